import type { Config } from './config.ts';
import { newStoreSecret, startEventStoreProcess } from './eventstore-process.ts';
import { freePort } from './free-port.ts';
import { progress } from './progress.ts';
import { awaitEventStore } from './reachable-store.ts';
import { notedStore } from './store-note.ts';
import { hasLog, noLogOf, withDatabase } from './with-database.ts';

/**
 * As `withDatabase`, with the event store: that of EVENTSTORE_URL, the embedded one of a server that runs beside us, or
 * one started for the purpose.
 */
export async function withStores<T>(
  config: Config,
  work: (stores: { databaseUrl: string; eventstoreUrl: string }) => Promise<T>,
): Promise<T> {
  return withDatabase(config, (databaseUrl) =>
    withStoreOn(databaseUrl, config, (eventstoreUrl) => work({ databaseUrl, eventstoreUrl })),
  );
}

/** `begin`: a log may be begun in the database where there is none. Throws SetupError. */
export async function withStoreOn<T>(
  databaseUrl: string,
  config: Config,
  work: (eventstoreUrl: string) => Promise<T>,
  { begin = false } = {},
): Promise<T> {
  if (config.eventstoreUrl) {
    await reachStore(config.eventstoreUrl, config.patience, 'EVENTSTORE_URL');
    return work(config.eventstoreUrl);
  }
  const running = notedStore(config.dataDir);
  if (running) return work(running);
  if (!begin && !(await hasLog(databaseUrl))) throw noLogOf(config);
  const port = await freePort();
  const secret = newStoreSecret();
  const store = await progress('Event store', () => startEventStoreProcess({ databaseUrl, port, secret }));
  try {
    return await work(store.url);
  } finally {
    await store.stop();
  }
}

/** Waits under a line of progress until the event store of an address answers. Throws SetupError. */
export async function reachStore(url: string, seconds: number, name: string): Promise<void> {
  await progress(`Event store of ${name}`, (waitingFor) =>
    awaitEventStore(url, { seconds, waitingFor }, name),
  );
}
