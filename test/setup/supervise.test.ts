import { describe, expect, test } from 'vitest';
import { type Running, supervise } from '../../infra/process/supervise.ts';

/** Parts that end when told to, counted. */
function parts() {
  const started: { crash(): void; stopped: boolean }[] = [];
  const start = async (): Promise<Running> => {
    const { promise: exited, resolve: crash } = Promise.withResolvers<void>();
    const part = { crash, stopped: false };
    started.push(part);
    return {
      exited,
      stop: async () => {
        part.stopped = true;
        crash();
      },
    };
  };
  return { started, start };
}

const settle = () => new Promise((done) => setTimeout(done, 5));
const untilCount = async (list: unknown[], count: number) => {
  while (list.length < count) await settle();
};

describe('supervision', () => {
  test('starts a part again when it ends unasked, and hands out the new one', async () => {
    const { started, start } = parts();
    const gaveUp: Error[] = [];
    const supervised = await supervise({ name: 'Part', start, onGiveUp: (e) => gaveUp.push(e), backoff: 1 });
    started[0]?.crash();
    await untilCount(started, 2);
    expect(await supervised.running()).not.toBe(supervised.first);
    await supervised.stop();
    expect(started.map((part) => part.stopped)).toEqual([false, true]);
    await settle();
    expect(started).toHaveLength(2);
    expect(gaveUp).toEqual([]);
  });

  test('gives up on a part that keeps ending, once, with its name', async () => {
    const { started, start } = parts();
    const { promise: gaveUp, resolve } = Promise.withResolvers<Error>();
    await supervise({ name: 'Part', start, onGiveUp: resolve, crashes: 3, backoff: 1 });
    for (let n = 1; n <= 4; n++) {
      await untilCount(started, n);
      await settle();
      started[n - 1]?.crash();
    }
    expect((await gaveUp).message).toBe('Part ended 4 times within 60 s');
    expect(started).toHaveLength(4);
  });

  test('forgets crashes that lie further back than the window', async () => {
    const { started, start } = parts();
    const gaveUp: Error[] = [];
    const supervised = await supervise({
      name: 'Part',
      start,
      onGiveUp: (e) => gaveUp.push(e),
      crashes: 1,
      window: 20,
      backoff: 1,
    });
    for (let n = 1; n <= 4; n++) {
      await untilCount(started, n);
      await new Promise((done) => setTimeout(done, 40));
      started[n - 1]?.crash();
    }
    await untilCount(started, 5);
    expect(gaveUp).toEqual([]);
    await supervised.stop();
  });

  test('counts a restart that fails as one more crash', async () => {
    const { started, start } = parts();
    const { promise: gaveUp, resolve } = Promise.withResolvers<Error>();
    let attempts = 0;
    await supervise({
      name: 'Part',
      start: () => (attempts++ === 0 ? start() : Promise.reject(new Error('no'))),
      onGiveUp: resolve,
      crashes: 2,
      backoff: 1,
    });
    started[0]?.crash();
    expect((await gaveUp).message).toMatch(/^Part ended 3 times/);
    expect(attempts).toBe(3);
  });

  test('leaves an error of the first start to the caller', async () => {
    const start = () => Promise.reject(new Error('no such program'));
    await expect(supervise({ name: 'Part', start, onGiveUp: () => {} })).rejects.toThrow('no such program');
  });
});
