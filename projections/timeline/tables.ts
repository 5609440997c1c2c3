import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import type { Table } from '../table.ts';

/** One row per event, its data in the newest shape. */
export interface TimelineRow {
  stream: string;
  revision: number;
  position: number;
  id: string;
  type: string;
  version: number;
  recorded_at: Instant;
  occurred_on: CivilDate;
  account: string;
  role: string;
  organization: string;
  unit: string | null;
  command: string;
  client: string;
  data: unknown;
  simulated: boolean;
}

/** An event that a recorded decision has set aside: nothing else here knows of it any more. */
export interface SetAsideRow {
  decision: string;
  event: string;
  type: string;
  why: string;
  at: Instant;
}

export const setAsideTable: Table<SetAsideRow> = {
  name: 'set_aside',
  columns: {
    decision: 'uuid',
    event: 'uuid not null',
    type: 'text not null',
    why: 'text not null',
    at: 'timestamptz not null',
  },
  key: ['decision'],
};

export const timelineTable: Table<TimelineRow> = {
  name: 'timeline',
  columns: {
    stream: 'text collate "C"',
    revision: 'integer',
    position: 'bigint not null',
    id: 'uuid not null',
    type: 'text not null',
    version: 'integer not null',
    recorded_at: 'timestamptz not null',
    occurred_on: 'date not null',
    account: 'text not null',
    role: 'text not null',
    organization: 'text not null',
    unit: 'uuid',
    command: 'text not null',
    client: 'text not null',
    // As written: nobody searches in it, and a third of the cost of jsonb.
    data: 'json not null',
    simulated: 'boolean not null',
  },
  key: ['stream', 'revision'],
  // The log up to a position.
  indexes: ['(position)'],
};
