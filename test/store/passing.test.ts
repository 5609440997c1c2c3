import {
  CancelledError,
  DeadlineExceededError,
  NotLeaderError,
  TimeoutError,
  UnavailableError,
  UnknownError,
} from '@eventstore/db-client';
import { describe, expect, test } from 'vitest';
import { isPassing, type Outage, outageOf } from '../../infra/store/passing.ts';
import { StoreSilent } from '../../infra/store/reading.ts';
import { createWriteWatch } from '../../infra/store/write-watch.ts';

/** As the client makes them from a service's error or, of a batch, from words alone. */
const made = <Made>(type: { prototype: Made }, message = '') =>
  Object.assign(Object.create(type.prototype as object), { message }) as Made;
const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });
const unknown = (message: string) => made(UnknownError, message);

const store: unknown[] = [
  made(UnavailableError, '14 UNAVAILABLE: Connection dropped'),
  made(CancelledError),
  made(NotLeaderError),
  made(DeadlineExceededError),
  made(TimeoutError, '10 ABORTED: Operation timed out: Commit phase timeout.'),
  new StoreSilent(5_000),
  unknown('Could not recognize Server Is Not Ready'),
  unknown('Could not recognize No leader info available in response'),
  unknown('1 CANCELLED: Cancelled on client'),
  unknown('2 UNKNOWN: Exception was thrown by handler.'),
  unknown('2 UNKNOWN: Unexpected ReadAllResult: Error'),
  new Error('Failed to discover after 10 attempts.'),
  new Error('14 UNAVAILABLE: No connection established.'),
  new Error('Channel has been shut down'),
  new Error('the event store has ended a subscription'),
];
const database: unknown[] = [
  coded('57P01', 'terminating connection due to administrator command'),
  coded('57P03', 'the database system is in recovery mode'),
  coded('08006'),
  coded('53300'),
  coded('ECONNREFUSED'),
  coded('ECONNRESET'),
  new Error('Connection terminated unexpectedly'),
  new Error('Client has encountered a connection error and is not queryable'),
  new Error('timeout exceeded when trying to connect'),
  new Error('Query read timeout'),
  new Error('The connection to the database has ended'),
];
const full: unknown[] = [
  coded('53100', 'could not extend file'),
  coded('ENOSPC'),
  unknown("Could not recognize no space left on the server's disk"),
];
const none: unknown[] = [
  unknown(''),
  new Error('no codec for X'),
  coded('23505', 'duplicate key'),
  coded('ENOENT'),
  undefined,
  'Connection terminated',
];

describe('what an error tells of', () => {
  const cases: [Outage | undefined, unknown[]][] = [
    ['STORE_UNAVAILABLE', store],
    ['DATABASE_UNAVAILABLE', database],
    ['DISK_FULL', full],
    [undefined, none],
  ];
  test.each(
    cases.flatMap(([outage, errors]) =>
      errors.map((error) => [
        error instanceof Error ? error.message || error.constructor.name : error,
        outage,
        error,
      ]),
    ),
  )('%s: %s', (_, outage, error) => {
    expect(outageOf(error)).toBe(outage);
    expect(outageOf(new Error('wrapped', { cause: error }))).toBe(outage);
    expect(isPassing(error)).toBe(outage !== undefined && outage !== 'DISK_FULL');
  });
});

test('a watch tells how the last write ended, and since when', () => {
  let now = 100;
  const watch = createWriteWatch(() => now);
  expect(watch.state()).toBeUndefined();
  watch.failed('STORE_UNAVAILABLE');
  now = 400;
  watch.failed('STORE_UNAVAILABLE');
  now = 450;
  expect(watch.state()).toEqual({ outcome: 'STORE_UNAVAILABLE', sinceMs: 350, ageMs: 50 });
  watch.succeeded();
  expect(watch.state()).toEqual({ outcome: 'succeeded', sinceMs: 0, ageMs: 0 });
});
