import { join } from 'node:path';
import { runningPostgres, startPostgres } from '../postgres/embedded.ts';
import type { Config } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import { progress } from './progress.ts';
import { awaitDatabase } from './reachable.ts';

/**
 * Does `work` on the database of this installation: that of DATABASE_URL, the embedded one of a server that runs
 * beside us, or one started for the purpose. For commands such as `kheo rebuild`, which work with and without the
 * server. Throws SetupError as the start does.
 */
export async function withDatabase<T>(config: Config, work: (databaseUrl: string) => Promise<T>): Promise<T> {
  if (config.databaseUrl) {
    const { databaseUrl, patience: seconds } = config;
    await progress('Database of DATABASE_URL', (waitingFor) =>
      awaitDatabase(databaseUrl, { seconds, waitingFor }),
    );
    return work(databaseUrl);
  }
  openDataFolder(config.dataDir);
  const dataDir = join(config.dataDir, 'postgres');
  const running = runningPostgres(dataDir);
  if (running) return work(running.url);
  const postgres = await progress('PostgreSQL', () => startPostgres({ dataDir }));
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}
