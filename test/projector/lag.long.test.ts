import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { startHeartbeat } from '../../infra/projector/heartbeat.ts';
import { takeTheLead } from '../../infra/projector/lead.ts';
import type { Projector } from '../../infra/projector/projector.ts';
import { connectWriter } from '../../infra/views/client.ts';
import { eventually } from '../eventstore/store.ts';
import { projectedStore } from './projected.ts';

const A_SECOND = 80;
const SECONDS = 6;
/** Milliseconds on an idle machine; this is what a machine that does three other things stays below. */
const SMALL_MS = 3_000;

const here = projectedStore();

const lagOf = async (projector: Projector) => (await projector.health()).lagMs;

/** One whose heart beats: what an earlier one said is forgotten. */
async function leading(): Promise<Projector> {
  const { projector } = await here.start();
  await eventually(() => projector.leading());
  await here.database.query('delete from projector.heartbeat');
  await eventually(async () => (await lagOf(projector)) === 0);
  return projector;
}

test('the lag stays small at 80 events a second', async () => {
  const projector = await leading();
  const lags: (number | null)[] = [];
  let position = 0n;
  const began = performance.now();
  for (let tick = 1; tick <= SECONDS * 4; tick += 1) {
    position = await here.log.append(A_SECOND / 4);
    lags.push(await lagOf(projector));
    await sleep(Math.max(0, began + tick * 250 - performance.now()));
  }
  expect(await projector.waitFor(position, SMALL_MS)).toBe(true);
  console.log(`lag at ${A_SECOND} events a second: ${lags.join(' ')} ms`);
  for (const lag of lags) expect(lag ?? 0).toBeLessThan(SMALL_MS);
  await eventually(async () => (await lagOf(projector)) === 0);
});

test('the lag rises while a view’s table is locked, and falls when it is not', async () => {
  const projector = await leading();
  const locking = new pg.Client(here.databaseUrl);
  await locking.connect();
  onTestFinished(() => locking.end());
  await locking.query('begin');
  await locking.query('lock table views.timeline in share mode');
  const position = await here.log.append(1);
  for (const least of [1_000, 2_000, 3_000])
    await eventually(async () => ((await lagOf(projector)) ?? 0) > least);
  expect(await projector.waitFor(position, 10)).toBe(false);
  await locking.query('commit');
  expect(await projector.waitFor(position, 10_000)).toBe(true);
  await eventually(async () => (await lagOf(projector)) === 0);
});

test.each([
  ['silent', () => here.front.silence(), () => here.front.speak()],
  ['gone', () => here.front.refuse(), () => here.front.accept()],
])('nobody knows the lag while the store is %s, and nobody says the last one', async (_, leave, comeBack) => {
  const projector = await leading();
  await leave();
  try {
    const said = 'select lag_ms from projector.heartbeat';
    await eventually(async () => (await here.database.query(said)).rows[0].lag_ms === null);
    expect(await lagOf(projector)).toBeNull();
  } finally {
    await comeBack();
  }
  await eventually(async () => (await lagOf(projector)) === 0, 20_000);
});

test('what a subscription does not bring is behind too, and not as young as the newest event', async () => {
  const session = await connectWriter(here.databaseUrl, { name: 'leader' });
  onTestFinished(() => session.end());
  const number = (await takeTheLead(session, new AbortController().signal)) as number;
  const client = EventStoreDBClient.connectionString(here.log.url);
  const at = Number(await here.log.append(1));
  const place = { position: at, eventPosition: at, eventId: null };
  const stop = startHeartbeat(here.databaseUrl, client, {
    session: number,
    place: () => place,
    oldest: () => undefined,
    foreign: () => false,
    renew() {},
  });
  onTestFinished(() => stop().then(() => client.dispose()));
  const watch = await here.watch();
  await eventually(async () => {
    await here.log.append(1);
    return ((await watch.health()).lagMs ?? 0) > 3_000;
  }, 20_000);
});
