import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EventStoreDBClient } from '@eventstore/db-client';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PostgresServer, startPostgres } from '../../infra/postgres/embedded.ts';
import { type EventStoreProcess, startEventStoreProcess } from '../../infra/process/eventstore-process.ts';
import { putCluster } from '../ready-made/clusters.ts';
import { collect, describeEngine, eventually, newStream, numbered } from './store.ts';

const BATCH = 7;

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describeEngine('after a crash', () => {
  let dataDir: string;
  let postgres: PostgresServer;
  let store: EventStoreProcess;

  const startStore = async () => {
    store = await startEventStoreProcess({ databaseUrl: postgres.url, port: 0 });
  };
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'kheo-crash-'));
    await putCluster(dataDir);
    postgres = await startPostgres({ dataDir });
    await startStore();
  });
  afterAll(async () => {
    await store?.stop();
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Appends batches from several hands at once until the store is gone; which were acknowledged, which only sent. */
  async function appendUntilGone(acknowledgedEnough: () => void) {
    const client = EventStoreDBClient.connectionString(store.url);
    const acknowledged: string[][] = [];
    const sent: string[][] = [];
    const hand = async () => {
      for (;;) {
        const events = numbered(BATCH);
        const ids = events.map((event) => event.id);
        sent.push(ids);
        try {
          await client.appendToStream(newStream('crash'), events);
        } catch {
          return;
        }
        acknowledged.push(ids);
        if (acknowledged.length === 100) acknowledgedEnough();
      }
    };
    await Promise.all(Array.from({ length: 20 }, hand));
    await client.dispose();
    return { acknowledged, sent };
  }

  async function writersBackend(): Promise<number> {
    const db = new pg.Client({ connectionString: postgres.url });
    await db.connect();
    const { rows } = await db.query(
      `select pid from pg_stat_activity where application_name = 'kheo event store writer'`,
    );
    await db.end();
    return rows[0].pid;
  }

  async function expectWholeBatches({ acknowledged, sent }: { acknowledged: string[][]; sent: string[][] }) {
    const client = EventStoreDBClient.connectionString(store.url);
    const times = new Map<string, number>();
    let position = 0n;
    for (const { event } of await collect(client.readAll())) {
      expect(event?.position?.commit).toBe(position++);
      if (event) times.set(event.id, (times.get(event.id) ?? 0) + 1);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(100);
    for (const ids of acknowledged) expect(ids.map((id) => times.get(id))).toEqual(ids.map(() => 1));
    for (const ids of sent) {
      const kept = ids.map((id) => times.get(id) ?? 0);
      expect(kept).toEqual(ids.map(() => kept[0]));
      expect(kept[0]).toBeLessThanOrEqual(1);
    }
    await client.dispose();
  }

  test('of the store: what was acknowledged is there once, what was not is there whole or not at all', async () => {
    const appended = await appendUntilGone(() => process.kill(store.pid, 'SIGKILL'));
    await store.exited;
    await startStore();
    await expectWholeBatches(appended);
  });

  test('of PostgreSQL: the same, and the store ends by itself', async () => {
    const writer = await writersBackend();
    const appended = await appendUntilGone(() => {
      // The backend at work too: it would finish its commit before it noticed that the postmaster is gone.
      process.kill(writer, 'SIGKILL');
      process.kill(postgres.pid, 'SIGKILL');
    });
    await store.exited;
    expect(isAlive(store.pid)).toBe(false);
    postgres = await startPostgres({ dataDir });
    await startStore();
    await expectWholeBatches(appended);
  });

  test('a second store process says in one line why it does not start', async () => {
    await expect(startEventStoreProcess({ databaseUrl: postgres.url, port: 0 })).rejects.toThrow(
      /Another event store server is already writing/,
    );
  });

  test('of the parent: the store does not outlive it', async () => {
    await store.stop();
    const script = join(dataDir, 'parent.mjs');
    const launcher = new URL('../../infra/process/eventstore-process.ts', import.meta.url).href;
    writeFileSync(
      script,
      `import { startEventStoreProcess } from '${launcher}';
      const { pid } = await startEventStoreProcess({ databaseUrl: process.argv[2], port: 0 });
      console.log(pid);
      setInterval(() => {}, 1000);`,
    );
    const parent = spawn(process.execPath, [script, postgres.url], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(createInterface(parent.stdout), 'line');
    const pid = Number(line);
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await eventually(() => !isAlive(pid));
    await startStore();
  });
});
