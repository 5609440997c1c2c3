import { resolve } from 'node:path';
import { loadThrough } from './loader.ts';
import { withAll } from './operators.ts';
import type { Placed } from './scope.ts';
import { collect, type Test } from './suite.ts';

/** What the parent sends: every mutant of these files, which of them to try, and the tests. */
export interface Order {
  mutants: Placed[];
  wanted: number[];
  tests: string[];
}
/** By which test it was noticed; `unmet` where no test came upon it. */
export type Outcome = { number: number } & ({ noticed: string } | { survived: true } | { unmet: true });

/** A loop that a mutant made endless ends here. */
const ENOUGH = 20_000_000;
/** Modules that were loaded are never given free: a process loads them so often, and is followed by another. */
const LOADS = 40;

let awake = -1;
let met = new Set<number>();
let calls = 0;
Object.assign(globalThis, {
  $mutant(number: number): boolean {
    met.add(number);
    if (++calls > ENOUGH) throw new Error('does not end');
    return number === awake;
  },
});

/** Undefined where it passes. */
async function failure(test: Test): Promise<string | undefined> {
  calls = 0;
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function work({ mutants, wanted, tests: files }: Order): Promise<void> {
  const byFile = Map.groupBy(mutants, ({ file }) => file);
  const { again } = loadThrough((path, source) => withAll(source, byFile.get(path) ?? []));
  const load = (path: string) => import(resolve(path));
  const tests = await collect(files, load);
  const atLoad = met;
  const costs = new Map<string, number>();
  const meets = new Map<number, Test[]>();
  for (const test of tests) {
    met = new Set();
    const began = performance.now();
    const failed = await failure(test);
    if (failed !== undefined)
      throw new Error(`fails without a mutant: ${test.file}: ${test.name}: ${failed}`);
    costs.set(nameOf(test), performance.now() - began);
    for (const number of met) meets.set(number, [...(meets.get(number) ?? []), test]);
  }
  const cheapest = (some: Test[]) => some.sort((a, b) => cost(a) - cost(b));
  const cost = (test: Test) => (nameOf(test) === lately ? -1 : (costs.get(nameOf(test)) ?? 0));
  let lately: string | undefined;
  let loads = 0;

  async function noticedBy(number: number): Promise<string | undefined> {
    awake = number;
    let those = meets.get(number) ?? [];
    if (atLoad.has(number)) {
      loads += 1;
      again();
      try {
        those = await collect(files, load);
      } catch (error) {
        return `does not load: ${error}`;
      }
    }
    for (const test of cheapest(those)) if ((await failure(test)) !== undefined) return nameOf(test);
    return undefined;
  }
  for (const number of wanted) {
    if (loads > LOADS) break;
    if (!atLoad.has(number) && !meets.has(number)) process.send?.({ number, unmet: true });
    else {
      const noticed = await noticedBy(number);
      lately = noticed ?? lately;
      process.send?.({ number, ...(noticed === undefined ? { survived: true } : { noticed }) });
    }
  }
}

const nameOf = ({ file, name }: Test) => `${file} > ${name}`;

process.once('message', (order: Order) =>
  work(order).then(
    () => process.disconnect(),
    (error) => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    },
  ),
);
