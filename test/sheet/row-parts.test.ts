import type { CellValue } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { type Grid, HEADING, line, merge, previewOf, UNITS, xlsx } from './workbook.ts';

/** What becomes of each row below the heading: `of` the row that it goes on with, the heading that it is, or the reason. */
async function fatesOf(grid: Grid, spans: Parameters<typeof xlsx>[1] = {}, answers: object = {}) {
  const found = await previewOf(await xlsx(grid, spans), answers);
  const fates = [...found.fates].map(([row, fate]) => {
    const what = fate.is === 'data' ? `of ${fate.of}` : fate.is === 'heading' ? fate.meaning : fate.reason;
    return `${row} ${what}`;
  });
  return { ...found, fates, names: found.entries.map(({ name }) => name) };
}

/** A row with these cells alone. */
const only = (cells: Record<number, string | number>) => HEADING.map((_, index) => cells[index] ?? null);
type Judged = Pick<Awaited<ReturnType<typeof previewOf>>, 'rows'>;
const joinedIn = ({ rows }: Judged) =>
  rows.flatMap(({ problems }) => problems.filter(({ refusal }) => refusal.code === 'SHEET_ROW_JOINED'));

describe('what a row below the heading is', () => {
  test.each<[string, CellValue[], string]>([
    ['dashes alone', [null, '-', '…'], 'BLANK'],
    ['its number alone', [2], 'NUMBERED_AHEAD'],
    ['its number with a point', ['2.'], 'NUMBERED_AHEAD'],
    ['three numbers of columns', ['(1)', '(2)', '(3)'], 'COLUMN_NUMBERS'],
    ['two numbers are no numbers of columns', only({ 0: 2, 7: 3 }), 'of 3'],
    ['numbers that do not follow one another are none', [1, 3, 4], 'of 3'],
    ['the heading again', HEADING, 'HEADING_REPEATED'],
    ['two of its texts', only({ 6: 'Năm trước', 7: 'Năm nay' }), 'HEADING_REPEATED'],
    ['one of its texts is a value', only({ 5: 'Loại' }), 'of 3'],
    ['a total in the column of names', [null, 'Tổng cộng', '3'], 'TOTAL'],
    ['a total in quotation marks', ['“Tổng số”'], 'TOTAL'],
    ['a total with words beside is none', [null, 'Tổng cộng', 'Kinh tế'], 'of 3'],
    ['the field, numbered as an entry', [1, 'Lĩnh vực kinh tế'], 'FIELD'],
    ['the field, in the column of names', [null, 'Kinh tế'], 'FIELD'],
    ['the unit', ['Hội Nông dân'], 'UNIT'],
    ['the unit, said to be one', ['Đơn vị: Hội Nông dân'], 'UNIT'],
    ['the kind', ['II', 'Các mô hình nhân rộng'], 'KIND'],
    ['what is not known', ['Khối Đảng'], 'GROUP'],
    ['a name without a number', [null, 'Đường hoa'], 'of 3'],
    ['a number and a name', [2, 'Đường hoa'], 'of 3'],
    ['a field beside the table', only({ 13: 'Kinh tế' }).concat('Kinh tế'), 'OUTSIDE_TABLE'],
    ['an entry that says one is only an example', line(2, { 8: 'Ví dụ điển hình của xã' }), 'of 3'],
  ])('%s', async (_, row, fate) => {
    const found = await fatesOf([HEADING, line(1), row]);
    expect(found.fates).toEqual(['2 of 2', `3 ${fate}`]);
  });

  test.each<[string, number, number, string]>([
    ['across three columns, among the contents', 2, 4, '3 UNIT'],
    ['across two columns it is content', 2, 3, '3 of 3'],
  ])('the unit %s', async (_, left, right, fate) => {
    const unit = only({ [left]: 'Hội Nông dân' });
    const found = await fatesOf([HEADING, line(1), unit], { merges: [merge(3, left, 3, right)] });
    expect(found.fates[1]).toBe(fate);
  });

  test('a text across the columns, in that of names, is no name', async () => {
    const found = await fatesOf([HEADING, line(1), [null, 'Khối Đảng'], line(2)], {
      merges: [merge(3, 1, 3, 5)],
    });
    expect([found.fates[1], found.names]).toEqual(['3 GROUP', ['Mô hình số 1', 'Mô hình số 2']]);
  });

  test('a name like a field is a name in a row that says more', async () => {
    const found = await fatesOf([HEADING, line(1), line(2, { 1: 'An ninh trật tự' })]);
    expect([found.fates, found.names[1]]).toEqual([['2 of 2', '3 of 3'], 'An ninh trật tự']);
    const heading = ['Đơn vị', ...HEADING.slice(1)];
    const brief = await fatesOf([
      heading,
      line(1, { 0: 'Hội Nông dân' }),
      ['Chi bộ thôn 1', 'An ninh trật tự'],
    ]);
    expect(brief.names).toEqual(['Mô hình số 1', 'An ninh trật tự']);
  });

  const fieldFirst = (row: CellValue[]) => [row[0] ?? null, row[2] ?? null, row[1] ?? null, ...row.slice(3)];
  test.each([
    ['after a letter it heads a group', ['I', 'Kinh tế'], '3 FIELD'],
    ['after a number it is an entry with gaps', [2, 'Kinh tế'], '3 of 3'],
    ['what is not known heads a group there', [null, 'Khối Đảng'], '3 GROUP'],
  ])('a field in its own column, before the names: %s', async (_, row, fate) => {
    const found = await fatesOf([fieldFirst(HEADING), fieldFirst(line(1)), row]);
    expect(found.fates).toEqual(['2 of 2', fate]);
  });

  test.each([
    ['whose heading is not known', {}],
    ['that is left out', { columns: [{ column: 'A', meaning: 'IGNORED' }] }],
  ])('in a column %s a text heads nothing, unless it goes across', async (_, answers) => {
    const grid = [HEADING.with(0, 'Khác'), line(1), ['Khối Đảng']];
    expect((await fatesOf(grid, {}, answers)).fates[1]).toBe('3 OUTSIDE_TABLE');
    expect((await fatesOf(grid, { merges: [merge(3, 0, 3, 4)] }, answers)).fates[1]).toBe('3 GROUP');
  });
});

describe('below the last row', () => {
  const gaps = (name: string) => [null, name, 'Kinh tế', 'Hội Nông dân (TT)'];

  test('of three cells nothing is a signature, however it begins', async () => {
    const found = await fatesOf([HEADING, line(1), gaps('Bí thư chi bộ đối thoại với dân')]);
    expect(found.fates).toEqual(['2 of 2', '3 of 3']);
  });

  test('a numbered entry is none either, and what follows goes on with it', async () => {
    const rows = [[2, 'Bí thư chi bộ đối thoại với dân'], only({ 7: '5 buổi' })];
    expect((await fatesOf([HEADING, line(1), ...rows])).fates).toEqual(['2 of 2', '3 of 3', '4 of 3']);
  });

  test('remarks begin, and a numbered entry among them is one', async () => {
    const rows = [['Ghi chú: đã họp dân'], [2, 'Mô hình dở dang'], [null, 'Nguyễn Văn Mẫu']];
    expect((await fatesOf([HEADING, line(1), ...rows])).fates).toEqual([
      '2 of 2',
      '3 SIGNATURE',
      '4 of 4',
      '5 SIGNATURE',
    ]);
  });

  test.each<[string, Record<number, string>, string]>([
    ['a signature among the goals', { 7: 'T/M BAN THƯỜNG VỤ' }, '3 SIGNATURE'],
    ['place and day among the goals', { 7: 'Vĩnh Bảo, ngày 18 tháng 11 năm 2026' }, '3 SIGNATURE'],
    ['place and day to be filled in', { 7: 'Vĩnh Bảo, ngày ... tháng ... năm 2026' }, '3 SIGNATURE'],
    ['place and day in figures', { 7: 'Vĩnh Bảo, ngày 18/11/2026' }, '3 SIGNATURE'],
    ['who signs', { 7: 'TRƯỞNG BAN' }, '3 SIGNATURE'],
    ['who signs, with the board', { 7: 'Trưởng Ban Dân vận' }, '3 SIGNATURE'],
    ['a goal that names one', { 7: '3 buổi do trưởng ban chủ trì' }, '3 of 2'],
    ['a place and day beside a goal', { 6: 'Vĩnh Bảo, ngày 18 tháng 11 năm 2026', 7: '5 tuyến' }, '3 of 2'],
    ['a note that is called one', { 12: 'Ghi chú 2' }, '3 of 2'],
    ['a goal of last year beside a post', { 6: '5 tuyến', 9: 'Bí thư chi bộ' }, '3 of 2'],
    ['a goal of this year beside a post', { 7: '5 tuyến', 9: 'Bí thư chi bộ' }, '3 of 2'],
  ])('%s', async (_, cells, fate) => {
    expect((await fatesOf([HEADING, line(1), only(cells)])).fates).toEqual(['2 of 2', fate]);
  });

  test('what is answered to be no model is none, and is accounted for as that', async () => {
    const rows = [line(1), only({ 1: 'Đã họp dân ngày 5' }), line(2)];
    expect((await fatesOf([HEADING, ...rows])).fates).toEqual(['2 of 2', '3 of 3', '4 of 4']);
    const answered = await fatesOf([HEADING, ...rows], {}, { rows: [{ row: 3, noModel: true }] });
    expect(answered.fates).toEqual(['2 of 2', '3 ANSWERED_NO_MODEL', '4 of 4']);
    expect(answered.asked).toEqual([]);
    const kept = await fatesOf([HEADING, ...rows], {}, { rows: [{ row: 3, noModel: false }] });
    expect(kept.fates[1]).toBe('3 of 3');
  });

  test('a goal of both years beside a post', async () => {
    const heading = HEADING.with(7, 'Mục tiêu năm trước, năm nay');
    const found = await fatesOf([heading, line(1), only({ 7: '5 tuyến', 9: 'Bí thư chi bộ' })]);
    expect(found.fates).toEqual(['2 of 2', '3 of 2']);
  });

  test('a total with figures beside is not the last row', async () => {
    const total = only({ 0: 'Tổng cộng', 6: '5 hộ', 7: '6 hộ' });
    const found = await fatesOf([HEADING, line(1), ['Ghi chú: đã họp dân'], total]);
    expect(found.fates).toEqual(['2 of 2', '3 SIGNATURE', '4 TOTAL']);
  });
});

describe('another table below', () => {
  const heads = (...more: string[]) => ['Số', 'Tên mô hình', ...more];
  test.each<[string, string[], string]>([
    [
      'of four columns that are known',
      ['1a', 'Tên mô hình', 'Địa bàn', 'Kết quả', 'Loại', 'Đơn vị'],
      'TABLE',
    ],
    ['of three', ['1a', 'Tên mô hình', 'Địa bàn', 'Loại', 'Kết quả'], 'of 3'],
    [
      'with as many that are not',
      ['1a', 'Tên mô hình', 'Địa bàn', 'Loại', 'Đơn vị', 'Kinh phí', 'Kết quả', 'Điểm'],
      'of 3',
    ],
    ['without the names', ['1a', 'Tên gọi và nội dung', 'Địa bàn', 'Loại', 'Đơn vị', 'Ghi chú'], 'of 3'],
    ['of long texts', ['1a', `Mô hình ${'rất dài '.repeat(8)}`, 'Địa bàn', 'Loại', 'Đơn vị'], 'of 3'],
  ])('begins with a heading %s', async (_, row, fate) => {
    const heading = HEADING.with(4, 'Lĩnh vực khác').with(5, 'Khác');
    const found = await fatesOf([heading.with(4, 'Nơi'), line(1), row]);
    expect(found.fates).toEqual(['2 of 2', `3 ${fate}`]);
  });

  test('whose rows wait', async () => {
    const found = await fatesOf([HEADING, line(1), heads('Địa bàn', 'Loại', 'Đơn vị'), line(2)]);
    expect(found.wrong).toEqual({ 2: [], 4: ['SHEET_OTHER_TABLE'] });
  });
});

describe('rows that go on', () => {
  const more = only({ 7: '5 km' });

  test('are told where no span says so', async () => {
    const unnamed = await fatesOf([HEADING, line(1), more]);
    expect(unnamed.fates).toEqual(['2 of 2', '3 of 2']);
    expect(joinedIn(unnamed).map(({ row, refusal }) => [row, refusal.message.en])).toEqual([
      [2, 'Row 3 has no name and is read as going on with row 2.'],
    ]);
    const spanned = await fatesOf([HEADING, line(1), more], { merges: [merge(2, 1, 3, 1)] });
    expect([spanned.fates, joinedIn(spanned)]).toEqual([['2 of 2', '3 of 2'], []]);
    for (const { registered } of [unnamed, spanned])
      expect(registered.map(({ goals }) => goals?.map(({ target }) => target))).toEqual([[6, 5000]]);
  });

  test('not over a row that is left empty', async () => {
    const found = await fatesOf([HEADING, line(1), [], more]);
    expect(found.fates).toEqual(['2 of 2', '4 of 4']);
    expect(found.wrong[4]).toContain('SHEET_NAME_MISSING@B');
  });

  test('beside a span of the name also with a remark alone, outside the table', async () => {
    const found = await fatesOf([HEADING, line(1), [...only({}), 'đã duyệt']], {
      merges: [merge(2, 1, 3, 1)],
    });
    expect([found.fates, found.statuses]).toEqual([['2 of 2', '3 of 2'], ['READY']]);
  });

  test('not with a total that spans them', async () => {
    const grid = [HEADING, [null, 'Tổng cộng'], only({ 7: '10 hộ' })];
    expect((await fatesOf(grid, { merges: [merge(2, 1, 3, 1)] })).fates).toEqual(['2 TOTAL', '3 of 3']);
  });

  test('beside a span of the name a row with a kind of its own is a row of that name', async () => {
    const found = await fatesOf([HEADING, line(1), line(2, { 1: null, 3: 'Hội Nông dân (TT)' })], {
      merges: [merge(2, 1, 3, 1)],
    });
    expect([found.fates, found.names, found.statuses]).toEqual([
      ['2 of 2', '3 of 3'],
      ['Mô hình số 1', 'Mô hình số 1'],
      ['READY', 'READY'],
    ]);
  });

  test('a cell that spans rows counts for those alone', async () => {
    const rows = [1, 2, 3, 4].map((n) => [
      ...line(n, { 3: 'Trưởng thôn (CN)' }),
      n === 2 ? 'Hội Nông dân' : null,
    ]);
    const found = await fatesOf([[...HEADING, 'Đơn vị'], ...rows], { merges: [merge(3, 13, 4, 13)] });
    expect(found.entries.map(({ unit }) => unit)).toEqual([
      undefined,
      UNITS[1]?.unit,
      UNITS[1]?.unit,
      undefined,
    ]);
  });
});

describe('what stands outside the table', () => {
  const beyondIn = ({ rows }: Judged) =>
    rows.flatMap(({ problems }) =>
      problems
        .filter(({ refusal }) => /BEYOND|TOO_MANY/.test(refusal.code))
        .map(({ column, value, severity }) => [column, value, severity]),
    );

  test.each<[string, string[], (string | null)[], (string | undefined)[][]]>([
    ['on the right', HEADING, [null, 'đã duyệt', 'hai'], [['O', 'đã duyệt', 'NOTE']]],
    ['behind a dash', HEADING, ['-', 'đã duyệt'], [['O', 'đã duyệt', 'NOTE']]],
    ['nothing but a dash', HEADING, ['-'], []],
    ['on the left', HEADING.with(0, ''), [], [['A', '1', 'NOTE']]],
  ])('is told: %s', async (_, heading, after, told) => {
    expect(beyondIn(await fatesOf([heading.map((text) => text || null), [...line(1), ...after]]))).toEqual(
      told,
    );
  });

  test('in a text with separators a cell too many has moved the others; one below no heading has not', async () => {
    const told = async (grid: Grid) => {
      const csv = grid.map((row) => row.map((cell) => cell ?? '').join(';')).join('\n');
      return beyondIn(await previewOf(new TextEncoder().encode(csv)));
    };
    expect(await told([HEADING, [...line(1), 'thừa']])).toEqual([['N', 'thừa', 'ERROR']]);
    expect(await told([HEADING.with(6, ''), line(1, { 6: 'lạ' })])).toEqual([['G', 'lạ', 'NOTE']]);
  });

  test('a column that is left out is no part of the row', async () => {
    const found = await fatesOf(
      [HEADING, line(1, { 12: 'đã duyệt' })],
      {},
      {
        columns: [{ column: 'M', meaning: 'IGNORED' }],
      },
    );
    expect(Object.keys(found.entries[0]?.said ?? {})).not.toContain('IGNORED');
    expect(found.entries[0]?.content).not.toContain('đã duyệt');
  });
});
