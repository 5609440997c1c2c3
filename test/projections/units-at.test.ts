import { afterAll, beforeAll, expect, test } from 'vitest';
import { successionAt } from '../../projections/units-at.ts';
import { city, storyteller, uuid } from './events.ts';
import { openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const story = storyteller();

beforeAll(async () => {
  city(story);
  for (const n of [11, 12, 13])
    story.tell(`unit-${uuid(n)}`, 'UnitEstablished', {
      ...{ unit: uuid(n), organization: '11332', lineage: ['31'], name: `Thôn ${n}`, kind: 'VILLAGE' },
    });
  for (const [from, into] of [
    [11, 12],
    [12, 13],
  ] as const)
    story.tell(`unit-${uuid(from)}`, 'UnitMerged', {
      ...{ unit: uuid(from), into: uuid(into), reason: 'Sắp xếp lại', effectiveOn: '2026-03-01' },
    });
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views');
  await views.project(story.events);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

test('R-34 R-49 what took over a unit is told as it was recorded at each point of the log', async () => {
  const [first, second] = story.events.filter(({ type }) => type === 'UnitMerged');
  const cutOff = '2026-12-31T00:00:00.000Z';
  const line = async (position: bigint | undefined, until = cutOff) => {
    const point = { position: Number(position), cutOff: until };
    return (await successionAt(views.db, '11332', point))(uuid(11));
  };
  expect(await line(second?.position)).toEqual([uuid(11), uuid(12), uuid(13)]);
  expect(await line(first?.position)).toEqual([uuid(11), uuid(12)]);
  expect(await line(second?.position, first?.recordedAt)).toEqual([uuid(11), uuid(12)]);
  expect(await line(0n)).toEqual([uuid(11)]);
  // A commune without units has nobody to take over anything.
  const elsewhere = await successionAt(views.db, '99', { position: Number(second?.position), cutOff });
  expect(elsewhere(uuid(11))).toEqual([uuid(11)]);
});
