import {
  type AllStreamSubscription,
  binaryEvent,
  END,
  eventTypeFilter,
  excludeSystemEvents,
  type Position,
  StreamDeletedError,
  type StreamSubscription,
  streamNameFilter,
  TimeoutError,
} from '@eventstore/db-client';
import { describe, expect, test } from 'vitest';
import { clusterUrl, collect, contractStore, eventually, newStream, numbered, numbersOf } from './store.ts';

const store = contractStore();

/** What a subscription reports, in order: `n` of an event, or the name of a notice. */
function record(subscription: AllStreamSubscription | StreamSubscription, stream?: string) {
  const seen: (number | string)[] = [];
  const log = {
    seen,
    events: () => seen.filter((s) => typeof s === 'number'),
    error: undefined as unknown,
    unsubscribe: () => subscription.unsubscribe(),
  };
  for (const notice of ['confirmation', 'caughtUp', 'fellBehind'] as const) {
    subscription.on(notice, () => seen.push(notice));
  }
  subscription.on('data', ({ event }) => {
    if (stream === undefined || event?.streamId === stream) seen.push(...numbersOf([{ event }]));
  });
  subscription.on('error', (error) => {
    log.error = error;
  });
  return log;
}

const count = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('to a stream', () => {
  test('from its start: what is there, caught up, what comes', async () => {
    const stream = newStream('sub');
    await store.client.appendToStream(stream, numbered(4));
    const log = record(store.client.subscribeToStream(stream));
    await eventually(() => log.seen.includes('caughtUp'));
    await store.client.appendToStream(newStream('other'), numbered(3, 'Other', 100));
    await store.client.appendToStream(stream, numbered(3, 'Numbered', 4));
    await eventually(() => log.events().length === 7);
    expect(log.seen).toEqual(['confirmation', 0, 1, 2, 3, 'caughtUp', 4, 5, 6]);
    await log.unsubscribe();
  });

  test('from a revision, exclusive', async () => {
    const stream = newStream('sub-revision');
    await store.client.appendToStream(stream, numbered(4));
    const log = record(store.client.subscribeToStream(stream, { fromRevision: 2n }));
    await eventually(() => log.seen.includes('caughtUp'));
    await store.client.appendToStream(stream, numbered(1, 'Numbered', 4));
    await eventually(() => log.events().length === 2);
    expect(log.seen).toEqual(['confirmation', 3, 'caughtUp', 4]);
    await log.unsubscribe();
  });

  test('from its end: only what comes', async () => {
    const stream = newStream('sub-end');
    await store.client.appendToStream(stream, numbered(4));
    const log = record(store.client.subscribeToStream(stream, { fromRevision: END }));
    await eventually(() => log.seen.includes('caughtUp'));
    await store.client.appendToStream(stream, numbered(2, 'Numbered', 4));
    await eventually(() => log.events().length === 2);
    expect(log.seen).toEqual(['confirmation', 'caughtUp', 4, 5]);
    await log.unsubscribe();
  });

  test('that does not exist yet: caught up with its first event', async () => {
    const stream = newStream('sub-later');
    const log = record(store.client.subscribeToStream(stream));
    await eventually(() => log.seen.includes('confirmation'));
    await store.client.appendToStream(stream, numbered(2));
    await eventually(() => log.seen.includes('caughtUp') && log.events().length === 2);
    expect(log.seen[0]).toBe('confirmation');
    expect(log.events()).toEqual([0, 1]);
    await log.unsubscribe();
  });

  test('that is tombstoned meanwhile ends after the event that says so', async () => {
    const stream = newStream('sub-ended');
    await store.client.appendToStream(stream, numbered(1));
    const log = record(store.client.subscribeToStream(stream));
    await eventually(() => log.seen.includes('caughtUp'));
    await store.client.tombstoneStream(stream);
    await eventually(() => log.error !== undefined);
    expect(log.error).toBeInstanceOf(StreamDeletedError);
    expect(log.seen).toHaveLength(4); // and the tombstone, which has no number
  });

  test('that was tombstoned is refused', async () => {
    const stream = newStream('sub-tombstoned');
    await store.client.tombstoneStream(stream);
    const log = record(store.client.subscribeToStream(stream));
    await eventually(() => log.error !== undefined);
    expect(log.error).toBeInstanceOf(StreamDeletedError);
  });

  test('follows links when asked', async () => {
    const target = newStream('target');
    const links = newStream('links');
    await store.client.appendToStream(target, numbered(2, 'Target', 40));
    const link = (revision: number) =>
      binaryEvent({ type: '$>', data: Buffer.from(`${revision}@${target}`) });
    await store.client.appendToStream(links, link(1));
    const log = record(store.client.subscribeToStream(links, { resolveLinkTos: true }));
    await eventually(() => log.seen.includes('caughtUp'));
    await store.client.appendToStream(links, link(0));
    await eventually(() => log.events().length === 2);
    expect(log.seen).toEqual(['confirmation', 41, 'caughtUp', 40]);
    await log.unsubscribe();
  });
});

describe('to $all', () => {
  test('from a position, exclusive, in commit order over streams', async () => {
    const stream = newStream('sub-all');
    const { position } = await store.client.appendToStream(stream, numbered(1));
    await store.client.appendToStream(stream, numbered(1, 'Numbered', 1));
    const log = record(store.client.subscribeToAll({ fromPosition: position }), stream);
    await eventually(() => log.seen.includes('caughtUp'));
    await store.client.appendToStream(stream, numbered(2, 'Numbered', 2));
    await eventually(() => log.events().length === 3);
    expect(log.seen).toEqual(['confirmation', 1, 'caughtUp', 2, 3]);
    await log.unsubscribe();
  });

  test('from a place in the past meets every event once, while others append', async () => {
    const stream = newStream('sub-busy');
    const { position } = await store.client.appendToStream(newStream('before'), numbered(1));
    const appending = (async () => {
      for (let n = 0; n < 1_000; n += 10) await store.client.appendToStream(stream, numbered(10, 'Busy', n));
    })();
    const log = record(store.client.subscribeToAll({ fromPosition: position }), stream);
    await appending;
    await eventually(() => log.events().length >= 1_000);
    expect(log.events()).toEqual(count(0, 1_000));
    await log.unsubscribe();
  });

  test.each([
    ['stream prefix', (s: string) => streamNameFilter({ prefixes: ['nothing-', s] })],
    ['stream expression', (s: string) => streamNameFilter({ regex: `^${s}$` })],
    ['type prefix', (s: string) => eventTypeFilter({ prefixes: [`${s}-wan`] })],
    ['type expression', (s: string) => eventTypeFilter({ regex: `^${s}-w.nted$` })],
  ])('filtered by %s, in the past and to come', async (_, filterFor) => {
    const stream = newStream('filtered');
    const { position } = await store.client.appendToStream(newStream('before'), numbered(1));
    const append = async (from: number) => {
      await store.client.appendToStream(newStream('unwanted'), numbered(3, 'Unwanted', 900));
      await store.client.appendToStream(stream, numbered(2, `${stream}-wanted`, from));
    };
    await append(0);
    const log = record(store.client.subscribeToAll({ fromPosition: position, filter: filterFor(stream) }));
    await eventually(() => log.seen.includes('caughtUp'));
    await append(2);
    await eventually(() => log.events().length === 4);
    expect(log.seen).toEqual(['confirmation', 0, 1, 'caughtUp', 2, 3]);
    await log.unsubscribe();
  });

  test('without system events', async () => {
    const stream = newStream('no-system');
    const { position } = await store.client.appendToStream(stream, numbered(1));
    const types: string[] = [];
    const subscription = store.client
      .subscribeToAll({ fromPosition: position, filter: excludeSystemEvents() })
      .on('data', ({ event }) => types.push(event?.type ?? ''));
    await store.client.setStreamMetadata(stream, { maxCount: 5 });
    await store.client.appendToStream(stream, numbered(1, 'Last'));
    await eventually(() => types.includes('Last'));
    expect(types.filter((type) => type.startsWith('$'))).toEqual([]);
    await subscription.unsubscribe();
  });

  test('a checkpoint is a place up to which everything was considered: nothing is missed from there', async () => {
    const { position } = await store.client.appendToStream(newStream('start'), numbered(1));
    const stream = newStream('considered');
    const checkpoints: Position[] = [];
    const filter = (prefix: string) =>
      eventTypeFilter({
        prefixes: [prefix],
        maxSearchWindow: 10,
        checkpointInterval: 2,
        checkpointReached: async (_: AllStreamSubscription, at: Position) => {
          checkpoints.push(at);
        },
      });
    await store.client.appendToStream(stream, numbered(50));
    const log = record(
      store.client.subscribeToAll({ fromPosition: position, filter: filter('NeverWritten') }),
    );
    await eventually(() => log.seen.includes('caughtUp'));
    const inThePast = checkpoints.length;
    await store.client.appendToStream(stream, numbered(50, 'Numbered', 50));
    await eventually(() => checkpoints.length >= inThePast + 2);
    await log.unsubscribe();
    const told = [...checkpoints];
    expect(inThePast).toBeGreaterThanOrEqual(2);
    expect(told).toEqual([...told].sort((a, b) => Number(a.commit - b.commit)));

    // From each, `commit` alone being kept as callers do, all that was appended after it arrives.
    for (const { commit } of told) {
      const after = (await collect(store.client.readStream(stream))).filter(
        ({ event }) => (event?.position?.commit ?? 0n) > commit,
      );
      const again = record(
        store.client.subscribeToAll({
          fromPosition: { commit, prepare: commit },
          filter: filter('Numbered'),
        }),
        stream,
      );
      await eventually(() => again.events().length >= after.length);
      expect(again.events()).toEqual(numbersOf(after));
      await again.unsubscribe();
    }
  });

  test('one that falls behind misses nothing: it catches up, or is ended and begins after its last event', async () => {
    const stream = newStream('behind');
    const notices: string[] = [];
    const revisions: bigint[] = [];
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { position } = await store.client.appendToStream(newStream('before'), numbered(1));
    let from = position as Position;
    const follow = async () => {
      const subscription = store.client.subscribeToAll({ fromPosition: from });
      for (const notice of ['caughtUp', 'fellBehind'] as const)
        subscription.on(notice, () => notices.push(notice));
      for await (const { event } of subscription) {
        if (event?.streamId !== stream) continue;
        await held;
        revisions.push(event.revision);
        from = event.position as Position;
        if (event.revision === 2_999n) return;
      }
    };
    /** A cluster ends one that is too slow; ours reads the table instead. */
    const reading = (async () => {
      for (;;) {
        const error = await follow().catch((e: unknown) => e);
        if (error === undefined) return;
        if (clusterUrl === undefined || !(error instanceof TimeoutError)) throw error;
      }
    })();
    await eventually(() => notices.includes('caughtUp'));
    // 3,000 events of 12 KB: more than the memory of the tail and the buffers on the way together.
    const data = new Uint8Array(12_000);
    for (let i = 0; i < 60; i++) {
      await store.client.appendToStream(
        stream,
        Array.from({ length: 50 }, () => binaryEvent({ type: 'bulky', data })),
      );
    }
    release();
    await reading;
    expect(revisions.map(Number)).toEqual(count(0, 3_000));
    if (clusterUrl === undefined) expect(notices).toContain('fellBehind');
  });
});

test('dispose ends the client’s subscriptions without an error', async () => {
  const { EventStoreDBClient } = await import('@eventstore/db-client');
  const client = EventStoreDBClient.connectionString(store.url);
  const subscription = client.subscribeToAll({ fromPosition: END });
  const log = record(subscription);
  const ended = new Promise((resolve) => subscription.once('end', resolve));
  await eventually(() => log.seen.includes('caughtUp'));
  await client.dispose();
  await ended;
  expect(log.error).toBeUndefined();
});
