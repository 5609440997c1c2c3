import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient, excludeSystemEvents, START } from '@eventstore/db-client';
import type pg from 'pg';
import { views as allViews } from '../projections/all.ts';
import type { View } from '../projections/view.ts';
import type { RecordedEvent } from '../schema/event.ts';
import { projectBatch, type ViewWriter, viewWriter } from './project-batch.ts';
import { projectCarefully } from './project-carefully.ts';
import { startHeartbeat } from './projector-heartbeat.ts';
import { rebuild } from './rebuild.ts';
import { decodeEvent, fromClient, type StoredEvent } from './stored-event.ts';
import { advance, type Checkpoint, LEADER_LOCK, readCheckpoint, SWAP_LOCK } from './view-checkpoint.ts';
import { connectWriter, LIVE_SCHEMA } from './view-client.ts';
import { prepareViews } from './view-schema.ts';
import { CHANNEL, formatChange, type ViewsChange, type ViewsWatch, watchViews } from './view-watch.ts';

export interface ProjectorOptions {
  databaseUrl: string;
  eventstoreUrl: string;
  /** The log lies in this database: rebuilds read its table. */
  direct?: boolean;
  views?: readonly View[];
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

/** The checkpoint is not where this projector left it: a rebuild has swapped the views, or healed one. */
class CheckpointMoved extends Error {}

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
  const store = EventStoreDBClient.connectionString(o.eventstoreUrl);
  try {
    if (!(await takeTheLead(client, ending))) return;
    const stale = await prepareViews(client);
    if (stale.length > 0) await rebuild({ ...o, views: stale });
    const writer = viewWriter(client, LIVE_SCHEMA);
    const batches = new Batches(writer, await readCheckpoint(writer), o, announce);
    onLeading(true);
    stopBeating = startHeartbeat(o.databaseUrl, store, () => batches.position);
    await follow(store, client, batches, ending);
  } finally {
    await stopBeating?.();
    await client.end().catch(() => {});
    await store.dispose().catch(() => {});
  }
}

/** The lock lives and dies with the very session that writes. */
async function takeTheLead(client: pg.Client, ending: AbortSignal): Promise<boolean> {
  while (!ending.aborted) {
    const { rows } = await client.query<{ held: boolean }>(
      `select pg_try_advisory_lock(${LEADER_LOCK}) as held`,
    );
    if (rows[0]?.held) return true;
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

/** Writes batch after batch, each in one transaction with the checkpoint. */
class Batches {
  private readonly writer: ViewWriter;
  private readonly o: ProjectorOptions;
  private readonly announce: (change: ViewsChange) => void;
  private checkpoint: Checkpoint;

  constructor(
    writer: ViewWriter,
    checkpoint: Checkpoint,
    o: ProjectorOptions,
    announce: (change: ViewsChange) => void,
  ) {
    this.writer = writer;
    this.checkpoint = checkpoint;
    this.o = o;
    this.announce = announce;
  }

  get position(): number {
    return this.checkpoint.position;
  }

  async take(stored: readonly StoredEvent[]): Promise<void> {
    const beyond = stored.filter(({ position }) => Number(position) > this.position);
    const last = beyond.at(-1);
    if (!last) return;
    const events = beyond.map(readable).filter((event) => event !== undefined);
    try {
      await this.commit(last, events, (opening) =>
        projectBatch(this.writer, this.healthy(), events, opening),
      );
    } catch (error) {
      await this.writer.client.query('rollback'); // throws when the connection is what failed
      if (error instanceof CheckpointMoved) return this.retake(stored);
      if (isPassing(error)) throw error;
      await this.takeCarefully(last, events);
    }
  }

  private async retake(stored: readonly StoredEvent[]): Promise<void> {
    const moved = await readCheckpoint(this.writer);
    if (moved.position < this.position) throw new Error('The views have gone back behind what was projected');
    this.checkpoint = moved;
    return this.take(stored);
  }

  private async takeCarefully(last: StoredEvent, events: readonly RecordedEvent[]): Promise<void> {
    await this.commit(last, events, async (opening) => {
      await opening;
      const done = await projectCarefully(this.writer, this.healthy(), events, this.position);
      for (const { view, eventId, error } of done.degraded) {
        this.o.onTrouble?.(new Error(`View ${view} is degraded: it cannot take event ${eventId}: ${error}`));
      }
      return done.touched;
    });
    this.checkpoint = await readCheckpoint(this.writer);
  }

  private async commit(
    last: StoredEvent,
    events: readonly RecordedEvent[],
    project: (opening: Promise<void>) => Promise<Set<string>>,
  ): Promise<void> {
    const { client } = this.writer;
    const organizations = await project(this.open());
    const recordedAt = events.at(-1)?.recordedAt ?? null;
    const change: ViewsChange = { position: last.position, recordedAt, organizations };
    const position = Number(last.position);
    const notify = {
      name: 'notify',
      text: 'select pg_notify($1, $2)',
      values: [CHANNEL, formatChange(change)],
    };
    await Promise.all([
      advance(this.writer, position, recordedAt),
      client.query(notify),
      client.query('commit'),
    ]);
    this.checkpoint = { ...this.checkpoint, position };
    this.announce(change);
  }

  /** Begins; goes out together with the first reads. */
  private async open(): Promise<void> {
    const { client } = this.writer;
    const [, , found] = await Promise.all([
      client.query('begin'),
      client.query(`select pg_advisory_xact_lock_shared(${SWAP_LOCK})`),
      readCheckpoint(this.writer),
    ]);
    if (JSON.stringify(found) !== JSON.stringify(this.checkpoint)) throw new CheckpointMoved();
  }

  private healthy(): View[] {
    const { views = allViews } = this.o;
    return views.filter(({ name }) => this.checkpoint.healthy.includes(name));
  }
}

/** Not to blame on any event: lost connection, resources, deadlock, shutdown. */
function isPassing(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^(08|40|53|55|57|58)...$/.test(code);
}

/** An event of ours that cannot be decoded fails in whichever view looks at it; a foreign one is undefined. */
export function readable(stored: StoredEvent): RecordedEvent | undefined {
  try {
    return decodeEvent(stored);
  } catch (error) {
    const refuse = {
      get(): never {
        throw error;
      },
    };
    const { id, type, stream, revision, position } = stored;
    return Object.defineProperties(
      { id, type, stream, revision, position },
      { data: refuse, actor: refuse, recordedAt: { value: null } },
    ) as RecordedEvent;
  }
}
