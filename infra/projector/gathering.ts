import { setTimeout as sleep } from 'node:timers/promises';

/** Pauses between batches, in which what comes gathers: for a time in which hardly anybody looks at the views. */
export class Gathering {
  private readonly ms: number;
  private readonly ending: AbortSignal;
  private waiting = 0;
  private wake: () => void = () => {};

  constructor(ms: number, ending: AbortSignal) {
    this.ms = ms;
    this.ending = ending;
  }

  /** There are no pauses as long as somebody waits. */
  async unlessWanted<T>(wait: Promise<T>): Promise<T> {
    this.waiting += 1;
    this.wake();
    try {
      return await wait;
    } finally {
      this.waiting -= 1;
    }
  }

  async pause(): Promise<void> {
    if (this.ms === 0 || this.waiting > 0) return;
    const woken = new AbortController();
    this.wake = () => woken.abort();
    const signal = AbortSignal.any([this.ending, woken.signal]);
    await sleep(this.ms, undefined, { signal }).catch(() => {});
  }
}
