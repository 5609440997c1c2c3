import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { node24 } from './node.mjs';
import { Failure, fail, progress, root, run, tool } from './run.mjs';

const serverFolders = ['schema', 'projections', 'api', 'infra'];

/** Bundles the server's programs; a program of its own, that a signal ends at once. */
export const bundle = join(root, 'infra/launch/bundle.mjs');

/**
 * Builds the server into dist/ and the dashboard into dist/dashboard/, each when its sources have changed since. Without
 * `types` they are not checked, which takes two thirds of the work: `npm run check` does it.
 */
export async function build({ always = false, dashboard = true, types = true } = {}) {
  await alone(async () => {
    await part(
      'server',
      always,
      [...serverFolders, 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
      () => buildServer(types),
    );
    if (dashboard && existsSync(join(root, 'dashboard/index.html'))) {
      await part('dashboard', always, ['dashboard', 'schema', 'package-lock.json'], buildDashboard);
    }
  });
}

async function part(name, always, sources, work) {
  const stamp = join(root, `dist/.${name}.stamp`);
  const now = fingerprint(sources);
  if (!always && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  rmSync(stamp, { force: true });
  try {
    await progress(`Building the ${name}`, work);
  } catch (error) {
    if (error instanceof Failure) process.stderr.write(`${error.message}\n`);
    else throw error;
    fail(`The ${name} does not build, see above`);
  }
  writeFileSync(stamp, now);
}

/** One thread checks types in half the work of four, and leaves the other core to the bundle. */
async function buildServer(types) {
  const checking = ['-p', 'tsconfig.build.json', '--noEmit', '--singleThreaded'];
  const parts = [run(node24(), [bundle], { quiet: true })];
  if (types) parts.push(run(node24(), [tool('typescript/bin/tsc'), ...checking], { quiet: true }));
  const failed = (await Promise.allSettled(parts)).find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}

const buildDashboard = () =>
  run(
    node24(),
    [
      tool('vite/bin/vite.js'),
      'build',
      'dashboard',
      '--outDir',
      join(root, 'dist/dashboard'),
      '--emptyOutDir',
      '--logLevel',
      'warn',
    ],
    { quiet: true },
  );

/** Paths below the root, in order; of a file itself, that one. */
export function filesBelow(path) {
  const at = join(root, path);
  if (!existsSync(at)) return [];
  if (!statSync(at).isDirectory()) return [path];
  return readdirSync(at)
    .sort()
    .filter((name) => name !== 'node_modules')
    .flatMap((name) => filesBelow(`${path}/${name}`));
}

function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesBelow)) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

/** One build at a time: `npm start` and `npm test` may be called side by side. */
async function alone(work) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const lock = join(root, 'dist/.building');
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`Cannot build into ${join(root, 'dist')} (${error.code})`);
      if (!isHeld(lock)) rmSync(lock, { force: true });
      else await sleep(100);
    }
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

function isHeld(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')) || process.pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
