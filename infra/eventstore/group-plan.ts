import { randomBytes } from 'node:crypto';
import type { LRUCache } from 'lru-cache';
import {
  decideWrite,
  type EarlierWrite,
  metadataEvent,
  type Ruling,
  tombstoneEvent,
  type Verdict,
  type WriteOutcome,
  type WriteRequest,
} from './decide-write.ts';
import { type ProposedEvent, TOMBSTONE_REVISION } from './event-record.ts';
import type { MarkedStreams } from './marked-streams.ts';
import type { RecentIds } from './recent-ids.ts';
import {
  EMPTY_STREAM,
  isMetadataStream,
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
  private readonly created = utcTicks(Date.now());

  /**
   * @param states of every stream that the group touches.
   * @param start position of the first event to write.
   */
  constructor(states: Map<string, StreamState>, ids: RecentIds, start: number) {
    this.states = states;
    this.ids = ids;
    this.start = start;
  }

  decide(request: WriteRequest): Verdict {
    const earlier = (id: Buffer) => this.writtenHere(id) ?? this.ids.find(id);
    return decideWrite(request, this.stateOf(request.stream), earlier);
  }

  touches(stream: string): boolean {
    return this.changed.has(stream);
  }

  lastOf(stream: string): number {
    return this.stateOf(stream).last;
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
        if (ruling.undelete && request.events.length > 0) {
          this.addMetadata(stream, undeleteMetadata(this.stateOf(stream).metadata, ruling.revision));
        }
        for (const [i, event] of request.events.entries()) this.add(stream, ruling.revision + i, event);
    }
    return { kind: 'success', revision: this.lastOf(stream), position: this.start + this.events.length - 1 };
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

  private add(stream: string, revision: number, event: ProposedEvent): void {
    const position = this.start + this.events.length;
    const { id, type, data, metadata, isJson } = event;
    this.events.push({ position, stream, revision, id, type, data, metadata, isJson, created: this.created });
    this.change(stream, { last: revision });
    if (isMetadataStream(stream)) {
      this.change(originalStreamOf(stream), { metadataLast: revision, metadata: parseMetadata(type, data) });
    }
  }

  private writtenHere(id: Buffer): EarlierWrite | undefined {
    for (; this.indexed < this.events.length; this.indexed++) {
      const { id: written, stream, revision, position } = this.events[this.indexed] as TailEvent;
      this.written.set(written.toString('latin1'), { stream, revision, position });
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
