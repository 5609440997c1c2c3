import { afterAll, beforeAll, expect, test } from 'vitest';
import { growthEvents } from '../../infra/bench/growth.ts';
import { eventCodecs } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { tailAfter } from './growth-tail.ts';
import { openTestViews, startTestPostgres } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
const year = [...growthEvents({ communes: 2, models: 20 })];
const events = [...year, ...tailAfter(year.at(-1) as RecordedEvent)];

beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres?.stop());

test('the made-up year holds every type of a model event, each valid by its codec', () => {
  for (const { type, data } of events) eventCodecs[type]?.data.parse(data);
  const types = new Set(events.map(({ type }) => type));
  expect(Object.keys(eventCodecs).filter((type) => type.startsWith('Model') && !types.has(type))).toEqual([]);
});

test('views come out equal for any batch size', async () => {
  const dumps: Record<string, string[]>[] = [];
  for (const batch of [1, 7, 100, 5000]) {
    const views = await openTestViews(postgres.url, `batch_${batch}`);
    await views.project(events, batch);
    dumps.push(await views.dump());
    await views.close();
  }
  const [single, ...others] = dumps as [Record<string, string[]>];
  expect(single.timeline).toHaveLength(events.length);
  for (const [table, rows] of Object.entries(single)) expect([table, rows.length > 0]).toEqual([table, true]);
  for (const other of others) expect(other).toEqual(single);
  // One event at a time through every view takes its time where the machine is shared.
}, 90_000);
