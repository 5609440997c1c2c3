import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { fillLog, growthEvents } from '../../infra/bench/growth.ts';
import { openLog } from '../../infra/eventstore/log-table.ts';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import { rebuild } from '../../infra/rebuild/rebuild.ts';
import { rebuildHere } from '../../infra/rebuild/rebuild-here.ts';
import { startCommandedStore } from '../eventstore/commanded-store.ts';
import { dumpTables, openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

const size = { communes: 3, models: 60 };
let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let store: EventStoreServer;
let client: pg.Client;
let incremental: TestViews;

beforeAll(async () => {
  postgres = await startTestPostgres();
  const filler = new pg.Client({ connectionString: postgres.url });
  await filler.connect();
  await openLog(filler);
  await fillLog(filler, size);
  await filler.end();
  store = await startEventStore({ databaseUrl: postgres.url });
  client = new pg.Client({ connectionString: postgres.url, options: '-c timezone=UTC' });
  await client.connect();
  incremental = await openTestViews(postgres.url, 'incremental');
  await incremental.project([...growthEvents(size)], 100);
});

afterAll(async () => {
  await incremental?.close();
  await client?.end();
  await store?.stop();
  await postgres?.stop();
});

const urls = () => ({ databaseUrl: postgres.url, eventstoreUrl: store.url });

test('a rebuild from the log table gives the incremental views', async () => {
  const rebuilt = await rebuild({ ...urls(), direct: true });
  expect(rebuilt.events).toBe([...growthEvents(size)].length);
  expect(await dumpTables(client, 'views')).toEqual(await incremental.dump());
});

test('a rebuild through the client gives the incremental views', async () => {
  await rebuildHere(urls());
  expect(await dumpTables(client, 'views')).toEqual(await incremental.dump());
});

test('one view is rebuilt with those joined to it, and put back among the others', async () => {
  await client.query("update views.model set name = 'sai'");
  await client.query(
    "update views.checkpoint set failed_position = 5, failed_event = 'x', error = 'y' where view = 'model'",
  );
  await client.query('delete from views.unit_count');
  const rebuilt = await rebuildHere({ ...urls(), direct: true, views: ['model'] });
  expect(rebuilt.views).toEqual(['campaign', 'model', 'attainment']);
  const { unit_count: units, ...others } = await dumpTables(client, 'views');
  const { unit_count: _, ...expected } = await incremental.dump();
  expect(others).toEqual(expected);
  expect(units).toEqual([]);
  const { rows } = await client.query(
    'select distinct position, failed_position, error from views.checkpoint',
  );
  expect(rows).toEqual([{ position: `${rebuilt.position}`, failed_position: null, error: null }]);
});

test('a rebuild that fails leaves the live views as they were', async () => {
  const before = await dumpTables(client, 'views');
  await client.query('create schema views_next');
  await expect(rebuild({ ...urls(), direct: true })).rejects.toThrow(/"views_next" already exists/);
  await client.query('drop schema views_next');
  expect(await dumpTables(client, 'views')).toEqual(before);
  const { rows } = await client.query("select nspname from pg_namespace where nspname like 'views%'");
  expect(rows).toEqual([{ nspname: 'views' }]);
});

test('a rebuild whose store is killed in it says so, and leaves the live views as they were', async () => {
  const more = await startTestPostgres();
  onTestFinished(() => more.stop());
  const filler = new pg.Client({ connectionString: more.url });
  await filler.connect();
  await openLog(filler);
  await fillLog(filler, { communes: 2, models: 400 });
  await filler.end();
  const real = await startEventStore({ databaseUrl: more.url });
  onTestFinished(() => real.stop());
  const commanded = await startCommandedStore({ upstream: real.url });
  onTestFinished(() => commanded.stop());
  const failed = rebuild({
    databaseUrl: more.url,
    eventstoreUrl: commanded.url,
    onProgress: ({ events }) => {
      if (events > 0) void commanded.refuse();
    },
  });
  await expect(failed).rejects.toMatchObject({ name: 'RebuildFailed', outage: 'STORE_UNAVAILABLE' });
  const other = new pg.Client({ connectionString: more.url });
  await other.connect();
  onTestFinished(() => other.end());
  const { rows } = await other.query('select count(*)::int as n from views.timeline');
  expect(rows).toEqual([{ n: 0 }]);
}, 60_000);

test('an unknown view is named', async () => {
  await expect(rebuild({ ...urls(), views: ['modell'] })).rejects.toThrow(/No such view: modell/);
});
