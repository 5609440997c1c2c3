import { CancelledError, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { status as Code, credentials, type ServiceError } from '@grpc/grpc-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { describeEngine, eventually, newStream, numbered, startTemporaryPostgres } from './store.ts';

/** A quarter of a second for the client, the rest for this machine. */
const PROMPT_MS = 800;

describeEngine('a stop', () => {
  let postgres: PostgresServer;

  beforeAll(async () => {
    postgres = await startTemporaryPostgres();
  });
  afterAll(async () => {
    await postgres.stop();
  });

  async function withStore(use: (store: EventStoreServer, client: EventStoreDBClient) => Promise<void>) {
    const store = await startEventStore({ databaseUrl: postgres.url });
    const client = EventStoreDBClient.connectionString(store.url);
    try {
      await use(store, client);
    } finally {
      await store.stop();
      await client.dispose();
    }
  }

  /** Resolves once the server has seen all that the channel sent before. */
  const seen = (store: EventStoreServer, channel: streamsGrpc.StreamsClient) =>
    new Promise<void>((resolve, reject) => {
      const features = new featuresGrpc.ServerFeaturesClient(
        `127.0.0.1:${store.port}`,
        credentials.createInsecure(),
        { channelOverride: channel.getChannel() },
      );
      features.getSupportedMethods(new shared.Empty(), (error) => (error ? reject(error) : resolve()));
    });

  const rawClient = ({ port }: EventStoreServer) =>
    new streamsGrpc.StreamsClient(`127.0.0.1:${port}`, credentials.createInsecure());

  test('cancels subscriptions', () =>
    withStore(async (store, client) => {
      await client.appendToStream(newStream('followed'), numbered(1));
      const subscription = client.subscribeToAll();
      const failed = new Promise((resolve) => subscription.on('error', resolve));
      await new Promise((resolve) => subscription.once('data', resolve));
      await store.stop();
      expect(await failed).toBeInstanceOf(CancelledError);
    }));

  test('cancels a call of batches', () =>
    withStore(async (store) => {
      const raw = rawClient(store);
      const call = raw.batchAppend();
      const failed = new Promise<ServiceError>((resolve) => call.on('error', resolve));
      call.on('data', () => {});
      const unfinished = new streams.BatchAppendReq();
      unfinished.setIsFinal(false);
      call.write(unfinished);
      await seen(store, raw);
      await store.stop();
      expect((await failed).code).toBe(Code.CANCELLED);
      raw.close();
    }));

  test('refuses at once an append of which a part is still to come', () =>
    withStore(async (store) => {
      const raw = rawClient(store);
      const answered = new Promise<ServiceError | null>((resolve) => {
        const call = raw.append(resolve);
        call.on('error', () => {});
        call.write(new streams.AppendReq());
      });
      await seen(store, raw);
      await store.stop();
      expect((await answered)?.code).toBe(Code.UNAVAILABLE);
      raw.close();
    }));

  test('does not wait for a client that takes nothing', () =>
    withStore(async (store, client) => {
      const heavy = () => jsonEvent({ type: 'Heavy', data: { filler: 'x'.repeat(10_000) } });
      for (let i = 0; i < 10; i++) {
        await client.appendToStream(newStream('unread'), Array.from({ length: 90 }, heavy));
      }
      const subscription = client.subscribeToAll();
      const failed = new Promise((resolve) => subscription.on('error', resolve));
      // Far more is to come than HTTP/2's windows and the client's buffers hold.
      await eventually(() => subscription.readableLength > 0);
      const started = performance.now();
      await store.stop();
      expect(performance.now() - started).toBeLessThan(PROMPT_MS);
      expect(await failed).toBeInstanceOf(CancelledError);
    }));
});
