import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  attainments,
  getCampaigns,
  getCommuneCounts,
  getMetricCounts,
  getTargetsMet,
} from '../../projections/campaign/queries.ts';
import { computeFigures } from '../../projections/report/queries.ts';
import { DEFAULT_SETTINGS } from '../../schema/campaign/settings.ts';
import type { FiguresMethod } from '../../schema/report/figures.ts';
import { city, registered, storyteller } from './events.ts';
import { openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const story = storyteller();

const planned = (organization: string, lineage: string[], minimum: number) =>
  story.tell(`campaign-${organization}-2026`, 'CampaignPlanned', {
    ...{ campaign: `${organization}-2026`, organization, lineage, year: 2026, title: 'Kế hoạch', basis: [] },
    targets: [{ target: 'T1', title: 'Mô hình', metric: 'MODELS', minimum }],
    milestones: [],
    settings: { ...DEFAULT_SETTINGS, officialStage: 'REGISTERED' },
  });

beforeAll(async () => {
  city(story);
  planned('31', [], 2);
  planned('11333', ['31'], 2);
  for (const n of [11, 12, 13]) registered(story, n, `Mô hình ${n}`);
  registered(story, 21, 'Ngõ đẹp', { commune: '11333' });
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views');
  await views.project(story.events);
});
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

async function target(organization: string) {
  const place = { organization, year: 2026 };
  const [campaign] = await getCampaigns(views.db, [`${organization}-2026`]);
  const [counts] = await getMetricCounts(views.db, [place]);
  if (!campaign || !counts) throw new Error('no campaign');
  const [found] = attainments(campaign, counts, await getCommuneCounts(views.db, place));
  return [found?.official, found?.communes, found?.met, found?.attainment[0]];
}

async function frozen(organization: string, method?: FiguresMethod) {
  const period = { from: '2026-01-01', to: '2026-06-30' };
  const ask = { organization, year: 2026, unit: null, period, cutOff: '2026-07-01T00:00:00.000Z' };
  const { targets } = (await computeFigures(views.db, { ...ask, ...(method && { method }) })).figures;
  return [targets[0]?.official, targets[0]?.communes, targets[0]?.met, targets[0]?.stages[0]];
}

test('R-37 R-43 a city’s target is met where each of its communes meets it, not by their sum', async () => {
  const half = [4, { meeting: 1, of: 2 }, false, { stage: 'REGISTERED', count: 4, met: false }];
  expect(await target('31')).toEqual(half);
  expect(await frozen('31')).toEqual(half);
  // frozen before this was counted.
  expect(await frozen('31', 4)).toEqual([4, undefined, true, { stage: 'REGISTERED', count: 4, met: true }]);
  // A commune is measured by its own count, in its own report too.
  expect(await frozen('11333')).toEqual([1, undefined, false, { stage: 'REGISTERED', count: 1, met: false }]);
  expect(await getTargetsMet(views.db, ['31-2026', '11333-2026'])).toEqual([false, false]);

  const from = story.events.length;
  registered(story, 22, 'Ngõ sạch', { commune: '11333' });
  // Its own plan asks for one new model, too: those are.
  story.tell('campaign-11332-2026', 'CampaignSettingsChanged', {
    ...{ campaign: '11332-2026', reason: 'Theo thành phố' },
    settings: { ...DEFAULT_SETTINGS, officialStage: 'REGISTERED' },
  });
  await views.project(story.events.slice(from));
  const whole = [5, { meeting: 2, of: 2 }, true, { stage: 'REGISTERED', count: 5, met: true }];
  expect(await target('31')).toEqual(whole);
  expect(await frozen('31')).toEqual(whole);
  expect(await getTargetsMet(views.db, ['31-2026', '11333-2026'])).toEqual([true, true]);
});

test('R-38 R-43 a plan that was cancelled is no commune’s; without any the city’s target is not met', async () => {
  const from = story.events.length;
  for (const campaign of ['11333-2026', '11332-2026'])
    story.tell(`campaign-${campaign}`, 'CampaignCancelled', { campaign, reason: 'Nhầm' });
  await views.project(story.events.slice(from));
  expect((await target('31')).slice(1, 3)).toEqual([{ meeting: 0, of: 0 }, false]);
  expect((await frozen('31')).slice(1, 3)).toEqual([{ meeting: 0, of: 0 }, false]);
  expect(await getTargetsMet(views.db, ['31-2026', '11333-2026'])).toEqual([false, null]);
});
