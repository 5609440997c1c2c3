import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type ComputedFigures,
  compareReport,
  computeFigures,
  type FiguresAsk,
  getLaterFacts,
  getReports,
  listRevocations,
  type ReportRecord,
  recomputeReport,
} from '../../projections/report/queries.ts';
import type { Fact } from '../given.ts';
import { newRegistration, registered } from '../model/sample-model.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';
import { city, commune, id, planned, unit } from '../sample.ts';
import { happening } from '../work/happening.ts';
import { acknowledged, drafted, HALF_YEAR, report, submitted } from './sample-report.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
let happen: (...facts: Fact[]) => Promise<void>;
const [FIRST, SECOND] = [id(101), id(102)];
const NOW = '2026-12-31T00:00:00.000Z';
const BY_28_JUNE = '2026-06-28T00:00:00.000Z';

const of = (model: string, type: string, data: object, day: string, recordedAt?: string): Fact => ({
  ...{ type, data: { model, ...data }, occurredOn: day },
  ...(recordedAt && { recordedAt: `${recordedAt}T03:00:00.000Z` }),
});
const progress = (quantity: number | null, day: string, recordedAt: string) =>
  of(
    FIRST,
    'ModelProgressReported',
    {
      ...{ summary: 'Đã vận động', evidence: [] },
      results: quantity === null ? [] : [{ goal: 'hien-dat', unit: 'SQUARE_METRE', quantity }],
    },
    day,
    recordedAt,
  );
const decided = { recognition: id(500), number: '12-QĐ/ĐU', issuedOn: '2026-06-10' };

const compute = (over: Partial<FiguresAsk> = {}) =>
  computeFigures(views.db, {
    ...{ organization: '10507', year: 2026, unit: null, period: HALF_YEAR, cutOff: NOW },
    ...over,
  });
const since = async (over?: Partial<FiguresAsk>) => (await compute(over)).figures.since;
const row = async (n: number) => (await getReports(views.db, [report(n)]))[0] as ReportRecord;

beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'later');
  happen = happening(views);
  const models = [FIRST, SECOND].map((model, at) => ({
    ...registered({ ...newRegistration, name: `Mô hình ${at}` }, { model, unit: id(at + 1) }),
    occurredOn: '2026-02-20',
  }));
  await happen(
    ...[city, commune(), unit(1), unit(2), planned(), ...models],
    ...[FIRST, SECOND].map((model) => of(model, 'ModelRecognised', decided, '2026-06-10')),
  );
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

/** Drafted, sent with what was counted up to 28 June, and acknowledged. */
async function send(n: number, over: object, day: string, counted?: ComputedFigures): Promise<void> {
  await happen(drafted(n, over, '2026-06-28'));
  const found = counted ?? (await compute({ report: report(n), kind: 'SIX_MONTH', cutOff: BY_28_JUNE }));
  await happen(submitted(n, found, {}, '2026-06-28'), acknowledged(n, day));
}

test('R-47 a report looks back on the one that was acknowledged last, and on nothing where nothing came', async () => {
  expect(await since()).toBeUndefined();
  await send(1, {}, '2026-06-30');
  expect(await since()).toBeUndefined();
  expect(await compareReport(views.db, await row(1))).toEqual([]);
  expect(await getLaterFacts(views.db, await row(1), '2026-06-30T03:00:00.000Z', NOW)).toBeNull();

  // Recorded between the freezing and the acknowledgement; the second tells of no figure.
  await happen(progress(7, '2026-06-15', '2026-06-29'), progress(null, '2026-06-16', '2026-06-29'));
  const told = { report: report(1), differences: [{ path: 'results.SQUARE_METRE', before: 0, after: 7 }] };
  expect(await since()).toMatchObject({ ...told, recorded: 2 });
  expect(await since({ method: 4 })).toMatchObject({ ...told, recorded: 2 });
  // Up to method 3 what came since the acknowledgement alone; the figures as they are now.
  expect(await since({ method: 3 })).toMatchObject({ ...told, recorded: 0 });
  expect(await since({ method: 1 })).toBeUndefined();
  expect(await since({ unit: id(1) })).toBeUndefined();
  // A report looks back on no report of itself.
  expect(await since({ report: report(1) })).toBeUndefined();
  expect(await getLaterFacts(views.db, await row(1), '2026-06-30T03:00:00.000Z', NOW)).toMatchObject(told);
});

test('R-47 what came and changes no figure is told too', async () => {
  await send(2, { replaces: report(1) }, '2026-07-02', await compute({ report: report(2), cutOff: NOW }));
  expect((await since())?.report).not.toBe(report(2));
  await happen(progress(null, '2026-06-17', '2026-12-30'));
  expect(await since()).toMatchObject({ report: report(2), differences: [], recorded: 1 });
});

test('R-36 R-47 a version goes on telling what the one that it replaces told', async () => {
  const next = await compute({ report: report(3) });
  expect(next.figures.since?.report).toBe(report(2));
  await send(3, {}, '2026-12-30', next);
  await happen(drafted(4, { replaces: report(3) }, '2026-12-30'));
  await happen(progress(null, '2026-06-18', '2026-12-30'));
  expect((await since({ report: report(4) }))?.report).toBe(report(2));
  expect((await since({ report: report(4), method: 4 }))?.report).toBe(report(2));
  expect((await since({ report: report(4), method: 3 }))?.report).not.toBe(report(2));
  // One that replaces none looks back on the last.
  await happen(drafted(5, {}, '2026-12-30'));
  expect((await since({ report: report(5) }))?.report).not.toBe(report(2));
});

test('R-34 what is not sent has no figures to compare, nor what was never acknowledged anything since', async () => {
  const [sent, draft] = [await row(1), await row(5)];
  expect(await compareReport(views.db, draft)).toBeNull();
  expect(await recomputeReport(views.db, draft)).toBeNull();
  expect(await compareReport(views.db, { ...sent, frozen: null })).toBeNull();
  expect(await compareReport(views.db, { ...sent, id: id(1) })).toBeNull();
  const later = (row: ReportRecord, at: string | null) => getLaterFacts(views.db, row, at, NOW);
  expect(await later(sent, null)).toBeNull();
  expect(await later({ ...sent, frozen: null }, NOW)).toBeNull();
  expect(await later({ ...sent, id: id(1) }, NOW)).toBeNull();
  expect(await recomputeReport(views.db, sent)).toMatchObject({ figures: { total: { recognised: 2 } } });
});

test('R-21 R-47 since a unit’s list came what the unit was told: no result before its notice', async () => {
  const round = id(700);
  const period = { from: '2026-01-01', to: '2026-11-30' };
  const list = { unit: id(1), kind: 'UNIT_LIST' as const, period };
  await send(6, list, '2026-06-30', await compute({ ...list, report: report(6), cutOff: BY_28_JUNE }));
  const recorded = async () =>
    (await getLaterFacts(views.db, await row(6), '2026-06-30T03:00:00.000Z', NOW))?.recorded ?? 0;
  const before = await recorded();
  const at = (type: string, data: object) => of(FIRST, type, { round, ...data }, '2026-11-20', '2026-11-20');
  await happen(
    at('ModelSubmittedForAppraisal', { report: { title: 'Báo cáo' }, evidence: [] }),
    at('ModelAppraised', { session: 'phien-1', passed: true, eligible: 5, yes: 4, no: 1 }),
  );
  expect(await recorded()).toBe(before + 1);
  await happen(at('ModelAppraisalNotified', { number: '03-TB', issuedOn: '2026-11-20', passed: true }));
  expect(await recorded()).toBe(before + 3);
});

test('R-24 what was revoked after the log of a report, or after its cut-off, is told, of a unit its own', async () => {
  const { log: end } = await compute();
  await happen(
    ...[FIRST, SECOND].map((model) =>
      of(model, 'ModelRecognitionRevoked', { ...decided, number: '20-QĐ', reason: 'Khai sai' }, '2026-12-30'),
    ),
  );
  const { log: now } = await compute();
  const sent = await row(1);
  const told = async (over: object, of: object = {}) =>
    (
      await listRevocations(views.db, {
        ...{ ...sent, ...of },
        frozen: { ...end, root: null, method: 6, cutOff: NOW, ...over },
      })
    ).map(({ model }) => model);
  expect(await told({})).toEqual([FIRST, SECOND]);
  expect(await told({ ...now, cutOff: BY_28_JUNE })).toEqual([FIRST, SECOND]);
  expect(await told(now)).toEqual([]);
  expect(await told({}, { unit: id(1) })).toEqual([FIRST]);
  expect(await told({}, { unit: id(2) })).toEqual([SECOND]);
});
