import { addDays, type CivilDate, isCivilDate } from '../../civil-date.ts';
import { fold } from './words.ts';

/** What a cell says of a day. `from` … `to`: only the month or the quarter is named. */
export type ReadDate =
  | { date: CivilDate; assumedYear?: true }
  | { from: CivilDate; to: CivilDate; assumedYear?: true }
  | { impossible: true }
  | { unreadable: true };

/** 1 in Excel's count is 01/01/1900; it takes 29/02/1900 for a day, so that from March 1900 on one is added. */
const SERIAL_ZERO = '1899-12-30';
const isSerial = (value: number) => value >= 36_526 && value < 73_051; // 2000 … 2099

export const serialDate = (serial: number): CivilDate => addDays(SERIAL_ZERO, Math.floor(serial));

const two = (value: number) => String(value).padStart(2, '0');
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

function day(year: number, month: number, dayOfMonth: number, assumed: boolean): ReadDate {
  const date = `${year}-${two(month)}-${two(dayOfMonth)}`;
  return isCivilDate(date) ? { date, ...(assumed && { assumedYear: true as const }) } : { impossible: true };
}

function months(year: number, first: number, last: number, assumed: boolean): ReadDate {
  if (first < 1 || last > 12) return { impossible: true };
  const next = last === 12 ? `${year + 1}-01-01` : `${year}-${two(last + 1)}-01`;
  const span = { from: `${year}-${two(first)}-01`, to: addDays(next, -1) };
  return { ...span, ...(assumed && { assumedYear: true as const }) };
}

/** Day before month, as Vietnamese papers write it; without a year that of the campaign is meant. */
export function readDate(text: string, number: number | undefined, campaignYear: number): ReadDate {
  if (number !== undefined) return isSerial(number) ? { date: serialDate(number) } : { unreadable: true };
  const said = fold(text)
    .replace(/^(du kien|khoang|vao|trong|thoi gian|ra mat)\s*:?\s*/g, '')
    .replace(/^(du kien|khoang|vao|trong|thoi gian|ra mat)\s*:?\s*/g, '')
    .replace(/(?<![.,;])[.,;]+$/, '')
    .trim();
  const yearOf = (digits: string | undefined): [number, boolean] => {
    if (!digits) return [campaignYear, true];
    return [digits.length === 2 ? 2000 + Number(digits) : Number(digits), false];
  };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(said);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), false);
  const numeric = /^(?:ngay )?(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{4}|\d{2}))?$/.exec(said);
  if (numeric) {
    const [year, assumed] = yearOf(numeric[3]);
    return day(year, Number(numeric[2]), Number(numeric[1]), assumed);
  }
  const words = /^(?:ngay )?(\d{1,2})(?: thang |\s*\/\s*)(\d{1,2})(?:,? ?nam | ?[-/.] ?)?(\d{4})?$/.exec(
    said,
  );
  if (words) {
    const [year, assumed] = yearOf(words[3]);
    return day(year, Number(words[2]), Number(words[1]), assumed);
  }
  const month =
    /^thang (\d{1,2})(?:,? nam | ?[-/.] ?)?(\d{4})?$/.exec(said) ??
    /^(?:t)?(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(said);
  if (month) {
    const [year, assumed] = yearOf(month[2]);
    return months(year, Number(month[1]), Number(month[1]), assumed);
  }
  const quarter = /^(?:quy|q)\s*([1-4]|iv|i{1,3})(?:,? nam | ?[-/.] ?|\s+)?(\d{4})?$/.exec(said);
  if (quarter) {
    const nth = ROMAN[quarter[1] ?? ''] ?? Number(quarter[1]);
    const [year, assumed] = yearOf(quarter[2]);
    return months(year, nth * 3 - 2, nth * 3, assumed);
  }
  return { unreadable: true };
}
