import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres } from '../../infra/postgres/embedded.ts';
import { openDataFolder } from '../../infra/process/data-folder.ts';

let outside: string;
beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'kheo-folder-'));
  chmodSync(outside, 0o755); // as a home or /srv is
});
afterAll(() => rmSync(outside, { recursive: true, force: true }));

const modeOf = (...path: string[]) => (statSync(join(outside, ...path)).mode & 0o777).toString(8);

describe('the data folder is nobody else’s to read', () => {
  test('when it is made, with PostgreSQL in it', async () => {
    openDataFolder(join(outside, 'above', 'made'));
    expect([modeOf('above', 'made'), modeOf('above', 'made', 'kheo-layout')]).toEqual(['700', '600']);
    const dataDir = join(outside, 'above', 'made', 'postgres');
    await (await startPostgres({ dataDir, settings: { fsync: 'off' } })).stop();
    expect([modeOf('above', 'made', 'postgres'), modeOf('above', 'made', 'postgres', 'cluster')]).toEqual([
      '700',
      '700',
    ]);
  });

  test('when it was made or copied open; what is not ours stays as it is', () => {
    const folder = join(outside, 'open');
    const folders = ['postgres', 'documents', 'imports', 'demo'];
    const files = ['vault.key', 'event-store.url', 'kheo-layout'];
    for (const name of ['', ...folders, 'theirs']) {
      mkdirSync(join(folder, name));
      chmodSync(join(folder, name), 0o755);
    }
    for (const name of files) {
      writeFileSync(join(folder, name), '1\n');
      chmodSync(join(folder, name), 0o644);
    }
    symlinkSync(join(outside, 'above'), join(folder, 'vault.key.next'));
    openDataFolder(folder);
    expect(['', ...folders].map((name) => modeOf('open', name))).toEqual(Array(5).fill('700'));
    expect(files.map((name) => modeOf('open', name))).toEqual(Array(3).fill('600'));
    expect([modeOf('open', 'theirs'), modeOf('above')]).toEqual(['755', '755']);
  });
});
