import {
  BACKWARDS,
  type RecordedEvent as ClientEvent,
  type EventStoreDBClient,
  FORWARDS,
  type StreamingRead,
} from '@eventstore/db-client';
import { headOf } from './log-head.ts';
import { collect } from './reading.ts';
import { fromClient, isOurs } from './stored-event.ts';

/**
 * How far a log has been considered, and by which event it can be told from another log: positions alone mean something
 * in one log only.
 */
export interface LogPlace {
  /** Commit position of the last event considered, whoever wrote it; −1 before the first. */
  position: number;
  /** Commit position of the last event of ours up to there; −1 before the first, null where nobody wrote it down. */
  eventPosition: number | null;
  /** Its id. */
  eventId: string | null;
}

/** Before the first event of any log. */
export const NOWHERE: LogPlace = { position: -1, eventPosition: -1, eventId: null };

const DEADLINE_MS = 3_000;

/**
 * The place again, in the log of `client`: where it was, or back at its event where the log ends before what was considered
 * since. Undefined: this log is another one, or was restored from before that event.
 * Whoever goes on does so behind the event: what is behind it in a restored log may have come to be there since.
 */
export async function findAgain(client: EventStoreDBClient, place: LogPlace): Promise<LogPlace | undefined> {
  const { position, eventPosition, eventId } = place;
  if (position < 0 || (eventPosition !== null && eventPosition < 0)) return NOWHERE;
  const known = await eventAt(client, eventPosition ?? position);
  if (!known) return undefined;
  // A checkpoint of before events were named: what lies at its position is taken for what was projected last.
  if (eventPosition === null) return { position, eventPosition: position, eventId: known.id };
  if (known.id !== eventId) return undefined;
  return Number(await headOf(client)) < position ? { ...place, position: eventPosition } : place;
}

/** What to subscribe after; undefined: from the start. */
export const after = ({ eventPosition }: LogPlace): bigint | undefined =>
  eventPosition === null || eventPosition < 0 ? undefined : BigInt(eventPosition);

async function eventAt(client: EventStoreDBClient, position: number): Promise<ClientEvent | undefined> {
  const [first] = await readFrom(client, position, { direction: FORWARDS, maxCount: 1 });
  return Number(first?.position?.commit ?? -1) === position ? first : undefined;
}

/** How far to look for an event of ours among those of others. */
const NEIGHBOURS = 50;

/** The last event of ours before a position, if it is near. */
export async function ourLastBefore(
  client: EventStoreDBClient,
  position: bigint,
): Promise<{ eventPosition: number; eventId: string } | undefined> {
  const near = await readFrom(client, Number(position), { direction: BACKWARDS, maxCount: NEIGHBOURS });
  const ours = near.map(fromClient).find(isOurs);
  return ours && { eventPosition: Number(ours.position), eventId: ours.id };
}

interface Range {
  direction: typeof FORWARDS | typeof BACKWARDS;
  maxCount: number;
}

/** EventStoreDB on a read from a position that is no event's, and on one that failed for whatever reason of its own. */
const NO_POSITION = /Unexpected ReadAllResult/;

/** Nothing, where the position is no event's: refused twice by a store that reads elsewhere in between. */
async function readFrom(client: EventStoreDBClient, position: number, range: Range): Promise<ClientEvent[]> {
  const refused = (error: Error): undefined => {
    if (!NO_POSITION.test(error.message)) throw error;
  };
  const first = await readOnce(client, position, range).catch(refused);
  if (first) return first;
  await headOf(client);
  return (await readOnce(client, position, range).catch(refused)) ?? [];
}

async function readOnce(client: EventStoreDBClient, position: number, range: Range): Promise<ClientEvent[]> {
  const at = BigInt(position);
  const reading = client.readAll({ ...range, fromPosition: { commit: at, prepare: at } });
  const read = await collect(reading as StreamingRead<{ event?: unknown }>, DEADLINE_MS);
  return read.flatMap(({ event }) => (event as ClientEvent) ?? []);
}
