import pg from 'pg';
import { views as allViews } from '../../projections/all.ts';
import { tablesOf, type View } from '../../projections/view.ts';
import { inBoth } from '../process/in-both.ts';
import { say } from '../process/progress.ts';
import { SetupError } from '../process/setup-error.ts';
import { load } from '../rebuild/load.ts';
import type { LogSource } from '../rebuild/log-source.ts';
import type { Work } from '../rebuild/work.ts';
import { type Degraded, REBUILD_LOCK, readCheckpoint } from '../views/checkpoint.ts';
import { connectWriter, LIVE_SCHEMA, viewWriter } from '../views/client.ts';
import { staleViews } from '../views/schema.ts';
import { differencesIn } from './compare-views.ts';
import type { Findings } from './findings.ts';

/** Where the views are made once more; never committed, so that nothing of it outlives the session. */
const SCRATCH = `${LIVE_SCHEMA}_verified`;

export interface ViewsOptions {
  databaseUrl: string;
  source: LogSource;
  /** The log lies in the same database. */
  ownTable: boolean;
  /** Seconds to wait for a rebuild that is running. */
  patience: number;
  told(doing: string): void;
}

export interface ViewsSeen {
  tables: number;
  /** Commit position that they show; undefined where nothing could be compared. */
  position: number | undefined;
}

/**
 * Makes all views again, and compares them with the live ones row by row. Both at one position, without holding anybody up:
 * the snapshot in which the live ones are compared is taken first, and what is made goes as far as they do in it.
 * @throws SetupError when a rebuild is running and does not end.
 */
export async function lookAtViews(o: ViewsOptions, findings: Findings): Promise<ViewsSeen> {
  const client = await connectWriter(o.databaseUrl, { name: 'kheo verify views', pipeline: !o.ownTable });
  try {
    await waitForRebuilds(client, o);
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('${LIVE_SCHEMA}.checkpoint') is not null as there`,
    );
    if (!rows[0]?.there) {
      say(
        inBoth(
          '· There are no views yet: a start makes them',
          'chưa có bảng dữ liệu, lần khởi động sau sẽ tạo',
        ),
      );
      return { tables: 0, position: undefined };
    }
    await client.query('begin isolation level repeatable read');
    await client.query(`set local work_mem = '64MB'`);
    await client.query(`set local maintenance_work_mem = '256MB'`);
    return await compare(client, o, findings);
  } finally {
    await client.end().catch(() => {}); // undoes all of it
  }
}

/** A lock of the session, taken before the snapshot: what a rebuild swaps in while it is taken would not be seen whole. */
async function waitForRebuilds(client: pg.Client, { patience, told }: ViewsOptions): Promise<void> {
  told('a rebuild of the views is running');
  await client.query(`set lock_timeout = '${Math.max(patience, 1)}s'`);
  try {
    await client.query(`select pg_advisory_lock(${REBUILD_LOCK})`);
  } catch (cause) {
    if ((cause as { code?: string }).code !== '55P03') throw cause;
    throw new SetupError(
      'The views are being rebuilt, or verified by somebody else: verify them when that is done',
      'Các bảng dữ liệu đang được dựng lại hoặc kiểm tra: hãy kiểm tra lại khi việc đó xong',
      { cause },
    );
  }
  await client.query('reset lock_timeout');
}

async function compare(client: pg.Client, o: ViewsOptions, findings: Findings): Promise<ViewsSeen> {
  const live = await readCheckpoint(viewWriter(client, LIVE_SCHEMA));
  const stale = await staleViews(client);
  if (stale.length > 0)
    say(
      inBoth(
        `· Not compared, for the next start makes them anew: ${stale.join(', ')}`,
        'không so các bảng này, lần khởi động sau sẽ dựng lại',
      ),
    );
  const { position } = live.place;
  const work: Work = {
    ...{ writer: viewWriter(client, SCRATCH), views: allViews, source: o.source },
    ...{ tableUrl: o.ownTable ? o.databaseUrl : undefined, upTo: position, events: 0, read: 0 },
    ...{ setAside: await o.source.setAside(position), degraded: [] },
    report: (phase) => o.told(`${phase}, ${work.events} events`),
  };
  await load(work);
  const current = allViews.filter(({ name }) => !stale.includes(name));
  const stopOf = (degraded: readonly Degraded[], { name }: View) =>
    degraded.find(({ view }) => view === name);
  const apart = current.filter(
    (view) => stopOf(live.degraded, view)?.eventId !== stopOf(work.degraded, view)?.eventId,
  );
  const computed = computedFrom(apart.map(({ name }) => name));
  if (computed.size > 0)
    say(
      inBoth(
        `· Not compared, for they are computed from a view that a rebuild does not bring to the same event: ${[...computed].join(', ')}`,
        'không so các bảng này, vì chúng được tính từ một bảng dừng giữa chừng khi dựng lại',
      ),
    );
  let tables = 0;
  for (const view of current.filter(({ name }) => !computed.has(name))) {
    o.told(`comparing ${view.name}`);
    const [stood, made] = [stopOf(live.degraded, view), stopOf(work.degraded, view)];
    if (!lookAtStop(view, stood, made, findings)) continue;
    tables += tablesOf(view).length;
    await compareView(client, view, findings);
  }
  return { tables, position };
}

/** Names of the views whose rows follow from those of the given ones, over others too. */
function computedFrom(names: readonly string[]): Set<string> {
  const reached = new Set(names);
  const joined = allViews.filter((view) => view.shape === 'joined');
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const { name, touched } of joined)
      if (Object.keys(touched).some((each) => reached.has(each))) reached.add(name);
  }
  for (const name of names) reached.delete(name);
  return reached;
}

/** Of what may have no cause of its own. */
const followsFrom = (findings: Findings) =>
  findings.ofEvents ? ' (this may follow from the events that are named above: look at those first)' : '';

/** Whether the view stands at the same event, live and made anew, or at none. */
function lookAtStop(view: View, live: Degraded | undefined, made: Degraded | undefined, findings: Findings) {
  if (live)
    findings.add(
      'VIEW_DEGRADED',
      `view ${view.name} stands before event ${live.eventId || '(none)'} (position ${live.position}), which it cannot take: ${live.error}${made ? '' : '. A rebuild could'}`,
      'bảng dữ liệu dừng trước một sự kiện mà nó không nhận được',
    );
  if (live?.eventId === made?.eventId) return true;
  if (made)
    findings.add(
      'VIEW_DIFFERS',
      `a rebuild of view ${view.name} stops at event ${made.eventId} (position ${made.position}), and the view has it: ${made.error}${followsFrom(findings)}`,
      'dựng lại bảng dữ liệu thì dừng ở một sự kiện mà bảng đang có',
    );
  return false;
}

async function compareView(client: pg.Client, view: View, findings: Findings): Promise<void> {
  for (const table of tablesOf(view)) {
    const where = table.name === view.name ? `view ${view.name}` : `view ${view.name}, table ${table.name}`;
    await client.query('savepoint comparison');
    try {
      const { times, first } = await differencesIn(client, SCRATCH, table);
      if (times > 0)
        findings.add(
          'VIEW_DIFFERS',
          `${where}: ${times} row(s) are not what the events make: ${first.map(inWords).join('; ')}${times > first.length ? '; …' : ''}${followsFrom(findings)}`,
          'bảng dữ liệu khác với kết quả dựng lại từ các sự kiện',
        );
    } catch (error) {
      await client.query('rollback to savepoint comparison'); // throws when the connection is what failed
      if (!(error instanceof pg.DatabaseError && /^42/.test(error.code ?? ''))) throw error;
      findings.add('VIEW_DIFFERS', `${where}: ${error.message}`, 'bảng dữ liệu không còn đúng cấu trúc');
    }
    await client.query('release savepoint comparison');
  }
}

function inWords({ key, is }: Awaited<ReturnType<typeof differencesIn>>['first'][number]): string {
  if (is === 'missing') return `(${key}) is missing`;
  if (is === 'strange') return `(${key}) is of no event`;
  return `(${key}) differs in ${is.join(', ')}`;
}
