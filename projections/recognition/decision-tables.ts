import type { RecognitionBody } from '../../schema/campaign/vocabulary.ts';
import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import type { Document } from '../../schema/fields.ts';
import type { Table } from '../table.ts';

/** A paper as it stands; `event` is the newest record of it, the one that a correction names. */
export interface SignedPaper {
  event: string;
  number: string;
  issuedOn: CivilDate;
  signatory: string;
  /** What was recorded before, in order, each with why it was corrected. */
  earlier: { event: string; number: string; issuedOn: CivilDate; signatory: string; reason: string }[];
}

export interface RevocationEntry extends SignedPaper {
  models: string[];
  reason: string;
  document: Document | null;
  /** It was a mistake. */
  undone: { reason: string; at: Instant } | null;
}

export interface RecognitionRow {
  id: string;
  campaign: string;
  organization: string;
  /** Ancestors of the organization from the root down, then itself. */
  path: string[];
  year: number;
  body: RecognitionBody;
  paper: SignedPaper;
  /** Of the paper, as corrected: lists go by it. */
  issued_on: CivilDate;
  models: string[];
  declined: { model: string; reason: string }[];
  document: Document | null;
  revocations: RevocationEntry[];
  issued_at: Instant;
  updated_at: Instant;
  revision: number;
  simulated: boolean;
}

export const recognitionTable: Table<RecognitionRow> = {
  name: 'recognition',
  columns: {
    id: 'uuid',
    campaign: 'text collate "C" not null',
    organization: 'text collate "C" not null',
    path: 'text[] not null',
    year: 'integer not null',
    body: 'text not null',
    paper: 'jsonb not null',
    issued_on: 'date not null',
    models: 'text[] not null',
    declined: 'jsonb not null',
    document: 'jsonb',
    revocations: 'jsonb not null',
    issued_at: 'timestamptz not null',
    updated_at: 'timestamptz not null',
    revision: 'integer not null',
    simulated: 'boolean not null',
  },
  key: ['id'],
  indexes: ['(campaign, issued_at, id)'],
};

/** A model in a decision that recognises it. */
export interface RecognisedModelRow {
  recognition: string;
  model: string;
  issued_at: Instant;
}

export const recognisedModelTable: Table<RecognisedModelRow> = {
  name: 'recognised_model',
  columns: { recognition: 'uuid', model: 'uuid', issued_at: 'timestamptz not null' },
  key: ['recognition', 'model'],
  indexes: ['(model, issued_at)'],
};
