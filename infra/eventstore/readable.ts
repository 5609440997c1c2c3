import type { Pool } from 'pg';
import type { LogReader } from './log-reader.ts';
import { EMPTY_STREAM, loadStreamStates, type StreamState } from './stream-state.ts';
import type { Tail } from './tail.ts';
import { utcTicks } from './ticks.ts';
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
export async function streamState({ writer, pool }: Readable, stream: string): Promise<StreamState> {
  const known = writer.cached(stream) ?? (await loadStreamStates(pool, [stream])).get(stream);
  return known ?? EMPTY_STREAM;
}

/** `$maxAge` hides what is older. */
export function ageConditions({ metadata }: StreamState): string[] {
  const { $maxAge } = metadata;
  return $maxAge === undefined ? [] : [`created >= ${utcTicks(Date.now() - Math.trunc($maxAge * 1000))}`];
}
