import { describe, expect, test } from 'vitest';
import { attainment, meetsEveryTarget, type StageMetricCounts } from '../../schema/campaign/attainment.ts';
import { daysLate, deadlineOf, deadlineWarningMessage, lastDay } from '../../schema/campaign/deadline.ts';
import { plan2026 } from '../../schema/campaign/plan-2026.ts';

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
    expect(deadlineOf({ before: '2026-03-05', inclusive: false }, today)).toEqual({
      lastDay: '2026-03-04',
      state,
      daysLeft,
    });
  });

  test('a delivered milestone keeps what was recorded with it, whatever day it is', () => {
    const state = (deliveredDaysLate: number) =>
      deadlineOf({ before: '2026-03-05', inclusive: false, deliveredDaysLate }, '2026-12-01').state;
    expect(state(0)).toBe('DELIVERED_ON_TIME');
    expect(state(1)).toBe('DELIVERED_LATE');
  });

  test('days late count from the last day', () => {
    expect(daysLate('2026-03-05', false, '2026-03-04')).toBe(0);
    expect(daysLate('2026-03-05', false, '2026-03-05')).toBe(1);
    expect(daysLate('2026-03-05', true, '2026-03-05')).toBe(0);
  });

  test('the plan of 2026: which last days are no working days', () => {
    const warned = plan2026.milestones.map(({ milestone, before }) => [
      milestone,
      deadlineOf({ before, inclusive: false }, '2026-01-15').warning,
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
