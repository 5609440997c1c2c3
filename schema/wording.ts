import type { CivilDate } from './civil-date.ts';

/** 2026-03-05 → 05/03/2026, as Vietnamese papers write it. */
export function viDate(date: CivilDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

const grouped = (value: number, mark: string) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, mark);

/** 1234567 → 1.234.567 */
export const viNumber = (value: number) => grouped(value, '.');
/** 1234567 → 1,234,567 */
export const enNumber = (value: number) => grouped(value, ',');

/** “a”, “b” */
export const quoted = (values: readonly string[]) => values.map((value) => `“${value}”`).join(', ');
