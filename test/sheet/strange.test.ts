import { describe, expect, test } from 'vitest';
import { HEADING, line, merge, previewLine, previewOf, xlsx } from './workbook.ts';

const text = (content: string) => new TextEncoder().encode(content);
const notes = (found: Awaited<ReturnType<typeof previewOf>>, row: number) =>
  found.rows
    .find(({ entry }) => entry.row === row)
    ?.problems.filter(({ severity }) => severity === 'NOTE')
    .map(({ refusal, column }) => `${refusal.code}@${column}`);

describe('headings of another office', () => {
  const heading = [
    'Tên gọi mô hình, công trình',
    'Nội dung thuộc lĩnh vực',
    'Đối tượng đăng ký',
    'Đơn vị chủ trì',
    'Loại hình (mới/tiếp tục/nhân rộng)',
    'Chỉ tiêu cụ thể',
    'Cách làm',
    'Dự kiến ra mắt',
    'Nơi thực hiện',
  ];
  const usual = ['Đường hoa', 'VH-XH', 'Tập thể', 'Chi bộ thôn 1', 'Xây dựng mới', '10 hộ', 'Vận động'];
  const row = (subject = 'Tập thể') =>
    [...usual, '15/4', 'Thôn 1'].map((cell) => (cell === 'Tập thể' ? subject : cell));

  test('without a number column; “Tập thể” in the column of subjects says the kind, not who', async () => {
    const found = await previewOf(await xlsx([heading, row()]));
    expect(found.asked).toEqual([]);
    expect(found.registered[0]).toMatchObject({
      name: 'Đường hoa',
      field: 'CULTURE_SOCIETY',
      kind: 'NEW',
      subject: { kind: 'COLLECTIVE', title: 'Chi bộ thôn 1' },
      launchPlannedOn: '2026-04-15',
    });
  });

  test('an individual of whom only the unit is told is asked for', async () => {
    const answers = { everywhere: { subjectBasis: 'RESIDES' } };
    const found = await previewOf(await xlsx([heading, row('Cá nhân')]), answers);
    expect([found.asked, found.statuses]).toEqual([['SUBJECT'], ['QUESTION']]);
    const rows = [{ row: 2, subjectTitle: 'Trưởng thôn 1' }];
    const told = await previewOf(await xlsx([heading, row('Cá nhân')]), { ...answers, rows });
    expect([told.statuses, told.registered[0]?.subject?.title]).toEqual([['READY'], 'Trưởng thôn 1']);
  });

  test('a heading of two rows with the years below', async () => {
    const grid = [
      ['TT', 'Tên mô hình', 'Lĩnh vực', 'Chủ thể', 'Loại mô hình', 'Mục tiêu', null, 'Nội dung', 'Địa điểm'],
      [null, null, null, null, null, 2025, 2026, null, null],
      [1, 'A', 'Kinh tế', 'Chi bộ thôn 1 (TT)', 'Tiếp tục', '5 hộ', '10 hộ', 'Vận động', 'Thôn 1'],
    ];
    const merges = [0, 1, 2, 3, 4, 7, 8].map((at) => merge(1, at, 2, at));
    const found = await previewOf(await xlsx(grid, { merges: [...merges, merge(1, 5, 1, 6)] }));
    expect(found.statuses).toEqual(['READY']);
    expect(found.registered[0]?.goals).toMatchObject([{ target: 10, previousTarget: 5 }]);
  });
});

describe('what stands between the rows', () => {
  test('headings of kinds count for the rows below', async () => {
    const found = await previewOf(
      await xlsx([
        HEADING,
        [null, 'I. CÁC MÔ HÌNH ĐĂNG KÝ MỚI NĂM 2026'],
        line(1, { 5: null }),
        [null, 'II. Mô hình tiếp tục thực hiện'],
        line(2, { 5: null, 6: '5 hộ', 10: null }),
      ]),
    );
    expect(found.asked).toEqual([]);
    expect(found.registered.map(({ kind }) => kind)).toEqual(['NEW', 'CONTINUED']);
  });

  test('a form that is numbered ahead has no rows where nothing else is written', async () => {
    const found = await previewOf(await xlsx([HEADING, line(1), [2], ['3.'], line(4), [5], [6]]));
    expect(found.rows.map(({ entry, status }) => [entry.row, status])).toEqual([
      [2, 'READY'],
      [5, 'READY'],
    ]);
  });

  test('a second table with other columns is not read as if it had these', async () => {
    const other = [...HEADING];
    other.splice(2, 2, 'Chủ thể', 'Lĩnh vực');
    const row = line(2, { 2: 'Chi bộ thôn 1 (TT)', 3: 'Kinh tế' });
    const found = await previewOf(await xlsx([HEADING, line(1), [], other, row]));
    expect(found.wrong[2]).toEqual([]);
    expect(found.rows.map(({ entry }) => entry.row)).toEqual([2, 5]);
    expect(found.wrong[5]).toContain('SHEET_OTHER_TABLE');
  });

  test('thousands of empty rows below are none', async () => {
    const empty = Array.from({ length: 9_000 }, () => [' ', '', null]);
    expect((await previewOf(await xlsx([HEADING, line(1), ...empty]))).statuses).toEqual(['READY']);
  });
});

describe('cells on the right of the table', () => {
  test('are told', async () => {
    const found = await previewOf(await xlsx([HEADING, [...line(1), 'đã duyệt']]));
    expect([found.statuses, notes(found, 2)?.[0]]).toEqual([['READY'], 'SHEET_CELL_BEYOND@N']);
  });

  test('of a text table may have moved the others', async () => {
    const head = 'TT,Tên mô hình,Lĩnh vực,Chủ thể,Loại,Mục tiêu,Địa bàn,Ra mắt,Nội dung';
    const row = '1,Đường hoa,Kinh tế,Chi bộ thôn 1 (TT),Mới,10 hộ,Thôn 1,15/4/2026,Vận động';
    const found = await previewOf(
      text(`${head}\n${row}\n${row.replace('hoa', 'quê')}, tuyên truyền\n${row},,,`),
    );
    expect(found.wrong[2]).toEqual([]);
    expect(found.wrong[3]).toEqual(['SHEET_TOO_MANY_CELLS@J']);
  });
});

describe('figures and days', () => {
  test.each([
    ['2/3 số hộ', ['SHEET_GOAL_NUMBER@H']],
    ['100 cây xanh dịp 19/5', []],
  ])('“%s”', async (goal, problems) => expect((await previewLine({ 7: goal })).problems).toEqual(problems));

  test('a month is asked about once, not refused beside', async () => {
    const found = await previewLine({ 10: 'Trong tháng 6' });
    expect([found.asked, found.problems, found.statuses]).toEqual([
      ['PARTIAL_DATE'],
      ['SHEET_DATE_PARTIAL@K'],
      ['QUESTION'],
    ]);
    expect((await previewLine({ 10: '31/02/2026' })).problems).toEqual(['SHEET_DATE_IMPOSSIBLE@K']);
    expect((await previewLine({ 10: '29/02/2025' })).problems).toEqual(['SHEET_DATE_IMPOSSIBLE@K']);
    expect((await previewLine({ 10: '46127' })).draft?.launchPlannedOn).toBe('2026-04-15');
  });

  test('the unit of measure is asked for as it is written', async () => {
    expect((await previewLine({ 7: '5 bể nước' })).asked).toEqual(['GOAL_UNIT bể']);
    const answers = { goalUnits: [{ wording: 'bể', value: 'ITEM' }] };
    expect((await previewLine({ 7: '5 bể nước' }, answers)).draft?.goals).toMatchObject([{ unit: 'ITEM' }]);
  });
});
