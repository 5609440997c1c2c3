import { expect, test } from 'vitest';
import { readableRecusals } from '../../api/appraisal/session-source.ts';
import type { Context } from '../../api/context.ts';
import type { RoundSource } from '../../api/loaders.ts';
import type { Actor } from '../../schema/event.ts';
import { COMMUNE } from '../sample.ts';
import { A, B } from './sample-round.ts';

const as = (role: Actor['role']) => ({ actor: { account: 'a', role, organization: COMMUNE } }) as Context;
const at = (hour: number) => `2026-09-20T0${hour}:00:00.000Z`;
const recusal = (model: string, hour: number) => ({
  ...{ model, member: `m${hour}`, ground: 'DECLARED', reason: 'Người nhà', by: 'b', at: at(hour) },
});
const session = (over: object = {}) => ({
  session: 's-1',
  models: [A],
  closedAt: at(2),
  cancelledAt: null,
  ...over,
});
const round = (sessions: object[], told: string[] = []) =>
  ({
    ...{
      sessions,
      recusals: [recusal(A, 1), recusal(A, 3), recusal(B, 3), recusal(A, 5)],
      withdrawnRecusals: [],
    },
    notices: told.length > 0 ? [{ sessions: ['s-9'], results: told.map((model) => ({ model })) }] : [],
  }) as unknown as RoundSource;
const shown = (role: Actor['role'], of: RoundSource) =>
  readableRecusals(as(role), of).map(({ model, at: when }) => [model, Number(when.slice(12, 13))]);
const ALL = [
  [A, 1],
  [A, 3],
  [B, 3],
  [A, 5],
];

test('R-21 an interest that is declared after the vote would tell of the tie, and is not shown to the unit', () => {
  expect(shown('UNIT_OFFICER', round([session()]))).toEqual([
    [A, 1],
    [B, 3],
  ]);
  expect(shown('BOARD_OFFICER', round([session()]))).toEqual(ALL);
});

test('R-21 R-38 nor once the session is cancelled; what is declared for another session is', () => {
  const cancelled = session({ cancelledAt: at(4) });
  expect(shown('UNIT_OFFICER', round([cancelled]))).toEqual([
    [A, 1],
    [B, 3],
    [A, 5],
  ]);
});

test('R-21 with the notice that covers the model it is shown, with that of another model it is not', () => {
  expect(shown('UNIT_OFFICER', round([session()], [A]))).toEqual(ALL);
  expect(shown('UNIT_OFFICER', round([session()], [B]))).toEqual([
    [A, 1],
    [B, 3],
  ]);
});
