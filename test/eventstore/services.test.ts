import { randomUUID } from 'node:crypto';
import {
  EventStoreDBClient,
  persistentSubscriptionToStreamSettingsFromDefaults,
} from '@eventstore/db-client';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { credentials } from '@grpc/grpc-js';
import { expect, test } from 'vitest';
import { collect, contractStore, describeEngine, newStream, numbered } from './store.ts';

const store = contractStore();

test('the client learns by gossip where the leader is', async () => {
  const { host } = new URL(store.url.replace('esdb:', 'http:'));
  const client = EventStoreDBClient.connectionString(
    `esdb://${host},${host}?tls=false&nodePreference=leader&maxDiscoverAttempts=2`,
  );
  const stream = newStream('gossip');
  await client.appendToStream(stream, numbered(1));
  expect(await collect(client.readStream(stream))).toHaveLength(1);
  await client.dispose();
});

test('the methods served are advertised by their paths in lower case', async () => {
  const { host } = new URL(store.url.replace('esdb:', 'http:'));
  const features = new featuresGrpc.ServerFeaturesClient(host, credentials.createInsecure());
  const supported = await new Promise<InstanceType<typeof featuresPb.SupportedMethods>>((resolve, reject) => {
    features.getSupportedMethods(new shared.Empty(), (error, methods) =>
      error ? reject(error) : resolve(methods),
    );
  });
  features.close();
  const paths = supported.getMethodsList().map((m) => `${m.getServiceName()}/${m.getMethodName()}`);
  expect(paths).toContain('event_store.client.streams.streams/batchappend');
});

test('many clients at once', async () => {
  const clients = Array.from({ length: 10 }, () => EventStoreDBClient.connectionString(store.url));
  const streams = clients.map(() => newStream('many'));
  await Promise.all(
    clients.map(async (client, i) => {
      for (let n = 0; n < 20; n++) {
        await client.appendToStream(streams[i] as string, numbered(2), {
          expectedRevision: n === 0 ? 'no_stream' : BigInt(2 * n - 1),
        });
      }
    }),
  );
  for (const stream of streams) {
    expect(await collect(store.client.readStream(stream))).toHaveLength(40);
  }
  await Promise.all(clients.map((client) => client.dispose()));
});

describeEngine('what is not served says so', () => {
  test.each([
    [
      'persistent subscriptions',
      () =>
        store.client.createPersistentSubscriptionToStream(
          newStream('p'),
          randomUUID(),
          persistentSubscriptionToStreamSettingsFromDefaults(),
        ),
    ],
    ['projections', () => store.client.createProjection('p', 'fromAll()')],
  ])('%s', async (_, call) => {
    await expect(call()).rejects.toThrow(/not served by the embedded event store/);
  });
});
