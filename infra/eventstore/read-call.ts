import { status as Code } from '@grpc/grpc-js';
import type { Pool } from 'pg';
import { grpcFailure, serviceError } from './failures.ts';
import type { LogRange, LogReader } from './log-reader.ts';
import { Outbox, type ReadCall } from './outbox.ts';
import { InvalidRequest } from './proposed.ts';
import { streamNotFoundMessage } from './read-message.ts';
import { parseRead, type ReadRequest } from './read-request.ts';
import {
  EMPTY_STREAM,
  firstVisible,
  isSoftDeleted,
  isTombstoned,
  loadStreamStates,
  type StreamState,
} from './stream-state.ts';
import { subscribe } from './subscription.ts';
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

/** Streams.Read: a finite read, or a subscription. */
export function readCall(store: Readable) {
  return async (call: ReadCall): Promise<void> => {
    const outbox = new Outbox(call, store.reader, store.closing);
    try {
      const request = parseRead(call.request);
      if (request.count === undefined) await subscribe(store, request, outbox);
      else if (request.stream === undefined) await send(store, allRange(store, request), request, outbox);
      else await readStream(store, request.stream, request, outbox);
    } catch (error) {
      if (outbox.signal.aborted) return;
      const { message } = error as Error;
      if (error instanceof InvalidRequest) outbox.fail(grpcFailure({ kind: 'invalid', reason: message }));
      else outbox.fail(serviceError(Code.UNAVAILABLE, message, {}));
    }
  };
}

/** Forward from a position is inclusive, backward exclusive. */
function allRange({ tail }: Readable, { start, backwards, resolveLinks, filter }: ReadRequest): LogRange {
  const end = tail.head + 1;
  const at = start === 'start' ? 0 : start === 'end' ? end : Math.min(start, end);
  return {
    from: backwards ? 0 : at,
    to: backwards ? at : end,
    backwards,
    resolveLinks,
    conditions: filter?.conditions,
    accept: filter?.accept,
  };
}

async function readStream(
  store: Readable,
  stream: string,
  request: ReadRequest,
  outbox: Outbox,
): Promise<void> {
  const state = await streamState(store, stream);
  if (isTombstoned(state)) return outbox.fail(grpcFailure({ kind: 'deleted', stream }));
  if (state.last < 0 || isSoftDeleted(state)) {
    await outbox.send(streamNotFoundMessage(stream));
    return outbox.end();
  }
  await send(store, streamRange(stream, state, request), request, outbox);
}

/** Both directions include the named revision. */
function streamRange(
  stream: string,
  state: StreamState,
  { start, backwards, resolveLinks }: ReadRequest,
): LogRange {
  const first = firstVisible(stream, state);
  const end = state.last + 1;
  const at = start === 'start' ? 0 : start === 'end' ? end : Math.min(start, end);
  return {
    stream,
    from: backwards ? first : Math.max(first, at),
    to: backwards ? Math.min(end, start === 'end' ? end : at + 1) : end,
    backwards,
    resolveLinks,
    conditions: ageConditions(state),
  };
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

async function send(store: Readable, range: LogRange, request: ReadRequest, outbox: Outbox): Promise<void> {
  let left = request.count ?? 0;
  const everyKeyCounts = !range.accept && (range.conditions ?? []).length === 0;
  if (everyKeyCounts && left < range.to - range.from) {
    if (range.backwards) range.from = range.to - left;
    else range.to = range.from + left;
  }
  reading: for await (const page of store.reader.pages(range)) {
    for (const item of page.items) {
      if (left-- <= 0 || outbox.signal.aborted) break reading;
      const full = outbox.sendItem(item);
      if (full) await full;
    }
  }
  if (!outbox.signal.aborted) outbox.end();
}
