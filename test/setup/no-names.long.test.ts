import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BOARD, CAMPAIGN, COMMUNE, establishUnit } from '../api/sample.ts';
import { command, post } from '../api/world.ts';
import { type Installation, startInstallation } from '../crash/installation.ts';
import { filesIn, formsOf } from '../vault/attack.ts';
import { descendants, spawned, spawnProgram, until } from './spawned.ts';

const NAME = 'Quách Thỉnh Xuyến';
const PHONE = '0917283645';
const NOTE = 'Chỉ gọi sau giờ cơm chiều';
const FILE_NAME = 'don-xin-cua-ba-xuyen';
const PASSWORD = 'Mk7zTqPw9x';
const MARKS = [NAME, PHONE, NOTE, FILE_NAME, PASSWORD];
const ALL = `${NAME} ${PHONE} ${NOTE} ${FILE_NAME}`;

/** Libraries tell what they can: also the events that they carry, in which names do not belong. */
const TALKATIVE = { GRPC_VERBOSITY: 'DEBUG', GRPC_TRACE: 'all', DEBUG: '*' };

let folder: string;
let dataDir: string;
let installation: Installation;
let world: { url: string };
/** What the commands beside the server have written. */
const said: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join('/tmp', 'kheo-no-names-'));
  dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  installation = await startInstallation(dataDir, (args, env) =>
    spawnProgram(args, { ...env, KHEO_VAULT_KEY: '', ...TALKATIVE }),
  );
  world = { url: installation.url };
}, 120_000);
afterAll(async () => {
  installation?.program.child.kill('SIGTERM');
  await installation?.program.ended;
  rmSync(folder, { recursive: true, force: true });
});

async function kheo(args: string[], env: Record<string, string> = {}): Promise<number | string> {
  const program = spawned(['dist/infra/cli.js', ...args], {
    KHEO_DATA: dataDir,
    KHEO_PATIENCE: '1',
    ...TALKATIVE,
    ...env,
  });
  const code = await program.ended;
  said.push(program.out(), program.err());
  return code;
}

const as = { 'x-kheo-identity': BOARD };
const BYTES = { ...as, 'content-type': 'application/octet-stream' };

async function serveSomebody(): Promise<void> {
  const [unit, person] = [await establishUnit(world, 'Chi bộ thôn 1'), crypto.randomUUID()];
  const told = { name: NAME, phone: PHONE, note: NOTE };
  const recorded = { person, organization: COMMUNE, unit, position: 'Bí thư chi bộ', ...told };
  expect(await command(world, BOARD, 'recordPerson', recorded)).toMatchObject({ errors: [] });
  const read = `{ person(id: "${person}") { name phone note } }`;
  expect(await (await post(world, { query: read }, as)).json()).toMatchObject({ data: { person: told } });
  const sent = await fetch(`${world.url}/documents?name=${encodeURIComponent(FILE_NAME)}`, {
    ...{ method: 'POST', body: `Đơn của ${ALL}` },
    headers: { ...BYTES, 'content-disposition': `attachment; filename="${FILE_NAME}.txt"` },
  });
  const { sha256 } = await sent.json();
  const subject = { kind: 'CAMPAIGN', id: CAMPAIGN };
  const filing = { document: crypto.randomUUID(), kind: 'OTHER', title: 'Đơn của một người', sha256 };
  expect(await command(world, BOARD, 'fileDocument', { subject, ...filing })).toMatchObject({ errors: [] });
}

/** Everything that somebody may send wrongly, with what must not be told in each place. */
async function sendBadInput(): Promise<void> {
  const url = encodeURIComponent(ALL);
  const mutation = 'mutation($i: RecordPersonInput!) { recordPerson(input: $i) { errors { code } } }';
  const bodies: unknown[] = [
    `{ "query": "${ALL}`,
    { query: `{ ${ALL}` },
    { query: `{ models(after: "${ALL}") { nodes { id } } }` },
    { query: `query ${FILE_NAME.replaceAll('-', '_')} { a${PHONE} }`, operationName: ALL },
    { query: mutation, variables: { i: { name: { [ALL]: ALL }, phone: [PHONE], [NAME]: NOTE } } },
    { query: mutation, variables: { i: { ...{ commandId: ALL, person: ALL, name: NAME.repeat(900) } } } },
    { query: mutation, variables: ALL, extensions: ALL },
    { query: `{ person(id: "${ALL}") { name } }` },
  ];
  for (const body of bodies) await post(world, body, as).then((answer) => answer.text());
  const elsewhere: [path: string, init: RequestInit][] = [
    [`/${url}?phone=${PHONE}`, {}],
    [`/graphql?query=${url}`, {}],
    ['/graphql', { method: 'POST', body: ALL, headers: { 'content-type': 'application/json' } }],
    ['/graphql', { method: 'POST', body: '{}', headers: { 'x-kheo-identity': `${PHONE}@${FILE_NAME}` } }],
    [`/documents/${url}`, { headers: as }],
    ['/documents', { method: 'POST', body: Buffer.from([0, 1, 2, ...Buffer.from(ALL)]), headers: BYTES }],
    [`/import?file=${url}`, { method: 'POST', body: ALL, headers: { ...as, 'content-type': 'text/csv' } }],
    ['/import', { method: 'POST', body: `PK\u0003\u0004${ALL}`, headers: BYTES }],
  ];
  for (const [path, init] of elsewhere)
    await fetch(`${world.url}${path}`, init).then((answer) => answer.text());
  // One who goes away in the middle of it.
  const sent = request(`${world.url}/documents`, { method: 'POST', headers: BYTES });
  sent.on('error', () => {});
  sent.write(`${ALL} …`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  sent.destroy();
}

const processOf = (pattern: RegExp) =>
  descendants(installation.program.child.pid as number).find((pid) => {
    try {
      return pattern.test(readFileSync(`/proc/${pid}/cmdline`, 'latin1'));
    } catch {
      return false;
    }
  });

/** Takes a part away under commands that hold what must not be told. */
async function lose(pattern: RegExp, told: RegExp): Promise<void> {
  const before = installation.program.err().length;
  await until(() => processOf(pattern) !== undefined);
  process.kill(processOf(pattern) as number, 'SIGKILL');
  const input = { organization: COMMUNE, position: 'Bí thư chi bộ', name: NAME, phone: PHONE, note: NOTE };
  for (let n = 0; n < 4; n += 1)
    await command(world, BOARD, 'recordPerson', { ...input, person: crypto.randomUUID() }).catch(() => {});
  await until(() => told.test(installation.program.err().slice(before)));
}

test('whatever comes and whatever is lost, no line of the program holds a name, a phone or a password', {
  timeout: 300_000,
}, async () => {
  await serveSomebody();
  await sendBadInput();
  expect(await kheo(['backup', join(folder, 'a.tar'), '--keys', join(folder, 'a.key')])).toBe(0);
  expect(await kheo(['verify'])).toBe(0);
  await lose(/eventstore\/main/, /The event store ended unexpectedly/);
  await lose(/postgres.*-D/, /PostgreSQL ended unexpectedly/);
  await sendBadInput();

  const addresses = {
    DATABASE_URL: `postgres://kheo:${PASSWORD}@127.0.0.1:1/kheo`,
    EVENTSTORE_URL: `esdb://kheo:${PASSWORD}@127.0.0.1:1?tls=false`,
  };
  const wrong = { DATABASE_URL: `postgres://kheo:${PASSWORD}@[::1/kheo`, EVENTSTORE_URL: '' };
  const { EVENTSTORE_URL, DATABASE_URL } = addresses;
  const tries: [string[], Record<string, string>][] = [
    [['start'], { DATABASE_URL, PORT: '0' }],
    [['start'], { DATABASE_URL: installation.databaseUrl(), EVENTSTORE_URL, PORT: '0' }],
    [['start'], { ...wrong, PORT: '0' }],
    [['backup', join(folder, 'b.tar')], { DATABASE_URL }],
    [['verify'], { DATABASE_URL }],
    [['verify'], { EVENTSTORE_URL }],
    [['vault', 'rotate'], { DATABASE_URL }],
    [['events', 'copy', '--from', EVENTSTORE_URL, '--to', 'embedded'], {}],
    [['restore', join(folder, 'a.tar')], { DATABASE_URL, KHEO_DATA: join(folder, 'other') }],
  ];
  for (const [args, env] of tries) expect(await kheo(args, env), args.join(' ')).not.toBe(0);

  const secrets = [
    readFileSync(join(dataDir, 'vault.key'), 'utf8').trim(),
    /kheo:([^@]+)@/.exec(readFileSync(join(dataDir, 'event-store.url'), 'utf8'))?.[1] as string,
  ];
  installation.program.child.kill('SIGTERM');
  await installation.program.ended;
  const { program } = installation;
  const logs = filesIn(dataDir).filter(({ path }) => /\.log$/.test(path));
  const output = Buffer.concat([
    Buffer.from([program.out(), program.err(), ...said].join('\n')),
    ...logs.map(({ bytes }) => bytes),
  ]);
  expect(output.length).toBeGreaterThan(2_000);
  for (const mark of [...MARKS, ...secrets])
    for (const form of [...formsOf(mark), ...written(mark)])
      expect(output.includes(form), `${mark} as ${form.toString()}`).toBe(false);
});

/** As programs write a text in lines: in JSON, in an address, letters and marks apart, without its marks. */
function written(mark: string): Buffer[] {
  const escaped = mark.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const apart = mark.normalize('NFD');
  return [escaped, encodeURIComponent(mark), apart, apart.replace(/\p{M}/gu, '')].map((text) =>
    Buffer.from(text),
  );
}
