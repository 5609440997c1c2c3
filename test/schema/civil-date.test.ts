import { describe, expect, test } from 'vitest';
import { isCivilDate, isInstant } from '../../schema/civil-date.ts';

describe('R-31 a day exists', () => {
  test.each(['2026-02-28', '2024-02-29', '1900-01-01', '2200-12-31', '2026-12-01', '2026-01-31'])(
    '%s',
    (day) => {
      expect([isCivilDate(day), isCivilDate(day)]).toEqual([true, true]);
      expect(isInstant(`${day}T23:59:59.999Z`)).toBe(true);
    },
  );
  test.each([
    ...['2026-02-29', '2026-02-31', '2026-04-31', '2026-00-10', '2026-13-01', '2026-01-00', '1899-12-31'],
    ...['2201-01-01', '2026-1-1', '26-01-01', '2026-01-01T', ' 2026-01-01', 'hôm nay', ''],
  ])('“%s” does not', (day) => {
    expect(isCivilDate(day)).toBe(false);
    expect(isInstant(`${day}T00:00:00.000Z`)).toBe(false);
  });
  test.each(['24:00:00.000Z', '23:60:00.000Z', '23:59:60.000Z', '23:59:59Z', '23:59:59.999+07:00', ''])(
    'the time “%s” is none',
    (time) => expect(isInstant(`2026-02-28T${time}`)).toBe(false),
  );
  // More of them than are kept in mind.
  test('every month of three centuries has its first day and its last, and none around them', () => {
    const months = Array.from({ length: 301 * 12 }, (_, at) => [1900 + Math.floor(at / 12), (at % 12) + 1]);
    const wrong = months.filter(([year = 0, month = 0]) => {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      const day = (of: number) => [year, month, of].map((part) => String(part).padStart(2, '0')).join('-');
      return String([0, 1, last, last + 1].map((of) => isCivilDate(day(of)))) !== 'false,true,true,false';
    });
    expect(wrong).toEqual([]);
  });
});
