import { setTimeout as sleep } from 'node:timers/promises';
import {
  ANY,
  BACKWARDS,
  END,
  NO_STREAM,
  STREAM_EXISTS,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { describe, expect, test } from 'vitest';
import { clusterUrl, collect, contractStore, newStream, numbered, numbersOf } from './store.ts';

const store = contractStore();

const read = async (stream: string, options = {}) =>
  numbersOf(await collect(store.client.readStream(stream, options)));

describe('metadata', () => {
  test('what was set is what is got, own members and letters included', async () => {
    const stream = newStream('meta');
    const metadata = {
      maxAge: 7_200,
      maxCount: 12,
      cacheControl: 15,
      truncateBefore: 1,
      acl: { readRoles: ['admin'], writeRoles: ['$all'] },
      mèo: '😾',
    };
    await store.client.setStreamMetadata(stream, metadata);
    expect((await store.client.getStreamMetadata(stream)).metadata).toEqual(metadata);
    await store.client.setStreamMetadata(stream, { maxCount: 3 });
    expect((await store.client.getStreamMetadata(stream)).metadata).toEqual({ maxCount: 3 });
  });

  test('of a stream without any there is none', async () => {
    expect(await store.client.getStreamMetadata(newStream('bare'))).not.toHaveProperty('metadata');
  });

  test('maxCount shows the last events only', async () => {
    const stream = newStream('max-count');
    await store.client.setStreamMetadata(stream, { maxCount: 2 });
    await store.client.appendToStream(stream, numbered(20));
    expect(await read(stream)).toEqual([18, 19]);
    expect(await read(stream, { fromRevision: 3n })).toEqual([18, 19]);
    expect(await read(stream, { direction: BACKWARDS, fromRevision: END })).toEqual([19, 18]);
    await store.client.appendToStream(stream, numbered(1, 'Numbered', 20));
    expect(await read(stream)).toEqual([19, 20]);
  });

  test('truncateBefore hides what is before it, $all keeps it', async () => {
    const stream = newStream('truncated');
    const { position } = await store.client.appendToStream(stream, numbered(1));
    await store.client.appendToStream(stream, numbered(4, 'Numbered', 1));
    await store.client.setStreamMetadata(stream, { truncateBefore: 3 });
    expect(await read(stream)).toEqual([3, 4]);
    const [first] = await collect(store.client.readAll({ fromPosition: position, maxCount: 1 }));
    expect(first?.event).toMatchObject({ streamId: stream, revision: 0n });
  });

  test('maxAge hides what is older', async () => {
    const stream = newStream('aged');
    await store.client.appendToStream(stream, numbered(2));
    await store.client.setStreamMetadata(stream, { maxAge: 1 });
    await sleep(1_100);
    await store.client.appendToStream(stream, numbered(1, 'Numbered', 2));
    expect(await read(stream, { maxCount: 1 })).toEqual([2]);
  });
});

describe('soft delete', () => {
  test('hides the stream; the next append continues its numbering and shows only what is new', async () => {
    const stream = newStream('deleted');
    await store.client.appendToStream(stream, numbered(3));
    expect(await store.client.deleteStream(stream)).toHaveProperty('position');
    await expect(read(stream)).rejects.toBeInstanceOf(StreamNotFoundError);
    const again = await store.client.appendToStream(stream, numbered(2, 'Numbered', 3), {
      expectedRevision: NO_STREAM,
    });
    expect(again.nextExpectedRevision).toBe(4n);
    expect(await read(stream)).toEqual([3, 4]);
    expect(await read(stream, { direction: BACKWARDS, fromRevision: END })).toEqual([4, 3]);
  });

  test('to expect a stream is then refused as deleted; its revision may still be expected', async () => {
    const stream = newStream('deleted-expected');
    await store.client.appendToStream(stream, numbered(1));
    await store.client.deleteStream(stream, { expectedRevision: 0n });
    await expect(
      store.client.appendToStream(stream, numbered(1), { expectedRevision: STREAM_EXISTS }),
    ).rejects.toBeInstanceOf(StreamDeletedError);
    const again = await store.client.appendToStream(stream, numbered(1), { expectedRevision: 0n });
    expect(again.nextExpectedRevision).toBe(1n);
  });

  test.each([
    ['another revision', 2n, 2n],
    ['no stream', NO_STREAM, -1n],
  ] as const)('is refused when expecting %s', async (_, expectedRevision, expectedVersion) => {
    const stream = newStream('kept');
    await store.client.appendToStream(stream, numbered(4));
    const error = await store.client.deleteStream(stream, { expectedRevision }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(WrongExpectedVersionError);
    expect(error).toMatchObject({ streamName: stream, expectedVersion, actualVersion: 3n });
    expect(await read(stream)).toHaveLength(4);
  });

  test('of a stream that never was is refused; metadata alone is a stream to delete', async () => {
    await expect(
      store.client.deleteStream(newStream('never'), { expectedRevision: NO_STREAM }),
    ).rejects.toBeInstanceOf(WrongExpectedVersionError);
    const implied = newStream('implied');
    await store.client.setStreamMetadata(implied, { cacheControl: 10 });
    expect(await store.client.deleteStream(implied, { expectedRevision: NO_STREAM })).toBeDefined();
  });

  test('with a name beyond ASCII it is refused too, and nothing is deleted', async () => {
    const stream = newStream('khéo');
    await store.client.appendToStream(stream, numbered(1));
    const error = await store.client.deleteStream(stream, { expectedRevision: 7n }).catch((e: unknown) => e);
    // A cluster cannot name such a stream in its refusal, and answers with HTTP status 500.
    expect(error).toBeInstanceOf(clusterUrl === undefined ? WrongExpectedVersionError : Error);
    expect(await read(stream)).toEqual([0]);
  });
});

describe('tombstone', () => {
  test.each([
    ['Append', { credentials: { username: 'admin', password: 'changeit' } }],
    ['BatchAppend', {}],
  ])('ends the stream for good: %s', async (_, options) => {
    const stream = newStream('tombstoned');
    await store.client.appendToStream(stream, numbered(2));
    const { position } = await store.client.tombstoneStream(stream, { expectedRevision: 1n });
    const error = await store.client.appendToStream(stream, numbered(1), options).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(StreamDeletedError);
    expect(error).toMatchObject({ streamName: stream });
    await expect(store.client.deleteStream(stream)).rejects.toBeInstanceOf(StreamDeletedError);
    await expect(store.client.tombstoneStream(stream)).rejects.toBeInstanceOf(StreamDeletedError);
    const [last] = await collect(store.client.readAll({ fromPosition: position, maxCount: 1 }));
    expect(last?.event).toMatchObject({
      streamId: stream,
      type: '$streamDeleted',
      revision: 9223372036854775807n,
    });
  });

  test('checks the expected revision', async () => {
    const stream = newStream('not-tombstoned');
    await store.client.appendToStream(stream, numbered(2));
    for (const expectedRevision of [5n, NO_STREAM] as const) {
      await expect(store.client.tombstoneStream(stream, { expectedRevision })).rejects.toBeInstanceOf(
        WrongExpectedVersionError,
      );
    }
    expect(await read(stream)).toHaveLength(2);
  });

  test.each([NO_STREAM, ANY] as const)(
    'of a stream that never was, expecting %s',
    async (expectedRevision) => {
      const stream = newStream('unborn');
      await store.client.tombstoneStream(stream, { expectedRevision });
      await expect(read(stream)).rejects.toBeInstanceOf(StreamDeletedError);
    },
  );
});
