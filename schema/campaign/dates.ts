import type { CivilDate } from '../civil-date.ts';

/** A date that a milestone had: the last day on time by it, and the first day on which it stood. */
export interface DatedDeadline {
  before: CivilDate;
  lastDay: CivilDate;
  /** Null: from the first, or nobody knows. */
  from: CivilDate | null;
}

/** By milestone, in the order in which they were set; a milestone that is removed keeps them. */
export type Dates = Readonly<Record<string, readonly DatedDeadline[]>>;

/** By a key that people choose: every object seems to have `constructor`. */
export const datesOf = (dates: Dates, milestone: string): readonly DatedDeadline[] =>
  (Object.hasOwn(dates, milestone) && dates[milestone]) || [];

export function withDate(dates: Dates, milestone: string, next: DatedDeadline): Dates {
  const known = datesOf(dates, milestone);
  const last = known.at(-1);
  if (!last) return { ...dates, [milestone]: [{ ...next, from: null }] };
  if (last.lastDay === next.lastDay && last.before === next.before) return dates;
  return { ...dates, [milestone]: [...known, next] };
}

/**
 * the date that counts on a day. Whoever moves a deadline before it is due moves it; one that was moved after it
 * was due is missed all the same. What is set later than the day does not reach back to it.
 */
export function bindingOn(dates: readonly DatedDeadline[], day: CivilDate): DatedDeadline {
  const known = dates.filter(({ from }) => from === null || from <= day);
  const binding = known.find(({ lastDay }, at) => {
    const next = known[at + 1];
    return next === undefined || (next.from !== null && next.from > lastDay);
  });
  return binding as DatedDeadline;
}

/** The last day that counts for what comes on a day: from each day on, by the last one that is not later. */
export const judgedBy = (dates: readonly DatedDeadline[]): { from: CivilDate | null; lastDay: CivilDate }[] =>
  dates.map(({ from }) => ({ from, lastDay: bindingOn(dates, from ?? '0000-01-01').lastDay }));
