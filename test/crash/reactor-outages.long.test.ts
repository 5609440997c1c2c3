import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createCommit } from '../../infra/command/commit.ts';
import { type ReactorOptions, startReactor } from '../../infra/command/reactor.ts';
import {
  prepareReactorPlace,
  readReactorPlace,
  writeReactorPlace,
} from '../../infra/command/reactor-place.ts';
import type { Commit } from '../../infra/command/request.ts';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { connectStore, type NewEvent, type Store } from '../../infra/store/store.ts';
import { SETTING_ASIDE_STREAM } from '../../schema/setting-aside.ts';
import { type CommandedStore, startCommandedStore } from '../eventstore/commanded-store.ts';
import { eventually, startTemporaryPostgres } from '../eventstore/store.ts';

/** The reactor is behind the commanded store; the tests append and read beside it. */
let postgres: PostgresServer;
let behind: EventStoreServer;
let between: CommandedStore;
let store: Store;
let beside: Store;
let database: pg.Client;
const open: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  database = new pg.Client({ connectionString: postgres.url });
  await database.connect();
  behind = await startEventStore({ databaseUrl: postgres.url });
  between = await startCommandedStore({ upstream: behind.url });
  store = connectStore(between.url);
  beside = connectStore(behind.url);
});
/** Each test begins with nothing to be looked at. */
beforeEach(async () => {
  const [mark] = await append(`mark-${crypto.randomUUID()}`, [
    { ...example('ModelRegistered'), type: 'SomethingElse' },
  ]);
  await prepareReactorPlace(database);
  await writeReactorPlace(database, {
    position: mark.position,
    eventPosition: mark.position,
    eventId: mark.id,
  });
});
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});
afterAll(async () => {
  await store?.close();
  await beside?.close();
  await between?.stop();
  await behind?.stop();
  await database?.end();
  await postgres?.stop();
});

/** The stored example of an event type, as an event of another model. */
function example(type: string, over: object = {}): NewEvent {
  const file = new URL(`../schema/stored-events/${type}.v1.json`, import.meta.url);
  const { data, metadata } = JSON.parse(readFileSync(file, 'utf8'));
  return { id: crypto.randomUUID(), type, data: { ...data, ...over }, metadata };
}

async function append(stream: string, events: NewEvent[]) {
  const appended = await beside.append(stream, events, -1);
  const [first] = events as [NewEvent];
  return [{ id: first.id, position: Number(appended?.position) }] as const;
}

/** Sessions that closed, each on a model of its own, written without the command path: nothing came of them yet. */
async function closeSessions(count: number): Promise<string[]> {
  const models = Array.from({ length: count }, () => crypto.randomUUID());
  const result = { eligible: 5, present: 5, recused: 0, yes: 4, no: 1, tied: false, passed: true };
  for (let from = 0; from < count; from += 50) {
    await Promise.all(
      models.slice(from, from + 50).map(async (model) => {
        const round = crypto.randomUUID();
        const results = [{ ...result, model, criteria: [], points: null }];
        await append(`model-${model}`, [example('ModelRegistered', { model })]);
        const closed = example('AppraisalSessionClosed', { round, session: 'hoi-nghi', results });
        await append(`appraisal-${round}`, [closed]);
      }),
    );
  }
  return models;
}

const commitOf = (at: Store) => createCommit(at, { now: () => '2026-10-08T02:00:00.000Z' });

function start(o: Partial<ReactorOptions> = {}) {
  const troubles: string[] = [];
  const reactor = startReactor({
    databaseUrl: postgres.url,
    client: store.client,
    commit: commitOf(beside),
    erase: async () => {},
    setAside: store.setAside,
    onTrouble: ({ message }) => troubles.push(message),
    restMs: 0,
    pausesMs: [20, 50],
    ...o,
  });
  open.push(reactor);
  return { troubles, close: () => reactor.close() };
}

/** How many of the models have exactly one result. */
async function appraised(models: string[]): Promise<number> {
  const { rows } = await database.query<{ n: number }>(
    `select count(*)::int as n from (select stream from log.event where type = 'ModelAppraised' and stream = any($1)
      group by stream having count(*) = 1) once`,
    [models.map((model) => `model-${model}`)],
  );
  return rows[0]?.n ?? 0;
}
const all = (models: string[]) => async () => (await appraised(models)) === models.length;

/** A commit that throws at its k-th call. */
function throwingAt(k: number, error = new Error('store away')): Commit {
  const commit = commitOf(beside);
  let calls = 0;
  return async (request) => {
    calls += 1;
    if (calls === k) throw error;
    return commit(request);
  };
}

test('another log than the reactor knew is looked at from its start, in one line and without second effects', async () => {
  const models = await closeSessions(3);
  const first = start();
  await eventually(all(models));
  await first.close();
  await database.query('update vault.reactor set event_id = gen_random_uuid()');
  const late = await closeSessions(1);
  const { troubles } = start();
  await eventually(all(late), 30_000);
  expect(troubles.filter((each) => each.startsWith('The log does not hold event'))).toHaveLength(1);
  expect(await appraised(models)).toBe(3);
}, 30_000);

test.each([1, 3, 20])(
  'a store that is away at event %d of 20 loses none of their consequences',
  async (k) => {
    const models = await closeSessions(20);
    const { troubles } = start({ commit: throwingAt(k) });
    await eventually(all(models));
    expect(troubles).toEqual(['store away']);
  },
);

test('a reactor that ends amid the events goes on where it was', async () => {
  const models = await closeSessions(60);
  for (const [at, stopAt] of [5, 23, 41].entries()) {
    const commit = commitOf(beside);
    let caused = 0;
    const reactor = start({
      commit: async (request) => {
        if (caused >= stopAt - at) return new Promise<never>(() => {}); // killed in the middle of it
        caused += 1;
        return commit(request);
      },
    });
    await eventually(() => caused >= stopAt - at);
    await reactor.close();
  }
  start();
  await eventually(all(models));
});

test('a subscription that the store ends as too slow, again and again, loses nothing of 400', async () => {
  const models = await closeSessions(200);
  between.endSubscriptionsAfter(53);
  const { troubles } = start();
  models.push(...(await closeSessions(200)));
  await eventually(all(models), 60_000);
  between.endSubscriptionsAfter(0);
  expect(troubles.length).toBeGreaterThanOrEqual(7);
  expect(new Set(troubles)).toEqual(new Set([expect.stringContaining('Consumer too slow')]));
}, 90_000);

test('a killed connection to the database is a pause, and nothing is missing', async () => {
  const { troubles } = start();
  const models: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    models.push(...(await closeSessions(10)));
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'kheo reactor'`,
    );
    models.push(...(await closeSessions(10)));
  }
  await eventually(all(models), 30_000);
  await eventually(() => troubles.length > 0);
}, 60_000);

test('a store that is silent, gone, and back is followed again', async () => {
  start();
  const models = await closeSessions(10);
  await eventually(all(models));
  between.silence();
  models.push(...(await closeSessions(10)));
  await new Promise((resolve) => setTimeout(resolve, 500));
  between.speak();
  await eventually(all(models));
  await between.refuse();
  models.push(...(await closeSessions(10)));
  await between.accept();
  await eventually(all(models), 60_000);
}, 60_000);

test('an event that cannot be read, a foreign one and one that always fails stop no later one, and are not left behind', async () => {
  const [unreadable, foreign] = [crypto.randomUUID(), crypto.randomUUID()];
  const nonsense = { ...example('AppraisalSessionClosed'), data: { round: unreadable } };
  await append(`appraisal-${unreadable}`, [nonsense]);
  await append(`expense-${foreign}`, [{ ...nonsense, id: crypto.randomUUID() }]);
  const [failing] = (await closeSessions(1)) as [string];
  const models = await closeSessions(5);
  const commit = commitOf(beside);
  const broken: Commit = (request) =>
    JSON.stringify(request.data).includes(failing)
      ? Promise.reject(new TypeError('broken'))
      : commit(request);
  const first = start({ commit: broken });
  await eventually(all(models));
  expect(await appraised([failing])).toBe(0);
  expect(first.troubles.filter((each) => each === 'broken')).toHaveLength(4);
  await first.close();
  start(); // a version that can
  await eventually(all([failing]));
}, 30_000);

test('R-38: nothing comes of an event that is set aside', async () => {
  const unreadable = { ...example('AppraisalSessionClosed'), data: {} };
  await append(`appraisal-${crypto.randomUUID()}`, [unreadable]);
  const [passed] = (await closeSessions(1)) as [string];
  const { rows } = await database.query(
    "select id from log.event where type = 'AppraisalSessionClosed' order by position desc limit 1",
  );
  const decisions = [unreadable.id, rows[0].id].map((event) => ({
    ...{ id: crypto.randomUUID(), type: 'EventSetAside', metadata: unreadable.metadata },
    data: { event, type: 'AppraisalSessionClosed', why: 'Thử' },
  }));
  await append(SETTING_ASIDE_STREAM, decisions);
  const models = await closeSessions(2);
  const asking = connectStore(behind.url);
  open.push(asking);
  const { troubles } = start({ setAside: asking.setAside });
  await eventually(all(models));
  expect(await appraised([passed])).toBe(0);
  expect(troubles).toEqual([]);
});

test('R-38: an event that fails keeps the place before it until it is set aside, and no longer', async () => {
  const [failing] = (await closeSessions(1)) as [string];
  const { rows } = await database.query(
    "select id, position from log.event where type = 'AppraisalSessionClosed' order by position desc limit 1",
  );
  const commit = commitOf(beside);
  const broken: Commit = (request) =>
    JSON.stringify(request.data).includes(failing)
      ? Promise.reject(new TypeError('broken'))
      : commit(request);
  const aside = new Set<string>();
  start({ commit: broken, setAside: async () => aside });
  const place = async () => Number((await readReactorPlace(database)).position);
  await eventually(all(await closeSessions(2)));
  expect(await place()).toBeLessThan(Number(rows[0].position));
  aside.add(rows[0].id);
  await eventually(all(await closeSessions(1)));
  await eventually(async () => (await place()) > Number(rows[0].position));
});

test('nothing comes of a log that is not the one of the views', async () => {
  const models = await closeSessions(1);
  await database.query(`create schema views; create table views.checkpoint as
    select '$all' as view, 5::bigint as position, 5::bigint as event_position, gen_random_uuid() as event_id`);
  start();
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await appraised(models)).toBe(0);
  await database.query('drop schema views cascade');
  await eventually(all(models));
});

const REST_MS = 2_000;

test('an event rests before its consequences are looked for; an old one does not wait', async () => {
  const old = await closeSessions(20);
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  start({ restMs: REST_MS });
  const began = performance.now();
  await eventually(all(old), 25_000);
  expect(performance.now() - began).toBeLessThan((old.length * REST_MS) / 2); // they would rest one after the other
  const fresh = await closeSessions(1);
  const written = performance.now();
  await eventually(all(fresh));
  expect(performance.now() - written).toBeGreaterThan(REST_MS - 100);
}, 30_000);
