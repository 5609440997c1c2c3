import {
  type AppendExpectedRevision,
  type EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { EventMetadata, RecordedEvent } from '../../schema/event.ts';
import { append } from './appending.ts';
import { connectClient } from './client.ts';
import { outageOf } from './passing.ts';
import { collect } from './reading.ts';
import { type Ids, SetAside } from './set-aside.ts';
import { decodeEvent, fromClient, type StoredEvent } from './stored-event.ts';
import { EventUnreadable } from './unreadable.ts';
import { createWriteWatch, type WriteWatch } from './write-watch.ts';

export interface NewEvent {
  id: string;
  type: string;
  data: unknown;
  metadata: EventMetadata;
}

/** What the command path needs of an event store. Whatever is asked is answered within a few seconds, or fails. */
export interface Store {
  client: EventStoreDBClient;
  /** How appends end. */
  writes: Pick<WriteWatch, 'state'>;
  /** Events from `fromRevision` on, oldest first; empty for a stream that does not exist. Throws EventUnreadable. */
  read(stream: string, fromRevision?: number): Promise<RecordedEvent[]>;
  /** The same, with the revision at which the stream stands: its last events may be others', or set aside. */
  readTo(stream: string, fromRevision?: number): Promise<{ events: RecordedEvent[]; revision: number }>;
  /** What every read passes over; the same set as long as nothing is added to it. */
  setAside(): Promise<Ids>;
  /** One event as it was written; undefined where there is none. */
  readStored(stream: string, revision: number): Promise<StoredEvent | undefined>;
  /** Appends when the stream stands exactly at `expected` (-1: it does not exist); else resolves to undefined. */
  append(
    stream: string,
    events: NewEvent[],
    expected: number,
  ): Promise<{ revision: number; position: bigint } | undefined>;
  close(): Promise<void>;
}

/** A stream of ours is read in milliseconds; a store that needs longer than this is not coming back with it. */
const READ_MS = 5_000;
/** EventStoreDB itself gives an append up after its commit timeout, 2 s a try; what takes longer has no answer. */
const APPEND_MS = 10_000;

/** `url` is a connection string such as `esdb://127.0.0.1:2113?tls=false`. */
export function connectStore(url: string, { readMs = READ_MS, appendMs = APPEND_MS } = {}): Store {
  const client = connectClient(url);
  const writes = createWriteWatch();
  let closed = false;
  // The client connects anew when it is asked after its end, and gives a read that its end cut off for a whole one.
  const open = () => {
    if (closed) throw new Error('the connection to the event store was closed here');
  };

  async function stored(stream: string, options: { fromRevision: bigint; maxCount?: number }) {
    open();
    try {
      const read = await collect(client.readStream(stream, options), readMs);
      open();
      return read.flatMap(({ event }) => (event ? [fromClient(event)] : []));
    } catch (error) {
      if (error instanceof StreamNotFoundError || error instanceof StreamDeletedError) return [];
      throw error;
    }
  }

  const setAside = new SetAside((stream, fromRevision) =>
    stored(stream, { fromRevision: BigInt(fromRevision) }),
  );

  async function readTo(stream: string, fromRevision = 0) {
    const [found, passed] = await Promise.all([
      stored(stream, { fromRevision: BigInt(fromRevision) }),
      setAside.current(),
    ]);
    const events = found.filter(({ id }) => !passed.has(id)).flatMap((event) => decoded(event) ?? []);
    return { events, revision: found.at(-1)?.revision ?? fromRevision - 1 };
  }

  return {
    client,
    writes,
    read: async (stream, fromRevision) => (await readTo(stream, fromRevision)).events,
    readTo,
    setAside: () => setAside.current(),
    async readStored(stream, revision) {
      const found = await stored(stream, { fromRevision: BigInt(revision), maxCount: 1 });
      return found.find((event) => event.revision === revision);
    },
    async append(stream, events, expected) {
      open();
      const expectedRevision: AppendExpectedRevision = expected < 0 ? NO_STREAM : BigInt(expected);
      const written = events.map(({ id, type, data, metadata }) =>
        jsonEvent({ id, type, data: data as Record<string, unknown>, metadata: jsonBytes(metadata) }),
      );
      try {
        const result = await append(client, stream, written, { expectedRevision }, appendMs);
        writes.succeeded();
        return { revision: Number(result.nextExpectedRevision), position: result.position?.commit ?? 0n };
      } catch (error) {
        if (error instanceof WrongExpectedVersionError) {
          writes.succeeded();
          return undefined;
        }
        const outage = outageOf(error);
        if (outage) writes.failed(outage);
        throw error;
      }
    },
    close() {
      closed = true;
      return client.dispose();
    },
  };
}

/** What the client makes JSON of itself it sends through base64, there and back again. */
const jsonBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** @throws EventUnreadable */
function decoded(event: StoredEvent): RecordedEvent | undefined {
  try {
    return decodeEvent(event);
  } catch (cause) {
    throw new EventUnreadable(event, cause);
  }
}
