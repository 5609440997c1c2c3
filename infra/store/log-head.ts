import { BACKWARDS, END, type EventStoreDBClient, type RecordedEvent } from '@eventstore/db-client';
import { collect } from './reading.ts';

/** For one page. */
const DEADLINE_MS = 3_000;
/** Nearly always the newest event is somebody's; the store's own may be many thousands, after a scavenge for one. */
const PAGES = [4, 60, 500];

/**
 * Events of the whole log, newest first, a page at a time; links are not followed.
 * @throws when the event store does not answer within 3 s for a page.
 */
export async function* newestFirst(client: EventStoreDBClient): AsyncGenerator<RecordedEvent[]> {
  let fromPosition: RecordedEvent['position'];
  for (let page = 0; ; page += 1) {
    const maxCount = PAGES[Math.min(page, PAGES.length - 1)] as number;
    const reading = client.readAll({ direction: BACKWARDS, fromPosition: fromPosition ?? END, maxCount });
    const read = await collect(reading, DEADLINE_MS);
    const events = read.flatMap(({ event, link }) => link ?? event ?? []);
    if (events.length > 0) yield events as RecordedEvent[];
    fromPosition = events.at(-1)?.position;
    if (read.length < maxCount || !fromPosition) return;
  }
}

/** Types of the store's own events and of its links (`$>`) begin so. */
const isStoresOwn = ({ type }: RecordedEvent) => type.startsWith('$');

/** How far each client has looked: what lay below is not looked through again. */
const known = new WeakMap<EventStoreDBClient, { newest: RecordedEvent; head: RecordedEvent | undefined }>();

/** The newest event that is not the store's own; undefined when there is none. Throws when the event store does not answer. */
export async function newestOf(client: EventStoreDBClient): Promise<RecordedEvent | undefined> {
  const before = known.get(client);
  let newest: RecordedEvent | undefined;
  const found = (head: RecordedEvent | undefined) => {
    if (newest) known.set(client, { newest, head });
    return head;
  };
  for await (const page of newestFirst(client)) {
    newest ??= page[0];
    for (const event of page) {
      if (!isStoresOwn(event)) return found(event);
      if (before && isSame(event, before.newest)) return found(before.head);
    }
  }
  return found(undefined);
}

const isSame = (one: RecordedEvent, other: RecordedEvent) =>
  one.id === other.id && one.position?.commit === other.position?.commit;

/** Commit position of the newest event that is not the store's own; −1 when there is none. Throws when the event store does not answer. */
export async function headOf(client: EventStoreDBClient): Promise<bigint> {
  return (await newestOf(client))?.position?.commit ?? -1n;
}
