import { EventStoreDBClient } from '@eventstore/db-client';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import { CREATE_HEARTBEAT, startHeartbeat } from '../../infra/projector/heartbeat.ts';
import { takeTheLead } from '../../infra/projector/lead.ts';
import { RENEWAL, startLiveness } from '../../infra/projector/liveness.ts';
import { NOWHERE } from '../../infra/store/log-place.ts';
import { REBUILD_LOCK } from '../../infra/views/checkpoint.ts';
import { connectWriter } from '../../infra/views/client.ts';
import { eventually } from '../eventstore/store.ts';
import { startTestPostgres } from '../projections/test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let store: EventStoreServer;
let reader: EventStoreDBClient;
let database: pg.Client;
beforeAll(async () => {
  postgres = await startTestPostgres();
  store = await startEventStore({ databaseUrl: postgres.url });
  reader = EventStoreDBClient.connectionString(store.url);
  database = new pg.Client(postgres.url);
  await database.connect();
  for (const statement of CREATE_HEARTBEAT) await database.query(statement);
});
afterAll(async () => {
  await reader?.dispose();
  await database?.end();
  await store?.stop();
  await postgres?.stop();
});

const said = async () =>
  (await database.query('select beat_at, at, session from projector.heartbeat, projector.alive')).rows[0];

const ending = new AbortController().signal;

test('what was replaced while it was frozen says nothing more of itself', async () => {
  const first = await connectWriter(postgres.url, { name: 'first' });
  const session = (await takeTheLead(first, ending)) as number;
  let beats = 0;
  const foreign = () => {
    beats += 1; // asked once a beat
    return false;
  };
  const pulse = { place: () => NOWHERE, oldest: () => undefined, foreign, renew() {} };
  const stopLiving = await startLiveness(postgres.url, first, session);
  const stopBeating = startHeartbeat(postgres.url, reader, { ...pulse, session });
  onTestFinished(async () => {
    await stopBeating();
    await stopLiving();
  });
  await eventually(async () => !!(await said()));

  const second = await connectWriter(postgres.url, { name: 'second' });
  onTestFinished(() => second.end());
  await database.query('select pg_terminate_backend($1)', [session]);
  expect(await takeTheLead(second, ending)).toBeGreaterThan(0);
  await database.query(
    "update projector.heartbeat set leader = 'second'; update projector.alive set session = -1",
  );
  const before = await said();
  const until = beats + 4; // within which it also says twice that it is alive
  await eventually(() => beats > until);
  expect(await said()).toEqual(before);
});

test('what a frozen leader was about to make anew is ended with it', async () => {
  const first = await connectWriter(postgres.url, { name: 'first' });
  const session = (await takeTheLead(first, ending)) as number;
  const stopLiving = await startLiveness(postgres.url, first, session);
  await stopLiving();
  const renewal = await connectWriter(postgres.url, { name: RENEWAL });
  renewal.on('error', () => {});
  first.on('error', () => {});
  await renewal.query(`select pg_advisory_lock(${REBUILD_LOCK})`);
  await database.query("update projector.alive set at = now() - interval '11 seconds'");

  const told: string[] = [];
  const second = await connectWriter(postgres.url, { name: 'second' });
  onTestFinished(() => second.end());
  expect(await takeTheLead(second, ending, ({ message }) => told.push(message))).toBeGreaterThan(0);
  expect(told).toEqual([expect.stringContaining('did not run for ten seconds')]);
  const free = async () =>
    (await second.query(`select pg_try_advisory_lock(${REBUILD_LOCK}) as free`)).rows[0].free;
  await eventually(free);
});
