import { hostname } from 'node:os';
import type { EventStoreDBClient, RecordedEvent } from '@eventstore/db-client';
import pg from 'pg';
import { newestOf } from '../store/log-head.ts';
import type { LogPlace } from '../store/log-place.ts';
import { type Degraded, readLivePlace } from '../views/checkpoint.ts';
import { LIVE_SCHEMA } from '../views/client.ts';
import type { ProjectorHealth } from './health.ts';
import { isLeading } from './liveness.ts';

const HEARTBEAT_MS = 1_000;
/** An event store that has not said by then what is newest leaves the lag to nobody's knowledge. */
const LATE_MS = 1_000;
/** Nobody knows the lag of a projector that is silent for longer. */
const SILENT_MS = 3_000;

/** Apart from the views, which a rebuild swaps. */
export const CREATE_HEARTBEAT = [
  'create schema if not exists projector',
  `create table if not exists projector.heartbeat (
  one boolean primary key default true check (one),
  leader text not null,
  beat_at timestamptz not null,
  behind_since timestamptz
)`,
  'alter table projector.heartbeat add column if not exists lag_ms bigint, add column if not exists trouble text',
];

const BEAT = `
insert into projector.heartbeat (leader, beat_at, lag_ms, trouble)
select $2, now(), $3::bigint, $4 where ${isLeading('$1')}
on conflict (one) do update set leader = excluded.leader, beat_at = excluded.beat_at, lag_ms = excluded.lag_ms,
  trouble = excluded.trouble`;

/** Leaves the beat as old as it is. */
const FORGET_LAG = `update projector.heartbeat set lag_ms = null where ${isLeading('$1::integer')}`;

const DATABASE_MS = 3_000;

/** What the active projector tells of itself. */
export interface Pulse {
  /** The session that holds its lead. */
  session: number;
  place(): LogPlace;
  /** When the oldest event in memory was written, in milliseconds since 1970. */
  oldest(): number | undefined;
  /** The log is another one than that of the views. */
  foreign(): boolean;
  /** Asks it to find its place anew. */
  renew(): void;
}

/**
 * Says once a second that the active projector lives, and how old the oldest event is that it has not shown. A beat needs
 * an answer of both database and event store: when either is gone, the heartbeat grows old. A lag that the store cannot be
 * asked about is forgotten sooner. Also notices that the log has become shorter, and that a rebuild has moved the views.
 * @returns what ends it.
 */
export function startHeartbeat(
  databaseUrl: string,
  store: EventStoreDBClient,
  pulse: Pulse,
): () => Promise<void> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    application_name: 'kheo heartbeat',
    connectionTimeoutMillis: DATABASE_MS,
    query_timeout: DATABASE_MS,
  });
  pool.on('error', () => {});
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  let beating: Promise<void> = Promise.resolve();
  let differed: string | undefined;
  /** Behind this position something waits that has not come, since then at the latest. */
  let missed: { position: number; since: number } | undefined;

  const newestKnown = async () => {
    const forget = () => void pool.query(FORGET_LAG, [pulse.session]).catch(() => {});
    const late = setTimeout(forget, LATE_MS);
    return await newestOf(store)
      .catch((error: Error) => {
        forget();
        throw error;
      })
      .finally(() => clearTimeout(late));
  };
  const lagNow = (newest: RecordedEvent | undefined, before: number) => {
    const head = Number(newest?.position?.commit ?? -1);
    const { position } = pulse.place();
    const oldest = pulse.oldest();
    const shown = head <= before || (head <= position && oldest === undefined);
    if (shown || !newest || oldest !== undefined) missed = undefined;
    else if (missed?.position !== position) missed = { position, since: newest.created.getTime() };
    return shown ? 0 : Math.max(0, Date.now() - (oldest ?? missed?.since ?? Date.now()));
  };
  const beat = async () => {
    const { position } = pulse.place();
    const newest = await newestKnown();
    const head = Number(newest?.position?.commit ?? -1);
    const foreign = pulse.foreign();
    const lag = foreign ? null : lagNow(newest, position);
    const trouble = foreign ? 'FOREIGN_LOG' : null;
    await pool.query(BEAT, [pulse.session, `${process.pid}@${hostname()}`, lag, trouble]);
    if (foreign) return;
    const live = JSON.stringify(await readLivePlace(pool));
    const own = JSON.stringify(pulse.place());
    // Once may be a batch whose answer is on its way.
    const moved = live !== own && differed === live + own;
    differed = live === own ? undefined : live + own;
    if (moved || head < position) pulse.renew();
  };
  const again = () => {
    beating = beat()
      .catch(() => {})
      .finally(() => {
        if (!ended) timer = setTimeout(again, HEARTBEAT_MS);
      });
  };
  again();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await beating;
    await pool.end();
  };
}

interface Beat {
  leader: string;
  age: number;
  lag: string | null;
  trouble: 'FOREIGN_LOG' | null;
}

interface CheckpointRow {
  view: string;
  position: number;
  failed_position: number | null;
  failed_event: string;
  error: string;
}

export async function readHealth(pool: pg.Pool): Promise<ProjectorHealth> {
  const beats = await pool
    .query<Beat>(
      `select leader, extract(epoch from now() - beat_at) * 1000 as age, lag_ms as lag, trouble
        from projector.heartbeat`,
    )
    .catch(absent<Beat>);
  const checkpoints = await pool
    .query<CheckpointRow>(
      `select view, position, failed_position, failed_event, error from ${LIVE_SCHEMA}.checkpoint order by view`,
    )
    .catch(absent<CheckpointRow>);
  const setAside = await pool
    .query<{ event: string; type: string; why: string; at: string }>(
      `select event, type, why, at from ${LIVE_SCHEMA}.set_aside order by at, event`,
    )
    .catch(absent<{ event: string; type: string; why: string; at: string }>);
  const [beat] = beats.rows;
  const { rows } = checkpoints;
  const silent = !beat || Number(beat.age) > SILENT_MS;
  return {
    leader: beat?.leader ?? null,
    position: BigInt(rows.find(({ view }) => view === '$all')?.position ?? -1),
    lagMs: silent ? null : beat.lag === null ? null : Number(beat.lag),
    heartbeatAgeMs: beat ? Math.round(Number(beat.age)) : null,
    trouble: beat?.trouble ?? null,
    degraded: rows
      .filter((row) => row.failed_position !== null)
      .map(
        (row): Degraded => ({
          view: row.view,
          position: row.failed_position as number,
          eventId: row.failed_event,
          error: row.error,
        }),
      ),
    setAside: setAside.rows.map(({ event: eventId, ...rest }) => ({ eventId, ...rest })),
  };
}

/** Before the first start of a projector there is no table. */
function absent<Row extends pg.QueryResultRow>(error: unknown): { rows: Row[] } {
  const missing = ['42P01', '3F000', '42703'];
  if (error instanceof pg.DatabaseError && missing.includes(error.code ?? '')) return { rows: [] };
  throw error;
}
