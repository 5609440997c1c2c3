import { AsyncLocalStorage } from 'node:async_hooks';
import type { Instant } from '../../schema/civil-date.ts';
import { civilDateAt } from '../../schema/civil-date.ts';
import { createCommit } from '../commit.ts';
import type { Store } from '../store.ts';
import type { Step } from './step.ts';

const SIDE_BY_SIDE = 24;

/**
 * Plays the steps through the command path, each at its own instant: day after day, the chains of a day side by
 * side. A step that was played before has no second effect, so a demo cut off midway goes on where it stopped.
 * Throws when a step is refused: the story must be one that the rules allow.
 */
export async function play(
  store: Store,
  steps: Step[],
  onProgress: (done: number, all: number) => void,
): Promise<void> {
  const at = new AsyncLocalStorage<Instant>();
  const commit = createCommit(store, {
    now: () => at.getStore() ?? steps[0]?.at ?? new Date(0).toISOString(),
  });
  let done = 0;

  async function playChain(chain: Step[]): Promise<void> {
    for (const { at: instant, actor, type, data, commandId } of chain) {
      const request = { type, data, commandId, actor, client: 'kheo demo', simulated: true as const };
      const outcome = await at.run(instant, () => commit(request));
      if (!outcome.ok)
        throw new Error(`${instant} ${type}: ${JSON.stringify(outcome.refusals)} ${JSON.stringify(data)}`);
      done += 1;
      onProgress(done, steps.length);
    }
  }

  for (const chains of byDay(steps)) {
    const waiting = [...chains];
    const worker = async () => {
      for (let chain = waiting.shift(); chain; chain = waiting.shift()) await playChain(chain);
    };
    await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, chains.length) }, worker));
  }
}

/** The steps of each day, grouped by chain; days in order. */
function byDay(steps: Step[]): Step[][][] {
  const days = new Map<string, Map<string, Step[]>>();
  for (const step of steps) {
    const day = civilDateAt(step.at);
    const chains = days.get(day) ?? new Map<string, Step[]>();
    days.set(day, chains);
    const chain = chains.get(step.chain) ?? [];
    chains.set(step.chain, chain);
    chain.push(step);
  }
  return [...days.values()].map((chains) => [...chains.values()]);
}
