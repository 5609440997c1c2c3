import { describe, expect, test } from 'vitest';
import { CHECKLIST_ITEMS, checklist, fellBelow } from '../../schema/recognition/checklist.ts';
import { isSelected } from '../../schema/recognition/facts.ts';
import { tally } from '../../schema/recognition/tally.ts';
import { id } from '../sample.ts';

const [A, B, C] = [id(100), id(101), id(102)];
const paper = (item: string, copies: number | null = null, bound = false) => ({
  ...{ item, copies, bound, filedBy: 'board' },
});
const by = (...committees: ('DIRECT_COMMITTEE' | 'PROPOSING_COMMITTEE')[]) =>
  committees.map((each) => ({ by: each, account: each }));
const FILED = ['MINUTES', 'SUBMISSION', 'SUMMARY', 'LIST'] as const;
const full = {
  ...{ subject: 'COLLECTIVE', leader: false, rating: { level: 'GOOD', provisional: false } },
  filed: [...FILED.map((item) => paper(item)), paper('ACHIEVEMENT_REPORT', 3, true)],
  confirmations: by('DIRECT_COMMITTEE', 'PROPOSING_COMMITTEE'),
};
const standing = { recognised: true, selected: true };
const list = (over: object = {}, of = standing) => checklist({ ...full, ...over } as never, of);
const missing = (over: object = {}, of = standing) =>
  list(over, of)
    .filter(({ present }) => !present)
    .map(({ item }) => item);
const said = (over: object, item: string) => list(over).find((each) => each.item === item)?.message.en;

describe('R-28 the checklist of a dossier', () => {
  test('names every thing once, and nothing is missing of a full one', () => {
    expect(list().map(({ item }) => item)).toEqual([...CHECKLIST_ITEMS]);
    expect(missing()).toEqual([]);
  });
  test.each(FILED)('lacks %s alone where that was not filed, and says which', (item) => {
    const without = { filed: full.filed.filter((each) => each.item !== item) };
    expect(missing(without)).toEqual([item]);
    expect(said(without, item)).toMatch(/missing/);
    expect(said({}, item)).not.toMatch(/missing/);
  });
  test('without the report its confirmations count for nothing', () => {
    expect(missing({ filed: FILED.map((item) => paper(item)) })).toEqual([
      ...['ACHIEVEMENT_REPORT', 'DIRECT_CONFIRMATION', 'PROPOSING_CONFIRMATION', 'BOUND_COPIES'],
    ]);
  });
  test.each([
    [3, true, []],
    [4, true, []],
    [2, true, ['BOUND_COPIES']],
    [3, false, ['BOUND_COPIES']],
    [null, true, ['BOUND_COPIES']],
  ] as const)('of %s copies, bound: %s', (copies, bound, lacks) => {
    const filed = [...FILED.map((item) => paper(item)), paper('ACHIEVEMENT_REPORT', copies, bound)];
    expect(missing({ filed })).toEqual([...lacks]);
  });
  test('each confirmation is its own', () => {
    expect(missing({ confirmations: by('DIRECT_COMMITTEE') })).toEqual(['PROPOSING_CONFIRMATION']);
    expect(missing({ confirmations: by('PROPOSING_COMMITTEE') })).toEqual(['DIRECT_CONFIRMATION']);
  });
  test('R-26 recognition and selection are of the model', () => {
    expect(missing({}, { recognised: false, selected: true })).toEqual(['RECOGNITION']);
    expect(missing({}, { recognised: true, selected: false })).toEqual(['SELECTION']);
  });
});

describe('R-26 the rating in it', () => {
  test('is asked of a collective and of a leader, of nobody else', () => {
    const asked = (subject: string, leader: boolean) =>
      list({ subject, leader }).some(({ item }) => item === 'RATING');
    expect([asked('COLLECTIVE', false), asked('INDIVIDUAL', true), asked('INDIVIDUAL', false)]).toEqual([
      true,
      true,
      false,
    ]);
  });
  test('is at least good, and says which it is, and whether it is provisional', () => {
    expect(missing({ rating: null })).toEqual(['RATING']);
    expect(said({ rating: null }, 'RATING')).toMatch(/Rating of the unit: none: lower/);
    const low = { rating: { level: 'COMPLETED', provisional: true } };
    expect(missing(low)).toEqual(['RATING']);
    expect(said(low, 'RATING')).toMatch(/lower than/);
    expect(said({ rating: { level: 'GOOD', provisional: true } }, 'RATING')).toMatch(/provisional/);
    expect(said({}, 'RATING')).not.toMatch(/provisional|lower|none/);
  });
});

test.each([
  ['a collective rated too low', {}, 'COMPLETED', false, true],
  ['a collective rated well', {}, 'GOOD', false, false],
  ['a collective that is rated for the time being', {}, 'COMPLETED', true, false],
  ['a leader', { subject: 'INDIVIDUAL', leader: true }, 'NOT_COMPLETED', false, true],
  ['an individual of whom no rating is asked', { subject: 'INDIVIDUAL' }, 'NOT_COMPLETED', false, false],
  ['a collective without a rating', {}, null, false, false],
] as const)('R-26 whether %s fell below what a nomination needs', (_, of, level, provisional, expected) => {
  const rating = level && { level, provisional };
  expect(fellBelow({ subject: 'COLLECTIVE', leader: false, ...of, rating })).toBe(expected);
});

test('R-25 R-26 a model is selected while its recognition stands', () => {
  const model = (status: string, recognition: object | null, selections: string[]) =>
    isSelected({ status, recognition, selections } as never);
  const stands = { revoked: false };
  expect(model('RECOGNISED', stands, [id(400)])).toBe(true);
  expect(model('RECOGNISED', stands, [])).toBe(false);
  expect(model('DROPPED', stands, [id(400)])).toBe(false);
  expect(model('RECOGNITION_REVOKED', { revoked: true }, [id(400)])).toBe(false);
  expect(model('APPRAISED', null, [id(400)])).toBe(false);
});

test('R-18 R-25 models that nobody may vote on are in no tie', () => {
  const accounts = ['m1', 'm2', 'm3'];
  const recusals = accounts.flatMap((account) => [B, C].map((model) => ({ account, model })));
  const state = {
    candidates: [A, B, C],
    seats: 1,
    committee: accounts.map((account) => ({ account })),
    recusals,
    ballots: [],
  };
  const { results, remaining } = tally(state as never, () => true);
  expect(results.filter(({ tied }) => tied)).toEqual([]);
  expect(remaining).toBe(0);
  const { results: fallen } = tally({ ...state, recusals: [] } as never, (model) => model !== C);
  expect(fallen.map(({ tied }) => tied)).toEqual([true, true, false]);
});
