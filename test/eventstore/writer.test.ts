import { randomBytes } from 'node:crypto';
import { EventStoreDBClient, NO_STREAM } from '@eventstore/db-client';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { RawStore } from './raw-store.ts';
import { collect, describeEngine, newStream, numbered, startTemporaryPostgres } from './store.ts';

describeEngine('the writer', () => {
  let postgres: PostgresServer;
  let db: pg.Client;
  let store: EventStoreServer;
  let client: EventStoreDBClient;

  const start = async () => {
    store = await startEventStore({ databaseUrl: postgres.url });
    client = EventStoreDBClient.connectionString(store.url);
  };
  const restart = async () => {
    await client.dispose();
    await store.stop();
    await start();
  };
  beforeAll(async () => {
    postgres = await startTemporaryPostgres();
    db = new pg.Client({ connectionString: postgres.url });
    await db.connect();
    await start();
  });
  afterAll(async () => {
    await client.dispose();
    await store.stop();
    await db.end();
    await postgres.stop();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets PostgreSQL itself refuse what goes to streams of this name. */
  async function refusing(prefix: string, sqlstate: string): Promise<() => Promise<unknown>> {
    await db.query(`
      create function public.refuse() returns trigger language plpgsql as
        $$ begin raise exception 'not this one' using errcode = '${sqlstate}'; end $$;
      create trigger refuse before insert on log.event for each row
        when (new.stream like '${prefix}%') execute function public.refuse()`);
    const heal = () => db.query('drop function if exists public.refuse() cascade');
    onTestFinished(async () => void (await heal()));
    return heal;
  }

  const outcomes = (appends: Promise<unknown>[]) =>
    Promise.allSettled(appends).then((all) => all.map(({ status }) => status));
  const good = () => client.appendToStream(newStream('good'), numbered(1));
  const goods = Array.from({ length: 10 }, () => good);

  test('a name that the index cannot hold is refused in words, and its neighbours are written', async () => {
    const name = randomBytes(4_500).toString('hex');
    const bad = client.appendToStream(name, numbered(1));
    const others = [...goods, ...goods].map((append) => append());
    await expect(bad).rejects.toThrow(/The stream name has 9000 bytes, more than the 1024/);
    expect(new Set(await outcomes(others))).toEqual(new Set(['fulfilled']));
  });

  test('what PostgreSQL refuses fails alone, whoever waits in the same group', async () => {
    const heal = await refusing('bad-', '23514');
    const appends = [...goods.map((append) => append()), client.appendToStream('bad-1', numbered(1))];
    appends.push(...goods.map((append) => append()));
    const results = await outcomes(appends);
    await heal();
    expect(results.filter((status) => status === 'rejected')).toHaveLength(1);
    expect(results[10]).toBe('rejected');
    await client.appendToStream('bad-1', numbered(1), { expectedRevision: NO_STREAM });
    const { rows } = await db.query('select count(*) = max(position) + 1 as gapless from log.event');
    expect(rows[0].gapless).toBe(true);
  });

  test('a full disk is told as such, and is over when there is room', async () => {
    const heal = await refusing('', '53100');
    const stream = newStream('full');
    await expect(client.appendToStream(stream, numbered(1))).rejects.toThrow(
      "no space left on the server's disk",
    );
    expect(await new RawStore(store.url).append(stream, [{}])).toBe('RESOURCE_EXHAUSTED');
    await heal();
    await client.appendToStream(stream, numbered(1), { expectedRevision: NO_STREAM });
  });

  test('first metadata of a stream that was there before a restart leaves its revisions known', async () => {
    const stream = newStream('described');
    await client.appendToStream(stream, numbered(3));
    await restart();
    await client.setStreamMetadata(stream, { maxCount: 10 }, { expectedRevision: NO_STREAM });
    const appended = await client.appendToStream(stream, numbered(1));
    expect(appended.nextExpectedRevision).toBe(3n);
  });

  test('recorded times never run backwards, whatever the clock does, also after a restart', async () => {
    const stream = newStream('clock');
    const HOUR = 3_600_000;
    vi.useFakeTimers({ toFake: ['Date'] });
    const started = Date.now();
    for (const hours of [24, 23, 25, 0]) {
      vi.setSystemTime(started + hours * HOUR);
      await client.appendToStream(stream, numbered(1));
    }
    await restart();
    await client.appendToStream(stream, numbered(1));
    vi.setSystemTime(started + 26 * HOUR);
    await client.appendToStream(stream, numbered(1));
    const times = (await collect(client.readStream(stream))).map(({ event }) => Number(event?.created));
    const ahead = times.map((time) => Math.round((time - started) / HOUR));
    expect(ahead).toEqual([24, 24, 25, 25, 25, 26]);
  });
});
