import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../schema/campaign/settings.ts';
import { decideOver, events, type Fact, refused, rule } from '../given.ts';
import { CAMPAIGN, COMMUNE, id, place, UNIT } from '../sample.ts';
import {
  A,
  appointed,
  as,
  B,
  before,
  closed,
  command,
  entered,
  HELD,
  LAST,
  member,
  of,
  open,
  opened,
  over,
  panel,
  planned,
  result,
  rules,
  running,
  scheduled,
  submitted,
  waiting,
} from './sample-round.ts';

const TODAY = '2026-09-10';
const schedule = (over: object = {}) =>
  command('ScheduleAppraisalSession', {
    ...{ session: 's-1', scheduledOn: HELD, place: 'Hội trường', models: [A] },
    ...over,
  });
const accounts = panel.map(({ account }) => account);
const openIt = (over: object = {}) =>
  command('OpenAppraisalSession', { session: 's-1', heldOn: HELD, attendance: accounts, ...over });
const settings = (over: object): Fact => ({
  type: 'CampaignSettingsChanged',
  data: { campaign: CAMPAIGN, reason: 'Hướng dẫn mới', settings: { ...DEFAULT_SETTINGS, ...over } },
});

rule('R-17 a session is scheduled for models of the campaign, before they have sent their reports')
  .given(before, running())
  .when(schedule(), TODAY)
  .then(events({ type: 'AppraisalSessionScheduled', data: { models: [A], revoteOf: null } }));
rule('R-17 it may be scheduled anew before it opens')
  .given(waiting)
  .when(schedule({ scheduledOn: '2026-09-25' }), TODAY)
  .then(events({ type: 'AppraisalSessionScheduled', data: { scheduledOn: '2026-09-25' } }));
rule('R-17 and no more once it has opened')
  .given(open)
  .when(schedule({ scheduledOn: '2026-09-25' }), HELD)
  .then(refused({ code: 'SESSION_STATUS', rule: 'R-17', path: ['session'] }));
rule('R-15 no session without a panel')
  .given(place, planned, running())
  .when(schedule(), TODAY)
  .then(refused({ code: 'PANEL_MISSING', rule: 'R-15', path: ['round'] }));
rule('R-32 a session is scheduled before it is held')
  .given(before, running())
  .when(schedule({ scheduledOn: '2026-09-09' }), TODAY)
  .then(refused({ code: 'SESSION_BACKDATED', rule: 'R-32', path: ['scheduledOn'] }));
rule('R-17 a model is in one session at a time, once')
  .given(waiting, running(B))
  .when(schedule({ session: 's-2', models: [B, A, B] }), TODAY)
  .then(
    refused(
      { code: 'MODEL_IN_SESSION', rule: 'R-17', path: ['models', 1] },
      { code: 'MODEL_REPEATED', rule: 'R-17', path: ['models', 2] },
    ),
  );
rule('R-16 its models exist, in the campaign of the round')
  .given(before, {
    ...(running()[0] as Fact),
    data: { ...(running()[0] as Fact).data, campaign: `${COMMUNE}-2025` },
  })
  .when(schedule({ models: [A, B] }), TODAY)
  .then(
    refused(
      { code: 'MODEL_ELSEWHERE', rule: 'R-16', path: ['models', 0] },
      { code: 'MODEL_NOT_FOUND', path: ['models', 1] },
    ),
  );
rule('R-17 a session that has not opened is cancelled, and its models are free')
  .given(waiting, {
    type: 'AppraisalSessionCancelled',
    data: of({ session: 's-1', reason: 'Bão', models: [] }),
  })
  .when(schedule({ session: 's-2' }), TODAY)
  .then(events({ type: 'AppraisalSessionScheduled' }));
rule('R-17 an open one is not cancelled')
  .given(open)
  .when(command('CancelAppraisalSession', { session: 's-1', reason: 'Bão' }), HELD)
  .then(refused({ code: 'SESSION_STATUS', rule: 'R-17', path: ['session'] }));
rule('R-17 there is such a session')
  .given(before)
  .when(command('CancelAppraisalSession', { session: 's-9', reason: 'Bão' }), TODAY)
  .then(refused({ code: 'SESSION_NOT_FOUND', rule: 'R-17', path: ['session'] }));

rule('R-17 it opens with its attendance, under the settings of that day')
  .given(waiting)
  .when(openIt(), HELD)
  .then(
    events({
      type: 'AppraisalSessionOpened',
      occurredOn: HELD,
      data: { heldOn: HELD, attendance: accounts, rules, models: [entered()] },
    }),
  );
for (const [count, code] of [
  [3, undefined],
  [2, 'QUORUM_NOT_MET'],
] as const)
  rule(`R-17 ${count} of five ${code ? 'are no' : 'make a'} quorum`)
    .given(waiting)
    .when(openIt({ attendance: accounts.slice(0, count) }), HELD)
    .then(
      code
        ? refused({ code, rule: 'R-17', path: ['attendance'] })
        : events({ type: 'AppraisalSessionOpened' }),
    );
rule('R-17 exactly half is not more than half')
  .given(place, planned, appointed(panel.slice(0, 4)), submitted(), scheduled())
  .when(openIt({ attendance: accounts.slice(0, 2) }), HELD)
  .then(refused({ code: 'QUORUM_NOT_MET', rule: 'R-17', path: ['attendance'] }));
rule('R-17 the campaign may ask for more than two thirds')
  .given(waiting, settings({ quorumOver: { numerator: 2, denominator: 3 } }))
  .when(openIt({ attendance: accounts.slice(0, 3) }), HELD)
  .then(refused({ code: 'QUORUM_NOT_MET', rule: 'R-17', path: ['attendance'] }));
rule('R-17 strangers and doubles do not count')
  .given(waiting)
  .when(openIt({ attendance: ['an', 'an', 'khach'] }), HELD)
  .then(
    refused(
      { code: 'ATTENDANCE_REPEATED', rule: 'R-17', path: ['attendance', 1] },
      { code: 'NOT_ON_PANEL', rule: 'R-17', path: ['attendance', 2] },
    ),
  );
rule('R-17 the head opens it as well')
  .given(waiting)
  .when(openIt(), HELD, as('an'))
  .then(events({ type: 'AppraisalSessionOpened' }));
rule('R-17 another member does not')
  .given(waiting)
  .when(openIt(), HELD, as('chi'))
  .then(refused({ code: 'DUTY_REQUIRED', rule: 'R-17', path: ['round'] }));
rule('R-32 it is not held in the future')
  .given(waiting)
  .when(openIt(), '2026-09-19')
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['heldOn'] }));
rule('R-32 nor before it was scheduled')
  .given(before, submitted(A, '2026-09-01'), scheduled())
  .when(openIt({ heldOn: '2026-09-09' }), HELD)
  .then(refused({ code: 'SESSION_BACKDATED', rule: 'R-32', path: ['heldOn'] }));
rule('R-17 it opens once')
  .given(open)
  .when(openIt(), HELD)
  .then(refused({ code: 'SESSION_STATUS', rule: 'R-17', path: ['session'] }));

rule('R-16 a report of three days before is in time')
  .given(before, submitted(A, LAST), scheduled())
  .when(openIt(), HELD)
  .then(events({ type: 'AppraisalSessionOpened' }));
rule('R-16 one of two days before is not: the session is refused for that model')
  .given(before, submitted(A, LAST), submitted(B, '2026-09-18'), scheduled([A, B]))
  .when(openIt(), HELD)
  .then(refused({ code: 'REPORT_LATE', rule: 'R-16', path: ['models', 1] }));
rule('R-16 it opens without that model')
  .given(before, submitted(A, LAST), submitted(B, '2026-09-18'), scheduled([A, B]))
  .when(openIt({ models: [A] }), HELD)
  .then(events({ type: 'AppraisalSessionOpened', data: { models: [{ model: A }] } }));
rule('R-16 R-32 the day of the session counts, not that of recording it')
  .given(before, submitted(A, '2026-09-18'), scheduled())
  .when(openIt(), '2026-09-25')
  .then(refused({ code: 'REPORT_LATE', rule: 'R-16', path: ['models', 0] }));
rule('R-16 in working days, weekends do not count')
  .given(before, submitted(A, LAST), scheduled(), settings({ submissionDayKind: 'WORKING' }))
  .when(openIt(), HELD)
  .then(refused({ code: 'REPORT_LATE', rule: 'R-16', path: ['models', 0] }));
rule('R-16 a campaign may ask for none')
  .given(before, submitted(A, HELD), scheduled(), settings({ submissionDays: 0 }))
  .when(openIt(), HELD)
  .then(events({ type: 'AppraisalSessionOpened' }));
rule('R-16 a model that sent no report is left out')
  .given(before, running(), scheduled())
  .when(openIt(), HELD)
  .then(refused({ code: 'MODEL_NOT_SUBMITTED', rule: 'R-16', path: ['models', 0] }));
rule('R-16 nor is one that was withdrawn')
  .given(waiting, {
    type: 'ModelWithdrawnFromAppraisal',
    data: { model: A, round: of().round, reason: 'Chưa xong' },
  })
  .when(openIt(), HELD)
  .then(refused({ code: 'MODEL_NOT_SUBMITTED', rule: 'R-16', path: ['models', 0] }));
rule('R-17 only models that the session was scheduled for, each once')
  .given(waiting, submitted(B))
  .when(openIt({ models: [B, A, A] }), HELD)
  .then(
    refused(
      { code: 'MODEL_NOT_SCHEDULED', rule: 'R-17', path: ['models', 0] },
      { code: 'MODEL_REPEATED', rule: 'R-17', path: ['models', 2] },
    ),
  );

const override = command('OverrideAppraisalSubmission', { model: A, reason: 'Chống bão' });
const overridden = (submittedOn: string): Fact => ({
  type: 'AppraisalSubmissionOverridden',
  data: { ...override.data, submittedOn },
});
rule('R-16 the head overrides with a recorded reason')
  .given(before, submitted(A, '2026-09-18'), scheduled())
  .when(override, HELD, as('an'))
  .then(
    events({
      type: 'AppraisalSubmissionOverridden',
      data: { submittedOn: '2026-09-18', reason: 'Chống bão' },
    }),
  );
rule('R-16 and the session opens with the model')
  .given(before, submitted(A, '2026-09-18'), scheduled(), overridden('2026-09-18'))
  .when(openIt(), HELD)
  .then(events({ type: 'AppraisalSessionOpened', data: { models: [{ model: A, overridden: true }] } }));
rule('R-16 an override holds for that report, not for a later one')
  .given(
    before,
    submitted(A, '2026-09-18'),
    scheduled(),
    overridden('2026-09-18'),
    submitted(A, '2026-09-19').at(-1) as Fact,
  )
  .when(openIt(), HELD)
  .then(refused({ code: 'REPORT_LATE', rule: 'R-16', path: ['models', 0] }));
rule('R-16 the secretary does not override')
  .given(waiting)
  .when(override, HELD, as('binh'))
  .then(refused({ code: 'DUTY_REQUIRED', rule: 'R-16', path: ['round'] }));
rule('R-16 without a report there is nothing to override')
  .given(before, running())
  .when(override, HELD, as('an'))
  .then(refused({ code: 'MODEL_NOT_SUBMITTED', rule: 'R-16', path: ['model'] }));
rule('R-16 nor where the model was dropped since')
  .given(waiting, { type: 'ModelDropped', data: { model: A, reason: 'Không còn phù hợp' } })
  .when(override, HELD, as('an'))
  .then(refused({ code: 'MODEL_NOT_SUBMITTED', rule: 'R-16', path: ['model'] }));
rule('R-16 a report is overridden once')
  .given(waiting, overridden(LAST))
  .when(override, HELD, as('an'))
  .then(refused({ code: 'ALREADY_OVERRIDDEN', rule: 'R-16', path: ['model'] }));
rule('R-16 after the result it comes too late')
  .given(over)
  .when(override, HELD, as('an'))
  .then(refused({ code: 'MODEL_HAS_RESULT', rule: 'R-16', path: ['model'] }));

test('R-18 own unit, own model and a declared interest recuse; they count for the quorum all the same', () => {
  const members = [
    member('an', 'HEAD', { unit: UNIT }),
    member('binh', 'SECRETARY', { unit: id(2) }),
    member('can-bo'),
    member('dung'),
    member('em'),
  ];
  const facts: Fact[] = [...place, planned, appointed(members), ...submitted(), scheduled()];
  facts.push({
    type: 'AppraisalMemberRecused',
    data: of({ model: A, member: 'dung', ground: 'DECLARED', reason: 'Người nhà' }),
  });
  const attendance = ['an', 'can-bo', 'dung'];
  const { decision } = decideOver(facts, openIt({ attendance }), HELD);
  expect(decision).toMatchObject({
    events: [
      {
        data: {
          models: [
            {
              recusals: [
                { member: 'an', ground: 'OWN_UNIT' },
                { member: 'can-bo', ground: 'OWN_MODEL' },
                { member: 'dung', ground: 'DECLARED' },
              ],
            },
          ],
        },
      },
    ],
  });
});
rule('R-18 where everybody is recused, nobody could vote: the model is left out')
  .given(
    place,
    planned,
    appointed(panel.slice(0, 3).map((each) => ({ ...each, unit: UNIT }))),
    submitted(),
    scheduled(),
  )
  .when(openIt({ attendance: accounts.slice(0, 3) }), HELD)
  .then(refused({ code: 'NOBODY_ELIGIBLE', rule: 'R-18', path: ['models', 0] }));

const admit = (account: string) => command('AdmitToAppraisalSession', { session: 's-1', member: account });
const few = [...waiting, opened([entered()], { attendance: accounts.slice(0, 3) })];
rule('R-17 who comes late is admitted')
  .given(few)
  .when(admit('dung'), HELD, as('binh'))
  .then(events({ type: 'AppraisalMemberAdmitted', data: { member: 'dung' } }));
rule('R-17 once')
  .given(few)
  .when(admit('an'), HELD)
  .then(refused({ code: 'ALREADY_PRESENT', rule: 'R-17', path: ['member'] }));
const leave = (account: string) => command('RecordAppraisalDeparture', { session: 's-1', member: account });
const gone: Fact = { type: 'AppraisalMemberLeft', data: of({ session: 's-1', member: 'an' }) };
rule('R-17 who leaves is recorded')
  .given(few)
  .when(leave('an'), HELD, as('binh'))
  .then(events({ type: 'AppraisalMemberLeft', data: { session: 's-1', member: 'an' } }));
rule('R-17 and who comes back')
  .given(few, gone)
  .when(admit('an'), HELD, as('binh'))
  .then(events({ type: 'AppraisalMemberAdmitted', data: { member: 'an' } }));
for (const [who, facts] of [
  ['who has left', [...few, gone]],
  ['who never came', few.map((fact) => fact)],
] as const)
  rule(`R-17 ${who} does not leave`)
    .given([...facts])
    .when(leave(who === 'who has left' ? 'an' : 'dung'), HELD)
    .then(refused({ code: 'NOT_PRESENT', rule: 'R-17', path: ['member'] }));
rule('R-17 a departure is recorded by head or secretary')
  .given(few)
  .when(leave('an'), HELD, as('chi'))
  .then(refused({ code: 'DUTY_REQUIRED', rule: 'R-17', path: ['round'] }));
rule('R-17 and not after it closed')
  .given(few, closed())
  .when(leave('an'), HELD)
  .then(refused({ code: 'SESSION_STATUS', rule: 'R-17', path: ['session'] }));
rule('R-17 and only who sits on the panel')
  .given(few)
  .when(admit('khach'), HELD)
  .then(refused({ code: 'NOT_ON_PANEL', rule: 'R-19', path: ['member'] }));
rule('R-17 by head or secretary')
  .given(few)
  .when(admit('dung'), HELD, as('chi'))
  .then(refused({ code: 'DUTY_REQUIRED', rule: 'R-17', path: ['round'] }));
rule('R-17 not after it closed')
  .given(few, closed())
  .when(admit('dung'), HELD)
  .then(refused({ code: 'SESSION_STATUS', rule: 'R-17', path: ['session'] }));

const tie = [...open, closed([result({ yes: 2, no: 2 })])];
const revote = (over: object = {}) => schedule({ session: 's-2', revoteOf: 's-1', ...over });
rule('R-20 a tie is voted on again in a session linked to it')
  .given(tie)
  .when(revote(), HELD)
  .then(events({ type: 'AppraisalSessionScheduled', data: { revoteOf: 's-1' } }));
rule('R-20 and not without the link')
  .given(tie)
  .when(schedule({ session: 's-2' }), HELD)
  .then(refused({ code: 'TIE_NEEDS_REVOTE', rule: 'R-20', path: ['models', 0] }));
rule('R-20 what was decided is not voted on again')
  .given(over)
  .when(revote(), HELD)
  .then(refused({ code: 'MODEL_NOT_TIED', rule: 'R-20', path: ['models', 0] }));
rule('R-20 nor scheduled as if it had not been')
  .given(over)
  .when(schedule({ session: 's-2' }), HELD)
  .then(refused({ code: 'MODEL_HAS_RESULT', rule: 'R-20', path: ['models', 0] }));
rule('R-20 there is such a session to repeat')
  .given(tie)
  .when(revote({ revoteOf: 's-9' }), HELD)
  .then(refused({ code: 'SESSION_NOT_FOUND', rule: 'R-17', path: ['revoteOf'] }));

const correct = (over: object = {}) =>
  command('CorrectAppraisalSession', { session: 's-1', reason: 'Ghi nhầm', ...over });
rule('R-38 where and when it was held is corrected, naming what was wrong')
  .given(over)
  .when(correct({ place: 'Nhà văn hóa', heldOn: '2026-09-19' }), '2026-09-21')
  .then(
    events({
      type: 'AppraisalSessionCorrected',
      data: { corrects: id(801), place: 'Nhà văn hóa', heldOn: '2026-09-19' },
    }),
  );
rule('R-38 a correction corrects something')
  .given(over)
  .when(correct({ heldOn: HELD }), '2026-09-21')
  .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-38', path: ['place'] }));
rule('R-38 R-32 not before it was scheduled')
  .given(over)
  .when(correct({ heldOn: '2026-09-09' }), '2026-09-21')
  .then(refused({ code: 'SESSION_BACKDATED', rule: 'R-32', path: ['heldOn'] }));
rule('R-38 R-32 nor after it was closed')
  .given(over)
  .when(correct({ heldOn: '2026-09-21' }), '2026-09-21')
  .then(refused({ code: 'SESSION_AFTER_CLOSE', rule: 'R-32', path: ['heldOn'] }));
rule('R-38 what has not opened is scheduled anew instead')
  .given(waiting)
  .when(correct({ place: 'Khác' }), HELD)
  .then(refused({ code: 'SESSION_STATUS', rule: 'R-38', path: ['session'] }));
