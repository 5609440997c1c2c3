import { events, refused, rule } from '../given.ts';
import {
  CAMPAIGN,
  closed,
  commune,
  EARLIER,
  IN_TIME,
  id,
  LAST_DAY,
  MODEL,
  OTHER_COMMUNE,
  opened,
  place,
  planned,
  settings,
  TOO_LATE,
  UNIT,
  unit,
} from '../sample.ts';
import {
  continued,
  earlier,
  endorsement,
  goal,
  home,
  nameHold,
  newRegistration,
  proposed,
  register,
  registered,
  replicated,
  withoutLaunch,
} from './sample-model.ts';

const path = (...parts: (string | number)[]) => ['registration', ...parts];

rule('R-01 a complete registration is recorded as stated, in the home of its unit')
  .given(place)
  .when(register(), IN_TIME)
  .then(
    events({
      type: 'ModelRegistered',
      data: {
        model: MODEL,
        ...home,
        registration: newRegistration,
        registrationVersion: 1,
        late: false,
        lateReason: null,
      },
    }),
  );
rule('R-01 two goals may not share a key')
  .given(place)
  .when(register({ ...newRegistration, goals: [goal, goal] }), IN_TIME)
  .then(refused({ code: 'GOAL_REPEATED', rule: 'R-01', path: path('goals', 1, 'goal') }));
rule('R-01 the unit must exist')
  .given(place)
  .when(register(newRegistration, { unit: id(7) }), IN_TIME)
  .then(refused({ code: 'UNIT_NOT_FOUND', path: ['unit'] }));
rule('R-01 the unit must be active')
  .given(place, {
    type: 'UnitDissolved',
    data: { unit: UNIT, reason: 'Sắp xếp lại', effectiveOn: '2026-01-01' },
  })
  .when(register(), IN_TIME)
  .then(refused({ code: 'UNIT_ENDED', path: ['unit'] }));
rule("R-01 the unit must belong to the campaign's organization")
  .given(place, commune(OTHER_COMMUNE, 'Hải Dương'), unit(2, OTHER_COMMUNE))
  .when(register(newRegistration, { unit: id(2) }), IN_TIME)
  .then(refused({ code: 'UNIT_ELSEWHERE', rule: 'R-01', path: ['unit'] }));
rule('R-01 the campaign must exist')
  .given(place)
  .when(register(newRegistration, { campaign: '10507-2027' }), IN_TIME)
  .then(refused({ code: 'CAMPAIGN_NOT_FOUND', path: ['campaign'] }));
rule('R-01 the campaign must be open')
  .given(commune(), unit(), planned())
  .when(register(), IN_TIME)
  .then(refused({ code: 'CAMPAIGN_NOT_OPEN', path: ['campaign'] }));
rule('R-01 a closed campaign takes no registration')
  .given(place, closed)
  .when(register(), IN_TIME)
  .then(refused({ code: 'CAMPAIGN_NOT_OPEN', path: ['campaign'] }));
rule('R-01 a model is registered once')
  .given(place, registered())
  .when(register(), IN_TIME)
  .then(refused({ code: 'MODEL_EXISTS', path: ['model'] }));

rule('R-02 the name is reserved for the unit and campaign, without case, quotes and tone placement')
  .given(place)
  .when(register({ ...newRegistration, name: '“Hoà giải”  Ở Thôn' }), IN_TIME)
  .then(events({ type: 'ModelRegistered' }).reserving(nameHold('hoà giải ở thôn')));

rule('R-03 a continued model with higher targets is accepted')
  .given(place, earlier())
  .when(register(continued), IN_TIME)
  .then(events({ type: 'ModelRegistered' }));
rule('R-03 the offending target is named when it is not higher')
  .given(place, earlier())
  .when(
    register({
      ...continued,
      goals: [
        { ...goal, previousTarget: 500 },
        { ...goal, goal: 'so-ho', unit: 'HOUSEHOLD', target: 30, previousTarget: 30 },
      ],
    }),
    IN_TIME,
  )
  .then(refused({ code: 'TARGET_NOT_HIGHER', rule: 'R-03', path: path('goals', 1, 'target') }));
rule("R-03 last year's target must be stated")
  .given(place, earlier())
  .when(register({ ...continued, goals: [goal] }), IN_TIME)
  .then(refused({ code: 'PREVIOUS_TARGET_MISSING', rule: 'R-03', path: path('goals', 0, 'previousTarget') }));
rule("R-03 last year's target must agree with the record")
  .given(place, earlier())
  .when(register({ ...continued, goals: [{ ...goal, previousTarget: 100 }] }), IN_TIME)
  .then(refused({ code: 'PREVIOUS_TARGET_DIFFERS', rule: 'R-03', path: path('goals', 0, 'previousTarget') }));
rule("R-03 last year's target in another unit does not agree with the record")
  .given(place, earlier())
  .when(register({ ...continued, goals: [{ ...goal, unit: 'METRE', previousTarget: 500 }] }), IN_TIME)
  .then(refused({ code: 'PREVIOUS_TARGET_DIFFERS', rule: 'R-03', path: path('goals', 0, 'previousTarget') }));
rule('R-03 a continued model names the earlier one')
  .given(place)
  .when(register({ ...continued, earlierModel: undefined }), IN_TIME)
  .then(refused({ code: 'EARLIER_MODEL_MISSING', rule: 'R-03', path: path('earlierModel') }));
rule('R-03 a description will do when the earlier model predates the system')
  .given(place)
  .when(register({ ...continued, earlierModel: undefined, earlierDescription: 'Đăng ký năm 2025' }), IN_TIME)
  .then(events({ type: 'ModelRegistered' }));
rule('R-03 the earlier model must exist')
  .given(place)
  .when(register(continued), IN_TIME)
  .then(refused({ code: 'EARLIER_MODEL_NOT_FOUND', rule: 'R-03', path: path('earlierModel') }));
rule('R-03 the earlier model is one of the same commune')
  .given(place, earlier({ campaign: `${OTHER_COMMUNE}-2025`, organization: OTHER_COMMUNE }))
  .when(register(continued), IN_TIME)
  .then(refused({ code: 'EARLIER_MODEL_NOT_FOUND', rule: 'R-03', path: path('earlierModel') }));
rule('R-03 the earlier model must be of an earlier year')
  .given(place, earlier({ campaign: CAMPAIGN, year: 2026 }))
  .when(register(continued), IN_TIME)
  .then(refused({ code: 'EARLIER_MODEL_NOT_EARLIER', rule: 'R-03', path: path('earlierModel') }));

rule('R-04 a new model states its launch date')
  .given(place)
  .when(register(withoutLaunch), IN_TIME)
  .then(refused({ code: 'LAUNCH_DATE_MISSING', rule: 'R-04', path: path('launchPlannedOn') }));
for (const date of ['2025-12-31', '2027-01-01'])
  rule(`R-04 ${date} lies outside the campaign year`)
    .given(place)
    .when(register({ ...newRegistration, launchPlannedOn: date }), IN_TIME)
    .then(refused({ code: 'LAUNCH_OUTSIDE_YEAR', rule: 'R-04', path: path('launchPlannedOn') }));
rule('R-04 the last day of the year is inside it, and planned days may lie ahead')
  .given(place)
  .when(register({ ...newRegistration, launchPlannedOn: '2026-12-31' }), IN_TIME)
  .then(events({ type: 'ModelRegistered' }));
rule('R-04 a replicated model names its source')
  .given(place)
  .when(register({ ...replicated, sourceDescription: undefined }), IN_TIME)
  .then(refused({ code: 'SOURCE_MODEL_MISSING', rule: 'R-04', path: path('sourceModel') }));
rule('R-04 the source must exist when it is named')
  .given(place)
  .when(register({ ...replicated, sourceModel: EARLIER }), IN_TIME)
  .then(refused({ code: 'SOURCE_MODEL_NOT_FOUND', rule: 'R-04', path: path('sourceModel') }));
rule('R-04 a replicated model needs no launch date')
  .given(place, earlier())
  .when(register({ ...replicated, sourceModel: EARLIER }), IN_TIME)
  .then(events({ type: 'ModelRegistered' }));

rule('R-05 an individual states the tie to the commune')
  .given(place)
  .when(register({ ...newRegistration, subject: { kind: 'INDIVIDUAL', title: 'Trưởng thôn 1' } }), IN_TIME)
  .then(refused({ code: 'SUBJECT_BASIS_MISSING', rule: 'R-05', path: path('subject', 'basis') }));
rule('R-05 an individual who lives there is accepted')
  .given(place)
  .when(
    register({
      ...newRegistration,
      subject: { kind: 'INDIVIDUAL', title: 'Trưởng thôn 1', basis: 'RESIDES' },
    }),
    IN_TIME,
  )
  .then(events({ type: 'ModelRegistered' }));
rule('R-05 a collective has no such tie')
  .given(place)
  .when(
    register({ ...newRegistration, subject: { kind: 'COLLECTIVE', title: 'Chi bộ', basis: 'WORKS' } }),
    IN_TIME,
  )
  .then(refused({ code: 'SUBJECT_BASIS_NOT_FOR_COLLECTIVE', rule: 'R-05', path: path('subject', 'basis') }));

const propose = {
  type: 'ProposeModel',
  data: {
    model: MODEL,
    campaign: CAMPAIGN,
    unit: UNIT,
    name: 'Hiến đất',
    authority: 'Đảng ủy',
    endorsedOn: '2026-02-01',
  },
};
rule('R-06 a proposal records the endorsement on its day')
  .given(place)
  .when(propose, IN_TIME)
  .then(
    events({
      type: 'ModelProposed',
      occurredOn: '2026-02-01',
      data: { ...home, authority: 'Đảng ủy', endorsedOn: '2026-02-01', document: null },
    }),
  );
rule('R-06 a model is proposed once')
  .given(place, proposed)
  .when(propose, IN_TIME)
  .then(refused({ code: 'MODEL_EXISTS', path: ['model'] }));
rule('R-06 a draft is registered where it was endorsed')
  .given(place, proposed)
  .when(register(), IN_TIME)
  .then(events({ type: 'ModelRegistered' }));
rule('R-06 a draft does not move to another unit')
  .given(place, unit(2), proposed)
  .when(register(newRegistration, { unit: id(2) }), IN_TIME)
  .then(refused({ code: 'DRAFT_ELSEWHERE', rule: 'R-06', path: ['unit'] }));
rule('R-06 an endorsement may follow the registration')
  .given(place, registered())
  .when(
    { type: 'EndorseModel', data: { model: MODEL, authority: 'Đảng ủy', endorsedOn: '2026-02-19' } },
    IN_TIME,
  )
  .then(events({ type: 'ModelEndorsed', occurredOn: '2026-02-19' }));
rule('R-06 the same endorsement is not recorded twice')
  .given(place, proposed)
  .when(
    {
      type: 'EndorseModel',
      data: { model: MODEL, authority: endorsement.authority, endorsedOn: endorsement.endorsedOn },
    },
    IN_TIME,
  )
  .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-06', path: ['authority'] }));

rule('R-07 the last day is the day before the milestone')
  .given(place)
  .when(register(), LAST_DAY)
  .then(events({ type: 'ModelRegistered', data: { late: false } }));
rule('R-07 from the day of the milestone on, a reason is owed')
  .given(place)
  .when(register(), TOO_LATE)
  .then(refused({ code: 'LATE_REASON_MISSING', rule: 'R-07', path: ['lateReason'] }));
rule('R-07 with a reason it is registered as late')
  .given(place)
  .when(register(newRegistration, { lateReason: 'Mới thành lập đơn vị' }), TOO_LATE)
  .then(events({ type: 'ModelRegistered', data: { late: true, lateReason: 'Mới thành lập đơn vị' } }));
rule('R-07 a reason given in time is left out')
  .given(place)
  .when(register(newRegistration, { lateReason: 'Phòng khi muộn' }), LAST_DAY)
  .then(events({ type: 'ModelRegistered', data: { late: false, lateReason: null } }));
rule('R-07 the milestone itself is in time where the campaign includes it')
  .given(commune(), unit(), planned({ settings: { ...settings, deadlineInclusive: true } }), opened)
  .when(register(), TOO_LATE)
  .then(events({ type: 'ModelRegistered', data: { late: false } }));
rule('R-07 nothing is late in a campaign without the milestone')
  .given(commune(), unit(), planned({ milestones: [] }), opened)
  .when(register({ ...newRegistration, launchPlannedOn: '2026-12-05' }), '2026-11-30')
  .then(events({ type: 'ModelRegistered', data: { late: false } }));
