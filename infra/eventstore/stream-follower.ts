import { TOMBSTONE_REVISION } from './event-record.ts';
import { grpcFailure } from './failures.ts';
import type { Follower } from './follower.ts';
import { ageConditions } from './log-reader.ts';
import type { Outbox } from './outbox.ts';
import type { ReadRequest } from './read-request.ts';
import { isEnded, type Readable, streamState } from './readable.ts';
import { firstVisible, isSoftDeleted, isTombstoned } from './stream-state.ts';
import type { TailEvent } from './tail.ts';
import { sendTailEvent } from './tail-message.ts';

/** Follows one stream; begins after the revision it is given. */
export class StreamFollower implements Follower {
  /** Position up to which the log has been searched for the stream's events. */
  cursor: number;
  waiting: boolean;
  private nextRevision: number;
  private readonly store: Readable;
  private readonly stream: string;
  private readonly request: ReadRequest;
  private readonly outbox: Outbox;

  /**
   * @returns undefined, having failed the call, when the stream is ended; from the end, one may wait for what
   * never comes.
   */
  static async open(store: Readable, stream: string, request: ReadRequest, outbox: Outbox) {
    const state = await streamState(store, stream);
    if (request.start !== 'end' && (await isEnded(store, stream, state))) {
      outbox.fail(grpcFailure({ kind: 'deleted', stream }));
      return undefined;
    }
    const isThere = state.last >= 0 && !isSoftDeleted(state);
    return new StreamFollower(store, stream, request, outbox, isThere || request.start === 'end');
  }

  private constructor(
    store: Readable,
    stream: string,
    request: ReadRequest,
    outbox: Outbox,
    isThere: boolean,
  ) {
    this.store = store;
    this.stream = stream;
    this.request = request;
    this.outbox = outbox;
    this.waiting = !isThere;
    this.cursor = request.start === 'end' ? store.tail.head : -1;
    this.nextRevision = typeof request.start === 'number' ? request.start + 1 : 0;
  }

  async catchUp(): Promise<void> {
    const { head } = this.store.tail;
    const state = await streamState(this.store, this.stream);
    if (isTombstoned(state)) return this.end();
    if (state.last >= 0 && !isSoftDeleted(state)) this.waiting = false;
    const { resolveLinks, structuredIds } = this.request;
    const range = {
      stream: this.stream,
      from: Math.max(this.nextRevision, firstVisible(this.stream, state)),
      to: state.last + 1,
      backwards: false,
      resolveLinks,
      structuredIds,
      conditions: ageConditions(state),
    };
    for await (const page of this.store.reader.pages(range)) {
      for (const item of page.items) {
        if (this.outbox.signal.aborted) return;
        const full = this.outbox.sendItem(item);
        if (full) await full;
        this.nextRevision = item.revision + 1;
      }
    }
    this.cursor = head;
  }

  async follow(events: readonly TailEvent[]): Promise<void> {
    for (const event of events) {
      if (this.outbox.signal.aborted) return;
      if (event.stream === this.stream) {
        this.waiting = false;
        if (event.revision >= this.nextRevision) {
          const full = sendTailEvent(event, this.request, this.outbox);
          if (full) await full;
          this.nextRevision = event.revision + 1;
        }
        if (event.revision === TOMBSTONE_REVISION) return this.end();
      }
      this.cursor = event.position;
    }
  }

  /** Nothing will ever come: nobody is left waiting for it. */
  private end(): void {
    this.outbox.fail(grpcFailure({ kind: 'deleted', stream: this.stream }));
  }
}
