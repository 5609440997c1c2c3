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

const WITHDRAWN: Fact = {
  type: 'AppraisalRecusalWithdrawn',
  data: { round: ROUND, model: A, member: 'chi', reason: 'Ghi nhầm' },
};

test('R-18 R-21 an interest is told of at once before the vote is closed, and once the notice is out', () => {
  const revision = (...facts: Fact[]) => rowAfter(scheduled([A]), opened(), ...facts);
  const hidden = (...facts: Fact[]) => revision(...facts).untold;
  expect(hidden(recused(A))).toBe(0);
  expect(hidden(recused(A), closed([result()]))).toBe(0);
  expect(hidden(recused(A), closed([result()]), WITHDRAWN)).toBe(1);
  expect(hidden(closed([result()]), recused(A), WITHDRAWN)).toBe(2);
  expect(hidden(closed([result()]), recused(B))).toBe(0);
  expect(hidden(closed([result()]), noticed(), recused(A))).toBe(0);
  const { recusals, withdrawn_recusals } = revision(recused(A), closed([result()]), WITHDRAWN);
  expect([recusals, withdrawn_recusals.map(({ member, model }) => [member, model])]).toEqual([
    [],
    [['chi', A]],
  ]);
});

test('R-38 a second vote is corrected in sight of the unit once the notice tells of it', () => {
  const corrected = (session: string): Fact => ({
    type: 'AppraisalSessionCorrected',
    data: {
      ...{ round: ROUND, session, corrects: A, place: 'Nhà văn hóa', heldOn: '2026-09-20' },
      reason: 'Ghi nhầm',
    },
  });
  const hidden = (...facts: Fact[]) =>
    rowAfter(scheduled([A]), opened(), closed([result()]), ...revote, ...facts).untold;
  expect(hidden(corrected('s-1'))).toBe(revote.length);
  expect(hidden(corrected('s-2'))).toBe(revote.length + 1);
  expect(hidden(noticed({ sessions: ['s-1', 's-2'] }), corrected('s-2'))).toBe(0);
});
