import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from '@swc/core';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const begins = new Set([
  'selectFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'mergeInto',
  'createTable',
  'alterTable',
  'dropTable',
  'createIndex',
  'createSchema',
  'dropSchema',
  'createView',
]);
const ends = /^(execute|executeTakeFirst|executeTakeFirstOrThrow|stream|explain)$/;

type Node = { type?: string; [key: string]: unknown };

/** Names of the methods called along a chain such as `db.selectFrom('x').select('y').execute()`, the first one first. */
function chain(node: Node | undefined): string[] {
  if (node?.type === 'CallExpression') {
    const callee = node.callee as Node;
    if (callee.type !== 'MemberExpression') return [];
    return [...chain(callee.object as Node), (callee.property as { value?: string }).value ?? ''];
  }
  return node?.type === 'MemberExpression' ? chain(node.object as Node) : [];
}

/** Query builders that are awaited, or stand as a statement, and are never sent: kysely says nothing about them. */
function unexecuted(source: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, argument, expression } = node as Node;
    const used =
      type === 'AwaitExpression' ? argument : type === 'ExpressionStatement' ? expression : undefined;
    const names = chain(used as Node | undefined);
    if (names.some((name) => begins.has(name)) && !names.some((name) => ends.test(name)))
      found.push(names.join('.'));
    Object.values(node).forEach(visit);
  };
  visit(parseSync(source, { syntax: 'typescript', decorators: true }).body);
  return found;
}

test('a query that is built and never sent is noticed', () => {
  expect(unexecuted("await db.selectFrom('x').selectAll();")).toEqual(['selectFrom.selectAll']);
  expect(unexecuted("async () => { db.insertInto('x').values(y); };")).toEqual(['insertInto.values']);
  expect(
    unexecuted(
      "await db.schema.createTable('x').execute(); const q = db.selectFrom('x'); await q.execute();",
    ),
  ).toEqual([]);
});

test('no query of ours is built and never sent', () => {
  const files = ['projections', 'api', 'infra'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(50);
  const wrong = files.flatMap((file) =>
    unexecuted(readFileSync(join(root, file), 'utf8')).map((names) => `${file}: ${names}`),
  );
  expect(wrong).toEqual([]);
});
