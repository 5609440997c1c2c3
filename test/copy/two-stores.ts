import { randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  type EventStoreProcess,
  newStoreSecret,
  startEventStoreProcess,
} from '../../infra/process/eventstore-process.ts';

/** A store with a user and a secret, in a process and a database of its own on a PostgreSQL that is there. */
export interface StoreElsewhere {
  url: string;
  databaseUrl: string;
  process: EventStoreProcess;
  stop(): Promise<void>;
}

export async function startElsewhere(postgresUrl: string): Promise<StoreElsewhere> {
  const name = `elsewhere_${randomUUID().replaceAll('-', '')}`;
  await query(postgresUrl, `create database ${name}`);
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  const databaseUrl = url.href;
  const store = await startEventStoreProcess({ databaseUrl, port: 0, secret: newStoreSecret() });
  return { url: store.url, databaseUrl, process: store, stop: store.stop };
}

export async function query<Row extends pg.QueryResultRow>(
  databaseUrl: string,
  text: string,
): Promise<Row[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** All that a copy keeps, of all that is not the store's own, as one text for each event in the order of the log. */
export async function keptIn(databaseUrl: string): Promise<string[]> {
  const rows = await query<{ kept: string }>(
    databaseUrl,
    `select concat_ws('|', id, stream, revision, type, is_json, encode(data, 'hex'), encode(metadata, 'hex')) as kept
     from log.event where stream not like '$%' and type <> '$streamDeleted' order by position`,
  );
  return rows.map(({ kept }) => kept);
}
