import type { SheetCell, Workbook } from '../../schema/model/sheet/grid.ts';
import { collectSheet, type SheetCollector, wholeFile } from './collect.ts';
import { MAX_CELL_TEXT, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS } from './limits.ts';
import type { Package } from './package.ts';
import { createRewriter, type Run } from './rewriter.ts';
import { emptyFile, locked, notASheet, tooLarge, unreadable } from './trouble.ts';
import { readXml } from './xml.ts';

interface Cell {
  repeated: number;
  type: string;
  value: string;
  formula: boolean;
  style: string | undefined;
  span: { columns: number; rows: number };
  runs: Run[];
  length: number;
}

/** Deleted, noted or drawn beside the text of a cell. */
const BESIDE = /^(annotation|tracked-changes|frame|custom-shape|shapes|forms)$/;

/** The sheets of an OpenDocument spreadsheet as grids. Throws SheetTrouble. */
export async function readOdsFile(pack: Package): Promise<Workbook> {
  if (await isLocked(pack)) throw locked();
  const chunks = pack.read('content.xml');
  if (!chunks) throw unreadable();
  const [rewriter, allowance] = [createRewriter(), wholeFile()];
  const faces = new Map<string, string>();
  const styles = new Map<string, { font?: string | undefined; hidden?: boolean }>();
  const sheets: { sheet: SheetCollector; hidden: boolean }[] = [];
  let [style, beside, row, repeatedRows, column] = ['', 0, 0, 1, 0];
  let cell: Cell | undefined;
  let spans: string[] = [];
  let [inText, isSpreadsheet] = [false, false];
  /** Cells of a row that stands for several. */
  let again: { column: number; cell: Cell }[] = [];

  const fontOf = (name: string | undefined) => {
    const font = name === undefined ? undefined : styles.get(name)?.font;
    return font === undefined ? undefined : (faces.get(font) ?? font);
  };
  const write = (text: string) => {
    if (!cell) return;
    cell.length += text.length;
    if (cell.length > MAX_CELL_TEXT * 4)
      throw tooLarge('có ô dài quá 10.000 ký tự', 'a cell is longer than 10,000 characters');
    cell.runs.push({ text, font: fontOf(spans.at(-1)) ?? fontOf(cell.style) });
  };
  const count = (text: string | undefined) => Math.max(1, Math.min(1_048_576, Number(text) || 1));

  await readXml(chunks, {
    open(name, attribute) {
      if (name === 'spreadsheet') isSpreadsheet = true;
      if (BESIDE.test(name)) beside += 1;
      if (beside > 0) return;
      if (name === 'font-face')
        faces.set(attribute('name') ?? '', (attribute('font-family') ?? '').replaceAll("'", ''));
      else if (name === 'style') {
        style = attribute('name') ?? '';
        styles.set(style, {});
      } else if (name === 'text-properties')
        Object.assign(styles.get(style) ?? {}, { font: attribute('font-name') ?? attribute('font-family') });
      else if (name === 'table-properties')
        Object.assign(styles.get(style) ?? {}, { hidden: attribute('display') === 'false' });
      else if (name === 'table') {
        if (sheets.length >= MAX_SHEETS)
          throw tooLarge(`quá ${MAX_SHEETS} trang tính`, `more than ${MAX_SHEETS} sheets`);
        const hidden = styles.get(attribute('style-name') ?? '')?.hidden === true;
        sheets.push({ sheet: collectSheet(attribute('name') ?? '', allowance), hidden });
        row = 0;
      } else if (name === 'table-row') {
        row += 1;
        column = 0;
        again = [];
        repeatedRows = count(attribute('number-rows-repeated'));
        if (/collapse|filter/.test(attribute('visibility') ?? '')) sheets.at(-1)?.sheet.hide(row);
      } else if (name === 'table-cell' || name === 'covered-table-cell')
        cell = {
          repeated: count(attribute('number-columns-repeated')),
          type: attribute('value-type') ?? '',
          value: attribute('date-value') ?? attribute('value') ?? '',
          formula: attribute('formula') !== undefined,
          style: attribute('style-name'),
          span: {
            columns: count(attribute('number-columns-spanned')),
            rows: count(attribute('number-rows-spanned')),
          },
          runs: [],
          length: 0,
        };
      else if (name === 'p' && cell) {
        inText = true;
        if (cell.runs.length > 0) write('\n');
      } else if (name === 'span') spans.push(attribute('style-name') ?? '');
      else if (name === 's') write(' '.repeat(Math.min(100, count(attribute('c')))));
      else if (name === 'line-break') write('\n');
      else if (name === 'tab') write(' ');
    },
    text(text) {
      if (inText && beside === 0) write(text);
    },
    close(name) {
      if (BESIDE.test(name)) {
        beside -= 1;
        return;
      }
      if (beside > 0) return;
      if (name === 'p') inText = false;
      else if (name === 'span') spans.pop();
      else if ((name === 'table-cell' || name === 'covered-table-cell') && cell) {
        endCell(cell);
        cell = undefined;
        spans = [];
      } else if (name === 'table-row') {
        for (let extra = 1; extra < repeatedRows && again.length > 0; extra += 1) {
          if (extra > MAX_ROWS)
            throw tooLarge(
              'quá 10.000 dòng có nội dung trong một trang',
              'more than 10,000 rows with content in a sheet',
            );
          for (const { column: at, cell: same } of again) put(row + extra, at, same);
        }
        row += repeatedRows - 1;
      }
    },
  });
  if (!isSpreadsheet) throw notASheet('văn bản OpenDocument', 'an OpenDocument text');
  rewriter.end();
  const found = sheets.map(({ sheet, hidden }) => sheet.end(hidden));
  if (found.every(({ rows }) => rows.length === 0)) throw emptyFile();
  return { sheets: found };

  function endCell(done: Cell): void {
    const isEmpty = done.runs.every(({ text }) => text.trim() === '') && !(done.formula && done.type);
    if (!isEmpty) {
      if (done.repeated > MAX_COLUMNS)
        throw tooLarge('quá 100 cột có nội dung', 'more than 100 columns with content');
      for (let at = column; at < column + done.repeated; at += 1) {
        put(row, at, done);
        again.push({ column: at, cell: done });
      }
      const { columns, rows } = done.span;
      if (columns > 1 || rows > 1)
        sheets
          .at(-1)
          ?.sheet.merge({ top: row, bottom: row + rows - 1, left: column, right: column + columns - 1 });
    }
    column += done.repeated;
  }

  function put(at: number, of: number, done: Cell): void {
    const { sheet } = sheets.at(-1) ?? {};
    rewriter.take(done.runs, (text) => sheet?.put(at, of, valued(done, text)));
  }
}

/** What a person sees counts: a month shown for a day stays a month, a number with words stays with them. */
function valued({ type, value, formula }: Cell, text: SheetCell | null): SheetCell | null {
  if (formula && !text) return { text: '=', uncomputed: true };
  if (!text) return null;
  if (type === 'date' && !/^\s*\d{1,2}\s*[/-]\s*\d{4}\s*$/.test(text.text)) {
    const date = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
    if (date) return { text: `${date[3]}/${date[2]}/${date[1]}`, date: date[0] };
  }
  if (type === 'float' && /^[\d.,\s-]+$/.test(text.text) && Number.isFinite(Number(value)))
    return { text: value.replace('.', ','), number: Number(value) };
  if (type === 'boolean') return { text: /^(true|1|đúng|có)$/i.test(text.text) ? 'x' : '-' };
  return text;
}

async function isLocked(pack: Package): Promise<boolean> {
  const manifest = pack.read('META-INF/manifest.xml');
  let found = false;
  if (manifest)
    await readXml(withoutDocumentType(manifest), {
      open(name) {
        found ||= name === 'encryption-data';
      },
    });
  return found;
}

/** Old programs begin the manifest with one, and nothing in it counts. */
async function* withoutDocumentType(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const chunk of chunks) {
    const text = first
      ? Buffer.from(chunk)
          .toString('latin1')
          .replace(/<!DOCTYPE[^>[]*>/i, '')
      : undefined;
    first = false;
    yield text === undefined ? chunk : Buffer.from(text, 'latin1');
  }
}
