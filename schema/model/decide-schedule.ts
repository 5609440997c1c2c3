import { type Refusal, refusal } from '../refusal.ts';
import { quoted, viDate } from '../wording.ts';
import type { Circumstances, Handle } from './circumstances.ts';
import { plannedInspectionOf } from './inspection-state.ts';
import type { Model } from './state.ts';

/** R-13: the key that names a planned inspection of this model which is still to be carried out. */
export function stillPlanned(key: string, { inspections }: Model): Refusal[] {
  const inspection = plannedInspectionOf(inspections, key);
  if (inspection?.state === 'PLANNED') return [];
  if (!inspection) {
    const known = Object.keys(inspections);
    return [
      refusal(
        'INSPECTION_NOT_FOUND',
        'R-13',
        ['inspection'],
        `Mô hình không có lịch kiểm tra mang mã “${key}”. ${known.length > 0 ? `Các mã đã lên lịch: ${quoted(known)}.` : 'Hãy lên lịch kiểm tra trước, hoặc ghi nhận là kiểm tra đột xuất.'}`,
        `No inspection with the key “${key}” is planned for the model. ${known.length > 0 ? `Planned: ${quoted(known)}.` : 'Schedule it first, or record it as ad hoc.'}`,
      ),
    ];
  }
  const done = inspection.state === 'DONE';
  return [
    refusal(
      done ? 'INSPECTION_DONE' : 'INSPECTION_CANCELLED',
      'R-13',
      ['inspection'],
      `Lần kiểm tra “${key}” ${done ? 'đã được thực hiện' : 'đã hủy'}. Hãy lên lịch một lần kiểm tra khác${done ? ', hoặc đính chính kết luận đã ghi nếu có sai sót' : ', hoặc ghi nhận là kiểm tra đột xuất'}.`,
      `The inspection “${key}” ${done ? 'has been carried out' : 'is cancelled'}. Schedule another one${done ? ', or correct what was recorded if it is wrong' : ', or record it as ad hoc'}.`,
    ),
  ];
}

/** R-13: a plan is made for today or later; what has happened already is recorded as an inspection. */
function notPast(plannedOn: string, { moment }: Circumstances): Refusal[] {
  if (plannedOn >= moment.today) return [];
  return [
    refusal(
      'INSPECTION_IN_THE_PAST',
      'R-13',
      ['plannedOn'],
      `Ngày dự kiến kiểm tra ${viDate(plannedOn)} đã qua. Hãy chọn từ hôm nay trở đi; nếu đã kiểm tra rồi thì ghi nhận kết luận kiểm tra.`,
      `The planned day, ${plannedOn}, is past. Choose today or later; if the inspection has taken place, record what it found.`,
    ),
  ];
}

function criteriaOnce(criteria: readonly number[]): Refusal[] {
  const index = criteria.findIndex((criterion, at) => criteria.indexOf(criterion) !== at);
  if (index < 0) return [];
  return [
    refusal(
      'CRITERION_REPEATED',
      'R-13',
      ['criteria', index],
      `Tiêu chí ${criteria[index]} được chọn hai lần. Hãy bỏ một.`,
      `Criterion ${criteria[index]} is chosen twice. Leave one out.`,
    ),
  ];
}

export const scheduleInspection: Handle<'ScheduleInspection'> = (data, state, at) => {
  const refusals = [...notPast(data.plannedOn, at), ...criteriaOnce(data.criteria)];
  if (plannedInspectionOf(state.inspections, data.inspection))
    refusals.push(
      refusal(
        'INSPECTION_REPEATED',
        'R-13',
        ['inspection'],
        `Mã kiểm tra “${data.inspection}” đã được dùng cho mô hình này. Hãy đặt mã khác, hoặc đổi ngày của lần kiểm tra đã lên lịch.`,
        `The inspection key “${data.inspection}” is taken in this model. Choose another, or change the day of the one that is planned.`,
      ),
    );
  return refusals.length > 0 ? { refusals } : { events: [{ type: 'ModelInspectionScheduled', data }] };
};

export const rescheduleInspection: Handle<'RescheduleInspection'> = (data, state, at) => {
  const refusals = [...stillPlanned(data.inspection, state), ...notPast(data.plannedOn, at)];
  if (plannedInspectionOf(state.inspections, data.inspection)?.plannedOn === data.plannedOn)
    refusals.push(
      refusal(
        'NOTHING_CHANGED',
        'R-13',
        ['plannedOn'],
        `Lần kiểm tra này đã được lên lịch ngày ${viDate(data.plannedOn)}. Hãy chọn ngày khác, hoặc giữ nguyên.`,
        `This inspection is planned for ${data.plannedOn} already. Choose another day, or leave it.`,
      ),
    );
  return refusals.length > 0 ? { refusals } : { events: [{ type: 'ModelInspectionRescheduled', data }] };
};

export const cancelInspection: Handle<'CancelInspection'> = (data, state) => {
  const refusals = stillPlanned(data.inspection, state);
  return refusals.length > 0 ? { refusals } : { events: [{ type: 'ModelInspectionCancelled', data }] };
};
