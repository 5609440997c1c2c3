import { notAfterToday } from '../business-date.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { quoted } from '../wording.ts';
import type { Handle } from './circumstances.ts';
import { type Remedy, remedyOf } from './remedy-state.ts';
import type { Model } from './state.ts';

function remedyMissing(key: string, state: Model): Refusal {
  const known = quoted(Object.keys(state.remedies));
  return refusal(
    'REMEDY_NOT_FOUND',
    'R-13',
    ['remedy'],
    `Không có nội dung khắc phục mang mã “${key}”. Các mã hiện có: ${known}.`,
    `There is no remedy with the key “${key}”. Known: ${known}.`,
  );
}

/** nothing can be remedied before something was asked for. */
export function remediesAsked({ remedies }: Model): Refusal[] {
  if (Object.keys(remedies).length > 0) return [];
  return [
    refusal(
      'REMEDY_NOT_FOUND',
      'R-13',
      ['remedy'],
      'Mô hình này chưa bị yêu cầu khắc phục nội dung nào. Nội dung cần khắc phục được ghi khi kiểm tra.',
      'Nothing has been asked of this model. What is to be remedied is recorded with an inspection.',
    ),
  ];
}

const about = (code: string, vi: string, en: string) => refusal(code, 'R-13', ['remedy'], vi, en);

/** Why nothing more can be done about the remedy; empty while it is owed or waits for the Board. */
function settled({ title, state }: Remedy): Refusal[] {
  if (state === 'CONFIRMED')
    return [
      about(
        'REMEDY_CONFIRMED',
        `“${title}” đã được Ban xác nhận khắc phục, không phải làm gì thêm. Nếu xác nhận nhầm, Ban không chấp nhận kết quả khắc phục kèm lý do.`,
        `The Board has confirmed “${title}”; nothing more is to be done. If that was a mistake, the Board rejects it with a reason.`,
      ),
    ];
  if (state === 'WAIVED')
    return [
      about(
        'REMEDY_WAIVED',
        `“${title}” đã được Ban cho thôi khắc phục. Nếu vẫn cần, Ban yêu cầu lại ở lần kiểm tra sau.`,
        `The Board no longer asks for “${title}”. If it is still needed, the Board asks for it in another inspection.`,
      ),
    ];
  return [];
}

const notCompleted = ({ title }: Remedy) =>
  about(
    'REMEDY_NOT_COMPLETED',
    `Đơn vị chưa báo khắc phục xong “${title}” nên Ban chưa xem xét được. Hãy đôn đốc đơn vị báo cáo trước.`,
    `The unit has not reported “${title}” as completed, so there is nothing to judge. Ask the unit to report it first.`,
  );

/** the unit completes. */
export const completeModelRemedy: Handle<'CompleteModelRemedy'> = (data, state, { moment }) => {
  const remedy = remedyOf(state, data.remedy);
  const refusals = notAfterToday(['completedOn'], data.completedOn, moment);
  refusals.push(...(remedy ? settled(remedy) : [remedyMissing(data.remedy, state)]));
  if (remedy?.state === 'COMPLETED')
    refusals.push(
      about(
        'REMEDY_COMPLETED',
        `“${remedy.title}” đã được báo khắc phục xong. Việc tiếp theo là Ban Xây dựng Đảng xác nhận.`,
        `“${remedy.title}” has been reported as completed. The Board's confirmation comes next.`,
      ),
    );
  if (refusals.length > 0) return { refusals };
  const { completedOn, ...rest } = data;
  return { events: [{ type: 'ModelRemedyCompleted', occurredOn: completedOn, data: rest }] };
};

/** the Board confirms what the unit has completed. */
export const confirmModelRemedy: Handle<'ConfirmModelRemedy'> = (data, state) => {
  const remedy = remedyOf(state, data.remedy);
  if (!remedy) return { refusals: [remedyMissing(data.remedy, state)] };
  const refusals = remedy.state === 'OWED' ? [notCompleted(remedy)] : settled(remedy);
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'ModelRemedyConfirmed', data: { ...data, note: data.note ?? null } }] };
};

/** not done as asked, so owed again. A confirmation given by mistake is corrected the same way. */
export const rejectModelRemedy: Handle<'RejectModelRemedy'> = (data, state) => {
  const remedy = remedyOf(state, data.remedy);
  if (!remedy) return { refusals: [remedyMissing(data.remedy, state)] };
  if (remedy.state === 'OWED') return { refusals: [notCompleted(remedy)] };
  if (remedy.state === 'WAIVED') return { refusals: settled(remedy) };
  const { confirmation } = remedy;
  return {
    events: [
      { type: 'ModelRemedyRejected', data: { ...data, ...(confirmation && { corrects: confirmation }) } },
    ],
  };
};

/** what cannot be remedied any more need not hold the model up for ever; the Board says why. */
export const waiveModelRemedy: Handle<'WaiveModelRemedy'> = (data, state) => {
  const remedy = remedyOf(state, data.remedy);
  if (!remedy) return { refusals: [remedyMissing(data.remedy, state)] };
  const refusals = settled(remedy);
  return refusals.length > 0 ? { refusals } : { events: [{ type: 'ModelRemedyWaived', data }] };
};

/** a model is not wound up over what the Board still waits for. */
export function remediesSettled(state: Model): Refusal[] {
  const open = Object.entries(state.remedies).filter(([, remedy]) => settled(remedy).length === 0);
  if (open.length === 0) return [];
  const titles = quoted(open.map(([, { title }]) => title));
  return [
    refusal(
      'REMEDIES_OPEN',
      'R-13',
      ['model'],
      `Mô hình còn nội dung khắc phục chưa xong hoặc chưa được xác nhận: ${titles}. Hãy khắc phục và đề nghị Ban xác nhận trước khi tổng kết; nội dung không còn cần thiết thì Ban cho thôi khắc phục.`,
      `Remedies are still owed or unconfirmed: ${titles}. Complete them and have the Board confirm them before concluding; the Board waives what is no longer needed.`,
    ),
  ];
}
