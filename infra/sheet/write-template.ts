import { type CellStyle, type CellValue, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { columnLetter } from '../../schema/model/sheet/grid.ts';
import { FIRST_ROW, HEADING_ROW, REMARKS_HEADING, TEMPLATE } from '../../schema/model/sheet/template.ts';

const FONT = { name: 'Times New Roman', size: 12 };
const LISTS = 'Danh mục';
/** Rows below the heading that choose from lists. */
const ROWS = 500;
const TITLES = [
  ['Phụ lục 01'],
  ['BIỂU TỔNG HỢP ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM …'],
  [
    'Mỗi dòng một mô hình; giữ nguyên dòng tiêu đề cột. Không ghi họ tên, số điện thoại ngoài cột “Người phụ trách”.',
  ],
];

export interface TemplateContent {
  /** Names of the units of the commune to choose from; none: the cells take any text. */
  units: readonly string[];
  /** Rows in the columns of the form; the example where there are none. */
  rows?: readonly { cells: readonly string[]; remarks: string }[];
}

/**
 * Phụ lục 01 to fill in, as .xlsx. Texts are texts, whatever they begin with: what a program would compute when it saves
 * the sheet as CSV has a space before it, which reading takes away again.
 */
export function writeTemplate({ units, rows }: TemplateContent): Promise<Uint8Array> {
  const headings = TEMPLATE.map(({ heading }) => heading);
  const example = TEMPLATE.map((column) => column.example);
  const heading = rows ? [...headings, REMARKS_HEADING] : headings;
  const body = rows ? rows.map(({ cells, remarks }) => [...cells, remarks]) : [example];
  const top = HEADING_ROW - 1;
  const gap = Array.from({ length: top - TITLES.length }, () => []);
  const sheet: WriteSheet = {
    name: 'PL01',
    columns: [...TEMPLATE, { width: 60 }].slice(0, heading.length).map(({ width }) => ({ width })),
    rows: [...TITLES, ...gap, heading, ...body.map((row) => row.map(guarded))],
    cells: styled(top, heading.length, body.length),
    merges: TITLES.map((_, row) => ({ startRow: row, endRow: row, startCol: 0, endCol: 7 })),
    freezePane: { rows: top + 1, columns: 2 },
    dataValidations: validations(units, FIRST_ROW, HEADING_ROW + Math.max(ROWS, body.length)),
  };
  const lists: WriteSheet = { name: LISTS, hidden: true, rows: listRows(units) };
  return writeXlsx({ sheets: [sheet, lists], defaultFont: FONT });
}

const guarded = (text: string): CellValue =>
  text === '' ? null : /^[=+@\t\r-]/.test(text) ? ` ${text}` : text;

/** Each list in a column of its own: inline lists end after 255 characters. */
const valuesOf = (list: (typeof TEMPLATE)[number]['list'], units: readonly string[]) =>
  list === 'UNITS' ? units : (list ?? []);

function listRows(units: readonly string[]): CellValue[][] {
  const lists = TEMPLATE.map(({ list }) => valuesOf(list, units));
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, row) => lists.map((values) => values[row] ?? null));
}

function validations(units: readonly string[], first: number, last: number): DataValidation[] {
  return TEMPLATE.flatMap(({ list, heading }, index) => {
    const values = valuesOf(list, units);
    if (values.length === 0) return [];
    const letter = columnLetter(index);
    return [
      {
        type: 'list' as const,
        formula1: `'${LISTS}'!$${letter}$1:$${letter}$${values.length}`,
        allowBlank: true,
        showErrorMessage: true,
        // Another wording is asked about when the file is imported; nobody is kept from writing it.
        errorStyle: 'warning' as const,
        errorTitle: heading,
        errorMessage: 'Nên chọn trong danh sách; cách ghi khác sẽ được hỏi lại khi nhập.',
        range: `${letter}${first}:${letter}${last}`,
      },
    ];
  });
}

function styled(top: number, width: number, rows: number): Map<string, { style: CellStyle }> {
  const line = { style: 'thin' as const };
  const border = { top: line, bottom: line, left: line, right: line };
  const cells = new Map<string, { style: CellStyle }>();
  for (let row = 0; row < TITLES.length; row += 1)
    cells.set(`${row},0`, { style: { font: { ...FONT, bold: row < 2, italic: row === 2 } } });
  for (let column = 0; column < width; column += 1) {
    const alignment = { horizontal: 'center' as const, vertical: 'center' as const, wrapText: true };
    cells.set(`${top},${column}`, { style: { font: { ...FONT, bold: true }, border, alignment } });
    for (let row = top + 1; row <= top + rows; row += 1)
      cells.set(`${row},${column}`, {
        style: { font: FONT, border, alignment: { vertical: 'top', wrapText: true } },
      });
  }
  return cells;
}
