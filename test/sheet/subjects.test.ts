import { describe, expect, test } from 'vitest';
import { isPersonName, withoutNames } from '../../schema/model/sheet/people.ts';
import { findPersonal, mayBeName } from '../../schema/model/sheet/personal.ts';
import { COMMUNE } from '../sample.ts';
import { HEADING, line, previewLine, previewOf, UNITS, xlsx } from './workbook.ts';

const LED = { unit: UNITS[0]?.unit, subjectBasis: 'RESIDES' };
const personalIn = ({ row }: Awaited<ReturnType<typeof previewLine>>) =>
  (row?.problems ?? [])
    .filter(({ refusal }) => refusal.code === 'SHEET_PERSONAL_DATA')
    .map(({ column, meaning, value, refusal }) => [column, meaning, value, refusal.path.join('.')].join(' '));

describe('R-05 who carries a model', () => {
  const marks = { 12: 'Tập thể', 13: 'Cá nhân' };
  const carriedBy = async (over: Parameters<typeof previewLine>[0], everywhere: object = LED) => {
    const { draft, problems } = await previewLine(over, { everywhere }, marks);
    return [draft?.subject, problems];
  };

  test('a mark in the column of its kind says no more than that', async () => {
    expect(await carriedBy({ 3: 'Tổ xe ôm', 12: 'x' })).toEqual([
      { kind: 'COLLECTIVE', title: 'Tổ xe ôm' },
      [],
    ]);
    expect(await carriedBy({ 3: 'Trưởng thôn 1', 13: 'x' })).toEqual([
      { kind: 'INDIVIDUAL', title: 'Trưởng thôn 1', basis: 'RESIDES' },
      [],
    ]);
    expect(await carriedBy({ 3: 'Tổ xe ôm', 12: 'x', 13: 'x' })).toEqual([
      { title: 'Tổ xe ôm' },
      ['SHEET_SEVERAL_MARKS@N'],
    ]);
  });

  test.each<[string, object, string[]]>([
    ['Tập thể Chi bộ thôn 1', { kind: 'COLLECTIVE', title: 'Chi bộ thôn 1' }, []],
    ['Tập thể: Tổ xe ôm', { kind: 'COLLECTIVE', title: 'Tập thể: Tổ xe ôm' }, []],
    ['Cá nhân Trưởng thôn 1', { kind: 'INDIVIDUAL', title: 'Trưởng thôn 1', basis: 'RESIDES' }, []],
    ['Cá nhân – Trưởng thôn 1', { kind: 'INDIVIDUAL', title: 'Trưởng thôn 1', basis: 'RESIDES' }, []],
    [
      'Tập thể và cá nhân Tổ xe ôm',
      { title: 'Tập thể và cá nhân Tổ xe ôm' },
      ['SHEET_SUBJECT_KIND_UNKNOWN@D'],
    ],
  ])('“%s” says of which kind it is', async (subject, draft, problems) => {
    expect(await carriedBy({ 3: subject })).toEqual([draft, problems]);
  });

  test('a unit that is called so is that unit', async () => {
    const named = { unit: UNITS[1]?.unit as string, name: 'Tập thể Chi bộ thôn 1' };
    const found = await previewOf(await xlsx([HEADING, line(1, { 3: named.name })]), {}, {}, [
      ...UNITS,
      named,
    ]);
    expect([found.rows[0]?.entry.unit, found.registered[0]?.subject?.title]).toEqual([
      named.unit,
      named.name,
    ]);
  });

  describe('a unit that imports for itself', () => {
    const actor = {
      account: 'a',
      role: 'UNIT_OFFICER' as const,
      organization: COMMUNE,
      unit: UNITS[1]?.unit as string,
    };
    const ownOf = async (subject: string) => {
      const found = await previewOf(await xlsx([HEADING, line(1, { 3: subject })]), {}, { actor });
      return { ...found, notes: found.rows[0]?.problems.map(({ refusal }) => refusal.code) };
    };
    test('is the unit of a row that names none, and is told so', async () => {
      const found = await ownOf('TT');
      expect([found.statuses, found.asked, found.rows[0]?.entry.unit]).toEqual([['READY'], [], actor.unit]);
      expect(found.registered[0]?.subject).toEqual({ kind: 'COLLECTIVE', title: UNITS[1]?.name });
      expect(found.notes).toContain('SHEET_UNIT_OWN');
      const board = await previewLine({ 3: 'TT' });
      expect(board.asked).toContain('UNIT');
    });
    test('is all that is offered where a row names what is no unit', async () => {
      const found = await ownOf('Tổ xe ôm thôn 1 (TT)');
      const [asked] = found.questions.filter(({ kind }) => kind === 'UNIT');
      expect(asked?.candidates).toEqual([{ value: actor.unit, label: UNITS[1]?.name }]);
      expect(found.notes).not.toContain('SHEET_UNIT_OWN');
    });
    test('is not taken for another that a row names', async () => {
      expect((await ownOf('Chi bộ thôn 1')).wrong[2]).toEqual(['FORBIDDEN']);
    });
  });

  test('a name in it is the subject', async () => {
    expect(await carriedBy({ 3: null, 12: 'Tổ xe ôm' })).toEqual([
      { kind: 'COLLECTIVE', title: 'Tổ xe ôm' },
      [],
    ]);
  });

  test('what a column says instead of a mark is none', async () => {
    const heads = { 12: 'Kinh tế', 13: 'Văn hóa - xã hội' };
    const fieldOf = async (over: Parameters<typeof previewLine>[0]) => {
      const { draft, problems } = await previewLine({ 2: null, ...over }, {}, heads);
      return [draft?.field, problems];
    };
    expect(await fieldOf({ 12: 'không', 13: 'x' })).toEqual(['CULTURE_SOCIETY', []]);
    expect(await fieldOf({ 12: 'x' })).toEqual(['ECONOMY', []]);
    expect(await fieldOf({ 12: 'x', 13: 'x' })).toEqual([undefined, ['SHEET_SEVERAL_MARKS@N']]);
  });

  test('the kind of a subject is answered by its name', async () => {
    const subjectKinds = [{ wording: 'tổ xe ôm', value: 'COLLECTIVE' }];
    const { draft, problems } = await previewLine({ 3: 'Tổ xe ôm' }, { subjectKinds, everywhere: LED });
    expect([draft?.subject, problems]).toEqual([{ kind: 'COLLECTIVE', title: 'Tổ xe ôm' }, []]);
  });

  test('a row without a subject has that of the unit above it, or of its own column', async () => {
    const found = await previewOf(
      await xlsx([
        [...HEADING, 'Đơn vị'],
        ['A', 'Hội Nông dân'],
        line(1, { 3: null }),
        [...line(2, { 3: 'TT' }), 'Tổ hợp tác thôn 2'],
        [...line(3, { 3: 'TT' }), 'Chi bộ thôn 1'],
      ]),
    );
    expect(found.entries.map(({ unit, registration }) => [unit, registration.subject])).toEqual([
      [UNITS[1]?.unit, { kind: 'COLLECTIVE', title: 'Hội Nông dân' }],
      [undefined, { kind: 'COLLECTIVE', title: 'Tổ hợp tác thôn 2' }],
      [UNITS[0]?.unit, { kind: 'COLLECTIVE', title: 'Chi bộ thôn 1' }],
    ]);
  });

  test('an answer for every row fills in what is empty, and nothing else', async () => {
    const everywhere = { ...LED, subjectTitle: 'Trưởng thôn', subjectKind: 'INDIVIDUAL' };
    const rows = [line(1, { 3: null }), line(2, { 3: 'Bí thư chi bộ (CN)' })];
    const found = await previewOf(await xlsx([HEADING, ...rows]), { everywhere });
    expect(found.registered.map(({ subject }) => subject?.title)).toEqual(['Trưởng thôn', 'Bí thư chi bộ']);
  });

  test.each([
    ['KEEP', 'Thích Minh Tâm, thôn 1', []],
    ['LEAVE_OUT', 'thôn 1', []],
    [undefined, 'Thích Minh Tâm, thôn 1', ['D SUBJECT Thích Minh Tâm registration.subject.title']],
  ])('R-41 who may be named is %s', async (personalData, title, asked) => {
    const found = await previewLine(
      { 3: 'Thích Minh Tâm, thôn 1 (CN)' },
      { everywhere: { ...LED, personalData } },
    );
    expect([found.draft?.subject?.title, personalIn(found)]).toEqual([title, asked]);
  });

  test('R-41 where nobody is named the wording stays, whatever is answered', async () => {
    const everywhere = { ...LED, personalData: 'LEAVE_OUT' };
    const { draft } = await previewLine({ 3: 'Trưởng thôn 1 - tổ trưởng tổ 2 (CN)' }, { everywhere });
    expect(draft?.subject?.title).toBe('Trưởng thôn 1 - tổ trưởng tổ 2');
  });

  test.each([
    ['Bà Lê Thị Cúc, Trưởng thôn 1 (CN)', 'Trưởng thôn 1', ['SHEET_NAME_LEFT_OUT']],
    ['Trưởng thôn 1 (CN)', 'Trưởng thôn 1', []],
  ])('R-41 that a name was left out is told: %s', async (text, title, told) => {
    const { draft, row } = await previewLine({ 3: text }, { everywhere: LED });
    const codes = (row?.problems ?? []).map(({ refusal }) => refusal.code);
    expect([draft?.subject?.title, codes.filter((code) => code.startsWith('SHEET_NAME'))]).toEqual([
      title,
      told,
    ]);
  });

  test.each([
    ['Giàng A Páo', true],
    ['Thanh Niên Xanh', false],
    ['Hội Nông Dân', false],
    ['Trưng Trắc', false],
    ['nguyễn văn mẫu', true],
    ['Tổ xe ôm', false],
  ])('R-41 “%s” may be a name: %s', (piece, may) => expect(mayBeName(piece)).toBe(may));
});

describe('R-41 names of persons', () => {
  test.each([
    ['Nguyễn Thị Minh Khai Bảo Ngọc', true],
    ['Nguyễn Thị Minh Khai Bảo Ngọc Anh', false],
    ['Lê Lợi', true],
    ['Mai', false],
    ['Bà Mai', true],
    ['Hòa Bình', false],
  ])('“%s” is one: %s', (text, is) => expect(isPersonName(text)).toBe(is));

  test.each([
    ['Bà Lan trưởng thôn', 'trưởng thôn'],
    ['Trần Bình bí thư', 'bí thư'],
    ['bí thư Trần Bình', 'bí thư Trần Bình'],
    ['Hòa Bình xanh', 'Hòa Bình xanh'],
  ])('“%s” without them is “%s”', (text, rest) => expect(withoutNames(text).text).toBe(rest));

  test.each<[string, string[]]>([
    ['Gặp Sùng Seo Páo', ['Sùng Seo Páo']],
    ['Gặp Nguyễn Thanh', ['Nguyễn Thanh']],
    ['Giao Trần Thị Mẫu phụ trách, Lê Văn Hai giúp', ['Trần Thị Mẫu', 'Lê Văn Hai']],
    ['Đường Nguyễn Văn Linh', []],
    ['Sang Cao Bằng học tập', []],
    ['Làm đường Nguyễn Văn Linh', []],
    ['Đọc sách về Võ Nguyên Giáp', []],
    ['Theo gương Bác Hồ', []],
    ['Ngày Hội Văn Hóa Thể Thao', []],
    ['Đồng chí Bí Thư phụ trách', []],
  ])('in “%s”', (text, found) => expect(findPersonal(text).found).toEqual(found));
});

describe('R-41 what may be personal is asked where it stands', () => {
  test.each<[string, Parameters<typeof previewLine>[0], Record<number, string>, string[]]>([
    [
      'in the problem, in a column of its own',
      { 12: 'Nhà bà Trần Thị Mẫu' },
      { 12: 'Vấn đề' },
      ['M PROBLEM bà Trần Thị Mẫu registration.problem'],
    ],
    [
      'in the solution, which stands for the problem too',
      { 8: 'Nhà bà Trần Thị Mẫu' },
      {},
      ['I SOLUTION bà Trần Thị Mẫu registration.solution'],
    ],
    [
      'in the notes, where they say what is replicated',
      { 5: 'Nhân rộng', 10: null, 12: 'Nhân rộng từ nhà ông Lò Văn Mai' },
      {},
      ['M NOTES ông Lò Văn Mai registration.sourceDescription'],
    ],
    [
      'in the second of two goals',
      { 7: '10 hộ; 5 buổi do bà Trần Thị Mẫu dạy' },
      {},
      ['H GOALS bà Trần Thị Mẫu registration.goals.1.title'],
    ],
    [
      'in goals of both years',
      { 7: '5 buổi do bà Trần Thị Mẫu dạy' },
      { 7: 'Mục tiêu năm trước, năm nay' },
      ['H BOTH_GOALS bà Trần Thị Mẫu registration.goals.0.title'],
    ],
  ])('%s', async (_, over, headings, asked) => {
    expect(personalIn(await previewLine(over, {}, headings))).toEqual(asked);
  });
});
