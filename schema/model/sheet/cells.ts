import { MEANING_NAMES, type SheetMeaning } from './meanings.ts';
import { type At, problem, type SheetProblem, shorten } from './problems.ts';
import type { DataRow } from './rows.ts';

const ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/i;
/** Nothing of these is stored. */
const LEFT_OUT: readonly SheetMeaning[] = ['ORDINAL', 'CONTACT', 'NOTES'];

/** Cells that hold no value of their own: errors, formulas without a value, old fonts. A text is a text, whatever it begins with. */
export function checkCells(row: DataRow): SheetProblem[] {
  return [...otherTable(row), ...beyondTable(row), ...ownCells(row)];
}

function otherTable({ row, otherTable }: DataRow): SheetProblem[] {
  if (!otherTable) return [];
  return [
    problem(
      'ERROR',
      'SHEET_OTHER_TABLE',
      { row },
      `Dòng ${row} thuộc một bảng khác trong cùng trang, có các cột khác với bảng đầu. Hãy chuyển bảng đó sang trang hoặc tệp riêng rồi nhập tiếp.`,
      `Row ${row} belongs to another table of the sheet, whose columns differ from the first. Move that table to a sheet or a file of its own and import it next.`,
    ),
  ];
}

function beyondTable({ row, beyond }: DataRow): SheetProblem[] {
  if (!beyond) return [];
  const at = { row, column: beyond.column, value: beyond.text };
  if (beyond.moved)
    return [
      problem(
        'ERROR',
        'SHEET_TOO_MANY_CELLS',
        at,
        `Dòng ${row} có nhiều ô hơn dòng tiêu đề, nên các ô có thể đã lệch cột. Hãy đặt nội dung có dấu phân cách trong dấu ngoặc kép, hoặc lưu lại dạng .xlsx.`,
        `Row ${row} has more cells than the heading, so that its cells may have moved. Put content that holds the separator between quotation marks, or save as .xlsx.`,
      ),
    ];
  return [
    problem(
      'NOTE',
      'SHEET_CELL_BEYOND',
      at,
      `Ô ở dòng ${row} nằm ngoài bảng (không có tiêu đề) nên không được đọc: “${shorten(beyond.text)}”.`,
      `A cell of row ${row} stands outside the table, without a heading, and is not read: “${shorten(beyond.text)}”.`,
    ),
  ];
}

function ownCells(row: DataRow): SheetProblem[] {
  return Object.entries(row.cells).flatMap(([key, { column, all }]) => {
    const meaning = key as SheetMeaning;
    if (LEFT_OUT.includes(meaning)) return [];
    const { vi, en } = MEANING_NAMES[meaning];
    return all.flatMap(({ text, error, uncomputed, garbled, converted, unseen }) => {
      const at = { row: row.row, column, meaning, value: text };
      if (error !== undefined || ERROR.test(text))
        return [
          problem(
            'ERROR',
            'SHEET_CELL_ERROR',
            at,
            `Ô “${vi}” ở dòng ${row.row} báo lỗi công thức (${error ?? text}). Hãy sửa công thức hoặc gõ giá trị vào ô.`,
            `The cell “${en}” of row ${row.row} shows a formula error (${error ?? text}). Correct the formula, or type the value.`,
          ),
        ];
      if (uncomputed)
        return [
          problem(
            'ERROR',
            'SHEET_FORMULA_WITHOUT_VALUE',
            at,
            `Ô “${vi}” ở dòng ${row.row} là công thức chưa có kết quả. Hãy mở tệp bằng Excel và lưu lại, hoặc gõ giá trị vào ô.`,
            `The cell “${en}” of row ${row.row} is a formula saved without its result. Open and save the file in a spreadsheet program, or type the value.`,
          ),
        ];
      if (garbled)
        return [
          problem(
            'ERROR',
            'SHEET_CELL_GARBLED',
            at,
            `Ô “${vi}” ở dòng ${row.row} dùng phông chữ cũ (TCVN3, VNI) hoặc lẫn hai bảng mã, không đọc chắc chắn được: “${shorten(text)}”. Hãy gõ lại ô bằng phông Unicode (Times New Roman, Arial).`,
            `The cell “${en}” of row ${row.row} is in the letters of an old font (TCVN3, VNI), or of two writings, and cannot be read with certainty: “${shorten(text)}”. Type it again in a Unicode font.`,
          ),
        ];
      return [...(unseen ? [unseenNote(at)] : []), ...(converted ? [convertedNote(at)] : [])];
    });
  });
}

type Place = At & { meaning: SheetMeaning; value: string };

const unseenNote = (at: Place) =>
  problem(
    'NOTE',
    'SHEET_TEXT_UNSEEN',
    at,
    `Ô “${MEANING_NAMES[at.meaning].vi}” ở dòng ${at.row} có chữ ẩn hoặc gạch bỏ, vẫn được đọc: “${shorten(at.value)}”. Hãy xóa hẳn chữ đó trong tệp nếu không dùng.`,
    `The cell “${MEANING_NAMES[at.meaning].en}” of row ${at.row} has hidden or struck text, which is read all the same: “${shorten(at.value)}”. Delete it in the file if it is not meant.`,
  );

const convertedNote = (at: Place) =>
  problem(
    'NOTE',
    'SHEET_CELL_CONVERTED',
    at,
    `Ô “${MEANING_NAMES[at.meaning].vi}” ở dòng ${at.row} dùng phông chữ cũ, đã chuyển sang Unicode: “${shorten(at.value)}”.`,
    `The cell “${MEANING_NAMES[at.meaning].en}” of row ${at.row} is in an old font and was put into Unicode: “${shorten(at.value)}”.`,
  );
