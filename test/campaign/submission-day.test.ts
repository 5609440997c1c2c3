import { describe, expect, test } from 'vitest';
import { afterCutOff } from '../../schema/campaign/cut-off.ts';
import { isWorkingDay, lastSubmissionDay } from '../../schema/campaign/submission-day.ts';

describe('R-16 the last day on which a report reaches the panel', () => {
  test.each([
    ['2026-10-08', 3, '2026-10-05', 'a Thursday: Monday'],
    ['2026-10-12', 3, '2026-10-09', 'a Monday: Friday'],
    ['2026-03-02', 3, '2026-02-27', 'over the end of a month'],
    ['2026-10-08', 0, '2026-10-08', 'no days ahead: the day itself'],
  ])('calendar days before %s, %i of them: %s (%s)', (session, days, last) => {
    expect(lastSubmissionDay(session, days, 'CALENDAR')).toBe(last);
  });

  test.each([
    ['2026-10-08', 3, '2026-10-05', 'a Thursday: Monday'],
    ['2026-10-12', 3, '2026-10-07', 'a Monday: Wednesday, over a weekend'],
    ['2026-10-11', 3, '2026-10-07', 'a Sunday: Wednesday'],
    ['2026-05-05', 3, '2026-04-28', 'a Tuesday: 30/4 and 1/5 do not count'],
    ['2026-11-25', 1, '2026-11-23', 'the day after a public holiday'],
    ['2026-10-10', 0, '2026-10-10', 'no days ahead: the day itself'],
  ])('working days before %s, %i of them: %s (%s)', (session, days, last) => {
    expect(lastSubmissionDay(session, days, 'WORKING')).toBe(last);
  });

  test('a working day is neither a weekend nor a public holiday', () => {
    expect(['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-05', '2026-09-06'].map(isWorkingDay)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });
});

describe('R-33 the internal cut-off', () => {
  test('the day itself is in time, the day after is an amendment', () => {
    const settings = { reviewCutOff: '2026-11-24' };
    expect(afterCutOff(settings, '2026-11-24')).toBe(false);
    expect(afterCutOff(settings, '2026-11-25')).toBe(true);
  });

  test('without a cut-off nothing is an amendment', () => {
    expect(afterCutOff({ reviewCutOff: null }, '2026-12-31')).toBe(false);
  });
});
