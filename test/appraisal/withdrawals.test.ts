import { describe, expect, test } from 'vitest';
import { roundView } from '../../projections/appraisal/round-view.ts';
import type { RoundRow } from '../../projections/appraisal/tables.ts';
import { actionsOver } from '../actions.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import { storyteller } from '../projections/events.ts';
import { COMMUNE, id } from '../sample.ts';
import {
  A,
  advised,
  as,
  B,
  before,
  cast,
  closed,
  command,
  entered,
  HELD,
  marks,
  noticed,
  of,
  open,
  opened,
  over,
  panel,
  ROUND,
  scheduled,
  submitted,
  waiting,
} from './sample-round.ts';

const TODAY = '2026-09-26';
const reason = 'Ghi nhầm';
const board = { actor: { account: 'ban', role: 'BOARD_OFFICER' as const, organization: COMMUNE } };
const recused = (member = 'chi', model = A, ground = 'DECLARED'): Fact => ({
  type: 'AppraisalMemberRecused',
  data: of({ model, member, ground, reason: ground === 'DECLARED' ? 'Người nhà' : null }),
});
const unrecused: Fact = { type: 'AppraisalRecusalWithdrawn', data: of({ model: A, member: 'chi', reason }) };

describe('R-38 R-18 an interest declared by mistake', () => {
  const withdraw = (data: object = {}) => command('WithdrawAppraisalRecusal', { model: A, reason, ...data });
  rule('R-38 is withdrawn by the member itself')
    .given(waiting, recused())
    .when(withdraw(), HELD, as('chi'))
    .then(events({ type: 'AppraisalRecusalWithdrawn', data: { model: A, member: 'chi', reason } }));
  for (const [who, sender] of [
    ['head', as('an')],
    ['Board', board],
  ] as const)
    rule(`R-38 of another by the ${who}`)
      .given(waiting, recused())
      .when(withdraw({ member: 'chi' }), HELD, sender)
      .then(events({ type: 'AppraisalRecusalWithdrawn', data: { member: 'chi' } }));
  rule('R-18 not of another by a member')
    .given(waiting, recused())
    .when(withdraw({ member: 'chi' }), HELD, as('dung'))
    .then(refused({ code: 'DUTY_REQUIRED', rule: 'R-18', path: ['round'] }));
  for (const [what, facts] of [
    ['nothing was declared', []],
    ['another declared it', [recused('dung')]],
    ['it was of another model', [recused('chi', B)]],
    ['it was withdrawn', [recused(), unrecused]],
  ] as const)
    rule(`R-38 not where ${what}`)
      .given(waiting, facts)
      .when(withdraw(), HELD, as('chi'))
      .then(refused({ code: 'NOT_DECLARED', rule: 'R-38', path: ['model'] }));
  rule('R-38 not once the model has its result')
    .given(waiting, recused(), opened([entered(A, [{ member: 'chi', ground: 'DECLARED' }])]), closed())
    .when(withdraw(), HELD, as('chi'))
    .then(refused({ code: 'MODEL_HAS_RESULT', rule: 'R-38', path: ['model'] }));
  const ballot = (session = 's-1') =>
    command('CastAppraisalBallot', { session, model: A, marks: marks(), approve: true });
  rule('R-18 until then it does not vote')
    .given(open, recused())
    .when(ballot(), HELD, as('chi'))
    .then(refused({ code: 'RECUSED', rule: 'R-18', path: ['model'] }));
  rule('R-18 then it votes, also in the session that is open')
    .given(open, recused(), unrecused)
    .when(ballot(), HELD, as('chi'))
    .then(events({ type: 'AppraisalBallotCast', data: { member: 'chi' } }));
  rule('R-18 who is still recused does not')
    .given(open, recused(), recused('dung'), unrecused)
    .when(ballot(), HELD, as('dung'))
    .then(refused({ code: 'RECUSED', rule: 'R-18', path: ['model'] }));
});

describe('R-38 R-17 a session opened by mistake', () => {
  const withdraw = command('WithdrawAppraisalOpening', { session: 's-1', reason });
  const unopened = (models = [A]): Fact => ({
    type: 'AppraisalOpeningWithdrawn',
    data: of({ session: 's-1', models, reason }),
  });
  rule('R-38 what was left out and is in another session since stays there')
    .given(...before, scheduled([A, B]), opened(), scheduled([B], { session: 's-2' }))
    .when(withdraw, HELD, as('an'))
    .then(events({ type: 'AppraisalOpeningWithdrawn', data: { session: 's-1', models: [A] } }));
  rule('R-38 what was left out and waits comes back')
    .given(...before, scheduled([A, B]), opened())
    .when(withdraw, HELD, as('an'))
    .then(events({ type: 'AppraisalOpeningWithdrawn', data: { session: 's-1', models: [A, B] } }));
  rule('R-38 is scheduled again while nobody has voted')
    .given(open)
    .when(withdraw, HELD, as('an'))
    .then(events({ type: 'AppraisalOpeningWithdrawn', data: { session: 's-1', reason } }));
  rule('R-38 there is such a session')
    .given(open)
    .when(command('WithdrawAppraisalOpening', { session: 's-9', reason }), HELD, as('an'))
    .then(refused({ code: 'SESSION_NOT_FOUND', rule: 'R-17', path: ['session'] }));
  rule('R-17 by head, secretary or Board')
    .given(open)
    .when(withdraw, HELD, as('chi'))
    .then(refused({ code: 'DUTY_REQUIRED', rule: 'R-38', path: ['round'] }));
  rule('R-38 not once somebody voted')
    .given(open, cast('an', true))
    .when(withdraw, HELD, as('an'))
    .then(refused({ code: 'VOTED_ALREADY', rule: 'R-38', path: ['session'] }));
  const ballot = cast('an', true);
  rule('R-38 nor where that ballot became void')
    .given(open, ballot, {
      type: 'AppraisalBallotVoided',
      data: of({ session: 's-1', model: A, member: 'an', ballot: ballot.id }),
    })
    .when(withdraw, HELD, as('an'))
    .then(refused({ code: 'VOTED_ALREADY', rule: 'R-38', path: ['session'] }));
  for (const [what, facts] of [
    ['not open yet', waiting],
    ['closed', over],
  ] as const)
    rule(`R-38 not a session that is ${what}`)
      .given(facts)
      .when(withdraw, HELD, as('an'))
      .then(refused({ code: 'SESSION_STATUS', rule: 'R-38', path: ['session'] }));
  rule('R-16 its models may send another report until it opens')
    .given(open, unopened())
    .when(
      {
        type: 'SubmitModelForAppraisal',
        data: { model: A, round: ROUND, report: { title: 'Báo cáo' }, evidence: [{ title: 'Ảnh' }] },
      },
      HELD,
    )
    .then(events({ type: 'ModelSubmittedForAppraisal' }));
  rule('R-17 it opens again with all that it was scheduled for')
    .given(before, submitted(A), submitted(B), scheduled([A, B]), opened([entered(A)]), unopened([A, B]))
    .when(
      command('OpenAppraisalSession', {
        ...{ session: 's-1', heldOn: HELD, attendance: panel.map(({ account }) => account) },
      }),
      HELD,
      as('an'),
    )
    .then(events({ type: 'AppraisalSessionOpened', data: { models: [{ model: A }, { model: B }] } }));
  rule('R-38 the round is cancelled then')
    .given(open, unopened())
    .when(command('CancelAppraisalRound', { reason }), HELD, {
      ...board,
      lookups: { submittedTo: () => [A] },
    })
    .then(events({ type: 'AppraisalRoundCancelled' }));
});

describe('R-38 R-21 advice recorded by mistake', () => {
  const withdraw = command('WithdrawAppraisalAdvice', { reason });
  const done = [...over, noticed(), advised];
  const unadvised: Fact = { type: 'AppraisalAdviceWithdrawn', data: of({ reason }) };
  const paper = { model: A, recognition: id(820), number: '120-QĐ/ĐU', issuedOn: '2026-09-26' };
  rule('R-38 is withdrawn before the Committee decided, and its number is free')
    .given(done)
    .when(withdraw, TODAY, board)
    .then(
      events({ type: 'AppraisalAdviceWithdrawn', data: { reason } }).releasing({
        key: `${COMMUNE}:APPRAISAL_ADVICE:2026:7-ttr`,
        holder: ROUND,
      }),
    );
  for (const [what, fact] of [
    ['recognised', { type: 'ModelRecognised', data: paper }],
    ['declined', { type: 'ModelNotRecognised', data: { ...paper, reason: 'Chưa lan tỏa' } }],
  ] as const)
    rule(`R-38 not once a model that it is about was ${what}`)
      .given(done, fact)
      .when(withdraw, TODAY, board)
      .then(refused({ code: 'DECISION_ISSUED', rule: 'R-38', path: ['round'] }));
  rule('R-38 not where there is none')
    .given(over, noticed())
    .when(withdraw, TODAY, board)
    .then(refused({ code: 'NOTHING_ADVISED', rule: 'R-38', path: ['round'] }));
  rule('R-21 the Board advises anew')
    .given(done, unadvised)
    .when(
      command('AdviseOnAppraisal', {
        ...{ number: '09-TTr', issuedOn: '2026-09-25', models: [A], document: { title: 'Tờ trình' } },
      }),
      TODAY,
      board,
    )
    .then(events({ type: 'AppraisalAdviceGiven' }));
  test('R-38 R-46 it is offered while there is advice', () => {
    const offered = (...facts: Fact[]) =>
      actionsOver([...over, noticed(), ...facts], `appraisal-${ROUND}`, TODAY, board.actor)
        .WithdrawAppraisalAdvice;
    expect([offered(), offered(advised)]).toEqual(['NOTHING_ADVISED', true]);
  });
});

test('R-38 the view shows what stands: scheduled with its whole list, not recused, not advised', () => {
  const story = storyteller();
  const tell = ({ type, data }: Fact) => story.tell(`appraisal-${ROUND}`, type as never, data as never);
  const [planned, appointed] = before.filter(({ type }) => type.startsWith('Appraisal'));
  for (const fact of [planned, appointed, scheduled([A, B]), recused(), recused('dung'), opened()])
    tell(fact as Fact);
  tell(unrecused);
  const row = () => story.events.reduce<RoundRow | undefined>(roundView.fold, undefined) as RoundRow;
  expect(row().recusals.map(({ member }) => member)).toEqual(['dung']);
  expect(row()).toMatchObject({ status: 'IN_SESSION', sessions: [{ status: 'OPEN', models: [A] }] });
  tell({ type: 'AppraisalOpeningWithdrawn', data: of({ session: 's-1', models: [A, B], reason }) });
  const unopened = { status: 'SCHEDULED', models: [A, B], heldOn: null, attendance: [], entered: [] };
  expect(row()).toMatchObject({ status: 'APPOINTED', sessions: [unopened] });
  for (const fact of [opened(), closed(), noticed(), advised]) tell(fact);
  expect(row().status).toBe('ADVISED');
  tell({ type: 'AppraisalAdviceWithdrawn', data: of({ reason }) });
  expect(row()).toMatchObject({ status: 'NOTIFIED', advice: null });
});
