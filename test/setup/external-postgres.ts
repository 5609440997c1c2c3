import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { postgresAccount } from '../../infra/postgres/account.ts';
import { freePort } from '../../infra/process/free-port.ts';

/** A folder with the programs of a PostgreSQL to try, where not the distribution's. */
const { KHEO_TEST_POSTGRES } = process.env;
const HOME = '/usr/lib/postgresql';

/** The programs of that PostgreSQL, or of the newest that Debian or Ubuntu has installed. */
export function externalBinaries(): string | undefined {
  if (KHEO_TEST_POSTGRES) return KHEO_TEST_POSTGRES;
  const versions = existsSync(HOME) ? readdirSync(HOME).map(Number).filter(Boolean) : [];
  return versions
    .toSorted((one, other) => other - one)
    .map((version) => join(HOME, `${version}`, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

export interface ExternalPostgres {
  version: string;
  /** As the administrator, who is a superuser, on the database `postgres`. */
  adminUrl: string;
  /** A role that is no superuser, and a database that it owns: reached over TLS, its certificate looked at. */
  newDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** A server that knows TLS, on a new cluster made as PostgreSQL's documentation says. */
export async function startExternalPostgres(binaries: string): Promise<ExternalPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'kheo-external-'));
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
  const certificate = makeCertificate(cluster, account);
  const port = await freePort();
  const settings = [
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'],
    ...['ssl=on', 'ssl_cert_file=server.crt', 'ssl_key_file=server.key'],
  ];
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
      return `postgres://${name}:secret@localhost:${port}/${name}?sslmode=verify-full&sslrootcert=${certificate}`;
    },
    async stop() {
      await admin.end();
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A certificate for `localhost`, signed by itself, as an office's own server has it. Returns its path. */
function makeCertificate(cluster: string, account: ReturnType<typeof postgresAccount>): string {
  const [certificate, key] = [join(cluster, 'server.crt'), join(cluster, 'server.key')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, '-keyout', key, '-out', certificate],
    { stdio: 'ignore' },
  );
  chmodSync(key, 0o600);
  if (account) for (const file of [certificate, key]) chownSync(file, account.uid, account.gid);
  return certificate;
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
