import pg from 'pg';
import { prepareReactorPlace } from '../command/reactor-place.ts';
import { createBareLog, firstGap } from '../eventstore/log-table.ts';
import { SetupError } from '../process/setup-error.ts';
import { copyIn } from '../rebuild/copy-in.ts';
import { CREATE_VAULT } from '../vault/tables.ts';
import type { Archive } from './archive-reader.ts';
import { connect } from './connection.ts';
import { COLUMNS, COPY_BEGIN, COPY_END, DamagedRow, type LogLine, rowOf } from './log-line.ts';

/** Schemas of an installation: a database that has one of them is not empty. */
const SCHEMAS = ['log', 'vault', 'views', 'projector'];

/** Those that there are already. */
export async function schemasIn(databaseUrl: string): Promise<string[]> {
  return connected(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select nspname as name from pg_namespace where nspname = any($1) order by 1',
      [SCHEMAS],
    );
    return rows.map(({ name }) => name);
  });
}

/** Takes away what was loaded into a database that was empty before. */
export const unload = (databaseUrl: string): Promise<unknown> =>
  connected(databaseUrl, (client) => client.query(`drop schema if exists ${SCHEMAS.join(', ')} cascade`));

/**
 * Makes log and vault in an empty database from the backup, in one transaction: all is there, or nothing.
 * @throws SetupError where an event or a row is not what was recorded.
 */
export async function load(
  databaseUrl: string,
  archive: Archive,
  onProgress: (events: number) => void,
): Promise<void> {
  await connected(databaseUrl, async (client) => {
    await client.query('begin');
    try {
      await loadLog(client, archive, onProgress);
      await loadVault(client, archive);
    } catch (error) {
      // Classes 22 and 23: values that are none, keys that are there twice.
      throw error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '')
        ? wrongLog(error.message)
        : error;
    }
    await client.query('commit');
    await client.query('analyze log.event');
  });
}

async function loadLog(
  client: pg.Client,
  archive: Archive,
  onProgress: (events: number) => void,
): Promise<void> {
  const { events, lastId } = archive.manifest.log;
  await createBareLog(client);
  let next = 0;
  let last = '';
  for (const name of archive.names.filter((each) => each.startsWith('log/'))) {
    const rows: Buffer[] = [COPY_BEGIN];
    for (const text of await archive.lines(name)) {
      const line = JSON.parse(text) as LogLine;
      if (line.position !== String(next))
        throw wrongLog(`${name} has position ${line.position} after ${next - 1}`);
      rows.push(rowIn(line, name));
      last = line.id;
      next += 1;
    }
    await copyIn(client, `log.event (${COLUMNS})`, Buffer.concat([...rows, COPY_END]), 'format binary');
    onProgress(next);
  }
  if (next !== events || last !== lastId)
    throw wrongLog(`it has ${next} events up to ${last} instead of ${events} up to ${lastId}`);
  const gap = await firstGap(client);
  if (gap !== undefined) throw wrongLog(`an event is missing in stream ${gap}`);
}

function rowIn(line: LogLine, name: string): Buffer {
  try {
    return rowOf(line);
  } catch (error) {
    throw wrongLog(error instanceof DamagedRow ? error.message : `${name} has a line that is no event`);
  }
}

async function loadVault(client: pg.Client, { manifest, names, lines }: Archive): Promise<void> {
  // Every table that is not made from events: whoever adds one adds it here, or its rows are refused.
  await client.query(CREATE_VAULT);
  await prepareReactorPlace(client);
  for (const { table, columns, rows } of manifest.vault) {
    const quoted = columns.map((column) => `"${column}"`).join(', ');
    let loaded = 0;
    for (const name of names.filter((each) => each.startsWith(`vault/${table}-`))) {
      const found = await lines(name);
      await client
        .query(
          `insert into vault."${table}" (${quoted})
           select ${quoted} from json_populate_recordset(null::vault."${table}", $1::json)`,
          [`[${found.join(',')}]`],
        )
        .catch((error: unknown) => {
          throw isUnknown(error) ? unknownTable(table, manifest.program) : error;
        });
      loaded += found.length;
    }
    if (loaded !== rows) throw wrongLog(`vault.${table} has ${loaded} rows instead of ${rows}`);
  }
}

/** No such table, column or type. */
const isUnknown = (error: unknown) =>
  error instanceof pg.DatabaseError && ['42P01', '42703', '42704'].includes(error.code ?? '');

async function connected<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(databaseUrl, 'kheo restore');
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {}); // undoes what is not committed
  }
}

const wrongLog = (why: string) =>
  new SetupError(
    `The backup holds what was never recorded so: ${why}. Nothing was restored; take another backup`,
    'Bản sao lưu chứa dữ liệu không đúng như đã ghi; chưa khôi phục gì: hãy dùng bản sao lưu khác',
  );

const unknownTable = (table: string, program: string) =>
  new SetupError(
    `The backup has a table that this Khéo does not know (vault.${table}): Khéo ${program} made it; restore it with that version, or a newer one`,
    `Bản sao lưu có bảng mà bản này không biết (vault.${table}): hãy khôi phục bằng Khéo ${program} hoặc mới hơn`,
  );
