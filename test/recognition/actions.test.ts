import { expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import type { Actor } from '../../schema/event.ts';
import { modelStream } from '../../schema/model/stream.ts';
import { exemplarStream, recognitionStream, selectionStream } from '../../schema/recognition/stream.ts';
import { actionsOver } from '../actions.ts';
import { type Fact, fold } from '../given.ts';
import { CAMPAIGN, id, OTHER_COMMUNE, settings, UNIT, unit } from '../sample.ts';
import {
  A,
  as,
  B,
  chosen,
  DECISION,
  here,
  home,
  ISSUED,
  issued,
  model,
  ROUND,
  ready,
  standing,
  TODAY,
} from './sample-recognition.ts';

const [SELECTION, EXEMPLAR, SECOND] = [id(401), id(501), id(2)];
const board = as('BOARD_OFFICER', 'ban').actor;
const signatory = as('COMMITTEE_SIGNATORY', 'bi-thu').actor;
const member = as('COMMITTEE_MEMBER', 'm1').actor;
const stranger = as('COMMITTEE_MEMBER', 'm9').actor;
const city = as('CITY_OFFICER', 'tp', '31').actor;
const officer: Actor = { ...as('UNIT_OFFICER', 'can-bo').actor, unit: UNIT };
const of = (stream: string, facts: (Fact | Fact[])[], actor: Actor, lookups = {}) =>
  actionsOver([...here, ...facts.flat()], stream, TODAY, actor, lookups);

const on = (type: string, key: string, of: string, data: object = {}, by?: Actor): Fact => ({
  ...{ type, data: { [key]: of, ...data } },
  ...(by && { actor: by }),
});

const decision = (facts: (Fact | Fact[])[], actor: Actor) =>
  of(recognitionStream(DECISION), [standing(A), issued([A]), ...facts], actor);
const paper = { number: '1', issuedOn: TODAY, signatory: 'Bí thư', reason: 'Sai số liệu' };
const revocation = { ...on('RecognitionRevoked', 'recognition', DECISION), id: id(302) };
const taken: Fact = { ...revocation, data: { ...revocation.data, models: [A], ...paper, document: null } };
const back = on('RecognitionReinstated', 'recognition', DECISION, {
  ...{ corrects: id(302), models: [A], reason: 'Hủy nhầm' },
});

test.each([
  ['stands', [], [true, 'NOTHING_WAITS', true]],
  ['is revoked', [taken], ['NOTHING_WAITS', true, true]],
  ['is reinstated', [taken, back], [true, 'NOTHING_WAITS', true]],
] as const)(
  'R-46 R-24 R-38 what the signatory may do with a decision whose recognition %s',
  (_, facts, expected) => {
    const answer = decision([...facts], signatory);
    expect(answer).toEqual({
      RevokeRecognition: expected[0],
      ReinstateRecognition: expected[1],
      CorrectRecognitionDecision: expected[2],
    });
    expect(new Set(Object.values(decision([...facts], board)))).toEqual(new Set(['FORBIDDEN']));
  },
);

test('R-46 R-23 a decision waits for the notice, and for another hand than the advice', () => {
  const advice = on('AppraisalAdviceGiven', 'round', ROUND, {
    ...{ number: '8-TTr', issuedOn: ISSUED, models: [A], document: { title: 'Tờ trình' } },
  });
  const planned = on('AppraisalRoundPlanned', 'round', ROUND, {
    ...{ ...home, title: 'Đợt 1', plan: { title: 'Kế hoạch' } },
  });
  const deciding = (facts: (Fact | Fact[])[], actor: Actor) =>
    of(modelStream(A), facts, actor).IssueRecognitionDecision;
  const noticed = [ready(A), planned, { ...advice, actor: board }];
  expect(deciding([model(A), planned], signatory)).toBe('NOTICE_MISSING');
  expect(deciding(noticed, signatory)).toBe(true);
  expect(deciding(noticed, { ...signatory, account: board.account })).toBe('PROPOSER_DECIDES');
  expect(deciding(noticed, board)).toBe('FORBIDDEN');
  expect(deciding([standing(A), planned], signatory)).toBe('ALREADY_RECOGNISED');
  const unpublished = ready(A).slice(0, -1);
  const adviser = { ...signatory, account: board.account };
  expect(deciding([unpublished, planned, { ...advice, actor: board }], adviser)).toBe('NOTICE_MISSING');
});

const opened: Fact = {
  type: 'SelectionOpened',
  data: {
    ...{ selection: SELECTION, ...home, title: 'Bình xét', seats: 1, candidates: [A, B], recusals: [] },
    committee: ['m1', 'm2', 'm3'].map((account) => ({ account, title: 'Ủy viên', unit: null, person: null })),
    ...{ revoteOf: null, document: null },
  },
};
const closed = (tied: boolean): Fact =>
  on('SelectionClosed', 'selection', SELECTION, {
    results: [A, B].map((model) => ({
      ...{ model, votes: 1, eligible: 3, recused: 0, standing: true },
      ...{ passed: false, selected: false, tied },
    })),
    remaining: tied ? 1 : 0,
  });
const cancelled = on('SelectionCancelled', 'selection', SELECTION, {
  ...{ reason: 'Nhầm danh sách', models: [] },
});
const vote = (facts: Fact[], actor: Actor, revoted = false) =>
  of(selectionStream(SELECTION), [standing(A), standing(B), opened, ...facts], actor, {
    revoted: ({ selection }: { selection: string }) => selection === SELECTION && revoted,
  });

test('R-18 R-46 an interest is declared while there is one left: of oneself, or for the Board of anybody', () => {
  const declared = (account: string, candidate: string) =>
    on('SelectionMemberRecused', 'selection', SELECTION, {
      ...{ account, model: candidate, ground: 'DECLARED', reason: 'Người nhà' },
    });
  const recuses = (facts: Fact[], actor: Actor) => vote(facts, actor).RecuseFromSelection;
  const own = [declared('m1', A), declared('m1', B)];
  const all = ['m1', 'm2', 'm3'].flatMap((account) => [declared(account, A), declared(account, B)]);
  expect([recuses(own.slice(1), member), recuses(own.slice(1), board)]).toEqual([true, true]);
  expect([recuses(own, member), recuses(own, board)]).toEqual(['RECUSED_ALREADY', true]);
  expect([recuses(all.slice(1), board), recuses(all, board)]).toEqual([true, 'RECUSED_ALREADY']);
});

test('R-46 R-25 members vote while it is open, and the Board runs it', () => {
  expect(vote([], member)).toEqual({
    ...{ RecuseFromSelection: true, WithdrawSelectionRecusal: 'NOT_DECLARED', CastSelectionBallot: true },
    ...{ CancelSelection: 'FORBIDDEN', CloseSelection: 'FORBIDDEN', OpenSelection: 'FORBIDDEN' },
  });
  expect(vote([], board)).toEqual({
    ...{ RecuseFromSelection: true, CastSelectionBallot: 'FORBIDDEN' },
    WithdrawSelectionRecusal: 'NOT_DECLARED',
    ...{ CancelSelection: true, CloseSelection: true, OpenSelection: 'NOTHING_TIED' },
  });
  expect(vote([], stranger)).toMatchObject({
    ...{ RecuseFromSelection: 'NOT_ON_COMMITTEE', CastSelectionBallot: 'NOT_ON_COMMITTEE' },
    WithdrawSelectionRecusal: 'NOT_ON_COMMITTEE',
  });
  const recused = (model: string): Fact =>
    on('SelectionMemberRecused', 'selection', SELECTION, {
      ...{ account: 'm1', model, ground: 'DECLARED', reason: 'Người thân' },
    });
  const second = as('COMMITTEE_MEMBER', 'm2').actor;
  expect(vote([recused(A)], member).RecuseFromSelection).toBe(true);
  expect(vote([recused(A), recused(B)], member).RecuseFromSelection).toBe('RECUSED_ALREADY');
  expect(vote([recused(A), recused(B)], second).RecuseFromSelection).toBe(true);
  expect(vote([recused(A)], member).CastSelectionBallot).toBe(true);
  expect(vote([recused(A), recused(B)], member).CastSelectionBallot).toBe('MEMBER_RECUSED');
  // whoever declared it takes it back, or the Board.
  const takesBack = [member, board, second].map((who) => vote([recused(A)], who).WithdrawSelectionRecusal);
  expect(takesBack).toEqual([true, true, 'NOT_DECLARED']);
});

test('R-46 R-18 R-49 a member whose unit came to lead every candidate votes for none', () => {
  const committee = ['m1', 'm2', 'm3'].map((account, index) => ({
    ...{ account, title: 'Ủy viên', unit: index === 0 ? id(9) : null, person: null },
  }));
  const own = { ...opened, data: { ...opened.data, committee } };
  const merged: Fact = {
    type: 'UnitMerged',
    data: { unit: id(9), into: UNIT, reason: 'Sắp xếp lại', effectiveOn: TODAY },
  };
  const cast = (facts: Fact[], account: string) =>
    of(
      selectionStream(SELECTION),
      [standing(A), standing(B), unit(9, OTHER_COMMUNE), own, ...facts],
      as('COMMITTEE_MEMBER', account).actor,
    ).CastSelectionBallot;
  expect(['m1', 'm2'].map((account) => cast([], account))).toEqual([true, true]);
  expect(['m1', 'm2'].map((account) => cast([merged], account))).toEqual(['MEMBER_RECUSED', true]);
});

test('R-46 R-25 R-38 one that has ended takes nothing but its cancelling, and equals are voted on again once', () => {
  expect(vote([closed(true)], board).CancelSelection).toBe(true);
  expect(vote([closed(true)], board, true).CancelSelection).toBe('REVOTE_STANDS');
  expect(vote([closed(false)], board, true).CancelSelection).toBe(true);
  expect(vote([closed(true)], member).CancelSelection).toBe('FORBIDDEN');
  expect(vote([closed(true)], member).CastSelectionBallot).toBe('SELECTION_CLOSED');
  expect(vote([cancelled], board)).toMatchObject({
    ...{ CloseSelection: 'SELECTION_CANCELLED', CancelSelection: 'SELECTION_CANCELLED' },
    OpenSelection: 'NOTHING_TIED',
  });
  expect(vote([closed(false)], board).OpenSelection).toBe('NOTHING_TIED');
  expect(vote([closed(true)], board).OpenSelection).toBe(true);
  expect(vote([closed(true)], board, true).OpenSelection).toBe('REVOTE_EXISTS');
});

test.each([
  ['is open', [], [`model:${A}`, `model:${B}`]],
  ['is closed', [closed(true)], []],
  ['was cancelled', [cancelled], []],
] as const)('R-18 R-46 whose interests are looked up where a selection %s', (_, facts, expected) => {
  const state = fold(deciders.selection, selectionStream(SELECTION), [opened, ...facts]);
  expect(Object.keys(deciders.selection.readyNeeds?.(state as object) ?? {})).toEqual(expected);
});

const rating = { level: 'GOOD', ratedBy: 'BTV', ratedOn: ISSUED };
const nominated: Fact = {
  type: 'ExemplarNominated',
  data: {
    ...{ exemplar: EXEMPLAR, ...home, subject: 'COLLECTIVE', leader: false, model: A, unit: UNIT },
    ...{ title: 'Chi bộ', person: null, rating: { ...rating, provisional: true } },
    ...{ part: null, criteria: null, leadership: null },
  },
};
const noted = on('ModelNominated', 'model', A, { exemplar: EXEMPLAR, subject: 'COLLECTIVE' });
const filed = (item: string, by: Actor = board) =>
  on(
    'ExemplarDocumentFiled',
    'exemplar',
    EXEMPLAR,
    { item, document: { title: 'Văn bản' }, copies: 3, bound: true },
    by,
  );
const confirmed = (by: string, actor: Actor) =>
  on('ExemplarReportConfirmed', 'exemplar', EXEMPLAR, { by, confirmedOn: TODAY, document: null }, actor);
const report = filed('ACHIEVEMENT_REPORT', officer);
const other: Actor = { ...officer, account: 'can-bo-khac' };
const [direct, proposing] = [
  confirmed('DIRECT_COMMITTEE', other),
  confirmed('PROPOSING_COMMITTEE', signatory),
];
const complete = [...['MINUTES', 'SUBMISSION', 'SUMMARY', 'LIST'].map((item) => filed(item)), report, direct];
const sent = on('ExemplarDossierSent', 'exemplar', EXEMPLAR, { number: '8', sentOn: TODAY, document: null });
const decided = on('ExemplarCityOutcomeRecorded', 'exemplar', EXEMPLAR, {
  ...{ outcome: 'GRANTED', number: '9', decidedOn: TODAY, document: null, note: null },
});
const withdrawn = on('ExemplarWithdrawn', 'exemplar', EXEMPLAR, { model: A, reason: 'Rút' });
const exemplar = (facts: Fact[], actor: Actor) =>
  of(exemplarStream(EXEMPLAR), [standing(A), chosen(A), nominated, noted, ...facts], actor);

test('R-46 R-28 a dossier is filed by unit and Board, confirmed by two hands, and sent once it is complete', () => {
  expect(exemplar([], officer)).toEqual({
    ...{ ConfirmExemplarRating: 'FORBIDDEN', CorrectExemplarRating: 'FORBIDDEN', FileExemplarDocument: true },
    ...{ ConfirmAchievementReport: 'REPORT_NOT_FILED', SendExemplarDossier: 'FORBIDDEN' },
    ...{ RecordCityOutcome: 'FORBIDDEN', CorrectCityOutcome: 'FORBIDDEN', WithdrawExemplar: 'FORBIDDEN' },
  });
  const confirming = (facts: Fact[], actor: Actor) => exemplar(facts, actor).ConfirmAchievementReport;
  expect(confirming([report], officer)).toBe('AUTHOR_CONFIRMS');
  expect(confirming([report], other)).toBe(true);
  expect(confirming([report, direct], other)).toBe('SAME_CONFIRMER');
  expect(confirming([report, direct], { ...officer, account: 'nua' })).toBe('SIGNATORY_CONFIRMS');
  expect(confirming([report, direct], signatory)).toBe(true);
  expect(confirming([report, direct, proposing], { ...signatory, account: 'pho' })).toBe('REPORT_CONFIRMED');
  expect(exemplar(complete, signatory).SendExemplarDossier).toBe('DOSSIER_INCOMPLETE');
  expect(exemplar([...complete, proposing], signatory).SendExemplarDossier).toBe(true);
  expect(exemplar([...complete, proposing], board).SendExemplarDossier).toBe('FORBIDDEN');
});

test('R-46 R-26 R-29 what is sent changes no more and is the city’s to decide; what is decided stays', () => {
  const away = [...complete, proposing, sent];
  expect(exemplar(away, board)).toMatchObject({
    ...{ FileExemplarDocument: 'DOSSIER_SENT', ConfirmExemplarRating: true, WithdrawExemplar: true },
    ...{ RecordCityOutcome: 'CITY_IN_SYSTEM', CorrectCityOutcome: 'CITY_IN_SYSTEM' },
  });
  expect(exemplar(away, city)).toMatchObject({
    ...{ RecordCityOutcome: true, CorrectCityOutcome: 'RECORD_NOT_FOUND', WithdrawExemplar: 'FORBIDDEN' },
  });
  expect(exemplar(complete, city).RecordCityOutcome).toBe('DOSSIER_NOT_SENT');
  expect(exemplar([...away, decided], city)).toMatchObject({
    ...{ RecordCityOutcome: 'OUTCOME_RECORDED', CorrectCityOutcome: true },
  });
  expect(exemplar([...away, decided], board).WithdrawExemplar).toBe('OUTCOME_RECORDED');
  const outside: Fact = {
    type: 'CampaignSettingsChanged',
    data: { campaign: CAMPAIGN, settings: { ...settings, cityOutsideSystem: true }, reason: 'Ngoài' },
  };
  expect(exemplar([outside, ...away], board).RecordCityOutcome).toBe(true);
  expect(new Set(Object.values(exemplar([withdrawn], board)))).toEqual(
    new Set(['EXEMPLAR_WITHDRAWN', 'FORBIDDEN']),
  );
});

test('R-46 R-49 a merged unit’s nomination is its successor’s, a dissolved one’s the Board’s alone', () => {
  const ending = (type: string, over: object): Fact => ({
    type,
    data: { unit: UNIT, reason: 'Sắp xếp lại', effectiveOn: '2026-05-01', ...over },
  });
  const merged = ending('UnitMerged', { into: SECOND });
  expect(exemplar([merged], { ...officer, unit: SECOND }).FileExemplarDocument).toBe(true);
  expect(exemplar([merged], officer).FileExemplarDocument).toBe('FORBIDDEN');
  const dissolved = ending('UnitDissolved', {});
  expect(exemplar([dissolved], officer).FileExemplarDocument).toBe('FORBIDDEN');
  expect(exemplar([dissolved], board).FileExemplarDocument).toBe(true);
  const elsewhere = exemplar([], { ...board, organization: OTHER_COMMUNE });
  expect(new Set(Object.values(elsewhere))).toEqual(new Set(['FORBIDDEN']));
});
