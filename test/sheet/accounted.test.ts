import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { accountedIn, type Grid, HEADING, line, previewOf, xlsx } from './workbook.ts';

/** By cell: what became of it. */
async function fatesIn(grid: Grid, answers: object = {}) {
  const cells = await accountedIn(await xlsx(grid), answers);
  return Object.fromEntries(
    cells.map(({ column, row, fate, meaning, reason, asked }) => [
      `${column}${row}`,
      [fate, meaning, reason, asked].filter(Boolean).join(' '),
    ]),
  );
}

describe('what became of a cell', () => {
  test('of a heading over rows that say their unit themselves, and over rows that do not', async () => {
    const grid = [HEADING, ['A', 'Khối Đảng'], line(1), ['B', 'Cụm 2'], line(2, { 3: 'Chi đoàn (TT)' })];
    expect(await fatesIn(grid)).toMatchObject({
      B2: 'IGNORED GROUP_HEADING',
      B4: 'ASKED SHEET_UNIT_UNKNOWN',
      D5: 'ASKED SHEET_UNIT_UNKNOWN',
    });
  });

  test('that is wrong is asked about; the others of its row are read', async () => {
    expect(await fatesIn([HEADING, line(1, { 10: '31/02/2026' })])).toMatchObject({
      B2: 'READ NAME',
      J2: 'READ FORCES',
      K2: 'ASKED SHEET_DATE_IMPOSSIBLE',
    });
  });

  test('of another table is asked about, wherever it stands', async () => {
    const other = ['Số', 'Tên mô hình', 'Địa bàn', 'Loại', 'Đơn vị'];
    const found = await fatesIn([HEADING, line(1), other, ['1', 'Đường hoa']]);
    expect(found).toMatchObject({
      B2: 'READ NAME',
      B3: 'ASKED SHEET_OTHER_TABLE',
      A4: 'ASKED SHEET_OTHER_TABLE',
      B4: 'ASKED SHEET_OTHER_TABLE',
    });
  });

  test('of a heading that is a unit, a field or a kind is read', async () => {
    const heads = [
      ['I', 'Kinh tế'],
      ['A', 'Hội Nông dân'],
      ['1)', 'Các mô hình mới'],
    ];
    expect(await fatesIn([HEADING, ...heads, line(1)])).toMatchObject({
      B2: 'READ FIELD',
      B3: 'READ UNIT',
      B4: 'READ KIND',
    });
  });
});

describe('which sheet', () => {
  const rows = [HEADING, line(1)];
  const sheets = async (...given: { name: string; rows: Grid; hidden?: boolean }[]) => {
    const bytes = await writeXlsx({ sheets: given });
    const { sheet, asked, questions } = await previewOf(bytes);
    const cells = await accountedIn(bytes);
    const fates = new Set(cells.map((cell) => `${cell.sheet} ${cell.reason ?? cell.asked ?? cell.fate}`));
    return { sheet, asked, choice: questions[0]?.candidates.map(({ value }) => value), fates: [...fates] };
  };

  test('is asked of those that are shown', async () => {
    const hidden = { name: 'Ẩn', rows, hidden: true };
    expect(await sheets({ name: 'Thôn', rows }, { name: 'Trường', rows }, hidden)).toEqual({
      sheet: null,
      asked: ['SHEET'],
      choice: ['Thôn', 'Trường'],
      fates: ['Thôn SHEET', 'Trường SHEET', 'Ẩn HIDDEN_SHEET'],
    });
  });

  test('is the only one that says anything', async () => {
    const found = await sheets({ name: 'Thôn', rows: [['Đường hoa']] }, { name: 'Trống', rows: [] });
    expect([found.sheet, found.asked]).toEqual(['Thôn', ['HEADER Thôn']]);
  });

  test('is asked where none has a heading', async () => {
    const found = await sheets({ name: 'Thôn', rows: [['Đường hoa']] }, { name: 'Trường', rows: [['Vườn']] });
    expect([found.asked, found.choice]).toEqual([['SHEET'], ['Thôn', 'Trường']]);
  });

  test('is asked where all that is written is hidden', async () => {
    const found = await sheets({ name: 'Trống', rows: [] }, { name: 'Ẩn', rows, hidden: true });
    expect([found.asked, found.choice]).toEqual([['SHEET'], ['Trống', 'Ẩn']]);
  });
});
