import {
  METADATA_TYPE,
  NO_STREAM,
  type ProposedEvent,
  TOMBSTONE_REVISION,
  TOMBSTONE_TYPE,
} from './event-record.ts';
import type { ExpectedRevision } from './expected-revision.ts';
import {
  firstVisible,
  isSoftDeleted,
  isTombstoned,
  type StreamState,
  softDeleteMetadata,
} from './stream-state.ts';

export interface WriteRequest {
  operation: 'append' | 'delete' | 'tombstone';
  stream: string;
  expected: ExpectedRevision;
  /** Empty unless the operation is an append. */
  events: readonly ProposedEvent[];
}

export type WriteOutcome =
  /**
   * `revision` of the last event of the request; NO_STREAM when nothing was ever written. No `position` where a
   * repeat's events are hidden by now.
   */
  | { kind: 'success'; revision: number; position?: number }
  | { kind: 'wrong-version'; actual: number }
  | { kind: 'deleted' };

export interface EarlierWrite {
  stream: string;
  revision: number;
  position: number;
}

export type Ruling =
  | { kind: 'answer'; outcome: WriteOutcome }
  /** Write the request's events from `revision` on; `undelete` when the stream was soft-deleted. */
  | { kind: 'append'; revision: number; undelete: boolean }
  | { kind: 'delete' | 'tombstone' };

/**
 * A success if the stream's events from `revision` on have the ids of the request; `otherwise` if the first of them
 * has another; a wrong version if it is a later one.
 */
export interface Comparison {
  kind: 'compare-ids';
  revision: number;
  otherwise: Ruling;
}

/** What is known when a write is judged: the streams as they are once everything queued before has been written. */
export interface Known {
  state: StreamState;
  /** Of a metadata stream: the stream it describes. */
  original?: StreamState;
  /** Where a recently written event id went, if it is remembered. */
  earlier(id: Buffer): EarlierWrite | undefined;
}

const answer = (outcome: WriteOutcome): Ruling => ({ kind: 'answer', outcome });
const wrongVersion = ({ last }: StreamState) => answer({ kind: 'wrong-version', actual: last });

/** EventStoreDB's rules for a write. */
export function decideWrite(request: WriteRequest, known: Known): Ruling | Comparison {
  const { state, original } = known;
  const { expected, operation } = request;
  if (isTombstoned(state) || (original && isTombstoned(original))) return answer({ kind: 'deleted' });
  const neverWas = state.last === NO_STREAM && state.metadataLast === NO_STREAM;
  if (expected === 'stream_exists') {
    if (isSoftDeleted(state)) return answer({ kind: 'deleted' });
    if (neverWas) return wrongVersion(state);
  }
  if (typeof expected === 'bigint') return wrongVersion(state);
  if (typeof expected === 'number' && expected !== state.last) return notTheLast(expected, request, state);
  if (operation === 'tombstone') return { kind: 'tombstone' };
  if (operation === 'delete') return neverWas ? wrongVersion(state) : { kind: 'delete' };
  const repeat = typeof expected === 'number' ? undefined : findRepeat(request, known);
  return repeat ?? append(state);
}

/** An older revision may be a repeat. That a soft-deleted stream is not there is true as well. */
function notTheLast(expected: number, request: WriteRequest, state: StreamState): Ruling | Comparison {
  const { operation, events } = request;
  const deletedAndNew = expected === NO_STREAM && isSoftDeleted(state);
  if (operation !== 'append') return deletedAndNew ? { kind: operation } : wrongVersion(state);
  if (expected > state.last || events.length === 0) return wrongVersion(state);
  const otherwise = deletedAndNew ? append(state) : wrongVersion(state);
  return { kind: 'compare-ids', revision: expected + 1, otherwise };
}

const append = (state: StreamState): Ruling => ({
  kind: 'append',
  revision: state.last + 1,
  undelete: isSoftDeleted(state),
});

/** With an open expectation the first id decides: unknown in this stream means new, known means all must be. */
function findRepeat({ stream, events }: WriteRequest, { state, earlier }: Known): Ruling | undefined {
  let last: EarlierWrite | undefined;
  for (const event of events) {
    const found = earlier(event.id);
    if (found?.stream !== stream) return last && wrongVersion(state);
    last = found;
  }
  return last && repeated(stream, state, last);
}

/** The old answer. */
export const repeated = (
  stream: string,
  state: StreamState,
  { revision, position }: { revision: number; position: number },
): Ruling =>
  answer(
    revision < firstVisible(stream, state)
      ? { kind: 'success', revision }
      : { kind: 'success', revision, position },
  );

/** The event a tombstone is. */
export const tombstoneEvent = (id: Buffer) => ({
  id,
  revision: TOMBSTONE_REVISION,
  type: TOMBSTONE_TYPE,
  data: Buffer.alloc(0),
  metadata: Buffer.alloc(0),
  isJson: false,
});

/** The metadata event that a soft delete, or an append after one, writes. */
export const metadataEvent = (id: Buffer, data: Buffer = softDeleteMetadata()): ProposedEvent => ({
  id,
  type: METADATA_TYPE,
  data,
  metadata: Buffer.alloc(0),
  isJson: true,
});
