import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schemaText } from '../../infra/generate/schema.ts';
import { partsOf } from '../../infra/generate/schema-parts.ts';

const root = new URL('../../', import.meta.url).pathname;
const parts = partsOf(schemaText(), `${root}api`);
const printed = (text: string) => printSchema(lexicographicSortSchema(buildSchema(text)));

test('the parts by capability add up to the whole', () => {
  expect(printed([...parts.values()].join('\n'))).toBe(printed(schemaText()));
  const capabilities = readdirSync(`${root}schema`, { withFileTypes: true })
    .filter((each) => each.isDirectory() && readdirSync(`${root}schema/${each.name}`).includes('commands.ts'))
    .map(({ name }) => name);
  expect(capabilities.length).toBeGreaterThan(5);
  for (const name of capabilities) expect(parts.get(name)?.length, name).toBeGreaterThan(1_000);
});

test('are what schema/api/ says: run `npm run generate` after a change', () => {
  const folder = `${root}schema/api`;
  const stored = readdirSync(folder).map((file) => [
    file.replace('.graphql', ''),
    readFileSync(`${folder}/${file}`, 'utf8'),
  ]);
  expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(parts));
});

test('a command stands beside what it answers', () => {
  expect(parts.get('organization')).toMatch(/extend type Mutation \{[^}]*establishUnit\(/);
  expect(parts.get('model')).toMatch(/extend type Query \{[^}]*models\(/);
  expect(parts.get('shared')).not.toMatch(/establishUnit|registerModel/);
});
