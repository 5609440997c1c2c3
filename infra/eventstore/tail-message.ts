import { LINK_TYPE } from './event-record.ts';
import { pageItem } from './log-reader.ts';
import type { Outbox } from './outbox.ts';
import { eventMessage } from './read-message.ts';
import type { ReadRequest } from './read-request.ts';
import type { TailEvent } from './tail.ts';
import { recordOfEvent } from './wire-record.ts';

/** Sends an event of the tail. The plain message is made once for all subscribers. */
export function sendTailEvent(
  event: TailEvent,
  request: ReadRequest,
  outbox: Outbox,
): Promise<void> | undefined {
  if (request.structuredIds || (request.resolveLinks && event.type === LINK_TYPE))
    return outbox.sendItem(pageItem(recordOfEvent(event), request));
  event.message ??= eventMessage(recordOfEvent(event));
  return outbox.send(event.message);
}
