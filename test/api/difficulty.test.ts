import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOARD, CAMPAIGN, COMMUNE, establishUnit, LEADER, officerOf, registration } from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

let world: World;
let unit: string;
let other: string;
let model: string;
let officer: string;
beforeAll(async () => {
  world = await startWorld();
  unit = await establishUnit(world, 'Chi bộ thôn 1');
  other = await establishUnit(world, 'Chi bộ thôn 2');
  officer = officerOf(unit);
  model = crypto.randomUUID();
  const input = { model, campaign: CAMPAIGN, unit, registration: registration() };
  await command(world, officer, 'registerModel', input);
});
afterAll(() => world?.stop());

const statement = {
  title: 'Ba hộ chưa thống nhất ranh giới',
  detail: 'Bản đồ khác thực địa',
  wish: 'Đo đạc lại',
  evidence: [{ title: 'Biên bản họp dân' }],
};
async function raise(over: object = {}, identity = officer): Promise<string> {
  const difficulty = crypto.randomUUID();
  const input = { difficulty, campaign: CAMPAIGN, unit, ...statement, ...over };
  const { errors } = await command(world, identity, 'raiseDifficulty', input);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return difficulty;
}
const codes = (payload: { errors: { code: string }[] }) => payload.errors.map(({ code }) => code);

describe('R-42 a difficulty from raising to closing', () => {
  test('is forwarded, answered twice, closed, opened again, with its history and its age', async () => {
    world.now = '2026-02-20T02:00:00.000Z';
    const difficulty = await raise({ model });
    const step = (identity: string, name: string, input: object) =>
      command(world, identity, name, { difficulty, ...input }, 'difficulty { status }');
    expect(codes(await step(officer, 'closeDifficulty', { note: 'Xong' }))).toEqual([
      'DIFFICULTY_NOT_ANSWERED',
    ]);
    await step(BOARD, 'forwardDifficulty', { to: 'Thường trực Đảng ủy' });
    await step(officer, 'correctDifficulty', { ...statement, title: 'Hai hộ', reason: 'Ghi nhầm' });
    await step(BOARD, 'answerDifficulty', { answer: 'Sẽ đo' });
    const signatory = `COMMITTEE_SIGNATORY@${COMMUNE}`;
    await step(signatory, 'answerDifficulty', {
      answer: 'Đo trong tháng 3',
      document: { title: 'Công văn', number: '12-CV/ĐU', issuedOn: '2026-02-20' },
    });
    world.now = '2026-03-01T02:00:00.000Z';
    const closed = await step(officer, 'closeDifficulty', { note: 'Đã đo xong' });
    expect(closed).toMatchObject({ errors: [], revision: 5, difficulty: { status: 'CLOSED' } });
    world.now = '2026-04-01T02:00:00.000Z';
    const { data } = await ask(
      world,
      LEADER,
      `query($id: UUID!) { difficulty(id: $id) {
        title status ageInDays closeNote revision
        organization { code } unit { name } model { id }
        forwardings { to } answers { answer role superseded document { number } }
        earlierStatements { title reason } reopenings { reason }
      } }`,
      { id: difficulty },
    );
    expect(data.difficulty).toEqual({
      title: 'Hai hộ',
      status: 'CLOSED',
      ageInDays: 9,
      closeNote: 'Đã đo xong',
      revision: 5,
      organization: { code: COMMUNE },
      unit: { name: 'Chi bộ thôn 1' },
      model: { id: model },
      forwardings: [{ to: 'Thường trực Đảng ủy' }],
      answers: [
        { answer: 'Sẽ đo', role: 'BOARD_OFFICER', superseded: true, document: null },
        {
          answer: 'Đo trong tháng 3',
          role: 'COMMITTEE_SIGNATORY',
          superseded: false,
          document: { number: '12-CV/ĐU' },
        },
      ],
      earlierStatements: [{ title: statement.title, reason: 'Ghi nhầm' }],
      reopenings: [],
    });
    await step(BOARD, 'reopenDifficulty', { reason: 'Một hộ chưa đồng ý' });
    const again = await ask(
      world,
      LEADER,
      `{ difficulty(id: "${difficulty}") { status ageInDays closedAt answers { superseded } reopenings { reason } } }`,
    );
    expect(again.data.difficulty).toEqual({
      status: 'OPEN',
      ageInDays: 40,
      closedAt: null,
      answers: [{ superseded: true }, { superseded: true }],
      reopenings: [{ reason: 'Một hộ chưa đồng ý' }],
    });
  });
});

describe('the list and the counts', () => {
  test('are of the organization, the unit and the model, page by page', async () => {
    const wanted = { title: 'Thiếu kinh phí làm cổng', detail: 'Chưa có nguồn' };
    const first = await raise({ ...wanted, unit: other }, officerOf(other));
    world.now = '2026-04-01T02:00:00.001Z';
    const second = await raise({ ...wanted, unit: other, title: 'Thiếu cán bộ' }, officerOf(other));
    await command(world, BOARD, 'answerDifficulty', { difficulty: second, answer: 'Sẽ bố trí' });
    const list = `query($filter: DifficultyFilter, $after: String) {
      difficulties(filter: $filter, first: 1, after: $after) {
        nodes { id status } pageInfo { hasNextPage endCursor }
      }
    }`;
    const page = await ask(world, LEADER, list, { filter: { unit: other } });
    expect(page.data.difficulties.nodes).toEqual([{ id: second, status: 'ANSWERED' }]);
    const { endCursor } = page.data.difficulties.pageInfo;
    const rest = await ask(world, LEADER, list, { filter: { unit: other }, after: endCursor });
    expect(rest.data.difficulties).toMatchObject({
      nodes: [{ id: first }],
      pageInfo: { hasNextPage: false },
    });
    const found = await ask(world, LEADER, list, {
      filter: { search: 'kinh phi', status: ['OPEN'], year: 2026 },
    });
    expect(found.data.difficulties.nodes).toEqual([{ id: first, status: 'OPEN' }]);
    const counts = await ask(
      world,
      LEADER,
      `{ difficultyCounts(organization: "${COMMUNE}", year: 2026) { open forwarded answered closed }
         units(organization: "${COMMUNE}", search: "thon 2") {
           difficultyCounts(year: 2026) { open forwarded answered closed }
           difficulties { nodes { id } }
         }
         model(id: "${model}") { difficulties { nodes { title } } } }`,
    );
    expect(counts.data).toMatchObject({
      difficultyCounts: { open: 2, forwarded: 0, answered: 1, closed: 0 },
      units: [
        {
          difficultyCounts: { open: 1, forwarded: 0, answered: 1, closed: 0 },
          difficulties: { nodes: [{ id: second }, { id: first }] },
        },
      ],
      model: { difficulties: { nodes: [{ title: 'Hai hộ' }] } },
    });
  });
});

describe('who may not', () => {
  test('another unit neither raises in its name nor closes; a leader does nothing', async () => {
    const difficulty = await raise();
    const neighbour = officerOf(other);
    const input = { difficulty: crypto.randomUUID(), campaign: CAMPAIGN, unit, ...statement };
    expect(codes(await command(world, neighbour, 'raiseDifficulty', input))).toEqual(['FORBIDDEN']);
    const reopen = { difficulty, reason: 'Vì sao' };
    expect(codes(await command(world, neighbour, 'reopenDifficulty', reopen))).toEqual(['FORBIDDEN']);
    expect(codes(await command(world, LEADER, 'reopenDifficulty', reopen))).toEqual(['FORBIDDEN']);
    const answer = { difficulty, answer: 'Tự trả lời' };
    expect(codes(await command(world, officer, 'answerDifficulty', answer))).toEqual(['FORBIDDEN']);
  });

  test('another commune reads neither one nor the list nor the counts', async () => {
    const difficulty = await raise();
    const stranger = 'BOARD_OFFICER@10525';
    for (const query of [
      `{ difficulty(id: "${difficulty}") { title } }`,
      `{ difficulties(filter: { organization: "${COMMUNE}" }) { nodes { title } } }`,
      `{ difficultyCounts(organization: "${COMMUNE}", year: 2026) { open } }`,
      `{ units(organization: "${COMMUNE}") { difficultyCounts(year: 2026) { open } } }`,
      `{ units(organization: "${COMMUNE}") { difficulties { nodes { title } } } }`,
      `{ model(id: "${model}") { difficulties { nodes { title } } } }`,
    ]) {
      const { data, errors } = await ask(world, stranger, query);
      expect(errors[0]?.extensions.code, query).toBe('FORBIDDEN');
      expect(JSON.stringify(data)).not.toContain('title');
    }
  });
});

test('R-46 a difficulty says what may be done about it, and why the rest may not', async () => {
  world.now = '2026-02-20T02:00:00.000Z';
  const difficulty = await raise();
  const query = `query($id: UUID!) { difficulty(id: $id) {
    actions { command allowed refusal { code rule message } } } }`;
  const { data, errors } = await ask(world, officer, query, { id: difficulty });
  expect(errors).toEqual([]);
  const actions = data.difficulty.actions as { command: string; allowed: boolean; refusal: object | null }[];
  expect(actions.filter(({ allowed }) => allowed).map(({ command }) => command)).toEqual([
    'correctDifficulty',
  ]);
  expect(actions.find(({ command }) => command === 'closeDifficulty')).toEqual({
    command: 'closeDifficulty',
    allowed: false,
    refusal: {
      code: 'DIFFICULTY_NOT_ANSWERED',
      rule: 'R-42',
      message: expect.stringMatching(/chưa được trả lời/),
    },
  });
  expect(actions.find(({ command }) => command === 'answerDifficulty')?.refusal).toMatchObject({
    code: 'FORBIDDEN',
  });
});
