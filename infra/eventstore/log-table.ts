import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { SetupError } from '../process/setup-error.ts';
import type { StoredEvent } from './event-record.ts';
import { insertEvents } from './insert-events.ts';
import { utcTicks } from './ticks.ts';

/** Version of the table's shape and of the meaning of its columns; stored in the database beside the log. */
export const LOG_VERSION = 2;

/** Key of the session advisory lock whose holder is the one writer of this database's log. */
const WRITER_LOCK = [0x6b68_656f, 1] as const;

/** A dead writer's backend may need a moment to notice that its client is gone. */
const LOCK_PATIENCE_MS = 1_000;

/** Revision of a tombstone, 2^63−1, as SQL. */
const TOMBSTONE = '9223372036854775807';

/** The constraint that an append to an existing stream as to a new one breaks. */
export const REVISION_CONSTRAINT = 'event_revision';

/**
 * Names of the streams of which more is to be known than their last revision: tombstoned, or with metadata.
 */
export const SELECT_MARKED = `
select stream from log.event where revision = ${TOMBSTONE}
union select substr(stream, 3) from log.event where stream >= '$$' and stream < '$%'`;

/**
 * `log.event`, one row per event, in commit order:
 * `position` 0,1,2… without gaps over the whole log; `revision` 0,1,2… without gaps within `stream`, save the
 * tombstone's 2^63−1; `id` as given by the client, not unique (the protocol allows repeats); `data` and
 * `metadata` as the client's bytes (`metadata` empty when there is none); `created` in ticks of 100 ns since the
 * Unix epoch, UTC. `digest` is that of `row-digest.ts`; null in a row of a log of version 1, which had none. Stream names
 * and types sort by bytes. Rows are never changed or removed.
 */
const CREATE_LOG = `
create schema log;
create table log.version (version integer not null);
insert into log.version values (${LOG_VERSION});
create table log.event (
  position bigint primary key,
  stream   text collate "C" not null,
  revision bigint not null,
  id       uuid not null,
  type     text collate "C" not null,
  data     bytea not null,
  metadata bytea not null,
  is_json  boolean not null,
  created  bigint not null,
  digest   bytea,
  constraint event_revision unique (stream, revision)
);
create index event_tombstone on log.event (stream) where revision = ${TOMBSTONE};
create function log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on %.% is refused: the log is append-only', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on log.event
  for each statement execute function log.refuse_change();
alter table log.event enable always trigger append_only;
revoke update, delete, truncate on log.event from public, current_user;
`;

/** No row is written again, for the log is append-only: those that are there keep no digest. */
const UPGRADE_FROM_1 = `
alter table log.event add column digest bytea;
update log.version set version = 2;`;

/** The log opens with an event of its own: readers meet a system event as they would on any other server. */
const openingEvent = (): StoredEvent => ({
  position: 0,
  stream: '$log',
  revision: 0,
  id: Buffer.from(randomUUID().replaceAll('-', ''), 'hex'),
  type: '$LogCreated',
  data: Buffer.from(JSON.stringify({ version: LOG_VERSION })),
  metadata: Buffer.alloc(0),
  isJson: true,
  created: utcTicks(Date.now()),
});

/**
 * Takes the writer's lock on `client`'s session, and creates the log on first use.
 * The lock lives and dies with the very session that writes, so that a writer that lost it cannot write.
 * @returns the position of the last event in the log, and when it was recorded, in ticks.
 * @throws SetupError when another server holds the lock, or the log is of another version.
 */
export async function openLog(client: Client): Promise<{ head: number; created: bigint }> {
  await lockForWriting(client);
  const found = await client.query<{ there: boolean }>(
    `select to_regclass('log.version') is not null as there`,
  );
  if (!found.rows[0]?.there) await createLog(client);
  let version = await versionOf(client);
  if (version === 1) {
    await inTransaction(client, () => client.query(UPGRADE_FROM_1));
    version = await versionOf(client);
  }
  if (version !== LOG_VERSION) {
    const age = version !== undefined && version > LOG_VERSION ? 'newer' : 'older';
    throw new SetupError(
      `The event log in this database has data version ${version}, ${age} than the ${LOG_VERSION} this program knows; start the matching program version`,
      `Nhật ký sự kiện có phiên bản dữ liệu ${version}, chương trình này cần ${LOG_VERSION}; hãy chạy đúng phiên bản chương trình`,
    );
  }
  const { rows } = await client.query<{ position: string; created: string }>(
    'select position, created from log.event order by position desc limit 1',
  );
  const last = rows[0] as (typeof rows)[number];
  return { head: Number(last.position), created: BigInt(last.created) };
}

async function versionOf(client: Client): Promise<number | undefined> {
  const { rows } = await client.query<{ version: number }>('select version from log.version');
  return rows[0]?.version;
}

const createLog = (client: Client) =>
  inTransaction(client, async () => {
    await client.query(CREATE_LOG);
    await insertEvents(client, [openingEvent()]);
  });

/** A log without its opening event, for one that comes from elsewhere whole. Fails where there is one. */
export async function createBareLog(client: Client): Promise<void> {
  await client.query(CREATE_LOG);
}

/** A stream whose revisions are not 0, 1, 2 …; undefined when there is none. Sorts the whole log. */
export async function firstGap(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ stream: string }>(
    `select stream from log.event where revision <> ${TOMBSTONE} group by stream
     having min(revision) <> 0 or max(revision) <> count(*) - 1 limit 1`,
  );
  return rows[0]?.stream;
}

/** A failure ends the session, and with it the transaction. */
async function inTransaction(client: Client, work: () => Promise<unknown>): Promise<void> {
  await client.query('begin');
  await work();
  await client.query('commit');
}

async function lockForWriting(client: Client): Promise<void> {
  const deadline = Date.now() + LOCK_PATIENCE_MS;
  for (;;) {
    const tried = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [
      ...WRITER_LOCK,
    ]);
    if (tried.rows[0]?.held) return;
    if (Date.now() > deadline) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new SetupError(
    'Another event store server is already writing the log in this database; stop it first',
    'Một máy chủ sự kiện khác đang ghi vào nhật ký này; hãy dừng nó trước',
  );
}
