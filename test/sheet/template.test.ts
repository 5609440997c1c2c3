import { describe, expect, test } from 'vitest';
import { openPackage } from '../../infra/sheet/package.ts';
import { readWorkbook } from '../../infra/sheet/read-workbook.ts';
import { writeTemplate } from '../../infra/sheet/write-template.ts';
import type { SheetMeaning } from '../../schema/model/sheet/meanings.ts';
import { remarkedRows } from '../../schema/model/sheet/remarks.ts';
import { FIRST_ROW, REMARKS_HEADING, TEMPLATE, templateRow } from '../../schema/model/sheet/template.ts';
import { accountedIn, HEADING, line, previewOf, UNITS, xlsx } from './workbook.ts';

const units = UNITS.map(({ name }) => name);
const heading = TEMPLATE.map((column) => column.heading);
const NUMBER = TEMPLATE.length;

/** What a unit fills in, by column. */
const filled = (values: Partial<Record<SheetMeaning, string>>) =>
  TEMPLATE.map(({ meaning }) => values[meaning] ?? '');
const FULL: Partial<Record<SheetMeaning, string>> = {
  ORDINAL: '1',
  NAME: 'Đường hoa',
  FIELD: 'Kinh tế',
  UNIT: 'Hội Nông dân',
  SUBJECT: 'Chi hội nông dân thôn 1',
  SUBJECT_KIND: 'Tập thể',
  PLACE: 'Thôn 1',
  KIND: 'Mới',
  GOALS: '40 hộ tham gia',
  PROBLEM: 'Rác ven đường',
  SOLUTION: 'Vận động từng hộ',
  FORCES: 'Mặt trận thôn',
  LAUNCH: '15/4/2026',
};

/** XML of the first sheet, as it is written. */
async function xmlOf(bytes: Uint8Array): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of openPackage(bytes).read('xl/worksheets/sheet1.xml') ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

describe('the form that is handed out', () => {
  test('is understood whole, and its example is passed over and accounted for', async () => {
    const bytes = await writeTemplate({ units });
    const found = await previewOf(bytes);
    expect(found.meanings).toEqual(TEMPLATE.map(({ meaning }) => meaning));
    expect([found.questions, found.entries]).toEqual([[], []]);
    const cells = await accountedIn(bytes);
    const example = cells.filter(({ reason }) => reason === 'EXAMPLE');
    expect(example).toHaveLength(TEMPLATE.filter((column) => column.example !== '').length);
    expect(cells.filter(({ fate }) => fate === 'ASKED')).toEqual([]);
  });

  test('offers lists for field, kind, subject and the units of the commune', async () => {
    const xml = await xmlOf(await writeTemplate({ units }));
    const lists = [...xml.matchAll(/<dataValidation [^>]*sqref="([A-Z]+)\d+:/g)].map((match) => match[1]);
    const wanted = TEMPLATE.flatMap(({ list }, index) => (list ? [String.fromCharCode(65 + index)] : []));
    expect(lists.sort()).toEqual(wanted.sort());
    const { sheets } = await readWorkbook(await writeTemplate({ units }));
    expect(sheets.map(({ hidden }) => hidden === true)).toEqual([false, true]);
    expect(JSON.stringify(sheets[1])).toContain('Trường Tiểu học Hòa Bình');
    const blank = await xmlOf(await writeTemplate({ units: [] }));
    expect([...blank.matchAll(/<dataValidation /g)]).toHaveLength(wanted.length - 1);
  });

  test.each([
    ['a new model of a collective', {}],
    [
      'a continued one',
      { KIND: 'Tiếp tục', PREVIOUS_GOALS: '30 hộ tham gia', EARLIER: 'Đường hoa năm 2025', LAUNCH: '' },
    ],
    ['a replicated one', { KIND: 'Nhân rộng', SOURCE: 'Mô hình của thôn 3', LAUNCH: '' }],
    ['one of an individual', { SUBJECT: 'Trưởng thôn 1', SUBJECT_KIND: 'Cá nhân', SUBJECT_BASIS: 'Cư trú' }],
  ])('R-01 filled in, is imported without a question: %s', async (_, over) => {
    const rows = [filled({ ...FULL, ...over } as typeof FULL)];
    const found = await previewOf(await xlsx([['Phụ lục 01'], heading, ...rows]));
    expect([found.asked, found.wrong[3], found.statuses]).toEqual([[], [], ['READY']]);
  });

  test('beside its example, too; an example that is written over is a row', async () => {
    const example = TEMPLATE.map((column) => column.example);
    const found = await previewOf(await xlsx([heading, example, filled(FULL)]));
    expect(found.entries.map(({ name }) => name)).toEqual(['Đường hoa']);
    const over = example.map((cell, index) => (TEMPLATE[index]?.meaning === 'NAME' ? 'Của tôi' : cell));
    expect((await previewOf(await xlsx([heading, over]))).entries.map(({ name }) => name)).toEqual([
      'Của tôi',
    ]);
  });
});

describe('rows that were not registered', () => {
  async function remarked(grid: Parameters<typeof xlsx>[0], answers: object = {}) {
    const found = await previewOf(await xlsx(grid), answers);
    const rows = remarkedRows(found.rows).map(({ row: { entry }, remarks }) => ({
      cells: templateRow(entry, UNITS.find(({ unit }) => unit === entry.unit)?.name),
      remarks,
    }));
    return { rows, bytes: await writeTemplate({ units, rows }) };
  }
  const gaps = [
    HEADING,
    line(1),
    line(2, { 2: 'Khoa học', 7: '- 10 hộ\n- =1+1 cây', 11: 'Bí thư, 0912345678' }),
    line(3, { 5: 'Tiếp tục', 6: '20 hộ', 7: '10 hộ', 10: null }),
  ];

  test('come back with what each lacks, and say the same when they are read again', async () => {
    const { bytes, rows } = await remarked(gaps);
    expect(rows).toHaveLength(2);
    const again = await previewOf(bytes);
    expect(again.entries.map(({ name }) => name)).toEqual(['Mô hình số 2', 'Mô hình số 3']);
    expect(again.questions.filter(({ kind }) => kind === 'COLUMN')).toEqual([]);
    expect(again.header?.columns.at(-1)).toMatchObject({ heading: REMARKS_HEADING, meaning: 'IGNORED' });
    expect(again.asked).toEqual(['FIELD Khoa học', 'GOALS']);
    expect(again.wrong[7]).toEqual(['TARGET_NOT_HIGHER@K']);
    expect(again.entries[0]?.contact?.phones).toEqual(['0912345678']);
  });

  test('are named in their remarks as they stand in the file that comes back', async () => {
    const { rows, bytes } = await remarked([
      HEADING,
      line(1),
      line(2, { 1: 'Giếng “dòng 3”', 2: null }),
      line(3, { 1: 'Mô hình số 1' }),
      line(4, { 1: 'Ao sen', 5: null }),
      line(5, { 1: 'ao sen' }),
    ]);
    expect(rows.map(({ remarks }) => remarks)).toEqual([
      expect.stringMatching(/^Dòng này chưa ghi lĩnh vực/),
      expect.stringMatching(
        /^Dòng này trùng tên mô hình và đơn vị với dòng 2 của tệp đã gửi\. Chỉ dòng 2 của tệp đã gửi/,
      ),
      expect.stringMatching(/^Dòng này chưa ghi loại mô hình/),
      expect.stringMatching(/^Dòng này trùng tên mô hình và đơn vị với dòng 8\. Chỉ dòng 8 được nhập/),
    ]);
    const written = (await readWorkbook(bytes)).sheets[0]?.rows ?? [];
    const at = written.findIndex(({ cells }) => cells.some((cell) => cell?.text === 'Giếng “dòng 3”'));
    expect(written[at]?.number ?? at + 1).toBe(FIRST_ROW);
  });

  test('of one that is registered nothing is asked any more, also where its unit has merged since', async () => {
    const bytes = await xlsx([
      HEADING,
      line(1, { 3: 'Chi bộ không còn (TT)' }),
      line(2, { 3: 'Chi bộ không còn (TT)' }),
    ]);
    const asked = await previewOf(bytes);
    expect([asked.asked.length, asked.statuses]).toEqual([1, ['QUESTION', 'QUESTION']]);
    const [first, second] = asked.rows.map(({ model }) => model);
    const one = await previewOf(bytes, {}, { existing: new Set([first as string]) });
    expect(one.statuses).toEqual(['ALREADY', 'QUESTION']);
    expect(one.questions.map(({ kind, rows }) => [kind, rows])).toEqual([['UNIT', [3]]]);
    const both = await previewOf(bytes, {}, { existing: new Set([first as string, second as string]) });
    expect([both.asked, both.statuses]).toEqual([[], ['ALREADY', 'ALREADY']]);
    expect(remarkedRows(both.rows)).toEqual([]);
  });

  test('are READY once what was missing is filled in', async () => {
    const { rows } = await remarked(gaps);
    const at = (meaning: SheetMeaning) => TEMPLATE.findIndex((column) => column.meaning === meaning);
    const [first, second] = rows.map(({ cells }) => cells);
    (first as string[])[at('FIELD')] = 'Kinh tế';
    (second as string[])[at('GOALS')] = '30 hộ';
    const again = await previewOf(await writeTemplate({ units, rows }));
    expect(again.statuses).toEqual(['READY', 'READY']);
  });

  test('hold no formula, whatever they say, and lose nothing of it', async () => {
    const texts = ['=HYPERLINK("http://x","y")', '+84 mô hình', '@SUM(A1)', '-1+1', '=> tuyên truyền'];
    const rows = texts.map((text) => ({ cells: filled({ NAME: text, SOLUTION: text }), remarks: text }));
    const bytes = await writeTemplate({ units: [], rows });
    expect(await xmlOf(bytes)).not.toMatch(/<f[ >]/);
    const { sheets } = await readWorkbook(bytes);
    const written = sheets[0]?.rows.slice(-texts.length);
    expect(written?.map(({ cells }) => [cells[1]?.text, cells[NUMBER]?.text])).toEqual(
      texts.map((text) => [text, text]),
    );
    // As a program that saves the sheet as CSV would write them.
    const { readXlsx } = await import('hucre/xlsx');
    const raw = (await readXlsx(bytes)).sheets[0]?.rows.slice(-texts.length).map((row) => String(row[1]));
    for (const text of raw ?? []) expect(text).toMatch(/^ [=+@-]/);
  });
});
