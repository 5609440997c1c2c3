import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import pg from 'pg';
import { startPostgres } from '../postgres/embedded.ts';
import { newStoreSecret, startEventStoreProcess } from '../process/eventstore-process.ts';
import { connectClient } from '../store/client.ts';
import { startChild } from './child.ts';
import { percentile, type Row, rowOf } from './row.ts';

/** An event of the size the platform writes. */
const event = (n: number) =>
  jsonEvent({
    type: 'BenchMeasured',
    data: {
      model: `model-${n}`,
      title: 'Vận động nhân dân hiến đất mở đường',
      households: n,
      note: 'x'.repeat(120),
    },
    metadata: { actor: { account: 'bench', role: 'officer' }, recordedAt: '2026-01-01T00:00:00Z', n },
  });

const ROUNDS = 5;
const EVENTS_READ = 20_000;
let streams = 0;
const newStream = () => `bench-${streams++}`;

/** Runs the two sides by turns, ABAB; the middle rate of each side, per second. */
async function compare(
  row: Pick<Row, 'name' | 'goal' | 'unit'>,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Row> {
  const rates: [number[], number[]] = [[], []];
  await ours(); // both warm
  await theirs();
  for (let round = 0; round < ROUNDS; round++) {
    rates[0].push(await perSecond(ours));
    rates[1].push(await perSecond(theirs));
  }
  const [numerator, denominator] = rates.map((side) => percentile(side, 0.5)) as [number, number];
  return rowOf({ ...row, higherIsBetter: true, numerator, denominator });
}

async function perSecond(work: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const done = await work();
  return (done * 1000) / (performance.now() - start);
}

async function oneAtATime(client: EventStoreDBClient): Promise<number> {
  const stream = newStream();
  for (let n = 0; n < 500; n++) {
    await client.appendToStream(stream, event(n), {
      expectedRevision: n === 0 ? 'no_stream' : BigInt(n - 1),
    });
  }
  return 500;
}

async function hundredInFlight(client: EventStoreDBClient): Promise<number> {
  let n = 0;
  const hand = async () => {
    while (n < 5_000) await client.appendToStream(newStream(), event(n++), { expectedRevision: 'no_stream' });
  };
  await Promise.all(Array.from({ length: 100 }, hand));
  return 5_000;
}

async function inBatches(client: EventStoreDBClient): Promise<number> {
  for (let batch = 0; batch < 20; batch++) {
    const events = Array.from({ length: 500 }, (_, n) => event(n));
    await client.appendToStream(newStream(), events, { expectedRevision: 'no_stream' });
  }
  return 20 * 500;
}

/** As many events on both sides, whatever the logs hold by then. */
async function readAll(client: EventStoreDBClient): Promise<number> {
  let read = 0;
  for await (const _ of client.readAll({ maxCount: EVENTS_READ })) read++;
  return read;
}

/** A table like the log's, written a row and a commit at a time. */
async function oneRowInserts(url: string) {
  const db = new pg.Client({ connectionString: url, options: '-c synchronous_commit=on' });
  await db.connect();
  await db.query('create table public.bench_row (like log.event including all)');
  const { data, metadata, type, id } = event(0);
  const bytes = [Buffer.from(JSON.stringify(data)), Buffer.from(JSON.stringify(metadata))];
  let position = 0;
  const run = async () => {
    for (let n = 0; n < 500; n++) {
      await db.query({
        name: 'one-row',
        text: 'insert into public.bench_row values ($1, $2, $3, $4, $5, $6, $7, true, 0)',
        values: [position++, 'bench', position, id, type, ...bytes],
      });
    }
    return 500;
  };
  return { run, end: () => db.end() };
}

/** The store's rows; starts and stops all that they need. */
export async function storeRows(): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kheo-bench-store-'));
  const postgres = await startPostgres({ dataDir });
  const store = await startEventStoreProcess({
    databaseUrl: postgres.url,
    port: 0,
    secret: newStoreSecret(),
  });
  const echo = await startChild<{ url: string }>('echo-store');
  const ours = connectClient(store.url);
  const theirs = connectClient(echo.answer.url);
  const inserts = await oneRowInserts(postgres.url);
  try {
    return [
      await compare(
        { name: 'append, one at a time', goal: 0.5, unit: 'appends/s (ours / insert+commit by pg)' },
        () => oneAtATime(ours),
        inserts.run,
      ),
      await compare(
        { name: 'append, 100 in flight', goal: 0.8, unit: 'appends/s (ours / in-memory echo)' },
        () => hundredInFlight(ours),
        () => hundredInFlight(theirs),
      ),
      await compare(
        { name: 'append, batches of 500', goal: 0.7, unit: 'events/s (ours / in-memory echo)' },
        () => inBatches(ours),
        () => inBatches(theirs),
      ),
      await compare(
        { name: 'readAll', goal: 0.8, unit: 'events/s (ours / in-memory echo)' },
        () => readAll(ours),
        () => readAll(theirs),
      ),
    ];
  } finally {
    await Promise.all([ours.dispose(), theirs.dispose(), inserts.end()]);
    echo.child.disconnect();
    await store.stop();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
