import { join } from 'node:path';
import { startPostgres } from '../postgres/embedded.ts';
import type { Config } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import { startEventStoreProcess } from './eventstore-process.ts';
import { checkPort, freePort, portError } from './free-port.ts';
import { progress, say } from './progress.ts';
import { checkDatabase, checkEventStore } from './reachable.ts';
import { type Supervised, supervise } from './supervise.ts';

/** What the web server is given, and what it gives back. */
export interface ServerOptions {
  databaseUrl: string;
  eventstoreUrl: string;
  port: number;
  host: string;
  dataDir: string;
  /** Key of the vault; absent means the file in `dataDir`. */
  vaultKey?: string | undefined;
  mode: 'start' | 'demo';
  /** Whether PostgreSQL and the event store are our own, reachable from this machine only. */
  embedded: boolean;
}

export interface Server {
  url: string;
  /** How to sign in, a line each; printed below the address. */
  signIn?: string[];
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL, the event store and what `serve` makes of them, prints the address, and returns when a signal,
 * the end of the parent or a part that does not come back asks for the end; everything is stopped by then, the last
 * started first. Throws SetupError, with nothing left running.
 */
export async function runServer(
  config: Config,
  mode: 'start' | 'demo',
  serve: (o: ServerOptions) => Promise<Server>,
): Promise<void> {
  const end = awaitEnd();
  const started: { stop(): Promise<void> }[] = [];
  try {
    openDataFolder(config.dataDir);
    await checkPort(config.host, config.port);
    const { databaseUrl, eventstoreUrl } = await startStores(config, started, end.ask);
    if (end.asked) return;
    const server = await progress('Web server', async () =>
      serve({
        databaseUrl,
        eventstoreUrl,
        port: config.port,
        host: config.host,
        dataDir: config.dataDir,
        vaultKey: config.vaultKey,
        mode,
        embedded: !config.databaseUrl && !config.eventstoreUrl,
      }).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'EADDRINUSE' ? portError(config.port, error) : error;
      }),
    );
    started.push(server);
    if (end.asked) return;
    process.stdout.write(`ready http://localhost:${new URL(server.url).port}\n`);
    for (const line of server.signIn ?? []) process.stdout.write(`${line}\n`);
    await end.promise;
  } finally {
    if (started.length > 0) say('Stopping …');
    for (const part of started.reverse()) await part.stop();
  }
  if (end.error) throw end.error;
}

/** The databases that are not given by URL, each watched over; every part that runs is added to `started`. */
async function startStores(
  config: Config,
  started: { stop(): Promise<void> }[],
  onGiveUp: (error: Error) => void,
): Promise<{ databaseUrl: string; eventstoreUrl: string }> {
  let postgres: Supervised<Awaited<ReturnType<typeof startPostgres>>> | undefined;
  if (config.databaseUrl) {
    const { databaseUrl } = config;
    await progress('Database of DATABASE_URL', () => checkDatabase(databaseUrl));
  } else {
    // A restart keeps the port: everybody's connection strings go on being right.
    const port = await freePort();
    const dataDir = join(config.dataDir, 'postgres');
    postgres = await progress('PostgreSQL', () =>
      supervise({ name: 'PostgreSQL', start: () => startPostgres({ dataDir, port }), onGiveUp }),
    );
    started.push(postgres);
  }
  const databaseUrl = config.databaseUrl ?? (postgres?.first.url as string);
  if (config.eventstoreUrl) {
    const { eventstoreUrl } = config;
    await progress('Event store of EVENTSTORE_URL', () => checkEventStore(eventstoreUrl));
    return { databaseUrl, eventstoreUrl };
  }
  const port = await freePort();
  const eventstore = await progress('Event store', () =>
    supervise({
      name: 'The event store',
      start: async () => {
        await postgres?.running(); // it cannot live while PostgreSQL is away
        return startEventStoreProcess({ databaseUrl, port });
      },
      onGiveUp,
    }),
  );
  started.push(eventstore);
  return { databaseUrl, eventstoreUrl: eventstore.first.url };
}

/** A wish to end: Ctrl-C, a signal, the launcher gone, a part that gave up. A second Ctrl-C does not wait. */
function awaitEnd() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = {
    promise,
    asked: 0,
    error: undefined as Error | undefined,
    ask(error?: Error) {
      end.error ??= error;
      end.asked ||= performance.now();
      resolve();
    },
  };
  // The terminal signals the whole group and the launcher passes its own signal on: two within a moment are one.
  const signalled = () => {
    if (end.asked && performance.now() - end.asked > 1_000) process.exit(130);
    end.ask();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, signalled);
  process.on('disconnect', () => end.ask());
  process.stdout.on('error', () => {}); // the terminal may be gone before we are
  process.stderr.on('error', () => {});
  return end;
}
