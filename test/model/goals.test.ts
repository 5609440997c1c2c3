import { describe, expect, test } from 'vitest';
import { eventCodecs } from '../../schema/all.ts';
import { upcast } from '../../schema/event.ts';
import { better, reached } from '../../schema/model/goal.ts';
import { decideOver, events, type Fact, refused, rule } from '../given.ts';
import { CAMPAIGN, EARLIER, IN_TIME, id, MIDYEAR, MODEL, place, UNIT, unit } from '../sample.ts';
import {
  accepted,
  command,
  continued,
  earlier,
  endorsed,
  goal,
  nameHold,
  newRegistration,
  register,
  registered,
  returned,
  withoutLaunch,
} from './sample-model.ts';

const path = (...parts: (string | number)[]) => ['registration', ...parts];
const crimes = { goal: 'so-vu', title: 'Số vụ trộm cắp', unit: 'CASE', direction: 'FEWER', target: 10 };
const households = {
  goal: 'so-ho',
  title: 'Số hộ tham gia',
  unit: 'HOUSEHOLD',
  direction: 'MORE',
  target: 100,
};
/** Last year's model, of two goals. */
const ofLastYear = (over: object = {}): Fact => ({
  ...earlier(over),
  data: { ...earlier(over).data, registration: { ...newRegistration, goals: [crimes, households] } },
});
const fewer = (target: number, previousTarget = 10) => ({ ...crimes, target, previousTarget });
const more = (target: number, previousTarget = 100) => ({ ...households, target, previousTarget });
const next = (goals: object[], over: object = {}) => register({ ...continued, goals, ...over });

rule('R-03 a goal that is to fall is better when it is lower, beside one that is to grow')
  .given(place, ofLastYear())
  .when(next([fewer(5), more(120)]), IN_TIME)
  .then(events({ type: 'ModelRegistered', data: { registration: { goals: [fewer(5), more(120)] } } }));
rule('R-03 a goal that is to fall and rises is named')
  .given(place, ofLastYear())
  .when(next([fewer(12), more(120)]), IN_TIME)
  .then(refused({ code: 'TARGET_NOT_LOWER', rule: 'R-03', path: path('goals', 0, 'target') }));
rule('R-03 a goal that is to fall and stays is no better')
  .given(place, ofLastYear())
  .when(next([fewer(10), more(100)]), IN_TIME)
  .then(
    refused(
      { code: 'TARGET_NOT_LOWER', rule: 'R-03', path: path('goals', 0, 'target') },
      { code: 'TARGET_NOT_HIGHER', rule: 'R-03', path: path('goals', 1, 'target') },
    ),
  );
test('R-03 the other direction is a way out only where last year had none', () => {
  const told = (goals: object[], facts: Fact[]) => {
    const { decision } = decideOver([...place, ...facts], next(goals), IN_TIME);
    return 'refusals' in decision ? decision.refusals.map(({ message }) => message.vi).join() : '';
  };
  const described = [{ ...more(90), goal: 'khac' }, fewer(5), more(120)];
  expect(told(described, [ofLastYear()])).toMatch(/nâng chỉ tiêu này, hoặc chọn hướng “giảm”/);
  const recorded = told([fewer(5), more(90)], [ofLastYear()]);
  expect(recorded).toMatch(/nâng chỉ tiêu này/);
  expect(recorded).not.toMatch(/hướng “giảm”/);
});
rule('R-03 a goal that is new this year may be to fall')
  .given(place, ofLastYear())
  .when(next([fewer(5), more(120), { ...fewer(3, 0), goal: 'tai-nan' }]), IN_TIME)
  .then(events({ type: 'ModelRegistered' }));
rule('R-03 the direction is that of last year')
  .given(place, ofLastYear())
  .when(next([fewer(5), { ...more(60), direction: 'FEWER' }]), IN_TIME)
  .then(refused({ code: 'DIRECTION_DIFFERS', rule: 'R-03', path: path('goals', 1, 'direction') }));

rule('R-03 every goal of last year is carried on, or left out with a reason')
  .given(place, ofLastYear())
  .when(next([more(120)]), IN_TIME)
  .then(refused({ code: 'GOAL_NOT_CARRIED_ON', rule: 'R-03', path: path('leftOut') }));
rule('R-03 a goal left out with its reason is recorded for the Board to see')
  .given(place, ofLastYear())
  .when(next([more(120)], { leftOut: [{ goal: 'so-vu', reason: 'Công an xã theo dõi riêng' }] }), IN_TIME)
  .then(
    events({
      type: 'ModelRegistered',
      data: { registration: { leftOut: [{ goal: 'so-vu', reason: 'Công an xã theo dõi riêng' }] } },
    }),
  );
rule('R-03 what is carried on is not left out')
  .given(place, ofLastYear())
  .when(next([more(120), fewer(5)], { leftOut: [{ goal: 'so-vu', reason: 'Thôi' }] }), IN_TIME)
  .then(refused({ code: 'GOAL_NOT_LEFT_OUT', rule: 'R-03', path: path('leftOut', 0, 'goal') }));
rule('R-03 what last year did not aim at is not left out, nor anything twice')
  .given(place, ofLastYear())
  .when(
    next([more(120)], {
      leftOut: [
        { goal: 'so-vu', reason: 'Thôi' },
        { goal: 'khac', reason: 'Thôi' },
        { goal: 'so-vu', reason: 'Thôi' },
      ],
    }),
    IN_TIME,
  )
  .then(
    refused(
      { code: 'GOAL_NOT_LEFT_OUT', rule: 'R-03', path: path('leftOut', 1, 'goal') },
      { code: 'GOAL_NOT_LEFT_OUT', rule: 'R-03', path: path('leftOut', 2, 'goal') },
    ),
  );
rule('R-03 a new model leaves nothing out')
  .given(place)
  .when(register({ ...newRegistration, leftOut: [{ goal: 'so-vu', reason: 'Thôi' }] }), IN_TIME)
  .then(refused({ code: 'GOAL_NOT_LEFT_OUT', rule: 'R-03', path: path('leftOut', 0, 'goal') }));
rule('R-03 an amendment too carries on every goal of last year')
  .given(place, ofLastYear(), registered({ ...continued, goals: [fewer(5), more(120)] }), endorsed, accepted)
  .when(
    command('AmendModel', { registration: { ...continued, goals: [more(120)] }, reason: 'Bớt việc' }),
    MIDYEAR,
  )
  .then(refused({ code: 'GOAL_NOT_CARRIED_ON', rule: 'R-03', path: path('leftOut') }));

rule('R-03 a target is above 0')
  .given(place)
  .when(register({ ...newRegistration, goals: [goal, { ...households, target: 0 }] }), IN_TIME)
  .then(refused({ code: 'TARGET_NOT_ABOVE_ZERO', rule: 'R-03', path: path('goals', 1, 'target') }));
rule('R-03 a target of 0 is not called better than a falling one')
  .given(place, ofLastYear())
  .when(next([fewer(0), more(120)]), IN_TIME)
  .then(refused({ code: 'TARGET_NOT_ABOVE_ZERO', rule: 'R-03', path: path('goals', 0, 'target') }));
rule('R-03 nor worse than a rising one')
  .given(place, ofLastYear())
  .when(next([fewer(5), more(0)]), IN_TIME)
  .then(refused({ code: 'TARGET_NOT_ABOVE_ZERO', rule: 'R-03', path: path('goals', 1, 'target') }));
rule('R-03 a new model has no target of last year')
  .given(place)
  .when(register({ ...newRegistration, goals: [goal, more(120, 0)] }), IN_TIME)
  .then(refused({ code: 'PREVIOUS_TARGET_OF_NEW', rule: 'R-03', path: path('goals', 1, 'previousTarget') }));

const merged = (n: number, into: number): Fact => ({
  type: 'UnitMerged',
  data: { unit: id(n), into: id(into), reason: 'Sáp nhập thôn', effectiveOn: '2026-01-01' },
});
const others = [unit(2), unit(3)];
const same = [fewer(5), more(120)];
const ofAnother = { code: 'EARLIER_MODEL_OF_ANOTHER_UNIT', rule: 'R-03', path: path('earlierModel') };

rule('R-03 the model of another unit is not continued')
  .given(place, others, ofLastYear({ unit: id(2) }))
  .when(next(same), IN_TIME)
  .then(refused(ofAnother));
rule('R-03 R-49 that of a unit merged into the own one is, over several mergers')
  .given(place, others, ofLastYear({ unit: id(3) }), merged(3, 2), merged(2, 1))
  .when(next(same), IN_TIME)
  .then(events({ type: 'ModelRegistered' }));
rule('R-03 R-49 that of a unit merged into another one is not')
  .given(place, others, ofLastYear({ unit: id(3) }), merged(3, 2))
  .when(next(same), IN_TIME)
  .then(refused(ofAnother));
const dropped: Fact = { type: 'ModelDropped', data: { model: EARLIER, reason: 'Không hiệu quả' } };
rule('R-03 a dropped model is not continued')
  .given(place, ofLastYear(), dropped)
  .when(next(same), IN_TIME)
  .then(refused({ code: 'EARLIER_MODEL_DROPPED', rule: 'R-03', path: path('earlierModel') }));
rule('R-38 R-03 one that was reinstated is')
  .given(
    place,
    ofLastYear(),
    { ...dropped, id: id(901) },
    {
      type: 'ModelReinstated',
      data: { model: EARLIER, corrects: id(901), reason: 'Loại nhầm' },
    },
  )
  .when(next(same), IN_TIME)
  .then(events({ type: 'ModelRegistered' }));
rule('R-03 what was continued once stays so when the earlier model is dropped later')
  .given(place, ofLastYear(), registered({ ...continued, goals: same }), returned, dropped)
  .when(command('ResubmitModel', { registration: { ...continued, goals: [fewer(4), more(130)] } }), IN_TIME)
  .then(events({ type: 'ModelResubmitted' }));

const continuing = { key: `${CAMPAIGN}:continues:${EARLIER}`, holder: MODEL };
rule('R-03 one model of a campaign continues an earlier one: it is held as a name is')
  .given(place, ofLastYear())
  .when(next(same), IN_TIME)
  .then(events({ type: 'ModelRegistered' }).reserving(nameHold('hiến đất mở đường'), continuing));
rule('R-03 a model that is dropped gives free what it continued')
  .given(place, ofLastYear(), registered({ ...continued, goals: same }))
  .when(command('DropModel', { reason: 'Thôi' }), IN_TIME)
  .then(events({ type: 'ModelDropped' }).releasing(nameHold('hiến đất mở đường'), continuing));
rule('R-03 a returned one still holds it, and gives it free when it becomes another kind')
  .given(place, ofLastYear(), registered({ ...continued, goals: same }), returned)
  .when(command('ResubmitModel', { registration: newRegistration }), IN_TIME)
  .then(events({ type: 'ModelResubmitted' }).reserving().releasing(continuing));

rule('R-01 a new model is not planned to launch before it is registered')
  .given(place)
  .when(register({ ...newRegistration, launchPlannedOn: '2026-02-19' }), IN_TIME)
  .then(refused({ code: 'LAUNCH_BEFORE_REGISTRATION', rule: 'R-01', path: path('launchPlannedOn') }));
rule('R-01 the day of the registration will do')
  .given(place)
  .when(register({ ...newRegistration, launchPlannedOn: IN_TIME }), IN_TIME)
  .then(events({ type: 'ModelRegistered' }));
rule('R-01 sent again, the launch is compared with the day of the first registration')
  .given(place, { ...registered(), occurredOn: '2026-02-10' }, returned)
  .when(
    command('ResubmitModel', { registration: { ...newRegistration, launchPlannedOn: '2026-02-15' } }),
    IN_TIME,
  )
  .then(events({ type: 'ModelResubmitted' }));
rule('R-01 R-07 what is registered late may have held its launch')
  .given(place)
  .when(
    register({ ...newRegistration, launchPlannedOn: '2026-03-01' }, { lateReason: 'Đơn vị mới' }),
    '2026-03-05',
  )
  .then(events({ type: 'ModelRegistered', data: { late: true } }));
rule('R-01 another kind may have held its launch')
  .given(place)
  .when(
    register({
      ...withoutLaunch,
      kind: 'REPLICATED',
      sourceDescription: 'Mô hình của xã bên',
      launchPlannedOn: '2026-01-10',
    }),
    IN_TIME,
  )
  .then(events({ type: 'ModelRegistered' }));

rule('R-01 a topic is one of the plan, or another in words')
  .given(place)
  .when(
    register({ ...newRegistration, topics: ['LAND_DONATION', 'OTHER'], otherTopic: 'Phòng chống đuối nước' }),
    IN_TIME,
  )
  .then(events({ type: 'ModelRegistered', data: { registration: { otherTopic: 'Phòng chống đuối nước' } } }));
rule('R-01 a topic that the plan does not list is refused')
  .given(place)
  .when(register({ ...newRegistration, topics: ['LAND_DONATION', 'abc'] }), IN_TIME)
  .then(refused({ code: 'TOPIC_NOT_LISTED', rule: 'R-01', path: path('topics', 1) }));
rule('R-01 another topic is said in words')
  .given(place)
  .when(register({ ...newRegistration, topics: ['OTHER'] }), IN_TIME)
  .then(refused({ code: 'OTHER_TOPIC_MISSING', rule: 'R-01', path: path('otherTopic') }));
rule('R-01 words for another topic belong to OTHER')
  .given(place)
  .when(register({ ...newRegistration, otherTopic: 'Đuối nước' }), IN_TIME)
  .then(refused({ code: 'OTHER_TOPIC_NOT_CHOSEN', rule: 'R-01', path: path('otherTopic') }));
rule('R-01 a free text of an old log may stay when the registration is sent again')
  .given(place, registered({ ...newRegistration, topics: ['nông thôn mới'] }), returned)
  .when(
    command('ResubmitModel', { registration: { ...newRegistration, topics: ['nông thôn mới', 'WASTE'] } }),
    IN_TIME,
  )
  .then(events({ type: 'ModelResubmitted' }));
rule('R-01 what the survey found is recorded')
  .given(place)
  .when(
    register({
      ...newRegistration,
      situation: 'Đường hẹp',
      advantages: 'Dân ủng hộ',
      difficulties: 'Tường rào',
    }),
    IN_TIME,
  )
  .then(
    events({
      type: 'ModelRegistered',
      data: {
        registration: { situation: 'Đường hẹp', advantages: 'Dân ủng hộ', difficulties: 'Tường rào' },
      },
    }),
  );

describe('R-03 directions', () => {
  test('better is above or below, never equal', () => {
    const rising = { direction: 'MORE' as const, target: 5 };
    const falling = { direction: 'FEWER' as const, target: 5 };
    expect([4, 5, 6].map((than) => better(rising, than))).toEqual([true, false, false]);
    expect([4, 5, 6].map((than) => better(falling, than))).toEqual([false, false, true]);
  });
  test('R-12 a result reaches a target in its direction, and silence reaches none', () => {
    const rising = { direction: 'MORE' as const, target: 5 };
    const falling = { direction: 'FEWER' as const, target: 5 };
    const sums = [undefined, 0, 4, 5, 6];
    expect(sums.map((sum) => reached(rising, sum))).toEqual([false, false, false, true, true]);
    expect(sums.map((sum) => reached(falling, sum))).toEqual([false, true, true, true, false]);
  });
  test('a goal of an old log is one that is to grow', () => {
    const { direction: _, ...old } = goal;
    const { leftOut: __, ...rest } = newRegistration;
    const codec = eventCodecs.ModelRegistered;
    const data = { ...registered().data, registration: { ...rest, goals: [old] } };
    expect(upcast(codec as never, 1, data)).toEqual(registered().data);
  });
  test('the refusal names the goal and both figures', () => {
    const { decision } = decideOver([...place, ofLastYear()], next([fewer(12), more(120)]), IN_TIME);
    const [refusal] = 'refusals' in decision ? decision.refusals : [];
    expect(refusal?.message.vi).toContain(
      '“Số vụ trộm cắp”: chỉ tiêu năm nay 12 vụ chưa thấp hơn năm trước (10 vụ)',
    );
  });
  test('R-03 of two units each holds its own name, and one alone what both would continue', () => {
    const facts = [...place, unit(2), ofLastYear(), merged(2, 1)];
    const of = (model: string, name: string) =>
      decideOver(facts, register({ ...continued, name, goals: same }, { model, unit: UNIT }), IN_TIME)
        .decision;
    const keys = [of(id(101), 'Một'), of(id(102), 'Hai')].map((decision) =>
      'events' in decision ? decision.reserve?.map(({ key }) => key) : [],
    );
    expect(keys[0]?.[0]).not.toBe(keys[1]?.[0]);
    expect(keys[0]?.[1]).toBe(keys[1]?.[1]);
  });
});
