import { AsyncLocalStorage } from 'node:async_hooks';
import type { Instant } from '../../schema/civil-date.ts';
import { createCommit } from '../commit.ts';
import type { Store } from '../store.ts';
import type { Vault } from '../vault/vault.ts';
import type { Step } from './step.ts';

/** Commands under way at once: the log keeps the order of time but for that many neighbours. */
const SIDE_BY_SIDE = 32;

/**
 * Plays the steps through the command path in the order of time, each at its own instant and after what it rests on. A
 * step that was played before has no second effect, so a demo cut off midway goes on where it stopped. Throws when a
 * step is refused: the story must be one that the rules allow.
 */
export async function play(
  store: Store,
  steps: Step[],
  onProgress: (done: number, all: number) => void,
  vault?: Vault,
): Promise<void> {
  const at = new AsyncLocalStorage<Instant>();
  const start = steps[0]?.at ?? new Date(0).toISOString();
  const commit = createCommit(store, { now: () => at.getStore() ?? start }, {}, vault);
  const chains = new Map<string, Promise<void>>();
  let next = 0;
  let done = 0;

  async function playStep({ at: instant, actor, type, data, commandId }: Step): Promise<void> {
    const request = { type, data, commandId, actor, client: 'kheo demo', simulated: true as const };
    const outcome = await at.run(instant, () => commit(request));
    if (!outcome.ok) throw new Error(`${instant} ${type} was refused: ${JSON.stringify(outcome.refusals)}`);
    done += 1;
    onProgress(done, steps.length);
  }

  async function worker(): Promise<void> {
    for (let step = steps[next]; step; step = steps[next]) {
      next += 1;
      const mine = step;
      const before = [step.chain, ...step.after].map((chain) => chains.get(chain));
      const turn = Promise.all(before).then(() => playStep(mine));
      chains.set(step.chain, turn);
      await turn;
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
}
