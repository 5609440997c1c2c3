import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generate, generated } from './generate.mjs';
import { node24 } from './node.mjs';
import { Failure, progress, root, run, say, tool } from './run.mjs';

const node = (program, ...args) => run(node24(), [program, ...args], { quiet: true });
const present = (...paths) => paths.filter((path) => existsSync(join(root, path)));

const steps = {
  'Types of the server and the tests': () =>
    node(tool('typescript/bin/tsc'), '-p', 'tsconfig.json', '--noEmit'),
  'Types of the dashboard': () =>
    present('dashboard/tsconfig.json').length &&
    node(tool('typescript/bin/tsc'), '-p', 'dashboard/tsconfig.json', '--noEmit'),
  'Format and lint': () =>
    node(tool('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '--error-on-warnings', '.'),
  'Boundaries of the folders': () =>
    node(
      tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      ...present('schema', 'projections', 'api', 'infra', 'dashboard', 'test'),
    ),
  'Generated files': async () => {
    const before = generated();
    await generate();
    const after = generated();
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (f) => before.get(f) !== after.get(f),
    );
    if (changed.length > 0) {
      throw new Failure(
        `out of date; generated again, look at them and commit them:\n  ${changed.join('\n  ')}`,
      );
    }
  },
  'Breaking changes of the API': () => node('infra/check/schema-changes.ts'),
};

/** Runs every step, whatever the others say, and resolves to 1 when one failed. */
export async function check() {
  const failed = [];
  for (const [name, work] of Object.entries(steps)) {
    try {
      await progress(name, work);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failed.push(name);
      say(`✗ ${name}\n${error.message}\n`);
    }
  }
  const count = Object.keys(steps).length;
  process.stdout.write(
    failed.length === 0
      ? `check: all ${count} passed\n`
      : `check: ${failed.length} of ${count} failed: ${failed.join(', ')}\n`,
  );
  return failed.length === 0 ? 0 : 1;
}
