import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEventStore } from '../../infra/eventstore/server.ts';
import { type PostgresServer, startPostgres } from '../../infra/postgres/embedded.ts';
import type { Server } from '../../infra/process/start.ts';
import type { Waits } from '../../infra/process/waits.ts';
import { startServer } from '../../infra/server.ts';
import { putInstallation } from '../ready-made/clusters.ts';
import { openDatabase } from '../ready-made/databases.ts';
import { readyMade } from '../ready-made/made.ts';

export { type Answer, ask, command, post } from './ask.ts';

export interface World {
  url: string;
  /** What the server's clock says; set it to go to another day. */
  now: string;
  /** What the installation keeps beside its stores. */
  dataDir: string;
  /** For a server on the same stores with other settings. */
  databaseUrl: string;
  eventstoreUrl: string;
  /** What the server has written to its log so far. */
  log(): string;
  /** Takes the event store away for good. */
  loseEventStore(): Promise<void>;
  stop(): Promise<void>;
}

/** Stands between the server and what it uses. */
interface Between {
  url: string;
  stop(): Promise<void>;
}

/**
 * A database, the event store and the web server as an installation of its own, with the system data loaded. The server
 * reaches its stores through what `between` puts before them. `apart`: in a PostgreSQL of its own, below `dataDir`.
 */
export async function startWorld(
  between: {
    store?(url: string): Promise<Between>;
    database?(url: string): Promise<Between>;
    apart?: true;
    waits?: Waits;
  } = {},
): Promise<World> {
  const dataDir = mkdtempSync(join('/tmp', 'kheo-api-'));
  let written = '';
  const started: Pick<Server, 'stop'>[] = [];
  const stop = async () => {
    for (const part of started.reverse()) await part.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const postgres = await (between.apart ? openApart(dataDir) : openShared(dataDir));
    started.push(postgres);
    const eventstore = await startEventStore({ databaseUrl: postgres.url });
    started.push(eventstore);
    const stores = { databaseUrl: postgres.url, eventstoreUrl: eventstore.url };
    const [store, database] = [
      await between.store?.(stores.eventstoreUrl),
      await between.database?.(stores.databaseUrl),
    ];
    for (const each of [store, database]) if (each) started.push(each);
    if (store) stores.eventstoreUrl = store.url;
    if (database) stores.databaseUrl = database.url;
    const place = { port: 0, host: '127.0.0.1', dataDir };
    const world: World = {
      url: '',
      dataDir,
      now: '2026-02-20T02:00:00.000Z',
      ...stores,
      log: () => written,
      loseEventStore: eventstore.stop,
      stop,
    };
    const clock = { now: () => world.now };
    const log = {
      write(line: string) {
        written += line;
        process.stderr.write(line);
      },
    };
    const own = { mode: 'start', logInDatabase: true, identities: true } as const;
    const server = await startServer(
      { ...stores, ...place, ...own, ...(between.waits && { waits: between.waits }) },
      clock,
      log,
    );
    started.push(server);
    world.url = server.url;
    return world;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openShared(dataDir: string): Promise<PostgresServer> {
  copyFileSync(join((await readyMade()).installation, 'vault.key'), join(dataDir, 'vault.key'));
  return openDatabase('installation');
}

async function openApart(dataDir: string): Promise<PostgresServer> {
  await putInstallation(dataDir);
  return startPostgres({ dataDir: join(dataDir, 'postgres'), settings: { fsync: 'off' } });
}
