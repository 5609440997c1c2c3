import type { Field, ModelKind } from '../vocabulary.ts';
import { type Sheet, type SheetCell, type SheetRow, textOf } from './grid.ts';
import { columnsRead, type Header } from './header.ts';
import type { SheetMeaning } from './meanings.ts';
import { type Part, type RowReason, rowParts, spanned } from './row-parts.ts';
import { isBlankWord } from './words.ts';

/** A heading of a group of rows. */
export interface GroupHeading {
  row: number;
  wording: string;
}

/** A row of data, with what the headings above it and the cells that span it add. */
export interface DataRow {
  row: number;
  /** Rows below that go on with it. */
  joined: { row: number; spanned: boolean }[];
  hidden: boolean;
  cells: Partial<Record<SheetMeaning, Cells>>;
  /** The first column of each meaning, also where the row leaves it empty. */
  columns: Partial<Record<SheetMeaning, number>>;
  /** The first cell without a heading; `moved`: on the right of the table, it has pushed others out of their columns. */
  beyond?: { column: number; text: string; moved: boolean } | undefined;
  fieldHeading: Field | undefined;
  /** It names the unit only where it is one. */
  unitHeading: GroupHeading | undefined;
  kindHeading: ModelKind | undefined;
  /** Below a heading of another table, whose columns are not those of this one. */
  otherTable: boolean;
}

/** The cells of one meaning, from left to right and from the upper row down. */
export interface Cells {
  column: number;
  all: SheetCell[];
}

/** What became of a row below the heading. */
export type RowFate =
  | { is: 'data'; of: number }
  /** GROUP: of no unit, field or kind that is known. */
  | { is: 'heading'; meaning: 'FIELD' | 'UNIT' | 'KIND' | 'TABLE' | 'GROUP' }
  | { is: 'nothing'; reason: RowReason };

export interface ReadRows {
  rows: DataRow[];
  /** By the row's number; every row below the heading. */
  fates: Map<number, RowFate>;
}

/** Text of a meaning, a line each cell; nothing where only dashes or dots stand. */
export const said = (row: DataRow, meaning: SheetMeaning): string =>
  (row.cells[meaning]?.all ?? [])
    .map(({ text }) => text)
    .filter((text) => !isBlankWord(text))
    .join('\n');

/** The rows of a table below its heading: data, with headings of groups applied, without totals and signatures. */
export function readRows(
  sheet: Sheet,
  header: Header,
  isUnit: (wording: string) => boolean,
  isNoModel: (row: number) => boolean,
): ReadRows {
  const first = header.row + header.rows;
  const below = sheet.rows.filter(({ number }) => number >= first);
  const tops = spanned(sheet);
  const byNumber = new Map(below.map((row) => [row.number, row]));
  const meanings = columnsRead(header);
  const columns: DataRow['columns'] = {};
  for (const { meaning, index } of meanings) columns[meaning] ??= index;
  const last = Math.max(...header.columns.map(({ index }) => index));
  const headed = new Set(header.columns.map(({ index }) => index));
  const beyondIn = (row: SheetRow): DataRow['beyond'] => {
    const column = row.cells.findIndex(
      (cell, index) => cell && !isBlankWord(cell.text) && !headed.has(index),
    );
    if (column < 0) return undefined;
    return { column, text: textOf(row, column), moved: sheet.text === true && column > last };
  };
  const partOf = rowParts(sheet, header, isUnit);

  const rows: DataRow[] = [];
  const fates: ReadRows['fates'] = new Map();
  const headings = createHeadings();
  let otherTable = false;
  let above: SheetRow | undefined;
  for (const row of below) {
    const part: Part = isNoModel(row.number)
      ? { is: 'nothing', reason: 'ANSWERED_NO_MODEL' }
      : partOf(row, above);
    above = part.is === 'data' ? row : undefined;
    fates.set(row.number, fateOf(part, row, isUnit));
    if (part.is === 'nothing') continue;
    if (part.is === 'table') {
      otherTable = true;
      continue;
    }
    if (part.is !== 'data') {
      headings.begin(part, row.number);
      continue;
    }
    const whole = rows.at(-1);
    if (part.joined && whole) {
      whole.joined.push({ row: row.number, spanned: part.joined === 'SPAN' });
      fates.set(row.number, { is: 'data', of: whole.row });
      addCells(whole, row, meanings);
      continue;
    }
    const data: DataRow = {
      row: row.number,
      joined: [],
      hidden: row.hidden === true,
      cells: {},
      columns,
      ...headings.now(),
      otherTable,
    };
    addCells(data, row, meanings);
    data.beyond = beyondIn(row);
    for (const { index, meaning } of meanings) {
      const top = tops.get(`${row.number}:${index}`);
      const cell = top === undefined ? null : byNumber.get(top)?.cells[index];
      if (cell && !row.cells[index]) add(data, meaning, index, cell);
    }
    rows.push(data);
  }
  return { rows, fates };
}

function fateOf(part: Part, { number }: SheetRow, isUnit: (wording: string) => boolean): RowFate {
  if (part.is === 'nothing') return part;
  if (part.is === 'data') return { is: 'data', of: number };
  if (part.is === 'unit' && !isUnit(part.wording)) return { is: 'heading', meaning: 'GROUP' };
  return { is: 'heading', meaning: part.is.toUpperCase() as 'FIELD' | 'UNIT' | 'KIND' | 'TABLE' };
}

/** The headings in force, from the outer to the inner, as the sheet shows them first: a new outer one ends the inner ones. */
function createHeadings() {
  type Kind = 'field' | 'unit' | 'kind';
  const order: Kind[] = [];
  const found: { field?: Field; unit?: GroupHeading; kind?: ModelKind } = {};
  return {
    begin(part: Extract<Part, { is: Kind }>, row: number) {
      if (!order.includes(part.is)) order.push(part.is);
      for (const inner of order.slice(order.indexOf(part.is))) delete found[inner];
      if (part.is === 'field') found.field = part.field;
      else if (part.is === 'unit') found.unit = { row, wording: part.wording };
      else found.kind = part.kind;
    },
    now: () => ({ fieldHeading: found.field, unitHeading: found.unit, kindHeading: found.kind }),
  };
}

function addCells(data: DataRow, row: SheetRow, meanings: ReturnType<typeof columnsRead>): void {
  for (const { index, meaning } of meanings) {
    const cell = row.cells[index];
    if (cell) add(data, meaning, index, cell);
  }
}

function add(data: DataRow, meaning: SheetMeaning, column: number, cell: SheetCell): void {
  const cells = data.cells[meaning];
  if (cells) cells.all.push(cell);
  else data.cells[meaning] = { column, all: [cell] };
}
