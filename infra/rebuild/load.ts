import { tablesOf, type View } from '../../projections/view.ts';
import { joinRows } from '../projector/project-batch.ts';
import { markDegraded } from '../views/checkpoint.ts';
import { isPassing } from '../views/passing.ts';
import { createBareSchema, createIndexes, createKey } from '../views/schema.ts';
import { catchUpFrom } from './catch-up.ts';
import { loadFromTable } from './from-table.ts';
import { healthyOf, type Work } from './work.ts';

/** Makes the tables and fills them up to where the work stands. */
export async function load(work: Work): Promise<void> {
  const { writer, views, tableUrl } = work;
  const { client, schema } = writer;
  if (tableUrl) await loadFast(work, tableUrl);
  else await loadInOrder(work);
  work.report('indexing');
  for (const table of views.flatMap(tablesOf)) {
    for (const index of createIndexes(schema, table)) await client.query(index);
    await client.query(`analyze ${schema}.${table.name}`);
  }
}

/** Stream after stream from the log's table; what cannot be blamed on a single event that way is found in the order of the log. */
async function loadFast(work: Work, tableUrl: string): Promise<void> {
  const { client } = work.writer;
  await client.query('savepoint load');
  try {
    await loadStreams(work, tableUrl);
  } catch (error) {
    await client.query('rollback to savepoint load'); // throws when the connection is what failed
    if (isPassing(error)) throw error;
    Object.assign(work, { events: 0, read: 0, degraded: [] });
    await loadInOrder(work);
  }
  await client.query('release savepoint load');
}

async function loadStreams(work: Work, tableUrl: string): Promise<void> {
  const { writer, views } = work;
  const { client, schema } = writer;
  // Rows are copied in and counters added to: only the latter need their keys meanwhile.
  const copied = views.flatMap(copiedTables);
  for (const statement of createBareSchema(schema, views)) await client.query(statement);
  for (const table of views.flatMap(tablesOf))
    if (!copied.includes(table)) await client.query(createKey(schema, table));
  work.report('loading');
  const { failed, ...loaded } = await loadFromTable(
    writer,
    tableUrl,
    views,
    work.upTo,
    work.setAside,
    (events) => {
      work.events = events;
      work.report('loading');
    },
  );
  Object.assign(work, loaded, { degraded: failed });
  for (const each of failed) await loadUpTo(work, tableUrl, each.view, each.position - 1);
  for (const table of copied) await client.query(createKey(schema, table));
  await joinAll(work);
  for (const each of failed) {
    const last = await work.source.last(each.position - 1);
    await markDegraded(writer, Number(last?.position ?? -1), each);
  }
}

/** A view that cannot take an event stands as it did before it. */
async function loadUpTo(work: Work, tableUrl: string, name: string, position: number): Promise<void> {
  const { writer, views } = work;
  const view = views.filter((each) => each.name === name);
  const tables = view.flatMap(tablesOf).map((table) => `${writer.schema}.${table.name}`);
  await writer.client.query(`truncate ${tables.join(', ')}`);
  const again = await loadFromTable(writer, tableUrl, view, position, work.setAside, () =>
    work.report('loading'),
  );
  for (const { error } of again.failed) throw new Error(error);
}

/** Event after event, as the projector does it. */
async function loadInOrder(work: Work): Promise<void> {
  const { writer, views, upTo } = work;
  const { client, schema } = writer;
  for (const statement of createBareSchema(schema, views)) await client.query(statement);
  for (const table of views.flatMap(tablesOf)) await client.query(createKey(schema, table));
  work.report('loading');
  await catchUpFrom(work, -1, upTo);
}

function copiedTables(view: View) {
  if (view.shape === 'joined') return [];
  const counters = view.shape === 'appended' ? [] : (view.counters ?? []).map(({ table }) => table);
  return tablesOf(view).filter((table) => !counters.includes(table));
}

const JOIN_PAGE = 1_000;

async function joinAll(work: Work): Promise<void> {
  const { writer } = work;
  for (const view of healthyOf(work)) {
    if (view.shape !== 'joined') continue;
    for (let keys = await view.keys(writer.db, '', JOIN_PAGE); keys.length > 0; ) {
      await joinRows(writer, view, keys);
      keys = await view.keys(writer.db, keys.at(-1) as string, JOIN_PAGE);
    }
  }
}
