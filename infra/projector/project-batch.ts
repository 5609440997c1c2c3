import type pg from 'pg';
import type { Table } from '../../projections/table.ts';
import {
  type AppendedView,
  type FoldedView,
  folded,
  type JoinedView,
  type View,
} from '../../projections/view.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import type { ViewWriter } from '../views/client.ts';
import { upsert, type Write } from '../views/writes.ts';
import { CounterSums } from './counter-sums.ts';

interface Change {
  before: unknown;
  after: unknown;
}
type Row = Record<string, unknown>;
type Folded = FoldedView<Row>;

/**
 * Projects events, in order, into `views`: reads the rows that they touch, folds, and writes each table once.
 * Runs inside the caller's transaction. `opening` is awaited together with the first reads.
 * @returns the organizations whose figures may have changed.
 * @throws what a fold or PostgreSQL throws; the transaction is then to be rolled back.
 */
export async function projectBatch(
  writer: ViewWriter,
  views: readonly View[],
  events: readonly RecordedEvent[],
  opening?: Promise<unknown>,
): Promise<Set<string>> {
  const work = (views.filter((view) => view.shape === 'folded') as Folded[])
    .map((view) => ({ view, events: events.filter((event) => view.types.includes(event.type)) }))
    .filter((each) => each.events.length > 0);
  const loads = work.map(({ view, events: own }) => {
    const keys = own.map((event) => view.key(event));
    return selectRows(writer.schema, view.table, keys);
  });
  const [loaded] = await Promise.all([run(writer, loads), opening]);
  const rows = work.map(({ view }, at) => byKey(view.table, loaded[at]?.rows ?? []));

  const writes: Write[] = [];
  const changes = new Map<string, Change[]>();
  const touched = new Set<string>();
  work.forEach(({ view, events: own }, at) => {
    const changed = foldRows(view, own, rows[at] as Map<string, Row>, writer.schema, writes);
    changes.set(view.name, changed);
    for (const { after } of changed) for (const place of view.scope(after as Row)) touched.add(place);
  });
  for (const view of views) {
    if (view.shape === 'appended') writes.push(...appendedRows(view, events, writer.schema));
  }
  await run(writer, writes);
  for (const view of views) {
    if (view.shape === 'joined') await joinRows(writer, view, touchedKeys(view, changes));
  }
  return touched;
}

/** With a pipelining client the statements are one round trip. */
export async function run<Row extends pg.QueryResultRow>(
  { client }: ViewWriter,
  statements: readonly pg.QueryConfig[],
): Promise<pg.QueryResult<Row>[]> {
  if ((client as unknown as { pipeline: boolean }).pipeline) {
    return Promise.all(statements.map((statement) => client.query<Row>(statement)));
  }
  const results: pg.QueryResult<Row>[] = [];
  for (const statement of statements) results.push(await client.query<Row>(statement));
  return results;
}

function selectRows(schema: string, table: Table, keys: readonly string[]): pg.QueryConfig {
  const [key] = table.key as [string];
  const type = table.columns[key]?.split(' ')[0];
  return {
    name: `get ${schema}.${table.name}`,
    text: `select * from ${schema}.${table.name} where ${key} = any($1::${type}[])`,
    values: [[...new Set(keys)]],
  };
}

function byKey(table: Table, rows: readonly Row[]): Map<string, Row> {
  const [key] = table.key as [string];
  return new Map(rows.map((row) => [row[key] as string, row]));
}

function foldRows(
  view: Folded,
  events: readonly RecordedEvent[],
  stored: ReadonlyMap<string, Row>,
  schema: string,
  writes: Write[],
): Change[] {
  const counters = (view.counters ?? []).map((counter) => new CounterSums(counter as never));
  const rows = new Map<string, Row>();
  for (const event of events) {
    const key = view.key(event);
    const row = folded(view, rows.get(key) ?? stored.get(key), event);
    rows.set(key, row);
    for (const counter of counters) counter.happened(row, event);
  }
  const changes = [...rows].map(([key, after]) => ({ before: stored.get(key), after }));
  writes.push(upsert(schema, view.table, [...rows.values()]));
  for (const { table, rows: rowsOf } of view.details ?? []) {
    const changed = changes.flatMap(({ before, after }) =>
      changedRows(before && rowsOf(before), rowsOf(after)),
    );
    if (changed.length > 0) writes.push(upsert(schema, table, changed));
  }
  for (const { before, after } of changes) for (const counter of counters) counter.moved(before, after);
  writes.push(...counters.flatMap((counter) => [...counter.writes(schema)]));
  return changes;
}

function changedRows(before: readonly Row[] | undefined, after: readonly Row[]): Row[] {
  if (!before) return [...after];
  const known = new Set(before.map((row) => JSON.stringify(row)));
  return after.filter((row) => !known.has(JSON.stringify(row)));
}

function appendedRows(view: AppendedView, events: readonly RecordedEvent[], schema: string): Write[] {
  const taken = view.types ? events.filter(({ type }) => view.types?.includes(type)) : events;
  const rows = taken.flatMap((event) => view.rows(event));
  return rows.length > 0 ? [upsert(schema, view.table, rows)] : [];
}

function touchedKeys(view: JoinedView<unknown>, changes: ReadonlyMap<string, Change[]>): string[] {
  const keys = new Set<string>();
  for (const [source, keysOf] of Object.entries(view.touched)) {
    for (const { before, after } of changes.get(source) ?? [])
      for (const key of keysOf(before, after)) keys.add(key);
  }
  return [...keys];
}

/** Computes the rows of `keys` anew and writes what differs. */
export async function joinRows(
  writer: ViewWriter,
  view: JoinedView<unknown>,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  const [key] = view.table.key as [string];
  const [found] = await run<Row>(writer, [selectRows(writer.schema, view.table, keys)]);
  const stored = byKey(view.table, found?.rows ?? []);
  const computed = (await view.compute(writer.db, keys)) as Row[];
  const changed = computed.filter((row) => {
    const before = stored.get(row[key] as string);
    return !before || JSON.stringify(before) !== JSON.stringify(row);
  });
  if (changed.length === 0) return;
  const counters = (view.counters ?? []).map((counter) => new CounterSums(counter as never));
  for (const row of changed)
    for (const counter of counters) counter.moved(stored.get(row[key] as string), row);
  await run(writer, [
    upsert(writer.schema, view.table, changed),
    ...counters.flatMap((each) => [...each.writes(writer.schema)]),
  ]);
}
