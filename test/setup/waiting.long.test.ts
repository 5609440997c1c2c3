import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type PostgresServer, startPostgres } from '../../infra/postgres/embedded.ts';
import { type EventStoreProcess, startEventStoreProcess } from '../../infra/process/eventstore-process.ts';
import { freePort } from '../../infra/process/free-port.ts';
import { LINE_MS } from '../../infra/process/progress.ts';
import { putCluster } from '../ready-made/clusters.ts';
import { spawned, until } from './spawned.ts';

// Whole programs are started: seconds on a quiet machine, more on a busy one.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
let postgres: PostgresServer;
let store: EventStoreProcess;
let KHEO_DATA: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kheo-waiting-'));
  await putCluster(join(folder, 'postgres'));
  postgres = await startPostgres({ dataDir: join(folder, 'postgres'), settings: { fsync: 'off' } });
  store = await startEventStoreProcess({ databaseUrl: postgres.url, port: await freePort() });
});

afterAll(async () => {
  await store.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  KHEO_DATA = mkdtempSync(join(folder, 'data-'));
});

const start = (env: Record<string, string> = {}, script = 'test/setup/serve-nothing.ts') =>
  spawned([script, '100', '200'], {
    KHEO_DATA,
    PORT: '0',
    DATABASE_URL: postgres.url,
    EVENTSTORE_URL: store.url,
    ...env,
  });

function frozen(pid: number): () => void {
  process.kill(pid, 'SIGSTOP');
  const thaw = () => void process.kill(pid, 'SIGCONT');
  onTestFinished(thaw);
  return thaw;
}

/** Takes connections at a port, and says nothing. */
async function silent(): Promise<number> {
  const server = createServer(() => {}).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await until(() => server.listening);
  return (server.address() as { port: number }).port;
}

test('docs/running.md says how often a start tells what it waits for', () => {
  const said = 'Every five seconds it says what it waits for';
  expect([LINE_MS, readFileSync('docs/running.md', 'utf8')]).toEqual([5_000, expect.stringContaining(said)]);
});

describe('a start', () => {
  test('waits for a database that is coming up, and says what for', async () => {
    const dataDir = join(folder, 'late');
    await putCluster(dataDir);
    const first = await startPostgres({ dataDir, settings: { fsync: 'off' } });
    await first.stop();
    const program = start({ DATABASE_URL: first.url });
    await until(() =>
      /… Database of DATABASE_URL \(\d+\.\d s\): connect ECONNREFUSED 127\.0\.0\.1:\d+/.test(program.err()),
    );
    const second = await startPostgres({ dataDir, port: Number(new URL(first.url).port) });
    onTestFinished(() => second.stop());
    await program.printed(/^ready /m);
    expect(program.err()).not.toContain(new URL(first.url).password);
  });

  test('waits for an event store that takes connections and does not answer, until it does', async () => {
    const thaw = frozen(store.pid);
    const program = start();
    await until(() =>
      /… Event store of EVENTSTORE_URL \(\d+\.\d s\): the event store did not answer within 3000 ms/.test(
        program.err(),
      ),
    );
    thaw();
    await program.printed(/^ready /m);
  });

  test.each([
    ['/nothere', /database "nothere" does not exist\): create it there, or name one that exists \| /],
    ['//other:', /password authentication failed for user "other"\): check user and password \| /],
  ])('says at once what is wrong with a database that lets nobody in (%s)', async (change, message) => {
    const place = change.startsWith('//') ? /\/\/kheo:/ : /\/kheo$/;
    const DATABASE_URL = postgres.url.replace(place, change);
    const program = spawned(['dist/infra/cli.js', 'start'], { KHEO_DATA, PORT: '0', DATABASE_URL });
    expect(await program.ended).toBe(1);
    expect(program.err()).toMatch(message);
    expect(program.err().trimEnd().split('\n')).toHaveLength(1);
  });

  test.each([
    [
      'database',
      () => ({ DATABASE_URL: 'postgres://a:secret@127.0.0.1:PORT/b' }),
      /cannot use the database 127/,
    ],
    [
      'event store',
      () => ({ EVENTSTORE_URL: 'esdb://a:secret@127.0.0.1:PORT?tls=false' }),
      /no event store answers/,
    ],
  ] as const)('ends in one line when the %s stays silent', async (_, urls, message) => {
    const port = await silent();
    const named = Object.fromEntries(
      Object.entries(urls()).map(([name, url]) => [name, url.replace('PORT', `${port}`)]),
    );
    const program = spawned(['dist/infra/cli.js', 'start'], {
      KHEO_DATA,
      PORT: '0',
      DATABASE_URL: postgres.url,
      KHEO_PATIENCE: '2',
      ...named,
    });
    expect(await program.ended).toBe(1);
    expect(program.err().trimEnd().split('\n').at(-1)).toMatch(message);
    expect(program.err()).not.toMatch(/secret|^\s+at /m);
  });

  test.each([
    ['waits for a frozen store', 'test/setup/serve-nothing.ts', true],
    ['is amid what the web server does', 'test/setup/serve-forever.ts', false],
  ])('ends at one Ctrl-C while it %s', async (_, script, freeze) => {
    if (freeze) frozen(store.pid);
    const program = start({}, script);
    if (freeze) await until(() => program.err().includes('✓ Database'));
    else await program.printed(/^serving$/m);
    await sleep(freeze ? 1_000 : 0);
    const asked = Date.now();
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(program.out()).toMatch(/stopped\n$/);
    expect(Date.now() - asked).toBeLessThan(4_000);
  });

  test.runIf(process.platform === 'linux')('ends at one Ctrl-C while its database is made', async () => {
    const program = spawned(
      [process.execPath, 'dist/infra/cli.js', 'start'],
      { KHEO_DATA, PORT: '0' },
      'setsid',
    );
    const made = join(KHEO_DATA, 'postgres');
    await until(() => existsSync(made) && readdirSync(made).some((name) => name.startsWith('cluster.new-')));
    process.kill(-(program.child.pid as number), 'SIGINT'); // as a terminal: to all that it has begun
    expect(await program.ended).toBe(0);
    expect(program.err()).not.toContain('✗');
  });

  test('ends at one Ctrl-C while the sample year is played', async () => {
    const program = spawned(['dist/infra/cli.js', 'demo'], { KHEO_DATA, PORT: '0' });
    await until(() => program.err().includes('2025 – 2026'));
    const asked = Date.now();
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(program.err().trimEnd()).toMatch(/Stopping …$/);
    expect(Date.now() - asked).toBeLessThan(5_000);
  });
});
