import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Disk } from '../health/report.ts';
import { answering } from '../postgres/answering.ts';
import { startPostgres } from '../postgres/embedded.ts';
import { refuseMissingLog } from '../projector/foreign-log.ts';
import type { Config } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import { newStoreSecret, startEventStoreProcess } from './eventstore-process.ts';
import { checkPort, freePort, portError } from './free-port.ts';
import { stopOnUnforeseen } from './last-guard.ts';
import { unlessAborted } from './patiently.ts';
import { progress, say } from './progress.ts';
import { awaitDatabase } from './reachable.ts';
import { awaitEventStore } from './reachable-store.ts';
import { noteStore } from './store-note.ts';
import { supervise } from './supervise.ts';
import type { Waits } from './waits.ts';

/** What the web server is given, and what it gives back. */
export interface ServerOptions {
  databaseUrl: string;
  eventstoreUrl: string;
  port: number;
  host: string;
  dataDir: string;
  /** Key of the vault; absent means the file in `dataDir`. */
  vaultKey?: string | undefined;
  /** The key that it is about to be changed for. */
  vaultKeyNext?: string | undefined;
  mode: 'start' | 'demo';
  /** Whether the event store is our own: the log is a table of the same database. */
  logInDatabase: boolean;
  /** Whether whoever is on this machine may choose an identity: nothing of the installation is anybody else's. */
  identities: boolean;
  /** What to think of the disk under `dataDir`; absent where it is our own and holds everything. */
  disk?: Disk;
  /** Bytes that one unit may upload a day, where it is not the usual number; 0 is no bound. */
  uploadsPerDay?: number;
  /** Where they are not the usual ones. */
  waits?: Waits;
  /** Aborted when the start is no longer wanted: what was begun is stopped, and the start rejects. */
  signal?: AbortSignal | undefined;
}

export interface Server {
  url: string;
  /** How to sign in, a line each; printed below the address. */
  signIn?: string[];
  stop(): Promise<void>;
}

/** In milliseconds, where they are not what `supervise` and `progress` say. */
interface Pace {
  /** Before a part that ended is started again. */
  backoff?: number;
  /** Between two lines of what goes on. */
  lineMs?: number;
}

/** For a part to stop; one that hangs on something frozen is left, for the program ends anyway. */
const STOP_MS = 15_000;
/** For what a start has begun, when it is no longer wanted: nothing of it is lost where it is left. */
const MOMENT_MS = 1_500;

/**
 * Starts PostgreSQL, the event store and what `serve` makes of them, prints the address, and returns when a signal,
 * the end of the parent or a part that does not come back asks for the end; everything is stopped by then, the last
 * started first. Throws SetupError, with nothing left running.
 */
export async function runServer(
  config: Config,
  mode: 'start' | 'demo',
  serve: (o: ServerOptions) => Promise<Server>,
  pace: Pace = {},
): Promise<void> {
  const end = awaitEnd();
  const started: { stop(): Promise<void> }[] = [];
  try {
    openDataFolder(config.dataDir);
    await checkPort(config.host, config.port);
    const stores = await startStores(config, started, end, pace);
    if (!config.eventstoreUrl) started.push(noteStore(config.dataDir, stores.eventstoreUrl));
    const server = await progress('Web server', () =>
      served(serve, {
        ...stores,
        port: config.port,
        host: config.host,
        dataDir: config.dataDir,
        vaultKey: config.vaultKey,
        vaultKeyNext: config.vaultKeyNext,
        mode,
        logInDatabase: !config.eventstoreUrl,
        identities: !config.databaseUrl && !config.eventstoreUrl,
        uploadsPerDay: config.uploadsPerDay,
        disk: { low: config.diskLow, holdsEvents: !config.databaseUrl && !config.eventstoreUrl },
        signal: end.signal,
      }),
    );
    started.push({ stop: () => Promise.race([server.stop(), sleep(STOP_MS)]) });
    end.signal.throwIfAborted();
    process.stdout.write(`ready http://localhost:${new URL(server.url).port || 80}\n`);
    for (const line of server.signIn ?? []) process.stdout.write(`${line}\n`);
    await end.promise;
  } catch (error) {
    if (!end.signal.aborted) throw error;
  } finally {
    if (started.length > 0) say('Stopping …');
    for (const part of started.reverse()) await part.stop();
  }
  if (end.error) throw end.error;
}

/** Rejects as soon as the end is asked for; what `serve` has begun by then has a moment to stop. */
async function served(serve: (o: ServerOptions) => Promise<Server>, o: ServerOptions): Promise<Server> {
  const serving = serve(o);
  return unlessAborted(serving, o.signal).catch(async (error: NodeJS.ErrnoException) => {
    const stopped = serving.then((server) => server.stop()).catch(() => {});
    if (o.signal?.aborted) await Promise.race([stopped, sleep(MOMENT_MS)]);
    throw error.code === 'EADDRINUSE' ? portError(o.port, error) : error;
  });
}

type End = ReturnType<typeof awaitEnd>;

/** The databases that are not given by URL, each watched over; every part that runs is added to `started`. */
async function startStores(
  config: Config,
  started: { stop(): Promise<void> }[],
  { signal, ask: onGiveUp }: End,
  pace: Pace,
): Promise<{ databaseUrl: string; eventstoreUrl: string }> {
  const patience = { seconds: config.patience, signal };
  const postgres = config.databaseUrl
    ? undefined
    : await startDatabase(config.dataDir, onGiveUp, signal, pace);
  if (postgres) started.push(postgres);
  else {
    await progress(
      'Database of DATABASE_URL',
      (waitingFor) => awaitDatabase(config.databaseUrl as string, { ...patience, waitingFor }),
      pace.lineMs,
    );
  }
  const databaseUrl = config.databaseUrl ?? (postgres?.first.url as string);
  if (config.eventstoreUrl) {
    const { eventstoreUrl } = config;
    await progress(
      'Event store of EVENTSTORE_URL',
      (waitingFor) => awaitEventStore(eventstoreUrl, { ...patience, waitingFor }),
      pace.lineMs,
    );
    return { databaseUrl, eventstoreUrl };
  }
  if (config.databaseUrl) await refuseMissingLog(databaseUrl);
  const port = await freePort();
  const secret = newStoreSecret(); // kept over restarts, as the port is
  const eventstore = await progress('Event store', (waitingFor) =>
    supervise({
      name: 'The event store',
      ten: 'Kho sự kiện',
      ...pace,
      start: async (ending) => {
        await postgres?.running(waitingFor); // it cannot live while PostgreSQL is away or recovers
        return startEventStoreProcess({ databaseUrl, port, secret }, ending);
      },
      onGiveUp,
      signal,
    }),
  );
  started.push(eventstore);
  return { databaseUrl, eventstoreUrl: eventstore.first.url };
}

async function startDatabase(
  folder: string,
  onGiveUp: (error: Error) => void,
  signal: AbortSignal,
  pace: Pace,
) {
  // A restart keeps the port: everybody's connection strings go on being right.
  const port = await freePort();
  const dataDir = join(folder, 'postgres');
  return progress('PostgreSQL', (waitingFor) =>
    supervise({
      name: 'PostgreSQL',
      ...pace,
      start: (ending) => startPostgres({ dataDir, port, signal: ending, waitingFor }),
      answers: ({ url }, ending, told) => answering(url, ending, told),
      onGiveUp,
      signal,
    }),
  );
}

/** A wish to end: Ctrl-C, a signal, the launcher gone, a part that gave up, a fault of ours. A second Ctrl-C does not wait. */
function awaitEnd() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const ending = new AbortController();
  let askedAt = 0;
  const end = {
    promise,
    /** Aborted with the wish. */
    signal: ending.signal,
    error: undefined as Error | undefined,
    ask(error?: Error) {
      end.error ??= error;
      askedAt ||= performance.now();
      ending.abort();
      resolve();
    },
  };
  // The terminal signals the whole group and the launcher passes its own signal on: two within a moment are one.
  const signalled = () => {
    if (askedAt && performance.now() - askedAt > 1_000) process.exit(130);
    end.ask();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, signalled);
  process.on('disconnect', () => end.ask());
  if (process.connected === false) end.ask(); // who started us went while this was being loaded
  process.stdout.on('error', () => {}); // the terminal may be gone before we are
  process.stderr.on('error', () => {});
  stopOnUnforeseen(end.ask);
  return end;
}
