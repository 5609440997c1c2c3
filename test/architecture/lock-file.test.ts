import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  link?: true;
}

test('every package of the lock file, for whatever system, is held to the bytes that it was locked with', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const others = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
  expect(others.length).toBeGreaterThan(500);
  expect(
    others
      .filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
      .map(([path]) => path),
  ).toEqual([]);
});
