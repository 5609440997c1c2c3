import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient, excludeSystemEvents, START } from '@eventstore/db-client';
import type pg from 'pg';
import { readSetAside } from '../store/set-aside.ts';
import { fromClient, type StoredEvent } from '../store/stored-event.ts';
import { LEADER_LOCK, readCheckpoint } from '../views/checkpoint.ts';
import { connectWriter, LIVE_SCHEMA, viewWriter } from '../views/client.ts';
import { prepareViews } from '../views/schema.ts';
import { Batches, type BatchOptions } from './batches.ts';
import { CREATE_HEARTBEAT, startHeartbeat } from './heartbeat.ts';
import { endFrozenLeader, startLiveness } from './liveness.ts';
import { renewViews } from './renew.ts';
import { type ViewsChange, type ViewsWatch, watchViews } from './view-watch.ts';

export interface ProjectorOptions extends BatchOptions {
  databaseUrl: string;
  eventstoreUrl: string;
  /** The log lies in this database: rebuilds read its table. */
  direct?: boolean;
  /** Told of every loss and every degraded view. */
  onTrouble?(error: Error): void;
}

/** A watch of the views, in a process that also stands ready to project. */
export interface Projector extends ViewsWatch {
  /** True while this process is the active projector. */
  leading(): boolean;
}

const MAX_BATCH = 1_000;
/** Events in memory beyond this stop the subscription's reading until half of them are done. */
const MAX_QUEUED = 4_000;
const STANDBY_MS = 500;
const BACKOFF_MS = [100, 200, 500, 1_000, 2_000];

/**
 * Projects the log into the live views whenever no other process does, until closed. Losing the event store or the
 * database is a pause: it starts again from the checkpoint.
 *
 *   standing by → (advisory lock) → leading ─── lost ──▶ standing by
 *
 * Resolves when it listens; `waitFor` tells when it has caught up. Throws when the database cannot be reached at all.
 */
export async function startProjector(o: ProjectorOptions): Promise<Projector> {
  const watch = await watchViews(o.databaseUrl);
  const ending = new AbortController();
  const trouble = (error: Error) => o.onTrouble?.(error);
  let leading = false;
  const running = (async () => {
    for (let failures = 0; !ending.signal.aborted; failures += 1) {
      try {
        await lead({ ...o, onTrouble: trouble }, ending.signal, watch.announce, (led) => {
          leading = led;
          if (led) failures = 0;
        });
      } catch (error) {
        if (ending.signal.aborted) break;
        trouble(error as Error);
      } finally {
        leading = false;
      }
      const pause = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)];
      await sleep(pause, undefined, { signal: ending.signal }).catch(() => {});
    }
  })();
  return {
    ...watch,
    leading: () => leading,
    async close() {
      ending.abort();
      await running;
      await watch.close();
    },
  };
}

/** One reign: from taking the lock to the loss of either connection, which it throws, or the end, when it returns. */
async function lead(
  o: ProjectorOptions,
  ending: AbortSignal,
  announce: (change: ViewsChange) => void,
  onLeading: (leading: boolean) => void,
): Promise<void> {
  const client = await connectWriter(o.databaseUrl, { name: 'kheo projector', pipeline: true });
  let stopBeating: (() => Promise<void>) | undefined;
  let stopLiving: (() => Promise<void>) | undefined;
  const store = EventStoreDBClient.connectionString(o.eventstoreUrl);
  try {
    if (!(await takeTheLead(client, ending))) return;
    stopLiving = await startLiveness(o.databaseUrl, client);
    const stale = await prepareViews(client);
    for (const statement of CREATE_HEARTBEAT) await client.query(statement);
    await renewViews(client, { ...o, views: stale }, (error) => o.onTrouble?.(error));
    const writer = viewWriter(client, LIVE_SCHEMA);
    const setAside = await readSetAside(store);
    const batches = new Batches(writer, await readCheckpoint(writer), { ...o, setAside }, announce);
    onLeading(true);
    stopBeating = startHeartbeat(o.databaseUrl, store, () => batches.position);
    await follow(store, client, batches, ending);
  } finally {
    await stopBeating?.();
    await stopLiving?.();
    await client.end().catch(() => {});
    await store.dispose().catch(() => {});
  }
}

/** The lock lives and dies with the very session that writes; that of a frozen process is ended. */
async function takeTheLead(client: pg.Client, ending: AbortSignal): Promise<boolean> {
  while (!ending.aborted) {
    const { rows } = await client.query<{ held: boolean }>(
      `select pg_try_advisory_lock(${LEADER_LOCK}) as held`,
    );
    if (rows[0]?.held) return true;
    if (await endFrozenLeader(client)) continue;
    await sleep(STANDBY_MS, undefined, { signal: ending }).catch(() => {});
  }
  return false;
}

/** Feeds what the subscription brings, as much at a time as came in while the last batch was written. */
async function follow(
  store: EventStoreDBClient,
  client: pg.Client,
  batches: Batches,
  ending: AbortSignal,
): Promise<void> {
  const { position } = batches;
  const from = position < 0 ? START : { commit: BigInt(position), prepare: BigInt(position) };
  const subscription = store.subscribeToAll({ fromPosition: from, filter: excludeSystemEvents() });
  let queue: StoredEvent[] = [];
  let failure: Error | undefined;
  let wake: () => void = () => {};
  const fail = (error: Error) => {
    failure ??= error;
    wake();
  };
  subscription.on('data', ({ event }) => {
    if (event) queue.push(fromClient(event));
    if (queue.length >= MAX_QUEUED) subscription.pause();
    wake();
  });
  subscription.on('error', fail);
  subscription.on('close', () => fail(new Error('The subscription to the event store has ended')));
  client.on('end', () => fail(new Error('The connection to the database has ended')));
  const stop = () => fail(new Error('stopped'));
  ending.addEventListener('abort', stop, { once: true });
  if (ending.aborted) stop(); // before anybody listened
  try {
    while (!failure) {
      if (queue.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      const batch = queue.slice(0, MAX_BATCH);
      queue = queue.slice(MAX_BATCH);
      if (queue.length < MAX_QUEUED / 2 && subscription.isPaused()) subscription.resume();
      await batches.take(batch);
    }
    if (!ending.aborted) throw failure;
  } finally {
    ending.removeEventListener('abort', stop);
    await subscription.unsubscribe().catch(() => {});
  }
}
