import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { status as Code, type ServiceError } from '@grpc/grpc-js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { appendHead, appendPart, RawStore } from './raw-store.ts';
import { describeEngine, eventually, newStream, startTemporaryPostgres } from './store.ts';

const MB = 1_000_000;

function batchOfOneMegabyte(isFinal: boolean) {
  const id = new shared.UUID();
  id.setString(randomUUID());
  const stream = new shared.StreamIdentifier();
  stream.setStreamName(Buffer.from(newStream('flood')));
  const options = new streams.BatchAppendReq.Options();
  options.setStreamIdentifier(stream);
  options.setAny(new emptyPb.Empty());
  const event = new streams.BatchAppendReq.ProposedMessage();
  event.setId(id);
  event.getMetadataMap().set('type', 'T').set('content-type', 'application/octet-stream');
  event.setData(Buffer.alloc(MB));
  const request = new streams.BatchAppendReq();
  request.setCorrelationId(id);
  request.setOptions(options);
  request.addProposedMessages(event);
  request.setIsFinal(isFinal);
  return request;
}

describeEngine('a client that sends without end', () => {
  let postgres: PostgresServer;
  let store: EventStoreServer;
  let raw: RawStore;
  beforeAll(async () => {
    postgres = await startTemporaryPostgres();
    store = await startEventStore({ databaseUrl: postgres.url });
    raw = new RawStore(store.url);
  });
  afterAll(async () => {
    raw.client.close();
    await store.stop();
    await postgres.stop();
  });

  test('is made to wait while the writer is busy, and loses nothing', async () => {
    const db = new pg.Client({ connectionString: postgres.url });
    await db.connect();
    await db.query('begin; lock table log.event in exclusive mode');
    const call = raw.client.batchAppend();
    let answered = 0;
    call.on('data', (answer) => {
      expect(answer.hasSuccess()).toBe(true);
      answered++;
    });
    const ALL = 120;
    let sent = 0;
    const sending = (async () => {
      for (; sent < ALL; sent++) {
        if (!call.write(batchOfOneMegabyte(true))) await once(call, 'drain');
      }
    })();
    // Where it comes to rest: some is taken, and then no more for a second.
    let resting = -1;
    await eventually(async () => {
      const before = sent;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      resting = sent === before && sent > 20 ? sent : -1;
      return resting > 0;
    }, 30_000);
    expect(resting).toBeGreaterThan(20);
    expect(resting).toBeLessThan(90);
    await db.query('rollback');
    await sending;
    await eventually(() => answered === ALL, 60_000);
    call.end();
    await db.end();
  }, 120_000);

  test('is ended when it never sends the last parts', async () => {
    const call = raw.client.batchAppend();
    const failed = new Promise<ServiceError>((resolve) => call.on('error', resolve));
    call.on('data', () => {});
    for (let i = 0; i < 70; i++) call.write(batchOfOneMegabyte(false));
    expect((await failed).code).toBe(Code.RESOURCE_EXHAUSTED);
    expect(await raw.append(newStream('after'), [{}])).toBe('success 0');
  });
});

describeEngine('an append that is cut off half-way', () => {
  let postgres: PostgresServer;
  let store: EventStoreServer;
  let raw: RawStore;
  beforeAll(async () => {
    postgres = await startTemporaryPostgres();
    store = await startEventStore({ databaseUrl: postgres.url });
    raw = new RawStore(store.url);
  });
  afterAll(async () => {
    raw.client.close();
    await store.stop();
    await postgres.stop();
  });

  /** Three events of an append are on the server; then `cut`. What is kept once later appends are. */
  async function keptAfter(through: RawStore, cut: (call: { cancel(): void }) => Promise<unknown>) {
    const stream = newStream('cut');
    const call = through.client.append(() => {});
    call.on('error', () => {});
    call.write(appendHead(stream));
    for (let i = 0; i < 3; i++) call.write(appendPart({}));
    await through.read({ stream }); // on the same connection, behind them
    await cut(call);
    for (let i = 0; i < 3; i++) await raw.append(newStream('later'), [{}]);
    return raw.read({ stream });
  }

  test('by its connection: nothing is written', async () => {
    const upstreams: Socket[] = [];
    const relay = createServer((socket) => {
      const upstream = connect(store.port, '127.0.0.1');
      upstreams.push(upstream);
      for (const end of [socket, upstream]) end.on('error', () => {});
      socket.pipe(upstream).pipe(socket);
    }).listen(0, '127.0.0.1');
    await once(relay, 'listening');
    const through = new RawStore(`esdb://127.0.0.1:${(relay.address() as AddressInfo).port}?tls=false`);
    const kept = await keptAfter(through, () =>
      Promise.all(
        upstreams.map((upstream) => {
          upstream.destroy();
          return once(upstream, 'close');
        }),
      ),
    );
    expect(kept).toEqual(['not found']);
    through.client.close();
    relay.close();
  });

  test('by its client: nothing is written', async () => {
    for (let round = 0; round < 10; round++) {
      const kept = await keptAfter(raw, async (call) => call.cancel());
      expect(kept).toEqual(['not found']);
    }
  });
});
