import { documentDates } from '../business-date.ts';
import { campaignStream } from '../campaign/stream.ts';
import type { Decider, Need } from '../decider.ts';
import { standingUnit } from '../organization/standing-unit.ts';
import type { Refusal } from '../refusal.ts';
import { issuerNow, receives, unread, writes } from './authority.ts';
import type { Circumstances, Handle, ReportFacts } from './circumstances.ts';
import { type ReportCommand, reportCommands } from './commands.ts';
import { discardReport, draftReport, reviewReport, writeReport } from './decide-writing.ts';
import type { ReportEvent } from './events.ts';
import { unwritten } from './narrative.ts';
import * as refuse from './report-refusals.ts';
import { heldBy, wantedReportNumber } from './reservations.ts';
import { evolveReport, type Report, type ReportState } from './state.ts';
import { reportStream } from './stream.ts';
import type { ReportStatus } from './vocabulary.ts';

/** the figures come from the log, never from the sender. */
const submitReport: Handle<'SubmitReport'> = (data, state, { facts, moment }) => {
  const { report, number, signatory, issuedOn = moment.today, cutOff, document = null } = data;
  if (cutOff !== undefined && cutOff > moment.now) return { refusals: [refuse.cutOffAhead(moment.today)] };
  if (!facts.figures) return { refusals: [refuse.figuresNotReady()] };
  const { campaign, kind, replaces, period } = state;
  const { figures, log, method } = facts.figures;
  const frozen = { period, cutOff: facts.figures.cutOff, log: { ...log, root: null }, method, figures };
  const submitted = { report, campaign, kind, replaces, number, issuedOn, signatory, document, ...frozen };
  return {
    events: [{ type: 'ReportSubmitted', occurredOn: issuedOn, data: submitted }],
    reserve: [wantedReportNumber(state, number, issuedOn)],
  };
};

const acknowledgeReport: Handle<'AcknowledgeReport'> = ({ report, note = null }) => ({
  events: [{ type: 'ReportAcknowledged', data: { report, note } }],
});

const returnReport: Handle<'ReturnReport'> = (data) => ({ events: [{ type: 'ReportReturned', data }] });

/** Never refuses: told again, there is nothing to do. */
const markSuperseded: Handle<'MarkReportSuperseded'> = (data, state) => ({
  events: state.supersededBy === null ? [{ type: 'ReportSuperseded', data }] : [],
});

const handles: { [Type in Later]: Handle<Type> } = {
  WriteReport: writeReport,
  ReviewReport: reviewReport,
  SubmitReport: submitReport,
  DiscardReport: discardReport,
  AcknowledgeReport: acknowledgeReport,
  ReturnReport: returnReport,
};

type Ready = (state: Report, at: Circumstances) => Refusal[];
type Later = Exclude<ReportCommand['type'], 'DraftReport' | 'MarkReportSuperseded'>;

const writing =
  (...statuses: ReportStatus[]): Ready =>
  (state, { actor, facts }) => [
    ...writes(actor, issuerNow(state, facts.unit)),
    ...refuse.requireStatus(state, ...statuses),
  ];

/** what lacks a section is written first. */
const reviewing: Ready = (state, at) => {
  const refusals = writing('DRAFT')(state, at);
  return refusals.length > 0 ? refusals : unwritten(state);
};
const receiving: Ready = (state, { actor, facts }) => {
  const issuer = issuerNow(state, facts.unit);
  const [denied] = [
    ...receives(actor, state, facts.campaign),
    ...unread(actor, { ...issuer, status: state.status }),
  ];
  if (denied) return [denied];
  return [
    ...refuse.requireStatus(state, 'SUBMITTED'),
    ...(state.supersededBy === null ? [] : [refuse.superseded()]),
  ];
};

/** per command, why the report as it stands does not take it. */
const ready: Record<Later, Ready> = {
  WriteReport: writing('DRAFT', 'REVIEWED'),
  ReviewReport: reviewing,
  SubmitReport: writing('REVIEWED'),
  DiscardReport: writing('DRAFT', 'REVIEWED'),
  AcknowledgeReport: receiving,
  ReturnReport: receiving,
};

const readyNeeds = ({
  campaign,
  unit,
}: Pick<Report, 'campaign'> & { unit?: string | null | undefined }): Record<string, Need> => ({
  campaign: { decider: 'campaign', stream: campaignStream(campaign) },
  ...(unit != null && { unit: standingUnit(unit) }),
});

function needs(command: ReportCommand, state: ReportState): Record<string, Need> {
  const home = command.type === 'DraftReport' ? command.data : state;
  const found: Record<string, Need> = home ? readyNeeds(home) : {};
  if (command.type === 'DraftReport') {
    const { replaces, kind, campaign, unit } = command.data;
    if (kind === 'UNIT_LIST' && unit !== undefined)
      found.lists = { lookup: 'listsOfStandingUnit', ask: { campaign, unit } };
    if (replaces !== undefined) found.replaced = { decider: 'report', stream: reportStream(replaces) };
  }
  if (command.type === 'SubmitReport' && state?.status === 'REVIEWED') {
    const { report, kind, organization, year, unit, period } = state;
    const { cutOff } = command.data;
    const ask = { report, kind, organization, year, unit, period, cutOff };
    found.figures = { lookup: 'reportFigures', ask };
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
  needsThen: (_, __, { replaced }): Record<string, Need> =>
    replaced?.unit ? { replacedUnit: standingUnit(replaced.unit) } : {},
  scope(command, state, { campaign, unit }) {
    const place = state ?? (command.type === 'DraftReport' ? campaign : undefined);
    if (!place) return undefined;
    const { organization, lineage } = place;
    // Of a unit that never was the decision tells.
    const unknown = !unit && command.type === 'DraftReport' ? command.data.unit : undefined;
    const acting = unit?.active ? unit.unit : unknown;
    return { organization, lineage, ...(acting !== undefined && { unit: acting }) };
  },
  holds: (state, key) => state !== null && heldBy(state).some((held) => held.key === key),
  decide(command, state, facts, moment, actor) {
    const at = { facts, moment, actor };
    const dated = documentDates(command.data, moment);
    if (command.type === 'DraftReport')
      return dated.length > 0 ? { refusals: dated } : draftReport(command.data, state, at);
    if (command.type === 'MarkReportSuperseded')
      return state ? markSuperseded(command.data, state, at) : { events: [] };
    if (state === null) return { refusals: [refuse.missing('report')] };
    const refusals = [...ready[command.type](state, at), ...dated];
    if (refusals.length > 0) return { refusals };
    // The table pairs each type with the handle of its own data; the compiler cannot follow that through an index.
    const handle = handles[command.type] as Handle<typeof command.type>;
    return handle(command.data as never, state, at);
  },
  ready: (type, state, facts, moment, actor) =>
    type === 'DraftReport' || type === 'MarkReportSuperseded'
      ? undefined
      : ready[type](state, { facts, moment, actor }),
  readyNeeds,
  /** what befell a draft is not told either, not even to who sends a revision that it no longer has. */
  untold: (state, actor) =>
    actor.organization !== state.organization && unread(actor, state).length > 0
      ? { told: state, events: 0, hides: () => true }
      : undefined,
};
