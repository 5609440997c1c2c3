import { views } from '../../projections/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { projectBatch } from '../projector/project-batch.ts';
import { connectWriter, viewWriter } from '../views/client.ts';
import { CREATE_EXTENSION, createSchema } from '../views/schema.ts';

/**
 * Projects as is usual: for each event a transaction, in it a statement per row, each awaited, committed with PostgreSQL's
 * defaults. Into the same tables with the same indexes, in a new schema of that name.
 * @returns events per second.
 */
export async function usualWay(
  databaseUrl: string,
  schema: string,
  events: readonly RecordedEvent[],
): Promise<number> {
  const client = await connectWriter(databaseUrl, { name: 'kheo bench' });
  try {
    await client.query('set synchronous_commit = on');
    await client.query(CREATE_EXTENSION);
    for (const statement of createSchema(schema, views)) await client.query(statement);
    const writer = viewWriter(client, schema);
    const start = performance.now();
    for (const event of events) {
      await client.query('begin');
      await projectBatch(writer, views, [event]);
      await client.query('commit');
    }
    return (events.length * 1000) / (performance.now() - start);
  } finally {
    await client.end();
  }
}

/** The same events in one batch after the other. */
export async function project(
  databaseUrl: string,
  schema: string,
  events: readonly RecordedEvent[],
): Promise<void> {
  const client = await connectWriter(databaseUrl, { name: 'kheo bench', pipeline: true });
  try {
    for (const statement of createSchema(schema, views)) await client.query(statement);
    const writer = viewWriter(client, schema);
    for (let at = 0; at < events.length; at += 1_000) {
      await client.query('begin');
      await projectBatch(writer, views, events.slice(at, at + 1_000));
      await client.query('commit');
    }
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
