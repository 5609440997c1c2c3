import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readKey } from '../../infra/vault/key-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'kheo-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
const key = 'ab'.repeat(32);

test('a key is read from a short file alone', () => {
  const file = join(folder, 'vault.key');
  writeFileSync(file, `  ${key}\n`);
  expect(readKey(file)).toEqual(Buffer.from(key, 'hex'));
  writeFileSync(file, `${key}${' '.repeat(1_000)}`);
  expect(readKey(file)).toBeUndefined();
});

test('what has no end is no file of a key', () => {
  const pipe = join(folder, 'pipe');
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
  for (const endless of [pipe, '/dev/zero']) expect(readKey(endless), endless).toBeUndefined();
});
