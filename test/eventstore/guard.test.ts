import { AccessDeniedError, type EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { connectClient } from '../../infra/store/client.ts';
import { RawStore } from './raw-store.ts';
import { collect, describeEngine, newStream, startTemporaryPostgres } from './store.ts';

const SECRET = 'Zm9yIHRoaXMgdGVzdCBvbmx5LCAzMiBieXRlcw-_';

describeEngine('a store with a secret', () => {
  let postgres: PostgresServer;
  let store: EventStoreServer;
  const clients: EventStoreDBClient[] = [];
  const connected = (url: string) => {
    const client = connectClient(url);
    clients.push(client);
    return client;
  };
  /** As a program that found the port: with no user, with another, with the user and a wrong secret. */
  const strangers = () => [
    store.url.replace(`kheo:${SECRET}@`, ''),
    store.url.replace('kheo:', 'admin:'),
    store.url.replace(SECRET, `${SECRET}0`),
  ];

  beforeAll(async () => {
    postgres = await startTemporaryPostgres();
    store = await startEventStore({ databaseUrl: postgres.url, secret: SECRET });
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.dispose()));
    await store?.stop();
    await postgres?.stop();
  });

  const event = () => jsonEvent({ type: 'Tried', data: {} });
  const calls = (client: EventStoreDBClient, stream: string) => ({
    read: () => collect(client.readAll({ maxCount: 1 })),
    'read a stream': () => collect(client.readStream(stream)),
    subscribe: () => collect(client.subscribeToAll()),
    append: () => client.appendToStream(stream, event()),
    delete: () => client.deleteStream(stream),
    tombstone: () => client.tombstoneStream(stream),
    'set metadata': () => client.setStreamMetadata(stream, { maxCount: 1 }),
  });

  test('answers nobody who does not give it', async () => {
    const stream = newStream('guarded');
    await connected(store.url).appendToStream(stream, event());
    for (const url of strangers()) {
      for (const [name, call] of Object.entries(calls(connected(url), stream))) {
        const refused = await call().catch((error: Error) => error);
        expect(refused, `${name} at ${url}`).toBeInstanceOf(Error);
        expect((refused as Error).message, name).toContain('Unauthenticated');
      }
    }
    const raw = new RawStore(strangers()[0] as string);
    for (const call of ['append', 'batch'] as const)
      expect(await raw[call](stream, [{}])).toBe('UNAUTHENTICATED');
    raw.client.close();
    expect(await collect(connected(store.url).readStream(stream))).toHaveLength(1);
  });

  test('lets the application read, follow and append, and neither delete, end nor describe a stream', async () => {
    const client = connected(store.url);
    const stream = newStream('guarded');
    const seen = new Promise<string>((resolve) => {
      client.subscribeToStream(stream).on('data', ({ event }) => resolve(event?.type ?? ''));
    });
    await client.appendToStream(stream, event());
    expect(await seen).toBe('Tried');
    expect(await collect(client.readStream(stream))).toHaveLength(1);
    const { delete: remove, tombstone, 'set metadata': describe } = calls(client, stream);
    for (const call of [remove, tombstone, describe, () => client.appendToStream('$settings', event())])
      await expect(call()).rejects.toBeInstanceOf(AccessDeniedError);
    const oneByOne = Object.assign(connected(store.url), { supports: async () => false });
    await oneByOne.appendToStream(stream, event());
    await expect(oneByOne.appendToStream(`$$${stream}`, event())).rejects.toBeInstanceOf(AccessDeniedError);
    expect(await collect(client.readStream(stream))).toHaveLength(2);
    expect(await collect(client.readAll())).toHaveLength(4); // those of before, and `$LogCreated`
  });
});
