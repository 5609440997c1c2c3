import { setTimeout as sleep } from 'node:timers/promises';
import { eraseUnfiled, type Papers } from './erase-papers.ts';

const EVERY_MS = 1_800_000;

/** Looks at once, and then every half hour, for what an erasure had to leave, as it might have been about to be filed. */
export function startUpkeep(
  papers: Papers,
  { everyMs = EVERY_MS, onTrouble }: { everyMs?: number | undefined; onTrouble(error: Error): void },
): { close(): Promise<void> } {
  const ending = new AbortController();
  const running = (async () => {
    while (!ending.signal.aborted) {
      await eraseUnfiled(papers).catch((error: Error) => {
        if (!ending.signal.aborted) onTrouble(error);
      });
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
