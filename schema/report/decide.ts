import { documentDates } from '../business-date.ts';
import { campaignStream } from '../campaign/stream.ts';
import type { Decider, Need } from '../decider.ts';
import { unitStream } from '../organization/stream.ts';
import { receives, writes } from './authority.ts';
import type { Handle, ReportFacts } from './circumstances.ts';
import { type ReportCommand, reportCommands } from './commands.ts';
import { draftReport, reviewReport, writeReport } from './decide-writing.ts';
import type { ReportEvent } from './events.ts';
import * as refuse from './report-refusals.ts';
import { heldBy, wantedReportNumber } from './reservations.ts';
import { evolveReport, type ReportState } from './state.ts';
import { reportStream } from './stream.ts';

/** the figures come from the log, never from the sender. */
const submitReport: Handle<'SubmitReport'> = (data, state, { facts, moment, actor }) => {
  const { report, number, signatory, issuedOn = moment.today, cutOff, document = null } = data;
  const refusals = [
    ...writes(actor, state),
    ...refuse.requireStatus(state, 'REVIEWED'),
    ...(cutOff !== undefined && cutOff > moment.now ? [refuse.cutOffAhead(moment.today)] : []),
  ];
  if (refusals.length > 0) return { refusals };
  if (!facts.figures) return { refusals: [refuse.figuresNotReady()] };
  const { campaign, kind, replaces, period } = state;
  const { figures, log } = facts.figures;
  const frozen = { period, cutOff: facts.figures.cutOff, log: { ...log, root: null }, figures };
  const submitted = { report, campaign, kind, replaces, number, issuedOn, signatory, document, ...frozen };
  return {
    events: [{ type: 'ReportSubmitted', occurredOn: issuedOn, data: submitted }],
    reserve: [wantedReportNumber(state, number, issuedOn)],
  };
};

const acknowledgeReport: Handle<'AcknowledgeReport'> = ({ report, note = null }, state, at) => {
  const refusals = [
    ...receives(at.actor, state, at.facts.campaign),
    ...refuse.requireStatus(state, 'SUBMITTED'),
  ];
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'ReportAcknowledged', data: { report, note } }] };
};

const returnReport: Handle<'ReturnReport'> = (data, state, at) => {
  const refusals = [
    ...receives(at.actor, state, at.facts.campaign),
    ...refuse.requireStatus(state, 'SUBMITTED'),
  ];
  return refusals.length > 0 ? { refusals } : { events: [{ type: 'ReportReturned', data }] };
};

/** Never refuses: told again, there is nothing to do. */
const markSuperseded: Handle<'MarkReportSuperseded'> = (data, state) => ({
  events: state.supersededBy === null ? [{ type: 'ReportSuperseded', data }] : [],
});

const handles: { [Type in Exclude<ReportCommand['type'], 'DraftReport'>]: Handle<Type> } = {
  WriteReport: writeReport,
  ReviewReport: reviewReport,
  SubmitReport: submitReport,
  AcknowledgeReport: acknowledgeReport,
  ReturnReport: returnReport,
  MarkReportSuperseded: markSuperseded,
};

function needs(command: ReportCommand, state: ReportState): Record<string, Need> {
  const campaign = command.type === 'DraftReport' ? command.data.campaign : state?.campaign;
  const found: Record<string, Need> = {};
  if (campaign !== undefined) found.campaign = { decider: 'campaign', stream: campaignStream(campaign) };
  if (command.type === 'DraftReport') {
    const { unit, replaces } = command.data;
    if (unit !== undefined) found.unit = { decider: 'unit', stream: unitStream(unit) };
    if (replaces !== undefined) found.replaced = { decider: 'report', stream: reportStream(replaces) };
  }
  if (command.type === 'SubmitReport' && state?.status === 'REVIEWED') {
    const { organization, year, unit, period } = state;
    const { cutOff } = command.data;
    found.figures = { lookup: 'reportFigures', ask: { organization, year, unit, period, cutOff } };
  }
  return found;
}

export const reportDecider: Decider<ReportCommand, ReportState, ReportEvent, ReportFacts> = {
  name: 'report',
  commands: reportCommands,
  initial: null,
  evolve: evolveReport,
  stream: (command) => reportStream(command.data.report),
  needs,
  scope(command, state, facts) {
    const place = state ?? (command.type === 'DraftReport' ? facts.campaign : undefined);
    if (!place) return undefined;
    const unit = state ? state.unit : command.type === 'DraftReport' ? command.data.unit : undefined;
    const { organization, lineage } = place;
    return { organization, lineage, ...(unit != null && { unit }) };
  },
  holds: (state, key) => state !== null && heldBy(state).some((held) => held.key === key),
  decide(command, state, facts, moment, actor) {
    const at = { facts, moment, actor };
    const refusals = documentDates(command.data, moment);
    if (refusals.length > 0) return { refusals };
    if (command.type === 'DraftReport') return draftReport(command.data, state, at);
    if (state === null)
      return command.type === 'MarkReportSuperseded'
        ? { events: [] }
        : { refusals: [refuse.missing('report')] };
    // The table pairs each type with the handle of its own data; the compiler cannot follow that through an index.
    const handle = handles[command.type] as Handle<typeof command.type>;
    return handle(command.data as never, state, at);
  },
};
