import type { RecordedEvent as ClientEvent } from '@eventstore/db-client';
import { eventCodecs } from '../../schema/all.ts';
import { type EventMetadata, type RecordedEvent, upcast } from '../../schema/event.ts';

/** The stored form of an event, whichever way it was read: through the client or from the log's table. */
export interface StoredEvent {
  id: string;
  type: string;
  stream: string;
  revision: number;
  position: bigint;
  data: unknown;
  metadata: unknown;
}

/** An event in its newest shape; undefined when its type is not one of ours (`$metadata`, a foreign writer). */
export function decodeEvent(stored: StoredEvent): RecordedEvent | undefined {
  const codec = eventCodecs[stored.type];
  if (!codec) return undefined;
  const metadata = stored.metadata as EventMetadata;
  return {
    ...metadata,
    id: stored.id,
    type: stored.type,
    stream: stored.stream,
    revision: stored.revision,
    position: stored.position,
    data: upcast(codec, metadata.version, stored.data),
  };
}

export function fromClient(event: ClientEvent): StoredEvent {
  return {
    id: event.id,
    type: event.type,
    stream: event.streamId,
    revision: Number(event.revision),
    position: event.position?.commit ?? -1n,
    data: event.data,
    metadata: event.metadata,
  };
}
