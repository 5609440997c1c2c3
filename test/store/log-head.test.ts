import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { storeSource } from '../../infra/rebuild/log-source.ts';
import { headOf, newestFirst } from '../../infra/store/log-head.ts';
import { type CommandedStore, startCommandedStore } from '../eventstore/commanded-store.ts';
import { newStream, startTemporaryPostgres } from '../eventstore/store.ts';

let postgres: PostgresServer;
let behind: EventStoreServer;
let store: CommandedStore;
let client: EventStoreDBClient;
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  behind = await startEventStore({ databaseUrl: postgres.url });
  store = await startCommandedStore({ upstream: behind.url });
  client = EventStoreDBClient.connectionString(store.url);
});
afterAll(async () => {
  await client?.dispose();
  await store?.stop();
  await behind?.stop();
  await postgres?.stop();
});

async function append(types: string[]): Promise<bigint> {
  const events = types.map((type) => jsonEvent({ type, data: {} }));
  const { position } = await client.appendToStream(newStream('head'), events);
  return position?.commit ?? -1n;
}
const storesOwn = (count: number) =>
  Array.from({ length: count }, (_, n) => (n % 2 ? '$>' : '$scavengeChunksCompleted'));
const reads = () => store.calls().begun.Read ?? 0;

test('the head is right behind any number of the store’s own events and links, and is asked cheaply', async () => {
  expect(await headOf(client)).toBe(-1n);
  await append(storesOwn(60));
  expect(await headOf(client)).toBe(-1n);
  const head = await append(['ModelRegistered']);
  expect(await headOf(client)).toBe(head);
  await append(storesOwn(1_500));
  expect(await headOf(client)).toBe(head);
  expect(await storeSource(client).head()).toBe(Number(head));

  const before = reads();
  for (let beat = 0; beat < 10; beat += 1) expect(await headOf(client)).toBe(head);
  expect(reads() - before).toBe(10);
  await append(storesOwn(30));
  expect(await headOf(client)).toBe(head);
  const next = await append(['SomethingElse', '$metadata']);
  expect(await headOf(client)).toBe(next - 1n);

  const positions: number[] = [];
  for await (const page of newestFirst(client))
    positions.push(...page.map(({ position }) => Number(position?.commit)));
  expect(positions).toEqual(Array.from({ length: Number(next) + 1 }, (_, n) => Number(next) - n));
});

test('what was found in one log is nothing in another', async () => {
  const other = await startTemporaryPostgres();
  const log = await startEventStore({ databaseUrl: other.url });
  try {
    await append([...storesOwn(3)]);
    expect(await headOf(client)).toBeGreaterThan(0n);
    store.switchTo(log.url);
    await expect.poll(() => headOf(client).catch(() => 'away')).toBe(-1n);
    const head = await append(['ModelRegistered', ...storesOwn(70)]);
    expect(await headOf(client)).toBe(head - 70n);
  } finally {
    store.switchTo(behind.url);
    await log.stop();
    await other.stop();
  }
});

test('a silent store is no head, soon', async () => {
  await expect.poll(() => headOf(client).catch(() => -2n)).toBeGreaterThan(0n);
  store.silence();
  try {
    await expect(headOf(client)).rejects.toThrow('did not answer within 3000 ms');
  } finally {
    store.speak();
  }
});
