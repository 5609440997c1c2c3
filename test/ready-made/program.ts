// Makes in the folder given what the tests of a run share, says in made.json where it is, and keeps the server that they
// share until its parent is gone.
import { once } from 'node:events';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PostgresServer, startPostgres } from '../../infra/postgres/embedded.ts';
import { copyFolder } from './copy-folder.ts';
import { fillInstallation } from './installation.ts';
import type { Made } from './made.ts';

/** Nothing of a run outlives it: what a crash of the machine would lose is not asked for. */
const HASTY = {
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  max_connections: '400',
};

const folder = process.argv[2] as string;
const ending = new AbortController();
process.once('disconnect', () => ending.abort());
const start = (dataDir: string) => startPostgres({ dataDir, settings: HASTY, signal: ending.signal });

async function make(): Promise<PostgresServer> {
  const [empty, installation, shared] = ['empty', 'installation', 'shared'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await (await start(empty)).stop();
  await copyFolder(empty, join(installation, 'postgres'));
  await fillInstallation(installation, start);
  await copyFolder(join(installation, 'postgres'), shared);
  const server = await start(shared);
  const made: Made = { empty, installation, url: server.url, pid: server.pid };
  writeFileSync(join(folder, 'making.json'), JSON.stringify(made));
  renameSync(join(folder, 'making.json'), join(folder, 'made.json'));
  return server;
}

try {
  const server = await make();
  if (!ending.signal.aborted) await once(ending.signal, 'abort');
  await server.stop();
} catch (error) {
  if (!ending.signal.aborted) throw error;
}
