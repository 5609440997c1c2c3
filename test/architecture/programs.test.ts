import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const infra = readdirSync('infra', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join('infra', file), 'utf8'))
  .join('\n');
const named = (pattern: RegExp) => [...infra.matchAll(pattern)].map((match) => match[1]);

test('the build makes a file of every program that is started by its name', () => {
  const list =
    /const programs = \[(.*?)\];/s.exec(readFileSync('infra/launch/bundle.mjs', 'utf8'))?.[1] ?? '';
  const built = [...list.matchAll(/'(.+?)'/g)].map((match) => match[1]);
  const started = [
    ...named(/programFile\('(.+?)'\)/g),
    ...named(/startChild(?:<.+?>)?\('(.+?)'/g).map((name) => `infra/bench/${name}`),
  ];
  expect(built.sort()).toEqual(['infra/cli', ...started].sort());
  for (const program of built) expect(existsSync(`${program}.ts`)).toBe(true);
});
