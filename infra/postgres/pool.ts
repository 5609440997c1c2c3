import pg from 'pg';

/** A pool of which no lost connection ends the process: an idle one is replaced, one in use tells its query. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on('error', () => {});
  // One in use tells its query and this; what comes between two queries has nobody else.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
