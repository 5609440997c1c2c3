import { AsyncLocalStorage } from 'node:async_hooks';
import type { Instant } from '../../schema/civil-date.ts';
import { MAX_DOCUMENT_BYTES } from '../../schema/document/vocabulary.ts';
import type { Clock } from '../clock.ts';
import { createCommit } from '../command/commit.ts';
import type { Lookups } from '../command/facts.ts';
import type { ContentStore } from '../document/content-store.ts';
import type { Store } from '../store/store.ts';
import type { Vault } from '../vault/vault.ts';
import type { Step } from './step.ts';

/** Commands under way at once: the log keeps the order of time but for that many neighbours. */
const SIDE_BY_SIDE = 32;

export interface PlayOptions {
  store: Store;
  content: Pick<ContentStore, 'put'>;
  vault?: Vault;
  /** What deciders ask beside the log, under the clock of the story. */
  lookups(clock: Clock): Lookups;
  /** The newest instant of what was played before: a refusal up to it has been seen, and would now be another. */
  reached?: Instant | undefined;
  onProgress(done: number, all: number): void;
  /** Aborted: no further step is begun, and the play rejects. */
  signal?: AbortSignal | undefined;
}

/** A step ended otherwise than the story says. */
export class OtherStory extends Error {}

/**
 * Plays the steps through the command path in the order of time, each at its own instant and after what it rests on. A
 * step that was played before has no second effect, so a demo cut off midway goes on where it stopped. Throws
 * OtherStory when a step ends otherwise than the story says: it must be one that the rules allow.
 */
export async function play(steps: Step[], o: PlayOptions): Promise<void> {
  const at = new AsyncLocalStorage<Instant>();
  const start = steps[0]?.at ?? new Date(0).toISOString();
  const clock = { now: () => at.getStore() ?? start };
  const commit = createCommit(o.store, clock, o.lookups(clock), o.vault);
  const chains = new Map<string, Promise<void>>();
  const underWay = new Map<Step, Promise<void>>();
  let next = 0;
  let done = 0;

  async function playStep(step: Step): Promise<void> {
    const { at: instant, refused } = step;
    const seen = refused !== undefined && o.reached !== undefined && instant <= o.reached;
    if (!seen) await carryOut(step);
    done += 1;
    o.onProgress(done, steps.length);
  }

  async function carryOut({ at: instant, actor, type, data, commandId, paper, refused, chain }: Step) {
    if (paper !== undefined) {
      const bytes = new TextEncoder().encode(paper);
      await o.content.put(inOnePiece(bytes), { by: actor.organization, maxBytes: MAX_DOCUMENT_BYTES });
    }
    const request = { type, data, commandId, actor, client: 'kheo demo', simulated: true as const };
    const outcome = await at.run(instant, () => commit(request));
    const codes = outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
    if (refused === undefined ? !outcome.ok : !codes.includes(refused)) {
      const found = outcome.ok ? 'was carried out' : `was refused: ${JSON.stringify(outcome.refusals)}`;
      throw new OtherStory(`${instant} ${chain}: ${type} ${found}`);
    }
  }

  function waitsFor(step: Step): Promise<unknown>[] {
    const named = [step.chain, ...step.after].map((chain) => chains.get(chain) ?? Promise.resolve());
    if (step.waits === 'CHAIN') return named;
    const earlier = [...underWay].filter(([each]) => step.waits === 'ALL' || each.place === step.place);
    return [...named, ...earlier.map(([, turn]) => turn)];
  }

  async function worker(): Promise<void> {
    for (let step = steps[next]; step; step = steps[next]) {
      o.signal?.throwIfAborted();
      next += 1;
      const mine = step;
      const turn = Promise.all(waitsFor(step)).then(() => playStep(mine));
      chains.set(step.chain, turn);
      underWay.set(step, turn);
      await turn;
      underWay.delete(step);
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes;
}
