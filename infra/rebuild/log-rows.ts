import pg from 'pg';
import { eventCodecs } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { streamKinds } from '../../schema/streams.ts';
import type { CopyRow } from '../eventstore/copy-rows.ts';
import { readInt64 } from '../eventstore/event-record.ts';
import { readableEvent } from '../store/stored-event.ts';

const literals = (texts: Iterable<string>) => [...texts].map((text) => pg.escapeLiteral(text)).join(', ');

/** Rows of the log's table that may be ours by type and category of the stream; `eventOf` looks at the rest too. */
export const MAYBE_OURS = `type in (${literals(Object.keys(eventCodecs))})
  and split_part(stream, '-', 1) in (${literals(Object.keys(streamKinds))})`;

export const LOG_COLUMNS = 'stream, revision, position, id, type, data, metadata, is_json';

/** The event in a row of LOG_COLUMNS, as `readableEvent` gives it. */
export function eventOf(row: CopyRow): RecordedEvent | undefined {
  const hex = row.view(3).toString('hex');
  const json = row.view(5).toString();
  const isJson = row.view(7)[0] === 1;
  return readableEvent({
    stream: row.view(0).toString(),
    revision: readInt64(row.view(1), 0),
    position: row.view(2).readBigInt64BE(0),
    id: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
    type: row.view(4).toString('latin1'),
    data: isJson ? parsed(json) : Uint8Array.from(row.view(5)),
    metadata: parsed(row.view(6).toString()),
    plain: isJson && !json.includes('\\u'),
  });
}

/** As the client reads it: text that is no JSON stays text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
