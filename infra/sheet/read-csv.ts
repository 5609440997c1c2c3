import { detectDelimiter, parseCsv } from 'hucre/csv';
import type { SheetCell, Workbook } from '../../schema/model/sheet/grid.ts';
import { isPiled } from '../../schema/text.ts';
import { collectSheet, wholeFile } from './collect.ts';
import { readingOf } from './old-fonts.ts';
import { textCell } from './text-cell.ts';
import { emptyFile, unknownEncoding } from './trouble.ts';

/** A table as text: comma, semicolon or tab; UTF-8, UTF-16 or Windows-1258. Throws SheetTrouble. */
export function readCsvFile(bytes: Uint8Array): Workbook {
  const text = decode(bytes);
  if (text.trim() === '') throw emptyFile();
  const sheet = collectSheet('CSV', wholeFile());
  const values = parseCsv(text, { delimiter: delimiterOf(text), typeInference: false });
  for (const [at, line] of values.entries())
    for (const [column, value] of line.entries())
      if (value !== null && value !== '') sheet.put(at + 1, column, cellOf(String(value)));
  return { sheets: [{ ...sheet.end(false), text: true }] };
}

/** Letters of an old font come without it, and cannot be told with certainty. */
function cellOf(value: string): SheetCell | null {
  const cell = textCell(value);
  return cell && readingOf(cell.text, undefined) === 'GARBLED' ? { ...cell, garbled: true } : cell;
}

/** The one that parts most lines into the same number of pieces, at least three: title lines have none. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 100_000);
  const counted = [',', ';', '\t'].map((delimiter) => {
    const widths = parseCsv(sample, { delimiter, typeInference: false, maxRows: 50 }).map(
      ({ length }) => length,
    );
    return { delimiter, widest: Math.max(...widths), lines: widths.filter((width) => width >= 3).length };
  });
  const best = counted.sort((a, b) => b.lines - a.lines || b.widest - a.widest)[0];
  return best && best.lines > 0 ? best.delimiter : detectDelimiter(text);
}

/** Letters of Vietnamese that no other language of these encodings has. */
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/u;
/** Half of an encoding's mistakes show as these. */
const BROKEN = /[\ufffd\u0080-\u009f]/u;

function decode(bytes: Uint8Array): string {
  const utf16 = utf16Order(bytes);
  if (utf16) return strictly(utf16, bytes) ?? refuse();
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== undefined && !utf8.includes('\0')) return utf8;
  const marked = strictly('windows-1258', bytes);
  const windows = marked === undefined || isPiled(marked) ? undefined : marked.normalize('NFC');
  // Other one-byte encodings decode as well, to nonsense: only Vietnamese words are believed.
  if (windows !== undefined && VIETNAMESE.test(windows) && !BROKEN.test(windows) && isVietnamese(windows))
    return windows;
  return refuse();
}

/** By its mark, or by every second byte of its ASCII being zero. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const half = sample.length / 2;
  if ((zeros[1] ?? 0) > half / 4 && zeros[0] === 0) return 'utf-16le';
  if ((zeros[0] ?? 0) > half / 4 && zeros[1] === 0) return 'utf-16be';
  return undefined;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const COMMON =
  /(^|[^\p{L}])(mô hình|lĩnh vực|chủ thể|địa bàn|mục tiêu|tiếp tục|nhân rộng|đơn vị|nội dung|kinh tế|xã hội)(?=[^\p{L}]|$)/iu;
const isVietnamese = (text: string) => COMMON.test(text);

function refuse(): never {
  throw unknownEncoding();
}
