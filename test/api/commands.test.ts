import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  acceptedModel,
  BOARD,
  CAMPAIGN,
  COMMUNE,
  establishUnit,
  officerOf,
  plan,
  registration,
} from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

let world: World;
let unit: string;
let officer: string;
beforeAll(async () => {
  world = await startWorld();
  unit = await establishUnit(world, 'Chi bộ thôn 1');
  officer = officerOf(unit);
});
afterAll(() => world?.stop());

const register = (name: string, over: object = {}, registered: object = {}) =>
  command(
    world,
    officer,
    'registerModel',
    {
      model: crypto.randomUUID(),
      campaign: CAMPAIGN,
      unit,
      registration: registration({ name, ...registered }),
      ...over,
    },
    'model { id name }',
  );

describe('a refusal', () => {
  test('says code, rule, place and both languages, and nothing else changes', async () => {
    const payload = await register(
      'Mục tiêu không tăng',
      {},
      {
        kind: 'CONTINUED',
        launchPlannedOn: undefined,
        earlierDescription: 'Mô hình năm 2025',
        goals: [
          { goal: 'a', title: 'Hiến đất', unit: 'SQUARE_METRE', target: 700, previousTarget: 500 },
          { goal: 'b', title: 'Góp công', unit: 'WORKDAY', target: 50, previousTarget: 50 },
        ],
      },
    );
    expect(payload).toMatchObject({ revision: null, position: null, model: null });
    expect(payload.errors).toEqual([
      {
        code: expect.stringMatching(/^[A-Z_]+$/),
        rule: 'R-03',
        path: ['registration', 'goals', '1', 'target'],
        vi: expect.stringContaining('Góp công'),
        en: expect.stringContaining('Góp công'),
      },
    ]);
    expect(payload.errors[0].vi).not.toBe(payload.errors[0].en);
  });

  test('names every item that a plan lacks (R-10)', async () => {
    const model = await acceptedModel(world, unit, 'Kế hoạch thiếu mục');
    const { leader: _, methods: __, ...rest } = plan;
    const payload = await command(world, officer, 'planModel', { model, plan: rest });
    expect(
      payload.errors.map(({ rule, path }: { rule: string; path: string[] }) => [rule, path.join('.')]),
    ).toEqual([
      ['R-10', 'plan.methods'],
      ['R-10', 'plan.leader'],
    ]);
  });

  test('of a scope is a value too: the right role in the wrong place', async () => {
    const other = await establishUnit(world, 'Chi bộ thôn 9');
    const payload = await command(world, officerOf(other), 'registerModel', {
      model: crypto.randomUUID(),
      campaign: CAMPAIGN,
      unit,
      registration: registration({ name: 'Của đơn vị khác' }),
    });
    expect(payload.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const board = await command(world, 'BOARD_OFFICER@10507', 'establishUnit', {
      unit: crypto.randomUUID(),
      organization: COMMUNE,
      name: 'Ở xã khác',
      kind: 'VILLAGE',
    });
    expect(board.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  test('meets the same name again, however it is written (R-02)', async () => {
    expect(await register('Khéo tuyên truyền uỷ ban')).toMatchObject({ errors: [] });
    const again = await register('  “KHÉO  tuyên truyền ủy ban” '.normalize('NFD'));
    expect(again.errors).toMatchObject([{ rule: 'R-02' }]);
    const elsewhere = await establishUnit(world, 'Chi bộ thôn 2');
    const payload = await command(world, officerOf(elsewhere), 'registerModel', {
      model: crypto.randomUUID(),
      campaign: CAMPAIGN,
      unit: elsewhere,
      registration: registration({ name: 'Khéo tuyên truyền uỷ ban' }),
    });
    expect(payload).toMatchObject({ errors: [] });
  });

  test('of twenty at once with one name leaves exactly one (R-02)', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => register('Cùng một tên')));
    expect(all.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(new Set(all.flatMap(({ errors }) => errors.map(({ rule }: { rule: string }) => rule)))).toEqual(
      new Set(['R-02']),
    );
  });
});

describe('two people on one model at once (R-40)', () => {
  test('one wins, the other is told what changed, by whom and when', async () => {
    const model = await acceptedModel(world, unit, 'Hai người cùng sửa');
    const amend = (identity: string, place: string) =>
      command(
        world,
        identity,
        'amendModel',
        {
          model,
          expectedRevision: 2,
          reason: 'Đổi địa bàn',
          registration: registration({ name: 'Hai người cùng sửa', place }),
        },
        'model { place }',
      );
    const both = await Promise.all([amend(officer, 'Thôn 2'), amend(BOARD, 'Thôn 3')]);
    const [won, ...others] = both.filter(({ errors }) => errors.length === 0);
    const [lost] = both.filter(({ errors }) => errors.length > 0);
    expect(others).toEqual([]);
    const winner = won === both[0] ? `UNIT_OFFICER@${COMMUNE}/${unit}` : `BOARD_OFFICER@${COMMUNE}`;
    expect(lost.errors).toMatchObject([
      {
        code: 'CHANGED_MEANWHILE',
        rule: 'R-40',
        vi: expect.stringContaining(`dev:${winner}`),
        en: expect.stringContaining('20/02/2026 09:00'),
      },
    ]);
    const { data } = await ask(world, officer, 'query($id: UUID!) { model(id: $id) { place revision } }', {
      id: model,
    });
    expect(data.model).toEqual({ place: won.model.place, revision: 3 });
  });

  test('who names no revision is served after the other', async () => {
    const model = await acceptedModel(world, unit, 'Không nêu phiên bản');
    const keep = (identity: string) => command(world, identity, 'keepModel', { model, reason: 'Hiệu quả' });
    const both = await Promise.all([keep(officer), keep(BOARD)]);
    expect(both).toMatchObject([{ errors: [] }, { errors: [] }]);
    expect(new Set(both.map(({ revision }) => revision))).toEqual(new Set([3, 4]));
  });
});

test('a revision that the record has not reached is named as such (R-40)', async () => {
  const model = await acceptedModel(world, unit, 'Phiên bản chưa có');
  const ahead = { model, reason: 'Hiệu quả', expectedRevision: 9 };
  expect((await command(world, officer, 'keepModel', ahead)).errors).toMatchObject([
    { code: 'CHANGED_MEANWHILE', en: expect.stringContaining('never stood at') },
  ]);
});

describe('a repeated command (R-40)', () => {
  test('has one effect and the same answer, however often and fast it is sent', async () => {
    const [model, commandId] = [crypto.randomUUID(), crypto.randomUUID()];
    const send = () => register('Gửi lại nhiều lần', { model, commandId });
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    answers.push(await register('Gửi lại nhiều lần', { model, commandId: commandId.toUpperCase() }));
    for (const answer of answers) expect(answer).toEqual({ ...answers[0], errors: [], revision: 0 });
    const timeline = 'query($id: UUID!) { model(id: $id) { timeline { nodes { commandId } } } }';
    const { data } = await ask(world, officer, timeline, { id: model });
    expect(data.model.timeline.nodes).toEqual([{ commandId }]);
  });
});

test('a command id used by somebody else or for something else is refused, and does nothing (R-40)', async () => {
  const model = await acceptedModel(world, unit, 'Trùng mã lệnh');
  const input = { model, reason: 'Hiệu quả', commandId: crypto.randomUUID() };
  expect(await command(world, officer, 'keepModel', input)).toMatchObject({ errors: [], revision: 3 });
  expect(await command(world, BOARD, 'keepModel', input)).toMatchObject({
    errors: [{ code: 'COMMAND_ID_TAKEN', rule: 'R-40', path: ['commandId'] }],
    revision: null,
  });
  expect(await command(world, officer, 'dropModel', input)).toMatchObject({
    errors: [{ code: 'COMMAND_ID_TAKEN' }],
  });
  expect(await command(world, officer, 'keepModel', { ...input, reason: 'Lý do khác' })).toMatchObject({
    errors: [
      {
        code: 'COMMAND_ID_TAKEN',
        rule: 'R-40',
        path: ['commandId'],
        en: expect.stringContaining('other content'),
      },
    ],
    revision: null,
  });
  const spaced = { ...input, reason: '  Hiệu   quả ' };
  expect(await command(world, officer, 'keepModel', spaced)).toMatchObject({ errors: [], revision: 3 });
  const other = await acceptedModel(world, unit, 'Trùng mã lệnh, mô hình khác');
  const elsewhere = await command(
    world,
    officer,
    'keepModel',
    { ...input, model: other },
    'model { revision }',
  );
  expect(elsewhere).toMatchObject({ errors: [], model: { revision: 3 } });
});

test('of two contents sent at once under one command id one is recorded, and the other is told so (R-40)', async () => {
  const model = await acceptedModel(world, unit, 'Một mã lệnh, hai nội dung');
  for (const turn of [1, 2, 3, 4]) {
    const commandId = crypto.randomUUID();
    const keep = (reason: string) => command(world, officer, 'keepModel', { model, commandId, reason });
    const answers = await Promise.all([keep(`Lần ${turn}`), keep(`Lần ${turn}, khác`)]);
    expect(answers.map(({ errors }) => errors.map(({ code }: { code: string }) => code)).sort()).toEqual([
      [],
      ['COMMAND_ID_TAKEN'],
    ]);
  }
});

test('a model registered twice at once keeps its name (R-02)', async () => {
  for (const turn of [1, 2, 3, 4, 5]) {
    const [model, name] = [crypto.randomUUID(), `Đăng ký hai lần cùng lúc ${turn}`];
    const both = await Promise.all([register(name, { model }), register(name, { model })]);
    expect(both.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect((await register(name)).errors).toMatchObject([{ rule: 'R-02' }]);
  }
});

test('each of several commands in one request shows what it left behind', async () => {
  const model = await acceptedModel(world, unit, 'Hai lệnh một lần gửi');
  const keep = (name: string) =>
    `${name}: keepModel(input: { commandId: "${crypto.randomUUID()}", model: "${model}", reason: "Hiệu quả" }) { revision model { revision } }`;
  const { data, errors } = await ask(world, BOARD, `mutation { ${keep('one')} ${keep('two')} }`);
  expect(errors).toEqual([]);
  expect(data.one).toEqual({ revision: 3, model: { revision: 3 } });
  expect(data.two).toEqual({ revision: 4, model: { revision: 4 } });
});

describe('input that is wrong', () => {
  const mutation =
    'mutation($input: RegisterModelInput!) { registerModel(input: $input) { errors { code path } } }';
  const input = (over: object = {}, registered: object = {}) => ({
    commandId: crypto.randomUUID(),
    model: crypto.randomUUID(),
    campaign: CAMPAIGN,
    unit,
    registration: registration({ name: `Sai ${crypto.randomUUID()}`, ...registered }),
    ...over,
  });

  test.each([
    ['a day that is none', {}, { launchPlannedOn: '2026-02-31' }, 'input.registration.launchPlannedOn'],
    ['a day in another form', {}, { launchPlannedOn: '31/02/2026' }, 'input.registration.launchPlannedOn'],
    ['an id that is none', { unit: 'đơn vị 1' }, {}, 'input.unit'],
    ['an unknown value', {}, { field: 'FARMING' }, 'input.registration.field'],
    [
      'a text for a number',
      {},
      { goals: [{ goal: 'a', title: 'A', unit: 'PERSON', target: '12' }] },
      'input.registration.goals[0].target',
    ],
    [
      'a fraction',
      {},
      { goals: [{ goal: 'a', title: 'A', unit: 'PERSON', target: 1.5 }] },
      'input.registration.goals[0].target',
    ],
    [
      'a number too large to be exact',
      {},
      { goals: [{ goal: 'a', title: 'A', unit: 'VND', target: 1e16 }] },
      'input.registration.goals[0].target',
    ],
    ['a missing part', {}, { place: undefined }, '"place"'],
    ['an unknown part', {}, { colour: 'red' }, '"colour"'],
  ])('%s: refused before anything runs, by its name', async (_, over, registered, named) => {
    const { data, errors, status } = await ask(world, officer, mutation, { input: input(over, registered) });
    expect([status, data]).toEqual([400, null]);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain(named);
  });

  test.each([
    [
      'beyond any quantity',
      { goals: [{ goal: 'a', title: 'A', unit: 'VND', target: 2_000_000_000_000_000 }] },
      'registration.goals.0.target',
    ],
    [
      'below zero',
      { goals: [{ goal: 'a', title: 'A', unit: 'PERSON', target: -1 }] },
      'registration.goals.0.target',
    ],
    ['too long', { problem: 'dài '.repeat(3000) }, 'registration.problem'],
    ['nothing but spaces', { place: ' \u00a0\u200b ' }, 'registration.place'],
    ['half a character', { place: 'Thôn \ud83d' }, 'registration.place'],
    ['no goal at all', { goals: [] }, 'registration.goals'],
    [
      'a goal twice',
      { goals: ['Một', 'Hai'].map((title) => ({ goal: 'a', title, unit: 'PERSON', target: 3 })) },
      'registration.goals.1.goal',
    ],
  ])('%s: refused as a value, with its place', async (_, registered, path) => {
    const { data, errors } = await ask(world, officer, mutation, { input: input({}, registered) });
    expect(errors).toEqual([]);
    expect(data.registerModel.errors.map(({ path }: { path: string[] }) => path.join('.'))).toContain(path);
  });

  test('is kept in one form where only the writing differs: NFC, single spaces, one kind of Đ', async () => {
    const payload = await register('\u00d0ường   hoa'.normalize('NFD'));
    expect(payload).toMatchObject({ errors: [], model: { name: 'Đường hoa' } });
    expect(payload.model.name).toBe(payload.model.name.normalize('NFC'));
  });

  test('a thing that does not exist is a refusal, not a failure', async () => {
    const nobody = crypto.randomUUID();
    const answers = [
      await command(world, BOARD, 'acceptModel', { model: nobody }),
      await command(world, BOARD, 'openCampaign', { campaign: `${COMMUNE}-2099` }),
      await command(world, BOARD, 'renameUnit', { unit: nobody, name: 'Mới', effectiveOn: '2026-02-20' }),
    ];
    for (const { errors } of answers) expect(errors).toHaveLength(1);
  });
});
