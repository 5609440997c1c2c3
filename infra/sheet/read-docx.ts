import type { Workbook } from '../../schema/model/sheet/grid.ts';
import { collectSheet, wholeFile } from './collect.ts';
import { readFonts } from './docx-fonts.ts';
import { MAX_CELL_TEXT, MAX_COLUMNS } from './limits.ts';
import type { Package } from './package.ts';
import { mainPart } from './relations.ts';
import { createRewriter, type Run } from './rewriter.ts';
import { emptyFile, noTable, tooLarge, unreadable } from './trouble.ts';
import { isOn, readXml } from './xml.ts';

/** A table whose cells are being read, and where the spans of its columns began. */
interface Table {
  column: number;
  width: number;
  spans: Map<number, { row: number; right: number; bottom: number }>;
  cell: { left: number; right: number; merge: 'restart' | 'continue' | undefined };
}

/** As wide as a text outside of tables is taken to be. */
const PROSE_WIDTH = 3;

/**
 * The tables of a Word document as one sheet, what stands between them as rows of one wide cell: there fields and units are
 * named. Rows are counted from the top; only those with something in them count.
 */
export async function readDocxFile(pack: Package): Promise<Workbook> {
  const part = await mainPart(pack, 'word/document.xml');
  const chunks = pack.read(part);
  if (!chunks) throw unreadable();
  const fonts = await readFonts(pack, part);
  const rewriter = createRewriter();
  const sheet = collectSheet('Word', wholeFile());
  const tables: Table[] = [];
  let [row, length, skipped, hasTable] = [0, 0, 0, false];
  let runs: Run[] = [];
  let [style, font] = [undefined as string | undefined, undefined as string | undefined];
  let [inText, unseen] = [false, false];

  const write = (text: string) => {
    length += text.length;
    if (length > MAX_CELL_TEXT * 4)
      throw tooLarge('có ô dài quá 10.000 ký tự', 'a cell is longer than 10,000 characters');
    runs.push({ text, font: font ?? fonts.of(style), unseen });
  };
  const put = (left: number) => {
    const at = row;
    if (runs.some(({ text }) => text.trim() !== '')) rewriter.take(runs, (cell) => sheet.put(at, left, cell));
    const empty = runs.every(({ text }) => text.trim() === '');
    [runs, length] = [[], 0];
    return !empty;
  };

  await readXml(chunks, {
    open(name, attribute) {
      if (name === 'Fallback' || name === 'del' || name === 'moveFrom') skipped += 1;
      if (skipped > 0) return;
      const table = tables.at(-1);
      if (name === 'tbl') {
        hasTable = true;
        tables.push({ column: 0, width: 0, spans: new Map(), cell: { left: 0, right: 0, merge: undefined } });
      } else if (name === 'tr' && tables.length === 1 && table) {
        row += 1;
        table.column = 0;
      } else if (name === 'tc' && table)
        table.cell = { left: table.column, right: table.column, merge: undefined };
      else if (name === 'gridSpan' && table)
        table.cell.right =
          table.cell.left + Math.min(MAX_COLUMNS, Math.max(1, Number(attribute('val')) || 1)) - 1;
      else if (name === 'gridBefore' && table)
        table.column += Math.min(MAX_COLUMNS, Math.max(0, Number(attribute('val')) || 0));
      else if (name === 'vMerge' && table)
        table.cell.merge = attribute('val') === 'restart' ? 'restart' : 'continue';
      else if (name === 'pStyle') style = attribute('val');
      else if (name === 'r') [font, unseen] = [undefined, false];
      else if (/^(?:vanish|webHidden|strike|dstrike)$/.test(name)) unseen ||= isOn(attribute('val'));
      else if (name === 'rFonts') font = attribute('ascii') ?? attribute('hAnsi') ?? font;
      else if (name === 't') inText = true;
      else if (name === 'br' || name === 'cr') write('\n');
      else if (name === 'tab') write(' ');
      else if (name === 'noBreakHyphen') write('-');
    },
    text(text) {
      if (inText && skipped === 0) write(text);
    },
    close(name) {
      if (name === 'Fallback' || name === 'del' || name === 'moveFrom') skipped -= 1;
      if (skipped > 0) return;
      const table = tables.at(-1);
      if (name === 't') inText = false;
      else if (name === 'p') {
        style = font = undefined;
        if (table) write('\n');
        else {
          row += 1;
          if (put(0)) sheet.merge({ top: row, bottom: row, left: 0, right: PROSE_WIDTH });
          else row -= 1;
        }
      } else if (name === 'tc' && tables.length === 1 && table) endCell(table);
      else if (name === 'tbl') {
        for (const [left, { row: top, right, bottom }] of table?.spans ?? [])
          if (bottom > top) sheet.merge({ top, bottom, left, right });
        tables.pop();
      }
    },
  });
  rewriter.end();
  if (!hasTable) throw noTable();
  const found = sheet.end(false);
  if (found.rows.length === 0) throw emptyFile();
  return { sheets: [found] };

  function endCell(table: Table): void {
    const { left, right, merge } = table.cell;
    const above = table.spans.get(left);
    put(left);
    table.column = right + 1;
    if (merge === 'continue' && above && above.bottom === row - 1) above.bottom = row;
    else {
      if (above && above.bottom > above.row)
        sheet.merge({ top: above.row, bottom: above.bottom, left, right: above.right });
      table.spans.set(left, { row, right, bottom: row });
      if (right > left && merge !== 'restart') sheet.merge({ top: row, bottom: row, left, right });
    }
  }
}
