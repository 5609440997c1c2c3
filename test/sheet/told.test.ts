import { describe, expect, test } from 'vitest';
import type { SheetProblem } from '../../schema/model/sheet/problems.ts';
import { HEADING, line, previewLine, previewOf, UNITS, xlsx } from './workbook.ts';

/** Everything that a problem says but its words: `QUESTION SHEET_KIND_UNKNOWN F KIND “Khác” registration.kind R-01`. */
const inShort = ({ severity, column, meaning, value, refusal: { code, path, rule } }: SheetProblem) =>
  [severity, code, column, meaning, value === undefined ? '' : `“${value}”`, path.join('.'), rule]
    .filter(Boolean)
    .join(' ');
const CONTACT = 'NOTE SHEET_CONTACT_NOT_STORED L CONTACT';
const FROM_SOLUTION = 'NOTE SHEET_PROBLEM_FROM_SOLUTION I SOLUTION registration.problem R-01';
const LED = { everywhere: { unit: UNITS[0]?.unit } };

type Case = [string, Parameters<typeof previewLine>[0], object, Record<number, string>, string[]];
async function told(...[over, answers, headings]: [Case[1], Case[2]?, Case[3]?]) {
  const { row } = await previewLine(over, answers, headings);
  expect(row?.problems.every((problem) => problem.row === 2)).toBe(true);
  return row?.problems ?? [];
}
/** Beside what is told of every row that says no problem and names somebody in charge. */
const besides = (problems: SheetProblem[]) =>
  problems.map(inShort).filter((each) => each !== CONTACT && each !== FROM_SOLUTION);

test('a row that is as it should be', async () => {
  expect((await told({})).map(inShort)).toEqual([FROM_SOLUTION, CONTACT]);
});

describe('R-01 a value that is missing or not known', () => {
  test.each<Case>([
    ['no name', { 1: '-' }, {}, {}, ['QUESTION SHEET_NAME_MISSING B NAME registration.name R-01']],
    ['no field', { 2: null }, {}, {}, ['QUESTION SHEET_FIELD_MISSING C FIELD registration.field R-01']],
    [
      'another field',
      { 2: 'Khoa học' },
      {},
      {},
      ['QUESTION SHEET_FIELD_UNKNOWN C FIELD “Khoa học” registration.field R-01'],
    ],
    ['no kind', { 5: null }, {}, {}, ['QUESTION SHEET_KIND_MISSING F KIND registration.kind R-01']],
    [
      'another kind',
      { 5: 'Khác' },
      {},
      {},
      ['QUESTION SHEET_KIND_UNKNOWN F KIND “Khác” registration.kind R-01'],
    ],
    [
      'no subject',
      { 3: null },
      LED,
      {},
      ['QUESTION SHEET_SUBJECT_MISSING D SUBJECT registration.subject R-01'],
    ],
    [
      'a subject of no known kind',
      { 3: 'Tổ xe ôm' },
      LED,
      {},
      ['QUESTION SHEET_SUBJECT_KIND_UNKNOWN D SUBJECT “Tổ xe ôm” registration.subject.kind R-01'],
    ],
    [
      'a kind of subject that is none, though a unit carries it',
      { 3: 'Hội Nông dân', 12: 'Nhóm' },
      { everywhere: { subjectKind: 'COLLECTIVE' } },
      { 12: 'TT/CN' },
      ['QUESTION SHEET_SUBJECT_KIND_UNKNOWN M SUBJECT_KIND “Nhóm” registration.subject.kind R-01'],
    ],
    [
      'a kind of subject that is none, and no subject',
      { 3: null, 12: 'Nhóm' },
      LED,
      { 12: 'TT/CN' },
      [
        'QUESTION SHEET_SUBJECT_KIND_UNKNOWN M SUBJECT_KIND “Nhóm” registration.subject.kind R-01',
        'QUESTION SHEET_SUBJECT_MISSING D SUBJECT registration.subject R-01',
      ],
    ],
    [
      'no unit',
      { 3: null },
      {},
      {},
      [
        'QUESTION SHEET_SUBJECT_MISSING D SUBJECT registration.subject R-01',
        'QUESTION SHEET_UNIT_UNKNOWN D SUBJECT “” unit R-01',
      ],
    ],
    [
      'a unit of another name, in a column of its own',
      { 12: 'Hội lạ' },
      LED,
      { 12: 'Đơn vị' },
      ['QUESTION SHEET_UNIT_UNKNOWN M UNIT “Hội lạ” unit R-01'],
    ],
    ['no place', { 4: null }, {}, {}, ['QUESTION INVALID_INPUT E PLACE registration.place']],
    [
      'a place that is too long',
      { 4: 'a'.repeat(301) },
      {},
      {},
      ['ERROR INVALID_INPUT E PLACE registration.place'],
    ],
    [
      'a name that is too long, and no place',
      { 1: 'a'.repeat(301), 4: null },
      {},
      {},
      ['ERROR INVALID_INPUT B NAME registration.name', 'QUESTION INVALID_INPUT E PLACE registration.place'],
    ],
    ['no goal', { 7: null }, {}, {}, ['QUESTION SHEET_GOALS_MISSING H GOALS registration.goals R-01']],
  ])('%s', async (_, over, answers, headings, expected) => {
    expect(besides(await told(over, answers, headings))).toEqual(expected);
  });

  test('what it says is shown whole to 200 characters, and cut behind', async () => {
    for (const [length, shown] of [
      [200, 'a'.repeat(200)],
      [201, `${'a'.repeat(200)}…`],
    ] as const)
      expect((await told({ 2: 'a'.repeat(length) })).map(({ value }) => value)).toContain(shown);
  });
});

describe('R-01 the problem of a model', () => {
  const heading = { 12: 'Vấn đề cần giải quyết' };
  const named = async (over: Case[1], answers: object = {}) => {
    const { draft, row } = await previewLine(over, answers, heading);
    return [draft?.problem, (row?.problems ?? []).map(inShort).includes(FROM_SOLUTION)];
  };

  test('is what its column says, else the answer, else its solution, and the last is told', async () => {
    const everywhere = { problem: 'Rác thải' };
    expect(await named({ 12: 'Rác ven đường' }, { everywhere })).toEqual(['Rác ven đường', false]);
    expect(await named({ 12: '…' }, { everywhere })).toEqual(['Rác thải', false]);
    expect(await named({})).toEqual(['Vận động từng hộ', true]);
    const rows = [{ row: 2, problem: 'Đường lầy' }];
    expect(await named({ 12: 'Rác ven đường' }, { everywhere, rows })).toEqual(['Đường lầy', false]);
  });

  test('is asked where nothing stands for it', async () => {
    expect(besides(await told({ 8: null }))).toEqual([
      'QUESTION INVALID_INPUT I SOLUTION registration.problem',
    ]);
    expect(await named({ 8: null })).toEqual([undefined, false]);
  });

  test('is not passed over for a solution that is too long', async () => {
    expect(besides(await told({ 8: 'a'.repeat(8001) }))).toEqual([
      'ERROR INVALID_INPUT I SOLUTION registration.problem',
      'ERROR INVALID_INPUT I SOLUTION registration.solution',
    ]);
  });

  test('place, in an answer for every row', async () => {
    const { draft } = await previewLine({ 4: null }, { everywhere: { place: 'Toàn phường' } });
    expect(draft?.place).toBe('Toàn phường');
  });
});

describe('R-04 a launch', () => {
  test.each<Case>([
    [
      'not at all',
      { 10: '-' },
      {},
      {},
      ['QUESTION LAUNCH_DATE_MISSING K LAUNCH registration.launchPlannedOn R-04'],
    ],
    [
      'soon',
      { 10: 'sớm' },
      {},
      {},
      ['ERROR SHEET_DATE_UNREADABLE K LAUNCH “sớm” registration.launchPlannedOn R-04'],
    ],
    [
      'on a day that is none',
      { 10: '31/02/2026' },
      {},
      {},
      ['ERROR SHEET_DATE_IMPOSSIBLE K LAUNCH “31/02/2026” registration.launchPlannedOn R-04'],
    ],
    [
      'without a year',
      { 10: '15/4' },
      {},
      {},
      ['NOTE SHEET_DATE_YEAR_ASSUMED K LAUNCH “15/4” registration.launchPlannedOn R-04'],
    ],
    ['as a count of days', { 10: '46127' }, {}, {}, []],
    ['as a count of days in a number', { 10: 46127 }, {}, {}, []],
  ])('%s', async (_, over, answers, headings, expected) => {
    expect(besides(await told(over, answers, headings))).toEqual(expected);
  });
});

describe('everything that is missing is asked at once', () => {
  test.each<Case>([
    [
      'the kind of the subject, and the model that is replicated',
      { 3: 'Tổ xe ôm', 5: 'Nhân rộng', 10: null },
      LED,
      {},
      [
        'QUESTION SHEET_SUBJECT_KIND_UNKNOWN D SUBJECT “Tổ xe ôm” registration.subject.kind R-01',
        'QUESTION SOURCE_MODEL_MISSING F KIND registration.sourceModel R-04',
      ],
    ],
    [
      'the kind, and what ties an individual to the commune: nothing that only a kind would bring',
      { 3: 'Trưởng thôn 1 (CN)', 5: null },
      LED,
      {},
      [
        'QUESTION SHEET_KIND_MISSING F KIND registration.kind R-01',
        'QUESTION SUBJECT_BASIS_MISSING D SUBJECT registration.subject.basis R-05',
      ],
    ],
    [
      'a goal, and nothing of last year’s beside it',
      { 5: 'Tiếp tục', 6: '5 hộ', 7: 'Nhiều hộ tham gia', 10: null },
      {},
      {},
      [
        'QUESTION SHEET_GOAL_NO_NUMBER H GOALS “Nhiều hộ tham gia” registration.goals.target R-01',
        'QUESTION SHEET_GOAL_LEFT_OVER G PREVIOUS_GOALS registration.leftOut R-03',
      ],
    ],
    [
      'a place, and a goal that is no higher than before',
      { 4: null, 5: 'Tiếp tục', 6: '20 hộ', 7: '10 hộ', 10: null },
      {},
      {},
      [
        'QUESTION INVALID_INPUT E PLACE registration.place',
        'QUESTION TARGET_NOT_HIGHER H GOALS registration.goals.0.target R-03',
      ],
    ],
    [
      'a place, and a day that is none: not that there is no day',
      { 4: null, 10: '31/02/2026' },
      {},
      {},
      [
        'ERROR SHEET_DATE_IMPOSSIBLE K LAUNCH “31/02/2026” registration.launchPlannedOn R-04',
        'QUESTION INVALID_INPUT E PLACE registration.place',
      ],
    ],
    [
      'what a broken cell should have said, and the day',
      { 9: '#REF!', 10: null },
      {},
      {},
      [
        'ERROR SHEET_CELL_ERROR J FORCES “#REF!”',
        'QUESTION LAUNCH_DATE_MISSING K LAUNCH registration.launchPlannedOn R-04',
      ],
    ],
  ])('%s', async (_, over, answers, headings, expected) => {
    expect(besides(await told(over, answers, headings))).toEqual(expected);
  });
});

describe('goals', () => {
  test.each<Case>([
    [
      'of a new model with a figure of last year',
      { 6: '5 hộ' },
      {},
      {},
      ['NOTE SHEET_PREVIOUS_OF_NEW G PREVIOUS_GOALS registration.goals.previousTarget R-03'],
    ],
    ['of a new model beside another of last year', { 6: '5 km' }, {}, {}, []],
    [
      'of two units beside a bare figure of last year',
      { 5: 'Tiếp tục', 6: 5, 7: '10 hộ; 8 người', 10: null },
      {},
      {},
      [
        'QUESTION SHEET_GOAL_UNIT G PREVIOUS_GOALS “” registration.goals.previousTarget R-01',
        'QUESTION PREVIOUS_TARGET_MISSING G PREVIOUS_GOALS registration.goals.0.previousTarget R-03',
        'QUESTION PREVIOUS_TARGET_MISSING G PREVIOUS_GOALS registration.goals.1.previousTarget R-03',
      ],
    ],
    [
      'that state what last year’s column states',
      { 5: 'Tiếp tục', 6: '10 hộ', 7: 'từ 10 hộ lên 20 hộ', 10: null },
      {},
      {},
      [],
    ],
    ['of a continued one with it', { 5: 'Tiếp tục', 6: '5 hộ', 10: null }, {}, {}, []],
    [
      'beside words that say how',
      { 7: '10 hộ; Nâng cao ý thức' },
      {},
      {},
      ['NOTE SHEET_GOAL_NO_NUMBER H GOALS “Nâng cao ý thức” registration.goals.target R-01'],
    ],
    [
      'beside one per month',
      { 7: '10 hộ; 2 buổi/tháng' },
      {},
      {},
      ['QUESTION SHEET_GOAL_RATE H GOALS “2 buổi/tháng” registration.goals.target R-01'],
    ],
    [
      'of last year in words, of a replicated model',
      { 5: 'Nhân rộng', 6: 'đã làm tốt', 10: null, 12: 'Nhân rộng từ thôn 3' },
      {},
      {},
      ['NOTE SHEET_GOAL_NO_NUMBER G PREVIOUS_GOALS “đã làm tốt” registration.goals.previousTarget R-01'],
    ],
    [
      'in a unit that is not known',
      { 7: '5 sào' },
      {},
      {},
      ['QUESTION SHEET_GOAL_UNIT H GOALS “sào” registration.goals.target R-01'],
    ],
    [
      'of both years in one column',
      { 5: 'Tiếp tục', 7: '05 hộ → 3 sào', 10: null },
      {},
      { 7: 'Mục tiêu năm trước, năm nay' },
      [
        'QUESTION SHEET_GOAL_UNIT H BOTH_GOALS “sào” registration.goals.target R-01',
        'QUESTION SHEET_GOAL_LEFT_OVER G PREVIOUS_GOALS registration.leftOut R-03',
      ],
    ],
  ])('%s', async (_, over, answers, headings, expected) => {
    expect(besides(await told(over, answers, headings))).toEqual(expected);
  });

  test('of a column for both years that says one are this year’s', async () => {
    const { draft } = await previewLine({ 7: '10 hộ' }, {}, { 7: 'Mục tiêu năm trước, năm nay' });
    expect(draft?.goals).toMatchObject([{ unit: 'HOUSEHOLD', target: 10 }]);
    const both = await previewLine(
      { 5: 'Tiếp tục', 7: '5 hộ → 10 hộ' },
      {},
      { 7: 'Mục tiêu năm trước, năm nay' },
    );
    expect(both.draft?.goals).toMatchObject([{ target: 10, previousTarget: 5 }]);
  });
});

describe('in words', () => {
  const words = async (over: Case[1], code: string, answers?: object, headings?: Case[3]) =>
    (await told(over, answers, headings)).find(({ refusal }) => refusal.code === code)?.refusal.message;

  test.each<[string, Case[1], string, RegExp, RegExp]>([
    [
      'a unit',
      { 3: 'Hội lạ (TT)' },
      'SHEET_UNIT_UNKNOWN',
      /^Chưa rõ “Hội lạ” là đơn vị/,
      /which unit.*“Hội lạ” is/,
    ],
    ['no unit', { 3: null }, 'SHEET_UNIT_UNKNOWN', /^Dòng 2 chưa ghi đơn vị/, /^Row 2 names no lead unit/],
    ['a unit of measure', { 7: '5 sào' }, 'SHEET_GOAL_UNIT', /^Chưa rõ đơn vị tính “sào”/, /^The unit “sào”/],
    ['no unit of measure', { 7: 5 }, 'SHEET_GOAL_UNIT', /“5” chưa có đơn vị tính/, /“5” has no unit/],
    [
      'a phone number as it was written',
      {},
      'SHEET_CONTACT_NOT_STORED',
      /không được lưu khi nhập\.$/,
      /not stored by the import\.$/,
    ],
    [
      'a phone number that lost its 0',
      { 11: 'Bí thư, 912345678' },
      'SHEET_CONTACT_NOT_STORED',
      /mất số 0 ở đầu đã được thêm lại/,
      /The 0 that the phone number lost/,
    ],
    [
      'a subject',
      { 3: 'Tổ xe ôm' },
      'SHEET_SUBJECT_KIND_UNKNOWN',
      /chủ thể “Tổ xe ôm”/,
      /subject “Tổ xe ôm”/,
    ],
  ])('%s', async (_, over, code, vi, en) => {
    const message = await words(over, code);
    expect([message?.vi, message?.en]).toEqual([expect.stringMatching(vi), expect.stringMatching(en)]);
  });

  test('the kind of subject that its column states', async () => {
    const message = await words(
      { 3: 'Tổ xe ôm', 12: 'Nhóm' },
      'SHEET_SUBJECT_KIND_UNKNOWN',
      {},
      { 12: 'TT/CN' },
    );
    expect(message?.vi).toContain('“Nhóm”');
    expect(message?.en).toContain('“Nhóm”');
  });
});

describe('R-02, R-03 of rows and of what is registered', () => {
  test('a number that is used twice is told of the later row', async () => {
    const found = await previewOf(await xlsx([HEADING, line(1), line(2), line(1, { 1: 'Khác' })]));
    expect(found.rows.map(({ problems }) => besides(problems))).toEqual([
      [],
      [],
      ['NOTE SHEET_ORDINAL_REPEATED A ORDINAL “1”'],
    ]);
  });

  test('the same name twice', async () => {
    const found = await previewOf(await xlsx([HEADING, line(1), line(2, { 1: 'Mô hình số 1' })]));
    expect(besides(found.rows[1]?.problems ?? [])).toEqual([
      'ERROR SHEET_ROW_REPEATED B NAME “Mô hình số 1” registration.name R-02',
    ]);
  });
});
