import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../infra/backup/archive-reader.ts';
import { backup } from '../../infra/backup/backup.ts';
import { restore } from '../../infra/backup/restore.ts';
import { run } from '../../infra/backup/restore-command.ts';
import { BLOCK, END_OF_TAR, headerOf, padding, readHeader } from '../../infra/backup/tar.ts';
import { startEventStore } from '../../infra/eventstore/server.ts';
import { startPostgres } from '../../infra/postgres/embedded.ts';
import { readConfig } from '../../infra/process/config.ts';
import { openDataFolder } from '../../infra/process/data-folder.ts';
import { startServer } from '../../infra/server.ts';
import { verify } from '../../infra/verify/verify.ts';
import { REBUILD_LOCK } from '../../infra/views/checkpoint.ts';
import { ask, command } from '../api/ask.ts';
import { BOARD, COMMUNE, establishUnit } from '../api/sample.ts';
import { dumpTables } from '../projections/test-views.ts';
import { spawned, until } from '../setup/spawned.ts';
import { type Source, startSource } from './source.ts';

let source: Source;
/** With the key in it. */
let whole: string;
let apart: { file: string; keys: string };
beforeAll(async () => {
  source = await startSource();
  whole = source.fresh('whole.tar');
  apart = { file: source.fresh('apart.tar'), keys: source.fresh('apart.key') };
  for (const files of [{ file: whole }, apart])
    await backup(source.config, { databaseUrl: source.world.databaseUrl, ...files });
});
afterAll(() => source?.stop());

const configOf = (folder: string, env: Record<string, string> = {}) =>
  readConfig({ KHEO_DATA: folder, ...env });

/** On a machine that is busy with much else, making a cluster and all views takes most of it. */
const LONG_MS = 120_000;

/** Everything that the log says. */
const LOG = `select position, stream, revision, id, type, is_json, created, data, metadata, digest
  from log.event order by position`;
const QUESTIONS = [
  `{ models { totalCount nodes { id name status } } }`,
  `{ campaign(id: "${COMMUNE}-2026") { title targets { title minimum } } }`,
];

/** A database of its own, on the source's server. */
async function freshDatabase(name: string): Promise<string> {
  await source.database.query(`create database ${name}`);
  const url = new URL(source.world.databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function inDatabase<T>(url: string, work: (database: pg.Client) => Promise<T>): Promise<T> {
  const database = new pg.Client(url);
  await database.connect();
  return work(database).finally(() => database.end());
}

const schemasOf = (url: string) =>
  inDatabase(url, async (database) => {
    const { rows } = await database.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^(pg_|public|information)' order by 1`,
    );
    return rows.map(({ name }) => name);
  });

describe('a restored installation', () => {
  test('is what was backed up: log, views, persons, papers, and what it knows of commands', {
    timeout: LONG_MS,
  }, async () => {
    const folder = source.fresh('restored');
    const done = await restore(configOf(folder), { file: whole });
    expect(readdirSync(folder).sort()).toEqual(['documents', 'kheo-layout', 'postgres', 'vault.key']);
    expect(statSync(join(folder, 'vault.key')).mode & 0o777).toBe(0o600);

    const stack = new AsyncDisposableStack();
    try {
      const postgres = stack.adopt(await startPostgres({ dataDir: join(folder, 'postgres') }), (each) =>
        each.stop(),
      );
      const database = stack.adopt(new pg.Client(postgres.url), (each) => each.end());
      await database.connect();
      const [there, here] = await Promise.all([source.database.query(LOG), database.query(LOG)]);
      expect(here.rows.length).toBe(done.manifest.log.events);
      expect(here.rows).toEqual(there.rows);
      expect(await dumpTables(database, 'views')).toEqual(await dumpTables(source.database, 'views'));
      const vault = 'select * from vault.subject_key order by subject';
      expect((await database.query(vault)).rows).toEqual((await source.database.query(vault)).rows);

      const told: string[] = [];
      const verified = await verify({
        ...{ databaseUrl: postgres.url, documents: join(folder, 'documents'), patience: 10 },
        key: { file: join(folder, 'vault.key') },
        tell: (line) => told.push(line),
      });
      expect([verified.wrong, told]).toEqual([0, []]);
      expect(verified).toMatchObject({ events: done.manifest.log.events, papers: 1 });

      const store = stack.adopt(await startEventStore({ databaseUrl: postgres.url }), (each) => each.stop());
      const server = stack.adopt(
        await startServer(
          {
            ...{
              databaseUrl: postgres.url,
              eventstoreUrl: store.url,
              dataDir: folder,
              port: 0,
              host: '127.0.0.1',
            },
            ...{ mode: 'start', logInDatabase: true, identities: true },
          },
          { now: () => source.world.now },
        ),
        (each) => each.stop(),
      );
      const questions = [...QUESTIONS, `{ person(id: "${source.person}") { name phone note } }`];
      for (const question of questions) {
        const [first, second] = await Promise.all([
          ask(source.world, BOARD, question),
          ask(server, BOARD, question),
        ]);
        expect(first.errors).toEqual([]);
        expect(second).toEqual(first);
      }
      const paper = await fetch(`${server.url}/documents/${source.sha256}`, {
        headers: { 'x-kheo-identity': BOARD },
      });
      expect([paper.status, Buffer.from(await paper.arrayBuffer()).toString('latin1')]).toEqual([
        200,
        source.paper,
      ]);

      const again = await command(server, BOARD, 'establishUnit', source.sent);
      expect([again.errors, Number(again.position)]).toEqual([[], source.sentAt]);
      await establishUnit(server, 'Chi bộ mới');
      // Nothing was caused a second time, and nothing but the new unit and its name was recorded.
      const added = await database.query('select type from log.event where position > $1', [
        done.manifest.log.position,
      ]);
      expect(added.rows.map(({ type }) => type)).toEqual(['NameReserved', 'UnitEstablished']);
    } finally {
      await stack.disposeAsync();
    }
  });
});

describe('the key apart', () => {
  test('is asked for by its fingerprint, and taken from its file', { timeout: LONG_MS }, async () => {
    const url = await freshDatabase('key_apart');
    const key = readFileSync(apart.keys, 'utf8').trim();
    const other = source.fresh('other.key');
    writeFileSync(other, `${'ab'.repeat(32)}\n`);
    const folder = source.fresh('key-apart');
    const print = /of fingerprint [0-9a-f]{64}\..* --keys FILE, or set KHEO_VAULT_KEY/;
    const refused: [env: Record<string, string>, keys: string | undefined, said: RegExp][] = [
      [{}, undefined, /There is no key in .*apart\.tar/],
      [{}, source.fresh('none.key'), /There is no key in .*none\.key/],
      [{}, other, /The key in .*other\.key is another one/],
      [{ KHEO_VAULT_KEY: 'ab'.repeat(32) }, undefined, /The key in KHEO_VAULT_KEY is another one/],
      [{ KHEO_VAULT_KEY: 'ab'.repeat(32) }, apart.keys, /The key in KHEO_VAULT_KEY is another one/],
    ];
    for (const [env, keys, said] of refused) {
      const restoring = () =>
        restore(configOf(folder, { DATABASE_URL: url, ...env }), { file: apart.file, keys });
      await expect(restoring()).rejects.toThrow(said);
      await expect(restoring()).rejects.toThrow(print);
    }
    expect([existsSync(folder), await schemasOf(url)]).toEqual([false, []]);

    await restore(configOf(folder, { DATABASE_URL: url }), { file: apart.file, keys: apart.keys });
    expect(readFileSync(join(folder, 'vault.key'), 'utf8').trim()).toBe(key);
    await inDatabase(url, async (database) => {
      expect((await database.query(LOG)).rows).toEqual((await source.database.query(LOG)).rows);
      expect(await dumpTables(database, 'views')).toEqual(await dumpTables(source.database, 'views'));
    });
    const again = configOf(source.fresh('again'), { DATABASE_URL: url, KHEO_VAULT_KEY: key });
    await expect(restore(again, { file: apart.file })).rejects.toThrow(
      /is not empty \(it has log, vault, views\)/,
    );
  });
});

describe('nothing is restored', () => {
  const refused = (file: string) => expect(restore(configOf(source.fresh('refused')), { file })).rejects;
  const changed = async (name: string, change: (bytes: Buffer) => Buffer) => {
    const file = source.fresh(name);
    writeFileSync(file, change(readFileSync(whole)));
    return file;
  };

  test('of a backup in which one byte is another, and the part is named', async () => {
    const bytes = readFileSync(whole);
    const file = source.fresh('byte.tar');
    let before = '';
    for (let at = 0; ; ) {
      const entry = readHeader(bytes.subarray(at, at + BLOCK));
      const { name, size } = entry ?? { name: 'SHA256SUMS', size: BLOCK };
      const begin = at + BLOCK;
      const places: [at: number, named: string][] = [
        [at + 3, before ? `what follows ${before}` : 'no backup'],
        ...(size > 0
          ? ([begin, begin + size - 1] as const).map((each): [number, string] => [each, name])
          : []),
        ...(padding(size) > 0 ? [[begin + size, name] as [number, string]] : []),
      ];
      for (const [place, named] of places) {
        const damaged = Buffer.from(bytes);
        damaged[place] = (damaged[place] as number) ^ 1;
        writeFileSync(file, damaged);
        await expect(openArchive(file), `byte ${place}`).rejects.toThrow(named);
      }
      if (!entry) break;
      at = begin + size + padding(size);
      before = name;
    }
  });

  test('of one that is cut short anywhere', async () => {
    const size = statSync(whole).size;
    const file = await changed('short.tar', (bytes) => bytes);
    for (let left = size - 1; left >= BLOCK; left -= Math.ceil(size / 40)) {
      truncateSync(file, left);
      await expect(openArchive(file), `${left} bytes`).rejects.toThrow(/is cut short, in or behind/);
    }
  });

  test('of a newer format, or of what is no backup', async () => {
    const newer = source.fresh('newer.tar');
    const manifest = Buffer.from(JSON.stringify({ format: 2, program: '9.1.0', more: true }));
    const parts = [headerOf({ name: 'kheo-backup.json', size: manifest.length }, 0), manifest];
    writeFileSync(newer, Buffer.concat([...parts, Buffer.alloc(padding(manifest.length))]));
    await refused(newer).toThrow(/was made by Khéo 9\.1\.0, in format 2; this one reads format 1/);
    const none = source.fresh('none.tar');
    for (const length of [0, 5, 10_000]) {
      writeFileSync(none, Buffer.alloc(length, 'x'));
      await refused(none).toThrow(/is no backup of Khéo/);
    }
    const [folder, pipe] = [source.fresh('folder'), source.fresh('pipe')];
    mkdirSync(folder);
    execFileSync('mkfifo', [pipe]);
    for (const path of [folder, pipe]) await refused(path).toThrow(/is no backup of Khéo/);
    await refused(join(none, 'gone')).toThrow(/cannot be read \(ENOTDIR\)/);
    // A tar of somebody else's, and one of ours that leads out of the folder.
    const foreign = [headerOf({ name: '../../etc/passwd', size: 0 }, 0), END_OF_TAR];
    writeFileSync(none, Buffer.concat(foreign));
    await refused(none).toThrow(/is no backup of Khéo/);
    const led = await changed('led.tar', (bytes) =>
      Buffer.concat([bytes.subarray(0, -END_OF_TAR.length), ...foreign]),
    );
    await refused(led).toThrow(/damaged in what follows SHA256SUMS/);
  });

  test('into a folder that is not empty', async () => {
    const folder = source.fresh('full');
    mkdirSync(folder);
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    await expect(restore(configOf(folder), { file: whole })).rejects.toThrow(/full is not empty/);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });

  test('on a disk that is full, and both places are as before', async () => {
    const url = await freshDatabase('disk_full');
    const folder = source.fresh('disk');
    mkdirSync(folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'kheo', folder]);
    try {
      const config = configOf(folder, { DATABASE_URL: url });
      await expect(run([whole], config)).rejects.toThrow(/No space left on the disk: nothing was restored/);
      expect([readdirSync(folder), await schemasOf(url)]).toEqual([[], []]);
    } finally {
      execFileSync('umount', [folder]);
    }
  });

  test('where the views cannot be made, and the database is as before', async () => {
    const url = await freshDatabase('no_views');
    const folder = source.fresh('no-views');
    await inDatabase(url, async (database) => {
      await database.query(`select pg_advisory_lock(${REBUILD_LOCK})`);
      const config = configOf(folder, { DATABASE_URL: url });
      await expect(restore(config, { file: whole })).rejects.toThrow(/Another rebuild/);
    });
    expect([existsSync(folder), await schemasOf(url)]).toEqual([false, []]);
  });

  test('by one that is killed with -9, and every later start says so', async () => {
    const url = await freshDatabase('killed');
    const folder = source.fresh('killed');
    await inDatabase(url, async (database) => {
      await database.query('begin; create schema log'); // whoever makes one waits
      const env = { KHEO_DATA: folder, DATABASE_URL: url };
      const program = spawned(['dist/infra/cli.js', 'restore', whole], env);
      await until(() => existsSync(join(folder, 'documents')));
      await expect(restore(configOf(folder), { file: whole })).rejects.toThrow(
        /is under way \(process \d+\)/,
      );
      program.child.kill('SIGKILL');
      await program.ended;
      await database.query('rollback');
    });
    const cutOff = /A restore into .*killed was cut off.*rm -r .*killed/;
    expect(() => openDataFolder(folder)).toThrow(cutOff);
    await expect(restore(configOf(folder), { file: whole })).rejects.toThrow(cutOff);
    const program = spawned(['dist/infra/cli.js', 'start'], { KHEO_DATA: folder, PORT: '0' });
    expect([await program.ended, program.err()]).toEqual([1, expect.stringMatching(cutOff)]);
    // Whatever else is wrong with what they are told.
    const commands = [
      ['backup', 'x.tar'],
      ['restore', 'none.tar'],
      ['rebuild'],
      ['events', 'set-aside', 'x'],
      ['events', 'copy'],
      ['vault', 'rotate'],
      ['verify'],
    ];
    for (const args of commands) {
      const env = { KHEO_DATA: folder, DATABASE_URL: 'postgres://127.0.0.1:1/none' };
      const said = spawned(['dist/infra/cli.js', ...args], env);
      const code = args[0] === 'verify' ? 2 : 1;
      expect([await said.ended, said.err().split(' | ')[0]], args.join(' ')).toEqual([
        code,
        expect.stringMatching(/^✗ A restore into .*killed was cut off.*$/),
      ]);
    }
    expect(await schemasOf(url)).toEqual([]);
  });
});
