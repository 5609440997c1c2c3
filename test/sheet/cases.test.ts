import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { id } from '../sample.ts';
import { HEADING, line, previewLine, previewOf, UNITS, xlsx } from './workbook.ts';

const fileOf = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'cases', name)));
/** After the 5th of March a registration is late. */
const LATE = { moment: { now: '2026-11-20T03:00:00.000Z', today: '2026-11-20' } };

describe('R-07 a reason for lateness', () => {
  test('counts for the ready row, whatever another row lacks', async () => {
    const reason = { ...LATE, lateReason: 'Đơn vị mới thành lập' };
    const found = await previewOf(fileOf('01-late-reason-lost.xlsx'), {}, reason);
    expect([found.statuses, found.ofFile]).toEqual([['READY', 'QUESTION'], []]);
    expect(found.rows[0]?.command).toMatchObject({ lateReason: 'Đơn vị mới thành lập' });
  });

  test('that is missing is told once, for the file', async () => {
    const found = await previewOf(fileOf('01-late-reason-lost.xlsx'), {}, LATE);
    expect(found.ofFile).toEqual(['LATE_REASON_MISSING']);
    expect(found.wrong[2]).toEqual([]);
  });
});

describe('R-01 whose a row is', () => {
  const units = [...UNITS, { unit: id(4), name: 'Chi bộ thôn 3' }];
  const heading = () => fileOf('02-heading-over-subject.xlsx');

  test('its own subject says before the heading above it, answered or not', async () => {
    const found = await previewOf(heading(), {}, {}, units);
    expect(found.entries.map(({ unit }) => unit)).toEqual([id(4), undefined, undefined]);
    const answers = { units: [{ wording: 'Cụm thi đua số 1', unit: id(2) }] };
    const told = await previewOf(heading(), answers, {}, units);
    expect(told.entries.map(({ unit }) => unit)).toEqual([id(4), id(2), id(2)]);
  });

  test('is asked by the subject, and by the heading for all of its rows', async () => {
    const found = await previewOf(heading(), {}, {}, units);
    const asked = found.questions.filter(({ kind }) => kind === 'UNIT');
    expect(asked.map(({ about, rows }) => [about, rows])).toEqual([
      ['Hội liên thôn', [4]],
      ['Cụm thi đua số 1', [4, 5]],
    ]);
  });

  test('an empty subject is asked; a heading that is no unit does not fill it', async () => {
    const found = await previewOf(heading(), {}, {}, units);
    expect(found.registered.map(({ subject }) => subject?.title)).toEqual([
      'Chi bộ thôn 3',
      'Hội liên thôn',
      undefined,
    ]);
    expect(found.wrong[5]).toEqual(['SHEET_SUBJECT_MISSING@D', 'SHEET_UNIT_UNKNOWN@D']);
    const messages = found.rows[2]?.problems.map(({ refusal }) => refusal.message.vi).join();
    expect(messages).not.toMatch(/COLLECTIVE/);
  });
});

describe('a row with one cell', () => {
  test('among the contents goes on with the row above', async () => {
    const found = await previewOf(fileOf('03-lone-cell-is-no-heading.xlsx'));
    expect(found.statuses).toEqual(['READY', 'READY']);
    expect(found.registered.map(({ goals }) => goals?.map(({ unit, target }) => [unit, target]))).toEqual([
      [
        ['HOUSEHOLD', 10],
        ['ITEM', 5],
        ['VND', 200_000_000],
      ],
      [['HOUSEHOLD', 10]],
    ]);
    expect(found.entries.map(({ unitWording }) => unitWording)).toEqual(['Chi bộ thôn 1', 'Chi bộ thôn 1']);
  });

  test('below the last row of the table too, where signatures begin', async () => {
    const lone = HEADING.map((_, index) => (index === 7 ? '20 tuyến đường' : null));
    const signed = [null, null, null, null, null, null, null, null, null, 'T/M BAN THƯỜNG VỤ'];
    const found = await previewOf(await xlsx([HEADING, line(1), lone, [], signed]));
    expect(found.registered.map(({ goals }) => goals?.length)).toEqual([2]);
  });

  test('that says more than a row can go on with is a row without a name, and asked', async () => {
    const lone = HEADING.map((_, index) => (index === 5 ? 'Mới' : null));
    const found = await previewOf(await xlsx([HEADING, line(1), lone, line(2)]));
    expect(found.statuses).toEqual(['READY', 'QUESTION', 'READY']);
    expect(found.wrong[3]).toContain('SHEET_NAME_MISSING@B');
    const unit = HEADING.map((_, index) => (index === 9 ? 'Hội Nông dân' : null));
    const kept = await previewOf(await xlsx([HEADING, line(1), unit, line(2, { 3: 'Chi đoàn (TT)' })]));
    expect(kept.registered[0]?.forces).toBe('Mặt trận thôn\nHội Nông dân');
    expect(kept.wrong[4]).toEqual(['SHEET_UNIT_UNKNOWN@D']);
  });
});

describe('R-03 goals that say what was before', () => {
  test('are one goal; of a new model without a target of last year', async () => {
    const found = await previewOf(fileOf('06-goals-from-to.xlsx'));
    expect(found.registered.map(({ goals }) => goals)).toMatchObject([
      [{ unit: 'HOUSEHOLD', target: 80, title: 'từ 50 hộ lên 80 hộ' }],
      [{ unit: 'PERCENT', target: 75 }],
    ]);
    expect(found.registered.map(({ goals }) => goals?.length)).toEqual([1, 1]);
  });

  test.each([
    ['tăng từ 50 lên 80 hộ', [80, 50]],
    ['nâng tỷ lệ hộ phân loại rác từ 60% lên 75%', [75, 60]],
    ['tăng từ 5 buổi đến 10 buổi', [10, 5]],
    ['giảm từ 1,2 tỷ đồng xuống còn 800 triệu đồng', [800_000_000, 1_200_000_000]],
  ])('%s', async (text, [target, previousTarget]) => {
    const { draft } = await previewLine({ 5: 'Tiếp tục', 7: text });
    expect(draft?.goals?.length).toBe(1);
    expect(draft?.goals?.[0]).toMatchObject({ target, previousTarget });
    // of a new model it is no target of last year, and the row says so.
    const fresh = await previewLine({ 7: text });
    expect([fresh.draft?.goals?.length, fresh.problems]).toEqual([1, []]);
    expect(fresh.draft?.goals?.[0]).toMatchObject({ target });
    expect(fresh.draft?.goals?.[0]?.previousTarget).toBeUndefined();
    expect(fresh.row?.problems.map(({ refusal }) => refusal.code)).toContain('SHEET_PREVIOUS_OF_NEW');
  });

  test.each([
    ['giảm từ 10 buổi xuống còn 5 buổi', 'FEWER', 5],
    ['Không quá 3 điểm rác', 'FEWER', 3],
    ['giảm còn 10 hộ nghèo', 'FEWER', 10],
    ['không để quá 2 hộ tái nghèo', 'FEWER', 2],
    ['tăng từ 5 hộ lên 10 hộ', 'MORE', 10],
    ['ít nhất 50 hộ', 'MORE', 50],
  ])('%s goes %s', async (text, direction, target) => {
    expect((await previewLine({ 5: 'Tiếp tục', 7: text })).draft?.goals).toMatchObject([
      { direction, target },
    ]);
  });

  test.each([
    'mỗi hộ 2 triệu đồng',
    '500.000 đồng/người',
    '10 buổi x 30 người',
    '3 lớp × 40 học sinh',
    'bình quân 5 cây',
    'mỗi buổi 30 người',
    '2 buổi/tháng',
    '5 không 3 sạch',
    '5 không, 3 sạch',
    'từ 10 đến 15 hộ',
    'giảm 10 hộ nghèo',
    'tăng thêm 5 hộ',
    '5 hộ so với 2025',
    'Không để xảy ra 01 vụ nào',
    'không có 1 hộ tái nghèo',
    '30 hộ (trong đó 10 hộ nghèo)',
    '10 hộ (năm 2025: 8 hộ)',
    '07 hộ, 07 hộ',
    '1 500 hộ',
    '15 . 000 hộ',
    '1’000 m2',
    '2 km 3 km',
    '500 m 2 km',
    '9999999999999999 đồng',
    '1.000.000.000.001 đồng',
  ])('“%s” is no total, and asked', async (text) => {
    const found = await previewLine({ 7: text });
    expect(found.draft?.goals).toBeUndefined();
    expect(found.questions.map(({ kind }) => kind)).toEqual(['GOALS']);
  });

  test.each([
    ['1 000 000 đ', 'VND', 1_000_000],
    ['12 345 678 đồng', 'VND', 12_345_678],
    ['2 tỷ 500 triệu đồng', 'VND', 2_500_000_000],
    ['1 tỷ 200 triệu 500 nghìn đồng', 'VND', 1_200_500_000],
    ['1 triệu 500 nghìn đồng', 'VND', 1_500_000],
    ['2 km 300 m', 'METRE', 2_300],
    ['3 tạ 50 kg', 'KILOGRAM', 350],
    ['1.000.000.000.000 đồng', 'VND', 1_000_000_000_000],
  ])('“%s” is one figure', async (text, unit, target) => {
    const { draft, problems } = await previewLine({ 7: text });
    expect(draft?.goals).toMatchObject([{ unit, target }]);
    expect([draft?.goals?.length, problems]).toEqual([1, []]);
  });
  test('figures of two units are two goals', async () => {
    const { draft } = await previewLine({ 7: '30 hộ hiến 500 m2; 20 người' });
    expect(draft?.goals?.map(({ unit, target }) => [unit, target])).toEqual([
      ['HOUSEHOLD', 30],
      ['SQUARE_METRE', 500],
      ['PERSON', 20],
    ]);
  });

  test('“Mọi người” and a figure beside a movement’s name are no such thing', async () => {
    expect(
      (await previewLine({ 7: 'Mọi người tham gia, 50 hộ đạt 5 không, 3 sạch' })).draft?.goals,
    ).toMatchObject([{ unit: 'HOUSEHOLD', target: 50 }]);
  });
});

describe('a model whose name begins like a total', () => {
  test('is asked like any row with gaps', async () => {
    const found = await previewOf(fileOf('07-name-begins-with-tong.xlsx'));
    expect(found.entries.map(({ name }) => name)).toEqual(['Mô hình đủ', 'Tổng vệ sinh ngày chủ nhật xanh']);
    expect(found.statuses).toEqual(['READY', 'QUESTION']);
  });

  test.each([
    ['Tổng cộng', null, '15'],
    ['Tổng số: 02 mô hình', null, null],
    ['Cộng', null, '1.500'],
  ])('“%s” with figures alone is a total', async (first, second, third) => {
    const found = await previewOf(await xlsx([HEADING, line(1), [first, second, third]]));
    expect(found.statuses).toEqual(['READY']);
  });
});

describe('R-41 personal data in what would be kept for ever', () => {
  test('waits for an answer; left out, or kept as stated', async () => {
    const bytes = fileOf('09-phone-in-content.xlsx');
    const found = await previewOf(bytes);
    expect([found.statuses, found.wrong[2]]).toEqual([
      ['QUESTION'],
      ['SHEET_PERSONAL_DATA@I', 'SHEET_PERSONAL_DATA@J'],
    ]);
    expect(found.questions).toMatchObject([
      { kind: 'PERSONAL_DATA', rows: [2], candidates: [{ value: 'LEAVE_OUT' }, { value: 'KEEP' }] },
    ]);
    const out = await previewOf(bytes, { rows: [{ row: 2, personalData: 'LEAVE_OUT' }] });
    expect(out.statuses).toEqual(['READY']);
    expect(JSON.stringify(out.rows[0]?.command)).not.toMatch(/Mẫu|0900/);
    expect(out.registered[0]).toMatchObject({ solution: 'Giao […] phụ trách', forces: '[…]' });
    const kept = await previewOf(bytes, { everywhere: { personalData: 'KEEP' } });
    expect(kept.registered[0]?.forces).toBe('Bà Trần Thị Mẫu, SĐT 0900000001');
  });

  test.each([
    [1, 'Tổ tự quản của anh Sùng A Páo'],
    [8, 'Họp dân\nNGƯỜI LẬP BIỂU\nNguyễn Văn Mẫu'],
    [8, 'Gửi về mau.nguyen@example.vn'],
    [4, 'Nhà ông Lò Văn Mai, bản 3'],
    [7, '10 hộ do bà Trần Thị Mẫu hướng dẫn'],
    [8, 'Liên hệ 0912.345.678'],
    [8, 'Linh mục Phêrô Nguyễn Văn A vận động giáo dân'],
    [9, 'Đại đức Thích Minh Tâm'],
    [9, 'ông nguyễn văn mẫu'],
    [9, 'CCCD 031088001234'],
    [8, 'Chuyển vào số tài khoản 19034567890123'],
    [8, 'Hộ Y Ngông Niê Kđăm làm điểm'],
  ])('in column %s: %s', async (column, text) => {
    expect((await previewLine({ [column]: text })).asked).toContain('PERSONAL_DATA');
  });

  test.each([
    'Huy động 1.000.000.000 đồng làm đường Trần Hưng Đạo',
    'Học tập và làm theo tư tưởng Hồ Chí Minh',
    'Đồng chí Bí thư Chi bộ phụ trách; chị em phụ nữ tham gia',
    'Ông bà mẫu mực, con cháu hiếu thảo',
  ])('nobody is named: %s', async (text) => {
    expect((await previewLine({ 8: text })).problems).toEqual([]);
  });

  test.each(['Giàng A Páo', 'H’Hen Niê', 'Thích Minh Tâm', 'nguyễn văn mẫu', 'Y Moan Êban, thôn 1'])(
    'a subject that may be a person is asked: %s',
    async (text) => {
      const answers = { everywhere: { unit: UNITS[0]?.unit, subjectBasis: 'RESIDES' } };
      const found = await previewLine({ 3: `${text} (CN)` }, answers);
      expect(found.asked.join()).toMatch(/PERSONAL_DATA|SUBJECT/);
      expect(found.statuses).toEqual(['QUESTION']);
    },
  );
});

describe('everything is asked at once', () => {
  test('R-01, R-03, R-04, R-05 of a row with many gaps', async () => {
    const gaps = { 2: null, 3: 'Chị nuôi ong (CN)', 4: null, 7: null, 8: null };
    const answers = { everywhere: { unit: UNITS[0]?.unit } };
    const asked = async (over: object) => (await previewLine({ ...gaps, ...over }, answers)).asked;
    expect((await asked({ 5: 'Nhân rộng', 10: null })).sort()).toEqual([
      'FIELD',
      'GOALS',
      'PLACE',
      'PROBLEM',
      'SOURCE',
      'SUBJECT_BASIS',
    ]);
    expect(await asked({ 5: 'Tiếp tục' })).toContain('EARLIER');
    expect(await asked({ 10: null })).toContain('LAUNCH');
  });

  test('R-01 rows of an office’s own columns are shown, and their goals asked', async () => {
    const found = await previewOf(fileOf('12-own-columns-no-goals.xlsx'));
    expect(found.entries.map(({ name }) => name)).toEqual(['Đường hoa']);
    expect(found.questions.filter(({ blocking }) => blocking)).toEqual([]);
    expect(found.asked).toContain('GOALS');
  });
});
