import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { postgresAccount } from '../../infra/postgres/account.ts';
import { freePort } from '../../infra/process/free-port.ts';

const HOME = '/usr/lib/postgresql';

/** The folder of the newest PostgreSQL that Debian or Ubuntu has installed. */
export function debianBinaries(): string | undefined {
  const versions = existsSync(HOME) ? readdirSync(HOME).map(Number).filter(Boolean) : [];
  return versions
    .toSorted((one, other) => other - one)
    .map((version) => join(HOME, `${version}`, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

export interface DebianPostgres {
  version: string;
  /** As the administrator, who is a superuser, on the database `postgres`. */
  adminUrl: string;
  /** A role that is no superuser, and a database that it owns. */
  newDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** A server of the distribution's on a new cluster, made as its documentation says. */
export async function startDebianPostgres(binaries: string): Promise<DebianPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'kheo-debian-'));
  const account = postgresAccount(); // PostgreSQL refuses to run as root
  if (account) chownSync(folder, account.uid, account.gid);
  const cluster = join(folder, 'cluster');
  const options = { ...account, cwd: folder, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' } };
  const initdb = spawnSync(
    join(binaries, 'initdb'),
    ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (initdb.status !== 0) throw new Error(`initdb: ${initdb.error?.message ?? initdb.stderr}`);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', cluster, '-p', `${port}`, ...settings.flatMap((each) => ['-c', each])],
    { ...options, stdio: 'ignore' },
  );
  const ended = once(server, 'exit');
  const adminUrl = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const admin = await connectOnceUp(adminUrl);
  const { rows } = await admin.query<{ server_version: string }>('show server_version');
  return {
    version: rows[0]?.server_version ?? '',
    adminUrl,
    async newDatabase(name) {
      await admin.query(`create role ${name} login password 'secret'`);
      await admin.query(`create database ${name} owner ${name}`);
      return `postgres://${name}:secret@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await admin.end();
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function connectOnceUp(url: string): Promise<pg.Client> {
  for (let waited = 0; ; waited += 50) {
    const client = new pg.Client(url);
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (waited > 20_000) throw error;
      await sleep(50);
    }
  }
}
