import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LEADER } from './sample.ts';
import { ask, post, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const MEGABYTE = 1_000_000;

/** What the processor did until it was answered, in milliseconds: other processes do not count. */
async function costOf(body: string): Promise<number> {
  const before = process.cpuUsage();
  const response = await post(world, body);
  expect(response.status).toBeLessThan(500);
  await response.text();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The least of a few: what disturbs only adds. */
async function least(body: string, enough: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 5 && best > enough; tries += 1) best = Math.min(best, await costOf(body));
  return best;
}

interface Place {
  kind: 'query' | 'mutation';
  field: string;
  argument: string;
  type: string;
  /** Names within the argument. */
  within: string[];
}

/** For each scalar that anything takes, and one enum, a place where it is taken. */
function leafPlaces(): Map<string, Place> {
  const found = new Map<string, Place>();
  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType() };
  for (const kind of ['query', 'mutation'] as const)
    for (const { name: field, args } of Object.values(roots[kind]?.getFields() ?? {}))
      for (const { name: argument, type } of args)
        look(type, { kind, field, argument, type: String(type), within: [] });
  return found;

  function look(type: GraphQLInputType, place: Place): void {
    const named = getNamedType(type);
    if (isListType(getNullableType(type))) return;
    if (isLeafType(named)) {
      const name = isEnumType(named) ? 'an enum' : named.name;
      if (!found.has(name)) found.set(name, place);
    } else if (isInputObjectType(named) && place.within.length < 3) {
      for (const each of Object.values(named.getFields()))
        look(each.type, { ...place, within: [...place.within, each.name] });
    }
  }
}

describe('a megabyte where a value is asked for, from nobody in particular, is answered at once', () => {
  const places = leafPlaces();

  test('each scalar is tried that is not for answers alone', () => {
    const scalars = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type));
    const untried = scalars.map(({ name }) => name).filter((name) => !places.has(name));
    expect(untried).toEqual(['Float', 'JSON']);
  });

  test.each(['a', ' at "a" cannot represent ', '\u0315\u0300'])('of “%s”', async (piece) => {
    const value = piece.repeat(MEGABYTE / 2 / Buffer.byteLength(piece));
    const harmless = await least(JSON.stringify({ query: '{ __typename }', extensions: { value } }), 0);
    const slow: string[] = [];
    for (const [name, { kind, field, argument, type, within }] of places) {
      const given = within.reduceRight<unknown>((inner, at) => ({ [at]: inner }), value);
      const literal = within.reduceRight((inner, at) => `{ ${at}: ${inner} }`, JSON.stringify(value));
      const bodies = {
        variable: {
          query: `${kind}($v: ${type}) { ${field}(${argument}: $v) { __typename } }`,
          variables: { v: given },
        },
        literal: { query: `${kind} { ${field}(${argument}: ${literal}) { __typename } }` },
      };
      for (const [form, body] of Object.entries(bodies)) {
        const text = JSON.stringify(body);
        const cost = await least(text, harmless + 100);
        if (cost > harmless + 100) slow.push(`${name} ${form}: ${Math.round(cost)} ms`);
      }
    }
    expect(slow).toEqual([]);
  });
});

describe('what is more than anybody has to say is refused with its place', () => {
  const SEARCH = 'query($search: String) { organizations(search: $search) { nodes { code } } }';

  test('a text', async () => {
    const { errors } = await ask(world, LEADER, SEARCH, { search: 'a'.repeat(40_001) });
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('"$search" is longer than 40000 characters'),
      extensions: { code: 'BAD_USER_INPUT', argument: '$search' },
    });
  });

  test('a list', async () => {
    const query = 'query($f: ModelFilter) { models(filter: $f) { nodes { id } } }';
    const { errors } = await ask(world, LEADER, query, { f: { status: Array(10_001).fill('ACCEPTED') } });
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: '$f.status' });
  });

  test('a document', async () => {
    const response = await post(world, { query: `{ __typename } #${'x'.repeat(100_000)}` });
    expect(response.status).toBe(400);
    expect((await response.json()).errors[0].extensions).toEqual({ code: 'DOCUMENT_TOO_LONG' });
  });

  test('U+0000 and half a character, given or written', async () => {
    for (const search of ['a\u0000', '\ud800'])
      for (const [query, variables] of [
        [SEARCH, { search }],
        [`{ organizations(search: ${JSON.stringify(search)}) { nodes { code } } }`, {}],
      ] as const)
        expect(['BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED']).toContain(
          (await ask(world, LEADER, query, variables)).errors[0]?.extensions.code,
        );
  });

  test('a search of the longest text with a flood of marks ends', async () => {
    const variables = { search: `a${'\u0315\u0300'.repeat(19_999)}` };
    const body = JSON.stringify({ query: SEARCH, variables });
    const before = process.cpuUsage();
    await post(world, body, { 'x-kheo-identity': LEADER });
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(500);
  });
});

describe('what is wrong many times over is refused for the first of it, in no time', () => {
  const names = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`expectedRev${at}`, 1]));
  const ERASE = 'mutation($i: ErasePersonInput!) { erasePerson(input: $i) { errors { code } } }';
  const PLAN = 'mutation($i: PlanCampaignInput!) { planCampaign(input: $i) { errors { code } } }';
  const wide = 'x'.repeat(39_000);

  test.each<[string, object]>([
    ['60,000 names that the input has not', { query: ERASE, variables: { i: names(60_000) } }],
    ['ninety of them', { query: ERASE, variables: { i: names(90) } }],
    [
      'texts of a megabyte under names that it has not',
      {
        query: ERASE,
        variables: { i: Object.fromEntries(Object.keys(names(25)).map((name) => [name, wide])) },
      },
    ],
    ['variables that no operation has', { query: '{ __typename }', variables: names(60_000) }],
    ['a list of inputs', { query: PLAN, variables: { i: { targets: Array(9_999).fill(names(5)) } } }],
    [
      'a list of words',
      {
        query: 'query($f: ModelFilter) { models(filter: $f) { nodes { id } } }',
        variables: { f: { status: Array(9_999).fill('ACCEPTEDDDDDDDDDDDDDDDDDDDDDDDDDD') } },
      },
    ],
    ['types that there are not', { query: `{ ${'...on ErasePersonInpu0 { x } '.repeat(300)} }` }],
    ['one field a thousand times', { query: `{ me { ${'role '.repeat(990)} } }` }],
  ])('%s', async (_, body) => {
    const text = JSON.stringify(body);
    const harmless = await least(JSON.stringify({ query: '{ __typename }', extensions: { text } }), 0);
    expect(await least(text, harmless + 100)).toBeLessThan(harmless + 100);
  });

  test('in a text, which is not repeated', async () => {
    const operationName = 'a'.repeat(500_000);
    const response = await post(world, { query: '{ __typename }', operationName });
    expect([response.status, (await response.text()).length < 400]).toEqual([400, true]);
    const deep = `{"query":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect((await post(world, deep)).status).toBe(400);
  });

  test('is named by its place, and no line of the log', async () => {
    const before = world.log().length;
    const query = 'query($f: ModelFilter) { models(filter: $f) { nodes { id } } }';
    const variables = { f: { status: ['ACCEPTED', ...Array(60).fill('LOGLEAK')] } };
    const { status, errors } = await ask(world, LEADER, query, variables);
    expect(status).toBe(400);
    expect(errors).toEqual([
      {
        message: expect.stringMatching(
          /^Variable "\$f" has a wrong value at "f\.status\[1\]": It is none of the values of ModelStatus: DRAFT, REGISTERED, [A-Z_, ]+ \(không có trong danh sách\)$/,
        ),
        locations: [expect.anything()],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    const { errors: unknown } = await ask(world, LEADER, query, { f: { nam: 'LOGLEAK' } });
    expect(unknown[0]?.message).toBe(
      'Variable "$f" has a wrong value: Field "nam" is not defined by type "ModelFilter"',
    );
    expect(world.log().slice(before)).toBe('');
  });
});

describe('R-41 an answer repeats nothing that was asked for, be it no code', () => {
  const name = 'Quách Thỉnh Xuyến 0917283645';
  test.each([
    ['a cursor', 'query($a: String) { models(after: $a) { nodes { id } } }'],
    ['an organization', 'query($a: ID!) { units(organization: $a) { nodes { id } } }'],
    [
      'an organization of figures',
      'query($a: ID!) { progress(organization: $a, campaign: "11824-2026") { position } }',
    ],
    ['a campaign', 'query($a: ID!) { reviewList(campaign: $a) { id } }'],
    [
      'a campaign of figures',
      'query($a: ID!) { progress(organization: "11824", campaign: $a) { position } }',
    ],
    ['a number', 'query { models(first: 3000000000) { nodes { id } } }'],
  ])('%s', async (_, query) => {
    const { errors } = await ask(world, LEADER, query, query.includes('$a') ? { a: name } : {});
    expect(errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toMatch(/Quách|0917283645|3000000000|represent non"/);
  });
});
