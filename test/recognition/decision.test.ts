import { describe, expect, test } from 'vitest';
import { consequencesOf, deciders } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import type { ModelState } from '../../schema/model/state.ts';
import { decideOver, events, type Fact, fold, refused, rule } from '../given.ts';
import { COMMUNE, changed, id, settings } from '../sample.ts';
import {
  A,
  appraised,
  as,
  B,
  C,
  chosen,
  DECISION,
  dropped,
  here,
  home,
  ISSUE_EVENT,
  ISSUED,
  issue,
  issued,
  model,
  noticed,
  ROUND,
  ready,
  recognised,
  revoked,
  standing,
  submitted,
  TODAY,
} from './sample-recognition.ts';

const number = (text: string, year = 2026) => ({
  key: `paper:${COMMUNE}:DECISION:${year}:${text}`,
  holder: DECISION,
});
const signatory = as('COMMITTEE_SIGNATORY', 'bi-thu');
const hold = (of: string) => ({ key: `recognition:${of}`, holder: DECISION });

describe('R-23 a decision of recognition', () => {
  rule('R-23 recognises models that passed, after the notice; number and models are taken for it')
    .given(here, ready(A), ready(B))
    .when(issue({ models: [A, B] }), TODAY, signatory)
    .then(
      events({
        type: 'RecognitionDecisionIssued',
        occurredOn: ISSUED,
        data: { ...home, models: [A, B], declined: [], document: null },
      }).reserving(number('120-qđ/đu'), hold(A), hold(B)),
    );
  rule('R-23 says of others why not; they are free again at once')
    .given(here, ready(A), model(B), submitted(B), appraised(B, false), noticed(B, false))
    .when(issue({ declined: [{ model: B, reason: 'Chưa lan tỏa' }] }), TODAY, signatory)
    .then(
      events({ type: 'RecognitionDecisionIssued' })
        .reserving(number('120-qđ/đu'), hold(A), hold(B))
        .releasing(hold(B)),
    );
  rule('R-27 a model discovered in monitoring meets the same criteria, and no other')
    .given(here, ready(A, { origin: 'DISCOVERED', late: true, lateReason: 'Phát hiện khi giám sát' }))
    .when(issue(), TODAY, signatory)
    .then(events({ type: 'RecognitionDecisionIssued', data: { models: [A] } }));
  rule('R-27 and is refused like any other without an appraisal')
    .given(here, model(A, { origin: 'DISCOVERED', late: true, lateReason: 'Phát hiện khi giám sát' }))
    .when(issue(), TODAY, signatory)
    .then(refused({ code: 'NOT_APPRAISED', rule: 'R-23', path: ['models', 0] }));
  const advised = (account: string): Fact[] => [
    {
      type: 'AppraisalRoundPlanned',
      data: { round: ROUND, ...home, title: 'Đợt 1', plan: { title: 'Kế hoạch' } },
    },
    {
      type: 'AppraisalAdviceGiven',
      data: { round: ROUND, number: '8-TTr', issuedOn: ISSUED, models: [A], document: { title: 'Tờ trình' } },
      actor: { account, role: 'BOARD_OFFICER', organization: COMMUNE },
    },
  ];
  rule('R-23 who advised the Committee does not issue what was advised')
    .given(here, ready(A), advised('bi-thu'))
    .when(issue(), TODAY, signatory)
    .then(refused({ code: 'PROPOSER_DECIDES', rule: 'R-23', path: ['models'] }));
  rule('R-23 nor declines it')
    .given(here, ready(A), ready(B), advised('bi-thu'))
    .when(issue({ models: [B], declined: [{ model: A, reason: 'Chưa lan tỏa' }] }), TODAY, signatory)
    .then(refused({ code: 'PROPOSER_DECIDES', rule: 'R-23', path: ['models'] }));
  const inAnotherRound = (fact: Fact): Fact =>
    'round' in fact.data ? { ...fact, data: { ...fact.data, round: id(201) } } : fact;
  rule('R-23 also where what is recognised was appraised in another round')
    .given(here, ready(A), ready(B).map(inAnotherRound), advised('bi-thu'))
    .when(issue({ models: [B], declined: [{ model: A, reason: 'Chưa lan tỏa' }] }), TODAY, signatory)
    .then(refused({ code: 'PROPOSER_DECIDES', rule: 'R-23', path: ['models'] }));
  test('R-23 whoever comes second is told which model another decision recognises', () => {
    const { decision } = decideOver([...here, ...ready(A)], issue(), TODAY, signatory);
    expect(decision).toMatchObject({
      reserve: [
        { key: number('120-qđ/đu').key },
        {
          refusal: { code: 'ALREADY_RECOGNISED', message: { vi: expect.stringContaining('“Mô hình 100”') } },
        },
      ],
    });
  });
  rule('R-23 another signatory issues it')
    .given(here, ready(A), advised('ban'))
    .when(issue(), TODAY, signatory)
    .then(events({ type: 'RecognitionDecisionIssued' }));
  rule('R-23 is issued once')
    .given(here, ready(A), issued())
    .when(issue(), TODAY, signatory)
    .then(refused({ code: 'RECOGNITION_EXISTS', path: ['recognition'] }));
  rule('R-23 needs a campaign')
    .given(here, ready(A))
    .when(issue({ campaign: `${COMMUNE}-2027` }), TODAY, signatory)
    .then(refused({ code: 'CAMPAIGN_NOT_FOUND', path: ['campaign'] }));
  rule('R-23 is issued by the body that the campaign names')
    .given(here, ready(A))
    .when(issue({ body: 'STANDING_COMMITTEE' }), TODAY, signatory)
    .then(refused({ code: 'WRONG_BODY', rule: 'R-23', path: ['body'] }));
  rule('R-23 which may be the Standing Committee')
    .given(here, changed({ ...settings, recognitionBody: 'STANDING_COMMITTEE' }), ready(A))
    .when(issue({ body: 'STANDING_COMMITTEE' }), TODAY, signatory)
    .then(events({ type: 'RecognitionDecisionIssued' }));
  rule('R-23 not without a passed appraisal')
    .given(here, model(A), submitted(A), appraised(A, false), noticed(A, false))
    .when(issue(), TODAY, signatory)
    .then(refused({ code: 'NOT_APPRAISED', rule: 'R-23', path: ['models', 0] }));
  rule('R-23 not before the notice is published')
    .given(here, model(A), submitted(A), appraised(A))
    .when(issue(), TODAY, signatory)
    .then(refused({ code: 'NOTICE_MISSING', rule: 'R-23', path: ['models', 0] }));
  rule('R-23 a model that is declined has its result published too')
    .given(here, ready(A), model(B), submitted(B), appraised(B))
    .when(issue({ declined: [{ model: B, reason: 'Vì' }] }), TODAY, signatory)
    .then(refused({ code: 'NOTICE_MISSING', rule: 'R-23', path: ['declined', 0, 'model'] }));
  rule('R-23 not dated before the notice')
    .given(here, ready(A))
    .when(issue({ issuedOn: '2026-09-19' }), TODAY, signatory)
    .then(refused({ code: 'DECISION_BEFORE_NOTICE', rule: 'R-23', path: ['issuedOn'] }));
  rule('R-32 not dated after its recording')
    .given(here, ready(A))
    .when(issue({ issuedOn: '2026-10-11' }), TODAY, signatory)
    .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['issuedOn'] }));
  rule('R-14 not of a dropped model')
    .given(here, ready(A), dropped(A))
    .when(issue(), TODAY, signatory)
    .then(refused({ code: 'MODEL_ENDED', rule: 'R-14', path: ['models', 0] }));
  rule('R-23 not of a model that is recognised already')
    .given(here, standing(A))
    .when(issue({ recognition: id(310) }), TODAY, signatory)
    .then(refused({ code: 'ALREADY_RECOGNISED', rule: 'R-23', path: ['models', 0] }));
  for (const [name, end, code, number] of [
    ['dropped', dropped(B), 'MODEL_ENDED', 'R-14'],
    ['recognised', recognised(B, id(302)), 'ALREADY_RECOGNISED', 'R-23'],
  ] as const)
    rule(`R-23 a model that is ${name} is not declined`)
      .given(here, ready(A), ready(B), end)
      .when(issue({ declined: [{ model: B, reason: 'Chưa lan tỏa' }] }), TODAY, signatory)
      .then(refused({ code, rule: number, path: ['declined', 0, 'model'] }));
  rule('R-23 each model is named once')
    .given(here, ready(A))
    .when(issue({ models: [A, A], declined: [{ model: A, reason: 'Vì' }] }), TODAY, signatory)
    .then(
      refused(
        { code: 'NAMED_TWICE', rule: 'R-23', path: ['models', 1] },
        { code: 'NAMED_TWICE', rule: 'R-23', path: ['declined', 0, 'model'] },
      ),
    );
  rule('R-23 of this campaign')
    .given(here, ready(A), ready(B, { campaign: `${COMMUNE}-2025`, year: 2025 }))
    .when(issue({ models: [A, B, C] }), TODAY, signatory)
    .then(
      refused(
        { code: 'MODEL_ELSEWHERE', rule: 'R-23', path: ['models', 1] },
        { code: 'MODEL_NOT_FOUND', path: ['models', 2] },
      ),
    );
});

const revoke = (over: object = {}) => ({
  type: 'RevokeRecognition',
  data: {
    recognition: DECISION,
    models: [A],
    number: '135-QĐ/ĐU',
    issuedOn: '2026-10-05',
    signatory: 'Bí thư Đảng ủy',
    reason: 'Số liệu sai',
    ...over,
  },
});
const REVOCATION_EVENT = id(302);
const { type: _, data: revocation } = revoke();
const revokedBy: Fact = {
  type: 'RecognitionRevoked',
  id: REVOCATION_EVENT,
  data: { ...revocation, document: null },
};
const decided = [here, standing(A), standing(B), issued([A, B])];

describe('R-24 revocation', () => {
  rule('R-24 takes some of the models, and gives them free')
    .given(...decided)
    .when(revoke(), TODAY, signatory)
    .then(
      events({ type: 'RecognitionRevoked', occurredOn: '2026-10-05', data: { models: [A] } })
        .reserving(number('135-qđ/đu'))
        .releasing(hold(A)),
    );
  rule('R-24 or all')
    .given(...decided)
    .when(revoke({ models: [A, B] }), TODAY, signatory)
    .then(events({ type: 'RecognitionRevoked', data: { models: [A, B] } }).releasing(hold(A), hold(B)));
  rule('R-24 not twice')
    .given(...decided, revokedBy, revoked(A))
    .when(revoke({ number: '136-QĐ/ĐU' }), TODAY, signatory)
    .then(refused({ code: 'ALREADY_REVOKED', rule: 'R-24', path: ['models', 0] }));
  rule('R-24 only models of the decision, each once')
    .given(...decided)
    .when(revoke({ models: [B, B, C] }), TODAY, signatory)
    .then(
      refused(
        { code: 'NAMED_TWICE', rule: 'R-24', path: ['models', 1] },
        { code: 'NOT_IN_DECISION', rule: 'R-24', path: ['models', 2] },
      ),
    );
  rule('R-24 not dated before the decision')
    .given(...decided)
    .when(revoke({ issuedOn: '2026-09-30' }), TODAY, signatory)
    .then(refused({ code: 'REVOCATION_BEFORE_ISSUE', rule: 'R-24', path: ['issuedOn'] }));
  rule('R-23 with a number of its own')
    .given(...decided)
    .when(revoke({ number: '120-qđ/ĐU' }), TODAY, signatory)
    .then(refused({ code: 'NUMBER_TAKEN', rule: 'R-23', path: ['number'] }));
  rule('R-24 once the recognition has arrived at the model')
    .given(here, ready(A), issued())
    .when(revoke(), TODAY, signatory)
    .then(refused({ code: 'NOT_SETTLED', rule: 'R-24', path: ['models', 0] }));
  rule('R-24 of a decision that exists')
    .given(here)
    .when(revoke(), TODAY, signatory)
    .then(refused({ code: 'RECOGNITION_NOT_FOUND', path: ['recognition'] }));
  rule('R-24 a revoked model is not recognised again by the appraisal that it had')
    .given(here, standing(A), revoked(A))
    .when(issue({ recognition: id(310), number: '140-QĐ/ĐU' }), TODAY, signatory)
    .then(refused({ code: 'NOT_APPRAISED', rule: 'R-23', path: ['models', 0] }));
  rule('R-24 but by another one')
    .given(here, standing(A), revoked(A), submitted(A), appraised(A), noticed(A))
    .when(issue({ recognition: id(310), number: '140-QĐ/ĐU' }), TODAY, signatory)
    .then(events({ type: 'RecognitionDecisionIssued' }));
});

const correct = (over: object = {}) => ({
  type: 'CorrectRecognitionDecision',
  data: {
    recognition: DECISION,
    corrects: ISSUE_EVENT,
    number: '121-QĐ/ĐU',
    issuedOn: ISSUED,
    signatory: 'Bí thư Đảng ủy',
    reason: 'Ghi nhầm số',
    ...over,
  },
});
const corrected: Fact = {
  type: 'RecognitionDecisionCorrected',
  id: id(303),
  data: { ...correct().data, paper: 'ISSUE', models: [A, B] },
};

describe('R-38 a decision recorded wrongly', () => {
  rule('R-38 is stated rightly, and the wrong number is free')
    .given(...decided)
    .when(correct(), TODAY, signatory)
    .then(
      events({
        type: 'RecognitionDecisionCorrected',
        data: { corrects: ISSUE_EVENT, paper: 'ISSUE', number: '121-QĐ/ĐU', models: [A, B] },
      })
        .reserving(number('121-qđ/đu'))
        .releasing(number('120-qđ/đu')),
    );
  rule('R-38 keeps its number where only the signatory was wrong')
    .given(...decided)
    .when(correct({ number: '120-QĐ/ĐU', signatory: 'Phó Bí thư' }), TODAY, signatory)
    .then(events({ type: 'RecognitionDecisionCorrected', data: { models: [] } }).reserving());
  rule('R-38 names also whom it declined, and stays with the paper when corrected again')
    .given(here, standing(A), standing(C), issued([A], { declined: [{ model: C, reason: 'Vì' }] }), corrected)
    .when(correct({ corrects: id(303), issuedOn: '2026-10-02' }), TODAY, signatory)
    .then(events({ type: 'RecognitionDecisionCorrected', data: { paper: 'ISSUE', models: [A, C] } }));
  rule('R-38 says something else than before')
    .given(...decided)
    .when(correct({ number: '120-QĐ/ĐU' }), TODAY, signatory)
    .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-38', path: ['number'] }));
  rule('R-38 names a record of the decision')
    .given(...decided)
    .when(correct({ corrects: id(399) }), TODAY, signatory)
    .then(refused({ code: 'RECORD_NOT_FOUND', rule: 'R-38', path: ['corrects'] }));
  rule('R-38 names the newest record')
    .given(...decided, corrected)
    .when(correct({ number: '122-QĐ/ĐU' }), TODAY, signatory)
    .then(refused({ code: 'RECORD_CORRECTED', rule: 'R-38', path: ['corrects'] }));
  rule('R-38 the day stays after the notice')
    .given(...decided)
    .when(correct({ issuedOn: '2026-09-01' }), TODAY, signatory)
    .then(refused({ code: 'DECISION_BEFORE_NOTICE', rule: 'R-23', path: ['issuedOn'] }));
  rule('R-38 and before the revocation')
    .given(...decided, revokedBy)
    .when(correct({ issuedOn: '2026-10-06' }), TODAY, signatory)
    .then(refused({ code: 'REVOCATION_BEFORE_ISSUE', rule: 'R-24', path: ['issuedOn'] }));
  rule('R-38 a revocation can be corrected too')
    .given(...decided, revokedBy)
    .when(
      correct({ corrects: REVOCATION_EVENT, number: '136-QĐ/ĐU', issuedOn: '2026-10-06' }),
      TODAY,
      signatory,
    )
    .then(
      events({ type: 'RecognitionDecisionCorrected', data: { paper: 'REVOCATION', models: [A] } })
        .reserving(number('136-qđ/đu'))
        .releasing(number('135-qđ/đu')),
    );
  rule('R-38 not to a day before the decision')
    .given(...decided, revokedBy)
    .when(correct({ corrects: REVOCATION_EVENT, issuedOn: '2026-09-30' }), TODAY, signatory)
    .then(refused({ code: 'REVOCATION_BEFORE_ISSUE', rule: 'R-24', path: ['issuedOn'] }));
  rule('R-23 not to the number of the other paper')
    .given(...decided, revokedBy)
    .when(correct({ number: '135-QĐ/ĐU' }), TODAY, signatory)
    .then(refused({ code: 'NUMBER_TAKEN', rule: 'R-23', path: ['number'] }));
});

test('R-23 R-24 the decision holds its models while they stand, and its numbers as corrected', () => {
  const held = (facts: Fact[], key: string) =>
    deciders.recognition.holds?.(fold(deciders.recognition, `recognition-${DECISION}`, facts), key);
  const all = [issued([A, B]), revokedBy, corrected];
  expect(held(all, `recognition:${A}`)).toBe(false);
  expect(held(all, `recognition:${B}`)).toBe(true);
  expect(held(all, number('120-qđ/đu').key)).toBe(false);
  expect(held(all, number('121-qđ/đu').key)).toBe(true);
  expect(held(all, number('135-qđ/đu').key)).toBe(true);
});

test('R-23 R-24 a decision and its revocation happen to each model, on the day of the paper', () => {
  const of = (fact: Fact) => consequencesOf({ ...fact, data: fact.data } as unknown as RecordedEvent);
  const declined = [{ model: C, reason: 'Chưa lan tỏa' }];
  const caused = [...of(issued([A, B], { declined })), ...of(revokedBy)];
  expect(caused.map(({ type }) => type)).toEqual([
    'RecordModelRecognition',
    'RecordModelRecognition',
    'RecordModelNonRecognition',
    'RecordModelRevocation',
  ]);
  const { decision } = decideOver([model(A)], caused[0] as never, TODAY);
  expect(decision).toMatchObject({ events: [{ type: 'ModelRecognised', occurredOn: ISSUED }] });
});

describe('R-38 what a corrected paper says to its models', () => {
  const caused = consequencesOf(corrected as unknown as RecordedEvent);
  const restated = { model: A, paper: 'DECISION', source: DECISION, number: '121-QĐ/ĐU', issuedOn: ISSUED };
  test('R-38 it reaches each of them; that of a revocation is told apart', () => {
    const command = { type: 'RecordModelPaperCorrection', data: restated };
    expect(caused).toEqual([command, { ...command, data: { ...restated, model: B } }]);
    const revoking = { ...corrected, data: { ...corrected.data, paper: 'REVOCATION' } };
    expect(consequencesOf(revoking as unknown as RecordedEvent)).toMatchObject([
      { data: { paper: 'REVOCATION' } },
      { data: { paper: 'REVOCATION' } },
    ]);
  });
  const told = (...facts: Fact[]) => fold(deciders.model, `model-${A}`, facts) as ModelState;
  const restating = (over: object = {}): Fact => ({
    type: 'ModelPaperCorrected',
    data: { ...restated, ...over },
  });
  rule('R-38 the model records it on the day of the paper')
    .given(...standing(A))
    .when(caused[0] as never, TODAY)
    .then(events({ type: 'ModelPaperCorrected', occurredOn: ISSUED, data: restated }));
  test('R-38 it holds the right number and day, and its status stays', () => {
    const before = told(...standing(A));
    const after = told(...standing(A), restating({ issuedOn: '2026-10-02' }));
    expect(after).toMatchObject({
      status: before?.status,
      recognition: { recognition: DECISION, number: '121-QĐ/ĐU', issuedOn: '2026-10-02', revoked: false },
    });
  });
  test('R-38 a paper that it does not rest on changes nothing', () => {
    const before = told(...standing(A));
    for (const over of [
      { source: id(399) },
      { paper: 'REVOCATION' },
      { paper: 'NOTICE' },
      { paper: 'COMMENDATION' },
    ])
      expect(told(...standing(A), restating(over))).toEqual(before);
  });
  test('R-38 the notice that it rests on is put right too', () => {
    const round = told(...standing(A))?.appraisal?.round;
    const after = told(...standing(A), restating({ paper: 'NOTICE', source: round, number: '04-TB' }));
    expect(after?.appraisal?.notice).toMatchObject({ number: '04-TB', issuedOn: ISSUED, passed: true });
  });
});

describe('R-38 a revocation that was a mistake', () => {
  const taken = [...decided, chosen(A), revokedBy, revoked(A)];
  const reinstate = (over: object = {}) => ({
    type: 'ReinstateRecognition',
    data: { recognition: DECISION, corrects: REVOCATION_EVENT, reason: 'Hủy nhầm mô hình', ...over },
  });
  const undone: Fact = {
    type: 'RecognitionReinstated',
    data: { ...reinstate().data, models: [A] },
  };
  const back: Fact = {
    type: 'ModelRecognitionReinstated',
    data: { model: A, recognition: DECISION, reason: 'Hủy nhầm mô hình' },
  };
  rule('R-38 R-24 is taken back, naming it; its models are held by the decision again')
    .given(...taken)
    .when(reinstate(), TODAY, signatory)
    .then(
      events({
        type: 'RecognitionReinstated',
        data: { corrects: REVOCATION_EVENT, models: [A] },
      })
        .reserving(hold(A))
        .releasing(number('135-qđ/đu')),
    );
  rule('R-38 R-24 the paper may be that of another model')
    .given(...taken, undone, back)
    .when(revoke(), TODAY, signatory)
    .then(events({ type: 'RecognitionRevoked', data: { models: [A] } }).releasing(hold(A)));
  rule('R-38 R-24 once')
    .given(...taken, undone, back)
    .when(reinstate(), TODAY, signatory)
    .then(refused({ code: 'REVOCATION_UNDONE', rule: 'R-38', path: ['corrects'] }));
  test('R-38 R-24 whoever comes second is told which model another decision recognises', () => {
    const { decision } = decideOver(taken.flat(), reinstate(), TODAY, signatory);
    expect(decision).toMatchObject({
      reserve: [{ refusal: { message: { vi: expect.stringContaining('“Mô hình 100”') } } }],
    });
  });
  rule('R-38 R-24 by the record that states it now')
    .given(...taken, {
      ...corrected,
      data: { ...corrected.data, corrects: REVOCATION_EVENT, paper: 'REVOCATION', models: [A] },
    })
    .when(reinstate(), TODAY, signatory)
    .then(refused({ code: 'RECORD_CORRECTED', rule: 'R-38', path: ['corrects'] }));
  rule('R-38 R-24 an issue is not taken back so')
    .given(...taken)
    .when(reinstate({ corrects: ISSUE_EVENT }), TODAY, signatory)
    .then(refused({ code: 'RECORD_NOT_FOUND', rule: 'R-38', path: ['corrects'] }));
  rule('R-38 R-24 not where the model was sent to another appraisal since')
    .given(...taken, submitted(A))
    .when(reinstate(), TODAY, signatory)
    .then(refused({ code: 'APPRAISED_ANEW', rule: 'R-38', path: ['corrects'] }));
  rule('R-38 R-24 nor where another decision recognises it by now')
    .given(...taken, submitted(A), appraised(A), noticed(A), recognised(A, id(333)))
    .when(reinstate(), TODAY, signatory)
    .then(refused({ code: 'ALREADY_RECOGNISED', rule: 'R-23', path: ['corrects'] }));
  rule('R-38 R-24 what never held is not corrected')
    .given(...taken, undone, back)
    .when(
      {
        type: 'CorrectRecognitionDecision',
        data: {
          ...{ recognition: DECISION, corrects: REVOCATION_EVENT, number: '136', issuedOn: '2026-10-06' },
          ...{ signatory: 'Bí thư', reason: 'Sai' },
        },
      },
      TODAY,
      signatory,
    )
    .then(refused({ code: 'REVOCATION_UNDONE', rule: 'R-38', path: ['corrects'] }));
  rule('R-38 R-24 the model may be revoked again, by another paper')
    .given(...taken, undone, back)
    .when(revoke({ number: '140-QĐ/ĐU' }), TODAY, signatory)
    .then(events({ type: 'RecognitionRevoked', data: { models: [A] } }).releasing(hold(A)));
  test('R-38 R-24 appraisal and selection that led to it stand again, as if it had never been revoked', () => {
    const told = (...facts: Fact[]) => fold(deciders.model, `model-${A}`, facts) as ModelState;
    const before = told(...standing(A), chosen(A));
    expect(told(...standing(A), chosen(A), revoked(A))).toMatchObject({
      ...{ status: 'RECOGNITION_REVOKED', appraisal: null, selections: [] },
    });
    expect(told(...standing(A), chosen(A), revoked(A), back)).toEqual(before);
  });
  test('R-38 R-24 each of its models is told, and no other', () => {
    expect(consequencesOf({ ...undone, data: { ...undone.data, models: [A, B] } } as never)).toEqual(
      [A, B].map((of) => ({ type: 'RecordModelReinstatement', data: { ...back.data, model: of } })),
    );
  });
});

rule('R-23 that one decision declines a model says nothing once another recognises it')
  .given(model(A), recognised(A))
  .when(
    {
      type: 'RecordModelNonRecognition',
      data: { model: A, recognition: id(311), number: '9', issuedOn: ISSUED, reason: 'Vì' },
    },
    TODAY,
  )
  .then(events());
