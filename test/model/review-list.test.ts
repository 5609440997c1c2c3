import { expect, test } from 'vitest';
import { reviewRows } from '../../projections/model/review-list.ts';
import type { ModelRow } from '../../projections/model/tables.ts';
import { modelView } from '../../projections/model/view.ts';
import { contribution, registered, storyteller, uuid } from '../projections/events.ts';

type Story = ReturnType<typeof storyteller>;
const row = (story: Story) =>
  story.events.reduce<ModelRow | undefined>(modelView.fold, undefined) as ModelRow;
const found = (inspectedOn: string, rating: 'GOOD' | 'PASS') => ({
  adHoc: true,
  inspectedOn,
  inspectors: ['Ban'],
  findings: [{ criterion: 1 as const, met: true }],
  rating,
  remedies: [],
  evidence: [],
});

/** Kept in time; 120 people, of whom 20 were counted by mistake, and 35 households; two gifts of money. */
function kept() {
  const [story, model] = [storyteller(), uuid(11)];
  const stream = `model-${model}`;
  registered(story, 11, 'Hiến đất');
  const report = { summary: 'Đã vận động', evidence: [] };
  const results = (people: number) => [
    { unit: 'PERSON' as const, quantity: people },
    { unit: 'HOUSEHOLD' as const, quantity: 35 },
  ];
  const wrong = story.tell(stream, 'ModelProgressReported', { model, ...report, results: results(120) });
  const corrects = wrong.id;
  story.tell(stream, 'ModelProgressCorrected', {
    model,
    corrects,
    reason: 'Tính trùng',
    ...report,
    results: results(100),
  });
  story.tell(stream, 'ModelContributionReceived', { model, ...contribution(7_000_000) });
  story.tell(stream, 'ModelContributionReceived', {
    model,
    ...contribution(3_000_000),
    source: 'ENTERPRISE',
  });
  const twice = story.tell(stream, 'ModelContributionReceived', { model, ...contribution(3_000_000) });
  story.tell(stream, 'ModelRecordCorrected', {
    model,
    corrects: twice.id,
    kind: 'CONTRIBUTION',
    reason: 'Nhập hai lần',
    record: { withdrawn: true },
  });
  story.tell(stream, 'ModelInspected', { model, ...found('2026-08-01', 'GOOD') });
  story.tell(stream, 'ModelInspected', { model, ...found('2026-06-01', 'PASS') });
  const day = { recordedAt: '2026-11-20T03:00:00.000Z' };
  story.tell(stream, 'ModelKept', { model, reason: 'Hiệu quả' }, day);
  return row(story);
}

/** Late; to be replicated, said after the cut-off; recognised, commended twice, once cancelled. */
function replicatedLate() {
  const [story, model] = [storyteller(), uuid(12)];
  const stream = `model-${model}`;
  registered(story, 12, 'Đường hoa', { late: true });
  const decision = { recognition: uuid(70), number: '12-QĐ/ĐU', issuedOn: '2026-10-10' };
  story.tell(stream, 'ModelRecognised', { model, ...decision });
  for (const n of [80, 81]) {
    const award = { commendation: uuid(n), number: `${n}/QĐ-UBND`, decidedOn: '2026-11-15' };
    story.tell(stream, 'ModelCommended', { model, ...award });
  }
  story.tell(stream, 'ModelCommendationCancelled', { model, commendation: uuid(80), reason: 'Nhầm' });
  story.tell(stream, 'ModelKept', { model, reason: 'Tốt' }, { recordedAt: '2026-11-20T03:00:00.000Z' });
  // 23:30 of the 24th by UTC is the 25th in Vietnam: the day of recording counts.
  const late = { recordedAt: '2026-11-24T16:59:59.000Z', occurredOn: '2026-11-20' };
  const after = { recordedAt: '2026-11-24T17:00:00.000Z', occurredOn: '2026-11-20' };
  story.tell(stream, 'ModelReplicationProposed', { model, place: 'Thôn 3', unit: null, reason: 'Tốt' }, late);
  const inTime = row(story);
  story.tell(
    stream,
    'ModelReplicationProposed',
    { model, place: 'Thôn 4', unit: null, reason: 'Tốt' },
    after,
  );
  return [inTime, row(story)] as const;
}

test('R-14 R-33 Phụ lục 02 sums what stands and says which reviews came after the cut-off', () => {
  const [inTime, after] = replicatedLate();
  const rows = reviewRows([kept(), inTime, after], { reviewCutOff: '2026-11-24' });
  expect(rows).toMatchObject([
    {
      number: 1,
      model: uuid(11),
      people: 100,
      households: 35,
      money: 10_000_000,
      labour: 0,
      land: 0,
      rating: 'GOOD',
      proposal: 'KEEP',
      grounds: 'Hiệu quả',
      recognition: null,
      commendations: [],
      notes: [],
    },
    {
      number: 2,
      proposal: 'REPLICATE',
      place: 'Thôn 3',
      rating: null,
      recognition: { number: '12-QĐ/ĐU', issuedOn: '2026-10-10' },
      commendations: [{ number: '81/QĐ-UBND', decidedOn: '2026-11-15' }],
      notes: ['LATE'],
    },
    { number: 3, proposal: 'REPLICATE', place: 'Thôn 4', notes: ['LATE', 'AFTER_CUT_OFF'] },
  ]);
});

test('R-24 the list says of a recognition what stands of it, number and day, and of no review what there is none of', () => {
  const [story, model] = [storyteller(), uuid(15)];
  const stream = `model-${model}`;
  registered(story, 15, 'Tổ tự quản');
  const line = () => reviewRows([row(story)], { reviewCutOff: '2026-11-24' })[0];
  expect(line()).toMatchObject({ recognition: null, proposal: null, grounds: null, place: null, notes: [] });
  const paper = { recognition: uuid(70), number: '12-QĐ/ĐU', issuedOn: '2026-10-10' };
  story.tell(stream, 'ModelNotRecognised', { model, ...paper, reason: 'Chưa lan tỏa' });
  expect(line()?.recognition).toBeNull();
  const anew = { ...paper, recognition: uuid(71), number: '13-QĐ/ĐU' };
  story.tell(stream, 'ModelRecognised', { model, ...anew });
  expect(line()?.recognition).toEqual({ number: '13-QĐ/ĐU', issuedOn: '2026-10-10' });
  story.tell(stream, 'ModelRecognitionRevoked', { model, ...anew, number: '20-QĐ/ĐU', reason: 'Sai' });
  expect(line()).toMatchObject({ recognition: null, notes: ['REVOKED'] });
});

test('R-14 R-38 a dropped model stays in the list; reinstated, it has its last review back', () => {
  const [story, model] = [storyteller(), uuid(13)];
  const stream = `model-${model}`;
  registered(story, 13, 'Tổ tự quản');
  story.tell(stream, 'ModelAccepted', { model });
  story.tell(stream, 'ModelKept', { model, reason: 'Tốt' });
  const dropped = story.tell(stream, 'ModelDropped', { model, reason: 'Nhầm' });
  const proposals = () => reviewRows([row(story)], { reviewCutOff: null }).map(({ proposal }) => proposal);
  expect(proposals()).toEqual(['DROP']);
  story.tell(stream, 'ModelReinstated', { model, corrects: dropped.id, reason: 'Loại nhầm' });
  expect(proposals()).toEqual(['KEEP']);
  const { status, stages } = row(story);
  expect(status).toBe('ACCEPTED');
  const open = stages.filter(({ toPosition }) => toPosition === null).map(({ stage }) => stage);
  expect(open.sort()).toEqual(['accepted', 'registered', 'standing']);
  // The drop never held: no day lies in it. The log as it was before still finds it.
  const drop = stages.find(({ stage }) => stage === 'dropped');
  expect(drop?.toOn).toBe(drop?.fromOn);
  expect(drop?.toPosition).toBeGreaterThan(drop?.fromPosition as number);
});

test('R-38 a corrected launch moves its stage to the right day, and the wrong one holds no day', () => {
  const [story, model] = [storyteller(), uuid(14)];
  const stream = `model-${model}`;
  registered(story, 14, 'Đường hoa');
  const launch = {
    place: 'Nhà văn hóa',
    attendance: 50,
    commitments: [{ signer: 'COLLECTIVE' as const, title: 'Chi hội', content: 'Hiến đất', count: 1 }],
    evidence: [],
  };
  const wrong = story.tell(
    stream,
    'ModelLaunched',
    { model, launchedOn: '2026-04-10', ...launch },
    { occurredOn: '2026-04-10' },
  );
  story.tell(
    stream,
    'ModelRecordCorrected',
    {
      model,
      corrects: wrong.id,
      kind: 'LAUNCH',
      reason: 'Nhầm ngày',
      record: { launch: { launchedOn: '2026-04-12', ...launch } },
    },
    { occurredOn: '2026-04-12' },
  );
  const days = (stage: string) =>
    row(story)
      .stages.filter((entry) => entry.stage === stage)
      .map(({ fromOn, toOn }) => [fromOn, toOn]);
  for (const stage of ['launched', 'implementing'])
    expect(days(stage)).toEqual([
      ['2026-04-10', '2026-04-10'],
      ['2026-04-12', null],
    ]);
  expect(row(story).launched_on).toBe('2026-04-12');
});
