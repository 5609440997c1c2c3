import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { followExample } from '../api/readme-example.ts';
import { spawned } from '../setup/spawned.ts';
import { toldBy } from './told.ts';

/** `kheo backup` of the demo as it was played on 2026-11-28, and what it told then. */
const BACKUP = 'test/history/demo-2026-11.tar';
const TOLD = 'test/history/demo-2026-11.json';

test('the log of an earlier version starts, replays and tells what it told then', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kheo-history-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const restored = await spawned(['dist/infra/cli.js', 'restore', BACKUP], {
    KHEO_DATA: join(folder, 'demo'),
  }).ended;
  expect(restored).toBe(0);
  const program = spawned(['dist/infra/cli.js', 'demo'], { KHEO_DATA: folder, PORT: '0' });
  const [, url] = await program.printed(/^ready (http:\/\/localhost:\d+)$/m);
  expect(await toldBy(url as string)).toEqual(JSON.parse(readFileSync(TOLD, 'utf8')));
  const health = (await (await fetch(`${url}/healthz`)).json()) as object;
  expect(health).toMatchObject({ status: 'ok' });
  // The README's example is for whoever looks at the demo, too.
  await followExample(url as string);
}, 180_000);
