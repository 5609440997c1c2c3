import type pg from 'pg';
import { Notice } from '../process/notice.ts';
import { type RebuildFailed, type RebuildOptions, rebuild } from '../rebuild/rebuild.ts';
import { markUnmade } from '../views/checkpoint.ts';
import { LIVE_SCHEMA } from '../views/client.ts';
import { degradedError } from './degraded-error.ts';
import { RENEWAL } from './liveness.ts';

/**
 * Rebuilds views whose rows were made under another shape. A view that cannot take an event stands before it, and views
 * that cannot be rebuilt at all stay as they are, marked degraded, until the next start: the others go on.
 * @throws what passes: a store or a database that is away, another rebuild that is running.
 */
export async function renewViews(
  client: pg.Client,
  o: RebuildOptions & { views: readonly string[] },
  onTrouble: (error: Error) => void,
): Promise<void> {
  if (o.views.length === 0) return;
  try {
    const { degraded } = await rebuild({ ...o, name: RENEWAL });
    for (const each of degraded) onTrouble(degradedError(each));
  } catch (error) {
    const { outage, message } = error as RebuildFailed;
    if (outage || /^Another rebuild/.test(message)) throw error;
    await markUnmade({ client, schema: LIVE_SCHEMA }, o.views, message);
    onTrouble(
      new Notice(`These views cannot be rebuilt, and show no more: ${o.views.join(', ')}: ${message}`),
    );
  }
}
