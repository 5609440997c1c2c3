import { describe, expect, test } from 'vitest';
import { recognisedModel } from '../../schema/recognition/facts.ts';
import { tally } from '../../schema/recognition/tally.ts';
import { ratedWell } from '../../schema/recognition/vocabulary.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import { accepted, newRegistration } from '../model/sample-model.ts';
import { CAMPAIGN, COMMUNE, changed, commune, id, OTHER_COMMUNE, settings, UNIT, unit } from '../sample.ts';
import {
  A,
  as,
  B,
  C,
  chosen,
  D,
  DECISION,
  dropped,
  here,
  home,
  ISSUE_EVENT,
  ISSUED,
  issue,
  issued,
  model,
  NOTICED,
  ready,
  recognised,
  revoked,
  standing,
  TODAY,
} from './sample-recognition.ts';

const signatory = as('COMMITTEE_SIGNATORY', 'bi-thu');
const city = as('CITY_OFFICER', 'thanh-uy', '31');
const lastYear = { campaign: `${COMMUNE}-2025`, year: 2025 };
const elsewhere = { campaign: `${OTHER_COMMUNE}-2026`, organization: OTHER_COMMUNE };

const EXEMPLAR = id(500);
const of = (data: object = {}) => ({ exemplar: EXEMPLAR, ...data });
const good = { level: 'GOOD', ratedBy: 'Ban Thường vụ', ratedOn: '2026-10-01', provisional: true };
const criteria = Object.fromEntries(
  ['creative', 'sharing', 'mobilising', 'skilled', 'ethics', 'integrity'].map((each) => [each, 'Có']),
);
const collective = { campaign: CAMPAIGN, subject: 'COLLECTIVE', model: A, unit: UNIT, title: 'Chi bộ' };
const leader = {
  ...{ campaign: CAMPAIGN, subject: 'INDIVIDUAL', model: A, unit: UNIT, title: 'Bí thư' },
  ...{ part: 'Trực tiếp', criteria, leader: true, rating: good },
};
const nominate = (data: object) => ({ type: 'NominateExemplar', data: of(data) });
const exemplary = [here, standing(A), chosen(A)];
const nominated: Fact = {
  type: 'ExemplarNominated',
  data: of({
    ...{ ...home, subject: 'COLLECTIVE', leader: false, model: A, unit: UNIT, title: 'Chi bộ', person: null },
    ...{ rating: good, part: null, criteria: null, leadership: null },
  }),
};

describe('R-26 the model that a leader directed', () => {
  const directs = (...models: string[]) =>
    nominate({ ...leader, leadership: { ideas: 'Giao theo tổ', models } });
  const acceptedAs = (of: string, over: object = {}): Fact[] => [
    model(of, over),
    { ...accepted, data: { model: of } },
  ];
  const continued = {
    registration: {
      ...newRegistration,
      kind: 'CONTINUED',
      name: 'Cũ',
      launchPlannedOn: undefined,
      earlierDescription: 'Năm trước',
      goals: [{ ...newRegistration.goals[0], previousTarget: 1 }],
    },
  };
  const replicated = {
    registration: {
      ...newRegistration,
      kind: 'REPLICATED',
      name: 'Nhân',
      launchPlannedOn: undefined,
      sourceDescription: 'Xã bên',
    },
  };
  const proposed: Fact = {
    type: 'ModelProposed',
    data: {
      model: B,
      ...home,
      unit: UNIT,
      name: 'Mới',
      authority: 'Đảng ủy',
      endorsedOn: '2026-02-10',
      document: null,
    },
  };
  const unfit = (index = 0) =>
    refused({ code: 'DIRECTED_MODEL_UNFIT', rule: 'R-26', path: ['leadership', 'models', index] });
  for (const [name, given] of [
    ['of another commune', acceptedAs(B, elsewhere)],
    ['of the year before', acceptedAs(B, lastYear)],
    ['that is only continued', acceptedAs(B, continued)],
    ['that is only proposed', [proposed]],
    ['that nobody has accepted yet', [model(B)]],
    ['that was dropped', [...acceptedAs(B), dropped(B)]],
  ] as const)
    rule(`R-26 is none ${name}`)
      .given(...exemplary, given)
      .when(directs(B), TODAY)
      .then(unfit());
  rule('R-26 of two, each is looked at')
    .given(...exemplary, acceptedAs(B), acceptedAs(C, lastYear))
    .when(directs(B, C), TODAY)
    .then(unfit(1));
  rule('R-26 may be a replicated one')
    .given(...exemplary, acceptedAs(B, replicated))
    .when(directs(B), TODAY)
    .then(events({ type: 'ExemplarNominated' }));
});

describe('R-26 a nomination is of this campaign', () => {
  rule('R-26 and no model of another')
    .given(here, standing(A, lastYear), chosen(A))
    .when(nominate({ ...collective, rating: good }), TODAY)
    .then(refused({ code: 'MODEL_ELSEWHERE', rule: 'R-26', path: ['model'] }));
  rule('R-26 nor one that is not there')
    .given(here)
    .when(nominate({ ...collective, rating: good }), TODAY)
    .then(refused({ code: 'MODEL_NOT_FOUND', path: ['model'] }));
  rule('R-26 nor in a campaign that is not there')
    .given(here, standing(A), chosen(A))
    .when(nominate({ ...collective, campaign: `${COMMUNE}-2027`, rating: good }), TODAY)
    .then(refused({ code: 'CAMPAIGN_NOT_FOUND', path: ['campaign'] }));
  rule('R-26 nor of a unit that is not there')
    .given(...exemplary)
    .when(nominate({ ...leader, leader: false, rating: undefined, unit: id(9) }), TODAY)
    .then(refused({ code: 'UNIT_NOT_FOUND', path: ['unit'] }));
  rule('R-26 an individual may belong to another unit than the one that leads the model')
    .given(...exemplary)
    .when(nominate({ ...leader, leader: false, rating: undefined, unit: id(2) }), TODAY)
    .then(events({ type: 'ExemplarNominated', data: { unit: id(2) } }));
  rule('R-26 a low rating of somebody who needs none is no obstacle')
    .given(...exemplary)
    .when(nominate({ ...leader, leader: false, rating: { ...good, level: 'COMPLETED' } }), TODAY)
    .then(events({ type: 'ExemplarNominated' }));
  rule('R-26 what is said of an individual is not kept of a collective')
    .given(...exemplary)
    .when(nominate({ ...collective, rating: good, part: 'Trực tiếp', criteria }), TODAY)
    .then(events({ type: 'ExemplarNominated', data: { part: null, criteria: null } }));
  rule('R-26 and is of an individual')
    .given(...exemplary)
    .when(nominate({ ...leader, leader: false, rating: undefined }), TODAY)
    .then(events({ type: 'ExemplarNominated', data: { part: 'Trực tiếp', criteria } }));
  test('R-26 well is excellent or good', () => {
    const levels = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'] as const;
    expect(levels.map(ratedWell)).toEqual([true, true, false, false]);
  });
});

describe('R-29 what the city decided', () => {
  const OUTCOME = id(501);
  const sent: Fact = {
    type: 'ExemplarDossierSent',
    data: of({ number: '88', sentOn: '2026-10-05', document: null }),
  };
  const outcome = (event: string, decidedOn = '2026-10-06'): Fact => ({
    type: 'ExemplarCityOutcomeRecorded',
    id: event,
    data: of({ outcome: 'GRANTED', decidedOn, number: '45', document: null, note: null }),
  });
  const correct = (over: object = {}) => ({
    type: 'CorrectCityOutcome',
    data: of({ corrects: OUTCOME, reason: 'Nhầm', outcome: 'DECLINED', decidedOn: '2026-10-06', ...over }),
  });
  const given = [...exemplary, nominated, sent, outcome(OUTCOME)];
  rule('R-29 R-38 is corrected by the city')
    .given(...given)
    .when(correct(), TODAY, city)
    .then(events({ type: 'ExemplarCityOutcomeCorrected', data: { outcome: 'DECLINED' } }));
  rule('R-29 R-38 and not by the Board')
    .given(...given)
    .when(correct(), TODAY)
    .then(refused({ code: 'CITY_IN_SYSTEM', rule: 'R-29' }));
  rule('R-29 R-38 save where the city is outside the system')
    .given(...given, changed({ ...settings, cityOutsideSystem: true }))
    .when(correct(), TODAY)
    .then(events({ type: 'ExemplarCityOutcomeCorrected' }));
  rule('R-29 what was corrected is corrected again by naming the correction')
    .given(...given, {
      ...{ type: 'ExemplarCityOutcomeCorrected', id: id(502) },
      data: of({
        corrects: OUTCOME,
        reason: 'Nhầm',
        outcome: 'DECLINED',
        decidedOn: '2026-10-06',
        number: '45',
        document: null,
        note: null,
      }),
    })
    .when(correct({ corrects: id(502), outcome: 'GRANTED', number: '46' }), TODAY, city)
    .then(events({ type: 'ExemplarCityOutcomeCorrected', data: { corrects: id(502) } }));
  for (const [type, data] of [
    ['WithdrawExemplar', { reason: 'Rút' }],
    ['ConfirmExemplarRating', { level: 'GOOD', ratedBy: 'Ban Thường vụ', ratedOn: TODAY }],
  ] as const)
    rule(`R-26 ${type} needs a nomination`)
      .given(...exemplary)
      .when({ type, data: of(data) }, TODAY)
      .then(refused({ code: 'EXEMPLAR_NOT_FOUND', path: ['exemplar'] }));
  for (const [day, then] of [
    ['2026-10-04', refused({ code: 'OUTCOME_BEFORE_SENDING', rule: 'R-29', path: ['decidedOn'] })],
    ['2026-10-05', events({ type: 'ExemplarCityOutcomeCorrected' })],
  ] as const)
    rule(`R-29 R-38 to ${day}, the dossier was sent on 2026-10-05`)
      .given(...given)
      .when(correct({ decidedOn: day }), TODAY, city)
      .then(then);
});

describe('R-25 a selection', () => {
  const SELECTION = id(400);
  const stated = ['m1', 'm2', 'm3'].map((account) => ({ account, title: `Ủy viên ${account}` }));
  const open = (over: object = {}) => ({
    type: 'OpenSelection',
    data: {
      selection: SELECTION,
      campaign: CAMPAIGN,
      title: 'Bình xét',
      seats: 1,
      committee: stated,
      candidates: [A, B],
      ...over,
    },
  });
  const candidates = [here, standing(A), standing(B), standing(C), standing(D)];
  rule('R-25 has a committee of three')
    .given(...candidates)
    .when(open(), TODAY)
    .then(events({ type: 'SelectionOpened' }));
  rule('R-25 has no candidate of another year, nor one that is not there')
    .given(here, standing(A), standing(B, lastYear))
    .when(open({ candidates: [A, B, C] }), TODAY)
    .then(
      refused(
        { code: 'MODEL_ELSEWHERE', rule: 'R-25', path: ['candidates', 1] },
        { code: 'MODEL_NOT_FOUND', path: ['candidates', 2] },
      ),
    );
  rule('R-25 a model of another year is refused for that alone')
    .given(here, standing(A), ready(B, lastYear))
    .when(open(), TODAY)
    .then(refused({ code: 'MODEL_ELSEWHERE', rule: 'R-25', path: ['candidates', 1] }));
  rule('R-25 nor does anybody come of a unit that is not there')
    .given(...candidates)
    .when(open({ committee: [...stated, { account: 'x', title: 'Ủy viên', unit: id(9) }] }), TODAY)
    .then(refused({ code: 'UNIT_NOT_FOUND', path: ['committee', '3', 'unit'] }));
  for (const [type, data, sender] of [
    ['CastSelectionBallot', { models: [A] }, as('COMMITTEE_MEMBER', 'm1')],
    ['CloseSelection', {}, undefined],
  ] as const)
    rule(`R-25 ${type} needs a selection`)
      .given(...candidates)
      .when({ type, data: { selection: SELECTION, ...data } }, TODAY, sender)
      .then(refused({ code: 'SELECTION_NOT_FOUND', path: ['selection'] }));
  rule('R-25 belongs to a campaign')
    .given(...candidates)
    .when(open({ campaign: `${COMMUNE}-2027` }), TODAY)
    .then(refused({ code: 'CAMPAIGN_NOT_FOUND', path: ['campaign'] }));
  rule('R-25 its members come of units of the commune, each looked at')
    .given(...candidates, commune(OTHER_COMMUNE), unit(3, OTHER_COMMUNE))
    .when(
      open({ committee: [{ ...stated[0], unit: id(2) }, stated[1], { ...stated[2], unit: id(3) }] }),
      TODAY,
    )
    .then(refused({ code: 'UNIT_ELSEWHERE', rule: 'R-25', path: ['committee', 2, 'unit'] }));

  const committee = stated.map((each) => ({ ...each, unit: null, person: null }));
  const TIED = id(410);
  const firstVote = (over: object = {}): Fact => ({
    type: 'SelectionOpened',
    data: {
      ...{ selection: TIED, ...home, title: 'Lần 1', seats: 1, committee, candidates: [A, B, C] },
      ...{ recusals: [], revoteOf: null, document: null, ...over },
    },
  });
  const result = (of: string, tied: boolean) => ({
    ...{ model: of, votes: 1, eligible: 3, recused: 0, standing: true, passed: false, selected: false, tied },
  });
  const closed = (tied = [A, B], over: object = {}): Fact => ({
    type: 'SelectionClosed',
    data: {
      selection: TIED,
      results: [A, B, C].map((each) => result(each, tied.includes(each))),
      remaining: 1,
      ...over,
    },
  });
  const again = (over: object = {}) => open({ revoteOf: TIED, candidates: [A, B], ...over });
  rule('R-25 a tie is voted on again, among the tied')
    .given(...candidates, firstVote(), closed())
    .when(again(), TODAY)
    .then(events({ type: 'SelectionOpened', data: { revoteOf: TIED } }));
  for (const others of [[A], [A, C], [A, B, C]])
    rule(`R-25 and among nobody else: ${others.length} of them`)
      .given(...candidates, firstVote(), closed())
      .when(again({ candidates: others }), TODAY)
      .then(refused({ code: 'REVOTE_CANDIDATES', rule: 'R-25', path: ['candidates'] }));
  rule('R-25 what was not tied is not voted on again')
    .given(...candidates, firstVote(), closed([]))
    .when(again(), TODAY)
    .then(refused({ code: 'NOTHING_TIED', rule: 'R-25', path: ['revoteOf'] }));
  rule('R-25 nor what is still open')
    .given(...candidates, firstVote())
    .when(again(), TODAY)
    .then(refused({ code: 'NOTHING_TIED', rule: 'R-25', path: ['revoteOf'] }));
  rule('R-25 nor a tie of another campaign')
    .given(...candidates, firstVote(lastYear), closed())
    .when(again(), TODAY)
    .then(refused({ code: 'SELECTION_NOT_FOUND', path: ['revoteOf'] }));
  rule('R-25 one of the tied may have lost its recognition since')
    .given(...candidates, revoked(B), firstVote(), closed())
    .when(again(), TODAY)
    .then(events({ type: 'SelectionOpened' }));

  const votes = (
    seats: number,
    ballots: Record<string, string[]>,
    recusals: { account: string; model: string }[] = [],
  ) => {
    const accounts = ['m1', 'm2', 'm3', 'm4', 'm5'];
    const state = {
      ...{ candidates: [A, B, C], seats, committee: accounts.map((account) => ({ account })), recusals },
      ballots: Object.entries(ballots).map(([account, models]) => ({ account, models })),
    };
    const { results, remaining } = tally(state as never, () => true);
    const those = (field: 'selected' | 'tied') =>
      results.filter((each) => each[field]).map((each) => each.model);
    return [those('selected'), those('tied'), remaining];
  };
  test('R-25 exactly as many as there are seats are selected, whatever their votes', () => {
    expect(votes(2, { m1: [A, B], m2: [A, B], m3: [A, B], m4: [A] })).toEqual([[A, B], [], 0]);
    expect(votes(2, { m1: [A, B, C], m2: [A, B, C], m3: [A, B, C], m4: [A] })).toEqual([[A], [B, C], 1]);
  });
  test('R-18 R-25 on a model that nobody may vote on there is no vote, and no tie', () => {
    const recusals = ['m1', 'm2', 'm3', 'm4', 'm5'].map((account) => ({ account, model: B }));
    expect(
      votes(1, { m1: [A], m2: [A] }, [...recusals, ...recusals.map((each) => ({ ...each, model: C }))]),
    ).toEqual([[], [], 0]);
  });
});

describe('R-23 R-24 the days of a decision', () => {
  rule('R-23 it may be dated the day of the notice')
    .given(here, ready(A))
    .when(issue({ issuedOn: NOTICED }), TODAY, signatory)
    .then(events({ type: 'RecognitionDecisionIssued' }));
  rule('R-23 the later of two notices counts, also that of a declined model')
    .given(here, ready(A), ready(B), {
      type: 'ModelAppraisalNotified',
      data: { model: B, round: id(200), number: '4', issuedOn: '2026-09-25', passed: true },
    })
    .when(
      issue({ issuedOn: '2026-09-24', declined: [{ model: B, reason: 'Chưa lan tỏa' }] }),
      TODAY,
      signatory,
    )
    .then(refused({ code: 'DECISION_BEFORE_NOTICE', rule: 'R-23', path: ['issuedOn'] }));
  rule('R-23 a model is declined once')
    .given(here, ready(A), ready(B))
    .when(
      issue({
        declined: [
          { model: B, reason: 'Vì' },
          { model: B, reason: 'Vì' },
        ],
      }),
      TODAY,
      signatory,
    )
    .then(refused({ code: 'NAMED_TWICE', rule: 'R-23', path: ['declined', 1, 'model'] }));
  const revocation = (issuedOn: string, models = [A]) => ({
    type: 'RevokeRecognition',
    data: { recognition: DECISION, models, number: '135', issuedOn, signatory: 'Bí thư', reason: 'Sai' },
  });
  const decided = [here, standing(A), ready(B), recognised(B), issued([A, B])];
  const revokedOn = (issuedOn: string, models: string[], event: string): Fact => ({
    type: 'RecognitionRevoked',
    id: event,
    data: { ...revocation(issuedOn, models).data, number: `r-${event}`, document: null },
  });
  rule('R-24 and revoked on its own day')
    .given(...decided)
    .when(revocation(ISSUED), TODAY, signatory)
    .then(events({ type: 'RecognitionRevoked' }));
  rule('R-24 what two revocations took, both keep')
    .given(
      ...decided,
      revokedOn(ISSUED, [A], id(321)),
      revokedOn(ISSUED, [B], id(322)),
      revoked(A),
      revoked(B),
    )
    .when(revocation(ISSUED), TODAY, signatory)
    .then(refused({ code: 'ALREADY_REVOKED', rule: 'R-24', path: ['models', 0] }));
  const correct = (corrects: string, issuedOn: string) => ({
    type: 'CorrectRecognitionDecision',
    data: { recognition: DECISION, corrects, number: '99', issuedOn, signatory: 'Bí thư', reason: 'Nhầm' },
  });
  const after = [...decided, revokedOn('2026-10-05', [A], id(321))];
  for (const [name, corrects, issuedOn] of [
    ['the decision to the day of the revocation', ISSUE_EVENT, '2026-10-05'],
    ['the revocation to the day of the decision', id(321), ISSUED],
  ] as const)
    rule(`R-38 R-24 a correction may bring ${name}`)
      .given(...after)
      .when(correct(corrects, issuedOn), TODAY, signatory)
      .then(events({ type: 'RecognitionDecisionCorrected' }));
});

test('R-25 a refusal says why a model is not recognised: dropped, revoked, or not yet', () => {
  const said = (status: string, recognition: object | null) =>
    recognisedModel({ model: A, status, recognition, registration: null } as never, 'R-25', ['model'])[0]
      ?.message.en;
  expect(said('DROPPED', null)).toMatch(/dropped/);
  expect(said('RECOGNISED', { revoked: true })).toMatch(/revoked.*appraised and recognised again/s);
  expect(said('APPRAISED', null)).toMatch(/has not been recognised.*recognition stands\.$/s);
});
