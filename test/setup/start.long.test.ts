import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AccessDeniedError, type EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import pg from 'pg';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { isAlive, processesIn } from '../../infra/postgres/processes.ts';
import type { ServerOptions } from '../../infra/process/start.ts';
import { connectClient } from '../../infra/store/client.ts';
import { collect } from '../../infra/store/reading.ts';
import { putCluster } from '../ready-made/clusters.ts';
import { descendants, spawned, until } from './spawned.ts';

// Whole programs are started: seconds on a quiet machine, more on a busy one.
vi.setConfig({ testTimeout: 90_000 });

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'kheo-start-'));
  return () => rmSync(dataDir, { recursive: true, force: true });
});

async function start(...args: string[]) {
  const program = spawned(['test/setup/serve-nothing.ts', ...args], { KHEO_DATA: dataDir, PORT: '0' });
  const [, url] = await program.printed(/^ready (http:\/\/localhost:\d+)\nNo accounts here\.$/m);
  const options = (await (await fetch(url as string)).json()) as ServerOptions;
  const family = descendants(program.child.pid as number);
  expect(family.length).toBeGreaterThan(3); // the watchdog, the event store, PostgreSQL and its children
  return { ...program, options, family };
}

const cluster = () => join(dataDir, 'postgres', 'cluster');
const postmaster = (family: number[]) => processesIn(cluster()).find((pid) => family.includes(pid)) as number;
const gone = (pids: number[]) => until(() => !pids.some(isAlive) && processesIn(cluster()).length === 0);

async function append(url: string): Promise<void> {
  const client = connectClient(url);
  try {
    await client.appendToStream('tried', jsonEvent({ type: 'tried', data: {} }));
  } finally {
    await client.dispose();
  }
}

/** Another program on the machine reads and writes nothing; the application itself deletes nothing. */
async function keepsItsSecret(url: string, family: number[]): Promise<void> {
  const secret = new URL(url).password;
  expect(secret).toMatch(/^[\w-]{43}$/);
  for (const pid of family) expect(commandOf(pid)).not.toContain(secret);
  const callsAs = (client: EventStoreDBClient) => [
    () => collect(client.readAll({ maxCount: 1 }), 5_000),
    () => client.appendToStream('tried', jsonEvent({ type: 'tried', data: {} })),
    () => client.deleteStream('tried'),
    () => client.tombstoneStream('tried'),
    () => client.setStreamMetadata('tried', { maxCount: 1 }),
  ];
  for (const [address, allowed] of [
    [url.replace(/\/\/.*@/, '//'), 0],
    [url, 2],
  ] as const) {
    const client = connectClient(address);
    for (const [at, call] of callsAs(client).entries()) {
      const refused = await call().then(
        () => false,
        (error) => error instanceof AccessDeniedError || error,
      );
      expect(refused, `call ${at} at an address ${allowed ? 'with' : 'without'} the secret`).toBe(
        at >= allowed,
      );
    }
    await client.dispose();
  }
}

/** Appends again and again until the store, gone for a moment, takes it. */
async function appendWhenBack(url: string): Promise<void> {
  for (;;) {
    try {
      return await append(url);
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

async function connectWhenBack(url: string): Promise<void> {
  for (;;) {
    const client = new pg.Client(url);
    client.on('error', () => {});
    try {
      await client.connect();
      return await client.end();
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

describe('the start sequence', () => {
  test('starts the stores, prints one ready line and how to sign in, and stops everything on Ctrl-C', async () => {
    const { child, options, family, out, err, ended } = await start();
    expect(options).toMatchObject({
      mode: 'start',
      host: '127.0.0.1',
      dataDir,
      logInDatabase: true,
      identities: true,
    });
    await append(options.eventstoreUrl);
    await keepsItsSecret(options.eventstoreUrl, family);
    expect(statSync(join(dataDir, 'event-store.url')).mode & 0o777).toBe(0o600);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(err()).not.toContain(new URL(options.eventstoreUrl).password);
    expect(out()).toMatch(/^ready http:\/\/localhost:\d+\nNo accounts here\.\nstopped\n$/);
    await gone(family);
  });

  test('starts under node --watch, whose children report their modules to the parent', async () => {
    await putCluster(join(dataDir, 'postgres'));
    const watched = spawned(['--watch', 'test/setup/serve-nothing.ts'], { KHEO_DATA: dataDir, PORT: '0' });
    await watched.printed(/^ready http:\/\/localhost:\d+$/m);
    const family = descendants(watched.child.pid as number);
    watched.child.kill('SIGINT');
    await watched.ended;
    await gone(family);
  });

  test('leaves no process behind when it is killed, and starts again on what it had', async () => {
    await putCluster(join(dataDir, 'postgres'));
    const first = await start();
    await append(first.options.eventstoreUrl);
    first.child.kill('SIGKILL');
    await gone(first.family);
    const second = await start();
    const client = new pg.Client(second.options.databaseUrl);
    await client.connect();
    onTestFinished(() => client.end());
    const { rows } = await client.query("select count(*)::int as kept from log.event where type = 'tried'");
    expect(rows).toEqual([{ kept: 1 }]);
    await client.end();
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    await gone(second.family);
  });

  test('brings back the event store, then PostgreSQL, when they are killed, at the same addresses', async () => {
    await putCluster(join(dataDir, 'postgres'));
    const { child, options, family, ended } = await start();
    const inCluster = processesIn(cluster());
    const eventstore = family.find(
      (pid) => !inCluster.includes(pid) && commandOf(pid).includes('eventstore'),
    );
    process.kill(eventstore as number, 'SIGKILL');
    await until(() => !isAlive(eventstore as number));
    await appendWhenBack(options.eventstoreUrl);
    process.kill(postmaster(family), 'SIGKILL');
    await appendWhenBack(options.eventstoreUrl);
    await connectWhenBack(options.databaseUrl); // a last connection may have outlived the killed server by a moment
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    await until(() => processesIn(cluster()).length === 0);
  });

  test('waits for a PostgreSQL that recovers from a killed process of its own, and gives nothing up', async () => {
    await putCluster(join(dataDir, 'postgres'));
    const { child, options, family, ended, err } = await start('5');
    const [writer, parent] = [
      await backendOf(options.databaseUrl, 'kheo event store writer'),
      postmaster(family),
    ];
    process.kill(writer, 'SIGKILL');
    const startup = startupOf(parent);
    process.kill(startup, 'SIGSTOP'); // as long as this one is held, recovery lasts
    await sleep(1_000); // six attempts of 5, 10, 20 … ms would be over
    expect(isAlive(child.pid as number)).toBe(true);
    process.kill(startup, 'SIGCONT');
    await appendWhenBack(options.eventstoreUrl);
    expect(err()).not.toMatch(/^\s+at /m);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  test('ends in order, in one line and with exit code 1, at a fault that nobody caught', async () => {
    await putCluster(join(dataDir, 'postgres'));
    const program = spawned(['test/setup/unforeseen.ts'], { KHEO_DATA: dataDir, PORT: '0' });
    const [, url] = await program.printed(/^ready (http:\/\/localhost:\d+)$/m);
    const family = descendants(program.child.pid as number);
    await fetch(`${url}/late`);
    await until(() => program.err().includes('came for nobody'));
    await fetch(url as string).catch(() => {});
    expect(await program.ended).toBe(1);
    expect(program.out()).toContain('server stopped');
    expect(program.err().trimEnd().split('\n').at(-1)).toMatch(
      /^✗ The program ends because of a fault of its own: TypeError: nobody caught this \(test\/setup\/unforeseen\.ts:\d+\) \| /,
    );
    expect(program.err()).not.toMatch(/^\s+at /m);
    await gone(family);
  });
});

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

async function backendOf(databaseUrl: string, name: string): Promise<number> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>(
      'select pid from pg_stat_activity where application_name = $1',
      [name],
    );
    return rows[0]?.pid as number;
  } finally {
    await client.end();
  }
}

/** PostgreSQL's process that replays the log: it may live for milliseconds, so that nothing else is done until it is there. */
function startupOf(parent: number): number {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    for (const child of readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ')) {
      if (commandOf(Number(child)).includes('startup')) return Number(child);
    }
  }
  throw new Error('PostgreSQL did not recover');
}
