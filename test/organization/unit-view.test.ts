import { afterAll, beforeAll, expect, test } from 'vitest';
import { organizationView } from '../../projections/organization/organization-view.ts';
import {
  getOrganizationSizes,
  getUnits,
  listUnits,
  listUnitsOfKind,
  pageUnits,
} from '../../projections/organization/queries.ts';
import { unitView } from '../../projections/organization/unit-view.ts';
import type { UnitKind } from '../../schema/organization/vocabulary.ts';
import { storyteller, uuid } from '../projections/events.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const { events, tell } = storyteller();

function established(n: number, name: string, kind: UnitKind = 'VILLAGE', organization = '11332'): string {
  const stream = `unit-${uuid(n)}`;
  tell(stream, 'UnitEstablished', { unit: uuid(n), organization, lineage: ['VN', '31'], name, kind });
  return stream;
}

established(1, 'Thôn Một');
established(2, 'Thôn Hai');
established(3, 'Hội Nông dân', 'FARMERS_UNION');
established(4, 'Thôn Bốn', 'VILLAGE', '11333');
const merger = tell(`unit-${uuid(1)}`, 'UnitMerged', {
  ...{ unit: uuid(1), into: uuid(2), reason: 'Sắp xếp lại', effectiveOn: '2026-06-01' },
});

beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views', [organizationView, unitView]);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const project = () => views.project(events.splice(0));
async function counted(): Promise<number[]> {
  await project();
  const sizes = await getOrganizationSizes(views.db, ['VN', '31', '11332', '11333']);
  return sizes.map(({ units }) => units);
}
async function named(includeEnded?: boolean): Promise<string[]> {
  await project();
  const request = { organization: '11332', ...(includeEnded !== undefined && { includeEnded }) };
  const { rows } = await pageUnits(views.db, { ...request, first: 10 });
  expect(await listUnits(views.db, request)).toEqual(rows);
  return rows.map(({ name }) => name);
}
const ofKind = async () =>
  (await listUnitsOfKind(views.db, { organization: '11332', kind: 'VILLAGE' }))
    .map(({ name }) => name)
    .sort();

test('active units count for their commune and for everything above it', async () => {
  expect(await counted()).toEqual([3, 3, 2, 1]);
  expect((await getUnits(views.db, [uuid(4)]))[0]?.path).toEqual(['VN', '31', '11333']);
});

test('R-49 a merged unit is listed only where ended ones are asked for', async () => {
  expect(await named()).toEqual(['Hội Nông dân', 'Thôn Hai']);
  expect(await named(false)).toEqual(['Hội Nông dân', 'Thôn Hai']);
  expect(await named(true)).toEqual(['Hội Nông dân', 'Thôn Hai', 'Thôn Một']);
  expect(await ofKind()).toEqual(['Thôn Hai']);
});

test('R-38 R-49 a merger and a dissolution that were mistakes leave the units as they were', async () => {
  const end = tell(`unit-${uuid(2)}`, 'UnitDissolved', {
    ...{ unit: uuid(2), reason: 'Giải thể', effectiveOn: '2026-07-01' },
  });
  await project();
  const states = async () =>
    (await getUnits(views.db, [uuid(1), uuid(2)]))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ active, ended_on, into }) => [active, ended_on, into]);
  expect(await states()).toEqual([
    [false, '2026-06-01', uuid(2)],
    [false, '2026-07-01', null],
  ]);
  expect(await counted()).toEqual([2, 2, 1, 1]);
  for (const [unit, corrects] of [
    [uuid(1), merger.id],
    [uuid(2), end.id],
  ] as const)
    tell(`unit-${unit}`, 'UnitReinstated', { unit, corrects, reason: 'Nhầm' });
  await project();
  expect(await states()).toEqual([
    [true, null, null],
    [true, null, null],
  ]);
  expect(await counted()).toEqual([4, 4, 3, 1]);
  expect(await ofKind()).toEqual(['Thôn Hai', 'Thôn Một']);
});
