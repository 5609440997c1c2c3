import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { Placed } from './scope.ts';
import type { Order, Outcome } from './worker.ts';

/** A mutant that says nothing for so long does not end by itself; the process with it. On a busy machine all tests take long. */
const PATIENCE_MS = 180_000;

/** Tries the mutants one after the other, in processes that are replaced as they grow or hang. */
export async function tryInMemory(mutants: Placed[], tests: string[]): Promise<Map<number, Outcome>> {
  const outcomes = new Map<number, Outcome>();
  for (let wanted = mutants.map(({ number }) => number); wanted.length > 0; ) {
    const { hung } = await session({ mutants, wanted, tests }, (outcome) =>
      outcomes.set(outcome.number, outcome),
    );
    const next = wanted.find((number) => !outcomes.has(number));
    if (hung && next !== undefined) outcomes.set(next, { number: next, noticed: 'it does not end' });
    wanted = wanted.filter((number) => !outcomes.has(number));
  }
  return outcomes;
}

function session(order: Order, told: (outcome: Outcome) => void): Promise<{ hung: boolean }> {
  const child = fork(resolve(import.meta.dirname, 'worker.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  let hung = false;
  const hang = () => {
    hung = true;
    child.kill('SIGKILL');
  };
  let patience = setTimeout(hang, 4 * PATIENCE_MS);
  child.on('message', (outcome: Outcome) => {
    told(outcome);
    clearTimeout(patience);
    patience = setTimeout(hang, PATIENCE_MS);
  });
  child.send(order);
  return new Promise((done, reject) => {
    child.once('exit', (code) => {
      clearTimeout(patience);
      if (code !== 0 && !hung) reject(new Error('the tests do not run without a mutant'));
      else done({ hung });
    });
  });
}
