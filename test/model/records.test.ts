import { events, refused, rule } from '../given.ts';
import { id, MIDYEAR, MODEL, place } from '../sample.ts';
import {
  accepted,
  command,
  endorsed,
  launch,
  modelPlanned,
  newRegistration,
  plannedModel,
  registered,
  replicated,
  running,
} from './sample-model.ts';

const result = { goal: 'hien-dat', unit: 'SQUARE_METRE', quantity: 300 };
const progress = { summary: 'Đã vận động 12 hộ', results: [result], evidence: [] };
const contribution = { kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 50_000_000, evidence: [] };
const outreach = { channel: 'LOUDSPEAKER', title: 'Phát thanh về hiến đất', reached: 400, evidence: [] };
const [FIRST, SECOND, MONEY] = [id(501), id(502), id(503)];
const on = { occurredOn: '2026-05-20' };

const reported = { type: 'ModelProgressReported', id: FIRST, ...on, data: { model: MODEL, ...progress } };
const received = {
  type: 'ModelContributionReceived',
  id: MONEY,
  ...on,
  data: { model: MODEL, ...contribution },
};
const correctedOnce = {
  type: 'ModelProgressCorrected',
  id: SECOND,
  ...on,
  data: { model: MODEL, corrects: FIRST, reason: 'Ghi nhầm số', ...progress },
};
const correct = (over: object = {}) =>
  command('CorrectModelProgress', { corrects: FIRST, reason: 'Ghi nhầm số', ...progress, ...over });

const records = [
  ['ReportModelProgress', 'ModelProgressReported', progress],
  ['ReceiveModelContribution', 'ModelContributionReceived', contribution],
  ['HoldModelOutreach', 'ModelOutreachHeld', outreach],
] as const;
for (const [type, event, data] of records) {
  rule(`R-12 ${type} while implementing is recorded on its business day`)
    .given(place, running)
    .when(command(type, { ...data, ...on }), MIDYEAR)
    .then(events({ type: event, ...on, data }));
  rule(`R-12 ${type} before implementing is refused`)
    .given(place, plannedModel)
    .when(command(type, { ...data, ...on }), MIDYEAR)
    .then(refused({ code: 'WRONG_STATUS', rule: 'R-12', path: ['model'] }));
  rule(`R-32 ${type} on a later day than its recording is refused`)
    .given(place, running)
    .when(command(type, { ...data, occurredOn: '2026-06-16' }), MIDYEAR)
    .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['occurredOn'] }));
}
rule('R-32 the day of recording itself is accepted')
  .given(place, running)
  .when(command('HoldModelOutreach', { ...outreach, occurredOn: MIDYEAR }), MIDYEAR)
  .then(events({ type: 'ModelOutreachHeld', occurredOn: MIDYEAR }));
rule('R-32 evidence is not issued after its recording')
  .given(place, running)
  .when(
    command('HoldModelOutreach', {
      ...outreach,
      ...on,
      evidence: [{ title: 'Biên bản', issuedOn: '2026-07-01' }],
    }),
    MIDYEAR,
  )
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['evidence', 0, 'issuedOn'] }));
const early = { code: 'RECORD_BEFORE_BEGIN', rule: 'R-12', path: ['occurredOn'] };
const elsewhere = { code: 'RECORD_OUTSIDE_YEAR', rule: 'R-12', path: ['occurredOn'] };
for (const [type, event, data] of records) {
  rule(`R-12 ${type} from the day of the launch on`)
    .given(place, running)
    .when(command(type, { ...data, occurredOn: '2026-04-10' }), MIDYEAR)
    .then(events({ type: event, occurredOn: '2026-04-10' }));
  rule(`R-12 ${type} before the launch is refused`)
    .given(place, running)
    .when(command(type, { ...data, occurredOn: '2026-04-09' }), MIDYEAR)
    .then(refused(early));
  rule(`R-12 ${type} of the year before is refused`)
    .given(place, running)
    .when(command(type, { ...data, occurredOn: '2025-12-31' }), MIDYEAR)
    .then(refused(elsewhere));
  rule(`R-12 ${type} of the year after is refused`)
    .given(place, running)
    .when(command(type, { ...data, occurredOn: '2027-01-01' }), '2027-01-02')
    .then(refused(elsewhere));
}
const planFrom = { ...modelPlanned(null), occurredOn: '2026-03-25' };
const replicating = [registered(replicated), endorsed, accepted, planFrom];
const laterLaunch = {
  type: 'ModelLaunched',
  id: id(540),
  occurredOn: '2026-05-02',
  data: { model: MODEL, ...launch, launchedOn: '2026-05-02' },
};
rule('R-12 where no launch is owed records begin with the plan, whatever is launched later')
  .given(place, replicating, laterLaunch)
  .when(command('ReportModelProgress', { ...progress, occurredOn: '2026-03-25' }), MIDYEAR)
  .then(events({ type: 'ModelProgressReported' }));
rule('R-12 before that plan nothing is recorded')
  .given(place, replicating)
  .when(command('ReportModelProgress', { ...progress, occurredOn: '2026-03-24' }), MIDYEAR)
  .then(refused(early));
const launchCorrected = {
  type: 'ModelRecordCorrected',
  id: id(541),
  occurredOn: '2026-05-10',
  data: {
    model: MODEL,
    corrects: id(540),
    kind: 'LAUNCH',
    reason: 'Ghi nhầm ngày',
    record: { launch: { ...launch, launchedOn: '2026-05-10' } },
  },
};
rule('R-12 R-38 records begin with the launch as corrected')
  .given(place, plannedModel, laterLaunch, launchCorrected)
  .when(command('HoldModelOutreach', { ...outreach, occurredOn: '2026-05-09' }), MIDYEAR)
  .then(refused(early));
rule('R-12 R-38 a correction of a launch that nothing began with moves no beginning')
  .given(place, replicating, laterLaunch, launchCorrected)
  .when(command('HoldModelOutreach', { ...outreach, occurredOn: '2026-03-25' }), MIDYEAR)
  .then(events({ type: 'ModelOutreachHeld' }));
rule('R-12 R-38 a correction states a day of the model too')
  .given(place, running, reported)
  .when(correct({ occurredOn: '2026-04-09' }), MIDYEAR)
  .then(refused(early));
rule('R-12 R-38 so does one of a contribution')
  .given(place, running, received)
  .when(
    command('CorrectModelContribution', {
      corrects: MONEY,
      reason: 'Nhầm',
      ...contribution,
      occurredOn: '2025-12-31',
    }),
    MIDYEAR,
  )
  .then(refused(elsewhere));
rule('R-12 R-38 so does one of outreach')
  .given(place, running, {
    type: 'ModelOutreachHeld',
    id: id(542),
    ...on,
    data: { model: MODEL, ...outreach },
  })
  .when(
    command('CorrectModelRecord', {
      corrects: id(542),
      reason: 'Nhầm',
      occurredOn: '2026-04-09',
      record: { outreach },
    }),
    MIDYEAR,
  )
  .then(refused(early));
rule('R-12 what an old log dates outside may be corrected and stays there')
  .given(place, running, { ...reported, occurredOn: '2025-06-01' })
  .when(correct(), MIDYEAR)
  .then(events({ type: 'ModelProgressCorrected', occurredOn: '2025-06-01' }));
rule('R-11 a model that owes no launch is implementing after its plan')
  .given(place, registered(replicated), endorsed, accepted, modelPlanned(null))
  .when(command('ReportModelProgress', { ...progress, ...on }), MIDYEAR)
  .then(events({ type: 'ModelProgressReported' }));

rule('R-12 a result names a goal that is registered')
  .given(place, running)
  .when(
    command('ReportModelProgress', { ...progress, results: [{ ...result, goal: 'khac' }], ...on }),
    MIDYEAR,
  )
  .then(refused({ code: 'GOAL_NOT_FOUND', rule: 'R-12', path: ['results', 0, 'goal'] }));
rule('R-12 a result has the unit of its goal')
  .given(place, running)
  .when(
    command('ReportModelProgress', { ...progress, results: [{ ...result, unit: 'METRE' }], ...on }),
    MIDYEAR,
  )
  .then(refused({ code: 'UNIT_NOT_OF_GOAL', rule: 'R-12', path: ['results', 0, 'unit'] }));
rule('R-12 a result without a goal may have any unit')
  .given(place, running)
  .when(
    command('ReportModelProgress', { ...progress, results: [{ unit: 'METRE', quantity: 5 }], ...on }),
    MIDYEAR,
  )
  .then(events({ type: 'ModelProgressReported' }));
const pairs = { MONEY: ['VND'], LABOUR: ['WORKDAY'], LAND: ['SQUARE_METRE'], MATERIAL: ['ITEM', 'KILOGRAM'] };
for (const [kind, units] of Object.entries(pairs))
  for (const unit of ['VND', 'WORKDAY', 'SQUARE_METRE', 'ITEM', 'KILOGRAM'])
    rule(`R-12 ${kind} in ${unit} is ${units.includes(unit) ? 'counted' : 'refused'}`)
      .given(place, running)
      .when(command('ReceiveModelContribution', { ...contribution, kind, unit, ...on }), MIDYEAR)
      .then(
        units.includes(unit)
          ? events({ type: 'ModelContributionReceived', data: { kind, unit } })
          : refused({ code: 'UNIT_NOT_OF_RESOURCE', rule: 'R-12', path: ['unit'] }),
      );
rule('R-12 a goal with results stays in an amendment')
  .given(place, running, reported)
  .when(
    command('AmendModel', {
      reason: 'Đổi mục tiêu',
      registration: {
        ...newRegistration,
        goals: [{ goal: 'so-ho', title: 'Số hộ', unit: 'HOUSEHOLD', direction: 'MORE', target: 30 }],
      },
    }),
    MIDYEAR,
  )
  .then(refused({ code: 'GOAL_HAS_RESULTS', rule: 'R-12', path: ['registration', 'goals'] }));
rule('R-12 a goal with results keeps its unit in an amendment')
  .given(place, running, reported)
  .when(
    command('AmendModel', {
      reason: 'Đổi đơn vị tính',
      registration: {
        ...newRegistration,
        goals: [{ goal: 'hien-dat', title: 'Đất', unit: 'METRE', direction: 'MORE', target: 30 }],
      },
    }),
    MIDYEAR,
  )
  .then(refused({ code: 'GOAL_HAS_RESULTS', rule: 'R-12', path: ['registration', 'goals', 0, 'unit'] }));

rule('R-38 a correction names the wrong record and keeps its day')
  .given(place, running, reported)
  .when(correct(), MIDYEAR)
  .then(events({ type: 'ModelProgressCorrected', ...on, data: { corrects: FIRST, reason: 'Ghi nhầm số' } }));
rule('R-38 a correction may state another day')
  .given(place, running, reported)
  .when(correct({ occurredOn: '2026-05-21' }), MIDYEAR)
  .then(events({ type: 'ModelProgressCorrected', occurredOn: '2026-05-21' }));
rule('R-38 a record that does not exist is not corrected')
  .given(place, running)
  .when(correct(), MIDYEAR)
  .then(refused({ code: 'RECORD_NOT_FOUND', rule: 'R-38', path: ['corrects'] }));
rule('R-38 a record of another kind is not corrected')
  .given(place, running, received)
  .when(correct({ corrects: MONEY }), MIDYEAR)
  .then(refused({ code: 'RECORD_NOT_FOUND', rule: 'R-38', path: ['corrects'] }));
rule('R-38 a record is corrected once')
  .given(place, running, reported, correctedOnce)
  .when(correct(), MIDYEAR)
  .then(refused({ code: 'RECORD_CORRECTED', rule: 'R-38', path: ['corrects'] }));
rule('R-38 a correction may itself be corrected')
  .given(place, running, reported, correctedOnce)
  .when(correct({ corrects: SECOND }), MIDYEAR)
  .then(events({ type: 'ModelProgressCorrected', data: { corrects: SECOND } }));
rule('R-38 a contribution is corrected under the same rules')
  .given(place, running, received)
  .when(
    command('CorrectModelContribution', { corrects: MONEY, reason: 'Nhầm số', ...contribution, quantity: 5 }),
    MIDYEAR,
  )
  .then(events({ type: 'ModelContributionCorrected', ...on, data: { corrects: MONEY, quantity: 5 } }));
rule('R-12 units are not mixed by a correction')
  .given(place, running, received)
  .when(
    command('CorrectModelContribution', { corrects: MONEY, reason: 'Nhầm', ...contribution, unit: 'ITEM' }),
    MIDYEAR,
  )
  .then(refused({ code: 'UNIT_NOT_OF_RESOURCE', rule: 'R-12', path: ['unit'] }));
