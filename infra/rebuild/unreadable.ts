import type { EventStoreDBClient } from '@eventstore/db-client';
import type { RecordedEvent } from '../../schema/event.ts';
import { storeSource } from './log-source.ts';

/** The events of ours at a position and after it that cannot be read, in the order of the log; none from beyond its end. */
export async function unreadableFrom(
  client: EventStoreDBClient,
  position: number,
): Promise<Pick<RecordedEvent, 'id' | 'type'>[]> {
  const found: Pick<RecordedEvent, 'id' | 'type'>[] = [];
  const source = storeSource(client);
  const head = await source.head();
  if (position > head) return found;
  for await (const { events } of source.batches(position - 1, head))
    for (const event of events) if (!isReadable(event)) found.push({ id: event.id, type: event.type });
  return found;
}

function isReadable(event: RecordedEvent): boolean {
  try {
    return event.data !== undefined;
  } catch {
    return false;
  }
}
