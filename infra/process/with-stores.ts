import type { Config } from './config.ts';
import { newStoreSecret, startEventStoreProcess } from './eventstore-process.ts';
import { freePort } from './free-port.ts';
import { progress } from './progress.ts';
import { awaitEventStore } from './reachable-store.ts';
import { notedStore } from './store-note.ts';
import { withDatabase } from './with-database.ts';

/**
 * As `withDatabase`, with the event store: that of EVENTSTORE_URL, the embedded one of a server that runs beside us, or
 * one started for the purpose.
 */
export async function withStores<T>(
  config: Config,
  work: (stores: { databaseUrl: string; eventstoreUrl: string }) => Promise<T>,
): Promise<T> {
  return withDatabase(config, async (databaseUrl) => {
    if (config.eventstoreUrl) {
      const { eventstoreUrl, patience: seconds } = config;
      await progress('Event store of EVENTSTORE_URL', (waitingFor) =>
        awaitEventStore(eventstoreUrl, { seconds, waitingFor }),
      );
      return work({ databaseUrl, eventstoreUrl });
    }
    const running = notedStore(config.dataDir);
    if (running) return work({ databaseUrl, eventstoreUrl: running });
    const port = await freePort();
    const secret = newStoreSecret();
    const store = await progress('Event store', () => startEventStoreProcess({ databaseUrl, port, secret }));
    try {
      return await work({ databaseUrl, eventstoreUrl: store.url });
    } finally {
      await store.stop();
    }
  });
}
