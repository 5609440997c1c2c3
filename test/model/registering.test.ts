import { describe, expect, test } from 'vitest';
import { differences } from '../../schema/model/amendment.ts';
import { reached } from '../../schema/model/goal.ts';
import { inspectionOn } from '../../schema/model/overdue.ts';
import type { Registration } from '../../schema/model/registration.ts';
import { decideOver, events, type Fact, refused, rule } from '../given.ts';
import {
  CAMPAIGN,
  COMMUNE,
  changed,
  EARLIER,
  IN_TIME,
  id,
  MIDYEAR,
  MODEL,
  milestone,
  opened,
  place,
  planned,
  settings,
  UNIT,
  unit,
} from '../sample.ts';
import {
  accepted,
  acceptedModel,
  command,
  continued,
  draftPlan,
  earlier,
  endorsed,
  goal,
  launchOn,
  modelPlanned,
  nameHold,
  newRegistration,
  proposed,
  register,
  registered,
  replicated,
  running,
} from './sample-model.ts';

const path = (...of: (string | number)[]) => ['registration', ...of];
const amend = (registration: object) => command('AmendModel', { registration, reason: 'Đổi nhiệm vụ' });

describe('R-06 a draft', () => {
  const elsewhere = (...fields: string[]) =>
    refused(...fields.map((field) => ({ code: 'DRAFT_ELSEWHERE', rule: 'R-06', path: [field] })));
  const next = planned({ campaign: `${COMMUNE}-2027`, year: 2027 });
  const nextOpened: Fact = { type: 'CampaignOpened', data: { campaign: `${COMMUNE}-2027` } };
  rule('R-06 is registered in the campaign in which it was endorsed, be the unit the same')
    .given(place, next, nextOpened, proposed)
    .when(
      command('RegisterModel', {
        ...{ campaign: `${COMMUNE}-2027`, unit: UNIT },
        registration: { ...newRegistration, launchPlannedOn: '2027-04-10' },
      }),
      IN_TIME,
    )
    .then(elsewhere('campaign'));
  rule('R-06 and by no other unit')
    .given(place, unit(2), proposed)
    .when(register(newRegistration, { unit: id(2) }), IN_TIME)
    .then(elsewhere('unit'));
});

describe('R-07 whoever has no deadline is not late', () => {
  const without = (milestones: object[]) => [
    ...place.filter(({ type }) => !type.startsWith('Campaign')),
    planned({ milestones }),
    opened,
  ];
  const LATE = '2026-06-15';
  const when = { ...newRegistration, launchPlannedOn: '2026-07-10' };
  rule('R-07 where the campaign asks for no registration by a day')
    .given(without([{ ...milestone, milestone: 'MOVEMENT_REPORT' }]))
    .when(register(when), LATE)
    .then(events({ type: 'ModelRegistered', data: { late: false, lateReason: null } }));
  rule('R-07 or asks for it no more')
    .given(without([milestone]), {
      type: 'CampaignMilestoneRemoved',
      data: { campaign: CAMPAIGN, milestone: milestone.milestone, reason: 'Bỏ mốc' },
    })
    .when(register(when), LATE)
    .then(events({ type: 'ModelRegistered', data: { late: false, lateReason: null } }));
});

describe('R-03 the earlier model', () => {
  const ofOther = earlier({ unit: id(2) });
  rule('R-03 one that is only copied may be another unit’s, and is not continued')
    .given(place, unit(2), ofOther)
    .when(register({ ...replicated, earlierModel: EARLIER, goals: [{ ...goal, goal: 'khac' }] }), IN_TIME)
    .then(events({ type: 'ModelRegistered' }).reserving(nameHold('hiến đất mở đường')));
  rule('R-03 a description continues no model of the system')
    .given(place)
    .when(
      register({ ...continued, earlierModel: undefined, earlierDescription: 'Tổ vay vốn năm 2024' }),
      IN_TIME,
    )
    .then(events({ type: 'ModelRegistered' }).reserving(nameHold('hiến đất mở đường')));
  rule('R-03 whoever continues one may not turn to that of another unit')
    .given(
      place,
      unit(2),
      earlier(),
      earlier({ model: id(91), unit: id(2) }),
      registered(continued),
      endorsed,
      accepted,
    )
    .when(amend({ ...continued, earlierModel: id(91) }), MIDYEAR)
    .then(refused({ code: 'EARLIER_MODEL_OF_ANOTHER_UNIT', rule: 'R-03', path: path('earlierModel') }));
  rule('R-03 of a unit that is not there nothing is said beside that')
    .given(place, earlier())
    .when(register(continued, { unit: id(9) }), IN_TIME)
    .then(refused({ code: 'UNIT_NOT_FOUND', path: ['unit'] }));
  rule('R-09 R-03 the earlier model of a proposal is looked at when the Board accepts it')
    .given(place, earlier(), acceptedModel, {
      id: id(701),
      type: 'ModelAmendmentProposed',
      data: { model: MODEL, registration: continued, changed: ['kind'], reason: 'Đúng loại' },
    })
    .when(command('AcceptModelAmendment'), MIDYEAR)
    .then(events({ type: 'ModelAmended', data: { registration: { earlierModel: EARLIER } } }));
});

describe('R-09 what an amendment may leave as it is', () => {
  const reported: Fact = {
    id: id(702),
    type: 'ModelProgressReported',
    occurredOn: '2026-05-01',
    data: {
      ...{ model: MODEL, summary: 'Đã vận động', evidence: [] },
      results: [{ goal: goal.goal, unit: goal.unit, quantity: 300 }],
    },
  };
  const board = { ...newRegistration, place: 'Thôn 2' };
  rule('R-12 a goal with results, in its unit')
    .given(place, running, reported)
    .when(amend({ ...board, goals: [{ ...goal, target: 900 }] }), MIDYEAR)
    .then(events({ type: 'ModelAmended', data: { changed: ['place', 'goals'] } }));
  const began: Fact = { ...modelPlanned(null), occurredOn: '2026-03-20' };
  rule('R-11 a kind that began by its plan')
    .given(place, earlier(), registered(continued), endorsed, accepted, began)
    .when(amend({ ...continued, place: 'Thôn 2' }), MIDYEAR)
    .then(events({ type: 'ModelAmended', data: { changed: ['place'] } }));
  rule('R-01 a planned launch that was accepted before the day of registration, while nothing changes it')
    .given(
      place,
      { ...registered({ ...newRegistration, launchPlannedOn: '2026-02-15' }), occurredOn: IN_TIME },
      ...[endorsed, accepted],
    )
    .when(amend({ ...board, launchPlannedOn: '2026-02-15' }), MIDYEAR)
    .then(events({ type: 'ModelAmended', data: { changed: ['place'] } }));
  rule('R-01 but is not moved before it')
    .given(place, { ...registered(), occurredOn: IN_TIME }, endorsed, accepted)
    .when(amend({ ...newRegistration, launchPlannedOn: '2026-02-19' }), MIDYEAR)
    .then(refused({ code: 'LAUNCH_BEFORE_REGISTRATION', rule: 'R-01', path: path('launchPlannedOn') }));
  rule('R-07 R-01 unless it was registered late: it may have been launched before')
    .given(
      place,
      { ...registered(newRegistration, { late: true, lateReason: 'Bận' }), occurredOn: IN_TIME },
      ...[endorsed, accepted],
    )
    .when(amend({ ...newRegistration, launchPlannedOn: '2026-02-19' }), MIDYEAR)
    .then(events({ type: 'ModelAmended' }));
  rule('R-09 of what is not there nothing is looked up')
    .given(place)
    .when(amend(newRegistration), MIDYEAR)
    .then(refused({ code: 'MODEL_NOT_FOUND', path: ['model'] }));

  test('R-09 what is left empty is told as nothing, and goals by their keys alone', () => {
    const of = (over: object) => ({ ...newRegistration, ...over }) as unknown as Registration;
    expect(differences(of({ topics: [], otherTopic: undefined }), of({ otherTopic: 'Khác' }))).toEqual([
      { path: 'topics', before: null, after: 'LAND_DONATION' },
      { path: 'otherTopic', before: null, after: 'Khác' },
    ]);
    const second = { ...goal, goal: 'so-ho', title: 'Số hộ' };
    const added = differences(of({}), of({ goals: [goal, second] }));
    expect(added.map(({ path }) => path)).toEqual(
      ['title', 'unit', 'direction', 'target'].map((part) => `goals.so-ho.${part}`),
    );
  });
});

describe('R-10 R-11 plan and launch', () => {
  rule('R-10 what is planned for the day of the wrap-up is in order')
    .given(place, acceptedModel)
    .when(
      command('PlanModel', { plan: { ...draftPlan, launchOn, inspectionOn: draftPlan.wrapUpOn } }),
      MIDYEAR,
    )
    .then(events({ type: 'ModelPlanned' }));
  const launching = changed({ ...settings, replicatedMustLaunch: true });
  rule('R-04 where a replicated model launches, a continued one still need not')
    .given(place, launching, earlier(), registered(continued), endorsed, accepted)
    .when(command('PlanModel', { plan: draftPlan }), MIDYEAR)
    .then(events({ type: 'ModelPlanned', data: { plan: { launchOn: null } } }));
  const began: Fact = { ...modelPlanned(null), occurredOn: '2026-03-20' };
  rule('R-11 what runs goes on when its plan is made anew with a launch')
    .given(place, earlier(), registered(continued), endorsed, accepted, began, modelPlanned())
    .when(
      command('HoldModelOutreach', {
        ...{ channel: 'PRESS', title: 'Tin', reached: 1, evidence: [], occurredOn: '2026-03-20' },
      }),
      MIDYEAR,
    )
    .then(events({ type: 'ModelOutreachHeld' }));
});

describe('R-14 R-27 ends and finds', () => {
  const dropped: Fact = { type: 'ModelDropped', id: id(700), data: { model: MODEL, reason: 'Nhầm' } };
  rule('R-14 what was dropped is not registered anew: it is told how to go on')
    .given(place, proposed, dropped)
    .when(register(), IN_TIME)
    .then(refused({ code: 'MODEL_ENDED', rule: 'R-14', path: ['model'] }));
  rule('R-38 a draft that was dropped is a draft again, and holds no name')
    .given(place, proposed, dropped)
    .when(command('ReinstateModel', { corrects: id(700), reason: 'Nhầm' }), IN_TIME)
    .then(events({ type: 'ModelReinstated' }).reserving());
  rule('R-27 a find of tomorrow is told of with whatever else is wrong')
    .given(place)
    .when(
      command('DiscoverModel', {
        ...{ campaign: CAMPAIGN, unit: UNIT, foundOn: '2026-06-16', foundIn: 'Kiểm tra' },
        registration: { ...newRegistration, launchPlannedOn: undefined },
        lateReason: 'Không đăng ký',
      }),
      MIDYEAR,
    )
    .then(
      refused(
        { code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['foundOn'] },
        { code: 'LAUNCH_DATE_MISSING', rule: 'R-04', path: path('launchPlannedOn') },
      ),
    );
  rule('R-41 in a campaign that is not there nobody is looked for')
    .given(place)
    .when(
      register(
        {
          ...newRegistration,
          subject: { kind: 'INDIVIDUAL', title: 'Ông A', basis: 'RESIDES', person: id(50) },
        },
        { campaign: `${COMMUNE}-2027` },
      ),
      IN_TIME,
    )
    .then(refused({ code: 'CAMPAIGN_NOT_FOUND', path: ['campaign'] }));
  test('R-14 a unit that replicates need not be named', () => {
    const data = { place: 'Thôn 3', unit: undefined, reason: 'Hiệu quả' };
    const { decision } = decideOver(
      [...place, ...running],
      command('ProposeModelReplication', data),
      MIDYEAR,
    );
    expect(decision).toMatchObject({ events: [{ data: { unit: null } }] });
  });
});

test('R-13 a planned inspection that was cancelled is not overdue', () => {
  const planned = { plannedOn: '2026-06-01', inspectedOn: null };
  const on = (state: 'PLANNED' | 'CANCELLED', ended: boolean) =>
    inspectionOn('2026-06-15', { state, ...planned }, ended);
  expect(on('CANCELLED', false)).toEqual({ state: 'CANCELLED', daysLate: 0 });
  expect(on('PLANNED', true)).toEqual({ state: 'CANCELLED', daysLate: 0 });
  expect(on('PLANNED', false)).toEqual({ state: 'OVERDUE', daysLate: 14 });
});

test('R-03 nothing reported reaches no target, in either direction', () => {
  const aims = (['MORE', 'FEWER'] as const).map((direction) => ({ direction, target: 10 }));
  expect(aims.map((aim) => [9, 10, 11, undefined].map((achieved) => reached(aim, achieved)))).toEqual([
    [false, true, true, false],
    [true, true, false, false],
  ]);
});
