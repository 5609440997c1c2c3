import { serialDate } from '../../schema/model/sheet/dates.ts';
import type { SheetCell } from '../../schema/model/sheet/grid.ts';
import { dateShown } from './xlsx-styles.ts';

/** Days between the two counts that workbooks may use. */
const FROM_1904 = 1462;
/** The last day of 9999. */
const LAST_SERIAL = 2_958_465;

/** A number as a person sees it: a day, a month, a share, with the words of its format. */
export function numberCell(value: number, format: string | undefined, is1904: boolean): SheetCell {
  const shown = dateShown(format);
  const serial = is1904 ? value + FROM_1904 : value;
  if (shown && serial >= 1 && serial <= LAST_SERIAL) {
    const date = serialDate(serial);
    const [year, month] = date.split('-');
    // Of a month the day is not shown, and nobody has said it.
    return shown === 'MONTH'
      ? { text: `${month}/${year}` }
      : { text: date.split('-').reverse().join('/'), date };
  }
  if (shownOf(format).includes('%')) return { text: `${decimal(value * 100)}%` };
  const scaled = value / scaleOf(format);
  const worded = inWords(scaled, format);
  return worded ? { text: worded } : { text: decimal(scaled), number: scaled };
}

/** Without what a computer adds behind the fifteenth digit. */
const decimal = (value: number) => String(Number(value.toPrecision(15))).replace('.', ',');

/** The signs of a format that say how a number is shown; a bar for each of its words. */
const shownOf = (format = '') => (format.slice(0, 200).split(';')[0] ?? '').replace(/"[^"]*"|\\./g, '|');

/** A comma behind the last digit shows thousands: 5,000,000 by `#,##0,` is 5.000. */
function scaleOf(format: string | undefined): number {
  const commas = /[0#?](,+)(?![0#?,])/.exec(shownOf(format))?.[1]?.length ?? 0;
  return 1_000 ** Math.min(commas, 4);
}

/** `0" hộ"` shows “10 hộ”, `0000000000` a phone number with its 0. */
function inWords(value: number, format: string | undefined): string | undefined {
  const [code = ''] = format?.split(';') ?? [];
  if (code.length > 200 || !Number.isInteger(value) || value < 0) return undefined;
  const zeros = /^0{2,20}$/.exec(code);
  if (zeros) return String(value).padStart(code.length, '0');
  const worded = /^((?:"[^"]*"|\\.)*)[#0,]+((?:"[^"]*"|\\.| )*)$/.exec(code);
  if (!worded) return undefined;
  const [before, after] = [worded[1], worded[2]].map((text = '') => text.replace(/"([^"]*)"|\\(.)/g, '$1$2'));
  return before || after ? `${before}${decimal(value)}${after}` : undefined;
}
