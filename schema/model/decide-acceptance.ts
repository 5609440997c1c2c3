import { nothingChanged } from '../campaign/campaign-refusals.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { sameValue } from '../same-value.ts';
import type { Handle } from './circumstances.ts';
import { MODEL_KIND_NAMES } from './names.ts';
import { type Registration, registration as registrationCodec } from './registration.ts';
import { registrationRefusals } from './registration-rules.ts';
import { moved } from './reservations.ts';
import type { Model } from './state.ts';

export const returnModel: Handle<'ReturnModel'> = (data) => ({
  events: [{ type: 'ModelRegistrationReturned', data }],
});

/** Late or not stays as first registered: the return is not the unit's delay. */
export const resubmitModel: Handle<'ResubmitModel'> = (data, state, { facts }) => {
  const refusals = registrationRefusals(data.registration, state, facts);
  if (refusals.length > 0) return { refusals };
  const { model, registration } = data;
  const lateReason = state.late ? (data.lateReason ?? state.lateReason) : null;
  const registrationVersion = state.registrationVersion + 1;
  return {
    events: [
      {
        type: 'ModelResubmitted',
        data: { model, registration, registrationVersion, late: state.late, lateReason },
      },
    ],
    ...moved(state, registration),
  };
};

/** */
export function endorsementMissing({ endorsement }: Model): Refusal[] {
  if (endorsement !== null) return [];
  return [
    refusal(
      'ENDORSEMENT_MISSING',
      'R-06',
      ['model'],
      'Mô hình chưa có chủ trương của cấp ủy, chính quyền, lãnh đạo cùng cấp nên chưa tiếp nhận được. Hãy ghi nhận chủ trương (cơ quan, ngày, văn bản) trước.',
      'The model has no endorsement in principle from its same-level authority and cannot be accepted yet. Record the endorsement (authority, date, document) first.',
    ),
  ];
}

export const acceptModel: Handle<'AcceptModel'> = (data) => ({ events: [{ type: 'ModelAccepted', data }] });

/** Names of the inputs whose content differs. */
function changedFields(before: Registration, after: Registration): string[] {
  const fields = Object.keys(registrationCodec.shape) as (keyof Registration)[];
  return fields.filter((field) => !sameValue(before[field], after[field]));
}

/** The plan and the launch were made for this kind: changing it would undo them. */
function kindKept(state: Model, before: Registration, after: Registration): Refusal[] {
  if (state.plan === null || before.kind === after.kind) return [];
  const [was, wanted] = [MODEL_KIND_NAMES[before.kind], MODEL_KIND_NAMES[after.kind]];
  return [
    refusal(
      'KIND_FIXED_BY_PLAN',
      'R-11',
      ['registration', 'kind'],
      `Mô hình đã có kế hoạch theo loại “${was.vi}” nên không đổi sang “${wanted.vi}” được, vì việc ra mắt phụ thuộc vào loại. Hãy giữ nguyên loại; nếu thực sự khác loại, hãy loại bỏ mô hình này và đăng ký mô hình mới.`,
      `The plan was made for a ${was.en} model, and the launch depends on it, so it cannot become ${wanted.en}. Keep the kind; if it is truly another, drop this model and register a new one.`,
    ),
  ];
}

/** Results recorded for a goal need it to stay, in the same unit: sums never mix units. */
function reportedGoalsKept(state: Model, after: Registration): Refusal[] {
  const standing = Object.values(state.records).filter(({ correctedBy }) => correctedBy === null);
  const reported = new Set(standing.flatMap(({ goals }) => goals));
  return (state.registration?.goals ?? []).flatMap((goal) => {
    const index = after.goals.findIndex((each) => each.goal === goal.goal);
    if (!reported.has(goal.goal) || after.goals[index]?.unit === goal.unit) return [];
    return [
      refusal(
        'GOAL_HAS_RESULTS',
        'R-12',
        index < 0 ? ['registration', 'goals'] : ['registration', 'goals', index, 'unit'],
        `Mục tiêu “${goal.title}” (mã ${goal.goal}) đã có kết quả được ghi nhận nên không bỏ và không đổi đơn vị tính được. Hãy giữ mục tiêu này; có thể sửa nội dung, chỉ tiêu, hoặc thêm mục tiêu mới.`,
        `The goal “${goal.title}” (key ${goal.goal}) has recorded results; it can neither go nor change its unit. Keep it; its text and target may change, and goals may be added.`,
      ),
    ];
  });
}

export const amendModel: Handle<'AmendModel'> = (data, state, { facts }) => {
  const refusals: Refusal[] = [];
  const { model, registration, reason } = data;
  const before = state.registration;
  if (before === null) return { refusals };
  const changed = changedFields(before, registration);
  if (changed.length === 0) refusals.push({ ...nothingChanged(['registration']), rule: 'R-09' });
  refusals.push(
    ...registrationRefusals(registration, state, facts),
    ...kindKept(state, before, registration),
    ...reportedGoalsKept(state, registration),
  );
  if (refusals.length > 0) return { refusals };
  const registrationVersion = state.registrationVersion + 1;
  return {
    events: [{ type: 'ModelAmended', data: { model, registration, registrationVersion, changed, reason } }],
    ...moved(state, registration),
  };
};
