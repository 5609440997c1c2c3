import type { ProgressChange } from '../../api/context.ts';
import type { ViewsChange } from '../projector/view-watch.ts';

/** Twice a second at most. */
const PAUSE_MS = 500;

export interface Changes {
  tell(change: ViewsChange): void;
  subscribe(organization: string): AsyncIterableIterator<ProgressChange>;
  /** Ends every subscription. */
  close(): void;
  readonly subscribers: number;
}

/**
 * Fans changes out to whoever watches an organization. A watcher hears of the first at once, then of the newest at most
 * twice a second: what came in between is told by the next one.
 */
export function createChanges(): Changes {
  const watchers = new Map<string, Set<Watcher>>();
  let closed = false;

  function leave(organization: string, watcher: Watcher): void {
    const all = watchers.get(organization);
    all?.delete(watcher);
    if (all?.size === 0) watchers.delete(organization);
  }

  return {
    tell({ organizations, position, recordedAt }) {
      if (recordedAt === null) return;
      for (const organization of organizations === 'all' ? watchers.keys() : organizations) {
        const change = { organization, position: String(position), recordedAt };
        for (const watcher of watchers.get(organization) ?? []) watcher.offer(change);
      }
    },
    subscribe(organization) {
      const watcher = new Watcher(() => leave(organization, watcher));
      if (closed) void watcher.return();
      else watchers.set(organization, (watchers.get(organization) ?? new Set()).add(watcher));
      return watcher;
    },
    close() {
      closed = true;
      for (const all of [...watchers.values()]) for (const watcher of [...all]) void watcher.return();
    },
    get subscribers() {
      return [...watchers.values()].reduce((sum, all) => sum + all.size, 0);
    },
  };
}

type Result = IteratorResult<ProgressChange, undefined>;

/** Not a generator: `return` must take effect while `next` still waits. */
class Watcher implements AsyncIterableIterator<ProgressChange> {
  #newest: ProgressChange | undefined;
  #waiting: ((result: Result) => void) | undefined;
  #pause: NodeJS.Timeout | undefined;
  #ended = false;
  readonly #onEnd: () => void;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  offer(change: ProgressChange): void {
    this.#newest = change;
    this.#deliver();
  }

  next(): Promise<Result> {
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#deliver();
    });
  }

  return(): Promise<Result> {
    if (!this.#ended) {
      this.#ended = true;
      clearTimeout(this.#pause);
      this.#onEnd();
    }
    this.#waiting?.({ done: true, value: undefined });
    this.#waiting = undefined;
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  #deliver(): void {
    if (!this.#newest || !this.#waiting || this.#pause) return;
    const value = this.#newest;
    const resolve = this.#waiting;
    this.#newest = undefined;
    this.#waiting = undefined;
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#deliver();
    }, PAUSE_MS);
    resolve({ done: false, value });
  }
}
