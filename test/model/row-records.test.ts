import { describe, expect, test } from 'vitest';
import type { ResourceKind, ResourceSource } from '../../projections/model/tables.ts';
import { modelView } from '../../projections/model/view.ts';
import { registered, registration, uuid } from '../projections/events.ts';
import { MODEL, modelStory, on } from './model-row.ts';

type Result = { goal?: string; unit: 'SQUARE_METRE' | 'HOUSEHOLD' | 'CASE'; quantity: number };
const report = (...results: Result[]) => ({ summary: 'Đã vận động', results, evidence: [] });
const land = (quantity: number): Result => ({ goal: 'dat', unit: 'SQUARE_METRE', quantity });
const gift = (
  kind: ResourceKind,
  source: ResourceSource,
  unit: 'VND' | 'KILOGRAM' | 'ITEM',
  quantity: number,
) => ({
  ...{ kind, source, unit, quantity, evidence: [] },
});
const withdrawal = (corrects: string, kind: 'PROGRESS' | 'CONTRIBUTION' | 'OUTREACH') => ({
  ...{ corrects, kind, reason: 'Nhập hai lần', record: { withdrawn: true as const } },
});
const correctedBy = (row: Parameters<typeof modelView.scope>[0]) =>
  modelView.details
    ?.find(({ table }) => table.name === 'correction')
    ?.rows(row)
    .map(({ event, corrected_by: by }) => [event, by]);

test('R-12 what was received is summed by kind, source and unit, in the order of the plan', () => {
  const { tell, row } = modelStory();
  for (const each of [
    gift('MATERIAL', 'PEOPLE', 'ITEM', 3),
    gift('MATERIAL', 'PEOPLE', 'KILOGRAM', 500),
    gift('MATERIAL', 'STATE_BUDGET', 'ITEM', 2),
    gift('MONEY', 'ENTERPRISE', 'VND', 5_000_000),
    gift('MONEY', 'PEOPLE', 'VND', 1_000_000),
    gift('MONEY', 'PEOPLE', 'VND', 2_000_000),
    gift('MONEY', 'ORGANIZATION', 'VND', 0),
  ])
    tell('ModelContributionReceived', each);
  expect(row().resources.map(({ kind, source, unit, quantity }) => [kind, source, unit, quantity])).toEqual([
    ['MONEY', 'PEOPLE', 'VND', 3_000_000],
    ['MONEY', 'ENTERPRISE', 'VND', 5_000_000],
    ['MATERIAL', 'STATE_BUDGET', 'ITEM', 2],
    ['MATERIAL', 'PEOPLE', 'KILOGRAM', 500],
    ['MATERIAL', 'PEOPLE', 'ITEM', 3],
  ]);
});

test('R-12 results are summed by unit, towards a goal in its own unit alone; nothing reported is no result', () => {
  const { tell, row } = modelStory();
  tell('ModelProgressReported', report(land(300), { unit: 'HOUSEHOLD', quantity: 0 }));
  tell('ModelProgressReported', report(land(150), { goal: 'dat', unit: 'CASE', quantity: 70 }));
  expect(row().results).toEqual([
    { unit: 'SQUARE_METRE', quantity: 450 },
    { unit: 'CASE', quantity: 70 },
  ]);
  expect(row().goals).toMatchObject([{ goal: 'dat', achieved: 450, reached: false }]);
  tell('ModelProgressReported', report({ unit: 'SQUARE_METRE', quantity: 90 }));
  expect(row().goals).toMatchObject([{ achieved: 450, reached: false }]);
  tell('ModelProgressReported', report(land(50)));
  expect(row().goals).toMatchObject([{ achieved: 500, reached: true }]);
});

test('R-12 the year of the campaign counts to both its ends; what an old log dates outside counts nowhere', () => {
  const { tell, row } = modelStory();
  for (const [day, quantity] of [
    ['2025-12-31', 1],
    ['2026-01-01', 10],
    ['2026-12-31', 100],
    ['2027-01-01', 1000],
  ] as const)
    tell('ModelProgressReported', report(land(quantity)), on(day));
  expect(row().results).toEqual([{ unit: 'SQUARE_METRE', quantity: 110 }]);
});

test('R-38 of two like reports the one that is withdrawn no longer counts, whatever it was corrected to before', () => {
  const { tell, row } = modelStory();
  const [first, second] = [100, 100].map((quantity) => tell('ModelProgressReported', report(land(quantity))));
  const change = { corrects: second?.id as string, reason: 'Đo lại', ...report(land(80)) };
  const corrected = tell('ModelProgressCorrected', change, on('2026-02-03'));
  expect(row().results).toEqual([{ unit: 'SQUARE_METRE', quantity: 180 }]);
  const gone = tell('ModelRecordCorrected', withdrawal(corrected.id, 'PROGRESS'));
  expect(row().results).toEqual([{ unit: 'SQUARE_METRE', quantity: 100 }]);
  expect(row().records).toMatchObject([
    { event: first?.id, corrections: [], day: '2026-02-02' },
    { event: second?.id, corrections: [corrected.id, gone.id], day: null, dayBefore: '2026-02-03' },
  ]);
  // Whatever event of the chain somebody holds leads to the last word on it.
  expect(correctedBy(row())).toEqual([
    [second?.id, gone.id],
    [corrected.id, gone.id],
  ]);
});

test('R-38 a corrected gathering stays one that was held', () => {
  const { tell, row } = modelStory();
  const outreach = { channel: 'MEETING' as const, title: 'Họp dân', reached: 40, evidence: [] };
  const held = tell('ModelOutreachHeld', outreach, on('2026-03-01'));
  const data = { corrects: held.id, kind: 'OUTREACH' as const, reason: 'Đếm lại' };
  tell(
    'ModelRecordCorrected',
    { ...data, record: { outreach: { ...outreach, reached: 45 } } },
    on('2026-03-02'),
  );
  expect(row().records).toMatchObject([{ event: held.id, day: '2026-03-02', dayBefore: '2026-03-01' }]);
});

test.each([
  ['a drop', 'ModelDropped', { reason: 'Không còn phù hợp' }, 'ModelReinstated'],
  ['an end', 'ModelConcluded', { summary: 'Xong', rating: null }, 'ModelReopened'],
] as const)('R-38 %s that was a mistake never was', (_, type, data, undone) => {
  const { tell, row } = modelStory();
  tell('ModelProgressReported', report(land(100)));
  const end = tell(type, data, on('2026-05-05'));
  expect(row().records.at(-1)).toMatchObject({ event: end.id, day: '2026-05-05', dayBefore: null });
  const back = tell(undone, { corrects: end.id, reason: 'Nhầm mô hình' });
  expect(row().records).toMatchObject([
    { kind: 'PROGRESS', day: '2026-02-02' },
    { event: end.id, corrections: [back.id], day: null, dayBefore: '2026-05-05' },
  ]);
});

const endorsement = (authority: string) => ({ authority, endorsedOn: '2026-01-15', document: null });

describe('R-06 R-38 there is one endorsement', () => {
  test('a new one takes the place of the last, and no other record’s', () => {
    const { tell, row } = modelStory();
    const first = tell('ModelEndorsed', endorsement('Chi bộ'));
    tell('ModelProgressReported', report(land(100)));
    const second = tell('ModelEndorsed', endorsement('Đảng ủy'));
    expect(row().endorsement).toEqual(endorsement('Đảng ủy'));
    expect(row().results).toEqual([{ unit: 'SQUARE_METRE', quantity: 100 }]);
    expect(correctedBy(row())).toEqual([[first.id, second.id]]);
  });

  test('it stays what it is beside the registration of what was proposed, and of nobody else', () => {
    const home = {
      campaign: '11332-2026',
      year: 2026,
      organization: '11332',
      lineage: ['31'],
      unit: uuid(1),
    };
    const { tell, row } = modelStory(() => {});
    tell('ModelProposed', { ...home, name: 'Hiến đất', ...endorsement('Chi bộ') });
    expect(row()).toMatchObject({ status: 'DRAFT', name: 'Hiến đất', path: ['31', '11332'], goals: [] });
    const stated = { registration: registration('Hiến đất mở đường'), registrationVersion: 1 };
    const more = { late: false, lateReason: null, origin: 'REGISTERED' as const };
    tell('ModelRegistered', { ...home, ...stated, ...more });
    expect(row()).toMatchObject({
      ...{ status: 'REGISTERED', name: 'Hiến đất mở đường', endorsement: endorsement('Chi bộ') },
      ...{ revision: 1, owners: ['lan'] },
    });
  });
});

test('R-16 R-38 a report to the panel takes the place of one to the same round alone', () => {
  const { tell, row } = modelStory();
  const submit = (round: number) =>
    tell('ModelSubmittedForAppraisal', { round: uuid(round), report: { title: 'Báo cáo' }, evidence: [] });
  const first = submit(71);
  const again = submit(71);
  const other = submit(72);
  expect(row().records.map(({ event, corrections }) => [event, corrections])).toEqual([
    [first.id, [again.id]],
    [other.id, []],
  ]);
});

test('R-38 each plan that was corrected, and the registration, names what stands in its place', () => {
  const { tell, row } = modelStory();
  const [beginning] = [row().statements];
  const plan = {
    ...{ forces: 'Chi bộ', goals: 'a', criteria: 'b', expectedResults: 'c', methods: 'd', schedule: 'e' },
    ...{ resources: 'f', launchOn: null, surveyOn: '2026-03-01', inspectionOn: '2026-06-01' },
    ...{
      wrapUpOn: '2026-10-01',
      reportOn: '2026-10-10',
      leader: 'Bí thư',
      officer: 'Chi ủy',
      document: null,
    },
  };
  tell('ModelAccepted', {});
  const [first, second, third] = [
    tell('ModelPlanned', { plan, replaces: false }),
    tell('ModelPlanCorrected', { plan: { ...plan, leader: 'Phó bí thư' }, reason: 'Sai tên' }),
    tell('ModelPlanCorrected', { plan, reason: 'Vẫn là bí thư' }),
  ].map(({ id }) => id);
  tell('ModelProgressReported', report());
  expect(correctedBy(row())).toEqual([
    [first, second],
    [second, third],
  ]);
  const registration = expect.any(String);
  expect(beginning).toEqual({ REGISTRATION: registration });
  expect(row().statements).toEqual({ REGISTRATION: registration, ACCEPTANCE: registration, PLAN: third });
});

test('R-07 what was late once stays late, with why; what never was does not become it', () => {
  const stated = { registration: registration('Hiến đất'), registrationVersion: 2 };
  const late = modelStory((story) => registered(story, 11, 'Hiến đất', { late: true }));
  const inTime = modelStory();
  for (const { tell } of [late, inTime]) {
    tell('ModelRegistrationReturned', { reasons: ['Thiếu'] });
    tell('ModelResubmitted', { ...stated, late: false, lateReason: null });
  }
  expect([late.row().late, late.row().late_reason, late.counts('late')]).toEqual([true, 'Chờ họp', true]);
  expect([inTime.row().late, inTime.row().late_reason, inTime.counts('late')]).toEqual([false, null, false]);
});

test('R-18 the row knows every account that acted for it, each once', () => {
  const { tell, row } = modelStory();
  const by = (account: string) => ({
    actor: { account, role: 'BOARD_OFFICER' as const, organization: '11332' },
  });
  tell('ModelProgressReported', report(), by('hoa'));
  tell('ModelAccepted', {}, by('cuc'));
  tell('ModelOutreachHeld', { channel: 'MEETING', title: 'Họp', reached: 4, evidence: [] }, by('hoa'));
  expect(row().owners).toEqual(['lan', 'hoa']);
});

test('R-21 what the owner’s side is told at once moves when it changed; a result does not, before its notice', () => {
  const { tell, row } = modelStory();
  const at = (recordedAt: string) => ({ recordedAt });
  tell('ModelAccepted', {}, at('2026-03-01T03:00:00.000Z'));
  const votes = { round: uuid(71), session: 'p1', passed: true, eligible: 5, yes: 4, no: 1 };
  tell('ModelAppraised', votes, at('2026-09-01T03:00:00.000Z'));
  expect(row()).toMatchObject({
    ...{ id: MODEL, told_at: '2026-03-01T03:00:00.000Z', updated_at: '2026-09-01T03:00:00.000Z' },
  });
});
