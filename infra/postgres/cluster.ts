import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { unwritable } from '../process/data-folder.ts';
import { SetupError } from '../process/setup-error.ts';
import { type Account, canEnter } from './account.ts';
import type { Binaries } from './binaries.ts';

/** Name of the superuser and of the database. */
export const databaseName = 'kheo';

export interface Cluster {
  /** The cluster folder, `<dataDir>/cluster`. */
  folder: string;
  password: string;
}

/**
 * The account that a cluster belongs to: as root, one made earlier by an ordinary user stays that user's; one that
 * root copied or restored is given to `account`.
 */
export function clusterOwner(dataDir: string, account: Account): Account {
  const folder = join(dataDir, 'cluster');
  if (!account || !existsSync(folder)) return account;
  const { uid, gid } = statSync(folder);
  if (uid !== 0) return { uid, gid };
  for (const path of [
    folder,
    ...readdirSync(folder, { recursive: true }).map((name) => join(folder, `${name}`)),
  ]) {
    lchownSync(path, account.uid, account.gid);
  }
  return account;
}

/** What the server is told: its working directory is always the cluster folder. */
export function pgdata(account: Account, folder: string): string {
  // A user that may not pass through a parent folder (0700, root's home) can still work in a folder it was put
  // into before it lost its rights; /proc/self/cwd names that folder without passing through the parents.
  return canEnter(account, folder) ? folder : '/proc/self/cwd';
}

/**
 * The environment is given whole: PGDATA, PGPORT, PGOPTIONS, LC_ALL of the caller must not reach the server.
 * Windows needs its own variables, and is left alone.
 */
export const serverEnvironment: { env?: NodeJS.ProcessEnv } =
  process.platform === 'win32'
    ? {}
    : { env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } };

/** Opens the cluster under `dataDir`, made on first use: in full, or (power cut during initdb) not at all. */
export function openCluster(dataDir: string, binaries: Binaries, account: Account): Cluster {
  const folder = join(dataDir, 'cluster');
  makeFolder(dataDir);
  if (!existsSync(folder)) createCluster(dataDir, folder, binaries, account);
  const version = contentOf(folder, 'PG_VERSION');
  if (Number.parseInt(version, 10) !== binaries.major) {
    throw new SetupError(
      `The data in ${folder} was written by PostgreSQL ${version}; this Khéo runs PostgreSQL ${binaries.major}. Back it up with the Khéo that wrote it and restore it here, or set KHEO_DATA to another folder`,
      `Dữ liệu trong ${folder} do PostgreSQL ${version} ghi, bản này dùng PostgreSQL ${binaries.major}: hãy sao lưu bằng bản cũ rồi khôi phục, hoặc đặt KHEO_DATA sang thư mục khác`,
    );
  }
  try {
    chmodSync(folder, 0o700); // a copied or restored folder is open to others, which PostgreSQL does not accept
  } catch (cause) {
    throw unwritable(folder, cause);
  }
  return { folder, password: clusterPassword(folder) };
}

const passwordFile = 'kheo.password';

export const clusterPassword = (folder: string) => contentOf(folder, passwordFile);

function contentOf(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8').trim();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'EACCES') throw unwritable(folder, cause);
    throw new SetupError(
      `The folder ${folder} is not a data folder of Khéo (${name}: ${code}): set KHEO_DATA to another folder`,
      `${folder} không phải thư mục dữ liệu của Khéo: hãy đặt KHEO_DATA sang thư mục khác`,
      { cause },
    );
  }
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw unwritable(dataDir, cause);
  }
}

function createCluster(dataDir: string, folder: string, binaries: Binaries, account: Account): void {
  let fresh: string;
  try {
    fresh = mkdtempSync(`${folder}.new-`);
  } catch (cause) {
    throw unwritable(dataDir, cause);
  }
  try {
    const password = randomBytes(24).toString('base64url');
    chmodSync(fresh, 0o700);
    if (account) chownSync(fresh, account.uid, account.gid);
    const initdb = runInitdb(fresh, password, binaries, account);
    if (initdb.status !== 0) {
      const said = (initdb.error?.message ?? initdb.stderr).trim();
      const why = (/^.*(?:FATAL|PANIC|initdb: error): +(.*)$/m.exec(said)?.[1] ?? said).replace(/\s+/g, ' ');
      throw new SetupError(
        `PostgreSQL could not create its data in ${folder}: ${why}`,
        `PostgreSQL không tạo được dữ liệu trong ${folder}`,
      );
    }
    writeFileSync(join(fresh, passwordFile), `${password}\n`, { mode: 0o600 });
    if (account) chownSync(join(fresh, passwordFile), account.uid, account.gid);
    // rename replaces an empty folder only: when two first starts race, the second keeps the first one's cluster.
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  removeHalfMade(dataDir);
}

/** A start killed inside initdb leaves its folder; a younger one may belong to a start that runs beside this one. */
function removeHalfMade(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const path = join(dataDir, name);
    if (name.startsWith('cluster.new-') && Date.now() - statSync(path).mtimeMs > 600_000) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

function runInitdb(folder: string, password: string, binaries: Binaries, account: Account) {
  const options = [
    `--pgdata=${pgdata(account, folder)}`,
    `--username=${databaseName}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // PostgreSQL's own C.UTF-8: the same order and case mapping on every system, whatever locales it has.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--text-search-config=simple',
  ];
  const spawned = { ...account, ...serverEnvironment, cwd: folder, encoding: 'utf8' as const };
  if (process.platform === 'win32') {
    const file = `${folder}.password`;
    writeFileSync(file, `${password}\n`, { mode: 0o600 });
    try {
      return spawnSync(binaries.initdb, [...options, `--pwfile=${file}`], spawned);
    } finally {
      rmSync(file, { force: true });
    }
  }
  // /dev/stdin must be a pipe of the account's own: Node hands its children a socket, which cannot be opened by name.
  const piped = ['-c', 'cat | "$@"', 'sh', binaries.initdb, ...options, '--pwfile=/dev/stdin'];
  return spawnSync('/bin/sh', piped, { ...spawned, input: `${password}\n` });
}
