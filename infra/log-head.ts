import { BACKWARDS, END } from '@eventstore/db-client';
import type { Store } from './store.ts';

/** How far back to look for an event that is not the store's own. */
const LOOK_BACK = 50;

/** Commit position of the newest event of ours; −1 when there is none. Throws when the event store does not answer. */
export async function headOf({ client }: Store, deadlineMs = 3_000): Promise<bigint> {
  const newest = client.readAll({
    direction: BACKWARDS,
    fromPosition: END,
    maxCount: LOOK_BACK,
    deadline: deadlineMs,
  });
  let head = -1n;
  for await (const { event } of newest) {
    if (head < 0n && event && !event.type.startsWith('$')) head = event.position?.commit ?? -1n;
  }
  return head;
}
