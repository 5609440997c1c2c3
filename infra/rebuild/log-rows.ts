import pg from 'pg';
import { eventCodecs } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import type { CopyRow } from '../eventstore/copy-rows.ts';
import { readInt64 } from '../eventstore/event-record.ts';
import { decodeEvent } from '../store/stored-event.ts';

/** The types that views know, as a list of SQL literals. */
export const OUR_TYPES = Object.keys(eventCodecs)
  .map((type) => pg.escapeLiteral(type))
  .join(', ');

export const LOG_COLUMNS = 'stream, revision, position, id, type, data, metadata';

/** An event from a row of LOG_COLUMNS. Throws, naming the event, when it cannot be read. */
export function decodeRow(row: CopyRow): RecordedEvent {
  const hex = row.view(3).toString('hex');
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  const type = row.view(4).toString('latin1');
  try {
    const event = decodeEvent({
      stream: row.view(0).toString(),
      revision: readInt64(row.view(1), 0),
      position: row.view(2).readBigInt64BE(0),
      id,
      type,
      data: JSON.parse(row.view(5).toString()),
      metadata: JSON.parse(row.view(6).toString()),
    });
    if (event) return event;
    throw new Error('unknown type');
  } catch (cause) {
    throw new Error(`event ${id} of type ${type} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
