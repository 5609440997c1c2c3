import { openCampaign } from '../campaign/campaign-refusals.ts';
import { nothingWaits } from '../nothing-waits.ts';
import type { Refusal } from '../refusal.ts';
import type { At, ModelFacts } from './circumstances.ts';
import type { ModelCommand } from './commands.ts';
import { endorsementMissing } from './decide-acceptance.ts';
import { noProposal, proposalStands, proposed } from './decide-amendment.ts';
import { appraisable, beforeSession, notLeftBehind } from './decide-appraisal.ts';
import { KINDS, nothingToCorrect } from './decide-corrections.ts';
import type { OutcomeCommand } from './decide-outcomes.ts';
import { notLaunched } from './decide-plan.ts';
import { remediesAsked, remediesSettled } from './decide-remedies.ts';
import { notUnderAppraisal } from './decide-review.ts';
import { ended, requireStatus } from './model-refusals.ts';
import type { RecordKind } from './record-kinds.ts';
import { planUnused } from './rests-on.ts';
import type { Model } from './state.ts';
import { type ModelStatus, type RemedyState, RUNNING } from './vocabulary.ts';

/** What begins a model; a draft that was endorsed is registered all the same. */
export type Founding = 'ProposeModel' | 'RegisterModel' | 'DiscoverModel';
export type Later = Exclude<ModelCommand['type'], Founding | OutcomeCommand['type']>;
type Ready = (state: Model, facts: ModelFacts, at: At) => Refusal[];

const during =
  (rule: string, ...statuses: ModelStatus[]): Ready =>
  (state, facts, at) =>
    requireStatus(state, rule, statuses, facts, at);
const inOpenCampaign: Ready = (_, { campaign }) => openCampaign(['campaign'], campaign);
const inTurn =
  (...steps: Ready[]): Ready =>
  (state, facts, at) =>
    steps.flatMap((step) => step(state, facts, at));
/** The first that refuses says enough. */
const first =
  (...steps: Ready[]): Ready =>
  (state, facts, at) => {
    for (const step of steps) {
      const refusals = step(state, facts, at);
      if (refusals.length > 0) return refusals;
    }
    return [];
  };
const fromAcceptance = (rule: string) => during(rule, 'ACCEPTED', 'PLANNED', ...RUNNING);
/** What they correct, or which remedy they are about, is a matter of what they say. */
const always: Ready = () => [];

/** Per command, why the model as it stands does not take it. */
const READY: Record<Later, Ready> = {
  EndorseModel: during('R-06', 'DRAFT', 'REGISTERED', 'RETURNED'),
  ReturnModel: during('R-08', 'REGISTERED'),
  ResubmitModel: inTurn(during('R-08', 'RETURNED'), inOpenCampaign),
  AcceptModel: inTurn(during('R-08', 'REGISTERED'), inOpenCampaign, endorsementMissing),
  WithdrawModelRegistration: during('R-38', 'REGISTERED', 'RETURNED'),
  WithdrawModelAcceptance: during('R-38', 'ACCEPTED'),
  AmendModel: inTurn(during('R-09', 'ACCEPTED', 'PLANNED', 'IMPLEMENTING'), noProposal),
  CorrectModelRegistration: inTurn(
    during('R-38', 'ACCEPTED', 'PLANNED', ...RUNNING, 'CONCLUDED'),
    noProposal,
  ),
  AcceptModelAmendment: proposalStands,
  DeclineModelAmendment: proposed,
  WithdrawModelAmendment: proposed,
  PlanModel: during('R-10', 'ACCEPTED', 'PLANNED', 'IMPLEMENTING'),
  WithdrawModelPlan: planUnused,
  // Before that it is planned anew.
  CorrectModelPlan: during('R-38', ...RUNNING.filter((status) => status !== 'IMPLEMENTING'), 'CONCLUDED'),
  LaunchModel: inTurn(during('R-11', 'PLANNED', ...RUNNING), notLaunched),
  // Records belong to the time of implementing, which an appraisal does not end.
  ReportModelProgress: during('R-12', ...RUNNING),
  ReceiveModelContribution: during('R-12', ...RUNNING),
  HoldModelOutreach: during('R-12', ...RUNNING),
  CorrectModelProgress: always,
  CorrectModelContribution: always,
  CorrectModelRecord: always,
  CorrectModelInspection: always,
  WithdrawModelInspection: always,
  ScheduleInspection: fromAcceptance('R-13'),
  RescheduleInspection: always,
  CancelInspection: always,
  // From acceptance on: that a model has no plan yet is itself a finding.
  InspectModel: fromAcceptance('R-13'),
  CompleteModelRemedy: remediesAsked,
  ConfirmModelRemedy: remediesAsked,
  RejectModelRemedy: remediesAsked,
  WaiveModelRemedy: remediesAsked,
  KeepModel: fromAcceptance('R-14'),
  ProposeModelReplication: during('R-14', ...RUNNING),
  DropModel: notUnderAppraisal,
  ReinstateModel: during('R-38', 'DROPPED'),
  ConcludeModel: first(inTurn(notUnderAppraisal, during('R-14', ...RUNNING)), remediesSettled),
  ReopenModel: during('R-38', 'CONCLUDED'),
  SubmitModelForAppraisal: inTurn(appraisable, notLeftBehind, beforeSession),
  WithdrawModelFromAppraisal: inTurn(during('R-16', 'UNDER_APPRAISAL'), beforeSession),
};

/** nothing but a correction once it has ended. */
export const ready = (type: Later, state: Model, facts: ModelFacts, at: At): Refusal[] =>
  first((model) => ended(model, type), READY[type])(state, facts, at);

const REMEDIES: Partial<Record<Later, readonly RemedyState[]>> = {
  CompleteModelRemedy: ['OWED'],
  ConfirmModelRemedy: ['COMPLETED'],
  RejectModelRemedy: ['COMPLETED', 'CONFIRMED'],
  WaiveModelRemedy: ['OWED', 'COMPLETED'],
};

/** The kinds of record that such a command names one of. */
const CORRECTED: Partial<Record<Later, readonly RecordKind[]>> = {
  CorrectModelProgress: ['PROGRESS'],
  CorrectModelContribution: ['CONTRIBUTION'],
  CorrectModelRecord: KINDS,
  CorrectModelInspection: ['INSPECTION'],
  WithdrawModelInspection: ['INSPECTION'],
};

/** Whether there is a remedy, a record or a planned inspection that the command could name. */
function nothingToName(type: Later, state: Model): Refusal[] {
  const { remedies, inspections } = state;
  const wanted = REMEDIES[type];
  if (wanted && !Object.values(remedies).some(({ state }) => wanted.includes(state)))
    return [
      nothingWaits('R-13', 'Không có nội dung khắc phục nào đang chờ việc này.', 'No remedy waits for this.'),
    ];
  const corrected = CORRECTED[type];
  if (corrected) return nothingToCorrect(state, corrected);
  const planned = type === 'RescheduleInspection' || type === 'CancelInspection';
  if (planned && !Object.values(inspections).some(({ state }) => state === 'PLANNED'))
    return [
      nothingWaits(
        'R-13',
        'Không có lần kiểm tra nào đang được lên lịch. Hãy lên lịch trước.',
        'No inspection is planned. Schedule one first.',
      ),
    ];
  return [];
}

/** the Board plans the round that a report is sent to. */
const noRound = ({ roundOpen }: ModelFacts): Refusal[] =>
  roundOpen === false
    ? [
        nothingWaits(
          'R-16',
          'Kế hoạch năm chưa có đợt thẩm định nào đang nhận báo cáo. Hãy đề nghị Ban Xây dựng Đảng lập đợt thẩm định, rồi gửi báo cáo vào đợt đó.',
          'No appraisal round of the campaign takes reports now. Ask the Board to plan one, then send the report to it.',
        ),
      ]
    : [];

/** Undefined of what begins a model that is there already, and of what nobody sends. */
export function readyOf(
  type: ModelCommand['type'],
  state: Model,
  facts: ModelFacts,
  at: At,
): Refusal[] | undefined {
  if (type === 'RegisterModel')
    return state.status === 'DRAFT' ? inOpenCampaign(state, facts, at) : undefined;
  if (!Object.hasOwn(READY, type)) return undefined;
  const refusals = ready(type as Later, state, facts, at);
  if (refusals.length > 0) return refusals;
  return type === 'SubmitModelForAppraisal' ? noRound(facts) : nothingToName(type as Later, state);
}
