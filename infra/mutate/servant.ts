import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadThrough } from './loader.ts';
import { withAll } from './operators.ts';
import type { Placed } from './scope.ts';
import { runFile } from './suite.ts';

/** What the parent sends: every mutant of these files, which of them is awake from the first, and what to run. */
export interface Errand {
  mutants: Placed[];
  awake: number;
  runs: { number: number; files: string[] }[];
}
/** Of each run: the file that failed; of each file that was run without a mutant: what it came upon. */
export type Word =
  | { number: number; noticed: string | undefined }
  | { file: string; ms: number; failed: string | undefined; met: number[]; atLoad: number[] };

/** A test file that a mutant keeps waiting is taken as failed. */
const PATIENCE_MS = 300_000;

let awake = -1;
let met = new Set<number>();
Object.assign(globalThis, {
  $mutant(number: number): boolean {
    met.add(number);
    return number === awake;
  },
});

/** What is thrown where nobody waits for it, by a server that a mutant broke. */
let thrown: unknown;
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error: unknown) => {
    thrown ??= error;
  });

async function work({ mutants, awake: first, runs }: Errand): Promise<void> {
  awake = first;
  const byFile = Map.groupBy(mutants, ({ file }) => file);
  const { testsAgain } = loadThrough((path, source) => withAll(source, byFile.get(path) ?? []));
  /** What loading alone came upon: a source is loaded once, with the first file that needs it. */
  const atLoad = new Set<number>();
  const load = async (path: string) => {
    await import(resolve(path));
    for (const number of met) atLoad.add(number);
  };
  async function failure(file: string): Promise<string | undefined> {
    thrown = undefined;
    testsAgain();
    met = new Set();
    const late = sleep(PATIENCE_MS, 'too late', { ref: false });
    try {
      const answer = await Promise.race([runFile(file, load), late]);
      return answer ?? (thrown === undefined ? undefined : String(thrown));
    } catch (error) {
      return String(error).slice(0, 300);
    }
  }
  for (const { number, files } of runs) {
    if (number < 0)
      for (const file of files) {
        const began = performance.now();
        const failed = await failure(file);
        process.send?.({ file, ms: performance.now() - began, failed, met: [...met], atLoad: [...atLoad] });
      }
    else {
      awake = number;
      let noticed: string | undefined;
      for (const file of files) noticed ??= (await failure(file)) === undefined ? undefined : file;
      process.send?.({ number, noticed });
    }
  }
}

process.once('message', (errand: Errand) => work(errand).then(() => process.exit(0)));
