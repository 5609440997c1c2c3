import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  getAcknowledged,
  getReports,
  listReports,
  type ReportFilter,
  type ReportReader,
} from '../../projections/report/queries.ts';
import { mayRead } from '../../schema/access/authorise.ts';
import { ROLES } from '../../schema/access/roles.ts';
import { readableReports, readsReport } from '../../schema/report/authority.ts';
import { REPORT_STATUSES } from '../../schema/report/vocabulary.ts';
import type { Fact } from '../given.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';
import { CAMPAIGN, CITY, COMMUNE, city, commune, id, OTHER_COMMUNE, UNIT, unit } from '../sample.ts';
import { happening } from '../work/happening.ts';
import { acknowledged, drafted, ofCity, report, returned, step, submitted } from './sample-report.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const SECOND = id(2);
const ofUnit = (unit: string) => ({ kind: 'UNIT_LIST', unit });
const ENDS: Record<(typeof REPORT_STATUSES)[number], (n: number) => Fact[]> = {
  DRAFT: () => [],
  REVIEWED: (n) => [step(n, 'ReportReviewed', { note: null })],
  SUBMITTED: (n) => [submitted(n)],
  ACKNOWLEDGED: (n) => [submitted(n), acknowledged(n, '2026-07-01')],
  RETURNED: (n) => [submitted(n), returned(n)],
  DISCARDED: (n) => [step(n, 'ReportDiscarded', { reason: 'Trùng' })],
};
/** Of two units, of the commune and of the city, each in each state. */
const ISSUERS = [ofUnit(UNIT), ofUnit(SECOND), {}, ofCity];

beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'listed');
  const reports = ISSUERS.flatMap((issuer, at) =>
    REPORT_STATUSES.flatMap((status, nth) => {
      const n = 10 * at + nth;
      return [drafted(n, issuer), ...ENDS[status](n)];
    }),
  );
  const [older, ofNext] = [
    { replaces: report(22) },
    { campaign: `${COMMUNE}-2027`, year: 2027, kind: 'ANNUAL' },
  ];
  await happening(views)(
    ...[city, commune(), commune(OTHER_COMMUNE, 'Hải Tân'), unit(), unit(2), ...reports],
    ...[drafted(50, older), submitted(50), step(22, 'ReportSuperseded', { by: report(50) })],
    ...[drafted(60, ofNext), drafted(70, { organization: OTHER_COMMUNE, campaign: `${OTHER_COMMUNE}-2026` })],
  );
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const numbers = (rows: readonly { id: string }[]) =>
  rows.map(({ id }) => Number(id.slice(-12)) - 6000).sort((a, b) => a - b);
const everything = { organization: COMMUNE, ownDrafts: true, allDrafts: true, unitDrafts: null };
async function listed(filter: ReportFilter, reader: ReportReader = everything): Promise<number[]> {
  return numbers((await listReports(views.db, { filter, reader, first: 100 })).rows);
}

test('R-36 a list holds what each role may read, and nothing else', async () => {
  const all = await getReports(
    views.db,
    Array.from({ length: 100 }, (_, n) => report(n)),
  );
  for (const role of ROLES)
    for (const organization of [CITY, COMMUNE, OTHER_COMMUNE])
      for (const of of role === 'UNIT_OFFICER' ? [UNIT, SECOND] : [undefined]) {
        const actor = { account: 'a', role, organization, ...(of && { unit: of }) };
        // Who reads nothing below the own level is asked for communes alone.
        if (!mayRead(actor, { organization: COMMUNE, lineage: [CITY] })) continue;
        const readable = all.filter(({ path, ...row }) => {
          const issuer = { ...row, lineage: path.slice(0, -1) };
          return path.includes(organization) && readsReport(actor, issuer);
        });
        const reader = { organization, ...readableReports(actor) };
        const found = await listed({ organization, status: REPORT_STATUSES }, reader);
        expect(found, `${role} ${organization} ${of}`).toEqual(numbers(readable));
      }
});

test('R-36 every part of a filter narrows; drafts that were given up are shown to whoever asks for them', async () => {
  const whole = await listed({});
  const without = (n: number) => n % 10 !== 5;
  expect(whole.every(without)).toBe(true);
  expect(await listed({ status: ['DISCARDED'] })).toEqual([5, 15, 25]);
  expect(await listed({ status: [] })).toEqual([]);
  expect(await listed({ unit: UNIT })).toEqual([0, 1, 2, 3, 4]);
  expect(await listed({ kind: ['ANNUAL'] })).toEqual([60]);
  expect(await listed({ kind: [] })).toEqual([]);
  expect(await listed({ year: 2027 })).toEqual([60]);
  expect(await listed({ campaign: CAMPAIGN, kind: ['SIX_MONTH'] })).toEqual([20, 21, 22, 23, 24, 50]);
  expect(await listed({ organization: CITY, kind: ['SIX_MONTH'], status: ['SUBMITTED'] })).toEqual([
    22, 32, 50,
  ]);
  expect(await listed({ current: true, status: ['SUBMITTED'], unit: null })).toEqual([2, 12, 32, 50]);
  expect(await listed({ current: false })).toEqual([22]);
  // A unit’s list is received by its commune, any other report by the level above.
  expect(await listed({ receiver: COMMUNE, status: ['SUBMITTED'] })).toEqual([2, 12]);
  expect(await listed({ receiver: CITY, status: ['SUBMITTED'] })).toEqual([22, 50]);
});

test('R-47 reports that were acknowledged are told with their cut-off, the last first', async () => {
  const [first, second] = [80, 81] as const;
  const cutOff = '2026-11-20T02:00:00.000Z';
  await happening(views)(
    ...[drafted(first), submitted(first), acknowledged(first, '2026-12-01')],
    ...[drafted(second), submitted(second, { cutOff }), acknowledged(second, '2026-12-09')],
    step(first, 'ReportSuperseded', { by: report(second) }),
  );
  const [own, none] = await getAcknowledged(views.db, [CAMPAIGN, `${OTHER_COMMUNE}-2026`]);
  expect(own?.map((each) => [each.report, each.acknowledgedAt.slice(0, 10)])).toEqual([
    [report(second), '2026-12-09'],
    [report(first), '2026-12-01'],
    [report(23), '2026-07-01'],
  ]);
  expect(own?.[0]).toMatchObject({ cutOff, to: '2026-06-30' });
  expect(none).toEqual([]);
  expect(await getReports(views.db, [])).toEqual([]);
});
