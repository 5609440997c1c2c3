import { describe, expect, test } from 'vitest';
import type { Actor } from '../../schema/event.ts';
import { modelStream } from '../../schema/model/stream.ts';
import { actionsOver } from '../actions.ts';
import type { Fact } from '../given.ts';
import { CAMPAIGN, COMMUNE, closed, id, MODEL, place, UNIT, unit } from '../sample.ts';
import {
  acceptedModel,
  accepting,
  launch,
  newRegistration,
  plannedModel,
  proposed,
  registered,
  returned,
  running,
} from './sample-model.ts';

const SECOND = id(2);
const officer: Actor = { account: 'a', role: 'UNIT_OFFICER', organization: COMMUNE, unit: UNIT };
const board: Actor = { account: 'b', role: 'BOARD_OFFICER', organization: COMMUNE };
const panel: Actor = { account: 'c', role: 'PANEL_MEMBER', organization: COMMUNE };
const TODAY = '2026-06-10';
const of = (facts: Fact[], actor: Actor) =>
  actionsOver([...place, ...facts], modelStream(MODEL), TODAY, actor);
const allowed = (facts: Fact[], actor: Actor) =>
  Object.entries(of(facts, actor)).flatMap(([command, answer]) => (answer === true ? [command] : []));

const on = (type: string, data: object = {}): Fact => ({ type, data: { model: MODEL, ...data } });
const dropped = on('ModelDropped', { reason: 'Không phù hợp' });
const concluded = on('ModelConcluded', { summary: 'Đã xong', rating: null });
/** After acceptance. */
const CHANGES = ['AmendModel', 'CorrectModelRegistration'];
/** What needs no more than that the model has not ended. */
const ANY = ['DropModel', 'RaiseDifficulty'];

describe('R-46 what the officer of its unit may do with a model that is', () => {
  test.each([
    ['a draft', [proposed], ['EndorseModel', 'RegisterModel', ...ANY]],
    ['registered', [registered()], ['EndorseModel', 'WithdrawModelRegistration', ...ANY]],
    [
      'returned',
      [registered(), returned],
      ['EndorseModel', 'ResubmitModel', 'WithdrawModelRegistration', ...ANY],
    ],
    ['accepted', acceptedModel, [...CHANGES, 'PlanModel', 'KeepModel', ...ANY]],
    [
      'planned',
      plannedModel,
      [...CHANGES, 'PlanModel', 'WithdrawModelPlan', 'LaunchModel', 'KeepModel', ...ANY],
    ],
    [
      'running',
      running,
      [
        ...[...CHANGES, 'PlanModel', 'KeepModel', 'ProposeModelReplication', 'ConcludeModel'],
        ...['ReportModelProgress', 'ReceiveModelContribution', 'HoldModelOutreach'],
        ...['SubmitModelForAppraisal', ...ANY],
      ],
    ],
    ['dropped', [...running, dropped], ['ReinstateModel', 'RaiseDifficulty']],
    ['concluded', [...running, concluded], ['CorrectModelRegistration', 'ReopenModel', 'RaiseDifficulty']],
  ] as const)('%s', (_, facts, expected) => {
    expect(allowed([...facts], officer).sort()).toEqual([...expected].sort());
  });
});

test('R-46 R-38 a record is corrected where there is one of the kind that the command corrects', () => {
  const progress: Fact = {
    ...on('ModelProgressReported', { summary: 'Đã vận động', results: [], evidence: [] }),
    id: id(801),
  };
  const corrections = (facts: Fact[]) => {
    const { CorrectModelProgress, CorrectModelContribution, CorrectModelRecord } = of(facts, officer);
    return [CorrectModelProgress, CorrectModelContribution, CorrectModelRecord];
  };
  expect(corrections([registered()])).toEqual(['NOTHING_WAITS', 'NOTHING_WAITS', 'NOTHING_WAITS']);
  expect(corrections([...running, progress])).toEqual([true, 'NOTHING_WAITS', true]);
  const launched: Fact = { ...on('ModelLaunched', launch), id: id(802) };
  expect(corrections([...plannedModel, launched])).toEqual(['NOTHING_WAITS', 'NOTHING_WAITS', true]);
  expect(of(running, board).CorrectModelInspection).toBe('NOTHING_WAITS');
});

test('R-46 R-06 R-08 the Board accepts what was endorsed in a campaign that is open, and sees what is missing', () => {
  expect(of([registered()], board).AcceptModel).toBe('ENDORSEMENT_MISSING');
  expect(of(accepting, board).AcceptModel).toBe(true);
  expect(of([closed, ...accepting], board).AcceptModel).toBe('CAMPAIGN_NOT_OPEN');
  expect(of(accepting, officer).AcceptModel).toBe('FORBIDDEN');
});

test('R-46 R-09 a proposal waits for the Board, and holds up every other change', () => {
  const proposal: Fact = {
    ...on('ModelAmendmentProposed', {
      registration: { ...newRegistration, field: 'CULTURE_SOCIETY' },
      changed: ['field'],
      reason: 'Đúng lĩnh vực',
    }),
    id: id(701),
  };
  expect(of(running, board)).toMatchObject({
    AmendModel: true,
    AcceptModelAmendment: 'AMENDMENT_NOT_PROPOSED',
  });
  expect(of([...running, proposal], board)).toMatchObject({
    AmendModel: 'AMENDMENT_OPEN',
    CorrectModelRegistration: 'AMENDMENT_OPEN',
    AcceptModelAmendment: true,
    DeclineModelAmendment: true,
  });
  expect(of([...running, proposal], officer)).toMatchObject({
    AcceptModelAmendment: 'FORBIDDEN',
    WithdrawModelAmendment: true,
  });
});

test('R-46 R-12 a proposal that results recorded since stand against can but be declined', () => {
  const [first] = newRegistration.goals;
  const proposal: Fact = {
    ...on('ModelAmendmentProposed', {
      registration: { ...newRegistration, goals: [{ ...first, goal: 'so-ho', unit: 'HOUSEHOLD' }] },
      ...{ changed: ['goals'], reason: 'Đổi mục tiêu' },
    }),
    id: id(701),
  };
  const results = [{ goal: first?.goal, unit: first?.unit, quantity: 5 }];
  const progress = on('ModelProgressReported', { summary: 'Đã vận động', results, evidence: [] });
  const may = (...facts: Fact[]) => {
    const { AcceptModelAmendment, DeclineModelAmendment } = of([...running, ...facts], board);
    return [AcceptModelAmendment, DeclineModelAmendment];
  };
  expect(may(proposal)).toEqual([true, true]);
  expect(may(proposal, { ...progress, id: id(702) })).toEqual(['GOAL_HAS_RESULTS', true]);
});

test('R-46 R-13 nothing is remedied before something was asked for, nor a model concluded over it', () => {
  const remedy = { remedy: 'bien-bao', title: 'Cắm biển báo', dueOn: '2026-07-01' };
  const inspected = on('ModelInspected', {
    ...{
      inspectedOn: '2026-06-01',
      inspectors: ['Ban'],
      adHoc: true,
      findings: [{ criterion: 1, met: true, note: 'Đủ' }],
      rating: 'FAIR',
    },
    ...{ remedies: [remedy], evidence: [] },
  });
  expect(of(running, officer)).toMatchObject({
    CompleteModelRemedy: 'REMEDY_NOT_FOUND',
    ConcludeModel: true,
  });
  expect(of([...running, inspected], board)).toMatchObject({
    ConfirmModelRemedy: 'NOTHING_WAITS',
    WaiveModelRemedy: true,
    CancelInspection: 'NOTHING_WAITS',
  });
  expect(of([...running, inspected], officer)).toMatchObject({
    CompleteModelRemedy: true,
    ConfirmModelRemedy: 'FORBIDDEN',
    ConcludeModel: 'REMEDIES_OPEN',
  });
});

test('R-46 R-16 a report is sent only while a round of its campaign takes reports', () => {
  const send = (open: boolean, facts = running) =>
    actionsOver([...place, ...facts], modelStream(MODEL), TODAY, officer, {
      roundOpen: ({ campaign }: { campaign: string }) => campaign === CAMPAIGN && open,
    }).SubmitModelForAppraisal;
  expect([send(true), send(false)]).toEqual([true, 'NOTHING_WAITS']);
  expect(send(false, plannedModel)).toBe('WRONG_STATUS');
});

test('R-46 R-21 what may be sent does not tell a result before its notice', () => {
  const round = id(300);
  const submitted: Fact = {
    ...on('ModelSubmittedForAppraisal', {
      round,
      report: { title: 'Báo cáo' },
      evidence: [{ title: 'Ảnh' }],
    }),
    occurredOn: '2026-06-01',
  };
  const after = (passed: boolean) => [
    ...running,
    submitted,
    on('ModelAppraised', { round, session: 's-1', passed, yes: 3, no: 2, eligible: 5 }),
  ];
  expect(of(after(true), officer)).toEqual(of(after(false), officer));
  expect(of(after(true), board).SubmitModelForAppraisal).toBe('NOTICE_AWAITED');
});

test('R-46 R-49 a merged unit’s model is its successor’s, a dissolved one’s the Board’s alone', () => {
  const ending = (type: string, over: object): Fact => ({
    type,
    data: { unit: UNIT, reason: 'Sắp xếp lại', effectiveOn: '2026-05-01', ...over },
  });
  const merged = [unit(2), ending('UnitMerged', { into: SECOND }), ...running];
  expect(of(merged, { ...officer, unit: SECOND }).ReportModelProgress).toBe(true);
  expect(of(merged, officer).ReportModelProgress).toBe('FORBIDDEN');
  const dissolved = [ending('UnitDissolved', {}), ...running];
  expect(of(dissolved, officer).ReportModelProgress).toBe('FORBIDDEN');
  expect(of(dissolved, board).ReportModelProgress).toBe(true);
});

test('R-46 a panel member has nothing to do with a model but what no model’s rules forbid', () => {
  expect(allowed(running, panel)).toEqual([]);
});
