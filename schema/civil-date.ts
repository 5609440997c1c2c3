/** A calendar day as `YYYY-MM-DD`, always that of Asia/Ho_Chi_Minh. Compares as text. */
export type CivilDate = string;
/** A moment as ISO 8601 UTC with milliseconds. */
export type Instant = string;

const DAY_MS = 86_400_000;
/** Việt Nam keeps UTC+7 all year. */
const OFFSET_MS = 7 * 3_600_000;

/** Seen to exist. Of a long log each event says its day, and there are few days. */
const days = new Set<string>();
const DAYS_KEPT = 5_000;

/** True for a day that exists: 31/02 does not. */
export function isCivilDate(text: string): boolean {
  if (days.has(text)) return true;
  if (!exists(text)) return false;
  if (days.size >= DAYS_KEPT) days.clear();
  days.add(text);
  return true;
}

function exists(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const TIME_OF_DAY = /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** In the one form that compares as text. */
export function isInstant(text: string): boolean {
  return TIME_OF_DAY.test(text) && isCivilDate(text.slice(0, 10));
}

const localTime = (instant: Instant): string => new Date(Date.parse(instant) + OFFSET_MS).toISOString();

export function civilDateAt(instant: Instant): CivilDate {
  return localTime(instant).slice(0, 10);
}

/** `hh:mm` in Việt Nam. */
export function clockTimeAt(instant: Instant): string {
  return localTime(instant).slice(11, 16);
}

/** First instant of the day. */
export function startOfDay(date: CivilDate): Instant {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) - OFFSET_MS).toISOString();
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day and month; 29/02 becomes 28/02 where the year has none. */
export function addYears(date: CivilDate, years: number): CivilDate {
  const moved = `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
  return isCivilDate(moved) ? moved : moved.replace('-02-29', '-02-28');
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: CivilDate): number {
  return new Date(`${date}T00:00:00.000Z`).getUTCDay() || 7;
}

/** The Monday of the week that holds `date`. */
export function weekStart(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekday(date));
}

export const earliest = (...days: [CivilDate, ...CivilDate[]]): CivilDate => days.toSorted()[0] as CivilDate;
