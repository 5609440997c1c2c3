import { describe, expect, test } from 'vitest';
import { readDate } from '../../schema/model/sheet/dates.ts';
import { measureOf, readNumber } from '../../schema/model/sheet/figures.ts';
import { readGoals, splitYears } from '../../schema/model/sheet/goals.ts';
import { readContact, withoutNames } from '../../schema/model/sheet/people.ts';
import { fieldOf, kindOf } from '../../schema/model/sheet/words.ts';
import { rawRows, rawXlsx } from './parts.ts';
import { HEADING, line, previewLine, previewOf, UNITS, xlsx } from './workbook.ts';

describe('R-01 a field', () => {
  test.each([
    ['Kinh tế', 'ECONOMY'],
    ['Lĩnh vực kinh tế', 'ECONOMY'],
    ['kinh  tế', 'ECONOMY'],
    ['KT', 'ECONOMY'],
    ['Văn hoá – Xã hội', 'CULTURE_SOCIETY'],
    ['VH-XH', 'CULTURE_SOCIETY'],
    ['2.2. Lĩnh vực văn hóa - xã hội', 'CULTURE_SOCIETY'],
    ['QP-AN', 'DEFENCE_SECURITY_RELIGION'],
    ['Quốc phòng - an ninh, tôn giáo', 'DEFENCE_SECURITY_RELIGION'],
    ['Quốc phòng - An ninh, dân tộc - tôn giáo', 'DEFENCE_SECURITY_RELIGION'],
    ['Xây dựng hệ thống chính trị', 'POLITICAL_SYSTEM'],
    ['HTCT', 'POLITICAL_SYSTEM'],
    ['Văn hóa - xã hội'.normalize('NFD'), 'CULTURE_SOCIETY'],
  ])('%s', (text, field) => expect(fieldOf(text)).toBe(field));

  test.each(['Khoa học', 'Kinh tế - xã hội', 'Kinh tế; văn hóa - xã hội', 'Khác'])(
    '%s is asked about',
    async (text) => {
      const { problems, questions } = await previewLine({ 2: text });
      expect(problems).toEqual(['SHEET_FIELD_UNKNOWN@C']);
      expect(questions).toMatchObject([{ kind: 'FIELD', about: text, rows: [2] }]);
      const answered = await previewLine({ 2: text }, { fields: [{ wording: text, value: 'ECONOMY' }] });
      expect(answered.statuses).toEqual(['READY']);
    },
  );
});

describe('a kind', () => {
  test.each([
    ['Mới', 'NEW'],
    ['Xây dựng mới', 'NEW'],
    ['Tiếp tục thực hiện', 'CONTINUED'],
    ['duy trì', 'CONTINUED'],
    ['NHÂN RỘNG', 'REPLICATED'],
  ])('%s', (text, kind) => expect(kindOf(text)).toBe(kind));

  test.each(['Mới/tiếp tục', 'Cải tiến'])('%s is asked about', async (text) => {
    expect((await previewLine({ 5: text })).problems).toEqual(['SHEET_KIND_UNKNOWN@F']);
  });
});

describe('a day', () => {
  const read = (text: string, number?: number) => readDate(text, number, 2026);
  test.each([
    ['6/4/2026', '2026-04-06'],
    ['06-04-2026', '2026-04-06'],
    ['6.4.2026', '2026-04-06'],
    ['15/4/26', '2026-04-15'],
    ['2026-04-15', '2026-04-15'],
    ['ngày 15 tháng 4 năm 2026', '2026-04-15'],
    ['Dự kiến ngày 15/4/2026', '2026-04-15'],
    ['15 tháng 4, năm 2026', '2026-04-15'],
    ['ngày 15 tháng 4 năm 2026'.normalize('NFD'), '2026-04-15'],
  ])('%s', (text, date) => expect(read(text)).toEqual({ date }));

  test.each([
    [36_525, { unreadable: true }],
    [36_526, { date: '2000-01-01' }],
    [46_127, { date: '2026-04-15' }],
    [73_050, { date: '2099-12-31' }],
    [73_051, { unreadable: true }],
  ])('a count of %i days', (days, found) => expect(read(String(days), days)).toEqual(found));
  test.each([
    ['15/4', { date: '2026-04-15', assumedYear: true }],
    ['tháng 4', { from: '2026-04-01', to: '2026-04-30', assumedYear: true }],
    ['quý I', { from: '2026-01-01', to: '2026-03-31', assumedYear: true }],
  ])('without a year: %s', (text, found) => expect(read(text)).toEqual(found));
  test.each([
    '31/02/2026',
    '30-2-2026',
    '31/4/2026',
    '4/15/2026',
    '00/04/2026',
    '29/2/2026',
    '0/2026',
    '13/2026',
  ])('%s does not exist', (text) => expect(read(text)).toEqual({ impossible: true }));
  test.each(['sớm', 'đã ra mắt', '15-20/4/2026', 'đầu tháng 4', '2026', 'tháng'])(
    '%s cannot be read',
    (text) => expect(read(text)).toEqual({ unreadable: true }),
  );
  test.each([
    ['Tháng 4/2026', '2026-04-01', '2026-04-30'],
    ['tháng 02 năm 2026', '2026-02-01', '2026-02-28'],
    ['4/2026', '2026-04-01', '2026-04-30'],
    ['1/2026', '2026-01-01', '2026-01-31'],
    ['12/2026', '2026-12-01', '2026-12-31'],
    ['Quý II/2026', '2026-04-01', '2026-06-30'],
    ['quý 4 năm 2026', '2026-10-01', '2026-12-31'],
    ['T4/2026', '2026-04-01', '2026-04-30'],
  ])('%s is a span', (text, from, to) => expect(read(text)).toEqual({ from, to }));

  test('R-04 a month is asked about, and the answer says which end counts', async () => {
    const found = await previewLine({ 10: 'Tháng 4/2026' });
    expect(found.problems[0]).toBe('SHEET_DATE_PARTIAL@K');
    const last = await previewLine({ 10: 'Tháng 4/2026' }, { partialDates: 'LAST_DAY' });
    expect([last.statuses, last.draft?.launchPlannedOn]).toEqual([['READY'], '2026-04-30']);
  });

  test('R-04 a date of the program is taken as it is; one that does not exist is an error of its cell', async () => {
    const found = await previewLine({ 10: new Date('2026-04-15T00:00:00Z') });
    expect(found.draft?.launchPlannedOn).toBe('2026-04-15');
    expect((await previewLine({ 10: '31/02/2026' })).problems).toContain('SHEET_DATE_IMPOSSIBLE@K');
  });

  test('R-04 a new model without one, and one outside the year', async () => {
    expect((await previewLine({ 10: null })).problems).toEqual(['LAUNCH_DATE_MISSING@K']);
    expect((await previewLine({ 10: '15/4/2027' })).problems).toEqual(['LAUNCH_OUTSIDE_YEAR@K']);
  });
});

describe('goals', () => {
  const read = (text: string) => readGoals(text, { units: new Map() });
  test.each([
    ['08 hộ tham gia', [['HOUSEHOLD', 8]]],
    ['Có ít nhất 50 hộ dân', [['HOUSEHOLD', 50]]],
    ['Hiến 1.500 m² đất', [['SQUARE_METRE', 1500]]],
    ['làm 1,5 km đường', [['METRE', 1500]]],
    ['hiến 500m2 đất', [['SQUARE_METRE', 500]]],
    ['hiến 4 m vuông đất', [['SQUARE_METRE', 4]]],
    ['90 %', [['PERCENT', 90]]],
    ['0,2 ha', [['SQUARE_METRE', 2000]]],
    ['Huy động 150 triệu đồng', [['VND', 150_000_000]]],
    ['1,2 tỷ đồng', [['VND', 1_200_000_000]]],
    ['trên 90% số hộ', [['PERCENT', 90]]],
    ['100 ngày công', [['WORKDAY', 100]]],
    [
      'Tổ chức 04 buổi tuyên truyền cho 200 người',
      [
        ['EVENT', 4],
        ['PERSON', 200],
      ],
    ],
    [
      '10 hộ; 500 m2; 20 ngày công',
      [
        ['HOUSEHOLD', 10],
        ['SQUARE_METRE', 500],
        ['WORKDAY', 20],
      ],
    ],
    [
      '- 10 hộ\n- 5 cây',
      [
        ['HOUSEHOLD', 10],
        ['ITEM', 5],
      ],
    ],
    ['Năm 2026 vận động 12 hộ thôn 3', [['HOUSEHOLD', 12]]],
    ['Đến 30/6/2026 có 12 hộ', [['HOUSEHOLD', 12]]],
    ['08 hộ tham gia'.normalize('NFD'), [['HOUSEHOLD', 8]]],
    ['08 ho dan tham gia', [['HOUSEHOLD', 8]]],
    [
      '2 cuộc tọa đàm, 1 toạ đàm',
      [
        ['EVENT', 2],
        ['EVENT', 1],
      ],
    ],
    ['5 đồng chí', [['PERSON', 5]]],
    ['10 đ/c đảng viên', [['PERSON', 10]]],
    ['lắp 5 đồng hồ', [['ITEM', 5]]],
    ['5.000 đồng', [['VND', 5_000]]],
    ['5 căn nhà', [['ITEM', 5]]],
    ['5 cân gạo', [['KILOGRAM', 5]]],
    ['200 phụ huynh', [['PERSON', 200]]],
    ['từ 2 lên 5 km', [['METRE', 5_000]]],
    ['Trẻ từ 10-15 tuổi: 30 em', [['PERSON', 30]]],
    ['Vận động khối 5 hộ tham gia, được 12 hộ', [['HOUSEHOLD', 12]]],
    ['10 hộ đạt 3 tiêu chí và 2 nội dung', [['HOUSEHOLD', 10]]],
    ['10 hộ góp 5 đồng', [['HOUSEHOLD', 10]]],
    ['1.000 đồng', [['VND', 1_000]]],
    [
      '2 km 300 hộ',
      [
        ['METRE', 2_000],
        ['HOUSEHOLD', 300],
      ],
    ],
    [
      '- 5 hộ\n-10 cây',
      [
        ['HOUSEHOLD', 5],
        ['ITEM', 10],
      ],
    ],
  ])('%s', (text, goals) => {
    expect(read(text).goals.map(({ unit, quantity }) => [unit, quantity])).toEqual(goals);
    expect(read(text).troubles).toEqual([]);
  });

  test.each([
    ['Nâng cao ý thức người dân', 'NO_NUMBER'],
    ['10-15 hộ', 'RANGE'],
    ['từ 10 đến 15 hộ', 'RANGE'],
    ['2 buổi/tháng', 'RATE'],
    ['mỗi quý 2 buổi', 'RATE'],
    ['Hằng tháng 2 buổi', 'RATE'],
    ['10 hộ và 8 hộ', 'SEVERAL'],
    ['10 hộ và 8 hộ với 3 người', 'SEVERAL'],
    ['từ 5 hộ lên 10 sào', 'UNIT'],
    ['2 km đường 300 m mương', 'SEVERAL'],
    ['1 km 1.000 m', 'SEVERAL'],
    ['1,5 km 300 m', 'SEVERAL'],
    ['2 km 0,5 km', 'SEVERAL'],
    ['1.000.000.000.001 đồng', 'LARGE'],
    ['2 tỷ 1,234 triệu đồng', 'NUMBER'],
    ['2 nghìn 500', 'NO_NUMBER'],
    ['từ 5 hộ lên 10 hộ và 3 km', 'RANGE'],
    ['từ 5 sào lên 10 hộ', 'RANGE'],
    ['từ 5 người lên 10 hộ', 'RANGE'],
    ['từ 5 sào lên 10 sào', 'UNIT'],
    ['1,000 hộ', 'NUMBER'],
    ['2,5 hộ', 'NOT_WHOLE'],
    ['5 sào ruộng', 'UNIT'],
    ['20 hố rác', 'UNIT'],
    ['3 hồ nước', 'UNIT'],
    ['5 đồng', 'UNIT'],
    ['thu hoạch 3 vụ lúa', 'UNIT'],
    ['500 m³', 'UNIT'],
    ['3 mét khối', 'UNIT'],
    ['200 m khối', 'UNIT'],
    ['5 m 2', 'NUMBER'],
    ['10^3 hộ', 'NUMBER'],
    ['-5 hộ', 'NUMBER'],
    ['−5 hộ', 'NUMBER'],
    ['2 đường hoa, mỗi đường 200m', 'RATE'],
    ['5 triệu đồng x 10 hộ', 'RATE'],
    ['2 tấn/ha', 'RATE'],
    ['2 vụ/năm', 'RATE'],
    ['10 hộ/20 hộ', 'RATE'],
    ['tăng gấp 2 lần', 'RELATIVE'],
    ['10 hộ (100%)', 'SEVERAL'],
    ['10', 'UNIT'],
  ])('%s is no clear goal', (text, trouble) => {
    expect(read(text).goals).toEqual([]);
    expect(read(text).troubles).toMatchObject([{ trouble, clause: text }]);
  });

  test.each([
    ['hộ', { unit: 'HOUSEHOLD', factor: 1 }],
    ['1.000 đồng', { unit: 'VND', factor: 1_000 }],
    ['1.0000 đồng', undefined],
    ['m3', undefined],
    ['hộ 5 người', undefined],
    ['', undefined],
  ])('a column of units that says “%s”', (text, measure) => expect(measureOf(text)).toEqual(measure));

  test('a number in what nothing measures does not go on with the next', () => {
    const { goals, troubles } = read('3 nghìn mét khối 500 hộ');
    expect(goals).toMatchObject([{ unit: 'HOUSEHOLD', quantity: 500 }]);
    expect(troubles).toMatchObject([{ trouble: 'UNIT', wording: 'mét khối' }]);
  });

  test.each([
    ['Giảm nghèo cho ít nhất 10 hộ', 'MORE'],
    ['Hạn chế còn 10 hộ', 'FEWER'],
    ['tăng từ 10 hộ lên 10 hộ', 'MORE'],
  ])('%s: the direction is %s', (text, direction) => {
    expect(read(text).goals).toMatchObject([{ direction, quantity: 10 }]);
  });

  test('a day beside a number is no second figure in the unit of its column', () => {
    const measure = { unit: 'HOUSEHOLD' as const, factor: 1 };
    expect(readGoals('Đợt thi đua 19/5 có 10 hộ', { units: new Map(), measure })).toMatchObject({
      goals: [{ unit: 'HOUSEHOLD', quantity: 10 }],
      troubles: [],
    });
  });

  test.each([
    ['08', 8],
    ['1.234', 1234],
    ['1.234.567', 1_234_567],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1.234,5', 1234.5],
    ['1,234', undefined],
  ])('the number %s', (text, value) => expect(readNumber(text)).toBe(value));

  test.each([
    ['05 hộ → 10 hộ', { before: '05 hộ', now: '10 hộ' }],
    ['Năm 2025: 05 hộ; năm 2026: 10 hộ', { before: '05 hộ', now: '10 hộ' }],
    ['10 hộ', undefined],
  ])('both years in one cell: %s', (text, sides) => expect(splitYears(text, 2026)).toEqual(sides));

  test.each([
    ['km', 2_000, 'METRE'],
    ['ha', 20_000, 'SQUARE_METRE'],
    ['km²', 2_000_000, 'SQUARE_METRE'],
    ['Tấn', 2_000, 'KILOGRAM'],
    ['tạ', 200, 'KILOGRAM'],
    ['triệu đồng', 2_000_000, 'VND'],
    ['1.000 đồng', 2_000, 'VND'],
    ['đồng chí', 2, 'PERSON'],
    ['Hộ', 2, 'HOUSEHOLD'],
  ])('a bare number counts in what its column names: %s', async (measure, target, unit) => {
    const { draft, statuses } = await previewLine({ 7: 2, 13: measure }, {}, { 13: 'ĐVT' });
    expect([draft?.goals, statuses]).toMatchObject([[{ target, unit }], ['READY']]);
  });

  test.each(['10 - 20', '10 – 20', '10 + 20', '10 đến 20', '10 hoặc 20', '10 và 20', '10÷20'])(
    'beside a column of units “%s” is asked about',
    async (goals) => {
      const { problems } = await previewLine({ 7: goals, 13: 'hộ' }, {}, { 13: 'ĐVT' });
      expect(problems).toEqual(['SHEET_GOAL_RANGE@H']);
    },
  );

  test.each(['10 hộ - 20 hộ', '1 km - 2 km đường', '10 hộ hoặc 20 người', '10 - 20 hộ'])(
    '“%s” is asked about',
    async (goals) => {
      const { problems, statuses } = await previewLine({ 7: goals });
      expect([problems.length, statuses]).toEqual([1, ['QUESTION']]);
    },
  );

  test.each(['m3', 'tấn/ha', 'đồng', 'hộ hoặc người', '10 hộ'])(
    'a column that says “%s” is asked about',
    async (measure) => {
      const { problems } = await previewLine({ 7: 2, 13: measure }, {}, { 13: 'ĐVT' });
      expect(problems).toEqual(['SHEET_GOAL_UNIT@H']);
    },
  );

  test.each([
    ['2 hộ', 'người', ['SHEET_GOAL_UNIT_DIFFERS@H']],
    ['10 hộ', 'nghìn đồng', ['SHEET_GOAL_UNIT_DIFFERS@H']],
    ['50%', 'hộ', ['SHEET_GOAL_UNIT_DIFFERS@H']],
    ['2 km', 'm', []],
    ['10 hộ; 5 km', 'hộ', []],
    ['10 hộ', 'hộ', []],
  ])('“%s” beside a column that says “%s”', async (goals, measure, asked) => {
    const { problems, statuses } = await previewLine({ 7: goals, 13: measure }, {}, { 13: 'ĐVT' });
    expect(problems).toEqual(asked);
    expect(statuses).toEqual([asked.length > 0 ? 'QUESTION' : 'READY']);
  });

  test('a bare number of last year beside kilometres may be metres', async () => {
    const { problems } = await previewLine({ 5: 'Tiếp tục', 6: 500, 7: '2 km', 10: null });
    expect(problems).toContain('SHEET_GOAL_UNIT@G');
  });

  test('a bare number asks for its unit, once for all', async () => {
    const found = await previewLine({ 7: 10 });
    expect(found.problems).toEqual(['SHEET_GOAL_UNIT@H']);
    const goalUnits = [{ wording: '', value: 'HOUSEHOLD' }];
    expect((await previewLine({ 7: 10 }, { goalUnits })).draft?.goals).toMatchObject([
      { target: 10, unit: 'HOUSEHOLD' },
    ]);
  });

  test('R-03 a continued model states last year, and more this year', async () => {
    const continued = { 5: 'Tiếp tục', 10: null };
    const rule = async (over: object) => (await previewLine({ ...continued, ...over })).problems;
    expect(await rule({ 6: '05 hộ', 7: '10 hộ' })).toEqual([]);
    expect(await rule({ 6: '20 hộ', 7: '10 hộ' })).toEqual(['TARGET_NOT_HIGHER@H']);
    expect(await rule({ 6: 10, 7: '10 hộ' })).toEqual(['TARGET_NOT_HIGHER@H']);
    expect(await rule({ 6: null, 7: '10 hộ' })).toEqual([
      'EARLIER_MODEL_MISSING@F',
      'PREVIOUS_TARGET_MISSING@G',
    ]);
    expect(await rule({ 6: '5 người', 7: '10 hộ' })).toEqual([
      'SHEET_GOAL_LEFT_OVER@G',
      'PREVIOUS_TARGET_MISSING@G',
    ]);
    expect(await rule({ 6: '10 hộ; 5 km', 7: '20 hộ' })).toEqual(['SHEET_GOAL_LEFT_OVER@G']);
    expect(await rule({ 6: '10 hộ', 7: 'từ 12 hộ lên 20 hộ' })).toEqual(['SHEET_GOAL_BEFORE_DIFFERS@G']);
    expect(await rule({ 6: null, 7: '05 hộ → 10 hộ' })).toEqual([]);
  });

  test('R-03 what is to fall is asked about, and answered', async () => {
    const falls = { 5: 'Tiếp tục', 6: '10 vụ bạo lực', 7: '3 vụ bạo lực', 10: null };
    const found = await previewLine(falls);
    expect([found.statuses, found.asked]).toEqual([['QUESTION'], ['GOALS']]);
    const goal = { title: '3 vụ bạo lực', unit: 'CASE', direction: 'FEWER', target: 3, previousTarget: 10 };
    const everywhere = { earlierDescription: 'Đã thực hiện năm 2025' };
    const answered = await previewLine(falls, { rows: [{ row: 2, goals: [goal], ...everywhere }] });
    expect([answered.statuses, answered.problems]).toEqual([['READY'], []]);
  });

  test('R-04 a replicated model says of what', async () => {
    const replicated = { 5: 'Nhân rộng', 10: null };
    expect((await previewLine(replicated)).problems).toEqual(['SOURCE_MODEL_MISSING@F']);
    expect((await previewLine({ ...replicated, 12: 'Nhân rộng từ thôn 3' })).problems).toEqual([]);
    const everywhere = { sourceDescription: 'Mô hình của thôn 3' };
    expect((await previewLine(replicated, { everywhere })).problems).toEqual([]);
  });
});

describe('R-05 who carries it', () => {
  test.each([
    ['Hội Nông dân (TT)', 'COLLECTIVE', 'Hội Nông dân'],
    ['Hội Nông dân – tập thể', 'COLLECTIVE', 'Hội Nông dân'],
    ['Hội Nông dân', 'COLLECTIVE', 'Hội Nông dân'],
    ['Trưởng thôn 1 (CN)', 'INDIVIDUAL', 'Trưởng thôn 1'],
  ])('%s', async (text, kind, title) => {
    const everywhere = { unit: UNITS[0]?.unit, subjectBasis: 'RESIDES' };
    const { draft, statuses } = await previewLine({ 3: text }, { everywhere });
    expect([draft?.subject?.kind, draft?.subject?.title, statuses]).toEqual([kind, title, ['READY']]);
  });

  test('whether a collective or an individual is asked where nothing says it', async () => {
    const { problems } = await previewLine({ 3: 'Tổ xe ôm' }, { everywhere: { unit: UNITS[0]?.unit } });
    expect(problems).toEqual(['SHEET_SUBJECT_KIND_UNKNOWN@D']);
  });

  test('an individual without a tie to the commune is asked about', async () => {
    const { problems, statuses } = await previewLine(
      { 3: 'Trưởng thôn 1 (CN)' },
      { everywhere: { unit: UNITS[0]?.unit } },
    );
    expect([problems, statuses]).toEqual([['SUBJECT_BASIS_MISSING@D'], ['QUESTION']]);
  });
});

describe('R-41 persons', () => {
  test.each([
    ['Nguyễn Văn A, Bí thư chi bộ', 'Bí thư chi bộ'],
    ['Bà Lê Thị Bích Ngọc - Trưởng thôn', 'Trưởng thôn'],
    ['Đ/c Trần Bình trưởng thôn 3', 'trưởng thôn 3'],
    ['NGUYỄN VĂN A, hội viên', 'hội viên'],
    ['Ông Phạm Văn C', ''],
    ['Trưởng thôn 3', 'Trưởng thôn 3'],
    ['Một hội viên nông dân, thôn Bản Duồng 1', 'Một hội viên nông dân, thôn Bản Duồng 1'],
  ])('%s', (text, rest) => expect(withoutNames(text).text).toBe(rest));

  test('a name alone cannot be the subject', async () => {
    const everywhere = { unit: UNITS[0]?.unit, subjectBasis: 'RESIDES' };
    const found = await previewLine({ 3: 'Ông Phạm Văn C (CN)' }, { everywhere });
    expect(found.problems).toEqual(['SHEET_SUBJECT_IS_NAME@D']);
    expect(JSON.stringify(found.draft)).not.toContain('Phạm');
    const rows = [{ row: 2, subjectTitle: 'Trưởng thôn 1' }];
    expect((await previewLine({ 3: 'Ông Phạm Văn C (CN)' }, { everywhere, rows })).statuses).toEqual([
      'READY',
    ]);
  });

  test.each([
    ['Bí thư chi bộ, 912345000', 'Bí thư chi bộ', ['0912345000'], true],
    ['Chủ tịch hội, 0912.345.001', 'Chủ tịch hội', ['0912345001'], false],
    ['Nguyễn Văn A - Trưởng thôn - ĐT: +84 912 345 002', 'Trưởng thôn', ['0912345002'], false],
    ['912345003', '', ['0912345003'], true],
  ])('%s', (text, position, phones, zeroRestored) => {
    expect(readContact(text)).toEqual({ position, phones, zeroRestored });
  });
});

describe('cells without a value of their own', () => {
  test('R-01 a formula counts by its last value', async () => {
    const cells = new Map([
      ['1,1', { formula: 'A2&" mới"', formulaResult: 'Mô hình tính được', type: 'formula' }],
    ]);
    const found = await previewOf(await xlsx([HEADING, line(1)], { cells } as object));
    expect(found.entries[0]?.name).toBe('Mô hình tính được');
  });

  test.each([
    '- BHYT (vận động 95% dân)',
    '- OCOP (3 sản phẩm)',
    '+ Mới (2 tuyến)',
    '=> tuyên truyền, vận động',
    '@ nhóm Zalo thôn',
    '=HYPERLINK("http://x","y")',
    "+cmd|'/C calc'!A0",
  ])('%s typed as text is a text: what leaves is guarded, not what comes in', async (text) => {
    const { problems, draft } = await previewLine({ 8: text });
    expect([problems, draft?.solution]).toEqual([[], text]);
  });

  const cellOf = async (xml: string) => {
    const row = line(1, { 4: null }) as string[];
    const grid = rawRows([HEADING, row]).replace('<c r="F2"', `${xml}<c r="F2"`);
    return (await previewOf(rawXlsx(grid))).wrong[2];
  };

  test('an error that is new, and one that was typed or saved as a text', async () => {
    expect(await cellOf('<c r="E2" t="e"><v>#FIELD!</v></c>')).toContain('SHEET_CELL_ERROR@E');
    const csv = [HEADING, line(1, { 4: '#REF!' })].map((row) => row.map((cell) => cell ?? '').join(';'));
    const found = await previewOf(new TextEncoder().encode(csv.join('\n')));
    expect(found.wrong[2]).toContain('SHEET_CELL_ERROR@E');
  });

  test('a formula that was saved without its value', async () => {
    expect(await cellOf('<c r="E2"><f>A1&amp;B1</f></c>')).toContain('SHEET_FORMULA_WITHOUT_VALUE@E');
  });

  test.each(['#REF!', '#N/A', '#VALUE!'])('%s is an error of its cell', async (text) => {
    expect((await previewLine({ 4: text })).problems).toContain('SHEET_CELL_ERROR@E');
  });

  test('a list with dashes is no formula', async () => {
    expect((await previewLine({ 8: '- Vận động từng hộ\n- Tuyên truyền' })).problems).toEqual([]);
  });
});

test('odd characters of copied text do not matter', async () => {
  const odd = line(1).map((cell) =>
    typeof cell === 'string' ? `\u200b${cell.normalize('NFD').replaceAll(' ', '\u00a0')} ` : cell,
  );
  const usual = await previewOf(await xlsx([HEADING, line(1)]));
  const found = await previewOf(await xlsx([HEADING.map((text) => ` ${text.normalize('NFD')}`), odd]));
  expect(found.registered).toEqual(usual.registered);
  expect(found.statuses).toEqual(['READY']);
});
