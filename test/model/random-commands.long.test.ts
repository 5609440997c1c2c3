import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import type { Actor } from '../../schema/event.ts';
import { ended, standingOf } from '../../schema/model/model-refusals.ts';
import { nextStep } from '../../schema/model/next-step.ts';
import { held } from '../../schema/model/reservations.ts';
import type { Model, ModelState } from '../../schema/model/state.ts';
import { modelStream } from '../../schema/model/stream.ts';
import { RUNNING } from '../../schema/model/vocabulary.ts';
import { holdsByChance } from '../by-chance.ts';
import { decideOver, type Fact, fold } from '../given.ts';
import { CAMPAIGN, COMMUNE, commune, id, opened, place, planned, settings, UNIT, unit } from '../sample.ts';
import { checkRow } from './recount.ts';
import { continued, draftPlan, goal, launch, replicated, newRegistration as sample } from './sample-model.ts';

const MODELS = [id(1), id(2)];
/** Registered at any time of the year. */
const newRegistration = { ...sample, launchPlannedOn: '2026-12-31' };
const described = { ...continued, earlierModel: undefined, earlierDescription: 'Năm 2025' };
const registration = fc
  .tuple(
    fc.constantFrom<object>(newRegistration, described, replicated),
    fc.constantFrom('Hiến đất', 'Đường hoa', '“HIẾN  đất”'),
    fc.constantFrom(goal, { ...goal, goal: 'so-ho', unit: 'HOUSEHOLD' }),
  )
  .map(([base, name, chosen]) => ({
    ...base,
    name,
    goals: [base === newRegistration ? chosen : { ...chosen, previousTarget: 500 }],
  }));
const note = { reason: 'Lý do' };
const UNIT_SAYS = 'Đơn vị đề nghị';
const officer: Actor = { account: 'can-bo', role: 'UNIT_OFFICER', organization: COMMUNE, unit: UNIT };
const AT = { moment: { now: '2026-06-15T03:00:00.000Z', today: '2026-06-15' }, actor: officer };
const AROUND = {
  campaign: { status: 'OPEN', milestones: [] },
  appraisedIn: { panel: [], sessions: [], notices: [], advice: null },
};
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
const visit = { plannedOn: '2026-06-20', inspectors: ['Ban'], criteria: [], purpose: 'Tiến độ' };
const outreach = { channel: 'PRESS', title: 'Tin', reached: 5, evidence };
const gift = { kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 7, evidence };
const { adHoc: _, ...inspectionContent } = inspection;
const content = fc.constantFrom<object>(
  { withdrawn: true },
  { outreach: { ...outreach, reached: 6 } },
  { launch: { ...launch, launchedOn: '2026-04-12' } },
  { endorsement: { authority: 'UBND xã', endorsedOn: '2026-02-02' } },
  { completion: { completedOn: '2026-06-03', note: 'Xong cả', evidence } },
  { keeping: { grounds: 'Thiết thực' } },
  { conclusion: { summary: 'Đạt' } },
);
const [round, recognition, commendation, exemplar] = [id(801), id(802), id(803), id(804)];
const paper = { number: '1', issuedOn: '2026-06-10' };

/** Which event a correction names, counted from the last; made an id once the model's events are known. */
const recordId = fc.nat(12);
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
    fc
      .tuple(registration, fc.constantFrom(note.reason, UNIT_SAYS))
      .map(([stated, reason]) => ({ registration: stated, reason })),
    4,
  ),
  of(
    'CorrectModelRegistration',
    registration.map((stated) => ({ registration: stated, ...note })),
    2,
  ),
  of('AcceptModelAmendment', {}, 2),
  of('DeclineModelAmendment', { reasons: ['Không'] }),
  of('WithdrawModelAmendment', note),
  of('WithdrawModelRegistration', note),
  of('WithdrawModelAcceptance', note),
  of('WithdrawModelPlan', note, 2),
  of(
    'CorrectModelPlan',
    fc.constantFrom(
      { plan: { ...draftPlan, methods: 'Khác' }, ...note },
      { plan: { ...draftPlan, methods: 'Khác', launchOn: '2026-04-11' }, ...note },
    ),
    3,
  ),
  of(
    'WithdrawModelInspection',
    recordId.map((corrects) => ({ corrects, ...note })),
    3,
  ),
  of(
    'ReopenModel',
    recordId.map((corrects) => ({ corrects, ...note })),
    3,
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
  of(
    'DiscoverModel',
    registration.map((stated) => ({
      ...home,
      registration: stated,
      lateReason: 'Muộn',
      foundOn: '2026-06-01',
      foundIn: 'Kiểm tra',
    })),
  ),
  of('HoldModelOutreach', { occurredOn: '2026-06-01', ...outreach }),
  of('ReceiveModelContribution', { occurredOn: '2026-06-01', ...gift }, 2),
  of(
    'CorrectModelContribution',
    recordId.map((corrects) => ({ corrects, ...note, ...gift, quantity: 3 })),
  ),
  of(
    'CorrectModelRecord',
    fc.tuple(recordId, content).map(([corrects, record]) => ({ corrects, ...note, record })),
    8,
  ),
  of(
    'CorrectModelInspection',
    recordId.map((corrects) => ({ corrects, ...note, ...inspectionContent, rating: 'GOOD', remedies: [] })),
    2,
  ),
  of(
    'ReinstateModel',
    recordId.map((corrects) => ({ corrects, ...note })),
    3,
  ),
  of('ScheduleInspection', { inspection: 'mot', ...visit }),
  of('RescheduleInspection', { inspection: 'mot', plannedOn: '2026-06-25', ...note }),
  of('CancelInspection', { inspection: 'mot', ...note }),
  of('InspectModel', inspection),
  of('InspectModel', { ...inspection, adHoc: false, inspection: 'mot', remedies: [] }),
  of('RejectModelRemedy', { ...remedy, ...note }, 3),
  of('WaiveModelRemedy', { ...remedy, ...note }),
  of('RecordModelAppraisal', { round, session: 'a', passed: true, eligible: 3, yes: 2, no: 1 }),
  of('RecordModelAppraisalNotice', { round, ...paper, passed: true }),
  of('RecordModelRecognition', { recognition, ...paper }),
  of('RecordModelRevocation', { recognition, ...paper, ...note }, 4),
  of('RecordModelNomination', { exemplar, subject: 'COLLECTIVE' }),
  of('RecordModelNominationEnd', { exemplar, ...note }),
  of('RecordModelCommendation', { commendation, number: '1', decidedOn: '2026-06-12' }),
  of('RecordModelCommendationCancellation', { commendation, ...note }),
  of('RecordModelPaperCorrection', { paper: 'DECISION', source: recognition, ...paper, number: '2' }),
  of('CompleteModelRemedy', { ...remedy, completedOn: '2026-06-02', note: 'Xong', evidence }, 4),
  of('ConfirmModelRemedy', remedy),
  of('KeepModel', note),
  of('DropModel', note),
  of('ConcludeModel', { summary: 'Xong' }),
);

/** The straight way of a model, of which a sequence walks a random part before it strays. */
const straight = fc
  .tuple(
    fc.constantFrom(...MODELS),
    fc.constantFrom<object>(newRegistration, described),
    fc.integer({ min: 0, max: 14 }),
  )
  .map(([model, stated, length]) => {
    const goals = [stated === newRegistration ? goal : { ...goal, previousTarget: 500 }];
    const plan = { ...draftPlan, ...('launchPlannedOn' in stated && { launchOn: '2026-04-10' }) };
    const way = [
      { type: 'RegisterModel', data: { ...home, registration: { ...stated, goals }, lateReason: 'Muộn' } },
      { type: 'EndorseModel', data: endorsement },
      { type: 'AcceptModel', data: {} },
      { type: 'PlanModel', data: { plan } },
      { type: 'LaunchModel', data: launch },
      { type: 'InspectModel', data: inspection },
      {
        type: 'RecordModelAppraisal',
        data: { round, session: 'a', passed: true, eligible: 3, yes: 2, no: 1 },
      },
      { type: 'RecordModelAppraisalNotice', data: { round, ...paper, passed: true } },
      { type: 'RecordModelRecognition', data: { recognition, ...paper } },
    ];
    return way.slice(0, length).map(({ type, data }) => ({ type, data: { model, ...data } }));
  });
const sequence = fc
  .tuple(straight, straight, fc.array(command, { minLength: 20, maxLength: 60 }))
  .map((parts) => parts.flat());

function checkState(state: Model): void {
  const { status, registration, endorsement, plan } = state;
  const implementing = status === 'CONCLUDED' || (RUNNING as readonly string[]).includes(status);
  if (implementing) expect(plan).not.toBeNull();
  if (implementing && registration?.kind === 'NEW')
    expect(state.launchedOn, 'NEW runs unlaunched').not.toBeNull();
  if (status === 'PLANNED') expect(plan?.launchOn).not.toBeNull();
  if (status === 'PLANNED' || status === 'ACCEPTED') expect(state.begun).toBeNull();
  if (implementing) expect(state.begun).not.toBeNull();
  if (['ACCEPTED', 'PLANNED', 'IMPLEMENTING', 'CONCLUDED'].includes(status))
    expect(endorsement).not.toBeNull();
  if (status !== 'DRAFT' && status !== 'DROPPED') expect(registration).not.toBeNull();
  if (state.late) expect(state.lateReason).not.toBeNull();
  const units = new Map(registration?.goals.map((each) => [each.goal, each.unit]));
  for (const record of Object.values(state.records))
    if (record.correctedBy === null)
      for (const reported of record.goals) expect(units.has(reported)).toBe(true);
  // Of what is implemented a decision does not know how far its results have come.
  const next = nextStep(standingOf(state, AROUND as never, AT));
  if (status !== 'IMPLEMENTING') expect(next === null).toBe(ended(state).length > 0);
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

/** What other streams would not decide of such a model (their own rules). */
function plausible(state: ModelState, type: string): boolean {
  if (!state?.plan || (state.registration?.kind === 'NEW' && !state.launchedOn)) return false;
  const recognised = state.recognition?.revoked === false;
  if (type === 'RecordModelRecognition') return !recognised && state.appraisal?.notice?.passed === true;
  if (type === 'RecordModelRevocation' || type === 'RecordModelPaperCorrection') return recognised;
  const running = (RUNNING as readonly string[]).includes(state.status);
  if (type === 'RecordModelAppraisal') return running && state.appraisal === null && !recognised;
  if (type === 'RecordModelAppraisalNotice') return state.appraisal?.notice === null;
  if (type === 'RecordModelNominationEnd') return state.exemplars.length > 0;
  if (type === 'RecordModelCommendationCancellation') return state.commendations.length > 0;
  if (type === 'RecordModelCommendation') return state.commendations.length === 0;
  return type !== 'RecordModelNomination' || (recognised && state.exemplars.length === 0);
}

/** What each correction mostly names; now and then it names any event of the model. */
const CORRECTED: Record<string, RegExp> = {
  CorrectModelProgress: /^ModelProgress/,
  CorrectModelContribution: /^ModelContribution/,
  CorrectModelInspection: /^ModelInspected/,
  WithdrawModelInspection: /^ModelInspected/,
  ReinstateModel: /^ModelDropped/,
  ReopenModel: /^ModelConcluded/,
  withdrawn: /^Model(Progress|Contribution|Outreach|Kept|Launched)/,
  outreach: /^ModelOutreach/,
  launch: /^ModelLaunched/,
  endorsement: /^Model(Proposed|Endorsed)/,
  completion: /^ModelRemedyCompleted/,
  keeping: /^ModelKept/,
  conclusion: /^ModelConcluded/,
};
function naming(facts: readonly Fact[], { type, data }: { type: string; data: { model: string } }) {
  if (!('corrects' in data)) return { type, data };
  const at = data.corrects as number;
  const kind = 'record' in data ? Object.keys(data.record as object)[0] : type;
  const fitting = at === 12 ? /./ : (CORRECTED[kind as string] as RegExp);
  const own = facts.filter((fact) => 'model' in fact.data && fact.data.model === data.model);
  const named = own.filter((fact) => fitting.test(fact.type)).reverse();
  return { type, data: { ...data, corrects: named[at % Math.max(1, named.length)]?.id ?? id(999) } };
}

const STATES = [
  'ACCEPTED',
  'APPRAISED',
  'CONCLUDED',
  'DRAFT',
  'DROPPED',
  'IMPLEMENTING',
  'PLANNED',
  'RECOGNISED',
  'RECOGNITION_REVOKED',
  'REGISTERED',
  'RETURNED',
];
const RARE = [
  'ModelPlanCorrected',
  'ModelPlanWithdrawn',
  'ModelRecordCorrected',
  'ModelReinstated',
  'ModelRemedyRejected',
  'ModelRemedyWaived',
];

test('R-02 R-06 R-11 R-12 R-14 R-38 no sequence of commands breaks what always holds', {
  timeout: 120_000,
}, () => {
  const reached = new Set<string>();
  const told = new Set<string>();
  const campaigns = fc.constantFrom(place, [
    commune(),
    unit(),
    planned({ settings: { ...settings, replicatedMustLaunch: true } }),
    opened,
  ]);
  holdsByChance(
    fc.property(campaigns, sequence, (start, commands) => {
      const facts: Fact[] = [...start];
      const names = new Map<string, string>();
      for (const each of commands) {
        const { model, reason } = each.data as { model: string; reason?: string };
        const before = stateOf(facts, model);
        if (each.type.startsWith('RecordModel') && !plausible(before, each.type)) continue;
        // A unit proposes where the Board states.
        const actor = each.type === 'AmendModel' && reason === UNIT_SAYS ? officer : undefined;
        const { decision } = decideOver(facts, naming(facts, each), '2026-06-15', {
          ...(actor && { actor }),
        });
        if ('refusals' in decision || !takeNames(names, decision)) continue;
        const outcome = each.type.startsWith('RecordModel');
        if (before && !outcome)
          expect(ended(before, each.type as never), `${each.type} after the end`).toEqual([]);
        for (const event of decision.events) facts.push({ ...(event as Fact), id: id(1000 + facts.length) });
        const state = stateOf(facts, model) as Model;
        reached.add(state.status);
        for (const { type } of decision.events) told.add(type);
        checkState(state);
        const holds = state.status === 'DROPPED' ? [] : held(state).map(({ key }) => key);
        expect([...names].filter(([, holder]) => holder === model).map(([key]) => key)).toEqual(holds);
        for (const key of names.keys())
          expect(deciders.model.holds?.(state, key)).toBe(names.get(key) === model);
      }
      for (const model of MODELS) {
        const state = stateOf(facts, model);
        const own = facts.filter(({ data }) => 'model' in data && data.model === model);
        if (state) checkRow(own, state);
      }
    }),
    150,
    () => [...STATES.filter((state) => !reached.has(state)), ...RARE.filter((type) => !told.has(type))],
  );
  // The sequences are worth something only where they lead everywhere.
  expect([...reached].sort()).toEqual(STATES);
  expect(RARE.filter((type) => !told.has(type))).toEqual([]);
});
