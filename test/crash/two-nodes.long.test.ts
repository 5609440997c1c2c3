import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { type EventStoreProcess, startEventStoreProcess } from '../../infra/process/eventstore-process.ts';
import { ask } from '../api/ask.ts';
import { COMMUNE, establishUnit, LEADER } from '../api/sample.ts';
import { startTemporaryPostgres } from '../eventstore/store.ts';
import { Load } from '../torture/load.ts';
import { type Program, startProgram } from '../torture/program.ts';
import { wrongIn } from '../torture/proof.ts';

/** Within which the other node projects when the one that did is gone, or frozen. */
const TAKE_OVER_MS = 15_000;

let postgres: PostgresServer;
let store: EventStoreProcess;
let database: pg.Client;
let folder: string;
let nodes: Program[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kheo-two-nodes-'));
  postgres = await startTemporaryPostgres();
  store = await startEventStoreProcess({ databaseUrl: postgres.url, port: 0 });
  database = new pg.Client(postgres.url);
  await database.connect();
  nodes = [await startNode('a'), await startNode('b')];
}, 120_000);
afterAll(async () => {
  for (const node of nodes ?? []) await node.stop();
  await database?.end();
  await store?.stop();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  for (const node of nodes) await expect.poll(() => readiness(node.url()), { timeout: 20_000 }).toBe(200);
});

const startNode = (name: string) =>
  startProgram(['--import', './test/setup/decorators.mjs', 'test/setup/serve-identities.ts'], {
    KHEO_DATA: join(folder, name),
    KHEO_VAULT_KEY: 'a1'.repeat(32),
    DATABASE_URL: postgres.url,
    EVENTSTORE_URL: store.url,
  });

const readiness = (url: string) =>
  fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status,
    () => 0,
  );

async function leader(): Promise<Program | undefined> {
  const { rows } = await database.query<{ leader: string }>('select leader from projector.heartbeat');
  return nodes.find((node) => rows[0]?.leader.startsWith(`${node.pid()}@`));
}

/** The two as one installation, whose log and views lie in one database. */
const installation = () => ({
  name: 'two nodes',
  url: () => nodes[0]?.url() ?? '',
  databaseUrl: () => postgres.url,
  logUrl: () => postgres.url,
  gaveUp: nodes.flatMap(({ gaveUp }) => gaveUp),
});

/** Establishes a unit at one node; resolves to whether it is then seen at the other. */
async function seen(here: Program, there: Program): Promise<boolean> {
  const name = `Chi bộ ${randomUUID()}`;
  const unit = await establishUnit({ url: here.url() }, name);
  const query = 'query($of: ID!, $name: String!) { units(organization: $of, search: $name) { id } }';
  const { data } = await ask({ url: there.url() }, LEADER, query, { of: COMMUNE, name });
  return data.units.some(({ id }: { id: string }) => id === unit);
}

/** What leads, what does not, and senders that turn to both and, once one is gone, to the other. */
async function underLoad() {
  const leading = await leader();
  const other = nodes.find((node) => node !== leading);
  if (!leading || !other) throw new Error('no node leads');
  let [turn, urls] = [0, [leading.url, other.url]];
  const next = () => (urls[turn++ % urls.length] as () => string)();
  const load = new Load(
    next,
    await establishUnit({ url: other.url() }, `Chi bộ thôn ${crypto.randomUUID()}`),
  );
  load.start();
  await load.more(20);
  const balance = (...to: Program[]) => {
    urls = to.map(({ url }) => url);
  };
  return { leading, other, load, balance };
}

async function takesOver(other: Program, load: Load): Promise<void> {
  const since = performance.now();
  let ready = 0;
  while ((await leader()) !== other) {
    expect(await readiness(other.url())).toBe(200);
    ready += 1;
    if (performance.now() - since > TAKE_OVER_MS)
      throw new Error(`nobody took over within ${TAKE_OVER_MS} ms`);
    await sleep(200);
  }
  console.log(
    `the other leads after ${Math.round(performance.now() - since)} ms, ready ${ready} of ${ready} times`,
  );
  await load.more(20);
  expect(await seen(other, other)).toBe(true);
}

describe('two nodes on one database and one event store', () => {
  test('what the one acknowledges, the other shows at once', async () => {
    for (let n = 0; n < 20; n++) {
      const [here, there] = (n % 2 ? nodes : nodes.toReversed()) as [Program, Program];
      expect(await seen(here, here)).toBe(true);
      expect(await seen(here, there)).toBe(true);
    }
  });

  test('the one that projects is killed with -9 under load: the other takes over, nothing is lost', {
    timeout: 90_000,
  }, async () => {
    const { leading, other, load, balance } = await underLoad();
    const killed = leading.kill();
    balance(other);
    await killed;
    await takesOver(other, load);
    await leading.start();
    balance(leading, other);
    await load.more(20);
    await load.finish();
    expect(await wrongIn(installation(), load, [])).toEqual([]);
  });

  test('the one that projects is frozen under load: the other takes over, and stays ready', {
    timeout: 120_000,
  }, async () => {
    const { leading, other, load, balance } = await underLoad();
    process.kill(leading.pid(), 'SIGSTOP');
    onTestFinished(() => void process.kill(leading.pid(), 'SIGCONT'));
    balance(other);
    await takesOver(other, load);
    process.kill(leading.pid(), 'SIGCONT');
    balance(leading, other);
    await load.more(20);
    await expect.poll(() => readiness(leading.url()), { timeout: 20_000 }).toBe(200);
    expect(await leader()).toBe(other);
    await load.finish();
    expect(await wrongIn(installation(), load, [])).toEqual([]);
  });
});
