import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../infra/sheet/read-workbook.ts';
import { type AccountedCell, accountOf, countCells } from '../../schema/model/sheet/account.ts';
import type { SheetEntry } from '../../schema/model/sheet/entry.ts';
import type { Sheet, SheetCell, SheetMerge, SheetRow, Workbook } from '../../schema/model/sheet/grid.ts';
import { interpretSheet } from '../../schema/model/sheet/interpret.ts';
import { NO_ANSWERS, type SheetMapping, sheetMapping } from '../../schema/model/sheet/mapping.ts';
import type { SheetMeaning } from '../../schema/model/sheet/meanings.ts';
import { isUsed } from '../../schema/model/sheet/used.ts';
import { HEADING, judged, line, UNITS, xlsx } from './workbook.ts';

const place = { year: 2026, units: UNITS };

/** Every cell with what became of it; judged as an import judges. */
function accounted(workbook: Workbook, answers: object = {}) {
  const mapping = sheetMapping.parse(answers);
  const found = interpretSheet(workbook, mapping, place);
  const rows = judged(found.entries, mapping);
  return { found, rows, cells: [...accountOf(workbook, found, rows, mapping)] };
}

const fateOf = ({ fate, meaning, reason, asked }: AccountedCell) =>
  `${fate} ${meaning ?? reason ?? asked ?? ''}`.trim();

describe('the account of every cell', () => {
  test('says of each what it was read as, by what it is asked, or why it is passed over', async () => {
    const workbook = await readWorkbook(
      await xlsx([
        ['Phụ lục 01'],
        HEADING.with(12, 'Kinh phí'),
        HEADING.map((_, index) => index + 1),
        ['I', 'Cụm thi đua số 1'],
        line(1, { 12: '5 triệu', 13: 'đã duyệt', 9: '-' }),
        line(2, { 2: 'Khoa học', 3: 'Hội lạ (TT)' }),
        ['Tổng số: 02 mô hình'],
        [],
        [null, 'NGƯỜI LẬP BIỂU'],
      ]),
    );
    const { cells } = accounted(workbook);
    const told = Object.fromEntries(cells.map((cell) => [`${cell.column}${cell.row}`, fateOf(cell)]));
    expect(told).toMatchObject({
      A1: 'IGNORED TITLE',
      B2: 'READ',
      M2: 'ASKED COLUMN',
      A3: 'IGNORED COLUMN_NUMBERS',
      B4: 'ASKED SHEET_UNIT_UNKNOWN',
      B5: 'READ NAME',
      H5: 'READ GOALS',
      J5: 'IGNORED BLANK',
      L5: 'IGNORED NOT_STORED',
      M5: 'ASKED COLUMN',
      N5: 'IGNORED OUTSIDE_TABLE',
      C6: 'ASKED SHEET_FIELD_UNKNOWN',
      D6: 'ASKED SHEET_UNIT_UNKNOWN',
      A7: 'IGNORED TOTAL',
      B9: 'IGNORED SIGNATURE',
    });
    const count = countCells(cells);
    expect(count.total).toBe(cells.length);
    expect(count.read + count.asked + count.ignored).toBe(count.total);
    expect(count.reasons.get('NOT_STORED')).toBe(2);
    expect(count.meanings.get('NAME')).toBe(2);
  });

  test('of sheets that are not read, and of answers that take the place of cells', async () => {
    const { writeXlsx } = await import('hucre/xlsx');
    const workbook = await readWorkbook(
      await writeXlsx({
        sheets: [
          { name: 'A', rows: [HEADING, line(1)] },
          { name: 'B', rows: [['Cách ghi']] },
          { name: 'C', rows: [['x']], hidden: true },
        ],
      }),
    );
    const { cells } = accounted(workbook, { rows: [{ row: 2, place: 'Thôn 2' }] });
    const told = Object.fromEntries(
      cells.map((cell) => [`${cell.sheet}${cell.column}${cell.row}`, fateOf(cell)]),
    );
    expect(told).toMatchObject({
      AE2: 'IGNORED ANSWERED_OTHERWISE',
      BA1: 'IGNORED OTHER_SHEET',
      CA1: 'IGNORED HIDDEN_SHEET',
    });
  });

  test.each<[SheetMeaning, string, string, object, true | string]>([
    ['CONTACT', 'Bí thư', 'NEW', {}, 'NOT_STORED'],
    ['NOTES', 'theo mô hình thôn 3', 'REPLICATED', { sourceDescription: 'theo mô hình thôn 3' }, true],
    ['NOTES', 'đã duyệt', 'REPLICATED', { sourceDescription: 'Mô hình thôn 3' }, 'NOT_USED'],
    ['SOURCE', 'Mô hình thôn 3', 'REPLICATED', {}, true],
    ['SOURCE', 'Mô hình thôn 3', 'NEW', {}, 'NOT_USED'],
    ['EARLIER', 'Đường hoa', 'CONTINUED', {}, true],
    ['EARLIER', 'Đường hoa', 'NEW', {}, 'NOT_USED'],
    ['SUBJECT_BASIS', 'Cư trú', 'NEW', { subject: { kind: 'INDIVIDUAL' } }, true],
    ['SUBJECT_BASIS', 'Cư trú', 'NEW', { subject: { kind: 'COLLECTIVE' } }, 'NOT_USED'],
    ['KIND_NEW', 'x', 'NEW', {}, true],
    ['KIND_NEW', 'có thể', 'NEW', {}, 'NOT_USED'],
    ['FIELD_ECONOMY', 'không', 'NEW', {}, 'NOT_USED'],
    ['SUBJECT_COLLECTIVE', 'Chi bộ thôn 1', 'NEW', {}, true],
    ['GOALS', '10 hộ', 'NEW', {}, true],
  ])('%s “%s” of a model that is %s', (meaning, text, kind, more, used) => {
    const entry = { registration: { kind, ...more } as SheetEntry['registration'] };
    expect(isUsed(meaning, text, entry, undefined)).toBe(used);
  });

  test.each<[SheetMeaning, object]>([
    ['NAME', { name: 'A' }],
    ['PREVIOUS_GOALS', { goals: [] }],
    ['LAUNCH', { launchPlannedOn: '2026-04-15' }],
    ['EARLIER', { earlierDescription: 'A' }],
  ])('%s has an answer in its place', (meaning, answer) => {
    const answers = { row: 2, ...answer } as SheetMapping['rows'][number];
    const entry = { registration: { kind: 'CONTINUED' } as SheetEntry['registration'] };
    expect(isUsed(meaning, 'x', entry, answers)).toBe('ANSWERED_OTHERWISE');
    expect(isUsed(meaning, 'x', entry, { row: 2, unit: '00000000-0000-4000-8000-000000000001' })).toBe(true);
  });

  test('while a question holds everything up', async () => {
    const { cells } = accounted(
      await readWorkbook(await xlsx([HEADING.with(8, 'Nội dung, mục tiêu'), line(1)])),
    );
    expect(new Set(cells.filter(({ row }) => row === 2).map(fateOf))).toEqual(new Set(['ASKED COLUMN']));
  });
});

const RUNS = 60;
const SAMPLE = join(import.meta.dirname, 'cases/sample.xlsx');
/** By the number of the column. */
const REWORDED: Record<number, string[]> = {
  0: ['STT', 'TT', 'Số TT'],
  1: ['TÊN MÔ HÌNH', 'Tên gọi mô hình', 'Mô hình'],
  2: ['Thuộc lĩnh vực', 'Lĩnh vực'],
  3: ['Chủ thể', 'Đơn vị đăng ký', 'Tập thể, cá nhân'],
  4: ['Địa điểm thực hiện', 'Địa chỉ'],
  5: ['Loại hình', 'Mới/tiếp tục/nhân rộng'],
  7: ['Chỉ tiêu năm 2026', 'Mục tiêu phấn đấu năm nay'],
  8: ['Cách làm', 'Nội dung'],
  11: ['Phụ trách', 'SĐT'],
};
const NOISE = [
  'x',
  '-',
  'Tổng cộng',
  'Kinh tế',
  '10 hộ',
  'ghi chú',
  'T/M BAN THƯỜNG VỤ',
  'Hội Nông dân',
  '2026',
  'Tổng vệ sinh',
];

describe('of random files made from a register that was sent', () => {
  let sample: Sheet;
  beforeAll(async () => {
    sample = (await readWorkbook(new Uint8Array(readFileSync(SAMPLE)))).sheets[0] as Sheet;
  });

  const change = fc.record({
    order: fc.shuffledSubarray([...Array(13).keys()], { minLength: 13 }),
    headings: fc.dictionary(fc.integer({ min: 0, max: 12 }).map(String), fc.nat(2), { maxKeys: 6 }),
    kept: fc.integer({ min: 3, max: 12 }),
    gaps: fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 12 }),
    noise: fc.array(fc.tuple(fc.nat(20), fc.nat(15), fc.constantFrom(...NOISE)), { maxLength: 12 }),
    lines: fc.array(fc.tuple(fc.nat(12), fc.constantFrom(...NOISE), fc.nat(12)), { maxLength: 4 }),
    spans: fc.array(fc.tuple(fc.nat(12), fc.nat(12), fc.integer({ min: 1, max: 3 })), { maxLength: 4 }),
  });
  type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

  /** The heading is found by its first cell, “TT”. */
  function changed({ order, headings, kept, gaps, noise, lines, spans }: Change): {
    workbook: Workbook;
    names: string[];
  } {
    const at = sample.rows.findIndex(({ cells }) => cells[1]?.text === 'Tên mô hình');
    const head = sample.rows[at] as SheetRow;
    const grid = [head, ...sample.rows.slice(at + 1, at + 1 + kept)].map(({ cells }) =>
      Array.from({ length: 13 }, (_, index) => cells[index] ?? null),
    );
    for (const [index, choice] of Object.entries(headings)) {
      const words = REWORDED[Number(index)];
      if (words)
        (grid[0] as (SheetCell | null)[])[Number(index)] = { text: words[choice % words.length] as string };
    }
    for (const [row, column] of gaps) {
      const cells = grid[1 + (row % kept)];
      if (cells) cells[column] = null;
    }
    // What the models are called is told apart by its row, so that none can stand for another.
    const names = grid.slice(1).flatMap((cells, index) => {
      if (!cells[1]) return [];
      cells[1] = { text: `${cells[1].text} ${index}` };
      return [cells[1].text];
    });
    const moved = grid.map((cells) => order.map((index) => cells[index] ?? null));
    for (const [row, text, column] of lines)
      moved.splice(
        1 + (row % kept),
        0,
        Array.from({ length: 13 }, (_, index) => (index === column ? { text } : null)),
      );
    for (const [row, column, text] of noise) {
      const cells = moved[row % moved.length] as (SheetCell | null)[];
      if (cells[column] === null || cells[column] === undefined) {
        while (cells.length < column) cells.push(null);
        cells[column] = { text };
      }
    }
    const merges: SheetMerge[] = spans.map(([row, left, height]) => ({
      top: 2 + (row % kept),
      bottom: 2 + (row % kept) + height,
      left,
      right: left,
    }));
    // Below a span nothing stands.
    for (const { top, bottom, left } of merges)
      for (let row = top; row < bottom; row += 1) {
        const cells = moved[row];
        if (cells?.[left]?.text && !names.includes(cells[left].text)) cells[left] = null;
      }
    const rows = moved
      .map((cells, index) => ({ number: index + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell));
    return { workbook: { sheets: [{ name: 'A', rows, merges }] }, names };
  }

  test('no cell is unaccounted for, and no two rows become one', { timeout: 60_000 }, () => {
    let read = 0;
    fc.assert(
      fc.property(change, (how) => {
        const { workbook, names } = changed(how);
        const { found, cells } = accounted(workbook);
        const places = workbook.sheets[0]?.rows.flatMap(({ number, cells }) =>
          cells.flatMap((cell, column) => (cell ? [`${number}:${column}`] : [])),
        );
        expect(cells).toHaveLength(places?.length ?? -1);
        expect(new Set(cells.map(({ row, column }) => `${row}${column}`)).size).toBe(cells.length);
        for (const cell of cells)
          expect(fateOf(cell), JSON.stringify(cell)).toMatch(/^(READ|ASKED \w+|IGNORED \w+)/);
        // What the account calls read stands in the row that it is read into.
        const byRow = new Map(found.entries.map((entry) => [entry.row, entry]));
        for (const { row, fate, meaning, text } of cells) {
          const of = found.fates.get(row);
          if (fate !== 'READ' || !meaning || of?.is !== 'data') continue;
          expect(byRow.get(of.of)?.said[meaning]?.split('\n'), text).toContain(text);
        }
        // A row with a name of its own is one row, and no row has two names.
        const named = cells.filter(({ text }) => names.includes(text));
        expect(named).toHaveLength(names.length);
        for (const { row, fate, text } of named)
          if (fate === 'READ') expect(byRow.get(row)?.said.NAME).toBe(text);
        if (found.entries.length > 0) read += 1;
      }),
      { numRuns: RUNS },
    );
    // Most of them are registers still.
    expect(read).toBeGreaterThan(RUNS / 2);
  });

  test('as it was sent', () => {
    const { cells } = accounted({ sheets: [sample] }, NO_ANSWERS);
    expect(cells).toHaveLength(sample.rows.flatMap((row) => row.cells.filter((cell) => cell)).length);
  });
});
