import type { EventMetadata, RecordedEvent } from '../schema/event.ts';

/** A recorded event of a capability, told apart by its type. */
export type Known<Event extends { type: string; data: unknown }> = Event extends unknown
  ? Omit<Event, 'occurredOn'> & Omit<RecordedEvent, 'type' | 'data' | keyof EventMetadata> & EventMetadata
  : never;

/** The row that an event of a later day must find. Throws when there is none. */
export function existing<Row>(row: Row | undefined, event: { type: string; stream: string }): Row {
  if (!row) throw new Error(`${event.type} in ${event.stream} comes before the event that begins the stream`);
  return row;
}
