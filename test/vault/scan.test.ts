import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectStore } from '../../infra/store/store.ts';
import { openData } from '../../infra/vault/cipher.ts';
import type { EventMetadata } from '../../schema/event.ts';
import { canonicalEnvelope } from '../../schema/ledger/envelope.ts';
import { BOARD, COMMUNE, establishUnit } from '../api/sample.ts';
import { command, startWorld, type World } from '../api/world.ts';
import { attack, filesIn, formsOf } from './attack.ts';

let world: World;
let database: pg.Client;
beforeAll(async () => {
  world = await startWorld();
  database = new pg.Client(world.databaseUrl);
  await database.connect();
});
afterAll(async () => {
  await database?.end();
  await world?.stop();
});

const NAME = 'Nguyễn Thị Dấu Vết Một';
const PHONE = '0987654321';
const NOTE = 'Ghi chú riêng của người này';
const WHY = 'Lý do sửa có tên người';
const MARKS = [NAME, PHONE, NOTE, WHY];

async function done(name: string, input: Record<string, unknown>): Promise<void> {
  expect(await command(world, BOARD, name, input)).toMatchObject({ errors: [] });
}

async function record(name: string): Promise<string> {
  const person = crypto.randomUUID();
  const unit = await establishUnit(world, `Chi bộ ${person}`);
  const who = { organization: COMMUNE, unit, position: 'Bí thư chi bộ', name, phone: PHONE, note: NOTE };
  await done('recordPerson', { person, ...who });
  await done('correctPerson', { person, name, phone: PHONE, note: NOTE, reason: WHY });
  const rating = { year: 2025, rating: 'EXCELLENT', ratedBy: 'Ban Thường vụ', ratedOn: '2025-12-20' };
  await done('ratePerson', { person, ...rating });
  return person;
}

/** The heap and the write-ahead log, once all of it is on the disk. */
async function vaultOnDisk(): Promise<{ bytes: Buffer }[]> {
  await database.query('checkpoint');
  const { rows } = await database.query<{ path: string }>(
    `select pg_relation_filepath(c.oid) as path from pg_class c
     where c.relnamespace = 'vault'::regnamespace and c.relkind = 'r'`,
  );
  const cluster = join(world.dataDir, 'postgres', 'cluster');
  return [
    ...filesIn(join(cluster, 'pg_wal')),
    ...rows.map(({ path }) => ({ bytes: readFileSync(join(cluster, path)) })),
  ];
}

const keyFile = () => readFileSync(join(world.dataDir, 'vault.key'), 'utf8').trim();

/** Of the first event of the person, with a key that was found and a ciphertext that was found. */
async function opened(person: string, key: Buffer, box: Buffer): Promise<unknown> {
  const store = connectStore(world.eventstoreUrl);
  try {
    const [stream, revision] = [`person-${person}`, 0];
    const stored = await store.readStored(stream, revision);
    const metadata = stored?.metadata as EventMetadata & { sealed: NonNullable<EventMetadata['sealed']> };
    const { id, type, data } = stored as NonNullable<typeof stored>;
    return openData(
      key,
      box,
      canonicalEnvelope({ ...metadata, id, type, data, stream, revision }),
      metadata.sealed,
    );
  } finally {
    await store.close();
  }
}

test('R-41 after an erasure neither disk nor key gives anything of the person back', async () => {
  const [gone, stays] = [await record(NAME), await record('Trần Văn Ở Lại')];
  // Somebody else's erasure has wrapped both keys once more.
  await done('erasePerson', { person: await record('Lê Thị Đã Xóa'), ground: 'SUBJECT_REQUEST' });
  const shelves = (await database.query('select id from vault.shelf')).rows.map(({ id }) => id as string);
  const target = { shelves, persons: [gone, stays] };
  const before = keyFile();
  const box = (
    await database.query('select box from vault.sealed where subject = $1 order by sealed_at', [gone])
  ).rows[0].box as Buffer;

  // The same attack succeeds while nobody is erased: what it does not find later is not there.
  const found = attack(await vaultOnDisk(), Buffer.from(before, 'hex'), target);
  expect([...found.keys()].sort()).toEqual([gone, stays].sort());
  expect(await opened(gone, found.get(gone) as Buffer, box)).toMatchObject({ name: NAME, phone: PHONE });

  await done('erasePerson', { person: gone, ground: 'SUBJECT_REQUEST' });
  const left = await vaultOnDisk();
  expect(left.some(({ bytes }) => bytes.includes(box))).toBe(true); // in the write-ahead log, as ever
  expect([...attack(left, Buffer.from(before, 'hex'), target).keys()].sort()).toEqual([gone, stays].sort());
  expect([...attack(left, Buffer.from(keyFile(), 'hex'), target).keys()]).toEqual([stays]);

  const files = filesIn(world.dataDir);
  for (const mark of [...MARKS, before])
    for (const form of [...formsOf(mark), ...(mark === before ? [Buffer.from(before, 'hex')] : [])])
      expect(
        files.filter(({ bytes }) => bytes.includes(form)).map(({ path }) => path),
        mark,
      ).toEqual([]);
  for (const mark of MARKS) expect(world.log()).not.toContain(mark);
});
