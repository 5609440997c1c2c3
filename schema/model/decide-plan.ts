import { notAfterToday } from '../business-date.ts';
import type { CivilDate } from '../civil-date.ts';
import { fieldName } from '../field-names.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { sameValue } from '../same-value.ts';
import { viDate } from '../wording.ts';
import type { Handle, ModelData } from './circumstances.ts';
import { launchOwed } from './launch-owed.ts';
import { insideYear } from './registration-rules.ts';
import type { Model } from './state.ts';

type Draft = ModelData<'PlanModel'>['plan'];

/** what every plan names; the launch date comes on top where a launch is owed. */
const ITEMS = [
  'forces',
  'goals',
  'criteria',
  'expectedResults',
  'methods',
  'schedule',
  'resources',
  'surveyOn',
  'inspectionOn',
  'wrapUpOn',
  'reportOn',
  'leader',
  'officer',
] as const;

function missing(item: keyof Draft): Refusal {
  const { vi, en } = fieldName(['plan', item]);
  return refusal(
    'PLAN_ITEM_MISSING',
    'R-10',
    ['plan', item],
    `Kế hoạch còn thiếu mục “${vi}”. Hãy bổ sung mục này rồi gửi lại.`,
    `The plan does not state “${en}”. Add it and send the plan again.`,
  );
}

/** launch, survey and inspection belong to the run of the model, which the wrap-up ends. */
function datesInOrder(plan: Draft): Refusal[] {
  const { wrapUpOn } = plan;
  return (['launchOn', 'surveyOn', 'inspectionOn'] as const).flatMap((item) => {
    const date = plan[item];
    if (date === undefined || wrapUpOn === undefined || date <= wrapUpOn) return [];
    const { vi, en } = fieldName(['plan', item]);
    return [
      refusal(
        'PLAN_DATES_OUT_OF_ORDER',
        'R-10',
        ['plan', item],
        `“${vi}” (${viDate(date)}) nằm sau thời gian tổng kết (${viDate(wrapUpOn)}). Hãy xếp lại để việc này diễn ra trước hoặc trong ngày tổng kết.`,
        `“${en}” (${date}) lies after the wrap-up (${wrapUpOn}). Arrange it on or before the day of the wrap-up.`,
      ),
    ];
  });
}

function launchItem(plan: Draft, state: Model, owed: boolean): Refusal[] {
  if (!owed)
    return plan.launchOn === undefined
      ? []
      : [
          refusal(
            'LAUNCH_NOT_OWED',
            'R-10',
            ['plan', 'launchOn'],
            'Chỉ mô hình mới (và mô hình nhân rộng, nếu kế hoạch năm quy định) phải ghi thời gian ra mắt. Hãy để trống mục này; nếu vẫn tổ chức ra mắt, hãy ghi nhận khi đã ra mắt.',
            'Only a new model (and a replicated one where the campaign says so) states a launch date. Leave it empty; a launch that is held all the same is recorded when it has taken place.',
          ),
        ];
  return plan.launchOn === undefined
    ? [missing('launchOn')]
    : insideYear(['plan', 'launchOn'], plan.launchOn, state.year);
}

function planRefusals(plan: Draft, state: Model, owed: boolean): Refusal[] {
  return [
    ...ITEMS.filter((item) => plan[item] === undefined).map(missing),
    ...launchItem(plan, state, owed),
    ...datesInOrder(plan),
  ];
}

const complete = (plan: Draft) => ({
  ...(plan as Required<Draft>),
  launchOn: plan.launchOn ?? null,
  document: plan.document ?? null,
});

/**
 * The stored plan has a launch date exactly when a launch is owed: for NEW, and for REPLICATED where the campaign
 * says so. Status follows from that alone.
 */
export const planModel: Handle<'PlanModel'> = (data, state, { facts }) => {
  if (!state.registration) return { refusals: [] };
  const { model, plan } = data;
  const { kind } = state.registration;
  const owed = launchOwed(kind, facts.campaign);
  const refusals = planRefusals(plan, state, owed);
  if (refusals.length > 0) return { refusals };
  const replaces = state.plan !== null;
  return { events: [{ type: 'ModelPlanned', data: { model, plan: complete(plan), replaces } }] };
};

/**
 * once an appraisal has begun, or the model is concluded, the plan is no longer replaced but corrected, by the Board;
 * whether a launch was owed is decided by then.
 */
export const correctModelPlan: Handle<'CorrectModelPlan'> = ({ model, plan, reason }, state) => {
  const refusals = planRefusals(plan, state, state.plan?.launchOn != null);
  const stored = complete(plan);
  if (sameValue(stored, state.plan)) refusals.push(samePlan());
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'ModelPlanCorrected', data: { model, plan: stored, reason } }] };
};

const samePlan = () =>
  refusal(
    'NOTHING_CHANGED',
    'R-38',
    ['plan'],
    'Kế hoạch gửi lên giống hệt kế hoạch đang có, nên không có gì để đính chính. Hãy sửa mục cần thay đổi.',
    'The plan that was sent equals what stands, so there is nothing to correct. Change what should change.',
  );

/** A model that owes no launch may hold one all the same, once. */
export function notLaunched({ launchedOn }: Model): Refusal[] {
  if (launchedOn === null) return [];
  return [
    refusal(
      'ALREADY_LAUNCHED',
      'R-11',
      ['model'],
      `Mô hình đã ra mắt ngày ${viDate(launchedOn)}. Mỗi mô hình ra mắt một lần; hãy ghi việc tiếp theo vào tiến độ hoặc tuyên truyền.`,
      `The model was launched on ${launchedOn}. A model is launched once; record what followed as progress or outreach.`,
    ),
  ];
}

/** one that was held is recorded late; after the model came to its appraisal it is none any more. */
function launchedBeforeAppraisal({ appraisal }: Model, launchedOn: CivilDate): Refusal[] {
  const submittedOn = appraisal?.submittedOn;
  if (submittedOn === undefined || launchedOn <= submittedOn) return [];
  return [
    refusal(
      'LAUNCHED_AFTER_SUBMISSION',
      'R-11',
      ['launchedOn'],
      `Mô hình đã gửi báo cáo thẩm định ngày ${viDate(submittedOn)}; lễ ra mắt mở đầu việc thực hiện nên phải diễn ra trước đó. Nếu đã ra mắt trước đó, hãy ghi đúng ngày; việc tổ chức sau, hãy ghi vào tuyên truyền.`,
      `The model was submitted for appraisal on ${submittedOn}, and a launch begins what is appraised. State the day if it was held before; record what was held since as outreach.`,
    ),
  ];
}

export const launchModel: Handle<'LaunchModel'> = (data, state, { moment }) => {
  const refusals: Refusal[] = [];
  refusals.push(...notAfterToday(['launchedOn'], data.launchedOn, moment));
  refusals.push(...launchedBeforeAppraisal(state, data.launchedOn));
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'ModelLaunched', occurredOn: data.launchedOn, data }] };
};
