import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { MAX_COST, MAX_DEPTH, operationCost, requireAffordable } from '../../infra/http/cost.ts';

const schema = buildSchema(`
  type Query { list(first: Int = 25): Page!  one: Item  plain: [Item!]! }
  type Page { nodes: [Item!]!  edges: [Edge!]! }
  type Edge { node: Item! }
  type Item { name: String!  parent: Item  list(first: Int = 50): Page! }
`);

function cost(text: string, variables: Record<string, unknown> = {}, name?: string) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  return operationCost(schema, document, name, variables);
}

describe('the price of a query', () => {
  test('counts the objects, and nothing for what lies in them', () => {
    expect(cost('{ one { name again: name parent { name } } }')).toEqual({ objects: 2, depth: 3 });
  });

  test.each([
    ['the default', '{ list { nodes { name } } }', {}, 1 + 25],
    ['a literal', '{ list(first: 3) { nodes { name } } }', {}, 1 + 3],
    ['a variable', 'query($n: Int) { list(first: $n) { nodes { name } } }', { n: 7 }, 1 + 7],
    ["a variable's default", 'query($n: Int = 9) { list(first: $n) { nodes { name } } }', {}, 1 + 9],
    ['no more than a page can have', '{ list(first: 100000000) { nodes { name } } }', {}, 1 + 100],
  ])('takes the page size from %s', (_, text, variables, objects) => {
    expect(cost(text, variables).objects).toBe(objects);
  });

  test('multiplies nested lists, through edges and fragments alike', () => {
    const nested = 1 + 10 * (1 + 1 + (1 + 20));
    expect(
      cost('{ list(first: 10) { edges { node { list(first: 20) { nodes { name } } } } } }').objects,
    ).toBe(nested);
    const text = `{ list(first: 10) { ...P } }
      fragment P on Page { edges { ... on Edge { node { ...I } } } }
      fragment I on Item { list(first: 20) { nodes { name } } }`;
    expect(cost(text).objects).toBe(nested);
  });

  test('is known at once for fragments that double 40 times', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, at) => `fragment F${at} on Item { a: parent { ...F${at + 1} } b: parent { ...F${at + 1} } }`,
    );
    // Not validated: the rule on overlapping fields takes its own time.
    const document = parse(`{ one { ...F0 } } ${fragments.join(' ')} fragment F40 on Item { name }`);
    const { objects, depth } = operationCost(schema, document, undefined, {});
    expect(objects).toBeGreaterThan(2 ** 40);
    expect(depth).toBeGreaterThan(MAX_DEPTH);
  });

  test('is that of the operation that is named', () => {
    const text = 'query A { one { name } } query B { list(first: 50) { nodes { name } } }';
    expect(cost(text, {}, 'B').objects).toBe(51);
  });

  test.each([
    ['QUERY_TOO_EXPENSIVE', { objects: MAX_COST + 1, depth: 1 }],
    ['QUERY_TOO_DEEP', { objects: 1, depth: MAX_DEPTH + 1 }],
  ])('%s beyond the limit, and nothing at it', (code, beyond) => {
    expect(() => requireAffordable(beyond)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code }) }),
    );
    expect(() => requireAffordable({ objects: MAX_COST, depth: MAX_DEPTH })).not.toThrow();
  });
});
