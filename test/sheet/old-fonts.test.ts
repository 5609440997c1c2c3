import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromOld, type OldWriting, oldWriting, readingOf, TCVN3, VNI } from '../../infra/sheet/old-fonts.ts';
import { rawDocx, rawRows, rawXlsx } from './parts.ts';
import { HEADING, line, previewOf } from './workbook.ts';

const LETTERS = [...'aăâeêioôơuưy'].flatMap((letter) =>
  ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => (letter + tone).normalize('NFC')),
);
const MARKED = [...LETTERS.filter((letter) => !/[a-z]/.test(letter)), 'đ'];
const upper = (text: string) => text.toLocaleUpperCase('vi');
const backwards = (table: ReadonlyMap<string, string>) =>
  new Map([...table].map(([old, letter]) => [letter, old]));
const OLD: Record<'TCVN3' | 'VNI', Map<string, string>> = {
  TCVN3: backwards(TCVN3),
  // Of several spellings of a capital the one with two capitals.
  VNI: backwards(new Map([...VNI].filter(([old]) => old === old.toLowerCase() || old === upper(old)))),
};
const inOld = (text: string, writing: 'TCVN3' | 'VNI') =>
  [...text.normalize('NFC')].map((letter) => OLD[writing].get(letter) ?? letter).join('');
const WORDS =
  'Vận động hiến đất làm đường nông thôn mới, chị Nguyễn ở tổ dân phố kể chuyện quyên góp sửa nhà cũ kỹ; giữ gìn vệ sinh, ủng hộ người nghèo'.split(
    ' ',
  );

describe('the tables', () => {
  test('TCVN3 has each marked small letter once, and the seven capitals without tones', () => {
    expect([...TCVN3.values()].filter((letter) => letter === letter.toLowerCase()).sort()).toEqual(
      [...MARKED].sort(),
    );
    expect([...TCVN3.values()].filter((letter) => letter !== letter.toLowerCase()).sort()).toEqual(
      [...'ĂÂÊÔƠƯĐ'].sort(),
    );
    expect(new Set(TCVN3.keys()).size).toBe(74);
  });

  test('VNI writes every letter, small and capital', () => {
    const written = new Set(VNI.values());
    for (const letter of MARKED)
      expect([letter, written.has(letter), written.has(upper(letter))]).toEqual([letter, true, true]);
  });

  test.each(['TCVN3', 'VNI'] as const)('%s there and back is the same text', (writing) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }), (words) => {
        const text = words.join(' ');
        expect(fromOld(inOld(text, writing), writing)).toBe(text.normalize('NFC'));
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['VËn ®éng hiÕn ®Êt lµm ®\u00adêng', 'TCVN3', 'Vận động hiến đất làm đường'],
    ['phßng chèng téi ph¹m', 'TCVN3', 'phòng chống tội phạm'],
    ['héi ngh\u00de', 'TCVN3', 'hội nghị'],
    ['vËn ®éng', 'TCVN3_CAPITALS', 'VẬN ĐỘNG'],
    ['Vaän ñoäng hieán ñaát laøm ñöôøng', 'VNI', 'Vận động hiến đất làm đường'],
    ['NOÂNG THOÂN MÔÙI', 'VNI', 'NÔNG THÔN MỚI'],
    ['kyõ thuaät, chuùng toâi, giöõ gìn', 'VNI', 'kỹ thuật, chúng tôi, giữ gìn'],
  ] as const)('%s', (text, writing, told) => expect(fromOld(text, writing)).toBe(told));

  test.each([
    ['.VnTime', 'TCVN3'],
    ['.VnArialH', 'TCVN3_CAPITALS'],
    ['VNI-Times', 'VNI'],
    ['Times New Roman', undefined],
    ['Vni', undefined],
  ])('%s', (font, writing) => expect(oldWriting(font)).toBe(writing));
});

describe('in which writing a text is', () => {
  test.each<[string, OldWriting | undefined, string]>([
    ['VËn ®éng', 'TCVN3', 'OLD'],
    ['Vận động', 'TCVN3', 'AS_IS'],
    ['VËn động', 'TCVN3', 'GARBLED'],
    ['10 m²', 'TCVN3', 'AS_IS'],
    ['thôn Bá', 'TCVN3', 'BOTH'],
    ['Hà Tây, ông Bá', 'TCVN3', 'AS_IS'],
    ['VËn ®éng hiÕn ®Êt', undefined, 'GARBLED'],
    ['Vaän ñoäng hieán ñaát', undefined, 'GARBLED'],
    ['Vận động – 10 m², café, “5 × 3”', undefined, 'AS_IS'],
    ['Hoà Bình, khoá đào tạo', undefined, 'AS_IS'],
  ])('%s in %s: %s', (text, writing, reading) => expect(readingOf(text, writing)).toBe(reading));
});

const STYLES =
  '<fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font><font><name val="VNI-Times"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>';
const inFont = (writing: 'TCVN3' | 'VNI', row: (string | number | null)[]) =>
  row.map((cell) => (typeof cell === 'string' ? inOld(cell, writing) : cell));

describe('cells of a register', () => {
  test('in .VnTime beside others in Unicode are put into Unicode, and it is told', async () => {
    const file = readFileSync(join(import.meta.dirname, 'cases/05-vntime-in-cells.xlsx'));
    const found = await previewOf(new Uint8Array(file));
    expect(found.statuses).toEqual(['READY']);
    expect(found.registered[0]).toMatchObject({
      name: 'Vận động hiến đất làm đường',
      solution: 'Vận động từng hộ',
      forces: 'Mặt trận thôn',
    });
    const codes = found.rows[0]?.problems.map(({ refusal }) => refusal.code);
    expect(codes?.filter((code) => code === 'SHEET_CELL_CONVERTED')).toHaveLength(3);
  });

  test.each([
    ['TCVN3', 1],
    ['VNI', 2],
  ] as const)('all in %s, the heading too', async (writing, style) => {
    const rows = [HEADING, line(1) as string[]].map((row) => inFont(writing, row));
    const found = await previewOf(rawXlsx(rawRows(rows, style), { styles: STYLES }));
    expect(found.statuses).toEqual(['READY']);
    expect(found.registered[0]).toMatchObject({
      name: 'Mô hình số 1',
      solution: 'Vận động từng hộ',
      place: 'Thôn 1',
    });
  });

  test('of two writings in one, or of one that nobody names, are refused with their words', async () => {
    const mixed = line(1, { 8: 'VËn động' }) as string[];
    const found = await previewOf(rawXlsx(rawRows([HEADING, mixed], 1), { styles: STYLES }));
    expect(found.wrong[2]).toEqual(['SHEET_CELL_GARBLED@I']);
    const unnamed = line(1, { 1: 'VËn ®éng hiÕn ®Êt' }) as string[];
    const other = await previewOf(rawXlsx(rawRows([HEADING, unnamed], 0), { styles: STYLES }));
    expect(other.wrong[2]).toEqual(['SHEET_CELL_GARBLED@B']);
    expect(other.rows[0]?.problems[0]?.refusal.message.vi).toContain('VËn ®éng hiÕn ®Êt');
  });

  test('in a text file, whose headings are Unicode, are refused with their words', async () => {
    const rows = [HEADING, line(1, { 1: 'VËn ®éng nh©n d©n hiÕn ®Êt' })];
    const csv = rows.map((row) => row.map((cell) => `"${cell ?? ''}"`).join(',')).join('\n');
    const found = await previewOf(new TextEncoder().encode(csv));
    expect(found.wrong[2]).toEqual(['SHEET_CELL_GARBLED@B']);
  });

  test('of runs in several fonts are read run by run', async () => {
    const run = (text: string, font: string) =>
      `<r><rPr><rFont val="${font}"/></rPr><t xml:space="preserve">${text}</t></r>`;
    const name = `<c r="B2" t="inlineStr"><is>${run('VËn ®éng ', '.VnTime')}${run('hiến đất', 'Arial')}</is></c>`;
    const row = rawRows([HEADING, line(1) as string[]]).replace(/<c r="B2".*?<\/c>/, name);
    const found = await previewOf(rawXlsx(row, { styles: STYLES }));
    expect(found.registered[0]?.name).toBe('Vận động hiến đất');
  });

  test('in a Word document too', async () => {
    const rows = [HEADING, line(1) as string[]].map((row) => inFont('TCVN3', row));
    const found = await previewOf(rawDocx([rows], '.VnTime'));
    expect(found.registered[0]?.name).toBe('Mô hình số 1');
  });
});
