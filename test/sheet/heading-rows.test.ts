import type { CellValue } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { type Grid, HEADING, line, merge, previewOf, xlsx } from './workbook.ts';

/** The heading that is found: where it stands, and each column as `letter heading: meaning`. */
async function headingOf(grid: Grid, spans: Parameters<typeof xlsx>[1] = {}, answers: object = {}) {
  const { header, asked, registered, statuses } = await previewOf(await xlsx(grid, spans), answers);
  const columns = header?.columns.map(
    ({ index, heading, meaning, recognition, candidates }) =>
      `${String.fromCharCode(65 + index)} ${heading}: ${meaning ?? `${recognition} ${candidates}`.trim()}`,
  );
  return { at: header ? [header.row, header.rows] : undefined, columns, asked, registered, statuses };
}

const body = [1, 'Đường hoa', 'KT', 'Chi bộ thôn 1 (TT)', 'Thôn 1', 'Mới', '5 hộ', 'Làm', '1/4/2026'];
const HEADS = [
  'TT',
  'Tên mô hình',
  'Lĩnh vực',
  'Chủ thể',
  'Địa bàn',
  'Loại',
  'Mục tiêu',
  'Nội dung',
  'Ra mắt',
];

describe('enough to be a heading', () => {
  const summary = ['TT', 'Lĩnh vực', 'Chủ thể', 'Địa bàn', 'Loại', 'Mục tiêu', 'Nội dung', 'Ra mắt'];

  test.each([
    ['the name and three more', ['Tên mô hình', 'Địa bàn', 'Loại', 'Mục tiêu'], [1, 1]],
    ['the name and two more', ['Tên mô hình', 'Địa bàn', 'Loại'], undefined],
    ['six without the name', summary.slice(0, 6), [1, 1]],
    ['five without the name', summary.slice(0, 5), undefined],
  ])('%s', async (_, heads, at) => {
    const found = await headingOf([heads, heads.map(() => 'a')]);
    expect(found.at).toEqual(at);
    if (!at) expect(found.asked).toEqual(['HEADER PL01']);
  });

  test('a table without the name above the register is none', async () => {
    const found = await headingOf([summary, summary.map(() => 'a'), ['Tên', 'Địa bàn', 'Loại', 'Mục tiêu']]);
    expect(found.at).toEqual([3, 1]);
  });

  test.each([
    [60, [60, 1]],
    [61, undefined],
  ])('in row %i of what is written', async (row, at) => {
    const titles = Array.from({ length: row - 1 }, (_, index) => [`Căn cứ ${index}`, 'như trên']);
    expect((await headingOf([...titles, HEADING, line(1)])).at).toEqual(at);
  });
});

describe('levels of a heading', () => {
  const kinds = ['Loại', null, ...HEADS.filter((head) => head !== 'Loại')];
  const lower = ['Mới', 'Tiếp tục', ...HEADS.slice(1).map(() => null)];
  const marked = ['x', null, ...body.filter((_, index) => index !== 5)];

  test('where spans were lost, a text counts for the empty cells on its right, the first column among them', async () => {
    const found = await headingOf([kinds, lower, marked]);
    expect(found.at).toEqual([1, 2]);
    expect(found.columns?.slice(0, 3)).toEqual([
      'A Loại – Mới: KIND_NEW',
      'B Loại – Tiếp tục: KIND_CONTINUED',
      'C TT: ORDINAL',
    ]);
    expect(found.statuses).toEqual(['READY']);
  });

  test('where there are spans, it counts no further than they reach', async () => {
    const heads = ['TT', 'Tên mô hình', 'Lĩnh vực', 'Chủ thể', 'Địa bàn', 'Loại', 'Mục tiêu', null, null];
    const under = [null, null, null, null, null, null, 'Năm 2025', 'Năm 2026', 'Ghi chú'];
    const merges = [merge(1, 6, 1, 7), ...[0, 1, 2, 3, 4, 5].map((column) => merge(1, column, 2, column))];
    const found = await headingOf([heads, under, body], { merges });
    expect(found.columns?.slice(6)).toEqual([
      'G Mục tiêu – Năm 2025: PREVIOUS_GOALS',
      'H Mục tiêu – Năm 2026: GOALS',
      'I Ghi chú: NOTES',
    ]);
  });

  test('three of them are one heading, with their spans and where those were lost', async () => {
    const rows = [
      ['TT', 'Thông tin về mô hình', null, null, null, null, null, 'Địa bàn', 'Nội dung', 'Ra mắt'],
      [null, 'Tên mô hình', 'Lĩnh vực', 'Chủ thể', 'Loại mô hình', null, 'Mục tiêu', null, null, null],
      [null, null, null, null, 'Mới', 'Tiếp tục', null, null, null, null],
      [1, 'Đường hoa', 'KT', 'Chi bộ thôn 1', 'x', null, '5 hộ', 'Thôn 1', 'Làm', '1/4/2026'],
    ];
    const high = (top: number, columns: number[]) => columns.map((column) => merge(top, column, 3, column));
    const merges = [merge(1, 1, 1, 6), merge(2, 4, 2, 5), ...high(1, [0, 7, 8, 9]), ...high(2, [1, 2, 3, 6])];
    for (const spans of [{ merges }, {}]) {
      const found = await headingOf(rows, spans);
      expect([found.at, found.statuses, found.asked]).toEqual([[1, 3], ['READY'], []]);
      expect(found.columns?.slice(3, 6)).toEqual([
        'D Thông tin về mô hình – Chủ thể: SUBJECT',
        'E Thông tin về mô hình – Loại mô hình – Mới: KIND_NEW',
        'F Thông tin về mô hình – Loại mô hình – Tiếp tục: KIND_CONTINUED',
      ]);
    }
  });

  describe('goals of both years with their units', () => {
    const rows: Grid = [
      [
        'TT',
        'Tên mô hình',
        'Lĩnh vực',
        'Chủ thể',
        'Địa bàn',
        'Loại',
        'Mục tiêu',
        null,
        null,
        null,
        'Nội dung',
      ],
      [null, null, null, null, null, null, 'Năm trước', null, 'Năm nay', null, null],
      [null, null, null, null, null, null, 'Số lượng', 'ĐVT', 'Số lượng', 'ĐVT', null],
      [1, 'Đường hoa', 'KT', 'Chi bộ thôn 1', 'Thôn 1', 'Tiếp tục', 800, 'm', 1.2, 'km', 'Làm'],
    ];
    const high = [0, 1, 2, 3, 4, 5, 10].map((column) => merge(1, column, 3, column));
    const merges = [...high, merge(1, 6, 1, 9), merge(2, 6, 2, 7), merge(2, 8, 2, 9)];

    test('are told apart, each figure with its own', async () => {
      const found = await headingOf(rows, { merges }, { everywhere: { describeEarlier: true } });
      expect(found.at).toEqual([1, 3]);
      expect(found.columns?.slice(6, 10).map((each) => each.split(': ')[1])).toEqual([
        ...['PREVIOUS_GOALS', 'PREVIOUS_GOAL_UNIT', 'GOALS', 'GOAL_UNIT'],
      ]);
      expect(found.registered[0]?.goals).toMatchObject([
        { title: '1,2 km', unit: 'METRE', target: 1_200, previousTarget: 800 },
      ]);
    });

    test.each<[string, Record<number, string | number>, string[]]>([
      ['a unit that is not known, of last year', { 7: 'sào' }, ['GOAL_UNIT', 'GOALS']],
      ['a figure of last year that says otherwise', { 6: '8 hộ' }, ['GOALS', 'GOALS']],
    ])('%s is asked about', async (_, over, asked) => {
      const grid = [...rows.slice(0, 3), Object.assign([...(rows[3] as CellValue[])], over)];
      const found = await headingOf(grid, { merges }, { everywhere: { describeEarlier: true } });
      expect([...new Set(found.asked.map((each) => each.split(' ')[0]))]).toEqual([...new Set(asked)]);
      expect(found.statuses).toEqual(['QUESTION']);
    });

    test('how many rows it takes may be told alone', async () => {
      const found = await headingOf(rows, { merges }, { headerRows: 2 });
      expect(found.at).toEqual([1, 2]);
    });
  });

  test('what both levels say is said once', async () => {
    const merges = [merge(1, 0, 1, 1), ...kinds.slice(2).map((_, at) => merge(1, at + 2, 2, at + 2))];
    const found = await headingOf([kinds, ['Loại', 'Tiếp tục', ...kinds.slice(2)], marked], { merges });
    expect(found.columns).toEqual([
      'A Loại: KIND',
      'B Loại – Tiếp tục: KIND_CONTINUED',
      'C TT: ORDINAL',
      'D Tên mô hình: NAME',
      'E Lĩnh vực: FIELD',
      'F Chủ thể: SUBJECT',
      'G Địa bàn: PLACE',
      'H Mục tiêu: GOALS',
      'I Nội dung: SOLUTION',
      'J Ra mắt: LAUNCH',
    ]);
    expect(found.at).toEqual([1, 2]);
  });

  const unknown = HEADS.with(4, 'Nơi');
  const saysMore = body.with(4, 'Địa bàn thôn 1');
  test.each<[string, Grid, object]>([
    ['beside what says more than its heading', [unknown, saysMore], {}],
    ['with a remark beside the table', [unknown, [...saysMore, 'đã xem']], {}],
    [
      'below a heading two rows high',
      [unknown, unknown.map(() => null), saysMore],
      { merges: unknown.map((_, at) => merge(1, at, 2, at)) },
    ],
    [
      'below levels, with nothing under the lower ones',
      [
        ['Loại', null, ...unknown.filter((head) => head !== 'Loại' && head !== 'TT')],
        ['Mới', 'Tiếp tục'],
        [null, null, ...saysMore.filter((cell) => cell !== 'Mới' && cell !== 1)],
      ],
      { merges: [merge(1, 0, 1, 1), ...unknown.slice(2).map((_, at) => merge(1, at + 2, 2, at + 2))] },
    ],
    [
      'below a remark in the last column alone',
      [
        [...HEADS.toSpliced(4, 1), 'Nơi'],
        [...HEADS.slice(1).map(() => null), 'Địa bàn thôn 1'],
        [...body.toSpliced(4, 1), 'Thôn 1'],
      ],
      {},
    ],
    ['below a remark beside the heading', [unknown, [...unknown.map(() => null), 'đã xem'], saysMore], {}],
  ])('a row of data is none: %s', async (_, grid, spans) => {
    const found = await headingOf(grid, spans);
    expect(found.columns?.map((each) => each.slice(2))).toContain('Nơi: UNKNOWN');
    expect(found.registered.map(({ name }) => name)).toEqual(['Đường hoa']);
  });
});

describe('columns that mean the same', () => {
  test('of contents are read one after the other', async () => {
    const found = await headingOf([HEADING.with(12, 'Cách làm'), line(1, { 12: 'Họp dân' })]);
    expect(found.registered[0]?.solution).toBe('Vận động từng hộ\nHọp dân');
    expect(found.asked).toEqual([]);
  });

  test('what an answer says of one of them is not doubted', async () => {
    const grid = [HEADING.with(12, 'Tên mô hình'), line(1, { 12: 'Đường hoa' })];
    const columns = [{ column: 'm', meaning: 'NAME' }];
    const found = await headingOf(grid, {}, { columns });
    expect(found.asked).toEqual(['COLUMN B']);
    expect([found.columns?.[1], found.columns?.[12]]).toEqual([
      'B Tên mô hình: AMBIGUOUS NAME',
      'M Tên mô hình: NAME',
    ]);
    const both = [...columns, { column: 'B', meaning: 'IGNORED' }];
    expect((await headingOf(grid, {}, { columns: both })).registered[0]?.name).toBe('Đường hoa');
  });

  test('a column without a heading means what an answer says', async () => {
    const columns = [{ column: 'N', meaning: 'PROBLEM' }];
    const found = await headingOf([HEADING, [...line(1), 'Rác ven đường']], {}, { columns });
    expect(found.columns).toHaveLength(14);
    expect(found.columns?.at(-1)).toBe('N : PROBLEM');
    expect(found.registered[0]?.problem).toBe('Rác ven đường');
  });

  test.each<[string, Record<number, string>, string[]]>([
    [
      'beside who carries it, “tập thể/cá nhân” says which kind',
      { 12: 'Tập thể/cá nhân' },
      ['SUBJECT', 'SUBJECT_KIND'],
    ],
    ['alone it is who carries it', { 3: 'Tập thể/cá nhân' }, ['SUBJECT', 'NOTES']],
  ])('%s', async (_, over, meanings) => {
    const found = await headingOf([Object.assign([...HEADING], over), line(1)]);
    expect([found.columns?.[3], found.columns?.[12]].map((each) => each?.split(': ')[1])).toEqual(meanings);
  });

  test.each<[string, Record<number, string>, string]>([
    [
      'who carries it',
      { 3: 'Tập thể/cá nhân', 12: 'Cá nhân/tập thể' },
      'SUBJECT,SUBJECT_COLLECTIVE,SUBJECT_INDIVIDUAL',
    ],
    ['the kind', { 5: 'Loại', 12: 'Phân loại' }, 'KIND,KIND_NEW,KIND_CONTINUED,KIND_REPLICATED'],
    [
      'the field',
      { 2: 'Lĩnh vực', 12: 'Thuộc lĩnh vực' },
      'FIELD,FIELD_ECONOMY,FIELD_CULTURE_SOCIETY,FIELD_DEFENCE_SECURITY_RELIGION,FIELD_POLITICAL_SYSTEM',
    ],
    ['the place', { 4: 'Địa bàn', 12: 'Địa chỉ' }, 'PLACE'],
  ])('of two that say %s each is asked about, as the whole or as one value of it', async (_, over, may) => {
    const found = await headingOf([Object.assign([...HEADING], over), line(1)]);
    const asked = Object.keys(over).map((index) => found.columns?.[Number(index)]?.split(': ')[1]);
    expect(asked).toEqual([`AMBIGUOUS ${may}`, `AMBIGUOUS ${may}`]);
  });
});
