import type { EventStoreDBClient } from '@eventstore/db-client';
import pg from 'pg';
import { eventCodecs } from '../../schema/all.ts';
import { isOurStream } from '../../schema/streams.ts';
import type { CopyRow } from '../eventstore/copy-rows.ts';
import { readInt64 } from '../eventstore/event-record.ts';
import { DIGESTED, DIGESTED_FIELDS, digestOfCopied } from '../eventstore/row-digest.ts';
import { copyPages } from '../rebuild/copy-pages.ts';
import { storedIn } from '../rebuild/log-rows.ts';
import { storedPages } from '../rebuild/log-source.ts';
import type { StoredEvent } from '../store/stored-event.ts';

/** An event as it lies in the log. */
export interface LogRow {
  position: number;
  stream: string;
  revision: number;
  type: string;
  /** What only a table of ours says of it. */
  kept?: {
    /** When it was recorded, in ticks. */
    created: bigint;
    digest: 'right' | 'wrong' | 'none';
  };
  /** Where type and stream may be ours. */
  event: StoredEvent | undefined;
}

const PAGE = 1_000;

const COLUMNS = `${DIGESTED}, digest`;
const names = COLUMNS.split(', ');
const [POSITION, STREAM, REVISION, TYPE, CREATED, DIGEST] = [
  'position',
  'stream',
  'revision',
  'type',
  'created',
  'digest',
].map((name) => names.indexOf(name)) as [number, number, number, number, number, number];
const stored = storedIn(COLUMNS);

const mayBeOurs = (type: string, stream: string) => Object.hasOwn(eventCodecs, type) && isOurStream(stream);

function rowOf(row: CopyRow): LogRow {
  const [stream, type] = [row.view(STREAM).toString(), row.view(TYPE).toString()];
  const digest = row.view(DIGEST);
  const right = digest.length > 0 && digest.equals(digestOfCopied(row.leading(DIGESTED_FIELDS)));
  return {
    position: readInt64(row.view(POSITION), 0),
    stream,
    revision: readInt64(row.view(REVISION), 0),
    type,
    kept: {
      created: row.view(CREATED).readBigInt64BE(0),
      digest: right ? 'right' : digest.length > 0 ? 'wrong' : 'none',
    },
    event: mayBeOurs(type, stream) ? stored(row) : undefined,
  };
}

/** The rows of the log's table up to and including a position, in its order, a page at a time. */
export async function* tablePages(databaseUrl: string, upTo: number): AsyncGenerator<LogRow[]> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'kheo verify reader' });
  client.on('error', () => {}); // the copy in progress tells
  await client.connect();
  try {
    const select = `select ${COLUMNS} from log.event where position <= ${upTo} order by position`;
    yield* copyPages(client, select, PAGE, rowOf);
  } finally {
    client.connection.stream.destroy(); // perhaps in the middle of the copy
  }
}

/** The same of any server of EventStoreDB's protocol. */
export async function* serverPages(client: EventStoreDBClient, upTo: number): AsyncGenerator<LogRow[]> {
  for await (const page of storedPages(client, -1, upTo))
    yield page.map((event) => {
      const { position, stream, revision, type } = event;
      const ours = mayBeOurs(type, stream);
      return { position: Number(position), stream, revision, type, event: ours ? event : undefined };
    });
}
