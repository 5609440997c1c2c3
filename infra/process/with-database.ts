import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { runningPostgres, startPostgres } from '../postgres/embedded.ts';
import type { Config } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import { progress } from './progress.ts';
import { awaitDatabase } from './reachable.ts';
import { SetupError } from './setup-error.ts';

/** A folder that no server has begun, or one without a log, is not the one that is meant. */
export const noLogIn = (folder: string) =>
  new SetupError(
    `There is no log of events in ${folder}: set KHEO_DATA to the folder of the installation, such as KHEO_DATA=data/demo for the demo's, and DATABASE_URL if its database is one of your own`,
    `Không có nhật ký sự kiện trong ${folder}: hãy đặt KHEO_DATA là thư mục của bản cài đặt, ví dụ KHEO_DATA=data/demo cho bản trình diễn, và DATABASE_URL nếu dùng cơ sở dữ liệu riêng`,
  );

/** The same, where the database may be one of DATABASE_URL. */
export const noLogOf = ({ databaseUrl, dataDir }: Config) =>
  databaseUrl
    ? new SetupError(
        'There is no log of events in the database of DATABASE_URL: set it to that of the installation, and EVENTSTORE_URL if its log lies in an event store of its own',
        'Không có nhật ký sự kiện trong cơ sở dữ liệu của DATABASE_URL: hãy đặt đúng cơ sở dữ liệu, và EVENTSTORE_URL nếu nhật ký ở kho riêng',
      )
    : noLogIn(dataDir);

/** Whether an embedded event store has begun a log in the database. */
export async function hasLog(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'kheo' });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('log.event') is not null as there`,
    );
    return rows[0]?.there ?? false;
  } finally {
    await client.end();
  }
}

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
