import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../infra/sheet/read-workbook.ts';
import { type EarlierModel, indexEarlier } from '../../schema/model/sheet/earlier.ts';
import { interpretInSteps } from '../../schema/model/sheet/interpret.ts';
import { registeredKey, type SheetFacts } from '../../schema/model/sheet/judge.ts';
import { NO_ANSWERS } from '../../schema/model/sheet/mapping.ts';
import { templateHeading, templateRow } from '../../schema/model/sheet/template.ts';
import { COMMUNE, id } from '../sample.ts';
import { type Grid, HEADING, line, previewLine, previewOf, UNITS, xlsx } from './workbook.ts';

/** A model of last year, led by a unit. */
const lastYear = (model: string, unit: string): EarlierModel => ({
  ...{ model, organization: COMMUNE, year: 2025, unit, unitName: 'Đơn vị', status: 'CONCLUDED' },
  registration: { name: 'Tuyến đường hoa', goals: [] },
});
const continued = (n: number, name: string) =>
  line(n, { 1: name, 5: 'Tiếp tục', 6: '5 hộ', 7: '10 hộ', 10: null });
const judgedIn = async (grid: Grid, answers: object, over: Partial<SheetFacts>, units = UNITS) => {
  const { rows, wrong, ofFile, asked } = await previewOf(await xlsx(grid), answers, over, units);
  const told = rows.map(({ status, duplicateOf, command }) => [status, duplicateOf, command !== undefined]);
  return { told, wrong, ofFile, rows, asked };
};

describe('R-02 a name that is registered', () => {
  test('makes a row of that unit a duplicate of it, and no other', async () => {
    const registered = new Map([[registeredKey(id(1), 'MÔ HÌNH số 1'), id(70)]]);
    const grid = [HEADING, line(1), line(2), line(3, { 1: 'Mô hình số 1', 3: 'Hội Nông dân (TT)' })];
    const found = await judgedIn(grid, {}, { registered });
    expect(found.told).toEqual([
      ['DUPLICATE', id(70), false],
      ['READY', undefined, true],
      ['READY', undefined, true],
    ]);
    expect(found.wrong).toEqual({ 2: ['NAME_TAKEN@B'], 3: [], 4: [] });
  });

  test('R-03 a duplicate does not continue the model that it names', async () => {
    const registered = new Map([[registeredKey(id(1), 'Vườn mẫu'), id(70)]]);
    const answers = { rows: [2, 3].map((row) => ({ row, earlierModel: id(50) })) };
    const grid = [HEADING, continued(1, 'Vườn mẫu'), continued(2, 'Đường hoa')];
    const earlier = indexEarlier([lastYear(id(50), id(1))]);
    expect((await judgedIn(grid, answers, { registered, earlier })).told.map(([status]) => status)).toEqual([
      'DUPLICATE',
      'READY',
    ]);
  });
});

test('of a row that was imported what is told stays, and nothing is asked', async () => {
  const goal = { goal: 'ho', title: '5 hộ', unit: 'HOUSEHOLD', direction: 'MORE', target: 5 } as const;
  const model = { ...lastYear(id(50), id(1)), registration: { name: 'Tuyến đường hoa', goals: [goal] } };
  const row = continued(1, 'Tuyến đường hoa').with(2, 'Khoa học').with(6, '7 hộ');
  const severities = async (existing: Set<string>) => {
    const { rows } = await judgedIn([HEADING, row], {}, { earlier: indexEarlier([model]), existing });
    return [rows[0]?.status, [...new Set(rows[0]?.problems.map(({ severity }) => severity))].sort()];
  };
  expect(await severities(new Set())).toEqual(['QUESTION', ['NOTE', 'QUESTION', 'WARNING']]);
  expect(await severities(new Set([id(1000)]))).toEqual(['ALREADY', ['NOTE', 'WARNING']]);
});

test('R-03 a model of another unit is not continued', async () => {
  const answers = { rows: [{ row: 2, earlierModel: id(50) }] };
  const earlier = (unit: string) => ({ earlier: indexEarlier([lastYear(id(50), unit)]) });
  const grid = [HEADING, continued(1, 'Đường hoa')];
  expect((await judgedIn(grid, answers, earlier(id(2)))).wrong[2]).toEqual([
    'EARLIER_MODEL_OF_ANOTHER_UNIT@F',
  ]);
  expect((await judgedIn(grid, answers, earlier(id(1)))).wrong[2]).toEqual([]);
});

test('R-07 an empty reason is none', async () => {
  const late = { moment: { now: '2026-11-20T03:00:00.000Z', today: '2026-11-20' }, lateReason: '' };
  const found = await judgedIn([HEADING, line(1)], {}, late);
  expect([found.told, found.ofFile]).toEqual([[['READY', undefined, true]], ['LATE_REASON_MISSING']]);
  const told = await judgedIn([HEADING, line(1, { 4: null })], {}, late);
  expect([told.wrong[2], told.ofFile]).toEqual([['INVALID_INPUT@E'], ['LATE_REASON_MISSING']]);
});

test('an officer of a unit may bring its rows, is told of those of others, and asked whose one is', async () => {
  const actor = {
    account: 'a',
    role: 'UNIT_OFFICER',
    organization: COMMUNE,
    unit: id(1),
  } as SheetFacts['actor'];
  const rows = [line(1), line(2, { 3: 'Hội Nông dân (TT)' }), line(3, { 3: 'Hội lạ (TT)', 4: null })];
  const found = await judgedIn([HEADING, ...rows], {}, { actor });
  expect(found.told.map(([status]) => status)).toEqual(['READY', 'ERROR', 'QUESTION']);
  expect(found.wrong).toEqual({
    2: [],
    3: ['FORBIDDEN'],
    4: ['SHEET_UNIT_UNKNOWN@D', 'INVALID_INPUT@E'],
  });
});

test('reading pauses after each hundred rows, for others to be served', async () => {
  const rows = Array.from({ length: 250 }, (_, n) => line(n + 1));
  const workbook = await readWorkbook(await xlsx([HEADING, ...rows]));
  const steps = interpretInSteps(workbook, NO_ANSWERS, { year: 2026, units: UNITS });
  let pauses = 0;
  for (let step = steps.next(); !step.done; step = steps.next()) pauses += 1;
  expect(pauses).toBe(2);
});

describe('questions', () => {
  const questionsOf = async (grid: Grid, units = UNITS) =>
    (await previewOf(await xlsx(grid), {}, {}, units)).questions;

  test('about columns: which are open, and what each may be', async () => {
    const heading = HEADING.with(1, 'Họ và tên').with(8, 'Nội dung, mục tiêu');
    expect(await questionsOf([heading, line(1)])).toMatchObject(
      [
        {
          kind: 'MISSING_COLUMN',
          blocking: true,
          about: 'NAME',
          candidates: [
            { value: 'B', label: 'Họ và tên' },
            { value: 'I', label: 'Nội dung, mục tiêu' },
          ],
        },
        {
          kind: 'COLUMN',
          blocking: false,
          about: 'B',
          candidates: [],
          message: { en: /It is not known what column B/ },
        },
        {
          kind: 'COLUMN',
          blocking: true,
          about: 'I',
          candidates: [{ value: 'GOALS' }, { value: 'SOLUTION' }],
          message: { en: /Column I, .*more than one thing/ },
        },
      ].map(({ message, ...rest }) => ({
        ...rest,
        ...(message && { message: { en: expect.stringMatching(message.en) } }),
      })),
    );
  });

  test('about a unit: those that share words with it, by what they are and were called, the likeliest first', async () => {
    const units = [
      { unit: id(1), name: 'Chi bộ thôn 1' },
      { unit: id(2), name: 'Hội Nông dân phường Thành Đông' },
      { unit: id(3), name: 'Hội Nông dân' },
      { unit: id(4), name: 'Trường Tiểu học' },
      { unit: id(5), name: 'Tổ dân phố 9', former: ['Chi hội Nông dân xóm Đình'] },
    ];
    const [question] = await questionsOf([HEADING, line(1, { 3: 'Chi hội nông dân Đình (TT)' })], units);
    expect([question?.kind, question?.candidates.map(({ value }) => value)]).toEqual([
      'UNIT',
      [id(5), id(3), id(2), id(1)],
    ]);
  });

  test('about a field offer no unit, whatever it shares with one', async () => {
    expect(await questionsOf([HEADING, line(1, { 2: 'Nông dân' })])).toMatchObject([
      { kind: 'FIELD', about: 'Nông dân', candidates: [] },
    ]);
  });
});

describe('a row as it goes back into the form', () => {
  const cellsOf = async (over: Parameters<typeof previewLine>[0], answers: object, headings = {}) => {
    const { row } = await previewLine(over, answers, headings);
    const cells = row ? templateRow(row.entry, UNITS[0]?.name) : [];
    return cells.filter((cell) => cell !== '');
  };
  const everywhere = { unit: UNITS[0]?.unit, subjectBasis: 'RESIDES' };

  test('says what was understood, in the words of the form', async () => {
    const row = { 3: 'Trưởng thôn 1 (CN)', 12: 'Rác ven đường' };
    expect(await cellsOf(row, { everywhere }, { 12: 'Vấn đề' })).toEqual([
      ...[
        '1',
        'Mô hình số 1',
        'Kinh tế',
        'Chi bộ thôn 1',
        'Trưởng thôn 1',
        'Cá nhân',
        'Cư trú',
        'Thôn 1',
        'Mới',
      ],
      ...['6 hộ tham gia', 'Rác ven đường', 'Vận động từng hộ', 'Mặt trận thôn', '15/04/2026'],
      'Bí thư chi bộ, 0912345678',
    ]);
  });

  test('says nothing that it does not say, and answered goals with their figures', async () => {
    const goals = [
      { title: 'Hộ tham gia', unit: 'HOUSEHOLD', target: 12 },
      { title: '5 cây', unit: 'ITEM', target: 5 },
    ];
    const row = { 2: null, 3: null, 5: null, 7: null, 10: null, 11: null };
    expect(await cellsOf(row, { rows: [{ row: 2, goals }] })).toEqual([
      ...['1', 'Mô hình số 1', 'Chi bộ thôn 1', 'Thôn 1'],
      ...['Hộ tham gia: 12 hộ\n5 cây', 'Vận động từng hộ', 'Mặt trận thôn'],
    ]);
  });

  test('says what kind was answered', async () => {
    const cells = await cellsOf({ 5: null, 11: null }, { rows: [{ row: 2, kind: 'NEW' }] });
    expect(cells).toContain('Mới');
  });

  test('under the headings of the form, or what else a column is called', () => {
    expect([templateHeading('KIND'), templateHeading('GOAL_UNIT')]).toEqual([
      'Loại (mới/tiếp tục/nhân rộng)',
      'Đơn vị tính',
    ]);
  });
});
