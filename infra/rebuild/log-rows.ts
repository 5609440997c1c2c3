import pg from 'pg';
import { eventCodecs, streamCategories } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import type { CopyRow } from '../eventstore/copy-rows.ts';
import { readInt64 } from '../eventstore/event-record.ts';
import { readableEvent } from '../store/stored-event.ts';

const literals = (texts: Iterable<string>) => [...texts].map((text) => pg.escapeLiteral(text)).join(', ');

/** Rows of the log's table that may be ours by type, stream and form; `eventOf` looks at the envelope too. */
export const MAYBE_OURS = `type in (${literals(Object.keys(eventCodecs))})
  and split_part(stream, '-', 1) in (${literals(streamCategories)}) and is_json`;

export const LOG_COLUMNS = 'stream, revision, position, id, type, data, metadata';

/** The event in a row of LOG_COLUMNS, as `readableEvent` gives it. */
export function eventOf(row: CopyRow): RecordedEvent | undefined {
  const hex = row.view(3).toString('hex');
  return readableEvent({
    stream: row.view(0).toString(),
    revision: readInt64(row.view(1), 0),
    position: row.view(2).readBigInt64BE(0),
    id: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
    type: row.view(4).toString('latin1'),
    data: parsed(row.view(5)),
    metadata: parsed(row.view(6)),
  });
}

/** As the client reads it: text that is no JSON stays text. */
function parsed(bytes: Buffer): unknown {
  const text = bytes.toString();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
