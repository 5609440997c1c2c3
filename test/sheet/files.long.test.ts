import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../infra/sheet/read-workbook.ts';
import { SheetTrouble } from '../../infra/sheet/trouble.ts';
import { HEADING, line, previewOf, xlsx } from './workbook.ts';
import { part, zip } from './zip.ts';

/** The code of the refusal; fails where the file is read after all. */
async function refusalOf(bytes: Uint8Array): Promise<string> {
  const trouble = await readWorkbook(bytes).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(trouble).toBeInstanceOf(SheetTrouble);
  const { code, message } = (trouble as SheetTrouble).refusal;
  expect(message.vi).toMatch(/Hãy/);
  return code;
}

const compound = (name: string) =>
  new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(name, 'utf16le')]));
const text = (content: string) => new TextEncoder().encode(content);

describe('what is no spreadsheet, whatever it is called', () => {
  test.each([
    ['nothing', new Uint8Array(), 'FILE_EMPTY'],
    ['spaces', text(' \r\n '), 'FILE_EMPTY'],
    [
      'a web page without its head',
      text('\ufeff<table><tr><td>TT</td></tr></table>'),
      'FILE_NOT_A_SPREADSHEET',
    ],
    ['a web archive', text('MIME-Version: 1.0\r\n'), 'FILE_NOT_A_SPREADSHEET'],
    ['a PDF', text('%PDF-1.7\n1 0 obj'), 'FILE_NOT_A_SPREADSHEET'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'FILE_NOT_A_SPREADSHEET'],
    [
      'a web page called .xls',
      text('<html><table><tr><td>TT</td></tr></table></html>'),
      'FILE_NOT_A_SPREADSHEET',
    ],
    ['an old .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'FILE_OLD_FORMAT'],
    ['an old .doc', compound('WordDocument'), 'FILE_OLD_FORMAT'],
    ['a workbook with a password', compound('EncryptedPackage'), 'FILE_LOCKED'],
    ['a binary workbook', zip([part('xl/workbook.bin')]), 'FILE_OLD_FORMAT'],
    ['a .docx without a table', zip([part('word/document.xml')]), 'FILE_WITHOUT_TABLE'],
    ['an .odt', zip([part('mimetype'), part('content.xml')]), 'FILE_NOT_A_SPREADSHEET'],
    ['a presentation', zip([part('ppt/presentation.xml')]), 'FILE_NOT_A_SPREADSHEET'],
    ['an archive', zip([part('a.txt')]), 'FILE_NOT_A_SPREADSHEET'],
    ['a workbook without its parts', zip([part('xl/workbook.xml')]), 'FILE_UNREADABLE'],
    ['half a workbook', text('PK\u0003\u0004 and then the connection was lost'), 'FILE_UNREADABLE'],
  ])('%s', async (_, bytes, code) => expect(await refusalOf(bytes)).toBe(code));

  test('a workbook of empty sheets', async () => expect(await refusalOf(await xlsx([]))).toBe('FILE_EMPTY'));

  test('a workbook that was cut off', async () => {
    const whole = await xlsx([HEADING, line(1)]);
    expect(await refusalOf(whole.subarray(0, whole.length - 200))).toBe('FILE_UNREADABLE');
  });
});

describe('too much', () => {
  const filled = (head: string, piece: string, megabytes: number) =>
    Buffer.from(head + piece.repeat((megabytes * 1024 * 1024) / piece.length));

  test('a small archive that unpacks to more than 100 MB, whatever its directory says', async () => {
    const bomb = { name: 'xl/sharedStrings.xml', content: filled('<sst>', '<!-- -->', 101), size: 10 };
    const bytes = zip([
      part('xl/workbook.xml', '<workbook><sheets><sheet name="a" r:id="a"/></sheets></workbook>'),
      bomb,
    ]);
    expect(bytes.length).toBeLessThan(400_000);
    expect(await refusalOf(bytes)).toBe('FILE_TOO_LARGE');
  });

  test.each([
    ['10,001 rows', Array.from({ length: 10_001 }, (_, n) => [n])],
    ['101 columns', [Array.from({ length: 101 }, (_, n) => n)]],
    ['a cell of 10,001 characters', [['x'.repeat(10_001)]]],
  ])('%s', async (_, grid) => {
    expect(await refusalOf(await xlsx(grid))).toBe('FILE_TOO_LARGE');
    const csv = grid.map((row) => row.join(';')).join('\n');
    expect(await refusalOf(text(csv))).toBe('FILE_TOO_LARGE');
  });
});

describe('text tables', () => {
  const grid = [['Phụ lục 01, năm 2026'], [], HEADING, line(1, { 8: 'Vận động "từng hộ"' })];
  const csv = (separator: string) =>
    grid
      .map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(separator))
      .join('\r\n');
  const utf16 = (content: string, order: 'le' | 'be') => {
    const bytes = Buffer.from(`\ufeff${content}`, 'utf16le');
    return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
  };
  /** Base letters of Windows-1258 with their tone as a mark of its own. */
  const windows1258 = (content: string) => {
    const decoder = new TextDecoder('windows-1258');
    const codes = new Map(
      Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
    );
    const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
    // A tone may stand before the mark of the letter: ệ is e + dot below + circumflex when decomposed.
    const ordered = content
      .normalize('NFC')
      .split('')
      .flatMap((char) => {
        const marks = [...char.normalize('NFD')];
        const tone = marks.find((mark) => TONE.test(mark));
        const base = marks
          .filter((mark) => mark !== tone)
          .join('')
          .normalize('NFC');
        return codes.has(char) ? [char] : tone ? [base, tone] : [base];
      });
    return Uint8Array.from(ordered.map((char) => codes.get(char) ?? 63));
  };

  test.each([
    ['commas', text(csv(','))],
    ['semicolons', text(csv(';'))],
    ['tabs', text(csv('\t'))],
    ['UTF-8 with its mark', text(`\ufeff${csv(',')}`)],
    ['UTF-16, little end first', utf16(csv(';'), 'le')],
    ['UTF-16, big end first', utf16(csv(';'), 'be')],
    ['UTF-16 without its mark', utf16(csv(';'), 'le').subarray(2)],
    ['Windows-1258', windows1258(csv(';'))],
    ['decomposed', text(csv(',').normalize('NFD'))],
  ])('%s', async (_, bytes) => {
    const found = await previewOf(bytes);
    expect(found.header?.row).toBe(3);
    expect(found.statuses).toEqual(['READY']);
    expect(found.registered[0]).toMatchObject({ name: 'Mô hình số 1', solution: 'Vận động "từng hộ"' });
  });

  test('an encoding that cannot be told is refused, not guessed', async () => {
    const tcvn3 = Uint8Array.from(
      [...'TT;T\xaan m\xab h\xd7nh;L\xdcnh v\xf9c\n1;a;b'].map((char) => char.charCodeAt(0)),
    );
    expect(await refusalOf(tcvn3)).toBe('FILE_ENCODING_UNKNOWN');
  });
});

test('5,000 rows are read and judged in a few seconds', { timeout: 30_000 }, async () => {
  const rows = Array.from({ length: 5_000 }, (_, n) => line(n + 1));
  const found = await previewOf(await xlsx([HEADING, ...rows]));
  expect(new Set(found.statuses)).toEqual(new Set(['READY']));
  expect(found.statuses).toHaveLength(5_000);
});
