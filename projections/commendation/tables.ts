import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import type { CommendationForm, CommendationStatus } from '../../schema/commendation/vocabulary.ts';
import type { Document } from '../../schema/fields.ts';
import type { SubjectKind } from '../../schema/model/vocabulary.ts';
import type { Table } from '../table.ts';

/** What comes with the certificate, and what its amount rests on. */
export interface RewardEntry {
  /** Hundredths. */
  coefficient: number;
  /** In đồng, as are all amounts. */
  baseWage: number;
  basis: string;
  amount: number;
}

/** What a decision of award states. */
export interface AwardEntry {
  /** The event that states it, for a correction to name. */
  event: string;
  number: string;
  decidedOn: CivilDate;
  legalBasis: Document[];
  reward: RewardEntry | null;
  /** The signatory's office; a higher award names its authority. */
  signatory: string | null;
  document: Document | null;
}

/** What stood before a correction, and why it was wrong. */
export interface EarlierAward extends AwardEntry {
  reason: string;
}

export interface SubmissionEntry {
  number: string;
  sentOn: CivilDate;
  authority: string;
  document: Document | null;
}

export interface PresentationEntry {
  event: string;
  presentedOn: CivilDate;
  occasion: string;
}

export interface CancellationEntry {
  event: string;
  number: string | null;
  cancelledOn: CivilDate;
  reason: string;
}

export interface CommendationRow {
  id: string;
  campaign: string;
  year: number;
  organization: string;
  /** Ancestors of the organization from the root down, then itself. */
  path: string[];
  recipient_kind: SubjectKind;
  recipient_title: string;
  unit: string | null;
  person: string | null;
  model: string | null;
  exemplar: string | null;
  form: CommendationForm;
  achievement: string;
  document: Document | null;
  status: CommendationStatus;
  award: AwardEntry | null;
  earlier_awards: EarlierAward[];
  submission: SubmissionEntry | null;
  presentation: PresentationEntry | null;
  earlier_presentations: (PresentationEntry & { reason: string })[];
  decline_reason: string | null;
  withdrawal_reason: string | null;
  cancellation: CancellationEntry | null;
  /** Those that were a mistake, each with why. */
  earlier_cancellations: (CancellationEntry & { corrected: string })[];
  proposed_at: Instant;
  /** The account that did. */
  proposed_by: string;
  updated_at: Instant;
  search: string;
  revision: number;
  simulated: boolean;
}

export const commendationTable: Table<CommendationRow> = {
  name: 'commendation',
  columns: {
    id: 'uuid',
    campaign: 'text collate "C" not null',
    year: 'integer not null',
    organization: 'text collate "C" not null',
    path: 'text[] not null',
    recipient_kind: 'text not null',
    recipient_title: 'text not null',
    unit: 'uuid',
    person: 'uuid',
    model: 'uuid',
    exemplar: 'uuid',
    form: 'text not null',
    achievement: 'text not null',
    document: 'jsonb',
    status: 'text not null',
    award: 'jsonb',
    earlier_awards: 'jsonb not null',
    submission: 'jsonb',
    presentation: 'jsonb',
    earlier_presentations: 'jsonb not null',
    decline_reason: 'text',
    withdrawal_reason: 'text',
    cancellation: 'jsonb',
    earlier_cancellations: 'jsonb not null',
    proposed_at: 'timestamptz not null',
    proposed_by: 'text not null',
    updated_at: 'timestamptz not null',
    search: 'text not null',
    revision: 'integer not null',
    simulated: 'boolean not null',
  },
  key: ['id'],
  indexes: ['(proposed_at, id)', '(unit)', '(model)', 'using gin (path)', 'using gin (search gin_trgm_ops)'],
};
