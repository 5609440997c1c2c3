import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { createFolder } from '../../infra/command/fold.ts';
import { remembering } from '../../infra/demo/remembering.ts';
import type { NewEvent, Store } from '../../infra/store/store.ts';
import type { AnyDecider } from '../../schema/all.ts';
import type { EventMetadata, RecordedEvent } from '../../schema/event.ts';

const NONE: ReadonlySet<string> = new Set();
const counting = { initial: 0, evolve: (count: number) => count + 1 } as unknown as AnyDecider;

let log: RecordedEvent[];
let reads: string[];

const event = (data: object = {}): NewEvent => ({
  id: randomUUID(),
  type: 'Noted',
  data,
  metadata: { command: randomUUID() } as EventMetadata,
});

/** Only what is of ours is read; what is of others counts in the revision. */
function readTo(stream: string, from = 0) {
  const all = log.filter((each) => each.stream === stream && each.revision >= from);
  return { events: all.filter(({ type }) => type === 'Noted'), revision: all.at(-1)?.revision ?? from - 1 };
}

function write(stream: string, events: readonly NewEvent[]) {
  for (const { metadata, ...rest } of events) {
    const stored = JSON.parse(JSON.stringify(rest));
    const revision = readTo(stream).revision + 1;
    log.push({ ...metadata, ...stored, stream, revision, position: BigInt(log.length) });
  }
  return { revision: readTo(stream).revision, position: BigInt(log.length - 1) };
}

const store = {
  setAside: async () => NONE,
  async readTo(stream: string, from?: number) {
    reads.push(stream);
    return readTo(stream, from);
  },
  async append(stream: string, events: NewEvent[], expected: number) {
    if (events.some(({ type }) => type === 'Lost')) throw new Error('no answer');
    return readTo(stream).revision === expected ? write(stream, events) : undefined;
  },
} as unknown as Store;

beforeEach(() => {
  log = [];
  reads = [];
});

test('a stream of an empty log is never read, whoever folds it', async () => {
  const alone = remembering(store, true);
  const fold = createFolder(alone);
  expect(await fold(counting, 'unit-1')).toMatchObject({ state: 0, revision: -1 });
  await alone.append('unit-1', [event(), event()], -1);
  await alone.append('unit-1', [event()], 1);
  await alone.append('name-1', [event()], -1);
  expect(await fold(counting, 'unit-1')).toMatchObject({ state: 3, revision: 2 });
  expect(await createFolder(alone)(counting, 'name-1')).toMatchObject({ state: 1, revision: 0 });
  expect(await alone.read('unit-1', 1)).toHaveLength(2);
  expect(reads).toEqual([]);
});

test('a stream that was there is read once, and says the same as the store', async () => {
  write('unit-1', [event({ at: 1 }), { ...event(), type: 'Others' }, event()]);
  const alone = remembering(store, false);
  await Promise.all([alone.readTo('unit-1'), alone.read('unit-1')]);
  await alone.append('unit-1', [event({ at: 2, gone: undefined })], 2);
  for (const from of [0, 1, 2, 3, 4])
    expect(await alone.readTo('unit-1', from)).toEqual(readTo('unit-1', from));
  expect(reads).toEqual(['unit-1']);
});

test('after a lost race, or an append without an answer, the store is asked', async () => {
  const alone = remembering(store, true);
  await alone.append('unit-1', [event()], -1);
  write('unit-1', [event()]);
  expect(await alone.append('unit-1', [event()], 0)).toBeUndefined();
  expect(await alone.readTo('unit-1')).toEqual(readTo('unit-1'));
  await alone.append('unit-1', [event()], 1);
  expect(await alone.readTo('unit-1')).toEqual(readTo('unit-1'));
  expect(reads).toEqual(['unit-1']);
  await expect(alone.append('unit-1', [{ ...event(), type: 'Lost' }], 2)).rejects.toThrow('no answer');
  write('unit-1', [event()]);
  expect(await alone.readTo('unit-1')).toEqual(readTo('unit-1'));
  expect(reads).toEqual(['unit-1', 'unit-1']);
});

test('what was written while a stream is read is not forgotten', async () => {
  write('unit-1', [event()]);
  let answer: () => void = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const slow = {
    ...store,
    async readTo(stream: string, from?: number) {
      const found = await store.readTo(stream, from);
      await asked;
      return found;
    },
  };
  const alone = remembering(slow, false);
  const reading = alone.readTo('unit-1');
  await Promise.resolve();
  await alone.append('unit-1', [event()], 0);
  answer();
  expect(await reading).toMatchObject({ revision: 0 });
  expect(await alone.readTo('unit-1')).toEqual(readTo('unit-1'));
});
