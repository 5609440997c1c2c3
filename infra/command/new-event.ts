import { v5 as uuidV5 } from 'uuid';
import { eventCodecs } from '../../schema/all.ts';
import type { EventMetadata } from '../../schema/event.ts';
import { canonicalJson } from '../../schema/ledger/canonical.ts';
import type { NewEvent } from '../store/store.ts';
import type { CommandRequest } from './request.ts';

/**
 * What the ids of a command's events derive from: the id that its sender gave it, and its content, so that the same id with
 * other content makes none of the first one's events. `data` as the codec made it, without what is sealed: nothing
 * personal may be guessed from an id. What an event causes, and what the program itself loads, derives from its id alone: a
 * later version of the program may say the same otherwise.
 */
export function contentId(
  request: Pick<CommandRequest, 'commandId' | 'actor' | 'cause'>,
  data: unknown,
): string {
  const { commandId, actor, cause } = request;
  if (cause || actor.role === 'SYSTEM') return commandId;
  return uuidV5(canonicalJson(JSON.parse(JSON.stringify(data))), commandId);
}

/**
 * The same command on the same stream makes the same ids; another command, or on another stream, none of them. `from` is
 * the command's `contentId`; the logs of earlier versions have ids from its own id.
 */
export const eventId = (from: string, type: string, stream: string, index: number) =>
  uuidV5(`${stream}/${type}/${index}`, from);

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
