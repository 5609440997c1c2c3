import type { Follower } from './follower.ts';
import type { Outbox } from './outbox.ts';
import { checkpointMessage } from './read-message.ts';
import type { ReadRequest } from './read-request.ts';
import type { Readable } from './readable.ts';
import type { TailEvent } from './tail.ts';
import { sendTailEvent } from './tail-message.ts';

/** Follows `$all`, filtered or not; begins after the position it is given. */
export class AllFollower implements Follower {
  cursor: number;
  readonly waiting = false;
  private lastMatch = -1;
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
    const { resolveLinks, structuredIds, filter } = this.request;
    const range = {
      from: this.cursor + 1,
      to: this.store.tail.head + 1,
      backwards: false,
      resolveLinks,
      structuredIds,
      conditions: filter?.conditions,
      accept: filter?.accept,
    };
    for await (const page of this.store.reader.pages(range)) {
      for (const item of page.items) {
        if (this.outbox.signal.aborted) return;
        if (item.position > this.nextCheckpoint) await this.considered(item.position - 1);
        const full = this.outbox.sendItem(item);
        if (full) await full;
        this.cursor = item.position;
        this.lastMatch = item.position;
      }
      await this.considered(page.to - 1);
    }
  }

  async follow(events: readonly TailEvent[], live: boolean): Promise<void> {
    const { filter } = this.request;
    for (const event of events) {
      if (this.outbox.signal.aborted) return;
      if (!filter || filter.matches(event)) {
        const full = sendTailEvent(event, this.request, this.outbox);
        if (full) await full;
        this.lastMatch = event.position;
      }
      this.cursor = event.position;
      if (event.position < this.nextCheckpoint) continue;
      if (live) await this.checkpoint(event.position, event.position);
      else await this.considered(event.position);
    }
  }

  /**
   * Sends the checkpoints due up to `position` while catching up: each names the last match of its window, or, as
   * EventStoreDB does, the window's first event with no `prepare`. Positions have no gaps, so they count the events.
   */
  private async considered(position: number): Promise<void> {
    const window = this.request.filter?.window ?? 1;
    while (this.nextCheckpoint <= position && !this.outbox.signal.aborted) {
      const first = this.nextCheckpoint - window + 1;
      if (this.lastMatch >= first) await this.checkpoint(this.lastMatch, this.lastMatch);
      else await this.checkpoint(first, 0);
    }
    this.cursor = Math.max(this.cursor, position);
  }

  private async checkpoint(commit: number, prepare: number): Promise<void> {
    this.nextCheckpoint += this.request.filter?.checkpointInterval ?? Number.POSITIVE_INFINITY;
    await this.outbox.send(checkpointMessage(commit, prepare));
  }
}
