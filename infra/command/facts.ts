import { deciders } from '../../schema/all.ts';
import type { Need } from '../../schema/decider.ts';
import type { Actor } from '../../schema/event.ts';
import { toldTo } from '../../schema/told.ts';
import type { Fold } from './fold.ts';

/** What only the views or the files know, by the name that `Need.lookup` uses. */
export type Lookups = Record<string, (ask: never) => Promise<unknown>>;

type Needs = readonly [key: string, need: Need][];
type Facts = Record<string, unknown>;

/** How old a fact may be that commands sent together share: as if they had been sent that much earlier. */
const SHARED_MS = 1_000;

/** States of streams as they were read lately, by stream. */
export interface RecentStates {
  of(stream: string, read: () => Promise<unknown>): Promise<unknown>;
}

/** Reads each stream once a second at most. What was refused on the strength of it is to be looked at afresh. */
export function createRecentStates(): RecentStates {
  const known = new Map<string, { at: number; state: Promise<unknown> }>();
  return {
    of(stream, read) {
      const found = known.get(stream);
      if (found && performance.now() - found.at < SHARED_MS) return found.state;
      const state = read();
      known.set(stream, { at: performance.now(), state });
      state.catch(() => known.delete(stream));
      return state;
    },
  };
}

/** Finds what a decision looks at beside its own stream, each under the key of its need. */
export function createFacts(fold: Fold, lookups: Lookups) {
  return {
    /** States of other streams as the actor may know them; with `recent`, as they were read a moment ago. */
    async states(needs: Needs, actor: Actor, recent?: RecentStates): Promise<Facts> {
      const found = needs.map(async ([key, need]) => {
        if (!('decider' in need)) return [];
        const other = deciders[need.decider as keyof typeof deciders];
        const read = async (stream: string) => (await fold(other, stream)).state;
        const stateOf = (stream: string) => (recent ? recent.of(stream, () => read(stream)) : read(stream));
        let state = await stateOf(need.stream);
        const seen = new Set([need.stream]);
        for (let next = need.follow?.(state); next && !seen.has(next); next = need.follow?.(state)) {
          seen.add(next);
          state = await stateOf(next);
        }
        return [[key, toldTo(other, state, actor)]];
      });
      return Object.fromEntries((await Promise.all(found)).flat());
    },
    /** Everything else. @throws when nothing looks up what is needed. */
    async lookedUp(needs: Needs): Promise<Facts> {
      const found = needs.map(async ([key, need]) => {
        if (!('lookup' in need)) return [];
        const lookup = lookups[need.lookup];
        if (!lookup) throw new Error(`nothing looks up ${need.lookup}`);
        return [[key, await lookup(need.ask as never)]];
      });
      return Object.fromEntries((await Promise.all(found)).flat());
    },
  };
}
