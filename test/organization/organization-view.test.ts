import { afterAll, beforeAll, expect, test } from 'vitest';
import { organizationView } from '../../projections/organization/organization-view.ts';
import {
  countOrganizationsBelow,
  getOrganizationSizes,
  getOrganizations,
  nameOn,
} from '../../projections/organization/queries.ts';
import { unitView } from '../../projections/organization/unit-view.ts';
import type { OrganizationKind } from '../../schema/organization/vocabulary.ts';
import { storyteller } from '../projections/events.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const { events, tell } = storyteller();

const established = (organization: string, name: string, kind: OrganizationKind, lineage: string[]) =>
  tell(`organization-${organization}`, 'OrganizationEstablished', {
    ...{ organization, name, fullName: `${name} (đủ)`, kind, parent: lineage.at(-1) ?? null, lineage },
  });
const renamed = (organization: string, name: string, effectiveOn: string) =>
  tell(`organization-${organization}`, 'OrganizationRenamed', {
    ...{ organization, name, fullName: `${name} (đủ)`, effectiveOn },
  });

beforeAll(async () => {
  established('VN', 'Việt Nam', 'COUNTRY', []);
  established('31', 'Hải Phòng', 'CITY', ['VN']);
  established('11332', 'Đường An', 'COMMUNE', ['VN', '31']);
  established('11333', 'An Biên', 'WARD', ['VN', '31']);
  established('11334', 'Cát Hải', 'SPECIAL_ZONE', ['VN', '31']);
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views', [organizationView, unitView]);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const project = () => views.project(events.splice(0));
async function read(code: string) {
  await project();
  const [row] = await getOrganizations(views.db, [code]);
  if (!row) throw new Error('no such organization');
  return row;
}
async function communes(...codes: string[]): Promise<number[]> {
  await project();
  return (await getOrganizationSizes(views.db, codes)).map((size) => size.communes);
}

test('an organization knows all above it, and how many communes, wards and special zones are below', async () => {
  expect((await read('11332')).path).toEqual(['VN', '31', '11332']);
  expect((await read('VN')).path).toEqual(['VN']);
  expect(await communes('VN', '31', '11332')).toEqual([3, 3, 0]);
});

test('R-38 what has ended counts no more, and again once its end was a mistake', async () => {
  const end = tell('organization-11333', 'OrganizationDissolved', {
    ...{ organization: '11333', into: '11332', reason: 'Sắp xếp lại', effectiveOn: '2026-07-01' },
  });
  const ended = { active: false, ended_on: '2026-07-01', into: '11332' };
  expect(await read('11333')).toMatchObject(ended);
  expect(await communes('VN', '31')).toEqual([2, 2]);
  expect(await countOrganizationsBelow(views.db, '31')).toBe(2);
  tell('organization-11333', 'OrganizationReinstated', {
    ...{ organization: '11333', corrects: end.id, reason: 'Nhầm' },
  });
  expect(await read('11333')).toMatchObject({ active: true, ended_on: null, into: null });
  expect(await communes('VN', '31')).toEqual([3, 3]);
  expect(await countOrganizationsBelow(views.db, '31')).toBe(3);
});

test('names stand in the order of their days, also one that was recorded late, or on the same day', async () => {
  renamed('11332', 'Đường Hai', '2026-03-01');
  renamed('11332', 'Đường Bốn', '2026-09-01');
  renamed('11332', 'Đường Ba', '2026-06-01');
  renamed('11332', 'Đường Ba Bis', '2026-06-01');
  const { name, full_name, names } = await read('11332');
  expect(names.map((each) => [each.name, each.from])).toEqual([
    ['Đường An', null],
    ['Đường Hai', '2026-03-01'],
    ['Đường Ba', '2026-06-01'],
    ['Đường Ba Bis', '2026-06-01'],
    ['Đường Bốn', '2026-09-01'],
  ]);
  expect([name, full_name]).toEqual(['Đường Bốn', 'Đường Bốn (đủ)']);
  const days = ['2020-01-01', '2026-02-28', '2026-03-01', '2026-06-01', '2027-01-01'];
  expect(days.map((day) => nameOn(names, day))).toEqual([
    ...['Đường An', 'Đường An', 'Đường Hai', 'Đường Ba Bis', 'Đường Bốn'],
  ]);
});
