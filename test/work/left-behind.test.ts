import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherWork } from '../../projections/work/queries.ts';
import type { Actor } from '../../schema/event.ts';
import { modelStream } from '../../schema/model/stream.ts';
import { actionsOver } from '../actions.ts';
import {
  A,
  advised,
  B,
  before,
  closed,
  entered,
  noticed,
  opened,
  passed,
  ROUND,
  result,
  scheduled,
  submitted,
} from '../appraisal/sample-round.ts';
import type { Fact } from '../given.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';
import { COMMUNE } from '../sample.ts';
import { happening } from './happening.ts';

const board: Actor = { account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE };
const TODAY = '2026-10-01';
let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'left_behind');
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

/** What waits for the Board about the model. */
const waits = async (model: string) =>
  (await gatherWork(views.db, board, TODAY))
    .filter(({ kind, id, command }) => kind === 'MODEL' && id === model && command !== 'KeepModel')
    .map(({ command }) => command);

test('R-16 R-46 what a round left behind waits for the Board to withdraw it, and what it appraised does not', async () => {
  const happen = happening(views);
  const facts: Fact[] = [...before, ...submitted(A), ...submitted(B), scheduled([A]), opened([entered(A)])];
  await happen(...facts);
  expect([await waits(A), await waits(B)]).toEqual([[], []]);
  const end = [
    closed([result(passed)]),
    ...[noticed(), advised],
    {
      type: 'ModelAppraised',
      data: { model: A, round: ROUND, session: 's-1', passed: true, eligible: 5, yes: 3, no: 0 },
    },
  ];
  await happen(...end);
  expect([await waits(A), await waits(B)]).toEqual([[], ['WithdrawModelFromAppraisal']]);
  expect(actionsOver([...facts, ...end], modelStream(B), TODAY, board).WithdrawModelFromAppraisal).toBe(true);
  // Back at its work, it waits for a round that takes it.
  await happen({
    type: 'ModelWithdrawnFromAppraisal',
    data: { model: B, round: ROUND, reason: 'Đợt đã xong' },
  });
  expect(await waits(B)).toEqual([]);
});
