import { type CivilDate, daysBetween } from '../../schema/civil-date.ts';

const RADIAN = Math.PI / 180;
const sin = (degrees: number) => Math.sin(degrees * RADIAN);

/** Julian date of the k-th mean new moon after 1900 with its main periodic terms (Meeus), good to some minutes. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t * t + 0.00033 * sin(166.56 + 132.87 * t);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t * t;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t * t;
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t * t;
  const terms =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(sun + 2 * moon);
  // From dynamical to universal time: about 70 seconds in these years.
  return mean + terms - 70 / 86_400;
}

/** The civil day in Việt Nam (UTC+7) of a Julian date. */
const civilDay = (julian: number): CivilDate =>
  new Date(Math.round((julian - 2440587.5) * 86_400_000) + 7 * 3_600_000).toISOString().slice(0, 10);

/** Days on which lunar months begin, around `year`. */
function monthStarts(year: number): CivilDate[] {
  const first = Math.floor((year - 1900) * 12.3685) - 4;
  return Array.from({ length: 22 }, (_, index) => civilDay(newMoon(first + index)));
}

/**
 * Day and month of the Vietnamese lunar calendar: the month that holds the winter solstice (21 or 22 December) is the
 * eleventh. For years without a leap month, which it checks.
 */
export function lunarDay(date: CivilDate): { day: number; month: number } {
  const year = Number(date.slice(0, 4));
  const starts = monthStarts(year);
  const eleventh = (of: number) => starts.findLastIndex((start) => start <= `${of}-12-21`);
  if (eleventh(year) - eleventh(year - 1) !== 12) throw new Error(`${year} has a leap month`);
  const index = starts.findLastIndex((start) => start <= date);
  const start = starts[index] as CivilDate;
  return { day: daysBetween(start, date) + 1, month: ((index - eleventh(year - 1) + 10) % 12) + 1 };
}
