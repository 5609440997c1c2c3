import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import type { Database, Views } from '../../projections/database.ts';
import { openPool } from '../postgres/pool.ts';

/** Schema that readers name; a rebuild swaps what stands under it. */
export const LIVE_SCHEMA = 'views';

const { DATE, INT8, NUMERIC, TIMESTAMPTZ } = pg.types.builtins;

/** How values of the views are read: days and instants as text, `bigint` as a number (all stay below 2^53). */
export const viewTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      if (oid === DATE) return (text: string) => text;
      if (oid === TIMESTAMPTZ) return toInstant;
      if (oid === INT8 || oid === NUMERIC) return Number;
    }
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/** `2026-03-05 01:02:03.4+00` of a session in UTC → `2026-03-05T01:02:03.400Z` */
function toInstant(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0').slice(0, 3)}Z`;
}

const session = { types: viewTypes, options: '-c timezone=UTC -c datestyle=ISO', keepAlive: true };

const MAX_CONNECTIONS = 10;
/** To get a connection, also where all are in use. */
const CONNECT_MS = 5_000;
/** No page waits longer for its slowest query, the whole country's figures, than a second or two. */
const QUERY_MS = 15_000;

/** A pool for queries of the live views. `close` ends it. */
export function openViews(databaseUrl: string, queryMs = QUERY_MS): { db: Views; close(): Promise<void> } {
  const pool = openPool({
    ...session,
    // Queries written by hand name tables alone.
    options: `${session.options} -c search_path=${LIVE_SCHEMA},public`,
    connectionString: databaseUrl,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: queryMs,
    application_name: 'kheo views',
  });
  return { db: kyselyOn(impatient(pool), LIVE_SCHEMA), close: () => pool.end() };
}

/** A connection whose answer did not come in time is ended: the next query would wait behind it. */
function impatient(pool: pg.Pool): PostgresPool {
  const connect = async () => {
    const client = await pool.connect();
    let late = false;
    const query = (text: string, values: unknown[]) =>
      client.query(text, values).catch((error: Error) => {
        late ||= error.message === 'Query read timeout';
        throw error;
      });
    return { query, release: () => client.release(late) };
  };
  return { connect, end: () => pool.end() } as unknown as PostgresPool;
}

/** A connected client that writes views; with `pipeline`, statements go out without waiting for each answer. */
export async function connectWriter(
  databaseUrl: string,
  o: { name: string; pipeline?: boolean },
): Promise<pg.Client> {
  const options = `${session.options} -c synchronous_commit=off`; // views follow from the log: none can be lost
  const client = new pg.Client({
    ...session,
    options,
    connectionString: databaseUrl,
    application_name: o.name,
    ...(o.pipeline && { pipeline: true }),
  });
  client.on('error', () => {}); // the statement in flight, or the next one, tells
  await client.connect();
  return client;
}

/** Kysely on the one connection of `client`, inside whatever transaction it is in. */
export function kyselyOnClient(client: pg.Client, schema: string): Views {
  const query = (text: string, values: unknown[]) => client.query(text, values);
  const connection = { query, release() {} };
  const pool = { connect: async () => connection, end: async () => {} };
  return kyselyOn(pool as unknown as PostgresPool, schema);
}

function kyselyOn(pool: PostgresPool, schema: string): Views {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }).withSchema(schema);
}

/** Where a batch is written: one connection, inside its transaction, and the schema. */
export interface ViewWriter {
  client: pg.Client;
  schema: string;
  db: Views;
}

export function viewWriter(client: pg.Client, schema: string): ViewWriter {
  return { client, schema, db: kyselyOnClient(client, schema) };
}
