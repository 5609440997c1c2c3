import { EventStoreDBClient, type JSONEventType, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, describe } from 'vitest';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { openDatabase } from '../ready-made/databases.ts';

/** A real cluster to hold to the same contract; unset, the embedded store is started. */
export const clusterUrl = process.env.EVENTSTORE_URL;

/** A database of the test's own, empty. */
export const startTemporaryPostgres = (): Promise<PostgresServer> => openDatabase();

/** A store and a client for the tests of a file. Streams are new ones: a cluster keeps those of earlier runs. */
export function contractStore(): { client: EventStoreDBClient; url: string } {
  const held = {} as { client: EventStoreDBClient; url: string };
  let postgres: PostgresServer | undefined;
  let store: EventStoreServer | undefined;
  beforeAll(async () => {
    if (clusterUrl === undefined) {
      postgres = await startTemporaryPostgres();
      store = await startEventStore({ databaseUrl: postgres.url });
    }
    held.url = store?.url ?? (clusterUrl as string);
    held.client = EventStoreDBClient.connectionString(held.url);
  });
  afterAll(async () => {
    await held.client?.dispose();
    await store?.stop();
    await postgres?.stop();
  });
  return held;
}

/** Tests of our own engine, which a cluster cannot be asked. */
export function describeEngine(name: string, body: () => void): void {
  if (clusterUrl !== undefined) {
    console.log(`not run against EVENTSTORE_URL: “${name}” concerns the embedded engine only`);
    describe.skip(name, body);
  } else {
    describe(name, body);
  }
}

let streams = 0;
export const newStream = (about: string) => `${about}-${process.pid}-${Date.now()}-${streams++}`;

export type Numbered = JSONEventType<string, { n: number }>;

/** `count` events whose data count from `from`. */
export const numbered = (count: number, type = 'Numbered', from = 0) =>
  Array.from({ length: count }, (_, i) => jsonEvent<Numbered>({ type, data: { n: from + i } }));

export async function collect<T>(reading: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of reading) all.push(one);
  return all;
}

/** The `n` of each event read. */
export const numbersOf = (events: { event?: { data: unknown } }[]): number[] =>
  events.map(({ event }) => (event?.data ? (event.data as { n: number }).n : Number.NaN));

/** Polls until `condition` holds, and fails after `ms`. */
export async function eventually(condition: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not within ${ms} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
