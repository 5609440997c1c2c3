import { setTimeout as sleep } from 'node:timers/promises';
import { outageOf } from '../store/passing.ts';
import { Unavailable } from './unavailable.ts';

/** Longer than a cluster takes for a new leader (6.6 s at most in five kills, 10.4 s with the old one frozen). */
export const PATIENCE_MS = 15_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/** How long a command, with all that it causes, puts up with what passes. */
export class Patience {
  /** Something of the command has been sent to be written. */
  writing = false;
  #unsure = false;
  #pause = FIRST_PAUSE_MS;
  readonly #until: number;

  constructor(ms = PATIENCE_MS) {
    this.#until = performance.now() + ms;
  }

  /**
   * Waits a moment before another try. Safe to do: the ids of events derive from the command, so what was written is
   * found again. @throws Unavailable when the time is over, or waiting does not help; any other error as it is.
   */
  async waitAfter(error: unknown): Promise<void> {
    const outage = error instanceof Unavailable ? undefined : outageOf(error);
    if (!outage) throw error;
    const passes = outage !== 'DISK_FULL';
    this.#unsure ||= passes && this.writing;
    const left = this.#until - performance.now();
    if (!passes || left <= 0)
      throw new Unavailable(outage, {
        command: this.#unsure ? 'may be recorded' : 'not recorded',
        cause: error,
      });
    // Those who wait for the same store do not all come back at once.
    const pause = this.#pause * (0.5 + Math.random() / 2);
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE_MS);
    await sleep(Math.min(pause, left));
  }
}
