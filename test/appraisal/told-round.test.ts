import { expect, test } from 'vitest';
import { roundView } from '../../projections/appraisal/round-view.ts';
import type { RoundRow } from '../../projections/appraisal/tables.ts';
import type { Fact } from '../given.ts';
import { storyteller } from '../projections/events.ts';
import {
  A,
  appointed,
  B,
  cast,
  closed,
  entered,
  noticed,
  opened,
  passed,
  planned,
  ROUND,
  result,
  scheduled,
} from './sample-round.ts';

const recused = (model: string): Fact => ({
  type: 'AppraisalMemberRecused',
  data: { round: ROUND, model, member: 'chi', ground: 'DECLARED', reason: 'Người nhà' },
});
const again = { session: 's-2', revoteOf: 's-1' };
const revote = [
  ...[scheduled([A], again), recused(A), opened([entered(A)], { session: 's-2' })],
  ...[cast('an', true, { session: 's-2' }), closed([result(passed)], { session: 's-2' })],
];

function rowAfter(...facts: Fact[]): RoundRow {
  const story = storyteller();
  for (const { type, data } of [planned, appointed(), ...facts])
    story.tell(`appraisal-${ROUND}`, type as never, data as never);
  return story.events.reduce<RoundRow | undefined>(roundView.fold, undefined) as RoundRow;
}
const told = (...facts: Fact[]) => {
  const { told_at, revision, untold } = rowAfter(scheduled([A]), opened(), ...facts);
  return { told_at, revision: revision - untold };
};

test('R-21 what a unit is told of a round’s changes is the same whether a model passed, failed or was tied', () => {
  const failed = { yes: 1, no: 2, tied: false };
  const before = told(closed());
  expect(told(closed([result(failed)]))).toEqual(before);
  for (let steps = 0; steps <= revote.length; steps += 1)
    expect(told(closed([result()]), ...revote.slice(0, steps)), String(steps)).toEqual(before);
});

test('R-21 whatever says nothing of a tie is told at once, and all of it with the notice', () => {
  const before = told(closed([result()]));
  const other = scheduled([B], { session: 's-3' });
  expect(told(closed([result()]), other).revision).toBe(before.revision + 1);
  expect(told(closed([result()]), ...revote, other).revision).toBe(before.revision + 1);
  expect(told(closed([result()]), recused(B)).revision).toBe(before.revision + 1);
  const { revision, untold, told_at, updated_at } = rowAfter(
    ...[scheduled([A]), opened(), closed([result()]), ...revote],
    noticed({ sessions: ['s-1', 's-2'] }),
  );
  expect([untold, told_at]).toEqual([0, updated_at]);
  expect(revision).toBe(10);
});
