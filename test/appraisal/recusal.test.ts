import { describe } from 'vitest';
import type { Actor } from '../../schema/event.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import { draftPlan, launchOn, newRegistration, registered } from '../model/sample-model.ts';
import { CITY, COMMUNE, id, OTHER_COMMUNE, place, UNIT, unit } from '../sample.ts';
import {
  A,
  appointed,
  as,
  B,
  cast,
  command,
  entered,
  HELD,
  marks,
  member,
  opened,
  panel,
  paper,
  planned,
  scheduled,
  submitted,
} from './sample-round.ts';

const PERSON = id(500);
const OTHER_PERSON = id(501);
const person = (who = PERSON, of: number | null = null, organization = COMMUNE): Fact => ({
  type: 'PersonRecorded',
  data: {
    ...{ person: who, organization, lineage: [CITY], unit: of === null ? null : id(of) },
    position: 'Bí thư chi bộ',
  },
});
const merged = (from: number, into: number): Fact => ({
  type: 'UnitMerged',
  data: { unit: id(from), into: id(into), reason: 'Sắp xếp', effectiveOn: '2026-05-15' },
});
const somebody = (account: string, role: Actor['role'] = 'UNIT_OFFICER'): Actor => ({
  ...{ account, role, organization: COMMUNE },
  ...(role === 'UNIT_OFFICER' && { unit: UNIT }),
});

/** The panel, with something more of one member. */
const panelWith = (account: string, more: object) =>
  panel.map((each) => (each.account === account ? { ...each, ...more } : each));
const attendance = panel.map(({ account }) => account);
const openIt = command('OpenAppraisalSession', { session: 's-1', heldOn: HELD, attendance });
/** One member is recused from A on the ground, and nobody from B. */
const recusing = (account: string, ground: string) =>
  events({
    type: 'AppraisalSessionOpened',
    data: {
      models: [
        { model: A, recusals: [{ member: account, ground }] },
        { model: B, recusals: [] },
      ],
    },
  });
const nobody = events({
  type: 'AppraisalSessionOpened',
  data: {
    models: [
      { model: A, recusals: [] },
      { model: B, recusals: [] },
    ],
  },
});

/** Model A of unit 1 and model B of unit 5, both waiting for a session of the panel. */
const here = [...place, unit(2), unit(3), unit(4), unit(5), planned];
const elsewhere = submitted(B).map((fact) => ({ ...fact, data: { ...fact.data } }) as Fact);
(elsewhere[0] as Fact).data = { ...(elsewhere[0] as Fact).data, unit: id(5) };
const waitingFor = (members: object[]): Fact[] => [
  ...here,
  appointed(members),
  ...submitted(),
  ...elsewhere,
  scheduled([A, B]),
];

describe('R-18 R-49 own unit, whatever became of it', () => {
  rule('R-18 R-49 the unit of the model was merged into that of the member, through another')
    .given(waitingFor(panelWith('chi', { unit: id(3) })), merged(1, 2), merged(2, 3))
    .when(openIt, HELD)
    .then(recusing('chi', 'OWN_UNIT'));
  rule('R-18 R-49 the unit of the member was merged into that of the model')
    .given(waitingFor(panelWith('chi', { unit: id(2) })), merged(2, 1))
    .when(openIt, HELD)
    .then(recusing('chi', 'OWN_UNIT'));
  rule('R-18 R-49 both were merged into a third')
    .given(waitingFor(panelWith('chi', { unit: id(2) })), merged(2, 4), merged(1, 4))
    .when(openIt, HELD)
    .then(recusing('chi', 'OWN_UNIT'));
  rule('R-18 R-49 another unit that was merged elsewhere concerns nobody')
    .given(waitingFor(panelWith('chi', { unit: id(2) })), merged(2, 4), merged(3, 1))
    .when(openIt, HELD)
    .then(nobody);
  rule('R-18 where no unit is stated of the member, that of its person counts')
    .given(person(PERSON, 2), waitingFor(panelWith('chi', { person: PERSON })), merged(1, 2))
    .when(openIt, HELD)
    .then(recusing('chi', 'OWN_UNIT'));
});

/** Model A with its subject, and with those whom its plan puts in charge. */
function peopled(subject: string | undefined, inCharge: object): Fact[] {
  const [, accepted, , launched, sent] = submitted();
  const registration = subject
    ? {
        ...newRegistration,
        subject: { kind: 'INDIVIDUAL', title: 'Trưởng thôn', basis: 'RESIDES', person: subject },
      }
    : newRegistration;
  const plan = { ...draftPlan, launchOn, document: null, ...inCharge };
  return [
    registered(registration, { model: A }),
    accepted as Fact,
    { type: 'ModelPlanned', data: { model: A, plan, replaces: false } },
    launched as Fact,
    sent as Fact,
  ];
}
const withPeople = (members: object[], subject: string | undefined, inCharge: object): Fact[] => [
  ...[person(), person(OTHER_PERSON), ...here, appointed(members)],
  ...[...peopled(subject, inCharge), ...elsewhere, scheduled([A, B])],
];

describe('R-18 the own person', () => {
  const members = panelWith('an', { person: PERSON });
  rule('R-18 the subject of the model sits on the panel')
    .given(withPeople(members, PERSON, {}))
    .when(openIt, HELD)
    .then(recusing('an', 'SUBJECT'));
  rule('R-18 the leader in charge heads the panel')
    .given(withPeople(members, OTHER_PERSON, { leaderPerson: PERSON, officerPerson: OTHER_PERSON }))
    .when(openIt, HELD)
    .then(recusing('an', 'LEADER'));
  rule('R-18 the officer who follows the model')
    .given(withPeople(members, undefined, { leaderPerson: OTHER_PERSON, officerPerson: PERSON }))
    .when(openIt, HELD)
    .then(recusing('an', 'OFFICER'));
  rule('R-18 other persons are not the member')
    .given(withPeople(members, OTHER_PERSON, { leaderPerson: OTHER_PERSON, officerPerson: OTHER_PERSON }))
    .when(openIt, HELD)
    .then(nobody);

  const appoint = (list: object[]) =>
    command('AppointAppraisalPanel', { members: list, decision: paper, reason: 'Bổ sung' });
  rule('R-15 R-18 a member is a person whom the commune knows')
    .given(here, person(PERSON), person(OTHER_PERSON, null, OTHER_COMMUNE))
    .when(
      appoint([
        member('an', 'HEAD', { person: PERSON }),
        member('binh', 'SECRETARY', { person: OTHER_PERSON }),
        member('chi', 'MEMBER', { person: id(502) }),
      ]),
      HELD,
    )
    .then(
      refused(
        { code: 'PERSON_ELSEWHERE', path: ['members', 1, 'person'] },
        { code: 'PERSON_NOT_FOUND', path: ['members', 2, 'person'] },
      ),
    );
  rule('R-15 one person sits once, under whatever account')
    .given(here, person())
    .when(
      appoint([
        member('an', 'HEAD', { person: PERSON }),
        member('binh', 'SECRETARY'),
        member('chi', 'MEMBER', { person: PERSON }),
      ]),
      HELD,
    )
    .then(refused({ code: 'MEMBER_REPEATED', rule: 'R-15', path: ['members', 2, 'person'] }));
});

describe('R-18 who acted for the model', () => {
  const acting = (type: string, data: object, actor: Actor): Fact => ({
    ...{ type, data: { model: A, ...data }, occurredOn: '2026-06-01', actor },
  });
  const reviewed = { reason: 'Hiệu quả' };
  const open = (...acted: Fact[]) => [...waitingFor(panel), ...acted];
  rule('R-18 by anything that an officer of its unit recorded')
    .given(open(acting('ModelKept', reviewed, somebody('chi'))))
    .when(openIt, HELD)
    .then(recusing('chi', 'OWN_MODEL'));
  rule('R-18 by anything done for it in the place of its unit')
    .given(
      open(
        acting(
          'ModelOutreachHeld',
          { channel: 'MEETING', title: 'Họp thôn', reached: 30, evidence: [] },
          somebody('dung', 'BOARD_OFFICER'),
        ),
      ),
    )
    .when(openIt, HELD)
    .then(recusing('dung', 'OWN_MODEL'));
  rule('R-18 not by what the Board decides about it')
    .given(
      open(
        acting('ModelKept', reviewed, somebody('dung', 'BOARD_OFFICER')),
        acting('ModelKept', reviewed, { ...somebody('em'), role: 'SYSTEM' }),
      ),
    )
    .when(openIt, HELD)
    .then(nobody);
});

describe('R-18 declared by who leads', () => {
  const declare = (more: object = {}) =>
    command('DeclareAppraisalInterest', { model: A, reason: 'Anh em ruột', ...more });
  const chairing = { actor: somebody('can-bo-ban', 'BOARD_OFFICER') };
  const facts = waitingFor(panel);
  rule('R-18 the Board records it of a member')
    .given(facts)
    .when(declare({ member: 'chi' }), HELD, chairing)
    .then(
      events({
        type: 'AppraisalMemberRecused',
        data: { model: A, member: 'chi', ground: 'DECLARED', reason: 'Anh em ruột' },
      }),
    );
  rule('R-18 and says of whom')
    .given(facts)
    .when(declare(), HELD, chairing)
    .then(refused({ code: 'MEMBER_UNNAMED', rule: 'R-18', path: ['member'] }));
  rule('R-18 of a member of this panel')
    .given(facts)
    .when(declare({ member: 'khach' }), HELD, chairing)
    .then(refused({ code: 'NOT_ON_PANEL', rule: 'R-19', path: ['member'] }));
  rule('R-18 while the session is open, the ballot of that member alone is void, on that model alone')
    .given(
      facts,
      opened([entered(A), entered(B)]),
      { ...cast('chi', true), id: id(870) },
      { ...cast('chi', true, { model: B }), id: id(871) },
      { ...cast('dung', true), id: id(872) },
    )
    .when(declare({ member: 'chi' }), HELD, chairing)
    .then(
      events(
        { type: 'AppraisalMemberRecused', data: { model: A, member: 'chi' } },
        { type: 'AppraisalBallotVoided', data: { model: A, member: 'chi', ballot: id(870) } },
      ),
    );
});

rule('R-18 whose interest the opening stated is not recused again when the session closes')
  .given(
    ...waitingFor(panelWith('chi', { unit: UNIT })),
    opened([entered(A, [{ member: 'chi', ground: 'OWN_UNIT' }])]),
  )
  .when(command('CloseAppraisalSession', { session: 's-1' }), HELD)
  .then(
    events({ type: 'AppraisalSessionClosed', data: { results: [{ model: A, eligible: 4, recused: 1 }] } }),
  );

describe('R-18 an interest that comes up while the session is open', () => {
  const facts = [
    ...waitingFor(panelWith('chi', { unit: id(2) })),
    opened([entered(A), entered(B)]),
    ...['an', 'binh', 'chi'].map((account, at) => ({ ...cast(account, true), id: id(880 + at) })),
    { ...cast('chi', true, { model: B }), id: id(885) },
    merged(2, 1),
  ];
  const vote = (model: string) =>
    command('CastAppraisalBallot', { session: 's-1', model, marks: marks(), approve: true });
  rule('R-18 R-49 its vote is refused from then on')
    .given(facts)
    .when(vote(A), HELD, as('chi'))
    .then(refused({ code: 'RECUSED', rule: 'R-18', path: ['model'] }));
  rule('R-18 on that model alone')
    .given(facts)
    .when(vote(B), HELD, as('chi'))
    .then(events({ type: 'AppraisalBallotCast' }));
  rule('R-18 and that of nobody else')
    .given(facts)
    .when(vote(A), HELD, as('dung'))
    .then(events({ type: 'AppraisalBallotCast' }));
  rule('R-18 R-20 what it cast before is void when the session closes, and it is not among the eligible')
    .given(facts)
    .when(command('CloseAppraisalSession', { session: 's-1' }), HELD)
    .then(
      events(
        {
          type: 'AppraisalMemberRecused',
          data: { model: A, member: 'chi', ground: 'OWN_UNIT', reason: null },
        },
        { type: 'AppraisalBallotVoided', data: { model: A, member: 'chi', ballot: id(882) } },
        {
          type: 'AppraisalSessionClosed',
          data: {
            results: [
              { model: A, eligible: 4, recused: 1, yes: 2, no: 0, passed: false },
              { model: B, eligible: 5, recused: 0, yes: 1, no: 0, passed: false },
            ],
          },
        },
      ),
    );
});
