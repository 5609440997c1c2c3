import { randomBytes } from 'node:crypto';
import type { LRUCache } from 'lru-cache';
import {
  type Comparison,
  decideWrite,
  type EarlierWrite,
  metadataEvent,
  type Ruling,
  repeated,
  tombstoneEvent,
  type WriteOutcome,
  type WriteRequest,
} from './decide-write.ts';
import { type ProposedEvent, TOMBSTONE_REVISION } from './event-record.ts';
import type { MarkedStreams } from './marked-streams.ts';
import type { RecentIds } from './recent-ids.ts';
import {
  EMPTY_STREAM,
  isMetadataStream,
  isSoftDeleted,
  metadataStreamOf,
  originalStreamOf,
  parseMetadata,
  type StreamState,
  softDeleteMetadata,
  undeleteMetadata,
} from './stream-state.ts';
import type { TailEvent } from './tail.ts';
import { utcTicks } from './ticks.ts';

/** Streams whose state a request reads or changes. */
export function touchedStreams({ stream }: WriteRequest): string[] {
  return isMetadataStream(stream) ? [stream, originalStreamOf(stream)] : [stream];
}

/** An event of the log, as far as a repeat is compared with it. */
export interface Found {
  id: Buffer;
  revision: number;
  position: number;
}

/** What one transaction will write, and the streams as they will be after it. */
export class GroupPlan {
  readonly events: TailEvent[] = [];
  private readonly states: Map<string, StreamState>;
  private readonly changed = new Set<string>();
  /** Where the first `indexed` events of the plan go, by id: made only when an open expectation asks. */
  private readonly written = new Map<string, EarlierWrite>();
  private indexed = 0;
  private readonly ids: RecentIds;
  private readonly start: number;
  private readonly created: bigint;

  /**
   * @param states of every stream that the group touches.
   * @param last the last event there is: the position and time after which to write.
   */
  constructor(states: Map<string, StreamState>, ids: RecentIds, last: { head: number; created: bigint }) {
    this.states = states;
    this.ids = ids;
    this.start = last.head + 1;
    this.created = utcTicks(Date.now());
    if (this.created < last.created) this.created = last.created;
  }

  decide(request: WriteRequest): Ruling | Comparison {
    const { stream } = request;
    return decideWrite(request, {
      state: this.stateOf(stream),
      original: isMetadataStream(stream) ? this.stateOf(originalStreamOf(stream)) : undefined,
      earlier: (id) => {
        const known = this.ids.find(id);
        return known?.stream === stream ? known : this.writtenHere(id);
      },
    });
  }

  touches(stream: string): boolean {
    return this.changed.has(stream);
  }

  /** @param found the stream's events from the comparison's revision on, as many as the request has. */
  compared(request: WriteRequest, comparison: Comparison, found: readonly Found[]): Ruling {
    const { stream, events } = request;
    const state = this.stateOf(stream);
    const same = events.findIndex((event, i) => !found[i]?.id.equals(event.id));
    if (same === 0) return comparison.otherwise;
    if (same > 0) return { kind: 'answer', outcome: { kind: 'wrong-version', actual: state.last } };
    return repeated(stream, state, found.at(-1) as Found);
  }

  /** Adds what the ruling writes. */
  apply(request: WriteRequest, ruling: Ruling): WriteOutcome {
    const { stream } = request;
    switch (ruling.kind) {
      case 'answer':
        return ruling.outcome;
      case 'delete':
        this.addMetadata(stream, softDeleteMetadata());
        break;
      case 'tombstone':
        this.add(stream, TOMBSTONE_REVISION, tombstoneEvent(randomBytes(16)));
        break;
      case 'append':
        return this.append(request, ruling);
    }
    return this.successOf(stream);
  }

  /** Makes the planned state the known one, once the events are committed. */
  commit(streams: LRUCache<string, StreamState>, ids: RecentIds, marked: MarkedStreams): void {
    for (const stream of this.changed) {
      const state = this.states.get(stream);
      if (state) streams.set(stream, state);
      else streams.delete(stream);
    }
    for (const { id, stream, revision, position } of this.events) {
      ids.add(id, { stream, revision, position });
      marked.note({ stream, revision });
    }
  }

  private append(
    { stream, events }: WriteRequest,
    { revision, undelete }: Extract<Ruling, { kind: 'append' }>,
  ): WriteOutcome {
    if (events.length === 0) return this.successOf(stream);
    if (undelete) this.showFrom(stream, revision);
    const original = isMetadataStream(stream) ? originalStreamOf(stream) : undefined;
    const hides = original !== undefined && isSoftDeleted(this.stateOf(original));
    for (const [i, event] of events.entries()) this.add(stream, revision + i, event);
    const success = this.successOf(stream);
    // New metadata brings a deleted stream back; what was deleted stays hidden.
    if (hides) this.showFrom(original, this.stateOf(original).last + 1);
    return success;
  }

  private successOf(stream: string): WriteOutcome {
    const position = this.start + this.events.length - 1;
    return { kind: 'success', revision: this.stateOf(stream).last, position };
  }

  private showFrom(stream: string, revision: number): void {
    this.addMetadata(stream, undeleteMetadata(this.stateOf(stream).metadata, revision));
  }

  private add(stream: string, revision: number, event: ProposedEvent): void {
    const position = this.start + this.events.length;
    const { id, type, data, metadata, isJson } = event;
    this.events.push({ position, stream, revision, id, type, data, metadata, isJson, created: this.created });
    this.change(stream, { last: revision });
    if (isMetadataStream(stream)) {
      const original = originalStreamOf(stream);
      this.change(original, { metadataLast: revision, metadata: parseMetadata(original, event) });
    }
  }

  private writtenHere(id: Buffer): EarlierWrite | undefined {
    for (; this.indexed < this.events.length; this.indexed++) {
      const { id: written, stream, revision, position } = this.events[this.indexed] as TailEvent;
      const key = written.toString('latin1');
      if (this.written.get(key)?.stream !== stream) this.written.set(key, { stream, revision, position });
    }
    return this.written.get(id.toString('latin1'));
  }

  /** A metadata event that the store itself writes. */
  private addMetadata(stream: string, data: Buffer): void {
    const revision = this.stateOf(stream).metadataLast + 1;
    this.add(metadataStreamOf(stream), revision, metadataEvent(randomBytes(16), data));
  }

  /** A stream without a planned state is forgotten by the cache instead of guessed. */
  private change(stream: string, change: Partial<StreamState>): void {
    this.changed.add(stream);
    const state = this.states.get(stream);
    if (state) this.states.set(stream, { ...state, ...change });
  }

  private stateOf(stream: string): StreamState {
    return this.states.get(stream) ?? EMPTY_STREAM;
  }
}
