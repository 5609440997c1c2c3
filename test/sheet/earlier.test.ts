import { describe, expect, test } from 'vitest';
import { type EarlierModel, indexEarlier } from '../../schema/model/sheet/earlier.ts';
import { COMMUNE, id } from '../sample.ts';
import { HEADING, line, previewOf, xlsx } from './workbook.ts';

const goal = (key: string, title: string, target: number, unit = 'HOUSEHOLD') =>
  ({ goal: key, title, unit, direction: 'MORE', target }) as EarlierModel['registration']['goals'][number];

function model(
  number: number,
  name: string,
  over: Partial<EarlierModel> = {},
  goals = [goal('ho', '5 hộ tham gia', 5)],
) {
  const registration = { name, goals };
  const status = 'CONCLUDED' as const;
  const home = { organization: COMMUNE, year: 2025, unit: id(1), unitName: 'Chi bộ thôn 1', status };
  return { model: id(number), ...home, registration, ...over };
}

/** One continued row of the unit id(1) against the register of last year. */
async function continued(
  lastYear: EarlierModel[],
  over: Parameters<typeof line>[1] = {},
  answers: object = {},
  others: EarlierModel[] = [],
) {
  const row = line(1, {
    1: 'Tuyến đường hoa',
    5: 'Tiếp tục',
    6: '5 hộ',
    7: '10 hộ tham gia',
    10: null,
    ...over,
  });
  const found = await previewOf(await xlsx([HEADING, row]), answers, {
    earlier: indexEarlier(lastYear, others),
  });
  const registration = found.registered[0];
  return {
    status: found.statuses[0],
    earlier: registration?.earlierModel,
    described: registration?.earlierDescription,
    goals: registration?.goals,
    leftOut: registration?.leftOut,
    asked: found.questions.map(({ kind, candidates }) => [kind, candidates.map(({ value }) => value)]),
    warned: found.warned[2],
    wrong: found.wrong[2],
    notes: found.rows[0]?.problems.map(({ refusal }) => refusal.code),
  };
}

describe('R-03 a continued row and the model of last year', () => {
  test('of the same unit and name is tied to it, under its goal keys', async () => {
    const found = await continued([model(50, '“TUYẾN ĐƯỜNG  hoa”'), model(51, 'Camera an ninh')]);
    expect(found).toMatchObject({
      status: 'READY',
      earlier: id(50),
      described: undefined,
      asked: [],
      warned: [],
    });
    expect(found.goals).toEqual([
      {
        goal: 'ho',
        title: '10 hộ tham gia',
        unit: 'HOUSEHOLD',
        direction: 'MORE',
        target: 10,
        previousTarget: 5,
      },
    ]);
    expect(found.notes).toContain('SHEET_EARLIER_LINKED');
  });

  test('of another unit is none of its own', async () => {
    const found = await continued([model(50, 'Tuyến đường hoa', { unit: id(2) })]);
    expect(found).toMatchObject({ status: 'READY', earlier: undefined, asked: [] });
    expect(found.described).toBe('Đã thực hiện năm 2025, mục tiêu: 5 hộ');
  });

  test('several of one name, from units merged into one, are asked about', async () => {
    const found = await continued([model(50, 'Tuyến đường hoa'), model(51, 'Tuyến đường hoa')]);
    expect(found).toMatchObject({ status: 'QUESTION', asked: [['EARLIER', [id(50), id(51)]]] });
  });

  test.each(['Mô hình tuyến đường hoa nông thôn', 'Tuyến đường hóa', 'Tuyến đường hoa, cây xanh'])(
    'nearly the same name, “%s”, is asked about',
    async (name) => {
      const found = await continued([model(50, name)]);
      expect(found).toMatchObject({ status: 'QUESTION', earlier: undefined, asked: [['EARLIER', [id(50)]]] });
    },
  );

  test('of the same name that was dropped is asked about', async () => {
    const found = await continued([model(50, 'Tuyến đường hoa', { status: 'DROPPED' })]);
    expect(found.asked).toEqual([['EARLIER', [id(50)]]]);
  });

  test('the answer is a model, or that the file describes it', async () => {
    const similar = [model(50, 'Đường hoa nông thôn'), model(51, 'Tuyến đường hoa đẹp')];
    const chosen = await continued(similar, {}, { rows: [{ row: 2, earlierModel: id(51) }] });
    expect(chosen).toMatchObject({ status: 'READY', earlier: id(51), asked: [] });
    const row = await continued(similar, {}, { rows: [{ row: 2, describeEarlier: true }] });
    const all = await continued(similar, {}, { everywhere: { describeEarlier: true } });
    for (const found of [row, all]) {
      expect(found).toMatchObject({ status: 'READY', earlier: undefined, asked: [] });
      expect(found.described).toContain('5 hộ');
    }
  });

  test('is continued once: the first row of a file does, whatever is registered already comes before it', async () => {
    const lastYear = [model(50, 'Tuyến đường hoa')];
    const rows = ['Tuyến đường hoa', 'Đường hoa mới'].map((name, at) =>
      line(at + 1, { 1: name, 5: 'Tiếp tục', 6: '5 hộ', 7: '10 hộ tham gia', 10: null }),
    );
    const answers = { rows: [{ row: 3, earlierModel: id(50) }] };
    const bytes = await xlsx([HEADING, ...rows]);
    const earlier = indexEarlier(lastYear);
    const twice = await previewOf(bytes, answers, { earlier });
    expect(twice.statuses).toEqual(['READY', 'QUESTION']);
    expect(twice.questions.map(({ kind, rows: of }) => [kind, of])).toEqual([['EARLIER', [3]]]);
    expect(twice.wrong[3]).toEqual(['EARLIER_MODEL_CONTINUED@F']);
    const late = await previewOf(bytes, answers, { earlier, continued: new Set([id(50)]) });
    expect(late.statuses).toEqual(['QUESTION', 'QUESTION']);
  });

  test('an answer of an older year holds; one that is not there is refused by the rule', async () => {
    const answers = { rows: [{ row: 2, earlierModel: id(52) }] };
    const old = await continued([], {}, answers, [model(52, 'Tên cũ', { year: 2023 })]);
    expect(old).toMatchObject({ status: 'READY', earlier: id(52) });
    expect((await continued([], {}, answers)).wrong).toEqual(['EARLIER_MODEL_NOT_FOUND@F']);
  });
});

describe('R-03 what is nearly the same name', () => {
  const askedOf = async (name: string, other: string, over: Partial<EarlierModel> = {}) =>
    (await continued([model(50, other, over)], { 1: name })).asked;

  test.each([
    ['Mô hình camera', 'Camera', true],
    ['Camera an ninh', 'Camera', false],
    ['Tuyến đường hoa', 'Hoa', false],
    ['Tuyến đường hoa', 'Đường hoa', true],
    ['một hai ba bốn năm', 'một hai ba bốn sáu bảy tám chín mười', true],
    ['một hai ba bốn năm', 'một hai ba sáu bảy', true],
    ['một hai ba bốn năm', 'một hai sáu bảy tám', false],
    ['Mô hình dân vận khéo xây dựng vườn', 'Mô hình dân vận khéo xây dựng cầu', false],
  ])('“%s” beside “%s”: %s', async (name, other, alike) => {
    expect(await askedOf(name, other)).toEqual(alike ? [['EARLIER', [id(50)]]] : []);
  });

  test('that was dropped, of words that all names have', async () => {
    const name = 'Mô hình dân vận khéo';
    expect(await askedOf(name, name, { status: 'DROPPED' })).toEqual([['EARLIER', [id(50)]]]);
  });

  test('is asked at the column of earlier models where there is one', async () => {
    const heading = HEADING.with(12, 'Mô hình năm trước');
    const row = line(1, { 1: 'Đường hoa', 5: 'Tiếp tục', 6: '5 hộ', 7: '10 hộ', 10: null });
    const told = async (grid: Parameters<typeof xlsx>[0]) => {
      const found = await previewOf(
        await xlsx(grid),
        {},
        {
          earlier: indexEarlier([model(50, 'Tuyến đường hoa')]),
        },
      );
      const problems = found.rows[0]?.problems ?? [];
      const of = problems.find(({ refusal }) => refusal.code === 'SHEET_EARLIER_UNCERTAIN');
      return [of?.column, of?.meaning, of?.candidates, problems.map(({ refusal }) => refusal.code)];
    };
    const candidates = [{ value: id(50), label: 'Tuyến đường hoa (Chi bộ thôn 1, 2025)' }];
    const codes = ['SHEET_PROBLEM_FROM_SOLUTION', 'SHEET_CONTACT_NOT_STORED', 'SHEET_EARLIER_UNCERTAIN'];
    expect(await told([HEADING, row])).toEqual(['B', 'NAME', candidates, codes]);
    expect(await told([heading, row.with(12, 'Đường hoa cũ')])).toEqual(['M', 'EARLIER', candidates, codes]);
  });

  test('what the column says finds it, and stays as its description', async () => {
    const heading = HEADING.with(12, 'Mô hình năm trước');
    const row = line(1, {
      1: 'Vườn mẫu',
      5: 'Tiếp tục',
      6: '5 hộ',
      7: null,
      10: null,
      12: 'Tuyến đường hoa',
    });
    const found = await previewOf(
      await xlsx([heading, row]),
      {},
      {
        earlier: indexEarlier([model(50, 'Tuyến đường hoa')]),
      },
    );
    expect(found.registered[0]).toEqual({
      topics: [],
      priorities: [],
      leftOut: [],
      name: 'Vườn mẫu',
      field: 'ECONOMY',
      kind: 'CONTINUED',
      place: 'Thôn 1',
      solution: 'Vận động từng hộ',
      forces: 'Mặt trận thôn',
      subject: { kind: 'COLLECTIVE', title: 'Chi bộ thôn 1' },
      problem: 'Vận động từng hộ',
      earlierModel: id(50),
      earlierDescription: 'Tuyến đường hoa',
    });
    expect(found.rows[0]?.problems.map(({ refusal }) => refusal.code)).toEqual([
      'SHEET_GOALS_MISSING',
      'SHEET_PROBLEM_FROM_SOLUTION',
      'SHEET_CONTACT_NOT_STORED',
      'SHEET_EARLIER_LINKED',
      'SHEET_EARLIER_GOAL_LEFT',
    ]);
  });

  test('without a model of last year a description comes before the goals of last year', async () => {
    const heading = HEADING.with(12, 'Mô hình năm trước');
    const row = line(1, { 5: 'Tiếp tục', 6: '5 hộ', 7: '10 hộ', 10: null });
    const described = async (said: string | null) =>
      (await previewOf(await xlsx([heading, row.with(12, said)]))).registered[0]?.earlierDescription;
    expect(await described('Đường hoa cũ')).toBe('Đường hoa cũ');
    expect(await described(null)).toBe('Đã thực hiện năm 2025, mục tiêu: 5 hộ');
  });
});

describe('R-03 which goal of last year a goal carries on', () => {
  const two = [goal('hien', '5 hộ hiến đất', 5), goal('trong', '8 hộ trồng hoa', 8)];
  const tied = async (was: ReturnType<typeof goal>[], over: Parameters<typeof line>[1]) => {
    const found = await continued([model(50, 'Tuyến đường hoa', {}, was)], over);
    const codes = found.notes?.filter((code) => /PREVIOUS|EARLIER_GOAL/.test(code));
    return [found.goals?.map((each) => [each.goal, each.target, each.previousTarget]), codes];
  };

  test('that of its wording first; the other is the only one left', async () => {
    expect(await tied(two, { 6: null, 7: '12 hộ trồng hoa; 9 hộ làm vườn' })).toEqual([
      [
        ['trong', 12, 8],
        ['hien', 9, 5],
      ],
      [],
    ]);
  });

  test('that of its figure where no wording tells', async () => {
    expect(await tied(two, { 6: '8 hộ; 5 hộ', 7: '12 hộ làm vườn; 9 hộ làm cổng' })).toEqual([
      [
        ['trong', 12, 8],
        ['hien', 9, 5],
      ],
      [],
    ]);
  });

  test('none where two might carry on the same', async () => {
    expect(await tied(two.slice(0, 1), { 6: null, 7: '12 hộ làm vườn; 9 hộ làm cổng' })).toEqual([
      [
        ['goal-1', 12, undefined],
        ['goal-2', 9, undefined],
      ],
      ['SHEET_EARLIER_GOAL_LEFT', 'PREVIOUS_TARGET_MISSING', 'PREVIOUS_TARGET_MISSING'],
    ]);
  });

  test.each<[string, Record<number, string>, string, string]>([
    ['of last year', {}, 'G', 'PREVIOUS_GOALS'],
    ['of both years', { 6: 'Kết quả', 7: 'Mục tiêu năm trước, năm nay' }, 'H', 'BOTH_GOALS'],
    ['of this year', { 6: 'Kết quả' }, 'H', 'GOALS'],
  ])('a figure that differs is told at the column %s', async (_, over, column, meaning) => {
    const heading = Object.assign([...HEADING], over);
    const row = line(1, { 1: 'Tuyến đường hoa', 5: 'Tiếp tục', 6: '7 hộ', 7: '7 hộ → 10 hộ', 10: null });
    const found = await previewOf(
      await xlsx([heading, meaning === 'PREVIOUS_GOALS' ? row.with(7, '10 hộ') : row]),
      {},
      { earlier: indexEarlier([model(50, 'Tuyến đường hoa')]) },
    );
    const told = found.rows[0]?.problems.find(({ severity }) => severity === 'WARNING');
    expect([told?.refusal.code, told?.column, told?.meaning]).toEqual([
      'SHEET_PREVIOUS_TARGET_DIFFERS',
      column,
      meaning,
    ]);
  });
});

describe('R-03 last year’s targets', () => {
  test('come from the record where the file states none', async () => {
    const found = await continued([model(50, 'Tuyến đường hoa')], { 6: null });
    expect(found).toMatchObject({ status: 'READY', warned: [], goals: [{ goal: 'ho', previousTarget: 5 }] });
  });

  test('a figure of the file that differs is said with both, and the record counts', async () => {
    const found = await continued([model(50, 'Tuyến đường hoa')], { 6: '7 hộ' });
    expect(found).toMatchObject({ status: 'READY', goals: [{ goal: 'ho', previousTarget: 5 }] });
    expect(found.warned).toEqual([expect.stringMatching(/năm trước 7 hộ.*đã đăng ký 5 hộ/)]);
    const higher = await continued([model(50, 'Tuyến đường hoa', {}, [goal('ho', '12 hộ', 12)])]);
    expect(higher.wrong).toEqual(['TARGET_NOT_HIGHER@H']);
    expect(higher.warned).toHaveLength(1);
  });

  test('are told apart by wording, then by figure; what stays unclear is said', async () => {
    const two = [goal('hien', '5 hộ hiến đất', 5), goal('trong', '8 hộ trồng hoa', 8)];
    const now = { 6: '8 hộ; 5 hộ', 7: '12 hộ trồng hoa; 9 hộ hiến đất' };
    const found = await continued([model(50, 'Tuyến đường hoa', {}, two)], now);
    expect(found.goals).toMatchObject([
      { goal: 'trong', target: 12, previousTarget: 8 },
      { goal: 'hien', target: 9, previousTarget: 5 },
    ]);
    const unclear = await continued([model(50, 'Tuyến đường hoa', {}, two)], { 6: '3 hộ', 7: '9 hộ' });
    expect(unclear.goals).toMatchObject([{ goal: 'goal-1', previousTarget: 3 }]);
    expect(unclear.warned).toEqual([expect.stringMatching(/3 hộ, chưa rõ.*5 hộ, 8 hộ/)]);
  });

  test('a goal that is left out is asked for its reason, which is registered', async () => {
    const was = [goal('goal-1', '5 cây', 5, 'ITEM')];
    const rows = [{ row: 2, leftOut: [{ goal: 'goal-1', reason: 'Đã trồng đủ' }] }];
    const found = await continued([model(50, 'Tuyến đường hoa', {}, was)], { 6: '0' }, { rows });
    expect([found.asked, found.leftOut]).toEqual([[], [{ goal: 'goal-1', reason: 'Đã trồng đủ' }]]);
  });

  test('a goal that is new keeps a key of its own', async () => {
    const was = [goal('goal-1', '5 cây', 5, 'ITEM')];
    const found = await continued([model(50, 'Tuyến đường hoa', {}, was)], { 6: '0 hộ', 7: '9 hộ' });
    expect(found).toMatchObject({
      status: 'QUESTION',
      asked: [['LEFT_OUT', []]],
      wrong: ['GOAL_NOT_CARRIED_ON@H'],
    });
    expect(found.notes).toContain('SHEET_EARLIER_GOAL_LEFT');
  });
});
