import { join } from 'node:path';
import { createCommit } from '../../infra/command/commit.ts';
import { createLookups } from '../../infra/command/lookups.ts';
import { startReactor } from '../../infra/command/reactor.ts';
import { startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { startProjector } from '../../infra/projector/projector.ts';
import { headOf } from '../../infra/store/log-head.ts';
import { connectStore } from '../../infra/store/store.ts';
import { loadSystemData } from '../../infra/system-data.ts';
import { openVault } from '../../infra/vault/vault.ts';
import { openViews } from '../../infra/views/client.ts';

/** When the worlds of the tests begin. */
const clock = { now: () => '2026-02-20T02:00:00.000Z' };

/**
 * Makes of a data folder with an empty PostgreSQL in it what the first start of an installation makes of it. Without the
 * API, whose decorators Node does not read.
 */
export async function fillInstallation(
  folder: string,
  start: (dataDir: string) => Promise<PostgresServer>,
): Promise<void> {
  const parts = new AsyncDisposableStack();
  try {
    const postgres = await start(join(folder, 'postgres'));
    parts.defer(postgres.stop);
    const { url: databaseUrl } = postgres;
    const eventstore = await startEventStore({ databaseUrl });
    parts.defer(eventstore.stop);
    const store = connectStore(eventstore.url);
    parts.defer(store.close);
    const vault = await openVault(databaseUrl, { file: join(folder, 'vault.key') });
    parts.defer(vault.close);
    const views = openViews(databaseUrl);
    parts.defer(views.close);
    const troubles: Error[] = [];
    const onTrouble = (error: Error) => void troubles.push(error);
    const stores = { databaseUrl, eventstoreUrl: eventstore.url, direct: true };
    const projector = await startProjector({ ...stores, onTrouble });
    parts.defer(projector.close);
    const caughtUp = async () => projector.waitFor(await headOf(store.client), 60_000);
    const commit = createCommit(store, clock, createLookups(views.db, clock, caughtUp), vault);
    await loadSystemData(store, commit);
    const { client, setAside } = store;
    parts.defer(startReactor({ databaseUrl, client, commit, erase: vault.erase, setAside, onTrouble }).close);
    if (!(await caughtUp())) throw new Error('the views did not come up to the log');
    if (troubles.length > 0) throw troubles[0];
  } finally {
    await parts.disposeAsync();
  }
}
