import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { SAMPLE_ORGANIZATION as commune } from '../../infra/system-data.ts';
import { HEADING, line, xlsx } from '../sheet/workbook.ts';
import { sendUntilDone, startInstallation } from './installation.ts';

const ROWS = 200;
const BOARD = { 'x-kheo-identity': `BOARD_OFFICER@${commune}` };
const IMPORT = `mutation($input: ImportRegistrationSheetInput!) {
  importRegistrationSheet(input: $input) { errors { code } registered already refused pending }
}`;

async function importFile(url: string, file: string, commandId: string) {
  const input = { commandId, campaign: `${commune}-2026`, file, lateReason: 'Bổ sung sau rà soát' };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...BOARD, 'content-type': 'application/json' },
    body: JSON.stringify({ query: IMPORT, variables: { input } }),
  });
  return (await response.json()).data.importRegistrationSheet;
}

test('an import whose program is killed with -9 midway is continued: every row exactly once', {
  timeout: 120_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kheo-crash-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const killed = await startInstallation(dataDir);
  const unit = { unit: randomUUID(), organization: commune, name: 'Chi bộ thôn 1', kind: 'PARTY_CELL' };
  const input = { commandId: randomUUID(), ...unit };
  await sendUntilDone(killed.url, { mutation: 'establishUnit', input }, commune);
  const bytes = await xlsx([HEADING, ...Array.from({ length: ROWS }, (_, n) => line(n + 1))]);
  const headers = { ...BOARD, 'content-type': 'application/octet-stream' };
  const upload = await fetch(`${killed.url}/import`, { method: 'POST', headers, body: bytes as BodyInit });
  const { file } = (await upload.json()) as { file: string };

  const commandId = randomUUID();
  const cutOff = importFile(killed.url, file, commandId).catch(() => 'cut off');
  const before = new pg.Client(killed.databaseUrl());
  before.on('error', () => {});
  await before.connect();
  const perStream = async (client: pg.Client) => {
    const { rows } = await client.query<{ type: string; streams: number; events: number }>(
      `select type, count(distinct stream)::int as streams, count(*)::int as events from log.event
       where stream like 'model-%' or stream like 'reservation-%' group by type order by type`,
    );
    return rows;
  };
  const registered = (rows: { type: string; events: number }[]) =>
    rows.find(({ type }) => type === 'ModelRegistered')?.events ?? 0;
  while (registered(await perStream(before)) === 0) await sleep(5);
  process.kill(killed.program.child.pid as number, 'SIGKILL');
  expect(await cutOff).toBe('cut off');
  await killed.program.ended;
  await before.end().catch(() => {});

  const installation = await startInstallation(dataDir);
  const client = new pg.Client(installation.databaseUrl());
  client.on('error', () => {});
  await client.connect();
  const done = registered(await perStream(client));
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(ROWS);
  const again = await importFile(installation.url, file, commandId);
  expect(again).toEqual({ errors: [], registered: ROWS - done, already: done, refused: 0, pending: 0 });
  expect(await perStream(client)).toEqual([
    { type: 'ModelRegistered', streams: ROWS, events: ROWS },
    // And the unit's.
    { type: 'NameReserved', streams: ROWS + 1, events: ROWS + 1 },
  ]);
  const more = await importFile(installation.url, file, randomUUID());
  expect(more).toMatchObject({ registered: 0, already: ROWS });
  await client.end();
  installation.program.child.kill('SIGTERM');
  expect(await installation.program.ended).toBe(0);
});
