import { hostname } from 'node:os';
import type { EventStoreDBClient } from '@eventstore/db-client';
import pg from 'pg';
import { headOf } from '../store/log-head.ts';
import type { Degraded } from '../views/checkpoint.ts';
import { LIVE_SCHEMA } from '../views/client.ts';
import type { ProjectorHealth } from './health.ts';

const HEARTBEAT_MS = 1_000;
/** A projector silent for longer is taken for dead. */
const SILENT_MS = 5_000;

/** Apart from the views, which a rebuild swaps. */
export const CREATE_HEARTBEAT = [
  'create schema if not exists projector',
  `create table if not exists projector.heartbeat (
  one boolean primary key default true check (one),
  leader text not null,
  beat_at timestamptz not null,
  behind_since timestamptz
)`,
];

const BEAT = `
insert into projector.heartbeat (leader, beat_at, behind_since) values ($1, now(), case when $2::boolean then now() end)
on conflict (one) do update set leader = excluded.leader, beat_at = excluded.beat_at,
  behind_since = case when $2::boolean then coalesce(heartbeat.behind_since, excluded.behind_since) end`;

/**
 * Says once a second that the active projector lives, and whether the log has events beyond `position()`. A beat needs an
 * answer of both database and event store: when either is gone, the heartbeat grows old.
 * @returns what ends it.
 */
export function startHeartbeat(
  databaseUrl: string,
  store: EventStoreDBClient,
  position: () => number,
): () => Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, application_name: 'kheo heartbeat' });
  pool.on('error', () => {});
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  let beating: Promise<void> = Promise.resolve();
  const beat = async () => {
    const before = position();
    const head = Number(await headOf(store));
    await pool.query(BEAT, [`${process.pid}@${hostname()}`, head > before && head > position()]);
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
  behind: number | null;
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
      `select leader, extract(epoch from now() - beat_at) * 1000 as age, extract(epoch from now() - behind_since) * 1000 as behind
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
    lagMs: silent ? null : Math.round(Number(beat.behind ?? 0)),
    heartbeatAgeMs: beat ? Math.round(Number(beat.age)) : null,
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
  const missing = ['42P01', '3F000'];
  if (error instanceof pg.DatabaseError && missing.includes(error.code ?? '')) return { rows: [] };
  throw error;
}
