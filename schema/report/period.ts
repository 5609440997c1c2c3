import type { CivilDate } from '../civil-date.ts';
import type { ReportKind } from './vocabulary.ts';

/** Both days included. */
export interface Period {
  from: CivilDate;
  to: CivilDate;
}

/** what happened on a day counts where the day lies within; overview and reports ask this alike. */
export const lies = (day: CivilDate, { from, to }: Period): boolean => from <= day && day <= to;

export const wholeYear = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** six-month to 30/6, annual to 30/11; the others to the day, within the year. */
export function defaultPeriod(kind: ReportKind, year: number, today: CivilDate): Period {
  const from = `${year}-01-01`;
  if (kind === 'SIX_MONTH') return { from, to: `${year}-06-30` };
  if (kind === 'ANNUAL') return { from, to: `${year}-11-30` };
  const { to: end } = wholeYear(year);
  return { from, to: today < from ? from : today > end ? end : today };
}

/**
 * R-35, the period before: for what is reported late in the year, its first six months; for what is reported before
 * those are over, the year's period of the year before.
 */
export function periodBefore({ to }: Period): Period & { year: number } {
  const year = Number(to.slice(0, 4));
  if (to > `${year}-06-30`) return { year, ...defaultPeriod('SIX_MONTH', year, to) };
  return { year: year - 1, ...defaultPeriod('ANNUAL', year - 1, to) };
}

/** The same days one year before; 28/02 for 29/02. */
export function yearBefore({ from, to }: Period): Period & { year: number } {
  const year = Number(to.slice(0, 4)) - 1;
  const day = (date: CivilDate) => `${year}${date.slice(4)}`.replace(/-02-29$/, '-02-28');
  return { year, from: day(from), to: day(to) };
}
