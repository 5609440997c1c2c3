import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backup } from '../../infra/backup/backup.ts';
import { readConfig } from '../../infra/process/config.ts';
import { connectStore } from '../../infra/store/store.ts';
import { openData } from '../../infra/vault/cipher.ts';
import { verify } from '../../infra/verify/verify.ts';
import type { EventMetadata } from '../../schema/event.ts';
import { canonicalEnvelope } from '../../schema/ledger/envelope.ts';
import { BOARD, CAMPAIGN, COMMUNE, establishUnit } from '../api/sample.ts';
import { ask, command, startWorld, type World } from '../api/world.ts';
import { attack, filesIn, formsOf } from './attack.ts';

let world: World;
let database: pg.Client;
beforeAll(async () => {
  world = await startWorld({ apart: true });
  database = new pg.Client(world.databaseUrl);
  await database.connect();
});
afterAll(async () => {
  await database?.end();
  await world?.stop();
});

const AUDITOR = `AUDITOR@${COMMUNE}`;
const NAME = 'Nguyễn Thị Dấu Vết Một';
const PHONE = '0987654321';
const NOTE = 'Ghi chú riêng của người này';
const WHY = 'Lý do sửa có tên người';
const PAPER = 'Đơn của một người, có tên';
const UNFILED = 'Bản quét tải lên rồi bỏ đó';
const REGISTER = 'Người phụ trách trong sổ';
const BROKEN_OFF = 'Tải lên dở dang';
const MARKS = [NAME, PHONE, NOTE, WHY, PAPER, UNFILED, REGISTER, BROKEN_OFF];

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

/** A paper of the commune, by its content. */
async function upload(text: string): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream', 'x-kheo-identity': BOARD };
  const response = await fetch(`${world.url}/documents`, { method: 'POST', headers, body: text });
  return (await response.json()).sha256;
}

async function file(text: string): Promise<{ sha256: string; document: string; subject: object }> {
  const [sha256, document, subject] = [
    await upload(text),
    crypto.randomUUID(),
    { kind: 'CAMPAIGN', id: CAMPAIGN },
  ];
  await done('fileDocument', { subject, document, kind: 'OTHER', title: 'Đơn', sha256 });
  return { sha256, document, subject };
}

async function uploadRegister(text: string): Promise<void> {
  const headers = { 'content-type': 'text/csv', 'x-kheo-identity': BOARD };
  expect((await fetch(`${world.url}/import`, { method: 'POST', headers, body: text })).status).toBe(200);
}

const contentOf = (sha256: string, identity = BOARD) =>
  fetch(`${world.url}/documents/${sha256}`, { headers: { 'x-kheo-identity': identity } });

const placeOf = (sha256: string) =>
  join(world.dataDir, 'documents', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** Two hours ago: nobody is at it any more. */
const LONG_AGO = new Date(Date.now() - 7_200_000);

/** Uploaded long ago and never filed: the next erasure takes it away. */
async function uploadLongAgo(text: string): Promise<string> {
  const sha256 = await upload(text);
  utimesSync(`${placeOf(sha256)}.${COMMUNE}`, LONG_AGO, LONG_AGO);
  return sha256;
}

/** Erases, and waits for what goes after the answer, of which `papers` are a part. */
async function erase(person: string, papers: readonly string[]): Promise<void> {
  await done('erasePerson', { person, ground: 'SUBJECT_REQUEST' });
  for (const sha256 of papers)
    await expect.poll(() => existsSync(placeOf(sha256)), { timeout: 20_000, interval: 50 }).toBe(false);
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
  await erase(await record('Lê Thị Đã Xóa'), [await uploadLongAgo('Lần trước')]);
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

  await erase(gone, [await uploadLongAgo('Lần này')]);
  const left = await vaultOnDisk();
  expect(left.some(({ bytes }) => bytes.includes(box))).toBe(true); // in the write-ahead log, as ever
  expect([...attack(left, Buffer.from(before, 'hex'), target).keys()].sort()).toEqual([gone, stays].sort());
  expect([...attack(left, Buffer.from(keyFile(), 'hex'), target).keys()]).toEqual([stays]);

  await expectNowhere([...MARKS, before]);
  expect(filesIn(world.dataDir).filter(({ bytes }) => bytes.includes(Buffer.from(before, 'hex')))).toEqual(
    [],
  );
});

async function expectNowhere(marks: readonly string[]): Promise<void> {
  await database.query('checkpoint');
  const files = filesIn(world.dataDir);
  for (const mark of marks) {
    const found = formsOf(mark).flatMap((form) => files.filter(({ bytes }) => bytes.includes(form)));
    expect(
      found.map(({ path }) => path),
      mark,
    ).toEqual([]);
    expect(world.log()).not.toContain(mark);
  }
}

test('R-41 an erasure takes away registers, and papers that nothing in force names; the events stay', async () => {
  const person = await record(NAME);
  const [withdrawn, inForce, twice] = [await file(PAPER), await file('Biên bản'), await file('Tờ trình')];
  const withdraw = ({ subject, document }: { subject: object; document: string }) =>
    done('withdrawDocument', { subject, document, reason: 'Nộp nhầm' });
  await withdraw(withdrawn);
  await withdraw(twice);
  await done('fileDocument', { ...twice, document: crypto.randomUUID(), kind: 'OTHER', title: 'Tờ trình' });
  const [unfiled, fresh] = [await uploadLongAgo(UNFILED), await upload('Vừa tải lên')];
  await uploadRegister(`TT,Tên mô hình\n1,${REGISTER}\n`);
  const cutOff = join(world.dataDir, 'documents', 'incoming', crypto.randomUUID());
  writeFileSync(cutOff, BROKEN_OFF);
  utimesSync(cutOff, LONG_AGO, LONG_AGO);
  expect((await contentOf(withdrawn.sha256, AUDITOR)).status).toBe(200);
  const marked = filesIn(world.dataDir).filter(({ bytes }) =>
    [PAPER, UNFILED, REGISTER, BROKEN_OFF].some((mark) => bytes.includes(mark)),
  );
  expect(marked).toHaveLength(4);

  await erase(person, [unfiled, withdrawn.sha256]);
  await expectNowhere([NAME, PAPER, UNFILED, REGISTER, BROKEN_OFF]);
  expect((await contentOf(withdrawn.sha256, AUDITOR)).status).toBe(404);
  expect(existsSync(`${placeOf(withdrawn.sha256)}.removed`)).toBe(true);
  for (const { sha256 } of [inForce, twice]) expect((await contentOf(sha256)).status).toBe(200);
  expect(existsSync(placeOf(fresh))).toBe(true);
  const query = `{ papers: dossier(kind: CAMPAIGN, id: "${CAMPAIGN}") { documents(includeWithdrawn: true) { sha256 withdrawnReason } } }`;
  const { data } = await ask(world, AUDITOR, query);
  expect(data.papers.documents).toContainEqual({ sha256: withdrawn.sha256, withdrawnReason: 'Nộp nhầm' });

  // Nobody misses what was removed on purpose.
  const told: string[] = [];
  const key = { file: join(world.dataDir, 'vault.key') };
  const documents = join(world.dataDir, 'documents');
  const looked = { databaseUrl: world.databaseUrl, documents, key, patience: 5 };
  await verify({ ...looked, tell: (line) => told.push(line) });
  expect(told).toEqual([]);
  const saved = { databaseUrl: world.databaseUrl, file: join(world.dataDir, 'saved.tar') };
  expect(await backup(readConfig({ KHEO_DATA: world.dataDir }), saved)).toMatchObject({ missing: [] });

  // What was removed may be brought again, and is then there as any other.
  await file(PAPER);
  expect((await contentOf(withdrawn.sha256)).status).toBe(200);
});
