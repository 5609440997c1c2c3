import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { processesIn } from '../../infra/postgres/processes.ts';
import { rebuild } from '../../infra/rebuild/rebuild.ts';
import { SAMPLE_ORGANIZATION as commune } from '../../infra/system-data.ts';
import { dumpTables } from '../projections/test-views.ts';
import { descendants } from '../setup/spawned.ts';
import { type Installation, type Sent, send, sendUntilDone, startInstallation } from './installation.ts';

const SENDERS = 6;
const COMMANDS = 150;

/** A unit, or a model of the first unit: the latter also reserves its name in a stream of its own. */
function commands(): Sent[] {
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
        name: `Mô hình số ${number}`,
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
    establish(unit, 'Chi bộ thôn 1'),
    ...Array.from({ length: COMMANDS }, (_, number) =>
      number % 2 ? register(number) : establish(randomUUID(), `Thôn ${number}`),
    ),
  ];
}

type Victim = 'server' | 'event store' | 'PostgreSQL';

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

describe.each<Victim>(['server', 'event store', 'PostgreSQL'])(
  '%s killed with -9 amid commands',
  (victim) => {
    test('keeps every acknowledged event once, and the views equal a rebuild', {
      timeout: 120_000,
    }, async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'kheo-crash-'));
      onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
      let installation = await startInstallation(dataDir);
      const [first, ...rest] = commands() as [Sent, ...Sent[]];
      await sendUntilDone(installation.url, first, commune);

      const acknowledged = new Set<string>([first.input.commandId]);
      const waiting = [...rest];
      let killed = false;
      const sender = async () => {
        for (let sent = waiting.shift(); sent; sent = waiting.shift()) {
          if (await send(installation.url, sent, commune)) acknowledged.add(sent.input.commandId);
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
        installation = await startInstallation(dataDir);
      }

      const client = await connectOnceBack(installation);
      const perCommand = async () => {
        const { rows } = await client.query<{ command: string; n: number }>(
          `select convert_from(metadata, 'UTF8')::json ->> 'command' as command, count(*)::int as n
          from log.event where (stream like 'unit-%' or stream like 'model-%') group by 1`,
        );
        return new Map(rows.map(({ command, n }) => [command, n]));
      };
      const kept = await perCommand();
      for (const command of acknowledged) expect(kept.get(command), `acknowledged ${command}`).toBe(1);
      expect([...kept.values()].every((n) => n === 1)).toBe(true);

      // Whoever had no answer sends again, with the same command id: each has one effect.
      const unanswered = rest.filter(({ input }) => !acknowledged.has(input.commandId));
      for (const sent of unanswered) await sendUntilDone(installation.url, sent, commune);
      const all = await perCommand();
      expect([...all.values()].every((n) => n === 1)).toBe(true);
      expect(all.size).toBe(COMMANDS + 1);
      const { rows } = await client.query(
        'select count(*)::int as n, max(position)::int + 1 as size from log.event',
      );
      expect(rows[0].n).toBe(rows[0].size); // positions have no gaps

      const live = await dumpTables(client, 'views');
      await rebuild({ databaseUrl: installation.databaseUrl(), eventstoreUrl: '', direct: true });
      expect(await dumpTables(client, 'views')).toEqual(live);
      expect(live.model).toHaveLength(COMMANDS / 2);

      await client.end();
      installation.program.child.kill('SIGTERM');
      expect(await installation.program.ended).toBe(0);
    });
  },
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
      await sleep(100);
    }
  }
}
