import { addDays, type CivilDate, daysBetween } from '../civil-date.ts';
import type { Message } from '../refusal.ts';
import { viDate } from '../wording.ts';
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
  /** From today to the last day; negative once it has passed. */
  daysLeft: number;
  warning?: DeadlineWarning;
}

/**
 * `deliveredDaysLate`: as recorded with the delivery (0 = on time); undefined while it is owed. Judged on the
 * day of recording, so a delivered milestone no longer depends on today.
 */
export function deadlineOf(
  milestone: { before: CivilDate; inclusive: boolean; deliveredDaysLate?: number | undefined },
  today: CivilDate,
): Deadline {
  const last = lastDay(milestone.before, milestone.inclusive);
  const daysLeft = daysBetween(today, last);
  const warning = deadlineWarning(last);
  return {
    lastDay: last,
    state: stateOf(daysLeft, milestone.deliveredDaysLate),
    daysLeft,
    ...(warning && { warning }),
  };
}

function stateOf(daysLeft: number, deliveredDaysLate: number | undefined): DeadlineState {
  if (deliveredDaysLate !== undefined) return deliveredDaysLate > 0 ? 'DELIVERED_LATE' : 'DELIVERED_ON_TIME';
  if (daysLeft < 0) return 'OVERDUE';
  return daysLeft <= DUE_SOON_DAYS ? 'DUE_SOON' : 'UPCOMING';
}

/** Whole days after the last day on time; 0 when on time. */
export function daysLate(before: CivilDate, inclusive: boolean, today: CivilDate): number {
  return Math.max(0, daysBetween(lastDay(before, inclusive), today));
}
