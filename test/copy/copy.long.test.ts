import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { binaryEvent, type EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { run } from '../../infra/copy/copy-command.ts';
import { copyLog } from '../../infra/copy/copy-log.ts';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import { type PostgresServer, startPostgres } from '../../infra/postgres/embedded.ts';
import { readConfig } from '../../infra/process/config.ts';
import { SetupError } from '../../infra/process/setup-error.ts';
import { connectClient } from '../../infra/store/client.ts';
import { RawStore } from '../eventstore/raw-store.ts';
import { putCluster } from '../ready-made/clusters.ts';
import { spawned } from '../setup/spawned.ts';
import { startScriptedServer } from '../store/scripted-server.ts';
import { keptIn, query, type StoreElsewhere, startElsewhere } from './two-stores.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let folder: string;
let postgres: PostgresServer;
let source: EventStoreServer;
let from: EventStoreDBClient;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kheo-copy-'));
  await putCluster(join(folder, 'postgres'));
  postgres = await startPostgres({ dataDir: join(folder, 'postgres'), settings: { fsync: 'off' } });
  source = await startEventStore({ databaseUrl: postgres.url });
  from = connectClient(source.url);
  await fill();
});
afterAll(async () => {
  await from?.dispose();
  await source?.stop();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What ours and others may have written, and what the client would not give back as it is. */
async function fill(): Promise<void> {
  const raw = new RawStore(source.url);
  await raw.append('expense-1', [
    { type: 'Odd', data: '{ "b": 1.0,\t"a": 1e2, "1": "\\u00e9" }' },
    { type: 'Malformed', data: '{"a":' },
    { type: 'Empty', data: '' },
    { type: 'Bytes', contentType: 'application/octet-stream', data: '\u0000\u00ff' },
  ]);
  await raw.append('links-1', [{ type: '$>', data: '0@expense-1' }]);
  raw.client.close();
  await from.setStreamMetadata('expense-1', { maxCount: 100 });
  const label = { type: 'Đã ghi', data: { tên: 'Hiến đất mở đường' } };
  await from.appendToStream('chi tiêu “7”', jsonEvent({ ...label, metadata: { từ: 'kế toán' } }));
  await from.appendToStream(
    'binary-1',
    binaryEvent({ type: 'B', data: Buffer.from([0, 255]), metadata: Buffer.from([1]) }),
  );
  const streams = Array.from({ length: 20 }, () => `unit-${randomUUID()}`);
  for (let n = 0; n < 300; n += 1)
    await write(streams[n % 7 === 0 ? 0 : n % 20] as string, n % 3 === 0 ? 3 : 1);
  await from.appendToStream('ended-1', jsonEvent({ type: 'Begun', data: {} }));
  await from.tombstoneStream('ended-1');
}

const write = (stream: string, count: number) =>
  from.appendToStream(
    stream,
    Array.from({ length: count }, (_, n) => jsonEvent({ type: 'Tried', data: { n }, metadata: { n } })),
  );

/** Fifteen at a time, as many as the client keeps in order. */
async function writeMany(times: number, nth: (n: number) => [stream: string, count: number]): Promise<void> {
  for (let n = 0; n < times; n += 15)
    await Promise.all(Array.from({ length: 15 }, (_, m) => write(...nth(n + m))));
}

async function elsewhere(): Promise<StoreElsewhere & { client: EventStoreDBClient }> {
  const store = await startElsewhere(postgres.url);
  const client = connectClient(store.url);
  onTestFinished(async () => {
    await client.dispose();
    await store.stop();
  });
  return Object.assign(store, { client });
}

const copyTo = (to: EventStoreDBClient, oursOnly = false) => copyLog({ from, to, oursOnly });

test('a copy holds every event byte for byte, in order, at its revision; a second run writes nothing', async () => {
  const target = await elsewhere();
  const copied = await copyTo(target.client);
  const kept = await keptIn(postgres.url);
  expect(copied).toMatchObject({ there: 0, written: kept.length, leftOut: { storesOwn: 3, ofOthers: 0 } });
  expect(await keptIn(target.databaseUrl)).toEqual(kept);
  expect(await copyTo(target.client)).toMatchObject({ there: kept.length, written: 0 });
  await write('expense-2', 2);
  expect(await copyTo(target.client)).toMatchObject({ there: kept.length, written: 2 });
  expect(await keptIn(target.databaseUrl)).toEqual(await keptIn(postgres.url));
});

test('what is recorded in the source meanwhile is taken along, and both ends compared up to there', async () => {
  const target = await elsewhere();
  let writing = true;
  const written = (async () => {
    for (let n = 0; writing; n += 1) await write('busy-1', 1 + (n % 2));
  })();
  const { written: count } = await copyTo(target.client);
  writing = false;
  await written;
  const kept = await keptIn(postgres.url);
  expect(await keptIn(target.databaseUrl)).toEqual(kept.slice(0, count));
  await copyTo(target.client);
  expect(await keptIn(target.databaseUrl)).toEqual(await keptIn(postgres.url));
});

test('only ours: what others wrote stays where it is, in the target as well', async () => {
  const target = await elsewhere();
  await target.client.appendToStream('expense-9', jsonEvent({ type: 'Theirs', data: {} }));
  const { leftOut } = await copyTo(target.client, true);
  const ours = (kept: string[]) => kept.filter((each) => each.includes('|unit-'));
  expect(leftOut.ofOthers).toBeGreaterThan(4);
  expect(ours(await keptIn(target.databaseUrl))).toEqual(ours(await keptIn(postgres.url)));
  expect(await keptIn(target.databaseUrl)).toHaveLength(ours(await keptIn(postgres.url)).length + 1);
  expect(await copyTo(target.client, true)).toMatchObject({ written: 0 });
});

test('a target that holds anything else is refused by the first difference, and nothing is written', async () => {
  const foreign = await elsewhere();
  await foreign.client.appendToStream('mine-1', jsonEvent({ type: 'Mine', data: {} }));
  const beyond = await elsewhere();
  await copyTo(beyond.client);
  await beyond.client.appendToStream('mine-1', jsonEvent({ type: 'Mine', data: {} }));
  const count = (await keptIn(postgres.url)).length;
  for (const [{ client, databaseUrl }, told] of [
    [
      foreign,
      /differ at event 1 of theirs \(id\): Odd \S+ \(expense-1 @ 0\) in the source, Mine \S+ \(mine-1 @ 0\) in the target/,
    ],
    [
      beyond,
      new RegExp(`differ at event ${count + 1} of theirs \\(number of events\\): none in the source, Mine`),
    ],
  ] as const) {
    const before = await keptIn(databaseUrl);
    await expect(copyTo(client)).rejects.toThrow(SetupError);
    await expect(copyTo(client)).rejects.toThrow(told);
    expect(await keptIn(databaseUrl)).toEqual(before);
  }
});

test('a copy that is killed is a beginning of the source, and the same command goes on with it', async () => {
  await writeMany(2_000, (n) => [`bulk-${n % 90}`, 1]);
  const target = await elsewhere();
  const kept = await keptIn(postgres.url);
  const command = ['infra/cli.ts', 'events', 'copy', '--from', source.url, '--to', 'EVENTSTORE_URL'];
  const copying = () => spawned(command, { KHEO_DATA: folder, EVENTSTORE_URL: target.url });
  let before = 0;
  for (let kill = 1; kill <= 2; kill += 1) {
    const { child, ended } = copying();
    while ((await held(target.databaseUrl)) < before + 300) await sleep(2);
    child.kill('SIGKILL');
    await ended;
    const there = await keptIn(target.databaseUrl);
    before = there.length;
    expect(before).toBeLessThan(kept.length);
    expect(there).toEqual(kept.slice(0, before));
  }
  const { ended, out, err } = copying();
  expect(await ended).toBe(0);
  expect(out()).toMatch(
    new RegExp(
      `^copied [\\d,]+ events, [\\d,]+ were there already; both logs hold the same ${kept.length.toLocaleString('en')} events, compared`,
    ),
  );
  expect(err()).toMatch(/Left out: \d+ events of the store itself/);
  expect(err()).not.toContain(new URL(target.url).password);
  expect(await keptIn(target.databaseUrl)).toEqual(kept);
});

const held = async (databaseUrl: string) =>
  Number((await query<{ n: string }>(databaseUrl, `select count(*) as n from log.event`))[0]?.n);

test.each([
  [['--from', 'embedded'], /Say it so: kheo events copy/],
  [['--from', 'embedded', '--to', 'embedded'], /name the same event store/],
  [['--from', 'embedded', '--to', 'EVENTSTORE_URL'], /EVENTSTORE_URL is not set/],
  [['--from', 'embedded', '--to', 'esdb://a:b@c@d:1'], /--to: percent-encode the password/],
  [['--from', 'embedded', '--to', 'esdb://a:1?tls=false'], /There is no log of events in/],
])('kheo events copy %s is refused in one line', async (args, told) => {
  const config = readConfig({ KHEO_DATA: join(folder, 'none') });
  await expect(run(args, config)).rejects.toThrow(SetupError);
  await expect(run(args, config)).rejects.toThrow(told);
});

test('a stream of which the source holds no beginning is named, and nothing of it is written', async () => {
  const scavenged = await startScriptedServer((call) => {
    const messages = [recorded('unit-1', 0), recorded('expense-5', 3)];
    for (const message of messages) call.write(Buffer.from(message.serializeBinary()));
    call.end();
  });
  onTestFinished(() => scavenged.stop());
  const client = connectClient(scavenged.url);
  const target = await elsewhere();
  await expect(copyLog({ from: client, to: target.client, oursOnly: false })).rejects.toThrow(
    /Stream expense-5 is not whole in the source: after revision -1 comes T \S+ \(expense-5 @ 3\).*--ours \| /,
  );
  expect((await keptIn(target.databaseUrl)).length).toBeLessThan(2);
  await client.dispose();
});

/** As a store answers a read of `$all`. */
function recorded(stream: string, revision: number) {
  const event = new streams.ReadResp.ReadEvent.RecordedEvent();
  const [id, name] = [new shared.UUID(), new shared.StreamIdentifier()];
  id.setString(randomUUID());
  name.setStreamName(Buffer.from(stream));
  event.setId(id);
  event.setStreamIdentifier(name);
  event.setStreamRevision(String(revision));
  event.getMetadataMap().set('type', 'T').set('content-type', 'application/json');
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(event);
  const message = new streams.ReadResp();
  message.setEvent(read);
  return message;
}
