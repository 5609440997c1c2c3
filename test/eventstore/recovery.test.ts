import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { EventStoreDBClient } from '@eventstore/db-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { startEventStoreProcess } from '../../infra/process/eventstore-process.ts';
import { collect, describeEngine, newStream, numbered, startTemporaryPostgres } from './store.ts';

/** What PostgreSQL answers to the first message of a client while it replays its log. */
function notYet(): Buffer {
  const fields = ['SFATAL', 'VFATAL', 'C57P03', 'Mthe database system is in recovery mode'];
  const body = Buffer.from(`${fields.map((field) => `${field}\0`).join('')}\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

describeEngine('a start while PostgreSQL recovers', () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startTemporaryPostgres();
  });
  afterAll(async () => {
    await postgres.stop();
  });

  test('waits for it: not listening, in recovery, cut off, then there', async () => {
    const real = new URL(postgres.url);
    const refusals: ((socket: Socket) => void)[] = [
      (socket) => socket.once('data', () => socket.end(notYet())),
      (socket) => socket.once('data', () => socket.end(notYet())),
      (socket) => socket.destroy(),
    ];
    const front = createServer((socket) => {
      socket.on('error', () => {});
      const refuse = refusals.shift();
      if (refuse) return refuse(socket);
      const upstream = connect(Number(real.port), real.hostname);
      upstream.on('error', () => {});
      socket.pipe(upstream).pipe(socket);
      socket.on('close', () => upstream.destroy());
    });
    // A port that nobody listens at yet.
    front.listen(0, '127.0.0.1');
    await once(front, 'listening');
    const { port } = front.address() as AddressInfo;
    front.close();
    await once(front, 'close');

    const url = new URL(postgres.url);
    url.hostname = '127.0.0.1';
    url.port = String(port);
    const starting = startEventStoreProcess({ databaseUrl: url.href, port: 0 });
    front.listen(port, '127.0.0.1');
    const store = await starting;
    expect(refusals).toHaveLength(0);
    const client = EventStoreDBClient.connectionString(store.url);
    const stream = newStream('recovered');
    await client.appendToStream(stream, numbered(1));
    expect(await collect(client.readStream(stream))).toHaveLength(1);
    await client.dispose();
    await store.stop();
    front.close();
  });
});
