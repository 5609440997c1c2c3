import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listPersons } from '../../projections/access/queries.ts';
import { getRoundResults, listRounds } from '../../projections/appraisal/queries.ts';
import { listCommendations } from '../../projections/commendation/queries.ts';
import type { Views } from '../../projections/database.ts';
import { listDifficulties } from '../../projections/difficulty/queries.ts';
import { listModels, MODEL_ORDERS } from '../../projections/model/queries.ts';
import { listOrganizations } from '../../projections/organization/queries.ts';
import type { Page, PageRequest } from '../../projections/page.ts';
import { listExemplars, listRecognitions, listSelections } from '../../projections/recognition/queries.ts';
import { listReports } from '../../projections/report/queries.ts';
import { listTimeline } from '../../projections/timeline/queries.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { id } from '../sample.ts';
import { histories } from './histories.ts';
import { openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

/** Another beginning like one that the history has, with what no thing of it says. */
function again(history: RecordedEvent[], type: string, name: string, over: object): RecordedEvent[] {
  const like = history.find((event) => event.type === type) as RecordedEvent;
  const data = { ...(like.data as object), [name]: id(900), ...over };
  return [{ ...like, id: crypto.randomUUID(), stream: `${name}-${id(900)}`, revision: 0, data }];
}

const BEGINNING = /^(Model|Report|Difficulty|Commendation)(Proposed|Registered|Drafted|Raised)$/;

/** A unit that the history has things of. */
const established = ([like]: RecordedEvent[], unit: string): RecordedEvent => ({
  ...(like as RecordedEvent),
  ...{ id: crypto.randomUUID(), stream: `unit-${unit}`, revision: 0, type: 'UnitEstablished' },
  data: { unit, organization: '10000', lineage: [], name: `Chi bộ ${unit}`, kind: 'PARTY_CELL' },
});

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
let longest = '';

beforeAll(async () => {
  const [history = []] = fc.sample(histories, { numRuns: 1, seed: 12 });
  const streams = Map.groupBy(history, ({ stream }) => stream);
  longest = [...streams].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] as string;
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views');
  const units = new Set([
    id(1),
    ...history.flatMap(({ type, data }) => {
      const { unit, recipient } = data as { unit?: string | null; recipient?: { unit: string | null } };
      const named = recipient?.unit ?? unit;
      return named && BEGINNING.test(type) ? named : [];
    }),
  ]);
  await views.project([
    ...[...units].map((unit) => established(history, unit)),
    ...history,
    ...again(history, 'ReportDrafted', 'report', { unit: id(1), kind: 'UNIT_LIST' }),
  ]);
  await views.project(again(history, 'DifficultyRaised', 'difficulty', { model: id(100) }));
});
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

type List = (db: Views, page: PageRequest) => Promise<Page<object>>;
/** The value of this column that most rows of the table have. */
async function usual(table: string, column: string): Promise<string> {
  const { rows } = await views.client.query<{ value: string }>(
    `select ${column}::text as value from views.${table} group by 1 order by count(*) desc, 1 limit 1`,
  );
  return rows[0]?.value as string;
}
const ofCampaign =
  (
    table: string,
    list: (db: Views, page: PageRequest & { campaign: string }) => Promise<Page<object>>,
  ): List =>
  async (db, page) =>
    list(db, { ...page, campaign: await usual(table, 'campaign') });

/** To somebody who may read every draft there, too. */
const everyReport = async (db: Views, page: PageRequest & { filter?: never }) => {
  const organization = await usual('report', 'organization');
  return listReports(db, {
    ...page,
    reader: { organization, ownDrafts: true, allDrafts: true, unitDrafts: null },
  });
};

const everyCommendation = (db: Views, page: PageRequest) =>
  listCommendations(db, { ...page, reader: { proposals: true, declinedOf: null } });
const everyDifficulty = (db: Views, page: PageRequest) => listDifficulties(db, { ...page, units: 'ALL' });

const LISTS: Record<string, List> = {
  organizations: async (db, page) =>
    listOrganizations(db, { ...page, parent: await usual('organization', 'parent') }),
  persons: async (db, page) =>
    listPersons(db, {
      ...page,
      filter: { organization: await usual('person', 'organization'), erased: true },
    }),
  rounds: ofCampaign('appraisal_round', listRounds),
  decisions: ofCampaign('recognition', listRecognitions),
  selections: ofCampaign('selection', listSelections),
  exemplars: ofCampaign('exemplar', (db, page) => listExemplars(db, { ...page, units: 'ALL' })),
  commendations: everyCommendation,
  difficulties: everyDifficulty,
  reports: everyReport,
  'a timeline': (db, page) => listTimeline(db, longest, page),
  'a timeline, the oldest first': (db, page) => listTimeline(db, longest, { ...page, newestFirst: false }),
  ...Object.fromEntries(
    MODEL_ORDERS.map((orderBy): [string, List] => [
      `models by ${orderBy}`,
      (db, page) => listModels(db, { ...page, orderBy }),
    ]),
  ),
};

describe('page by page a list tells the same as at once, each thing once', () => {
  test.each(Object.entries(LISTS))('%s', async (_, list) => {
    const whole = await list(views.db, { first: 500 });
    expect(whole.rows.length).toBeGreaterThan(1);
    expect([whole.hasNext, whole.hasPrevious]).toEqual([false, false]);
    for (const first of [1, 2]) {
      const rows: object[] = [];
      let after: string | undefined;
      for (let more = true; more; ) {
        const page = await list(views.db, { first, ...(after && { after }) });
        expect(page.rows.length).toBeGreaterThan(0);
        expect(page.hasPrevious).toBe(after !== undefined);
        rows.push(...page.rows);
        expect(rows.length).toBeLessThanOrEqual(whole.rows.length);
        after = page.cursors.at(-1);
        more = page.hasNext;
      }
      expect(rows).toEqual(whole.rows);
    }
  });
});

/** By field of a row: the filter that asks for its value. */
type Filters = Record<string, (value: never) => object>;
const NARROWED: [
  string,
  (db: Views, page: PageRequest & { filter: never }) => Promise<Page<object>>,
  Filters,
][] = [
  [
    'models',
    listModels,
    {
      unit: (unit) => ({ unit }),
      year: (year) => ({ year }),
      kind: (kind) => ({ kind: [kind] }),
      status: (status) => ({ status: [status] }),
      field: (field) => ({ field: [field] }),
      late: (late) => ({ late }),
      subject_kind: (subject) => ({ subject }),
    },
  ],
  [
    'reports',
    everyReport,
    {
      unit: (unit) => ({ unit }),
      campaign: (campaign) => ({ campaign }),
      year: (year) => ({ year }),
      kind: (kind) => ({ kind: [kind] }),
      status: (status) => ({ status: [status] }),
    },
  ],
  [
    'commendations',
    everyCommendation,
    {
      unit: (unit) => ({ unit }),
      model: (model) => ({ model }),
      form: (form) => ({ form: [form] }),
      status: (status) => ({ status: [status] }),
      recipient_kind: (recipientKind) => ({ recipientKind }),
    },
  ],
  [
    'difficulties',
    everyDifficulty,
    {
      unit: (unit) => ({ unit }),
      model: (model) => ({ model }),
      status: (status) => ({ status: [status] }),
    },
  ],
];

describe('a filter shows those that it asks for, and all of them', () => {
  const cases = NARROWED.flatMap(([name, list, filters]) =>
    Object.entries(filters).map(([field, filter]) => [name, field, list, filter] as const),
  );
  test.each(cases)('%s by %s', async (_, field, list, filter) => {
    const told = (row: object) => (row as Record<string, unknown>)[field];
    const { rows } = await list(views.db, { first: 500, filter: {} as never });
    const values = new Set(rows.map(told).filter((value) => value !== null && value !== undefined));
    expect(values.size).toBeGreaterThan(0);
    for (const value of values) {
      const some = await list(views.db, { first: 500, filter: filter(value as never) as never });
      expect(some.rows).toEqual(rows.filter((row) => told(row) === value));
    }
    const other = {
      unit: crypto.randomUUID(),
      model: crypto.randomUUID(),
      year: 1999,
      campaign: '99999-1999',
    }[field];
    if (other === undefined) return;
    expect((await list(views.db, { first: 500, filter: filter(other as never) as never })).rows).toEqual([]);
  });

  test('R-13 models by what is overdue on a day: an inspection, a remedy, either', async () => {
    const { rows } = await listModels(views.db, { first: 500 });
    const due = (row: object, what: 'inspection' | 'remedy') =>
      (row as Record<string, string | null>)[`${what}_due_on`] ?? null;
    const days = rows
      .flatMap((row) => [due(row, 'inspection'), due(row, 'remedy')])
      .filter((day) => day !== null);
    expect(days.length).toBeGreaterThan(0);
    const past = (row: object, what: 'inspection' | 'remedy', today: string) => {
      const day = due(row, what);
      return day !== null && day < today;
    };
    for (const today of [...days, '2000-01-01', '2100-01-01'])
      for (const overdue of [['INSPECTION'], ['REMEDY'], ['INSPECTION', 'REMEDY'], []] as const) {
        const found = await listModels(views.db, {
          first: 500,
          filter: { overdue: overdue as never, today },
        });
        const expected = rows.filter((row) =>
          overdue.some((what) => past(row, what === 'REMEDY' ? 'remedy' : 'inspection', today)),
        );
        expect(
          found.rows.map(({ id }) => id),
          `${overdue} on ${today}`,
        ).toEqual(expected.map(({ id }) => id));
      }
  });
});

test('R-20 what sessions gave stands under their own round', async () => {
  const { rows } = await views.client.query<{ id: string }>(
    'select distinct round as id from views.appraisal_result',
  );
  const rounds = rows.map(({ id }) => id);
  expect(rounds.length).toBeGreaterThan(1);
  const results = await getRoundResults(views.db, [...rounds, id(1)]);
  expect(results.at(-1)).toEqual([]);
  for (const [index, round] of rounds.entries()) {
    expect(results[index]?.length).toBeGreaterThan(0);
    expect(new Set(results[index]?.map((row) => row.round))).toEqual(new Set([round]));
  }
});
