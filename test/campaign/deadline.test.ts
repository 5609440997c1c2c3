import { describe, expect, test } from 'vitest';
import { attainment, meetsEveryTarget, type StageMetricCounts } from '../../schema/campaign/attainment.ts';
import { bindingOn, type DatedDeadline, datesOf, judgedBy, withDate } from '../../schema/campaign/dates.ts';
import { daysLate, deadlineOf, deadlineWarningMessage, lastDay } from '../../schema/campaign/deadline.ts';
import { campaignDecider } from '../../schema/campaign/decide.ts';
import { deliverableOf } from '../../schema/campaign/deliverable.ts';
import { plan2026 } from '../../schema/campaign/plan-2026.ts';
import type { Campaign } from '../../schema/campaign/state.ts';
import { addDays } from '../../schema/civil-date.ts';
import { fold } from '../given.ts';
import { CAMPAIGN, milestone, planned, settings } from '../sample.ts';

const OWED = { expected: 1, onTime: 0, late: 0 };

describe('R-31 deadlines', () => {
  test('“trước ngày X” ends with X − 1, or with X where the campaign includes it', () => {
    expect(lastDay('2026-03-05', false)).toBe('2026-03-04');
    expect(lastDay('2026-03-01', false)).toBe('2026-02-28');
    expect(lastDay('2026-03-05', true)).toBe('2026-03-05');
  });

  test.each([
    ['2026-02-24', 'UPCOMING', 8],
    ['2026-02-25', 'DUE_SOON', 7],
    ['2026-03-04', 'DUE_SOON', 0],
    ['2026-03-05', 'OVERDUE', -1],
  ])('on %s it is %s, %i days left', (today, state, daysLeft) => {
    expect(deadlineOf({ before: '2026-03-05', inclusive: false }, OWED, today)).toEqual({
      lastDay: '2026-03-04',
      state,
      daysLeft,
    });
  });

  test('a delivered milestone keeps what was recorded with it, whatever day it is', () => {
    const state = (onTime: number, late: number) =>
      deadlineOf({ before: '2026-03-05', inclusive: false }, { expected: 1, onTime, late }, '2026-12-01')
        .state;
    expect(state(1, 0)).toBe('DELIVERED_ON_TIME');
    expect(state(0, 1)).toBe('DELIVERED_LATE');
  });

  test('days late count from the last day', () => {
    expect(daysLate('2026-03-05', false, '2026-03-04')).toBe(0);
    expect(daysLate('2026-03-05', false, '2026-03-05')).toBe(1);
    expect(daysLate('2026-03-05', true, '2026-03-05')).toBe(0);
  });

  test('the plan of 2026: which last days are no working days', () => {
    const warned = plan2026.milestones.map(({ milestone, before }) => [
      milestone,
      deadlineOf({ before, inclusive: false }, OWED, '2026-01-15').warning,
    ]);
    expect(Object.fromEntries(warned)).toEqual({
      UNIT_REGISTRATION: undefined,
      CITY_REGISTRATION_REPORT: undefined,
      SIX_MONTH_REPORT: undefined,
      APPRAISAL_AND_NOMINATION: undefined,
      MOVEMENT_REPORT: 'HOLIDAY',
      ANNUAL_REPORT: 'WEEKEND',
      UNIT_REVIEW_LIST: 'WEEKEND',
    });
  });

  test('the warning names the day and moves nothing', () => {
    expect(deadlineWarningMessage('2026-11-29')?.vi).toMatch(/29\/11\/2026 rơi vào Chủ nhật/);
    expect(deadlineWarningMessage('2026-02-17')?.vi).toMatch(/Tết Bính Ngọ/);
    expect(deadlineWarningMessage('2026-03-04')).toBeUndefined();
  });
});

describe('R-37 target attainment', () => {
  const at = (models: number, fresh: number) => ({ MODELS: models, NEW_OR_REPLICATED_MODELS: fresh });
  const counts: StageMetricCounts = {
    REGISTERED: at(7, 2),
    STANDING: at(5, 1),
    IMPLEMENTING: at(4, 1),
    RECOGNISED: at(0, 0),
  };
  const models = { metric: 'MODELS', minimum: 5 } as const;
  const fresh = { metric: 'NEW_OR_REPLICATED_MODELS', minimum: 1 } as const;

  test('each stage stands beside the official one', () => {
    expect(attainment(models, 'STANDING', counts)).toEqual({
      stages: [
        { stage: 'REGISTERED', count: 7, met: true },
        { stage: 'STANDING', count: 5, met: true },
        { stage: 'IMPLEMENTING', count: 4, met: false },
        { stage: 'RECOGNISED', count: 0, met: false },
      ],
      official: 5,
      met: true,
    });
    expect(attainment(models, 'IMPLEMENTING', counts)).toMatchObject({ official: 4, met: false });
    expect(attainment(fresh, 'IMPLEMENTING', counts)).toMatchObject({ official: 1, met: true });
  });

  test('every target must be met, and there must be one', () => {
    expect(meetsEveryTarget([models, fresh], 'STANDING', counts)).toBe(true);
    expect(meetsEveryTarget([models, fresh], 'IMPLEMENTING', counts)).toBe(false);
    expect(meetsEveryTarget([], 'STANDING', counts)).toBe(false);
  });
});

describe('R-31 a deadline that is moved', () => {
  const from = (before: string, day: string | null) => ({
    before,
    lastDay: lastDay(before, false),
    from: day,
  });
  const moved = (on: string) => [from('2026-06-30', null), from('2026-08-01', on)];
  const stateOn = (dates: DatedDeadline[], today: string) => {
    const { before } = dates.at(-1) as DatedDeadline;
    return deadlineOf({ before, inclusive: false, dates }, OWED, today);
  };

  test('counts when it is moved on its last day, and is missed when it is moved the day after', () => {
    expect(stateOn(moved('2026-06-29'), '2026-07-10')).toEqual({
      ...{ lastDay: '2026-07-31', state: 'UPCOMING', daysLeft: 21 },
    });
    expect(stateOn(moved('2026-06-30'), '2026-07-10')).toEqual({
      ...{ lastDay: '2026-07-31', state: 'OVERDUE', daysLeft: -11 },
      missed: { before: '2026-06-30', lastDay: '2026-06-29' },
    });
  });

  test('stays missed whatever follows, and does not reach back to what came before it was set', () => {
    const twice = [...moved('2026-07-05'), from('2026-12-01', '2026-07-20')];
    expect(bindingOn(twice, '2026-11-01').lastDay).toBe('2026-06-29');
    const earlier = [from('2026-06-30', null), from('2026-06-10', '2026-06-20')];
    expect(bindingOn(earlier, '2026-06-15').lastDay).toBe('2026-06-29');
    expect(bindingOn(earlier, '2026-06-21').lastDay).toBe('2026-06-09');
  });

  test('judges what comes on each day as bindingOn does', () => {
    const lists = [
      moved('2026-06-29'),
      moved('2026-06-30'),
      [...moved('2026-06-20'), from('2026-07-05', '2026-07-01')],
    ];
    for (const dates of lists)
      for (let day = '2026-06-01'; day < '2026-08-10'; day = addDays(day, 1)) {
        const step = judgedBy(dates).findLast((each) => each.from === null || each.from <= day);
        expect(step?.lastDay, day).toBe(bindingOn(dates, day).lastDay);
      }
  });

  test('a milestone that is removed and set again goes on with the dates that it had', () => {
    const facts = [
      planned({ milestones: [{ ...milestone, milestone: 'SIX_MONTH_REPORT', before: '2026-06-30' }] }),
      {
        type: 'CampaignMilestoneRemoved',
        data: { campaign: CAMPAIGN, milestone: 'SIX_MONTH_REPORT', reason: 'x' },
      },
      {
        type: 'CampaignMilestoneSet',
        data: {
          campaign: CAMPAIGN,
          ...milestone,
          milestone: 'SIX_MONTH_REPORT',
          before: '2026-12-01',
          reason: 'x',
        },
        recordedAt: '2026-07-10T03:00:00.000Z',
      },
    ];
    const state = fold(campaignDecider as never, `campaign-${CAMPAIGN}`, facts) as Campaign;
    expect(bindingOn(datesOf(state.dates, 'SIX_MONTH_REPORT'), '2026-08-01').lastDay).toBe('2026-06-29');
  });

  test('so is one that the campaign begins to include the day itself of, once it was due', () => {
    const including = { ...settings, deadlineInclusive: true };
    const on = (recordedAt: string) => {
      const changed = { campaign: CAMPAIGN, settings: including, reason: 'x' };
      const facts = [planned(), { type: 'CampaignSettingsChanged', data: changed, recordedAt }];
      const state = fold(campaignDecider as never, `campaign-${CAMPAIGN}`, facts) as Campaign;
      return bindingOn(datesOf(state.dates, 'UNIT_REGISTRATION'), '2026-03-06').lastDay;
    };
    expect(on('2026-03-04T10:00:00.000Z')).toBe('2026-03-05');
    expect(on('2026-03-05T10:00:00.000Z')).toBe('2026-03-04');
  });
});

describe('R-32 a milestone that many owe', () => {
  const plan = { before: '2026-03-05', inclusive: false };
  const dayAfter = (onTime: number, late: number) =>
    deadlineOf(plan, { expected: 3, onTime, late }, '2026-03-06').state;

  test('is overdue as long as one of them is missing', () => {
    expect([dayAfter(2, 0), dayAfter(2, 1), dayAfter(3, 0)]).toEqual([
      'OVERDUE',
      'DELIVERED_LATE',
      'DELIVERED_ON_TIME',
    ]);
    const nobody = { expected: 0, onTime: 0, late: 0 };
    expect(deadlineOf(plan, nobody, '2026-03-01').state).toBe('DUE_SOON');
    expect(deadlineOf(plan, nobody, '2026-12-01').state).toBe('NOT_OWED');
  });

  test('what delivers it', () => {
    const by = Object.fromEntries(plan2026.milestones.map((each) => [each.milestone, deliverableOf(each)]));
    expect(by).toEqual({
      UNIT_REGISTRATION: 'REGISTRATIONS',
      CITY_REGISTRATION_REPORT: 'REPORTS',
      SIX_MONTH_REPORT: 'REPORTS',
      APPRAISAL_AND_NOMINATION: 'NOMINATION',
      MOVEMENT_REPORT: 'REPORTS',
      ANNUAL_REPORT: 'REPORTS',
      UNIT_REVIEW_LIST: 'UNIT_LISTS',
    });
    expect(deliverableOf({ milestone: 'CONFERENCE_PLAN' })).toBe('PEOPLE');
  });
});

describe('R-31 the dates of a milestone', () => {
  const date = (before: string, lastDay: string, from: string | null) => ({ before, lastDay, from });
  const one = withDate({}, 'A', date('2026-03-05', '2026-03-04', '2026-01-01'));
  test('the first counts from the beginning, the same again is no other', () => {
    expect(one).toEqual({ A: [date('2026-03-05', '2026-03-04', null)] });
    expect(withDate(one, 'A', date('2026-03-05', '2026-03-04', '2026-02-01'))).toBe(one);
  });
  test('one that is worded otherwise is another', () => {
    expect(withDate(one, 'A', date('2026-03-04', '2026-03-04', '2026-02-01')).A).toHaveLength(2);
    expect(withDate(one, 'A', date('2026-03-05', '2026-03-05', '2026-02-01')).A).toHaveLength(2);
  });
  test('a key that every object has is none', () => expect(datesOf({}, 'constructor')).toEqual([]));
});
