import { isUntold } from '../../schema/appraisal/disclosure.ts';
import { type AppraisalEvent, appraisalEvents } from '../../schema/appraisal/events.ts';
import { statusOf } from '../../schema/appraisal/round.ts';
import { RECUSAL_GROUND_NAMES } from '../../schema/appraisal/vocabulary.ts';
import { existing, type Known } from '../known-event.ts';
import type { FoldedView } from '../view.ts';
import { resultRows } from './results.ts';
import { cancelled, changeSession, scheduled } from './session-fold.ts';
import { type NoticeEntry, type Recusal, type RoundRow, resultTable, roundTable } from './tables.ts';

type Event = Known<AppraisalEvent>;

function fold(row: RoundRow | undefined, event: Event): RoundRow {
  const after = event.type === 'AppraisalRoundPlanned' ? begin(event) : change(existing(row, event), event);
  return changed({ ...after, status: status(after) }, event);
}

/** what follows on a tie is counted apart until a notice tells of it. */
function changed(row: RoundRow, event: Event): RoundRow {
  const { recordedAt: at, revision } = event;
  if (isUntold(event.data, row)) return { ...row, updated_at: at, untold: row.untold + 1, revision };
  const untold = event.type === 'AppraisalNoticePublished' ? 0 : row.untold;
  return { ...row, updated_at: at, told_at: at, untold, revision };
}

function begin({ data, recordedAt, revision, simulated }: Extract<Event, { type: 'AppraisalRoundPlanned' }>) {
  const { round, campaign, organization, lineage, year, title, plan } = data;
  const row: RoundRow = {
    ...{ id: round, campaign, organization, path: [...lineage, organization], year, title, plan },
    ...{ amendments: [], status: 'PLANNED', panel: [], decision: null, earlier_panels: [], sessions: [] },
    ...{ recusals: [], withdrawn_recusals: [], overrides: [], notices: [], advice: null, cancelled: null },
    planned_at: recordedAt,
    updated_at: recordedAt,
    told_at: recordedAt,
    untold: 0,
    revision,
    simulated: simulated ?? false,
  };
  return row;
}

/** As the rules derive it, so that page and refusal never disagree. */
function status({ panel, sessions, notices, advice, cancelled }: RoundRow) {
  const noticed = notices.flatMap((notice) => notice.sessions);
  const held = sessions.map((each) => ({ status: each.status, noticed: noticed.includes(each.session) }));
  return statusOf({ panel, sessions: held, advice, cancelled: cancelled !== null });
}

function change(row: RoundRow, event: Exclude<Event, { type: 'AppraisalRoundPlanned' }>): RoundRow {
  const at = event.recordedAt;
  switch (event.type) {
    case 'AppraisalRoundAmended': {
      const { title, plan, reason } = event.data;
      const before = { title: row.title, plan: row.plan, reason };
      return { ...row, title, plan, amendments: [...row.amendments, before] };
    }
    case 'AppraisalRoundCancelled': {
      const { reason } = event.data;
      const sessions = row.sessions.map((each) => ({
        ...each,
        ...cancelled(each.cancelReason ?? reason, each.cancelledAt ?? at),
      }));
      return { ...row, sessions, cancelled: { reason, at } };
    }
    case 'AppraisalPanelAppointed': {
      const { members, decision, reason } = event.data;
      const before =
        row.decision === null ? [] : [{ members: row.panel, decision: row.decision, reason: reason ?? '' }];
      return { ...row, panel: members, decision, earlier_panels: [...row.earlier_panels, ...before] };
    }
    case 'AppraisalSubmissionOverridden': {
      const { model, submittedOn, reason } = event.data;
      return { ...row, overrides: [...row.overrides, { model, submittedOn, reason, at }] };
    }
    case 'AppraisalMemberRecused': {
      const { model, member, ground, reason } = event.data;
      const sessions = row.sessions.map((each) => changeSession(each, event));
      const recusal = {
        model,
        member,
        ground,
        reason: reason ?? RECUSAL_GROUND_NAMES[ground].vi,
        by: event.actor.account,
        at,
      };
      return { ...row, sessions, recusals: [...row.recusals, recusal] };
    }
    case 'AppraisalRecusalWithdrawn': {
      const { model, member } = event.data;
      const [withdrawn, recusals] = ofMember(row.recusals, model, member);
      const withdrawn_recusals = [
        ...row.withdrawn_recusals,
        ...withdrawn.map((each) => ({ ...each, withdrawnAt: at })),
      ];
      const sessions = row.sessions.map((each) => changeSession(each, event));
      return { ...row, recusals, withdrawn_recusals, sessions };
    }
    case 'AppraisalAdviceWithdrawn':
      return { ...row, advice: null };
    case 'AppraisalNoticePublished': {
      const { number, issuedOn, document, sessions, results } = event.data;
      const notice = { event: event.id, number, issuedOn, document, sessions, results, corrections: [] };
      return { ...row, notices: [...row.notices, notice] };
    }
    case 'AppraisalNoticeCorrected': {
      const notices = row.notices.map((each) =>
        each.event === event.data.corrects ? corrected(each, event) : each,
      );
      return { ...row, notices };
    }
    case 'AppraisalAdviceGiven': {
      const { number, issuedOn, models, document } = event.data;
      return { ...row, advice: { number, issuedOn, models, document, givenBy: event.actor.account } };
    }
    case 'AppraisalSessionScheduled':
      return { ...row, sessions: scheduled(row.sessions, event.data) };
    default:
      return {
        ...row,
        sessions: row.sessions.map((each) =>
          each.session === event.data.session ? changeSession(each, event) : each,
        ),
      };
  }
}

/** Those of the member in the model, and all others. */
function ofMember(recusals: readonly Recusal[], model: string, member: string): [Recusal[], Recusal[]] {
  const own = recusals.filter((each) => each.model === model && each.member === member);
  return [own, recusals.filter((each) => !own.includes(each))];
}

function corrected(
  notice: NoticeEntry,
  { id, data }: Extract<Event, { type: 'AppraisalNoticeCorrected' }>,
): NoticeEntry {
  const { number, issuedOn, reason } = data;
  const before = { number: notice.number, issuedOn: notice.issuedOn, reason };
  return { ...notice, event: id, number, issuedOn, corrections: [...notice.corrections, before] };
}

/** Ballots have a view of their own: a round has many. */
const BALLOTS: readonly string[] = ['AppraisalBallotCast', 'AppraisalBallotVoided'];

export const roundView: FoldedView<RoundRow> = {
  shape: 'folded',
  name: 'appraisal_round',
  version: 8,
  types: Object.keys(appraisalEvents),
  table: roundTable,
  key: (event) => (event.data as { round: string }).round,
  fold: (row, event) =>
    BALLOTS.includes(event.type) ? changed(existing(row, event), event as Event) : fold(row, event as Event),
  details: [{ table: resultTable, rows: (row) => resultRows(row) }],
  scope: (row) => row.path,
};
