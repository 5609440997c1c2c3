import { appraisalStream } from '../appraisal/stream.ts';
import { documentDates } from '../business-date.ts';
import { campaignStream, organizationOf } from '../campaign/stream.ts';
import type { Decider, Need } from '../decider.ts';
import { standingUnit } from '../organization/standing-unit.ts';
import { organizationStream, unitStream } from '../organization/stream.ts';
import type { Handle, ModelFacts } from './circumstances.ts';
import { type ModelCommand, modelCommands } from './commands.ts';
import {
  acceptModel,
  resubmitModel,
  returnModel,
  withdrawModelAcceptance,
  withdrawModelRegistration,
} from './decide-acceptance.ts';
import {
  acceptModelAmendment,
  amendModel,
  correctModelRegistration,
  declineModelAmendment,
  withdrawModelAmendment,
} from './decide-amendment.ts';
import { mayBeAppraised, submitModelForAppraisal, withdrawModelFromAppraisal } from './decide-appraisal.ts';
import { correctModelInspection, correctModelRecord } from './decide-corrections.ts';
import { inspectModel } from './decide-inspection.ts';
import { isOutcome, recordOutcome } from './decide-outcomes.ts';
import { correctModelPlan, launchModel, planModel } from './decide-plan.ts';
import {
  correctModelContribution,
  correctModelProgress,
  holdModelOutreach,
  receiveModelContribution,
  reportModelProgress,
} from './decide-records.ts';
import { discoverModel, endorseModel, proposeModel, registerModel } from './decide-registration.ts';
import {
  completeModelRemedy,
  confirmModelRemedy,
  rejectModelRemedy,
  waiveModelRemedy,
} from './decide-remedies.ts';
import {
  concludeModel,
  dropModel,
  keepModel,
  proposeModelReplication,
  reinstateModel,
  reopenModel,
} from './decide-review.ts';
import { cancelInspection, rescheduleInspection, scheduleInspection } from './decide-schedule.ts';
import { withdrawModelInspection, withdrawModelPlan } from './decide-withdrawals.ts';
import type { ModelEvent } from './events.ts';
import { ended, modelMissing } from './model-refusals.ts';
import { namesakeNeeds } from './namesakes.ts';
import { personNeeds, personRefusals } from './persons.ts';
import { type Founding, type Later, ready, readyOf } from './ready.ts';
import { held } from './reservations.ts';
import { evolveModel, type Model, type ModelState } from './state.ts';
import { modelStream } from './stream.ts';
import { untold } from './untold.ts';

const isFounding = (command: ModelCommand): command is Extract<ModelCommand, { type: Founding }> =>
  command.type === 'ProposeModel' || command.type === 'RegisterModel' || command.type === 'DiscoverModel';

const handles: { [Type in Later]: Handle<Type> } = {
  EndorseModel: endorseModel,
  ReturnModel: returnModel,
  ResubmitModel: resubmitModel,
  AcceptModel: acceptModel,
  WithdrawModelRegistration: withdrawModelRegistration,
  WithdrawModelAcceptance: withdrawModelAcceptance,
  AmendModel: amendModel,
  CorrectModelRegistration: correctModelRegistration,
  AcceptModelAmendment: acceptModelAmendment,
  DeclineModelAmendment: declineModelAmendment,
  WithdrawModelAmendment: withdrawModelAmendment,
  PlanModel: planModel,
  WithdrawModelPlan: withdrawModelPlan,
  CorrectModelPlan: correctModelPlan,
  LaunchModel: launchModel,
  ReportModelProgress: reportModelProgress,
  ReceiveModelContribution: receiveModelContribution,
  HoldModelOutreach: holdModelOutreach,
  CorrectModelProgress: correctModelProgress,
  CorrectModelContribution: correctModelContribution,
  CorrectModelRecord: correctModelRecord,
  CorrectModelInspection: correctModelInspection,
  WithdrawModelInspection: withdrawModelInspection,
  ScheduleInspection: scheduleInspection,
  RescheduleInspection: rescheduleInspection,
  CancelInspection: cancelInspection,
  InspectModel: inspectModel,
  CompleteModelRemedy: completeModelRemedy,
  ConfirmModelRemedy: confirmModelRemedy,
  RejectModelRemedy: rejectModelRemedy,
  WaiveModelRemedy: waiveModelRemedy,
  KeepModel: keepModel,
  ProposeModelReplication: proposeModelReplication,
  DropModel: dropModel,
  ReinstateModel: reinstateModel,
  ConcludeModel: concludeModel,
  ReopenModel: reopenModel,
  SubmitModelForAppraisal: submitModelForAppraisal,
  WithdrawModelFromAppraisal: withdrawModelFromAppraisal,
};

/** Its campaign, whoever leads it today, and the round that it is in. */
const homeNeeds = ({ unit, campaign, status, appraisal }: Model): Record<string, Need> => ({
  lead: standingUnit(unit),
  campaign: { decider: 'campaign', stream: campaignStream(campaign) },
  ...(status === 'UNDER_APPRAISAL' &&
    appraisal && { appraisedIn: { decider: 'appraisal', stream: appraisalStream(appraisal.round) } }),
});

/** a round that takes reports is a matter of the views; whoever sends one names the round. */
const roundOpen = ({ campaign }: Model): Record<string, Need> => ({
  roundOpen: { lookup: 'roundOpen', ask: { campaign } },
});

/** What the command states, or the Board would accept. */
const registrationOf = (command: ModelCommand, state: ModelState) =>
  'registration' in command.data
    ? command.data.registration
    : command.type === 'AcceptModelAmendment'
      ? state?.proposal?.registration
      : undefined;

/** The campaign: that of the command for a model that begins, else the model's own. */
function needs(command: ModelCommand, state: ModelState): Record<string, Need> {
  const found: Record<string, Need> = {
    ...personNeeds(command),
    ...namesakeNeeds(command, state),
    ...(state && homeNeeds(state)),
    ...(state && command.type === 'SubmitModelForAppraisal' && roundOpen(state)),
  };
  if ('campaign' in command.data) {
    const { campaign } = command.data;
    const organization = organizationOf(campaign);
    found.campaign = { decider: 'campaign', stream: campaignStream(campaign) };
    found.organization = { decider: 'organization', stream: organizationStream(organization) };
  }
  if ('unit' in command.data && typeof command.data.unit === 'string')
    found.unit = { decider: 'unit', stream: unitStream(command.data.unit) };
  if (command.type === 'SubmitModelForAppraisal')
    found.round = { decider: 'appraisal', stream: appraisalStream(command.data.round) };
  const replicatedBy = 'record' in command.data ? command.data.record.replication?.unit : undefined;
  if (replicatedBy !== undefined) found.unit = { decider: 'unit', stream: unitStream(replicatedBy) };
  const stated = registrationOf(command, state);
  if (stated) {
    const { earlierModel, sourceModel } = stated;
    if (earlierModel !== undefined) found.earlier = { decider: 'model', stream: modelStream(earlierModel) };
    if (sourceModel !== undefined) found.source = { decider: 'model', stream: modelStream(sourceModel) };
  }
  return found;
}

export const modelDecider: Decider<ModelCommand, ModelState, ModelEvent, ModelFacts> = {
  name: 'model',
  commands: modelCommands,
  initial: null,
  evolve: evolveModel,
  stream: (command) => modelStream(command.data.model),
  needs,
  /** Others decide on whether it is to be heard, recognised, voted on. */
  alone({ type, data }) {
    if (type === 'DropModel' || type === 'WithdrawModelFromAppraisal') return [modelStream(data.model)];
    return type === 'SubmitModelForAppraisal' ? [modelStream(data.model), appraisalStream(data.round)] : [];
  },
  // Whose the earlier model is now.
  needsThen: (_command, _state, { earlier }): Record<string, Need> =>
    earlier ? { earlierLead: standingUnit(earlier.unit) } : {},
  scope(command, state, facts) {
    if (state) {
      const { organization, lineage } = state;
      // A merged unit's models pass to its successor; a dissolved one has nobody left who could act for it.
      const lead = facts.lead?.active ? { unit: facts.lead.unit } : {};
      return { organization, lineage, ...lead };
    }
    if (!isFounding(command)) return undefined;
    if (!facts.campaign) return undefined;
    const { organization, lineage } = facts.campaign;
    return { organization, lineage, unit: command.data.unit };
  },
  holds(state, key) {
    if (!state?.registration || state.status === 'DROPPED') return false;
    return held(state).some((each) => each.key === key);
  },
  decide(command, state, facts, moment, actor) {
    if (isOutcome(command)) return state ? recordOutcome(command, state) : { events: [] };
    const refusals =
      state === null || isFounding(command)
        ? [...(state ? ended(state) : [])]
        : ready(command.type, state, facts, { moment, actor });
    refusals.push(...documentDates(command.data, moment));
    refusals.push(...personRefusals(command, facts, state?.organization ?? facts.campaign?.organization));
    if (refusals.length > 0) return { refusals };
    const at = { facts, moment, actor };
    if (command.type === 'ProposeModel') return proposeModel(command.data, state, at);
    if (command.type === 'RegisterModel') return registerModel(command.data, state, at);
    if (command.type === 'DiscoverModel') return discoverModel(command.data, state, at);
    if (state === null) return { refusals: [modelMissing(['model'])] };
    // The table pairs each type with the handle of its own data; the compiler cannot follow that through an index.
    const handle = handles[command.type] as Handle<typeof command.type>;
    return handle(command.data as never, state, at);
  },
  ready: (type, state, facts, moment, actor) => readyOf(type, state, facts, { moment, actor }),
  readyNeeds: (state) => ({
    ...homeNeeds(state),
    ...(mayBeAppraised(state) && roundOpen(state)),
  }),
  untold,
};
