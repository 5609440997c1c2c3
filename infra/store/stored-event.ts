import type { RecordedEvent as ClientEvent } from '@eventstore/db-client';
import { eventCodecs } from '../../schema/all.ts';
import type { Instant } from '../../schema/civil-date.ts';
import {
  type EventCodec,
  type EventMetadata,
  type RecordedEvent,
  requireKnown,
  upcast,
} from '../../schema/event.ts';
import { isOurStream, misplaced } from '../../schema/streams.ts';
import { isKeepable } from '../../schema/text.ts';
import { ENVELOPE, faultOf, isEnvelope } from './envelope.ts';

/** The stored form of an event, whichever way it was read: through the client or from the log's table. */
export interface StoredEvent {
  id: string;
  type: string;
  stream: string;
  revision: number;
  position: bigint;
  data: unknown;
  metadata: unknown;
  /** The JSON of its data names no character by number: whatever was read from it can be kept. */
  plain?: boolean;
}

/**
 * Ours is what has a type of ours, lies in a stream of ours and has the names of our envelope, whatever it says beyond that.
 * Others may write to the same log, and may call an event as we call one of ours: such an event is none of our business,
 * whoever reads it.
 */
export function isOurs({ type, stream, metadata }: StoredEvent): boolean {
  return Object.hasOwn(eventCodecs, type) && isOurStream(stream) && isEnvelope(metadata);
}

/** An event in its newest shape; undefined when it is not ours. Throws when it is ours and cannot be read. */
export function decodeEvent(stored: StoredEvent): RecordedEvent | undefined {
  return isOurs(stored) ? decode(stored) : undefined;
}

/** As `decodeEvent`, but an event of ours that cannot be read fails in whoever looks at what it says, and nobody else. */
export function readableEvent(stored: StoredEvent): RecordedEvent | undefined {
  if (!isOurs(stored)) return undefined;
  try {
    return decode(stored);
  } catch (error) {
    const { data: _, plain: __, metadata, ...rest } = stored;
    const envelope = metadata as EventMetadata;
    const get = (): never => {
      throw error;
    };
    const sound = faultOf(envelope) === undefined;
    const refused = sound ? ['data'] : ['data', ...ENVELOPE];
    const refuse = Object.fromEntries(refused.map((name) => [name, { get }]));
    return Object.defineProperties({ ...(sound ? envelope : {}), ...rest }, refuse) as RecordedEvent;
  }
}

/** When an event was recorded; null of one whose envelope cannot be read. */
export function recordedAtOf(event: Pick<RecordedEvent, 'recordedAt'>): Instant | null {
  try {
    return event.recordedAt;
  } catch {
    return null;
  }
}

/** Throws on what no program of ours wrote, and on what only a newer one can read. */
function decode({ metadata, data, ...stored }: StoredEvent): RecordedEvent {
  const { type, stream } = stored;
  const envelope = metadata as EventMetadata;
  const codec = eventCodecs[type] as EventCodec;
  requireKnown(codec, envelope.version);
  const fault = faultOf(envelope);
  if (fault) throw new Error(`its ${fault} is none that we write`);
  if (data instanceof Uint8Array) throw new Error('its data is binary, not JSON');
  if (typeof data !== 'object' || data === null) throw new Error('its data is no JSON object');
  if (!stored.plain && !isKeepable(data))
    throw new Error('a text in its data has U+0000 or half a character');
  const newest = upcast(codec, envelope.version, data);
  const wrong = misplaced(type, stream, newest as Record<string, unknown>);
  if (wrong) throw new Error(wrong);
  return {
    ...envelope,
    id: stored.id,
    type,
    stream,
    revision: stored.revision,
    position: stored.position,
    data: newest,
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
