import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import type { Document } from '../../schema/fields.ts';
import type { KeptBack } from '../../schema/model/kept-back.ts';
import type { RecordKind } from '../../schema/model/record-kinds.ts';
import type { Plan, Registration } from '../../schema/model/registration.ts';
import type {
  Direction,
  Field,
  MetricUnit,
  ModelKind,
  ModelStatus,
  PRIORITIES,
  RESOURCE_KINDS,
  RESOURCE_SOURCES,
  SUBJECT_BASES,
  SubjectKind,
} from '../../schema/model/vocabulary.ts';
import type { Table } from '../table.ts';
import type { InspectionEntry, RemedyEntry } from './inspection-entries.ts';
import type {
  AppraisalEntry,
  CommendationEntry,
  NominationEntry,
  RecognitionEntry,
  SelectionEntry,
} from './outcome-entries.ts';
import type { ConclusionEntry, ReviewEntry } from './review-entries.ts';
import type { Stage } from './stages.ts';

export type ResourceKind = (typeof RESOURCE_KINDS)[number];
export type ResourceSource = (typeof RESOURCE_SOURCES)[number];

export interface GoalEntry {
  goal: string;
  title: string;
  unit: MetricUnit;
  direction: Direction;
  target: number;
  previousTarget: number | null;
  /** Sum of the results reported towards it, as corrected; 0 also where none was. */
  achieved: number;
  reached: boolean;
}

/** A goal of the earlier model that is not carried on, and why. */
export interface LeftOutEntry {
  goal: string;
  reason: string;
}

export interface ResourceEntry {
  kind: ResourceKind;
  source: ResourceSource;
  unit: MetricUnit;
  quantity: number;
}

export interface ResultEntry {
  unit: MetricUnit;
  quantity: number;
}

/** What one event recorded, as corrected since: `event` is the first in the chain of corrections. */
export interface RecordEntry {
  event: string;
  kind: RecordKind;
  /** The events that corrected it, in order. */
  corrections: string[];
  /** The day it happened, as last stated; null when it never was. */
  day: CivilDate | null;
  /** The same before the last correction. */
  dayBefore: CivilDate | null;
  results: { goal?: string; unit: MetricUnit; quantity: number }[];
  resource?: ResourceEntry;
}

export interface EndorsementEntry {
  authority: string;
  endorsedOn: CivilDate;
  document: Document | null;
}

/** A stage that the model reached, and until when it stood there; open-ended while it still counts. */
export interface StageEntry {
  stage: Stage;
  fromPosition: number;
  fromAt: Instant;
  /** The business days: a report's period goes by these, its cut-off by the instants. */
  fromOn: CivilDate;
  toPosition: number | null;
  toAt: Instant | null;
  toOn: CivilDate | null;
}

/** What a unit proposed of its registration: open, or declined until the next one takes its place. */
export interface AmendmentEntry {
  event: string;
  proposedAt: string;
  /** It says that the registration was wrong, not that something else is to be done. */
  correction: boolean;
  reason: string;
  changed: string[];
  registration: Registration;
  declined: { at: string; reasons: string[] } | null;
}

/** What one event states of a model as a whole, and a later one takes back or states otherwise. */
export type Statement = 'REGISTRATION' | 'ACCEPTANCE' | 'PLAN' | 'APPRAISAL' | 'REVOCATION' | 'SELECTION';

/** What the registration states is null while the model is a DRAFT. */
export interface ModelRow {
  id: string;
  campaign: string;
  organization: string;
  /** Ancestors of the organization from the root down, then itself. */
  path: string[];
  unit: string;
  year: number;
  name: string;
  field: Field | null;
  kind: ModelKind | null;
  status: ModelStatus;
  topics: string[];
  other_topic: string | null;
  subject_kind: SubjectKind | null;
  subject_title: string | null;
  subject_basis: (typeof SUBJECT_BASES)[number] | null;
  subject_person: string | null;
  place: string | null;
  situation: string | null;
  advantages: string | null;
  surveyed_difficulties: string | null;
  problem: string | null;
  priorities: (typeof PRIORITIES)[number][];
  solution: string | null;
  forces: string | null;
  goals: GoalEntry[];
  left_out: LeftOutEntry[];
  amendment: AmendmentEntry | null;
  earlier_model: string | null;
  earlier_description: string | null;
  source_model: string | null;
  source_description: string | null;
  late: boolean;
  late_reason: string | null;
  origin: 'REGISTERED' | 'DISCOVERED' | null;
  registration_version: number;
  launch_planned_on: CivilDate | null;
  endorsement: EndorsementEntry | null;
  registered_at: Instant | null;
  accepted_at: Instant | null;
  launched_on: CivilDate | null;
  updated_at: Instant;
  /** When it last changed by what the owner's side is told at once. */
  told_at: Instant;
  plan: Plan | null;
  resources: ResourceEntry[];
  results: ResultEntry[];
  remedies: RemedyEntry[];
  inspections: InspectionEntry[];
  /** The first day on which one that is planned, or owed, is due; null where nothing is, or the model has ended. */
  inspection_due_on: CivilDate | null;
  remedy_due_on: CivilDate | null;
  reviews: ReviewEntry[];
  conclusion: ConclusionEntry | null;
  /** Accounts that acted for it: they do not vote on it. */
  owners: string[];
  /** What the Board says of a model that it found. */
  discovery: { foundOn: CivilDate; foundIn: string } | null;
  /** Where a dropped or concluded model would stand if its end were a mistake. */
  ended_from: ModelStatus | null;
  records: RecordEntry[];
  /** By what it states, the event that does. */
  statements: Partial<Record<Statement, string>>;
  /** Events that a later one corrected or took back, records apart. */
  overturned: { event: string; by: string }[];
  appraisal: AppraisalEntry | null;
  /** How many of its events the owner's side is not told yet, by round. */
  kept_back: KeptBack;
  recognition: RecognitionEntry | null;
  selections: SelectionEntry[];
  nominations: NominationEntry[];
  commendations: CommendationEntry[];
  stages: StageEntry[];
  search: string;
  sort_key: string;
  /** When it was registered, or proposed while it is not: the order of the list. */
  listed_at: Instant;
  revision: number;
  simulated: boolean;
}

export const modelTable: Table<ModelRow> = {
  name: 'model',
  columns: {
    id: 'uuid',
    campaign: 'text collate "C" not null',
    organization: 'text collate "C" not null',
    path: 'text[] not null',
    unit: 'uuid not null',
    year: 'integer not null',
    name: 'text not null',
    field: 'text',
    kind: 'text',
    status: 'text not null',
    topics: 'text[] not null',
    other_topic: 'text',
    subject_kind: 'text',
    subject_title: 'text',
    subject_basis: 'text',
    subject_person: 'uuid',
    place: 'text',
    situation: 'text',
    advantages: 'text',
    surveyed_difficulties: 'text',
    problem: 'text',
    priorities: 'text[] not null',
    solution: 'text',
    forces: 'text',
    goals: 'jsonb not null',
    left_out: 'jsonb not null',
    amendment: 'jsonb',
    earlier_model: 'uuid',
    earlier_description: 'text',
    source_model: 'uuid',
    source_description: 'text',
    late: 'boolean not null',
    late_reason: 'text',
    origin: 'text',
    registration_version: 'integer not null',
    launch_planned_on: 'date',
    endorsement: 'jsonb',
    registered_at: 'timestamptz',
    accepted_at: 'timestamptz',
    launched_on: 'date',
    updated_at: 'timestamptz not null',
    told_at: 'timestamptz not null',
    plan: 'jsonb',
    resources: 'jsonb not null',
    results: 'jsonb not null',
    remedies: 'jsonb not null',
    inspections: 'jsonb not null',
    inspection_due_on: 'date',
    remedy_due_on: 'date',
    reviews: 'jsonb not null',
    conclusion: 'jsonb',
    owners: 'jsonb not null',
    discovery: 'jsonb',
    ended_from: 'text',
    records: 'jsonb not null',
    statements: 'jsonb not null',
    overturned: 'jsonb not null',
    appraisal: 'jsonb',
    kept_back: 'jsonb not null',
    recognition: 'jsonb',
    selections: 'jsonb not null',
    nominations: 'jsonb not null',
    commendations: 'jsonb not null',
    stages: 'jsonb not null',
    search: 'text not null',
    sort_key: 'text collate "C" not null',
    listed_at: 'timestamptz not null',
    revision: 'integer not null',
    simulated: 'boolean not null',
  },
  key: ['id'],
  indexes: [
    '(listed_at, id)',
    '(sort_key, id)',
    '(updated_at, id)',
    '(told_at, id)',
    '(unit, year)',
    '(campaign, unit)',
    '(source_model) where source_model is not null',
    '(earlier_model) where earlier_model is not null',
    'using gin (path)',
    'using gin (search gin_trgm_ops)',
  ],
};

export interface ModelStageRow {
  model: string;
  stage: Stage;
  from_position: number;
  from_at: Instant;
  from_on: CivilDate;
  to_position: number | null;
  to_at: Instant | null;
  to_on: CivilDate | null;
}

/** Every count as of any instant: the models with an interval that holds it. */
export const modelStageTable: Table<ModelStageRow> = {
  name: 'model_stage',
  columns: {
    model: 'uuid',
    stage: 'text collate "C"',
    from_position: 'bigint',
    from_at: 'timestamptz not null',
    from_on: 'date not null',
    to_position: 'bigint',
    to_at: 'timestamptz',
    to_on: 'date',
  },
  key: ['model', 'stage', 'from_position'],
};

/** The last correction of what an event reported: the one whose content stands. */
export interface CorrectionRow {
  event: string;
  corrected_by: string;
}

export const correctionTable: Table<CorrectionRow> = {
  name: 'correction',
  columns: { event: 'uuid', corrected_by: 'uuid not null' },
  key: ['event'],
};
