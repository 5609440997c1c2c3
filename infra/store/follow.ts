import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStoreDBClient, Filter } from '@eventstore/db-client';
import { Inflow, type Item } from './inflow.ts';
import { outageOf } from './passing.ts';

export interface FollowOptions {
  client: EventStoreDBClient;
  filter: Filter;
  /** Position after which to go on, undefined: from the start; asked before each subscription. */
  from(): Promise<bigint | undefined>;
  /** Takes what came, in order. `again`: it is to be brought anew, from `from()`. */
  take(items: readonly Item[]): Promise<'again' | 'taken'>;
  /** Told when the store has ended a subscription, or cannot be asked. */
  onTrouble(error: Error): void;
  ending: AbortSignal;
  /** How many items are taken at once. */
  most: number;
  queued?: number;
  confirmMs?: number;
}

export interface Following {
  /** Ends with the signal; rejects with what `take`, `from` (unless the store is away) or `fail` say. */
  done: Promise<void>;
  /** When the oldest event was written that has come and is not taken yet, in milliseconds since 1970. */
  oldest(): number | undefined;
  /** Begins anew from `from()`. */
  renew(): void;
  fail(error: Error): void;
}

const QUEUED = 4_000;
const CONFIRM_MS = 10_000;
const PAUSES_MS = [100, 200, 500, 1_000, 2_000];

/** Not told to anybody: the subscription is to begin anew. */
class Renewed extends Error {}

/**
 * Follows the log from a position on, without a gap: what the store ends (a reader too slow, a stop, another leader) is
 * taken up again behind what was taken last, by the same client, in pauses that grow until something is taken.
 */
export function follow(o: FollowOptions): Following {
  const { ending } = o;
  const over = new AbortController();
  const signal = AbortSignal.any([ending, over.signal]);
  let failure: Error | undefined;
  let inflow: Inflow | undefined;
  let taking: number | undefined;

  async function takeAll(current: Inflow, onTaken: () => void): Promise<void> {
    for (;;) {
      const items = await current.next(o.most);
      taking = writtenFirst(items);
      const outcome = await o.take(items).catch((error: Error) => fail(error));
      taking = undefined;
      if (signal.aborted) return;
      if (outcome === 'again') throw new Renewed();
      onTaken();
    }
  }

  async function subscribe(onTaken: () => void): Promise<void> {
    const after = await o.from().catch((error: Error) => {
      if (outageOf(error) === 'STORE_UNAVAILABLE') throw error;
      fail(error);
      return undefined;
    });
    if (signal.aborted) return;
    const { client, filter, queued = QUEUED, confirmMs = CONFIRM_MS } = o;
    const current = new Inflow(client, { filter, after, queued, confirmMs });
    inflow = current;
    const stop = () => current.fail(new Error('stopped'), 'now');
    signal.addEventListener('abort', stop, { once: true });
    try {
      await takeAll(current, onTaken);
    } finally {
      inflow = undefined;
      signal.removeEventListener('abort', stop);
      current.leave();
    }
  }

  function fail(error: Error): undefined {
    failure ??= error;
    over.abort();
  }

  const done = (async () => {
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        await subscribe(() => {
          failures = 0;
        });
      } catch (error) {
        if (!signal.aborted && !(error instanceof Renewed)) o.onTrouble(error as Error);
      }
      const pause = PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)];
      await sleep(pause, undefined, { signal }).catch(() => {});
    }
    if (failure && !ending.aborted) throw failure;
  })();

  return {
    done,
    oldest: () => taking ?? inflow?.oldest(),
    renew: () => inflow?.fail(new Renewed(), 'now'),
    fail,
  };
}

function writtenFirst(items: readonly Item[]): number | undefined {
  for (const item of items) if ('event' in item) return item.written;
  return undefined;
}
