import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { growthEvents } from '../../infra/bench/growth.ts';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import { refuseForeignLog } from '../../infra/projector/foreign-log.ts';
import { type Projector, type ProjectorOptions, startProjector } from '../../infra/projector/projector.ts';
import { type ViewsChange, watchViews } from '../../infra/projector/view-watch.ts';
import { rebuild } from '../../infra/rebuild/rebuild.ts';
import { rebuildHere } from '../../infra/rebuild/rebuild-here.ts';
import { SWAP_LOCK } from '../../infra/views/checkpoint.ts';
import { views } from '../../projections/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { dumpTables, openTestViews, startTestPostgres } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let store: EventStoreServer;
let writer: EventStoreDBClient;
let client: pg.Client;
const open: { close(): Promise<void> }[] = [];
const events = [...growthEvents({ communes: 2, models: 150 })];
let appended = 0;

beforeAll(async () => {
  postgres = await startTestPostgres();
  store = await startEventStore({ databaseUrl: postgres.url });
  writer = EventStoreDBClient.connectionString(store.url);
  client = new pg.Client({ connectionString: postgres.url, options: '-c timezone=UTC' });
  await client.connect();
});

afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

afterAll(async () => {
  await writer?.dispose();
  await client?.end();
  await store?.stop();
  await postgres?.stop();
});

const urls = () => ({ databaseUrl: postgres.url, eventstoreUrl: store.url, direct: true });

async function start(o: Partial<ProjectorOptions> = {}): Promise<Projector> {
  const projector = await startProjector({ ...urls(), ...o });
  open.push(projector);
  return projector;
}

async function append({ id, type, data, stream, revision: _, position: __, ...metadata }: RecordedEvent) {
  const event = jsonEvent({ id, type, data: data as Record<string, unknown>, metadata: { ...metadata } });
  const { position } = await writer.appendToStream(stream, event);
  return position?.commit ?? 0n;
}

async function appendSome(count: number): Promise<bigint> {
  let position = 0n;
  for (const event of events.slice(appended, appended + count)) position = await append(event);
  appended += count;
  return position;
}

/** All at once: of different streams, in whatever order they arrive. */
async function appendTogether(count: number): Promise<bigint> {
  const positions = await Promise.all(events.slice(appended, appended + count).map(append));
  appended += count;
  return positions.sort((a, b) => Number(a - b)).at(-1) ?? 0n;
}

/** Polls: for what is told by time alone. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 15_000; !(await condition()); ) {
    if (Date.now() > end) throw new Error('it did not come about');
    await sleep(20);
  }
}

const expected = async () => {
  const schema = `expected_${appended}_${randomUUID().slice(0, 8)}`;
  const made = await openTestViews(postgres.url, schema);
  open.push(made);
  await made.project(events.slice(0, appended));
  return made.dump();
};

test('what is appended becomes visible, here and in another process, with the organizations that it touches', async () => {
  const projector = await start();
  const watch = await watchViews(postgres.url);
  open.push(watch);
  const changes: ViewsChange[] = [];
  watch.onChange((change) => changes.push(change));
  const position = await appendSome(120);
  expect(await projector.waitFor(position, 10_000)).toBe(true);
  expect(await watch.waitFor(position, 10_000)).toBe(true);
  expect(await watch.waitFor(position + 1n, 30)).toBe(false);
  expect(await dumpTables(client, 'views')).toEqual(await expected());
  const touched = new Set(changes.flatMap(({ organizations }) => [...organizations]));
  expect([...touched].sort()).toEqual(expect.arrayContaining(['10', '10000', '10001', 'VN']));
});

test('a projector that gathers lets events wait until somebody waits for them, or it is closed', async () => {
  const projector = await start({ gatherMs: 60_000 });
  expect(await projector.waitFor(await appendSome(1), 10_000)).toBe(true);
  await appendSome(1);
  await sleep(500);
  const last = await appendSome(2);
  await sleep(500);
  expect(projector.shown()).toBeLessThan(last);
  expect(await projector.waitFor(last, 10_000)).toBe(true);
  expect(await dumpTables(client, 'views')).toEqual(await expected());
  const began = performance.now();
  for (const each of open.splice(0).reverse()) await each.close();
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('one projects, others stand by and take over; the health of a dead one is not “no lag”', async () => {
  const first = await start();
  await until(() => first.leading());
  const second = await start();
  const alive = await second.health();
  expect(second.leading()).toBe(false);
  await until(async () => (await second.health()).lagMs === 0);
  expect(alive.degraded).toEqual([]);
  await first.close();
  open.splice(open.indexOf(first), 1);
  const position = await appendSome(30);
  expect(await second.waitFor(position, 10_000)).toBe(true);
  expect(second.leading()).toBe(true);
  await client.query("update projector.heartbeat set beat_at = now() - interval '1 minute'");
  await second.close();
  open.splice(open.indexOf(second), 1);
  await client.query("update projector.heartbeat set beat_at = now() - interval '1 minute'");
  const watch = await watchViews(postgres.url);
  open.push(watch);
  const dead = await watch.health();
  expect(dead.lagMs).toBeNull();
  expect(dead.heartbeatAgeMs).toBeGreaterThan(50_000);
  expect(dead.position).toBe(position);
});

test('a poison event degrades the view that cannot take it; the others go on; a rebuild heals it', async () => {
  const troubles: Error[] = [];
  const broken = views.map((view) =>
    view.name === 'unit' && view.shape === 'folded'
      ? {
          ...view,
          fold(row: unknown, event: RecordedEvent) {
            if (event.type === 'UnitRenamed') throw new Error('cannot rename');
            return view.fold(row, event);
          },
        }
      : view,
  );
  const projector = await start({ views: broken, onTrouble: (error) => troubles.push(error) });
  const unit = events.find(({ type }) => type === 'UnitEstablished') as RecordedEvent<{
    type: 'UnitEstablished';
    data: { unit: string };
  }>;
  const rename = (name: string): RecordedEvent => ({
    ...unit,
    id: randomUUID(),
    type: 'UnitRenamed',
    data: { unit: unit.data.unit, name, effectiveOn: '2026-05-01' },
  });
  const poison = rename('Chi bộ Mới');
  const at = await append(poison);
  expect(await projector.waitFor(at, 10_000)).toBe(true);
  const later = await append(rename('Chi bộ Mới hơn'));
  const position = await appendSome(40);
  expect(await projector.waitFor(position, 10_000)).toBe(true);

  const { degraded } = await projector.health();
  expect(degraded).toEqual([
    { view: 'unit', position: Number(at), eventId: poison.id, error: 'cannot rename' },
  ]);
  expect(troubles.map(({ message }) => message)).toEqual([expect.stringContaining(poison.id)]);
  const name = () => client.query('select name from views.unit where id = $1', [unit.data.unit]);
  expect((await name()).rows[0].name).toBe('Chi bộ thôn 0');
  const timeline = await client.query('select count(*)::int as n from views.timeline');
  expect(timeline.rows[0].n).toBe(appended + 2);

  await rebuildHere({ ...urls(), views: ['unit'] });
  expect((await name()).rows[0].name).toBe('Chi bộ Mới hơn');
  expect((await projector.health()).degraded).toEqual([]);
  const next = await appendSome(10);
  expect(await projector.waitFor(next, 10_000)).toBe(true);
  expect(later).toBeLessThan(next);
});

/** Events beside a rebuild. */
const AMID = 60;

test('a rebuild under a stream of appends loses and doubles nothing', async () => {
  const projector = await start();
  await until(() => projector.leading());
  let position = 0n;
  for (const some of [{}, { views: ['model'] }]) {
    const before = appended;
    let done = false;
    // It cannot end before enough were appended beside it; more are until it has, but not so many that all later ones last.
    await client.query(`select pg_advisory_lock_shared(${SWAP_LOCK})`);
    const rebuilding = rebuild({ ...urls(), ...some }).finally(() => {
      done = true;
    });
    while (appended < before + AMID) position = await appendTogether(4);
    expect(done).toBe(false);
    await client.query(`select pg_advisory_unlock_shared(${SWAP_LOCK})`);
    while (!done && appended < before + 4 * AMID) position = await appendTogether(4);
    await rebuilding;
  }
  expect(await projector.waitFor(position, 10_000)).toBe(true);
  await rebuildEquals();
}, 90_000);

test('what a rebuild has caught up with at the last moment is not projected again', async () => {
  const projector = await start();
  await until(() => projector.leading());
  expect(await projector.waitFor(await appendSome(1), 10_000)).toBe(true);
  // As if a batch were being written: the rebuild waits for its end, and the projector's next batch behind it.
  await client.query(`select pg_advisory_lock_shared(${SWAP_LOCK})`);
  const waiting = (mode: string) => async () =>
    (
      await client.query(
        `select from pg_locks join pg_database on pg_database.oid = database
          where datname = current_database() and locktype = 'advisory' and not granted and mode = $1`,
        [mode],
      )
    ).rowCount === 1;
  const rebuilding = rebuildHere(urls());
  await until(waiting('ExclusiveLock'));
  const position = await appendSome(20);
  await until(waiting('ShareLock'));
  await client.query(`select pg_advisory_unlock_shared(${SWAP_LOCK})`);
  await rebuilding;
  expect(await projector.waitFor(position, 10_000)).toBe(true);
  expect(await projector.waitFor(await appendSome(20), 10_000)).toBe(true);
  await rebuildEquals();
}, 90_000);

test('a projector whose connections are cut goes on from its checkpoint', async () => {
  const projector = await start();
  await until(() => projector.leading());
  await appendSome(10);
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name in ('kheo projector', 'kheo views watch')`,
  );
  const position = await appendTogether(20);
  expect(await projector.waitFor(position, 10_000)).toBe(true);
  await rebuildEquals();
});

test('the checkpoint names the last event of ours, from the projector and from a rebuild either way', async () => {
  const projector = await start();
  const ours = await appendSome(1);
  const foreign = await writer.appendToStream('elsewhere', jsonEvent({ type: 'SomethingElse', data: {} }));
  const position = foreign.position?.commit ?? 0n;
  expect(await projector.waitFor(position, 10_000)).toBe(true);
  const named = {
    position: String(position),
    event_position: String(ours),
    event_id: events[appended - 1]?.id,
  };
  const checkpoint = async () =>
    (
      await client.query(
        "select position, event_position, event_id from views.checkpoint where view = '$all'",
      )
    ).rows[0];
  expect(await checkpoint()).toEqual(named);
  for (const direct of [true, false]) {
    await rebuildHere({ ...urls(), direct });
    expect(await checkpoint()).toEqual(named);
  }
});

test('events of others, though they be called like ours, are passed over, live and by both rebuilds', async () => {
  const projector = await start();
  await appendSome(5);
  const { data, type, id: _, stream: __, revision: ___, position: ____, ...envelope } = registered();
  const foreign: [stream: string, event: ReturnType<typeof jsonEvent>][] = [
    ['elsewhere', jsonEvent({ type: 'SomethingElse', data: {} })],
    ['expense-7', jsonEvent({ type: 'ReportSubmitted', data: { amount: 7 } })],
    ['customer-7', jsonEvent({ type: 'PersonRecorded', data: { name: 'Lan' } })],
    ['expense-8', jsonEvent({ type, data, metadata: envelope })],
    ['model-8', jsonEvent({ type, data, metadata: { ...envelope, actor: 'lan' } })],
    ['constructor', jsonEvent({ type: 'constructor', data, metadata: envelope })],
  ];
  for (const [stream, event] of foreign) {
    const { position } = await writer.appendToStream(stream, event);
    expect(await projector.waitFor(position?.commit ?? 0n, 10_000)).toBe(true);
  }
  expect((await projector.health()).degraded).toEqual([]);
  await rebuildEquals();
});

test('an event of ours that cannot be read stops only the views that look at it', async () => {
  const projector = await start();
  const { id: _, stream: __, revision: ___, position: ____, data, type, ...envelope } = registered();
  const newer = jsonEvent({ type, data, metadata: { ...envelope, version: 99 } });
  const { position } = await writer.appendToStream(`model-${randomUUID()}`, newer);
  expect(await projector.waitFor(position?.commit ?? 0n, 10_000)).toBe(true);
  expect((await projector.health()).degraded.map(({ view }) => view)).toEqual([
    'appraisal_suggestion',
    'model',
    'timeline',
  ]);
});

test('views of another shape that cannot be rebuilt hold up no other, and are rebuilt at the next start', async () => {
  const before = await start();
  await until(() => before.leading());
  await before.close();
  open.splice(open.indexOf(before), 1);
  await client.query("update views.checkpoint set shape = 'old' where view = 'unit'");
  await client.query('create schema views_next'); // in the way of every rebuild
  const troubles: Error[] = [];
  const projector = await start({ onTrouble: (error) => troubles.push(error) });
  await until(() => projector.leading()); // a rebuild has failed
  const position = await appendSome(5);
  expect(await projector.waitFor(position, 10_000)).toBe(true);
  const unmade = { view: 'unit', eventId: '', error: expect.stringContaining('views_next') };
  expect((await projector.health()).degraded).toContainEqual(expect.objectContaining(unmade));
  expect(troubles.map(({ message }) => message)).toEqual([expect.stringMatching(/unit: .*views_next/)]);
  await projector.close();
  open.splice(open.indexOf(projector), 1);
  await client.query('drop schema views_next');
  const after = await start();
  await until(() => after.leading());
  expect((await after.health()).degraded.map(({ view }) => view)).not.toContain('unit');
});

const registered = () => {
  const event = events.find(({ type }) => type === 'ModelRegistered') as RecordedEvent;
  return { ...event, data: event.data as Record<string, unknown> };
};

test('a log that is not the one of the views shows nothing and is told of; a rebuild heals it, though it goes back', async () => {
  const troubles: string[] = [];
  const projector = await start({ onTrouble: ({ message }) => troubles.push(message) });
  expect(await projector.waitFor(await appendSome(1), 10_000)).toBe(true);
  await client.query(
    "update views.checkpoint set position = 1000000, event_position = 1000000 where view = '$all'",
  );
  await until(async () => (await projector.health()).trouble === 'FOREIGN_LOG');
  expect((await projector.health()).lagMs).toBeNull();
  const position = await appendSome(1);
  expect(await projector.waitFor(position, 300)).toBe(false);
  expect(new Set(troubles)).toEqual(new Set([expect.stringContaining('rebuild --from-this-log')]));
  await expect(refuseForeignLog(postgres.url, writer)).rejects.toThrow('rebuild --from-this-log');
  const shown = await dumpTables(client, 'views');
  for (const direct of [true, false]) {
    const some = { ...urls(), direct, views: ['unit'] };
    await expect(rebuildHere({ ...some, anotherLog: true })).rejects.toThrow(
      'is another one than that of the views',
    );
    await expect(rebuildHere({ ...urls(), direct })).rejects.toThrow('say that this is it');
  }
  expect(await dumpTables(client, 'views')).toEqual(shown);
  await rebuildHere({ ...urls(), anotherLog: true });
  expect(await projector.waitFor(position, 15_000)).toBe(true);
  expect(await projector.waitFor(await appendSome(3), 15_000)).toBe(true);
  await until(async () => (await projector.health()).trouble === null);
  await expect(refuseForeignLog(postgres.url, writer)).resolves.toBeUndefined();
  await rebuildEquals();
}, 60_000);

describe('views that have lost the place where they stand are made anew', () => {
  const nowhere = 'update views.checkpoint set position = -1, event_position = -1, event_id = null';
  const damages = [
    ["delete from views.checkpoint where view = '$all'"],
    ['delete from views.checkpoint'],
    ["delete from views.checkpoint where view = 'model'"],
    ["update views.checkpoint set position = -5 where view = '$all'"],
    [`${nowhere} where view = '$all'`],
    [nowhere],
    ['drop table views.checkpoint'],
  ];
  test.each(damages)('by a projector that runs: %s', async (damage) => {
    const projector = await start();
    expect(await projector.waitFor(await appendSome(3), 10_000)).toBe(true);
    const { degraded } = await projector.health();
    await client.query(damage);
    const position = await appendSome(3);
    await until(async () => (await projector.health()).position >= position);
    expect((await projector.health()).degraded).toEqual(degraded);
    await rebuildEquals();
  });

  test.each([...damages, ['drop table views.timeline']])('by a rebuild: %s', async (damage) => {
    const projector = await start();
    expect(await projector.waitFor(await appendSome(3), 10_000)).toBe(true);
    const shown = await dumpTables(client, 'views');
    await projector.close();
    open.splice(open.indexOf(projector), 1);
    await client.query(damage);
    await rebuildHere(urls());
    expect(await dumpTables(client, 'views')).toEqual(shown);
  });
});

/** What the projector wrote is what a rebuild writes. */
async function rebuildEquals(): Promise<void> {
  const live = await dumpTables(client, 'views');
  for (const direct of [true, false]) {
    await rebuildHere({ ...urls(), direct });
    expect(live).toEqual(await dumpTables(client, 'views'));
  }
}

test('a projector that is ended at any moment of its beginning ends', async () => {
  for (let moment = 0; moment < 120; moment += 6) {
    const projector = await startProjector(urls());
    await sleep(moment);
    const ended = projector.close().then(() => 'ended');
    expect(await Promise.race([ended, sleep(5_000, `still there, ended after ${moment} ms`)])).toBe('ended');
  }
});
