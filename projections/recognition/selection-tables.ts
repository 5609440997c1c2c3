import type { RecusalGround } from '../../schema/appraisal/vocabulary.ts';
import type { Instant } from '../../schema/civil-date.ts';
import type { Document } from '../../schema/fields.ts';
import type { SelectionResult } from '../../schema/recognition/selection-events.ts';
import type { Table } from '../table.ts';

export interface CommitteeMemberEntry {
  account: string;
  title: string;
  unit: string | null;
  person: string | null;
}

export interface RecusalEntry {
  account: string;
  model: string;
  ground: RecusalGround;
  reason: string | null;
}

/** Every ballot ever cast, in order; one that the member replaced is superseded. */
export interface BallotEntry {
  event: string;
  account: string;
  models: string[];
  at: Instant;
  superseded: boolean;
}

export interface SelectionRow {
  id: string;
  campaign: string;
  organization: string;
  /** Ancestors of the organization from the root down, then itself. */
  path: string[];
  year: number;
  title: string;
  seats: number;
  committee: CommitteeMemberEntry[];
  candidates: string[];
  recusals: RecusalEntry[];
  ballots: BallotEntry[];
  revote_of: string | null;
  document: Document | null;
  /** Null while it is open. */
  results: SelectionResult[] | null;
  remaining: number;
  opened_at: Instant;
  closed_at: Instant | null;
  /** Opened by mistake. */
  cancelled: { reason: string; at: Instant } | null;
  updated_at: Instant;
  revision: number;
  simulated: boolean;
}

export const selectionTable: Table<SelectionRow> = {
  name: 'selection',
  columns: {
    id: 'uuid',
    campaign: 'text collate "C" not null',
    organization: 'text collate "C" not null',
    path: 'text[] not null',
    year: 'integer not null',
    title: 'text not null',
    seats: 'integer not null',
    committee: 'jsonb not null',
    candidates: 'text[] not null',
    recusals: 'jsonb not null',
    ballots: 'jsonb not null',
    revote_of: 'uuid',
    document: 'jsonb',
    results: 'jsonb',
    remaining: 'integer not null',
    opened_at: 'timestamptz not null',
    closed_at: 'timestamptz',
    cancelled: 'jsonb',
    updated_at: 'timestamptz not null',
    revision: 'integer not null',
    simulated: 'boolean not null',
  },
  key: ['id'],
  indexes: ['(campaign, opened_at, id)', '(revote_of)'],
};

/** A candidate of a selection: by model. */
export interface CandidateRow {
  selection: string;
  model: string;
  opened_at: Instant;
}

export const candidateTable: Table<CandidateRow> = {
  name: 'selection_candidate',
  columns: { selection: 'uuid', model: 'uuid', opened_at: 'timestamptz not null' },
  key: ['selection', 'model'],
  indexes: ['(model, opened_at)'],
};
