import {
  CancelledError,
  DeadlineExceededError,
  NotLeaderError,
  TimeoutError,
  UnavailableError,
} from '@eventstore/db-client';
import { StoreSilent } from './reading.ts';

/** What is away, or full, as a code that programs may branch on. */
export type Outage = 'STORE_UNAVAILABLE' | 'DATABASE_UNAVAILABLE' | 'DISK_FULL';

/** The client's classes: stopping, gone, slow, or no longer the leader. `TimeoutError` is EventStoreDB's commit timeout. */
const AWAY = [
  StoreSilent,
  UnavailableError,
  CancelledError,
  NotLeaderError,
  DeadlineExceededError,
  TimeoutError,
];

/**
 * What the client, gRPC and EventStoreDB say in words only, between leaders and while a node starts or a connection ends;
 * the last two say that it failed at something that nobody asked wrongly.
 */
const STORE_AWAY =
  /Server Is (Not Ready|(Too )?Busy)|No leader info|^Failed to discover after|^14 UNAVAILABLE|Connection dropped|RST_STREAM|ended a subscription|subscription to the event store has ended|Cancelled on client|[Cc]hannel has been (shut down|closed)|Exception was thrown by handler|Unexpected ReadAllResult/;

/** Node.js on a connection to the database; the store's come through gRPC. */
const CONNECTION =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/** The driver in words only. */
const DATABASE_AWAY =
  /^Connection terminated|is not queryable$|^The connection to the database has ended$|^timeout (expired|exceeded when trying to connect)$|^Query read timeout$/;

/** PostgreSQL: connections (class 08), no more of them, being stopped, crashed, not yet started. */
const SQLSTATE_AWAY = /^(08...|53300|57P0[1-3])$/;

const DISK_FULL = /^(53100|ENOSPC|EDQUOT)$/;
/** The embedded store on PostgreSQL's 53100; the client keeps the words of a refused batch, not its code. */
const NO_SPACE = /no space left on the server's disk/;

/** EventStoreDB as it ends a subscription that it would have to wait for: nothing is away, and it is taken up again at once. */
export const isReaderTooSlow = (error: unknown) =>
  error instanceof Error && error.message.includes('Consumer too slow');

/** How deep a cause may lie in others. */
const DEPTH = 5;

/** Which outage an error tells of; undefined where it is something else. */
export function outageOf(error: unknown): Outage | undefined {
  let cause = error;
  for (let depth = 0; depth < DEPTH && cause instanceof Error; depth += 1) {
    const outage = outageOfOne(cause);
    if (outage) return outage;
    cause = (cause as { originalError?: unknown }).originalError ?? cause.cause;
  }
  return undefined;
}

/** Whether the same call may succeed in a while, as it is. */
export function isPassing(error: unknown): boolean {
  const outage = outageOf(error);
  return outage !== undefined && outage !== 'DISK_FULL';
}

function outageOfOne(error: Error): Outage | undefined {
  const { message } = error;
  const code = String((error as { code?: unknown }).code ?? '');
  if (DISK_FULL.test(code) || NO_SPACE.test(message)) return 'DISK_FULL';
  if (AWAY.some((type) => error instanceof type) || STORE_AWAY.test(message)) return 'STORE_UNAVAILABLE';
  if (CONNECTION.test(code) || SQLSTATE_AWAY.test(code) || DATABASE_AWAY.test(message))
    return 'DATABASE_UNAVAILABLE';
  return undefined;
}
