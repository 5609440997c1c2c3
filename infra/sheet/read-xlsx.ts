import { type Cell, type CellValue, readXlsx, type Sheet as VendorSheet } from 'hucre/xlsx';
import type { Sheet, SheetCell, SheetRow, Workbook } from '../../schema/model/sheet/grid.ts';
import { cleanText } from '../../schema/text.ts';
import { MAX_CELL_TEXT, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS } from './limits.ts';
import { emptyFile, SheetTrouble, tooLarge, unreadable } from './trouble.ts';

/** The sheets of a workbook as grids. Throws SheetTrouble. */
export async function readXlsxFile(bytes: Uint8Array): Promise<Workbook> {
  try {
    const workbook = await readXlsx(bytes, { readStyles: true });
    if (workbook.sheets.length > MAX_SHEETS)
      throw tooLarge(`quá ${MAX_SHEETS} trang tính`, `more than ${MAX_SHEETS} sheets`);
    const sheets = workbook.sheets.map(sheetOf);
    if (sheets.every(({ rows }) => rows.length === 0)) throw emptyFile();
    return { sheets };
  } catch (error) {
    throw error instanceof SheetTrouble ? error : unreadable();
  }
}

function sheetOf(sheet: VendorSheet): Sheet {
  const rows: SheetRow[] = [];
  for (const [at, values] of sheet.rows.entries()) {
    const cells = values.map((value, column) => cellOf(value, sheet.cells?.get(`${at},${column}`)));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length === 0) continue;
    requireSize(rows.length + 1, cells.length);
    const hidden = sheet.rowDefs?.get(at)?.hidden === true;
    rows.push({ number: at + 1, ...(hidden && { hidden: true as const }), cells });
  }
  const merges = (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
    top: startRow + 1,
    bottom: endRow + 1,
    left: startCol,
    right: endCol,
  }));
  const hidden = sheet.hidden === true || sheet.veryHidden === true;
  return { name: sheet.name, ...(hidden && { hidden: true as const }), rows, merges };
}

export function requireSize(rows: number, columns: number): void {
  if (rows > MAX_ROWS) throw tooLarge('quá 10.000 dòng trong một trang', 'more than 10,000 rows in a sheet');
  if (columns > MAX_COLUMNS) throw tooLarge('quá 100 cột', 'more than 100 columns');
}

function cellOf(value: CellValue, detail: Cell | undefined): SheetCell | null {
  if (detail?.type === 'error') {
    const error = String(detail.value ?? value ?? '#N/A');
    return { text: error, error };
  }
  const formula = detail?.formula !== undefined;
  const shown = formula ? (detail?.formulaResult ?? value) : value;
  if (shown === null || shown === undefined || shown === '')
    return formula && shown !== '' ? { text: `=${detail?.formula}`.slice(0, 200), uncomputed: true } : null;
  if (shown instanceof Date) {
    const date = shown.toISOString().slice(0, 10);
    return { text: date.split('-').reverse().join('/'), date };
  }
  if (typeof shown === 'number') return numberCell(shown, detail);
  if (typeof shown === 'boolean') return { text: shown ? 'x' : '-' };
  return textCell(shown);
}

function numberCell(value: number, detail: Cell | undefined): SheetCell {
  if (detail?.style?.numFmt?.includes('%')) {
    const percent = Math.round(value * 1e6) / 1e4;
    return { text: `${String(percent).replace('.', ',')}%` };
  }
  return { text: Number.isInteger(value) ? String(value) : String(value).replace('.', ','), number: value };
}

/** Normalised, and null where nothing is left. */
export function textCell(raw: string): SheetCell | null {
  if (raw.length > MAX_CELL_TEXT)
    throw tooLarge('có ô dài quá 10.000 ký tự', 'a cell is longer than 10,000 characters');
  // Control characters come from copied text; nobody can read them.
  const text = cleanText(raw.replace(/[^\P{Cc}\n\r\t]/gu, ' '));
  return text === '' ? null : { text };
}
