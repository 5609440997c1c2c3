import { addDays, type CivilDate } from '../civil-date.ts';
import { holidayOn, weekendOn } from './holidays.ts';

/** Neither a weekend nor a public holiday. */
export function isWorkingDay(date: CivilDate): boolean {
  return !weekendOn(date) && !holidayOn(date);
}

/**
 * the last day on which a report reaches the panel `days` days ahead of the session. WORKING counts only the days
 * that offices work, and ends on one of them; the day of the session itself never counts.
 */
export function lastSubmissionDay(
  sessionDate: CivilDate,
  days: number,
  kind: 'CALENDAR' | 'WORKING',
): CivilDate {
  if (kind === 'CALENDAR') return addDays(sessionDate, -days);
  let day = sessionDate;
  for (let left = days; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
