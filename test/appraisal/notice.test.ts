import { expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import { appraisalConsequences } from '../../schema/appraisal/consequences.ts';
import { numberReservation } from '../../schema/paper-number.ts';
import { decideOver, events, type Fact, refused, rule } from '../given.ts';
import { COMMUNE, id } from '../sample.ts';
import {
  A,
  advised,
  B,
  before,
  closed,
  command,
  entered,
  HELD,
  NOTICE,
  noticed,
  open,
  opened,
  over,
  paper,
  passed,
  ROUND,
  result,
  scheduled,
  submitted,
  waiting,
} from './sample-round.ts';

const TODAY = '2026-09-22';
const publish = (more: object = {}) =>
  command('PublishAppraisalNotice', { number: '03-TB/BXDĐ', issuedOn: TODAY, ...more });
const hold = (number: string, kind: 'APPRAISAL_NOTICE' | 'APPRAISAL_ADVICE' = 'APPRAISAL_NOTICE') =>
  numberReservation({ kind, organization: COMMUNE, number, issuedOn: TODAY }, ROUND);

rule('R-21 the notice says of every model what its session decided, and takes its number')
  .given(over)
  .when(publish(), TODAY)
  .then(
    events({
      type: 'AppraisalNoticePublished',
      data: { sessions: ['s-1'], results: [{ model: A, session: 's-1', passed: true, tied: false }] },
    }).reserving(hold('03-TB/BXDĐ')),
  );
rule('R-21 it is not dated before the session')
  .given(over)
  .when(publish({ issuedOn: '2026-09-19' }), TODAY)
  .then(refused({ code: 'NOTICE_BEFORE_SESSION', rule: 'R-21', path: ['issuedOn'] }));
rule('R-32 nor after its recording')
  .given(over)
  .when(publish({ issuedOn: '2026-09-23' }), TODAY)
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['issuedOn'] }));
rule('R-21 while the session is open there is nothing to notify')
  .given(open)
  .when(publish(), TODAY)
  .then(refused({ code: 'NOTHING_TO_NOTIFY', rule: 'R-21', path: ['round'] }));
rule('R-21 nor what was notified already')
  .given(over, noticed())
  .when(publish({ number: '04-TB/BXDĐ' }), TODAY)
  .then(refused({ code: 'NOTHING_TO_NOTIFY', rule: 'R-21', path: ['round'] }));

const second = [
  ...submitted(B),
  scheduled([B], { session: 's-2' }),
  opened([entered(B)], { session: 's-2' }),
  closed([result({ ...passed, model: B })], { session: 's-2' }),
];
rule('R-21 a later notice covers the sessions since')
  .given(over, noticed(), second)
  .when(publish({ number: '04-TB/BXDĐ' }), TODAY)
  .then(events({ type: 'AppraisalNoticePublished', data: { sessions: ['s-2'], results: [{ model: B }] } }));
rule('R-21 under a number of its own')
  .given(over, noticed(), second)
  .when(publish({ number: '3-tb/bxdđ' }), TODAY)
  .then(refused({ code: 'NUMBER_TAKEN', rule: 'R-21', path: ['number'] }));

const tie = [...open, closed([result({ yes: 2, no: 2 })])];
const again = scheduled([A], { session: 's-2', revoteOf: 's-1' });
rule('R-20 R-21 a tie that is never voted on again has not passed')
  .given(tie)
  .when(publish(), TODAY)
  .then(
    events({
      type: 'AppraisalNoticePublished',
      data: { results: [{ model: A, passed: false, tied: true }] },
    }),
  );
rule('R-20 while a re-vote is to come, results are not notified')
  .given(tie, again)
  .when(publish(), TODAY)
  .then(refused({ code: 'REVOTE_PENDING', rule: 'R-20', path: ['round'] }));
rule('R-20 a re-vote stands in the place of the tie')
  .given(tie, again, opened([entered()], { session: 's-2' }), closed([result(passed)], { session: 's-2' }))
  .when(publish(), TODAY)
  .then(
    events({
      type: 'AppraisalNoticePublished',
      data: {
        sessions: ['s-1', 's-2'],
        results: [{ model: A, session: 's-2', passed: true, tied: false }],
      },
    }),
  );
rule('R-20 after the notice there is no re-vote')
  .given(tie, noticed({ results: [{ model: A, session: 's-1', passed: false, tied: true }] }))
  .when(
    command('ScheduleAppraisalSession', {
      ...{ session: 's-2', scheduledOn: '2026-09-25', place: 'Hội trường', models: [A], revoteOf: 's-1' },
    }),
    TODAY,
  )
  .then(refused({ code: 'REVOTE_TOO_LATE', rule: 'R-20', path: ['revoteOf'] }));
test('R-21 the notice reaches every model that it covers', () => {
  const results = [
    { model: A, session: 's-1', passed: true, tied: false },
    { model: B, session: 's-1', passed: false, tied: true },
  ];
  const notice = { round: ROUND, number: '03-TB', issuedOn: TODAY, results };
  expect(appraisalConsequences.AppraisalNoticePublished({ data: notice } as never)).toEqual([
    ...[A, B].map((model) => ({
      type: 'RecordModelAppraisalNotice',
      data: { model, round: ROUND, number: '03-TB', issuedOn: TODAY, passed: model === A },
    })),
  ]);
});

const correct = (more: object = {}) =>
  command('CorrectAppraisalNotice', {
    ...{ corrects: NOTICE, number: '04-TB/BXDĐ', issuedOn: TODAY, reason: 'Ghi nhầm', ...more },
  });
rule('R-38 its number is corrected; the wrong one is free again')
  .given(over, noticed())
  .when(correct(), TODAY)
  .then(
    events({
      type: 'AppraisalNoticeCorrected',
      data: { corrects: NOTICE, number: '04-TB/BXDĐ', models: [A] },
    })
      .reserving(hold('04-TB/BXDĐ'))
      .releasing(hold('03-TB/BXDĐ')),
  );
rule('R-38 a day of the same year keeps the number')
  .given(over, noticed())
  .when(correct({ number: '03-TB/BXDĐ', issuedOn: '2026-09-21' }), TODAY)
  .then(events({ type: 'AppraisalNoticeCorrected' }).reserving().releasing());
test('R-38 the corrected notice reaches every model that it covers', () => {
  const data = { ...correct().data, round: ROUND, models: [A, B] };
  expect(appraisalConsequences.AppraisalNoticeCorrected({ data } as never)).toEqual([
    ...[A, B].map((model) => ({
      type: 'RecordModelPaperCorrection',
      data: { model, paper: 'NOTICE', source: ROUND, number: '04-TB/BXDĐ', issuedOn: TODAY },
    })),
  ]);
});
rule('R-38 a correction corrects something')
  .given(over, noticed())
  .when(correct({ number: '03-TB/BXDĐ' }), TODAY)
  .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-38', path: ['number'] }));
rule('R-38 it names the notice that stands')
  .given(over, noticed(), {
    type: 'AppraisalNoticeCorrected',
    id: id(851),
    data: { ...correct().data, models: [A] },
  })
  .when(correct({ number: '05-TB/BXDĐ' }), TODAY)
  .then(refused({ code: 'NOTICE_NOT_FOUND', rule: 'R-38', path: ['corrects'] }));
rule('R-38 R-21 a corrected day lies after the session')
  .given(over, noticed())
  .when(correct({ issuedOn: '2026-09-19' }), TODAY)
  .then(refused({ code: 'NOTICE_BEFORE_SESSION', rule: 'R-21', path: ['issuedOn'] }));
rule('R-38 R-21 and not after the advice')
  .given(over, noticed(), advised)
  .when(correct({ issuedOn: '2026-09-26' }), '2026-09-30')
  .then(refused({ code: 'NOTICE_AFTER_ADVICE', rule: 'R-21', path: ['issuedOn'] }));
rule('R-38 R-21 a corrected day of the session lies before the notice')
  .given(open, closed([result(passed)]), noticed({ issuedOn: HELD }), {
    type: 'AppraisalSessionClosed',
    occurredOn: '2026-09-23',
    data: closed().data,
  })
  .when(
    command('CorrectAppraisalSession', { session: 's-1', heldOn: '2026-09-21', reason: 'Ghi nhầm' }),
    '2026-09-23',
  )
  .then(refused({ code: 'NOTICE_BEFORE_SESSION', rule: 'R-21', path: ['heldOn'] }));

const advise = (more: object = {}) =>
  command('AdviseOnAppraisal', {
    ...{ number: '07-TTr', issuedOn: '2026-09-25', models: [A], document: paper, ...more },
  });
const LATER = '2026-09-25';
rule('R-21 step 5: the Board advises the Committee on what passed')
  .given(over, noticed())
  .when(advise(), LATER)
  .then(
    events({ type: 'AppraisalAdviceGiven', data: { models: [A] } }).reserving(
      hold('07-TTr', 'APPRAISAL_ADVICE'),
    ),
  );
rule('R-21 where nothing passed the round ends all the same')
  .given(over, noticed({ results: [] }))
  .when(advise({ models: [] }), LATER)
  .then(events({ type: 'AppraisalAdviceGiven' }));
rule('R-21 it puts forward what passed, each once')
  .given(over, noticed())
  .when(advise({ models: [A, B, A] }), LATER)
  .then(
    refused(
      { code: 'MODEL_NOT_PASSED', rule: 'R-21', path: ['models', 1] },
      { code: 'MODEL_NOT_PASSED', rule: 'R-21', path: ['models', 2] },
    ),
  );
rule('R-21 not before the notice')
  .given(over, noticed())
  .when(advise({ issuedOn: '2026-09-21' }), LATER)
  .then(refused({ code: 'ADVICE_BEFORE_NOTICE', rule: 'R-21', path: ['issuedOn'] }));
for (const [name, facts] of [
  ['is open', open],
  ['is not notified', over],
  ['has not opened', waiting],
] as [string, Fact[]][])
  rule(`R-21 not while a session ${name}`)
    .given(facts)
    .when(advise({ models: [] }), LATER)
    .then(refused({ code: 'SESSION_PENDING', rule: 'R-21', path: ['round'] }));
rule('R-21 not without any notice')
  .given(before)
  .when(advise({ models: [] }), LATER)
  .then(refused({ code: 'NOT_NOTIFIED', rule: 'R-21', path: ['round'] }));

test('R-21 a round stands behind the numbers that it holds, and no others', () => {
  const { state } = decideOver([...over, noticed(), advised], advise(), LATER);
  const holds = (key: string) => deciders.appraisal.holds?.(state, key);
  expect(holds(hold('03-TB/BXDĐ').key)).toBe(true);
  expect(holds(hold('07-TTr', 'APPRAISAL_ADVICE').key)).toBe(true);
  expect(holds(hold('04-TB/BXDĐ').key)).toBe(false);
});
