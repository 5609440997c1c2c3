import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../infra/sheet/read-workbook.ts';
import { numberCell } from '../../infra/sheet/xlsx-numbers.ts';
import { inline, rawCells, rawDocx, rawRows, rawXlsx } from './parts.ts';
import { HEADING, line, previewOf } from './workbook.ts';
import { part, zip } from './zip.ts';

const fileOf = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'cases', name)));
const cellsOf = async (bytes: Uint8Array) => {
  const { sheets } = await readWorkbook(bytes);
  return sheets.map(({ rows }) =>
    rows.map(({ number, cells }) => [number, ...cells.map((cell) => cell?.text ?? null)]),
  );
};

describe('a workbook as other programs write it', () => {
  test.each(['13-backslash.xlsx', '13-case-part-name.xlsx', '14-phonetic-inline.xlsx'])(
    '%s',
    async (name) => {
      const found = await previewOf(fileOf(name));
      expect(found.statuses).toEqual(['READY']);
      expect(found.entries[0]?.name).toMatch(/^[\p{L}\d\s,.-]+$/u);
      expect(found.entries[0]?.name).not.toMatch(/ぬ/);
    },
  );

  test('cells without a place follow one another; shared texts, runs, escapes and entities are one text', async () => {
    const strings =
      '<si><t>Đường &amp; hoa</t></si><si><r><t>Ao</t></r><r><rPr><rFont val="Arial"/></rPr><t xml:space="preserve"> sen</t></r></si><si><t>a_x000D_b&#x1EA1;</t></si>';
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c/><c t="s"><v>2</v></c></row>';
    expect(await cellsOf(rawXlsx(rows, { strings }))).toEqual([
      [
        [1, 'Đường & hoa', 'Ao sen'],
        [2, null, 'a\nbạ'],
      ],
    ]);
  });

  test('formulas count by their result, and without one are told', async () => {
    const cells = rawCells({
      A1: '<c r="A1" t="str"><f>B1</f><v>tính</v></c>',
      B1: '<c r="B1"><f>SUM(A:A)</f></c>',
      C1: '<c r="C1" t="e"><v>#REF!</v></c>',
      D1: '<c r="D1" t="b"><v>1</v></c>',
      E1: '<c r="E1" t="str"><f>""</f><v></v></c>',
    });
    const { sheets } = await readWorkbook(rawXlsx(cells));
    expect(sheets[0]?.rows[0]?.cells).toEqual([
      { text: 'tính' },
      { text: '=SUM(A:A)', uncomputed: true },
      { text: '#REF!', error: '#REF!' },
      { text: 'x' },
    ]);
  });
});

describe('R-04 a day that is shown as a month', () => {
  test('is asked about as the text is', async () => {
    const found = await previewOf(fileOf('08-month-by-format.xlsx'));
    expect(found.asked).toEqual(['PARTIAL_DATE']);
    const last = await previewOf(fileOf('08-month-by-format.xlsx'), { partialDates: 'LAST_DAY' });
    expect(last.registered[0]?.launchPlannedOn).toBe('2026-04-30');
  });
});

describe('a number reads as its format shows it', () => {
  test.each([
    [46127, 'dd/mm/yyyy', '15/04/2026'],
    [46127, '[$-42A]dd/mm/yyyy', '15/04/2026'],
    [46127, '"ngày "dd" tháng "mm', '15/04/2026'],
    [46127, 'mm/yyyy', '04/2026'],
    [46127, 'mmm-yy', '04/2026'],
    [10, '0" hộ"', '10 hộ'],
    [1500, '#,##0\\ "m2"', '1500 m2'],
    [912345678, '0000000000', '0912345678'],
    [0.75, '0%', '75%'],
    [5_000, '0,"%"', '5%'],
    [75, '0\\%', '75%'],
    [0.1 + 0.2, undefined, '0,3'],
    [1500, '#,##0', '1500'],
    [5_000_000, '#,##0," nghìn đồng"', '5000 nghìn đồng'],
    [5_000_000, '#,##0,,\\ "triệu đồng"', '5 triệu đồng'],
    [2_000, '0," km"', '2 km'],
    [5_000_000, '#,##0,', '5000'],
    [1_500, '0.0,', '1,5'],
    [12, 'General', '12'],
    [12, '0.00', '12'],
    [1.5, 'h:mm', '1,5'],
  ])('%s as %s', (value, format, text) => expect(numberCell(value, format, false).text).toBe(text));

  test('counted from 1904 where the workbook says so', () => {
    expect(numberCell(44665, 'd/m/yyyy', true)).toEqual({ text: '15/04/2026', date: '2026-04-15' });
  });
});

describe('a Word document', () => {
  test('with a table is read as a sheet', async () => {
    const found = await previewOf(fileOf('20-table.docx'));
    expect(found.entries.map(({ name }) => name)).toEqual(['Đường hoa']);
    expect(found.questions.filter(({ blocking }) => blocking)).toEqual([]);
  });

  test('names fields between its tables, and is signed below them', async () => {
    const rows = [1, 2].map((n) => line(n, { 2: null }) as (string | number | null)[]);
    const bytes = rawDocx([
      'Phụ lục 01',
      'ĐĂNG KÝ MÔ HÌNH NĂM 2026',
      [HEADING],
      'I. Lĩnh vực kinh tế',
      [rows[0] ?? []],
      'II. Văn hóa - xã hội',
      [rows[1] ?? []],
      '',
      'T/M BAN THƯỜNG VỤ',
      'BÍ THƯ',
    ]);
    const found = await previewOf(bytes);
    expect(found.registered.map(({ field }) => field)).toEqual(['ECONOMY', 'CULTURE_SOCIETY']);
    expect(found.statuses).toEqual(['READY', 'READY']);
  });

  test.each([
    ['hidden', '<w:vanish/>', ['SHEET_TEXT_UNSEEN']],
    ['struck through', '<w:strike/>', ['SHEET_TEXT_UNSEEN']],
    ['struck through no more', '<w:strike w:val="0"/>', []],
  ])('with text that is %s is read whole, and tells of it', async (_, format, told) => {
    const hidden = `<w:t>Tên hai</w:t><w:noBreakHyphen/><w:t>ba</w:t></w:r><w:r><w:rPr>${format}</w:rPr><w:t> ẩn đi</w:t>`;
    const rows = [HEADING, line(1, { 1: 'Tên hiện' }) as string[]];
    const found = await previewOf(
      rawDocx([rows], undefined, (xml) => xml.replace('<w:t>Tên hiện</w:t>', hidden)),
    );
    expect(found.entries[0]?.name).toBe('Tên hai-ba ẩn đi');
    const codes = found.rows[0]?.problems.map(({ refusal }) => refusal.code) ?? [];
    expect(codes.filter((code) => code === 'SHEET_TEXT_UNSEEN')).toEqual(told);
  });

  test('spans rows and columns, leaves out what was deleted, and takes a table within a cell for its text', async () => {
    const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
    const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const nested = `<w:tbl><w:tr>${cell(p('trong'))}${cell(p('bảng'))}</w:tr></w:tbl>`;
    const xml = `<w:document><w:body><w:tbl>
      <w:tr>${cell(p('A'), '<w:vMerge w:val="restart"/>')}${cell(p('rộng'), '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${cell('<w:p/>', '<w:vMerge/>')}${cell(p('b') + nested)}${cell(`<w:p><w:del><w:r><w:t>cũ</w:t></w:r></w:del><w:r><w:t>mới</w:t></w:r></w:p>`)}</w:tr>
    </w:tbl></w:body></w:document>`;
    const { sheets } = await readWorkbook(zip([part('word/document.xml', xml)]));
    expect(sheets[0]?.rows.map(({ cells }) => cells.map((each) => each?.text ?? null))).toEqual([
      ['A', 'rộng'],
      [null, 'b\ntrong\nbảng', 'mới'],
    ]);
    expect(sheets[0]?.merges).toEqual([
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 1, left: 1, right: 2 },
    ]);
  });
});

describe('an OpenDocument spreadsheet', () => {
  test('is read as a sheet', async () => {
    const found = await previewOf(fileOf('21-register.ods'));
    expect(found.questions.filter(({ blocking }) => blocking)).toEqual([]);
    expect(found.entries.map(({ name }) => name)).toEqual(['Đường hoa kiểu mẫu A']);
    expect(found.statuses).toEqual(['READY']);
  });

  test('repeats cells and rows, shows days as they are shown, and leaves out remarks beside', async () => {
    const cell = (attributes: string, text = '') =>
      `<table:table-cell ${attributes}>${text ? `<text:p>${text}</text:p>` : ''}</table:table-cell>`;
    const xml = `<office:document-content><office:body><office:spreadsheet><table:table table:name="T">
      <table:table-row>${cell('table:number-columns-repeated="2"', 'a')}${cell('office:value-type="date" office:date-value="2026-04-15"', '15/04/26')}${cell('office:value-type="date" office:date-value="2026-04-01"', '04/2026')}</table:table-row>
      <table:table-row table:number-rows-repeated="1000000">${cell('')}</table:table-row>
      <table:table-row table:number-rows-repeated="2">${cell('office:value-type="float" office:value="10"', '10 hộ')}${cell('office:value-type="float" office:value="1500"', '1.500')}
        <table:table-cell><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>b<text:s text:c="2"/>c</text:p><text:p>d</text:p></table:table-cell></table:table-row>
    </table:table></office:spreadsheet></office:body></office:document-content>`;
    const { sheets } = await readWorkbook(zip([part('content.xml', xml)]));
    expect(sheets[0]?.rows).toEqual([
      {
        number: 1,
        cells: [
          { text: 'a' },
          { text: 'a' },
          { text: '15/04/2026', date: '2026-04-15' },
          { text: '04/2026' },
        ],
      },
      ...[1_000_002, 1_000_003].map((number) => ({
        number,
        cells: [{ text: '10 hộ' }, { text: '1500', number: 1500 }, { text: 'b c\nd' }],
      })),
    ]);
  });
});

describe('what is empty costs nothing', () => {
  test.each(['10-styled-to-last-column.xlsx', '11-styled-last-row.xlsx'])('%s', async (name) => {
    const before = process.cpuUsage();
    const { sheets } = await readWorkbook(fileOf(name));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
    expect(sheets[0]?.rows.map(({ number }) => number)).toEqual([1, 2]);
    expect((await previewOf(fileOf(name))).statuses).toEqual(['READY']);
  });

  test('200,000 formatted rows are no rows, and content behind the hundredth column is told as what it is', async () => {
    const empty = Array.from(
      { length: 200_000 },
      (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="1"/></row>`,
    );
    const { sheets } = await readWorkbook(rawXlsx(rawRows([HEADING, line(1) as string[]]) + empty.join('')));
    expect(sheets[0]?.rows).toHaveLength(2);
    const beyond = readWorkbook(rawXlsx(`<row r="1">${inline('CZ1', 'xa')}</row>`));
    await expect(beyond).rejects.toMatchObject({ refusal: { code: 'FILE_TOO_LARGE' } });
    await expect(beyond).rejects.toThrow(/more than 100 columns with content/);
  });
});
