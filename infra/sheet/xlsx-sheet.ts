import { columnIndex, type SheetCell, type SheetMerge } from '../../schema/model/sheet/grid.ts';
import { type Allowance, collectSheet, type SheetCollector } from './collect.ts';
import { MAX_CELL_TEXT } from './limits.ts';
import type { Rewriter } from './rewriter.ts';
import { textCell } from './text-cell.ts';
import { tooLarge, unreadable } from './trouble.ts';
import { numberCell } from './xlsx-numbers.ts';
import { escapesRead, type RichText, richTextReader } from './xlsx-strings.ts';
import type { CellStyle } from './xlsx-styles.ts';
import { readXml } from './xml.ts';

interface Around {
  strings: readonly RichText[];
  styles: readonly CellStyle[];
  is1904: boolean;
  rewriter: Rewriter;
  allowance: Allowance;
}

interface Cell {
  attribute(name: string): string | undefined;
  value: string;
  formula: string | undefined;
  /** True within its `<is>`, false behind it. */
  isInline: boolean | undefined;
}

const LAST_ROW = 1_048_576;

/** One sheet, cell by cell; ended when the texts of all sheets are known. */
export async function readSheet(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  around: Around,
): Promise<SheetCollector> {
  const sheet = collectSheet(name, around.allowance);
  const inline = richTextReader();
  let [row, column] = [0, -1];
  let cell: Cell = { attribute: () => undefined, value: '', formula: undefined, isInline: undefined };
  let within = '';

  await readXml(chunks, {
    open(tag, attribute) {
      if (tag === 'row') {
        row = rowNumber(attribute('r') ?? String(row + 1));
        column = -1;
        if (/^(1|true)$/.test(attribute('hidden') ?? '')) sheet.hide(row);
      } else if (tag === 'c') {
        const at = /^([A-Z]{1,3})(\d{1,7})$/i.exec(attribute('r') ?? '');
        column = at ? (columnIndex(at[1] ?? '') ?? column + 1) : column + 1;
        if (at) row = rowNumber(at[2] ?? '');
        cell = { attribute, value: '', formula: undefined, isInline: undefined };
      } else if (tag === 'is') {
        cell.isInline = true;
        inline.begin();
      } else if (cell.isInline) inline.open(tag, attribute);
      else if (tag === 'v' || tag === 'f') {
        within = tag;
        if (tag === 'f') cell.formula = '';
      } else if (tag === 'mergeCell') {
        const merge = mergeIn(attribute('ref') ?? '');
        if (merge) sheet.merge(merge);
      }
    },
    text(text) {
      if (cell.isInline) inline.text(text);
      else if (within === 'v') cell.value += text;
      else if (within === 'f') cell.formula = (cell.formula + text).slice(0, 200);
      if (cell.value.length > MAX_CELL_TEXT * 4)
        throw tooLarge('có ô dài quá 10.000 ký tự', 'a cell is longer than 10,000 characters');
    },
    close(tag) {
      if (tag === 'v' || tag === 'f') within = '';
      else if (tag === 'is') cell.isInline = false;
      else if (cell.isInline) inline.close(tag);
      // Most cells of a formatted sheet are empty.
      if (tag !== 'c' || (cell.value === '' && cell.formula === undefined && cell.isInline === undefined))
        return;
      const type = cell.attribute('t') ?? 'n';
      const style = around.styles[Number(cell.attribute('s') ?? 0)];
      const [at, of] = [row, column];
      const put = (found: SheetCell | null) => sheet.put(at, of, found);
      const rich = type === 's' ? around.strings[Number(cell.value)] : inline.end();
      if (cell.value !== '' && type === 's' && rich === undefined) throw unreadable();
      inline.begin();
      if (type === 's' || type === 'inlineStr') around.rewriter.take(runsOf(rich ?? '', style), put);
      else if (type === 'str' && cell.value !== '')
        around.rewriter.take(runsOf(escapesRead(cell.value), style), put);
      else put(plainCell(type, cell, style, around.is1904));
    },
  });
  return sheet;
}

function runsOf(rich: RichText, style: CellStyle | undefined) {
  if (typeof rich === 'string') return [{ text: rich, font: style?.font, unseen: style?.unseen }];
  return rich.map((run) => ({ ...run, font: run.font ?? style?.font, unseen: run.unseen || style?.unseen }));
}

function plainCell(
  type: string,
  { value, formula }: Cell,
  style: CellStyle | undefined,
  is1904: boolean,
): SheetCell | null {
  if (type === 'e') return { text: value || '#N/A', error: value || '#N/A' };
  if (value === '') {
    // A text formula may show nothing; any other was saved without being computed.
    return formula !== undefined && type !== 'str'
      ? { text: `=${formula}`.slice(0, 200), uncomputed: true }
      : null;
  }
  if (type === 'b') return { text: value === '1' || value === 'true' ? 'x' : '-' };
  if (type === 'd') {
    const date = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
    return date ? { text: `${date[3]}/${date[2]}/${date[1]}`, date: date[0] } : textCell(value);
  }
  const number = Number(value);
  return Number.isFinite(number) ? numberCell(number, style?.format, is1904) : textCell(value);
}

function rowNumber(digits: string): number {
  const row = Number(digits);
  if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw unreadable();
  return row;
}

function mergeIn(reference: string): SheetMerge | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (!found) return undefined;
  const [left, right] = [columnIndex(found[1] ?? ''), columnIndex(found[3] ?? '')];
  const [top, bottom] = [Number(found[2]), Number(found[4])];
  if (left === undefined || right === undefined || left > right || top > bottom) return undefined;
  return { top, bottom, left, right };
}
