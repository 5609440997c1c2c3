import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { systemClock } from '../../infra/clock.ts';
import { createCommit } from '../../infra/command/commit.ts';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { SetupError } from '../../infra/process/setup-error.ts';
import { startProjector } from '../../infra/projector/projector.ts';
import { startServer } from '../../infra/server.ts';
import { headOf } from '../../infra/store/log-head.ts';
import { connectStore } from '../../infra/store/store.ts';
import { loadSystemData, SAMPLE_ORGANIZATION } from '../../infra/system-data.ts';
import { LEADER_LOCK } from '../../infra/views/checkpoint.ts';
import { plan2026 } from '../../schema/campaign/plan-2026.ts';
import { startPostgresApart } from '../ready-made/clusters.ts';
import { spawned } from './spawned.ts';

// Whole servers start, several times over: seconds on a quiet machine, more on a busy one.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let dataDir: string;
let postgres: PostgresServer;
let eventstore: EventStoreServer;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'kheo-refused-'));
  postgres = await startPostgresApart({ settings: { fsync: 'off' } });
  eventstore = await startEventStore({ databaseUrl: postgres.url });
});

afterAll(async () => {
  await eventstore?.stop();
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A log that a first start cannot load its data into: somebody else planned the commune's year. */
async function planOtherwise(): Promise<void> {
  const store = connectStore(eventstore.url);
  const commit = createCommit(store, systemClock);
  await loadSystemData(store, commit, { plan: false });
  const outcome = await commit({
    type: 'PlanCampaign',
    data: { ...plan2026, organization: SAMPLE_ORGANIZATION },
    commandId: crypto.randomUUID(),
    actor: { account: 'system', role: 'SYSTEM', organization: 'VN' },
    client: 'test',
  });
  expect(outcome.ok).toBe(true);
  await store.close();
}

test('a start that the log refuses ends, in one line, though its projector has just begun', async () => {
  await planOtherwise();
  // Again and again: it is in the first moments of the projector that an end may be missed.
  for (let time = 0; time < 4; time += 1) {
    const began = Date.now();
    const starting = startServer({
      ...{ databaseUrl: postgres.url, eventstoreUrl: eventstore.url, dataDir },
      ...{ host: '127.0.0.1', port: 0, mode: 'start', logInDatabase: true, identities: true },
    });
    await expect(starting).rejects.toThrow(SetupError);
    await expect(starting).rejects.toThrow(/CAMPAIGN_EXISTS.* \| Nhật ký/);
    expect(Date.now() - began).toBeLessThan(30_000);
  }
});

test('a start that waits for the views ends as soon as it is no longer wanted', async () => {
  const idle = await startPostgresApart({ settings: { fsync: 'off' } });
  onTestFinished(() => idle.stop());
  const { url } = idle;
  const store = await startEventStore({ databaseUrl: url });
  onTestFinished(() => store.stop());
  const holder = new pg.Client(url);
  await holder.connect();
  onTestFinished(() => holder.end());
  await holder.query(`select pg_advisory_lock(${LEADER_LOCK})`); // nobody projects
  const ending = new AbortController();
  const starting = startServer({
    ...{ databaseUrl: url, eventstoreUrl: store.url, dataDir, signal: ending.signal },
    ...{ host: '127.0.0.1', port: 0, mode: 'start', logInDatabase: true, identities: true },
  });
  starting.catch(() => {});
  const client = EventStoreDBClient.connectionString(store.url);
  onTestFinished(() => client.dispose());
  // Until nothing more is loaded.
  for (let [before, head] = [-2n, -1n]; head !== before || head < 100n; ) {
    await sleep(500);
    [before, head] = [head, await headOf(client)];
  }
  const asked = Date.now();
  ending.abort();
  await expect(starting).rejects.toThrow(/abort/i);
  expect(Date.now() - asked).toBeLessThan(3_000);
});

/** A store of its own, in the same PostgreSQL, with nothing in it. */
async function emptyStore(): Promise<EventStoreServer> {
  const client = new pg.Client(postgres.url);
  await client.connect();
  await client.query('create database another');
  await client.end();
  const store = await startEventStore({ databaseUrl: postgres.url.replace(/\/kheo$/, '/another') });
  onTestFinished(() => store.stop());
  return store;
}

/** The views of the first log, as a server leaves them. */
async function project(databaseUrl = postgres.url): Promise<void> {
  const client = EventStoreDBClient.connectionString(eventstore.url);
  const projector = await startProjector({ databaseUrl, eventstoreUrl: eventstore.url });
  await projector.waitFor(await headOf(client), 60_000);
  await projector.close();
  await client.dispose();
}

test('a start without the event store of the views ends in one line, and begins no log beside them', async () => {
  const client = new pg.Client(postgres.url);
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('create database views_alone');
  const DATABASE_URL = postgres.url.replace(/\/kheo$/, '/views_alone');
  await project(DATABASE_URL);
  const program = spawned(['dist/infra/cli.js', 'start'], { KHEO_DATA: dataDir, PORT: '0', DATABASE_URL });
  expect(await program.ended).toBe(1);
  expect(program.err().trimEnd().split('\n').at(-1)).toMatch(/^✗ The views .* set EVENTSTORE_URL .* \| /);
  const views = new pg.Client(DATABASE_URL);
  await views.connect();
  onTestFinished(() => views.end());
  expect((await views.query("select to_regclass('log.event') as log")).rows).toEqual([{ log: null }]);
});

test('a start on another log than that of the views ends in one line, and writes nothing there', async () => {
  await project();
  const other = await emptyStore();
  const program = spawned(['dist/infra/cli.js', 'start'], {
    ...{ KHEO_DATA: dataDir, PORT: '0', KHEO_PATIENCE: '0' },
    ...{ DATABASE_URL: postgres.url, EVENTSTORE_URL: other.url },
  });
  expect(await program.ended).toBe(1);
  const told = program.err().trimEnd().split('\n');
  expect(told.at(-1)).toMatch(
    /^✗ The event store holds another log .* rebuild --from-this-log \| Kho sự kiện /,
  );
  for (const line of told.slice(0, -1)) expect(line).toMatch(/^(✓ |Stopping …$)/);
  const client = EventStoreDBClient.connectionString(other.url);
  expect(await headOf(client)).toBe(-1n);
  await client.dispose();
});
