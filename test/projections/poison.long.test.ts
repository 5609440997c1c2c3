import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { growthEvents, writeLog } from '../../infra/bench/growth.ts';
import { openLog } from '../../infra/eventstore/log-table.ts';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import { type Projector, startProjector } from '../../infra/projector/projector.ts';
import { rebuildHere } from '../../infra/rebuild/rebuild-here.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { dumpTables, startTestPostgres } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let store: EventStoreServer;
let client: pg.Client;
let projector: Projector;

const year = [...growthEvents({ communes: 2, models: 40 })];
const of = (type: string, from = 0) =>
  year.findIndex((event, at) => at >= from && event.type === type) as number;

/** The year with an event that cannot be read, one that no model's fold can take, and one that PostgreSQL will not store. */
function poisoned(): RecordedEvent[] {
  const events = [...year];
  const change = (at: number, change: (event: RecordedEvent) => Partial<RecordedEvent>) => {
    events[at] = { ...(events[at] as RecordedEvent), ...change(events[at] as RecordedEvent) };
  };
  const campaign = of('CampaignPlanned', 20);
  change(campaign, ({ data }) => ({ data: { ...(data as object), year: 'never' } }));
  // Two, the later one in the stream that is read first: the views stand where the first one was.
  const accepted = of('ModelAccepted', 200);
  const [one, other] = [accepted, of('ModelAccepted', accepted + 1)].sort((a, b) =>
    String(events[a]?.stream) < String(events[b]?.stream) ? -1 : 1,
  ) as [number, number];
  change(one, () => ({ version: 99 }));
  change(other, () => ({ version: 98 }));
  change(of('ModelPlanned', 100), ({ data }) => ({ data: { model: (data as { model: string }).model } }));
  return events;
}

beforeAll(async () => {
  postgres = await startTestPostgres();
  const filler = new pg.Client({ connectionString: postgres.url });
  await filler.connect();
  await openLog(filler);
  await writeLog(filler, poisoned());
  await filler.end();
  client = new pg.Client({ connectionString: postgres.url, options: '-c timezone=UTC' });
  await client.connect();
  store = await startEventStore({ databaseUrl: postgres.url });
  projector = await startProjector({ databaseUrl: postgres.url, eventstoreUrl: store.url, direct: true });
  await projector.waitFor(BigInt(year.length), 30_000);
});
afterAll(async () => {
  await projector?.close();
  await store?.stop();
  await client?.end();
  await postgres?.stop();
});

const shown = async () => ({
  degraded: (await projector.health()).degraded,
  tables: await dumpTables(client, 'views'),
});

test('a rebuild stops a view at the event that it cannot take, as the projector does, and goes on with the others', async () => {
  const live = await shown();
  // The value itself is not told: it might be a name.
  expect(JSON.stringify(live.degraded)).not.toContain('never');
  expect(live.degraded.map(({ view, error }) => [view, error])).toEqual([
    ['appraisal_suggestion', expect.anything()],
    ['campaign', expect.stringContaining('does not take a value (22P02')],
    ['model', expect.anything()],
    ['timeline', expect.stringContaining('newer than')],
  ]);
  for (const direct of [true, false]) {
    const urls = { databaseUrl: postgres.url, eventstoreUrl: store.url, direct };
    await rebuildHere(urls);
    expect(await shown()).toEqual(live);
    const { degraded } = await rebuildHere({ ...urls, views: ['timeline'] });
    expect(degraded.map(({ view }) => view)).toEqual(['timeline']);
    expect(await shown()).toEqual(live);
  }
}, 60_000);

test('a new shape at the start stops the view at the same event, and nothing else', async () => {
  const live = await shown();
  await projector.close();
  await client.query("update views.checkpoint set shape = 'old' where view in ('model', 'unit')");
  const troubles: string[] = [];
  projector = await startProjector({
    ...{ databaseUrl: postgres.url, eventstoreUrl: store.url, direct: true },
    onTrouble: ({ message }) => troubles.push(message),
  });
  await expect.poll(() => projector.leading(), { timeout: 30_000 }).toBe(true);
  expect(await shown()).toEqual(live);
  expect(troubles).toEqual([
    expect.stringMatching(/^View campaign .*a value \(22P02/),
    expect.stringMatching(/^View model /),
  ]);
}, 60_000);
