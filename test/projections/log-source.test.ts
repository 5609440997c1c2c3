import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import { storeSource } from '../../infra/rebuild/log-source.ts';
import { startTestPostgres } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let store: EventStoreServer;
beforeAll(async () => {
  postgres = await startTestPostgres();
  store = await startEventStore({ databaseUrl: postgres.url });
  const client = EventStoreDBClient.connectionString(store.url);
  const written = Array.from({ length: 100 }, (_, n) => jsonEvent({ type: 'Unknown', data: { n } }));
  await client.appendToStream('some', written);
  await client.dispose();
});
afterAll(async () => {
  await store?.stop();
  await postgres?.stop();
});

test.each([1, 20, 50, 90])(
  'reading up to position %d of a longer log lets go of the client',
  async (upTo) => {
    const client = EventStoreDBClient.connectionString(store.url);
    const source = storeSource(client);
    for await (const { events } of source.batches(-1, upTo)) expect(events).toEqual([]); // of types that are not ours
    expect(await source.head()).toBe(100);
    await client.dispose();
  },
);
