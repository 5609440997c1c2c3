import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createFolder, firstRevisionOf } from '../../infra/command/fold.ts';
import type { AnyDecider } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';

test('R-40 a long stream knows the commands that wrote it without a copy for each append', async () => {
  const log: RecordedEvent[] = [];
  const append = (command: string) => log.push({ command, revision: log.length } as RecordedEvent);
  const setAside = new Set<string>();
  const fold = createFolder({
    setAside: async () => setAside,
    readTo: async (_: string, from = 0) => ({ events: log.slice(from), revision: log.length - 1 }),
  } as never);
  const counting = { initial: 0, evolve: (count: number) => count + 1 } as unknown as AnyDecider;
  const [first, later] = [randomUUID(), randomUUID()];

  append(first);
  append(first);
  const before = await fold(counting, 'unit-1');
  append(later);
  const after = await fold(counting, 'unit-1');

  expect(after.commands).toBe(before.commands);
  expect(after).toMatchObject({ state: 3, revision: 2 });
  expect([first, later].map((command) => firstRevisionOf(after, command))).toEqual([0, 2]);
  // What was looked at before does not know of what came after it.
  expect([first, later].map((command) => firstRevisionOf(before, command))).toEqual([0, undefined]);
});

test('an event that begins a stream which has begun fails whoever decides on that stream, after others’ events it does not', async () => {
  const log = (types: string[]) =>
    types.map((type, revision) => ({ type, stream: 'unit-1', command: 'c', revision }) as RecordedEvent);
  const fold = (events: RecordedEvent[]) =>
    createFolder({
      setAside: async () => new Set<string>(),
      readTo: async (_: string, from = 0) => ({
        events: events.filter(({ revision }) => revision >= from),
        revision: events.at(-1)?.revision ?? -1,
      }),
    } as never);
  const naming = {
    initial: '',
    evolve: (_: string, { type }: RecordedEvent) => type,
  } as unknown as AnyDecider;
  await expect(fold(log(['UnitEstablished', 'UnitEstablished']))(naming, 'unit-1')).rejects.toThrow(
    'UnitEstablished begins unit-1 again',
  );
  const behindOthers = log(['UnitEstablished', 'UnitEstablished']).slice(1);
  expect(await fold(behindOthers)(naming, 'unit-1')).toMatchObject({ state: 'UnitEstablished', revision: 1 });
});
