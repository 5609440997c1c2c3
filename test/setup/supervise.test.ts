import { describe, expect, test } from 'vitest';
import { SetupError } from '../../infra/process/setup-error.ts';
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
    expect((await gaveUp).message).toMatch(/^Part ended 4 times within 60 s and .* \| Part đã dừng 4 lần/);
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

  test('repeats a start in vain without counting it, for what it needs may be on its way back', async () => {
    const { started, start } = parts();
    const gaveUp: Error[] = [];
    let attempts = 0;
    const supervised = await supervise({
      name: 'Part',
      start: () => (++attempts > 1 && attempts < 20 ? Promise.reject(new Error('recovering')) : start()),
      onGiveUp: (e) => gaveUp.push(e),
      crashes: 1,
      backoff: 0,
    });
    started[0]?.crash();
    await untilCount(started, 2);
    await supervised.running();
    expect(attempts).toBe(20);
    expect(gaveUp).toEqual([]);
    await supervised.stop();
  });

  test('gives up on starts in vain after its patience, in one line that says why', async () => {
    const { started, start } = parts();
    const { promise: gaveUp, resolve } = Promise.withResolvers<Error>();
    await supervise({
      name: 'Part',
      start: () => (started.length === 0 ? start() : Promise.reject(new Error('no room'))),
      onGiveUp: resolve,
      patience: 30,
      backoff: 1,
    });
    started[0]?.crash();
    const error = await gaveUp;
    expect(error).toBeInstanceOf(SetupError);
    expect(error.message).toMatch(
      /^Part could not be started again for 0 s: no room \| Part không khởi động/,
    );
  });

  test('does not count the end of a part that lost what it stands on', async () => {
    const { started, start } = parts();
    const gaveUp: Error[] = [];
    const supervised = await supervise({
      name: 'Part',
      start: async () => ({ ...(await start()), bereft: () => true }),
      onGiveUp: (e) => gaveUp.push(e),
      crashes: 1,
      backoff: 1,
    });
    for (let n = 1; n <= 4; n++) {
      await untilCount(started, n);
      started[n - 1]?.crash();
    }
    await untilCount(started, 5);
    expect(gaveUp).toEqual([]);
    await supervised.stop();
  });

  test('hands out a part once it answers', async () => {
    const { start } = parts();
    const { promise: answers, resolve: answer } = Promise.withResolvers<void>();
    const supervised = await supervise({ name: 'Part', start, answers: () => answers, onGiveUp: () => {} });
    let handedOut = false;
    const running = supervised.running().then(() => (handedOut = true));
    await settle();
    expect(handedOut).toBe(false);
    answer();
    await running;
    await supervised.stop();
  });

  test('stops amid a restart that hangs', async () => {
    const { started, start } = parts();
    let hanging = false;
    const supervised = await supervise({
      name: 'Part',
      start: (ending) => {
        if (started.length === 0) return start();
        hanging = true;
        return new Promise<never>((_, reject) =>
          ending.addEventListener('abort', () => reject(ending.reason)),
        );
      },
      onGiveUp: () => {},
      backoff: 1,
    });
    started[0]?.crash();
    while (!hanging) await settle();
    await supervised.stop();
  });

  test('leaves an error of the first start to the caller', async () => {
    const start = () => Promise.reject(new Error('no such program'));
    await expect(supervise({ name: 'Part', start, onGiveUp: () => {} })).rejects.toThrow('no such program');
  });
});
