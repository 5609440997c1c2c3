import type { TailEvent } from './tail.ts';

/** What a subscription follows, and how far it has come. */
export interface Follower {
  /** Position of the last event considered. */
  readonly cursor: number;
  /** Whether there is nothing yet to have caught up with. */
  readonly waiting: boolean;
  /** Sends from the table what is there. */
  catchUp(): Promise<void>;
  /** Sends of these, which follow the cursor, what is wanted; `live` once it has caught up. */
  follow(events: readonly TailEvent[], live: boolean): Promise<void>;
}
