import { EventStoreDBClient, eventTypeFilter, excludeSystemEvents, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { type Following, type FollowOptions, follow } from '../../infra/store/follow.ts';
import type { Item } from '../../infra/store/inflow.ts';
import { type CommandedStore, startCommandedStore } from '../eventstore/commanded-store.ts';
import { eventually, newStream, numbered, startTemporaryPostgres } from '../eventstore/store.ts';

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

/** Follows events of one type, and keeps what it was given. */
function following(type: string, o: Partial<FollowOptions> = {}) {
  const ending = new AbortController();
  const items: Item[] = [];
  const troubles: string[] = [];
  let position: bigint | undefined;
  const running: Following = follow({
    client,
    filter: eventTypeFilter({ prefixes: [type], checkpointInterval: 1 }),
    from: async () => position,
    onTrouble: ({ message }) => troubles.push(message),
    ending: ending.signal,
    most: 100,
    async take(taken) {
      items.push(...taken);
      for (const item of taken) position = 'event' in item ? item.event.position : item.reached;
      return 'taken';
    },
    ...o,
  });
  onTestFinished(async () => {
    ending.abort();
    await running.done.catch(() => {});
  });
  const numbers = () =>
    items.flatMap((item) => ('event' in item ? [(item.event.data as { n: number }).n] : []));
  return { ...running, items, numbers, troubles, ending };
}

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);
const append = (type: string, count: number, from = 0) =>
  client.appendToStream(newStream('followed'), numbered(count, type, from));

test('what the store ends is taken up again without a gap, each time with one word about it', async () => {
  await append('Ended', 1_000);
  store.endSubscriptionsAfter(150);
  const { numbers, troubles } = following('Ended');
  await eventually(() => numbers().length >= 1_000);
  store.endSubscriptionsAfter(0);
  await append('Ended', 500, 1_000);
  await eventually(() => numbers().length >= 1_500);
  expect(numbers()).toEqual(upTo(1_500));
  expect(troubles).toHaveLength(6);
  expect(troubles[0]).toMatch(/Consumer too slow/);
});

test('a checkpoint stands behind all that it covers, also where the reader waits', async () => {
  for (let n = 0; n < 20; n += 1) {
    await append('Covered', 1, n);
    await append('Other', 70);
  }
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const items: Item[] = [];
  const { done: _ } = following('Covered', {
    queued: 4,
    most: 2,
    async take(taken) {
      await held;
      items.push(...taken);
      return 'taken';
    },
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  release();
  await eventually(() => items.filter((item) => 'event' in item).length === 20);
  let last = -1n;
  for (const item of items) {
    const position = 'event' in item ? item.event.position : item.reached;
    expect(position).toBeGreaterThanOrEqual(last);
    last = position;
  }
  expect(items.some((item) => 'reached' in item)).toBe(true);
});

test('memory is bounded: what does not fit waits in the store', async () => {
  const large = () =>
    Array.from({ length: 400 }, () => jsonEvent({ type: 'Large', data: { text: 'x'.repeat(2_000) } }));
  for (let round = 0; round < 10; round += 1) await client.appendToStream(newStream('large'), large());
  let most = 0;
  const { items } = following('Large', {
    queued: 50,
    most: 1_000,
    async take(taken) {
      most = Math.max(most, taken.length);
      items.push(...taken);
      await new Promise((resolve) => setTimeout(resolve, 2));
      return 'taken';
    },
  });
  await eventually(() => items.filter((item) => 'event' in item).length === 4_000, 30_000);
  expect(most).toBeLessThan(120);
}, 60_000);

test('what the taker throws ends the following, and nothing more is given', async () => {
  await append('Thrown', 50);
  const { done, items } = following('Thrown', {
    take: async () => {
      throw new Error('cannot');
    },
  });
  await expect(done).rejects.toThrow('cannot');
  expect(items).toEqual([]);
});

test('a store that takes the call and is silent is asked again, and found when it speaks', async () => {
  await append('Silent', 3);
  store.silence();
  const { numbers, troubles } = following('Silent', { confirmMs: 200 });
  await eventually(() => troubles.length >= 2);
  expect(troubles[0]).toBe('the event store did not confirm a subscription within 200 ms');
  store.speak();
  await eventually(() => numbers().length === 3);
  expect(numbers()).toEqual(upTo(3));
});

test('a store that is gone for a while is found again, and one that is frozen does not hold up the end', async () => {
  const { numbers, ending, done } = following('Gone');
  await append('Gone', 2);
  await eventually(() => numbers().length === 2);
  await store.refuse();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await store.accept();
  await eventually(() =>
    append('Gone', 2, 2).then(
      () => true,
      () => false,
    ),
  );
  await eventually(() => numbers().length === 4);
  store.silence();
  ending.abort();
  await done;
  store.speak();
});

test('begins anew where it is told to, at once', async () => {
  await append('Renewed', 5);
  const taken: number[] = [];
  let again = true;
  const { renew, troubles } = following('Renewed', {
    from: async () => undefined,
    async take(items) {
      taken.push(...items.flatMap((item) => ('event' in item ? [(item.event.data as { n: number }).n] : [])));
      if (taken.length < 5 || !again) return 'taken';
      again = false;
      return 'again';
    },
  });
  await eventually(() => taken.length === 10);
  renew();
  await eventually(() => taken.length === 15);
  expect(taken).toEqual([...upTo(5), ...upTo(5), ...upTo(5)]);
  expect(troubles).toEqual([]);
});

test('says when the oldest of what waits was written', async () => {
  const before = Date.now();
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { oldest, done: _ } = following('Waiting', {
    filter: excludeSystemEvents(),
    from: async () => (await client.appendToStream(newStream('start'), numbered(1))).position?.commit,
    take: async () => {
      await held;
      return 'taken';
    },
  });
  await append('Waiting', 1);
  await eventually(() => oldest() !== undefined);
  expect(oldest()).toBeGreaterThanOrEqual(before - 1);
  expect(oldest()).toBeLessThanOrEqual(Date.now());
  release();
  await eventually(() => oldest() === undefined);
});
