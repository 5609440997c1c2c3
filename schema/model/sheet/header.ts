import { searchKey } from '../../text.ts';
import { columnIndex, type Sheet, type SheetMerge, type SheetRow, textOf } from './grid.ts';
import { headingMeanings, saysKindOnly } from './header-words.ts';
import type { SheetMapping } from './mapping.ts';
import { FIELD_MARKS, KIND_MARKS, MANY, type SheetMeaning, SUBJECT_MARKS } from './meanings.ts';

/** RECOGNISED by its wording, ANSWERED by a person, AMBIGUOUS or UNKNOWN: to be asked. */
export type SheetRecognition = 'RECOGNISED' | 'ANSWERED' | 'AMBIGUOUS' | 'UNKNOWN';

export interface SheetColumn {
  index: number;
  /** The heading, its levels joined. */
  heading: string;
  meaning: SheetMeaning | null;
  recognition: SheetRecognition;
  /** What it may mean, where more than one thing is possible. */
  candidates: SheetMeaning[];
}

export interface Header {
  /** First row and how many, as the program numbers them. */
  row: number;
  rows: number;
  columns: SheetColumn[];
}

/** A heading stands within so many rows that hold something. */
const SEARCHED = 60;
const DEPTHS = [1, 2, 3];
/** With the name, so many columns make a heading; title rows have one or two texts. */
const ENOUGH = 4;
const ENOUGH_UNNAMED = 6;

const mergeAt = (merges: readonly SheetMerge[], row: number, column: number) =>
  merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );

/** The heading texts of a column from the upper level down; a span counts for every column below it. */
function levelsAt(sheet: Sheet, rows: readonly SheetRow[], column: number): string[] {
  const levels = rows.map((row, level) => {
    const merge = mergeAt(sheet.merges, row.number, column);
    if (merge) return merge.top === row.number ? textOf(row, merge.left) : '';
    const own = textOf(row, column);
    if (own || sheet.merges.length > 0) return own;
    // Where spans were lost (CSV), an empty cell above a lower heading belongs to the text on its left.
    if (!rows.slice(level + 1).some((below) => textOf(below, column))) return '';
    for (let left = column - 1; left >= 0; left -= 1) {
      if (textOf(row, left))
        return rows.slice(level + 1).some((below) => textOf(below, left)) ? textOf(row, left) : '';
    }
    return '';
  });
  return levels.filter((text, level) => text !== '' && text !== levels[level - 1]);
}

/** Rows below the first belong to the heading where they stand under spans only, and hold no row of data. */
function goOn(sheet: Sheet, rows: readonly SheetRow[]): boolean {
  const [first] = rows;
  if (!first) return false;
  return rows.slice(1).every((row, at) => {
    const above = rows[at] as SheetRow;
    if (row.number !== above.number + 1) return false;
    return row.cells.every((cell, column) => {
      if (!cell) return true;
      const merge = mergeAt(sheet.merges, above.number, column);
      if (merge) return merge.right > merge.left || merge.bottom >= row.number;
      if (sheet.merges.length > 0) return !textOf(above, column);
      // Without spans: an empty cell above, or a text with an empty cell on its right, which the span covered.
      return !textOf(above, column) || (!textOf(above, column + 1) && !!textOf(row, column + 1));
    });
  });
}

function columnsOf(sheet: Sheet, rows: readonly SheetRow[], year: number): SheetColumn[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns: SheetColumn[] = [];
  for (const index of Array(width).keys()) {
    const levels = levelsAt(sheet, rows, index);
    if (levels.length === 0) continue;
    const candidates = headingMeanings(levels, year);
    const meaning = candidates.length === 1 ? (candidates[0] ?? null) : null;
    const recognition = meaning ? 'RECOGNISED' : candidates.length === 0 ? 'UNKNOWN' : 'AMBIGUOUS';
    columns.push({ index, heading: levels.join(' – '), meaning, recognition, candidates });
  }
  const subjects = columns.filter(({ meaning }) => meaning === 'SUBJECT');
  const kinds = subjects.filter(({ heading }) => saysKindOnly(heading));
  if (subjects.length === 2 && kinds.length === 1)
    for (const column of kinds) Object.assign(column, { meaning: 'SUBJECT_KIND' });
  return columns;
}

const distinct = (columns: readonly SheetColumn[]) =>
  new Set(columns.flatMap(({ meaning }) => meaning ?? [])).size;

/** A heading with the name outweighs any without: title rows repeat words of columns. */
function score(columns: readonly SheetColumn[]): number {
  const named = columns.some(({ meaning }) => meaning === 'NAME');
  if (distinct(columns) < (named ? ENOUGH : ENOUGH_UNNAMED)) return 0;
  return distinct(columns) + (named ? 100 : 0);
}

/** What columns of the same heading may be, each a value to be marked. */
function marksOf(meaning: SheetMeaning): SheetMeaning[] {
  if (meaning === 'KIND') return Object.keys(KIND_MARKS) as SheetMeaning[];
  if (meaning === 'FIELD') return Object.keys(FIELD_MARKS) as SheetMeaning[];
  return meaning === 'SUBJECT' || meaning === 'SUBJECT_KIND'
    ? (Object.keys(SUBJECT_MARKS) as SheetMeaning[])
    : [];
}

/** Of two columns of one meaning neither is preferred: a person says which. */
function withoutRivals(columns: SheetColumn[]): SheetColumn[] {
  return columns.map((column) => {
    const { meaning } = column;
    if (!meaning || column.recognition !== 'RECOGNISED' || MANY.includes(meaning)) return column;
    const rivals = columns.filter((other) => other.meaning === meaning);
    if (rivals.length === 1) return column;
    return { ...column, meaning: null, recognition: 'AMBIGUOUS', candidates: [meaning, ...marksOf(meaning)] };
  });
}

function answered(columns: SheetColumn[], mapping: SheetMapping): SheetColumn[] {
  const answers = new Map(mapping.columns.map(({ column, meaning }) => [columnIndex(column), meaning]));
  const known = columns.map((column): SheetColumn => {
    const meaning = answers.get(column.index);
    return meaning ? { ...column, meaning, recognition: 'ANSWERED' } : column;
  });
  for (const [index, meaning] of answers) {
    if (index === undefined || known.some((column) => column.index === index)) continue;
    known.push({ index, heading: '', meaning, recognition: 'ANSWERED', candidates: [] });
  }
  return withoutRivals(known).sort((a, b) => a.index - b.index);
}

/** Where the table begins and what its columns mean; undefined where no row looks like a heading and none is named. */
export function findHeader(whole: Sheet, mapping: SheetMapping, year: number): Header | undefined {
  const end = mapping.headerRow ?? whole.rows[SEARCHED]?.number ?? Number.POSITIVE_INFINITY;
  const sheet = { ...whole, merges: whole.merges.filter(({ top }) => top <= end + DEPTHS.length) };
  if (mapping.headerRow !== undefined) {
    const from = sheet.rows.findIndex(({ number }) => number === mapping.headerRow);
    if (from < 0) return undefined;
    const depth = mapping.headerRows ?? bestDepth(sheet, from, year).depth;
    const rows = sheet.rows.slice(from, from + depth);
    return {
      row: mapping.headerRow,
      rows: spanOf(rows),
      columns: answered(columnsOf(sheet, rows, year), mapping),
    };
  }
  let best: { from: number; depth: number; score: number } | undefined;
  for (let from = 0; from < Math.min(sheet.rows.length, SEARCHED); from += 1) {
    const found = bestDepth(sheet, from, year);
    if (found.score > (best?.score ?? 0)) best = { from, ...found };
  }
  if (!best) return undefined;
  const rows = sheet.rows.slice(best.from, best.from + (mapping.headerRows ?? best.depth));
  const columns = answered(columnsOf(sheet, rows, year), mapping);
  return { row: rows[0]?.number ?? 1, rows: spanOf(rows), columns };
}

const spanOf = (rows: readonly SheetRow[]) =>
  rows.length === 0 ? 1 : (rows.at(-1) as SheetRow).number - (rows[0] as SheetRow).number + 1;

function bestDepth(sheet: Sheet, from: number, year: number): { depth: number; score: number } {
  let best = { depth: 1, score: 0 };
  for (const depth of DEPTHS) {
    const rows = sheet.rows.slice(from, from + depth);
    if (!goOn(sheet, rows)) break;
    const found = score(columnsOf(sheet, rows, year));
    if (found > best.score) best = { depth, score: found };
  }
  return best;
}

/** The columns that are read, from left to right. */
export const columnsRead = ({ columns }: Header): { index: number; meaning: SheetMeaning }[] =>
  columns.flatMap(({ index, meaning }) =>
    meaning === null || meaning === 'IGNORED' ? [] : [{ index, meaning }],
  );

/** A heading of another table below this one. */
export function beginsTable(row: SheetRow): boolean {
  // Few rows of data hold such a text; all of them are told by their other cells.
  if (!row.cells.some((cell) => /^(tên |mô hình).{0,50}$/iu.test(cell?.text ?? ''))) return false;
  const meanings = row.cells.flatMap((cell) => (cell ? [headingMeanings([cell.text], 0)] : []));
  const known = meanings.flatMap((each) => (each.length === 1 ? each : []));
  return known.includes('NAME') && new Set(known).size >= ENOUGH && known.length * 2 > meanings.length;
}

/** A heading printed again on the next page. */
export function headerRepeats(header: Header): (row: SheetRow) => boolean {
  const headings = new Map(header.columns.map(({ index, heading }) => [index, ` ${searchKey(heading)} `]));
  return (row) => {
    const filled = row.cells.flatMap((cell, index) => (cell ? [{ index, text: cell.text }] : []));
    if (filled.length < 2) return false;
    return filled.every(({ index, text }) => headings.get(index)?.includes(` ${searchKey(text)} `) === true);
  };
}

/** “(1) (2) (3)” or “A B 1 2” under the heading. */
export function numbersColumns(row: SheetRow): boolean {
  const texts = row.cells.flatMap((cell) => (cell ? [cell.text.replace(/[()\s]/g, '')] : []));
  if (texts.length < 3 || !texts.every((text) => /^(\d{1,2}|[A-Z])$/i.test(text))) return false;
  const numbers = texts.filter((text) => /^\d/.test(text)).map(Number);
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] as number) + 1);
}
