import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyLog } from '../../infra/copy/copy-log.ts';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import { type PostgresServer, startPostgres } from '../../infra/postgres/embedded.ts';
import type { Server } from '../../infra/process/start.ts';
import { rebuild } from '../../infra/rebuild/rebuild.ts';
import { startServer } from '../../infra/server.ts';
import { connectClient } from '../../infra/store/client.ts';
import { ask, command } from '../api/ask.ts';
import { acceptedModel, BOARD, CAMPAIGN, establishUnit, LEADER } from '../api/sample.ts';
import { putCluster } from '../ready-made/clusters.ts';
import { keptIn, query, type StoreElsewhere, startElsewhere } from './two-stores.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let postgres: PostgresServer;
let embedded: EventStoreServer;
let cluster: StoreElsewhere;
const clients: EventStoreDBClient[] = [];
let now = '2026-02-20T02:00:00.000Z';
const report = crypto.randomUUID();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kheo-switch-'));
  await putCluster(join(folder, 'postgres'));
  postgres = await startPostgres({ dataDir: join(folder, 'postgres'), settings: { fsync: 'off' } });
  embedded = await startEventStore({ databaseUrl: postgres.url });
  cluster = await startElsewhere(postgres.url);
  clients.push(connectClient(embedded.url), connectClient(cluster.url));
});
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await cluster?.stop();
  await embedded?.stop();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The installation on one of the two logs, for as long as `work` lasts. */
async function serving<T>(on: 'embedded' | 'cluster', work: (server: Server) => Promise<T>): Promise<T> {
  const server = await startServer(
    {
      ...{ databaseUrl: postgres.url, eventstoreUrl: (on === 'embedded' ? embedded : cluster).url },
      ...{ dataDir: folder, host: '127.0.0.1', port: 0, mode: 'start', identities: true },
      logInDatabase: on === 'embedded',
    },
    { now: () => now },
  );
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

async function submitReport(server: Server): Promise<void> {
  await acceptedModel(server, await establishUnit(server, 'Chi bộ thôn 1'), 'Hiến đất mở đường');
  now = '2026-06-28T02:00:00.000Z';
  const assessment = { strengths: 'Sát dân', weaknesses: 'Chậm', causes: 'Ít người', lessons: 'Sâu sát' };
  const sections = { leadership: 'Có kế hoạch', results: 'Đạt', assessment, tasks: 'Tiếp tục' };
  for (const [name, input] of [
    ['draftReport', { campaign: CAMPAIGN, kind: 'SIX_MONTH' }],
    ['writeReport', { sections }],
    ['reviewReport', {}],
    ['submitReport', { number: '05-BC/ĐU', signatory: 'Phó Bí thư' }],
  ] as const)
    expect((await command(server, BOARD, name, { report, ...input })).errors).toEqual([]);
}

const reportOn = async (server: Server) => {
  const wanted = 'status frozen { cutOff size } figures { listed } recomputed { matches differences }';
  return (await ask(server, LEADER, `{ report(id: "${report}") { ${wanted} } }`)).data.report;
};

/** Every row of every view, but for what names a place in a log. */
async function shown(): Promise<Record<string, string[]>> {
  const tables = await query<{ name: string }>(
    postgres.url,
    `select table_name as name from information_schema.tables where table_schema = 'views' and table_name <> 'checkpoint'`,
  );
  const rows = tables.map(async ({ name }) => {
    const text = `select regexp_replace(to_jsonb(t)::text, '"(\\w*[pP]osition)": "?-?\\d+"?', '"\\1"', 'g') as row from views.${name} t order by 1`;
    return [name, (await query<{ row: string }>(postgres.url, text)).map(({ row }) => row)] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}

/** Until the reactor stands where the last event that causes others lies in the log. */
async function reactorPassed(databaseUrl: string): Promise<void> {
  const [last] = await query<{ position: string }>(
    databaseUrl,
    `select position from log.event where type = 'ReportSubmitted'`,
  );
  const at = async () =>
    (await query<{ at: string }>(postgres.url, 'select event_position as at from vault.reactor'))[0]?.at;
  await expect.poll(at, { timeout: 60_000 }).toBe(last?.position);
}

test('R-34, R-38: an installation goes to a cluster and back, and shows, proves and causes what it did', async () => {
  const [here, there] = clients as [EventStoreDBClient, EventStoreDBClient];
  await here.setStreamMetadata('expense-1', { maxCount: 9 }); // not copied: no event keeps its position
  await here.appendToStream('expense-1', jsonEvent({ type: 'ExpensePaid', data: {} }));
  const frozen = await serving('embedded', async (server) => {
    await submitReport(server);
    await reactorPassed(postgres.url);
    return reportOn(server);
  });
  expect(frozen).toMatchObject({ status: 'SUBMITTED', recomputed: { matches: true, differences: [] } });
  const before = await shown();
  expect(before.report).toHaveLength(1);

  const log = await keptIn(postgres.url);
  expect(await copyLog({ from: here, to: there, oursOnly: false })).toMatchObject({ written: log.length });
  await expect(serving('cluster', async () => {})).rejects.toThrow(/another log/);
  await rebuild({ databaseUrl: postgres.url, eventstoreUrl: cluster.url, anotherLog: true });
  expect(await shown()).toEqual(before);
  await serving('cluster', async (server) => {
    await reactorPassed(cluster.databaseUrl);
    expect(await keptIn(cluster.databaseUrl)).toEqual(log); // nothing was caused twice
    expect(await reportOn(server)).toEqual(frozen);
    await establishUnit(server, 'Chi bộ thôn 2');
  });
  const after = await shown();

  expect(await copyLog({ from: there, to: here, oursOnly: false })).toMatchObject({
    there: log.length,
    // A unit and its name.
    written: 2,
  });
  expect(await keptIn(postgres.url)).toEqual(await keptIn(cluster.databaseUrl));
  await rebuild({ databaseUrl: postgres.url, eventstoreUrl: '', direct: true, anotherLog: true });
  expect(await shown()).toEqual(after);
  await serving('embedded', async (server) => {
    expect(await reportOn(server)).toEqual(frozen);
    await establishUnit(server, 'Chi bộ thôn 3');
  });
});
