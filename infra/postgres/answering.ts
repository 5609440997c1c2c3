import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { reasonOf } from '../process/patiently.ts';

const TRY_MS = 2_000;
const PAUSE_MS = 100;

/**
 * Resolves once the server of `url` answers a query. After a crash of one of its processes PostgreSQL refuses everybody
 * until it has replayed its log, for minutes where much was written since the last checkpoint. Rejects only when `ending`
 * is aborted.
 * @param waitingFor told why it goes on waiting.
 */
export async function answering(
  url: string,
  ending?: AbortSignal,
  waitingFor?: (reason: string) => void,
): Promise<void> {
  for (;;) {
    const reason = await refusal(url);
    if (reason === undefined) return;
    waitingFor?.(reason);
    await sleep(PAUSE_MS, undefined, { ...(ending && { signal: ending }) });
  }
}

/** Why the server of `url` answers no query; undefined when it does. */
async function refusal(url: string): Promise<string | undefined> {
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
    return undefined;
  } catch (error) {
    return reasonOf(error);
  } finally {
    void client.end().catch(() => {});
  }
}
