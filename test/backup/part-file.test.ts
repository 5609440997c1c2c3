import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginPartFile } from '../../infra/backup/part-file.ts';
import { until } from '../setup/spawned.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kheo-part-'));
  file = join(folder, 'a.tar');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = () => readdirSync(folder).sort();
const bytes = Buffer.from('whole');

test('a file is there whole, or not at all', async () => {
  const part = await beginPartFile(file);
  await part.write(bytes);
  expect(names()).not.toContain('a.tar');
  await part.finish();
  expect([names(), readFileSync(file)]).toEqual([['a.tar'], bytes]);
  await expect(beginPartFile(file)).rejects.toThrow(/a\.tar is there already/);
});

test('killed with -9 as soon as its file is there, it leaves nothing', async () => {
  // Nothing runs between the end of `open` and the end of the process.
  const program = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const { open } = fs;
    fs.open = async (...a) => { await open(...a); process.kill(process.pid, 'SIGKILL'); };
    syncBuiltinESMExports();
    const { beginPartFile } = await import(process.argv[1]);
    await beginPartFile(process.argv[2]);`;
  const ours = new URL('../../infra/backup/part-file.ts', import.meta.url).href;
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', program, ours, file]);
  expect(signal).toBe('SIGKILL');
  await until(() => names().length === 0);
});

test('a second one for the same file is told of the first, which goes on', async () => {
  const part = await beginPartFile(file);
  await expect(beginPartFile(file)).rejects.toThrow(
    new RegExp(
      `^Another backup is writing .*a\\.tar \\(process ${process.pid}\\): wait .* \\| Một lần sao lưu`,
    ),
  );
  await part.write(bytes);
  await part.finish();
  expect([names(), readFileSync(file)]).toEqual([['a.tar'], bytes]);
});

test('a file that came there meanwhile is not written over', async () => {
  const part = await beginPartFile(file);
  writeFileSync(file, 'mine');
  await expect(part.finish()).rejects.toThrow(/a\.tar is there already/);
  await part.abandon();
  expect([names(), readFileSync(file, 'utf8')]).toEqual([['a.tar'], 'mine']);
});

test('what a dead process left goes with the next; what lies under other names stays', async () => {
  const here = hostname().replace(/[^A-Za-z0-9-]/g, '-');
  const left = [`a.tar.${here}.${2 ** 22 + 1}.77.part`, `a.tar.${here}.${process.pid}.1.part`];
  const others = ['a.tar.part', `b.tar.${here}.${2 ** 22 + 1}.77.part`];
  for (const name of [...left, ...others]) writeFileSync(join(folder, name), '');
  await (await beginPartFile(file)).finish();
  expect(names()).toEqual(['a.tar', ...others]);

  writeFileSync(join(folder, 'c.tar.elsewhere.12.77.part'), '');
  await expect(beginPartFile(join(folder, 'c.tar'))).rejects.toThrow(/on the machine elsewhere is writing/);
  expect(names()).toContain('c.tar.elsewhere.12.77.part');
});
