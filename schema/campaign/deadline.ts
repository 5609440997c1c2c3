import { addDays, type CivilDate, daysBetween } from '../civil-date.ts';
import type { Message } from '../refusal.ts';
import { viDate } from '../wording.ts';
import { bindingOn, type DatedDeadline } from './dates.ts';
import { holidayOn, weekendOn } from './holidays.ts';
import { type DeadlineState, type DeadlineWarning, DUE_SOON_DAYS } from './vocabulary.ts';

/** “Trước ngày X” ends with X − 1, unless the campaign includes X itself: “chậm nhất …”. */
export function lastDay(before: CivilDate, inclusive: boolean): CivilDate {
  return inclusive ? before : addDays(before, -1);
}

/** A holiday outweighs a weekend. The day is told, never moved. */
function deadlineWarning(day: CivilDate): DeadlineWarning | undefined {
  if (holidayOn(day)) return 'HOLIDAY';
  return weekendOn(day) && 'WEEKEND';
}

export function deadlineWarningMessage(day: CivilDate): Message | undefined {
  const warning = deadlineWarning(day);
  if (!warning) return undefined;
  const holiday = holidayOn(day);
  const [vi, en] = holiday
    ? [`ngày nghỉ ${holiday.vi}`, `a public holiday (${holiday.en})`]
    : weekendOn(day) === 'SATURDAY'
      ? ['Thứ Bảy', 'a Saturday']
      : ['Chủ nhật', 'a Sunday'];
  return {
    vi: `Hạn chậm nhất ${viDate(day)} rơi vào ${vi}; hạn không tự dời, hãy gửi sớm hơn.`,
    en: `The last day, ${day}, is ${en}; the deadline does not move, so send it earlier.`,
  };
}

export interface Deadline {
  lastDay: CivilDate;
  state: DeadlineState;
  /** From today to the day that counts; negative once it has passed. */
  daysLeft: number;
  /** the date that was missed before the deadline was moved: the one that counts. */
  missed?: { before: CivilDate; lastDay: CivilDate };
  warning: DeadlineWarning | undefined;
}

/** How much of a milestone has come: of one that many owe, all of them. */
export interface Received {
  expected: number;
  onTime: number;
  late: number;
}

/** the date that counts on a day. `dates`: all that the milestone ever had, none where nobody knows. */
export const countsOn = (
  { before, inclusive, dates }: { before: CivilDate; inclusive: boolean; dates: readonly DatedDeadline[] },
  day: CivilDate,
): Pick<DatedDeadline, 'before' | 'lastDay'> =>
  dates.length > 0 ? bindingOn(dates, day) : { before, lastDay: lastDay(before, inclusive) };

/**
 * `dates`: all that the milestone ever had. A delivered milestone no longer depends on today; of one that
 * many owe nothing is delivered as long as one of them is missing; what nobody owed is not overdue.
 */
export function deadlineOf(
  milestone: { before: CivilDate; inclusive: boolean; dates?: readonly DatedDeadline[] },
  { expected, onTime, late }: Received,
  today: CivilDate,
): Deadline {
  const { before, inclusive, dates = [] } = milestone;
  const now = { before, lastDay: lastDay(before, inclusive) };
  const counts = countsOn({ before, inclusive, dates }, today);
  const daysLeft = daysBetween(today, counts.lastDay);
  const whole = expected > 0 && onTime + late >= expected;
  return {
    lastDay: now.lastDay,
    state: whole ? (late > 0 ? 'DELIVERED_LATE' : 'DELIVERED_ON_TIME') : owedState(daysLeft, expected),
    daysLeft,
    ...(counts.lastDay !== now.lastDay && { missed: { before: counts.before, lastDay: counts.lastDay } }),
    warning: deadlineWarning(now.lastDay),
  };
}

function owedState(daysLeft: number, expected: number): DeadlineState {
  if (daysLeft < 0) return expected === 0 ? 'NOT_OWED' : 'OVERDUE';
  return daysLeft <= DUE_SOON_DAYS ? 'DUE_SOON' : 'UPCOMING';
}

/** Whole days after the last day on time; 0 when on time. */
export function daysLate(before: CivilDate, inclusive: boolean, today: CivilDate): number {
  return daysAfter(lastDay(before, inclusive), today);
}

export const daysAfter = (last: CivilDate, day: CivilDate): number => Math.max(0, daysBetween(last, day));
