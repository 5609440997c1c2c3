import { EventStoreDBClient } from '@eventstore/db-client';
import { systemClock } from '../../infra/clock.ts';
import { createCommit } from '../../infra/command/commit.ts';
import { startEventStoreProcess } from '../../infra/process/eventstore-process.ts';
import { freePort } from '../../infra/process/free-port.ts';
import { collect } from '../../infra/store/reading.ts';
import { connectStore } from '../../infra/store/store.ts';
import { SAMPLE_ORGANIZATION } from '../../infra/system-data.ts';
import { openDatabase } from '../ready-made/databases.ts';

export interface OtherLog {
  url: string;
  /** Events in it, the store's own too. */
  count(): Promise<number>;
  close(): Promise<void>;
}

/** The log of another installation, in a store of its own: the same communes, and one unit that only it knows. */
export async function openOtherLog(): Promise<OtherLog> {
  const database = await openDatabase('installation');
  const other = await startEventStoreProcess({ databaseUrl: database.url, port: await freePort() });

  const store = connectStore(other.url);
  const commit = createCommit(store, systemClock, { unitsOfKind: async () => [] });
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
      await database.stop();
    },
  };
}
