import { describe, expect, test } from 'vitest';
import { ROLES } from '../../schema/access/roles.ts';
import { awaitsNotice, statusBeforeNotice } from '../../schema/appraisal/disclosure.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import { COMMUNE } from '../sample.ts';
import {
  A,
  as,
  B,
  before,
  CRITERIA,
  cast,
  closed,
  command,
  entered,
  HELD,
  marks,
  of,
  opened,
  panel,
  result,
  rules,
  scheduled,
  submitted,
  waiting,
} from './sample-round.ts';

const LATER = '2026-09-28';
const fact = (type: string, data: object): Fact => ({ type, data: of(data) });
const vote = (over: object = {}) =>
  command('CastAppraisalBallot', {
    session: 's-1',
    model: A,
    marks: marks(),
    approve: true,
    confirmed: true,
    ...over,
  });
const declare = (over: object = {}) =>
  command('DeclareAppraisalInterest', { model: A, reason: 'Người thân', ...over });
const declared = (who: string, model = A): Fact =>
  fact('AppraisalMemberRecused', { member: who, model, ground: 'DECLARED', reason: 'Người thân' });

describe('R-17 what is wrong is told together', () => {
  for (const [type, data] of [
    ['OpenAppraisalSession', { heldOn: HELD, attendance: ['an', 'binh', 'chi'] }],
    ['AdmitToAppraisalSession', { member: 'chi' }],
    ['RecordAppraisalDeparture', { member: 'chi' }],
  ] as const)
    rule(`R-17 ${type}: neither the duty nor the session`)
      .given(...before)
      .when(command(type, { session: 's-9', ...data }), HELD, as('chi'))
      .then(
        refused(
          { code: 'DUTY_REQUIRED', rule: 'R-17', path: ['round'] },
          { code: 'SESSION_NOT_FOUND', rule: 'R-17', path: ['session'] },
        ),
      );
  rule('R-20 CloseAppraisalSession: neither the duty nor the session')
    .given(...before)
    .when(command('CloseAppraisalSession', { session: 's-9' }), HELD, as('chi'))
    .then(
      refused(
        { code: 'DUTY_REQUIRED', rule: 'R-20', path: ['round'] },
        { code: 'SESSION_NOT_FOUND', rule: 'R-17', path: ['session'] },
      ),
    );
  rule('R-18 neither the duty nor the member')
    .given(...waiting)
    .when(declare({ member: 'x' }), HELD, as('chi'))
    .then(
      refused(
        { code: 'DUTY_REQUIRED', rule: 'R-18', path: ['round'] },
        { code: 'NOT_ON_PANEL', rule: 'R-19', path: ['member'] },
      ),
    );
  rule('R-17 whoever is not on the panel opens nothing')
    .given(...waiting)
    .when(
      command('OpenAppraisalSession', { session: 's-1', heldOn: HELD, attendance: ['an'] }),
      HELD,
      as('x'),
    )
    .then(refused({ code: 'NOT_ON_PANEL', rule: 'R-19', path: ['round'] }));
  rule('R-17 a stranger in the attendance is told alone, not the quorum that is missing too')
    .given(...waiting)
    .when(command('OpenAppraisalSession', { session: 's-1', heldOn: HELD, attendance: ['an', 'x'] }), HELD)
    .then(refused({ code: 'NOT_ON_PANEL', rule: 'R-17', path: ['attendance', 1] }));
  rule('R-19 a ballot is asked back once it is right in all else')
    .given(...waiting, opened())
    .when(vote({ model: B, confirmed: false }), HELD, as('chi'))
    .then(refused({ code: 'MODEL_NOT_IN_SESSION', rule: 'R-19', path: ['model'] }));
  const year = { campaign: `${COMMUNE}-2025`, year: 2025 };
  const old = submitted().map((each) => ({
    ...each,
    data: { ...each.data, ...(each.type === 'ModelRegistered' && year) },
  }));
  const session = (models: string[]) =>
    command('ScheduleAppraisalSession', { session: 's-1', scheduledOn: HELD, place: 'Hội trường', models });
  rule('R-17 a model of another campaign is refused for that alone, however often it is named')
    .given(...before, ...old)
    .when(session([A, A]), '2026-09-10')
    .then(
      refused(
        { code: 'MODEL_ELSEWHERE', rule: 'R-16', path: ['models', 0] },
        { code: 'MODEL_ELSEWHERE', rule: 'R-16', path: ['models', 1] },
      ),
    );
});

describe('R-17 sessions', () => {
  rule('R-38 a session that has not opened is cancelled')
    .given(...waiting)
    .when(command('CancelAppraisalSession', { session: 's-1', reason: 'Hoãn' }), HELD)
    .then(events({ type: 'AppraisalSessionCancelled' }));
  rule('R-38 of two sessions the one that is scheduled anew changes, the other stays')
    .given(
      ...before,
      ...submitted(),
      ...submitted(B),
      scheduled([A]),
      scheduled([B], { session: 's-2' }),
      scheduled([A], { place: 'Nhà văn hóa' }),
    )
    .when(
      command('OpenAppraisalSession', {
        session: 's-2',
        heldOn: HELD,
        attendance: panel.map(({ account }) => account),
      }),
      HELD,
    )
    .then(events({ type: 'AppraisalSessionOpened', data: { session: 's-2', models: [{ model: B }] } }));
  const over = [...waiting, opened(), closed()];
  const move = (heldOn: string) =>
    command('CorrectAppraisalSession', { session: 's-1', heldOn, reason: 'Nhầm' });
  rule('R-32 a session may be held on the day on which it was scheduled')
    .given(...over)
    .when(move('2026-09-10'), LATER)
    .then(events({ type: 'AppraisalSessionCorrected' }));
  rule('R-32 R-38 a day to come is refused for that alone')
    .given(...over)
    .when(move('2026-09-29'), LATER)
    .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['heldOn'] }));
});

describe('R-18 interests', () => {
  rule('R-18 two that were declared before the session both count in it')
    .given(...before, ...submitted(), declared('dung'), declared('chi'), scheduled())
    .when(
      command('OpenAppraisalSession', {
        session: 's-1',
        heldOn: HELD,
        attendance: panel.map(({ account }) => account),
      }),
      HELD,
    )
    .then(
      events({
        type: 'AppraisalSessionOpened',
        data: {
          models: [
            {
              model: A,
              recusals: [
                { member: 'chi', ground: 'DECLARED' },
                { member: 'dung', ground: 'DECLARED' },
              ],
            },
          ],
        },
      }),
    );
  rule('R-18 what the session knows of a member is not declared again')
    .given(...waiting, opened([entered(A, [{ member: 'chi', ground: 'OWN_UNIT' }])]))
    .when(declare(), HELD, as('chi'))
    .then(refused({ code: 'ALREADY_RECUSED', rule: 'R-18', path: ['model'] }));
  const ballot = cast('chi', true, { session: 's-2' });
  rule('R-18 of two open sessions the ballot on that model is void')
    .given(
      ...before,
      ...submitted(),
      ...submitted(B),
      scheduled([B]),
      scheduled([A], { session: 's-2' }),
      opened([entered(B)]),
      opened([entered(A)], { session: 's-2' }),
      ballot,
    )
    .when(declare(), HELD, as('chi'))
    .then(
      events(
        { type: 'AppraisalMemberRecused' },
        { type: 'AppraisalBallotVoided', data: { session: 's-2', ballot: ballot.id } },
      ),
    );
  rule('R-18 R-20 of a re-vote its own ballot is void, not that of the session that was tied')
    .given(
      ...waiting,
      opened(),
      cast('chi', false),
      closed([result()]),
      scheduled([A], { session: 's-2', revoteOf: 's-1' }),
      opened([entered(A)], { session: 's-2' }),
      ballot,
    )
    .when(declare(), HELD, as('chi'))
    .then(
      events(
        { type: 'AppraisalMemberRecused' },
        { type: 'AppraisalBallotVoided', data: { session: 's-2', ballot: ballot.id } },
      ),
    );
});

describe('R-19 the points of each criterion are its own', () => {
  const points = CRITERIA.map((criterion) => ({ criterion, points: criterion === 1 ? 10 : 5 }));
  const scored = [
    ...waiting,
    opened([entered()], { rules: { ...rules, rubric: { points, threshold: 10 } } }),
  ];
  const given = (first: number, second: number) =>
    marks(5).map((mark) => ({
      ...mark,
      points: mark.criterion === 1 ? first : mark.criterion === 2 ? second : 5,
    }));
  rule('R-19 ten of the first')
    .given(...scored)
    .when(vote({ marks: given(10, 5) }), HELD, as('chi'))
    .then(events({ type: 'AppraisalBallotCast' }));
  rule('R-19 and no six of the second')
    .given(...scored)
    .when(vote({ marks: given(10, 6) }), HELD, as('chi'))
    .then(refused({ code: 'POINTS_TOO_MANY', rule: 'R-19', path: ['marks', 1, 'points'] }));
});

test('R-21 the officer of a unit is told of no result before the notice, everybody else is', () => {
  expect(ROLES.filter(awaitsNotice)).toEqual(['UNIT_OFFICER']);
  expect(statusBeforeNotice('APPRAISED', false)).toBe('UNDER_APPRAISAL');
  expect(statusBeforeNotice('APPRAISED', true)).toBe('APPRAISED');
  for (const status of ['UNDER_APPRAISAL', 'RECOGNISED', 'IMPLEMENTING'] as const)
    expect(statusBeforeNotice(status, false)).toBe(status);
});
