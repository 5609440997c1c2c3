import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { createServer } from 'node:tls';
import { status as Code } from '@grpc/grpc-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceError } from '../../infra/eventstore/failures.ts';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { awaitEventStore } from '../../infra/process/reachable-store.ts';
import { SetupError } from '../../infra/process/setup-error.ts';
import { startTemporaryPostgres } from '../eventstore/store.ts';
import { startScriptedServer } from '../store/scripted-server.ts';

/** Made for this test alone, of an authority whose key is gone. */
const pem = (name: string) => new URL(`./certificates/${name}`, import.meta.url).pathname;
const SECRET = 's3cr3t';

let postgres: PostgresServer;
let store: EventStoreServer;
const fronts: { close(): void }[] = [];

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  store = await startEventStore({ databaseUrl: postgres.url, secret: SECRET });
});
afterAll(async () => {
  for (const front of fronts) front.close();
  await store?.stop();
  await postgres?.stop();
});

/** The store behind TLS, with the certificate of that name; its port. */
async function behindTls(certificate: string): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer(
    { key: readFileSync(pem('server.key')), cert: readFileSync(pem(certificate)), ALPNProtocols: ['h2'] },
    (socket) => {
      const upstream = connect(store.port, '127.0.0.1');
      for (const each of [socket, upstream]) {
        sockets.add(each);
        each.on('error', () => {});
        each.on('close', () => {
          socket.destroy();
          upstream.destroy();
        });
      }
      socket.pipe(upstream).pipe(socket);
    },
  );
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fronts.push({
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  });
  return (server.address() as AddressInfo).port;
}

/** A store whose administrator lets nobody read `$all`. */
async function withholding(): Promise<number> {
  const server = await startScriptedServer((call) =>
    call.emit('error', serviceError(Code.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' })),
  );
  fronts.push({ close: () => server.stop() });
  return Number(new URL(server.url).port);
}

const ca = `tlsCaFile=${pem('ca.crt')}`;
const named = (port: number, options: string, { secret = SECRET, scheme = 'esdb' } = {}) =>
  `${scheme}://kheo:${secret}@127.0.0.1:${port}?${options}`;

test.each<[string, () => Promise<string>, RegExp]>([
  ['no authority', async () => named(await behindTls('right.crt'), 'tls=true'), /tlsCaFile=/],
  [
    'no authority, by discovery',
    async () => named(await behindTls('right.crt'), 'maxDiscoverAttempts=1', { scheme: 'esdb+discover' }),
    /tlsCaFile=/,
  ],
  [
    'a certificate for another name',
    async () => named(await behindTls('other-name.crt'), ca).replace('127.0.0.1', 'localhost'),
    /DNS:store\.example.*write one of those/,
  ],
  ['a certificate that has expired', async () => named(await behindTls('expired.crt'), ca), /renew it there/],
  [
    'a wrong password',
    async () => named(await behindTls('right.crt'), ca, { secret: 's3cr3t0' }),
    /user or password is wrong/,
  ],
  ['no user', async () => `esdb://127.0.0.1:${await behindTls('right.crt')}?${ca}`, /asks for a user/],
  [
    'a user who may not read $all',
    async () => named(await withholding(), 'tls=false'),
    /may not read \$all.*“A user for Khéo”/,
  ],
  [
    'TLS there only',
    async () => named(await behindTls('right.crt'), 'tls=false'),
    /take the option tls=false away/,
  ],
  ['TLS here only', async () => named(store.port, ca), /speaks no TLS: add the option tls=false/],
])('an event store that cannot be used is told by its cause, at once: %s', async (_, address, advice) => {
  const url = await address();
  const told = await awaitEventStore(url, { seconds: 30 }).catch((error: Error) => error);
  expect(told).toBeInstanceOf(SetupError);
  const { message } = told as Error;
  expect(message).toMatch(
    /^EVENTSTORE_URL: the event store at \S+:\d+ cannot be used \([^\n]*\): [^\n]* \| /,
  );
  expect(message).toMatch(advice);
  expect(message).not.toContain(SECRET);
});

test('one that answers is taken, over TLS as well', async () => {
  await awaitEventStore(named(await behindTls('right.crt'), ca), { seconds: 0 });
  await awaitEventStore(store.url, { seconds: 0 });
});
