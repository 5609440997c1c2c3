import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import type { Document } from '../../schema/fields.ts';
import type {
  CityOutcome,
  Confirmer,
  DossierItem,
  PersonalCriterion,
  TaskRating,
} from '../../schema/recognition/vocabulary.ts';
import type { Table } from '../table.ts';

export const EXEMPLAR_STATUSES = ['NOMINATED', 'SENT', 'GRANTED', 'DECLINED', 'WITHDRAWN'] as const;
export type ExemplarStatus = (typeof EXEMPLAR_STATUSES)[number];

export interface RatingEntry {
  level: TaskRating;
  provisional: boolean;
  ratedBy: string;
  ratedOn: CivilDate;
  document: Document | null;
}

/** The newest paper of an item. */
export interface FiledEntry {
  item: DossierItem;
  document: Document;
  copies: number | null;
  bound: boolean;
  filedBy: string;
  at: Instant;
}

export interface ConfirmationEntry {
  by: Confirmer;
  account: string;
  confirmedOn: CivilDate;
  document: Document | null;
}

export interface OutcomeEntry {
  event: string;
  outcome: CityOutcome;
  number: string | null;
  decidedOn: CivilDate;
  document: Document | null;
  note: string | null;
}

export interface ExemplarRow {
  id: string;
  campaign: string;
  organization: string;
  /** Ancestors of the organization from the root down, then itself. */
  path: string[];
  year: number;
  subject: 'COLLECTIVE' | 'INDIVIDUAL';
  leader: boolean;
  model: string;
  unit: string;
  title: string;
  person: string | null;
  status: ExemplarStatus;
  rating: RatingEntry | null;
  /** What the confirmed rating took the place of. */
  provisional_rating: RatingEntry | null;
  /** the rating was confirmed lower than a nomination needs, and the nomination was not withdrawn. */
  below_criterion: boolean;
  part: string | null;
  criteria: Record<PersonalCriterion, string> | null;
  leadership: { ideas: string; models: string[] } | null;
  filed: FiledEntry[];
  /** Of the achievement report as last filed. */
  confirmations: ConfirmationEntry[];
  sending: { number: string; sentOn: CivilDate; document: Document | null } | null;
  outcome: OutcomeEntry | null;
  /** What was recorded before a correction, with why. */
  earlier_outcomes: (OutcomeEntry & { reason: string })[];
  withdrawn_reason: string | null;
  nominated_at: Instant;
  updated_at: Instant;
  revision: number;
  simulated: boolean;
}

export const exemplarTable: Table<ExemplarRow> = {
  name: 'exemplar',
  columns: {
    id: 'uuid',
    campaign: 'text collate "C" not null',
    organization: 'text collate "C" not null',
    path: 'text[] not null',
    year: 'integer not null',
    subject: 'text not null',
    leader: 'boolean not null',
    model: 'uuid not null',
    unit: 'uuid not null',
    title: 'text not null',
    person: 'uuid',
    status: 'text not null',
    rating: 'jsonb',
    provisional_rating: 'jsonb',
    below_criterion: 'boolean not null',
    part: 'text',
    criteria: 'jsonb',
    leadership: 'jsonb',
    filed: 'jsonb not null',
    confirmations: 'jsonb not null',
    sending: 'jsonb',
    outcome: 'jsonb',
    earlier_outcomes: 'jsonb not null',
    withdrawn_reason: 'text',
    nominated_at: 'timestamptz not null',
    updated_at: 'timestamptz not null',
    revision: 'integer not null',
    simulated: 'boolean not null',
  },
  key: ['id'],
  indexes: ['(campaign, nominated_at, id)', '(model, nominated_at)', 'using gin (path)'],
};
