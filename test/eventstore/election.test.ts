import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { startEventStore } from '../../infra/eventstore/server.ts';
import { connectStore, type NewEvent } from '../../infra/store/store.ts';
import { startCommandedStore } from './commanded-store.ts';
import { eventually, startTemporaryPostgres } from './store.ts';

const event = (): NewEvent => ({
  id: randomUUID(),
  type: 'Anything',
  data: {},
  metadata: {} as NewEvent['metadata'],
});

test('an append that found no leader to discover is not the last: the next ones are written', async () => {
  const postgres = await startTemporaryPostgres();
  const behind = await startEventStore({ databaseUrl: postgres.url });
  const cluster = await startCommandedStore({ upstream: behind.url });
  const store = connectStore(cluster.discoverUrl);
  try {
    await store.append('stream', [event()], -1);
    cluster.notReady();
    cluster.dropConnections();
    const failure = () =>
      store.append('stream', [event()], 0).then(
        () => '',
        ({ message }) => message,
      );
    await eventually(async () => /^Failed to discover/.test(await failure()));
    cluster.ready();
    expect(await store.append('stream', [event()], 0)).toMatchObject({ revision: 1 });
  } finally {
    await store.close();
    await cluster.stop();
    await behind.stop();
    await postgres.stop();
  }
});
