import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Expected, type RawEvent, type RawRead, RawStore } from './raw-store.ts';
import { contractStore, newStream } from './store.ts';

/** What EventStoreDB 23.10.8 answered, call by call; `docs/event-store.md` names where ours goes on differing. */
const store = contractStore();
let raw: RawStore;
beforeAll(() => {
  raw = new RawStore(store.url);
});

const DELETED = 'FAILED_PRECONDITION stream-deleted';
const three: RawEvent[] = ['a', 'b', 'c'].map(() => ({ id: randomUUID() }));
const [a, b, c] = three as [RawEvent, RawEvent, RawEvent];
const metadata = (data: string, o: RawEvent = {}): RawEvent => ({ type: '$metadata', data, ...o });
const link = (text: string): RawEvent => ({ type: '$>', data: text });

type Step = (stream: string) => Promise<unknown>;
const put =
  (...events: RawEvent[]): Step =>
  (stream) =>
    raw.append(stream, events);
const describedBy =
  (data: string, o?: RawEvent): Step =>
  (stream) =>
    raw.append(`$$${stream}`, [metadata(data, o)]);
const softDeleted: Step = (stream) => raw.delete(stream);
const tombstoned: Step = (stream) => raw.tombstone(stream);

async function streamAfter(...steps: Step[]): Promise<string> {
  const stream = newStream('answers');
  for (const step of steps) await step(stream);
  return stream;
}

const bothCalls = ['append', 'batch'] as const;

describe.each(bothCalls)('%s', (call) => {
  test.each<[string, Step[], RawEvent[], Expected, string, string?]>([
    [
      'a stream, soft-deleted',
      [put(...three), softDeleted],
      [{}],
      'stream_exists',
      DELETED,
      'NOT_FOUND StreamDeleted',
    ],
    ['a stream, with metadata only', [describedBy('{}')], [{}], 'stream_exists', 'success 0'],
    ['anything, tombstoned', [tombstoned], [{}], 'any', DELETED, 'NOT_FOUND StreamDeleted'],
    [
      'no stream, soft-deleted, no event',
      [put(...three), softDeleted],
      [],
      'no_stream',
      'wrong version: 2',
      'ALREADY_EXISTS WrongExpectedVersion',
    ],
    ['nothing at all', [], [{}], 'nothing', 'INVALID_ARGUMENT', 'INVALID_ARGUMENT BadRequest'],
    [
      'a revision above 2^63-1',
      [put(a)],
      [{}],
      '9223372036854775808',
      'UNKNOWN',
      'INVALID_ARGUMENT BadRequest',
    ],
    [
      'the revision 2^63-1',
      [put(a)],
      [{}],
      '9223372036854775807',
      'wrong version: 0',
      'ALREADY_EXISTS WrongExpectedVersion',
    ],
  ])('expecting %s', async (_, given, events, expected, answer, batchAnswer = answer) => {
    const stream = await streamAfter(...given);
    expect(await raw[call](stream, events, expected)).toBe(call === 'append' ? answer : batchAnswer);
  });

  test.each<[string, Step[], RawEvent[], Expected, string]>([
    ['in another order', [put(...three)], [b, a, c], 'any', 'success 2'],
    ['with gaps', [put(...three)], [a, c], 'any', 'success 2'],
    ['with another event between', [put(a), put({}), put(b)], [a, b], 'any', 'success 2'],
    ['with an id twice', [put(a)], [a, a], 'any', 'success 0'],
    ['an id that was written twice', [put(a, a)], [a, a], 'any', 'success 0'],
    ['after a soft delete', [put(...three), softDeleted], three, 'any', 'success 2, no position'],
    [
      'after a soft delete, no stream',
      [put(...three), softDeleted],
      three,
      'no_stream',
      'success 2, no position',
    ],
    [
      'with the last one truncated',
      [put(...three), describedBy('{"$tb":3}')],
      three,
      'no_stream',
      'success 2, no position',
    ],
  ])('a repeat %s is the old answer, and nothing is written', async (_, given, events, expected, answer) => {
    const stream = await streamAfter(...given);
    const before = await raw.read({ stream });
    expect(await raw[call](stream, events, expected)).toBe(answer);
    expect(await raw.read({ stream })).toEqual(before);
  });

  test.each<[string, RawEvent, string]>([
    ['no type', { type: null }, 'INVALID_ARGUMENT missing-required-metadata-property'],
    ['no content type', { contentType: null }, 'INVALID_ARGUMENT missing-required-metadata-property'],
    ['an empty type', { type: '' }, 'UNKNOWN'],
    ['the empty UUID', { id: '00000000-0000-0000-0000-000000000000' }, 'UNKNOWN'],
    ['an id that is no UUID', { id: 'none' }, 'UNKNOWN'],
  ])('an event with %s is refused', async (_, event, answer) => {
    const stream = newStream('answers');
    expect(await raw[call](stream, [event])).toBe(call === 'append' ? answer : 'INVALID_ARGUMENT BadRequest');
    expect(await raw.read({ stream })).toEqual(['not found']);
  });

  test.each([[''], ['$$']])('a stream named “%s” is refused', async (stream) => {
    expect(await raw[call](stream, [{}])).toBe(call === 'append' ? 'UNKNOWN' : 'INVALID_ARGUMENT BadRequest');
  });
});

test('a batch with the empty UUID as its correlation id is refused', async () => {
  const nil = '00000000-0000-0000-0000-000000000000';
  expect(await raw.batch(newStream('answers'), [{}], 'any', nil)).toBe('INVALID_ARGUMENT BadRequest');
});

describe.each(['delete', 'tombstone'] as const)('%s', (call) => {
  test.each<[string, Step[], Expected, string]>([
    ['nothing', [put(a)], 'nothing', 'INVALID_ARGUMENT'],
    ['a stream, soft-deleted', [put(a), softDeleted], 'stream_exists', DELETED],
    ['a stream, with metadata only', [describedBy('{}')], 'stream_exists', 'done'],
  ])('expecting %s', async (_, given, expected, answer) => {
    const stream = await streamAfter(...given);
    const before = await raw.read({ stream });
    expect(await raw[call](stream, expected)).toBe(answer);
    if (answer !== 'done') expect(await raw.read({ stream })).toEqual(before);
  });
});

describe('what a read of the stream shows', () => {
  test.each<[string, Step[], string[]]>([
    ['soft-deleted, then given empty metadata', [put(a, b), softDeleted, describedBy('{}')], []],
    ['soft-deleted, then given $tb 1', [put(a, b, c), softDeleted, describedBy('{"$tb":1}')], []],
    ['brought back so, then appended to', [put(a, b), softDeleted, describedBy('{}'), put({})], ['2 T']],
    ['$maxCount 0', [put(a, b), describedBy('{"$maxCount":0}')], ['0 T', '1 T']],
    ['$maxCount -1', [put(a, b), describedBy('{"$maxCount":-1}')], ['0 T', '1 T']],
    ['$maxCount 1.5', [put(a, b), describedBy('{"$maxCount":1.5}')], ['0 T', '1 T']],
    ['$maxAge 0', [put(a, b), describedBy('{"$maxAge":0}')], ['0 T', '1 T']],
    ['$maxAge -5', [put(a, b), describedBy('{"$maxAge":-5}')], ['0 T', '1 T']],
    ['metadata of any type', [put(a, b), describedBy('{"$maxCount":1}', { type: 'Other' })], ['1 T']],
    [
      'metadata that is not JSON',
      [put(a, b), describedBy('{"$maxCount":1}', { contentType: 'application/octet-stream' })],
      ['0 T', '1 T'],
    ],
    ['metadata after a byte order mark', [put(a, b), describedBy('\uFEFF{"$maxCount":1}')], ['1 T']],
  ])('%s', async (_, given, shown) => {
    expect(await raw.read({ stream: await streamAfter(...given) })).toEqual(shown);
  });

  test('tombstoned: its metadata is not read and not written either', async () => {
    const stream = await streamAfter(put(a), describedBy('{"own":1}'), tombstoned);
    expect(await raw.read({ stream: `$$${stream}` })).toEqual([DELETED]);
    expect(await raw.append(`$$${stream}`, [metadata('{}')])).toBe(DELETED);
    expect(await raw.batch(`$$${stream}`, [metadata('{}')])).toBe('NOT_FOUND StreamDeleted');
  });
});

describe('a link, followed', () => {
  test.each<[string, Step, string]>([
    ['to an event', async () => {}, '0 T by 0 $>'],
    ['to one soft-deleted', softDeleted, 'nothing by 0 $>'],
    ['to one tombstoned', tombstoned, 'nothing by 0 $>'],
    ['to one truncated', describedBy('{"$tb":1}'), 'nothing by 0 $>'],
    ['to one beyond $maxCount', describedBy('{"$maxCount":1}'), 'nothing by 0 $>'],
  ])('%s', async (_, hide, shown) => {
    const target = await streamAfter(put(...three), hide);
    const stream = await streamAfter(put(link(`0@${target}`)));
    expect(await raw.read({ stream, links: true })).toEqual([shown]);
    const told = await raw.read({ stream, links: true, until: (so) => so.includes('caught up') });
    expect(told).toEqual(['confirmed', shown, 'caught up']);
  });

  test.each([
    ['that names nothing is an event like any other', 'nonsense', '0 $>'],
    ['to -1 is the last event', '-1@', '2 T by 0 $>'],
  ])('%s', async (_, text, shown) => {
    const target = await streamAfter(put(...three));
    const stream = await streamAfter(put(link(text === '-1@' ? `-1@${target}` : text)));
    expect(await raw.read({ stream, links: true })).toEqual([shown]);
  });
});

describe('a read', () => {
  test.each<[string, Partial<RawRead>, string[]]>([
    ['forwards from the end', { from: 'end' }, ['UNKNOWN']],
    ['of no event', { count: 0 }, ['UNKNOWN']],
    ['from above 2^63-1', { from: 2n ** 63n }, ['UNKNOWN']],
    ['from 2^64-1, which is the end, backwards', { from: 2n ** 64n - 1n, backwards: true }, ['0 T']],
    ['of a stream with a filter', { filter: { prefixes: ['a'], window: 32 } }, ['INVALID_ARGUMENT']],
    ['with structured ids', { structured: true }, ['0 T structured']],
  ])('%s', async (_, options, told) => {
    expect(await raw.read({ stream: await streamAfter(put(a)), ...options })).toEqual(told);
  });

  test.each<[string, Partial<RawRead>, string[]]>([
    ['backwards from beyond the end', { from: 2n ** 53n, backwards: true }, ['UNKNOWN']],
    ['with prepare after commit', { from: 0n, prepare: 5n }, ['UNKNOWN']],
    ['from above 2^63-1', { from: 2n ** 63n }, ['UNKNOWN']],
    ['whose filter names nothing', { filter: { window: 32 } }, []],
    ['whose filter names no window', { filter: { prefixes: ['a'] } }, ['INVALID_ARGUMENT']],
    [
      'whose filter has an interval of 0',
      { filter: { prefixes: ['a'], window: 32, multiplier: 0 } },
      ['INVALID_ARGUMENT'],
    ],
  ])('of $all %s', async (_, options, told) => {
    expect(await raw.read(options)).toEqual(told);
  });
});

describe('a subscription', () => {
  const toldUntil = (last: string) => (told: string[]) => told.includes(last);

  test('to a tombstoned stream is refused before it is confirmed', async () => {
    const stream = await streamAfter(tombstoned);
    expect(await raw.read({ stream, until: () => false })).toEqual([DELETED]);
  });

  test('to a tombstoned stream from its end is caught up with nothing', async () => {
    const stream = await streamAfter(tombstoned);
    const told = await raw.read({ stream, from: 'end', until: toldUntil('caught up') });
    expect(told).toEqual(['confirmed', 'caught up']);
  });

  test('to a stream that is tombstoned meanwhile ends', async () => {
    const stream = await streamAfter(put(a));
    let ending: Promise<unknown> | undefined;
    const told = await raw.read({
      stream,
      until: (so) => {
        if (so.includes('caught up')) ending ??= raw.tombstone(stream);
        return false;
      },
    });
    await ending;
    expect(told).toEqual(['confirmed', '0 T', 'caught up', '9223372036854775807 $streamDeleted', DELETED]);
  });

  test.each<[string, Step[], string]>([
    ['that does not exist', [], '0 T'],
    ['soft-deleted', [put(...three), softDeleted], '3 T'],
    ['with metadata only', [describedBy('{}')], '0 T'],
  ])('to a stream %s is caught up with its first event', async (_, given, first) => {
    const stream = await streamAfter(...given);
    let appending: Promise<unknown> | undefined;
    const told = await raw.read({
      stream,
      until: (so) => {
        if (so.includes('confirmed')) appending ??= raw.append(stream, [{}]);
        return so.includes('caught up');
      },
    });
    await appending;
    expect(told).toEqual(['confirmed', first, 'caught up']);
  });

  test('backwards is refused', async () => {
    const stream = await streamAfter(put(a));
    expect(await raw.read({ stream, backwards: true, until: () => false })).toEqual(['INVALID_ARGUMENT']);
  });

  test('filtered, from the end: no checkpoint before something was considered', async () => {
    const filter = { prefixes: ['nothing-begins-so-'], window: 10 };
    const told = await raw.read({ from: 'end', filter, until: toldUntil('caught up') });
    expect(told).toEqual(['confirmed', 'caught up']);
  });
});
