import { afterAll, beforeAll, expect, test } from 'vitest';
import { unitView } from '../../projections/organization/unit-view.ts';
import { exemplarView } from '../../projections/recognition/exemplar-view.ts';
import {
  type ExemplarFilter,
  getExemplars,
  getExemplarsOfModels,
  listExemplars,
} from '../../projections/recognition/queries.ts';
import type { TaskRating } from '../../schema/recognition/vocabulary.ts';
import { city, storyteller, uuid } from '../projections/events.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const story = storyteller();
const { events, tell } = story;
const rating = { level: 'GOOD' as const, ratedBy: 'BTV', ratedOn: '2026-10-01' };

/** Of unit 1 in 11332, else of unit 2 in 11333. */
function nominated(n: number, { commune = '11332', rated = true, model = uuid(11) } = {}) {
  const exemplar = uuid(n);
  const stream = `exemplar-${exemplar}`;
  tell(stream, 'ExemplarNominated', {
    ...{ exemplar, campaign: `${commune}-2026`, year: 2026, organization: commune, lineage: ['31'] },
    ...{ subject: 'COLLECTIVE', leader: false, model, unit: uuid(commune === '11332' ? 1 : 2) },
    title: 'Chi bộ',
    ...{ person: null, rating: rated ? { ...rating, provisional: true } : null },
    ...{ part: null, criteria: null, leadership: null },
  });
  const confirmed = (level: TaskRating) =>
    tell(stream, 'ExemplarRatingConfirmed', { exemplar, ...rating, level, document: null });
  return { exemplar, stream, confirmed };
}

beforeAll(async () => {
  city(story);
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views', [unitView, exemplarView]);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const project = () => views.project(events.splice(0));
async function read(exemplar: string) {
  await project();
  const [row] = await getExemplars(views.db, [exemplar]);
  if (!row) throw new Error('no such exemplar');
  return row;
}

test('R-26 a rating that is there has no paper yet, and where there is none there is none', async () => {
  const [rated, unrated] = [nominated(1), nominated(2, { rated: false })];
  expect((await read(rated.exemplar)).rating).toEqual({ ...rating, provisional: true, document: null });
  expect((await read(unrated.exemplar)).rating).toBeNull();
});

test('R-28 a new achievement report is confirmed by nobody yet; any other paper leaves it confirmed', async () => {
  const { exemplar, stream } = nominated(3);
  const filed = (item: 'ACHIEVEMENT_REPORT' | 'SUMMARY' | 'LIST', title: string) =>
    tell(stream, 'ExemplarDocumentFiled', {
      ...{ exemplar, item, document: { title }, copies: null, bound: false },
    });
  const confirmed = (by: 'DIRECT_COMMITTEE' | 'PROPOSING_COMMITTEE') =>
    tell(stream, 'ExemplarReportConfirmed', { exemplar, by, confirmedOn: '2026-10-11', document: null });
  filed('ACHIEVEMENT_REPORT', 'Báo cáo');
  filed('LIST', 'Danh sách');
  confirmed('DIRECT_COMMITTEE');
  confirmed('PROPOSING_COMMITTEE');
  filed('SUMMARY', 'Trích ngang');
  const row = await read(exemplar);
  expect(row.confirmations.map(({ by }) => by)).toEqual(['DIRECT_COMMITTEE', 'PROPOSING_COMMITTEE']);
  filed('ACHIEVEMENT_REPORT', 'Báo cáo sửa');
  const after = await read(exemplar);
  expect(after.confirmations).toEqual([]);
  expect(after.filed.map(({ item, document }) => [item, document.title])).toEqual([
    ['LIST', 'Danh sách'],
    ['SUMMARY', 'Trích ngang'],
    ['ACHIEVEMENT_REPORT', 'Báo cáo sửa'],
  ]);
});

test('R-38 an outcome that was corrected twice tells every one that was recorded, and why', async () => {
  const { exemplar, stream } = nominated(4);
  const decided = (number: string) => ({ number, decidedOn: '2026-11-20', document: null, note: null });
  const first = tell(stream, 'ExemplarCityOutcomeRecorded', {
    ...{ exemplar, outcome: 'GRANTED', ...decided('45') },
  });
  const corrected = (corrects: string, outcome: 'GRANTED' | 'DECLINED', number: string) =>
    tell(stream, 'ExemplarCityOutcomeCorrected', {
      ...{ exemplar, corrects, reason: `Số đúng ${number}`, outcome, ...decided(number) },
    });
  const second = corrected(first.id, 'DECLINED', '46');
  const third = corrected(second.id, 'GRANTED', '47');
  expect(await read(exemplar)).toMatchObject({
    status: 'GRANTED',
    outcome: { event: third.id, outcome: 'GRANTED', ...decided('47') },
    earlier_outcomes: [
      { event: first.id, outcome: 'GRANTED', ...decided('45'), reason: 'Số đúng 46' },
      { event: second.id, outcome: 'DECLINED', ...decided('46'), reason: 'Số đúng 47' },
    ],
  });
});

test('R-26 rated too low is a nomination that stands and whose confirmed rating says so', async () => {
  const [low, gone, well] = [
    nominated(5),
    nominated(6, { commune: '11333' }),
    nominated(7, { commune: '11333' }),
  ];
  low.confirmed('COMPLETED');
  gone.confirmed('COMPLETED');
  well.confirmed('GOOD');
  expect((await read(gone.exemplar)).below_criterion).toBe(true);
  tell(gone.stream, 'ExemplarWithdrawn', { exemplar: gone.exemplar, model: uuid(11), reason: 'Xếp loại' });
  for (const [{ exemplar }, below] of [
    [low, true],
    [gone, false],
    [well, false],
  ] as const)
    expect((await read(exemplar)).below_criterion).toBe(below);
});

test('R-26 nominations are listed by campaign, and those below only of units whose rating is read', async () => {
  const other = nominated(8, { commune: '11333' });
  other.confirmed('NOT_COMPLETED');
  await project();
  const listed = async (filter: ExemplarFilter) => {
    const { rows } = await listExemplars(views.db, { first: 20, ...filter });
    return rows.map(({ id }) => Number(id.slice(-2))).sort();
  };
  expect(await listed({ units: 'ALL' })).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await listed({ campaign: '11333-2026', units: 'ALL' })).toEqual([6, 7, 8]);
  expect(await listed({ belowCriterion: true, units: 'ALL' })).toEqual([5, 8]);
  expect(await listed({ belowCriterion: true, units: [uuid(2)] })).toEqual([8]);
  const unread = { belowCriterion: false, units: [uuid(1)] };
  expect(await listed({ campaign: '11333-2026', ...unread })).toEqual([6, 7, 8]);
});

test('R-26 each model is told with its nominations, the newest first', async () => {
  const [first, other, second] = [
    nominated(21, { model: uuid(31) }),
    nominated(22, { model: uuid(32) }),
    nominated(23, { model: uuid(31) }),
  ];
  expect((await read(first.exemplar)).path).toEqual(['31', '11332']);
  const found = await getExemplarsOfModels(views.db, [uuid(32), uuid(99), uuid(31)]);
  expect(found.map((rows) => rows.map(({ id }) => id))).toEqual([
    [other.exemplar],
    [],
    [second.exemplar, first.exemplar],
  ]);
});
