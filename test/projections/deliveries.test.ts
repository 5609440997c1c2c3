import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  getDeliveries,
  getRates,
  listRates,
  type ObligationRow,
  RATE_ORDERS,
} from '../../projections/campaign/queries.ts';
import { modelsAt } from '../../projections/model-history.ts';
import { campaignsAt, deliveriesAt } from '../../projections/report/campaigns.ts';
import { lastAcknowledged } from '../../projections/report/later-facts.ts';
import { plan2026 } from '../../schema/campaign/plan-2026.ts';
import { countFigures } from '../../schema/report/count.ts';
import { city, registered, storyteller, uuid } from './events.ts';
import { openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const story = storyteller();
const tell = story.tell as (stream: string, type: string, data: object, told?: object) => unknown;
const CAMPAIGN = '11332-2026';
const home = { campaign: CAMPAIGN, year: 2026, organization: '11332', lineage: ['31'] };
const at = (day: string, occurredOn = day) => ({ recordedAt: `${day}T02:00:00.000Z`, occurredOn });
const [EAST, WEST, NORTH, GONE, LATER, DISSOLVED] = [1, 31, 32, 33, 34, 35].map(uuid) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

const unit = (id: string, name: string, day = '2026-01-20') =>
  tell(
    `unit-${id}`,
    'UnitEstablished',
    { unit: id, organization: '11332', lineage: ['31'], name, kind: 'PARTY_CELL' },
    at(day),
  );
const { milestones, settings } = plan2026;

function report(n: number, kind: string, of: { unit?: string; replaces?: number } = {}): string {
  const period = { from: '2026-01-01', to: '2026-06-30' };
  tell(`report-${uuid(n)}`, 'ReportDrafted', {
    ...{ report: uuid(n), ...home, kind: kind, period },
    ...{ unit: of.unit ?? null, replaces: of.replaces === undefined ? null : uuid(of.replaces) },
  });
  return uuid(n);
}
function submitted(n: number, kind: string, day: string, replaces: number | null = null) {
  const period = { from: '2026-01-01', to: '2026-06-30' };
  const counted = countFigures([], [], { targets: [], officialStage: 'STANDING' }, period);
  const list = { models: 0, amendments: 0, sha256: 'ab'.repeat(32) };
  const figures = { ...counted, places: [], placesLeftOut: false, list, before: null, yearBefore: null };
  tell(
    `report-${uuid(n)}`,
    'ReportSubmitted',
    {
      ...{ report: uuid(n), campaign: CAMPAIGN, kind: kind, number: `${n}-BC`, issuedOn: day },
      ...{
        replaces: replaces === null ? null : uuid(replaces),
        signatory: 'Bí thư',
        document: null,
        period,
        method: 1,
      },
      ...{ cutOff: `${day}T00:00:00.000Z`, log: { event: null, size: 1, root: null }, figures },
    },
    at(day),
  );
}
const returned = (n: number, day: string) =>
  tell(`report-${uuid(n)}`, 'ReportReturned', { report: uuid(n), reasons: ['Thiếu số liệu'] }, at(day));
const planOf = (key: string) => milestones.find(({ milestone }) => milestone === key) as object;
const set = (key: string, over: object, day: string) =>
  tell(
    `campaign-${CAMPAIGN}`,
    'CampaignMilestoneSet',
    { campaign: CAMPAIGN, ...planOf(key), ...over, reason: 'Theo kế hoạch' },
    at(day),
  );

beforeAll(async () => {
  city(story);
  tell('campaign-11333-2026', 'CampaignPlanned', {
    ...{ campaign: '11333-2026', organization: '11333', lineage: ['31'], year: 2026, title: 'x', basis: [] },
    ...{ targets: [], milestones, settings },
  });
  tell('campaign-11334-2026', 'CampaignPlanned', {
    ...{ campaign: '11334-2026', organization: '11334', lineage: ['31'], year: 2026, title: 'x', basis: [] },
    ...{ targets: [], milestones, settings },
  });
  tell('campaign-11334-2026', 'CampaignCancelled', { campaign: '11334-2026', reason: 'Nhầm' });
  for (const { milestone } of milestones.slice(1)) set(milestone, {}, '2026-01-15');
  unit(WEST, 'Chi bộ thôn Tây');
  unit(NORTH, 'Chi bộ thôn Bắc');
  unit(GONE, 'Chi bộ thôn Cũ');
  unit(DISSOLVED, 'Chi bộ thôn Tan');
  unit(LATER, 'Chi bộ thôn Mới', '2026-05-10');
  registered(story, 11, 'Hiến đất');
  registered(story, 12, 'Đường hoa', { late: true });
  const of = (n: number) =>
    story.events.find(({ stream }) => stream === `model-${uuid(n)}`) as {
      data: { unit: string };
    };
  of(12).data.unit = GONE as string;
  tell(
    `unit-${GONE}`,
    'UnitMerged',
    { unit: GONE, into: WEST, effectiveOn: '2026-03-04', reason: 'Sáp nhập' },
    at('2026-05-15'),
  );
  tell(
    `unit-${DISSOLVED}`,
    'UnitDissolved',
    { unit: DISSOLVED, effectiveOn: '2026-02-20', reason: 'Giải thể' },
    at('2026-02-20'),
  );
  report(201, 'REGISTRATION_SYNTHESIS');
  submitted(201, 'REGISTRATION_SYNTHESIS', '2026-03-09');
  returned(201, '2026-03-12');
  report(202, 'SIX_MONTH');
  submitted(202, 'SIX_MONTH', '2026-06-29');
  report(203, 'SIX_MONTH', { replaces: 202 });
  submitted(203, 'SIX_MONTH', '2026-07-08', 202);
  report(204, 'MOVEMENT');
  submitted(204, 'MOVEMENT', '2026-11-20');
  set('ANNUAL_REPORT', { before: '2026-12-20' }, '2026-11-30');
  report(205, 'ANNUAL');
  submitted(205, 'ANNUAL', '2026-12-02');
  report(206, 'UNIT_LIST', { unit: EAST });
  submitted(206, 'UNIT_LIST', '2026-11-29');
  report(207, 'UNIT_LIST', { unit: NORTH });
  submitted(207, 'UNIT_LIST', '2026-11-30');
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views');
  await views.project(story.events);
});
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const deliveries = async (today = '2026-12-03', id = CAMPAIGN) =>
  (await getDeliveries(views.db, [id], today))[0] as ReadonlyMap<string, ObligationRow[]>;
const one = async (milestone: string, today?: string) =>
  (await deliveries(today)).get(milestone)?.map(({ delivered_on: on, late, last_day, reports }) => ({
    ...{ on, late, last_day, reports },
  }));
const names = async (milestone: string, today?: string) =>
  (await deliveries(today))
    .get(milestone)
    ?.map(({ unit: id, delivered_on, late }) => [id, delivered_on !== null, late]);

describe('R-32 what has come of a milestone', () => {
  test('R-36 a returned report has delivered nothing', async () => {
    expect(await one('CITY_REGISTRATION_REPORT')).toEqual([
      { on: null, late: false, last_day: '2026-03-09', reports: [] },
    ]);
  });

  test('a version that replaces another keeps the time of the first, and is the one that is shown', async () => {
    expect(await one('SIX_MONTH_REPORT')).toEqual([
      { on: '2026-06-29', late: false, last_day: '2026-06-29', reports: [uuid(203)] },
    ]);
  });

  test('of two reports that it names one is not enough', async () => {
    const [row] = (await deliveries()).get('MOVEMENT_REPORT') as ObligationRow[];
    expect(row).toMatchObject({ delivered_on: null, received: ['MOVEMENT'], reports: [uuid(204)] });
  });

  test('R-31 one that was moved after it was due is late by the date that was missed', async () => {
    expect(await one('ANNUAL_REPORT')).toEqual([
      { on: '2026-12-02', late: true, last_day: '2026-11-29', reports: [uuid(205)] },
    ]);
  });

  test('R-07, R-49 the units’ registrations: in time, late only, missing; a merged unit’s are its successor’s', async () => {
    // By name: Bắc, Đông, Tây; Mới came after the last day, Tan was gone before it, Cũ went into Tây.
    expect(await names('UNIT_REGISTRATION')).toEqual([
      [NORTH, false, false],
      [EAST, true, false],
      [WEST, true, true],
    ]);
  });

  test('the units’ lists: of each that stands on the last day', async () => {
    expect(await names('UNIT_REVIEW_LIST')).toEqual([
      [NORTH, true, true],
      [EAST, true, false],
      [LATER, false, false],
      [WEST, false, false],
    ]);
  });

  test('not of those whom the Board exempts, nor of units without models where the plan asks those alone', async () => {
    const asked = async (over: object) => {
      set('UNIT_REVIEW_LIST', over, '2026-12-02');
      await views.project(story.events.slice(-1));
      return (await deliveries()).get('UNIT_REVIEW_LIST')?.map(({ unit: id }) => id);
    };
    expect(await asked({ exempt: [LATER, NORTH] })).toEqual([NORTH, EAST, WEST]);
    expect(await asked({ owing: 'UNITS_WITH_MODELS' })).toEqual([NORTH, EAST, WEST]);
  });

  test('a city’s milestone is what its communes owe', async () => {
    tell('campaign-31-2026', 'CampaignPlanned', {
      ...{ campaign: '31-2026', organization: '31', lineage: [], year: 2026, title: 'x', basis: [] },
      ...{ targets: [], milestones, settings },
    });
    await views.project(story.events.slice(-1));
    const found = (await deliveries('2026-12-03', '31-2026')).get('SIX_MONTH_REPORT');
    expect(found?.map(({ campaign, delivered_on }) => [campaign, delivered_on])).toEqual(
      expect.arrayContaining([
        ['11332-2026', '2026-06-29'],
        ['11333-2026', null],
        ['31-2026', null],
      ]),
    );
  });
});

describe('R-38 R-45 a campaign that was cancelled', () => {
  const CANCELLED = '11334-2026';

  test('owes nothing, and nothing of it is owed to its city', async () => {
    expect((await deliveries('2026-12-03', CANCELLED)).size).toBe(0);
    const ofCity = [...(await deliveries('2026-12-03', '31-2026')).values()].flat();
    expect(ofCity.length).toBeGreaterThan(0);
    expect(ofCity.map(({ campaign }) => campaign)).not.toContain(CANCELLED);
    const ask = { organization: '11334', year: 2026, today: '2026-12-03' };
    expect(await getRates(views.db, ask)).toEqual([]);
  });

  test('is none in figures', async () => {
    const point = { position: Number.MAX_SAFE_INTEGER, cutOff: '2026-12-03T10:00:00.000Z' };
    const found = await campaignsAt(views.db, { organization: '11334', year: 2026 }, point);
    expect(found).toEqual({ own: null, all: [] });
  });
});

describe('R-45 reporting rates', () => {
  const today = '2026-12-03';
  const ask = (organization: string, milestone?: string) => ({ organization, year: 2026, today, milestone });
  const none = { expected: 0, received: 0, onTime: 0, late: 0, missing: 0, notDue: 0 };

  test('by milestone: what is expected, received, on time, late, missing', async () => {
    const rates = await getRates(views.db, ask('11332', 'UNIT_REGISTRATION'));
    expect(rates).toEqual([
      {
        ...{
          milestone: 'UNIT_REGISTRATION',
          deliverable: 'Đăng ký',
          firstDue: '2026-03-04',
          lastDue: '2026-03-04',
        },
        ...{ expected: 3, received: 2, onTime: 1, late: 1, missing: 1, notDue: 0 },
      },
    ]);
    const early = await getRates(views.db, { ...ask('11332', 'SIX_MONTH_REPORT'), today: '2026-06-29' });
    expect(early[0]).toMatchObject({ expected: 1, received: 1, notDue: 0 });
    const other = await getRates(views.db, { ...ask('11333', 'SIX_MONTH_REPORT'), today: '2026-06-29' });
    expect(other[0]).toMatchObject({ ...none, expected: 1, notDue: 1 });
    const day = await getRates(views.db, { ...ask('11333', 'SIX_MONTH_REPORT'), today: '2026-06-30' });
    expect(day[0]).toMatchObject({ ...none, expected: 1, missing: 1 });
  });

  test('a city is the sum of its communes, commune by commune, ranked', async () => {
    const [city] = await getRates(views.db, ask('31', 'SIX_MONTH_REPORT'));
    expect(city).toMatchObject({ expected: 2, received: 1, onTime: 1, late: 0, missing: 1 });
    const first = { first: 1, orderBy: 'MISSING_DESC' as const };
    const page = await listRates(views.db, ask('31', 'SIX_MONTH_REPORT'), first);
    expect(page.rows.map(({ key, missing }) => [key, missing])).toEqual([['11333', 1]]);
    expect(page.hasNext).toBe(true);
    const rest = await listRates(views.db, ask('31', 'SIX_MONTH_REPORT'), {
      ...first,
      after: page.cursors[0] ?? '',
    });
    expect(rest.rows.map(({ key, missing }) => [key, missing])).toEqual([['11332', 0]]);
    expect(rest.hasNext).toBe(false);
  });

  test('a commune is its units and itself, every page once, in every order', async () => {
    const whole = await listRates(views.db, ask('11332'), { first: 100, orderBy: 'NAME_ASC' });
    expect(whole.rows.map(({ name }) => name)).toEqual([
      'Đường An',
      // Of the lists by now only those that have models owe one.
      ...['Chi bộ thôn Bắc', 'Chi bộ thôn Đông', 'Chi bộ thôn Tây'],
    ]);
    for (const orderBy of RATE_ORDERS) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await listRates(views.db, ask('11332'), { first: 2, orderBy, after: after ?? null });
        seen.push(...page.rows.map(({ key }) => key));
        after = page.hasNext ? page.cursors.at(-1) : undefined;
      } while (after);
      expect([...seen].sort(), orderBy).toEqual(whole.rows.map(({ key }) => key).sort());
    }
    const [own] = whole.rows;
    expect(own?.milestones.map(({ milestone, received }) => [milestone, received])).toEqual([
      ['ANNUAL_REPORT', 1],
      ['APPRAISAL_AND_NOMINATION', 0],
      ['CITY_REGISTRATION_REPORT', 0],
      ['MOVEMENT_REPORT', 0],
      ['SIX_MONTH_REPORT', 1],
    ]);
    const missing = await listRates(views.db, ask('11332', 'UNIT_REGISTRATION'), {
      ...{ first: 10, orderBy: 'NAME_ASC', only: 'MISSING' },
    });
    expect(missing.rows.map(({ key }) => key)).toEqual([NORTH]);
  });
});

describe('R-34 the same at a point of the log', () => {
  test('as at every reading', async () => {
    const point = { position: Number.MAX_SAFE_INTEGER, cutOff: '2026-12-03T10:00:00.000Z' };
    const place = { organization: '11332', year: 2026 };
    const campaigns = await campaignsAt(views.db, place, point);
    const models = await modelsAt(views.db, place, point);
    const [then] = await deliveriesAt(views.db, place, point, campaigns, models, undefined);
    const now = await deliveries();
    for (const { milestone, lastDay: _, ...counts } of then ?? []) {
      const rows = now.get(milestone) ?? [];
      const came = rows.filter(({ delivered_on }) => delivered_on !== null);
      const late = came.filter((row) => row.late).length;
      expect(counts, milestone).toEqual({ expected: rows.length, onTime: came.length - late, late });
    }
    expect(then).toHaveLength(7);
  });
});

describe('R-47 the report that was acknowledged last', () => {
  test('is looked back on in its own year and the next, as it was counted; not before it', async () => {
    for (const n of [203, 205])
      tell(`report-${uuid(n)}`, 'ReportAcknowledged', { report: uuid(n), note: null }, at('2026-12-04'));
    await views.project(story.events.slice(-2));
    const point = { position: Number.MAX_SAFE_INTEGER, cutOff: '2027-02-01T00:00:00.000Z' };
    const last = async (year: number, method: 2 | 3, over: object = {}) =>
      (await lastAcknowledged(views.db, { organization: '11332', year, method, ...over }, point))?.id;
    expect(await last(2026, 3)).toBe(uuid(205));
    expect(await last(2026, 2)).toBe(uuid(205));
    expect(await last(2026, 3, { report: uuid(205) })).toBe(uuid(203));
    expect(await last(2027, 3)).toBe(uuid(205));
    // Reports that were frozen before looked no further back than their year.
    expect(await last(2027, 2)).toBeUndefined();
    expect(await last(2025, 3)).toBeUndefined();
    expect(await last(2027, 3, { organization: '11333' })).toBeUndefined();
  });
});

describe('R-32 the steps up to the nomination', () => {
  const state = async () => (await one('APPRAISAL_AND_NOMINATION'))?.[0]?.on;
  const told = async (...args: unknown[]) => {
    (tell as (...told: unknown[]) => unknown)(...args);
    await views.project(story.events.slice(-1));
    return state();
  };

  test('are complete once notice, decision and dossier are there, or the decision to send none', async () => {
    const round = { round: uuid(301) };
    const paper = { number: '20-TB', issuedOn: '2026-09-20', document: null };
    await told(`appraisal-${uuid(301)}`, 'AppraisalRoundPlanned', {
      ...round,
      ...home,
      title: 'Đợt 1',
      plan: { title: 'x' },
    });
    const declined = { campaign: CAMPAIGN, decidedOn: '2026-10-01', reason: 'Chưa có', document: null };
    expect(
      await told(`campaign-${CAMPAIGN}`, 'CampaignNominationDeclined', declined, at('2026-10-01')),
    ).toBeNull();
    const noticed = { ...round, ...paper, sessions: [], results: [] };
    expect(await told(`appraisal-${uuid(301)}`, 'AppraisalNoticePublished', noticed, at('2026-10-02'))).toBe(
      '2026-10-02',
    );
    const again = { campaign: CAMPAIGN, reason: 'Nhầm' };
    expect(
      await told(`campaign-${CAMPAIGN}`, 'CampaignNominationReopened', again, at('2026-10-03')),
    ).toBeNull();
    const decision = {
      ...{ recognition: uuid(302), ...home, body: 'PARTY_COMMITTEE', number: '1-QĐ', issuedOn: '2026-10-05' },
      ...{ signatory: 'Bí thư', models: [uuid(11)], declined: [], document: null },
    };
    expect(
      await told(`recognition-${uuid(302)}`, 'RecognitionDecisionIssued', decision, at('2026-10-06')),
    ).toBeNull();
    const nominated = {
      ...{ exemplar: uuid(303), ...home, subject: 'COLLECTIVE', leader: false, model: uuid(11), unit: EAST },
      ...{ title: 'Chi bộ', person: null, rating: null, part: null, criteria: null, leadership: null },
    };
    expect(await told(`exemplar-${uuid(303)}`, 'ExemplarNominated', nominated, at('2026-10-07'))).toBeNull();
    const sent = { exemplar: uuid(303), number: '9-TTr', sentOn: '2026-10-16', document: null };
    expect(await told(`exemplar-${uuid(303)}`, 'ExemplarDossierSent', sent, at('2026-10-16'))).toBe(
      '2026-10-16',
    );
    expect((await one('APPRAISAL_AND_NOMINATION'))?.[0]?.late).toBe(true);
  });
});
