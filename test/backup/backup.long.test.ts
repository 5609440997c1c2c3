import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backup } from '../../infra/backup/backup.ts';
import { run } from '../../infra/backup/backup-command.ts';
import { readConfig } from '../../infra/process/config.ts';
import { establishUnit } from '../api/sample.ts';
import { spawned, until } from '../setup/spawned.ts';
import { type Source, startSource } from './source.ts';

let source: Source;
beforeAll(async () => {
  source = await startSource();
});
afterAll(() => source?.stop());

const save = (file: string, keys?: string) =>
  backup(source.config, { databaseUrl: source.world.databaseUrl, file, keys });
const kheo = (...args: string[]) =>
  spawned(['dist/infra/cli.js', ...args], { KHEO_DATA: source.world.dataDir, EVENTSTORE_URL: '' });

/** What every tar makes of it, and every sum that it names. */
function unpacked(file: string): string {
  const folder = `${file}.unpacked`;
  mkdirSync(folder);
  execFileSync('tar', ['-xf', file, '-C', folder]);
  execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder });
  return folder;
}

const linesIn = (folder: string, room: string) =>
  readdirSync(join(folder, room))
    .sort()
    .flatMap((name) =>
      zstdDecompressSync(readFileSync(join(folder, room, name)))
        .toString()
        .split('\n'),
    )
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const pathOf = (sha256: string) => join(sha256.slice(0, 2), sha256.slice(2, 4), sha256);

describe('a backup', () => {
  test('is of one moment while commands go on, and is read without us', async () => {
    let [sending, sent] = [true, 0];
    const load = Promise.all(
      Array.from({ length: 4 }, async (_, lane) => {
        for (; sending; sent += 1) await establishUnit(source.world, `Chi bộ ${lane}.${sent}`);
      }),
    );
    await until(() => sent > 10);
    const file = source.fresh('busy.tar');
    const done = await save(file);
    sending = false;
    await load;
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const folder = unpacked(file);
    const names = execFileSync('tar', ['-tf', file], { encoding: 'utf8' }).trim().split('\n');
    expect([names[0], names.at(-1)]).toEqual(['kheo-backup.json', 'SHA256SUMS']);
    const manifest = JSON.parse(readFileSync(join(folder, 'kheo-backup.json'), 'utf8'));
    expect(manifest).toEqual(done?.manifest);
    const lines = linesIn(folder, 'log');
    const { rows } = await source.database.query(
      `select position::text, stream, revision::text, id, type, is_json as "isJson", created::text,
         convert_from(data, 'UTF8') as data, convert_from(metadata, 'UTF8') as metadata, encode(digest, 'hex') as digest
       from log.event where position <= $1 order by log.event.position`,
      [manifest.log.position],
    );
    expect(lines).toEqual(rows);
    expect(lines.length).toBe(manifest.log.events);
    expect([lines[0].id, lines.at(-1).id]).toEqual([manifest.log.firstId, manifest.log.lastId]);

    expect(linesIn(folder, 'vault').filter(({ subject }) => subject === source.person).length).toBe(2);
    const paper = readFileSync(join(folder, 'documents', pathOf(source.sha256)));
    expect(paper.equals(readFileSync(join(source.world.dataDir, 'documents', pathOf(source.sha256))))).toBe(
      true,
    );
    expect(readFileSync(join(folder, 'keys/vault.key'))).toEqual(
      readFileSync(join(source.world.dataDir, 'vault.key')),
    );
  });

  test('leaves the key out where it is kept apart', async () => {
    const [file, keys] = [source.fresh('a.tar'), source.fresh('a.key')];
    const program = kheo('backup', file, '--keys', keys);
    expect(await program.ended).toBe(0);
    expect(program.out()).toMatch(
      /^backed up [\d,]+ events and 1 papers in .*a\.tar \(\d+\.\d MB, \d+\.\d s\) \| đã sao lưu [\d.]+ sự kiện và 1 văn bản vào .*a\.tar .*\n$/,
    );
    expect(program.err()).toMatch(/The key to personal data is not in the backup, it lies in .*a\.key/);
    expect(statSync(keys).mode & 0o777).toBe(0o600);
    expect(readFileSync(keys)).toEqual(readFileSync(join(source.world.dataDir, 'vault.key')));
    const key = readFileSync(keys, 'utf8').trim();
    expect(execFileSync('tar', ['-tf', file], { encoding: 'utf8' })).not.toMatch(/keys/);

    const [given] = [source.fresh('given.tar')];
    const config = { ...source.config, vaultKey: key };
    const done = await backup(config, { databaseUrl: source.world.databaseUrl, file: given });
    expect(done?.manifest.key?.inside).toBe(false);
    expect(execFileSync('tar', ['-tf', given], { encoding: 'utf8' })).not.toMatch(/keys/);
    const wrong = { ...source.config, vaultKey: 'ab'.repeat(32) };
    await expect(
      backup(wrong, { databaseUrl: source.world.databaseUrl, file: source.fresh('wrong.tar') }),
    ).rejects.toThrow(/is not in KHEO_VAULT_KEY/);
  });

  test('names a paper that is gone or damaged, and has the rest', async () => {
    const path = join(source.world.dataDir, 'documents', pathOf(source.sha256));
    renameSync(path, `${path}.away`);
    try {
      const file = source.fresh('gone.tar');
      const program = kheo('backup', file);
      expect(await program.ended).toBe(3);
      expect(program.err()).toMatch(new RegExp(`! Papers that events name .* ${source.sha256}\\.`));
      expect(readFileSync(join(unpacked(file), 'documents-missing.txt'), 'utf8')).toBe(`${source.sha256}\n`);
      writeFileSync(path, 'something else');
      expect((await save(source.fresh('damaged.tar')))?.missing).toEqual([source.sha256]);
    } finally {
      renameSync(`${path}.away`, path);
    }
    expect((await save(source.fresh('sound.tar')))?.missing).toEqual([]);
  });
});

describe('a backup that comes to nothing leaves nothing', () => {
  test('killed with -9 amid the papers', async () => {
    const name = 'ab'.repeat(32);
    const pipe = join(source.world.dataDir, 'documents', pathOf(name));
    mkdirSync(dirname(pipe), { recursive: true });
    execFileSync('mkfifo', [pipe]); // whoever reads it waits
    try {
      const file = source.fresh('killed.tar');
      const program = kheo('backup', file);
      const left = () => readdirSync(dirname(file)).filter((each) => each.includes('killed'));
      await until(() => left().some((each) => each.endsWith('.part')) && /Log of events/.test(program.err()));
      expect(existsSync(file)).toBe(false);
      program.child.kill('SIGKILL');
      await program.ended;
      await until(() => left().length === 0);
    } finally {
      rmSync(pipe);
    }
  });

  test('on a disk that is full', async () => {
    const disk = source.fresh('disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'kheo', disk]);
    try {
      await expect(save(join(disk, 'a.tar'), join(disk, 'a.key'))).rejects.toThrow(
        /No space for .*a\.tar \(ENOSPC\)/,
      );
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  test('in its last step, its key file neither', async () => {
    const [file, keys] = [source.fresh('late.tar'), source.fresh('late.key')];
    const saving = save(file, keys);
    const names = () => readdirSync(dirname(file)).filter((each) => each.includes('late'));
    await until(() => names().some((each) => each.endsWith('.part')));
    writeFileSync(file, 'of somebody else');
    await expect(saving).rejects.toThrow(/late\.tar is there already/);
    expect(names()).toEqual([basename(file)]);
    expect(readFileSync(file, 'utf8')).toBe('of somebody else');
  });

  test('said in one line', async () => {
    const there = source.fresh('there.tar');
    await save(there);
    const cases: [args: string[], env: Record<string, string>, said: RegExp][] = [
      [[there], {}, /there\.tar is there already/],
      [[join(there, 'a.tar')], {}, /a\.tar cannot be written \(ENOTDIR\)/],
      [[], {}, /Say it so: kheo backup FILE/],
      [['a', 'b'], {}, /Say it so: kheo backup FILE/],
      [['a', '--keys'], {}, /Say it so: kheo backup FILE/],
      [['a.tar'], { EVENTSTORE_URL: 'esdb://127.0.0.1:1' }, /First the store .* after it the database/],
      [['a.tar'], { KHEO_DATA: dirname(there) }, /There is no log of events in/],
    ];
    for (const [args, env, said] of cases)
      await expect(run(args, readConfig({ KHEO_DATA: source.world.dataDir, ...env }))).rejects.toThrow(said);
  });
});
