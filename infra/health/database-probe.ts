import pg from 'pg';
import type { ProjectorHealth } from '../projector/health.ts';
import { readHealth } from '../projector/heartbeat.ts';
import { LIVE_SCHEMA, viewTypes } from '../views/client.ts';

const CALL_MS = 1_400;
/** For the key to be changed, which takes tenths of a second. */
const ROTATING_S = 5;

export interface DatabaseFound {
  /** Whether there are views to query. */
  views: boolean;
  /** Somebody was erased, and for some seconds the key has not been changed that opens what is left on the disk. */
  rotationOwed: boolean;
  projector: ProjectorHealth;
}

/** A connection of its own, given up when it does not answer: what asks how things are must not wait for them. */
export function openDatabaseProbe(databaseUrl: string): {
  look(): Promise<DatabaseFound>;
  close(): Promise<void>;
} {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    types: viewTypes,
    max: 1,
    connectionTimeoutMillis: CALL_MS,
    query_timeout: CALL_MS,
    keepAlive: true,
    application_name: 'kheo health',
  });
  pool.on('error', () => {});
  return {
    async look() {
      const { rows } = await pool.query<{ there: boolean; owed: boolean }>(
        `select to_regclass('${LIVE_SCHEMA}.checkpoint') is not null as there, exists (
           select from vault.master where owed_since < now() - make_interval(secs => ${ROTATING_S})) as owed`,
      );
      const [row] = rows;
      return {
        views: row?.there ?? false,
        rotationOwed: row?.owed ?? false,
        projector: await readHealth(pool),
      };
    },
    close: () => pool.end(),
  };
}
