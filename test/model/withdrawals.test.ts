import { describe, expect, test } from 'vitest';
import type { ModelRow } from '../../projections/model/tables.ts';
import { modelView } from '../../projections/model/view.ts';
import { actionsOver } from '../actions.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import { contribution, storyteller, registered as told, uuid } from '../projections/events.ts';
import { COMMUNE, id, MIDYEAR, MODEL, place, UNIT } from '../sample.ts';
import {
  accepted,
  acceptedModel,
  command,
  continued,
  draftPlan,
  endorsed,
  launch,
  launchOn,
  modelPlanned,
  newRegistration,
  plannedModel,
  registered,
  running,
} from './sample-model.ts';

const reason = 'Ghi nhầm';
const [LAUNCH, INSPECTION, WITHDRAWAL, PROGRESS] = [id(701), id(702), id(703), id(704)];
const launched: Fact = {
  type: 'ModelLaunched',
  id: LAUNCH,
  occurredOn: launch.launchedOn,
  data: { model: MODEL, ...launch },
};
const withdrawnOf = (corrects: string, kind: string): Fact => ({
  type: 'ModelRecordCorrected',
  id: WITHDRAWAL,
  data: { model: MODEL, corrects, kind, reason, record: { withdrawn: true } },
});
const progressed: Fact = {
  type: 'ModelProgressReported',
  id: PROGRESS,
  data: { model: MODEL, summary: 'Xong', results: [], evidence: [] },
};
const work = command('ReportModelProgress', {
  ...{ occurredOn: '2026-06-01', summary: 'Tiếp', results: [], evidence: [] },
});
const undo = (corrects = LAUNCH, record: object = { withdrawn: true }) =>
  command('CorrectModelRecord', { corrects, reason, record });
const submitted: Fact = {
  type: 'ModelSubmittedForAppraisal',
  data: { model: MODEL, round: id(900), report: { title: 'Báo cáo' }, evidence: [{ title: 'Ảnh' }] },
};

/** A continued model that runs by its plan. */
const unowed = [registered(continued), endorsed, accepted, modelPlanned(null)];

describe('R-38 R-11 a launch recorded by mistake', () => {
  rule('R-38 is withdrawn while nothing rests on it')
    .given(place, plannedModel, launched)
    .when(undo(), MIDYEAR)
    .then(
      events({
        type: 'ModelRecordCorrected',
        occurredOn: launch.launchedOn,
        data: { kind: 'LAUNCH', corrects: LAUNCH, record: { withdrawn: true } },
      }),
    );
  rule('R-38 that was stated anew is stated anew again, and withdrawn by its last statement')
    .given(place, plannedModel, launched, {
      type: 'ModelRecordCorrected',
      id: WITHDRAWAL,
      data: { model: MODEL, corrects: LAUNCH, kind: 'LAUNCH', reason, record: { launch } },
    })
    .when(undo(WITHDRAWAL), MIDYEAR)
    .then(events({ type: 'ModelRecordCorrected', data: { kind: 'LAUNCH', corrects: WITHDRAWAL } }));
  for (const [kind, record] of [
    ['PROGRESS', progressed],
    [
      'OUTREACH',
      {
        type: 'ModelOutreachHeld',
        id: PROGRESS,
        data: { model: MODEL, channel: 'PRESS', title: 'Tin', reached: 4, evidence: [] },
      },
    ],
    [
      'CONTRIBUTION',
      { type: 'ModelContributionReceived', id: PROGRESS, data: { model: MODEL, ...contribution(7) } },
    ],
    [
      'REPLICATION',
      {
        type: 'ModelReplicationProposed',
        id: PROGRESS,
        data: { model: MODEL, place: 'Thôn 2', unit: null, reason: 'Tốt' },
      },
    ],
  ] as const) {
    rule(`R-38 not under a record of ${kind}`)
      .given(place, plannedModel, launched, record)
      .when(undo(), MIDYEAR)
      .then(refused({ code: 'RECORDS_REST_ON_IT', rule: 'R-38', path: ['corrects'] }));
    rule(`R-38 but once that ${kind} is withdrawn too`)
      .given(place, plannedModel, launched, record, withdrawnOf(PROGRESS, kind))
      .when(undo(), MIDYEAR)
      .then(events({ type: 'ModelRecordCorrected' }));
  }
  rule('R-38 nor once the model was sent to its appraisal')
    .given(place, plannedModel, launched, submitted)
    .when(undo(), MIDYEAR)
    .then(refused({ code: 'WRONG_STATUS', rule: 'R-38', path: ['model'] }));
  rule('R-11 then it does not run')
    .given(place, plannedModel, launched, withdrawnOf(LAUNCH, 'LAUNCH'))
    .when(work, MIDYEAR)
    .then(refused({ code: 'WRONG_STATUS', rule: 'R-12', path: ['model'] }));
  rule('R-11 and is launched when it is')
    .given(place, plannedModel, launched, withdrawnOf(LAUNCH, 'LAUNCH'))
    .when(command('LaunchModel', launch), MIDYEAR)
    .then(events({ type: 'ModelLaunched' }));
  rule('R-38 the withdrawal is not turned into a launch again')
    .given(place, plannedModel, launched, withdrawnOf(LAUNCH, 'LAUNCH'))
    .when(undo(WITHDRAWAL, { launch }), MIDYEAR)
    .then(refused({ code: 'RECORD_WITHDRAWN', rule: 'R-38', path: ['corrects'] }));
  rule('R-38 one that began nothing goes whatever followed')
    .given(place, unowed, progressed, launched, submitted)
    .when(undo(), MIDYEAR)
    .then(events({ type: 'ModelRecordCorrected' }));
  rule('R-11 but not once the model is corrected to a kind that owes one')
    .given(place, unowed, launched, {
      type: 'ModelRegistrationCorrected',
      data: {
        model: MODEL,
        registration: newRegistration,
        registrationVersion: 2,
        changed: ['kind'],
        corrects: id(705),
        reason,
      },
    })
    .when(undo(), MIDYEAR)
    .then(refused({ code: 'LAUNCH_NEEDED', rule: 'R-11', path: ['corrects'] }));
});

describe('R-38 R-10 a plan made by mistake', () => {
  const unplan = command('WithdrawModelPlan', { reason });
  const unplanned: Fact = { type: 'ModelPlanWithdrawn', data: { model: MODEL, reason } };
  for (const [what, facts] of [
    ['before the launch', plannedModel],
    ['of a model that owes none', [...acceptedModel, modelPlanned(null)]],
  ] as const)
    rule(`R-38 is withdrawn ${what}`)
      .given(place, facts)
      .when(unplan, MIDYEAR)
      .then(events({ type: 'ModelPlanWithdrawn', data: { reason } }));
  rule('R-38 not under a launch')
    .given(place, running)
    .when(unplan, MIDYEAR)
    .then(refused({ code: 'LAUNCHED', rule: 'R-38', path: ['model'] }));
  rule('R-38 not under what was recorded since it runs')
    .given(place, acceptedModel, modelPlanned(null), progressed)
    .when(unplan, MIDYEAR)
    .then(refused({ code: 'RECORDS_REST_ON_IT', rule: 'R-38', path: ['model'] }));
  rule('R-38 not where there is none')
    .given(place, acceptedModel)
    .when(unplan, MIDYEAR)
    .then(refused({ code: 'WRONG_STATUS', rule: 'R-38', path: ['model'] }));
  rule('R-10 the model is planned again')
    .given(place, plannedModel, unplanned)
    .when(command('PlanModel', { plan: { ...draftPlan, launchOn } }), MIDYEAR)
    .then(events({ type: 'ModelPlanned', data: { replaces: false } }));
  rule('R-38 or its acceptance is taken back')
    .given(place, plannedModel, unplanned)
    .when(command('WithdrawModelAcceptance', { reason }), MIDYEAR)
    .then(events({ type: 'ModelAcceptanceWithdrawn' }));
  rule('R-11 until then it is not launched')
    .given(place, plannedModel, unplanned)
    .when(command('LaunchModel', launch), MIDYEAR)
    .then(refused({ code: 'WRONG_STATUS', rule: 'R-11', path: ['model'] }));
});

describe('R-38 R-10 a plan that was wrong, once the appraisal began', () => {
  const plan = { ...draftPlan, launchOn, wrapUpOn: '2026-10-22' };
  const correct = (over: object = {}) => command('CorrectModelPlan', { plan: { ...plan, ...over }, reason });
  rule('R-38 is corrected by the Board, and the model stays where it is')
    .given(place, running, submitted)
    .when(correct(), MIDYEAR)
    .then(events({ type: 'ModelPlanCorrected', data: { reason, plan: { ...plan, document: null } } }));
  rule('R-38 by the Board alone')
    .given(place, running, submitted)
    .when(correct(), MIDYEAR, {
      actor: { account: 'can-bo', role: 'UNIT_OFFICER', organization: COMMUNE, unit: UNIT },
    })
    .then(refused({ code: 'FORBIDDEN' }));
  rule('R-38 also of a concluded model')
    .given(place, running, { type: 'ModelConcluded', data: { model: MODEL, summary: 'Xong', rating: null } })
    .when(correct(), MIDYEAR)
    .then(events({ type: 'ModelPlanCorrected' }));
  rule('R-10 while it runs it is planned anew instead')
    .given(place, running)
    .when(correct(), MIDYEAR)
    .then(refused({ code: 'WRONG_STATUS', rule: 'R-38', path: ['model'] }));
  rule('R-38 something has to change')
    .given(place, running, submitted)
    .when(correct({ wrapUpOn: draftPlan.wrapUpOn }), MIDYEAR)
    .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-38', path: ['plan'] }));
  rule('R-10 it names every item')
    .given(place, running, submitted)
    .when(correct({ methods: undefined }), MIDYEAR)
    .then(refused({ code: 'PLAN_ITEM_MISSING', rule: 'R-10', path: ['plan', 'methods'] }));
  rule('R-10 the launch that was owed stays so')
    .given(place, running, submitted)
    .when(correct({ launchOn: undefined }), MIDYEAR)
    .then(refused({ code: 'PLAN_ITEM_MISSING', rule: 'R-10', path: ['plan', 'launchOn'] }));
});

const found = {
  inspectedOn: '2026-06-01',
  inspectors: ['Ban'],
  findings: [{ criterion: 2, met: false }],
  rating: 'PASS',
  remedies: [
    { remedy: 'a', title: 'Việc a', dueOn: '2026-06-30' },
    { remedy: 'b', title: 'Việc b', dueOn: '2026-06-30' },
  ],
  evidence: [],
};
const scheduled: Fact = {
  type: 'ModelInspectionScheduled',
  data: {
    ...{ model: MODEL, inspection: 'mot', plannedOn: '2026-06-01', inspectors: ['Tổ 2'] },
    ...{ criteria: [], purpose: 'Tiến độ' },
  },
};
const inspected = (over: object = { adHoc: true }): Fact => ({
  type: 'ModelInspected',
  id: INSPECTION,
  occurredOn: '2026-06-01',
  data: { model: MODEL, ...found, ...over },
});
const planned = inspected({ adHoc: false, inspection: 'mot' });
const completed: Fact = {
  type: 'ModelRemedyCompleted',
  data: { model: MODEL, remedy: 'a', note: 'Xong', evidence: [] },
};

describe('R-38 R-13 an inspection of the wrong model', () => {
  const withdraw = (corrects = INSPECTION) => command('WithdrawModelInspection', { corrects, reason });
  const withdrawn = withdrawnOf(INSPECTION, 'INSPECTION');
  rule('R-38 is withdrawn by the Board')
    .given(place, running, inspected())
    .when(withdraw(), MIDYEAR)
    .then(
      events({
        type: 'ModelRecordCorrected',
        occurredOn: '2026-06-01',
        data: { kind: 'INSPECTION', corrects: INSPECTION, record: { withdrawn: true } },
      }),
    );
  rule('R-38 as it was last corrected')
    .given(place, running, inspected(), {
      ...withdrawn,
      data: { ...withdrawn.data, record: { inspection: found } },
    })
    .when(withdraw(), MIDYEAR)
    .then(refused({ code: 'RECORD_CORRECTED', rule: 'R-38', path: ['corrects'] }));
  rule('R-38 nothing but an inspection is')
    .given(place, plannedModel, launched)
    .when(withdraw(LAUNCH), MIDYEAR)
    .then(refused({ code: 'RECORD_NOT_FOUND', rule: 'R-38', path: ['corrects'] }));
  rule('R-38 nor by what a unit may correct')
    .given(place, running, inspected())
    .when(undo(INSPECTION), MIDYEAR)
    .then(refused({ code: 'RECORD_NOT_FOUND', rule: 'R-38', path: ['corrects'] }));
  for (const [what, again] of [
    ['withdrawn', withdraw(WITHDRAWAL)],
    ['corrected', command('CorrectModelInspection', { corrects: WITHDRAWAL, reason, ...found })],
  ] as const)
    rule(`R-38 it is not ${what} again, but recorded anew`)
      .given(place, running, inspected(), withdrawn)
      .when(again, MIDYEAR)
      .then(refused({ code: 'RECORD_WITHDRAWN', rule: 'R-38', path: ['corrects'] }));
  rule('R-13 what it asked for is owed no more')
    .given(place, running, inspected(), withdrawn)
    .when(command('ConcludeModel', { summary: 'Xong' }), MIDYEAR)
    .then(events({ type: 'ModelConcluded' }));
  rule('R-13 but what was acted on: the Board confirms it')
    .given(place, running, inspected(), completed, withdrawn)
    .when(command('ConfirmModelRemedy', { remedy: 'a' }), MIDYEAR)
    .then(events({ type: 'ModelRemedyConfirmed' }));
  rule('R-13 its other remedies are gone then too')
    .given(place, running, inspected(), completed, withdrawn)
    .when(command('WaiveModelRemedy', { remedy: 'b', reason }), MIDYEAR)
    .then(refused({ code: 'REMEDY_NOT_FOUND', rule: 'R-13', path: ['remedy'] }));
  rule('R-13 what was planned is carried out still')
    .given(place, running, scheduled, planned, withdrawn)
    .when(command('InspectModel', { ...found, adHoc: false, inspection: 'mot' }), MIDYEAR)
    .then(events({ type: 'ModelInspected' }));
  test('R-38 R-46 the Board is offered it while there is one', () => {
    const offered = (...facts: Fact[]) =>
      actionsOver([...place, ...running, ...facts], `model-${MODEL}`, MIDYEAR, {
        ...{ account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE },
      }).WithdrawModelInspection;
    expect([offered(), offered(inspected()), offered(inspected(), withdrawn)]).toEqual([
      'NOTHING_WAITS',
      true,
      'NOTHING_WAITS',
    ]);
  });
});

describe('R-38 in the views', () => {
  const [model, stream] = [uuid(11), `model-${uuid(11)}`];
  type Story = ReturnType<typeof storyteller>;
  const row = ({ events: all }: Story) =>
    all.reduce<ModelRow | undefined>(modelView.fold, undefined) as ModelRow;
  const standing = ({ stages }: ModelRow) =>
    stages.filter(({ toPosition }) => toPosition === null).map(({ stage }) => stage);
  /** Which event each correction is of, as the view shows it. */
  const corrections = (of: ModelRow) => {
    const rows = modelView.details?.find(({ table }) => table.name === 'correction')?.rows(of) ?? [];
    return Object.fromEntries(rows.map((each) => [each.event, each.corrected_by]));
  };
  const plan = { ...draftPlan, launchOn: '2026-04-10', document: null };
  function begun() {
    const story = storyteller();
    told(story, 11, 'Hiến đất');
    story.tell(stream, 'ModelAccepted', { model });
    return { story, made: story.tell(stream, 'ModelPlanned', { model, plan, replaces: false }) };
  }
  const withdrawRecord = (story: Story, corrects: string, kind: 'LAUNCH' | 'INSPECTION') =>
    story.tell(stream, 'ModelRecordCorrected', {
      ...{ model, corrects, kind, reason, record: { withdrawn: true } },
    });

  test('R-38 a launch that never was leaves the model planned, and is shown as corrected', () => {
    const { story } = begun();
    const wrong = story.tell(stream, 'ModelLaunched', { model, ...launch } as never);
    expect(standing(row(story))).toContain('implementing');
    const gone = withdrawRecord(story, wrong.id, 'LAUNCH');
    expect(row(story)).toMatchObject({ status: 'PLANNED', launched_on: null });
    expect(standing(row(story))).toEqual(['registered', 'accepted', 'standing', 'planned']);
    expect(corrections(row(story))).toEqual({ [wrong.id]: gone.id });
  });
  test('R-38 a plan that never was leaves the model accepted; a wrong one gives way to the right one', () => {
    const { story, made } = begun();
    const gone = story.tell(stream, 'ModelPlanWithdrawn', { model, reason });
    expect(row(story)).toMatchObject({ status: 'ACCEPTED', plan: null });
    expect(standing(row(story))).toEqual(['registered', 'accepted', 'standing']);
    const unlaunched = { ...plan, launchOn: null };
    const again = story.tell(stream, 'ModelPlanned', { model, plan: unlaunched, replaces: false });
    const right = story.tell(stream, 'ModelPlanCorrected', {
      ...{ model, plan: { ...unlaunched, methods: 'Họp dân' }, reason },
    });
    expect(row(story)).toMatchObject({ status: 'IMPLEMENTING', plan: { methods: 'Họp dân' } });
    expect(corrections(row(story))).toEqual({ [made.id]: gone.id, [again.id]: right.id });
  });
  test('R-38 an inspection that never was asks for nothing; what was planned is planned again', () => {
    const { story } = begun();
    story.tell(stream, 'ModelInspectionScheduled', { ...scheduled.data, model } as never);
    const visit = story.tell(stream, 'ModelInspected', { ...planned.data, model } as never);
    const adHoc = { ...inspected().data, model, remedies: [] };
    const other = story.tell(stream, 'ModelInspected', adHoc as never);
    withdrawRecord(story, visit.id, 'INSPECTION');
    expect(row(story)).toMatchObject({
      inspections: [
        {
          inspection: 'mot',
          state: 'PLANNED',
          inspectors: ['Tổ 2'],
          findings: [],
          rating: null,
          event: null,
        },
        { event: other.id, state: 'DONE' },
      ],
      remedies: [],
      inspection_due_on: '2026-06-01',
      remedy_due_on: null,
    });
    expect(standing(row(story))).toContain('inspected');
    withdrawRecord(story, other.id, 'INSPECTION');
    expect(row(story).inspections[1]).toMatchObject({ state: 'CANCELLED', cancelReason: reason });
    expect(standing(row(story))).not.toContain('inspected');
  });
  test('R-38 what took back or restated a registration or an acceptance is shown at what it corrected', () => {
    const story = storyteller();
    told(story, 11, 'Hiến đất');
    const [first] = story.events as [Story['events'][number]];
    const { registration } = first.data as { registration: never };
    const restated = { registration, changed: ['place'], reason, registrationVersion: 2 };
    const right = story.tell(stream, 'ModelRegistrationCorrected', {
      ...{ model, corrects: first.id, ...restated },
    });
    const accepted = story.tell(stream, 'ModelAccepted', { model });
    const unaccepted = story.tell(stream, 'ModelAcceptanceWithdrawn', { model, reason });
    const again = story.tell(stream, 'ModelAccepted', { model });
    expect(corrections(row(story))).toEqual({ [first.id]: right.id, [accepted.id]: unaccepted.id });
    const twice = story.tell(stream, 'ModelAcceptanceWithdrawn', { model, reason });
    const gone = story.tell(stream, 'ModelRegistrationWithdrawn', { model, reason });
    expect(corrections(row(story))).toEqual({
      ...{ [first.id]: right.id, [accepted.id]: unaccepted.id },
      ...{ [again.id]: twice.id, [right.id]: gone.id },
    });
  });
});
