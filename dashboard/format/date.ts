import type { Locale } from './locale.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Việt Nam keeps UTC+7 all year; every date here is a civil date of Asia/Ho_Chi_Minh. */
const OFFSET_MS = 7 * 3_600_000;

/** “2026-03-05” → “5/3/2026”, in English “5 Mar 2026”. */
export function formatDate(date: string, locale: Locale): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  if (!year || !month || !day) return date;
  return locale === 'vi' ? `${day}/${month}/${year}` : `${day} ${MONTHS[month - 1]} ${year}`;
}

/** “2026-03-02” → “2/3”, in English “2 Mar”: for axes. */
export function formatDay(date: string, locale: Locale): string {
  const [, month, day] = date.slice(0, 10).split('-').map(Number);
  if (!month || !day) return date;
  return locale === 'vi' ? `${day}/${month}` : `${day} ${MONTHS[month - 1]}`;
}

/** The civil date of an ISO instant, as `YYYY-MM-DD`. */
export function civilDate(instant: string): string {
  return new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 10);
}

/** Clock time of an ISO instant: “14:05”. */
export function formatClock(instant: string): string {
  return new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(11, 16);
}

/** “14:05 ngày 5/3/2026”, in English “5 Mar 2026, 14:05”. */
export function formatInstant(instant: string, locale: Locale): string {
  const date = formatDate(civilDate(instant), locale);
  return locale === 'vi' ? `${formatClock(instant)} ngày ${date}` : `${date}, ${formatClock(instant)}`;
}
