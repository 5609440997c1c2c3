import type { Outage } from './passing.ts';

/** How the last write of this process ended, for whoever tells whether writing is possible. */
export interface WriteState {
  /** `succeeded`: the store decided on it, be it for or against. */
  outcome: 'succeeded' | Outage;
  /** Since when writes end like that. */
  sinceMs: number;
  /** How long ago the last one ended. */
  ageMs: number;
}

export interface WriteWatch {
  succeeded(): void;
  failed(kind: Outage): void;
  /** Undefined as long as nothing was written. */
  state(): WriteState | undefined;
}

/** `now`: a clock that never goes back, in milliseconds. */
export function createWriteWatch(now: () => number = () => performance.now()): WriteWatch {
  let last: { outcome: WriteState['outcome']; since: number; at: number } | undefined;
  function ended(outcome: WriteState['outcome']): void {
    const at = now();
    last = { outcome, at, since: last?.outcome === outcome ? last.since : at };
  }
  return {
    succeeded: () => ended('succeeded'),
    failed: ended,
    state: () => last && { outcome: last.outcome, sinceMs: now() - last.since, ageMs: now() - last.at },
  };
}
