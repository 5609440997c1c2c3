import { randomUUID } from 'node:crypto';
import {
  ANY,
  type AppendResult,
  binaryEvent,
  DeadlineExceededError,
  EventStoreDBClient,
  jsonEvent,
  MaxAppendSizeExceededError,
  NO_STREAM,
  STREAM_EXISTS,
  TimeoutError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { describe, expect, test } from 'vitest';
import { clusterUrl, collect, contractStore, newStream, numbered, numbersOf } from './store.ts';

const store = contractStore();

/** With credentials the client uses Append, without them BatchAppend. */
const calls = [
  ['BatchAppend', {}],
  ['Append', { credentials: { username: 'admin', password: 'changeit' } }],
] as const;

describe.each(calls)('%s', (_, options) => {
  test('keeps what was given: bytes, text beyond ASCII, metadata, type, id, order', async () => {
    const stream = newStream('của-bản');
    const id = randomUUID();
    const text = { chữ: 'Dân vận khéo ‐ “thắng lợi”', emoji: '😾', nul: '\u0000' };
    await store.client.appendToStream(
      stream,
      [
        jsonEvent({ id, type: 'Đã-ghi', data: text, metadata: { vì: 'ộ' } }),
        binaryEvent({
          type: 'raw',
          data: Uint8Array.from([0, 255, 92, 39]),
          metadata: Uint8Array.from([1, 0]),
        }),
        jsonEvent({ type: 'empty', data: {} }),
      ],
      options,
    );
    const before = Date.now() - 60_000;
    const [json, binary, nothing] = (await collect(store.client.readStream(stream))).map((e) => e.event);
    expect(json).toMatchObject({ streamId: stream, id, type: 'Đã-ghi', data: text, metadata: { vì: 'ộ' } });
    expect(json?.isJson).toBe(true);
    expect(json?.created.getTime()).toBeGreaterThan(before);
    expect(binary?.isJson).toBe(false);
    expect(Buffer.from(binary?.data as Uint8Array)).toEqual(Buffer.from([0, 255, 92, 39]));
    expect(Buffer.from(binary?.metadata as Uint8Array)).toEqual(Buffer.from([1, 0]));
    expect([json, binary, nothing].map((e) => e?.revision)).toEqual([0n, 1n, 2n]);
  });

  test('answers with the last revision and the position by which $all knows the event', async () => {
    const stream = newStream('position');
    const result = await store.client.appendToStream(stream, numbered(3), options);
    expect(result).toMatchObject({ success: true, nextExpectedRevision: 2n });
    const [last] = await collect(store.client.readAll({ fromPosition: result.position, maxCount: 1 }));
    expect(last?.event).toMatchObject({ streamId: stream, revision: 2n, data: { n: 2 } });
    expect(last?.event?.position).toEqual(result.position);
  });

  test.each([
    ['no stream, there is one', NO_STREAM, 2, NO_STREAM, 1n],
    ['a stream, there is none', STREAM_EXISTS, 0, STREAM_EXISTS, NO_STREAM],
    ['a revision, there is no stream', 1n, 0, 1n, NO_STREAM],
    ['a revision ahead', 5n, 2, 5n, 1n],
    ['a revision behind', 0n, 3, 0n, 2n],
  ] as const)('refuses when expecting %s', async (_, expectedRevision, there, expected, actual) => {
    const stream = newStream('wrong');
    if (there > 0) await store.client.appendToStream(stream, numbered(there));
    const error = await store.client
      .appendToStream(stream, numbered(1), { expectedRevision, ...options })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(WrongExpectedVersionError);
    expect(error).toMatchObject({ streamName: stream, expectedVersion: expected, actualVersion: actual });
  });

  test.each([
    [ANY, 0],
    [ANY, 2],
    [NO_STREAM, 0],
    [STREAM_EXISTS, 2],
    [1n, 2],
  ] as const)('accepts when expecting %s with %i events there', async (expectedRevision, there) => {
    const stream = newStream('right');
    if (there > 0) await store.client.appendToStream(stream, numbered(there));
    const result = await store.client.appendToStream(stream, numbered(2), { expectedRevision, ...options });
    expect(result.nextExpectedRevision).toBe(BigInt(there + 1));
  });

  test('the whole append over 1 MiB is refused, none of it kept', async () => {
    const stream = newStream('large');
    const event = () => jsonEvent({ type: 'large', data: { text: 'x'.repeat(300 * 1024) } });
    const error = await store.client
      .appendToStream(stream, [event(), event(), event(), event()], options)
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(MaxAppendSizeExceededError);
    expect(error).toMatchObject({ maxAppendSize: 1024 * 1024 });
    const kept = await store.client.appendToStream(stream, [event(), event()], {
      expectedRevision: NO_STREAM,
      ...options,
    });
    expect(kept.nextExpectedRevision).toBe(1n);
  });

  describe('repeated', () => {
    test.each([[ANY], [STREAM_EXISTS]] as const)('expecting %s: one effect, the old answer', async (open) => {
      const stream = newStream('again');
      await store.client.appendToStream(stream, numbered(1));
      const events = numbered(2);
      const first = await store.client.appendToStream(stream, events, { expectedRevision: open, ...options });
      await store.client.appendToStream(stream, numbered(1));
      const second = await store.client.appendToStream(stream, events, {
        expectedRevision: open,
        ...options,
      });
      expect(second).toEqual(first);
      expect(await collect(store.client.readStream(stream))).toHaveLength(4);
    });

    test('expecting the older revision: one effect, the old answer', async () => {
      const stream = newStream('again-exact');
      const events = numbered(3);
      const first = await store.client.appendToStream(stream, events, {
        expectedRevision: NO_STREAM,
        ...options,
      });
      await store.client.appendToStream(stream, numbered(1));
      const second = await store.client.appendToStream(stream, events, {
        expectedRevision: NO_STREAM,
        ...options,
      });
      expect(second).toEqual(first);
      expect(await collect(store.client.readStream(stream))).toHaveLength(4);
    });

    test('in part: a wrong version', async () => {
      const stream = newStream('again-partial');
      const events = numbered(2);
      await store.client.appendToStream(stream, events);
      for (const expectedRevision of [ANY, NO_STREAM] as const) {
        await expect(
          store.client.appendToStream(stream, [...events, ...numbered(1)], { expectedRevision, ...options }),
        ).rejects.toBeInstanceOf(WrongExpectedVersionError);
      }
    });

    test('expecting the current revision: written again', async () => {
      const stream = newStream('again-current');
      const events = numbered(2);
      await store.client.appendToStream(stream, events, options);
      await store.client.appendToStream(stream, events, { expectedRevision: 1n, ...options });
      expect(numbersOf(await collect(store.client.readStream(stream)))).toEqual([0, 1, 0, 1]);
    });

    test('the same ids in another stream are other events', async () => {
      const events = numbered(1);
      await store.client.appendToStream(newStream('one'), events, options);
      const other = newStream('other');
      await store.client.appendToStream(other, events, options);
      expect(await collect(store.client.readStream(other))).toHaveLength(1);
    });
  });

  test('appends in flight together are each judged in order: one of a hundred rivals wins', async () => {
    const stream = newStream('rivals');
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) =>
        store.client.appendToStream(stream, numbered(1, 'Rival', n), {
          expectedRevision: NO_STREAM,
          ...options,
        }),
      ),
    );
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    expect(await collect(store.client.readStream(stream))).toHaveLength(1);
  });

  test('a repeat in flight beside its first is one effect', async () => {
    const stream = newStream('twins');
    const events = numbered(2);
    const append = (expectedRevision: typeof NO_STREAM | typeof ANY) =>
      store.client.appendToStream(stream, events, { expectedRevision, ...options });
    const twins = await Promise.allSettled(([NO_STREAM, NO_STREAM, ANY] as const).map(append));
    await expectOneEffect(twins, await append(NO_STREAM), stream);
  });

  test('open repeats that queue together behind another append are one effect', async () => {
    for (let round = 0; round < 10; round++) {
      const stream = newStream('open-twins');
      const events = numbered(2);
      const append = (to: string) =>
        store.client.appendToStream(to, to === stream ? events : numbered(20), options);
      const [, first, second] = await Promise.allSettled(
        [newStream('ahead'), stream, stream, newStream('behind')].map(append),
      );
      await expectOneEffect([first, second], await append(stream), stream);
    }
  }, 60_000);
});

/**
 * Of appends of the same two events at once, a cluster may end all but one by its commit timeout, here each is
 * answered; the repeat afterwards is told the first's answer by both.
 */
async function expectOneEffect(
  twins: (PromiseSettledResult<AppendResult> | undefined)[],
  afterwards: AppendResult,
  stream: string,
): Promise<void> {
  for (const twin of twins) {
    if (twin?.status === 'fulfilled') expect(twin.value).toEqual(afterwards);
    else {
      expect(clusterUrl).toBeDefined();
      expect(twin?.reason).toSatisfy((e) => e instanceof DeadlineExceededError || e instanceof TimeoutError);
    }
  }
  expect(twins.some((twin) => twin?.status === 'fulfilled')).toBe(true);
  expect(await collect(store.client.readStream(stream))).toHaveLength(2);
}

test('a large append arrives in several messages and is one append', async () => {
  const stream = newStream('pieces');
  const result = await store.client.appendToStream(stream, numbered(2_000), { batchAppendSize: 1024 });
  expect(result.nextExpectedRevision).toBe(1_999n);
  const read = await collect(store.client.readStream(stream));
  expect(numbersOf(read)).toEqual(Array.from({ length: 2_000 }, (_, n) => n));
});

test('a deadline that has passed writes nothing', async () => {
  const stream = newStream('late');
  const error = await store.client
    .appendToStream(stream, numbered(30_000), { deadline: 1 })
    .catch((e: unknown) => e);
  expect(error).toMatchObject({ type: 'deadline-exceeded' });
  await store.client.appendToStream(stream, numbered(1), { expectedRevision: NO_STREAM });
});

test('with throwOnAppendFailure=false a wrong version is an answer', async () => {
  const url = new URL((clusterUrl ?? store.url).replace('esdb:', 'http:'));
  url.searchParams.set('throwOnAppendFailure', 'false');
  const client = EventStoreDBClient.connectionString(url.href.replace('http:', 'esdb:'));
  const stream = newStream('answer');
  await client.appendToStream(stream, numbered(2));
  const result = await client.appendToStream(stream, numbered(1), { expectedRevision: NO_STREAM });
  expect(result.success).toBe(false);
  await client.dispose();
});

test('a name with a NUL harms nobody else', async () => {
  const stream = newStream('beside');
  const [bad, good] = await Promise.allSettled([
    store.client.appendToStream('a\u0000b', numbered(1)),
    store.client.appendToStream(stream, numbered(1)),
  ]);
  expect(good.status).toBe('fulfilled');
  if (clusterUrl === undefined) expect(bad.status).toBe('rejected');
});
