import { views as allViews } from '../../projections/all.ts';
import type { View } from '../../projections/view.ts';
import { openPool } from '../postgres/pool.ts';
import { CHANNEL, formatChange } from '../projector/view-watch.ts';
import { connectClient } from '../store/client.ts';
import type { LogPlace } from '../store/log-place.ts';
import { recordedAtOf } from '../store/stored-event.ts';
import { advance, type Degraded, REBUILD_LOCK, readCheckpoint, SWAP_LOCK } from '../views/checkpoint.ts';
import { connectWriter, LIVE_SCHEMA, viewWriter } from '../views/client.ts';
import { prepareViews } from '../views/schema.ts';
import { catchUpFrom } from './catch-up.ts';
import { load } from './load.ts';
import { type LogSource, storeSource, tableSource } from './log-source.ts';
import { NEXT_SCHEMA, OLD_SCHEMA, swapAll, swapSome } from './swap.ts';
import { healthyOf, type RebuildProgress, type Work } from './work.ts';

export interface RebuildOptions {
  databaseUrl: string;
  eventstoreUrl: string;
  /** The log lies in this database: its table is read rather than the event store asked. */
  direct?: boolean;
  /** Names; all when left out. Views that read each other's tables are rebuilt together. */
  views?: readonly string[];
  /** That the log is another one than that of the views, or an older copy of it, is known and wanted. */
  anotherLog?: boolean | undefined;
  /** Of the session that rebuilds. */
  name?: string;
  onProgress?(progress: RebuildProgress): void;
}

export interface Rebuilt {
  views: string[];
  events: number;
  /** Commit position that the rebuilt views show. */
  position: number;
  /** Views that stopped at an event which they cannot take, as the projector leaves them. */
  degraded: Degraded[];
}

/**
 * Builds views anew from the log beside the live ones, catches up, and swaps them in, all in one transaction: readers see
 * the old rows or the new, and a failure leaves everything as it was. A projector may go on meanwhile; it waits only while
 * the last events are caught up with.
 * @throws when a view's name is unknown, another rebuild is running, the log is another one than that of the views and this
 * is not known, or counts do not agree.
 */
export async function rebuildHere(o: RebuildOptions): Promise<Rebuilt> {
  const views = chosen(o.views);
  const client = await connectWriter(o.databaseUrl, { name: o.name ?? 'kheo rebuild', pipeline: !o.direct });
  const pool = openPool({
    connectionString: o.databaseUrl,
    max: 1,
    application_name: 'kheo rebuild reader',
  });
  const store = o.direct ? undefined : connectClient(o.eventstoreUrl);
  const work: Work = {
    writer: viewWriter(client, NEXT_SCHEMA),
    views,
    source: store ? storeSource(store) : tableSource(pool),
    tableUrl: store ? undefined : o.databaseUrl,
    upTo: -1,
    events: 0,
    read: 0,
    setAside: new Set(),
    degraded: [],
    report: (phase) => o.onProgress?.({ phase, events: work.events, upTo: work.upTo }),
  };
  try {
    await prepareViews(client);
    await client.query(`drop schema if exists ${OLD_SCHEMA} cascade`);
    await client.query('begin');
    await build(work, o.anotherLog ?? false);
    await client.query('commit');
    await client.query(`drop schema if exists ${OLD_SCHEMA} cascade`);
    work.report('done');
    const { events, upTo: position, degraded } = work;
    return { views: views.map(({ name }) => name), events, position, degraded };
  } finally {
    await client.end().catch(() => {}); // undoes what is not committed
    await pool.end();
    await store?.dispose().catch(() => {});
  }
}

async function build(work: Work, anotherLog: boolean): Promise<void> {
  const { writer, views } = work;
  const { client } = writer;
  const { rows } = await client.query<{ held: boolean }>(
    `select pg_try_advisory_xact_lock(${REBUILD_LOCK}) as held`,
  );
  if (!rows[0]?.held) throw new Error('Another rebuild of the views is running, or a verification of them');
  const whole = views.length === allViews.length;
  // A view that goes back among others must stand where they stand; a whole set may be ahead of the old one.
  const live = { ...writer, schema: LIVE_SCHEMA };
  if (!(whole && anotherLog)) await requireSameLog(work.source, (await readCheckpoint(live)).place, whole);
  const target = async () => (whole ? work.source.head() : (await readCheckpoint(live)).place.position);
  await client.query(`set local maintenance_work_mem = '256MB'`);
  work.upTo = await target();
  work.setAside = await work.source.setAside();
  await load(work);
  work.report('catching up');
  await catchUp(work, await target());
  await client.query(`select pg_advisory_xact_lock(${SWAP_LOCK})`);
  await catchUp(work, await target());
  await verify(work);
  const last = await work.source.last(work.upTo);
  const recordedAt = last ? recordedAtOf(last) : null;
  await advance(writer, {
    position: work.upTo,
    eventPosition: Number(last?.position ?? -1),
    eventId: last?.id ?? null,
    recordedAt,
  });
  work.report('swapping');
  await (whole ? swapAll(client) : swapSome(client, views));
  // The views may now show what the projector has not come to yet: it will pass over it in silence.
  const change = formatChange({ position: BigInt(work.upTo), recordedAt, organizations: 'all', anew: true });
  await client.query('select pg_notify($1, $2)', [CHANNEL, change]);
}

/** With what a refusal begins: the log that is read is not the one of the views. */
export const ANOTHER_LOG =
  'The log that is read is another one than that of the views, or an older copy of it';

/**
 * What is shown is not replaced unasked by what a wrong address leads to; and some views of one log among the rest of another
 * would be taken for whole once the right one is back.
 */
async function requireSameLog(source: LogSource, place: LogPlace, whole: boolean): Promise<void> {
  if (await source.holds(place)) return;
  const empty = (await source.head()) < 0 ? ' (it holds no event)' : '';
  const wayOut = whole
    ? 'Give the right one, or say that this is it'
    : 'Only all views can be made from it together, naming none';
  throw new Error(`${ANOTHER_LOG}${empty}. ${wayOut}`);
}

/** The views named, with every view that is joined to one of them, and all that it is joined to. */
function chosen(names: readonly string[] | undefined): View[] {
  if (!names) return [...allViews];
  const unknown = names.filter((name) => !allViews.some((view) => view.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No such view: ${unknown.join(', ')}. There are ${allViews.map(({ name }) => name).join(', ')}`,
    );
  }
  const wanted = new Set(names);
  for (const view of allViews) {
    if (view.shape !== 'joined') continue;
    const group = [view.name, ...Object.keys(view.touched)];
    if (group.some((name) => wanted.has(name))) for (const name of group) wanted.add(name);
  }
  return allViews.filter(({ name }) => wanted.has(name));
}

async function catchUp(work: Work, to: number): Promise<void> {
  await catchUpFrom(work, work.upTo, to);
  work.upTo = Math.max(work.upTo, to);
}

/** Throws when an event of the log is missing in what was built, or there twice. */
async function verify(work: Work): Promise<void> {
  const { writer, source, events, read, upTo } = work;
  const inLog = (await source.count(upTo)) ?? read;
  if (inLog !== read) throw new Error(`The rebuild read ${read} events where the log has ${inLog}`);
  for (const view of healthyOf(work)) {
    if (view.shape !== 'appended' || view.types) continue;
    const { rows } = await writer.client.query<{ n: number }>(
      `select count(*) as n from ${writer.schema}.${view.table.name}`,
    );
    if (rows[0]?.n !== events)
      throw new Error(`View ${view.name} has ${rows[0]?.n} rows for ${events} events`);
  }
}
