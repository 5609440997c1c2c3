/**
 * Thirty kills with -9 and freezes of every process of an installation, with commands in flight and 1.3 GB of
 * write-ahead log behind where PostgreSQL is killed: some twenty minutes, and 4 GB of disk for the time.
 *
 *   npm run build && node test/torture/main.ts [seed]
 *
 * Prints what was struck, the pauses that a caller saw, and what is wrong afterwards; exit code 1 where anything is.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceFrom } from '../../infra/demo/chance.ts';
import { randomFaults } from './faults.ts';
import type { Place, Victim } from './place.ts';
import { apart, embedded } from './places.ts';
import { torture } from './torture.ts';

const WRITE_AHEAD_BYTES = 1_300_000_000;
const LONGEST_FREEZE_MS = 15_000;
const VICTIMS: readonly Victim[] = ['web server', 'event store', 'postmaster', 'process of PostgreSQL'];

const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);
const say = (line: string) => void process.stdout.write(`${line}\n`);
const seconds = (ms: number | undefined) => `${((ms ?? 0) / 1000).toFixed(1)} s`;

async function ordeal(start: (dataDir: string) => Promise<Place>, count: number): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kheo-torture-'));
  const place = await start(dataDir);
  say(`${place.name}, seed ${seed}`);
  try {
    const chance = chanceFrom(seed + count);
    const faults = randomFaults(chance, { victims: VICTIMS, count, longest: LONGEST_FREEZE_MS });
    const size = { sessions: Math.ceil(count / 2), modelsEach: 12, writeAheadBytes: WRITE_AHEAD_BYTES };
    const { wrong, acknowledged, consequences, pauses } = await torture(place, {
      seed,
      faults,
      ...size,
      say,
    });
    const sorted = pauses.toSorted((one, other) => one - other);
    say(
      `  ${acknowledged} commands acknowledged, ${consequences} consequences; until the next one after a fault: median ${seconds(sorted[sorted.length >> 1])}, at most ${seconds(sorted.at(-1))}`,
    );
    for (const each of wrong) say(`  ✗ ${each}`);
    if (wrong.length === 0)
      say('  ✓ nothing given up, lost, doubled or forgotten; the views are what a rebuild makes');
    return wrong.length === 0;
  } finally {
    await place.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const sound = [await ordeal(embedded, 20), await ordeal(apart, 10)];
process.exit(sound.every(Boolean) ? 0 : 1);
