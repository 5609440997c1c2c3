import type pg from 'pg';
import { openPool } from '../postgres/pool.ts';

const MAX_CONNECTIONS = 4;
/** To get a connection, and for an answer: a database that is frozen is as good as away. */
const CONNECT_MS = 5_000;
const QUERY_MS = 15_000;

export function connectVault(databaseUrl: string): pg.Pool {
  return openPool({
    connectionString: databaseUrl,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    application_name: 'kheo vault',
  });
}

/** All of it, or nothing. */
export function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return withClient(pool, (client) => transaction(client, () => work(client)));
}

export async function transaction<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const done = await work();
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback').catch(() => {}); // of a connection that is lost, its end is one
    throw error;
  }
}

const LOCK = '1802002799, 2';

/**
 * Alone among all processes on this database: who makes, heals or changes the master key, whose files no transaction
 * guards. The lock outlives transactions, and ends with the connection.
 */
export function locked<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return withClient(pool, async (client) => {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    const done = await work(client);
    await client.query(`select pg_advisory_unlock(${LOCK})`);
    return done;
  });
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const done = await work(client);
    client.release();
    return done;
  } catch (error) {
    client.release(true); // one that did not answer in time is still at it
    throw error;
  }
}
