import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { processesIn } from '../../infra/postgres/processes.ts';
import { rebuild } from '../../infra/rebuild/rebuild.ts';
import { SAMPLE_ORGANIZATION as commune } from '../../infra/system-data.ts';
import { dumpTables } from '../projections/test-views.ts';
import { descendants, spawnProgram, until } from '../setup/spawned.ts';
import { type Installation, type Sent, send, sendUntilDone, startInstallation } from './installation.ts';

const SENDERS = 6;
/** For each victim. */
const COMMANDS = 60;
const LONG_MS = 120_000;

type Victim = 'server' | 'event store' | 'PostgreSQL';

/** A unit, or a model of the first unit: the latter also reserves its name in a stream of its own. */
function commands(victim: Victim): Sent[] {
  const unit = randomUUID();
  const establish = (id: string, name: string): Sent => ({
    mutation: 'establishUnit',
    input: { commandId: randomUUID(), unit: id, organization: commune, name, kind: 'VILLAGE' },
  });
  const register = (number: number): Sent => ({
    mutation: 'registerModel',
    input: {
      commandId: randomUUID(),
      model: randomUUID(),
      campaign: `${commune}-2026`,
      unit,
      lateReason: 'Bổ sung sau rà soát.',
      registration: {
        name: `Mô hình số ${number}, ${victim}`,
        field: 'ECONOMY',
        kind: 'REPLICATED',
        subject: { kind: 'COLLECTIVE', title: 'Chi bộ thôn' },
        place: 'Thôn 1',
        problem: 'Đường ngõ hẹp',
        sourceDescription: 'Mô hình của xã bạn',
        topics: [],
        priorities: [],
        goals: [{ goal: 'g1', title: 'Số hộ hiến đất', unit: 'HOUSEHOLD', target: 20 }],
      },
    },
  });
  return [
    establish(unit, `Chi bộ ${victim}`),
    ...Array.from({ length: COMMANDS }, (_, number) =>
      number % 2 ? register(number) : establish(randomUUID(), `Thôn ${number}, ${victim}`),
    ),
  ];
}

function pidOf(victim: Victim, { program }: Installation, dataDir: string): number {
  const server = program.child.pid as number;
  if (victim === 'server') return server;
  const family = descendants(server);
  const inCluster = processesIn(join(dataDir, 'postgres', 'cluster'));
  const found =
    victim === 'PostgreSQL'
      ? inCluster.find((pid) => family.includes(pid))
      : family.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('eventstore/main'));
  return found as number;
}

let dataDir: string;
let installation: Installation;
/** Everything that was sent, of every victim's turn. */
const sent: Sent[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'kheo-crash-'));
  installation = await startInstallation(dataDir, spawnProgram);
}, LONG_MS);
afterAll(async () => {
  installation?.program.child.kill('SIGKILL');
  await installation?.program.ended;
  await until(() => processesIn(join(dataDir, 'postgres', 'cluster')).length === 0);
  rmSync(dataDir, { recursive: true, force: true });
}, LONG_MS);

/** How often each command is in the log. */
async function perCommand(client: pg.Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ command: string; n: number }>(
    `select convert_from(metadata, 'UTF8')::json ->> 'command' as command, count(*)::int as n
    from log.event where (stream like 'unit-%' or stream like 'model-%') group by 1`,
  );
  return new Map(rows.map(({ command, n }) => [command, n]));
}

test.each<Victim>(['event store', 'PostgreSQL', 'server'])(
  '%s killed with -9 amid commands: every acknowledged event is kept, once',
  async (victim) => {
    const [first, ...rest] = commands(victim) as [Sent, ...Sent[]];
    sent.push(first, ...rest);
    await sendUntilDone(installation.url, first, commune);

    const acknowledged = new Set<string>([first.input.commandId]);
    const waiting = [...rest];
    let killed = false;
    const sender = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        if (await send(installation.url, next, commune)) acknowledged.add(next.input.commandId);
        if (!killed && acknowledged.size > COMMANDS / 3) {
          killed = true;
          process.kill(pidOf(victim, installation, dataDir), 'SIGKILL');
        }
        if (killed && victim === 'server') return;
      }
    };
    await Promise.all(Array.from({ length: SENDERS }, sender));
    expect(killed).toBe(true);
    if (victim === 'server') {
      await installation.program.ended;
      installation = await startInstallation(dataDir, spawnProgram);
    }

    const client = await connectOnceBack(installation);
    const kept = await perCommand(client);
    for (const command of acknowledged) expect(kept.get(command), `acknowledged ${command}`).toBe(1);
    expect([...kept.values()].every((n) => n === 1)).toBe(true);

    // Whoever had no answer sends again, with the same command id: each has one effect.
    const unanswered = rest.filter(({ input }) => !acknowledged.has(input.commandId));
    for (const each of unanswered) await sendUntilDone(installation.url, each, commune);
    const all = await perCommand(client);
    expect([...all.values()].every((n) => n === 1)).toBe(true);
    expect([...all.keys()].sort()).toEqual(sent.map(({ input }) => input.commandId).sort());
    const { rows } = await client.query(
      'select count(*)::int as n, max(position)::int + 1 as size from log.event',
    );
    expect(rows[0].n).toBe(rows[0].size); // positions have no gaps
  },
  LONG_MS,
);

test(
  'after all of that the views equal a rebuild, and the program ends when it is told to',
  async () => {
    const client = await connectOnceBack(installation);
    const live = await dumpTables(client, 'views');
    await rebuild({ databaseUrl: installation.databaseUrl(), eventstoreUrl: '', direct: true });
    expect(await dumpTables(client, 'views')).toEqual(live);
    expect(live.model).toHaveLength((3 * COMMANDS) / 2);

    await client.end();
    installation.program.child.kill('SIGTERM');
    expect(await installation.program.ended).toBe(0);
  },
  LONG_MS,
);

/** PostgreSQL may be on its way back, and takes connections away as it goes. */
async function connectOnceBack(installation: Installation): Promise<pg.Client> {
  for (;;) {
    const client = new pg.Client(installation.databaseUrl());
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('select 1 from views.model limit 1');
      onTestFinished(() => client.end());
      return client;
    } catch {
      await client.end().catch(() => {});
      await sleep(20);
    }
  }
}
