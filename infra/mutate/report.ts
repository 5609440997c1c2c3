import type { Placed } from './scope.ts';
import type { SetAside } from './set-aside/entry.ts';
import { changeOf, outlived, reasonOf } from './set-aside.ts';
import type { Outcome } from './worker.ts';

export interface Result {
  capability: string;
  mutants: Placed[];
  outcomes: Map<number, Outcome>;
}

const share = (noticed: number, all: number) => (all === 0 ? '–' : `${((100 * noticed) / all).toFixed(1)} %`);
const row = (...cells: (string | number)[]) =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(24) : String(cell).padStart(10))).join('');

function sorted({ capability, mutants, outcomes }: Result) {
  const unnoticed = mutants.filter(({ number }) => !('noticed' in (outcomes.get(number) ?? {})));
  const reasons = unnoticed.flatMap((mutant) => reasonOf(mutant) ?? []);
  const survivors = unnoticed.filter((mutant) => !reasonOf(mutant));
  const noticed = mutants.length - unnoticed.length;
  return { capability, mutants, outcomes, noticed, reasons, survivors };
}

const line = (mutant: Placed, outcome: Outcome | undefined) =>
  `${mutant.file}:${mutant.line} ${mutant.operator}: ${changeOf(mutant)}${outcome && 'unmet' in outcome ? ' (no test comes here)' : ''}`;

/** Writes each survivor and the table; answers the exit code. */
export function report(results: readonly Result[], json: boolean): number {
  const all = results.map(sorted);
  const survivors = all.flatMap((each) => each.survivors);
  const stale = outlived(
    all.flatMap(({ mutants }) => mutants),
    new Set<SetAside>(all.flatMap(({ reasons }) => reasons)),
  );
  if (json) {
    const told = all.map(({ capability, mutants, noticed, reasons, survivors }) => ({
      ...{ capability, mutants: mutants.length, noticed, setAside: reasons.length },
      survivors: survivors.map(({ file, line, operator, from, to }) => ({ file, line, operator, from, to })),
    }));
    process.stdout.write(`${JSON.stringify(told, undefined, 2)}\n`);
    return survivors.length > 0 ? 1 : 0;
  }
  const lines = [
    ...all.flatMap(({ survivors, outcomes }) =>
      survivors.map((mutant) => line(mutant, outcomes.get(mutant.number))),
    ),
    ...stale.map(({ file, change }) => `set aside without need: ${file}: ${change}`),
    '',
    row('capability', 'mutants', 'set aside', 'noticed', 'survived', 'noticed'),
    ...all.map(({ capability, mutants, noticed, reasons, survivors }) => {
      const counted = mutants.length - reasons.length;
      return row(
        capability,
        mutants.length,
        reasons.length,
        noticed,
        survivors.length,
        share(noticed, counted),
      );
    }),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return survivors.length > 0 ? 1 : 0;
}
