import { describe, expect, test } from 'vitest';
import { awaitedIn } from '../../schema/appraisal/awaiting.ts';
import { appraisalDecider } from '../../schema/appraisal/decide.ts';
import type { Round } from '../../schema/appraisal/round.ts';
import { appraisalStream } from '../../schema/appraisal/stream.ts';
import type { Actor } from '../../schema/event.ts';
import { modelStream } from '../../schema/model/stream.ts';
import { actionsOver } from '../actions.ts';
import { decideOver, type Fact, fold } from '../given.ts';
import { COMMUNE, id, place, UNIT, unit } from '../sample.ts';
import {
  A,
  advised,
  appointed,
  B,
  before,
  closed,
  entered,
  HELD,
  noticed,
  of,
  opened,
  paper,
  passed,
  planned,
  ROUND,
  result,
  scheduled,
  submitted,
} from './sample-round.ts';

const board: Actor = { account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE };
const officer: Actor = { account: 'can-bo', role: 'UNIT_OFFICER', organization: COMMUNE, unit: UNIT };

const awaited = (facts: readonly Fact[], untold: boolean, model = A) =>
  awaitedIn(fold(appraisalDecider, appraisalStream(ROUND), facts) as Round, model, untold);

const both = [...before, ...submitted(A), ...submitted(B)];
const heldOnA = [...both, scheduled([A]), opened([entered(A)])];
const tied = [...heldOnA, closed([result()])];
const again = scheduled([A], { session: 's-2', revoteOf: 's-1' });
/** B was submitted, and the round ended without it. */
const ended = [...heldOnA, closed([result(passed)]), noticed(), advised];

describe('R-15…R-21 R-46 what a model waits for in its round', () => {
  test.each<[string, Fact[], string, string]>([
    ['no panel', [...place, planned], 'APPOINT_PANEL', 'APPOINT_PANEL'],
    ['no session', both, 'SCHEDULE_SESSION', 'SCHEDULE_SESSION'],
    ['a session of another model', [...both, scheduled([B])], 'SCHEDULE_SESSION', 'SCHEDULE_SESSION'],
    ['its session', [...both, scheduled([A])], 'APPRAISE', 'APPRAISE'],
    ['its session, open', heldOnA, 'APPRAISE', 'APPRAISE'],
    [
      'a session cancelled',
      [
        ...both,
        scheduled(),
        { type: 'AppraisalSessionCancelled', data: of({ session: 's-1', reason: 'Bão', models: [] }) },
      ],
      'SCHEDULE_SESSION',
      'SCHEDULE_SESSION',
    ],
    [
      'left out as its session opened',
      [...both, scheduled([A, B]), opened([entered(B)]), closed([result({ ...passed, model: B })])],
      'SCHEDULE_SESSION',
      'SCHEDULE_SESSION',
    ],
    // a tie is told by nothing, nor is the vote that repeats it.
    ['a tie', tied, 'SCHEDULE_SESSION', 'PUBLISH_NOTICE'],
    ['a tie, to be voted on again', [...tied, again], 'APPRAISE', 'PUBLISH_NOTICE'],
    ['decided', [...heldOnA, closed([result(passed)])], 'PUBLISH_NOTICE', 'PUBLISH_NOTICE'],
    ['the round is over', [...both, advised], 'WITHDRAW_FROM_APPRAISAL', 'WITHDRAW_FROM_APPRAISAL'],
  ])('%s', (_, facts, told, untold) => {
    expect([awaited(facts, false), awaited(facts, true)]).toEqual([told, untold]);
  });
});

describe('R-16 R-46 a model that its round did not appraise before it was over', () => {
  const says = (facts: readonly Fact[], type: string, data: object, actor = board) => {
    const { decision } = decideOver(facts, { type, data: { model: B, ...data } }, '2026-10-01', { actor });
    return 'refusals' in decision ? decision.refusals : decision.events.map(({ type: event }) => event);
  };
  const withdraw = { round: ROUND, reason: 'Đợt đã kết thúc' };

  test('is withdrawn from it, and from no round that goes on once its session has opened', () => {
    expect(says(ended, 'WithdrawModelFromAppraisal', withdraw)).toEqual(['ModelWithdrawnFromAppraisal']);
    expect(actionsOver(ended, modelStream(B), '2026-10-01', board).WithdrawModelFromAppraisal).toBe(true);
    expect(actionsOver(heldOnA, modelStream(A), HELD, board).WithdrawModelFromAppraisal).toBe(
      'SESSION_OPENED',
    );
  });

  test.each([
    ['SubmitModelForAppraisal', { round: ROUND, report: paper, evidence: [paper] }, 'LEFT_IN_ENDED_ROUND'],
    ['DropModel', { reason: 'Thôi' }, 'MODEL_UNDER_APPRAISAL'],
    ['ConcludeModel', { summary: 'Xong' }, 'MODEL_UNDER_APPRAISAL'],
    ['WithdrawModelPlan', { reason: 'Nhầm' }, 'WRONG_STATUS'],
  ])('is withdrawn first, %s says', (type, data, code) => {
    for (const actor of [board, officer]) {
      const [refused] = says(ended, type, data, actor);
      expect(refused).toMatchObject({ code });
      const { vi, en } = (refused as { message: { vi: string; en: string } }).message;
      expect(vi).toContain('rút mô hình khỏi đợt');
      expect(en).toMatch(/withdraw/);
      expect(actionsOver(ended, modelStream(B), '2026-10-01', actor)[type]).toBe(code);
    }
  });

  test('goes to another round then', () => {
    const SECOND = id(870);
    const second: Fact = { ...planned, data: { ...planned.data, round: SECOND } };
    const back: Fact = { type: 'ModelWithdrawnFromAppraisal', data: { model: B, ...withdraw } };
    const submission = { round: SECOND, report: paper, evidence: [paper] };
    const refused = says([...ended, second], 'SubmitModelForAppraisal', submission, officer);
    expect(refused).toMatchObject([{ code: 'LEFT_IN_ENDED_ROUND' }]);
    expect(says([...ended, second, back], 'SubmitModelForAppraisal', submission, officer)).toEqual([
      'ModelSubmittedForAppraisal',
    ]);
  });
});

test('R-21 R-46 a refusal names what the unit may know: the notice, whatever its session gave', () => {
  const passing: Fact = {
    type: 'ModelAppraised',
    data: { model: A, round: ROUND, session: 's-1', passed: true, eligible: 5, yes: 3, no: 0 },
  };
  const story = [...place, unit(2), planned, appointed(), ...submitted(A), scheduled(), opened()];
  const told = (facts: readonly Fact[], actor: Actor) => {
    const { decision } = decideOver(
      facts,
      { type: 'WithdrawModelPlan', data: { model: A, reason: 'Nhầm' } },
      HELD,
      {
        actor,
      },
    );
    return 'refusals' in decision ? decision.refusals[0]?.message.vi : 'done';
  };
  const NOTICE = 'ban hành thông báo kết quả thẩm định (cán bộ Ban Xây dựng Đảng)';
  const SESSION = 'xếp hội nghị thẩm định (cán bộ Ban Xây dựng Đảng)';
  expect(told([...story, closed([result()])], officer)).toContain(NOTICE);
  expect(told([...story, closed([result()]), again], officer)).toContain(NOTICE);
  expect(told([...story, closed([result(passed)]), passing], officer)).toContain(NOTICE);
  expect(told([...story, closed([result()])], board)).toContain(SESSION);
});
