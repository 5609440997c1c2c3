import { copyFileSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rebuildHere } from '../../infra/rebuild/rebuild-here.ts';
import { startServer } from '../../infra/server.ts';
import { openVault } from '../../infra/vault/vault.ts';
import { ROLES } from '../../schema/access/roles.ts';
import { acceptedModel, BOARD, COMMUNE, establishUnit, LEADER, officerOf, plan } from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

let world: World;
let unit: string;
let database: pg.Client;
beforeAll(async () => {
  world = await startWorld({ apart: true }); // whose files are looked through
  unit = await establishUnit(world, 'Chi bộ thôn 1');
  database = new pg.Client({ connectionString: world.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database?.end();
  await world?.stop();
});

const CITY_OFFICER = 'CITY_OFFICER@31';
const NAME = 'Nguyễn Thị Thử Niêm Phong';
const PHONE = '0912345678';
const NOTE = 'Chỉ gọi sau giờ làm việc';
/** Everything that must never lie anywhere in the clear. */
const SECRETS = [NAME, PHONE, NOTE, 'Ghi nhầm tên đệm', 'EXCELLENT'];

async function record(over: object = {}, identity = BOARD): Promise<string> {
  const person = crypto.randomUUID();
  const told = {
    organization: COMMUNE,
    unit,
    position: 'Bí thư chi bộ',
    name: NAME,
    phone: PHONE,
    note: NOTE,
  };
  const { errors } = await command(world, identity, 'recordPerson', { person, ...told, ...over });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return person;
}
const look = (identity: string, person: string, selection: string) =>
  ask(world, identity, `query($person: UUID!) { person(id: $person) { ${selection} } }`, { person });
const codes = ({ errors }: { errors: { extensions: Record<string, unknown> }[] }) =>
  errors.map(({ extensions }) => extensions.code);
const ERASURE = { ground: 'SUBJECT_REQUEST', document: { number: '03/ĐN', issuedOn: '2026-02-18' } };
const boxesOf = async (person: string) =>
  (await database.query('select box from vault.sealed where subject = $1', [person])).rows;

describe('R-41 a person', () => {
  test('is recorded, corrected, moved and rated, and shows what stands', async () => {
    const person = await record();
    const step = (name: string, input: object) => command(world, BOARD, name, { person, ...input });
    const reason = 'Ghi nhầm tên đệm';
    await step('correctPerson', { name: `${NAME} Hai`, reason });
    await step('ratePerson', {
      ...{ year: 2025, rating: 'GOOD', ratedBy: 'Ban Thường vụ', ratedOn: '2025-12-20' },
    });
    await step('correctPersonRating', {
      ...{ year: 2025, rating: 'EXCELLENT', ratedBy: 'Ban Thường vụ', ratedOn: '2025-12-20', reason },
    });
    const moved = await step('movePerson', { position: 'Chủ tịch Mặt trận', effectiveOn: '2026-02-20' });
    expect(moved).toMatchObject({ errors: [], revision: 4 });
    const { data, errors } = await look(
      BOARD,
      person,
      'id position unit { name } name phone note erased ratings { year rating ratedBy } organization { code }',
    );
    expect(errors).toEqual([]);
    expect(data.person).toEqual({
      id: person,
      position: 'Chủ tịch Mặt trận',
      unit: null,
      name: `${NAME} Hai`,
      phone: null,
      note: null,
      erased: false,
      ratings: [{ year: 2025, rating: 'EXCELLENT', ratedBy: 'Ban Thường vụ' }],
      organization: { code: COMMUNE },
    });
  });

  test('twice by one command is recorded once, and sealed once (R-40)', async () => {
    const [person, commandId] = [crypto.randomUUID(), crypto.randomUUID()];
    const input = { person, commandId, organization: COMMUNE, position: 'Trưởng thôn', name: NAME };
    const [one, other] = await Promise.all([
      command(world, BOARD, 'recordPerson', input),
      command(world, BOARD, 'recordPerson', input),
    ]);
    const again = await command(world, BOARD, 'recordPerson', input);
    for (const each of [one, other, again]) expect(each).toMatchObject({ errors: [], revision: 0 });
    // What is sealed is content too, though no id tells of it.
    for (const otherwise of [{ name: 'Người khác' }, { phone: '0912 345 678' }, { position: 'Bí thư' }])
      expect(await command(world, BOARD, 'recordPerson', { ...input, ...otherwise })).toMatchObject({
        errors: [{ code: 'COMMAND_ID_TAKEN' }],
        revision: null,
      });
    const { data } = await look(BOARD, person, 'name timeline { nodes { type } } seals { ct }');
    expect(data.person).toMatchObject({ name: NAME, timeline: { nodes: [{ type: 'PersonRecorded' }] } });
    expect(data.person.seals).toHaveLength(1);
    const kept = await database.query(
      `select encode(ct, 'hex') as ct, settled from vault.sealed where subject = $1`,
      [person],
    );
    expect(kept.rows).toEqual([{ ct: data.person.seals[0].ct, settled: true }]);
  });
});

describe('R-41 who may know', () => {
  let person: string;
  let other: string;
  beforeAll(async () => {
    person = await record();
    await record();
    other = await establishUnit(world, 'Chi bộ thôn 2');
    const rating = { year: 2025, rating: 'EXCELLENT', ratedBy: 'Ban Thường vụ', ratedOn: '2025-12-20' };
    await command(world, BOARD, 'ratePerson', { person, ...rating });
  });

  const field = {
    name: 'name',
    personalData: 'personalData',
    phone: 'phone',
    note: 'note',
    rating: 'ratings { rating }',
  };
  const NEAR = ['CITY_OFFICER', 'COMMITTEE_MEMBER', 'COMMITTEE_SIGNATORY', 'CHAIR', 'PANEL_MEMBER', 'LEADER'];
  const mayName = (identity: string) =>
    [BOARD, CITY_OFFICER, officerOf(unit), ...NEAR.map((role) => `${role}@${COMMUNE}`)].includes(identity);
  const may: Record<keyof typeof field, (identity: string) => boolean> = {
    name: mayName,
    personalData: mayName,
    phone: (identity) => [BOARD, officerOf(unit)].includes(identity),
    note: (identity) => [BOARD, officerOf(unit)].includes(identity),
    rating: (identity) =>
      [BOARD, officerOf(unit), `COMMITTEE_MEMBER@${COMMUNE}`, `COMMITTEE_SIGNATORY@${COMMUNE}`].includes(
        identity,
      ),
  };
  const everybody = () => [
    ...ROLES.map((role) => `${role}@${COMMUNE}`),
    ...ROLES.map((role) => `${role}@10507`),
    ...ROLES.map((role) => `${role}@31`),
    officerOf(unit),
    officerOf(other),
  ];

  test.each(Object.entries(field))('%s: those who need it, and nobody else', async (name, selection) => {
    for (const identity of everybody()) {
      const answer = await look(identity, person, selection);
      const allowed = may[name as keyof typeof field](identity);
      expect(codes(answer), identity).toEqual(allowed ? [] : ['FORBIDDEN']);
      if (!allowed) expect(JSON.stringify(answer)).not.toMatch(new RegExp(SECRETS.join('|')));
    }
  });

  test('auditors see the seals and the events, and no name in them', async () => {
    const selection = 'position seals { event type ct commit } timeline { nodes { id type data } }';
    const { data, errors } = await look(`AUDITOR@${COMMUNE}`, person, selection);
    expect(errors).toEqual([]);
    expect(data.person.seals).toMatchObject([
      { type: 'PersonRecorded', ct: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { type: 'PersonRated', commit: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(JSON.stringify(data)).not.toMatch(new RegExp(SECRETS.join('|')));
  });

  test('a list, by those who may read the place; of one unit, in pages', async () => {
    const list = (identity: string, args: string) =>
      ask(world, identity, `{ persons(${args}) { nodes { id name } pageInfo { hasNextPage } } }`);
    const { data } = await list(BOARD, `unit: "${unit}", first: 1`);
    expect(data.persons).toMatchObject({ nodes: [{ name: NAME }], pageInfo: { hasNextPage: true } });
    expect(codes(await list(`ADMIN@${COMMUNE}`, 'first: 1'))).toEqual(['FORBIDDEN']);
    expect(codes(await list('BOARD_OFFICER@10507', `organization: "${COMMUNE}"`))).toEqual(['FORBIDDEN']);
  });

  test.each(['recordPerson', 'correctPerson', 'movePerson', 'ratePerson', 'erasePerson'])(
    '%s is not for the officer of another unit, nor for those who only read',
    async (name) => {
      const told = {
        recordPerson: { organization: COMMUNE, unit, position: 'Trưởng thôn', name: NAME },
        correctPerson: { name: NAME, reason: 'x' },
        movePerson: { position: 'x', effectiveOn: '2026-02-20' },
        ratePerson: { year: 2024, rating: 'GOOD', ratedBy: 'x', ratedOn: '2025-01-02' },
        erasePerson: ERASURE,
      }[name] as object;
      const target = name === 'recordPerson' ? crypto.randomUUID() : person;
      for (const identity of [officerOf(other), LEADER, `AUDITOR@${COMMUNE}`, 'BOARD_OFFICER@10507']) {
        const { errors } = await command(world, identity, name, { person: target, ...told });
        expect(
          errors.map(({ code }: { code: string }) => code),
          identity,
        ).toEqual(['FORBIDDEN']);
      }
    },
  );

  test('in the plan of a model, as the leader in charge', async () => {
    const model = await acceptedModel(world, unit, 'Đường hoa');
    const input = { model, plan: { ...plan, leaderPerson: person } };
    expect(await command(world, BOARD, 'planModel', input)).toMatchObject({ errors: [] });
    const query =
      'query($id: UUID!) { model(id: $id) { plan { leaderPerson { position name } officerPerson { id } } } }';
    const { data } = await ask(world, LEADER, query, { id: model });
    expect(data.model.plan).toEqual({
      leaderPerson: { position: 'Bí thư chi bộ', name: NAME },
      officerPerson: null,
    });
    const audited = await ask(world, `AUDITOR@${COMMUNE}`, query, { id: model });
    expect(codes(audited)).toEqual(['FORBIDDEN']);
    expect(audited.data.model.plan.leaderPerson).toEqual({ position: 'Bí thư chi bộ', name: null });
  });

  test('the officer of the own unit records and corrects', async () => {
    const mine = await record({}, officerOf(unit));
    const input = { person: mine, name: NAME, reason: 'x' };
    expect(await command(world, officerOf(unit), 'correctPerson', input)).toMatchObject({ errors: [] });
  });
});

describe('R-41 erased on request', () => {
  test('the content is gone, the events and their proofs stay, and everything can be made again', async () => {
    const person = await record();
    await command(world, BOARD, 'correctPerson', { person, name: NAME, reason: 'Ghi nhầm tên đệm' });
    const before = (await look(BOARD, person, 'name seals { event ct commit }')).data.person;
    expect(before.name).toBe(NAME);
    expect(await boxesOf(person)).toHaveLength(2);

    const erased = await command(
      world,
      BOARD,
      'erasePerson',
      { person, ...ERASURE },
      'person { erased name erasureGround }',
    );
    expect(erased).toMatchObject({
      errors: [],
      person: { erased: true, name: null, erasureGround: 'SUBJECT_REQUEST' },
    });
    expect(await boxesOf(person)).toEqual([]);
    const key = await database.query('select key, state from vault.subject_key where subject = $1', [person]);
    expect(key.rows).toEqual([{ key: null, state: 'ERASED' }]);

    const selection =
      'personalData name phone note position erased erasedAt seals { event ct commit } timeline(newestFirst: false) { nodes { type data } }';
    const after = (await look(BOARD, person, selection)).data.person;
    expect(after).toMatchObject({
      personalData: 'ERASED',
      name: null,
      phone: null,
      note: null,
      position: 'Bí thư chi bộ',
    });
    expect(after.seals).toEqual(before.seals);
    expect(after.timeline.nodes.map(({ type }: { type: string }) => type)).toEqual([
      'PersonRecorded',
      'PersonCorrected',
      'SubjectErased',
    ]);
    expect(JSON.stringify(after)).not.toMatch(new RegExp(SECRETS.join('|')));

    await rebuildHere({ databaseUrl: world.databaseUrl, eventstoreUrl: world.eventstoreUrl, direct: true });
    expect((await look(BOARD, person, selection)).data.person).toEqual(after);

    const again = await command(world, BOARD, 'erasePerson', { person, ...ERASURE });
    expect(again).toMatchObject({ errors: [], revision: 2 });
    const back = await command(world, BOARD, 'correctPerson', { person, name: NAME, reason: 'x' });
    expect(back.errors).toMatchObject([{ code: 'PERSON_ERASED', rule: 'R-41' }]);
    const list = await ask(world, BOARD, `{ persons(first: 100) { nodes { id } } }`);
    expect(list.data.persons.nodes.map(({ id }: { id: string }) => id)).not.toContain(person);
  });

  test('a vault from before the erasure is put right at the next start', async () => {
    const person = await record();
    const { rows } = await database.query('select * from vault.subject_key where subject = $1', [person]);
    await command(world, BOARD, 'erasePerson', { person, ...ERASURE });
    await database.query(
      `update vault.subject_key set key = $2, state = 'ACTIVE', erased_at = null where subject = $1`,
      [person, rows[0].key],
    );
    const { databaseUrl, eventstoreUrl, dataDir } = world;
    const place = {
      port: 0,
      host: '127.0.0.1',
      dataDir,
      mode: 'start',
      logInDatabase: true,
      identities: true,
    } as const;
    const other = await startServer({ databaseUrl, eventstoreUrl, ...place });
    await other.stop();
    const after = await database.query('select key, state from vault.subject_key where subject = $1', [
      person,
    ]);
    expect(after.rows).toEqual([{ key: null, state: 'ERASED' }]);
  });
});

describe('R-41 a fault of the vault', () => {
  test('a key that was changed elsewhere: what it should seal is refused, and taken once it is here', async () => {
    const person = await record();
    const file = join(world.dataDir, 'vault.key');
    const elsewhere = join(world.dataDir, 'elsewhere.key');
    copyFileSync(file, elsewhere);
    const other = await openVault(world.databaseUrl, { file: elsewhere });
    await other.rotate({ owedOnly: false });
    await other.close();
    const correct = () => command(world, BOARD, 'correctPerson', { person, name: NAME, reason: 'x' });
    expect((await correct()).errors).toMatchObject([{ code: 'KEY_CHANGED', rule: 'R-41' }]);
    expect(codes(await look(BOARD, person, 'name'))).toEqual(['SEALED_UNREADABLE']);
    renameSync(elsewhere, file);
    expect(await correct()).toMatchObject({ errors: [], revision: 1 });
    expect((await look(BOARD, person, 'name')).data.person.name).toBe(NAME);
  });

  test('a key that is missing is no erasure: it is told, nothing is recorded, and none is made', async () => {
    const person = await record();
    await database.query('delete from vault.subject_key where subject = $1', [person]);
    const answer = await look(BOARD, person, 'erased personalData position name');
    expect(answer.data.person).toEqual({
      ...{ erased: false, personalData: 'UNAVAILABLE', position: 'Bí thư chi bộ', name: null },
    });
    expect(codes(answer)).toEqual(['SEALED_UNREADABLE']);
    const corrected = await command(world, BOARD, 'correctPerson', { person, name: NAME, reason: 'x' });
    expect(corrected.errors).toMatchObject([{ code: 'KEY_MISSING', rule: 'R-41' }]);
    const { rows } = await database.query('select from vault.subject_key where subject = $1', [person]);
    expect(rows).toEqual([]);
    await look(BOARD, person, 'name');
    const told = world.log().match(/"kind":"VAULT_BEHIND".*/g);
    expect(told).toEqual([expect.stringContaining(`no key for person ${person}`)]);
  });

  test('a ciphertext that was changed is told with its event; the others are read', async () => {
    const [damaged, whole] = [await record(), await record()];
    await database.query('update vault.sealed set box = box || $2 where subject = $1', [
      damaged,
      Buffer.from('x'),
    ]);
    const [event] = (await look(BOARD, damaged, 'seals { event }')).data.person.seals;
    const answer = await ask(
      world,
      BOARD,
      'query($a: UUID!, $b: UUID!) { a: person(id: $a) { name } b: person(id: $b) { name } }',
      { a: damaged, b: whole },
    );
    expect(answer.data).toEqual({ a: { name: null }, b: { name: NAME } });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'SEALED_UNREADABLE', event: event.event } }]);
    expect(answer.errors[0]?.message).toContain(event.event);
  });
});

describe('R-41 nothing personal lies in the clear', () => {
  test('not in an answer that refuses', async () => {
    const person = crypto.randomUUID();
    const told = { person, organization: COMMUNE, position: 'Trưởng thôn', name: NAME };
    const wrong = await command(world, BOARD, 'recordPerson', { ...told, phone: NAME });
    expect(wrong.errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['phone'] }]);
    expect(JSON.stringify(wrong)).not.toContain(NAME);
    const query = 'mutation($input: RecordPersonInput!) { recordPerson(input: $input) { revision } }';
    const input = { commandId: crypto.randomUUID(), ...told, name: { full: NAME } };
    const malformed = await ask(world, BOARD, query, { input });
    expect(codes(malformed)).toEqual(['BAD_USER_INPUT']);
    expect(JSON.stringify(malformed)).not.toContain(NAME);
    expect(malformed.errors[0]?.message).toContain('input.name');
  });

  test('not in the log of the server, nor in any file of the database, views, log and journal included', async () => {
    await database.query('checkpoint');
    const files = filesUnder(world.dataDir);
    const texts = files.map((file) => readFileSync(file));
    // What is searched does hold what is recorded: a position is found.
    expect(texts.some((bytes) => bytes.includes('Chủ tịch Mặt trận'))).toBe(true);
    for (const secret of SECRETS) {
      expect(world.log()).not.toContain(secret);
      const found = files.filter((_, at) => texts[at]?.includes(secret));
      expect(found, secret).toEqual([]);
    }
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}
