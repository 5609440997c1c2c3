import { describe, expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import type { Model } from '../../schema/model/state.ts';
import { modelStream } from '../../schema/model/stream.ts';
import { actionsOver } from '../actions.ts';
import { decideOver, events, type Fact, fold, refused, rule } from '../given.ts';
import { CAMPAIGN, COMMUNE, id, MIDYEAR, MODEL, place } from '../sample.ts';
import { accepted, command, endorsed, registered, running } from './sample-model.ts';

const [ROUND, DECISION] = [id(800), id(300)];
const fact = (type: string, data: object = {}): Fact => ({ type, data: { model: MODEL, ...data } });
const submitted = fact('ModelSubmittedForAppraisal', {
  ...{ round: ROUND, report: { title: 'Báo cáo' }, evidence: [] },
});
const appraised = fact('ModelAppraised', {
  ...{ round: ROUND, session: 's-1', passed: true, eligible: 5, yes: 4, no: 1 },
});
const recognised = fact('ModelRecognised', { recognition: DECISION, number: '1', issuedOn: '2026-10-01' });
const refusedOn = { recognition: id(301), number: '2', issuedOn: '2026-10-05', reason: 'Chưa đạt' };
const revoked = fact('ModelRecognitionRevoked', {
  ...{ recognition: DECISION, number: '9', issuedOn: '2026-11-01', reason: 'Không duy trì' },
});
const dropped = fact('ModelDropped', { reason: 'Nhầm' });
const concluded = fact('ModelConcluded', { summary: 'Xong', rating: null });
const become = (...facts: Fact[]) =>
  fold(deciders.model, modelStream(MODEL), [...running, ...facts]) as Model;

describe('R-23 R-24 what is decided elsewhere is recorded on the day of its paper', () => {
  const notRecognised = command('RecordModelNonRecognition', refusedOn);
  rule('R-23 a refusal to recognise')
    .given(place, running, submitted, appraised)
    .when(notRecognised, MIDYEAR)
    .then(events({ type: 'ModelNotRecognised', occurredOn: '2026-10-05' }));
  rule('R-23 which says nothing once the model is recognised')
    .given(place, running, submitted, appraised, recognised)
    .when(notRecognised, MIDYEAR)
    .then(events());
  rule('R-24 and says it again once that is revoked')
    .given(place, running, submitted, appraised, recognised, revoked)
    .when(notRecognised, MIDYEAR)
    .then(events({ type: 'ModelNotRecognised' }));
  rule('R-24 no recognition but the refusal is overtaken by one')
    .given(place, running, submitted, appraised, recognised)
    .when(command('RecordModelRevocation', { ...refusedOn, recognition: DECISION }), MIDYEAR)
    .then(events({ type: 'ModelRecognitionRevoked', occurredOn: '2026-10-05' }));
  rule('R-30 a commendation')
    .given(place, running)
    .when(
      command('RecordModelCommendation', { commendation: id(5), number: '5', decidedOn: '2026-12-10' }),
      MIDYEAR,
    )
    .then(events({ type: 'ModelCommended', occurredOn: '2026-12-10' }));
});

describe('R-38 a round that is cancelled', () => {
  const ended = (round: string) => command('RecordModelAppraisalEnd', { round, reason: 'Lập nhầm' });
  rule('R-38 lets its models go')
    .given(place, running, submitted)
    .when(ended(ROUND), MIDYEAR)
    .then(events({ type: 'ModelWithdrawnFromAppraisal' }));
  rule('R-38 but not one that is in another')
    .given(place, running, submitted)
    .when(ended(id(801)), MIDYEAR)
    .then(events());
  rule('R-38 nor one that has its result from it')
    .given(place, running, submitted, appraised)
    .when(ended(ROUND), MIDYEAR)
    .then(events());
});

describe('R-14 R-38 an end stays one, whatever is decided of the model after it', () => {
  test.each([
    ['dropped', dropped, 'DROPPED'],
    ['concluded', concluded, 'CONCLUDED'],
  ] as const)('%s', (_, end, status) => {
    const facts = [submitted, appraised, recognised, end, revoked];
    expect(become(...facts).status).toBe(status);
    const back = fact(status === 'DROPPED' ? 'ModelReinstated' : 'ModelReopened', {
      ...{ corrects: id(700), reason: 'Nhầm' },
    });
    expect(become(...facts, back).status).toBe('RECOGNITION_REVOKED');
  });
  test('before that it is what was decided last', () => {
    expect(become(submitted, appraised, recognised, revoked).status).toBe('RECOGNITION_REVOKED');
  });
});

rule('R-16 a model is not withdrawn from a round that never was')
  .given(place, running, submitted)
  .when(command('WithdrawModelFromAppraisal', { round: id(801), reason: 'Chưa đủ' }), MIDYEAR)
  .then(refused({ code: 'NOT_IN_ROUND', rule: 'R-16', path: ['round'] }));

describe('R-13 of two remedies', () => {
  const remedy = (key: string) => ({ remedy: key, title: `Việc ${key}`, dueOn: '2026-06-30' });
  const inspected: Fact = {
    ...fact('ModelInspected', {
      ...{ adHoc: true, inspectedOn: '2026-06-01', inspectors: ['Ban'], rating: 'PASS', evidence: [] },
      ...{ findings: [{ criterion: 2, met: false }], remedies: [remedy('a'), remedy('b')] },
    }),
    id: id(600),
  };
  const completed = (key: string) =>
    fact('ModelRemedyCompleted', { remedy: key, note: 'Xong', evidence: [] });
  const given = [...running, inspected, completed('a')];
  for (const [type, data] of [
    ['ConfirmModelRemedy', {}],
    ['RejectModelRemedy', { reason: 'Chưa đạt' }],
    ['WaiveModelRemedy', { reason: 'Không cần' }],
    ['CompleteModelRemedy', { completedOn: MIDYEAR, note: 'Xong', evidence: [] }],
  ] as const)
    rule(`R-13 ${type} is of one that was asked for`)
      .given(place, given)
      .when(command(type, { remedy: 'x', ...data }), MIDYEAR)
      .then(refused({ code: 'REMEDY_NOT_FOUND', rule: 'R-13', path: ['remedy'] }));

  const told = (sent: { type: string; data: object }, ...facts: Fact[]) => {
    const { decision } = decideOver([...place, ...facts], sent, MIDYEAR);
    return 'refusals' in decision ? decision.refusals[0]?.message.en : undefined;
  };
  const accept = command('AcceptModel');
  const endorse = command('EndorseModel', { authority: 'Đảng ủy', endorsedOn: '2026-02-10' });
  const back = command('ReturnModel', { reasons: ['Thiếu'] });
  test('R-46 whoever comes too early or too late hears what is owed now, and by whom', () => {
    const plan = command('PlanModel', { plan: {} });
    expect(told(plan, registered())).toMatch(/endors.*unit officer/i);
    expect(told(plan, registered(), endorsed)).toMatch(/accept.*Board/i);
    expect(told(back, registered(), endorsed, accepted)).toMatch(/plan.*unit officer/i);
    expect(told(accept, ...running, inspected)).toMatch(/remed.*unit officer/i);
    expect(told(accept, ...running, inspected, completed('a'))).toMatch(/remed.*unit officer/i);
    expect(told(accept, ...given, completed('b'))).toMatch(/confirm.*Board/i);
    // How far its results have come the decision does not know, and guesses nothing.
    expect(told(endorse, ...running)).not.toMatch(/comes next/);
  });
  test('R-14 R-46 of a recognised model the review comes next where a list is asked for and none stands', () => {
    const list = { milestone: 'UNIT_LIST', before: '2026-11-30', owner: 'Đơn vị', receiver: 'Ban' };
    const asked: Fact = {
      type: 'CampaignMilestoneSet',
      data: {
        ...{ campaign: CAMPAIGN, ...list, deliverable: 'Danh sách', deliveredBy: ['UNIT_LIST'] },
        ...{ reason: 'Theo kế hoạch' },
      },
    };
    const next = (...facts: Fact[]) => told(accept, ...running, submitted, appraised, recognised, ...facts);
    const kept = { ...fact('ModelKept', { reason: 'Tốt' }), id: id(610) };
    const correction = (record: object): Fact => ({
      ...fact('ModelRecordCorrected', { corrects: id(610), kind: 'KEEPING', reason: 'Nhầm', record }),
      id: id(611),
    });
    expect(next()).toMatch(/next: conclude/);
    expect(next(asked)).toMatch(/next: review/);
    expect(next(asked, kept)).toMatch(/next: conclude/);
    expect(next(asked, kept, correction({ keeping: { grounds: 'Hiệu quả' } }))).toMatch(/next: conclude/);
    expect(next(asked, kept, correction({ withdrawn: true }))).toMatch(/next: review/);
  });
  test('R-46 R-14 where nothing is owed nothing is named', () => {
    const reinstate = command('ReopenModel', { corrects: id(700), reason: 'Nhầm' });
    expect(told(reinstate, ...running, submitted, appraised)).toMatch(/notice|result/i);
    expect(
      told(command('ReinstateModel', { corrects: id(700), reason: 'x' }), ...running, concluded),
    ).toMatch(/concluded/);
  });
});

test('R-46 R-13 what is not planned is neither moved nor cancelled', () => {
  const board = { account: 'b', role: 'BOARD_OFFICER', organization: COMMUNE } as const;
  const planned = fact('ModelInspectionScheduled', {
    ...{ inspection: 'a', plannedOn: '2026-07-01', inspectors: ['Ban'], criteria: [], purpose: 'Định kỳ' },
  });
  const of = (...facts: Fact[]) =>
    actionsOver([...place, ...running, ...facts], modelStream(MODEL), MIDYEAR, board);
  const both = (answer: true | string) => ({ RescheduleInspection: answer, CancelInspection: answer });
  expect(of()).toMatchObject(both('NOTHING_WAITS'));
  expect(of(planned)).toMatchObject(both(true));
  const cancelled = fact('ModelInspectionCancelled', { inspection: 'a', reason: 'Bận' });
  expect(of(planned, cancelled)).toMatchObject(both('NOTHING_WAITS'));
});
