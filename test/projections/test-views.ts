import type pg from 'pg';
import { projectBatch } from '../../infra/projector/project-batch.ts';
import { connectWriter, kyselyOnClient, viewWriter } from '../../infra/views/client.ts';
import { CREATE_EXTENSION, createSchema } from '../../infra/views/schema.ts';
import { views } from '../../projections/all.ts';
import type { Views } from '../../projections/database.ts';
import { tablesOf, type View } from '../../projections/view.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { openDatabase } from '../ready-made/databases.ts';

/** A database of the test's own, empty. */
export const startTestPostgres = (): Promise<{ url: string; stop(): Promise<void> }> => openDatabase();

/** Views in a schema of their own, fed by hand. */
export interface TestViews {
  client: pg.Client;
  db: Views;
  project(events: readonly RecordedEvent[], batch?: number): Promise<void>;
  dump(): Promise<Record<string, string[]>>;
  close(): Promise<void>;
}

export async function openTestViews(
  url: string,
  schema: string,
  wanted: readonly View[] = views,
): Promise<TestViews> {
  const client = await connectWriter(url, { name: schema, pipeline: true });
  await client.query(CREATE_EXTENSION);
  for (const statement of createSchema(schema, wanted)) await client.query(statement);
  // Queries written by hand name tables alone.
  await client.query(`set search_path = ${schema}, public`);
  const writer = viewWriter(client, schema);
  return {
    client,
    db: kyselyOnClient(client, schema),
    async project(events, batch = 1000) {
      for (let at = 0; at < events.length; at += batch) {
        await client.query('begin');
        await projectBatch(writer, wanted, events.slice(at, at + batch));
        await client.query('commit');
      }
    },
    dump: () => dumpTables(client, schema, wanted),
    close: () => client.end(),
  };
}

/** Every row of every table as PostgreSQL writes it, in the order of the key. */
export async function dumpTables(
  client: pg.Client,
  schema: string,
  wanted: readonly View[] = views,
): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const { name, key } of wanted.flatMap(tablesOf)) {
    const { rows } = await client.query<{ line: string }>(
      `select t::text as line from ${schema}.${name} t order by ${key.join(', ')}`,
    );
    dump[name] = rows.map(({ line }) => line);
  }
  return dump;
}
