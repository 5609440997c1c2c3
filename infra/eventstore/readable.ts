import type { Pool } from 'pg';
import type { LogReader } from './log-reader.ts';
import {
  EMPTY_STREAM,
  isMetadataStream,
  isTombstoned,
  loadStreamStates,
  originalStreamOf,
  type StreamState,
} from './stream-state.ts';
import type { Tail } from './tail.ts';
import type { Writer } from './writer.ts';

/** What a reader needs of the store. */
export interface Readable {
  pool: Pool;
  reader: LogReader;
  tail: Tail;
  writer: Writer;
  /** Aborts when the server stops. */
  closing: AbortSignal;
}

/** As the writer last committed it, from its cache or from the table. */
export async function streamState(
  { writer, pool }: Pick<Readable, 'writer' | 'pool'>,
  stream: string,
): Promise<StreamState> {
  const known = writer.cached(stream) ?? (await loadStreamStates(pool, [stream])).get(stream);
  return known ?? EMPTY_STREAM;
}

/** Whether the stream is ended for good; its metadata ends with it. */
export async function isEnded(store: Readable, stream: string, state: StreamState): Promise<boolean> {
  if (isTombstoned(state)) return true;
  return isMetadataStream(stream) && isTombstoned(await streamState(store, originalStreamOf(stream)));
}
