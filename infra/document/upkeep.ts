import { setTimeout as sleep } from 'node:timers/promises';
import { eraseUnfiled, type Papers } from './erase-papers.ts';
import type { NotedContent } from './noted-content.ts';

const EVERY_MS = 1_800_000;

/**
 * At once, and then every half hour: notes what lies in the folder of papers, and takes away what an erasure had to leave, as
 * it might have been about to be filed.
 */
export function startUpkeep(
  papers: Papers & { papers: NotedContent },
  { everyMs = EVERY_MS, onTrouble }: { everyMs?: number | undefined; onTrouble(error: Error): void },
): { close(): Promise<void> } {
  const ending = new AbortController();
  const running = (async () => {
    while (!ending.signal.aborted) {
      const told = (error: Error) => {
        if (!ending.signal.aborted) onTrouble(error);
      };
      await papers.papers.settle().catch(told);
      await eraseUnfiled(papers).catch(told);
      await sleep(everyMs, undefined, { signal: ending.signal, ref: false }).catch(() => {});
    }
  })();
  return {
    close() {
      ending.abort();
      return running;
    },
  };
}
