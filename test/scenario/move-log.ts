import { EventStoreDBClient, type JSONEventType, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import { collect } from '../../infra/store/reading.ts';
import { openDatabase } from '../ready-made/databases.ts';

export interface MovedLog {
  databaseUrl: string;
  eventstoreUrl: string;
  stop(): Promise<void>;
}

/** An event as it is in the log. */
export type Written = JSONEventType<string, Record<string, unknown>, Record<string, unknown>>;

/** Other people's events before, and amid, the log that is moved: no event of ours keeps its position. */
const FOREIGN = 37;

/**
 * Another store, in a database of its own, with the same events under the same ids, in the same order,
 * at other positions. `asWritten` may give an event the shape that an older program wrote it in.
 */
export async function moveLog(
  from: { eventstoreUrl: string },
  asWritten: (event: Written) => Written = (event) => event,
): Promise<MovedLog> {
  const database = await openDatabase();
  const store: EventStoreServer = await startEventStore({ databaseUrl: database.url });
  const [old, moved] = [from.eventstoreUrl, store.url].map((url) => EventStoreDBClient.connectionString(url));
  if (!old || !moved) throw new Error('two stores are needed');
  const foreign = () => moved.appendToStream('expense-7', jsonEvent({ type: 'ExpensePaid', data: {} }));
  for (let n = 0; n < FOREIGN; n += 1) await foreign();
  for (const [at, { event }] of (await collect(old.readAll(), 30_000)).entries()) {
    if (!event || event.type.startsWith('$')) continue;
    if (at % 5 === 0) await foreign();
    const { id, type, data, metadata } = event;
    const expectedRevision = event.revision === 0n ? NO_STREAM : event.revision - 1n;
    const written = asWritten({ id, type, data, metadata } as unknown as Written);
    await moved.appendToStream(event.streamId, jsonEvent({ ...written, id }), { expectedRevision });
  }
  await Promise.all([old.dispose(), moved.dispose()]);
  const stop = () => store.stop().then(database.stop);
  return { databaseUrl: database.url, eventstoreUrl: store.url, stop };
}
