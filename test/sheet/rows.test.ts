import { describe, expect, test } from 'vitest';
import { HEADING, line, merge, previewOf, UNITS, xlsx } from './workbook.ts';

const namesIn = (found: Awaited<ReturnType<typeof previewOf>>) =>
  found.entries.map(({ row, name }) => [row, name]);

describe('rows that are no entries', () => {
  test('blank rows, totals, signatures and remarks are left out', async () => {
    const found = await previewOf(
      await xlsx([
        HEADING,
        line(1),
        [],
        [null, '  ', '…'],
        line(2),
        ['Tổng số: 02 mô hình'],
        [],
        [null, null, null, null, null, null, null, null, null, 'Vĩnh Bảo, ngày 01 tháng 3 năm 2026'],
        [null, 'NGƯỜI LẬP BIỂU', null, null, null, null, null, null, null, 'T/M BAN THƯỜNG VỤ'],
        [null, 'Nguyễn Văn A', null, null, null, null, null, null, null, 'PHÓ BÍ THƯ'],
        ['* Ghi chú: TT là tập thể'],
      ]),
    );
    expect(namesIn(found)).toEqual([
      [2, 'Mô hình số 1'],
      [5, 'Mô hình số 2'],
    ]);
  });

  test.each([
    ['in a row of its own', {}],
    ['beside a span of the name', { merges: [merge(1, 1, 2, 1)] }],
  ])('a last goal with a remark beside it goes on with the row above, %s', async (_, spans) => {
    const more = Object.assign([], { 7: '5 tuyến đường', 12: 'ghi chú 2' });
    const found = await previewOf(
      await xlsx([HEADING, line(1), Array.from(more, (cell) => cell ?? null)], spans),
    );
    expect(found.registered[0]?.goals).toMatchObject([{ unit: 'HOUSEHOLD' }, { unit: 'ITEM', target: 5 }]);
  });

  test('a last entry with gaps is an entry, not a signature', async () => {
    const found = await previewOf(await xlsx([HEADING, line(1), [2, 'Mô hình dở dang']]));
    expect(namesIn(found)).toHaveLength(2);
    expect(found.wrong[3]).toEqual(
      expect.arrayContaining(['SHEET_FIELD_MISSING@C', 'SHEET_KIND_MISSING@F', 'SHEET_GOALS_MISSING@H']),
    );
  });

  test('a heading without rows is a register of none', async () => {
    const found = await previewOf(await xlsx([HEADING]));
    expect([found.entries, found.asked]).toEqual([[], []]);
  });

  test('hidden rows are read and told', async () => {
    const found = await previewOf(
      await xlsx([HEADING, line(1)], { rowDefs: new Map([[1, { hidden: true }]]) } as object),
    );
    expect(found.rows[0]?.problems.map(({ refusal }) => refusal.code)).toContain('SHEET_ROW_HIDDEN');
    expect(found.statuses).toEqual(['READY']);
  });
});

describe('rows that head groups', () => {
  const grouped = (heads: (string | null)[][], over: Record<number, null>) => [
    HEADING,
    heads[0] ?? [],
    line(1, over),
    heads[1] ?? [],
    line(2, over),
    line(3, over),
  ];

  test.each([
    ['the field, with a number', ['I', 'Lĩnh vực kinh tế'], ['II', 'LĨNH VỰC VĂN HÓA – XÃ HỘI']],
    ['the field, across the row', ['1. Kinh tế'], ['2. Lĩnh vực văn hoá, xã hội']],
  ])('%s', async (_, one, two) => {
    const found = await previewOf(await xlsx(grouped([one, two], { 2: null })));
    expect(found.registered.map(({ field }) => field)).toEqual([
      'ECONOMY',
      'CULTURE_SOCIETY',
      'CULTURE_SOCIETY',
    ]);
    expect(found.statuses).toEqual(['READY', 'READY', 'READY']);
  });

  test('the unit, where the subject is none itself', async () => {
    const grid = grouped(
      [
        ['A', 'Hội Nông dân'],
        ['B', 'TRƯỜNG TIỂU HỌC HOÀ BÌNH'],
      ],
      {},
    ).map((row) => row.map((cell) => (cell === 'Chi bộ thôn 1 (TT)' ? 'Chi đoàn (TT)' : cell)));
    grid[5] = line(3);
    const found = await previewOf(await xlsx(grid));
    expect(found.entries.map(({ unit }) => unit)).toEqual([UNITS[1]?.unit, UNITS[2]?.unit, UNITS[0]?.unit]);
    expect(found.registered.map(({ subject }) => subject?.title)).toEqual([
      'Chi đoàn',
      'Chi đoàn',
      'Chi bộ thôn 1',
    ]);
  });

  test('a unit that is not known is asked about once', async () => {
    const subject = { 3: 'Chi đoàn (TT)' };
    const heads = [
      ['A', 'Chi hội Cựu chiến binh'],
      ['B', 'Hội Nông dân'],
    ] as const;
    const grid = [HEADING, [...heads[0]], line(1, subject), [...heads[1]], line(2, subject)];
    const found = await previewOf(await xlsx(grid));
    expect(found.wrong[3]).toEqual(['SHEET_UNIT_UNKNOWN@D']);
    const units = [{ wording: 'chi hội cựu chiến binh', unit: UNITS[0]?.unit }];
    expect((await previewOf(await xlsx(grid), { units })).statuses).toEqual(['READY', 'READY']);
  });

  test('a heading that is no unit does not hide a subject that is one', async () => {
    const found = await previewOf(await xlsx([HEADING, ['A', 'Khối Đảng'], line(1)]));
    expect(found.entries.map(({ unit }) => unit)).toEqual([UNITS[0]?.unit]);
  });

  test('what a row is known by again is its texts by their meanings, and the headings above it', async () => {
    const contentOf = async (...heads: string[][]) => {
      const grid = [HEADING, ...heads, line(1, { 6: null, 11: null, 10: new Date('2026-04-15T00:00:00Z') })];
      return JSON.parse((await previewOf(await xlsx(grid))).entries[0]?.content ?? '');
    };
    const texts = [
      ['FIELD', ['Kinh tế']],
      ['FORCES', ['Mặt trận thôn']],
      ['GOALS', ['6 hộ tham gia']],
      ['KIND', ['Mới']],
      ['LAUNCH', ['2026-04-15']],
      ['NAME', ['Mô hình số 1']],
      ['ORDINAL', ['1']],
      ['PLACE', ['Thôn 1']],
      ['SOLUTION', ['Vận động từng hộ']],
      ['SUBJECT', ['Chi bộ thôn 1 (TT)']],
    ];
    expect(await contentOf()).toEqual([texts, null, null]);
    const [unit, field, kind] = [
      ['A', 'Khối Đảng'],
      ['I', 'Kinh tế'],
      ['1)', 'Các mô hình mới'],
    ];
    expect(await contentOf(unit as string[], field as string[])).toEqual([texts, 'ECONOMY', 'Khối Đảng']);
    expect(await contentOf(kind as string[])).toEqual([texts, null, null, 'NEW']);
  });

  test('a heading that is a unit is not asked about with a unit that is not known', async () => {
    const grid = [
      [...HEADING, 'Đơn vị'],
      ['A', 'Hội Nông dân'],
      [...line(1), 'Hội lạ'],
    ];
    expect((await previewOf(await xlsx(grid))).asked).toEqual(['UNIT Hội lạ']);
  });

  test('a group that is no unit is asked about with the unit of its rows alone', async () => {
    const grid = [HEADING, ['A', 'Khối Đảng'], line(1, { 2: 'Khoa học' })];
    expect((await previewOf(await xlsx(grid))).asked).toEqual(['FIELD Khoa học']);
  });

  test('fields within units: a new unit ends the field above', async () => {
    const grid = [
      HEADING,
      ['A', 'Hội Nông dân'],
      ['I', 'Kinh tế'],
      line(1, { 2: null }),
      ['B', 'Chi bộ thôn 1'],
      line(2, { 2: null }),
    ];
    const found = await previewOf(await xlsx(grid));
    expect(found.registered.map(({ field }) => field)).toEqual(['ECONOMY', undefined]);
    expect(found.wrong[6]).toEqual(['SHEET_FIELD_MISSING@C']);
  });
});

describe('cells that span rows', () => {
  test('a unit beside several models', async () => {
    const heading = [...HEADING, 'Đơn vị'];
    const rows = [
      [...line(1), 'Hội Nông dân'],
      [...line(2), null],
    ];
    const found = await previewOf(await xlsx([heading, ...rows], { merges: [merge(2, 13, 3, 13)] }));
    expect(found.entries.map(({ unit }) => unit)).toEqual([UNITS[1]?.unit, UNITS[1]?.unit]);
  });

  test('a name beside several goals', async () => {
    const second = line(1, { 1: null, 7: '200 m2 đất' }).map((cell, index) => (index === 7 ? cell : null));
    const found = await previewOf(
      await xlsx([HEADING, line(1), second, line(2)], { merges: [merge(2, 1, 3, 1)] }),
    );
    expect(found.registered.map(({ goals }) => goals?.map(({ unit, target }) => [unit, target]))).toEqual([
      [
        ['HOUSEHOLD', 6],
        ['SQUARE_METRE', 200],
      ],
      [['HOUSEHOLD', 7]],
    ]);
  });
});

describe('R-02 within a file', () => {
  test.each([
    ['letter by letter', 'Mô hình số 1'],
    ['in capitals, with quotation marks and spaces', '  “MÔ HÌNH  SỐ 1” '],
    ['decomposed', 'Mô hình số 1'.normalize('NFD')],
  ])('the same name of the same unit %s: the first row counts', async (_, name) => {
    const found = await previewOf(await xlsx([HEADING, line(1), line(2, { 1: name })]));
    expect(found.statuses).toEqual(['READY', 'DUPLICATE']);
    expect(found.wrong[3]).toEqual(['SHEET_ROW_REPEATED@B']);
  });

  test('of another unit it is another model; a repeated number is only told', async () => {
    const other = line(1, { 3: 'Hội Nông dân (TT)' });
    const found = await previewOf(await xlsx([HEADING, line(1), other]));
    expect(found.statuses).toEqual(['READY', 'READY']);
    expect(found.rows[1]?.problems.map(({ refusal }) => refusal.code)).toContain('SHEET_ORDINAL_REPEATED');
  });
});
