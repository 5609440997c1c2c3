import { describe, expect, test } from 'vitest';
import { deadlineOf } from '../../schema/campaign/deadline.ts';
import { holidayOn, weekendOn } from '../../schema/campaign/holidays.ts';
import { isWorkingDay } from '../../schema/campaign/submission-day.ts';
import { addDays, weekday } from '../../schema/civil-date.ts';
import { lunarDay } from './lunar-day.ts';

const daysOf = (year: number) => Array.from({ length: 365 }, (_, day) => addDays(`${year}-01-01`, day));
const named = (year: number, name: RegExp) =>
  daysOf(year).filter((day) => name.test(holidayOn(day)?.vi ?? ''));
const madeUp = (year: number) => named(year, /^bù /);

describe('R-31 public holidays', () => {
  test.each([2026, 2027])('%i: Hùng Kings on the 10th of the third lunar month', (year) => {
    const days = daysOf(year).filter((day) => {
      const lunar = lunarDay(day);
      return lunar.day === 10 && lunar.month === 3;
    });
    expect(named(year, /^Giỗ Tổ/)).toEqual(days);
  });

  test.each([2026, 2027])(
    '%i: Tết is the last day of the old lunar year and the first four of the new',
    (year) => {
      const first = daysOf(year).find((day) => {
        const lunar = lunarDay(day);
        return lunar.day === 1 && lunar.month === 1;
      }) as string;
      expect(named(year, /^Tết (Bính|Đinh)/)).toEqual([-1, 0, 1, 2, 3].map((days) => addDays(first, days)));
    },
  );

  test.each([2026, 2027])('%i has the twelve days off that law and resolution give', (year) => {
    const days = daysOf(year).filter(
      (day) => holidayOn(day) && !/^(bù|hoán đổi) /.test(holidayOn(day)?.vi ?? ''),
    );
    expect(days).toHaveLength(12);
    expect(days.map((day) => day.slice(5))).toEqual(
      expect.arrayContaining(['01-01', '04-30', '05-01', '09-01', '09-02', '11-24']),
    );
  });

  test.each([
    [2026, ['2026-04-27']],
    [2027, ['2027-02-10', '2027-02-11', '2027-05-03']],
  ])('%i: a holiday on a weekend is made up on the next working day', (year, expected) => {
    const owed = daysOf(year).filter(
      (day) => holidayOn(day) && weekday(day) >= 6 && !madeUp(year).includes(day),
    );
    const days: string[] = [];
    for (const holiday of owed) {
      let day = addDays(holiday, 1);
      while (weekday(day) >= 6 || days.includes(day) || (holidayOn(day) && !madeUp(year).includes(day)))
        day = addDays(day, 1);
      days.push(day);
    }
    expect(days).toEqual(expected);
    expect(madeUp(year)).toEqual(expected);
  });

  test('an exchanged day is off, and the Saturday worked instead is a working day', () => {
    expect(holidayOn('2026-01-02')?.vi).toBe('hoán đổi Tết Dương lịch');
    expect(weekendOn('2026-01-10')).toBeUndefined();
    expect(isWorkingDay('2026-01-10')).toBe(true);
    const warned = (before: string) =>
      deadlineOf({ before, inclusive: false }, { expected: 1, onTime: 0, late: 0 }, '2026-01-01').warning;
    expect(warned('2026-01-11')).toBeUndefined();
    expect(warned('2026-01-12')).toBe('WEEKEND');
  });
});
