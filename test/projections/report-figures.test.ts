import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  countOrganizations,
  getModels,
  listResourceTotals,
  listResultTotals,
} from '../../projections/model/queries.ts';
import { modelsAt } from '../../projections/model-history.ts';
import {
  computeFigures,
  type FiguresAsk,
  listRevocations,
  placeOf,
} from '../../projections/report/queries.ts';
import type { CountedModel } from '../../schema/report/counted-model.ts';
import { city, contribution, progress, registered, storyteller, uuid } from './events.ts';
import { openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const story = storyteller();
const { tell } = story;
const model = (n: number) => `model-${uuid(n)}`;
const at = (day: string, occurredOn = day) => ({ recordedAt: `${day}T02:00:00.000Z`, occurredOn });
const decided = { number: '12-QĐ/ĐU', issuedOn: '2026-06-10', recognition: uuid(500) };

/** What was recorded by the end of June, and what came after it. */
let june: number;
beforeAll(async () => {
  city(story);
  registered(story, 11, 'Hiến đất');
  registered(story, 12, 'Đường hoa', { kind: 'CONTINUED', late: true, field: 'CULTURE_SOCIETY' });
  registered(story, 21, 'Phố xanh', { commune: '11333' });
  for (const n of [11, 12, 21]) tell(model(n), 'ModelAccepted', { model: uuid(n) }, at('2026-03-10'));
  tell(
    model(11),
    'ModelProgressReported',
    { model: uuid(11), ...progress(100) },
    at('2026-06-20', '2026-06-15'),
  );
  tell(
    model(11),
    'ModelContributionReceived',
    { model: uuid(11), ...contribution(7) },
    at('2026-06-20', '2025-12-31'),
  );
  tell(model(12), 'ModelRecognised', { model: uuid(12), ...decided }, at('2026-06-12', '2026-06-10'));
  tell(model(21), 'ModelDropped', { model: uuid(21), reason: 'Không phù hợp' }, at('2026-06-25'));
  june = story.events.length;
  // Recorded in July, of June and of July.
  const wrong = story.events.find(({ type }) => type === 'ModelProgressReported')?.id as string;
  const correction = { model: uuid(11), corrects: wrong, reason: 'Ghi nhầm', ...progress(60) };
  tell(model(11), 'ModelProgressCorrected', correction, at('2026-07-05', '2026-07-02'));
  tell(
    model(11),
    'ModelProgressReported',
    { model: uuid(11), ...progress(5) },
    at('2026-07-05', '2026-06-30'),
  );
  tell(
    model(12),
    'ModelRecognitionRevoked',
    { model: uuid(12), ...decided, number: '20-QĐ/ĐU', reason: 'Khai sai' },
    at('2026-07-20', '2026-07-18'),
  );
  const { recognition: source } = decided;
  const right = {
    model: uuid(12),
    paper: 'DECISION' as const,
    source,
    number: '13-QĐ/ĐU',
    issuedOn: '2026-06-11',
  };
  tell(model(12), 'ModelPaperCorrected', right, at('2026-07-21', '2026-06-11'));
  // As an old log could hold them: of the year before, and of the year after.
  for (const [quantity, day] of [
    [99, '2025-06-01'],
    [50, '2027-01-05'],
  ] as const)
    tell(
      model(11),
      'ModelProgressReported',
      { model: uuid(11), ...progress(quantity) },
      at('2026-07-22', day),
    );
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views');
  await views.project(story.events);
});
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const ask = (over: Partial<FiguresAsk> = {}): FiguresAsk => ({
  organization: '11332',
  year: 2026,
  unit: null,
  period: { from: '2026-01-01', to: '2026-06-30' },
  cutOff: '2026-06-28T00:00:00.000Z',
  ...over,
});
const compute = (over: Partial<FiguresAsk> = {}) => computeFigures(views.db, ask(over));

test('R-34 what was recorded by the cut-off, of days within the period', async () => {
  const { figures, log, rows } = await compute();
  expect(figures).toMatchObject({
    total: { registered: 2, late: 1, accepted: 2, standing: 2, recognised: 1 },
    results: [{ unit: 'SQUARE_METRE', quantity: 100 }],
    resources: [],
    registrations: { onTime: 1, late: 1 },
    places: [{ place: uuid(1), counts: { registered: 2 } }],
    list: { models: 2 },
  });
  expect(log).toEqual({ event: story.events[june - 1]?.id, size: june });
  expect(rows.map(({ recognition }) => recognition)).toEqual([null, '12-QĐ/ĐU']);
});

test('R-12 R-34 overview and reports count by the same days, whatever an old log dates outside the year', async () => {
  const year = { period: { from: '2026-01-01', to: '2026-12-31' }, cutOff: '2026-12-31T00:00:00.000Z' };
  const { figures } = await compute(year);
  expect(figures.results).toEqual([{ unit: 'SQUARE_METRE', quantity: 65 }]);
  for (const place of ['11332', '31']) {
    expect(await listResultTotals(views.db, place, 2026)).toEqual(figures.results);
    expect(await listResourceTotals(views.db, place, 2026)).toEqual(figures.resources);
  }
  const [row] = await getModels(views.db, [uuid(11)]);
  expect(row).toMatchObject({ results: figures.results, goals: [{ achieved: 65, reached: false }] });
});

test('R-34 a later cut-off counts what was recorded since: dated back into the period, corrected out of it', async () => {
  const { figures } = await compute({ cutOff: '2026-07-10T00:00:00.000Z' });
  expect(figures.results).toEqual([{ unit: 'SQUARE_METRE', quantity: 5 }]);
  const year = { period: { from: '2026-01-01', to: '2026-11-30' }, cutOff: '2026-11-30T00:00:00.000Z' };
  const annual = (await compute(year)).figures;
  expect(annual.results).toEqual([{ unit: 'SQUARE_METRE', quantity: 65 }]);
  expect(annual.total.recognised).toBeUndefined();
  // from the day of the revocation on; until then it was recognised.
  expect(annual.before).toMatchObject({ to: '2026-06-30', total: { recognised: 1 } });
});

test('R-34 the same log gives the same figures, whatever came after it', async () => {
  const before = await openTestViews(postgres.url, 'june');
  await before.project(story.events.slice(0, june));
  const then = await computeFigures(before.db, ask());
  await before.close();
  const { log: end } = then;
  expect(await compute({ end })).toEqual(then);
  // Frozen by a cut-off of later than the log stood.
  expect((await compute({ end, cutOff: '2026-12-31T00:00:00.000Z' })).figures).toEqual(then.figures);
});

describe('R-34 the same events in another store', () => {
  test('give the same figures, though each has another position', async () => {
    const then = await compute();
    const moved = await openTestViews(postgres.url, 'moved');
    await moved.project(story.events.map((event) => ({ ...event, position: event.position * 731n + 548n })));
    for (const end of [then.log, { ...then.log, event: null }]) {
      const again = await computeFigures(moved.db, { ...ask(), end });
      expect(again.figures).toEqual(then.figures);
      expect((await placeOf(moved.db, end)).position).toBe(june * 10 * 731 + 548);
    }
    await moved.close();
  });

  test('an event before the end that is not shown shifts no figures', async () => {
    const then = await compute();
    const lacking = await openTestViews(postgres.url, 'lacking');
    await lacking.project(story.events);
    await lacking.db.deleteFrom('timeline').where('position', '=', 10).execute();
    expect((await placeOf(lacking.db, then.log)).position).toBe(june * 10);
    await lacking.close();
  });

  test('nothing counted is nothing, wherever the log stands now', async () => {
    expect(await placeOf(views.db, { event: null, size: 0 })).toMatchObject({ position: -1 });
  });
});

test('R-34 R-38 a corrected decision stands with its number and day, but not in a report of before', async () => {
  const counted = async (cutOff: string) => {
    const point = { position: story.events.length * 10, cutOff };
    const models = await modelsAt(views.db, { organization: '11332', year: 2026 }, point);
    const { recognitions, stages } = models.find((each) => each.model === uuid(12)) as CountedModel;
    return { recognitions, from: stages.find(({ stage }) => stage === 'recognised')?.from };
  };
  const [was, is] = [await counted(ask().cutOff), await counted('2026-12-31T00:00:00.000Z')];
  expect(was).toEqual({ recognitions: [{ on: '2026-06-10', number: decided.number }], from: '2026-06-10' });
  expect(is.recognitions).toEqual([{ on: '2026-06-11', number: '13-QĐ/ĐU' }]);
  expect(is.from).toBe('2026-06-11');
});

test('R-24 what was counted and revoked since is told, and nothing else', async () => {
  const report = {
    ...{ id: uuid(700), kind: 'SIX_MONTH' as const, organization: '11332', year: 2026, unit: null },
    ...{ period_from: '2026-01-01', period_to: '2026-06-30' },
    frozen: { cutOff: ask().cutOff, event: null, size: june, root: null, method: 1 as const },
  };
  const told = [{ model: uuid(12), name: 'Đường hoa', revokedOn: '2026-07-18' }];
  expect(await listRevocations(views.db, report)).toEqual(told);
  expect(await listRevocations(views.db, { ...report, organization: '31' })).toEqual(told);
  expect(await listRevocations(views.db, { ...report, unit: uuid(2) })).toEqual([]);
  // Counted by nobody: the period ended before it, or the revocation was known already.
  expect(await listRevocations(views.db, { ...report, period_to: '2026-06-09' })).toEqual([]);
  const later = { ...report.frozen, cutOff: '2026-12-01T00:00:00.000Z', size: story.events.length };
  expect(await listRevocations(views.db, { ...report, frozen: later })).toEqual([]);
  expect(await listRevocations(views.db, { ...report, frozen: null })).toEqual([]);
});

test('a city is the sum of its communes, by commune; a unit is its own part', async () => {
  const [whole, one, other] = await Promise.all(
    ['31', '11332', '11333'].map(async (organization) => (await compute({ organization })).figures),
  );
  expect(whole?.total).toEqual({
    registered: 3,
    late: 1,
    accepted: 3,
    standing: 2,
    recognised: 1,
    dropped: 1,
  });
  expect(whole?.places).toEqual([
    { place: '11332', counts: one?.total },
    { place: '11333', counts: other?.total },
  ]);
  const unit = (await compute({ unit: uuid(1) })).figures;
  expect(unit).toMatchObject({ total: one?.total, targets: [], milestones: { due: 0 } });
  expect(one?.targets[0]).toMatchObject({ target: 'T1', official: 2, met: true });
});

test('figures of everything up to now agree with the counters', async () => {
  const all = { period: { from: '2026-01-01', to: '2026-12-31' }, cutOff: '2026-12-31T00:00:00.000Z' };
  for (const organization of ['31', '11332', '11333']) {
    const { total } = (await compute({ organization, ...all })).figures;
    const [counters] = await countOrganizations(views.db, [{ organization, year: 2026 }]);
    const some = Object.entries(counters ?? {}).filter(([, n]) => n > 0);
    expect(total).toEqual(Object.fromEntries(some));
  }
});
