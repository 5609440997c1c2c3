import { describe, expect, test } from 'vitest';
import { resultOf } from '../../schema/appraisal/result.ts';
import { statusOf } from '../../schema/appraisal/round.ts';
import { decideOver, events, type Fact, refused, rule } from '../given.ts';
import { CAMPAIGN, COMMUNE, commune, id, OTHER_COMMUNE, place, UNIT, unit } from '../sample.ts';
import {
  A,
  advised,
  appointed,
  as,
  B,
  before,
  cast,
  closed,
  command,
  entered,
  HELD,
  LAST,
  marks,
  member,
  NOTICE,
  noticed,
  of,
  opened,
  panel,
  paper,
  passed,
  planned,
  result,
  rules,
  running,
  scheduled,
  submitted,
} from './sample-round.ts';

const LATER = '2026-09-28';
const fact = (type: string, data: object, more: Partial<Fact> = {}): Fact => ({
  type,
  data: of(data),
  ...more,
});
/** Two models in one session, both voted on. */
const two = [...before, ...submitted(), ...submitted(B), scheduled([A, B])];
const openTwo = [...two, opened([entered(A), entered(B)])];
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

describe('R-19 R-18 of two models and two voters', () => {
  const ballots = [cast('dung', true), cast('chi', true, { model: B }), cast('chi', true)] as const;
  rule('R-19 a ballot replaces that of the same voter on the same model')
    .given(...openTwo, ...ballots)
    .when(vote(), HELD, as('chi'))
    .then(events({ type: 'AppraisalBallotCast', data: { replaces: ballots[2].id } }));
  rule('R-19 and none where the voter has voted on another model, and another voter on this one')
    .given(...openTwo, ballots[0], ballots[1])
    .when(vote(), HELD, as('chi'))
    .then(events({ type: 'AppraisalBallotCast', data: { replaces: null } }));
  rule('R-18 an interest voids the ballot of that member on that model, and no other')
    .given(...openTwo, ...ballots)
    .when(declare(), HELD, as('chi'))
    .then(
      events(
        { type: 'AppraisalMemberRecused', data: { member: 'chi', model: A } },
        { type: 'AppraisalBallotVoided', data: { member: 'chi', model: A, ballot: ballots[2].id } },
      ),
    );
  rule('R-18 and none where the member voted on the other model alone')
    .given(...openTwo, ballots[0], ballots[1])
    .when(declare(), HELD, as('chi'))
    .then(events({ type: 'AppraisalMemberRecused', data: { member: 'chi', model: A } }));
  const recused = (who: string, model: string): Fact =>
    fact('AppraisalMemberRecused', { member: who, model, ground: 'DECLARED', reason: 'Người thân' });
  for (const [name, given] of [
    ['of another member', [recused('dung', A), recused('em', A)]],
    ['in the other model', [recused('chi', B)]],
  ] as const)
    rule(`R-18 an interest ${name} keeps nobody from voting`)
      .given(...openTwo, given)
      .when(vote(), HELD, as('chi'))
      .then(events({ type: 'AppraisalBallotCast' }));
  rule('R-18 a second interest leaves the first as it is')
    .given(...openTwo, recused('dung', A), recused('chi', A))
    .when(vote(), HELD, as('dung'))
    .then(refused({ code: 'RECUSED', rule: 'R-18', path: ['model'] }));
  rule('R-18 an interest declared while another session is open voids nothing there')
    .given(
      ...two.slice(0, -1),
      scheduled([A]),
      scheduled([B], { session: 's-2' }),
      opened([entered(B)], { session: 's-2' }),
      cast('chi', true, { model: B, session: 's-2' }),
    )
    .when(declare(), HELD, as('chi'))
    .then(events({ type: 'AppraisalMemberRecused' }));
  rule('R-18 a secretary declares it of somebody who is on the panel')
    .given(...openTwo)
    .when(declare({ member: 'x' }), HELD, as('binh'))
    .then(refused({ code: 'NOT_ON_PANEL', rule: 'R-19', path: ['member'] }));
  rule('R-18 a member declares it of itself by its own name too')
    .given(...openTwo)
    .when(declare({ member: 'chi' }), HELD, as('chi'))
    .then(events({ type: 'AppraisalMemberRecused', data: { member: 'chi' } }));
});

describe('R-20 R-21 of two sessions', () => {
  const first = [...two.slice(0, -1), scheduled([A]), opened([entered(A)]), closed()];
  const second = (over: object = {}) => scheduled([B], { session: 's-2', ...over });
  const notice = (issuedOn = '2026-09-22') => command('PublishAppraisalNotice', { number: '3', issuedOn });
  const tie = [...two.slice(0, -1), scheduled([A]), opened([entered(A)]), closed([result()])];
  const again = scheduled([A], { session: 's-2', revoteOf: 's-1' });
  for (const [name, given] of [
    ['scheduled', [second()]],
    ['open', [second(), opened([entered(B)], { session: 's-2' })]],
  ] as const)
    rule(`R-21 a notice does not wait for another session that is ${name}`)
      .given(...first, given)
      .when(notice(), LATER)
      .then(events({ type: 'AppraisalNoticePublished', data: { sessions: ['s-1'] } }));
  for (const [name, given] of [
    ['scheduled', [again]],
    ['open', [again, opened([entered(A)], { session: 's-2' })]],
  ] as const)
    rule(`R-20 R-21 it waits for a re-vote that is ${name}`)
      .given(...tie, given)
      .when(notice(), LATER)
      .then(refused({ code: 'REVOTE_PENDING', rule: 'R-20', path: ['round'] }));
  rule('R-21 a notice may be issued on the day of the session')
    .given(...first)
    .when(notice(HELD), LATER)
    .then(events({ type: 'AppraisalNoticePublished' }));
  rule('R-20 a model in an open session is in no other')
    .given(...openTwo)
    .when(
      command('ScheduleAppraisalSession', {
        session: 's-9',
        scheduledOn: LATER,
        place: 'Hội trường',
        models: [A],
      }),
      HELD,
    )
    .then(refused({ code: 'MODEL_IN_SESSION', rule: 'R-17', path: ['models', 0] }));
  rule('R-20 a re-vote is of the session that ended in the tie, and of no other')
    .given(
      ...two.slice(0, -1),
      scheduled([A]),
      opened([entered(A)]),
      closed([result()]),
      second(),
      opened([entered(B)], { session: 's-2' }),
      closed([result({ model: B })], { session: 's-2' }),
    )
    .when(
      command('ScheduleAppraisalSession', {
        ...{ session: 's-9', scheduledOn: LATER, place: 'Hội trường', models: [A], revoteOf: 's-2' },
      }),
      LATER,
    )
    .then(refused({ code: 'MODEL_NOT_TIED', rule: 'R-20', path: ['models', 0] }));

  const correct = (issuedOn: string, over: object = {}) =>
    command('CorrectAppraisalNotice', {
      corrects: NOTICE,
      number: '03-TB/BXDĐ',
      issuedOn,
      reason: 'Nhầm',
      ...over,
    });
  const told = [...first, noticed()];
  for (const [issuedOn, then] of [
    [HELD, events({ type: 'AppraisalNoticeCorrected' })],
    ['2026-09-19', refused({ code: 'NOTICE_BEFORE_SESSION', rule: 'R-21', path: ['issuedOn'] })],
  ] as const)
    rule(`R-38 R-21 a notice is corrected to ${issuedOn}, the session was on ${HELD}`)
      .given(...told)
      .when(correct(issuedOn), LATER)
      .then(then);
  for (const [issuedOn, then] of [
    ['2026-09-25', events({ type: 'AppraisalNoticeCorrected' })],
    ['2026-09-24', events({ type: 'AppraisalNoticeCorrected' })],
    ['2026-09-26', refused({ code: 'NOTICE_AFTER_ADVICE', rule: 'R-21', path: ['issuedOn'] })],
  ] as const)
    rule(`R-38 R-21 a notice is corrected to ${issuedOn}, the advice was on 2026-09-25`)
      .given(...told, advised)
      .when(correct(issuedOn), LATER)
      .then(then);
  const secondNotice = fact(
    'AppraisalNoticePublished',
    {
      ...{ number: '04-TB/BXDĐ', issuedOn: '2026-09-26', document: null, sessions: ['s-2'] },
      results: [{ model: B, session: 's-2', passed: true, tied: false }],
    },
    { id: id(851) },
  );
  const both = [
    ...told,
    second(),
    opened([entered(B)], { session: 's-2' }),
    closed([result({ ...passed, model: B })], { session: 's-2' }),
    secondNotice,
  ];
  rule('R-38 R-21 not to the number of the other notice of the round')
    .given(...both)
    .when(correct('2026-09-22', { number: '04-TB/BXDĐ' }), LATER)
    .then(refused({ code: 'NUMBER_TAKEN', rule: 'R-21', path: ['number'] }));
  const advise = (issuedOn: string) =>
    command('AdviseOnAppraisal', { number: '7', issuedOn, models: [A, B], document: paper });
  for (const [issuedOn, then] of [
    ['2026-09-26', events({ type: 'AppraisalAdviceGiven' })],
    ['2026-09-25', refused({ code: 'ADVICE_BEFORE_NOTICE', rule: 'R-21', path: ['issuedOn'] })],
  ] as const)
    rule(`R-21 the advice of ${issuedOn} comes after the later of two notices, of 2026-09-26`)
      .given(...both)
      .when(advise(issuedOn), LATER)
      .then(then);
  rule('R-21 a session that was cancelled keeps no advice waiting')
    .given(
      ...told,
      second(),
      fact('AppraisalSessionCancelled', { session: 's-2', reason: 'Hoãn', models: [] }),
    )
    .when(
      command('AdviseOnAppraisal', { number: '7', issuedOn: '2026-09-25', models: [A], document: paper }),
      LATER,
    )
    .then(events({ type: 'AppraisalAdviceGiven' }));

  const move = (heldOn: string, over: object = {}) =>
    command('CorrectAppraisalSession', { session: 's-1', heldOn, reason: 'Nhầm', ...over });
  const heldLate = [...first.slice(0, -1), closed([result(passed)])];
  rule('R-38 a session is moved to another place alone')
    .given(...heldLate)
    .when(move(HELD, { place: 'Nhà văn hóa' }), LATER)
    .then(events({ type: 'AppraisalSessionCorrected', data: { place: 'Nhà văn hóa', heldOn: HELD } }));
  rule('R-38 and back by days, where the notice came the same day')
    .given(...first, noticed({ issuedOn: '2026-09-19' }))
    .when(move('2026-09-19'), LATER)
    .then(events({ type: 'AppraisalSessionCorrected', data: { heldOn: '2026-09-19' } }));
  rule('R-32 R-38 not after the day on which it was closed')
    .given(...heldLate)
    .when(move('2026-09-21'), LATER)
    .then(refused({ code: 'SESSION_AFTER_CLOSE', rule: 'R-32', path: ['heldOn'] }));
});

describe('R-16 R-18 the model of this round', () => {
  const elsewhere = (over: object): Fact[] => [
    ...running(A),
    {
      type: 'ModelSubmittedForAppraisal',
      occurredOn: LAST,
      data: { model: A, round: id(899), report: paper, evidence: [], ...over },
    },
  ];
  const override = command('OverrideAppraisalSubmission', { model: A, reason: 'Đường xa' });
  const notSubmitted = refused({ code: 'MODEL_NOT_SUBMITTED', rule: 'R-16', path: ['model'] });
  rule('R-16 a report to another round is none to this')
    .given(...before, ...elsewhere({}))
    .when(override, HELD, as('an'))
    .then(notSubmitted);
  rule('R-16 nor is one that was withdrawn')
    .given(...before, ...submitted(), {
      type: 'ModelWithdrawnFromAppraisal',
      data: { model: A, round: id(800), reason: 'Chưa đủ' },
    })
    .when(override, HELD, as('an'))
    .then(notSubmitted);
  const otherYear = submitted().map((each) => ({
    ...each,
    data: {
      ...each.data,
      ...(each.type === 'ModelRegistered' && { campaign: `${COMMUNE}-2025`, year: 2025 }),
    },
  }));
  rule('R-16 the head overrides for a model of the campaign')
    .given(...before, ...otherYear)
    .when(override, HELD, as('an'))
    .then(refused({ code: 'MODEL_ELSEWHERE', rule: 'R-16', path: ['model'] }));
  rule('R-18 an interest is declared in a model of the campaign')
    .given(...before, ...otherYear)
    .when(declare(), HELD, as('chi'))
    .then(refused({ code: 'MODEL_ELSEWHERE', rule: 'R-16', path: ['model'] }));
  for (const [type, data] of [
    ['OpenAppraisalSession', { heldOn: HELD, attendance: ['an', 'binh', 'chi'] }],
    ['AdmitToAppraisalSession', { member: 'chi' }],
    ['CloseAppraisalSession', {}],
    ['CorrectAppraisalSession', { place: 'Khác', reason: 'Nhầm' }],
  ] as const)
    rule(`R-17 ${type} needs a session`)
      .given(...before)
      .when(command(type, { session: 's-9', ...data }), HELD)
      .then(refused({ code: 'SESSION_NOT_FOUND', rule: 'R-17', path: ['session'] }));
  rule('R-17 and so does a ballot')
    .given(...before)
    .when(vote({ session: 's-9' }), HELD, as('chi'))
    .then(refused({ code: 'SESSION_NOT_FOUND', rule: 'R-17', path: ['session'] }));
});

describe('R-15 the panel', () => {
  const appoint = (members: object[]) =>
    command('AppointAppraisalPanel', { members, decision: paper, reason: 'Thay thành viên' });
  const given = [...place, unit(2), commune(OTHER_COMMUNE), unit(3, OTHER_COMMUNE), planned];
  rule('R-15 R-18 its members come of units of the commune, each looked at')
    .given(...given)
    .when(
      appoint([
        ...panel.slice(0, 2),
        member('chi', 'MEMBER', { unit: UNIT }),
        member('dung', 'MEMBER', { unit: id(3) }),
      ]),
      HELD,
    )
    .then(refused({ code: 'UNIT_ELSEWHERE', rule: 'R-18', path: ['members', 3, 'unit'] }));
  rule('R-15 of units that are there they are appointed')
    .given(...given)
    .when(appoint([...panel.slice(0, 2), member('chi', 'MEMBER', { unit: UNIT })]), HELD)
    .then(events({ type: 'AppraisalPanelAppointed' }));
  for (const [name, more] of [
    ['open', [opened()]],
    ['closed', [opened(), closed()]],
  ] as const)
    rule(`R-15 it stays as it is once a session is ${name}`)
      .given(...given, appointed(), ...submitted(), scheduled(), ...more)
      .when(appoint(panel), HELD)
      .then(refused({ code: 'PANEL_FIXED', rule: 'R-15', path: ['members'] }));
  test('R-15 a round is of the organization of its campaign, with what lies above', () => {
    const plan = command('PlanAppraisalRound', { campaign: CAMPAIGN, title: 'Đợt 1', plan: paper });
    const { decision } = decideOver(place, plan, HELD);
    expect(decision).toMatchObject({ events: [{ data: { organization: COMMUNE, lineage: ['31'] } }] });
  });
});

test('R-21 where a round has come to', () => {
  const at = (sessions: [string, boolean][], advice: object | null = null, members = panel) =>
    statusOf({
      cancelled: false,
      panel: members,
      advice,
      sessions: sessions.map(([status, noticed]) => ({ status, noticed })) as never,
    });
  expect(statusOf({ cancelled: true, panel, advice: null, sessions: [] })).toBe('CANCELLED');
  expect(at([], null, [])).toBe('PLANNED');
  expect(at([])).toBe('APPOINTED');
  expect(at([['SCHEDULED', false]])).toBe('APPOINTED');
  expect(at([['CANCELLED', false]])).toBe('APPOINTED');
  expect(at([['OPEN', false]])).toBe('IN_SESSION');
  expect(at([['CLOSED', false]])).toBe('IN_SESSION');
  expect(at([['CLOSED', true]])).toBe('NOTIFIED');
  expect(
    at([
      ['CLOSED', true],
      ['OPEN', false],
    ]),
  ).toBe('IN_SESSION');
  expect(at([['CLOSED', true]], {})).toBe('ADVISED');
});

test('R-20 a result counts the ballots on that model, of members who are there and have no interest', () => {
  const ballot = (who: string, model: string, approve: boolean) => ({
    member: who,
    model,
    approve,
    marks: [],
  });
  const session = {
    ...{ attendance: ['an', 'binh', 'chi'], recused: { [A]: ['chi'] }, models: [A, B] },
    rules: { ...rules, rubric: null },
    ballots: [
      ballot('an', A, true),
      ballot('binh', A, false),
      ballot('chi', A, true),
      ballot('em', A, true),
      ballot('an', B, true),
      ballot('binh', B, true),
      ballot('chi', B, true),
    ],
  };
  const counted = (model: string) => {
    const { eligible, present, recused, yes, no, tied, passed } = resultOf(
      session as never,
      model,
      panel as never,
    );
    return { eligible, present, recused, yes, no, tied, passed };
  };
  expect(counted(A)).toEqual({
    eligible: 4,
    present: 2,
    recused: 1,
    yes: 1,
    no: 1,
    tied: true,
    passed: false,
  });
  expect(counted(B)).toEqual({
    eligible: 5,
    present: 3,
    recused: 0,
    yes: 3,
    no: 0,
    tied: false,
    passed: true,
  });
});
