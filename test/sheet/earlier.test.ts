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
