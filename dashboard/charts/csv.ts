import type { Locale } from '../format/locale.ts';

export type Cell = string | number | null;

export interface Column {
  label: string;
  numeric?: boolean;
}

/** The figures behind a chart: what its table view shows and its CSV holds. */
export interface Figures {
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

/**
 * CSV as spreadsheets in Việt Nam open it: UTF-8 with BOM, `;` between cells, CRLF, the decimal mark of the
 * language. Below the figures an empty line, then `stamp`: what they cover and up to when.
 */
export function toCsv(figures: Figures, stamp: readonly (readonly Cell[])[], locale: Locale): string {
  const head = figures.columns.map((column) => column.label);
  const lines = [head, ...figures.rows, ...(stamp.length > 0 ? [[], ...stamp] : [])];
  return `\uFEFF${lines.map((line) => line.map((cell) => csvCell(cell, locale)).join(';')).join('\r\n')}\r\n`;
}

function csvCell(cell: Cell, locale: Locale): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return locale === 'vi' ? String(cell).replace('.', ',') : String(cell);
  // A text that begins like a formula would run in a spreadsheet.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A file name without tone marks: “Theo lĩnh vực” → `theo-linh-vuc-11557-2026.csv`. */
export function csvName(...parts: string[]): string {
  const slug = parts
    .join('-')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${slug}.csv`;
}
