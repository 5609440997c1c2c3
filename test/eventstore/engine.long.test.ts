import {
  ANY,
  binaryEvent,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  UnavailableError,
} from '@eventstore/db-client';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIGEST_SQL } from '../../infra/eventstore/row-digest.ts';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { startPostgresApart } from '../ready-made/clusters.ts';
import { collect, describeEngine, newStream, numbered, numbersOf } from './store.ts';

describeEngine('the engine', () => {
  let postgres: PostgresServer;
  let db: pg.Client;
  let store: EventStoreServer;
  let client: EventStoreDBClient;

  const start = async () => {
    store = await startEventStore({ databaseUrl: postgres.url });
    client = EventStoreDBClient.connectionString(store.url);
  };
  const stop = async () => {
    await client.dispose();
    await store.stop();
  };

  beforeAll(async () => {
    postgres = await startPostgresApart();
    db = new pg.Client({ connectionString: postgres.url });
    await db.connect();
    await start();
  });
  afterAll(async () => {
    await stop();
    await db.end();
    await postgres.stop();
  });

  test.each([
    ['update log.event set data = $$x$$'],
    ['delete from log.event where position = 0'],
    ['delete from log.event where false'],
    ['truncate log.event'],
  ])('the database itself refuses: %s', async (statement) => {
    await expect(db.query(statement)).rejects.toThrow(/append-only/);
    await db.query('begin');
    try {
      await db.query('set local session_replication_role = replica'); // switches ordinary triggers off
      await expect(db.query(statement)).rejects.toThrow(/append-only/);
    } finally {
      await db.query('rollback');
    }
  });

  test('nobody holds a grant to change or remove events', async () => {
    const { rows } = await db.query(
      `select privilege_type from pg_class, aclexplode(relacl) where oid = 'log.event'::regclass`,
    );
    const granted = rows.map((row) => row.privilege_type);
    expect(granted).toContain('INSERT');
    for (const refused of ['UPDATE', 'DELETE', 'TRUNCATE']) expect(granted).not.toContain(refused);
  });

  test('the table is as a rebuild reads it', async () => {
    const stream = newStream('row');
    const [event] = numbered(1, 'Row', 7);
    const before = Date.now();
    const { position } = await client.appendToStream(stream, event as NonNullable<typeof event>);
    const { rows } = await db.query('select * from log.event where position = $1', [position?.commit]);
    expect(rows[0]).toMatchObject({
      stream,
      revision: '0',
      id: event?.id,
      type: 'Row',
      data: Buffer.from('{"n":7}'),
      metadata: Buffer.alloc(0),
      is_json: true,
    });
    expect(Number(rows[0].created) / 10_000).toBeGreaterThanOrEqual(before - 1);
    expect(Number(rows[0].created) / 10_000).toBeLessThanOrEqual(Date.now() + 1);
  });

  test('positions and revisions have no gaps, whatever was refused between', async () => {
    const stream = newStream('gapless');
    await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) =>
        client.appendToStream(stream, numbered(3), { expectedRevision: n % 3 === 0 ? ANY : NO_STREAM }),
      ),
    );
    const { rows } = await db.query(
      `select (select count(*) = max(position) + 1 from log.event) as positions,
              (select count(*) = max(revision) + 1 from log.event where stream = $1) as revisions`,
      [stream],
    );
    expect(rows[0]).toEqual({ positions: true, revisions: true });
  });

  test('appends that queue together are committed together', async () => {
    const stream = newStream('group');
    // They queue behind a first one that has to wait, until all have come.
    const holder = new pg.Client({ connectionString: postgres.url });
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table log.event in share mode');
    const appended = Promise.all(
      Array.from({ length: 300 }, () => client.appendToStream(stream, numbered(1))),
    );
    // Client and server share this process: in so many turns of its loop everything sent has been read.
    for (let turn = 0; turn < 1_000; turn += 1) await new Promise(setImmediate);
    await holder.query('commit');
    await holder.end();
    await appended;
    const { rows } = await db.query(
      'select count(*)::int as events, count(distinct xmin::text)::int as commits from log.event where stream = $1',
      [stream],
    );
    expect(rows[0].events).toBe(300);
    expect(rows[0].commits).toBeLessThan(5);
  });

  test('commits are synchronous', async () => {
    const { rows } = await db.query(
      `select count(*)::int as n from pg_stat_activity where application_name = 'kheo event store writer'`,
    );
    expect(rows[0].n).toBe(1);
    const { rows: setting } = await db.query('show fsync');
    expect(setting[0].fsync).toBe('on');
  });

  test('a second server on the same log refuses to start, in one line', async () => {
    const error = await startEventStore({ databaseUrl: postgres.url }).catch((e: Error) => e);
    expect(error).toMatchObject({
      message: expect.stringMatching(/^Another event store server .* \| [^\n]*$/),
    });
  });

  test('a log of another version is refused with both versions named', async () => {
    await stop();
    await db.query('update log.version set version = 99');
    await expect(startEventStore({ databaseUrl: postgres.url })).rejects.toThrow(
      /version 99, newer than the 2/,
    );
    await db.query('update log.version set version = 2');
    await start();
  });

  test('every row is written with its digest, which PostgreSQL alone makes again', async () => {
    const stream = newStream('digest');
    const binary = binaryEvent({ type: 'Nhị phân', data: Uint8Array.from([0, 255, 92]), metadata: { ữ: 1 } });
    const large = jsonEvent({ type: 'Large', data: { text: 'ữ'.repeat(100_000) } });
    await client.appendToStream(stream, [...numbered(2), binary, large]);
    const gone = newStream('digest-tombstoned');
    await client.appendToStream(gone, numbered(1));
    await client.tombstoneStream(gone);
    const { rows } = await db.query(
      `select count(*)::int as rows, count(*) filter (where digest = ${DIGEST_SQL})::int as right from log.event`,
    );
    expect(rows[0].rows).toBeGreaterThan(6);
    expect(rows[0].right).toBe(rows[0].rows);
  });

  test('a log of version 1 is taken up where it lies: its rows stay as they are, and have no digest', async () => {
    await stop();
    await db.query('alter table log.event drop column digest; update log.version set version = 1');
    const all = 'select count(*)::int as rows, max(xmin::text::bigint)::text as newest from log.event';
    const { rows: before } = await db.query(all);
    await start();
    expect((await db.query(all)).rows).toEqual(before);
    const stream = newStream('upgraded');
    await client.appendToStream(stream, numbered(1));
    const { rows } = await db.query(
      `select count(*) filter (where digest is null)::int as without,
        count(*) filter (where digest = ${DIGEST_SQL})::int as right from log.event`,
    );
    expect(rows[0]).toEqual({ without: before[0].rows, right: 1 });
    expect((await db.query('select version from log.version')).rows).toEqual([{ version: 2 }]);
  });

  test('a restart remembers revisions, metadata and what was already appended', async () => {
    const stream = newStream('restart');
    const events = numbered(3);
    const first = await client.appendToStream(stream, events);
    await client.setStreamMetadata(stream, { maxCount: 2 });
    const deleted = newStream('restart-deleted');
    await client.appendToStream(deleted, numbered(2));
    await client.deleteStream(deleted);
    await stop();
    await start();
    expect(await client.appendToStream(stream, events, { expectedRevision: ANY })).toEqual(first);
    expect(numbersOf(await collect(client.readStream(stream)))).toEqual([1, 2]);
    const next = await client.appendToStream(deleted, numbered(1, 'Numbered', 2));
    expect(next.nextExpectedRevision).toBe(2n);
    expect(numbersOf(await collect(client.readStream(deleted)))).toEqual([2]);
  });

  test('with nothing remembered, an append to a “new” stream that is not new is refused alone', async () => {
    const [there, unborn, deleted] = ['there', 'unborn', 'deleted'].map(newStream) as [
      string,
      string,
      string,
    ];
    const events = numbered(3);
    const first = await client.appendToStream(there, events);
    await client.tombstoneStream(unborn);
    await client.appendToStream(deleted, numbered(2));
    await client.deleteStream(deleted);
    await stop();
    await start();
    const toNew = (stream: string, batch = numbered(1)) =>
      client.appendToStream(stream, batch, { expectedRevision: NO_STREAM });
    const innocents = [newStream('innocent'), newStream('innocent')] as [string, string];
    const results = await Promise.allSettled([
      toNew(innocents[0]),
      toNew(there),
      toNew(there, events),
      toNew(unborn),
      toNew(deleted),
      toNew(innocents[1]),
    ]);
    expect(results).toMatchObject([
      { status: 'fulfilled', value: { nextExpectedRevision: 0n } },
      { status: 'rejected', reason: { type: 'wrong-expected-version', actualVersion: 2n } },
      { status: 'fulfilled', value: first },
      { status: 'rejected', reason: { type: 'stream-deleted' } },
      { status: 'fulfilled', value: { nextExpectedRevision: 2n } },
      { status: 'fulfilled', value: { nextExpectedRevision: 0n } },
    ]);
    const { rows } = await db.query('select count(*) = max(position) + 1 as gapless from log.event');
    expect(rows[0].gapless).toBe(true);
  });

  test.each([
    ['Append', { credentials: { username: 'admin', password: 'changeit' } }],
    ['BatchAppend', {}],
  ])('the size of an append is that of its data: %s', async (_, options) => {
    const stream = newStream('long-types');
    const longType = numbered(4_000, 'T'.repeat(250));
    const result = await client.appendToStream(stream, longType, { expectedRevision: NO_STREAM, ...options });
    expect(result.nextExpectedRevision).toBe(3_999n);
  });

  test('a server whose database session is cut off acknowledges nothing more; the next takes over', async () => {
    const stream = newStream('cut-off');
    await client.appendToStream(stream, numbered(1));
    const old = { store, client };
    await db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kheo event store writer'`,
    );
    expect(await old.store.lost).toBeInstanceOf(Error);
    await start();
    await expect(old.client.appendToStream(stream, numbered(1))).rejects.toBeInstanceOf(UnavailableError);
    const result = await client.appendToStream(stream, numbered(1), { expectedRevision: 0n });
    expect(result.nextExpectedRevision).toBe(1n);
    await old.client.dispose();
    await old.store.stop();
  });

  test('a reader whose session is cut off amid its rows fails alone', async () => {
    const stream = newStream('read-on');
    for (let n = 0; n < 4; n += 1) await client.appendToStream(stream, numbered(500, 'x'.repeat(200)));
    for (let round = 0; round < 5; round += 1) {
      const reads = Array.from({ length: 4 }, () => collect(client.readStream(stream)));
      const ended = Promise.allSettled(reads);
      for (let times = 0; times < 3; times += 1)
        await db.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kheo event store reader'`,
        );
      await ended;
    }
    expect(await collect(client.readStream(stream))).toHaveLength(2_000);
    expect(await Promise.race([store.lost, 'there'])).toBe('there');
  });

  test('a stop answers what it has received', async () => {
    const stream = newStream('drain');
    const appends = Array.from({ length: 50 }, () => client.appendToStream(stream, numbered(1)));
    const results = Promise.allSettled(appends);
    await appends[0];
    await store.stop();
    const acknowledged = (await results).filter((r) => r.status === 'fulfilled').length;
    await client.dispose();
    await start();
    const kept = await collect(client.readStream(stream));
    expect(kept.length).toBe(acknowledged);
  });
});
