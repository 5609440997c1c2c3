import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PostgresServer, type StartOptions, startPostgres } from '../../infra/postgres/embedded.ts';
import { copyFolder } from './copy-folder.ts';
import { readyMade } from './made.ts';

/** Puts a PostgreSQL that has been started once, empty, into a folder where there is none yet. */
export async function putCluster(dataDir: string): Promise<void> {
  const { empty } = await readyMade();
  await copyFolder(join(empty, 'cluster'), join(dataDir, 'cluster'));
}

/** Puts what the first start of an installation leaves into a data folder that is empty, or not there yet. */
export async function putInstallation(dataDir: string): Promise<void> {
  const { installation } = await readyMade();
  await copyFolder(`${installation}/.`, dataDir);
}

/** A PostgreSQL of the test's own, as an installation has it: for what kills it, freezes it or asks for its settings. */
export async function startPostgresApart(o: Omit<StartOptions, 'dataDir'> = {}): Promise<PostgresServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kheo-postgres-'));
  await putCluster(dataDir);
  const server = await startPostgres({ dataDir, ...o });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
