import { type StoredEvent, weightOf } from './event-record.ts';

const MAX_EVENTS = 8_192;
const MAX_BYTES = 16 * 1024 * 1024;
const PIECE = 512;
/** Dropped events still held by the array before it is compacted. */
const SLACK = 1_024;

/** A committed event, with its wire form once a subscriber has needed it. */
export interface TailEvent extends StoredEvent {
  message?: Buffer;
}

/**
 * The end of the log in memory, bounded in events and bytes, shared by all subscriptions: each follows with a
 * position of its own. One that falls out of the window returns to reading the table.
 */
export class Tail {
  private events: TailEvent[] = [];
  /** Index in `events` of the first one still kept. */
  private first = 0;
  private bytes = 0;
  private readonly waiting = new Set<() => void>();
  /** Position of the last committed event; −1 in an empty log. */
  head: number;
  /** When it was recorded, in ticks. Times never run backwards in the log, whatever the clock does. */
  created: bigint;

  constructor(head: number, created: bigint) {
    this.head = head;
    this.created = created;
  }

  publish(committed: readonly TailEvent[]): void {
    for (const event of committed) {
      this.events.push(event);
      this.bytes += weightOf(event);
      this.head = event.position;
      this.created = event.created;
    }
    while (this.events.length - this.first > MAX_EVENTS || this.bytes > MAX_BYTES) {
      this.bytes -= weightOf(this.events[this.first++] as TailEvent);
    }
    if (this.first > SLACK) {
      this.events = this.events.slice(this.first);
      this.first = 0;
    }
    this.wake();
  }

  /** Some of the events after `position`, none when it is the head; undefined when they are no longer in memory. */
  after(position: number): readonly TailEvent[] | undefined {
    const missing = this.head - position;
    if (missing <= 0) return [];
    const from = this.events.length - missing;
    return from < this.first ? undefined : this.events.slice(from, from + PIECE);
  }

  /** Resolves at the next commit, or when `signal` aborts. */
  next(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const woken = () => {
        this.waiting.delete(woken);
        signal.removeEventListener('abort', woken);
        resolve();
      };
      if (signal.aborted) return resolve();
      this.waiting.add(woken);
      signal.addEventListener('abort', woken);
    });
  }

  private wake(): void {
    for (const woken of [...this.waiting]) woken();
  }
}
