import { searchKey } from '../../text.ts';
import type { Field, ModelKind } from '../vocabulary.ts';
import { type Sheet, type SheetRow, textOf } from './grid.ts';
import {
  beginsTable,
  columnsRead,
  type Header,
  headerRepeats,
  numbersColumns,
  type SheetColumn,
} from './header.ts';
import type { SheetMeaning } from './meanings.ts';
import { fieldOf, isBlankWord, kindHeading, withoutNumbering } from './words.ts';

/** Why a row below the heading registers nothing. */
export type RowReason =
  | 'BLANK'
  | 'NUMBERED_AHEAD'
  | 'HEADING_REPEATED'
  | 'COLUMN_NUMBERS'
  | 'TOTAL'
  | 'SIGNATURE'
  | 'EXAMPLE'
  | 'ANSWERED_NO_MODEL'
  | 'OUTSIDE_TABLE';

/** What a row below the heading is. */
export type Part =
  /** `joined`: it goes on with the row above, by a span of its name or because it has none. */
  | { is: 'data'; joined?: 'SPAN' | 'UNNAMED' }
  | { is: 'field'; field: Field }
  | { is: 'unit'; wording: string }
  | { is: 'kind'; kind: ModelKind }
  | { is: 'table' }
  | { is: 'nothing'; reason: RowReason };

/** What rows below one another may say of the same model. */
const GO_ON: readonly SheetMeaning[] = [
  'PREVIOUS_GOALS',
  'GOALS',
  'BOTH_GOALS',
  'GOAL_UNIT',
  'PREVIOUS_GOAL_UNIT',
  'SOLUTION',
  'PROBLEM',
  'FORCES',
  'PLACE',
  'CONTACT',
  'NOTES',
];
const TOTAL = /^(tong|cong)( (tong|cong|so|chung|hop|dang|ky|co|la|mo|hinh|mh|don|vi|\p{N}+))*$/u;
const SIGNATURE =
  /^(t m|tm|kt|tl|nguoi lap|thu truong|noi nhan|ghi chu|luu y|ban thuong vu|truong ban$|pho truong ban$|truong ban (dan van|xay dung dang|chi dao)|giam doc$|hieu truong$|truong phong$|thu ky$|bi thu|pho bi thu|chu tich|xac nhan|ky ten|ky ghi ro|ngay \d|.*ngay thang nam|.*ngay \d+ thang \d+ nam|\D*ngay \d+ \d+ \d{4}$|an dinh danh sach|danh sach nay co)/;
/** What the blank form writes before its example. */
export const EXAMPLE_MARK = 'Ví dụ (hệ thống không đọc dòng này)';
const EXAMPLE = searchKey(EXAMPLE_MARK);
const isExample = (text: string) => /^v[ií] d[uụ]/iu.test(text) && searchKey(text).startsWith(EXAMPLE);

const filled = (row: SheetRow) =>
  row.cells.flatMap((cell, index) => (cell && !isBlankWord(cell.text) ? [{ cell, index }] : []));

/** A plain number before a text is an entry; “I” and “A” number headings. */
const isPlainNumber = (text: string) => /^\d+[.)]?$/.test(text);

/** The upper row of a span, for each row below it that the sheet holds: not for the ordinal, which numbers rows. */
export function spanned({ merges, rows }: Pick<Sheet, 'merges' | 'rows'>): Map<string, number> {
  const tops = new Map<string, number>();
  for (const { top, bottom, left } of merges)
    for (let at = firstBelow(rows, top); (rows[at]?.number ?? Infinity) <= bottom; at += 1)
      tops.set(`${rows[at]?.number}:${left}`, top);
  return tops;
}

/** Index of the first row with a greater number. */
function firstBelow(rows: readonly SheetRow[], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as SheetRow).number > number) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Tells the rows below a heading apart, one after the other. */
export function rowParts(
  sheet: Sheet,
  header: Header,
  isUnit: (wording: string) => boolean,
): (row: SheetRow, above: SheetRow | undefined) => Part {
  const first = header.row + header.rows;
  const below = sheet.rows.filter(({ number }) => number >= first);
  const byNumber = new Map(below.map((row) => [row.number, row]));
  const tops = spanned(sheet);
  const wide = Map.groupBy(
    sheet.merges.filter(({ left, right }) => right - left >= 2),
    ({ top }) => top,
  );
  const meanings = new Map<number, SheetColumn['meaning']>(
    header.columns.map(({ index, meaning }) => [index, meaning]),
  );
  const known = columnsRead(header);
  const columnOf = (wanted: SheetMeaning) => known.find(({ meaning }) => meaning === wanted)?.index;
  const repeats = headerRepeats(header);
  // Without a column of names nothing is read.
  const [name, ordinal] = [columnOf('NAME') ?? -1, columnOf('ORDINAL')];
  const isNumbered = (row: SheetRow) => isPlainNumber(textOf(row, ordinal ?? -1));
  const full = (row: SheetRow) => known.filter(({ index }) => row.cells[index]).length >= 3;
  const lastFull = below.findLast((row) => full(row) && !isTotal(row))?.number ?? 0;
  const signed =
    below.find((row) => row.number > lastFull && !isNumbered(row) && isSigned(row, meanings))?.number ??
    Number.POSITIVE_INFINITY;

  return (row, above) => {
    const cells = filled(row);
    if (cells.length === 0) return { is: 'nothing', reason: 'BLANK' };
    if (cells.some(({ cell }) => isExample(cell.text))) return { is: 'nothing', reason: 'EXAMPLE' };
    // A form that is numbered ahead of what is written into it.
    if (cells.every(({ cell, index }) => index === ordinal && /^[\d\s.)]*$/.test(cell.text)))
      return { is: 'nothing', reason: 'NUMBERED_AHEAD' };
    if (repeats(row)) return { is: 'nothing', reason: 'HEADING_REPEATED' };
    if (numbersColumns(row)) return { is: 'nothing', reason: 'COLUMN_NUMBERS' };
    if (isTotal(row)) return { is: 'nothing', reason: 'TOTAL' };
    if (beginsTable(row)) return { is: 'table' };
    if (row.number >= signed && !isNumbered(row)) return { is: 'nothing', reason: 'SIGNATURE' };
    const said = cells.flatMap(({ index }) => meanings.get(index) ?? []).filter((each) => each !== 'IGNORED');
    const saysMore = said.every((meaning) => GO_ON.includes(meaning));
    const top = byNumber.get(tops.get(`${row.number}:${name}`) ?? 0);
    // Beside a span of the name a row with more than that is a row of its own, of the same name.
    if (textOf(top, name)) return saysMore ? { is: 'data', joined: 'SPAN' } : { is: 'data' };
    const heading = headingOf(row, cells);
    if (heading) return heading;
    if (said.length === 0) return { is: 'nothing', reason: 'OUTSIDE_TABLE' };
    const goesOn = saysMore && above?.number === row.number - 1;
    return goesOn ? { is: 'data', joined: 'UNNAMED' } : { is: 'data' };
  };

  /** A row with one text, apart from its number, where headings stand: field, unit, kind, or nothing that is known. */
  function headingOf(row: SheetRow, cells: ReturnType<typeof filled>): Part | undefined {
    const [one, two, more] = cells;
    const numbered = one?.index === ordinal ? one?.cell.text : undefined;
    const isEntry = isPlainNumber(numbered ?? '');
    const only = cells.length === 1 ? one : numbered !== undefined && !more ? two : undefined;
    if (!only || (isEntry && only.index !== name)) return undefined;
    const spans = wide.get(row.number)?.some(({ left }) => left <= only.index) === true;
    const within = known.some(({ index }) => index === only.index);
    // Among the contents and beside them a lone text is content.
    if (!spans && only.index > Math.max(name, ordinal ?? 0)) return undefined;
    const text = withoutNumbering(only.cell.text);
    const field = fieldOf(text);
    if (field) return { is: 'field', field };
    const wording = text.replace(/^(đơn vị|tên đơn vị)\s*:\s*/iu, '');
    if (isUnit(wording)) return { is: 'unit', wording };
    const kind = kindHeading(text);
    if (kind) return { is: 'kind', kind };
    // A plain number before a text, or a text in the column of names alone, is an entry with gaps.
    if (isEntry) return undefined;
    if (!spans && numbered === undefined && only.index === name) return undefined;
    return within || spans ? { is: 'unit', wording } : undefined;
  }
}

/** “Tổng số: 05 mô hình” with figures beside; “Tổng vệ sinh” is the name of a model. */
function isTotal(row: SheetRow): boolean {
  const [first, ...others] = filled(row);
  if (!TOTAL.test(searchKey(first?.cell.text ?? ''))) return false;
  return others.every(({ cell }) => /^[\d.,%]/.test(cell.text));
}

/** A goal is none, and “Ghi chú 2” in the column of notes is a note. */
function isSigned(row: SheetRow, meanings: ReadonlyMap<number, SheetColumn['meaning']>): boolean {
  const cells = filled(row).map(({ cell, index }) => ({ text: cell.text, meaning: meanings.get(index) }));
  const signs = ({ text, meaning }: (typeof cells)[number]) =>
    meaning !== 'NOTES' && SIGNATURE.test(searchKey(text));
  // Place and day stand on the right, where the goals may be.
  const measures = (cell: (typeof cells)[number]) =>
    isGoals(cell.meaning) && /\d/.test(cell.text) && !signs(cell);
  return !cells.some(measures) && cells.some(signs);
}

const isGoals = (meaning: SheetColumn['meaning'] | undefined) =>
  meaning === 'GOALS' || meaning === 'PREVIOUS_GOALS' || meaning === 'BOTH_GOALS';
