import { describe, expect, test } from 'vitest';
import { differences } from '../../schema/report/compare.ts';
import { countFigures } from '../../schema/report/count.ts';
import type { CountedModel } from '../../schema/report/counted-model.ts';
import { listModels } from '../../schema/report/list.ts';
import { defaultPeriod } from '../../schema/report/period.ts';
import { id } from '../sample.ts';

const PERIOD = { from: '2026-01-01', to: '2026-06-30' };
const [LAST, AFTER] = ['2026-06-30', '2026-07-01'];
const model = (n: number, over: Partial<CountedModel> = {}): CountedModel => ({
  ...{
    model: id(n),
    path: ['VN', '31', '10507'],
    unit: id(1),
    campaign: '10507-2026',
    registeredAt: '2026-02-20T03:00:00.000Z',
    late: false,
    name: `Mô hình ${n}`,
    field: 'ECONOMY',
  },
  ...{ kind: 'NEW', subject: 'COLLECTIVE', subjectTitle: 'Chi bộ', status: 'IMPLEMENTING' },
  ...{ campaign: '10507-2026', registeredAt: '2026-02-20T02:00:00.000Z', late: false },
  stages: [{ stage: 'registered', from: '2026-02-20', to: null }],
  ...{
    results: [],
    resources: [],
    outreach: [],
    ratings: [],
    reviews: [],
    recognitions: [],
    commendations: [],
  },
  ...over,
});
const row = (over: Partial<CountedModel>, cutOff: string | null = null) =>
  listModels([model(1, over)], PERIOD, cutOff)[0];

describe('R-33 R-34 the list of models tells of the last day of its period, and of no day after it', () => {
  const review = (on: string, recordedOn = on) => ({ on, recordedOn, review: 'DROP' as const });
  test('a review', () => {
    expect(row({ reviews: [review(LAST)] })?.review).toBe('DROP');
    expect(row({ reviews: [review(AFTER)] })?.review).toBeNull();
  });
  test('a rating: the last of two', () => {
    const ratings = (on: string) => [
      { on: '2026-05-01', rating: 'FAIL' as const },
      { on, rating: 'PASS' as const },
    ];
    const rated = (on: string) => row({ ratings: ratings(on) as never })?.rating;
    expect([rated(LAST), rated(AFTER)]).toEqual(['PASS', 'FAIL']);
  });
  test('a recognition: the last decision of two', () => {
    const recognised = (on: string) =>
      row({
        stages: [
          { stage: 'registered', from: '2026-02-20', to: null },
          { stage: 'recognised', from: '2026-04-01', to: null },
        ],
        recognitions: [
          { on: '2026-04-01', number: '1' },
          { on, number: '2' },
        ],
      })?.recognition;
    expect([recognised(LAST), recognised(AFTER)]).toEqual(['2', '1']);
  });
  test('commendations that stand on that day', () => {
    const commended = (on: string, until: string | null) =>
      row({ commendations: [{ on, number: '5', until }] })?.commendations;
    expect(commended(LAST, null)).toEqual(['5']);
    expect(commended(AFTER, null)).toEqual([]);
    expect(commended('2026-05-01', AFTER)).toEqual(['5']);
    expect(commended('2026-05-01', LAST)).toEqual([]);
  });
  test('an amendment is a review after the cut-off, where there is one', () => {
    expect(row({ reviews: [review('2026-06-01', '2026-06-21')] }, '2026-06-20')?.amendment).toBe(true);
    expect(row({ reviews: [review('2026-06-01', '2026-06-20')] }, '2026-06-20')?.amendment).toBe(false);
    expect(row({ reviews: [review('2026-06-01')] })?.amendment).toBe(false);
    expect(row({}, '2026-06-20')?.amendment).toBe(false);
  });
  test('rows stand in the order of their ids', () => {
    const ids = (...all: number[]) =>
      listModels(
        all.map((n) => model(n)),
        PERIOD,
        null,
      ).map((each) => each.model);
    expect(ids(2, 3, 1)).toEqual([id(1), id(2), id(3)]);
    expect(ids(1, 2, 3)).toEqual([id(1), id(2), id(3)]);
  });
});

describe('R-34 figures', () => {
  test('leave out what there is none of', () => {
    const figures = countFigures(
      [model(1, { results: [{ on: LAST, unit: 'HOUSEHOLD', quantity: 0 }] })],
      [],
      { targets: [], officialStage: 'STANDING' },
      PERIOD,
    );
    expect(figures.results).toEqual([]);
    expect(figures.kinds.map((each) => Object.values(each)[0])).toEqual(['NEW']);
    expect(figures.subjects).toHaveLength(1);
  });
  test('differ where one is a number, or nothing, and the other a table', () => {
    expect(differences({ a: 1 }, { a: { b: 1 } })).toEqual(['a']);
    expect(differences({ a: { b: 1 } }, { a: 1 })).toEqual(['a']);
    expect(differences({ a: null }, { a: { b: 1 } })).toEqual(['a']);
    expect(differences({ a: { b: 1 } }, { a: null })).toEqual(['a']);
    expect(differences({ a: { b: null } }, { a: { b: null } })).toEqual([]);
  });
  test('of a report to the day end within the year', () => {
    const to = (today: string) => defaultPeriod('MOVEMENT', 2026, today).to;
    expect(to('2025-12-31')).toBe('2026-01-01');
    expect(to('2026-01-01')).toBe('2026-01-01');
    expect(to('2026-12-31')).toBe('2026-12-31');
    expect(to('2027-01-01')).toBe('2026-12-31');
  });
});
