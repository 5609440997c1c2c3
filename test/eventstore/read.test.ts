import {
  BACKWARDS,
  binaryEvent,
  END,
  FORWARDS,
  type Position,
  START,
  StreamDeletedError,
  StreamNotFoundError,
  UnknownError,
} from '@eventstore/db-client';
import { beforeAll, describe, expect, test } from 'vitest';
import { collect, contractStore, newStream, numbered, numbersOf } from './store.ts';

const store = contractStore();

describe('a stream', () => {
  const stream = newStream('read');
  beforeAll(async () => {
    await store.client.appendToStream(stream, numbered(2_500));
  });
  const all = Array.from({ length: 2_500 }, (_, n) => n);

  test.each([
    ['all of it', {}, all],
    ['forwards from a revision, inclusive', { fromRevision: 2_497n }, [2_497, 2_498, 2_499]],
    ['forwards, so many', { fromRevision: 100n, maxCount: 3 }, [100, 101, 102]],
    ['forwards from beyond the end', { fromRevision: 9_999n }, []],
    ['backwards from the end', { fromRevision: END, direction: BACKWARDS }, [...all].reverse()],
    ['backwards from a revision, inclusive', { fromRevision: 2n, direction: BACKWARDS }, [2, 1, 0]],
    ['backwards, so many', { fromRevision: END, direction: BACKWARDS, maxCount: 2 }, [2_499, 2_498]],
    ['backwards from the start', { fromRevision: START, direction: BACKWARDS }, [0]],
    ['backwards from beyond the end', { fromRevision: 9_999n, direction: BACKWARDS, maxCount: 1 }, [2_499]],
  ] as const)('%s', async (_, options, expected) => {
    expect(numbersOf(await collect(store.client.readStream(stream, options)))).toEqual(expected);
  });

  test('forwards from the end is refused: there is nothing to read', async () => {
    const reading = store.client.readStream(stream, { fromRevision: END, direction: FORWARDS });
    await expect(collect(reading)).rejects.toBeInstanceOf(UnknownError);
  });

  test('that does not exist is an error that names it', async () => {
    const missing = newStream('không-có');
    const error = await collect(store.client.readStream(missing)).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(StreamNotFoundError);
    expect(error).toMatchObject({ streamName: missing });
  });

  test('that was tombstoned is an error that names it', async () => {
    const ended = newStream('ended');
    await store.client.appendToStream(ended, numbered(1));
    await store.client.tombstoneStream(ended);
    const error = await collect(store.client.readStream(ended)).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(StreamDeletedError);
    expect(error).toMatchObject({ streamName: ended });
  });

  test('a reader that stops early leaves the store well', async () => {
    for (let i = 0; i < 20; i++) {
      for await (const { event } of store.client.readStream(stream)) {
        if (event?.revision === 3n) break;
      }
    }
    expect(await collect(store.client.readStream(stream, { maxCount: 5 }))).toHaveLength(5);
  });
});

describe('$all', () => {
  const ours = newStream('all');
  /** The first so many of our own: on a cluster, others write between. */
  const read = async (count: number, options: Parameters<typeof store.client.readAll>[0]) =>
    (await collect(store.client.readAll({ ...options, maxCount: 300 })))
      .filter((e) => e.event?.streamId.startsWith(ours))
      .slice(0, count);
  let positions: Position[];
  beforeAll(async () => {
    positions = [];
    for (let n = 0; n < 4; n++) {
      const { position } = await store.client.appendToStream(`${ours}-${n}`, numbered(1, 'InAll', n));
      positions.push(position as Position);
    }
  });
  const at = (i: number) => positions[i] as Position;

  test('forwards from a position includes it', async () => {
    const found = await read(2, { fromPosition: at(1) });
    expect(found.map((e) => e.event?.position)).toEqual([at(1), at(2)]);
    expect(numbersOf(found)).toEqual([1, 2]);
  });

  test('backwards from a position excludes it', async () => {
    const found = await read(2, { fromPosition: at(2), direction: BACKWARDS });
    expect(found.map((e) => e.event?.position)).toEqual([at(1), at(0)]);
  });

  test('backwards from the end begins with the last event', async () => {
    const stream = `${ours}-last`;
    await store.client.appendToStream(stream, numbered(2));
    const [last] = await read(1, { fromPosition: END, direction: BACKWARDS });
    expect(last?.event).toMatchObject({ streamId: stream, revision: 1n });
  });

  test('the other way round is the same in reverse, system events included', async () => {
    const stream = newStream('both-ways');
    const { position } = await store.client.appendToStream(stream, numbered(20));
    await store.client.setStreamMetadata(stream, { maxCount: 30 });
    await store.client.appendToStream(stream, numbered(500));
    const positionsOf = async (options: Parameters<typeof store.client.readAll>[0]) =>
      (await collect(store.client.readAll(options))).map((e) => e.commitPosition as bigint);
    const forwards = await positionsOf({ fromPosition: position });
    const since = { direction: BACKWARDS, fromPosition: END, maxCount: forwards.length + 200 } as const;
    const backwards = (await positionsOf(since)).filter((at) => at >= (forwards[0] as bigint));
    expect(forwards.length).toBeGreaterThanOrEqual(502);
    expect(backwards.reverse().slice(0, forwards.length)).toEqual(forwards);
    expect(forwards).toEqual([...new Set(forwards)].sort((a, b) => Number(a - b)));
  });

  test('maxCount', async () => {
    expect(await collect(store.client.readAll({ maxCount: 2 }))).toHaveLength(2);
  });
});

describe('links', () => {
  test('are followed when asked, and shown when not', async () => {
    const target = newStream('đích');
    const links = newStream('links');
    await store.client.appendToStream(target, numbered(3));
    const linkTo = (text: string) => binaryEvent({ type: '$>', data: Buffer.from(text) });
    await store.client.appendToStream(links, [linkTo(`2@${target}`), linkTo(`99@${target}`)]);
    const [original] = await collect(store.client.readStream(target, { fromRevision: 2n }));

    const [plain] = await collect(store.client.readStream(links));
    expect(plain?.event?.type).toBe('$>');
    expect(plain?.link).toBeUndefined();

    const [followed, broken] = await collect(store.client.readStream(links, { resolveLinkTos: true }));
    expect(followed?.event).toEqual(original?.event);
    expect(followed?.link).toMatchObject({ streamId: links, revision: 0n, type: '$>' });
    expect(broken?.event).toBeUndefined();
    expect(broken?.link).toMatchObject({ streamId: links, revision: 1n });
  });
});

test('a slow reader of much data holds nothing up and misses nothing', async () => {
  const stream = newStream('slow');
  const data = new Uint8Array(60_000).fill(7);
  for (let i = 0; i < 8; i++) {
    await store.client.appendToStream(
      stream,
      Array.from({ length: 16 }, () => binaryEvent({ type: 'bulky', data })),
    );
  }
  let read = 0;
  for await (const { event } of store.client.readStream(stream)) {
    expect(event?.revision).toBe(BigInt(read++));
    if (read % 40 === 0) await store.client.appendToStream(newStream('meanwhile'), numbered(1));
  }
  expect(read).toBe(128);
});
