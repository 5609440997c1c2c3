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

/** The session that holds the lead: the lock's two keys, as pg_locks shows them. */
const LEADING = `
select pid from pg_locks
where locktype = 'advisory' and granted and objsubid = 2
  and database = (select oid from pg_database where datname = current_database())
  and (classid::bigint, objid::bigint) = (${LEADER_LOCK})`;

/**
 * Whether that session, a number in SQL, holds the lead. What a leader says of itself beside that session is bound to
 * this: one that was frozen, and replaced meanwhile, goes on with what it was about to say.
 */
export const isLeading = (session: string) => `${session} in (${LEADING})`;

const SAY_ALIVE = `
insert into projector.alive (session, at) select $1::integer, now() where ${isLeading('$1')}
on conflict (one) do update set session = excluded.session, at = excluded.at`;

/** Only the session that last said it lives may be ended for its silence. */
const END_FROZEN = `
select pg_terminate_backend(session) as ended from projector.alive
where ${isLeading('session')} and at < now() - interval '${FROZEN_MS} milliseconds'`;

/**
 * Says every two seconds that this process runs, from the taking of the lead on.
 * @param client the session that holds the lead, `session` its number.
 * @returns what ends it.
 */
export async function startLiveness(
  databaseUrl: string,
  client: pg.Client,
  session: number,
): Promise<() => Promise<void>> {
  await client.query(CREATE_ALIVE);
  await client.query(SAY_ALIVE, [session]);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, application_name: 'kheo liveness' });
  pool.on('error', () => {});
  const timer = setInterval(() => void pool.query(SAY_ALIVE, [session]).catch(() => {}), ALIVE_MS);
  return async () => {
    clearInterval(timer);
    await pool.end();
  };
}

/** The session in which a leader makes views anew: it is as frozen as the leader, and holds up every other rebuild. */
export const RENEWAL = 'kheo renewal';
const END_RENEWAL = `
select pg_terminate_backend(pid) from pg_stat_activity
where datname = current_database() and application_name = '${RENEWAL}'`;

/**
 * Ends the session of a leader that is frozen, and with it the lead: the lock of a frozen process lasts for ever, for
 * its connection does. The process, when it goes on, finds its connection gone and stands by.
 */
export async function endFrozenLeader(client: pg.Client): Promise<boolean> {
  try {
    const { rows } = await client.query<{ ended: boolean }>(END_FROZEN);
    const ended = rows.some((row) => row.ended);
    if (ended) await client.query(END_RENEWAL);
    return ended;
  } catch (error) {
    // Before the first lead there is no table; a lead of another role is not ours to end.
    if (error instanceof pg.DatabaseError && ['42P01', '3F000', '42501'].includes(error.code ?? ''))
      return false;
    throw error;
  }
}
