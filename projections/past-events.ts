import { sql } from 'kysely';
import type { Instant } from '../schema/civil-date.ts';
import type { RecordedEvent } from '../schema/event.ts';
import type { Views } from './database.ts';
import type { TimelineRow } from './timeline/tables.ts';

/** The log as it stood: what was recorded by an instant, and stood at or before a position. */
export interface LogPoint {
  position: number;
  cutOff: Instant;
}

/** What counting looks at: who acted, and how it came, does not count. */
const READ = ['id', 'type', 'stream', 'revision', 'position', 'data', 'recorded_at', 'occurred_on'] as const;

export type PastEvent = Omit<
  RecordedEvent,
  'version' | 'actor' | 'command' | 'correlation' | 'causation' | 'client'
>;

/** The events of some streams up to a point of the log, stream by stream in order. */
export async function eventsAt(
  db: Views,
  streams: readonly string[],
  point: LogPoint,
): Promise<PastEvent[][]> {
  if (streams.length === 0) return [];
  const rows = await db
    .selectFrom('timeline')
    .select(READ)
    .where(sql<boolean>`stream = any(${streams}::text[])`)
    .where('position', '<=', point.position)
    .where('recorded_at', '<=', point.cutOff)
    .orderBy('stream')
    .orderBy('revision')
    .execute();
  const found = new Map<string, PastEvent[]>();
  for (const row of rows) {
    const events = found.get(row.stream) ?? [];
    events.push(recorded(row));
    found.set(row.stream, events);
  }
  return [...found.values()];
}

function recorded(row: Pick<TimelineRow, (typeof READ)[number]>): PastEvent {
  const { id, type, stream, revision, data } = row;
  return {
    ...{ id, type, stream, revision, data },
    position: BigInt(row.position),
    recordedAt: row.recorded_at,
    occurredOn: row.occurred_on,
  };
}
