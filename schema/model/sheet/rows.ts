import { searchKey } from '../../text.ts';
import type { Field, ModelKind } from '../vocabulary.ts';
import { type Sheet, type SheetCell, type SheetMerge, type SheetRow, textOf } from './grid.ts';
import { beginsTable, type Header, numbersColumns, repeatsHeader } from './header.ts';
import type { SheetMeaning } from './meanings.ts';
import { fieldOf, isBlankWord, kindHeading, withoutNumbering } from './words.ts';

/** A row of data, with what the headings above it and the cells that span it add. */
export interface DataRow {
  row: number;
  hidden: boolean;
  cells: Partial<Record<SheetMeaning, Cells>>;
  /** The first column of each meaning, also where the row leaves it empty. */
  columns: Partial<Record<SheetMeaning, number>>;
  /** The first cell on the right of the table; `moved`: it has pushed others out of their columns. */
  beyond?: { column: number; text: string; moved: boolean };
  fieldHeading: Field | undefined;
  unitHeading: string | undefined;
  kindHeading: ModelKind | undefined;
  /** Below a heading of another table, whose columns are not those of this one. */
  otherTable: boolean;
}

/** The cells of one meaning, from left to right and from the upper row down. */
export interface Cells {
  column: number;
  all: SheetCell[];
}

/** Text of a meaning, a line each cell; nothing where only dashes or dots stand. */
export const said = (row: DataRow, meaning: SheetMeaning): string =>
  (row.cells[meaning]?.all ?? [])
    .map(({ text }) => text)
    .filter((text) => !isBlankWord(text))
    .join('\n');

type Part =
  | { is: 'data'; row: SheetRow; continued: boolean }
  | { is: 'field'; field: Field }
  | { is: 'unit'; wording: string }
  | { is: 'kind'; kind: ModelKind }
  | { is: 'table' };

const SUMMARY = /^(tong|cong|tong so|tong cong|tong hop)\b/;
const FOOTER =
  /^(t m|tm|kt|tl|nguoi lap|thu truong|noi nhan|ghi chu|luu y|ban thuong vu|bi thu|pho bi thu|chu tich|xac nhan|ky ten|ky ghi ro|ngay \d|.*ngay thang nam|.*ngay \d+ thang \d+ nam|an dinh danh sach|danh sach nay co)/;

/** Down to which row of a span every row has its text: not that of the ordinal, which numbers rows. */
function spanned(merges: readonly SheetMerge[]): Map<string, number> {
  const tops = new Map<string, number>();
  for (const { top, bottom, left } of merges)
    for (let row = top + 1; row <= bottom; row += 1) tops.set(`${row}:${left}`, top);
  return tops;
}

/** The rows of a table below its heading: data, with headings of groups applied, without totals and signatures. */
export function readRows(sheet: Sheet, header: Header, isUnit: (wording: string) => boolean): DataRow[] {
  const first = header.row + header.rows;
  const below = sheet.rows.filter(({ number }) => number >= first);
  const tops = spanned(sheet.merges);
  const byNumber = new Map(below.map((row) => [row.number, row]));
  const meanings = header.columns.filter(({ meaning }) => meaning !== null && meaning !== 'IGNORED');
  const columnOf = (meaning: SheetMeaning) => meanings.find((column) => column.meaning === meaning)?.index;
  const [name, ordinal] = [columnOf('NAME'), columnOf('ORDINAL')];
  const columns: DataRow['columns'] = {};
  for (const { meaning, index } of meanings) if (meaning) columns[meaning] ??= index;

  const filled = (row: SheetRow) => meanings.filter(({ index }) => row.cells[index]).length;
  const lastFull = below.findLast((row) => filled(row) >= 3 && !isSummary(row))?.number ?? 0;

  function partOf(row: SheetRow): Part | undefined {
    const texts = row.cells.filter((cell) => cell !== null);
    if (texts.length === 0 || texts.every(({ text }) => isBlankWord(text))) return undefined;
    // A form that is numbered ahead of what is written into it.
    if (row.cells.every((cell, index) => !cell || (index === ordinal && /^[\d\s.)]*$/.test(cell.text))))
      return undefined;
    if (repeatsHeader(row, header) || numbersColumns(row) || isSummary(row)) return undefined;
    if (beginsTable(row)) return { is: 'table' };
    if (row.number > lastFull && isFooter(row, ordinal)) return undefined;
    const top = name === undefined ? undefined : tops.get(`${row.number}:${name}`);
    if (top !== undefined && byNumber.get(top)?.cells[name as number])
      return { is: 'data', row, continued: true };
    return headingOf(row) ?? { is: 'data', row, continued: false };
  }

  /** A row with one text, apart from its number: the field or the unit of the rows below it. */
  function headingOf(row: SheetRow): Part | undefined {
    const rest = row.cells.flatMap((cell, index) => (cell ? [{ cell, index }] : []));
    const [first] = rest;
    const numbered = rest.length === 2 && first?.index === ordinal ? first?.cell.text : undefined;
    const only = rest.length === 1 ? rest[0] : numbered !== undefined ? rest[1] : undefined;
    if (!only) return undefined;
    const text = withoutNumbering(only.cell.text);
    const field = fieldOf(text);
    if (field) return { is: 'field', field };
    const wording = text.replace(/^(đơn vị|tên đơn vị)\s*:\s*/iu, '');
    if (isUnit(wording)) return { is: 'unit', wording };
    const kind = kindHeading(text);
    if (kind) return { is: 'kind', kind };
    const spans = sheet.merges.some(
      ({ top, left, right }) => top === row.number && left <= only.index && right - left >= 2,
    );
    // A plain number before a text, or a text in the column of names alone, is an entry with gaps.
    if (numbered !== undefined && /^\d+[.)]?$/.test(numbered)) return undefined;
    if (!spans && numbered === undefined && only.index === name) return undefined;
    return { is: 'unit', wording };
  }

  const last = Math.max(...header.columns.map(({ index }) => index));
  const found: DataRow[] = [];
  let otherTable = false;
  const headings: { field?: Field; unit?: string; kind?: ModelKind } = {};
  /** From the outer to the inner, as the sheet shows them first: a new outer one ends the inner ones. */
  const order: (keyof typeof headings)[] = [];
  for (const row of below) {
    const part = partOf(row);
    if (!part) continue;
    if (part.is === 'table') {
      otherTable = true;
      continue;
    }
    if (part.is !== 'data') {
      if (!order.includes(part.is)) order.push(part.is);
      for (const inner of order.slice(order.indexOf(part.is))) delete headings[inner];
      if (part.is === 'field') headings.field = part.field;
      else if (part.is === 'unit') headings.unit = part.wording;
      else headings.kind = part.kind;
      continue;
    }
    const above = found.at(-1);
    if (part.continued && above) addCells(above, row, meanings);
    else {
      const data: DataRow = {
        row: row.number,
        hidden: row.hidden === true,
        cells: {},
        columns,
        fieldHeading: headings.field,
        unitHeading: headings.unit,
        kindHeading: headings.kind,
        otherTable,
      };
      addCells(data, row, meanings);
      const beyond = row.cells.findIndex((cell, index) => cell && index > last);
      const text = beyond < 0 ? '' : textOf(row, beyond);
      if (text && !isBlankWord(text)) data.beyond = { column: beyond, text, moved: sheet.text === true };
      for (const { index, meaning } of meanings) {
        const top = tops.get(`${row.number}:${index}`);
        const cell = top === undefined ? null : byNumber.get(top)?.cells[index];
        if (cell && meaning && !row.cells[index]) add(data, meaning, index, cell);
      }
      found.push(data);
    }
  }
  return found;
}

function addCells(data: DataRow, row: SheetRow, meanings: Header['columns']): void {
  for (const { index, meaning } of meanings) {
    const cell = row.cells[index];
    if (cell && meaning) add(data, meaning, index, cell);
  }
}

function add(data: DataRow, meaning: SheetMeaning, column: number, cell: SheetCell): void {
  const cells = data.cells[meaning];
  if (cells) cells.all.push(cell);
  else data.cells[meaning] = { column, all: [cell] };
}

const firstText = (row: SheetRow) => row.cells.find((cell) => cell !== null)?.text ?? '';

function isSummary(row: SheetRow): boolean {
  return SUMMARY.test(searchKey(firstText(row))) && row.cells.filter((cell) => cell !== null).length <= 4;
}

/** Below the last full row: signatures and remarks. A numbered entry with gaps stays an entry. */
function isFooter(row: SheetRow, ordinal: number | undefined): boolean {
  const texts = row.cells.filter((cell) => cell !== null);
  if (texts.some(({ text }) => FOOTER.test(searchKey(text)))) return true;
  const number = ordinal === undefined ? undefined : row.cells[ordinal]?.text;
  return texts.length <= 2 && !(number !== undefined && /^\d+[.)]?$/.test(number));
}
