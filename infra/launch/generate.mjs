import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { node24 } from './node.mjs';
import { progress, root, run } from './run.mjs';

/** Writes schema/api.graphql and its parts from the resolvers, docs/rules.md from the rules and the tests, and the dashboard's types from that and its documents. */
export async function generate() {
  const emit = ['dist/infra/cli.js', 'emit-schema', 'schema/api.graphql'];
  await progress('GraphQL schema', () => run(node24(), emit, { quiet: true }));
  const rules = ['dist/infra/cli.js', 'emit-rules', 'docs/rules.md'];
  await progress('Table of rules', () => run(node24(), rules, { quiet: true }));
  if (existsSync(join(root, 'infra/generate/documents.ts'))) {
    await progress('Types of the dashboard', () =>
      run(node24(), ['infra/generate/documents.ts'], { quiet: true }),
    );
  }
  return 0;
}

/** The generated files, path and content, to see whether generating changes any. */
export function generated() {
  const files = [
    ...['schema/api.graphql', 'docs/rules.md'],
    ...['schema/api', 'dashboard/generated'].flatMap(below),
  ];
  return new Map(
    files
      .filter((file) => existsSync(join(root, file)))
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
}

function below(folder) {
  const at = join(root, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at)
    .map((name) => `${folder}/${name}`)
    .flatMap((path) => (statSync(join(root, path)).isDirectory() ? below(path) : [path]));
}
