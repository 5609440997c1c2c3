import { status as Code } from '@grpc/grpc-js';
import { wordsOf } from '../process/words-of.ts';
import { grpcFailure, serviceError } from './failures.ts';
import { InvalidRequest } from './invalid-request.ts';
import { ageConditions, type LogRange } from './log-reader.ts';
import { Outbox, type ReadCall } from './outbox.ts';
import { lastStreamPositionMessage, streamNotFoundMessage } from './read-message.ts';
import { parseRead, type ReadRequest } from './read-request.ts';
import { isEnded, type Readable, streamState } from './readable.ts';
import { firstVisible, isSoftDeleted, type StreamState } from './stream-state.ts';
import { subscribe } from './subscription.ts';

/** Streams.Read: a finite read, or a subscription. */
export function readCall(store: Readable) {
  return async (call: ReadCall): Promise<void> => {
    const outbox = new Outbox(call, store.reader, store.closing);
    try {
      const request = parseRead(call.request);
      outbox.structuredIds = request.structuredIds;
      if (request.count === undefined) await subscribe(store, request, outbox);
      else if (request.stream === undefined) {
        await send(store, allRange(store, request), request, outbox);
        outbox.end();
      } else await readStream(store, request.stream, request, outbox);
    } catch (error) {
      if (outbox.signal.aborted) return;
      if (error instanceof InvalidRequest) outbox.fail(grpcFailure({ kind: 'invalid', request: error }));
      else outbox.fail(serviceError(Code.UNAVAILABLE, wordsOf(error), {}));
    }
  };
}

/**
 * Forward from a position is inclusive, backward exclusive.
 * @throws InvalidRequest backwards from beyond the last event, which no position of this log can be.
 */
function allRange({ tail }: Readable, request: ReadRequest): LogRange {
  const { start, backwards, resolveLinks, structuredIds, filter } = request;
  const end = tail.head + 1;
  if (backwards && typeof start === 'number' && start > tail.head)
    throw new InvalidRequest('Unexpected ReadAllResult: Error');
  const at = start === 'start' ? 0 : start === 'end' ? end : Math.min(start, end);
  return {
    from: backwards ? 0 : at,
    to: backwards ? at : end,
    backwards,
    resolveLinks,
    structuredIds,
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
  if (await isEnded(store, stream, state)) return outbox.fail(grpcFailure({ kind: 'deleted', stream }));
  if (state.last < 0 || isSoftDeleted(state)) {
    await outbox.send(streamNotFoundMessage(stream));
    return outbox.end();
  }
  await send(store, streamRange(stream, state, request), request, outbox);
  if (request.wantsLastPosition && !request.backwards)
    await outbox.send(lastStreamPositionMessage(state.last));
  outbox.end();
}

/** Both directions include the named revision. */
function streamRange(
  stream: string,
  state: StreamState,
  { start, backwards, resolveLinks, structuredIds }: ReadRequest,
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
    structuredIds,
    conditions: ageConditions(state),
  };
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
}
