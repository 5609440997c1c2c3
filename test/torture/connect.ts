import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const PATIENCE_MS = 120_000;

/** A connection to a database that may still be recovering: commands are taken while the views' database is away. */
export async function connectOnceBack(url: () => string): Promise<pg.Client> {
  for (let waited = 0; ; waited += 100) {
    const client = new pg.Client(url());
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if (waited > PATIENCE_MS) throw error;
      await sleep(100);
    }
  }
}
