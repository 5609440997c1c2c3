import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { backup } from '../../infra/backup/backup.ts';
import { restore } from '../../infra/backup/restore.ts';
import { startEventStore } from '../../infra/eventstore/server.ts';
import { readConfig } from '../../infra/process/config.ts';
import { rebuild } from '../../infra/rebuild/rebuild.ts';
import { connectClient } from '../../infra/store/client.ts';
import { KINDS } from '../../infra/verify/findings.ts';
import { COMMUNE, establishUnit } from '../api/sample.ts';
import { appendPoison } from '../poison.ts';
import { spawned } from '../setup/spawned.ts';
import { type Copy, overLog, Sound, said } from './damaged.ts';

/** Programs are spawned, or much else goes on. */
const LONG = { timeout: 60_000 };

const sound = new Sound();
beforeAll(async () => {
  await sound.start();
  await sound.live();
});
afterAll(() => sound.stop());

test('beside a server under commands all is right', LONG, async () => {
  let writing = true;
  const writers = [false, true].map(async (erasing) => {
    while (writing) {
      const unit = await establishUnit(sound.server as never, crypto.randomUUID());
      const person = await sound.record(unit);
      if (erasing) await sound.erase(person);
    }
  });
  const here = { databaseUrl: sound.postgres.url, dataDir: sound.dataDir };
  expect((await said(here)).lines).toEqual([]);
  // As it looks at a log that lies in an event store of its own.
  expect((await said(here, { eventstoreUrl: sound.store?.url })).lines).toEqual([]);
  writing = false;
  await Promise.all(writers);
});

describe('of a copy', () => {
  beforeAll(() => sound.rest());

  async function copied(): Promise<Copy> {
    const copy = await sound.copied();
    onTestFinished(() => copy.drop());
    return copy;
  }
  const paperIn = ({ dataDir }: Copy, sha256 = sound.paper) =>
    join(dataDir, 'documents', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const REGISTERED = `type = 'ModelRegistered'`;

  const damages: [string, string[], (copy: Copy) => Promise<unknown> | unknown][] = [
    ['nothing', [], () => {}],
    [
      'a byte of an event',
      ['EVENT_CHANGED', 'VIEW_DIFFERS'],
      ({ database }) =>
        overLog(
          database,
          `update log.event set data = convert_to(replace(convert_from(data, 'UTF8'), 'Thôn 1', 'Thôn 9'), 'UTF8') where ${REGISTERED}`,
        ),
    ],
    [
      'an event and its digest',
      ['EVENT_CHANGED'],
      ({ database }) =>
        overLog(database, `update log.event set created = created + 1, digest = null where ${REGISTERED}`),
    ],
    [
      'an event that nobody can read any more',
      ['EVENT_CHANGED', 'EVENT_UNREADABLE', 'VIEW_DIFFERS'],
      ({ database }) => overLog(database, `update log.event set data = '{' where ${REGISTERED}`),
    ],
    [
      'an event taken out',
      ['EVENT_MISSING', 'VIEW_DIFFERS'],
      ({ database }) => overLog(database, `delete from log.event where type = 'ModelAccepted'`),
    ],
    [
      'the guard of the log',
      ['LOG_UNGUARDED'],
      ({ database }) => database.query('alter table log.event disable trigger append_only'),
    ],
    ['a paper taken out', ['PAPER_MISSING'], (copy) => rmSync(paperIn(copy))],
    [
      'a paper taken out that an event names by its hash alone, with the file beside it',
      ['PAPER_MISSING'],
      (copy) => {
        for (const mark of ['', `.${COMMUNE}`]) rmSync(`${paperIn(copy, sound.named)}${mark}`);
      },
    ],
    ['the file beside a paper', ['PAPER_UNMARKED'], (copy) => rmSync(`${paperIn(copy)}.${COMMUNE}`)],
    [
      'a paper changed',
      ['PAPER_CHANGED'],
      (copy) => writeFileSync(paperIn(copy), readFileSync(paperIn(copy), 'latin1').replace('1.7', '1.6')),
    ],
    [
      'nothing: a paper is being removed on purpose',
      [],
      (copy) => {
        writeFileSync(`${paperIn(copy)}.removed`, '');
        writeFileSync(paperIn(copy), 'overwritten');
      },
    ],
    [
      'a row of a view changed',
      ['VIEW_DIFFERS'],
      ({ database }) => database.query(`update views.model set name = 'sai'`),
    ],
    [
      'rows of a view taken out and put in',
      ['VIEW_DIFFERS'],
      ({ database }) =>
        database.query(
          `update views.unit set id = gen_random_uuid() where id in (select id from views.unit limit 1)`,
        ),
    ],
    [
      'a table of a view',
      ['VIEW_DIFFERS'],
      ({ database }) => database.query(`alter table views.report rename to no_report`),
    ],
    [
      'a database older than the log',
      ['SEALED_MISSING'],
      async ({ database }) => {
        await database.query(`delete from vault.subject_key where subject = $1`, [sound.persons[0]]);
        await database.query(`delete from vault.sealed where subject = $1`, [sound.persons[0]]);
      },
    ],
    [
      'a log older than the database',
      ['REACTOR_AHEAD', 'SEALED_UNKNOWN', 'VIEWS_AHEAD'],
      ({ database }) =>
        overLog(
          database,
          `delete from log.event where position >= (select min(position) from log.event where type = 'PersonRecorded')`,
        ),
    ],
    [
      'a box of another',
      ['SEALED_DAMAGED'],
      ({ database }) =>
        database.query(
          `update vault.sealed set box = set_byte(box, 20, get_byte(box, 20) # 1) where subject = $1`,
          [sound.persons[0]],
        ),
    ],
    [
      'an erasure that a restored vault does not know',
      ['ERASURE_UNDONE'],
      ({ database }) =>
        database.query(
          `update vault.subject_key set state = 'ACTIVE', key = 'x', erased_at = null where subject = $1`,
          [sound.persons[1]],
        ),
    ],
    [
      'the key',
      ['KEY_WRONG'],
      ({ dataDir }) => writeFileSync(join(dataDir, 'vault.key'), `${'0a'.repeat(32)}\n`),
    ],
    ['the file of the key', ['KEY_WRONG'], ({ dataDir }) => rmSync(join(dataDir, 'vault.key'))],
  ];

  test.each(damages)('%s', async (_, kinds, damage) => {
    const copy = await copied();
    await damage(copy);
    const found = await said(copy);
    expect(found.kinds, found.lines.join('\n')).toEqual(kinds);
    expect(found.wrong).toBeGreaterThanOrEqual(kinds.length);
  });

  test('what merely follows from an event is told as such, and not what is computed from there on', async () => {
    const copy = await copied();
    await overLog(copy.database, `update log.event set data = '{' where ${REGISTERED}`);
    const views = (await said(copy)).lines.filter((line) => line.includes(' VIEW_DIFFERS '));
    expect(views.length).toBeGreaterThan(0);
    for (const line of views)
      expect(line).toMatch(
        /VIEW_DIFFERS a rebuild of view .* \(this may follow from the events that are named above/,
      );
    // Alone, a row that differs has no such cause.
    const other = await copied();
    await other.database.query(`update views.model set name = 'sai'`);
    expect((await said(other)).lines.join()).not.toMatch(/may follow/);
  });

  async function served({ databaseUrl }: Copy) {
    const store = await startEventStore({ databaseUrl });
    onTestFinished(() => store.stop());
    return { eventstoreUrl: store.url };
  }

  test('an event taken out, of a log that lies in an event store of its own', async () => {
    const copy = await copied();
    // The last of its stream but one: over the wire positions may have gaps, revisions none.
    await overLog(copy.database, `delete from log.event where type = 'ModelEndorsed'`);
    const { kinds } = await said(copy, await served(copy));
    expect(kinds).toEqual(['EVENT_MISSING', 'VIEW_DIFFERS']);
  });

  test('an event that a view cannot take', async () => {
    const copy = await copied();
    const stores = { databaseUrl: copy.databaseUrl, ...(await served(copy)) };
    const client = connectClient(stores.eventstoreUrl);
    onTestFinished(() => client.dispose());
    await appendPoison(client);
    expect((await said(copy)).kinds).toEqual(['EVENT_UNREADABLE']); // the views have not come to it
    await rebuild({ ...stores, direct: true });
    expect((await said(copy)).kinds).toEqual(['EVENT_UNREADABLE', 'VIEW_DEGRADED']);
  });

  test('what a restored backup holds is right', async () => {
    const copy = await copied();
    const config = (dataDir: string, url?: string) =>
      readConfig({ KHEO_DATA: dataDir, ...(url && { DATABASE_URL: url }) });
    const file = join(copy.dataDir, 'whole.tar');
    await backup(config(copy.dataDir), { databaseUrl: copy.databaseUrl, file });
    const [dataDir, name] = [join(sound.folder, 'restored'), 'restored'];
    await copy.database.query(`create database ${name}`);
    onTestFinished(async () => void (await copy.database.query(`drop database ${name} with (force)`)));
    await restore(config(dataDir, sound.urlOf(name)), { file });
    expect((await said({ databaseUrl: sound.urlOf(name), dataDir })).lines).toEqual([]);
  });

  const verifying = ({ databaseUrl: DATABASE_URL, dataDir: KHEO_DATA }: Omit<Copy, 'database'>) =>
    spawned(['dist/infra/cli.js', 'verify'], { DATABASE_URL, KHEO_DATA, KHEO_PATIENCE: '0' });

  test('the exit code says whether it is right, wrong, or could not be looked at', LONG, async () => {
    const copy = await copied();
    const right = verifying(copy);
    expect([await right.ended, right.out()]).toEqual([
      0,
      expect.stringMatching(/^✓ All is right: \d+ events/),
    ]);
    await copy.database.query(`update views.model set name = 'sai'`);
    const away = { ...copy, databaseUrl: sound.urlOf('nowhere') };
    const [wrong, unseen] = [verifying(copy), verifying(away)];
    expect([await wrong.ended, await unseen.ended]).toEqual([1, 2]);
    const [id] = (await copy.database.query('select id from views.model')).rows;
    expect(wrong.out()).toContain(`✗ VIEW_DIFFERS view model: 2 row(s)`);
    expect(wrong.out()).toContain(`(${id.id}) differs in name`);
    expect(unseen.err()).toMatch(/^✗ DATABASE_URL: cannot use the database .*nowhere/);
  });

  test('one that is killed leaves nothing that disturbs another', LONG, async () => {
    const copy = await copied();
    const schemas = async () =>
      (await copy.database.query(`select nspname from pg_namespace where nspname like 'views%'`)).rows;
    const before = await schemas();
    await copy.database.query('begin');
    await copy.database.query('lock table views.timeline');
    const killed = verifying(copy);
    const waiting = `select from pg_locks where relation = 'views.timeline'::regclass and not granted`;
    await expect.poll(async () => (await copy.database.query(waiting)).rowCount, { timeout: 20_000 }).toBe(1);
    killed.child.kill('SIGKILL');
    await killed.ended;
    await copy.database.query('rollback');
    expect((await said(copy, { patience: 10 })).lines).toEqual([]);
    expect(await schemas()).toEqual(before);
  });
});

test('docs/running.md says what to do about each kind, and knows no other', () => {
  const [, section = ''] = readFileSync('docs/running.md', 'utf8').split('\n## Verify\n');
  const [own = ''] = section.split('\n## ');
  const explained = own.split('\n').flatMap((line) => /^\| ((?:`[A-Z_]+`,? ?)+)\|/.exec(line)?.[1] ?? []);
  const codes = explained.flatMap((text) => [...text.matchAll(/`([A-Z_]+)`/g)].map(([, code]) => code));
  expect(codes.sort()).toEqual([...KINDS].sort());
});
