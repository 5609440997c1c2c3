import { type ReportEvent, reportEvents } from '../../schema/report/events.ts';
import type { ReportStatus } from '../../schema/report/vocabulary.ts';
import { existing, type Known } from '../known-event.ts';
import type { FoldedView } from '../view.ts';
import { type ReportRow, reportTable } from './tables.ts';

type Event = Known<ReportEvent>;
type Beginning = Extract<Event, { type: 'ReportDrafted' }>;

function fold(row: ReportRow | undefined, event: Event): ReportRow {
  const after = event.type === 'ReportDrafted' ? begin(event) : change(existing(row, event), event);
  return { ...after, updated_at: event.recordedAt, revision: event.revision };
}

function begin(event: Beginning): ReportRow {
  const { report, campaign, year, organization, lineage, unit, kind, period, replaces } = event.data;
  const { recordedAt, revision, simulated } = event;
  const blank: ReportRow = {
    id: report,
    ...{ campaign, year, organization, path: [...lineage, organization], unit, kind },
    ...{ period_from: period.from, period_to: period.to, replaces, superseded_by: null },
    status: 'DRAFT',
    sections: {},
    number: null,
    issued_on: null,
    signatory: null,
    document: null,
    frozen: null,
    figures: null,
    steps: [],
    drafted_at: recordedAt,
    submitted_at: null,
    updated_at: recordedAt,
    revision,
    simulated: simulated ?? false,
  };
  return stepped(blank, event, 'DRAFT');
}

function change(row: ReportRow, event: Exclude<Event, Beginning>): ReportRow {
  switch (event.type) {
    case 'ReportWritten': {
      const { sections, period } = event.data;
      const written = { ...row, sections, period_from: period.from, period_to: period.to };
      // Writing again and again is one step.
      return row.status === 'DRAFT' ? written : stepped(written, event, 'DRAFT');
    }
    case 'ReportReviewed':
      return stepped(row, event, 'REVIEWED', event.data.note);
    case 'ReportSubmitted': {
      const { number, issuedOn, signatory, document, cutOff, log, method, figures } = event.data;
      const sent = { number, issued_on: issuedOn, signatory, document, submitted_at: event.recordedAt };
      return stepped({ ...row, ...sent, frozen: { cutOff, ...log, method }, figures }, event, 'SUBMITTED');
    }
    case 'ReportAcknowledged':
      return stepped(row, event, 'ACKNOWLEDGED', event.data.note);
    case 'ReportReturned':
      return stepped(row, event, 'RETURNED', ...event.data.reasons);
    case 'ReportDiscarded':
      return stepped(row, event, 'DISCARDED', event.data.reason);
    case 'ReportSuperseded':
      return { ...row, superseded_by: event.data.by };
  }
}

function stepped(row: ReportRow, event: Event, status: ReportStatus, ...notes: (string | null)[]): ReportRow {
  const step = { status, at: event.recordedAt, role: event.actor.role };
  const said = notes.filter((note) => note !== null);
  return { ...row, status, steps: [...row.steps, { ...step, notes: said }] };
}

export const reportView: FoldedView<ReportRow> = {
  shape: 'folded',
  name: 'report',
  version: 3,
  types: Object.keys(reportEvents),
  table: reportTable,
  key: (event) => (event.data as { report: string }).report,
  fold: (row, event) => fold(row, event as Event),
  scope: (row) => row.path,
};
