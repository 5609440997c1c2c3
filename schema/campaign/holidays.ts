import type { CivilDate } from '../civil-date.ts';

export interface Holiday {
  on: CivilDate;
  vi: string;
  en: string;
}

/** Days off with pay in one name: first and last day. */
type Period = [from: CivilDate, to: CivilDate, vi: string, en: string];

/**
 * Public holidays of 2026 and 2027 under Điều 112, Bộ luật Lao động 2019: New Year 1 day, Tết 5 days, Hùng Kings
 * (10 of the third lunar month) 1 day, 30/4, 1/5, National Day 2 days (2/9 and one day beside it). The two days that
 * the Prime Minister chooses each year are taken as the 29th or 30th of the last lunar month with the first four of the
 * new year, and as 1/9. Added by Nghị quyết số 80-NQ/TW of 2026: 24/11, Vietnamese Culture Day.
 * The list only warns: no deadline moves because of it.
 */
const PERIODS: Period[] = [
  ['2026-01-01', '2026-01-01', 'Tết Dương lịch', 'New Year'],
  ['2026-02-16', '2026-02-20', 'Tết Bính Ngọ', 'Lunar New Year'],
  ['2026-04-26', '2026-04-26', 'Giỗ Tổ Hùng Vương', "Hùng Kings' Commemoration"],
  ['2026-04-30', '2026-04-30', 'Ngày Chiến thắng', 'Victory Day'],
  ['2026-05-01', '2026-05-01', 'Ngày Quốc tế lao động', 'Labour Day'],
  ['2026-09-01', '2026-09-02', 'Quốc khánh', 'National Day'],
  ['2026-11-24', '2026-11-24', 'Ngày Văn hóa Việt Nam', 'Vietnamese Culture Day'],
  ['2027-01-01', '2027-01-01', 'Tết Dương lịch', 'New Year'],
  ['2027-02-05', '2027-02-09', 'Tết Đinh Mùi', 'Lunar New Year'],
  ['2027-04-16', '2027-04-16', 'Giỗ Tổ Hùng Vương', "Hùng Kings' Commemoration"],
  ['2027-04-30', '2027-04-30', 'Ngày Chiến thắng', 'Victory Day'],
  ['2027-05-01', '2027-05-01', 'Ngày Quốc tế lao động', 'Labour Day'],
  ['2027-09-01', '2027-09-02', 'Quốc khánh', 'National Day'],
  ['2027-11-24', '2027-11-24', 'Ngày Văn hóa Việt Nam', 'Vietnamese Culture Day'],
];

/** Undefined on a working day, on a weekend, and in years that the list does not cover. */
export function holidayOn(date: CivilDate): Holiday | undefined {
  const period = PERIODS.find(([from, to]) => from <= date && date <= to);
  return period && { on: date, vi: period[2], en: period[3] };
}
