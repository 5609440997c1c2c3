import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { putInstallation } from '../ready-made/clusters.ts';
import type { Fault } from './faults.ts';
import type { Place } from './place.ts';
import { apart, embedded } from './places.ts';
import { torture } from './torture.ts';

const seed = Date.now() % 1_000_000;
const say = (line: string) => console.log(line);

/** The same with thirty faults: `main.ts`. */
test.each<[string, (dataDir: string) => Promise<Place>, Fault[]]>([
  [
    'with everything of its own',
    embedded,
    [{ victim: 'event store' }, { victim: 'postmaster' }, { victim: 'web server' }],
  ],
  ['with the views apart from the log', apart, [{ victim: 'postmaster' }]],
])(
  'an installation %s, struck amid commands, forgets nothing',
  { timeout: 120_000 },
  async (_, start, faults) => {
    say(`seed ${seed}`);
    const dataDir = mkdtempSync(join(tmpdir(), 'kheo-torture-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    await putInstallation(dataDir);
    const place = await start(dataDir);
    onTestFinished(async () => void (await place.stop()));
    const ordeal = await torture(place, { seed, faults, sessions: 2, modelsEach: 5, say });
    expect(ordeal.wrong).toEqual([]);
    expect(ordeal.acknowledged).toBeGreaterThan(faults.length * 12);
  },
);
