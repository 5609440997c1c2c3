import { deciders } from '../schema/all.ts';
import type { Need } from '../schema/decider.ts';
import type { createFolder } from './fold.ts';

/** What only the views or the files know, by the name that `Need.lookup` uses. */
export type Lookups = Record<string, (ask: never) => Promise<unknown>>;

type Needs = readonly [key: string, need: Need][];
type Facts = Record<string, unknown>;

/** Finds what a decision looks at beside its own stream, each under the key of its need. */
export function createFacts(fold: ReturnType<typeof createFolder>, lookups: Lookups) {
  return {
    /** States of other streams. */
    async states(needs: Needs): Promise<Facts> {
      const found = needs.map(async ([key, need]) => {
        if (!('decider' in need)) return [];
        const other = deciders[need.decider as keyof typeof deciders];
        let { state } = await fold(other, need.stream);
        const seen = new Set([need.stream]);
        for (let next = need.follow?.(state); next && !seen.has(next); next = need.follow?.(state)) {
          seen.add(next);
          state = (await fold(other, next)).state;
        }
        return [[key, state]];
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
