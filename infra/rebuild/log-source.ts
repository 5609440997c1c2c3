import { type EventStoreDBClient, FORWARDS, START } from '@eventstore/db-client';
import type pg from 'pg';
import type { RecordedEvent } from '../../schema/event.ts';
import { copyRows } from '../eventstore/copy-rows.ts';
import { headOf } from '../store/log-head.ts';
import { decodeEvent, fromClient } from '../store/stored-event.ts';
import { decodeRow, LOG_COLUMNS, OUR_TYPES } from './log-rows.ts';

/** Where a rebuild reads the log from. */
export interface LogSource {
  /** Position of the last event that is not the store's own; −1 of an empty log. */
  head(): Promise<number>;
  /** Our events after one position up to and including another, in the order of the log. */
  batches(after: number, upTo: number): AsyncGenerator<RecordedEvent[]>;
  /** How many of our events there are up to and including the position; undefined when only reading could tell. */
  count(upTo: number): Promise<number | undefined>;
  /** The last of our events up to and including the position; undefined when there is none. */
  last(upTo: number): Promise<LastEvent | undefined>;
}

export type LastEvent = Pick<RecordedEvent, 'id' | 'position' | 'recordedAt'>;

const BATCH = 2_000;

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
        const select = `select ${LOG_COLUMNS} from log.event where position > ${from} and position <= ${upTo}
          and type in (${OUR_TYPES}) order by position limit ${BATCH}`;
        await copyRows(pool, select, (row) => events.push(decodeRow(row)));
        const last = events.at(-1);
        if (last) yield events;
        from = last && events.length === BATCH ? Number(last.position) : upTo;
      }
    },
    async count(upTo) {
      const { rows } = await pool.query<{ n: string }>(
        `select count(*) as n from log.event where position <= ${upTo} and type in (${OUR_TYPES})`,
      );
      return Number(rows[0]?.n);
    },
    async last(upTo) {
      let last: LastEvent | undefined;
      const select = `select ${LOG_COLUMNS} from log.event where position <= ${upTo} and type in (${OUR_TYPES})
        order by position desc limit 1`;
      await copyRows(pool, select, (row) => {
        last = decodeRow(row);
      });
      return last;
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
      const fromPosition = after < 0 ? START : { commit: BigInt(after), prepare: BigInt(after) };
      let events: RecordedEvent[] = [];
      const reading = client.readAll({ direction: FORWARDS, fromPosition });
      let enough = false;
      for await (const { event } of reading) {
        if (enough) continue;
        const position = Number(event?.position?.commit ?? -1);
        if (!event || position <= after) continue; // reading begins with the event at the position
        enough = position > upTo;
        if (enough) {
          // Leaving the loop instead may pause an ended call for good, and the client's dispose waits for its end.
          await reading.cancel();
          continue;
        }
        const ours = decodeEvent(fromClient(event));
        if (!ours) continue;
        events.push(ours);
        last = ours;
        if (events.length >= BATCH) {
          yield events;
          events = [];
        }
      }
      if (events.length > 0) yield events;
    },
    count: async () => undefined,
    last: async () => last, // of the last read, which is that of `upTo`
  };
}
