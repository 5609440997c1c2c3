import type pg from 'pg';
import { LOG_VERSION } from '../eventstore/log-table.ts';
import { SetupError } from '../process/setup-error.ts';
import { copyPages } from '../rebuild/copy-pages.ts';
import { connect } from './connection.ts';
import { COLUMNS, COLUMNS_OF_1, type LogLine, lineOf } from './log-line.ts';
import type { Manifest } from './manifest.ts';

/** Log and vault as they were at one moment, whoever goes on writing. */
export interface Snapshot {
  log: Manifest['log'];
  vault: Manifest['vault'];
  /** Of the key that the vault is sealed with, 64 hexadecimal digits; undefined where there is no vault. */
  fingerprint: string | undefined;
  /** Every event in the order of the log. @throws DamagedRow */
  events(): AsyncGenerator<LogLine[]>;
  /** Every row of a table of the vault as JSON. */
  rows(table: string): AsyncGenerator<string[]>;
  close(): Promise<void>;
}

/** Events in one page: an append holds 1 MiB at most, so that a page and the one behind it stay bounded. */
const PAGE = 100;

/** Undefined: there is no log of events in this database. */
export async function openSnapshot(databaseUrl: string): Promise<Snapshot | undefined> {
  const client = await connect(databaseUrl, 'kheo backup');
  try {
    // The first statement behind it takes the snapshot.
    await client.query('begin isolation level repeatable read read only');
    const version = await logVersion(client);
    if (version === undefined) {
      await client.end();
      return undefined;
    }
    const select = `select ${version === 1 ? COLUMNS_OF_1 : COLUMNS} from log.event order by position`;
    return {
      log: await logIn(client),
      vault: await vaultIn(client),
      fingerprint: await fingerprintIn(client),
      events: () => copyPages(client, select, PAGE, lineOf),
      rows: (table) =>
        copyPages(client, `select row_to_json(t)::text from vault."${table}" t`, PAGE, (row) =>
          row.view(0).toString(),
        ),
      close: async () => {
        client.connection.stream.destroy(); // perhaps in the middle of a copy
      },
    };
  } catch (error) {
    client.connection.stream.destroy();
    throw error;
  }
}

async function logVersion(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('log.event') is not null as there`,
  );
  if (!rows[0]?.there) return undefined;
  const found = await client.query<{ version: number }>('select version from log.version');
  const version = found.rows[0]?.version ?? 0;
  if (version <= LOG_VERSION) return version;
  throw new SetupError(
    `The event log in this database has data version ${version}, newer than the ${LOG_VERSION} this program knows: back it up with the Khéo that wrote it`,
    `Nhật ký sự kiện có phiên bản dữ liệu ${version}, mới hơn bản này: hãy sao lưu bằng đúng phiên bản đã ghi nó`,
  );
}

async function logIn(client: pg.Client): Promise<Manifest['log']> {
  const { rows } = await client.query<{ events: string; first: string; last: string; position: string }>(
    `select l.position + 1 as events, f.id as first, l.id as last, l.position
     from (select id from log.event order by position limit 1) f,
       (select id, position from log.event order by position desc limit 1) l`,
  );
  const { events, first, last, position } = rows[0] as (typeof rows)[number];
  return { events: Number(events), position: Number(position), firstId: first, lastId: last };
}

async function vaultIn(client: pg.Client): Promise<Manifest['vault']> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'vault'
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' group by c.relname order by c.relname`,
  );
  const tables: Manifest['vault'] = [];
  for (const each of rows) {
    const counted = await client.query<{ n: string }>(`select count(*) as n from vault."${each.table}"`);
    tables.push({ ...each, rows: Number(counted.rows[0]?.n) });
  }
  return tables;
}

async function fingerprintIn(client: pg.Client): Promise<string | undefined> {
  const there = await client.query<{ there: boolean }>(
    `select to_regclass('vault.master') is not null as there`,
  );
  if (!there.rows[0]?.there) return undefined;
  const { rows } = await client.query<{ fingerprint: Buffer }>('select fingerprint from vault.master');
  return rows[0]?.fingerprint.toString('hex');
}
