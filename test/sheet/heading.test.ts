import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingMeanings } from '../../schema/model/sheet/header-words.ts';
import { HEADING, line, merge, previewOf, xlsx } from './workbook.ts';

describe('a heading is recognised by its wording', () => {
  test.each([
    ['STT', 'ORDINAL'],
    ['Số TT', 'ORDINAL'],
    ['TÊN MÔ HÌNH', 'NAME'],
    ['Tên gọi mô hình “Dân vận khéo”', 'NAME'],
    ['Mô hình', 'NAME'],
    ['Thuộc lĩnh vực', 'FIELD'],
    ['Chủ thể thực hiện (TT/CN)', 'SUBJECT'],
    ['Tập thể, cá nhân thực hiện', 'SUBJECT'],
    ['TT/CN', 'SUBJECT_KIND'],
    ['Cơ quan, đơn vị', 'UNIT'],
    ['Đơn vị chủ trì', 'UNIT'],
    ['Địa điểm thực hiện', 'PLACE'],
    ['Loại (mới/tiếp tục/nhân rộng)', 'KIND'],
    ['Loại mô hình', 'KIND'],
    ['Mục tiêu năm 2025', 'PREVIOUS_GOALS'],
    ['Chỉ tiêu năm trước', 'PREVIOUS_GOALS'],
    ['Mục tiêu, chỉ tiêu phấn đấu năm 2026', 'GOALS'],
    ['Mục tiêu năm trước → năm nay', 'BOTH_GOALS'],
    ['ĐVT', 'GOAL_UNIT'],
    ['Nội dung, giải pháp thực hiện', 'SOLUTION'],
    ['Vấn đề cần giải quyết', 'PROBLEM'],
    ['Đơn vị phối hợp', 'FORCES'],
    ['Dự kiến ra mắt', 'LAUNCH'],
    ['Thời gian ra mắt (đối với mô hình mới)', 'LAUNCH'],
    ['Người phụ trách, SĐT', 'CONTACT'],
    ['Ghi chú', 'NOTES'],
    ['dia ban', 'PLACE'],
    ['Mục tiêu'.normalize('NFD'), 'GOALS'],
    ['Chủ\u00a0thể\u200b', 'SUBJECT'],
  ])('%s', (text, meaning) => {
    expect(headingMeanings([text], 2026)).toEqual([meaning]);
  });

  test.each([
    ['Nội dung, mục tiêu', ['GOALS', 'SOLUTION']],
    ['Tên gọi và nội dung mô hình', ['NAME', 'SOLUTION']],
    ['Lĩnh vực, địa bàn', ['FIELD', 'PLACE']],
    ['Thời gian thực hiện', []],
    ['Kết quả năm 2025', []],
    ['Mục tiêu năm 2020', []],
    ['Họ và tên', []],
  ])('%s is asked about', (text, meanings) => {
    expect([...headingMeanings([text], 2026)].sort()).toEqual(meanings);
  });
});

test('any order of the columns gives the same rows', async () => {
  const rows = [
    line(1),
    line(2, { 5: 'Tiếp tục', 6: '5 hộ', 7: '9 hộ', 10: null }),
    line(3, { 2: 'Khoa học' }),
  ];
  const usual = await previewOf(await xlsx([HEADING, ...rows]));
  const order = fc.shuffledSubarray([...HEADING.keys()], { minLength: HEADING.length });
  await fc.assert(
    fc.asyncProperty(order, async (columns) => {
      const grid = [HEADING, ...rows].map((row) => columns.map((index) => row[index] ?? null));
      const found = await previewOf(await xlsx(grid));
      expect(found.registered).toEqual(usual.registered);
      expect(found.entries.map(({ content }) => content)).toEqual(
        usual.entries.map(({ content }) => content),
      );
      expect(found.statuses).toEqual(usual.statuses);
    }),
    { numRuns: 30 },
  );
});

describe('where the heading stands', () => {
  test('below titles, above a row of column numbers, with blank rows between', async () => {
    const found = await previewOf(
      await xlsx([
        ['ĐẢNG BỘ THÀNH PHỐ', null, null, null, 'Phụ lục 01'],
        [],
        ['BIỂU TỔNG HỢP ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2026'],
        [],
        HEADING,
        HEADING.map((_, index) => `(${index + 1})`),
        [],
        line(1),
      ]),
    );
    expect([found.header?.row, found.header?.rows]).toEqual([5, 1]);
    expect(found.entries.map(({ row, name }) => [row, name])).toEqual([[8, 'Mô hình số 1']]);
    expect(found.statuses).toEqual(['READY']);
  });

  const upper = [
    'TT',
    'Tên mô hình',
    'Lĩnh vực',
    'Chủ thể',
    null,
    'Địa bàn',
    'Loại',
    null,
    null,
    'Mục tiêu',
    null,
  ];
  const lower = [
    null,
    null,
    null,
    'Tập thể',
    'Cá nhân',
    null,
    'Mới',
    'Tiếp tục',
    'Nhân rộng',
    'Năm 2025',
    'Năm 2026',
  ];
  const more = ['Nội dung', 'Thời gian ra mắt'];
  const body = [
    [1, 'A', 'KT', 'Chi bộ thôn 1', null, 'Thôn 1', 'x', null, null, null, '5 hộ', 'Làm', '1/4/2026'],
    [2, 'B', 'VH-XH', 'Hội Nông dân', null, 'Thôn 2', null, 'X', null, '5 hộ', '9 hộ', 'Làm', null],
  ];
  const meanings = [
    'ORDINAL',
    'NAME',
    'FIELD',
    'SUBJECT_COLLECTIVE',
    'SUBJECT_INDIVIDUAL',
    'PLACE',
    'KIND_NEW',
    'KIND_CONTINUED',
    'KIND_REPLICATED',
    'PREVIOUS_GOALS',
    'GOALS',
    'SOLUTION',
    'LAUNCH',
  ];
  const merges = [
    merge(1, 3, 1, 4),
    merge(1, 6, 1, 8),
    merge(1, 9, 1, 10),
    ...[0, 1, 2, 5, 11, 12].map((column) => merge(1, column, 2, column)),
  ];

  test.each([
    ['with its spans', { merges }],
    ['with the spans lost', {}],
  ])('two rows, one above the other, %s', async (_, spans) => {
    const found = await previewOf(await xlsx([[...upper, ...more], lower, ...body], spans));
    expect([found.header?.row, found.header?.rows]).toEqual([1, 2]);
    expect(found.meanings).toEqual(meanings);
    expect(found.statuses).toEqual(['READY', 'READY']);
    expect(found.registered).toMatchObject([
      { kind: 'NEW', field: 'ECONOMY', subject: { kind: 'COLLECTIVE', title: 'Chi bộ thôn 1' } },
      { kind: 'CONTINUED', field: 'CULTURE_SOCIETY', goals: [{ target: 9, previousTarget: 5 }] },
    ]);
  });

  test('two marks in one row are no answer', async () => {
    const both = [
      1,
      'A',
      'KT',
      'Chi bộ thôn 1',
      null,
      'Thôn 1',
      'x',
      'x',
      null,
      null,
      '5 hộ',
      'Làm',
      '1/4/2026',
    ];
    const found = await previewOf(await xlsx([[...upper, ...more], lower, both], { merges }));
    expect(found.wrong[3]).toEqual(['SHEET_SEVERAL_MARKS@H']);
  });

  test('R-01 a collective and an individual in one row are no answer', async () => {
    const both = [
      1,
      'A',
      'KT',
      'Công đoàn xã',
      'Trưởng thôn 3',
      'Thôn 1',
      'x',
      null,
      null,
      null,
      '5 hộ',
      'Làm',
    ];
    const found = await previewOf(await xlsx([[...upper, ...more], lower, both], { merges }));
    expect(found.wrong[3]).toContain('SHEET_SEVERAL_MARKS@E');
    expect(found.statuses).not.toContain('READY');
  });

  test('a heading that is printed again on the next page is no row', async () => {
    const found = await previewOf(await xlsx([HEADING, line(1), HEADING, line(2)]));
    expect(found.entries.map(({ row }) => row)).toEqual([2, 4]);
  });

  test('nowhere: it is asked for, and can be named with the columns', async () => {
    const grid = [
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
      ['M1', 'KT', 'Chi bộ thôn 1', 'T1', 'mới', '5 hộ', 'Làm', '1/4/2026'],
    ];
    const bytes = await xlsx(grid);
    expect((await previewOf(bytes)).asked).toEqual(['HEADER PL01']);
    const said = ['NAME', 'FIELD', 'SUBJECT', 'PLACE', 'KIND', 'GOALS', 'SOLUTION', 'LAUNCH'];
    const columns = said.map((meaning, index) => ({ column: 'ABCDEFGH'[index], meaning }));
    const found = await previewOf(bytes, { headerRow: 1, columns });
    expect([found.asked, found.statuses]).toEqual([[], ['READY']]);
  });
});

describe('what is not understood is asked', () => {
  const without = (index: number) =>
    [HEADING, line(1), line(2)].map((row) => row.filter((_, at) => at !== index));

  test('a heading of two meanings holds everything up until it is answered', async () => {
    const grid = [HEADING.with(8, 'Nội dung, mục tiêu'), line(1)];
    const found = await previewOf(await xlsx(grid));
    expect(found.asked).toEqual(['COLUMN I']);
    expect(found.questions[0]).toMatchObject({ blocking: true });
    expect(found.entries).toEqual([]);
    const after = await previewOf(await xlsx(grid), { columns: [{ column: 'I', meaning: 'SOLUTION' }] });
    expect(after.statuses).toEqual(['READY']);
  });

  test('two columns of one meaning', async () => {
    const found = await previewOf(await xlsx([HEADING.with(12, 'Tên mô hình'), line(1)]));
    expect(found.asked).toEqual(['MISSING_COLUMN NAME', 'COLUMN B', 'COLUMN M']);
  });

  test('one column for unit and subject serves as both', async () => {
    const heading = HEADING.with(3, 'Đơn vị thực hiện (TT/CN)');
    const found = await previewOf(await xlsx([heading, line(1), line(2, { 3: 'Hội nông dân - TT' })]));
    expect(found.statuses).toEqual(['READY', 'READY']);
    expect(found.registered.map(({ subject }) => [subject?.kind, subject?.title])).toEqual([
      ['COLLECTIVE', 'Chi bộ thôn 1'],
      ['COLLECTIVE', 'Hội nông dân'],
    ]);
  });

  test('an unknown column is left out and told', async () => {
    const found = await previewOf(await xlsx([HEADING.with(12, 'Kinh phí'), line(1, { 12: '5 triệu' })]));
    expect(found.questions).toMatchObject([{ kind: 'COLUMN', about: 'M', blocking: false }]);
    expect(found.statuses).toEqual(['READY']);
  });

  test('the names have no column', async () => {
    expect((await previewOf(await xlsx(without(1)))).asked).toEqual(['MISSING_COLUMN NAME']);
  });

  test('R-01 the goals have no column: each row is shown, asked, and answered', async () => {
    const bytes = await xlsx(without(7));
    const found = await previewOf(bytes);
    expect(found.questions).toMatchObject([
      { kind: 'GOALS', blocking: false, rows: [2] },
      { kind: 'GOALS', blocking: false, rows: [3] },
    ]);
    const goals = [{ title: 'Hộ tham gia', unit: 'HOUSEHOLD', target: 12 }];
    const told = await previewOf(bytes, { rows: [{ row: 3, goals }] });
    expect(told.statuses).toEqual(['QUESTION', 'READY']);
    expect(told.registered[1]?.goals).toEqual([{ goal: 'goal-1', direction: 'MORE', ...goals[0] }]);
  });

  test.each([
    ['field', 2, 'FIELD', { field: 'ECONOMY' }],
    ['kind', 5, 'KIND', { kind: 'NEW' }],
  ])('the %s has no column: one answer serves every row', async (_, index, kind, everywhere) => {
    const bytes = await xlsx(without(index));
    const found = await previewOf(bytes);
    expect(found.questions).toMatchObject([{ kind, about: '', rows: [2, 3] }]);
    expect((await previewOf(bytes, { everywhere })).statuses).toEqual(['READY', 'READY']);
  });

  test('several sheets hold a register, hidden ones aside', async () => {
    const { writeXlsx } = await import('hucre/xlsx');
    const rows = [HEADING, line(1)];
    const sheets = (hidden: boolean) => [
      { name: 'Thôn', rows },
      { name: 'Trường', rows, hidden },
      { name: 'Hướng dẫn', rows: [['Cách ghi']] },
    ];
    const open = await writeXlsx({ sheets: sheets(false) });
    expect((await previewOf(open)).questions).toMatchObject([
      { kind: 'SHEET', blocking: true, candidates: [{ value: 'Thôn' }, { value: 'Trường' }] },
    ]);
    expect((await previewOf(open, { sheet: 'Trường' })).sheet).toBe('Trường');
    expect((await previewOf(await writeXlsx({ sheets: sheets(true) }))).sheet).toBe('Thôn');
  });
});
