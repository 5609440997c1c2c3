import { afterAll, beforeAll, expect, test } from 'vitest';
import { getStandingUnits, standingUnits, unitsBehind } from '../../projections/standing-units.ts';
import { city, storyteller, uuid } from './events.ts';
import { openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;

// 1 of the first commune and 2 of the second are the city's; 11 → 12 → 13, 14 → 12, 15 dissolved after 16 → 15, 17 ⇄ 18.
const COMMUNE = '11332';
const merge = (story: ReturnType<typeof storyteller>, from: number, into: number) =>
  story.tell(`unit-${uuid(from)}`, 'UnitMerged', {
    unit: uuid(from),
    into: uuid(into),
    reason: 'Sắp xếp lại',
    effectiveOn: '2026-03-01',
  });

beforeAll(async () => {
  const story = storyteller();
  city(story);
  for (let n = 11; n <= 18; n += 1)
    story.tell(`unit-${uuid(n)}`, 'UnitEstablished', {
      unit: uuid(n),
      organization: COMMUNE,
      lineage: ['31'],
      name: `Thôn ${n}`,
      kind: 'VILLAGE',
    });
  // The later merger is told first: nothing may hang on the order.
  for (const [from, into] of [
    [12, 13],
    [11, 12],
    [14, 12],
    [16, 15],
    [17, 18],
    [18, 17],
  ] as const)
    merge(story, from, into);
  story.tell(`unit-${uuid(15)}`, 'UnitDissolved', {
    unit: uuid(15),
    reason: 'Giải thể',
    effectiveOn: '2026-04-01',
  });
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'standing');
  await views.project(story.events);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const answering = async (n: number) => {
  const rows = await views.db
    .selectFrom('unit')
    .select('id')
    .where('id', 'in', unitsBehind(views.db, [uuid(n)]))
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => Number.parseInt(id.slice(-12), 16));
};

test('R-49 a unit stands for itself and for what was merged into it, however often', async () => {
  expect(await answering(13)).toEqual([11, 12, 13, 14]);
  expect(await answering(12)).toEqual([11, 12, 14]);
  expect(await answering(11)).toEqual([11]);
  expect(await answering(1)).toEqual([1]);
  expect(await answering(15)).toEqual([15, 16]);
  expect(await answering(17)).toEqual([17, 18]);
});

test('R-49 each unit of a commune is told with the one in its place', async () => {
  const rows = await views.db
    .selectFrom(standingUnits(views.db, COMMUNE).as('each'))
    .selectAll()
    .orderBy('each.unit')
    .execute();
  const pairs = rows.map(({ unit, standing }) =>
    [unit, standing].map((id) => Number.parseInt(id.slice(-12), 16)),
  );
  expect(pairs).toEqual([
    [1, 1],
    [11, 13],
    [12, 13],
    [13, 13],
    [14, 13],
    [15, 15],
    [16, 15],
    [17, 17],
    [18, 18],
  ]);
});

test('R-49 units are found by those that they stand for, also an ended one', async () => {
  const found = await getStandingUnits(views.db, [uuid(11), uuid(2), uuid(99), uuid(16)]);
  expect(found.map((unit) => unit && [unit.name, unit.active])).toEqual([
    ['Thôn 13', true],
    ['Chi bộ phố Huyện', true],
    null,
    ['Thôn 15', false],
  ]);
});
