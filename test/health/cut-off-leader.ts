import pg from 'pg';
import { startProjector } from '../../infra/projector/projector.ts';
import { startCommandedStore } from '../eventstore/commanded-store.ts';
import type { Installation } from './installation.ts';

/** Longer than a node that stands by waits before it tries to lead. */
const TRY_MS = 700;

/**
 * Another node comes to lead, and does not reach the event store any more: it lives, holds the lead, and shows nothing.
 * @returns what ends it.
 */
export async function cutOffLeader({ postgres, store }: Installation): Promise<() => Promise<void>> {
  const front = await startCommandedStore({ upstream: store.url });
  const other = await startProjector({ databaseUrl: postgres.url, eventstoreUrl: front.url });
  const admin = new pg.Client(postgres.url);
  await admin.connect();
  while (!other.leading()) {
    await admin.query(
      `select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid)
        where locktype = 'advisory' and granted and application_name = 'kheo projector'`,
    );
    for (const until = Date.now() + TRY_MS; Date.now() < until && !other.leading(); )
      await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await admin.end();
  await front.refuse();
  return async () => {
    await other.close();
    await front.stop();
  };
}
