import { notAfterToday } from '../business-date.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { quoted, viDate } from '../wording.ts';
import type { Handle, ModelData } from './circumstances.ts';
import { requireStatus } from './model-refusals.ts';
import { type Model, remedyOf } from './state.ts';
import { RUNNING } from './vocabulary.ts';

function findingsOnce(findings: ModelData<'InspectModel'>['findings']): Refusal[] {
  const criteria = findings.map(({ criterion }) => criterion);
  return criteria.flatMap((criterion, index) =>
    criteria.indexOf(criterion) === index
      ? []
      : [
          refusal(
            'CRITERION_REPEATED',
            'R-13',
            ['findings', index, 'criterion'],
            `Tiêu chí ${criterion} được nhận xét hai lần trong một lần kiểm tra. Hãy gộp thành một nhận xét.`,
            `Criterion ${criterion} has two findings in one inspection. Make one of them.`,
          ),
        ],
  );
}

function remediesFit({ remedies, inspectedOn }: ModelData<'InspectModel'>, state: Model): Refusal[] {
  return remedies.flatMap(({ remedy, dueOn }, index) => {
    const refusals: Refusal[] = [];
    const twice = remedies.findIndex((each) => each.remedy === remedy) < index;
    if (twice || remedyOf(state, remedy))
      refusals.push(
        refusal(
          'REMEDY_REPEATED',
          'R-13',
          ['remedies', index, 'remedy'],
          `Mã nội dung khắc phục “${remedy}” đã được dùng cho mô hình này. Hãy đặt mã khác.`,
          `The remedy key “${remedy}” is taken in this model. Choose another.`,
        ),
      );
    if (dueOn < inspectedOn)
      refusals.push(
        refusal(
          'REMEDY_DUE_BEFORE_INSPECTION',
          'R-13',
          ['remedies', index, 'dueOn'],
          `Hạn khắc phục ${viDate(dueOn)} lại trước ngày kiểm tra ${viDate(inspectedOn)}. Hãy đặt hạn từ ngày kiểm tra trở đi.`,
          `The remedy is due on ${dueOn}, before the inspection on ${inspectedOn}. Set it on or after that day.`,
        ),
      );
    return refusals;
  });
}

/** R-13. From acceptance on: that a model has no plan yet is itself a finding. */
export const inspectModel: Handle<'InspectModel'> = (data, state, { moment }) => {
  const refusals = [
    ...requireStatus(state, 'R-13', ['ACCEPTED', 'PLANNED', ...RUNNING]),
    ...notAfterToday(['inspectedOn'], data.inspectedOn, moment),
    ...findingsOnce(data.findings),
    ...remediesFit(data, state),
  ];
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'ModelInspected', occurredOn: data.inspectedOn, data }] };
};

function remedyMissing(key: string, state: Model): Refusal {
  const known = Object.keys(state.remedies);
  return refusal(
    'REMEDY_NOT_FOUND',
    'R-13',
    ['remedy'],
    `Không có nội dung khắc phục mang mã “${key}”. ${known.length > 0 ? `Các mã hiện có: ${quoted(known)}.` : 'Mô hình này chưa bị yêu cầu khắc phục nội dung nào.'}`,
    `There is no remedy with the key “${key}”. ${known.length > 0 ? `Known: ${quoted(known)}.` : 'Nothing has been asked of this model.'}`,
  );
}

/** R-13: the unit completes. */
export const completeModelRemedy: Handle<'CompleteModelRemedy'> = (data, state, { moment }) => {
  const remedy = remedyOf(state, data.remedy);
  const refusals = notAfterToday(['completedOn'], data.completedOn, moment);
  if (!remedy) refusals.push(remedyMissing(data.remedy, state));
  if (remedy?.completed)
    refusals.push(
      refusal(
        'REMEDY_COMPLETED',
        'R-13',
        ['remedy'],
        `“${remedy.title}” đã được báo khắc phục xong. Việc tiếp theo là Ban Xây dựng Đảng xác nhận.`,
        `“${remedy.title}” has been reported as completed. The Board's confirmation comes next.`,
      ),
    );
  if (refusals.length > 0) return { refusals };
  const { completedOn, ...rest } = data;
  return { events: [{ type: 'ModelRemedyCompleted', occurredOn: completedOn, data: rest }] };
};

/** R-13: the Board confirms what the unit has completed. */
export const confirmModelRemedy: Handle<'ConfirmModelRemedy'> = (data, state) => {
  const remedy = remedyOf(state, data.remedy);
  if (!remedy) return { refusals: [remedyMissing(data.remedy, state)] };
  if (remedy.completed && !remedy.confirmed)
    return { events: [{ type: 'ModelRemedyConfirmed', data: { ...data, note: data.note ?? null } }] };
  const refused = remedy.confirmed
    ? refusal(
        'REMEDY_CONFIRMED',
        'R-13',
        ['remedy'],
        `“${remedy.title}” đã được xác nhận khắc phục, không cần xác nhận lại.`,
        `“${remedy.title}” has been confirmed; there is no need to confirm it again.`,
      )
    : refusal(
        'REMEDY_NOT_COMPLETED',
        'R-13',
        ['remedy'],
        `Đơn vị chưa báo khắc phục xong “${remedy.title}” nên chưa xác nhận được. Hãy đôn đốc đơn vị báo cáo trước.`,
        `The unit has not reported “${remedy.title}” as completed. Ask the unit to report it first.`,
      );
  return { refusals: [refused] };
};
