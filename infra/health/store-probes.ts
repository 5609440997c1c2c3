import {
  BACKWARDS,
  END,
  type EventStoreDBClient,
  jsonEvent,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { append } from '../store/appending.ts';
import { connectClient } from '../store/client.ts';
import { collect } from '../store/reading.ts';

const CALL_MS = 1_400;

/**
 * A client of its own, whose appends go one call each: those that share a call are lost when another client of the process
 * loses its connection, and what comes for them then is thrown at nobody (`batchAppend.js` of the client keeps them all in
 * one map).
 */
export function connectProbe(url: string): EventStoreDBClient {
  return Object.assign(connectClient(url), { supports: async () => false });
}

/** No stream ever stands there. */
const IMPOSSIBLE_REVISION = 2n ** 40n;

/** Whether the store answers a read of its newest event. */
export async function readNewest(client: EventStoreDBClient): Promise<void> {
  await collect(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }), CALL_MS);
}

/**
 * Whether the store would take an event: an append that expects what cannot be is refused by a leader, after it has
 * looked, and by nobody else. Nothing is ever written.
 */
export async function tryToWrite(client: EventStoreDBClient): Promise<void> {
  const probe = jsonEvent({ type: 'kheo-probe', data: {} });
  try {
    await append(client, 'kheo-probe', probe, { expectedRevision: IMPOSSIBLE_REVISION }, CALL_MS);
  } catch (error) {
    if (!(error instanceof WrongExpectedVersionError)) throw error;
  }
}
