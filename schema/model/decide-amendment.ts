import { nothingChanged } from '../campaign/campaign-refusals.ts';
import type { Decision } from '../decider.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { changedFields, goalsLost, needsBoard } from './amendment.ts';
import type { Circumstances, Handle, ModelFacts } from './circumstances.ts';
import type { ModelEvent } from './events.ts';
import { launchOwed } from './launch-owed.ts';
import type { Registration } from './registration.ts';
import { registrationRefusals } from './registration-rules.ts';
import { moved } from './reservations.ts';
import type { Model } from './state.ts';

/** one proposal at a time, and nothing else changes the registration meanwhile. */
export const noProposal = (state: Model): Refusal[] =>
  state.proposal === null
    ? []
    : [
        refusal(
          'AMENDMENT_OPEN',
          'R-09',
          ['model'],
          'Mô hình đang có một đề nghị điều chỉnh chờ Ban Xây dựng Đảng xem xét. Hãy đợi Ban chấp nhận hoặc từ chối, hoặc rút đề nghị đó trước.',
          'A proposal to amend this model waits for the Board. Wait until it is accepted or declined, or withdraw it first.',
        ),
      ];

/** there is a proposal to decide on, or to take back. */
export const proposed = (state: Model): Refusal[] =>
  state.proposal
    ? []
    : [
        refusal(
          'AMENDMENT_NOT_PROPOSED',
          'R-09',
          ['model'],
          'Mô hình không có đề nghị điều chỉnh nào đang chờ. Hãy mở lại mô hình để xem đăng ký hiện hành.',
          'No proposal to amend this model waits for a decision. Open the model again to see what stands.',
        ),
      ];

/** Results recorded for a goal need it to stay, in the same unit: sums never mix units. */
function reportedGoalsKept(state: Model, after: Registration): Refusal[] {
  const standing = Object.values(state.records).filter(({ correctedBy }) => correctedBy === null);
  const reported = new Set(standing.flatMap(({ goals }) => goals));
  return goalsLost(state.registration?.goals ?? [], after.goals, reported).map((goal) => {
    const index = after.goals.findIndex((each) => each.goal === goal.goal);
    return refusal(
      'GOAL_HAS_RESULTS',
      'R-12',
      index < 0 ? ['registration', 'goals'] : ['registration', 'goals', index, 'unit'],
      `Mục tiêu “${goal.title}” (mã ${goal.goal}) đã có kết quả được ghi nhận nên không bỏ và không đổi đơn vị tính được. Hãy giữ mục tiêu này; có thể sửa nội dung, chỉ tiêu, hoặc thêm mục tiêu mới.`,
      `The goal “${goal.title}” (key ${goal.goal}) has recorded results; it can neither go nor change its unit. Keep it; its text and target may change, and goals may be added.`,
    );
  });
}

/** what was recorded since a proposal may stand against it, and then it can but be declined. */
export const proposalStands = (state: Model): Refusal[] =>
  state.proposal ? reportedGoalsKept(state, state.proposal.registration) : proposed(state);

/** a model that began without a launch does not become of a kind that owes one. */
function launchHeld(state: Model, { kind }: Registration, { campaign }: ModelFacts): Refusal[] {
  if (state.begun === null || state.launchedOn !== null || !launchOwed(kind, campaign)) return [];
  return [
    refusal(
      'LAUNCH_NOT_HELD',
      'R-11',
      ['registration', 'kind'],
      'Loại này phải ra mắt, nhưng mô hình đã triển khai mà chưa ghi nhận ra mắt. Hãy ghi nhận lễ ra mắt trước, rồi đổi loại.',
      'A model of this kind is launched, and this one began without a launch. Record the launch first, then change the kind.',
    ),
  ];
}

/** What a changed registration must hold, whoever states it and however it comes to stand. */
const fits = (state: Model, before: Registration, after: Registration, facts: ModelFacts): Refusal[] => [
  ...(changedFields(before, after).length === 0
    ? [{ ...nothingChanged(['registration']), rule: 'R-09' }]
    : []),
  ...registrationRefusals(after, state, facts),
  ...launchHeld(state, after, facts),
  ...reportedGoalsKept(state, after),
];

interface Change {
  registration: Registration;
  reason: string;
  /** The event whose registration was wrong. */
  corrects?: string;
  /** The event that proposed it. */
  proposal?: string;
}

function standing(state: Model, before: Registration, change: Change): Decision<ModelEvent> {
  const { registration, reason, corrects, proposal } = change;
  const changed = changedFields(before, registration);
  const registrationVersion = state.registrationVersion + 1;
  const by = proposal === undefined ? {} : { proposal };
  const data = { model: state.model, registration, registrationVersion, changed, reason, ...by };
  const event: ModelEvent =
    corrects === undefined
      ? { type: 'ModelAmended', data }
      : { type: 'ModelRegistrationCorrected', data: { ...data, corrects } };
  return { events: [event], ...moved(state, registration) };
}

const asProposal = (state: Model, before: Registration, { registration, reason, corrects }: Change) => ({
  events: [
    {
      type: 'ModelAmendmentProposed' as const,
      data: {
        model: state.model,
        registration,
        changed: changedFields(before, registration),
        reason,
        ...(corrects !== undefined && { corrects }),
      },
    },
  ],
});

const ofBoard = ({ actor }: Circumstances) => actor.role === 'BOARD_OFFICER';

/** after acceptance, until it is appraised. The Board's own amendment has the Board's consent. */
export const amendModel: Handle<'AmendModel'> = (data, state, at) => {
  const before = state.registration;
  if (before === null) return { refusals: [] };
  const refusals = fits(state, before, data.registration, at.facts);
  if (refusals.length > 0) return { refusals };
  return ofBoard(at) || !needsBoard(before, data.registration)
    ? standing(state, before, data)
    : asProposal(state, before, data);
};

/** R-38, at any stage after acceptance: it was wrong from the beginning, whatever has been done since. The Board corrects; a unit proposes it. */
export const correctModelRegistration: Handle<'CorrectModelRegistration'> = (data, state, at) => {
  const before = state.registration;
  if (before === null) return { refusals: [] };
  const refusals = fits(state, before, data.registration, at.facts);
  if (refusals.length > 0) return { refusals };
  const change = { ...data, corrects: state.registrationEvent };
  return ofBoard(at) ? standing(state, before, change) : asProposal(state, before, change);
};

export const acceptModelAmendment: Handle<'AcceptModelAmendment'> = (_data, state, { facts }) => {
  const { proposal, registration: before } = state;
  if (!proposal || before === null) return { refusals: proposed(state) };
  const { registration, reason, corrects, event } = proposal;
  // What was recorded since may stand against it.
  const refusals = fits(state, before, registration, facts);
  if (refusals.length > 0) return { refusals };
  const change = { registration, reason, proposal: event };
  return standing(state, before, corrects === null ? change : { ...change, corrects });
};

export const declineModelAmendment: Handle<'DeclineModelAmendment'> = ({ model, reasons }, state) => {
  const { proposal } = state;
  if (!proposal) return { refusals: proposed(state) };
  return { events: [{ type: 'ModelAmendmentDeclined', data: { model, proposal: proposal.event, reasons } }] };
};

export const withdrawModelAmendment: Handle<'WithdrawModelAmendment'> = ({ model, reason }, state) => {
  const { proposal } = state;
  if (!proposal) return { refusals: proposed(state) };
  return { events: [{ type: 'ModelAmendmentWithdrawn', data: { model, proposal: proposal.event, reason } }] };
};
