import { afterAll, beforeAll, expect, test } from 'vitest';
import { listVersions } from '../../projections/report/queries.ts';
import { city, storyteller, uuid } from './events.ts';
import { openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const story = storyteller();
const [GONE, SUCCESSOR, OTHER] = [uuid(1), uuid(3), uuid(4)];

function drafted(
  n: number,
  unit: string | null,
  replaces: number | null,
  kind: 'UNIT_LIST' | 'ANNUAL' = 'UNIT_LIST',
) {
  story.tell(`report-${uuid(n)}`, 'ReportDrafted', {
    ...{ report: uuid(n), campaign: '11332-2026', year: 2026, organization: '11332', lineage: ['31'] },
    ...{ unit, kind, period: { from: '2026-01-01', to: '2026-11-30' } },
    replaces: replaces === null ? null : uuid(replaces),
  });
}

beforeAll(async () => {
  city(story);
  drafted(71, GONE, null);
  drafted(72, GONE, 71);
  drafted(73, OTHER, null);
  drafted(74, SUCCESSOR, 72);
  drafted(75, SUCCESSOR, 74);
  drafted(76, null, null, 'ANNUAL');
  drafted(77, null, 76, 'ANNUAL');
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views');
  await views.project(story.events);
});
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

test('R-38 R-49 the versions of a list cross to that of the successor which replaced it, from either side', async () => {
  const versions = async (unit: string | null, kind: 'UNIT_LIST' | 'ANNUAL' = 'UNIT_LIST') =>
    (await listVersions(views.db, { campaign: '11332-2026', kind, unit })).map(({ id }) => id);
  const chain = [71, 72, 74, 75].map(uuid);
  expect(await versions(SUCCESSOR)).toEqual(chain);
  expect(await versions(GONE)).toEqual(chain);
  expect(await versions(OTHER)).toEqual([uuid(73)]);
  expect(await versions(null, 'ANNUAL')).toEqual([76, 77].map(uuid));
});
