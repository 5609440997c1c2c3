import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApi } from '../../api/all.ts';
import { ROLES } from '../../schema/access/roles.ts';
import { acceptedModel, BOARD, CAMPAIGN, COMMUNE, establishUnit, LEADER, officerOf } from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

let world: World;
let unit: string;
const models: string[] = [];
const difficulty = crypto.randomUUID();
const person = crypto.randomUUID();
beforeAll(async () => {
  world = await startWorld();
  unit = await establishUnit(world, 'Chi bộ thôn 1');
  for (const name of ['Cánh đồng hoa', 'Ánh sáng an ninh', 'Đường cờ', 'Ao sen']) {
    models.push(await acceptedModel(world, unit, name));
  }
  await establishUnit(world, 'Chi bộ thôn 2');
  for (const milestone of ['FIRST', 'SECOND']) {
    const told = { before: '2026-10-01', owner: 'Ban', receiver: 'Thành uỷ', deliverable: 'Báo cáo' };
    const input = { campaign: CAMPAIGN, milestone, ...told, reason: 'Bổ sung' };
    await command(world, BOARD, 'setCampaignMilestone', input);
  }
  const raised = { difficulty, campaign: CAMPAIGN, unit, title: 'Vướng', detail: 'Ranh giới', evidence: [] };
  await command(world, officerOf(unit), 'raiseDifficulty', raised);
  const known = { person, organization: COMMUNE, unit, position: 'Trưởng thôn', name: 'Nguyễn Văn A' };
  await command(world, BOARD, 'recordPerson', known);
});
afterAll(() => world?.stop());

const codes = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.errors.map(({ extensions }) => extensions.code);
const OTHER = '10507';

/** Everything that tells what happened in an organization; each must ask who wants to know. */
const reads: [string, string][] = [
  ['model', '{ model(id: $model) { name } }'],
  ['timeline', '{ model(id: $model) { timeline { nodes { data } } } }'],
  ['models of the organization', '{ models(filter: { organization: $organization }) { nodes { name } } }'],
  ['number of models', '{ models(filter: { organization: $organization }) { totalCount } }'],
  ['campaign', '{ campaign(id: $campaign) { title } }'],
  ['list after the review', '{ reviewList(campaign: $campaign) { model { name } } }'],
  ['pages of that list', '{ reviewRows(campaign: $campaign) { nodes { model { name } } } }'],
  ['history of the calendar', '{ campaign(id: $campaign) { calendarHistory { nodes { reason } } } }'],
  ['whatever has an id', '{ node(id: $campaign) { ... on Campaign { title } } }'],
  ['targets', '{ campaign(id: $campaign) { targets { official } } }'],
  [
    'campaign of the organization',
    '{ organization(code: $organization) { campaign(year: 2026) { title } } }',
  ],
  [
    'counts of the organization',
    '{ organization(code: $organization) { counts(year: 2026) { registered } } }',
  ],
  ['counts of its units', '{ units(organization: $organization) { counts(year: 2026) { registered } } }'],
  ['years of its campaigns', '{ organization(code: $organization) { campaignYears currentYear } }'],
  ['names of its units', '{ units(organization: $organization) { name } }'],
  ['pages of its units', '{ organization(code: $organization) { units { nodes { name } } } }'],
  ['unit', '{ unit(id: $unit) { name } }'],
  ['difficulty', '{ difficulty(id: $difficulty) { title } }'],
  ['difficulties', '{ difficulties(filter: { organization: $organization }) { nodes { title } } }'],
  ['number of difficulties', '{ difficultyCounts(organization: $organization, year: 2026) { open } }'],
  [
    'difficulties of its units',
    '{ units(organization: $organization) { difficulties { nodes { title } } } }',
  ],
  ['dossier', '{ dossier(kind: CAMPAIGN, id: $campaign) { documents { title } } }'],
  ['papers of the model', '{ model(id: $model) { documents { title } archive { complete } } }'],
  ['person', '{ person(id: $person) { position seals { ct } timeline { nodes { type } } } }'],
  ['persons', '{ persons(organization: $organization) { nodes { position } } }'],
  ['plan of the level above', '{ campaignAbove(organization: $organization, year: 2026) { title } }'],
  ['progress', '{ progress(organization: $organization, campaign: $campaign) { year } }'],
];
/** Tried in the tests of their own capability, which say who is refused. */
const ELSEWHERE: Record<string, string> = {
  appraisalRound: 'appraisal',
  appraisalRounds: 'appraisal',
  commendation: 'commendation',
  commendations: 'commendation',
  exemplar: 'recognition',
  exemplars: 'recognition',
  inbox: 'report',
  recognitionDecision: 'recognition',
  recognitionDecisions: 'recognition',
  registrationSheet: 'registration-sheet.long',
  report: 'report',
  reportFigures: 'report',
  reportingRates: 'report',
  reports: 'report',
  selection: 'recognition',
  selections: 'recognition',
};
/** What an administrator may know. */
const NAMES = ['names of its units', 'pages of its units', 'unit', 'years of its campaigns'];
const declared = (text: string) => {
  const types: Record<string, string> = {
    model: 'UUID!',
    difficulty: 'UUID!',
    person: 'UUID!',
    unit: 'UUID!',
    organization: 'ID!',
    campaign: 'ID!',
  };
  const used = Object.keys(types).filter((name) => text.includes(`$${name}`));
  return `query(${used.map((name) => `$${name}: ${types[name]}`).join(', ')}) ${text}`;
};
const here = () => ({
  unit,
  model: models[0],
  difficulty,
  person,
  organization: COMMUNE,
  campaign: CAMPAIGN,
});

describe('reading', () => {
  test('is tried for every query: a new one is listed above, or tells names or one’s own alone', () => {
    const tried = [...reads.map(([, text]) => /\w+/.exec(text)?.[0]), ...Object.keys(ELSEWHERE)];
    for (const [query, file] of Object.entries(ELSEWHERE)) {
      const text = readFileSync(new URL(`./${file}.test.ts`, import.meta.url), 'utf8');
      expect([text.includes(query), text.includes('FORBIDDEN')], query).toEqual([true, true]);
    }
    const names = [
      'me',
      'myWork',
      'developmentIdentities',
      'public',
      'organization',
      'organizations',
      'topics',
    ];
    const queries = Object.keys(buildApi().getQueryType()?.getFields() ?? {});
    expect(queries.filter((name) => !tried.includes(name)).sort()).toEqual(
      names.filter((name) => !tried.includes(name)).sort(),
    );
  });

  test.each(reads)('%s: by those whose scope it is', async (_, text) => {
    for (const identity of [BOARD, LEADER, officerOf(unit), 'CITY_OFFICER@31', 'AUDITOR@31', 'LEADER@VN']) {
      const answer = await ask(world, identity, declared(text), here());
      expect(codes(answer), identity).toEqual([]);
    }
  });

  test.each(reads)('%s: by nobody else', async (what, text) => {
    const strangers = [
      `LEADER@${OTHER}`,
      `BOARD_OFFICER@${OTHER}`,
      'CITY_OFFICER@01',
      `AUDITOR@${OTHER}`,
      'BOARD_OFFICER@31',
    ];
    for (const identity of strangers) {
      expect(codes(await ask(world, identity, declared(text), here())), identity).toEqual(['FORBIDDEN']);
    }
    const admin = await ask(world, `ADMIN@${COMMUNE}`, declared(text), here());
    expect(codes(admin), 'ADMIN').toEqual(NAMES.includes(what) ? [] : ['FORBIDDEN']);
    expect(codes(await ask(world, undefined, declared(text), here()))).toEqual(['UNAUTHENTICATED']);
  });

  test('sums of a city need a role that reaches below it', async () => {
    const query = '{ organization(code: "31") { counts(year: 2026) { registered } } }';
    for (const role of ROLES) {
      const reaches = ['LEADER', 'AUDITOR', 'CITY_OFFICER'].includes(role);
      expect(codes(await ask(world, `${role}@31`, query)), role).toEqual(reaches ? [] : ['FORBIDDEN']);
    }
  });

  test('a way round is no way in: from a neighbour in the tree', async () => {
    const up = `{ organization(code: "${OTHER}") { parent { counts(year: 2026) { registered } } } }`;
    expect(codes(await ask(world, `LEADER@${OTHER}`, up))).toEqual(['FORBIDDEN']);
    const across =
      '{ organizations(parent: "31", first: 100) { nodes { name counts(year: 2026) { registered } } } }';
    const answer = await ask(world, LEADER, across);
    expect(answer.data).toBeNull();
    expect(new Set(codes(answer))).toEqual(new Set(['FORBIDDEN']));
  });

  test('names of the tree are for everybody who is signed in', async () => {
    const query =
      '{ organizations(parent: "31", search: "vinh bao") { totalCount nodes { code fullName parent { name } } } }';
    const { data } = await ask(world, `ADMIN@${OTHER}`, query);
    expect(data.organizations).toEqual({
      totalCount: 1,
      nodes: [{ code: COMMUNE, fullName: 'Xã Vĩnh Bảo', parent: { name: 'Hải Phòng' } }],
    });
  });

  test('who one is, and who one might be', async () => {
    const query =
      '{ me { account role organization { name } unit { name } } developmentIdentities { account } }';
    const { data } = await ask(world, officerOf(unit), query);
    expect(data.me).toEqual({
      account: `dev:UNIT_OFFICER@${COMMUNE}/${unit}`,
      role: 'UNIT_OFFICER',
      organization: { name: 'Vĩnh Bảo' },
      unit: { name: 'Chi bộ thôn 1' },
    });
    expect(data.developmentIdentities.map(({ account }: { account: string }) => account)).toContain(
      data.me.account,
    );
    const nobody = await ask(
      world,
      undefined,
      '{ developmentIdentities { account role organization { name } } }',
    );
    expect(nobody.data.developmentIdentities).toHaveLength(7);
  });

  test('what does not exist is null, and a campaign of the wrong form is named', async () => {
    const nobody = crypto.randomUUID();
    const query = `{ model(id: "${nobody}") { id } campaign(id: "${COMMUNE}-2031") { id } organization(code: "99999") { code } units(organization: "99999") { id } }`;
    expect((await ask(world, LEADER, query)).data).toEqual({
      model: null,
      campaign: null,
      organization: null,
      units: [],
    });
    const wrong = await ask(
      world,
      LEADER,
      `{ progress(organization: "${COMMUNE}", campaign: "2026") { year } }`,
    );
    expect(wrong.errors[0]).toMatchObject({
      message: expect.stringContaining('campaign'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

test('a key that PostgreSQL cannot hold is refused, and named', async () => {
  const text = 'query($key: ID!) { organization(code: $key) { name } campaign(id: $key) { title } }';
  const answer = await ask(world, LEADER, text, { key: `${COMMUNE}\0` });
  expect(answer).toMatchObject({
    data: null,
    errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: '$key' } }],
  });
});

describe('pages', () => {
  const forged = (...key: (string | number)[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
  const id = '48b1b30d-5931-40cb-9de1-e53771933220';
  const query = `query($first: Int, $after: String, $orderBy: ModelOrder) {
    models(first: $first, after: $after, orderBy: $orderBy) {
      totalCount edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;

  test.each([
    ['NAME_ASC', ['Ánh sáng an ninh', 'Ao sen', 'Cánh đồng hoa', 'Đường cờ']],
    ['REGISTERED_ASC', undefined],
    ['REGISTERED_DESC', undefined],
    ['UPDATED_DESC', undefined],
  ])('%s: one after the other, each once', async (orderBy, expected) => {
    const names: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { data, errors }: Awaited<ReturnType<typeof ask>> = await ask(world, LEADER, query, {
        first: 1,
        after,
        orderBy,
      });
      expect(errors).toEqual([]);
      expect(data.models.totalCount).toBe(4);
      expect(data.models.pageInfo.hasPreviousPage).toBe(after !== null);
      names.push(...data.models.edges.map(({ node }: { node: { name: string } }) => node.name));
      after = data.models.pageInfo.endCursor;
      more = data.models.pageInfo.hasNextPage;
    }
    const whole = await ask(world, LEADER, query, { orderBy });
    expect(names).toEqual(whole.data.models.edges.map(({ node }: { node: { name: string } }) => node.name));
    expect([...names].sort()).toEqual(['Cánh đồng hoa', 'Ánh sáng an ninh', 'Đường cờ', 'Ao sen'].sort());
    if (expected) expect(names).toEqual(expected);
  });

  test.each([
    ['units', 'organization(code: $organization) { list: units(first: $first, after: $after)', 'name', '}'],
    [
      'lines of Phụ lục 02',
      'list: reviewRows(campaign: $campaign, first: $first, after: $after)',
      'number',
      '',
    ],
    [
      'changes of the calendar',
      'campaign(id: $campaign) { list: calendarHistory(first: $first, after: $after)',
      'event',
      '}',
    ],
  ])('%s: one after the other, each once, and no foreign place', async (_, list, field, end) => {
    const used = list.includes('$organization') ? '$organization: ID!' : '$campaign: ID!';
    const text = `query(${used}, $first: Int, $after: String) { ${list} {
      edges { cursor node { ${field} } } nodes { ${field} } pageInfo { hasNextPage hasPreviousPage endCursor } } ${end} }`;
    const page = async (first: number, after: string | null = null) => {
      const answer = await ask(world, LEADER, text, { ...here(), first, after });
      const within = end ? Object.values<{ list: object }>(answer.data ?? {})[0]?.list : answer.data?.list;
      return {
        codes: codes(answer),
        ...(within as { nodes: unknown[]; edges: unknown[]; pageInfo: Record<string, unknown> }),
      };
    };
    const whole = await page(100);
    expect(whole.nodes.length).toBeGreaterThan(1);
    const found: unknown[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, edges, pageInfo } = await page(1, after);
      expect([nodes.length, edges.length, pageInfo.hasPreviousPage]).toEqual([1, 1, after !== null]);
      found.push(...nodes);
      after = pageInfo.endCursor as string;
      more = pageInfo.hasNextPage as boolean;
    }
    expect(found).toEqual(whole.nodes);
    for (const after of ['nonsense', forged(1, id), forged(id)])
      expect((await page(1, after)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await page(0)).codes).toEqual(['BAD_USER_INPUT']);
  });

  test.each([0, -1, 101, 2_000_000])('of %i rows are refused by name', async (first) => {
    const answer = await ask(world, LEADER, query, { first });
    expect(answer.errors[0]).toMatchObject({
      message: expect.stringContaining('"first" must lie between 1 and 100'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('after a forged place in the timeline are refused by name', async () => {
    const timeline =
      'query($id: UUID!, $after: String) { model(id: $id) { timeline(after: $after) { nodes { id } } } }';
    const answer = await ask(world, LEADER, timeline, { id: models[0], after: forged(2 ** 31) });
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
  });

  test.each([
    'nonsense',
    '',
    'W10',
    'WyIyMDI2Il0',
    forged('0000-01-01T00:00:00.000Z', id),
    forged('2026-02-30T00:00:00.000Z', id),
  ])('after “%s” are refused by name, or are the first', async (after) => {
    const answer = await ask(world, LEADER, query, { after });
    if (after === '') expect(answer.errors).toEqual([]);
    else
      expect(answer.errors[0]).toMatchObject({
        message: expect.stringContaining('"after"'),
        extensions: { code: 'BAD_USER_INPUT' },
      });
  });
});
