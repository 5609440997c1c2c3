import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { isAlive } from '../../infra/postgres/processes.ts';

export interface Spawned {
  child: ChildProcess;
  /** Standard output and standard error so far. */
  out(): string;
  err(): string;
  /** Resolves with the first match in standard output; rejects with everything written when the program ends first. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/**
 * Runs a program of ours under this Node; killed at the end of the test when it still runs, and then waited for with all
 * that it started, which ends by itself: the folder that they write in may be removed.
 */
export function spawned(args: string[], env: Record<string, string> = {}, node = process.execPath): Spawned {
  const program = spawnProgram(args, env, node);
  onTestFinished(async () => {
    const family = descendants(program.child.pid as number);
    program.child.kill('SIGKILL');
    await program.ended;
    await until(() => !family.some(isAlive));
  });
  return program;
}

/** The same for several tests: whoever calls ends it. */
export function spawnProgram(
  args: string[],
  env: Record<string, string> = {},
  node = process.execPath,
): Spawned {
  const child = spawn(node, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  return {
    child,
    out: () => out,
    err: () => err,
    ended,
    printed: async (pattern) => {
      for (;;) {
        const match = pattern.exec(out);
        if (match) return match;
        const done = await Promise.race([once(child.stdout, 'data'), ended]);
        if (!Array.isArray(done)) throw new Error(`ended with ${done} before ${pattern}:\n${out}\n${err}`);
      }
    },
  };
}

/** Waits until `condition` holds; the test's own deadline ends a wait in vain. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}

/** Processes whose parents, up to the first, include `pid`. */
export function descendants(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }];
      } catch {
        return [];
      }
    });
  const below = (of: number): number[] =>
    parents.filter(({ parent }) => parent === of).flatMap((p) => [p.pid, ...below(p.pid)]);
  return below(pid);
}
