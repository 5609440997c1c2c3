import { BACKWARDS, END, type EventStoreDBClient } from '@eventstore/db-client';

/** How far back to look. */
const LOOK_BACK = 50;
const DEADLINE_MS = 3_000;

/** Commit position of the newest event that is not the store's own; −1 when there is none. Throws when the event store does not answer. */
export async function headOf(client: EventStoreDBClient): Promise<bigint> {
  const newest = client.readAll({
    direction: BACKWARDS,
    fromPosition: END,
    maxCount: LOOK_BACK,
    deadline: DEADLINE_MS,
  });
  let head = -1n;
  for await (const { event } of newest) {
    if (head < 0n && event && !event.type.startsWith('$')) head = event.position?.commit ?? -1n;
  }
  return head;
}
