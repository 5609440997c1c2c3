import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CommendationReader,
  getCommendations,
  listCommendations,
} from '../../projections/commendation/queries.ts';
import { commendationView } from '../../projections/commendation/view.ts';
import { unitView } from '../../projections/organization/unit-view.ts';
import { city, storyteller, uuid } from '../projections/events.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const story = storyteller();
const { events, tell } = story;

function proposed(n: number, form: 'GIAY_KHEN' | 'BANG_KHEN' = 'GIAY_KHEN', unit = uuid(1)) {
  const commendation = uuid(n);
  const stream = `commendation-${commendation}`;
  tell(stream, 'CommendationProposed', {
    ...{ commendation, campaign: '11332-2026', year: 2026, organization: '11332', lineage: ['VN', '31'] },
    recipient: { kind: 'COLLECTIVE', title: 'Chi bộ thôn Đông', unit, person: null },
    ...{ model: null, exemplar: null, form, achievement: 'Hiến đất', document: null },
  });
  return { commendation, stream };
}

const stated = (number: string) => ({
  number,
  decidedOn: '2026-11-20',
  legalBasis: [{ title: 'Luật Thi đua, khen thưởng' }],
  reward: null,
});
function awarded(n: number, number: string) {
  const proposal = proposed(n);
  const { id } = tell(proposal.stream, 'CommendationAwarded', {
    ...{ commendation: proposal.commendation, model: null, ...stated(number), signatory: 'Bí thư' },
    ...{ sameDecisionAs: null, document: null },
  });
  return { ...proposal, award: id };
}

beforeAll(async () => {
  city(story);
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views', [unitView, commendationView]);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

async function read(commendation: string) {
  await views.project(events.splice(0));
  const [row] = await getCommendations(views.db, [commendation]);
  if (!row) throw new Error('no such commendation');
  return row;
}

test('R-38 an award that was corrected twice tells every number that it had, and why', async () => {
  const { commendation, stream, award } = awarded(11, '1');
  const corrected = (corrects: string, number: string) =>
    tell(stream, 'CommendationAwardCorrected', {
      ...{ commendation, corrects, reason: `Số đúng ${number}`, model: null, ...stated(number) },
      sameDecisionAs: null,
    }).id;
  const second = corrected(award, '2');
  const third = corrected(second, '3');
  const row = await read(commendation);
  const paper = { signatory: 'Bí thư', document: null };
  expect(row.award).toEqual({ event: third, ...stated('3'), ...paper });
  expect(row.earlier_awards).toEqual([
    { event: award, ...stated('1'), ...paper, reason: 'Số đúng 2' },
    { event: second, ...stated('2'), ...paper, reason: 'Số đúng 3' },
  ]);
  expect(row).toMatchObject({ path: ['VN', '31', '11332'], status: 'AWARDED' });
});

test('R-38 a presentation that was corrected twice tells every day and occasion, and why', async () => {
  const { commendation, stream } = awarded(12, '4');
  const presented = (day: string) => ({ presentedOn: `2026-12-${day}`, occasion: `Lễ ngày ${day}` });
  const first = tell(stream, 'CommendationPresented', { commendation, ...presented('01') }).id;
  const corrected = (corrects: string, day: string) =>
    tell(stream, 'CommendationPresentationCorrected', {
      ...{ commendation, corrects, reason: `Đúng là ngày ${day}`, ...presented(day) },
    }).id;
  const second = corrected(first, '02');
  const third = corrected(second, '03');
  const row = await read(commendation);
  expect([row.status, row.presentation]).toEqual(['PRESENTED', { event: third, ...presented('03') }]);
  expect(row.earlier_presentations).toEqual([
    { event: first, ...presented('01'), reason: 'Đúng là ngày 02' },
    { event: second, ...presented('02'), reason: 'Đúng là ngày 03' },
  ]);
});

test('R-38 an award cancelled twice by mistake stands as it did, and tells both cancellations', async () => {
  const { commendation, stream } = awarded(13, '5');
  const cancelled = (number: string) =>
    tell(stream, 'CommendationCancelled', {
      ...{ commendation, model: null, number, cancelledOn: '2026-12-10', reason: 'Sai đối tượng' },
      document: null,
    }).id;
  const reinstated = (corrects: string, reason: string) =>
    tell(stream, 'CommendationReinstated', {
      ...{ commendation, corrects, model: null, number: '5', decidedOn: '2026-11-20', reason },
    });
  const first = cancelled('6');
  expect(await read(commendation)).toMatchObject({ status: 'CANCELLED', cancellation: { number: '6' } });
  reinstated(first, 'Nhầm tên');
  expect(await read(commendation)).toMatchObject({ status: 'AWARDED', cancellation: null });
  tell(stream, 'CommendationPresented', { commendation, presentedOn: '2026-12-11', occasion: 'Lễ' });
  const second = cancelled('7');
  reinstated(second, 'Nhầm số');
  const row = await read(commendation);
  expect([row.status, row.cancellation]).toEqual(['PRESENTED', null]);
  const wrong = { cancelledOn: '2026-12-10', reason: 'Sai đối tượng' };
  expect(row.earlier_cancellations).toEqual([
    { event: first, number: '6', ...wrong, corrected: 'Nhầm tên' },
    { event: second, number: '7', ...wrong, corrected: 'Nhầm số' },
  ]);
});

test('R-30 what a higher authority did not grant is no award, also where its answer has a number', async () => {
  const higher = (n: number, granted: boolean) => {
    const { commendation, stream } = proposed(n, 'BANG_KHEN');
    const { number, decidedOn, legalBasis } = stated('88');
    tell(stream, 'CommendationHigherAwardRecorded', {
      ...{ commendation, model: null, granted, number, decidedOn, authority: 'Chủ tịch', document: null },
      legalBasis: granted ? legalBasis : null,
    });
    return commendation;
  };
  const [granted, refused] = [higher(14, true), higher(15, false)];
  expect(await read(granted)).toMatchObject({ status: 'AWARDED', award: { number: '88' } });
  expect(await read(refused)).toMatchObject({ status: 'DECLINED', award: null });
});

test('R-30 a reader of what was declined to one unit reads that, what was awarded, and nothing else', async () => {
  const other = uuid(2);
  for (const [n, unit] of [
    [21, uuid(1)],
    [22, other],
  ] as const) {
    const { commendation, stream } = proposed(n, 'GIAY_KHEN', unit);
    tell(stream, 'CommendationDeclined', { commendation, reason: 'Chưa đủ' });
  }
  await read(proposed(23, 'GIAY_KHEN', other).commendation);
  const listed = async (reader: CommendationReader) => {
    const { rows } = await listCommendations(views.db, { first: 20, reader });
    return rows.map(({ id }) => Number.parseInt(id.slice(-2), 16)).sort();
  };
  const open = [11, 12, 13, 14];
  expect(await listed({ proposals: false, declinedOf: other })).toEqual([...open, 22]);
  expect(await listed({ proposals: false, declinedOf: null })).toEqual(open);
  expect(await listed({ proposals: true, declinedOf: null })).toEqual([...open, 15, 21, 22, 23]);
});
