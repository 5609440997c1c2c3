import { describe, expect, test } from 'vitest';
import type { ModelRow } from '../../projections/model/tables.ts';
import { modelView } from '../../projections/model/view.ts';
import { differences } from '../../schema/model/amendment.ts';
import type { Registration } from '../../schema/model/registration.ts';
import { events, type Fact, refused, rule, type Sending } from '../given.ts';
import { registration, storyteller, registered as told, uuid } from '../projections/events.ts';
import {
  COMMUNE,
  commune,
  id,
  MIDYEAR,
  MODEL,
  opened,
  place,
  planned,
  settings,
  UNIT,
  unit,
} from '../sample.ts';
import {
  accepted,
  command,
  endorsed,
  goal,
  launch,
  modelPlanned,
  nameHold,
  newRegistration,
  plannedModel,
  registered,
  replicated,
} from './sample-model.ts';

const byUnit: Sending = {
  actor: { account: 'can-bo', role: 'UNIT_OFFICER', organization: COMMUNE, unit: UNIT },
};
const crimes = { goal: 'so-vu', title: 'Số vụ', unit: 'CASE', direction: 'FEWER', target: 10 };
const two = { ...newRegistration, goals: [goal, crimes] };
const REGISTERED = id(700);
const of = (registration: object): Fact[] => [
  { ...registered(registration), id: REGISTERED },
  endorsed,
  accepted,
];
const amend = (registration: object) => command('AmendModel', { registration, reason: 'Đổi nhiệm vụ' });
const correct = (registration: object) =>
  command('CorrectModelRegistration', { registration, reason: 'Ghi nhầm' });
const withGoals = (...goals: object[]) => ({ ...two, goals });

const board: [string, object][] = [
  ['lowers a target', withGoals({ ...goal, target: 799 }, crimes)],
  ['raises one that is to fall', withGoals(goal, { ...crimes, target: 11 })],
  ['leaves a goal out', withGoals(goal)],
  ['measures a goal otherwise', withGoals({ ...goal, unit: 'METRE' }, crimes)],
  ['turns the direction of a goal', withGoals(goal, { ...crimes, direction: 'MORE' })],
  ['changes the field', { ...two, field: 'CULTURE_SOCIETY' }],
  ['changes the kind', { ...replicated, goals: two.goals }],
  ['changes the subject', { ...two, subject: { kind: 'COLLECTIVE', title: 'Hội Nông dân' } }],
];
for (const [what, after] of board) {
  rule(`R-09 an amendment of a unit that ${what} is a proposal`)
    .given(place, of(two))
    .when(amend(after), MIDYEAR, byUnit)
    .then(
      events({ type: 'ModelAmendmentProposed', data: { registration: after, reason: 'Đổi nhiệm vụ' } })
        .reserving()
        .releasing(),
    );
  rule(`R-09 one of the Board that ${what} has its consent`)
    .given(place, of(two))
    .when(amend(after), MIDYEAR)
    .then(events({ type: 'ModelAmended', data: { registration: after, registrationVersion: 2 } }));
}
const free: [string, object][] = [
  ['raises a target', withGoals({ ...goal, target: 801 }, crimes)],
  ['lowers one that is to fall', withGoals(goal, { ...crimes, target: 9 })],
  ['adds a goal', withGoals(goal, crimes, { ...goal, goal: 'them' })],
  ['words a goal better', withGoals({ ...goal, title: 'Đất hiến làm đường' }, crimes)],
  ['changes the place', { ...two, place: 'Thôn 2' }],
];
for (const [what, after] of free)
  rule(`R-09 an amendment of a unit that ${what} holds at once`)
    .given(place, of(two))
    .when(amend(after), MIDYEAR, byUnit)
    .then(events({ type: 'ModelAmended', data: { registration: after } }));

const lower = withGoals({ ...goal, target: 700 }, crimes);
const PROPOSAL = id(701);
const proposal = (over: object = {}): Fact => ({
  type: 'ModelAmendmentProposed',
  id: PROPOSAL,
  data: { model: MODEL, registration: lower, changed: ['goals'], reason: 'Đổi nhiệm vụ', ...over },
});
const decided = { model: MODEL, proposal: PROPOSAL };

rule('R-09 what the Board accepts holds, and names the proposal')
  .given(place, of(two), proposal())
  .when(command('AcceptModelAmendment'), MIDYEAR)
  .then(
    events({
      type: 'ModelAmended',
      data: { registration: lower, registrationVersion: 2, changed: ['goals'], proposal: PROPOSAL },
    }),
  );
rule('R-02 R-09 a name that is proposed is taken when the Board accepts it')
  .given(
    place,
    of(two),
    proposal({ registration: { ...lower, name: 'Tên mới' }, changed: ['name', 'goals'] }),
  )
  .when(command('AcceptModelAmendment'), MIDYEAR)
  .then(
    events({ type: 'ModelAmended' }).reserving(nameHold('tên mới')).releasing(nameHold('hiến đất mở đường')),
  );
const report: Fact = {
  type: 'ModelProgressReported',
  id: id(702),
  occurredOn: '2026-05-02',
  data: {
    model: MODEL,
    summary: 'Xong',
    results: [{ goal: 'so-vu', unit: 'CASE', quantity: 1 }],
    evidence: [],
  },
};
rule('R-09 R-12 what was recorded since the proposal may stand against it')
  .given(place, of(two), modelPlanned(), launched(), proposal({ registration: withGoals(goal) }), report)
  .when(command('AcceptModelAmendment'), MIDYEAR)
  .then(refused({ code: 'GOAL_HAS_RESULTS', rule: 'R-12', path: ['registration', 'goals'] }));
rule('R-09 the Board declines with reasons')
  .given(place, of(two), proposal())
  .when(command('DeclineModelAmendment', { reasons: ['Vẫn làm được'] }), MIDYEAR)
  .then(events({ type: 'ModelAmendmentDeclined', data: { ...decided, reasons: ['Vẫn làm được'] } }));
rule('R-09 the unit takes it back')
  .given(place, of(two), proposal())
  .when(command('WithdrawModelAmendment', { reason: 'Giữ như cũ' }), MIDYEAR, byUnit)
  .then(events({ type: 'ModelAmendmentWithdrawn', data: { ...decided, reason: 'Giữ như cũ' } }));

const waits = { code: 'AMENDMENT_OPEN', rule: 'R-09', path: ['model'] };
rule('R-09 one proposal at a time, and nothing else changes meanwhile')
  .given(place, of(two), proposal())
  .when(amend({ ...two, place: 'Thôn 2' }), MIDYEAR, byUnit)
  .then(refused(waits));
rule('R-09 R-38 nor is anything corrected meanwhile')
  .given(place, of(two), proposal())
  .when(correct({ ...two, place: 'Thôn 2' }), MIDYEAR)
  .then(refused(waits));
const none = { code: 'AMENDMENT_NOT_PROPOSED', rule: 'R-09', path: ['model'] };
const over: [string, Fact[]][] = [
  ['none was made', []],
  [
    'it was declined',
    [proposal(), { type: 'ModelAmendmentDeclined', data: { ...decided, reasons: ['Không'] } }],
  ],
  [
    'it was withdrawn',
    [proposal(), { type: 'ModelAmendmentWithdrawn', data: { ...decided, reason: 'Thôi' } }],
  ],
  [
    'it was accepted',
    [
      proposal(),
      {
        type: 'ModelAmended',
        data: {
          model: MODEL,
          registration: lower,
          registrationVersion: 2,
          changed: ['goals'],
          reason: 'Đổi',
          proposal: PROPOSAL,
        },
      },
    ],
  ],
  [
    'the model was concluded since',
    [
      modelPlanned(),
      launched(),
      proposal(),
      { type: 'ModelConcluded', data: { model: MODEL, summary: 'Xong', rating: null } },
    ],
  ],
];
for (const [what, facts] of over)
  for (const [type, data] of [
    ['AcceptModelAmendment', {}],
    ['DeclineModelAmendment', { reasons: ['Không'] }],
    ['WithdrawModelAmendment', { reason: 'Thôi' }],
  ] as const)
    rule(`R-09 ${type}: there is no proposal where ${what}`)
      .given(place, of(two), facts)
      .when(command(type, data), MIDYEAR)
      .then(refused(none));
rule('R-09 after a decline the unit may propose anew')
  .given(place, of(two), over[1]?.[1] ?? [])
  .when(amend(lower), MIDYEAR, byUnit)
  .then(events({ type: 'ModelAmendmentProposed' }));

const culture = { ...newRegistration, field: 'CULTURE_SOCIETY' };
const start = [{ ...registered(), id: REGISTERED }, endorsed, accepted, modelPlanned(), launched()];
const submitted: Fact = {
  type: 'ModelSubmittedForAppraisal',
  id: id(703),
  data: { model: MODEL, round: id(801), report: { title: 'Báo cáo' }, evidence: [{ title: 'Ảnh' }] },
};
const recognised: Fact = {
  type: 'ModelRecognised',
  data: { model: MODEL, recognition: id(802), number: '1', issuedOn: '2026-06-10' },
};
const concluded: Fact = { type: 'ModelConcluded', data: { model: MODEL, summary: 'Xong', rating: null } };
for (const [stage, facts] of [
  ['under appraisal', [submitted]],
  ['recognised', [recognised]],
  ['concluded', [concluded]],
] as const) {
  rule(`R-38 a registration that was wrong is corrected by the Board when the model is ${stage}`)
    .given(place, start, facts)
    .when(correct(culture), MIDYEAR)
    .then(
      events({
        type: 'ModelRegistrationCorrected',
        data: { registration: culture, changed: ['field'], corrects: REGISTERED, registrationVersion: 2 },
      }),
    );
  rule(`R-38 by the unit it is proposed when the model is ${stage}`)
    .given(place, start, facts)
    .when(correct(culture), MIDYEAR, byUnit)
    .then(events({ type: 'ModelAmendmentProposed', data: { registration: culture, corrects: REGISTERED } }));
  rule(`R-38 what the Board accepts of it corrects the registration when the model is ${stage}`)
    .given(place, start, facts, proposal({ registration: culture, changed: ['field'], corrects: REGISTERED }))
    .when(command('AcceptModelAmendment'), MIDYEAR)
    .then(events({ type: 'ModelRegistrationCorrected', data: { corrects: REGISTERED, proposal: PROPOSAL } }));
}
rule('R-38 the newest statement is the one that is corrected')
  .given(place, start, {
    type: 'ModelAmended',
    id: id(704),
    data: {
      model: MODEL,
      registration: { ...newRegistration, place: 'Thôn 2' },
      registrationVersion: 2,
      changed: ['place'],
      reason: 'Mở rộng',
    },
  })
  .when(correct(culture), MIDYEAR)
  .then(events({ type: 'ModelRegistrationCorrected', data: { corrects: id(704), registrationVersion: 3 } }));
rule('R-38 before acceptance a registration is returned, not corrected')
  .given(place, registered())
  .when(correct(culture), MIDYEAR)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-38', path: ['model'] }));
rule('R-09 under appraisal nothing is amended any more')
  .given(place, start, submitted)
  .when(amend(culture), MIDYEAR)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-09', path: ['model'] }));

rule('R-11 a planned model may become of a kind that owes no launch')
  .given(place, plannedModel)
  .when(amend(replicated), MIDYEAR)
  .then(
    events({ type: 'ModelAmended', data: { changed: ['kind', 'sourceDescription', 'launchPlannedOn'] } }),
  );
const begun = [registered(replicated), endorsed, accepted, modelPlanned(null)];
rule('R-11 a model that began without a launch becomes no new one before it has held it')
  .given(place, begun)
  .when(amend(newRegistration), MIDYEAR)
  .then(refused({ code: 'LAUNCH_NOT_HELD', rule: 'R-11', path: ['registration', 'kind'] }));
rule('R-11 once launched it may')
  .given(place, begun, launched())
  .when(amend(newRegistration), MIDYEAR)
  .then(events({ type: 'ModelAmended' }));
rule('R-11 before its plan it may')
  .given(place, registered(replicated), endorsed, accepted)
  .when(amend(newRegistration), MIDYEAR)
  .then(events({ type: 'ModelAmended' }));
rule('R-11 R-04 where a replicated model is launched, one that began without is not made one')
  .given(
    [commune(), unit(), planned({ settings: { ...settings, replicatedMustLaunch: true } }), opened],
    [
      registered({
        ...replicated,
        kind: 'CONTINUED',
        earlierDescription: 'Năm 2025',
        goals: [{ ...goal, previousTarget: 500 }],
      }),
    ],
    [endorsed, accepted, modelPlanned(null)],
  )
  .when(amend(replicated), MIDYEAR)
  .then(refused({ code: 'LAUNCH_NOT_HELD', rule: 'R-11', path: ['registration', 'kind'] }));
rule('R-11 R-38 a launch is recorded also when the appraisal has begun')
  .given(place, begun, submitted)
  .when(command('LaunchModel', launch), MIDYEAR)
  .then(events({ type: 'ModelLaunched' }));
const submittedOn = (day: string): Fact => ({ ...submitted, occurredOn: day });
rule('R-11 R-38 and one of the day on which the report was sent')
  .given(place, begun, submittedOn(launch.launchedOn))
  .when(command('LaunchModel', launch), MIDYEAR)
  .then(events({ type: 'ModelLaunched' }));
rule('R-11 not one that was held after the report was sent: nothing begins by it any more')
  .given(place, begun, submittedOn('2026-03-01'))
  .when(command('LaunchModel', launch), MIDYEAR)
  .then(refused({ code: 'LAUNCHED_AFTER_SUBMISSION', rule: 'R-11', path: ['launchedOn'] }));

function launched(): Fact {
  return { type: 'ModelLaunched', occurredOn: launch.launchedOn, data: { model: MODEL, ...launch } };
}

describe('R-09 what is shown of a proposal', () => {
  const model = uuid(11);
  const stream = `model-${model}`;
  const after = { ...registration('Hiến đất'), field: 'CULTURE_SOCIETY' as const };
  const fold = (story: ReturnType<typeof storyteller>) =>
    story.events.reduce<ModelRow | undefined>(modelView.fold, undefined) as ModelRow;
  const proposing = () => {
    const story = storyteller();
    told(story, 11, 'Hiến đất');
    const change = { changed: ['field'], reason: 'Đúng lĩnh vực' };
    const { id: proposed } = story.tell(stream, 'ModelAmendmentProposed', {
      model,
      registration: after,
      ...change,
    });
    return { story, proposed, change };
  };

  test('the standing values stay, the proposal stands beside them', () => {
    const { story, proposed } = proposing();
    expect(fold(story)).toMatchObject({
      field: 'ECONOMY',
      registration_version: 1,
      amendment: { event: proposed, correction: false, changed: ['field'], declined: null },
    });
  });
  test('accepted, it holds, and counts follow it', () => {
    const { story, proposed: proposal, change } = proposing();
    story.tell(stream, 'ModelRegistrationCorrected', {
      ...{ model, registration: after, registrationVersion: 2, ...change, proposal },
      corrects: uuid(999),
    });
    const row = fold(story);
    expect(row).toMatchObject({ field: 'CULTURE_SOCIETY', registration_version: 2, amendment: null });
    const [counter] = modelView.counters ?? [];
    expect(counter?.of?.(row)[0]?.key).toEqual([2026, 'CULTURE_SOCIETY', 'NEW']);
  });
  test('declined, it shows why; withdrawn, or when the model ends, it is gone', () => {
    const declined = proposing();
    const { proposed: proposal } = declined;
    declined.story.tell(stream, 'ModelAmendmentDeclined', { model, proposal, reasons: ['Không'] });
    expect(fold(declined.story)).toMatchObject({
      field: 'ECONOMY',
      amendment: { declined: { reasons: ['Không'] } },
    });
    declined.story.tell(stream, 'ModelDropped', { model, reason: 'Thôi' });
    expect(fold(declined.story).amendment).not.toBeNull();
    const dropped = proposing();
    dropped.story.tell(stream, 'ModelDropped', { model, reason: 'Thôi' });
    expect(fold(dropped.story).amendment).toBeNull();
    const withdrawn = proposing();
    withdrawn.story.tell(stream, 'ModelAmendmentWithdrawn', {
      model,
      proposal: withdrawn.proposed,
      reason: 'Thôi',
    });
    expect(fold(withdrawn.story).amendment).toBeNull();
  });
  test('each value that differs is named, those of goals by their keys', () => {
    const before = { ...two, topics: ['WASTE', 'CHARITY'] } as Registration;
    const next = {
      ...before,
      topics: ['WASTE'],
      solution: 'Vận động',
      goals: [
        { ...goal, target: 700 },
        { ...crimes, goal: 'khac' },
      ],
    } as Registration;
    expect(differences(before, next)).toEqual(
      expect.arrayContaining([
        { path: 'topics', before: 'WASTE, CHARITY', after: 'WASTE' },
        { path: 'goals.hien-dat.target', before: '800', after: '700' },
        { path: 'goals.so-vu.target', before: '10', after: null },
        { path: 'goals.khac.target', before: null, after: '10' },
        { path: 'solution', before: null, after: 'Vận động' },
      ]),
    );
    expect(differences(before, next).map(({ path }) => path)).not.toContain('name');
    expect(differences(before, before)).toEqual([]);
  });
});
