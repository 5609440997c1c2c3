import { describe, expect, test } from 'vitest';
import { appraisalStream } from '../../schema/appraisal/stream.ts';
import type { Actor } from '../../schema/event.ts';
import { actionsOver } from '../actions.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import { COMMUNE, id } from '../sample.ts';
import {
  A,
  advised,
  as,
  B,
  before,
  closed,
  command,
  entered,
  HELD,
  noticed,
  of,
  opened,
  passed,
  ROUND,
  result,
  scheduled,
  submitted,
} from './sample-round.ts';

const board: Actor = { account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE };
const LATE = '2026-09-18';
const action = (type: string, facts: Fact[], actor: Actor) =>
  actionsOver(facts, appraisalStream(ROUND), HELD, actor)[type];

describe('R-16 R-46 the head is offered to let a report in where one is late for a session that is scheduled', () => {
  const head = (facts: Fact[]) => action('OverrideAppraisalSubmission', facts, as('an').actor);
  const waived = (model: string, submittedOn: string): Fact => ({
    type: 'AppraisalSubmissionOverridden',
    data: of({ model, submittedOn, reason: 'Bão' }),
  });
  test.each<[string, true | string, Fact[]]>([
    ['nothing was submitted', 'NOTHING_WAITS', [...before, scheduled([A])]],
    ['no session is scheduled', 'NOTHING_WAITS', [...before, ...submitted(A, LATE)]],
    ['a session of another model is', 'NOTHING_WAITS', [...before, ...submitted(A, LATE), scheduled([B])]],
    ['the report was in time', 'NOTHING_WAITS', [...before, ...submitted(A), scheduled([A])]],
    ['one of two is late', true, [...before, ...submitted(A), ...submitted(B, LATE), scheduled([A, B])]],
    ['it was let in', 'NOTHING_WAITS', [...before, ...submitted(A, LATE), scheduled(), waived(A, LATE)]],
    ['another report was', true, [...before, ...submitted(A, LATE), scheduled(), waived(A, '2026-09-01')]],
    [
      'of two late ones one was',
      true,
      [...before, ...submitted(A, LATE), ...submitted(B, LATE), scheduled([A, B]), waived(A, LATE)],
    ],
    ['its session has opened', 'NOTHING_WAITS', [...before, ...submitted(A, LATE), scheduled(), opened()]],
  ])('%s: %s', (_, expected, facts) => {
    expect(head(facts)).toBe(expected);
  });

  const override = command('OverrideAppraisalSubmission', { model: A, reason: 'Bão' });
  rule('R-16 a report that is late for no session is not overridden')
    .given(before, submitted(A), submitted(B, LATE), scheduled([A, B]))
    .when(override, HELD, as('an'))
    .then(refused({ code: 'REPORT_ON_TIME', rule: 'R-16', path: ['model'] }));
  rule('R-16 a report is late for the day that the session is scheduled for, also once that is past')
    .given(before, submitted(A, LATE), scheduled())
    .when(override, '2026-10-30', as('an'))
    .then(events({ type: 'AppraisalSubmissionOverridden', data: { submittedOn: LATE } }));
});

describe('R-38 R-46 what is taken back is offered while it can be', () => {
  const ofTwo = [...before, ...submitted(A), ...submitted(B), scheduled([A, B])];
  const declared = (model: string): Fact => ({
    type: 'AppraisalMemberRecused',
    data: of({ model, member: 'chi', ground: 'DECLARED', reason: 'Người nhà' }),
  });
  const over = [opened([entered(A), entered(B)]), closed([result(passed), result({ model: B })])];
  const takesBack = (facts: Fact[], actor: Actor) => action('WithdrawAppraisalRecusal', facts, actor);

  test('R-18 an interest, until there is a result of its model; a tie is none', () => {
    for (const actor of [as('chi').actor, as('an').actor, board]) {
      expect(takesBack([...ofTwo, declared(A)], actor)).toBe(true);
      expect(takesBack([...ofTwo, declared(A), ...over], actor)).toBe('MODEL_HAS_RESULT');
      expect(takesBack([...ofTwo, declared(B), ...over], actor)).toBe(true);
      expect(takesBack([...ofTwo, declared(A), declared(B), ...over], actor)).toBe(true);
    }
    expect(takesBack([...ofTwo, declared(B), ...over], as('dung').actor)).toBe('NOTHING_WAITS');
  });

  test('R-21 the advice, until the Committee has decided on what it was advised of', () => {
    const told = [...ofTwo, ...over, noticed(), advised];
    const takesAdvice = (facts: Fact[]) => action('WithdrawAppraisalAdvice', facts, board);
    const refusedTo = (model: string): Fact => ({
      type: 'ModelNotRecognised',
      data: { model, recognition: id(890), number: '01-QĐ', issuedOn: HELD, reason: 'Chưa rõ' },
    });
    expect(takesAdvice(told)).toBe(true);
    expect(takesAdvice([...told, refusedTo(B)])).toBe(true);
    expect(takesAdvice([...told, refusedTo(A)])).toBe('DECISION_ISSUED');
  });
});
