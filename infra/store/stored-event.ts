import type { RecordedEvent as ClientEvent } from '@eventstore/db-client';
import { eventCodecs, isOurStream } from '../../schema/all.ts';
import { type EventCodec, type EventMetadata, type RecordedEvent, upcast } from '../../schema/event.ts';
import { isEnvelope } from './envelope.ts';

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

type OurEvent = StoredEvent & { metadata: EventMetadata };

/**
 * Ours is what has a type of ours, lies in a stream of ours and carries our envelope. Others may write to the same log,
 * and may call an event as we call one of ours: such an event is none of our business, whoever reads it.
 */
export function isOurs(stored: StoredEvent): stored is OurEvent {
  const { type, stream, data, metadata } = stored;
  const named = Object.hasOwn(eventCodecs, type) && isOurStream(stream);
  return named && !(data instanceof Uint8Array) && isEnvelope(metadata); // bytes: not sent as JSON, as ours are
}

/** An event in its newest shape; undefined when it is not ours. Throws when it is ours and cannot be read. */
export function decodeEvent(stored: StoredEvent): RecordedEvent | undefined {
  return isOurs(stored) ? decode(stored) : undefined;
}

/** As `decodeEvent`, but an event of ours that cannot be read fails in whoever looks at its data, and nobody else. */
export function readableEvent(stored: StoredEvent): RecordedEvent | undefined {
  if (!isOurs(stored)) return undefined;
  try {
    return decode(stored);
  } catch (error) {
    const refuse = {
      get(): never {
        throw error;
      },
    };
    const { data: _, metadata, ...rest } = stored;
    return Object.defineProperty({ ...metadata, ...rest }, 'data', refuse) as RecordedEvent;
  }
}

function decode(stored: OurEvent): RecordedEvent {
  const { metadata, data } = stored;
  if (typeof data !== 'object' || data === null) throw new Error('its data is no JSON object');
  return {
    ...metadata,
    id: stored.id,
    type: stored.type,
    stream: stored.stream,
    revision: stored.revision,
    position: stored.position,
    data: upcast(eventCodecs[stored.type] as EventCodec, metadata.version, data),
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
