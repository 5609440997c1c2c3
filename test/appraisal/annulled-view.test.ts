import { expect, test } from 'vitest';
import { resultRows } from '../../projections/appraisal/results.ts';
import { roundView } from '../../projections/appraisal/round-view.ts';
import type { RoundRow } from '../../projections/appraisal/tables.ts';
import type { Fact } from '../given.ts';
import { storyteller } from '../projections/events.ts';
import {
  A,
  appointed,
  B,
  closed,
  entered,
  fact,
  noticed,
  opened,
  passed,
  planned,
  ROUND,
  result,
  scheduled,
} from './sample-round.ts';

const reason = 'Kết thúc khi một thành viên chưa kịp bỏ phiếu';
const cancelled = (session: string, models: string[]) =>
  fact('AppraisalSessionCancelled', { session, reason, models });
const tied = [
  scheduled([A, B]),
  opened([entered(A), entered(B)]),
  closed([result(passed), result({ model: B })]),
];
const again = { session: 's-2', revoteOf: 's-1' };
const revoted = [
  ...[scheduled([B], again), opened([entered(B)], { session: 's-2' })],
  closed([result({ model: B, ...passed })], { session: 's-2' }),
];

function rowAfter(...facts: Fact[]): RoundRow {
  const story = storyteller();
  for (const { type, data } of [planned, appointed(), ...facts])
    story.tell(`appraisal-${ROUND}`, type as never, data as never);
  return story.events.reduce<RoundRow | undefined>(roundView.fold, undefined) as RoundRow;
}
const results = (row: RoundRow) =>
  resultRows(row)
    .filter(({ annulled }) => !annulled)
    .map(({ session, model, revoted: repeated }) => [session, model, repeated]);

test('R-38 a session that was cancelled after its vote gave no result, and says when and why', () => {
  const row = rowAfter(...tied, cancelled('s-1', [A]));
  expect(row.sessions).toMatchObject([
    { status: 'CANCELLED', cancelReason: reason, cancelledAt: row.updated_at },
  ]);
  expect(row.sessions[0]?.closedAt).not.toBeNull();
  expect([row.status, results(row)]).toEqual(['APPOINTED', []]);
});

test('R-38 R-20 of a re-vote that was cancelled the tie before it stands again', () => {
  expect(results(rowAfter(...tied, ...revoted))).toEqual([
    ['s-1', A, false],
    ['s-1', B, true],
    ['s-2', B, false],
  ]);
  const row = rowAfter(...tied, ...revoted, cancelled('s-2', [B]));
  expect(results(row)).toEqual([
    ['s-1', A, false],
    ['s-1', B, false],
  ]);
  expect(row.status).toBe('IN_SESSION');
});

test('R-38 a round that is cancelled afterwards keeps what was said of each session', () => {
  const row = rowAfter(
    ...[...tied, cancelled('s-1', [A]), scheduled([A], { session: 's-3' })],
    fact('AppraisalRoundCancelled', { reason: 'Lập nhầm đợt', models: [A, B] }),
  );
  expect(
    row.sessions.map(({ cancelReason, cancelledAt }) => [cancelReason, cancelledAt === row.updated_at]),
  ).toEqual([
    [reason, false],
    ['Lập nhầm đợt', true],
  ]);
});

test('R-21 R-38 a unit is told that a session was cancelled alike, whatever it had come to, and of no re-vote', () => {
  const told = (...facts: Fact[]) => {
    const { told_at: _, revision, untold, sessions } = rowAfter(scheduled([A]), opened(), ...facts);
    return { revision: revision - untold, first: sessions[0]?.status };
  };
  const first = cancelled('s-1', [A]);
  const second = [
    scheduled([A], again),
    opened([entered()], { session: 's-2' }),
    closed([result(passed)], { session: 's-2' }),
  ];
  const before = told(closed(), first);
  expect(before.first).toBe('CANCELLED');
  expect(told(closed([result()]), cancelled('s-1', []))).toEqual(before);
  expect(told(closed([result()]), ...second, cancelled('s-2', [A]), cancelled('s-1', []))).toEqual(before);
  expect(told(closed([result()]), ...second, cancelled('s-2', [A]))).toEqual(told(closed()));
});

test('R-21 R-38 the notice of another session covers it not', () => {
  const other = [scheduled([B], { session: 's-3' }), opened([entered(B)], { session: 's-3' })];
  const row = rowAfter(
    ...[scheduled([A]), opened(), closed(), cancelled('s-1', [A]), ...other],
    closed([result({ model: B, ...passed })], { session: 's-3' }),
    noticed({ sessions: ['s-3'], results: [{ model: B, session: 's-3', passed: true, tied: false }] }),
  );
  expect([row.status, results(row)]).toEqual(['NOTIFIED', [['s-3', B, false]]]);
});
