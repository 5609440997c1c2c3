import type { ErasureGround } from '../../schema/access/person-vocabulary.ts';
import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import type { Table } from '../table.ts';

/** A yearly rating: who rated and when; the rating itself is sealed in the event at `revision`. */
export interface RatingEntry {
  year: number;
  revision: number;
  rated_by: string;
  rated_on: CivilDate;
}

/** A person as everybody may know: who it is lies sealed in the event at `sealed_revision`. */
export interface PersonRow {
  id: string;
  organization: string;
  /** Ancestors of the organization from the root down, then itself. */
  path: string[];
  unit: string | null;
  position: string;
  sealed_revision: number;
  ratings: RatingEntry[];
  recorded_at: Instant;
  erased_at: Instant | null;
  erasure_ground: ErasureGround | null;
  updated_at: Instant;
  revision: number;
  simulated: boolean;
}

export const personTable: Table<PersonRow> = {
  name: 'person',
  columns: {
    id: 'uuid',
    organization: 'text collate "C" not null',
    path: 'text[] not null',
    unit: 'uuid',
    position: 'text not null',
    sealed_revision: 'integer not null',
    ratings: 'jsonb not null',
    recorded_at: 'timestamptz not null',
    erased_at: 'timestamptz',
    erasure_ground: 'text',
    updated_at: 'timestamptz not null',
    revision: 'integer not null',
    simulated: 'boolean not null',
  },
  key: ['id'],
  indexes: ['(organization, recorded_at, id)', '(unit)'],
};

/** What an event proves of its sealed part without content; it stays after an erasure. Hashes are SHA-256, hexadecimal. */
export interface SealRow {
  event: string;
  stream: string;
  revision: number;
  type: string;
  subject: string;
  ct: string;
  commit: string;
}

export const sealTable: Table<SealRow> = {
  name: 'seal',
  columns: {
    event: 'uuid',
    stream: 'text collate "C" not null',
    revision: 'integer not null',
    type: 'text not null',
    subject: 'uuid not null',
    ct: 'text not null',
    commit: 'text not null',
  },
  key: ['event'],
  indexes: ['(subject, revision)'],
};
