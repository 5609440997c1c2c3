import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { processesIn } from '../../infra/postgres/processes.ts';
import { freePort } from '../../infra/process/free-port.ts';
import { putCluster } from '../ready-made/clusters.ts';
import { spawned, until } from './spawned.ts';

// Whole programs are started: seconds on a quiet machine, more on a busy one.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kheo-mistakes-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

/** Runs the program as it is started, and resolves to the line it ends with. */
async function mistake(env: Record<string, string>, args = ['start']): Promise<string> {
  const program = spawned(['dist/infra/cli.js', ...args], {
    KHEO_DATA: folder,
    PORT: '0',
    KHEO_PATIENCE: '0',
    ...env,
  });
  expect(await program.ended).toBe(1);
  expect(program.out()).toBe('');
  const lines = program.err().trimEnd().split('\n');
  const told = lines.filter((line) => line.startsWith('✗ '));
  expect(told).toEqual([lines.at(-1)]);
  // Besides it, only progress: no stack trace, no warning.
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^(✓ |Stopping …$)/);
  return told[0] as string;
}

async function taken(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as { port: number }).port;
}

describe('a mistake of set-up is one line and a non-zero exit', () => {
  test('a wrong variable', async () => {
    expect(await mistake({ PORT: 'http' })).toMatch(
      /^✗ PORT \(“http”\) must be a whole number .* \| PORT phải là /,
    );
  });

  test('a command that does not exist', async () => {
    expect(await mistake({}, ['strat'])).toMatch(/^✗ There is no command “strat”; there are start, demo, /);
  });

  test('a busy port', async () => {
    const port = await taken();
    expect(await mistake({ PORT: `${port}` })).toContain(
      `✗ Port ${port} is already in use: stop the program`,
    );
  });

  test('a data folder that cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const path = join(folder, 'file', 'data');
    expect(await mistake({ KHEO_DATA: path })).toContain(
      `✗ The data folder ${path} cannot be written (ENOTDIR)`,
    );
  });

  test.runIf(process.platform === 'linux')('a data folder where none can be made', async () => {
    expect(await mistake({ KHEO_DATA: '/proc/kheo/data' })).toContain(
      '✗ The data folder /proc/kheo/data cannot be written (ENOENT)',
    );
  });

  test('a data folder without a log to rebuild from', async () => {
    expect(await mistake({}, ['rebuild'])).toContain(
      `✗ There is no log of events in ${folder}: set KHEO_DATA to the folder of the installation, such as KHEO_DATA=data/demo`,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a data folder of another layout', async () => {
    writeFileSync(join(folder, 'kheo-layout'), '0\n');
    expect(await mistake({})).toContain(`✗ The data folder ${folder} has layout 0, this Khéo reads layout 1`);
  });

  test('a data folder of an older PostgreSQL', async () => {
    mkdirSync(join(folder, 'postgres/cluster'), { recursive: true });
    writeFileSync(join(folder, 'postgres/cluster/PG_VERSION'), '16\n');
    expect(await mistake({})).toContain('was written by PostgreSQL 16; this Khéo runs PostgreSQL 18');
  });

  test('a data folder in use by another instance', async () => {
    const postgres = join(folder, 'postgres');
    await putCluster(postgres);
    const other = spawned(['test/setup/hold-postgres.ts', postgres]);
    await other.printed(/^\{.*\}$/m);
    expect(await mistake({})).toContain(
      `✗ Another Khéo (process ${other.child.pid}) is already running on the data folder`,
    );
    other.child.kill('SIGKILL');
    await until(() => processesIn(join(postgres, 'cluster')).length === 0);
  });

  test('a DATABASE_URL that is none', async () => {
    expect(await mistake({ DATABASE_URL: 'localhost/kheo' })).toContain(
      '✗ DATABASE_URL must be like postgres://',
    );
  });

  test('a DATABASE_URL where nobody answers, its password not shown', async () => {
    const address = `127.0.0.1:${await freePort()}/kheo`;
    const line = await mistake({ DATABASE_URL: `postgres://kheo:secret@${address}` });
    expect(line).toContain(`✗ DATABASE_URL: cannot use the database ${address} (connect ECONNREFUSED`);
    expect(line).not.toContain('secret');
  });

  test('an EVENTSTORE_URL where nobody answers', async () => {
    await putCluster(join(folder, 'postgres'));
    const address = `127.0.0.1:${await freePort()}`;
    expect(await mistake({ EVENTSTORE_URL: `esdb://${address}?tls=false` })).toContain(
      `✗ EVENTSTORE_URL: no event store answers at ${address} (connect ECONNREFUSED`,
    );
    expect(processesIn(join(folder, 'postgres/cluster'))).toEqual([]);
  });
});
