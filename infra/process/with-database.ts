import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runningPostgres, startPostgres } from '../postgres/embedded.ts';
import type { Config } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import { progress } from './progress.ts';
import { awaitDatabase } from './reachable.ts';
import { SetupError } from './setup-error.ts';

/** A folder that no server has begun, or one without a log, is not the one that is meant. */
export const noLogIn = (folder: string) =>
  new SetupError(
    `There is no log of events in ${folder}: set KHEO_DATA to the folder of the installation, such as KHEO_DATA=data/demo for the demo's`,
    `Không có nhật ký sự kiện trong ${folder}: hãy đặt KHEO_DATA là thư mục của bản cài đặt, ví dụ KHEO_DATA=data/demo cho bản trình diễn`,
  );

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
  const dataDir = join(config.dataDir, 'postgres');
  if (!existsSync(join(dataDir, 'cluster'))) throw noLogIn(config.dataDir);
  openDataFolder(config.dataDir);
  const running = runningPostgres(dataDir);
  if (running) return work(running.url);
  const postgres = await progress('PostgreSQL', () => startPostgres({ dataDir }));
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}
