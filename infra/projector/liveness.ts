import pg from 'pg';
import { LEADER_LOCK } from '../views/checkpoint.ts';

const ALIVE_MS = 2_000;
/** A leader that has not run for so long is frozen: a paused machine, a stopped process, a stuck event loop. */
const FROZEN_MS = 10_000;

/** Apart from the heartbeat, which also falls silent while the event store is away or the views are made anew. */
const CREATE_ALIVE = `
create schema if not exists projector;
create table if not exists projector.alive (
  one boolean primary key default true check (one),
  session integer not null,
  at timestamptz not null
)`;

const SAY_ALIVE = `
insert into projector.alive (session, at) values ($1, now())
on conflict (one) do update set session = excluded.session, at = excluded.at`;

/** The lock's two keys, as pg_locks shows them. Only the session that last said it lives may be ended for its silence. */
const END_FROZEN = `
select pg_terminate_backend(l.pid) as ended
from pg_locks l join projector.alive a on a.session = l.pid
where l.locktype = 'advisory' and l.granted and l.objsubid = 2
  and l.database = (select oid from pg_database where datname = current_database())
  and (l.classid::bigint, l.objid::bigint) = (${LEADER_LOCK})
  and a.at < now() - interval '${FROZEN_MS} milliseconds'`;

/**
 * Says every two seconds that this process runs, from the taking of the lead on.
 * @param client the session that holds the lead.
 * @returns what ends it.
 */
export async function startLiveness(databaseUrl: string, client: pg.Client): Promise<() => Promise<void>> {
  await client.query(CREATE_ALIVE);
  const { rows } = await client.query<{ session: number }>('select pg_backend_pid() as session');
  const session = rows[0]?.session;
  await client.query(SAY_ALIVE, [session]);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, application_name: 'kheo liveness' });
  pool.on('error', () => {});
  const timer = setInterval(() => void pool.query(SAY_ALIVE, [session]).catch(() => {}), ALIVE_MS);
  return async () => {
    clearInterval(timer);
    await pool.end();
  };
}

/**
 * Ends the session of a leader that is frozen, and with it the lead: the lock of a frozen process lasts for ever, for
 * its connection does. The process, when it goes on, finds its connection gone and stands by.
 */
export async function endFrozenLeader(client: pg.Client): Promise<boolean> {
  try {
    const { rows } = await client.query<{ ended: boolean }>(END_FROZEN);
    return rows.some(({ ended }) => ended);
  } catch (error) {
    // Before the first lead there is no table; a lead of another role is not ours to end.
    if (error instanceof pg.DatabaseError && ['42P01', '3F000', '42501'].includes(error.code ?? ''))
      return false;
    throw error;
  }
}
