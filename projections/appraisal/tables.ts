import type { Mark, PanelMember, Result, SessionRules } from '../../schema/appraisal/round.ts';
import type { Evidence, ModelEvidence } from '../../schema/appraisal/suggestion.ts';
import type { RecusalGround, RoundStatus, SessionStatus } from '../../schema/appraisal/vocabulary.ts';
import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import type { Document } from '../../schema/fields.ts';
import type { Table } from '../table.ts';

/** A model as it entered a session. */
export interface EnteredModel {
  model: string;
  submittedOn: CivilDate;
  overridden: boolean;
  recusals: { member: string; ground: RecusalGround }[];
}

export interface SessionEntry {
  session: string;
  status: SessionStatus;
  scheduledOn: CivilDate;
  place: string;
  /** Scheduled for; once opened, held on. */
  models: string[];
  revoteOf: string | null;
  heldOn: CivilDate | null;
  rules: SessionRules | null;
  /** `admittedAt` is null for those who were there when it opened; the last of the absences may go on. */
  attendance: {
    account: string;
    admittedAt: Instant | null;
    absences: { from: Instant; to: Instant | null }[];
  }[];
  entered: EnteredModel[];
  results: Result[];
  openedAt: Instant | null;
  closedAt: Instant | null;
  cancelledAt: Instant | null;
  cancelReason: string | null;
  /** What was stated before each correction, and why it was corrected. */
  corrections: { place: string; heldOn: CivilDate; reason: string }[];
}

export interface NoticeEntry {
  /** Event that number and day are from: what a correction names. */
  event: string;
  number: string;
  issuedOn: CivilDate;
  document: Document | null;
  sessions: string[];
  results: { model: string; session: string; passed: boolean; tied: boolean }[];
  corrections: { number: string; issuedOn: CivilDate; reason: string }[];
}

export interface Recusal {
  model: string;
  member: string;
  ground: RecusalGround;
  reason: string;
  by: string;
  at: Instant;
}

export interface RoundRow {
  id: string;
  campaign: string;
  organization: string;
  /** Ancestors of the organization from the root down, then itself. */
  path: string[];
  year: number;
  title: string;
  plan: Document;
  /** What the plan said before each amendment, and why it was amended. */
  amendments: { title: string; plan: Document; reason: string }[];
  status: RoundStatus;
  panel: PanelMember[];
  decision: Document | null;
  /** Panels that another took the place of, and why. */
  earlier_panels: { members: PanelMember[]; decision: Document; reason: string }[];
  /** In the order of their first scheduling. */
  sessions: SessionEntry[];
  /** Interests declared, and those that came up while a session was open; `by` is whoever recorded it. */
  recusals: Recusal[];
  /** Those that were taken back, and when. */
  withdrawn_recusals: (Recusal & { withdrawnAt: Instant })[];
  /** */
  overrides: { model: string; submittedOn: CivilDate; reason: string; at: Instant }[];
  notices: NoticeEntry[];
  advice: {
    number: string;
    issuedOn: CivilDate;
    models: string[];
    document: Document;
    /** The account that gave it. */
    givenBy: string;
  } | null;
  cancelled: { reason: string; at: Instant } | null;
  planned_at: Instant;
  updated_at: Instant;
  /** When it last changed by what the owners' side is told at once (R-21). */
  told_at: Instant;
  /** How many of its events they are not told yet. */
  untold: number;
  revision: number;
  simulated: boolean;
}

export const roundTable: Table<RoundRow> = {
  name: 'appraisal_round',
  columns: {
    id: 'uuid',
    campaign: 'text collate "C" not null',
    organization: 'text collate "C" not null',
    path: 'text[] not null',
    year: 'integer not null',
    title: 'text not null',
    plan: 'jsonb not null',
    amendments: 'jsonb not null',
    status: 'text not null',
    panel: 'jsonb not null',
    decision: 'jsonb',
    earlier_panels: 'jsonb not null',
    sessions: 'jsonb not null',
    recusals: 'jsonb not null',
    withdrawn_recusals: 'jsonb not null',
    overrides: 'jsonb not null',
    notices: 'jsonb not null',
    advice: 'jsonb',
    cancelled: 'jsonb',
    planned_at: 'timestamptz not null',
    updated_at: 'timestamptz not null',
    told_at: 'timestamptz not null',
    untold: 'integer not null',
    revision: 'integer not null',
    simulated: 'boolean not null',
  },
  key: ['id'],
  indexes: ['(campaign, planned_at, id)'],
};

/** What a closed session gave a model. */
export interface ResultRow {
  round: string;
  session: string;
  model: string;
  held_on: CivilDate;
  eligible: number;
  present: number;
  recused: number;
  yes: number;
  no: number;
  tied: boolean;
  passed: boolean;
  criteria: Result['criteria'];
  points: Result['points'];
  /** Another session voted on it again: this result stands no longer. */
  revoted: boolean;
  /** The session was cancelled: it decided nothing. */
  annulled: boolean;
  /** The notice that says it, with number and day as corrected; null until it is published. */
  notice_number: string | null;
  notice_issued_on: CivilDate | null;
}

export const resultTable: Table<ResultRow> = {
  name: 'appraisal_result',
  columns: {
    round: 'uuid',
    session: 'text collate "C"',
    model: 'uuid',
    held_on: 'date not null',
    eligible: 'integer not null',
    present: 'integer not null',
    recused: 'integer not null',
    yes: 'integer not null',
    no: 'integer not null',
    tied: 'boolean not null',
    passed: 'boolean not null',
    criteria: 'jsonb not null',
    points: 'jsonb',
    revoted: 'boolean not null',
    annulled: 'boolean not null',
    notice_number: 'text',
    notice_issued_on: 'date',
  },
  key: ['round', 'session', 'model'],
  indexes: ['(model)'],
};

/** A ballot that was replaced or voided. */
export interface EarlierBallot {
  event: string;
  marks: Mark[];
  approve: boolean;
  comment: string | null;
  at: Instant;
  voided: boolean;
}

/** One per member, model and session: the last ballot, and those before it. */
export interface BallotRow {
  /** `<round>/<session>/<model>/<member>` */
  id: string;
  round: string;
  session: string;
  model: string;
  member: string;
  title: string;
  event: string;
  marks: Mark[];
  approve: boolean;
  comment: string | null;
  /** Marks and vote do not go together, and the member said that it is meant so. */
  confirmed: boolean;
  cast_at: Instant;
  /** The member recused itself after voting. */
  voided: boolean;
  earlier: EarlierBallot[];
}

export const ballotTable: Table<BallotRow> = {
  name: 'appraisal_ballot',
  columns: {
    id: 'text collate "C"',
    round: 'uuid not null',
    session: 'text collate "C" not null',
    model: 'uuid not null',
    member: 'text not null',
    title: 'text not null',
    event: 'uuid not null',
    marks: 'jsonb not null',
    approve: 'boolean not null',
    comment: 'text',
    confirmed: 'boolean not null',
    cast_at: 'timestamptz not null',
    voided: 'boolean not null',
    earlier: 'jsonb not null',
  },
  key: ['id'],
  indexes: ['(round)'],
};

/** A result report that a model's unit sent to a round. */
export interface SubmissionEntry {
  event: string;
  round: string;
  report: Document;
  evidence: Document[];
  /** The day of recording. */
  submittedOn: CivilDate;
  at: Instant;
  /** Neither replaced by another report nor withdrawn. */
  standing: boolean;
  withdrawn: { reason: string; at: Instant } | null;
}

export interface SubmissionRow {
  model: string;
  submissions: SubmissionEntry[];
}

export const submissionTable: Table<SubmissionRow> = {
  name: 'appraisal_submission',
  columns: { model: 'uuid', submissions: 'jsonb not null' },
  key: ['model'],
};

/** What suggestions for the criteria rest on. */
export interface SuggestionRow {
  model: string;
  evidence: ModelEvidence;
  /** Every event that may name papers of the archive, in order. */
  events: Evidence[];
}

export const suggestionTable: Table<SuggestionRow> = {
  name: 'appraisal_suggestion',
  columns: { model: 'uuid', evidence: 'jsonb not null', events: 'jsonb not null' },
  key: ['model'],
};
