import { randomUUID } from 'node:crypto';
import { AllFollower } from './all-follower.ts';
import type { Follower } from './follower.ts';
import type { Outbox } from './outbox.ts';
import { caughtUpMessage, confirmationMessage, fellBehindMessage } from './read-message.ts';
import type { ReadRequest } from './read-request.ts';
import type { Readable } from './readable.ts';
import { StreamFollower } from './stream-follower.ts';

/**
 * A subscription follows the log with a cursor: from the tail in memory while it keeps up, from the table while it
 * does not.
 *
 *   confirmed → catching up ⇄ live      (“caught up” on the way right, “fell behind” on the way left)
 */
export async function subscribe(store: Readable, request: ReadRequest, outbox: Outbox): Promise<void> {
  const follower: Follower | undefined =
    request.stream === undefined
      ? new AllFollower(store, request, outbox)
      : await StreamFollower.open(store, request.stream, request, outbox);
  if (!follower) return;
  await outbox.send(confirmationMessage(randomUUID()));
  let live = false;
  while (!outbox.signal.aborted) {
    const events = store.tail.after(follower.cursor);
    if (events === undefined) {
      if (live) await outbox.send(fellBehindMessage());
      live = false;
      await follower.catchUp();
    } else if (events.length > 0) {
      await follower.follow(events, live);
    } else {
      if (!live && !follower.waiting) {
        await outbox.send(caughtUpMessage());
        live = true;
      }
      // A commit during the sends above is seen at once; `next` waits only when there is still nothing.
      if (store.tail.head === follower.cursor) await store.tail.next(outbox.signal);
    }
  }
}
