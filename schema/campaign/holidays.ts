import { type CivilDate, weekday } from '../civil-date.ts';

export interface Holiday {
  on: CivilDate;
  vi: string;
  en: string;
}

/** Days off with pay in one name: first and last day. */
type Period = [from: CivilDate, to: CivilDate, vi: string, en: string];

/**
 * Điều 112, Bộ luật Lao động 2019: New Year 1 day, Tết 5 days, Hùng Kings (10 of the third lunar month) 1 day, 30/4, 1/5,
 * National Day 2 days. Tết of 2026 as announced (14/02 to 22/02 with the weekends around it). Assumption: of 2027, the last
 * day of the old lunar year with the first four of the new one, and in both years 1/9 as the day beside National Day.
 */
const BY_LAW: Period[] = [
  ['2026-01-01', '2026-01-01', 'Tết Dương lịch', 'New Year'],
  ['2026-02-16', '2026-02-20', 'Tết Bính Ngọ', 'Lunar New Year'],
  ['2026-04-26', '2026-04-26', 'Giỗ Tổ Hùng Vương', "Hùng Kings' Commemoration"],
  ['2026-04-30', '2026-04-30', 'Ngày Chiến thắng', 'Victory Day'],
  ['2026-05-01', '2026-05-01', 'Ngày Quốc tế lao động', 'Labour Day'],
  ['2026-09-01', '2026-09-02', 'Quốc khánh', 'National Day'],
  ['2027-01-01', '2027-01-01', 'Tết Dương lịch', 'New Year'],
  ['2027-02-05', '2027-02-09', 'Tết Đinh Mùi', 'Lunar New Year'],
  ['2027-04-16', '2027-04-16', 'Giỗ Tổ Hùng Vương', "Hùng Kings' Commemoration"],
  ['2027-04-30', '2027-04-30', 'Ngày Chiến thắng', 'Victory Day'],
  ['2027-05-01', '2027-05-01', 'Ngày Quốc tế lao động', 'Labour Day'],
  ['2027-09-01', '2027-09-02', 'Quốc khánh', 'National Day'],
];

/** Nghị quyết số 80-NQ/TW of 2026 chooses 24/11 as a day off with pay. */
const BY_RESOLUTION: Period[] = [
  ['2026-11-24', '2026-11-24', 'Ngày Văn hóa Việt Nam', 'Vietnamese Culture Day'],
  ['2027-11-24', '2027-11-24', 'Ngày Văn hóa Việt Nam', 'Vietnamese Culture Day'],
];

/** Điều 111 khoản 3, the same law: a holiday on a weekend is made up on the next working day. */
const MADE_UP: Period[] = [
  ['2026-04-27', '2026-04-27', 'bù Giỗ Tổ Hùng Vương', "made up for Hùng Kings' Commemoration"],
  ['2027-02-10', '2027-02-11', 'bù Tết Đinh Mùi', 'made up for Lunar New Year'],
  ['2027-05-03', '2027-05-03', 'bù Ngày Quốc tế lao động', 'made up for Labour Day'],
];

/**
 * A working day that offices exchange for a Saturday: 2/1 for 10/1/2026 by văn bản số 12729/VPCP-KGVX of 25/12/2025. No
 * further exchange is entered until it is announced and its paper can be named.
 */
const EXCHANGED: { off: Period; worked: CivilDate }[] = [
  {
    off: ['2026-01-02', '2026-01-02', 'hoán đổi Tết Dương lịch', 'New Year, exchanged'],
    worked: '2026-01-10',
  },
];

const PERIODS: readonly Period[] = [
  ...BY_LAW,
  ...BY_RESOLUTION,
  ...MADE_UP,
  ...EXCHANGED.map(({ off }) => off),
];

/**
 * The day off that falls on `date`; undefined on a working day, on a weekend, and outside 2026 and 2027. The list only
 * warns, and counts working days where a campaign counts them: no deadline moves because of it.
 */
export function holidayOn(date: CivilDate): Holiday | undefined {
  const period = PERIODS.find(([from, to]) => from <= date && date <= to);
  return period && { on: date, vi: period[2], en: period[3] };
}

/** A Saturday or Sunday on which offices rest. */
export function weekendOn(date: CivilDate): 'SATURDAY' | 'SUNDAY' | undefined {
  if (EXCHANGED.some(({ worked }) => worked === date)) return undefined;
  const day = weekday(date);
  return day === 6 ? 'SATURDAY' : day === 7 ? 'SUNDAY' : undefined;
}
