import { expect, test } from 'vitest';
import { consequencesOf } from '../../schema/all.ts';
import { events, type Fact, refused, rule, type Sending } from '../given.ts';
import { CAMPAIGN, COMMUNE, commune, id, OTHER_COMMUNE, place, unit } from '../sample.ts';
import {
  A,
  advised,
  as,
  B,
  before,
  command,
  HELD,
  marks,
  member,
  opened,
  over,
  panel,
  paper,
  planned,
  ROUND,
  running,
  scheduled,
  submitted,
} from './sample-round.ts';

const TODAY = '2026-09-10';
const plan = command('PlanAppraisalRound', { campaign: CAMPAIGN, title: 'Đợt 1', plan: paper });
const appoint = (members: object[] = panel, more: object = {}) =>
  command('AppointAppraisalPanel', { members, decision: paper, ...more });

rule('R-15 step 1: the Board plans a round of its campaign')
  .given(place)
  .when(plan, TODAY)
  .then(events({ type: 'AppraisalRoundPlanned', data: { campaign: CAMPAIGN, organization: COMMUNE } }));
rule('R-15 a round is planned once')
  .given(place, planned)
  .when(plan, TODAY)
  .then(refused({ code: 'ROUND_EXISTS', rule: 'R-15', path: ['round'] }));
rule('R-15 without a campaign there is no round')
  .given()
  .when(plan, TODAY)
  .then(refused({ code: 'CAMPAIGN_NOT_FOUND', path: ['campaign'] }));
rule('R-32 the plan is not issued after its recording')
  .given(place)
  .when(command('PlanAppraisalRound', { ...plan.data, plan: { ...paper, issuedOn: '2026-09-11' } }), TODAY)
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['plan', 'issuedOn'] }));
rule('R-15 the plan is amended with a reason')
  .given(place, planned)
  .when(command('AmendAppraisalRound', { title: 'Đợt 1 (đổi)', plan: paper, reason: 'Đổi ngày' }), TODAY)
  .then(events({ type: 'AppraisalRoundAmended', data: { title: 'Đợt 1 (đổi)', reason: 'Đổi ngày' } }));
rule('R-15 an amendment amends something')
  .given(place, planned)
  .when(command('AmendAppraisalRound', { title: 'Đợt 1', plan: paper, reason: 'Đổi ngày' }), TODAY)
  .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-15', path: ['title'] }));

rule('R-15 a panel has a head, a secretary, and at least three people')
  .given(place, planned)
  .when(appoint(panel.slice(0, 3)), TODAY)
  .then(events({ type: 'AppraisalPanelAppointed', data: { members: panel.slice(0, 3), reason: null } }));
rule('R-15 two people are no panel')
  .given(place, planned)
  .when(appoint(panel.slice(0, 2)), TODAY)
  .then(refused({ code: 'PANEL_TOO_SMALL', rule: 'R-15', path: ['members'] }));
rule('R-15 a panel without a head, with two secretaries')
  .given(place, planned)
  .when(appoint([member('an', 'SECRETARY'), member('binh', 'SECRETARY'), member('chi')]), TODAY)
  .then(
    refused(
      { code: 'PANEL_DUTY', rule: 'R-15', path: ['members'] },
      { code: 'PANEL_DUTY', rule: 'R-15', path: ['members'] },
    ),
  );
rule('R-15 nobody sits twice')
  .given(place, planned)
  .when(appoint([...panel, member('an')]), TODAY)
  .then(refused({ code: 'MEMBER_REPEATED', rule: 'R-15', path: ['members', 5, 'account'] }));
rule('R-18 the unit of a member exists')
  .given(place, planned)
  .when(appoint([...panel, member('giang', 'MEMBER', { unit: id(9) })]), TODAY)
  .then(refused({ code: 'UNIT_NOT_FOUND', path: ['members', 5, 'unit'] }));
rule('R-18 and is one of the organization')
  .given(place, planned, commune(OTHER_COMMUNE), unit(2, OTHER_COMMUNE))
  .when(appoint([...panel, member('giang', 'MEMBER', { unit: id(2) })]), TODAY)
  .then(refused({ code: 'UNIT_ELSEWHERE', rule: 'R-18', path: ['members', 5, 'unit'] }));
rule('R-15 before the first session opens another panel takes its place, with a reason')
  .given(before, scheduled())
  .when(appoint(panel.slice(0, 3), { reason: 'Chuyển công tác' }), TODAY)
  .then(events({ type: 'AppraisalPanelAppointed', data: { reason: 'Chuyển công tác' } }));
rule('R-15 and not without one')
  .given(before)
  .when(appoint(), TODAY)
  .then(refused({ code: 'REASON_MISSING', rule: 'R-15', path: ['reason'] }));
rule('R-15 once a session has opened, the panel stands')
  .given(before, submitted(), scheduled(), opened())
  .when(appoint(panel, { reason: 'Chuyển công tác' }), HELD)
  .then(refused({ code: 'PANEL_FIXED', rule: 'R-15', path: ['members'] }));

const declare = (more: object = {}) =>
  command('DeclareAppraisalInterest', { model: A, reason: 'Người nhà thực hiện', ...more });
rule('R-18 a member declares an interest')
  .given(before, submitted())
  .when(declare(), TODAY, as('chi'))
  .then(events({ type: 'AppraisalMemberRecused', data: { model: A, member: 'chi' } }));
rule('R-18 the secretary records it for a member')
  .given(before, submitted())
  .when(declare({ member: 'chi' }), TODAY, as('binh'))
  .then(events({ type: 'AppraisalMemberRecused', data: { model: A, member: 'chi' } }));
rule('R-18 no other member does')
  .given(before, submitted())
  .when(declare({ member: 'chi' }), TODAY, as('dung'))
  .then(refused({ code: 'DUTY_REQUIRED', rule: 'R-18', path: ['round'] }));
rule('R-18 nor is anybody recused who does not sit on the panel')
  .given(before, submitted())
  .when(declare({ member: 'khach' }), TODAY, as('an'))
  .then(refused({ code: 'NOT_ON_PANEL', rule: 'R-19', path: ['member'] }));
rule('R-18 a stranger declares nothing')
  .given(before, submitted())
  .when(declare(), TODAY, as('khach'))
  .then(refused({ code: 'NOT_ON_PANEL', rule: 'R-19', path: ['round'] }));
rule('R-18 an interest is declared once')
  .given(before, submitted(), {
    type: 'AppraisalMemberRecused',
    data: { ...declare().data, member: 'chi', ground: 'DECLARED' },
  })
  .when(declare(), TODAY, as('chi'))
  .then(refused({ code: 'ALREADY_RECUSED', rule: 'R-18', path: ['model'] }));
rule('R-18 after the result it comes too late')
  .given(over)
  .when(declare(), HELD, as('chi'))
  .then(refused({ code: 'MODEL_HAS_RESULT', rule: 'R-18', path: ['model'] }));

rule('R-21 a round that ended takes nothing more')
  .given(over, advised)
  .when(command('AmendAppraisalRound', { title: 'Khác', plan: paper, reason: 'Khác' }), '2026-09-30')
  .then(refused({ code: 'ROUND_OVER', rule: 'R-21', path: ['round'] }));
const anything: [string, object, Sending?][] = [
  ['CancelAppraisalRound', { reason: 'a' }],
  ['OpenAppraisalSession', { session: 's-1', heldOn: '2026-09-01', attendance: ['an'] }],
  ['CastAppraisalBallot', { session: 's-1', model: A, marks: marks(), approve: true }, as('chi')],
  ['AmendAppraisalRound', { title: 'a', plan: paper, reason: 'a' }],
  ['CloseAppraisalSession', { session: 's-1' }],
  ['CorrectAppraisalNotice', { corrects: id(1), number: '1', issuedOn: '2026-09-01', reason: 'a' }],
];
for (const [type, data, sending] of anything)
  rule(`R-15 ${type} needs a round`)
    .given(place)
    .when(command(type, data), TODAY, sending)
    .then(refused({ code: 'ROUND_NOT_FOUND', path: ['round'] }));

const cancelIt = command('CancelAppraisalRound', { reason: 'Lập nhầm đợt' });
const submittedTo = (models: string[] | null) => ({ lookups: { submittedTo: () => models } });
const roundCancelled: Fact = {
  type: 'AppraisalRoundCancelled',
  data: { ...cancelIt.data, models: [A] },
};
rule('R-38 R-15 a round is cancelled before anything was voted on, with the models that wait in it')
  .given(before, submitted(), submitted(B), scheduled([A]))
  .when(cancelIt, TODAY, submittedTo([A, B]))
  .then(events({ type: 'AppraisalRoundCancelled', data: { reason: 'Lập nhầm đợt', models: [A, B] } }));
for (const [name, facts] of [
  ['is open', [before, submitted(), scheduled(), opened()]],
  ['was closed', [over]],
] as const)
  rule(`R-38 R-15 not once a session ${name}`)
    .given(facts.flat())
    .when(cancelIt, HELD, submittedTo([A]))
    .then(refused({ code: 'ROUND_HAS_SESSION', rule: 'R-38', path: ['round'] }));
rule('R-38 R-15 nor as long as nobody knows which models are in it')
  .given(before)
  .when(cancelIt, TODAY, submittedTo(null))
  .then(refused({ code: 'VIEWS_BEHIND', rule: 'R-38', path: ['round'] }));
rule('R-38 R-15 a cancelled round takes nothing more')
  .given(before, submitted(), roundCancelled)
  .when(cancelIt, TODAY, submittedTo([A]))
  .then(refused({ code: 'ROUND_CANCELLED', rule: 'R-38', path: ['round'] }));
for (const [name, facts, refusal] of [
  ['was cancelled', [roundCancelled], { code: 'ROUND_CANCELLED', rule: 'R-38', path: ['round'] }],
  ['ended', [advised], { code: 'ROUND_OVER', rule: 'R-21', path: ['round'] }],
] as const)
  rule(`R-21 R-38 of a round that ${name} no session is looked for`)
    .given(before, [...facts])
    .when(command('CancelAppraisalSession', { session: 's-9', reason: 'Hoãn' }), TODAY)
    .then(refused({ ...refusal, path: ['round'] }));
rule('R-38 R-16 and no report')
  .given(before, running(), roundCancelled)
  .when(
    { type: 'SubmitModelForAppraisal', data: { model: A, round: ROUND, report: paper, evidence: [paper] } },
    TODAY,
  )
  .then(refused({ code: 'ROUND_CANCELLED', rule: 'R-38', path: ['round'] }));

const ending = { type: 'RecordModelAppraisalEnd', data: { model: A, round: ROUND, reason: 'Lập nhầm đợt' } };
test('R-38 R-16 each of its models is told', () => {
  const event = { ...roundCancelled, data: { ...roundCancelled.data, models: [A, B] } };
  expect(consequencesOf(event as never)).toEqual([ending, { ...ending, data: { ...ending.data, model: B } }]);
});
rule('R-38 R-16 and goes back to its work')
  .given(before, submitted())
  .when(ending, TODAY)
  .then(events({ type: 'ModelWithdrawnFromAppraisal', data: { model: A, reason: 'Lập nhầm đợt' } }));
rule('R-38 R-16 one that is in another round by now stays there')
  .given(before, submitted())
  .when({ ...ending, data: { ...ending.data, round: id(899) } }, TODAY)
  .then(events());
