import { randomUUID } from 'node:crypto';
import { grpcFailure } from './failures.ts';
import { pageItem } from './log-reader.ts';
import type { Outbox } from './outbox.ts';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  fellBehindMessage,
} from './read-message.ts';
import type { ReadRequest } from './read-request.ts';
import { ageConditions, type Readable, streamState } from './readable.ts';
import { firstVisible, isTombstoned } from './stream-state.ts';
import type { TailEvent } from './tail.ts';
import { recordOfEvent } from './wire-record.ts';

/**
 * A subscription follows the log with a cursor: from the tail in memory while it keeps up, from the table while it
 * does not.
 *
 *   confirmed → catching up ⇄ live      (“caught up” on the way right, “fell behind” on the way left)
 */
export async function subscribe(store: Readable, request: ReadRequest, outbox: Outbox): Promise<void> {
  await outbox.send(confirmationMessage(randomUUID()));
  const follower =
    request.stream === undefined
      ? new AllFollower(store, request, outbox)
      : await StreamFollower.open(store, request.stream, request, outbox);
  if (!follower) return;
  let live = false;
  while (!outbox.signal.aborted) {
    const events = store.tail.after(follower.cursor);
    if (events === undefined) {
      if (live) await outbox.send(fellBehindMessage());
      live = false;
      await follower.catchUp();
    } else if (events.length > 0) {
      await follower.follow(events);
    } else {
      if (!live) {
        await follower.reachedHead();
        await outbox.send(caughtUpMessage());
      }
      live = true;
      // A commit during the sends above is seen at once; `next` waits only when there is still nothing.
      if (store.tail.head === follower.cursor) await store.tail.next(outbox.signal);
    }
  }
}

/** The event's message, made once for all subscribers. */
function sendEvent(event: TailEvent, resolveLinks: boolean, outbox: Outbox): Promise<void> | undefined {
  if (resolveLinks && event.type === '$>') return outbox.sendItem(pageItem(recordOfEvent(event), true));
  event.message ??= eventMessage(recordOfEvent(event));
  return outbox.send(event.message);
}

/** Follows `$all`, filtered or not; begins after the position it is given. */
class AllFollower {
  /** Position of the last event considered. */
  cursor: number;
  private nextCheckpoint: number;
  private readonly store: Readable;
  private readonly request: ReadRequest;
  private readonly outbox: Outbox;

  constructor(store: Readable, request: ReadRequest, outbox: Outbox) {
    const { head } = store.tail;
    this.store = store;
    this.request = request;
    this.outbox = outbox;
    this.cursor =
      request.start === 'start' ? -1 : request.start === 'end' ? head : Math.min(request.start, head);
    this.nextCheckpoint = this.cursor + (request.filter?.checkpointInterval ?? Number.POSITIVE_INFINITY);
  }

  async catchUp(): Promise<void> {
    const { resolveLinks, filter } = this.request;
    const range = {
      from: this.cursor + 1,
      to: this.store.tail.head + 1,
      backwards: false,
      resolveLinks,
      conditions: filter?.conditions,
      accept: filter?.accept,
    };
    for await (const page of this.store.reader.pages(range)) {
      for (const item of page.items) {
        if (this.outbox.signal.aborted) return;
        await this.consider(item.position - 1);
        const full = this.outbox.sendItem(item);
        if (full) await full;
        this.cursor = item.position;
      }
      await this.consider(page.to - 1);
    }
  }

  async follow(events: readonly TailEvent[]): Promise<void> {
    const { resolveLinks, filter } = this.request;
    for (const event of events) {
      if (this.outbox.signal.aborted) return;
      if (!filter || filter.matches(event)) {
        const full = sendEvent(event, resolveLinks, this.outbox);
        if (full) await full;
      }
      if (event.position >= this.nextCheckpoint) await this.consider(event.position);
      this.cursor = event.position;
    }
  }

  /** The end of a catch-up is a checkpoint too: a filter may have let nothing through. */
  async reachedHead(): Promise<void> {
    if (this.request.filter && this.cursor >= 0) await this.outbox.send(checkpointMessage(this.cursor));
  }

  /** Sends the checkpoints due up to `position`. Positions have no gaps, so they count the events considered. */
  private async consider(position: number): Promise<void> {
    const interval = this.request.filter?.checkpointInterval ?? Number.POSITIVE_INFINITY;
    while (this.nextCheckpoint <= position && !this.outbox.signal.aborted) {
      await this.outbox.send(checkpointMessage(this.nextCheckpoint));
      this.nextCheckpoint += interval;
    }
    this.cursor = Math.max(this.cursor, position);
  }
}

/** Follows one stream; begins after the revision it is given. */
class StreamFollower {
  /** Position up to which the log has been searched for the stream's events. */
  cursor: number;
  private nextRevision: number;
  private readonly store: Readable;
  private readonly stream: string;
  private readonly request: ReadRequest;
  private readonly outbox: Outbox;

  /** @returns undefined, having failed the call, when the stream is tombstoned. */
  static async open(store: Readable, stream: string, request: ReadRequest, outbox: Outbox) {
    if (isTombstoned(await streamState(store, stream))) {
      outbox.fail(grpcFailure({ kind: 'deleted', stream }));
      return undefined;
    }
    return new StreamFollower(store, stream, request, outbox);
  }

  private constructor(store: Readable, stream: string, request: ReadRequest, outbox: Outbox) {
    this.store = store;
    this.stream = stream;
    this.request = request;
    this.outbox = outbox;
    this.cursor = request.start === 'end' ? store.tail.head : -1;
    this.nextRevision = typeof request.start === 'number' ? request.start + 1 : 0;
  }

  async catchUp(): Promise<void> {
    const { head } = this.store.tail;
    const state = await streamState(this.store, this.stream);
    const range = {
      stream: this.stream,
      from: Math.max(this.nextRevision, firstVisible(this.stream, state)),
      to: isTombstoned(state) ? 0 : state.last + 1,
      backwards: false,
      resolveLinks: this.request.resolveLinks,
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
      if (event.stream === this.stream && event.revision >= this.nextRevision) {
        const full = sendEvent(event, this.request.resolveLinks, this.outbox);
        if (full) await full;
        this.nextRevision = event.revision + 1;
      }
      this.cursor = event.position;
    }
  }

  async reachedHead(): Promise<void> {}
}
