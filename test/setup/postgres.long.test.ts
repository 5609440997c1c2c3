import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type PostgresServer, type StartOptions, startPostgres } from '../../infra/postgres/embedded.ts';
import { isAlive, processesIn } from '../../infra/postgres/processes.ts';
import { readConfig } from '../../infra/process/config.ts';
import { withDatabase } from '../../infra/process/with-database.ts';
import { putCluster } from '../ready-made/clusters.ts';
import { descendants, spawned, until } from './spawned.ts';

// Whole programs are started: seconds on a quiet machine, more on a busy one.
vi.setConfig({ testTimeout: 90_000 });

let dataDir: string;
const cluster = () => join(dataDir, 'cluster');

beforeEach(async () => {
  // mkdtemp makes it 0700: nobody but us may pass through, and as root the server is run by somebody else.
  const folder = mkdtempSync(join(tmpdir(), 'kheo-postgres-'));
  dataDir = join(folder, 'data', 'postgres');
  await putCluster(dataDir); // making one takes most of a start's time
  return () => rmSync(folder, { recursive: true, force: true });
});

/** What a crash of the machine would lose is not asked for. */
const hasty = { fsync: 'off' };

async function start(o: Omit<StartOptions, 'dataDir'> = {}): Promise<PostgresServer> {
  const server = await startPostgres({ dataDir, ...o, settings: { ...hasty, ...o.settings } });
  onTestFinished(() => server.stop());
  return server;
}

async function query(server: { url: string }, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(server.url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const killed = async (pid: number) => {
  process.kill(pid, 'SIGKILL');
  await until(() => !isAlive(pid));
};

describe('the embedded PostgreSQL', () => {
  test('keeps what it was given over a stop, in a folder that is private to its owner', async () => {
    rmSync(dataDir, { recursive: true });
    const first = await start();
    await query(first, 'create table kept as select 1 as one');
    await first.stop();
    expect(processesIn(cluster())).toEqual([]);
    const second = await start();
    expect(await query(second, 'select one from kept')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  test('writes through to the disk, orders text by code point, takes settings, speaks to this machine only', async () => {
    const server = await startPostgres({ dataDir, settings: { work_mem: '5MB' } });
    onTestFinished(() => server.stop());
    const sql = `select current_setting('server_version_num')::int / 10000 as major, lower('ĐẢNG ỦY') as lower,
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as sync,
      current_setting('server_encoding') as encoding, current_setting('listen_addresses') as addresses,
      current_setting('unix_socket_directories') as sockets, current_setting('work_mem') as work_mem`;
    expect(await query(server, sql)).toEqual([
      {
        major: 18,
        lower: 'đảng ủy',
        fsync: 'on',
        sync: 'on',
        encoding: 'UTF8',
        addresses: '127.0.0.1',
        sockets: '',
        work_mem: '5MB',
      },
    ]);
    expect(statSync(join(cluster(), 'kheo.password')).mode & 0o777).toBe(0o600);
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(query({ url: wrong.href }, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  test('ends by itself when its parent is killed, and loses nothing that was acknowledged', async () => {
    const parent = spawned(['test/setup/hold-postgres.ts', dataDir]);
    const server = JSON.parse((await parent.printed(/^\{.*\}$/m))[0]) as { pid: number; url: string };
    await query(server, 'create table kept as select 1 as one');
    parent.child.kill('SIGKILL');
    await parent.ended;
    await until(() => !isAlive(server.pid) && processesIn(cluster()).length === 0);
    expect(await query(await start(), 'select one from kept')).toEqual([{ one: 1 }]);
  });

  test('starts again at once after its parent was killed, whatever is still shutting down', async () => {
    const parent = spawned(['test/setup/hold-postgres.ts', dataDir]);
    const server = JSON.parse((await parent.printed(/^\{.*\}$/m))[0]) as { pid: number; url: string };
    await query(server, 'create table kept as select 1 as one');
    parent.child.kill('SIGKILL');
    await parent.ended;
    const next = await start();
    expect(next.pid).not.toBe(server.pid);
    expect(await query(next, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  test('stops though every process of it is frozen', async () => {
    const server = await start();
    for (const pid of processesIn(cluster())) process.kill(pid, 'SIGSTOP');
    await server.stop();
    expect(processesIn(cluster())).toEqual([]);
  });

  test('starts again after its parent was killed while the server was frozen', async () => {
    const parent = spawned(['test/setup/hold-postgres.ts', dataDir]);
    const server = JSON.parse((await parent.printed(/^\{.*\}$/m))[0]) as { pid: number; url: string };
    process.kill(server.pid, 'SIGSTOP');
    parent.child.kill('SIGKILL');
    await parent.ended;
    await until(() => !isAlive(server.pid)); // it went on, heard of the end, and stopped
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('helps a server along that was left frozen by whoever watched it, and says what it waits for', async () => {
    const parent = spawned(['test/setup/hold-postgres.ts', dataDir]);
    const server = JSON.parse((await parent.printed(/^\{.*\}$/m))[0]) as { pid: number; url: string };
    process.kill(server.pid, 'SIGSTOP');
    for (const child of descendants(parent.child.pid as number)) {
      if (readFileSync(`/proc/${child}/comm`, 'utf8').trim() === 'sh') process.kill(child, 'SIGKILL');
    }
    parent.child.kill('SIGKILL');
    await parent.ended;
    const reasons = new Set<string>();
    const next = await start({ helpMs: 500, waitingFor: (reason) => reasons.add(reason) });
    expect([...reasons][0]).toMatch(
      new RegExp(`^the PostgreSQL of before \\(processes .*\\b${server.pid}\\b`),
    );
    expect(await query(next, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('starts again after the server itself was killed, on the same port', async () => {
    const first = await start();
    await query(first, 'create table kept as select 1 as one');
    await killed(first.pid);
    await first.exited;
    const second = await start({ port: Number(new URL(first.url).port) });
    expect(second.url).toBe(first.url);
    expect(await query(second, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  test('is not misled by a lock file whose process number went to another program', async () => {
    const first = await start();
    await killed(first.pid);
    await first.exited;
    const { uid, gid } = statSync(cluster());
    const stranger = spawn('sleep', ['600'], { uid, gid, stdio: 'ignore' });
    onTestFinished(() => void stranger.kill('SIGKILL'));
    const lock = join(cluster(), 'postmaster.pid');
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, `${stranger.pid}`));
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  });

  test('refuses a second instance on the same folder', async () => {
    const parent = spawned(['test/setup/hold-postgres.ts', dataDir]);
    await parent.printed(/^\{.*\}$/m);
    await expect(start()).rejects.toThrow(
      `Another Khéo (process ${parent.child.pid}) is already running on the data folder ${cluster()}`,
    );
    parent.child.kill('SIGKILL');
    await until(() => processesIn(cluster()).length === 0);
  });

  test('lets a command work on the server that runs beside it, or on one of its own', async () => {
    const config = { ...readConfig({}), dataDir: join(dataDir, '..') };
    const one = (databaseUrl: string) => query({ url: databaseUrl }, 'select 1 as one');
    expect(await withDatabase(config, one)).toEqual([{ one: 1 }]);
    expect(processesIn(cluster())).toEqual([]);
    const parent = spawned(['test/setup/hold-postgres.ts', dataDir]);
    const server = JSON.parse((await parent.printed(/^\{.*\}$/m))[0]) as { pid: number; url: string };
    expect(await withDatabase(config, async (url) => url)).toBe(server.url);
    expect(isAlive(server.pid)).toBe(true);
    parent.child.kill('SIGKILL');
    await until(() => processesIn(cluster()).length === 0);
  });

  test('refuses data of an older PostgreSQL, untouched', async () => {
    await (await start()).stop();
    writeFileSync(join(cluster(), 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(/was written by PostgreSQL 17; this Khéo runs PostgreSQL 18/);
    writeFileSync(join(cluster(), 'PG_VERSION'), '18\n');
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('says so when the port it must have is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await expect(start({ port })).rejects.toThrow(`Port ${port} for PostgreSQL is already in use`);
    expect(processesIn(cluster())).toEqual([]);
  });
});
