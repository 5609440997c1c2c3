import { expect, test } from 'vitest';
import type { ModelRow } from '../../projections/model/tables.ts';
import { modelView } from '../../projections/model/view.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import { registration, storyteller, registered as told, uuid } from '../projections/events.ts';
import { CAMPAIGN, IN_TIME, id, MIDYEAR, MODEL, place } from '../sample.ts';
import {
  acceptedModel,
  command,
  endorsed,
  nameHold,
  newRegistration,
  plannedModel,
  proposed,
  register,
  registered,
  returned,
  running,
} from './sample-model.ts';

const reason = 'Nhập nhầm';
const withdraw = command('WithdrawModelRegistration', { reason });
const withdrawn: Fact = { type: 'ModelRegistrationWithdrawn', data: { model: MODEL, reason } };
const wrongStatus = { code: 'WRONG_STATUS', rule: 'R-38', path: ['model'] };

for (const [what, facts] of [
  ['awaits the Board', [registered()]],
  ['was returned', [registered(), returned]],
] as const)
  rule(`R-38 a registration made by mistake is withdrawn while it ${what}, and its name is free`)
    .given(place, facts)
    .when(withdraw, IN_TIME)
    .then(
      events({ type: 'ModelRegistrationWithdrawn', data: { reason } }).releasing(
        nameHold('hiến đất mở đường'),
      ),
    );
rule('R-38 once it is accepted it is not')
  .given(place, acceptedModel)
  .when(withdraw, IN_TIME)
  .then(refused(wrongStatus));
rule('R-38 R-08 the draft is registered again, as the next version')
  .given(place, proposed, registered(), withdrawn)
  .when(register({ ...newRegistration, name: 'Tên đúng' }), IN_TIME)
  .then(
    events({ type: 'ModelRegistered', data: { registrationVersion: 2, campaign: CAMPAIGN } }).reserving(
      nameHold('tên đúng'),
    ),
  );
rule('R-38 what was withdrawn is not accepted')
  .given(place, registered(), endorsed, withdrawn)
  .when(command('AcceptModel'), IN_TIME)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-08', path: ['model'] }));

const unaccept = command('WithdrawModelAcceptance', { reason });
const unaccepted: Fact = { type: 'ModelAcceptanceWithdrawn', data: { model: MODEL, reason } };
rule('R-38 an acceptance by mistake is taken back')
  .given(place, acceptedModel)
  .when(unaccept, IN_TIME)
  .then(events({ type: 'ModelAcceptanceWithdrawn', data: { reason } }));
rule('R-38 the registration then awaits the Board again')
  .given(place, acceptedModel, unaccepted)
  .when(command('ReturnModel', { reasons: ['Thiếu'] }), IN_TIME)
  .then(events({ type: 'ModelRegistrationReturned' }));
rule('R-38 not once there is a plan')
  .given(place, plannedModel)
  .when(unaccept, IN_TIME)
  .then(refused(wrongStatus));

const [CONCLUSION, CORRECTION, REOPENED] = [id(801), id(802), id(803)];
const concluded: Fact = {
  type: 'ModelConcluded',
  id: CONCLUSION,
  data: { model: MODEL, summary: 'Xong', rating: null },
};
const corrected: Fact = {
  type: 'ModelRecordCorrected',
  id: CORRECTION,
  data: {
    ...{ model: MODEL, corrects: CONCLUSION, kind: 'CONCLUSION', reason },
    record: { conclusion: { summary: 'Đạt' } },
  },
};
const reopen = (corrects = CONCLUSION) => command('ReopenModel', { corrects, reason });
const reopened: Fact = {
  type: 'ModelReopened',
  id: REOPENED,
  data: { model: MODEL, corrects: CONCLUSION, reason },
};
rule('R-38 a conclusion by mistake is taken back')
  .given(place, running, concluded)
  .when(reopen(), MIDYEAR)
  .then(events({ type: 'ModelReopened', data: { corrects: CONCLUSION, reason } }));
rule('R-38 its last correction is named')
  .given(place, running, concluded, corrected)
  .when(reopen(), MIDYEAR)
  .then(refused({ code: 'RECORD_CORRECTED', rule: 'R-38', path: ['corrects'] }));
rule('R-38 what runs is not reopened')
  .given(place, running)
  .when(reopen(), MIDYEAR)
  .then(refused(wrongStatus));
rule('R-38 a model that was reopened goes on')
  .given(place, running, concluded, reopened)
  .when(command('KeepModel', { reason: 'Tốt' }), MIDYEAR)
  .then(events({ type: 'ModelKept' }));
rule('R-38 and is concluded again')
  .given(place, running, concluded, reopened)
  .when(command('ConcludeModel', { summary: 'Xong thật' }), MIDYEAR)
  .then(events({ type: 'ModelConcluded' }));
rule('R-38 what took a conclusion back is no conclusion to correct')
  .given(place, running, concluded, reopened)
  .when(
    command('CorrectModelRecord', { corrects: REOPENED, reason, record: { conclusion: { summary: 'Đạt' } } }),
    MIDYEAR,
  )
  .then(refused({ code: 'RECORD_NOT_FOUND', rule: 'R-38', path: ['corrects'] }));
rule('R-38 R-23 recognised by decision meanwhile, it stands there')
  .given(
    place,
    running,
    {
      type: 'ModelAppraised',
      data: { model: MODEL, round: id(900), session: 's', passed: true, eligible: 5, yes: 4, no: 1 },
    },
    concluded,
    reopened,
  )
  .when(
    command('ReportModelProgress', { occurredOn: '2026-05-20', summary: 'Tiếp', results: [], evidence: [] }),
    MIDYEAR,
  )
  .then(events({ type: 'ModelProgressReported' }));

const model = uuid(11);
const stream = `model-${model}`;
const row = (story: ReturnType<typeof storyteller>) =>
  story.events.reduce<ModelRow | undefined>(modelView.fold, undefined) as ModelRow;
const standing = ({ stages }: ModelRow) =>
  stages.filter(({ toPosition }) => toPosition === null).map(({ stage }) => stage);

test('R-38 a withdrawn registration counts nowhere, and is a draft in the list', () => {
  const story = storyteller();
  told(story, 11, 'Hiến đất', { late: true });
  story.tell(stream, 'ModelRegistrationWithdrawn', { model, reason });
  expect(row(story)).toMatchObject({
    ...{ status: 'DRAFT', name: 'Hiến đất', field: null, late: false, late_reason: null },
    ...{ registered_at: null, registration_version: 1, goals: [] },
  });
  expect(standing(row(story))).toEqual([]);
  story.tell(stream, 'ModelRegistered', {
    ...{ model, campaign: '11332-2026', year: 2026, organization: '11332', lineage: ['31'], unit: uuid(1) },
    ...{ registration: registration('Hiến đất'), registrationVersion: 2, late: false, lateReason: null },
    origin: 'REGISTERED',
  });
  expect(row(story)).toMatchObject({
    status: 'REGISTERED',
    field: 'ECONOMY',
    registration_version: 2,
    late: false,
  });
  expect(standing(row(story))).toEqual(['registered']);
});

test('R-38 what an inspection found and asked for stays with the draft', () => {
  const story = storyteller();
  told(story, 11, 'Hiến đất');
  story.tell(stream, 'ModelAccepted', { model });
  story.tell(stream, 'ModelInspected', {
    ...{ model, adHoc: true, inspectedOn: '2026-06-01', inspectors: ['Ban'], rating: 'PASS', evidence: [] },
    findings: [{ criterion: 1, met: true }],
    remedies: [{ remedy: 'a', title: 'Lập sổ theo dõi', dueOn: '2026-07-01' }],
  });
  story.tell(stream, 'ModelKept', { model, reason: 'Đúng hướng' });
  story.tell(stream, 'ModelAcceptanceWithdrawn', { model, reason });
  const before = row(story);
  story.tell(stream, 'ModelRegistrationWithdrawn', { model, reason });
  expect(before?.remedies).toHaveLength(1);
  const { inspections, remedies, reviews, inspection_due_on, remedy_due_on } = before as ModelRow;
  expect(reviews).toHaveLength(1);
  expect(row(story)).toMatchObject({ inspections, remedies, reviews, inspection_due_on, remedy_due_on });
});

test('R-38 an acceptance taken back counts as none', () => {
  const story = storyteller();
  told(story, 11, 'Hiến đất');
  story.tell(stream, 'ModelAccepted', { model });
  story.tell(stream, 'ModelAcceptanceWithdrawn', { model, reason });
  expect(row(story)).toMatchObject({ status: 'REGISTERED', accepted_at: null });
  expect(standing(row(story))).toEqual(['registered']);
});

test('R-38 a conclusion taken back counts as none, whatever was decided meanwhile', () => {
  const story = storyteller();
  told(story, 11, 'Hiến đất');
  const done = story.tell(stream, 'ModelConcluded', { model, summary: 'Xong', rating: null });
  story.tell(stream, 'ModelAppraised', {
    model,
    round: uuid(90),
    session: 's',
    passed: true,
    eligible: 5,
    yes: 4,
    no: 1,
  });
  expect(row(story)).toMatchObject({ status: 'CONCLUDED' });
  story.tell(stream, 'ModelReopened', { model, corrects: done.id, reason });
  expect(row(story)).toMatchObject({ status: 'APPRAISED', conclusion: null });
  expect(standing(row(story))).not.toContain('concluded');
});
