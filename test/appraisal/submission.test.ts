import { events, type Fact, refused, rule } from '../given.ts';
import { acceptedModel } from '../model/sample-model.ts';
import { COMMUNE, id } from '../sample.ts';
import {
  A,
  advised,
  before,
  closed,
  HELD,
  LAST,
  noticed,
  opened,
  over,
  paper,
  planned,
  ROUND,
  result,
  running,
  scheduled,
  submitted,
  waiting,
} from './sample-round.ts';

const ANOTHER = id(810);
const submit = (round = ROUND) => ({
  type: 'SubmitModelForAppraisal',
  data: { model: A, round, report: paper, evidence: [paper] },
});
const withdraw = (round = ROUND) => ({
  type: 'WithdrawModelFromAppraisal',
  data: { model: A, round, reason: 'Chưa xong' },
});
const another: Fact = { ...planned, data: { ...planned.data, round: ANOTHER } };
const on = (type: string, data: object): Fact => ({ type, data: { model: A, round: ROUND, ...data } });
const appraised = (pass: boolean) =>
  on('ModelAppraised', { session: 's-1', passed: pass, eligible: 5, yes: pass ? 3 : 1, no: 1 });
const notified = (pass: boolean) =>
  on('ModelAppraisalNotified', { number: '03-TB', issuedOn: '2026-09-22', passed: pass });
const failed = [
  ...before,
  ...submitted(),
  scheduled(),
  opened(),
  closed([result({ yes: 1 })]),
  appraised(false),
];

rule('R-16 a result report comes with at least one piece of evidence')
  .given(before, running())
  .when({ type: 'SubmitModelForAppraisal', data: { ...submit().data, evidence: [] } }, LAST)
  .then(refused({ code: 'EVIDENCE_MISSING', rule: 'R-16', path: ['evidence'] }));
rule('R-16 step 2: the unit sends its report to the round')
  .given(before, running())
  .when(submit(), LAST)
  .then(events({ type: 'ModelSubmittedForAppraisal', data: { round: ROUND, report: paper } }));
rule('R-16 again before the session opens, it replaces the report')
  .given(waiting)
  .when(submit(), '2026-09-19')
  .then(events({ type: 'ModelSubmittedForAppraisal' }));
rule('R-16 once the session has opened, the report stands')
  .given(waiting, opened())
  .when(submit(), HELD)
  .then(refused({ code: 'SESSION_OPENED', rule: 'R-16', path: ['round'] }));
rule('R-16 what a session left out may be sent again')
  .given(waiting, opened([]))
  .when(submit(), HELD)
  .then(events({ type: 'ModelSubmittedForAppraisal' }));
rule('R-16 there is such a round')
  .given(running())
  .when(submit(), LAST)
  .then(refused({ code: 'ROUND_NOT_FOUND', path: ['round'] }));
rule('R-16 of the same campaign')
  .given(running(), { ...planned, data: { ...planned.data, campaign: `${COMMUNE}-2025`, year: 2025 } })
  .when(submit(), LAST)
  .then(refused({ code: 'MODEL_ELSEWHERE', rule: 'R-16', path: ['round'] }));
rule('R-16 not yet over')
  .given(before, running(), noticed({ results: [] }), advised)
  .when(submit(), '2026-09-30')
  .then(refused({ code: 'ROUND_OVER', rule: 'R-21', path: ['round'] }));
rule('R-16 a model that is not yet implemented is not appraised')
  .given(before, acceptedModel)
  .when(submit(), LAST)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-16', path: ['model'] }));
rule('R-16 a model is in one round at a time')
  .given(waiting, another)
  .when(submit(ANOTHER), LAST)
  .then(refused({ code: 'IN_ANOTHER_ROUND', rule: 'R-16', path: ['round'] }));
rule('R-16 what did not pass goes to another round once that is notified')
  .given(failed, notified(false), another)
  .when(submit(ANOTHER), '2026-09-23')
  .then(events({ type: 'ModelSubmittedForAppraisal', data: { round: ANOTHER } }));
for (const pass of [true, false])
  rule(`R-21 a refusal before the notice tells nobody whether it ${pass ? 'passed' : 'failed'}`)
    .given(over, appraised(pass), another)
    .when(submit(ANOTHER), '2026-09-23')
    .then(refused({ code: 'NOTICE_AWAITED', rule: 'R-21', path: ['model'] }));
rule('R-16 and not to the same one')
  .given(failed, notified(false))
  .when(submit(), '2026-09-23')
  .then(refused({ code: 'SESSION_OPENED', rule: 'R-16', path: ['round'] }));
rule('R-16 what passed is not appraised again')
  .given(over, appraised(true), notified(true), another)
  .when(submit(ANOTHER), '2026-09-23')
  .then(refused({ code: 'MODEL_PASSED', rule: 'R-16', path: ['model'] }));
const recognised: Fact[] = [
  on('ModelRecognised', {}),
  on('ModelRecognitionRevoked', { reason: 'Số liệu sai' }),
].map(({ type, data }) => {
  const { round: _, ...rest } = data as { round: string };
  return { type, data: { ...rest, recognition: id(900), number: '120-QĐ', issuedOn: '2026-10-01' } };
});
rule('R-16 R-24 a model whose recognition was revoked may be appraised again')
  .given(over, appraised(true), notified(true), recognised, another)
  .when(submit(ANOTHER), '2026-11-01')
  .then(events({ type: 'ModelSubmittedForAppraisal' }));

rule('R-16 a report comes with evidence')
  .given(before, running())
  .when({ ...submit(), data: { ...submit().data, evidence: [] } }, LAST)
  .then(refused({ code: 'EVIDENCE_MISSING', rule: 'R-16', path: ['evidence'] }));
rule('R-16 before the session opens a model is withdrawn')
  .given(waiting)
  .when(withdraw(), LAST)
  .then(events({ type: 'ModelWithdrawnFromAppraisal', data: { reason: 'Chưa xong' } }));
rule('R-16 and not after')
  .given(waiting, opened())
  .when(withdraw(), HELD)
  .then(refused({ code: 'SESSION_OPENED', rule: 'R-16', path: ['round'] }));
rule('R-16 from the round that it is in')
  .given(waiting, another)
  .when(withdraw(ANOTHER), LAST)
  .then(refused({ code: 'NOT_IN_ROUND', rule: 'R-16', path: ['round'] }));
rule('R-16 what was never submitted is not withdrawn')
  .given(before, running())
  .when(withdraw(), LAST)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-16', path: ['model'] }));
