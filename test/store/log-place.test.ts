import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { findAgain, type LogPlace } from '../../infra/store/log-place.ts';
import { outageOf } from '../../infra/store/passing.ts';
import { noPosition, thrown } from '../eventstore/commanded-answers.ts';
import { type CommandedStore, startCommandedStore } from '../eventstore/commanded-store.ts';
import { newStream, startTemporaryPostgres } from '../eventstore/store.ts';

let postgres: PostgresServer;
let behind: EventStoreServer;
let store: CommandedStore;
let client: EventStoreDBClient;
let place: LogPlace;
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  behind = await startEventStore({ databaseUrl: postgres.url });
  store = await startCommandedStore({ upstream: behind.url });
  client = EventStoreDBClient.connectionString(store.url);
  const event = jsonEvent({ type: 'Placed', data: {} });
  const { position } = await client.appendToStream(newStream('placed'), event);
  const at = Number(position?.commit);
  place = { position: at, eventPosition: at, eventId: event.id };
});
afterAll(async () => {
  await client?.dispose();
  await store?.stop();
  await behind?.stop();
  await postgres?.stop();
});

test('a position that is no event’s, as EventStoreDB answers it each time, is in another log', async () => {
  store.refuseReads(noPosition, 2);
  expect(await findAgain(client, place)).toBeUndefined();
  expect(await findAgain(client, place)).toEqual(place);
});

test('refused once, it is asked again', async () => {
  store.refuseReads(noPosition, 1);
  expect(await findAgain(client, place)).toEqual(place);
});

test.each([
  ['that fails inside', () => store.refuseReads(thrown, 1)],
  ['that reads nothing at all', () => store.notReady({ reads: true })],
])('a store %s is away, and its log none the less the right one', async (_, fail) => {
  onTestFinished(() => {
    store.refuseReads(thrown, 0);
    store.ready();
  });
  fail();
  const error = await findAgain(client, place).catch((thrown: unknown) => thrown);
  expect(outageOf(error)).toBe('STORE_UNAVAILABLE');
});
