import { setTimeout as sleep } from 'node:timers/promises';
import type { AnyDecider } from '../../schema/all.ts';
import type { Reservation } from '../../schema/decider.ts';
import type { EventMetadata } from '../../schema/event.ts';
import type { Store } from '../store/store.ts';
import { release, reserve } from './reserve.ts';

/** Longer than a decision takes with all that it causes. */
const LONGEST_WAIT_MS = 10_000;
const PAUSE_MS = 25;

const holdOn = (stream: string, holder: string): Reservation => ({ key: `alone:${stream}`, holder });

/**
 * Keeps streams for one command while it is decided and what it causes is carried out: another that needs one of them
 * waits. In one order, so that no two wait for each other; what a command cut off midway kept is free after a minute.
 * Resolves to how to give them back; undefined where others did not come to an end.
 */
export async function keepAlone(
  store: Store,
  decider: AnyDecider,
  streams: readonly string[],
  base: EventMetadata,
): Promise<(() => Promise<void>) | undefined> {
  const kept: Reservation[] = [];
  const giveBack = async () => {
    for (const each of kept) await release(store, each, base);
  };
  const until = performance.now() + LONGEST_WAIT_MS;
  try {
    for (const stream of [...new Set(streams)].sort()) {
      const wanted = holdOn(stream, base.command);
      while ((await reserve(store, decider, wanted, base)).length > 0) {
        if (performance.now() > until) {
          await giveBack();
          return undefined;
        }
        await sleep(PAUSE_MS * (0.5 + Math.random()));
      }
      kept.push(wanted);
    }
  } catch (error) {
    await giveBack().catch(() => {});
    throw error;
  }
  return giveBack;
}
