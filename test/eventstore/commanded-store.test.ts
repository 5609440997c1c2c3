import {
  CancelledError,
  DeadlineExceededError,
  EventStoreDBClient,
  NotLeaderError,
  START,
  TimeoutError,
  UnavailableError,
  UnknownError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { type CommandedStore, startCommandedStore } from './commanded-store.ts';
import {
  collect,
  eventually,
  type Numbered,
  newStream,
  numbered,
  numbersOf,
  startTemporaryPostgres,
} from './store.ts';

let postgres: PostgresServer;
let behind: EventStoreServer;
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  behind = await startEventStore({ databaseUrl: postgres.url });
});
afterAll(async () => {
  await behind?.stop();
  await postgres?.stop();
});

async function commanded(): Promise<{ store: CommandedStore; client: EventStoreDBClient }> {
  const store = await startCommandedStore({ upstream: behind.url });
  const client = EventStoreDBClient.connectionString(store.url);
  onTestFinished(async () => {
    await client.dispose();
    await store.stop();
  });
  return { store, client };
}

const direct = () => {
  const client = EventStoreDBClient.connectionString(behind.url);
  onTestFinished(() => client.dispose());
  return client;
};

const appendOne = (
  client: EventStoreDBClient,
  stream: string,
  expectedRevision: bigint | 'no_stream' = 'no_stream',
) => client.appendToStream(stream, numbered(1), { expectedRevision });
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: Error) => error,
  );
const read = (client: EventStoreDBClient, stream: string) => collect(client.readStream<Numbered>(stream));

/** A subscription to a stream: what it brought, and how it ended. */
function follow(client: EventStoreDBClient, stream: string) {
  const seen: number[] = [];
  const subscription = client.subscribeToStream<Numbered>(stream, { fromRevision: START });
  subscription.on('data', (resolved) => seen.push(...numbersOf([resolved])));
  const ended = new Promise<Error>((resolve) => subscription.on('error', resolve));
  onTestFinished(() => subscription.unsubscribe());
  return { seen, ended };
}

describe('told nothing, it passes on', () => {
  test.each([false, true])('appends, reads and refusals (Append alone: %s)', async (credentials) => {
    const { store, client } = await commanded();
    const options = credentials ? { credentials: { username: 'a', password: 'b' } } : {};
    const stream = newStream('relayed');
    const done = await client.appendToStream(stream, numbered(400), {
      expectedRevision: 'no_stream',
      ...options,
    });
    expect(done).toMatchObject({ success: true, nextExpectedRevision: 399n });
    expect(await read(client, stream)).toEqual(await read(direct(), stream));
    const late = client.appendToStream(stream, numbered(1), { expectedRevision: 'no_stream', ...options });
    await expect(late).rejects.toThrow(WrongExpectedVersionError);
    await expect(read(client, newStream('none'))).rejects.toThrow(/not found/);
    expect(store.calls()).toMatchObject({ appends: 2, subscriptions: 0 });
  });

  test('a subscription, a deletion, a tombstone and what is answered then', async () => {
    const { client } = await commanded();
    const stream = newStream('followed');
    const { seen } = follow(client, stream);
    await client.appendToStream(stream, numbered(300));
    await eventually(() => seen.length === 300);
    expect(seen).toEqual(Array.from({ length: 300 }, (_, n) => n));
    await client.deleteStream(stream);
    await client.tombstoneStream(stream);
    await expect(read(client, stream)).rejects.toMatchObject({ type: 'stream-deleted', streamName: stream });
  });

  test('backpressure, and the end of a call whose reader has gone', async () => {
    const { store, client } = await commanded();
    const stream = newStream('long');
    for (let n = 0; n < 4; n++) await client.appendToStream(stream, numbered(2_000, 'Numbered', n * 2_000));
    let events = 0;
    for await (const _ of client.readStream(stream))
      if (++events % 1_000 === 0) await new Promise(setImmediate);
    expect(events).toBe(8_000);
    const reading = client.readStream(stream);
    reading.once('data', () => reading.cancel());
    reading.on('error', () => {});
    await eventually(() => store.calls().open === 1); // the stream of appends
  });

  test('gossip, by which a client finds it and not the store behind', async () => {
    const { store } = await commanded();
    const client = EventStoreDBClient.connectionString(store.discoverUrl);
    onTestFinished(() => client.dispose());
    await appendOne(client, newStream('found'));
    expect(store.calls()).toMatchObject({ appends: 1, begun: { BatchAppend: 1 } });
    store.notReady();
    const electing = EventStoreDBClient.connectionString(store.discoverUrl);
    onTestFinished(() => electing.dispose());
    const failure = await failureOf(read(electing, newStream('unfound')));
    expect(failure?.message).toBe('Failed to discover after 10 attempts.');
    store.ready();
    await appendOne(client, newStream('found'));
  });
});

describe('on command', () => {
  test('it ends subscriptions as one whose reader is too slow', async () => {
    const { store, client } = await commanded();
    const stream = newStream('slow');
    await client.appendToStream(stream, numbered(3));
    const first = follow(client, stream);
    await eventually(() => first.seen.length === 3);
    store.endSubscriptions();
    expect(await first.ended).toBeInstanceOf(TimeoutError);
    expect((await first.ended).message).toBe(
      '10 ABORTED: Operation timed out: Consumer too slow to handle event while live. Client resubscription required.',
    );
    expect(store.calls()).toMatchObject({ subscriptions: 1, openSubscriptions: 0 });

    store.endSubscriptionsAfter(2);
    const second = follow(client, stream);
    expect(await second.ended).toBeInstanceOf(TimeoutError);
    expect(second.seen).toEqual([0, 1]);
    store.endSubscriptionsAfter(0);
    const third = follow(client, stream);
    await eventually(() => third.seen.length === 3);
  });

  test('it is silent, and goes on where it stopped', async () => {
    const { store, client } = await commanded();
    const stream = newStream('silent');
    await appendOne(client, stream);
    store.silence();
    let answered = 0;
    const waiting = [appendOne(client, stream, 0n), read(client, stream)].map((one) =>
      one.then(() => answered++),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(answered).toBe(0);
    expect(await read(direct(), stream)).toHaveLength(1);
    store.speak();
    await Promise.all(waiting);
    expect(await read(client, stream)).toHaveLength(2);
  });

  test('it is not ready to write, or to read either', async () => {
    const { store, client } = await commanded();
    const stream = newStream('unready');
    await appendOne(client, stream);
    store.notReady();
    const failure = await failureOf(appendOne(client, stream, 0n));
    expect(failure).toBeInstanceOf(UnknownError);
    expect(failure?.message).toBe('Could not recognize Server Is Not Ready');
    expect(await read(client, stream)).toHaveLength(1);
    store.notReady({ reads: true });
    const unread = await failureOf(read(client, stream));
    expect(unread).toBeInstanceOf(UnavailableError);
    expect(unread?.message).toBe('14 UNAVAILABLE: Server Is Not Ready');
    store.ready();
    await appendOne(client, stream, 0n);
    expect(await read(client, stream)).toHaveLength(2);
  });

  test('it is no leader, and names the one it knows, to which the client turns', async () => {
    const { store, client } = await commanded();
    const stream = newStream('follower');
    store.notLeader();
    const unknown = await failureOf(appendOne(client, stream));
    expect(unknown).toBeInstanceOf(UnknownError);
    expect(unknown?.message).toBe('Could not recognize No leader info available in response');
    store.notLeader({ host: '127.0.0.1', port: behind.port });
    const failure = await failureOf(appendOne(client, stream));
    expect(failure).toBeInstanceOf(NotLeaderError);
    expect(failure).toMatchObject({ leader: { address: '127.0.0.1', port: behind.port } });
    await eventually(async () => (await failureOf(appendOne(client, stream))) === undefined);
    expect(await read(direct(), stream)).toHaveLength(1);
  });

  test.each([true, false])('an append times out at its commit, written: %s', async (written) => {
    const { store, client } = await commanded();
    const batch = newStream('late');
    store.timeoutNextAppend({ written });
    const late = await failureOf(appendOne(client, batch));
    expect(late).toBeInstanceOf(DeadlineExceededError);
    expect(late?.message).toBe('');
    const single = newStream('late');
    store.timeoutNextAppend({ written });
    const options = { expectedRevision: 'no_stream', credentials: { username: 'a', password: 'b' } } as const;
    const aborted = await failureOf(client.appendToStream(single, numbered(1), options));
    expect(aborted).toBeInstanceOf(TimeoutError);
    expect(aborted?.message).toBe('10 ABORTED: Operation timed out: Commit phase timeout.');
    for (const stream of [batch, single]) {
      if (written) expect(await read(client, stream)).toHaveLength(1);
      else await expect(read(client, stream)).rejects.toThrow(/not found/);
    }
    await appendOne(client, newStream('in time'));
  });

  test('an answer is lost with its connection, and what it answered is written', async () => {
    const { store, client } = await commanded();
    const stream = newStream('unanswered');
    store.loseNextAnswer();
    expect(await failureOf(appendOne(client, stream))).toBeInstanceOf(UnavailableError);
    expect(await read(direct(), stream)).toHaveLength(1);
    await eventually(async () => (await failureOf(appendOne(client, stream, 0n))) === undefined);
  });

  test('it is gone, and comes back at its address', async () => {
    const { store, client } = await commanded();
    const stream = newStream('gone');
    await appendOne(client, stream);
    const { seen, ended } = follow(client, stream);
    await eventually(() => seen.length === 1);
    await store.refuse();
    expect([UnavailableError, CancelledError]).toContain((await ended).constructor);
    expect(await failureOf(read(client, stream))).toBeInstanceOf(UnavailableError);
    await store.accept();
    await eventually(async () => (await failureOf(appendOne(client, stream, 0n))) === undefined);
    expect(await read(client, stream)).toHaveLength(2);
  });

  test('there is another log at its address', async () => {
    const { store, client } = await commanded();
    const [stream, other] = [newStream('here'), await startTemporaryPostgres()];
    onTestFinished(() => other.stop());
    const log = await startEventStore({ databaseUrl: other.url });
    onTestFinished(() => log.stop());
    await appendOne(client, stream);
    store.switchTo(log.url);
    await eventually(async () => /not found/.test((await failureOf(read(client, stream)))?.message ?? ''));
    await appendOne(client, stream);
    store.switchTo(behind.url);
    await eventually(async () => (await failureOf(appendOne(client, stream, 0n))) === undefined);
    expect(await read(direct(), stream)).toHaveLength(2);
  });
});
