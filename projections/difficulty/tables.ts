import type { Instant } from '../../schema/civil-date.ts';
import type { DifficultyStatus } from '../../schema/difficulty/vocabulary.ts';
import type { Document } from '../../schema/fields.ts';
import type { Table } from '../table.ts';

/** To whom it was passed on. */
export interface ForwardingEntry {
  to: string;
  note: string | null;
  at: Instant;
}

/** The last stands, unless the difficulty was opened again after it; those before stay. */
export interface AnswerEntry {
  event: string;
  answer: string;
  document: Document | null;
  role: string;
  at: Instant;
  /** It was replaced by a later answer, or it did not do and the difficulty was opened again. */
  superseded: boolean;
}

/** What was stated before a correction. */
export interface StatementEntry {
  event: string;
  title: string;
  detail: string;
  wish: string | null;
  /** Why it was corrected. */
  reason: string;
}

export interface DifficultyRow {
  id: string;
  campaign: string;
  organization: string;
  /** Ancestors of the organization from the root down, then itself. */
  path: string[];
  unit: string;
  year: number;
  model: string | null;
  title: string;
  detail: string;
  wish: string | null;
  evidence: Document[];
  status: DifficultyStatus;
  forwardings: ForwardingEntry[];
  answers: AnswerEntry[];
  /** Event that the statement is from, and what it said before. */
  stated_by: string;
  earlier_statements: StatementEntry[];
  reopenings: { reason: string; at: Instant }[];
  raised_at: Instant;
  closed_at: Instant | null;
  close_note: string | null;
  updated_at: Instant;
  search: string;
  revision: number;
  simulated: boolean;
}

export const difficultyTable: Table<DifficultyRow> = {
  name: 'difficulty',
  columns: {
    id: 'uuid',
    campaign: 'text collate "C" not null',
    organization: 'text collate "C" not null',
    path: 'text[] not null',
    unit: 'uuid not null',
    year: 'integer not null',
    model: 'uuid',
    title: 'text not null',
    detail: 'text not null',
    wish: 'text',
    evidence: 'jsonb not null',
    status: 'text not null',
    forwardings: 'jsonb not null',
    answers: 'jsonb not null',
    stated_by: 'uuid not null',
    earlier_statements: 'jsonb not null',
    reopenings: 'jsonb not null',
    raised_at: 'timestamptz not null',
    closed_at: 'timestamptz',
    close_note: 'text',
    updated_at: 'timestamptz not null',
    search: 'text not null',
    revision: 'integer not null',
    simulated: 'boolean not null',
  },
  key: ['id'],
  indexes: [
    '(raised_at, id)',
    '(unit, year)',
    '(model)',
    'using gin (path)',
    'using gin (search gin_trgm_ops)',
  ],
};

/** Difficulties of the organization and of every one below it. */
export interface DifficultyCountRow {
  organization: string;
  year: number;
  open: number;
  forwarded: number;
  answered: number;
  closed: number;
}

export const difficultyCountTable: Table<DifficultyCountRow> = {
  name: 'difficulty_count',
  columns: {
    organization: 'text collate "C"',
    year: 'integer',
    open: 'integer not null',
    forwarded: 'integer not null',
    answered: 'integer not null',
    closed: 'integer not null',
  },
  key: ['organization', 'year'],
};
