import { type EventStoreDBClient, FORWARDS, START } from '@eventstore/db-client';
import pg from 'pg';
import type { RecordedEvent } from '../../schema/event.ts';
import { SETTING_ASIDE_STREAM } from '../../schema/setting-aside.ts';
import { copyRows } from '../eventstore/copy-rows.ts';
import { headOf } from '../store/log-head.ts';
import { findAgain, type LogPlace } from '../store/log-place.ts';
import { collect } from '../store/reading.ts';
import { passOver, readSetAside } from '../store/set-aside.ts';
import { fromClient, readableEvent, type StoredEvent } from '../store/stored-event.ts';
import { eventOf, LOG_COLUMNS, MAYBE_OURS } from './log-rows.ts';

/** Where a rebuild reads the log from. */
export interface LogSource {
  /** Position of the last event that is not the store's own; −1 of an empty log. */
  head(): Promise<number>;
  /** Our events after one position up to and including another, in the order of the log. */
  batches(after: number, upTo: number): AsyncGenerator<LogBatch>;
  /** How many there are to be read up to and including the position; undefined when only reading could tell. */
  count(upTo: number): Promise<number | undefined>;
  /** The last of our events up to and including the position; undefined when there is none. */
  last(upTo: number): Promise<LastEvent | undefined>;
  /** Whether a place in the log of the views is one in this log. */
  holds(place: LogPlace): Promise<boolean>;
  /** Ids of the events that are passed over (R-38), as decided up to and including a position, or by now. */
  setAside(upTo?: number): Promise<Set<string>>;
}

export type LastEvent = Pick<RecordedEvent, 'id' | 'position' | 'recordedAt'>;

export interface LogBatch {
  events: RecordedEvent[];
  /** How many were looked at to find them. */
  read: number;
}

const BATCH = 2_000;
const LOOK_BACK = 50;
/** For a page of events: a store that needs longer is not coming back with it. */
const READ_MS = 30_000;

/** The table of the embedded event store, in the database of `pool`. */
export function tableSource(pool: pg.Pool): LogSource {
  return {
    async head() {
      const { rows } = await pool.query<{ head: string | null }>(
        'select max(position)::text as head from log.event',
      );
      return Number(rows[0]?.head ?? -1);
    },
    async *batches(after, upTo) {
      for (let from = after; from < upTo; ) {
        const events: RecordedEvent[] = [];
        let [read, last] = [0, upTo];
        const select = `select ${LOG_COLUMNS} from log.event where position > ${from} and position <= ${upTo}
          and ${MAYBE_OURS} order by position limit ${BATCH}`;
        await copyRows(pool, select, (row) => {
          const event = eventOf(row);
          if (event) events.push(event);
          read += 1;
          last = Number(row.view(2).readBigInt64BE(0));
        });
        if (read > 0) yield { events, read };
        from = read === BATCH ? last : upTo;
      }
    },
    async count(upTo) {
      const { rows } = await pool.query<{ n: string }>(
        `select count(*) as n from log.event where position <= ${upTo} and ${MAYBE_OURS}`,
      );
      return Number(rows[0]?.n);
    },
    async last(upTo) {
      let last: LastEvent | undefined;
      // What looks like ours may yet be somebody else's: further back, then.
      for (let [before, read] = [upTo + 1, LOOK_BACK]; !last && read === LOOK_BACK; ) {
        const select = `select ${LOG_COLUMNS} from log.event where position < ${before} and ${MAYBE_OURS}
          order by position desc limit ${LOOK_BACK}`;
        read = 0;
        await copyRows(pool, select, (row) => {
          last ??= eventOf(row);
          before = Number(row.view(2).readBigInt64BE(0));
          read += 1;
        });
      }
      return last;
    },
    async holds({ eventPosition, eventId }) {
      if (eventPosition === null || eventId === null) return true;
      const { rowCount } = await pool.query('select from log.event where position = $1 and id = $2', [
        eventPosition,
        eventId,
      ]);
      return rowCount === 1;
    },
    async setAside(upTo) {
      const ids = new Set<string>();
      const select = `select ${LOG_COLUMNS} from log.event
        where stream = ${pg.escapeLiteral(SETTING_ASIDE_STREAM)} and ${MAYBE_OURS}
          ${upTo === undefined ? '' : `and position <= ${upTo}`}`;
      await copyRows(pool, select, (row) => {
        const decision = eventOf(row);
        if (decision) passOver([decision], ids);
      });
      return ids;
    },
  };
}

/** Any server of EventStoreDB's protocol. */
export function storeSource(client: EventStoreDBClient): LogSource {
  let last: LastEvent | undefined;
  return {
    async head() {
      return Number(await headOf(client));
    },
    async *batches(after, upTo) {
      for await (const page of storedPages(client, after, upTo)) {
        const events = page.flatMap((stored) => readableEvent(stored) ?? []);
        last = events.at(-1) ?? last;
        if (events.length > 0) yield { events, read: events.length };
      }
    },
    count: async () => undefined,
    last: async () => last, // of the last read, which is that of `upTo`
    holds: async (place) => (await findAgain(client, place)) !== undefined,
    setAside: (upTo) => readSetAside(client, upTo),
  };
}

/**
 * Every event after one position up to and including another, whoever wrote it, in the order of the log. Page by page, each
 * read to its end: a call that is left early would stay open, and hold up the client's end.
 */
export async function* storedPages(
  client: EventStoreDBClient,
  after: number,
  upTo: number,
): AsyncGenerator<StoredEvent[]> {
  let from = after;
  let page = pageFrom(client, from);
  for (;;) {
    const read = await page;
    const beyond = read.filter(({ position }) => Number(position) > from);
    const wanted = beyond.filter(({ position }) => Number(position) <= upTo);
    const more = read.length === BATCH && wanted.length === beyond.length && beyond.length > 0;
    from = Number(read.at(-1)?.position ?? from);
    if (more) {
      page = pageFrom(client, from);
      page.catch(() => {}); // awaited in the next round, if there is one
    }
    if (wanted.length > 0) yield wanted;
    if (!more) return;
  }
}

/** Events from the position on, that at it included: whoever was there begins with it. */
async function pageFrom(client: EventStoreDBClient, position: number): Promise<StoredEvent[]> {
  const fromPosition = position < 0 ? START : { commit: BigInt(position), prepare: BigInt(position) };
  const reading = client.readAll({ direction: FORWARDS, fromPosition, maxCount: BATCH });
  return (await collect(reading, READ_MS)).flatMap(({ event }) => (event ? [fromClient(event)] : []));
}
