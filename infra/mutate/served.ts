import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Placed } from './scope.ts';
import type { Errand, Word } from './servant.ts';
import type { Outcome } from './worker.ts';

/** Test files that are asked about a mutant, those of its capability first, then the cheapest. */
const ASKED = 8;
/** Runs of one process: what tests load is never given free. */
const RUNS = 60;
/** A process that says nothing for so long hangs. */
const PATIENCE_MS = 400_000;

/**
 * For what only tests with servers reach (views, queries, the API's own guards). One PostgreSQL for all, and one process that
 * has the program loaded: a mutant costs what its tests cost, a second or two.
 */
export async function tryServed(
  mutants: Placed[],
  tests: string[],
  isOwn: (file: string) => boolean,
): Promise<Map<number, Outcome>> {
  const folder = mkdtempSync(join(tmpdir(), 'kheo-mutants-'));
  process.env.KHEO_READY_MADE = folder;
  const shared = fork('test/ready-made/program.ts', [folder], { stdio: ['ignore', 2, 2, 'ipc'] });
  const ended = new Promise((done) => shared.once('exit', done));
  try {
    const cost = new Map<string, number>();
    const meets = new Map<number, string[]>();
    const atLoad = new Set<number>();
    for (const word of await send({ mutants, awake: -1, runs: [{ number: -1, files: tests }] })) {
      if (!('file' in word)) continue;
      if (word.failed !== undefined) {
        process.stderr.write(`left out, it fails without a mutant: ${word.file}: ${word.failed}\n`);
        continue;
      }
      cost.set(word.file, word.ms);
      for (const number of word.atLoad) atLoad.add(number);
      for (const number of word.met) meets.set(number, [...(meets.get(number) ?? []), word.file]);
    }
    const cheapest = [...cost]
      .sort(([one, a], [other, b]) => Number(isOwn(other)) - Number(isOwn(one)) || a - b)
      .map(([file]) => file);
    const runOf = (number: number) => ({
      number,
      // A source is loaded with the first file that needs it: of what that came upon any other may tell.
      files: (atLoad.has(number)
        ? cheapest
        : cheapest.filter((file) => meets.get(number)?.includes(file))
      ).slice(0, ASKED),
    });
    const outcomes = new Map<number, Outcome>();
    const told = (words: Word[]) => {
      for (const word of words)
        if ('number' in word) {
          const { number, noticed } = word;
          outcomes.set(number, noticed === undefined ? { number, survived: true } : { number, noticed });
        }
    };
    const met = mutants
      .map(({ number }) => number)
      .filter((number) => meets.has(number) || atLoad.has(number));
    for (const { number } of mutants)
      if (!met.includes(number)) outcomes.set(number, { number, unmet: true });
    const plain = met.filter((number) => !atLoad.has(number)).map(runOf);
    while (plain.length > 0) {
      told(await send({ mutants, awake: -1, runs: plain.slice(0, RUNS) }));
      const next = plain.findIndex(({ number }) => !outcomes.has(number));
      const tried = next < 0 ? plain.length : next;
      plain.splice(0, tried);
      const hung = tried < RUNS ? plain.shift() : undefined;
      if (hung) outcomes.set(hung.number, { number: hung.number, noticed: 'it does not end' });
    }
    for (const number of atLoad) {
      told(await send({ mutants, awake: number, runs: [runOf(number)] }));
      if (!outcomes.has(number)) outcomes.set(number, { number, noticed: 'it does not load' });
    }
    return outcomes;
  } finally {
    if (shared.connected) shared.disconnect();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a process of its own says of an errand, until it ends or hangs. */
function send(errand: Errand): Promise<Word[]> {
  const child: ChildProcess = fork(resolve(import.meta.dirname, 'servant.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', process.env.KHEO_MUTATE_LOG ? 2 : 'ignore', 'ipc'],
  });
  const words: Word[] = [];
  const hang = () => child.kill('SIGKILL');
  let patience = setTimeout(hang, 2 * PATIENCE_MS);
  child.on('message', (word: Word) => {
    words.push(word);
    if ('number' in word) process.stderr.write('.');
    clearTimeout(patience);
    patience = setTimeout(hang, PATIENCE_MS);
  });
  child.send(errand);
  return new Promise((done) =>
    child.once('exit', () => {
      clearTimeout(patience);
      done(words);
    }),
  );
}
