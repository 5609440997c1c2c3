import { describe, expect, test } from 'vitest';
import { breakingChanges, unannounced } from '../../infra/check/schema-changes.ts';

const before = 'type Query { models(first: Int): [String!]! count: Int! }';

describe('the check for breaking changes of the API', () => {
  test('lets additions pass', async () => {
    const after = 'type Query { models(first: Int, after: String): [String!]! count: Int! fresh: Int }';
    expect(await breakingChanges(before, after)).toEqual([]);
  });

  test('catches a field that is gone, a type that became optional, an argument that became required', async () => {
    const after = 'type Query { models(first: Int!): [String!] }';
    const paths = (await breakingChanges(before, after)).map((change) => change.path);
    expect(paths.sort()).toEqual(['Query.count', 'Query.models', 'Query.models.first']);
  });

  test('accepts those alone that the changelog announces above the last release', async () => {
    const changes = await breakingChanges(before, 'type Query { other: Int }');
    expect(changes).toHaveLength(2);
    const changelog = (unreleased: string, released: string) =>
      `# Changes\n\n## Unreleased\n${unreleased}\n## 1.0\n${released}\n`;
    const announced = '- Breaking: `Query.count` is gone; count the models.';
    expect(unannounced(changes, changelog(announced, '')).map((c) => c.path)).toEqual(['Query.models']);
    expect(unannounced(changes, changelog('', announced))).toHaveLength(2);
  });
});
