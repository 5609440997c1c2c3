import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStoreDBClient, excludeSystemEvents } from '@eventstore/db-client';
import type pg from 'pg';
import { connectClient } from '../store/client.ts';
import { type Following, follow } from '../store/follow.ts';
import { after, findAgain } from '../store/log-place.ts';
import { within } from '../store/reading.ts';
import { readSetAside } from '../store/set-aside.ts';
import { readCheckpoint } from '../views/checkpoint.ts';
import { connectWriter, LIVE_SCHEMA, viewWriter } from '../views/client.ts';
import { prepareViews } from '../views/schema.ts';
import { Batches, type BatchOptions } from './batches.ts';
import { foreignLog } from './foreign-log.ts';
import { Gathering } from './gathering.ts';
import { CREATE_HEARTBEAT, startHeartbeat } from './heartbeat.ts';
import { takeTheLead } from './lead.ts';
import { startLiveness } from './liveness.ts';
import { renewViews } from './renew.ts';
import { type ViewsChange, type ViewsWatch, watchViews } from './view-watch.ts';

export interface ProjectorOptions extends BatchOptions {
  databaseUrl: string;
  eventstoreUrl: string;
  /** The log lies in this database: rebuilds read its table. */
  direct?: boolean;
  /** How long what comes is gathered while nobody waits for it: larger batches cost less. 0 unless given. */
  gatherMs?: number;
  /** Told of every loss and every degraded view; of another log again and again while it is there. */
  onTrouble?(error: Error): void;
  /** Told whenever it has written what came, and of the right log's return. */
  onWorking?(): void;
}

/** A watch of the views, in a process that also stands ready to project. */
export interface Projector extends ViewsWatch {
  /** True while this process is the active projector. */
  leading(): boolean;
  /** True while it is, and finds another log than that of the views: before anybody can read so from its heartbeat. */
  foreign(): boolean;
}

const MAX_BATCH = 1_000;
/** Events in memory beyond this stop the subscription's reading until half of them are done. */
const MAX_QUEUED = 4_000;
const DISPOSE_MS = 2_000;
/** Another log is looked at again after this: the right one may come back, or a rebuild take it for its own. */
const FOREIGN_MS = 2_000;
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
  const gathering = new Gathering(o.gatherMs ?? 0, ending.signal);
  const trouble = (error: Error) => o.onTrouble?.(error);
  let reign: Reign | undefined;
  const running = (async () => {
    for (let failures = 0; !ending.signal.aborted; failures += 1) {
      try {
        await lead(o, {
          ending: ending.signal,
          announce: watch.announce,
          pause: () => gathering.pause(),
          began(begun) {
            reign = begun;
          },
          taken() {
            failures = 0;
          },
        });
      } catch (error) {
        if (ending.signal.aborted) break;
        trouble(error as Error);
      } finally {
        reign = undefined;
      }
      const pause = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)];
      await sleep(pause, undefined, { signal: ending.signal }).catch(() => {});
    }
  })();
  return {
    ...watch,
    waitFor: (position, deadlineMs) =>
      position <= watch.shown()
        ? Promise.resolve(true)
        : gathering.unlessWanted(watch.waitFor(position, deadlineMs)),
    leading: () => reign !== undefined,
    foreign: () => reign?.foreign() ?? false,
    async close() {
      ending.abort();
      await running;
      await watch.close();
    },
  };
}

interface Reign {
  /** The log is another one than that of the views. */
  foreign(): boolean;
}

/** What a reign is given, and whom it tells. */
interface Court {
  ending: AbortSignal;
  announce(change: ViewsChange): void;
  /** Lets more gather before the next batch. */
  pause(): Promise<void>;
  began(reign: Reign): void;
  /** Something has been projected. */
  taken(): void;
}

/** One reign: from taking the lock to the loss of either connection, which it throws, or the end, when it returns. */
async function lead(o: ProjectorOptions, { ending, announce, began, taken, pause }: Court): Promise<void> {
  const client = await connectWriter(o.databaseUrl, { name: 'kheo projector', pipeline: true });
  let stopBeating: (() => Promise<void>) | undefined;
  let stopLiving: (() => Promise<void>) | undefined;
  const store = connectClient(o.eventstoreUrl);
  try {
    const session = await takeTheLead(client, ending, (frozen) => o.onTrouble?.(frozen));
    if (session === undefined) return;
    stopLiving = await startLiveness(o.databaseUrl, client, session);
    const stale = await prepareViews(client);
    for (const statement of CREATE_HEARTBEAT) await client.query(statement);
    await renewViews(client, { ...o, views: stale }, (error) => o.onTrouble?.(error));
    const writer = viewWriter(client, LIVE_SCHEMA);
    const setAside = await readSetAside(store);
    const batches = new Batches(writer, await readCheckpoint(writer), { ...o, setAside }, announce);
    const trouble = (error: Error) => o.onTrouble?.(error);
    const working = () => o.onWorking?.();
    const following = projectFrom(store, client, batches, { ending, trouble, working, taken, pause });
    stopBeating = startHeartbeat(o.databaseUrl, store, { ...following, session, place: () => batches.place });
    began(following);
    await following.done;
  } finally {
    await stopBeating?.();
    await stopLiving?.();
    await client.end().catch(() => {});
    await within(store.dispose(), DISPOSE_MS).catch(() => {}); // a frozen store ends no call
  }
}

/** Feeds what the log brings, as much at a time as came in while the last batch was written. */
function projectFrom(
  store: EventStoreDBClient,
  client: pg.Client,
  batches: Batches,
  o: {
    ending: AbortSignal;
    trouble(error: Error): void;
    working(): void;
    taken(): void;
    pause(): Promise<void>;
  },
): Following & Reign {
  const lost = new AbortController();
  const stop = AbortSignal.any([o.ending, lost.signal]);
  /** Undefined before it has looked. */
  let foreign: boolean | undefined;
  async function from(): Promise<bigint | undefined> {
    for (;;) {
      const place = await batches.begin((stored) => findAgain(store, stored), foreign !== false);
      if (place) {
        if (foreign) o.working();
        foreign = false;
        return after(place);
      }
      o.trouble(foreignLog());
      if (!foreign) await batches.standNowhere();
      foreign = true;
      await sleep(FOREIGN_MS, undefined, { signal: stop });
    }
  }
  const following = follow({
    ...{ client: store, filter: excludeSystemEvents(), most: MAX_BATCH, queued: MAX_QUEUED, from },
    async take(items) {
      const outcome = await batches.take(items.flatMap((item) => ('event' in item ? [item.event] : [])));
      o.taken();
      o.working();
      if (items.length < MAX_BATCH) await o.pause();
      return outcome;
    },
    onTrouble: o.trouble,
    ending: o.ending,
  });
  client.on('end', () => {
    lost.abort();
    following.fail(new Error('Connection terminated'));
  });
  return { ...following, foreign: () => foreign === true };
}
