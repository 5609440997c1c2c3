import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStoreDBClient, eventTypeFilter } from '@eventstore/db-client';
import pg from 'pg';
import { causingTypes, erasingTypes } from '../../schema/all.ts';
import { Notice } from '../process/notice.ts';
import { type Following, follow } from '../store/follow.ts';
import { after, findAgain, NOWHERE } from '../store/log-place.ts';
import type { Ids } from '../store/set-aside.ts';
import { readLivePlace } from '../views/checkpoint.ts';
import { Reactions } from './reactions.ts';
import { prepareReactorPlace, readReactorPlace } from './reactor-place.ts';
import type { Commit } from './request.ts';

export interface ReactorOptions {
  databaseUrl: string;
  client: EventStoreDBClient;
  commit: Commit;
  /** Erases a person's data; again has no second effect. */
  erase(subject: string): Promise<void>;
  /** Ids of the events that cause nothing. */
  setAside(): Promise<Ids>;
  onTrouble(error: Error): void;
  /** Told whenever it is at work. */
  onWorking?(): void;
  /**
   * How long an event rests before its consequences are looked for, which the command path is about to cause:
   * EventStoreDB answers a repeat beside its first only after 2 to 3 s.
   */
  restMs?: number;
  /** Before what failed is tried again. */
  pausesMs?: readonly number[];
  /** How often what failed otherwise than by an outage is tried again. */
  againMs?: number;
}

const REST_MS = 5_000;
const AGAIN_MS = 15_000;
const PAUSES_MS = [200, 1_000, 2_000, 5_000];
/** Of the database: one that is silent for longer is connected to anew. */
const DATABASE_MS = 10_000;
/** A log that is another one than that of the views is looked at again after this. */
const FOREIGN_MS = 2_000;
const MOST = 100;
const QUEUED = 1_000;

/**
 * Sees to it that every consequence comes about: the command path causes them at once, this repeats from the log what
 * a crash cut off in between. What came about already has no second effect.
 */
export function startReactor(o: ReactorOptions): { close(): Promise<void> } {
  const ending = new AbortController();
  const { pausesMs = PAUSES_MS } = o;
  const running = (async () => {
    for (let failures = 0; !ending.signal.aborted; failures += 1) {
      const onTaken = () => {
        failures = 0;
      };
      await react(o, ending.signal, onTaken).catch((error: Error) => {
        if (!ending.signal.aborted) o.onTrouble(error);
      });
      const pause = pausesMs[Math.min(failures, pausesMs.length - 1)];
      await sleep(pause, undefined, { signal: ending.signal }).catch(() => {});
    }
  })();
  return {
    async close() {
      ending.abort();
      await running;
    },
  };
}

/** As long as one connection to the database lasts, whose loss it throws. */
async function react(o: ReactorOptions, ending: AbortSignal, onTaken: () => void): Promise<void> {
  const database = new pg.Client({
    connectionString: o.databaseUrl,
    application_name: 'kheo reactor',
    keepAlive: true,
    connectionTimeoutMillis: DATABASE_MS,
    query_timeout: DATABASE_MS,
  });
  const lost = new AbortController();
  let following: Following | undefined;
  let again: NodeJS.Timeout | undefined;
  const lose = () => {
    lost.abort();
    following?.fail(new Error('Connection terminated'));
  };
  database.on('error', lose);
  database.on('end', lose);
  try {
    await database.connect();
    await prepareReactorPlace(database);
    const { restMs = REST_MS, pausesMs = PAUSES_MS } = o;
    const stop = AbortSignal.any([ending, lost.signal]);
    const reactions = new Reactions({ ...o, restMs, pausesMs, database, stop });
    again = setInterval(() => void reactions.retry(), o.againMs ?? AGAIN_MS);
    following = follow({
      client: o.client,
      filter: eventTypeFilter({ prefixes: [...causingTypes, ...erasingTypes] }),
      from: async () => after(await reactions.begin(await placeIn(o, database, stop))),
      async take(items) {
        await reactions.take(items);
        onTaken();
        o.onWorking?.();
        return 'taken';
      },
      onTrouble: o.onTrouble,
      ending,
      most: MOST,
      queued: QUEUED,
    });
    if (lost.signal.aborted) lose();
    await following.done;
  } finally {
    clearInterval(again);
    await database.end().catch(() => {});
  }
}

/** Where to go on. A log that is not the one of the views is nobody's to act on: the projector tells of it. */
async function placeIn({ client, onTrouble }: ReactorOptions, database: pg.Client, stop: AbortSignal) {
  while (!(await findAgain(client, await readLivePlace(database))))
    await sleep(FOREIGN_MS, undefined, { signal: stop });
  const place = await readReactorPlace(database);
  const found = await findAgain(client, place);
  if (found) return found;
  onTrouble(
    new Notice(
      `The log does not hold event ${place.eventId ?? 'of the reactor'} at ${place.eventPosition ?? place.position}: consequences are looked for from its start, which has no second effect`,
    ),
  );
  return NOWHERE;
}
