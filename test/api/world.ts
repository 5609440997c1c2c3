import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import { type PostgresServer, startPostgres } from '../../infra/postgres/embedded.ts';
import { startServer } from '../../infra/server.ts';
import type { Server } from '../../infra/start.ts';

export interface World {
  url: string;
  /** For a server on the same stores with other settings. */
  databaseUrl: string;
  eventstoreUrl: string;
  stop(): Promise<void>;
}

/** PostgreSQL, the event store and the web server as an installation of its own, with the system data loaded. */
export async function startWorld(): Promise<World> {
  const dataDir = mkdtempSync(join('/tmp', 'kheo-api-'));
  const started: (PostgresServer | EventStoreServer | Server)[] = [];
  const stop = async () => {
    for (const part of started.reverse()) await part.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), settings: { fsync: 'off' } });
    started.push(postgres);
    const eventstore = await startEventStore({ databaseUrl: postgres.url });
    started.push(eventstore);
    const stores = { databaseUrl: postgres.url, eventstoreUrl: eventstore.url };
    const place = { port: 0, host: '127.0.0.1', dataDir };
    const server = await startServer({ ...stores, ...place, mode: 'start', embedded: true });
    started.push(server);
    return { url: server.url, ...stores, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
