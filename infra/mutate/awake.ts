// Runs before each test file: wakes the mutant whose turn it is, and tells afterwards which of them the file came upon.
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';

const folder = process.env.KHEO_MUTANTS as string;
const awake = Number(readFileSync(`${folder}/awake`, 'utf8'));
const met = new Set<number>();
const began = performance.now();
Object.assign(globalThis, {
  $mutant(number: number): boolean {
    met.add(number);
    return number === awake;
  },
});

afterAll(() => {
  const { testPath: file = '' } = expect.getState();
  const told = { file, ms: performance.now() - began, met: [...met] };
  writeFileSync(`${folder}/met-${file.replaceAll('/', '_')}`, JSON.stringify(told));
});
