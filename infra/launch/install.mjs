import { readFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { pinnedNode } from './node.mjs';
import { Failure, fail, progress, root, run } from './run.mjs';

/** Runs `npm ci` when what is installed is not what package-lock.json says. */
export async function install() {
  if (isInstalled()) return;
  const windows = process.platform === 'win32';
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await progress('Installing packages', () =>
      run('npm', args, { quiet: true, shell: windows, env: { ...process.env, PATH: pathWithoutOurs() } }),
    );
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${error.message}\n`);
    fail(
      'npm ci failed, see above: is the network (npm registry) reachable? | npm ci không thành công, xem phía trên',
    );
  }
  if (!isInstalled())
    fail('npm ci left packages out: run `npm ci --include=dev --include=optional` and look at what it says');
}

/** npm's own record of what it put into node_modules, compared with the lock file, package by package. */
function isInstalled() {
  const wanted = packages('package-lock.json');
  const found = packages('node_modules/.package-lock.json');
  if (!wanted || !found) return false;
  const ownNode = Number.parseInt(process.versions.node, 10) >= 24;
  if (!ownNode && !pinnedNode() && wanted[`node_modules/node-${process.platform}-${process.arch}`])
    return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === '' || link || (found[path] ? found[path].version === version : optional),
  );
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Without node_modules/.bin: the Node in there goes away while npm installs. */
function pathWithoutOurs() {
  const ours = join('node_modules', '.bin');
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith(sep + ours))
    .join(delimiter);
}
