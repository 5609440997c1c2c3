import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createVitest } from 'vitest/node';
import { withAll } from './operators.ts';
import type { Placed } from './scope.ts';
import type { Outcome } from './worker.ts';

/** Tests of one file that are asked about a mutant; each starts a database. */
const ASKED = 3;

/**
 * For what only tests with servers reach (views, queries, the API's own guards): one run of the cheapest files that come
 * upon the mutant, some seconds each.
 */
export async function tryServed(mutants: Placed[], tests: string[]): Promise<Map<number, Outcome>> {
  const folder = mkdtempSync(join(tmpdir(), 'kheo-mutants-'));
  const byFile = Map.groupBy(mutants, ({ file }) => file);
  process.env.KHEO_MUTANTS = folder;
  const write = {
    name: 'mutants',
    enforce: 'pre' as const,
    transform: (source: string, id: string) => {
      const own = byFile.get(relative(process.cwd(), id));
      return own && { code: withAll(source, own), map: null };
    },
  };
  const options = {
    watch: false,
    bail: 1,
    maxWorkers: 1,
    reporters: [{}],
    setupFiles: ['infra/mutate/awake.ts'],
  };
  const vitest = await createVitest('test', options, { plugins: [write] });
  const passes = async (awake: number, files: string[]) => {
    writeFileSync(`${folder}/awake`, String(awake));
    const { testModules } = await vitest.runTestSpecifications(await vitest.globTestSpecifications(files));
    return testModules.every((module) => module.ok());
  };
  try {
    if (!(await passes(-1, tests))) throw new Error('the tests do not pass without a mutant');
    const met = readdirSync(folder)
      .filter((name) => name.startsWith('met-'))
      .map(
        (name) =>
          JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as {
            file: string;
            ms: number;
            met: number[];
          },
      )
      .sort((a, b) => a.ms - b.ms);
    const outcomes = new Map<number, Outcome>();
    for (const { number } of mutants) {
      const files = met.filter((each) => each.met.includes(number)).map(({ file }) => file);
      let noticed: string | undefined;
      for (const file of files.slice(0, ASKED))
        noticed ??= (await passes(number, [file])) ? undefined : relative(process.cwd(), file);
      if (noticed) outcomes.set(number, { number, noticed });
      else outcomes.set(number, { number, ...(files.length > 0 ? { survived: true } : { unmet: true }) });
    }
    return outcomes;
  } finally {
    await vitest.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
