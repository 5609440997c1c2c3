import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './progress.ts';

/** A running part of the program: a child process, as a rule. */
export interface Running {
  /** Resolves when the part has ended, wanted or not; never rejects. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

export interface Supervised<T extends Running> {
  first: T;
  /** Resolves with the part once it runs: at once as a rule, after a crash when it has come back. */
  running(): Promise<T>;
  /** Ends the part and the watch over it. May be called again. */
  stop(): Promise<void>;
}

/**
 * Starts a part and starts it again whenever it ends unasked, at the latest after `backoff` doubled per crash. More
 * than `crashes` of them within `window` ms, or a restart that fails that often, and `onGiveUp` is told once: the
 * program should then end. An error of the first start is the caller's. Times in milliseconds.
 */
export async function supervise<T extends Running>(o: {
  name: string;
  start(): Promise<T>;
  onGiveUp(error: Error): void;
  crashes?: number;
  window?: number;
  backoff?: number;
}): Promise<Supervised<T>> {
  const { crashes = 5, window = 60_000, backoff = 100 } = o;
  const recent: number[] = [];
  let stopping = false;
  const first = await o.start();
  let running: Promise<T> = Promise.resolve(first) as Promise<T>;

  const again = async (): Promise<T> => {
    for (;;) {
      const now = performance.now();
      recent.push(now);
      while ((recent[0] ?? now) < now - window) recent.shift();
      if (recent.length > crashes) {
        throw new Error(`${o.name} ended ${recent.length} times within ${window / 1000} s`);
      }
      say(`! ${o.name} ended unexpectedly; starting it again (${recent.length} of ${crashes})`);
      await sleep(backoff * 2 ** (recent.length - 1));
      if (stopping) throw new Error(`${o.name} is stopping`);
      try {
        return watch(await o.start());
      } catch (error) {
        say(`! ${o.name}: ${(error as Error).message}`);
      }
    }
  };

  const watch = (part: T): T => {
    void part.exited.then(() => {
      if (stopping) return;
      running = again();
      running.catch((error: Error) => {
        if (!stopping) o.onGiveUp(error);
      });
    });
    return part;
  };
  watch(first);

  return {
    first,
    running: () => running,
    stop: async () => {
      stopping = true;
      const part = await running.catch(() => undefined);
      await part?.stop();
    },
  };
}
