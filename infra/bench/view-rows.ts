import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openLog } from '../eventstore/log-table.ts';
import { startPostgres } from '../postgres/embedded.ts';
import { newStoreSecret, startEventStoreProcess } from '../process/eventstore-process.ts';
import type { RebuildOptions } from '../rebuild/rebuild.ts';
import { connectClient } from '../store/client.ts';
import { startChild } from './child.ts';
import { fillLog, GROWTH_SIZES, type GrowthSizeName, growthEvents } from './growth.ts';
import type { RebuildFigures } from './rebuild-child.ts';
import { type Row, rowOf } from './row.ts';
import { growthRow } from './view-growth.ts';
import { lagRow } from './view-lag.ts';
import { servedRows } from './view-overview.ts';
import { project, usualWay } from './view-usual-way.ts';

const USUAL_EVENTS = 600;
const READ_AT_MOST = 100_000;
const MAX_MB = 400;

/**
 * The views' rows, over a made-up year of the size: `city` is 10,000 models and some 210,000 events, `country` ten times
 * that. Starts and stops all that they need.
 */
export async function viewRows(size: GrowthSizeName = 'city'): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kheo-bench-views-'));
  const postgres = await startPostgres({ dataDir });
  const { url: databaseUrl } = postgres;
  let store: Awaited<ReturnType<typeof startEventStoreProcess>> | undefined;
  try {
    await makeLog(databaseUrl, size);
    store = await startEventStoreProcess({ databaseUrl, port: 0, secret: newStoreSecret() });
    const urls = { databaseUrl, eventstoreUrl: store.url };
    const readBefore = await readAll(store.url);
    const options: RebuildOptions = { ...urls, direct: true };
    const { answer: rebuilt } = await startChild<RebuildFigures>('rebuild-child', options);
    const readAfter = await readAll(store.url);
    const read = (readBefore + readAfter) / 2;
    const few = [...growthEvents(GROWTH_SIZES.commune)];
    const usual = await usualWay(databaseUrl, 'usual', few.slice(0, USUAL_EVENTS));
    await project(databaseUrl, 'small', few);
    return [
      ...rebuildRows(rebuilt, read, usual),
      await growthRow(databaseUrl, ['small', few.length], ['views', rebuilt.events]),
      ...(await servedRows(urls, rebuilt.events)),
      await lagRow(urls),
    ];
  } finally {
    await store?.stop();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function rebuildRows({ events, seconds, peakMb }: RebuildFigures, read: number, usual: number): Row[] {
  const rate = events / seconds;
  const of = `${events.toLocaleString('en-US')} events`;
  return [
    rowOf({
      name: 'rebuild',
      goal: 0.8,
      higherIsBetter: true,
      numerator: rate,
      denominator: read,
      unit: `events/s (rebuild of ${of} / readAll)`,
    }),
    rowOf({
      name: 'rebuild against the usual way',
      goal: 10,
      higherIsBetter: true,
      numerator: rate,
      denominator: usual,
      unit: 'events/s (rebuild / an event, a transaction, a row at a time)',
    }),
    rowOf({
      name: 'memory',
      goal: 1,
      higherIsBetter: false,
      numerator: peakMb,
      denominator: MAX_MB,
      unit: `MB (peak of the rebuild of ${of} / allowed)`,
    }),
  ];
}

async function makeLog(databaseUrl: string, size: GrowthSizeName): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await openLog(client);
    await fillLog(client, GROWTH_SIZES[size]);
  } finally {
    await client.end();
  }
}

/** Events per second through the client. */
async function readAll(url: string): Promise<number> {
  const client = connectClient(url);
  try {
    const start = performance.now();
    let read = 0;
    for await (const _ of client.readAll({ maxCount: READ_AT_MOST })) read += 1;
    return (read * 1000) / (performance.now() - start);
  } finally {
    await client.dispose();
  }
}
