import { personStream } from '../access/person-stream.ts';
import { documentDates } from '../business-date.ts';
import { campaignStream } from '../campaign/stream.ts';
import type { Decider, Need } from '../decider.ts';
import type { Actor } from '../event.ts';
import { modelStream } from '../model/stream.ts';
import { unitStream } from '../organization/stream.ts';
import type { AppraisalFacts, Handle } from './circumstances.ts';
import { type AppraisalCommand, appraisalCommands } from './commands.ts';
import { castBallot, closeSession } from './decide-ballot.ts';
import { adviseCommittee, correctNotice, heldNumbers, publishNotice } from './decide-notice.ts';
import { declareInterest } from './decide-recusal.ts';
import { amendRound, appointPanel, cancelRound, planRound } from './decide-round.ts';
import {
  admitMember,
  cancelSession,
  correctSession,
  openSession,
  recordDeparture,
  scheduleSession,
  sessionOf,
} from './decide-session.ts';
import { overrideSubmission } from './decide-submission.ts';
import { withdrawAdvice, withdrawOpening, withdrawRecusal } from './decide-withdrawals.ts';
import type { AppraisalEvent } from './events.ts';
import { type AtStake, interestNeeds, modelNeeds, standingNeeds } from './interest.ts';
import { type Later, ready, readyOf } from './ready.ts';
import type { Round, RoundState } from './round.ts';
import { memberOf, roundMissing } from './round-refusals.ts';
import { evolveRound } from './state.ts';
import { appraisalStream } from './stream.ts';

const handles: { [Type in Later]: Handle<Type> } = {
  AmendAppraisalRound: amendRound,
  CancelAppraisalRound: cancelRound,
  AppointAppraisalPanel: appointPanel,
  ScheduleAppraisalSession: scheduleSession,
  CancelAppraisalSession: cancelSession,
  OverrideAppraisalSubmission: overrideSubmission,
  DeclareAppraisalInterest: declareInterest,
  WithdrawAppraisalRecusal: withdrawRecusal,
  OpenAppraisalSession: openSession,
  AdmitToAppraisalSession: admitMember,
  RecordAppraisalDeparture: recordDeparture,
  WithdrawAppraisalOpening: withdrawOpening,
  CastAppraisalBallot: castBallot,
  CloseAppraisalSession: closeSession,
  PublishAppraisalNotice: publishNotice,
  AdviseOnAppraisal: adviseCommittee,
  WithdrawAppraisalAdvice: withdrawAdvice,
  CorrectAppraisalSession: correctSession,
  CorrectAppraisalNotice: correctNotice,
};

function modelsOf(command: AppraisalCommand, state: RoundState): readonly string[] {
  switch (command.type) {
    case 'WithdrawAppraisalAdvice':
      return state?.advice?.models ?? [];
    case 'OverrideAppraisalSubmission':
    case 'DeclareAppraisalInterest':
      return [command.data.model];
    case 'ScheduleAppraisalSession':
      return command.data.models;
    default:
      return [];
  }
}

/** whose interests in which models a decision has to know; of a ballot, its voter's in its model. */
function atStake(command: AppraisalCommand, state: RoundState, { account }: Actor): AtStake {
  if (command.type === 'CastAppraisalBallot') {
    const voter = state && memberOf(state, account);
    return { models: [command.data.model], voters: voter ? [voter] : [] };
  }
  if (!state || (command.type !== 'OpenAppraisalSession' && command.type !== 'CloseAppraisalSession'))
    return { models: [], voters: [] };
  const listed = 'models' in command.data ? command.data.models : undefined;
  return {
    models: listed ?? sessionOf(state, command.data.session)?.models ?? [],
    voters: state.panel,
  };
}

/** what the campaign sets decides on what reached the panel in time. */
const JUDGES_DAYS: readonly string[] = [
  'OpenAppraisalSession',
  'OverrideAppraisalSubmission',
] satisfies Later[];

const planNeeds = (campaign: string): Record<string, Need> => ({
  campaign: { decider: 'campaign', stream: campaignStream(campaign) },
});

function needs(command: AppraisalCommand, state: RoundState, actor: Actor): Record<string, Need> {
  const found: Record<string, Need> = interestNeeds(atStake(command, state, actor));
  const campaign = command.type === 'PlanAppraisalRound' ? command.data.campaign : state?.campaign;
  if (campaign !== undefined && (!state || JUDGES_DAYS.includes(command.type)))
    Object.assign(found, planNeeds(campaign));
  Object.assign(found, modelNeeds(modelsOf(command, state)));
  if (command.type === 'CancelAppraisalRound' && state)
    found.submitted = { lookup: 'submittedTo', ask: { round: state.round, campaign: state.campaign } };
  if (command.type === 'AppointAppraisalPanel')
    for (const { unit, person } of command.data.members) {
      if (unit !== undefined) found[`unit:${unit}`] = { decider: 'unit', stream: unitStream(unit) };
      if (person !== undefined)
        found[`person:${person}`] = { decider: 'person', stream: personStream(person) };
    }
  return found;
}

/** whose interests in what is voted on, or is to be; they come up while a session is open as well. */
const votedOn = ({ sessions, panel }: Round): AtStake => {
  const ahead = sessions.filter(({ status }) => status === 'OPEN' || status === 'SCHEDULED');
  return { models: ahead.flatMap(({ models }) => models), voters: ahead.length > 0 ? panel : [] };
};

/** They judge models by what they have come to, or say what they come to. */
const COUNTING: readonly AppraisalCommand['type'][] = [
  'OpenAppraisalSession',
  'CloseAppraisalSession',
  'CancelAppraisalSession',
];

export const appraisalDecider: Decider<AppraisalCommand, RoundState, AppraisalEvent, AppraisalFacts> = {
  name: 'appraisal',
  commands: appraisalCommands,
  initial: null,
  evolve: evolveRound,
  stream: (command) => appraisalStream(command.data.round),
  needs,
  needsThen: (command, state, facts, actor) => standingNeeds(atStake(command, state, actor), facts),
  /** Reports are handed in and withdrawn, models dropped, and results recorded, at the same time. */
  alone(command, state) {
    if (command.type === 'CancelAppraisalRound') return [appraisalStream(command.data.round)];
    if (!COUNTING.includes(command.type) || !('session' in command.data)) return [];
    return (state && sessionOf(state, command.data.session)?.models.map(modelStream)) || [];
  },
  scope(_, state, { campaign }) {
    const home = state ?? campaign;
    return home ? { organization: home.organization, lineage: home.lineage } : undefined;
  },
  holds: (state, key) => state !== null && heldNumbers(state).includes(key),
  decide(command, state, facts, moment, actor) {
    const dated = documentDates(command.data, moment);
    if (command.type === 'PlanAppraisalRound')
      return dated.length > 0 ? { refusals: dated } : planRound(command.data, state, facts);
    if (state === null) return { refusals: [roundMissing()] };
    const unready = ready(command.type, state, actor);
    const ended = state.advice || state.cancelled ? unready : [];
    if (ended.length + dated.length > 0) return { refusals: [...unready, ...dated] };
    // The table pairs each type with the handle of its own data; the compiler cannot follow that through an index.
    const handle = handles[command.type] as Handle<typeof command.type>;
    const decision = handle(command.data as never, state, { facts, moment, actor });
    if (unready.length === 0) return decision;
    // Who may not do it learns as well that there is no such session, and no more of it.
    const told = 'refusals' in decision ? decision.refusals : [];
    return { refusals: [...unready, ...told.filter(({ path }) => path[0] === 'session')] };
  },
  ready: (type, state, facts, { today }, actor) => readyOf(type, state, actor, facts, today),
  readyNeeds: (state) => ({
    ...planNeeds(state.campaign),
    ...interestNeeds(votedOn(state)),
    ...modelNeeds(state.advice?.models ?? []),
  }),
  readyNeedsThen: (state, facts) => standingNeeds(votedOn(state), facts),
};
