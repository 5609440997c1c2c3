import { expect, test } from 'vitest';
import { difficultyStream } from '../../schema/difficulty/stream.ts';
import type { Actor } from '../../schema/event.ts';
import { actionsOver } from '../actions.ts';
import type { Fact } from '../given.ts';
import { CAMPAIGN, CITY, COMMUNE, id, OTHER_COMMUNE, place, UNIT, unit } from '../sample.ts';

const DIFFICULTY = id(700);
const SECOND = id(2);
const home = { campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY], unit: UNIT };
const statement = { title: 'Ranh giới đất', detail: 'Bản đồ khác thực địa', wish: null, evidence: [] };
const raised: Fact = {
  type: 'DifficultyRaised',
  id: id(701),
  data: { difficulty: DIFFICULTY, ...home, model: null, ...statement },
};
const answered: Fact = {
  type: 'DifficultyAnswered',
  data: { difficulty: DIFFICULTY, answer: 'Sẽ đo', document: null, replaces: null },
};
const closed: Fact = { type: 'DifficultyClosed', data: { difficulty: DIFFICULTY, note: 'Xong' } };

const officer: Actor = { account: 'a', role: 'UNIT_OFFICER', organization: COMMUNE, unit: UNIT };
const board: Actor = { account: 'b', role: 'BOARD_OFFICER', organization: COMMUNE };
const leader: Actor = { account: 'c', role: 'LEADER', organization: COMMUNE };
const of = (facts: Fact[], actor: Actor) =>
  actionsOver([...place, ...facts], difficultyStream(DIFFICULTY), '2026-06-10', actor);

const FORBIDDEN = 'FORBIDDEN';
test.each([
  ['raised', [raised], [true, true, true, 'DIFFICULTY_NOT_ANSWERED', 'DIFFICULTY_NOT_CLOSED']],
  ['answered', [raised, answered], [true, 'DIFFICULTY_ANSWERED', true, true, true]],
  [
    'closed',
    [raised, answered, closed],
    ['DIFFICULTY_CLOSED', 'DIFFICULTY_CLOSED', 'DIFFICULTY_CLOSED', 'DIFFICULTY_CLOSED', true],
  ],
] as const)('R-46 R-42 what the Board may do with a difficulty that is %s', (_, facts, expected) => {
  expect(Object.values(of([...facts], board))).toEqual(expected);
});

test('R-46 a unit officer sees what is the Board’s to do, and another unit’s officer may do nothing', () => {
  expect(of([raised], officer)).toEqual({
    CorrectDifficulty: true,
    ForwardDifficulty: FORBIDDEN,
    AnswerDifficulty: FORBIDDEN,
    CloseDifficulty: 'DIFFICULTY_NOT_ANSWERED',
    ReopenDifficulty: 'DIFFICULTY_NOT_CLOSED',
  });
  expect(new Set(Object.values(of([raised], { ...officer, unit: SECOND })))).toEqual(new Set([FORBIDDEN]));
});

test('R-46 a leader, and the Board of another commune, may do nothing', () => {
  const none = new Set([FORBIDDEN]);
  expect(new Set(Object.values(of([raised, answered], leader)))).toEqual(none);
  const elsewhere = { ...board, organization: OTHER_COMMUNE };
  expect(new Set(Object.values(of([raised, answered], elsewhere)))).toEqual(none);
});

test('R-46 R-49 what a merged unit raised is its successor’s to go on with, and its own no more', () => {
  const merged: Fact = {
    type: 'UnitMerged',
    data: { unit: UNIT, into: SECOND, reason: 'Sáp nhập', effectiveOn: '2026-06-01' },
  };
  const facts = [raised, unit(2), merged];
  expect(of(facts, { ...officer, unit: SECOND }).CorrectDifficulty).toBe(true);
  expect(of(facts, officer).CorrectDifficulty).toBe(FORBIDDEN);
});

test('R-46 R-49 what a dissolved unit raised is the Board’s alone to go on with', () => {
  const dissolved: Fact = {
    type: 'UnitDissolved',
    data: { unit: UNIT, reason: 'Giải thể', effectiveOn: '2026-06-01' },
  };
  expect(of([raised, dissolved], officer).CorrectDifficulty).toBe(FORBIDDEN);
  expect(of([raised, dissolved], board).CorrectDifficulty).toBe(true);
});
