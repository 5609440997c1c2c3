import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder in which what is made once for a whole run comes about, see `made.ts`. */
    readyMade: string;
  }
}

/** Begins to make what the tests of a run share, and waits for nothing: most files ask for none of it. */
export default function prepare(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kheo-ready-made-'));
  const program = fork('test/ready-made/program.ts', [folder], { stdio: ['ignore', 2, 2, 'ipc'] });
  const ended = once(program, 'exit');
  project.provide('readyMade', folder);
  return async () => {
    if (program.connected) program.disconnect(); // it takes that as the wish to end, as it would our death
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
