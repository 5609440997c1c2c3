/**
 * Runs `work` under a line of progress on standard error: what is being done, and how long it took. Standard output
 * is left to results. Work that takes long says every five seconds that it goes on.
 */
export async function progress<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const heartbeat = setInterval(() => say(`… ${what} (${seconds()})`), 5_000);
  try {
    const result = await work();
    say(`✓ ${what} (${seconds()})`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/** One line of progress on standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
