import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PostgresServer, startPostgres } from '../../infra/postgres/embedded.ts';
import { readConfig } from '../../infra/process/config.ts';
import { wrapKey } from '../../infra/vault/cipher.ts';
import { fingerprint } from '../../infra/vault/master-key.ts';
import { RotationOwed } from '../../infra/vault/rotation.ts';
import { SHELF } from '../../infra/vault/shelves.ts';
import { openVault, type Vault } from '../../infra/vault/vault.ts';
import { run } from '../../infra/vault/vault-command.ts';
import type { Sealed } from '../../schema/event.ts';
import { putCluster } from '../ready-made/clusters.ts';
import { STEPS } from './erase-until.ts';

let dataDir: string;
let postgres: PostgresServer;
let database: pg.Client;
let file: string;
let vault: Vault;
/** Another process on the same database and folder. */
let other: Vault;
beforeAll(async () => {
  dataDir = mkdtempSync(join('/tmp', 'kheo-rotation-'));
  await putCluster(join(dataDir, 'postgres'));
  postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), settings: { fsync: 'off' } });
  file = join(dataDir, 'vault.key');
  vault = await openVault(postgres.url, { file });
  other = await openVault(postgres.url, { file });
  database = new pg.Client(postgres.url);
  await database.connect();
});
afterAll(async () => {
  await vault?.close();
  await other?.close();
  await database?.end();
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const data = { name: 'Nguyễn Thị Hoa', phone: '0912345678' };
const seal = (by: Vault = vault, subject: string = randomUUID()) =>
  by.seal({ subject, stream: `person-${subject}`, data, envelope: '{}', begins: true });
const look = async (by: Vault, ...parts: Sealed[]) =>
  (await by.open(parts.map((sealed) => ({ event: 'e1', envelope: '{}', sealed })))).map((each) =>
    each.state === 'UNREADABLE' ? each.reason : each.state,
  );
const keyNow = () => Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
const master = async () => (await database.query('select * from vault.master')).rows[0];
/** One key, alone, which is the one that the database knows. */
async function isWell(): Promise<void> {
  expect(fingerprint(keyNow())).toEqual((await master()).fingerprint);
  expect((await master()).owed_since).toBeNull();
  expect(existsSync(`${file}.next`)).toBe(false);
  expect(statSync(file).mode & 0o777).toBe(0o600);
}

describe('R-41 an erasure changes the master key', () => {
  test('whose old one is gone; others are read and sealed as before, by other processes too', async () => {
    const [gone, stays] = [await seal(), await seal(other)];
    const before = keyNow();
    await vault.erase(gone.subject);
    expect(keyNow()).not.toEqual(before);
    await isWell();
    expect(await look(vault, gone, stays)).toEqual(['ERASED', 'OPEN']);
    expect(await look(other, gone, stays)).toEqual(['ERASED', 'OPEN']);
    await other.erase((await seal(other)).subject);
    expect(await look(vault, await seal(vault), await seal(other))).toEqual(['OPEN', 'OPEN']);
  });

  test('once: what is erased already changes nothing', async () => {
    const { subject } = await seal();
    await vault.erase(subject);
    const before = keyNow();
    await vault.erase(subject);
    await other.erase(subject);
    await vault.rotate({ owedOnly: true });
    expect(keyNow()).toEqual(before);
  });

  test('where it lies, if vault.key is a link', async () => {
    const [there, link] = [join(dataDir, 'safe', 'kheo.key'), join(dataDir, 'link.key')];
    mkdirSync(join(dataDir, 'safe'));
    copyFileSync(file, there);
    symlinkSync(there, link);
    const linked = await openVault(postgres.url, { file: link });
    await linked.erase((await seal(linked)).subject);
    await linked.close();
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(fingerprint(Buffer.from(readFileSync(there, 'utf8').trim(), 'hex'))).toEqual(
      (await master()).fingerprint,
    );
    renameSync(there, file); // to the others
    await isWell();
  });

  test('several at once, while others seal and read', async () => {
    const [gone, stay] = [
      await Promise.all(Array.from({ length: 6 }, () => seal())),
      await Promise.all(Array.from({ length: 6 }, () => seal())),
    ];
    const [sealed] = await Promise.all([
      Promise.all(Array.from({ length: 40 }, (_, n) => seal(n % 2 ? vault : other))),
      ...gone.map(({ subject }, n) => (n % 2 ? vault : other).erase(subject)),
      ...stay.map((each, n) =>
        look(n % 2 ? vault : other, each).then((found) => expect(found).toEqual(['OPEN'])),
      ),
    ]);
    await isWell();
    const living = [...stay, ...sealed];
    expect(await look(vault, ...living)).toEqual(living.map(() => 'OPEN'));
    expect(await look(other, ...gone)).toEqual(gone.map(() => 'ERASED'));
  });

  test('and the key of the shelf; those on other shelves keep theirs', async () => {
    const keys = async () =>
      (await database.query('select subject, shelf, encode(key, $1) as key from vault.subject_key', ['hex']))
        .rows as { subject: string; shelf: string; key: string }[];
    while ((await keys()).length <= SHELF + 10)
      await Promise.all(Array.from({ length: 20 }, (_, n) => seal(n % 2 ? vault : other)));
    const gone = await seal();
    const before = new Map((await keys()).map((each) => [each.subject, each]));
    const shelf = before.get(gone.subject)?.shelf;
    await vault.erase(gone.subject);
    const after = (await keys()).filter(({ key }) => key !== null);
    expect(new Set(after.map((each) => each.shelf)).size).toBeGreaterThan(1);
    for (const each of after) expect(each.key === before.get(each.subject)?.key).toBe(each.shelf !== shelf);
  });
});

describe('R-41 an erasure that is cut off', () => {
  test.each(STEPS)(
    'by a kill with -9 %s: the next start ends it, and whoever runs reads on',
    async (step) => {
      const [gone, stays] = [await seal(), await seal()];
      const killed = spawnSync(process.execPath, [
        ...['test/vault/erase-until.ts', postgres.url, file, step, gone.subject],
      ]);
      expect(killed.signal, String(killed.stderr)).toBe('SIGKILL');
      expect(await look(vault, gone, stays)).toEqual(['ERASED', 'OPEN']);
      const later = await seal(other);
      const next = await openVault(postgres.url, { file });
      await next.rotate({ owedOnly: true });
      expect(await look(next, gone, stays, later)).toEqual(['ERASED', 'OPEN', 'OPEN']);
      await next.close();
      await isWell();
      expect(await look(other, gone, stays, later)).toEqual(['ERASED', 'OPEN', 'OPEN']);
    },
  );

  test('by a file that cannot be written: it is owed, and done when asked again', async () => {
    const gone = await seal();
    mkdirSync(`${file}.next`);
    await expect(vault.erase(gone.subject)).rejects.toThrow(RotationOwed);
    expect(await look(vault, gone)).toEqual(['ERASED']);
    expect((await master()).owed_since).not.toBeNull();
    rmdirSync(`${file}.next`);
    await vault.erase(gone.subject);
    await isWell();
  });
});

describe('R-41 a key that its operator holds', () => {
  const [given, givenNext] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
  let url: string;
  beforeAll(async () => {
    await database.query('create database given');
    url = Object.assign(new URL(postgres.url), { pathname: '/given' }).href;
  });

  test('is changed by them alone; who knows the next one goes on, who does not says so', async () => {
    // The key once lay in a file, there and on another node.
    const [here, there] = ['here', 'there'].map((node) => join(dataDir, node, 'vault.key')) as [
      string,
      string,
    ];
    for (const file of [here, there]) {
      mkdirSync(dirname(file));
      writeFileSync(file, `${given}\n`, { mode: 0o600 });
    }
    const source = { file: join(dataDir, 'none', 'vault.key'), given };
    const told = await openVault(url, { ...source, givenNext });
    const untold = await openVault(url, source);
    const [gone, stays] = [await seal(told), await seal(untold)];
    await told.erase(gone.subject);
    await untold.rotate({ owedOnly: true });
    const inside = new pg.Client(url);
    await inside.connect();
    const owed = async () => (await inside.query('select owed_since from vault.master')).rows[0].owed_since;
    expect(await owed()).not.toBeNull();
    expect(await look(untold, stays)).toEqual(['OPEN']);

    const set = { DATABASE_URL: url, KHEO_VAULT_KEY: given, KHEO_VAULT_KEY_NEXT: givenNext };
    await run(['rotate'], readConfig({ ...set, KHEO_DATA: dirname(here) }));
    expect(await owed()).toBeNull();
    expect(existsSync(here)).toBe(false);
    await (await openVault(url, { file: there, given, givenNext })).close();
    expect(existsSync(there)).toBe(false);
    // Another installation's key is left alone.
    writeFileSync(there, `${'ab'.repeat(32)}\n`);
    await (await openVault(url, { file: there, given, givenNext })).close();
    expect(existsSync(there)).toBe(true);
    expect(await look(told, gone, stays)).toEqual(['ERASED', 'OPEN']);
    const [erased, closed] = await look(untold, gone, stays);
    expect(erased).toBe('ERASED');
    expect(closed).toMatch(/no longer the one of the vault/);
    await expect(seal(untold)).rejects.toThrow(/no longer the one of the vault/);
    await expect(openVault(url, source)).rejects.toThrow(/KHEO_VAULT_KEY is not the one/);
    await inside.end();
    for (const each of [told, untold]) await each.close();
  });
});

describe('R-41 a vault of an older Khéo', () => {
  test('is put on shelves as it is opened, and owes the rotation of its erasures', async () => {
    await database.query('create database older');
    const url = Object.assign(new URL(postgres.url), { pathname: '/older' }).href;
    const older = new pg.Client(url);
    await older.connect();
    await older.query(`create schema vault;
      create table vault.master (one boolean primary key default true check (one), fingerprint bytea not null);
      create table vault.subject_key (subject uuid primary key, key bytea, state text not null,
        made_at timestamptz not null default now(), erased_at timestamptz);`);
    const [key, place] = [randomBytes(32), join(dataDir, 'older.key')];
    writeFileSync(place, `${key.toString('hex')}\n`, { mode: 0o600 });
    await older.query('insert into vault.master (fingerprint) values ($1)', [fingerprint(key)]);
    const subjects = Array.from({ length: SHELF + 1 }, () => randomUUID());
    await older.query(
      `insert into vault.subject_key (subject, key, state) select *, 'ACTIVE' from unnest($1::uuid[], $2::bytea[])`,
      [subjects, subjects.map((subject) => wrapKey(key, randomBytes(32), subject))],
    );
    await older.query(
      `insert into vault.subject_key (subject, state, erased_at) values ($1, 'ERASED', now())`,
      [randomUUID()],
    );

    const opened = await openVault(url, { file: place });
    const sealed = await Promise.all(
      [...subjects.slice(0, 3), ...subjects.slice(-1)].map((each) => seal(opened, each)),
    );
    expect(await look(opened, ...sealed)).toEqual(sealed.map(() => 'OPEN'));
    const owed = async () => (await older.query('select owed_since from vault.master')).rows[0].owed_since;
    expect(await owed()).not.toBeNull();
    await opened.rotate({ owedOnly: true });
    expect(await owed()).toBeNull();
    expect(readFileSync(place, 'utf8')).not.toContain(key.toString('hex'));
    expect(await look(opened, ...sealed)).toEqual(sealed.map(() => 'OPEN'));
    await opened.close();
    await older.end();
  });
});
