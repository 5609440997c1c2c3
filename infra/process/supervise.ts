import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './progress.ts';
import { SetupError } from './setup-error.ts';
import { wordsOf } from './words-of.ts';

/** A running part of the program: a child process, as a rule. */
export interface Running {
  /** Resolves when the part has ended, wanted or not; never rejects. */
  exited: Promise<void>;
  /** Asked once it has ended: whether it ended because what it stands on went away, which is no crash of its own. */
  bereft?(): boolean;
  stop(): Promise<void>;
}

export interface Supervised<T extends Running> {
  first: T;
  /** Resolves with the part once it runs and answers: at once as a rule, after a crash when it has come back. */
  running(waitingFor?: (reason: string) => void): Promise<T>;
  /** Ends the part and the watch over it. May be called again. */
  stop(): Promise<void>;
}

/** Between two attempts to start a part that does not start. */
const LONGEST_PAUSE_MS = 5_000;
/** A restart that goes on failing is worth a line this often. */
const REPEAT_LINE_MS = 30_000;

/**
 * Starts a part and starts it again whenever it ends unasked.
 *
 *   running ── ends ──▶ counted, a pause ──▶ started again ──▶ running
 *      more than `crashes` within `window` ──▶ given up
 *      started in vain for `patience`     ──▶ given up
 *
 * What counts as a crash is the end of a part that ran: a start in vain is repeated for as long as `patience`, for what
 * it needs may be on its way back. `onGiveUp` is told once, in a line for the operator; the program should then end. An
 * error of the first start is the caller's. Times in milliseconds.
 */
export async function supervise<T extends Running>(o: {
  name: string;
  /** In Vietnamese, where it is another. */
  ten?: string;
  start(ending: AbortSignal): Promise<T>;
  /** Resolves once a part that runs does its work, such as a database that recovers from a crash of one of its processes. */
  answers?(part: T, ending: AbortSignal, waitingFor?: (reason: string) => void): Promise<void>;
  onGiveUp(error: Error): void;
  /** Of the first start and all that follow. */
  signal?: AbortSignal;
  crashes?: number;
  window?: number;
  patience?: number;
  backoff?: number;
}): Promise<Supervised<T>> {
  const { ten = o.name, crashes = 5, window = 60_000, patience = 600_000, backoff = 100 } = o;
  const stopped = new AbortController();
  const ending = o.signal ? AbortSignal.any([o.signal, stopped.signal]) : stopped.signal;
  const recent: number[] = [];
  const first = await o.start(ending);
  let running: Promise<T> = Promise.resolve(first) as Promise<T>;

  const count = () => {
    const now = performance.now();
    recent.push(now);
    while ((recent[0] ?? now) < now - window) recent.shift();
    if (recent.length > crashes) {
      throw new SetupError(
        `${o.name} ended ${recent.length} times within ${window / 1000} s and is not started again: nothing of what was recorded is lost; start the program again, and where this recurs look at the memory and the disk of this machine`,
        `${ten} đã dừng ${recent.length} lần trong ${window / 1000} giây nên không được khởi động lại nữa: dữ liệu đã ghi không mất; hãy khởi động lại chương trình, nếu còn lặp lại thì kiểm tra bộ nhớ và ổ đĩa của máy`,
      );
    }
  };

  const again = async (ended: T): Promise<T> => {
    if (ended.bereft?.()) say(`! ${o.name} lost what it stands on; starting it again`);
    else {
      count();
      say(`! ${o.name} ended unexpectedly; starting it again (${recent.length} of ${crashes})`);
    }
    const since = performance.now();
    for (let [attempts, told] = [0, -REPEAT_LINE_MS]; ; attempts += 1) {
      const pause = backoff * 2 ** Math.min(attempts + Math.max(0, recent.length - 1), 16);
      await sleep(Math.min(pause, LONGEST_PAUSE_MS), undefined, { signal: ending });
      try {
        return watch(await o.start(ending));
      } catch (error) {
        ending.throwIfAborted();
        const reason = wordsOf(error);
        const waited = performance.now() - since;
        if (waited > patience) {
          const seconds = Math.round(waited / 1000);
          throw new SetupError(
            `${o.name} could not be started again for ${seconds} s: ${reason}`,
            `${ten} không khởi động lại được suốt ${seconds} giây`,
            { cause: error },
          );
        }
        if (waited - told < REPEAT_LINE_MS) continue;
        told = waited;
        say(`! ${o.name}: ${reason}`);
      }
    }
  };

  const watch = (part: T): T => {
    void part.exited.then(() => {
      if (ending.aborted) return;
      running = again(part);
      running.catch((error: Error) => {
        if (!ending.aborted) o.onGiveUp(error);
      });
    });
    return part;
  };
  watch(first);

  return {
    first,
    running: async (waitingFor) => {
      for (;;) {
        const part = await running;
        await o.answers?.(part, ending, waitingFor);
        if ((await running) === part) return part;
      }
    },
    stop: async () => {
      stopped.abort();
      const part = await running.catch(() => undefined);
      await part?.stop();
    },
  };
}
