import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  getCommunesMeetingTargets,
  getMetricCounts,
  getTargetsMet,
} from '../../projections/campaign/queries.ts';
import { running } from '../appraisal/sample-round.ts';
import type { Fact } from '../given.ts';
import { newRegistration, registered } from '../model/sample-model.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';
import { CAMPAIGN, CITY, COMMUNE, city, commune, id, planned, settings, target, unit } from '../sample.ts';
import { happening } from '../work/happening.ts';

const YEAR = 2026;
let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
let happen: (...facts: Fact[]) => Promise<void>;

const plan = (over: object) =>
  planned({
    ...{ targets: [{ ...target, minimum: 2 }], milestones: [] },
    ...{ settings: { ...settings, officialStage: 'IMPLEMENTING' }, ...over },
  });
const ofCity = { campaign: `${CITY}-${YEAR}`, organization: CITY, lineage: ['VN'] };
const ofCommune = { lineage: ['VN', CITY] };

/** The n-th model, up to its n-th stage: registered, accepted, planned, launched, recognised. */
const model = (n: number, steps: number, over: object = {}): Fact[] => {
  const own = id(100 + n);
  const recognition = { recognition: id(900), number: '12-QĐ/ĐU', issuedOn: '2026-10-12' };
  const registration = { ...newRegistration, name: `Mô hình ${n}`, ...over };
  return [
    registered(registration, { model: own, ...ofCommune }),
    ...running(own).slice(1),
    { type: 'ModelRecognised', data: { model: own, ...recognition } },
  ].slice(0, steps);
};

beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'attainment');
  happen = happening(views);
  await happen(city, commune(), unit(), plan(ofCity), plan(ofCommune));
  const { launchPlannedOn: _, ...continued } = newRegistration;
  await happen(
    ...[...model(1, 1), ...model(2, 2), ...model(3, 4), ...model(4, 3)],
    ...model(5, 5, { ...continued, kind: 'CONTINUED' }),
  );
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

test('R-37 each stage is counted by itself, those that go on from an earlier year in the one count alone', async () => {
  const [own, elsewhere] = await getMetricCounts(views.db, [
    { organization: COMMUNE, year: YEAR },
    { organization: '10525', year: YEAR },
  ]);
  const count = (MODELS: number, NEW_OR_REPLICATED_MODELS: number) => ({ MODELS, NEW_OR_REPLICATED_MODELS });
  expect(own).toEqual({
    ...{ REGISTERED: count(5, 4), STANDING: count(4, 3) },
    ...{ IMPLEMENTING: count(2, 1), RECOGNISED: count(1, 0) },
  });
  expect(elsewhere?.REGISTERED).toEqual(count(0, 0));
});

test('R-37 a target is met from the day on which a model that was known before comes to its stage', async () => {
  const third = { ...target, minimum: 3 };
  await happen({ type: 'CampaignTargetSet', data: { campaign: CAMPAIGN, ...third, reason: 'Thêm' } });
  expect(await getTargetsMet(views.db, [CAMPAIGN])).toEqual([false]);
  await happen(...model(4, 4).slice(3));
  expect(await getTargetsMet(views.db, [CAMPAIGN])).toEqual([true]);
});

test('R-43 communes that meet their targets are counted by communes, of a country too', async () => {
  const one = { withCampaign: 1, meetingTargets: 1 };
  for (const organization of ['VN', CITY])
    expect(await getCommunesMeetingTargets(views.db, organization, YEAR)).toEqual(one);
  expect(await getCommunesMeetingTargets(views.db, CITY, YEAR + 1)).toEqual({
    ...{ withCampaign: 0, meetingTargets: 0 },
  });
});
