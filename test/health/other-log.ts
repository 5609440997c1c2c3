import { EventStoreDBClient } from '@eventstore/db-client';
import pg from 'pg';
import { systemClock } from '../../infra/clock.ts';
import { createCommit } from '../../infra/command/commit.ts';
import { startEventStoreProcess } from '../../infra/process/eventstore-process.ts';
import { freePort } from '../../infra/process/free-port.ts';
import { collect } from '../../infra/store/reading.ts';
import { connectStore } from '../../infra/store/store.ts';
import { loadSystemData, SAMPLE_ORGANIZATION } from '../../infra/system-data.ts';
import type { Installation } from './installation.ts';

export interface OtherLog {
  url: string;
  /** Events in it, the store's own too. */
  count(): Promise<number>;
  close(): Promise<void>;
}

/** The log of another installation, in a store of its own: the same communes, and one unit that only it knows. */
export async function openOtherLog({ postgres }: Installation): Promise<OtherLog> {
  const database = `other_${crypto.randomUUID().slice(0, 8)}`;
  const admin = new pg.Client(postgres.url);
  await admin.connect();
  await admin.query(`create database ${database}`);
  await admin.end();
  const databaseUrl = postgres.url.replace(/\/kheo$/, `/${database}`);
  const other = await startEventStoreProcess({ databaseUrl, port: await freePort() });

  const store = connectStore(other.url);
  const commit = createCommit(store, systemClock);
  await loadSystemData(store, commit, { plan: false });
  const established = await commit({
    type: 'EstablishUnit',
    data: {
      ...{ unit: crypto.randomUUID(), organization: SAMPLE_ORGANIZATION },
      ...{ name: 'Chi bộ thôn khác', kind: 'PARTY_CELL' },
    },
    commandId: crypto.randomUUID(),
    actor: { account: 'dev:test', role: 'BOARD_OFFICER', organization: SAMPLE_ORGANIZATION },
    client: 'test',
  });
  if (!established.ok) throw new Error(JSON.stringify(established.refusals));
  await store.close();

  const client = EventStoreDBClient.connectionString(other.url);
  return {
    url: other.url,
    count: async () => (await collect(client.readAll(), 10_000)).length,
    close: async () => {
      await client.dispose();
      await other.stop();
    },
  };
}
