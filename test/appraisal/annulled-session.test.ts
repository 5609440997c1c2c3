import { describe, expect, test } from 'vitest';
import { consequencesOf } from '../../schema/all.ts';
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
  fact,
  HELD,
  noticed,
  open,
  opened,
  passed,
  ROUND,
  result,
  scheduled,
  submitted,
} from './sample-round.ts';

const TODAY = '2026-09-26';
const reason = 'Kết thúc khi một thành viên chưa kịp bỏ phiếu';
const board: Actor = { account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE };
const cancel = (session = 's-1') => command('CancelAppraisalSession', { session, reason });
const cancelled = (session: string, models: string[]) =>
  fact('AppraisalSessionCancelled', { session, reason, models });
const appraised = (model: string, session = 's-1'): Fact => ({
  type: 'ModelAppraised',
  id: id(960),
  data: { ...{ model, round: ROUND, session, passed: true, eligible: 5 }, yes: 3, no: 2 },
});
const annulled = (model: string, session = 's-1'): Fact => ({
  type: 'ModelAppraisalAnnulled',
  data: { model, round: ROUND, session, reason, corrects: id(960) },
});
const C = id(102);
/** A has passed, B was tied, C has failed. */
const voted = [
  ...[...before, ...submitted(A), ...submitted(B), ...submitted(C), scheduled([A, B, C])],
  opened([entered(A), entered(B), entered(C)]),
  closed([
    ...[result(passed), result({ model: B, yes: 2, no: 2 })],
    result({ model: C, yes: 1, no: 3, tied: false }),
  ]),
];
const results = [appraised(A), appraised(C)];
const again = { session: 's-2', revoteOf: 's-1' };
const revote = [scheduled([B], again), opened([entered(B)], { session: 's-2' })];
const revoted = [
  ...revote,
  closed([result({ model: B, ...passed })], { session: 's-2' }),
  appraised(B, 's-2'),
];

const D = id(103);
/** Another session of the round, whose result is notified. */
const other = [
  ...[...submitted(D), scheduled([D], { session: 's-9' }), opened([entered(D)], { session: 's-9' })],
  ...[closed([result({ model: D, ...passed })], { session: 's-9' }), noticed({ sessions: ['s-9'] })],
];

describe('R-38 a session that was closed by mistake', () => {
  rule('R-38 is cancelled, and names what it had decided on; a tie had decided nothing')
    .given(voted, results)
    .when(cancel(), TODAY)
    .then(events({ type: 'AppraisalSessionCancelled', data: { session: 's-1', reason, models: [A, C] } }));
  rule('R-38 by the Board alone')
    .given(voted, results)
    .when(cancel(), TODAY, as('an'))
    .then(refused({ code: 'FORBIDDEN' }));
  rule('R-38 once')
    .given(voted, results, cancelled('s-1', [A, C]))
    .when(cancel(), TODAY)
    .then(refused({ code: 'SESSION_STATUS', rule: 'R-17', path: ['session'] }));
  rule('R-38 not while it is open: it is closed first')
    .given(open)
    .when(cancel(), TODAY)
    .then(refused({ code: 'SESSION_STATUS', rule: 'R-17', path: ['session'] }));
  rule('R-38 R-21 not once its results are notified')
    .given(voted, results, noticed())
    .when(cancel(), TODAY)
    .then(refused({ code: 'SESSION_NOTICED', rule: 'R-38', path: ['session'] }));
  rule('R-38 R-21 nor once the Committee is advised')
    .given(voted, results, noticed(), advised)
    .when(cancel(), TODAY)
    .then(refused({ code: 'ROUND_OVER', rule: 'R-21', path: ['round'] }));
  for (const [how, facts] of [
    ['is scheduled', revote.slice(0, 1)],
    ['is open', revote],
    ['is closed', revoted],
  ] as const)
    rule(`R-38 R-20 nor while a re-vote of it ${how}`)
      .given(voted, results, [...facts])
      .when(cancel(), TODAY)
      .then(refused({ code: 'REVOTE_STANDS', rule: 'R-38', path: ['session'] }));
  rule('R-38 R-20 whose re-vote was cancelled is cancelled as well')
    .given(voted, results, revoted, cancelled('s-2', [B]), annulled(B, 's-2'))
    .when(cancel(), TODAY)
    .then(events({ type: 'AppraisalSessionCancelled', data: { session: 's-1', models: [A, C] } }));
  rule('R-38 R-21 the notice of another session does not keep it')
    .given(voted, results, other)
    .when(cancel(), TODAY)
    .then(events({ type: 'AppraisalSessionCancelled', data: { models: [A, C] } }));
});

test('R-38 each model that it had decided on is told, and no other', () => {
  const told = (model: string) => ({
    type: 'RecordModelAppraisalAnnulment',
    data: { model, round: ROUND, session: 's-1', reason },
  });
  expect(consequencesOf(cancelled('s-1', [A, C]) as never)).toEqual([told(A), told(C)]);
  expect(consequencesOf(cancelled('s-1', []) as never)).toEqual([]);
});

describe('R-38 after it', () => {
  const afterwards = [...voted, ...results, cancelled('s-1', [A, C]), annulled(A), annulled(C)];
  const schedule = (over: object) =>
    command('ScheduleAppraisalSession', {
      ...{ session: 's-3', scheduledOn: '2026-09-30', place: 'Hội trường', models: [A, B, C], ...over },
    });
  rule('R-38 R-17 all its models are scheduled in another session, the tied one too')
    .given(afterwards)
    .when(schedule({}), TODAY)
    .then(events({ type: 'AppraisalSessionScheduled', data: { models: [A, B, C], revoteOf: null } }));
  rule('R-38 R-20 nothing votes again on what was decided by none')
    .given(afterwards)
    .when(schedule({ models: [B], revoteOf: 's-1' }), TODAY)
    .then(refused({ code: 'MODEL_NOT_TIED', rule: 'R-20', path: ['models', 0] }));
  rule('R-38 R-17 it is not opened again under its key: the ballots have been seen')
    .given(afterwards)
    .when(schedule({ session: 's-1' }), TODAY)
    .then(refused({ code: 'SESSION_STATUS', rule: 'R-17', path: ['session'] }));
  rule('R-38 R-16 with the reports that they had submitted')
    .given(afterwards, scheduled([A, C], { session: 's-3' }))
    .when(
      command('OpenAppraisalSession', {
        ...{ session: 's-3', heldOn: HELD, attendance: ['an', 'binh', 'chi'], models: [A, C] },
      }),
      TODAY,
      as('an'),
    )
    .then(events({ type: 'AppraisalSessionOpened', data: { models: [entered(A), entered(C)] } }));
  rule('R-38 R-21 no notice is published of it')
    .given(afterwards)
    .when(command('PublishAppraisalNotice', { number: '1', issuedOn: TODAY }), TODAY)
    .then(refused({ code: 'NOTHING_TO_NOTIFY', rule: 'R-21', path: ['round'] }));
  rule('R-38 R-15 another panel may be appointed')
    .given(afterwards)
    .when(
      command('AppointAppraisalPanel', {
        members: ['an', 'binh', 'giang'].map((account, at) => ({
          ...{ account, title: account, duty: ['HEAD', 'SECRETARY', 'MEMBER'][at] },
        })),
        ...{ decision: { title: 'Quyết định' }, reason },
      }),
      TODAY,
    )
    .then(events({ type: 'AppraisalPanelAppointed' }));
});

describe('R-38 R-20 of a re-vote that is cancelled the tie before it stands again', () => {
  const afterwards = [...voted, ...results, ...revoted, cancelled('s-2', [B]), annulled(B, 's-2')];
  rule('R-20 it is voted on again')
    .given(afterwards)
    .when(
      command('ScheduleAppraisalSession', {
        ...{ session: 's-3', scheduledOn: '2026-09-30', place: 'Hội trường', models: [B], revoteOf: 's-1' },
      }),
      TODAY,
    )
    .then(events({ type: 'AppraisalSessionScheduled', data: { models: [B], revoteOf: 's-1' } }));
  rule('R-20 R-21 or notified as not passed')
    .given(afterwards)
    .when(command('PublishAppraisalNotice', { number: '1', issuedOn: TODAY }), TODAY)
    .then(
      events({
        type: 'AppraisalNoticePublished',
        data: {
          sessions: ['s-1'],
          results: [
            { model: A, session: 's-1', passed: true, tied: false },
            { model: B, session: 's-1', passed: false, tied: true },
            { model: C, session: 's-1', passed: false, tied: false },
          ],
        },
      }),
    );
});

test('R-46 R-38 the list of what may be done says the same', () => {
  const may = (...facts: Fact[]) =>
    actionsOver([...voted, ...results, ...facts], appraisalStream(ROUND), TODAY, board, {
      submittedTo: () => [],
    }).CancelAppraisalSession;
  expect(may()).toBe(true);
  expect(may(...revote)).toBe('REVOTE_STANDS');
  expect(may(...revoted)).toBe(true);
  expect(may(noticed())).toBe('SESSION_NOTICED');
  expect(may(noticed(), advised)).toBe('ROUND_OVER');
  expect(may(cancelled('s-1', [A, C]))).toBe('NOTHING_WAITS');
});
