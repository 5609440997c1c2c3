import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listPersons } from '../../projections/access/queries.ts';
import { listCommendations } from '../../projections/commendation/queries.ts';
import { countUnitDifficulties, listDifficulties } from '../../projections/difficulty/queries.ts';
import * as models from '../../projections/model/queries.ts';
import { computeFigures, listReports } from '../../projections/report/queries.ts';
import { eventCodecs } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import type { Fact } from '../given.ts';
import { home, newRegistration, registered } from '../model/sample-model.ts';
import { ALL, type History, histories } from '../organization/mergers.ts';
import { CAMPAIGN, CITY, COMMUNE, city, commune, id, opened, planned } from '../sample.ts';
import { openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
beforeAll(async () => {
  postgres = await startTestPostgres();
}, 60_000);
afterAll(() => postgres?.stop());

const period = { from: '2026-01-01', to: '2026-12-31' };
const subject = { kind: 'COLLECTIVE', title: 'Nhân dân' };
/** One of each kind that a unit has, under an id that ends with the unit's number. */
const things = (n: number): Fact[] => [
  registered({ ...newRegistration, name: `Mô hình ${n}`, subject }, { model: id(100 + n), unit: id(n) }),
  {
    type: 'DifficultyRaised',
    data: {
      difficulty: id(200 + n),
      ...home,
      unit: id(n),
      model: null,
      ...{ title: 'Thiếu vốn', detail: 'Thiếu vốn', wish: null, evidence: [] },
    },
  },
  {
    type: 'ReportDrafted',
    data: {
      report: id(300 + n),
      ...home,
      unit: id(n),
      ...{ kind: 'UNIT_LIST', period, replaces: null },
    },
  },
  {
    type: 'PersonRecorded',
    data: {
      person: id(400 + n),
      organization: COMMUNE,
      lineage: [CITY],
      unit: id(n),
      position: 'Trưởng thôn',
    },
  },
  {
    type: 'CommendationProposed',
    data: {
      commendation: id(500 + n),
      ...{ campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY] },
      recipient: { kind: 'COLLECTIVE', title: `Thôn ${n}`, unit: id(n), person: null },
      ...{ model: null, exemplar: null, form: 'GIAY_KHEN', achievement: 'Tốt', document: null },
    },
  },
];

const STREAM_OF = [
  'unit',
  'model',
  'difficulty',
  'report',
  'person',
  'commendation',
  'campaign',
  'organization',
];

/** As a log holds them, one a minute. */
function log(facts: readonly Fact[]): RecordedEvent[] {
  const revisions = new Map<string, number>();
  return facts.map(({ type, data }, index) => {
    const codec = eventCodecs[type] as (typeof eventCodecs)[string];
    const word = type.startsWith('Unit')
      ? 'unit'
      : (STREAM_OF.find((each) => type.toLowerCase().startsWith(each)) ?? '');
    const stream = `${word}-${(data as Record<string, string>)[word]}`;
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    const own = id(100_000 + index);
    return {
      ...{ id: own, type, data: codec.data.parse(data), stream, revision, position: BigInt(index * 10) },
      version: codec.version,
      actor: { account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE },
      recordedAt: new Date(Date.UTC(2026, 1, 2) + index * 60_000).toISOString(),
      occurredOn: '2026-02-02',
      ...{ command: own, correlation: own, causation: own, client: 'test' },
    };
  });
}

const numbers = (ids: readonly (string | null | undefined)[], base: number) =>
  ids.map((each) => Number(each?.slice(-12)) - base).sort((a, b) => a - b);

/** Every way of asking what a unit has, each as the numbers of the units that began it. */
async function found({ db }: TestViews, n: number): Promise<Record<string, number[]>> {
  const unit = id(n);
  const page = { filter: { unit }, first: 50 };
  const list = { organization: COMMUNE, year: 2026, unit, period, cutOff: '2026-12-31T00:00:00.000Z' };
  const [listed, reviewed, searched, difficulties, reports, persons, commendations, figures] =
    await Promise.all([
      models.listModels(db, page),
      models.listReviewed(db, { campaign: CAMPAIGN, organization: COMMUNE, unit }),
      models.listModels(db, { first: 50, filter: { search: `Chi bộ thôn ${n}` } }),
      listDifficulties(db, { ...page, units: 'ALL' }),
      listReports(db, {
        ...page,
        reader: { organization: COMMUNE, ownDrafts: true, allDrafts: true, unitDrafts: null },
      }),
      listPersons(db, { filter: { organization: COMMUNE, unit }, first: 50 }),
      listCommendations(db, { ...page, reader: { proposals: true, declinedOf: null } }),
      computeFigures(db, list),
    ]);
  return {
    models: numbers(
      listed.rows.map((row) => row.id),
      100,
    ),
    'models by search': numbers(
      searched.rows.map((row) => row.id),
      100,
    ),
    'review list': numbers(
      reviewed.map((row) => row.id),
      100,
    ),
    difficulties: numbers(
      difficulties.rows.map((row) => row.id),
      200,
    ),
    reports: numbers(
      reports.rows.map((row) => row.id),
      300,
    ),
    persons: numbers(
      persons.rows.map((row) => row.id),
      400,
    ),
    commendations: numbers(
      commendations.rows.map((row) => row.id),
      500,
    ),
    'list of the report': numbers(
      figures.rows.map(({ model }) => model),
      100,
    ),
  };
}

/** What is summed for a unit. */
async function counted({ db }: TestViews, n: number) {
  const keys = [{ unit: id(n), year: 2026 }];
  const [[stages], [difficulties], total] = await Promise.all([
    models.countUnits(db, keys),
    countUnitDifficulties(db, keys),
    models.countModels(db, { unit: id(n) }),
  ]);
  return { models: stages?.registered, difficulties: difficulties?.open, total };
}

async function holds(views: TestViews, { standing, active }: History): Promise<void> {
  const behind = (n: number) => ALL.filter((each) => standing[each] === n);
  for (const n of ALL.filter((each) => standing[each] === each)) {
    const own = behind(n);
    for (const [way, seen] of Object.entries(await found(views, n))) expect([way, seen]).toEqual([way, own]);
    expect(await counted(views, n)).toEqual({
      models: own.length,
      difficulties: own.length,
      total: own.length,
    });
  }
  const standingNow = ALL.filter((n) => standing[n] === n);
  const groups = await models.countUnitGroups(views.db, { organization: COMMUNE, year: 2026 });
  const sums = groups.map(({ unit, counts }) => [Number(unit.slice(-12)), counts.registered]);
  expect(sums.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual(
    standingNow.map((n) => [n, behind(n).length]),
  );
  const whole = { organization: COMMUNE, year: 2026, unit: null, period, cutOff: '2026-12-31T00:00:00.000Z' };
  const { figures } = await computeFigures(views.db, whole);
  const places = figures.places.map(({ place, counts }) => [Number(place.slice(-12)), counts.registered]);
  expect(places.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual(
    standingNow.map((n) => [n, behind(n).length]),
  );
  expect(active.filter(Boolean).length).toBeLessThanOrEqual(standingNow.length);
}

let schemas = 0;
test('R-49 after any mergers whatever a unit began is listed and counted under its successor, and nowhere else', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      schemas += 1;
      const views = await openTestViews(postgres.url, `mergers_${schemas}`);
      try {
        await views.project(
          log([city, commune(), planned(), opened, ...history.facts, ...ALL.flatMap(things)]),
        );
        await holds(views, history);
      } finally {
        await views.close();
      }
    }),
    { numRuns: 6 },
  );
}, 120_000);
