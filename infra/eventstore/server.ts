import { setMaxListeners } from 'node:events';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import pg from 'pg';
import { appendCall } from './append-call.ts';
import { batchAppendCall } from './batch-append-call.ts';
import { coalescedWrites } from './coalesced-writes.ts';
import { deleteCall, tombstoneCall } from './delete-calls.ts';
import { APPLICATION, Guard } from './guard.ts';
import { LogReader } from './log-reader.ts';
import { openLog } from './log-table.ts';
import { MarkedStreams } from './marked-streams.ts';
import { addOtherServices } from './other-services.ts';
import { readCall } from './read-call.ts';
import { streamState } from './readable.ts';
import { RecentIds } from './recent-ids.ts';
import { Tail } from './tail.ts';
import { Writer } from './writer.ts';

/** Connections for reads; each is held for one page at a time. */
const READERS = 4;
/** What the client accepts; appends are limited below it, with an answer that says so. */
const MAX_MESSAGE_BYTES = 17 * 1024 * 1024;
/** Open calls of one connection, as on EventStoreDB: a client that leaves calls open stands still here too. */
const MAX_CALLS = 100;
/**
 * How long a stop waits for clients to take their last answers: one that does not read never does. An answer lost
 * here is no harm, for a repeated append is one effect.
 */
const LAST_ANSWERS_MS = 250;

export interface EventStoreServer {
  /** `esdb://kheo:SECRET@127.0.0.1:PORT?tls=false`, without a user where there is no secret. For `connectClient`. */
  url: string;
  port: number;
  /**
   * Resolves, with the reason, when the server has lost the database: it acknowledges nothing more and must be
   * stopped and started anew. Never resolves otherwise.
   */
  lost: Promise<Error>;
  /** Commits and answers what has been received, refuses the rest, closes every connection. */
  stop(): Promise<void>;
}

/**
 * Serves EventStoreDB's protocol over the log in `databaseUrl`, created there on first use, on 127.0.0.1.
 * @param o.port a free one unless given.
 * @param o.secret what every call must give (`Guard`), of letters, digits, `-` and `_`; absent: open to everybody.
 * @throws SetupError when another server writes this log, or it is of another version; the driver's error when the
 * database does not answer.
 */
export async function startEventStore(o: {
  databaseUrl: string;
  port?: number;
  secret?: string;
}): Promise<EventStoreServer> {
  const db = new pg.Client({
    connectionString: o.databaseUrl,
    application_name: 'kheo event store writer',
    options: '-c synchronous_commit=on',
    keepAlive: true,
  });
  const pool = new pg.Pool({
    connectionString: o.databaseUrl,
    application_name: 'kheo event store reader',
    max: READERS,
  });
  pool.on('error', () => {}); // an idle reader is replaced; the writer's connection tells of a lost database
  // One that reads tells its query; what comes behind that, between two queries, has nobody else.
  pool.on('connect', (reader) => reader.on('error', () => {}));
  db.on('error', () => {}); // until there is a writer, the query in flight tells
  let report: (reason: Error) => void = () => {};
  const lost = new Promise<Error>((resolve) => {
    report = resolve;
  });
  try {
    await db.connect();
    const { head, created } = await openLog(db);
    const tail = new Tail(head, created);
    const [ids, marked] = await Promise.all([RecentIds.load(pool, head), MarkedStreams.load(pool)]);
    const writer = new Writer(db, tail, ids, marked, report);
    db.on('error', (error) => writer.fail(error));
    db.on('end', () => writer.fail(new Error('The connection to the database has ended')));

    const closing = new AbortController();
    setMaxListeners(0, closing.signal); // every open call listens
    const server = new Server({
      'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
      'grpc.max_concurrent_streams': MAX_CALLS,
      interceptors: [coalescedWrites],
    });
    const reader = new LogReader(pool, (stream) => streamState({ writer, pool }, stream));
    const store = { pool, reader, tail, writer, closing: closing.signal };
    const guard = new Guard(o.secret);
    const { read, ...others } = streamsGrpc.StreamsService;
    server.addService(
      { ...others, read: { ...read, responseSerialize: (message: Buffer) => message } },
      {
        read: guard.admitting(readCall(store)),
        append: guard.admitting(appendCall(writer, guard, closing.signal)),
        batchAppend: guard.admitting(batchAppendCall(writer, guard, closing.signal)),
        delete: guard.withholding(deleteCall(writer)),
        tombstone: guard.withholding(tombstoneCall(writer)),
      },
    );
    addOtherServices(server, () => port);
    const port = await listen(server, o.port ?? 0);
    const stop = async () => {
      const reason = new Error('The server is stopping');
      await writer.drain(reason);
      closing.abort(reason);
      await shutDown(server);
      await Promise.all([db.end(), pool.end()]);
    };
    let stopped: Promise<void> | undefined;
    return {
      url: `esdb://${o.secret === undefined ? '' : `${APPLICATION}:${o.secret}@`}127.0.0.1:${port}?tls=false`,
      port,
      lost,
      stop: () => {
        stopped ??= stop();
        return stopped;
      },
    };
  } catch (error) {
    await Promise.allSettled([db.end(), pool.end()]);
    throw error;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
}

async function shutDown(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, LAST_ANSWERS_MS);
    server.tryShutdown(() => {
      clearTimeout(timer);
      resolve();
    });
  });
  server.forceShutdown();
}
