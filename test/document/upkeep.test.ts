import { existsSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BOARD, CAMPAIGN, COMMUNE, establishUnit } from '../api/sample.ts';
import { command, startWorld, type World } from '../api/world.ts';

const NEIGHBOUR = { organization: '10507', board: 'BOARD_OFFICER@10507' };

let world: World;
beforeAll(async () => {
  world = await startWorld({ waits: { upkeepMs: 100 } });
});
afterAll(() => world?.stop());

async function done(name: string, input: Record<string, unknown>): Promise<void> {
  expect(await command(world, BOARD, name, input)).toMatchObject({ errors: [] });
}

async function upload(body: string, identity = BOARD): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream', 'x-kheo-identity': identity };
  const response = await fetch(`${world.url}/documents`, { method: 'POST', headers, body });
  return (await response.json()).sha256;
}

const placeOf = (sha256: string) =>
  join(world.dataDir, 'documents', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const isThere = (sha256: string) => existsSync(placeOf(sha256));

function age(sha256: string, by: string): void {
  const past = new Date(Date.now() - 7_200_000);
  utimesSync(`${placeOf(sha256)}.${by}`, past, past);
}

test('R-41 what was uploaded just before an erasure and never filed goes once nobody can be about to file it', {
  timeout: 60_000,
}, async () => {
  const [unfiled, filed] = [await upload('Nháp có tên, chưa lưu'), await upload('Biên bản')];
  const elsewhere = await upload('Nháp của nơi chưa xóa ai', NEIGHBOUR.board);
  const subject = { kind: 'CAMPAIGN', id: CAMPAIGN };
  const filing = { document: crypto.randomUUID(), kind: 'OTHER', title: 'Biên bản', sha256: filed };
  await done('fileDocument', { subject, ...filing });
  const [unit, person] = [await establishUnit(world, 'Chi bộ thôn 1'), crypto.randomUUID()];
  const told = { organization: COMMUNE, unit, position: 'Bí thư chi bộ', name: 'Nguyễn Văn Mẫu' };
  await done('recordPerson', { person, ...told });
  await upload('Cùng một bản nháp', NEIGHBOUR.board);
  const shared = await upload('Cùng một bản nháp');
  await done('erasePerson', { person, ground: 'SUBJECT_REQUEST' });
  await new Promise((resolve) => setTimeout(resolve, 8_000)); // what the erasure itself takes away is gone
  expect([unfiled, filed, elsewhere, shared].map(isThere)).toEqual([true, true, true, true]);

  for (const sha256 of [unfiled, filed, shared]) age(sha256, COMMUNE);
  age(elsewhere, NEIGHBOUR.organization);
  await expect.poll(() => isThere(unfiled), { timeout: 10_000 }).toBe(false);
  await expect.poll(() => existsSync(`${placeOf(shared)}.${COMMUNE}`)).toBe(false);
  expect([filed, elsewhere, shared].map(isThere)).toEqual([true, true, true]);
  expect(existsSync(`${placeOf(unfiled)}.removed`)).toBe(true);
  expect(world.log()).not.toContain('papers');
});

test('what is uploaded is noted in the database until it is removed, and what says who brought it is put back', async () => {
  const database = new pg.Client(world.databaseUrl);
  await database.connect();
  const noted = async (sha256: string) =>
    (await database.query('select from vault.content where hash = $1', [sha256])).rowCount;
  try {
    const sha256 = await upload('Biên bản của nơi khác', NEIGHBOUR.board);
    expect(await noted(sha256)).toBe(1);
    // Of an installation from before there were notes.
    await database.query('delete from vault.content where hash = $1', [sha256]);
    await expect.poll(() => noted(sha256), { timeout: 10_000 }).toBe(1);
    const mark = `${placeOf(sha256)}.${NEIGHBOUR.organization}`;
    rmSync(mark);
    await expect.poll(() => existsSync(mark), { timeout: 10_000 }).toBe(true);

    const gone = await upload('Nháp sẽ mất');
    age(gone, COMMUNE); // the commune has an erased person by now
    await expect.poll(() => isThere(gone), { timeout: 10_000 }).toBe(false);
    expect(await noted(gone)).toBe(0);
  } finally {
    await database.end();
  }
});
