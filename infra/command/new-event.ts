import { v5 as uuidV5 } from 'uuid';
import { eventCodecs } from '../../schema/all.ts';
import type { EventMetadata } from '../../schema/event.ts';
import type { NewEvent } from '../store/store.ts';
import type { CommandRequest } from './request.ts';

/** The same command on the same stream makes the same ids; the id of another command, or on another stream, none of them. */
export const eventId = ({ commandId, type }: CommandRequest, stream: string, index: number) =>
  uuidV5(`${stream}/${type}/${index}`, commandId);

export function newEvent(
  event: { type: string; data: unknown; occurredOn?: string },
  id: string,
  base: EventMetadata,
): NewEvent {
  const codec = eventCodecs[event.type];
  if (!codec) throw new Error(`no codec for ${event.type}`);
  return {
    id,
    type: event.type,
    data: codec.data.parse(event.data),
    metadata: { ...base, version: codec.version, occurredOn: event.occurredOn ?? base.occurredOn },
  };
}
