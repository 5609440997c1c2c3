import {
  METADATA_TYPE,
  NO_STREAM,
  type ProposedEvent,
  TOMBSTONE_REVISION,
  TOMBSTONE_TYPE,
} from './event-record.ts';
import { isSoftDeleted, isTombstoned, type StreamState, softDeleteMetadata } from './stream-state.ts';

/** A revision, NO_STREAM, or one of the two open expectations. */
export type ExpectedRevision = number | 'any' | 'stream_exists';

export interface WriteRequest {
  operation: 'append' | 'delete' | 'tombstone';
  stream: string;
  expected: ExpectedRevision;
  /** Empty unless the operation is an append. */
  events: readonly ProposedEvent[];
}

export type WriteOutcome =
  /** `revision` of the last event of the request; NO_STREAM when nothing was ever written. */
  | { kind: 'success'; revision: number; position: number }
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

export type Verdict =
  | Ruling
  /** A success if the stream's events from `revision` on have the ids of the request, else a wrong version. */
  | { kind: 'compare-ids'; revision: number };

/**
 * EventStoreDB's rules for a write.
 * @param state the stream as it is once everything queued before has been written.
 * @param earlier where a recently written event id went, if it is remembered.
 */
export function decideWrite(
  request: WriteRequest,
  state: StreamState,
  earlier: (id: Buffer) => EarlierWrite | undefined,
): Verdict {
  if (isTombstoned(state)) return { kind: 'answer', outcome: { kind: 'deleted' } };
  const hidden = isSoftDeleted(state);
  const exists = state.last !== NO_STREAM && !hidden;
  const wrong: Verdict = { kind: 'answer', outcome: { kind: 'wrong-version', actual: state.last } };
  const { expected, operation } = request;

  if (expected === 'stream_exists' && !exists) return wrong;
  if (typeof expected === 'number' && expected !== state.last && !(expected === NO_STREAM && hidden)) {
    const mayRepeat = operation === 'append' && expected < state.last && request.events.length > 0;
    return mayRepeat ? { kind: 'compare-ids', revision: expected + 1 } : wrong;
  }

  if (operation === 'tombstone') return { kind: 'tombstone' };
  if (operation === 'delete') {
    const neverWas = state.last === NO_STREAM && state.metadataLast === NO_STREAM;
    return neverWas ? wrong : { kind: 'delete' };
  }
  if (typeof expected !== 'number') {
    const repeated = findRepeat(request, earlier);
    if (repeated) return repeated === 'partial' ? wrong : { kind: 'answer', outcome: repeated };
  }
  return { kind: 'append', revision: state.last + 1, undelete: hidden };
}

/** With an open expectation the first id decides: unknown in this stream means new, known means all must be. */
function findRepeat(
  { stream, events }: WriteRequest,
  earlier: (id: Buffer) => EarlierWrite | undefined,
): WriteOutcome | 'partial' | undefined {
  let last: EarlierWrite | undefined;
  for (const event of events) {
    const found = earlier(event.id);
    const follows = found?.stream === stream && (last === undefined || found.revision === last.revision + 1);
    if (!follows) return last === undefined ? undefined : 'partial';
    last = found;
  }
  return last && { kind: 'success', revision: last.revision, position: last.position };
}

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
