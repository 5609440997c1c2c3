import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (dataDir: string) => join(dataDir, 'event-store.url');

/**
 * Leaves the address of the embedded event store in the data folder, for commands that run beside the server; only the
 * user who started it may read it.
 * @returns what takes it away.
 */
export function noteStore(dataDir: string, url: string): { stop(): Promise<void> } {
  const file = fileIn(dataDir);
  rmSync(file, { force: true }); // the mode counts for a new file only
  writeFileSync(file, `${process.pid} ${url}\n`, { mode: 0o600 });
  return { stop: async () => rmSync(file, { force: true }) };
}

/** The address of the embedded event store of the server that runs on the data folder; undefined when none does. */
export function notedStore(dataDir: string): string | undefined {
  try {
    const [pid, url] = readFileSync(fileIn(dataDir), 'utf8').trim().split(' ');
    process.kill(Number(pid), 0); // throws for the note of a server that was killed
    return url;
  } catch {
    return undefined;
  }
}
