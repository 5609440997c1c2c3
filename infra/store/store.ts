import {
  type AppendExpectedRevision,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { EventMetadata, RecordedEvent } from '../../schema/event.ts';
import { decodeEvent, fromClient, type StoredEvent } from './stored-event.ts';

export interface NewEvent {
  id: string;
  type: string;
  data: unknown;
  metadata: EventMetadata;
}

/** What the command path needs of an event store. */
export interface Store {
  client: EventStoreDBClient;
  /** Events from `fromRevision` on, oldest first; empty for a stream that does not exist. */
  read(stream: string, fromRevision?: number): Promise<RecordedEvent[]>;
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

/** `url` is a connection string such as `esdb://127.0.0.1:2113?tls=false`. */
export function connectStore(url: string): Store {
  const client = EventStoreDBClient.connectionString(url);
  return {
    client,
    async read(stream, fromRevision = 0) {
      const events: RecordedEvent[] = [];
      try {
        for await (const { event } of client.readStream(stream, { fromRevision: BigInt(fromRevision) })) {
          const recorded = event && decodeEvent(fromClient(event));
          if (recorded) events.push(recorded);
        }
      } catch (error) {
        if (error instanceof StreamNotFoundError || error instanceof StreamDeletedError) return [];
        throw error;
      }
      return events;
    },
    async readStored(stream, revision) {
      let found: StoredEvent | undefined;
      try {
        const wanted = { fromRevision: BigInt(revision), maxCount: 1 };
        for await (const { event } of client.readStream(stream, wanted))
          if (event && Number(event.revision) === revision) found = fromClient(event);
      } catch (error) {
        if (!(error instanceof StreamNotFoundError || error instanceof StreamDeletedError)) throw error;
      }
      return found;
    },
    async append(stream, events, expected) {
      const expectedRevision: AppendExpectedRevision = expected < 0 ? NO_STREAM : BigInt(expected);
      const written = events.map(({ id, type, data, metadata }) =>
        jsonEvent({ id, type, data: data as Record<string, unknown>, metadata: { ...metadata } }),
      );
      try {
        const result = await client.appendToStream(stream, written, { expectedRevision });
        return { revision: Number(result.nextExpectedRevision), position: result.position?.commit ?? 0n };
      } catch (error) {
        if (error instanceof WrongExpectedVersionError) return undefined;
        throw error;
      }
    },
    close: () => client.dispose(),
  };
}
