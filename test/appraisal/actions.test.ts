import { expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import { appraisalStream } from '../../schema/appraisal/stream.ts';
import type { Actor } from '../../schema/event.ts';
import { actionsOver } from '../actions.ts';
import { decideOver, type Fact, fold } from '../given.ts';
import { COMMUNE, id, place, UNIT, unit } from '../sample.ts';
import {
  A,
  appointed,
  as,
  B,
  cast,
  closed,
  command,
  entered,
  member,
  noticed,
  opened,
  planned,
  ROUND,
  running,
  scheduled,
  submitted,
} from './sample-round.ts';

const panel = [member('an', 'HEAD'), member('binh', 'SECRETARY'), member('chi')];
const board: Actor = { account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE };
const DAY = '2026-09-20';
const of = (facts: Fact[], actor: Actor) =>
  actionsOver([...place, planned, ...facts], appraisalStream(ROUND), DAY, actor);
const waiting = [appointed(panel), ...submitted(A, '2026-09-10'), scheduled([A])];

test('R-15 R-17 R-46 the Board appoints before it schedules, opens what is scheduled, and notifies what is closed', () => {
  expect(of([], board)).toMatchObject({
    AppointAppraisalPanel: true,
    ScheduleAppraisalSession: 'PANEL_MISSING',
    OpenAppraisalSession: 'NOTHING_WAITS',
    DeclareAppraisalInterest: 'PANEL_MISSING',
    CorrectAppraisalNotice: 'NOTHING_WAITS',
    PublishAppraisalNotice: 'NOTHING_TO_NOTIFY',
    CastAppraisalBallot: 'FORBIDDEN',
  });
  expect(of(waiting, board)).toMatchObject({
    ScheduleAppraisalSession: true,
    OpenAppraisalSession: true,
    CloseAppraisalSession: 'NOTHING_WAITS',
    AdviseOnAppraisal: 'SESSION_PENDING',
    DeclareAppraisalInterest: true,
  });
  const notified = [...waiting, opened(), closed(), noticed()];
  expect(of(notified.slice(0, -1), board).CorrectAppraisalNotice).toBe('NOTHING_WAITS');
  expect(of(notified, board).CorrectAppraisalNotice).toBe(true);
});

test('R-17 R-19 R-46 members vote while a session is open, head and secretary open and close it, others do nothing', () => {
  const open = [...waiting, opened()];
  expect(of(waiting, as('chi').actor)).toMatchObject({
    CastAppraisalBallot: 'NOTHING_WAITS',
    OpenAppraisalSession: 'DUTY_REQUIRED',
  });
  expect(of(waiting, as('binh').actor)).toMatchObject({ OpenAppraisalSession: true });
  expect(of(open, as('chi').actor)).toMatchObject({
    CastAppraisalBallot: true,
    CloseAppraisalSession: 'DUTY_REQUIRED',
    OverrideAppraisalSubmission: 'DUTY_REQUIRED',
  });
  expect(of(open, as('an').actor)).toMatchObject({
    CloseAppraisalSession: true,
  });
  expect(of(open, as('khach').actor)).toMatchObject({ CastAppraisalBallot: 'NOT_ON_PANEL' });
});

test('R-17 R-18 R-46 a member votes where it is there and may vote on something, while enough are', () => {
  const recusal = (account: string) => [{ member: account, ground: 'OWN_UNIT' }];
  const there = (attendance: string[], models: object[]) => [
    ...waiting,
    ...submitted(B, '2026-09-10'),
    opened(models, { attendance }),
  ];
  const voting = (facts: Fact[], account: string) => of(facts, as(account).actor).CastAppraisalBallot;
  const left = (account: string): Fact => ({
    type: 'AppraisalMemberLeft',
    data: { round: ROUND, session: 's-1', member: account },
  });
  const all = there(['an', 'binh', 'chi'], [entered(A, recusal('binh')), entered(B, recusal('chi'))]);
  expect(['an', 'binh', 'chi'].map((account) => voting(all, account))).toEqual([true, true, true]);
  const two = there(['an', 'binh'], [entered(A, recusal('binh')), entered(B, recusal('binh'))]);
  expect(['an', 'binh', 'chi'].map((account) => voting(two, account))).toEqual([
    ...[true, 'RECUSED', 'NOT_PRESENT'],
  ]);
  expect(voting([...all, left('chi')], 'chi')).toBe('NOT_PRESENT');
  expect(voting([...two, left('binh')], 'an')).toBe('VOTING_PAUSED');
});

test('R-18 R-46 R-49 an interest that came up since the session opened keeps from voting as one before', () => {
  const members = [
    member('an', 'HEAD'),
    member('binh', 'SECRETARY', { unit: id(2) }),
    member('chi', 'MEMBER', { unit: id(3) }),
  ];
  const attendance = members.map(({ account }) => account);
  const merged: Fact = {
    type: 'UnitMerged',
    data: { unit: id(2), into: UNIT, reason: 'Sắp xếp lại', effectiveOn: '2026-09-20' },
  };
  const open = [
    unit(2),
    unit(3),
    appointed(members),
    ...waiting.slice(1),
    opened([entered()], { attendance }),
  ];
  const voting = (facts: Fact[]) =>
    attendance.map((account) => of(facts, as(account).actor).CastAppraisalBallot);
  expect(voting(open)).toEqual([true, true, true]);
  expect(voting([...open, merged])).toEqual([true, 'RECUSED', true]);
});

test('R-18 R-38 R-46 what is taken back is there, and the actor’s to take back', () => {
  const declared: Fact = {
    type: 'AppraisalMemberRecused',
    data: { round: ROUND, model: A, member: 'chi', ground: 'DECLARED', reason: 'Người nhà' },
  };
  const back = (facts: Fact[], account: string) => of(facts, as(account).actor).WithdrawAppraisalRecusal;
  const others = [appointed([...panel, member('dung')]), ...waiting.slice(1), declared];
  expect(['an', 'binh', 'chi', 'dung'].map((account) => back(others, account))).toEqual([
    ...[true, true, true, 'NOTHING_WAITS'],
  ]);
  expect(back(waiting, 'an')).toBe('NOT_DECLARED');
  expect(back(others, 'khach')).toBe('NOT_ON_PANEL');
  const undeclared: Fact = {
    type: 'AppraisalRecusalWithdrawn',
    data: { round: ROUND, model: A, member: 'chi', reason: 'Khai nhầm' },
  };
  expect(back([...others, undeclared], 'an')).toBe('NOT_DECLARED');
  const open = [...waiting, opened()];
  expect(of(open, board).WithdrawAppraisalOpening).toBe(true);
  expect(of([...open, cast('an', true)], board).WithdrawAppraisalOpening).toBe('VOTED_ALREADY');
});

test('R-17 R-46 somebody is admitted who is not there, and leaves who is', () => {
  const attending = (attendance: string[]) => of([...waiting, opened([entered()], { attendance })], board);
  expect(attending(['an', 'binh', 'chi'])).toMatchObject({
    AdmitToAppraisalSession: 'ALREADY_PRESENT',
    RecordAppraisalDeparture: true,
  });
  expect(attending(['an', 'binh'])).toMatchObject({
    AdmitToAppraisalSession: true,
    RecordAppraisalDeparture: true,
  });
  const left = { round: ROUND, session: 's-1', member: 'an' };
  const empty = [...waiting, opened([entered()], { attendance: ['an'] })];
  expect(of([...empty, { type: 'AppraisalMemberLeft', data: left }], board)).toMatchObject({
    AdmitToAppraisalSession: true,
    RecordAppraisalDeparture: 'NOT_PRESENT',
  });
});

test('R-16 R-46 head and secretary open what one model may enter, and one session of several is enough', () => {
  const [inTime, late, never] = [
    submitted(A, '2026-09-10'),
    submitted(B, '2026-09-19'),
    scheduled([id(102)], { session: 's-3' }),
  ];
  const second = scheduled([B], { session: 's-2' });
  const opening = (...facts: Fact[]) => of([appointed(panel), ...facts], board).OpenAppraisalSession;
  expect(opening(...late, second)).toBe('REPORT_LATE');
  expect(opening(...inTime, ...late, scheduled([B, A]))).toBe(true);
  expect(opening(...late, ...running(id(102)), second, never)).toBe('REPORT_LATE');
  expect(opening(...late, ...running(id(102)), never, second)).toBe('MODEL_NOT_SUBMITTED');
  expect(opening(...inTime, ...late, second, scheduled([A]))).toBe(true);
  expect(opening(...inTime, ...late, scheduled([A]), second)).toBe(true);
});

test.each([
  [
    'scheduled',
    'OpenAppraisalSession',
    { heldOn: DAY, attendance: ['an'] },
    'đang chờ khai mạc',
    'is scheduled',
  ],
  ['open', 'CloseAppraisalSession', {}, 'đang họp', 'is open'],
])('R-17 R-46 where no session is %s it is said so', (_, type, data, vi, en) => {
  const sent = command(type, { session: 's-1', ...data });
  const { decision } = decideOver([...place, planned, appointed(panel)], sent, DAY);
  const refusals = 'refusals' in decision ? decision.refusals : [];
  expect(refusals.find(({ code }) => code === 'NOTHING_WAITS')?.message).toEqual({
    vi: expect.stringContaining(vi),
    en: expect.stringContaining(en),
  });
});

const person = id(500);
test.each([
  ['nothing is scheduled', [], []],
  ['a session is scheduled', [scheduled([A])], [`model:${A}`, `person:${person}`]],
  ['a session is open', [scheduled([A]), opened()], [`model:${A}`, `person:${person}`]],
  ['a session is closed', [scheduled([A]), opened(), closed()], []],
] as const)('R-18 R-46 whose interests are looked up where %s', (_, facts, expected) => {
  const members = appointed([...panel, member('dung', 'MEMBER', { person })]);
  const state = fold(deciders.appraisal, appraisalStream(ROUND), [planned, members, ...facts]);
  const needs = Object.keys(deciders.appraisal.readyNeeds?.(state as object) ?? {});
  expect(needs).toEqual(['campaign', ...expected]);
});
