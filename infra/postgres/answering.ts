import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const TRY_MS = 2_000;
const PAUSE_MS = 100;

/**
 * Resolves once the server of `url` answers a query. After a crash of one of its processes PostgreSQL refuses everybody
 * until it has replayed its log, for minutes where much was written since the last checkpoint. Rejects only when `ending`
 * is aborted.
 */
export async function answering(url: string, ending?: AbortSignal): Promise<void> {
  while (!(await answers(url))) await sleep(PAUSE_MS, undefined, { ...(ending && { signal: ending }) });
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: TRY_MS,
    query_timeout: TRY_MS,
    application_name: 'kheo start',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    void client.end().catch(() => {});
  }
}
