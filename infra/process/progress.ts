/** Between two lines of work that takes long. */
export const LINE_MS = 5_000;

/**
 * Runs `work` under a line of progress on standard error: what is being done, and how long it took. Standard output
 * is left to results. Work that takes long says every five seconds that it goes on, and what it waits for, which it
 * tells by `waitingFor`.
 */
export async function progress<T>(
  what: string,
  work: (waitingFor: (reason: string) => void) => Promise<T>,
  lineMs = LINE_MS,
): Promise<T> {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  let reason = '';
  const heartbeat = setInterval(() => say(`… ${what} (${seconds()})${reason}`), lineMs);
  try {
    const result = await work((told) => {
      reason = told && `: ${told}`;
    });
    say(`✓ ${what} (${seconds()})`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/** One line of progress on standard error. */
export function say(line: string): void {
  process.stderr.write(`${line.replace(/\s*\n\s*/g, ' ')}\n`);
}
