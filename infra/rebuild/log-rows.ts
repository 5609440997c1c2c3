import pg from 'pg';
import { eventCodecs } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { streamKinds } from '../../schema/streams.ts';
import type { CopyRow } from '../eventstore/copy-rows.ts';
import { readInt64 } from '../eventstore/event-record.ts';
import { readableEvent, type StoredEvent } from '../store/stored-event.ts';

const literals = (texts: Iterable<string>) => [...texts].map((text) => pg.escapeLiteral(text)).join(', ');

/** Rows of the log's table that may be ours by type and category of the stream; `eventOf` looks at the rest too. */
export const MAYBE_OURS = `type in (${literals(Object.keys(eventCodecs))})
  and split_part(stream, '-', 1) in (${literals(Object.keys(streamKinds))})`;

export const LOG_COLUMNS = 'stream, revision, position, id, type, data, metadata, is_json';

/** Reads the event in a row of these columns of the log's table, as it was stored. */
export function storedIn(columns: string): (row: CopyRow) => StoredEvent {
  const names = columns.split(', ');
  const at = (name: string) => names.indexOf(name);
  const [stream, revision, position, id] = [at('stream'), at('revision'), at('position'), at('id')];
  const [type, data, metadata, form] = [at('type'), at('data'), at('metadata'), at('is_json')];
  return (row) => {
    const hex = row.view(id).toString('hex');
    const json = row.view(data).toString();
    const isJson = row.view(form)[0] === 1;
    return {
      stream: row.view(stream).toString(),
      revision: readInt64(row.view(revision), 0),
      position: row.view(position).readBigInt64BE(0),
      id: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
      type: row.view(type).toString('latin1'),
      data: isJson ? parsed(json) : Uint8Array.from(row.view(data)),
      metadata: parsed(row.view(metadata).toString()),
      plain: isJson && !json.includes('\\u'),
    };
  };
}

const stored = storedIn(LOG_COLUMNS);

/** The event in a row of LOG_COLUMNS, as `readableEvent` gives it. */
export const eventOf = (row: CopyRow): RecordedEvent | undefined => readableEvent(stored(row));

/** As the client reads it: text that is no JSON stays text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
