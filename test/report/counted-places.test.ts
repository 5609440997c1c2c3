import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { computeFigures, type FiguresAsk } from '../../projections/report/queries.ts';
import type { Fact } from '../given.ts';
import { newRegistration, registered } from '../model/sample-model.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';
import {
  CITY,
  COMMUNE,
  city,
  commune,
  id,
  milestone,
  OTHER_COMMUNE,
  planned,
  target,
  unit,
} from '../sample.ts';
import { happening } from '../work/happening.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const [COUNTRY, BARE_CITY] = ['VN', '32'];
const half = { ...milestone, milestone: 'HALF_YEAR', before: '2026-06-20', deliveredBy: ['SIX_MONTH'] };
const typed = { ...milestone, milestone: 'CONFERENCE', before: '2026-06-20', deliverable: 'Kế hoạch' };
const late = { ...typed, milestone: 'MEETING' };

const plan = (organization: string, lineage: string[], year = 2026) =>
  planned({
    ...{ campaign: `${organization}-${year}`, organization, lineage, year },
    ...{ targets: [{ ...target, minimum: 1 }], milestones: [half, typed, late] },
  });
const delivered = (organization: string, milestone: string, daysLate: number): Fact => ({
  type: 'CampaignMilestoneDelivered',
  data: { campaign: `${organization}-2026`, milestone, document: null, daysLate },
  occurredOn: daysLate > 0 ? '2026-06-22' : '2026-06-10',
});
const model = (n: number, organization: string, year = 2026): Fact => ({
  ...registered(
    { ...newRegistration, name: `Mô hình ${n}`, launchPlannedOn: `${year}-04-10` },
    {
      ...{ model: id(100 + n), organization, year, campaign: `${organization}-${year}` },
      ...{ lineage: [COUNTRY, CITY], unit: id(n) },
    },
  ),
  occurredOn: `${year}-02-20`,
});

beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'places');
  const above = [COUNTRY, CITY];
  await happening(views)(
    // Of the year before: a campaign without models, and a model without a campaign.
    ...[plan(COMMUNE, above, 2025), model(9, OTHER_COMMUNE, 2025)],
    ...[city, commune(), commune(OTHER_COMMUNE, 'Hải Tân'), unit(1), unit(2), unit(3, OTHER_COMMUNE)],
    ...[plan(CITY, [COUNTRY]), plan(BARE_CITY, [COUNTRY]), plan(COMMUNE, above), plan(OTHER_COMMUNE, above)],
    ...[model(1, COMMUNE), model(2, COMMUNE), model(3, OTHER_COMMUNE)],
    ...[delivered(COMMUNE, 'CONFERENCE', 0), delivered(COMMUNE, 'MEETING', 2)],
  );
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const compute = (over: Partial<FiguresAsk> = {}) =>
  computeFigures(views.db, {
    ...{ organization: COMMUNE, year: 2026, unit: null, cutOff: '2026-12-31T00:00:00.000Z' },
    ...{ period: { from: '2026-01-01', to: '2026-11-30' }, ...over },
  });
const figures = async (over?: Partial<FiguresAsk>) => (await compute(over)).figures;

describe('R-34 R-35 what stands beside the figures', () => {
  test('the year before, where it knows a campaign or a model; nothing where it knows neither', async () => {
    expect((await figures()).yearBefore).toMatchObject({ to: '2025-11-30', total: {}, places: [] });
    const other = await figures({ organization: OTHER_COMMUNE });
    expect(other.yearBefore).toMatchObject({ from: '2025-01-01', total: { registered: 1 } });
    expect(other.yearBefore?.places).toEqual([{ place: id(9), counts: { registered: 1 } }]);
    expect((await figures({ organization: BARE_CITY })).yearBefore).toBeNull();
  });

  test('the period before, with its places, which the first way of counting did not tell', async () => {
    const { before, places } = await figures();
    expect(before).toMatchObject({ from: '2026-01-01', to: '2026-06-30', total: { registered: 2 } });
    expect(before?.places).toEqual(places);
    expect(places).toHaveLength(2);
    expect((await figures({ method: 1 })).before).not.toHaveProperty('places');
  });
});

test('R-34 the figures hold the hash of the list of models', async () => {
  const { figures, rows } = await compute();
  expect(rows).toHaveLength(2);
  expect(figures.list.sha256).toBe(createHash('sha256').update(JSON.stringify(rows)).digest('hex'));
  expect(figures).not.toHaveProperty('since');
});

describe('R-32 R-34 the milestones that a report tells of', () => {
  const told = async (over: Partial<FiguresAsk>) =>
    (await figures(over)).deliveries?.map(({ milestone, expected, onTime, late }) => [
      ...[milestone, expected, onTime, late],
    ]);
  const [conference, meeting] = [
    ['CONFERENCE', 1, 1, 0],
    ['MEETING', 1, 0, 1],
  ];

  test('a commune’s own, but those that the report itself delivers', async () => {
    expect(await told({})).toEqual([['HALF_YEAR', 1, 0, 0], conference, meeting]);
    expect(await told({ kind: 'SIX_MONTH' })).toEqual([conference, meeting]);
    expect(await told({ kind: 'ANNUAL' })).toEqual([['HALF_YEAR', 1, 0, 0], conference, meeting]);
  });

  test('a city’s are its communes’, and a country’s too, whatever report it sends itself', async () => {
    const both = [
      ['HALF_YEAR', 2, 0, 0],
      ['CONFERENCE', 2, 1, 0],
      ['MEETING', 2, 0, 1],
    ];
    for (const organization of [CITY, COUNTRY]) {
      expect(await told({ organization })).toEqual(both);
      expect(await told({ organization, kind: 'SIX_MONTH' })).toEqual(both);
    }
  });

  test('a city’s own while no commune of it has a plan', async () => {
    expect((await told({ organization: BARE_CITY }))?.map(([key]) => key)).toEqual([
      ...['HALF_YEAR', 'CONFERENCE', 'MEETING'],
    ]);
  });

  test('the list of one unit tells of none, nor of targets', async () => {
    const list = await figures({ unit: id(1) });
    expect([list.deliveries, list.milestones.due, list.targets]).toEqual([[], 0, []]);
    expect([list.total, list.places]).toEqual([
      { registered: 1 },
      [{ place: id(1), counts: { registered: 1 } }],
    ]);
    expect((await figures({ unit: id(1), method: 1 })).milestones.due).toBe(0);
  });

  test('the first way of counting told of what the campaign had recorded, and of no awards', async () => {
    const first = await figures({ method: 1 });
    expect(first.milestones).toEqual({ due: 3, onTime: 1, late: 1, owed: 1 });
    expect(first).not.toHaveProperty('deliveries');
    expect(first).not.toHaveProperty('awards');
    expect(await figures({ method: 2 })).toMatchObject({ awards: [], milestones: { due: 3, owed: 1 } });
  });
});

test('R-37 R-43 a target is told by communes of a city alone, and of none without a plan of its own', async () => {
  const [own, above] = [await figures(), await figures({ organization: CITY })];
  expect(own.targets[0]).not.toHaveProperty('communes');
  expect(above.targets[0]?.communes).toEqual({ meeting: 0, of: 2 });
  expect((await figures({ organization: CITY, method: 4 })).targets[0]).not.toHaveProperty('communes');
  expect((await figures({ organization: COUNTRY })).targets).toEqual([]);
});
