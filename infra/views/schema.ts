import { createHash } from 'node:crypto';
import type pg from 'pg';
import { views } from '../../projections/all.ts';
import type { CheckpointRow } from '../../projections/database.ts';
import type { Table } from '../../projections/table.ts';
import { tablesOf, type View } from '../../projections/view.ts';
import { LIVE_SCHEMA } from './client.ts';

/** Row of `checkpoint` that stands for the projector itself. */
export const WHOLE = '$all';

const checkpointTable: Table<CheckpointRow> = {
  name: 'checkpoint',
  columns: {
    view: 'text collate "C"',
    shape: 'text not null',
    position: 'bigint not null',
    recorded_at: 'timestamptz',
    failed_position: 'bigint',
    failed_event: 'text',
    error: 'text',
    event_position: 'bigint',
    event_id: 'uuid',
  },
  key: ['view'],
};

/** To a checkpoint that was made before it named an event; which one that was the log tells. */
async function completeCheckpoint(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_attribute where attrelid = '${LIVE_SCHEMA}.checkpoint'::regclass and attname = 'event_id'`,
  );
  if (rowCount !== 0) return; // altering would wait for every reader
  await client.query(
    `alter table ${LIVE_SCHEMA}.checkpoint add column event_position bigint, add column event_id uuid`,
  );
}

/** Changes when a view's tables or its version change: rows made under another shape are not to be trusted. */
function shapeOf(view: View): string {
  const tables = tablesOf(view).map(({ name, columns, key, indexes = [] }) => [name, columns, key, indexes]);
  return createHash('sha256')
    .update(JSON.stringify([view.version, tables]))
    .digest('hex')
    .slice(0, 16);
}

function createTable(schema: string, { name, columns }: Table): string {
  const lines = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
  return `create table ${schema}.${name} (${lines.join(', ')})`;
}

export function createKey(schema: string, { name, key }: Table): string {
  return `alter table ${schema}.${name} add primary key (${key.join(', ')})`;
}

export function createIndexes(schema: string, { name, indexes = [] }: Table): string[] {
  return indexes.map((index) => `create index on ${schema}.${name} ${index}`);
}

/** The trigram index serves search without tone marks; its operators must be found from every schema. */
export const CREATE_EXTENSION = 'create extension if not exists pg_trgm schema public';

/** Statements that make a schema with the tables of `wanted`, empty, without keys and indexes. */
export function createBareSchema(schema: string, wanted: readonly View[]): string[] {
  return [
    `create schema ${schema}`,
    createTable(schema, checkpointTable as Table),
    createKey(schema, checkpointTable as Table),
    ...wanted.flatMap(tablesOf).map((table) => createTable(schema, table)),
    ...[WHOLE, ...wanted.map(({ name }) => name)].map((name) => insertCheckpoint(schema, name)),
  ];
}

/** The same with keys and indexes. */
export function createSchema(schema: string, wanted: readonly View[]): string[] {
  const tables = wanted.flatMap(tablesOf);
  const finish = tables.flatMap((table) => [createKey(schema, table), ...createIndexes(schema, table)]);
  return [...createBareSchema(schema, wanted), ...finish];
}

function insertCheckpoint(schema: string, name: string): string {
  const view = views.find((each) => each.name === name);
  return `insert into ${schema}.checkpoint (view, shape, position, event_position)
    values ('${name}', '${view ? shapeOf(view) : ''}', -1, -1)`;
}

/**
 * Whether there are views that say where they stand. Rows without a place are worth nothing: projected onto from the start,
 * they would have sound events blamed.
 */
async function areWhole(client: pg.Client): Promise<boolean> {
  const there = await client.query<{ there: boolean }>(
    `select to_regclass('${LIVE_SCHEMA}.checkpoint') is not null
      and to_regclass('${LIVE_SCHEMA}.timeline') is not null as there`,
  );
  if (!there.rows[0]?.there) return false;
  const { rows } = await client.query<{ position: number; filled: boolean }>(
    `select position, exists(select from ${LIVE_SCHEMA}.timeline) as filled
      from ${LIVE_SCHEMA}.checkpoint where view = '${WHOLE}'`,
  );
  const [whole] = rows;
  return whole !== undefined && (whole.position >= 0 || (whole.position === -1 && !whole.filled));
}

/** Names of views whose rows were made under another shape, or not at all. */
export async function staleViews(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ view: string; shape: string }>(
    `select view, shape from ${LIVE_SCHEMA}.checkpoint`,
  );
  const shapes = new Map(rows.map(({ view, shape }) => [view, shape]));
  return views.filter((view) => shapes.get(view.name) !== shapeOf(view)).map(({ name }) => name);
}

/**
 * Creates the live schema when there is none, or none that is whole. Safe when several processes start at once.
 * @returns names of views whose rows were made under another shape, or not at all: they must be rebuilt before use.
 */
export async function prepareViews(client: pg.Client): Promise<string[]> {
  await client.query('begin');
  try {
    await client.query("select pg_advisory_xact_lock(hashtext('kheo view schema'))");
    if (!(await areWhole(client))) {
      await client.query(`drop schema if exists ${LIVE_SCHEMA} cascade`);
      await client.query(CREATE_EXTENSION);
      for (const statement of createSchema(LIVE_SCHEMA, views)) await client.query(statement);
    } else {
      await completeCheckpoint(client);
    }
    const stale = await staleViews(client);
    await client.query('commit');
    return stale;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}
