import { describe, expect, test } from 'vitest';
import { consequencesOf, deciders } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { decideOver, events, type Fact, fold, refused, rule } from '../given.ts';
import { CAMPAIGN, commune, id, OTHER_COMMUNE, UNIT, unit } from '../sample.ts';
import {
  A,
  as,
  B,
  C,
  chosen,
  D,
  dropped,
  here,
  home,
  ready,
  recognised,
  revoked,
  standing,
  TODAY,
} from './sample-recognition.ts';

const candidacies = (holder: string, ...models: string[]) =>
  models.map((model) => ({ key: `candidate:${model}`, holder }));
const SELECTION = id(400);
const BALLOT = id(401);
const members = ['m1', 'm2', 'm3', 'm4', 'm5'];
const committee = members.map((account) => ({
  account,
  title: `Ủy viên ${account}`,
  unit: null,
  person: null,
}));
const stated = members.map((account) => ({ account, title: `Ủy viên ${account}` }));
const member = (account: string) => as('COMMITTEE_MEMBER', account);
const of = (data: object = {}) => ({ selection: SELECTION, ...data });

const open = (over: object = {}) => ({
  type: 'OpenSelection',
  data: of({
    campaign: CAMPAIGN,
    title: 'Bình xét',
    seats: 1,
    committee: stated,
    candidates: [A, B],
    ...over,
  }),
});
const opened = (over: object = {}): Fact => ({
  type: 'SelectionOpened',
  data: of({
    ...{ ...home, title: 'Bình xét', seats: 1, committee, candidates: [A, B] },
    ...{ recusals: [], revoteOf: null, document: null, ...over },
  }),
});
const ballot = (account: string, ...models: string[]): Fact => ({
  type: 'SelectionBallotCast',
  id: BALLOT,
  data: of({ account, models, replaces: null }),
});
const cast = (...models: string[]) => ({ type: 'CastSelectionBallot', data: of({ models }) });
const recuse = (model: string) => ({
  type: 'RecuseFromSelection',
  data: of({ model, reason: 'Người thân' }),
});
const recusal = (account: string, model: string): Fact => ({
  type: 'SelectionMemberRecused',
  data: of({ account, model, ground: 'DECLARED', reason: 'Người thân' }),
});
const close = { type: 'CloseSelection', data: of() };
const result = (model: string, votes: number, over: object = {}) => ({
  ...{ model, votes, eligible: 5, recused: 0, standing: true, passed: false, selected: false, tied: false },
  ...over,
});
const closed = (results: object[], remaining = 0): Fact => ({
  type: 'SelectionClosed',
  data: of({ results, remaining }),
});
const candidates = [here, standing(A), standing(B), standing(C), standing(D)];

describe('R-25 opening', () => {
  rule('R-25 the whole committee votes on recognised models for the seats stated')
    .given(...candidates)
    .when(open(), TODAY)
    .then(
      events({ type: 'SelectionOpened', data: { ...home, committee, candidates: [A, B], recusals: [] } }),
    );
  rule('R-18 R-25 own unit and own model recuse at once')
    .given(...candidates)
    .when(
      open({
        committee: [
          { account: 'm1', title: 'Ủy viên', unit: UNIT },
          { account: 'can-bo-thon-1', title: 'Ủy viên', unit: id(2) },
          ...stated.slice(1),
        ],
        candidates: [A],
      }),
      TODAY,
    )
    .then(
      events({
        type: 'SelectionOpened',
        data: {
          recusals: [
            { account: 'm1', model: A, ground: 'OWN_UNIT' },
            { account: 'can-bo-thon-1', model: A, ground: 'OWN_MODEL' },
          ],
        },
      }),
    );
  rule('R-25 is opened once')
    .given(...candidates, opened())
    .when(open(), TODAY)
    .then(refused({ code: 'SELECTION_EXISTS', path: ['selection'] }));
  rule('R-25 three members at least, each once')
    .given(...candidates)
    .when(open({ committee: [stated[0], stated[1], stated[1]] }), TODAY)
    .then(
      refused(
        { code: 'COMMITTEE_TOO_SMALL', rule: 'R-25', path: ['committee'] },
        { code: 'NAMED_TWICE', rule: 'R-25', path: ['committee', 2, 'account'] },
      ),
    );
  rule('R-25 members are of units of the commune')
    .given(...candidates, commune(OTHER_COMMUNE, 'Hải Dương'), unit(3, OTHER_COMMUNE))
    .when(open({ committee: [...stated, { account: 'x', title: 'Ủy viên', unit: id(3) }] }), TODAY)
    .then(refused({ code: 'UNIT_ELSEWHERE', rule: 'R-25', path: ['committee', 5, 'unit'] }));
  rule('R-25 what was selected before is no candidate again')
    .given(...candidates, chosen(B))
    .when(open({ selection: id(401), candidates: [A, B] }), TODAY)
    .then(refused({ code: 'SELECTED_ALREADY', rule: 'R-25', path: ['candidates', 1] }));
  rule('R-25 candidates are recognised, not revoked, not dropped, each once')
    .given(here, ready(A), standing(B), revoked(B), standing(C), dropped(C), standing(D))
    .when(open({ candidates: [A, B, C, D, D] }), TODAY)
    .then(
      refused(
        { code: 'MODEL_NOT_RECOGNISED', rule: 'R-25', path: ['candidates', 0] },
        { code: 'MODEL_NOT_RECOGNISED', rule: 'R-25', path: ['candidates', 1] },
        { code: 'MODEL_NOT_RECOGNISED', rule: 'R-25', path: ['candidates', 2] },
        { code: 'NAMED_TWICE', rule: 'R-25', path: ['candidates', 4] },
      ),
    );
  rule('R-25 no more seats than candidates')
    .given(...candidates)
    .when(open({ seats: 3 }), TODAY)
    .then(refused({ code: 'TOO_MANY_SEATS', rule: 'R-25', path: ['seats'] }));
});

describe('R-25 voting', () => {
  rule('R-25 a ballot is recorded with its voter')
    .given(...candidates, opened())
    .when(cast(A), TODAY, member('m1'))
    .then(events({ type: 'SelectionBallotCast', data: { account: 'm1', models: [A], replaces: null } }));
  rule('R-25 another takes its place')
    .given(...candidates, opened(), ballot('m1', A))
    .when(cast(B), TODAY, member('m1'))
    .then(events({ type: 'SelectionBallotCast', data: { models: [B], replaces: BALLOT } }));
  rule('R-25 only members vote')
    .given(...candidates, opened())
    .when(cast(A), TODAY, member('m9'))
    .then(refused({ code: 'NOT_ON_COMMITTEE', rule: 'R-25', path: [] }));
  rule('R-25 for candidates, each once, as many as there are seats')
    .given(...candidates, opened())
    .when(cast(A, A, C), TODAY, member('m1'))
    .then(
      refused(
        { code: 'NAMED_TWICE', rule: 'R-25', path: ['models', 1] },
        { code: 'TOO_MANY_CHOICES', rule: 'R-25', path: ['models'] },
        { code: 'NOT_A_CANDIDATE', rule: 'R-25', path: ['models', 2] },
      ),
    );
  rule('R-18 R-25 a recused member does not name the model')
    .given(...candidates, opened({ recusals: [{ account: 'm1', model: A, ground: 'OWN_UNIT' }] }))
    .when(cast(A), TODAY, member('m1'))
    .then(refused({ code: 'MEMBER_RECUSED', rule: 'R-25', path: ['models', 0] }));
  rule('R-18 R-25 but others')
    .given(...candidates, opened({ recusals: [{ account: 'm1', model: A, ground: 'OWN_UNIT' }] }))
    .when(cast(B), TODAY, member('m1'))
    .then(events({ type: 'SelectionBallotCast' }));
  rule('R-18 R-25 an interest is declared by the member')
    .given(...candidates, opened())
    .when(recuse(A), TODAY, member('m1'))
    .then(events({ type: 'SelectionMemberRecused', data: { account: 'm1', model: A } }));
  rule('R-18 R-25 once')
    .given(...candidates, opened(), recusal('m1', A))
    .when(recuse(A), TODAY, member('m1'))
    .then(refused({ code: 'RECUSED_ALREADY', rule: 'R-25', path: ['model'] }));
  const elsewhere = [here, standing(A), standing(B, { unit: id(2) }), unit(3)];
  const merged = (from: number, into: number): Fact => ({
    type: 'UnitMerged',
    data: { unit: id(from), into: id(into), reason: 'Sắp xếp', effectiveOn: '2026-05-15' },
  });
  const someone: Fact = {
    type: 'PersonRecorded',
    data: {
      person: id(500),
      organization: home.organization,
      lineage: home.lineage,
      unit: id(3),
      position: 'a',
    },
  };
  const belonging = (more: object) => [{ account: 'm1', title: 'Ủy viên', ...more }, ...stated.slice(1)];
  const recusing = (recusals: object[]) => events({ type: 'SelectionOpened', data: { recusals } });
  rule('R-18 R-25 R-49 a member of the unit that the model’s unit was merged into is recused')
    .given(...elsewhere, merged(2, 3))
    .when(open({ committee: belonging({ unit: id(3) }) }), TODAY)
    .then(recusing([{ account: 'm1', model: B, ground: 'OWN_UNIT' }]));
  rule('R-18 R-25 so is one whose person is known to be in it')
    .given(...elsewhere, merged(2, 3), someone)
    .when(open({ committee: belonging({ person: id(500) }) }), TODAY)
    .then(recusing([{ account: 'm1', model: B, ground: 'OWN_UNIT' }]));
  rule('R-25 R-41 a member is a person whom the commune knows, once')
    .given(...candidates, someone)
    .when(
      open({
        committee: [
          ...belonging({ person: id(501) }).slice(0, 3),
          { account: 'm8', title: 'a', person: id(500) },
          { account: 'm9', title: 'a', person: id(500) },
        ],
      }),
      TODAY,
    )
    .then(
      refused(
        { code: 'PERSON_NOT_FOUND', path: ['committee', 0, 'person'] },
        { code: 'NAMED_TWICE', rule: 'R-25', path: ['committee', 4, 'person'] },
      ),
    );
  const member1 = { account: 'm1', title: 'a', unit: id(3), person: null };
  const since = [...elsewhere, opened({ committee: [member1, ...committee.slice(1)] }), merged(2, 3)];
  rule('R-18 R-25 an interest that came up since it opened keeps from the ballot')
    .given(...since)
    .when(cast(B), TODAY, member('m1'))
    .then(refused({ code: 'MEMBER_RECUSED', rule: 'R-25', path: ['models', 0] }));
  rule('R-18 R-25 R-49 also where it was the member’s unit that was taken over')
    .given(...elsewhere, opened({ committee: [member1, ...committee.slice(1)] }), merged(3, 2))
    .when(cast(B), TODAY, member('m1'))
    .then(refused({ code: 'MEMBER_RECUSED', rule: 'R-25', path: ['models', 0] }));
  rule('R-18 R-25 on that model alone')
    .given(...since)
    .when(cast(A), TODAY, member('m1'))
    .then(events({ type: 'SelectionBallotCast' }));
  rule('R-18 R-25 and a vote cast before it does not count')
    .given(...since, ballot('m1', B), ballot('m2', B), ballot('m3', B))
    .when(close, TODAY)
    .then(
      events(
        {
          type: 'SelectionMemberRecused',
          data: { account: 'm1', model: B, ground: 'OWN_UNIT', reason: null },
        },
        {
          type: 'SelectionClosed',
          data: {
            results: [
              { model: A, votes: 0 },
              { model: B, votes: 2, eligible: 4, recused: 1 },
            ],
          },
        },
      ),
    );
  const declared = (more: object) => ({ ...recuse(A), data: { ...recuse(A).data, ...more } });
  rule('R-18 R-25 the Board declares it of a member')
    .given(...candidates, opened())
    .when(declared({ member: 'm2' }), TODAY)
    .then(events({ type: 'SelectionMemberRecused', data: { account: 'm2', model: A, ground: 'DECLARED' } }));
  rule('R-18 R-25 and says of whom')
    .given(...candidates, opened())
    .when(declared({}), TODAY)
    .then(refused({ code: 'MEMBER_UNNAMED', rule: 'R-18', path: ['member'] }));
  rule('R-18 R-25 of somebody who has a vote')
    .given(...candidates, opened())
    .when(declared({ member: 'khach' }), TODAY)
    .then(refused({ code: 'NOT_ON_COMMITTEE', rule: 'R-25', path: [] }));
  rule('R-18 R-25 a member declares nothing of another')
    .given(...candidates, opened())
    .when(declared({ member: 'm2' }), TODAY, member('m1'))
    .then(refused({ code: 'NOT_YOURSELF', rule: 'R-18', path: ['member'] }));
  rule('R-18 R-25 in a candidate')
    .given(...candidates, opened())
    .when(recuse(C), TODAY, member('m1'))
    .then(refused({ code: 'NOT_A_CANDIDATE', rule: 'R-25', path: ['model'] }));
  for (const [command, sender] of [
    [cast(A), member('m1')],
    [recuse(A), member('m1')],
    [close, undefined],
  ] as const)
    rule(`R-25 ${command.type} not after closing`)
      .given(...candidates, opened(), closed([result(A, 0), result(B, 0)]))
      .when(command, TODAY, sender)
      .then(refused({ code: 'SELECTION_CLOSED', rule: 'R-25', path: ['selection'] }));
});

describe('R-38 an interest that was declared by mistake', () => {
  const why = { reason: 'Khai nhầm mô hình' };
  const withdraw = (model: string, more: object = {}) => ({
    ...{ type: 'WithdrawSelectionRecusal', data: of({ model, ...why, ...more }) },
  });
  const withdrawn = (account: string, model: string): Fact => ({
    ...{ type: 'SelectionRecusalWithdrawn', data: of({ account, model, ...why }) },
  });
  const declared = [...candidates, opened(), recusal('m1', A), recusal('m2', B)];
  rule('R-38 R-18 is taken back by the member')
    .given(...declared)
    .when(withdraw(A), TODAY, member('m1'))
    .then(events({ type: 'SelectionRecusalWithdrawn', data: { account: 'm1', model: A, ...why } }));
  rule('R-38 R-18 or by the Board, which says of whom')
    .given(...declared)
    .when(withdraw(B, { member: 'm2' }), TODAY)
    .then(events({ type: 'SelectionRecusalWithdrawn', data: { account: 'm2', model: B } }));
  const notDeclared = { code: 'NOT_DECLARED', rule: 'R-38', path: ['model'] };
  rule('R-38 R-18 the Board says of whom')
    .given(...declared)
    .when(withdraw(B), TODAY)
    .then(refused({ code: 'MEMBER_UNNAMED', rule: 'R-18', path: ['member'] }, notDeclared));
  rule('R-38 R-18 not of another member')
    .given(...declared)
    .when(withdraw(B, { member: 'm2' }), TODAY, member('m1'))
    .then(refused({ code: 'NOT_YOURSELF', rule: 'R-18', path: ['member'] }));
  for (const [what, facts, model] of [
    ['in another model', declared, B],
    ['that was withdrawn before', [...declared, withdrawn('m1', A), recusal('m1', B)], A],
  ] as const)
    rule(`R-38 none ${what}`)
      .given(...facts)
      .when(withdraw(model), TODAY, member('m1'))
      .then(refused(notDeclared));
  rule('R-38 what the record itself says keeps its ground')
    .given(...candidates, opened({ recusals: [{ account: 'm1', model: A, ground: 'OWN_UNIT' }] }))
    .when(withdraw(A), TODAY, member('m1'))
    .then(refused(notDeclared));
  rule('R-38 not once the vote is closed')
    .given(...declared, closed([result(A, 0), result(B, 0)]))
    .when(withdraw(A), TODAY, member('m1'))
    .then(refused({ code: 'SELECTION_CLOSED', rule: 'R-25', path: ['selection'] }));
  rule('R-25 then the member names the model')
    .given(...declared, withdrawn('m1', A))
    .when(cast(A), TODAY, member('m1'))
    .then(events({ type: 'SelectionBallotCast', data: { account: 'm1', models: [A] } }));
  rule('R-25 and not what it declared besides, nor does another')
    .given(...candidates, opened(), recusal('m1', A), recusal('m1', B), recusal('m2', A), withdrawn('m1', A))
    .when(cast(B), TODAY, member('m1'))
    .then(refused({ code: 'MEMBER_RECUSED', rule: 'R-25', path: ['models', 0] }));
  rule('R-25 nor does another that declared it')
    .given(...candidates, opened(), recusal('m1', A), recusal('m2', A), withdrawn('m1', A))
    .when(cast(A), TODAY, member('m2'))
    .then(refused({ code: 'MEMBER_RECUSED', rule: 'R-25', path: ['models', 0] }));
  rule('R-25 a vote that was cast before counts again')
    .given(
      ...candidates,
      opened(),
      ['m1', 'm2', 'm3'].map((name) => ballot(name, A)),
      [...[recusal('m1', A), withdrawn('m1', A)]],
    )
    .when(close, TODAY)
    .then(
      events({
        type: 'SelectionClosed',
        data: { results: [result(A, 3, { passed: true, selected: true }), result(B, 0)], remaining: 0 },
      }),
    );
});

describe('R-38 a selection that was opened by mistake', () => {
  const reason = 'Danh sách cấp ủy ghi thiếu';
  const cancel = { type: 'CancelSelection', data: of({ reason }) };
  const cancelled: Fact = { type: 'SelectionCancelled', data: of({ reason, models: [] }) };
  rule('R-38 R-25 is cancelled with a reason, whatever was voted')
    .given(...candidates, opened(), ballot('m1', A))
    .when(cancel, TODAY)
    .then(
      events({ type: 'SelectionCancelled', data: { reason, models: [] } }).releasing(
        ...candidacies(SELECTION, A, B),
      ),
    );
  for (const command of [cast(A), recuse(A), close, cancel])
    rule(`R-38 R-25 ${command.type} not after it was cancelled`)
      .given(...candidates, opened(), cancelled)
      .when(
        command,
        TODAY,
        command.type === 'CloseSelection' || command.type === 'CancelSelection' ? {} : member('m1'),
      )
      .then(refused({ code: 'SELECTION_CANCELLED', rule: 'R-38', path: ['selection'] }));
  const again = opened({ revoteOf: id(499) });
  rule('R-38 R-25 a re-vote that was cancelled leaves the tie to another')
    .given(...candidates, again)
    .when(cancel, TODAY)
    .then(
      events({ type: 'SelectionCancelled' }).releasing(
        { key: `revote:${id(499)}`, holder: SELECTION },
        ...candidacies(SELECTION, A, B),
      ),
    );
  test('R-38 R-25 and no longer holds it', () => {
    const key = `revote:${id(499)}`;
    const stream = `selection-${SELECTION}`;
    const holds = (...facts: Fact[]) =>
      deciders.selection.holds?.(fold(deciders.selection, stream, facts) as never, key);
    expect([holds(again), holds(again, cancelled)]).toEqual([true, false]);
  });
  test('R-25 a model is voted on in one selection at a time, until that is closed or cancelled', () => {
    const stream = `selection-${SELECTION}`;
    const holds = (model: string, ...facts: Fact[]) =>
      deciders.selection.holds?.(fold(deciders.selection, stream, facts) as never, `candidate:${model}`);
    expect([holds(A, opened()), holds(B, opened()), holds(D, opened())]).toEqual([true, true, false]);
    expect([holds(A, opened(), closed([result(A, 0), result(B, 0)]))]).toEqual([false]);
    expect([holds(A, opened(), cancelled), holds(A)]).toEqual([false, false]);
  });
  for (const listed of [
    [A, B],
    [B, A],
  ])
    rule('R-25 R-40 its candidates are taken in one order, whatever that of the list')
      .given(...candidates)
      .when(open({ candidates: listed }), TODAY)
      .then(events({ type: 'SelectionOpened' }).reserving(...candidacies(SELECTION, A, B)));
  rule('R-25 the candidates are free once it is closed')
    .given(...candidates, opened())
    .when(close, TODAY)
    .then(events({ type: 'SelectionClosed' }).releasing(...candidacies(SELECTION, A, B)));
});

describe('R-25 the count', () => {
  const counted = (results: object[], remaining = 0) =>
    events({ type: 'SelectionClosed', data: { results, remaining } });
  rule('R-25 more than half of all members, present or not')
    .given(...candidates, opened(), ballot('m1', A), ballot('m2', A), ballot('m3', A))
    .when(close, TODAY)
    .then(counted([result(A, 3, { passed: true, selected: true }), result(B, 0)]));
  rule('R-25 half of an even committee is not more than half')
    .given(...candidates, opened({ committee: committee.slice(0, 4) }), ballot('m1', A), ballot('m2', A))
    .when(close, TODAY)
    .then(counted([result(A, 2, { eligible: 4 }), result(B, 0, { eligible: 4 })]));
  rule('R-18 R-25 a recused member is not in the denominator of that model')
    .given(
      ...candidates,
      opened({ recusals: [{ account: 'm4', model: A, ground: 'OWN_UNIT' }] }),
      recusal('m5', A),
      ballot('m1', A),
      ballot('m2', A),
    )
    .when(close, TODAY)
    .then(counted([result(A, 2, { eligible: 3, recused: 2, passed: true, selected: true }), result(B, 0)]));
  rule('R-18 R-25 a vote cast before the interest was declared does not count')
    .given(...candidates, opened(), ballot('m1', A), ballot('m2', A), ballot('m3', A), recusal('m3', A))
    .when(close, TODAY)
    .then(counted([result(A, 2, { eligible: 4, recused: 1 }), result(B, 0)]));
  rule('R-25 more pass than there are seats: those with the most votes')
    .given(
      ...candidates,
      opened({ seats: 2, candidates: [A, B, C] }),
      ...['m1', 'm2', 'm3'].map((account) => ballot(account, A, B)),
      ballot('m4', A, C),
      ballot('m5', C, B),
    )
    .when(close, TODAY)
    .then(
      counted([
        result(A, 4, { passed: true, selected: true }),
        result(B, 4, { passed: true, selected: true }),
        result(C, 2),
      ]),
    );
  rule('R-18 R-25 fewer votes are enough where fewer may vote; the seats still go to the most votes')
    .given(
      ...candidates,
      opened({ seats: 2, candidates: [B, A, C] }),
      ...['m1', 'm2', 'm3'].map((account) => ballot(account, A, B)),
      ballot('m4', A, C),
      ballot('m5', A, C),
      recusal('m1', C),
      recusal('m2', C),
    )
    .when(close, TODAY)
    .then(
      counted([
        result(B, 3, { passed: true, selected: true }),
        result(A, 5, { passed: true, selected: true }),
        result(C, 2, { eligible: 3, recused: 2, passed: true }),
      ]),
    );
  rule('R-25 a tie across the boundary is not broken')
    .given(
      ...candidates,
      opened({ seats: 2, candidates: [A, B, C] }),
      ballot('m1', A, B),
      ballot('m2', A, B),
      ballot('m3', A, C),
      ballot('m4', B, C),
      ballot('m5', A, C),
    )
    .when(close, TODAY)
    .then(
      counted(
        [
          result(A, 4, { passed: true, selected: true }),
          result(B, 3, { passed: true, tied: true }),
          result(C, 3, { passed: true, tied: true }),
        ],
        1,
      ),
    );
  rule('R-25 nobody passes and two share the most votes: tied')
    .given(...candidates, opened(), ballot('m1', A), ballot('m2', A), ballot('m3', B), ballot('m4', B))
    .when(close, TODAY)
    .then(counted([result(A, 2, { tied: true }), result(B, 2, { tied: true })], 1));
  rule('R-25 nobody passes and one leads: nobody is selected')
    .given(...candidates, opened(), ballot('m1', A), ballot('m2', A), ballot('m3', B))
    .when(close, TODAY)
    .then(counted([result(A, 2), result(B, 1)]));
  rule('R-24 R-25 a model that lost its recognition meanwhile cannot win')
    .given(...candidates, revoked(A), opened(), ...['m1', 'm2', 'm3'].map((account) => ballot(account, A)))
    .when(close, TODAY)
    .then(counted([result(A, 3, { standing: false }), result(B, 0)]));
});

describe('R-25 the re-vote', () => {
  const REVOTE = id(410);
  const tied = closed(
    [
      result(A, 4, { passed: true, selected: true }),
      ...[B, C].map((each) => result(each, 3, { tied: true })),
    ],
    1,
  );
  const before = [...candidates, opened({ seats: 2, candidates: [A, B, C] }), tied];
  const again = (over: object = {}) =>
    open({ selection: REVOTE, revoteOf: SELECTION, candidates: [B, C], ...over });
  rule('R-25 is among the tied, for the seats that remain, once')
    .given(...before)
    .when(again(), TODAY)
    .then(
      events({ type: 'SelectionOpened', data: { revoteOf: SELECTION } }).reserving(
        { key: `revote:${SELECTION}`, holder: REVOTE },
        ...candidacies(REVOTE, B, C),
      ),
    );
  rule('R-25 one of the tied that lost its recognition stays on the list')
    .given(...before, revoked(B))
    .when(again(), TODAY)
    .then(events({ type: 'SelectionOpened' }));
  rule('R-25 among no others and for no other number')
    .given(...before)
    .when(again({ candidates: [B, C, D], seats: 2 }), TODAY)
    .then(
      refused(
        { code: 'REVOTE_CANDIDATES', rule: 'R-25', path: ['candidates'] },
        { code: 'REVOTE_SEATS', rule: 'R-25', path: ['seats'] },
      ),
    );
  rule('R-25 of a tie')
    .given(...candidates, opened())
    .when(again({ candidates: [A, B] }), TODAY)
    .then(refused({ code: 'NOTHING_TIED', rule: 'R-25', path: ['revoteOf'] }));
  rule('R-25 that exists')
    .given(...candidates)
    .when(again({ candidates: [A, B] }), TODAY)
    .then(refused({ code: 'SELECTION_NOT_FOUND', path: ['revoteOf'] }));
  test('R-25 and holds the tie for itself', () => {
    const facts = [opened({ selection: REVOTE, revoteOf: SELECTION })];
    const state = fold(deciders.selection, `selection-${REVOTE}`, facts);
    expect(deciders.selection.holds?.(state, `revote:${SELECTION}`)).toBe(true);
  });
});

describe('R-38 a selection that was closed by mistake', () => {
  const reason = 'Hai ủy viên chưa bỏ phiếu';
  const cancel = { type: 'CancelSelection', data: of({ reason }) };
  const [won, lost] = [result(A, 3, { passed: true, selected: true }), result(B, 1)];
  const nominated = (of: string): Fact => ({
    type: 'ModelNominated',
    data: { model: of, exemplar: id(450), subject: 'COLLECTIVE' },
  });
  const ended = (of: string): Fact => ({
    type: 'ModelNominationEnded',
    data: { model: of, exemplar: id(450), reason: 'Rút' },
  });
  rule('R-38 R-25 is cancelled with what it chose, and nothing else')
    .given(...candidates, opened(), closed([won, lost]), chosen(A))
    .when(cancel, TODAY)
    .then(events({ type: 'SelectionCancelled', data: { reason, models: [A] } }));
  rule('R-38 R-26 not while somebody is nominated for what it chose')
    .given(...candidates, opened(), closed([won, lost]), chosen(A), nominated(A))
    .when(cancel, TODAY)
    .then(refused({ code: 'NOMINATED_SINCE', rule: 'R-38', path: ['selection'] }));
  rule('R-38 R-26 but once that nomination ended, whatever became of what it did not choose')
    .given(...candidates, opened(), closed([won, lost]), chosen(A), nominated(A), ended(A), nominated(B))
    .when(cancel, TODAY)
    .then(events({ type: 'SelectionCancelled', data: { models: [A] } }));
  const tie = [result(A, 2, { tied: true }), result(B, 2, { tied: true })];
  const kept = { key: `revote:${SELECTION}`, holder: SELECTION };
  rule('R-38 R-25 its tie is voted on no more: no other vote on it stands, and none begins')
    .given(...candidates, opened(), closed(tie, 1))
    .when(cancel, TODAY)
    .then(events({ type: 'SelectionCancelled', data: { models: [] } }).reserving(kept));
  const over = closed([won, lost]);
  const cancelled: Fact = { type: 'SelectionCancelled', data: of({ reason, models: [A] }) };
  test('R-38 R-25 and so it goes on holding that tie, and nothing else', () => {
    const holds = (key: string, ...facts: Fact[]) => {
      const state = fold(deciders.selection, `selection-${SELECTION}`, [opened(), ...facts]);
      return deciders.selection.holds?.(state as never, key);
    };
    const keys = [`revote:${SELECTION}`, `revote:${id(499)}`, `candidate:${A}`];
    expect(keys.map((key) => holds(key, closed(tie, 1), cancelled))).toEqual([true, false, false]);
    expect(keys.map((key) => holds(key, cancelled))).toEqual([false, false, false]);
  });
  rule('R-25 a tie that was cancelled is not voted on again')
    .given(...candidates, opened(), closed(tie, 1), cancelled)
    .when(open({ selection: id(402), revoteOf: SELECTION }), TODAY)
    .then(refused({ code: 'NOTHING_TIED', rule: 'R-25', path: ['revoteOf'] }));
  rule('R-38 R-25 not twice')
    .given(...candidates, opened(), over, cancelled)
    .when(cancel, TODAY)
    .then(refused({ code: 'SELECTION_CANCELLED', rule: 'R-38', path: ['selection'] }));

  test('R-38 the model that it chose may be selected again, the other stands as it was', () => {
    const caused = consequencesOf(cancelled as unknown as RecordedEvent);
    expect(caused).toEqual([
      { type: 'RecordModelSelectionEnd', data: { model: A, selection: SELECTION, reason } },
    ]);
    const { decision } = decideOver([...ready(A), recognised(A), chosen(A)], caused[0] as never, TODAY);
    expect(decision).toMatchObject({ events: [{ type: 'ModelSelectionEnded' }] });
  });
  const unchosen: Fact = {
    type: 'ModelSelectionEnded',
    data: { model: A, selection: SELECTION, reason },
  };
  rule('R-38 R-25 and is a candidate of another')
    .given(...candidates, chosen(A), unchosen)
    .when(open({ selection: id(402) }), TODAY)
    .then(
      events({ type: 'SelectionOpened' }).reserving(
        ...[A, B].map((model) => ({ key: `candidate:${model}`, holder: id(402) })),
      ),
    );

  test('R-40 nobody is nominated for what it chose meanwhile', () => {
    const still = (...facts: Fact[]) => {
      const state = fold(deciders.selection, `selection-${SELECTION}`, [opened(), ...facts]);
      return deciders.selection.alone?.(cancel, state as never);
    };
    expect([still(), still(over), still(over, cancelled)]).toEqual([[], [`model-${A}`], []]);
  });
});

test('R-25 what is selected happens to the model', () => {
  const facts = [closed([result(A, 3, { passed: true, selected: true }), result(B, 3)])];
  const caused = facts.flatMap((fact) => consequencesOf(fact as unknown as RecordedEvent));
  expect(caused).toEqual([
    { type: 'RecordModelSelection', data: { model: A, selection: SELECTION, votes: 3, eligible: 5 } },
  ]);
  const { decision } = decideOver([...ready(A), recognised(A)], caused[0] as never, TODAY);
  expect(decision).toMatchObject({ events: [{ type: 'ModelSelected' }] });
});
