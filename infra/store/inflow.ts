import { type EventStoreDBClient, type Filter, START } from '@eventstore/db-client';
import { fromClient, type StoredEvent } from './stored-event.ts';

/** What a subscription brings, in the order of the log: an event, or the news that all up to a position has been considered. */
export type Item =
  | { event: StoredEvent /** When it was written, in milliseconds since 1970. */; written: number }
  | { reached: bigint };

/** Items in memory beyond `queued` stop the reading until half of them are taken. */
export interface InflowOptions {
  filter: Filter;
  /** Position after which to begin; undefined: at the start. */
  after: bigint | undefined;
  queued: number;
  /** A store that has not confirmed the subscription by then is silent. */
  confirmMs: number;
}

/**
 * One subscription to the whole log as a queue of bounded length. Nothing that the client library calls or awaits here
 * can throw or reject: it would end the process.
 */
export class Inflow {
  private readonly subscription: ReturnType<EventStoreDBClient['subscribeToAll']>;
  private readonly bound: number;
  private readonly unconfirmed: NodeJS.Timeout;
  private queue: Item[] = [];
  private arrived = 0;
  /** Positions reached once so many events have arrived. */
  private marks: { after: number; reached: bigint }[] = [];
  private failure: Error | undefined;
  private wake: () => void = () => {};

  constructor(client: EventStoreDBClient, { filter, after, queued, confirmMs }: InflowOptions) {
    this.bound = queued;
    const checkpointReached = (_: unknown, { commit }: { commit: bigint }) => {
      this.mark(commit);
      return Promise.resolve();
    };
    const subscription = client.subscribeToAll({
      fromPosition: after === undefined ? START : { commit: after, prepare: after },
      filter: { ...filter, checkpointReached },
    });
    this.subscription = subscription;
    this.unconfirmed = setTimeout(
      () => this.fail(new Error(`the event store did not confirm a subscription within ${confirmMs} ms`)),
      confirmMs,
    );
    subscription.on('confirmation', () => clearTimeout(this.unconfirmed));
    subscription.on('data', ({ event }) => {
      this.arrived += 1;
      if (event) this.queue.push({ event: fromClient(event), written: event.created.getTime() });
      this.placeMarks();
      if (this.queue.length >= this.bound) subscription.pause();
      this.wake();
    });
    // Stays: what fails after it was left has nobody else to be told.
    subscription.on('error', (error: Error) => this.fail(error));
    subscription.on('close', () => this.fail(new Error('the event store has ended a subscription')));
  }

  /** Up to `most` items; what has come before a failure is brought before it is thrown. Waits for one. */
  async next(most: number): Promise<Item[]> {
    while (this.queue.length === 0) {
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    const items = this.queue.slice(0, most);
    this.queue = this.queue.slice(most);
    if (this.queue.length < this.bound / 2 && this.subscription.isPaused()) this.subscription.resume();
    return items;
  }

  /** When the oldest event in the queue was written. */
  oldest(): number | undefined {
    const first = this.queue.find((item) => 'event' in item);
    return first && 'event' in first ? first.written : undefined;
  }

  /** `now`: what is in the queue is given up. */
  fail(error: Error, when: 'after the queue' | 'now' = 'after the queue'): void {
    clearTimeout(this.unconfirmed);
    this.failure ??= error;
    if (when === 'now') this.queue = [];
    this.wake();
  }

  /** Lets go of the call, whose end may never come; nothing more is brought. */
  leave(): void {
    this.fail(new Error('left'), 'now');
    this.subscription.removeAllListeners('data');
    this.subscription.resume(); // a paused call would never end, and disposing of the client wait for it
    void this.subscription.unsubscribe().catch(() => {});
  }

  /** The client tells of a checkpoint at once, of events that came before it when the reader is ready for them. */
  private mark(reached: bigint): void {
    this.marks.push({ after: this.arrived + this.subscription.readableLength, reached });
    this.placeMarks();
    this.wake();
  }

  private placeMarks(): void {
    for (let [mark] = this.marks; mark && mark.after <= this.arrived; [mark] = this.marks) {
      this.queue.push({ reached: mark.reached });
      this.marks.shift();
    }
  }
}
