import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { collect } from '../../infra/store/reading.ts';
import { openVault } from '../../infra/vault/vault.ts';
import { appendPoison } from '../poison.ts';
import {
  type Answers,
  answersOf,
  commandAt,
  eraseSomebodyAt,
  healthOf,
  nameAt,
  sealedCommandAt,
} from './answers.ts';
import { cutOffLeader } from './cut-off-leader.ts';
import { Installation } from './installation.ts';
import { openOtherLog } from './other-log.ts';

/** For an installation whose operator holds the key of the vault: the one in use, and the next. */
export const VAULT_KEYS: [string, string] = ['a1'.repeat(32), 'b2'.repeat(32)];

/** States come about and pass in seconds. */
const LONG_MS = 120_000;

/** Brings a state about; returns what ends it. */
type Maker = (here: Installation) => Promise<() => Promise<void>>;

export const makers: Record<string, Maker> = {
  ok: async () => async () => {},

  'store away': async (here) => {
    process.kill(here.store.pid, 'SIGKILL');
    await here.store.exited;
    return () => here.startStore();
  },

  'store frozen': async ({ store }) => {
    process.kill(store.pid, 'SIGSTOP');
    return async () => void process.kill(store.pid, 'SIGCONT');
  },

  'no leader': async ({ front }) => {
    front.notReady();
    return async () => front.ready();
  },

  'database away': async (here) => {
    here.signalPostgres('SIGKILL');
    await here.store.exited; // it cannot live without
    return async () => {
      await here.startPostgres();
      await here.startStore();
    };
  },

  'database frozen': async (here) => {
    here.signalPostgres('SIGSTOP');
    return async () => here.signalPostgres('SIGCONT');
  },

  "views' database away": async (here) => {
    const before = await countOf(here.store.url);
    here.signalPostgres('SIGKILL');
    return async () => {
      expect(await sealedCommandAt(here.server.url)).toBe('`DATABASE_UNAVAILABLE`');
      expect(await countOf(here.store.url)).toBe(before + 2); // of the one that was done, and its name
      await here.startPostgres();
    };
  },

  'disk full': async (here) => {
    const ballast = join(here.dataDir, 'ballast');
    fill(ballast);
    // PostgreSQL still has room in the pages that it holds.
    await expect
      .poll(() => commandAt(here.server.url), { timeout: 90_000, interval: 20 })
      .toBe('`DISK_FULL`');
    return async () => rmSync(ballast);
  },

  'disk low': async (here) => {
    const ballast = join(here.dataDir, 'ballast');
    fill(ballast, 40);
    return async () => rmSync(ballast);
  },

  'leader cut off': cutOffLeader,

  // Whoever writes to a view waits behind this lock; whoever reads does not.
  lagging: async ({ postgres, server }) => {
    const client = new pg.Client(postgres.url);
    await client.connect();
    await client.query('begin');
    await client.query('lock table views.timeline in share mode');
    await commandAt(server.url);
    return () => client.end();
  },

  'vault behind': async ({ server, postgres }) => {
    const person = crypto.randomUUID();
    expect(await sealedCommandAt(server.url, person)).toBe('done');
    const vault = new pg.Client(postgres.url);
    await vault.connect();
    await vault.query('create table public.kept as select * from vault.subject_key');
    await vault.query('delete from vault.subject_key');
    expect(await nameAt(server.url, person)).toBe('`SEALED_UNREADABLE`');
    return async () => {
      await vault.query('insert into vault.subject_key select * from public.kept');
      await vault.query('drop table public.kept');
      await vault.end();
      expect(await nameAt(server.url, person)).toBe('AVAILABLE Nguyễn Văn Mẫu');
    };
  },

  // The key is its operator's: nobody else can change it.
  'rotation owed': async (here) => {
    await eraseSomebodyAt(here.server.url);
    return async () => {
      const [given, givenNext] = VAULT_KEYS;
      const vault = await openVault(here.postgres.url, { file: '', given, givenNext });
      await vault.rotate({ owedOnly: false });
      await vault.close();
      expect(await sealedCommandAt(here.server.url)).toBe('done'); // it was told of the next key
    };
  },

  'foreign log': async (here) => {
    const other = await openOtherLog();
    const before = await other.count();
    here.front.switchTo(other.url);
    return async () => {
      expect(await other.count()).toBe(before); // nothing is written to it
      here.front.switchTo(here.store.url);
      await other.close();
    };
  },

  'degraded view': async ({ front }) => {
    const client = EventStoreDBClient.connectionString(front.url);
    await appendPoison(client);
    await client.dispose();
    return async () => {}; // a decision to set the event aside would; no row follows
  },
};

async function countOf(url: string): Promise<number> {
  const client = EventStoreDBClient.connectionString(url);
  const events = await collect(client.readAll(), 10_000);
  await client.dispose();
  return events.length;
}

/** Takes the free room of the disk under `path`, but for so many megabytes. */
function fill(path: string, leave = 0): void {
  const file = openSync(path, 'w');
  const block = Buffer.alloc(64 * 1024, 1);
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(path);
      if (leave > 0 && bavail * bsize < leave * 1024 * 1024) break;
      writeSync(file, block);
    }
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
  } finally {
    closeSync(file);
  }
}

/** The rows of the table of states in docs/running.md. */
export function rows(): [string, Answers][] {
  const [, section = ''] = readFileSync('docs/running.md', 'utf8').split('\n## States\n');
  const [table = ''] = section.split('\n## ');
  const [, , ...lines] = table.split('\n').filter((line) => line.startsWith('|'));
  return lines.map((line) => {
    const [, state, livez, healthz, readyz, query, command] = line.split('|').map((cell) => cell.trim());
    return [state, { livez, healthz, readyz, query, command }] as [string, Answers];
  });
}

/** Whether this user may make a disk of a few megabytes. */
export function mayMount(): boolean {
  const folder = mkdtempSync('/tmp/kheo-mount-');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'kheo', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    process.stderr.write(
      'The states of a full disk are not tried: this user may not mount a disk of its own\n',
    );
    return false;
  } finally {
    rmdirSync(folder);
  }
}

/** Whatever happens is told in few lines, however often it is met. */
const MOST_LINES = 15;

/** What heals them is a rebuild, or a decision to set an event aside; they come last. */
const LASTING = ['degraded view'];

/** Brings the state about, compares, ends it, and sees that all is well again by itself. */
async function walk(here: Installation, state: string, said: Answers): Promise<void> {
  const { url } = here.server;
  const becomes = (healthz: string) =>
    expect.poll(() => healthOf(url), { timeout: 60_000, interval: 20 }).toBe(healthz);
  const before = here.lines.length;
  const mend = await (makers[state] as Maker)(here);
  try {
    await becomes(said.healthz);
    expect(await answersOf(url)).toEqual(said);
    const told = here.lines.slice(before);
    expect(told.length, told.join('')).toBeLessThanOrEqual(MOST_LINES);
  } finally {
    await mend();
  }
  if (!LASTING.includes(state)) await becomes('200 ok');
}

/** An installation for the tests of a file, or of a `describe`. */
export function installationFor(options: Parameters<typeof Installation.start>[0] = {}): () => Installation {
  let here: Installation;
  beforeAll(async () => {
    here = await Installation.start(options);
    return () => here.stop();
  }, LONG_MS);
  return () => here;
}

/**
 * Registers a test for each of these rows of docs/running.md, one after the other on one installation: a process has one
 * client that appends (the client's appends are known to disturb those of another).
 */
export function walkStates(here: () => Installation, states: readonly string[]): void {
  for (const [state, said] of rows().filter(([each]) => states.includes(each)))
    test(`${state}: it answers as docs/running.md says`, () => walk(here(), state, said), LONG_MS);
}
