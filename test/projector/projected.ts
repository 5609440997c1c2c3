import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { growthEvents } from '../../infra/bench/growth.ts';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import { createLogger } from '../../infra/process/logger.ts';
import { createTroubleLog } from '../../infra/process/trouble-log.ts';
import { startProjector } from '../../infra/projector/projector.ts';
import { type ViewsWatch, watchViews } from '../../infra/projector/view-watch.ts';
import { rebuildHere } from '../../infra/rebuild/rebuild-here.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { type CommandedStore, startCommandedStore } from '../eventstore/commanded-store.ts';
import { dumpTables, startTestPostgres } from '../projections/test-views.ts';
import { openDatabase } from '../ready-made/databases.ts';

/** A log of its own, beside which events are appended. */
export interface Log {
  url: string;
  /** The next events of a made-up year, or those from one of them on; resolves to the position of the last. */
  append(count: number, from?: number): Promise<bigint>;
  /** One that is not ours. */
  appendForeign(): Promise<bigint>;
}

const YEAR = [...growthEvents({ communes: 2, models: 250 })];
/** So many at once may come in any order. */
const TOGETHER = 4;

/** A projector over gRPC, with a store that misbehaves on command before that of the views' log; for the tests of a file. */
export function projectedStore() {
  const open: { close(): Promise<unknown> }[] = [];
  const stores: { close(): Promise<unknown> }[] = [];
  const held = {} as {
    databaseUrl: string;
    database: pg.Client;
    log: Log;
    front: CommandedStore;
  };
  let postgres: Awaited<ReturnType<typeof startTestPostgres>>;

  async function startLog(): Promise<Log> {
    const database = await openDatabase();
    stores.push({ close: database.stop });
    const server: EventStoreServer = await startEventStore({ databaseUrl: database.url });
    const client = EventStoreDBClient.connectionString(server.url);
    stores.push({ close: () => client.dispose().then(() => server.stop()) });
    let next = 0;
    const write = async (event: RecordedEvent) => {
      const { id, type, data, stream, revision: _, position: __, ...metadata } = event;
      const written = jsonEvent({
        id,
        type,
        data: data as Record<string, unknown>,
        metadata: { ...metadata },
      });
      const { position } = await client.appendToStream(stream, written);
      return position?.commit ?? -1n;
    };
    return {
      url: server.url,
      async append(count, from = next) {
        next = from;
        let last = -1n;
        for (const end = next + count; next < end; next += TOGETHER) {
          const some = YEAR.slice(next, Math.min(next + TOGETHER, end));
          for (const position of await Promise.all(some.map(write))) if (position > last) last = position;
        }
        next = Math.min(next, YEAR.length);
        return last;
      },
      async appendForeign() {
        const { position } = await client.appendToStream('elsewhere', jsonEvent({ type: 'Other', data: {} }));
        return position?.commit ?? -1n;
      },
    };
  }

  beforeAll(async () => {
    postgres = await startTestPostgres();
    held.databaseUrl = postgres.url;
    held.database = new pg.Client({ connectionString: postgres.url, options: '-c timezone=UTC' });
    await held.database.connect();
    held.log = await startLog();
    held.front = await startCommandedStore({ upstream: held.log.url });
  });
  afterEach(async () => {
    for (const each of open.splice(0).reverse()) await each.close();
  });
  afterAll(async () => {
    await held.front?.stop();
    for (const each of stores.reverse()) await each.close();
    await held.database?.end();
    await postgres?.stop();
  });

  return Object.assign(held, {
    startLog,
    /** With the lines that the program would write. */
    async start() {
      const lines: Record<string, unknown>[] = [];
      const logger = createLogger({ write: (line) => void lines.push(JSON.parse(line)) });
      const troubles = createTroubleLog(logger, 0);
      const projector = await startProjector({
        databaseUrl: held.databaseUrl,
        eventstoreUrl: held.front.url,
        onTrouble: (error) => troubles.trouble('projector', error),
        onWorking: () => troubles.over('projector'),
      });
      open.push(projector);
      const stop = () => open.splice(open.indexOf(projector), 1)[0]?.close();
      return { projector, lines, stop };
    },
    async watch(): Promise<ViewsWatch> {
      const watch = await watchViews(held.databaseUrl);
      open.push(watch);
      return watch;
    },
    /** Checkpoint and rows. */
    async views() {
      const { rows } = await held.database.query("select * from views.checkpoint where view = '$all'");
      return { checkpoint: rows[0], tables: await dumpTables(held.database, 'views') };
    },
    /** What stands in the views is what a rebuild from the log at the front makes. */
    async expectWhole() {
      const { tables } = await this.views();
      await rebuildHere({ databaseUrl: held.databaseUrl, eventstoreUrl: held.front.url });
      expect((await this.views()).tables).toEqual(tables);
    },
  });
}
