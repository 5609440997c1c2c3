import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import type { Document } from '../../schema/fields.ts';
import type { Sections } from '../../schema/report/fields.ts';
import type { Figures, FiguresMethod } from '../../schema/report/figures.ts';
import type { ReportKind, ReportStatus } from '../../schema/report/vocabulary.ts';
import type { Table } from '../table.ts';

/** A step of a report: who took it, and what was said. */
export interface ReportStep {
  status: ReportStatus;
  at: Instant;
  role: string;
  notes: string[];
}

/**
 * Where a log ends that figures were counted of, in terms that hold in every store the log may be moved to: its
 * last event by id, and how many events there are up to it.
 */
export interface LogEnd {
  /** Null where the log was empty, and of reports submitted before ids were kept: then `size` alone tells. */
  event: string | null;
  size: number;
}

/** What was frozen at the submission. */
export interface FrozenAt extends LogEnd {
  cutOff: Instant;
  root: string | null;
  method: FiguresMethod;
}

export interface ReportRow {
  id: string;
  campaign: string;
  year: number;
  organization: string;
  /** Ancestors of the organization from the root down, then itself. */
  path: string[];
  unit: string | null;
  kind: ReportKind;
  period_from: CivilDate;
  period_to: CivilDate;
  replaces: string | null;
  superseded_by: string | null;
  status: ReportStatus;
  sections: Sections;
  number: string | null;
  issued_on: CivilDate | null;
  signatory: string | null;
  document: Document | null;
  frozen: FrozenAt | null;
  figures: Figures | null;
  steps: ReportStep[];
  drafted_at: Instant;
  submitted_at: Instant | null;
  updated_at: Instant;
  revision: number;
  simulated: boolean;
}

export const reportTable: Table<ReportRow> = {
  name: 'report',
  columns: {
    id: 'uuid',
    campaign: 'text collate "C" not null',
    year: 'integer not null',
    organization: 'text collate "C" not null',
    path: 'text[] not null',
    unit: 'uuid',
    kind: 'text not null',
    period_from: 'date not null',
    period_to: 'date not null',
    replaces: 'uuid',
    superseded_by: 'uuid',
    status: 'text not null',
    sections: 'jsonb not null',
    number: 'text',
    issued_on: 'date',
    signatory: 'text',
    document: 'jsonb',
    frozen: 'jsonb',
    figures: 'jsonb',
    steps: 'jsonb not null',
    drafted_at: 'timestamptz not null',
    submitted_at: 'timestamptz',
    updated_at: 'timestamptz not null',
    revision: 'integer not null',
    simulated: 'boolean not null',
  },
  key: ['id'],
  indexes: ['(drafted_at, id)', '(campaign, kind)', '(unit)', 'using gin (path)'],
};
