import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import { ended, standingOf } from '../../schema/model/model-refusals.ts';
import { nextStep } from '../../schema/model/next-step.ts';
import type { Model, ModelState } from '../../schema/model/state.ts';
import { modelStream, nameReservation } from '../../schema/model/stream.ts';
import { decideOver, type Fact, fold } from '../given.ts';
import { CAMPAIGN, commune, id, opened, place, planned, settings, UNIT, unit } from '../sample.ts';
import { continued, draftPlan, goal, launch, newRegistration, replicated } from './sample-model.ts';

const MODELS = [id(1), id(2)];
const described = { ...continued, earlierModel: undefined, earlierDescription: 'Năm 2025' };
const registration = fc
  .tuple(
    fc.constantFrom<object>(newRegistration, described, replicated),
    fc.constantFrom('Hiến đất', 'Đường hoa', '“HIẾN  đất”'),
    fc.constantFrom(goal, { ...goal, goal: 'so-ho', unit: 'HOUSEHOLD' }),
  )
  .map(([base, name, chosen]) => ({ ...base, name, goals: [{ ...chosen, previousTarget: 500 }] }));
const note = { reason: 'Lý do' };
const evidence: never[] = [];
const result = fc.constantFrom(
  { goal: 'hien-dat', unit: 'SQUARE_METRE', quantity: 1 },
  { goal: 'so-ho', unit: 'HOUSEHOLD', quantity: 1 },
);
const inspection = {
  adHoc: true,
  inspectedOn: '2026-06-01',
  inspectors: ['Ban'],
  findings: [{ criterion: 1, met: true }],
  rating: 'PASS',
  remedies: [{ remedy: 'a', title: 'Việc', dueOn: '2026-07-01' }],
  evidence,
};
const remedy = { remedy: 'a' };

/** Event ids count from 1000 as the log grows. */
const recordId = fc.integer({ min: 1000, max: 1030 }).map(id);
const of = (type: string, data: object | fc.Arbitrary<object> = {}, weight = 1) => ({
  weight,
  arbitrary: fc
    .tuple(
      fc.constantFrom(...MODELS),
      'generate' in data ? (data as fc.Arbitrary<object>) : fc.constant(data),
    )
    .map(([model, rest]) => ({ type, data: { model, ...rest } })),
});
const home = { campaign: CAMPAIGN, unit: UNIT };
const endorsement = { authority: 'Đảng ủy', endorsedOn: '2026-02-01' };
const command = fc.oneof(
  of('ProposeModel', { ...home, name: 'Hiến đất', ...endorsement }),
  of('EndorseModel', endorsement, 3),
  of(
    'RegisterModel',
    registration.map((stated) => ({ ...home, registration: stated, lateReason: 'Muộn' })),
    4,
  ),
  of('ReturnModel', { reasons: ['Thiếu'] }),
  of(
    'ResubmitModel',
    registration.map((stated) => ({ registration: stated })),
    2,
  ),
  of('AcceptModel', {}, 4),
  of(
    'AmendModel',
    registration.map((stated) => ({ registration: stated, ...note })),
    4,
  ),
  of(
    'PlanModel',
    fc.constantFrom({ plan: draftPlan }, { plan: { ...draftPlan, launchOn: '2026-04-10' } }),
    5,
  ),
  of('LaunchModel', launch, 3),
  of(
    'ReportModelProgress',
    result.map((each) => ({ occurredOn: '2026-06-01', summary: 'Tiến độ', results: [each], evidence })),
    3,
  ),
  of(
    'CorrectModelProgress',
    fc
      .tuple(recordId, result)
      .map(([corrects, each]) => ({ corrects, ...note, summary: 'Sửa', results: [each], evidence })),
    3,
  ),
  of('InspectModel', inspection),
  of('CompleteModelRemedy', { ...remedy, completedOn: '2026-06-02', note: 'Xong', evidence }),
  of('ConfirmModelRemedy', remedy),
  of('KeepModel', note),
  of('DropModel', note),
  of('ConcludeModel', { summary: 'Xong' }),
);

/** The straight way of a model, of which a sequence walks a random part before it strays. */
const straight = fc
  .tuple(fc.constantFrom(...MODELS), fc.constantFrom<object>(newRegistration, described), fc.nat(5))
  .map(([model, stated, length]) => {
    const goals = [{ ...goal, previousTarget: 500 }];
    const plan = { ...draftPlan, ...('launchPlannedOn' in stated && { launchOn: '2026-04-10' }) };
    const way = [
      { type: 'RegisterModel', data: { ...home, registration: { ...stated, goals }, lateReason: 'Muộn' } },
      { type: 'EndorseModel', data: endorsement },
      { type: 'AcceptModel', data: {} },
      { type: 'PlanModel', data: { plan } },
      { type: 'LaunchModel', data: launch },
    ];
    return way.slice(0, length).map(({ type, data }) => ({ type, data: { model, ...data } }));
  });
const sequence = fc
  .tuple(straight, straight, fc.array(command, { minLength: 20, maxLength: 60 }))
  .map((parts) => parts.flat());

function checkState(state: Model): void {
  const { status, registration, endorsement, plan } = state;
  const implementing = status === 'IMPLEMENTING' || status === 'CONCLUDED';
  if (implementing) expect(plan).not.toBeNull();
  if (implementing && registration?.kind === 'NEW')
    expect(state.launchedOn, 'NEW runs unlaunched').not.toBeNull();
  if (status === 'PLANNED') expect(plan?.launchOn).not.toBeNull();
  if (['ACCEPTED', 'PLANNED', 'IMPLEMENTING', 'CONCLUDED'].includes(status))
    expect(endorsement).not.toBeNull();
  if (status !== 'DRAFT' && status !== 'DROPPED') expect(registration).not.toBeNull();
  if (state.late) expect(state.lateReason).not.toBeNull();
  const units = new Map(registration?.goals.map((each) => [each.goal, each.unit]));
  for (const record of Object.values(state.records))
    if (record.correctedBy === null)
      for (const reported of record.goals) expect(units.has(reported)).toBe(true);
  expect(nextStep(standingOf(state)) === null).toBe(ended(state).length > 0);
}

/** What the shell does with names: one holder per key, refused when another has it. */
function takeNames(names: Map<string, string>, decision: { reserve?: Hold[]; release?: Hold[] }): boolean {
  const { reserve = [], release = [] } = decision;
  if (reserve.some(({ key, holder }) => (names.get(key) ?? holder) !== holder)) return false;
  for (const { key, holder } of reserve) names.set(key, holder);
  for (const { key, holder } of release) if (names.get(key) === holder) names.delete(key);
  return true;
}
type Hold = { key: string; holder: string };

const stateOf = (facts: readonly Fact[], model: string) =>
  fold(deciders.model, modelStream(model), facts) as ModelState;

test('R-02 R-06 R-11 R-12 R-14 R-38 no sequence of commands breaks what always holds', () => {
  const reached = new Set<string>();
  const campaigns = fc.constantFrom(place, [
    commune(),
    unit(),
    planned({ settings: { ...settings, replicatedMustLaunch: true } }),
    opened,
  ]);
  fc.assert(
    fc.property(campaigns, sequence, (start, commands) => {
      const facts: Fact[] = [...start];
      const names = new Map<string, string>();
      for (const each of commands) {
        const { model } = each.data;
        const before = stateOf(facts, model);
        const { decision } = decideOver(facts, each, '2026-06-15');
        if ('refusals' in decision || !takeNames(names, decision)) continue;
        if (before) expect(ended(before), `${each.type} after the end`).toEqual([]);
        for (const event of decision.events) facts.push({ ...(event as Fact), id: id(1000 + facts.length) });
        const state = stateOf(facts, model) as Model;
        reached.add(state.status);
        checkState(state);
        const holds =
          state.registration && state.status !== 'DROPPED'
            ? [nameReservation(state, state.registration.name).key]
            : [];
        expect([...names].filter(([, holder]) => holder === model).map(([key]) => key)).toEqual(holds);
        for (const key of names.keys())
          expect(deciders.model.holds?.(state, key)).toBe(names.get(key) === model);
      }
    }),
    { numRuns: 150 },
  );
  // The sequences are worth something only where they lead everywhere.
  expect([...reached].sort()).toEqual([
    'ACCEPTED',
    'CONCLUDED',
    'DRAFT',
    'DROPPED',
    'IMPLEMENTING',
    'PLANNED',
    'REGISTERED',
    'RETURNED',
  ]);
});
