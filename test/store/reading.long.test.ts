import { randomUUID } from 'node:crypto';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { ReadCall } from '../../infra/eventstore/outbox.ts';
import { eventMessage } from '../../infra/eventstore/read-message.ts';
import { utcTicks } from '../../infra/eventstore/ticks.ts';
import { recordOfEvent } from '../../infra/eventstore/wire-record.ts';
import { collect, StoreSilent, within } from '../../infra/store/reading.ts';
import { connectStore } from '../../infra/store/store.ts';
import { eventually } from '../eventstore/store.ts';
import { type ScriptedServer, startScriptedServer } from './scripted-server.ts';

const ending: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

async function serving(answer?: (call: ReadCall) => unknown): Promise<ScriptedServer> {
  const server = await startScriptedServer(answer);
  ending.push(server.stop);
  return server;
}

function connected(url: string, deadlines: { readMs?: number; appendMs?: number }) {
  const store = connectStore(url, deadlines);
  ending.push(store.close);
  return store;
}

const FOREIGN = { isJson: true, data: Buffer.from('{"pad":1}') };

const stream = `model-${randomUUID()}`;
const envelope = {
  version: 99,
  actor: { account: 'test', role: 'SYSTEM', organization: 'VN' },
  recordedAt: '2026-03-01T00:00:00.000Z',
  occurredOn: '2026-03-01',
  command: randomUUID(),
  correlation: randomUUID(),
  causation: randomUUID(),
  client: 'x'.repeat(1_000),
};

const message = (revision: number, type = 'Foreign') =>
  eventMessage(
    recordOfEvent({
      ...FOREIGN,
      id: Buffer.from(randomUUID().replaceAll('-', ''), 'hex'),
      type,
      stream,
      revision,
      position: revision,
      metadata: Buffer.from(JSON.stringify(envelope)),
      created: utcTicks(Date.now()),
    }),
  );

/** 400 events of a kilobyte: more than what waits between the two sides of a call. */
async function longStream(call: ReadCall): Promise<void> {
  for (let revision = 0; revision < 400 && !call.cancelled; revision += 1)
    if (!call.write(message(revision, revision === 3 ? 'ModelRegistered' : 'Foreign')))
      await new Promise((resolve) => {
        call.once('drain', resolve);
        call.once('close', resolve);
      });
  call.end();
}

describe('a store that takes calls and never answers', () => {
  test('a read fails in time, and leaves no call open', async () => {
    const server = await serving();
    const store = connected(server.url, { readMs: 200 });
    await expect(store.read('unit-1')).rejects.toBeInstanceOf(StoreSilent);
    await expect(store.readStored('unit-1', 0)).rejects.toBeInstanceOf(StoreSilent);
    await eventually(() => server.open === 0);
  });

  test('so does a read that stops in the middle', async () => {
    const server = await serving((call) => call.write(message(0)));
    const store = connected(server.url, { readMs: 200 });
    await expect(store.read('unit-1')).rejects.toBeInstanceOf(StoreSilent);
    await eventually(() => server.open === 0);
  });

  test('an append fails in time', async () => {
    const server = await serving();
    const store = connected(server.url, { appendMs: 200 });
    const event = { id: randomUUID(), type: 'Foreign', data: {}, metadata: {} as never };
    await expect(store.append('unit-1', [event], -1)).rejects.toBeInstanceOf(StoreSilent);
  });
});

test('reads of streams that do not exist reset nothing: 1,500 at once leave the connection as it is', async () => {
  const server = await serving((call) => {
    const notFound = new streams.ReadResp();
    notFound.setStreamNotFound(new streams.ReadResp.StreamNotFound());
    call.write(Buffer.from(notFound.serializeBinary()));
    call.end();
  });
  const store = connected(server.url, {});
  for (let round = 0; round < 30; round += 1)
    expect((await Promise.all(Array.from({ length: 50 }, () => store.read('unit-1')))).flat()).toEqual([]);
}, 30_000);

test('130 reads of a long stream with an event that cannot be read leave no call open, and name the event', async () => {
  const server = await serving(longStream);
  const store = connected(server.url, {});
  for (let n = 0; n < 130; n += 1)
    await expect(store.read(stream)).rejects.toThrow(/^the event ModelRegistered .*\(model-.*@3\)/);
  await eventually(() => server.open === 0);
});

test('a connection that breaks in a read that was left ends nothing', async () => {
  const server = await serving((call) => call.write(message(0)));
  const { client } = connected(server.url, {});
  await expect(collect(client.readStream(stream), 100)).rejects.toBeInstanceOf(StoreSilent);
  const left = collect(client.readStream(stream), 10_000);
  server.stop();
  await expect(left).rejects.toThrow();
});

test('an answer in time is the answer; one that fails later is nobody’s', async () => {
  expect(await within(Promise.resolve(7), 1_000)).toBe(7);
  const later = new Promise<number>((_, reject) => setTimeout(() => reject(new Error('too late')), 50));
  await expect(within(later, 10)).rejects.toThrow('within 10 ms');
  await expect(later).rejects.toThrow('too late');
});
