import {
  type GraphQLArgument,
  type GraphQLEnumType,
  GraphQLError,
  getNamedType,
  graphql,
  isLeafType,
  Kind,
  parse,
  validate,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { describe, expect, test } from 'vitest';
import { buildApi } from '../../api/all.ts';
import { withoutValues } from '../../infra/http/without-values.ts';

const schema = buildApi();
const told = 'Nguyễn Thị Hoa at "input.x"; Value: 0912345678';

/** What graphql says itself of a request, before and after. */
async function messages(source: string, variableValues: Record<string, unknown> = {}) {
  const { errors = [] } = await graphql({ schema, source, variableValues });
  const said = errors.filter((error) => error instanceof GraphQLError).map(({ message }) => message);
  expect(said.length).toBeGreaterThan(0);
  return said.map((message) => [message, withoutValues(message, schema)] as const);
}

const wrong = (field: string, value: unknown) => ({
  input: { commandId: crypto.randomUUID(), person: crypto.randomUUID(), [field]: value },
});
const RECORD = 'mutation($input: RecordPersonInput!) { recordPerson(input: $input) { revision } }';
const RATE = 'mutation($input: RatePersonInput!) { ratePerson(input: $input) { revision } }';

describe('R-41 what graphql says of a wrong input repeats no value', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['an object for a text', RECORD, wrong('name', { full: told })],
    ['a list for a text', RECORD, wrong('phone', [told])],
    ['a text for an id', RECORD, wrong('person', told)],
    ['a text for a year', RATE, wrong('year', told)],
    ['a text for a day', RATE, wrong('ratedOn', told)],
    ['a word that the list has not', RATE, wrong('rating', told)],
    ['a text for the whole', RECORD, { input: told }],
    ['a literal', `{ persons(unit: """${told}""") { nodes { id } } }`, {}],
    ['a literal for a number', '{ persons(first: "Nguyễn Thị Hoa") { nodes { id } } }', {}],
    ['a text in the wrong place', '{ persons("Nguyễn Thị Hoa") }', {}],
  ])('%s', async (_, source, variables) => {
    for (const [before, after] of await messages(source, variables)) {
      expect(after, before).not.toMatch(/Nguyễn|0912345678/);
      expect(after.length).toBeGreaterThan(10);
    }
  });

  test('and still says where and why', async () => {
    const [[, after] = ['', '']] = (await messages(RECORD, wrong('name', { full: told }))).filter(
      ([before]) => before.includes('input.name'),
    );
    expect(after).toBe(
      'Variable "$input" has a wrong value at "input.name": String cannot represent a non string value',
    );
  });

  test.each([
    ['a word', told],
    ['a word of another list', 'GOOD_'],
    ['a number', 5],
  ])('and of a list which words it has, of %s as of any other', async (_, rating) => {
    const [[, after] = ['', '']] = (await messages(RATE, wrong('rating', rating))).filter(([before]) =>
      before.includes('input.rating'),
    );
    const words = (schema.getType('PersonRating') as GraphQLEnumType).getValues().map(({ name }) => name);
    expect(words.length).toBeGreaterThan(2);
    expect(after).toBe(
      `Variable "$input" has a wrong value at "input.rating": It is none of the values of PersonRating: ${words.join(', ')} (không có trong danh sách)`,
    );
  });

  test('what repeats nothing stays as it is', () => {
    const message = 'Cannot query field "nam" on type "Person". Did you mean "name"?';
    expect(withoutValues(message, schema)).toBe(message);
  });

  // Judged by coming to an end: what is not linear in the text takes seconds for each.
  test.each(['a', 'a ', 'a"', ' at "', 'a: ', 'cannot represent '])(
    'of any length, made of “%s”',
    (piece) => {
      const long = piece.repeat(40_000 / piece.length);
      const types = Object.values(schema.getTypeMap()).filter(
        (type) => isLeafType(type) && type.name !== 'Boolean',
      );
      for (const { name } of types) {
        const [definition] = parse(`query($v: ${name}!) { __typename }`).definitions;
        if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no query');
        const { errors = [] } = getVariableValues(schema, definition.variableDefinitions ?? [], { v: long });
        for (const { message } of errors) expect(withoutValues(message, schema).length).toBeLessThan(1_600);
      }
      for (const [field, arg] of leafArguments()) {
        const literal = JSON.stringify(long);
        const errors = validate(schema, parse(`{ ${field}(${arg.name}: ${literal}) { __typename } }`));
        for (const { message } of errors) expect(withoutValues(message, schema).length).toBeLessThan(1_600);
      }
    },
  );
});

/** One argument of each leaf type that a query takes. */
function leafArguments(): [field: string, arg: GraphQLArgument][] {
  const found = new Map<string, [string, GraphQLArgument]>();
  for (const { name, args } of Object.values(schema.getQueryType()?.getFields() ?? {}))
    for (const arg of args) {
      const type = getNamedType(arg.type);
      if (isLeafType(type) && !found.has(type.name)) found.set(type.name, [name, arg]);
    }
  return [...found.values()];
}
