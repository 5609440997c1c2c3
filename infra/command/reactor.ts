import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStoreDBClient, eventTypeFilter, START } from '@eventstore/db-client';
import pg from 'pg';
import { causingTypes, erasingTypes, subjectErasedBy } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { decodeEvent, fromClient, type StoredEvent } from '../store/stored-event.ts';
import { ConsequenceRefused, causeAll } from './consequences.ts';
import type { Commit } from './request.ts';

export interface ReactorOptions {
  databaseUrl: string;
  client: EventStoreDBClient;
  commit: Commit;
  /** Erases a person's data; again has no second effect. */
  erase(subject: string): Promise<void>;
  onTrouble(error: Error): void;
}

const BACKOFF_MS = 1_000;

/** Where the reactor stands outlives the views: it is no view, and losing it only repeats what has no second effect. */
const TABLE = `
create schema if not exists vault;
create table if not exists vault.reactor (name text primary key, position bigint not null);`;

/**
 * Sees to it that every consequence comes about: the command path causes them at once, this repeats from the log what
 * a crash cut off in between. What came about already has no second effect.
 */
export function startReactor(o: ReactorOptions): { close(): Promise<void> } {
  const ending = new AbortController();
  const running = (async () => {
    while (!ending.signal.aborted) {
      await react(o, ending.signal).catch((error: Error) => {
        if (!ending.signal.aborted) o.onTrouble(error);
      });
      await sleep(BACKOFF_MS, undefined, { signal: ending.signal }).catch(() => {});
    }
  })();
  return {
    async close() {
      ending.abort();
      await running;
    },
  };
}

async function react(o: ReactorOptions, ending: AbortSignal): Promise<void> {
  const database = new pg.Client({ connectionString: o.databaseUrl, application_name: 'kheo reactor' });
  database.on('error', () => {}); // the statement in flight, or the next one, tells
  await database.connect();
  try {
    await database.query(TABLE);
    await follow(o, database, ending);
  } finally {
    await database.end().catch(() => {});
  }
}

async function follow(
  { client, commit, erase, onTrouble }: ReactorOptions,
  database: pg.Client,
  ending: AbortSignal,
): Promise<void> {
  const { rows } = await database.query<{ position: string }>('select position from vault.reactor');
  const from = rows[0] && BigInt(rows[0].position);
  const reached = (position: bigint) =>
    database.query(
      `insert into vault.reactor values ('all', $1)
       on conflict (name) do update set position = greatest(reactor.position, excluded.position)`,
      [String(position)],
    );
  const cause = async (event: RecordedEvent) => {
    const erased = subjectErasedBy(event);
    if (erased !== undefined) await erase(erased);
    await causeAll(commit, event).catch((error: Error) => {
      // A consequence that is refused would be refused for ever; what the store could not take comes again.
      if (!(error instanceof ConsequenceRefused)) throw error;
      onTrouble(error);
    });
  };
  const subscription = client.subscribeToAll({
    fromPosition: from === undefined ? START : { commit: from, prepare: from },
    filter: eventTypeFilter({
      prefixes: [...causingTypes, ...erasingTypes],
      checkpointReached: async (_, { commit: position }) => void (await reached(position)),
    }),
  });
  const arrived: StoredEvent[] = [];
  let failure: Error | undefined;
  let wake: () => void = () => {};
  const fail = (error: Error) => {
    failure ??= error;
    wake();
  };
  const stop = () => fail(new Error('stopped'));
  subscription.on('data', ({ event }) => {
    if (event) arrived.push(fromClient(event));
    wake();
  });
  subscription.on('error', fail);
  subscription.on('close', () => fail(new Error('The subscription to the event store has ended')));
  ending.addEventListener('abort', stop, { once: true });
  try {
    while (!failure && !ending.aborted) {
      const stored = arrived.shift();
      if (!stored) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      const recorded = decodeEvent(stored);
      if (recorded) await cause(recorded);
      await reached(stored.position);
    }
    if (!ending.aborted) throw failure;
  } finally {
    ending.removeEventListener('abort', stop);
    await subscription.unsubscribe().catch(() => {});
  }
}
