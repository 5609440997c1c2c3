import { notAfterToday } from '../business-date.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { viDate } from '../wording.ts';
import type { Handle, ModelData } from './circumstances.ts';
import { stillPlanned } from './decide-schedule.ts';
import { actedOn, remedyOf } from './remedy-state.ts';
import type { Model } from './state.ts';

type Found = Pick<ModelData<'InspectModel'>, 'findings' | 'remedies' | 'inspectedOn'>;

export function findingsOnce({ findings }: Found): Refusal[] {
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

/** `inspection`: the record that a correction restates, whose own remedies it names again. */
export function remediesFit({ remedies, inspectedOn }: Found, state: Model, inspection?: string): Refusal[] {
  return remedies.flatMap(({ remedy, dueOn }, index) => {
    const refusals: Refusal[] = [];
    const twice = remedies.findIndex((each) => each.remedy === remedy) < index;
    const known = remedyOf(state, remedy);
    if (twice || (known && known.inspection !== inspection))
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

/** what has been acted on stays as it was asked for, whatever else the correction says. */
export function actedOnStays({ remedies }: Found, state: Model, inspection: string): Refusal[] {
  const acted = Object.entries(state.remedies).filter(
    ([, remedy]) => remedy.inspection === inspection && actedOn(remedy),
  );
  return acted.flatMap(([key, { title, dueOn }]) => {
    const index = remedies.findIndex(({ remedy }) => remedy === key);
    const stated = remedies[index];
    if (stated && stated.title === title && stated.dueOn === dueOn) return [];
    return [
      refusal(
        'REMEDY_ACTED_ON',
        'R-38',
        stated ? ['remedies', index] : ['remedies'],
        `Nội dung khắc phục “${title}” (mã “${key}”, hạn ${viDate(dueOn)}) đã được đơn vị hoặc Ban xử lý nên giữ nguyên khi đính chính. Hãy ghi lại đúng như cũ; nếu nội dung này không cần nữa, Ban cho thôi khắc phục.`,
        `The remedy “${title}” (key “${key}”, due ${dueOn}) has been acted on and stays as it was. State it unchanged; if it is no longer needed, the Board waives it.`,
      ),
    ];
  });
}

/** one that carries out a plan is not ad hoc. */
function plannedOrAdHoc({ adHoc, inspection }: ModelData<'InspectModel'>, state: Model): Refusal[] {
  if (inspection === undefined) return [];
  const refusals = stillPlanned(inspection, state);
  if (adHoc)
    refusals.push(
      refusal(
        'INSPECTION_NOT_AD_HOC',
        'R-13',
        ['adHoc'],
        `Lần kiểm tra này theo lịch “${inspection}” nên không phải đột xuất. Hãy bỏ chọn đột xuất, hoặc bỏ mã lịch kiểm tra.`,
        `This inspection carries out the planned one, “${inspection}”, and is not ad hoc. Clear “ad hoc”, or leave the key out.`,
      ),
    );
  return refusals;
}

/** */
export const inspectModel: Handle<'InspectModel'> = (data, state, { moment }) => {
  const refusals = [
    ...notAfterToday(['inspectedOn'], data.inspectedOn, moment),
    ...plannedOrAdHoc(data, state),
    ...findingsOnce(data),
    ...remediesFit(data, state),
  ];
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'ModelInspected', occurredOn: data.inspectedOn, data }] };
};
