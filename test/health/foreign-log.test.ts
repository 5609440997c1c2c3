import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { rebuild } from '../../infra/rebuild/rebuild.ts';
import { answersOf, commandAt, healthOf } from './answers.ts';
import { Installation } from './installation.ts';
import { type OtherLog, openOtherLog } from './other-log.ts';

const LONG_MS = 120_000;
const EVERY_MS = 100;

let here: Installation;
let other: OtherLog;

beforeAll(async () => {
  here = await Installation.start();
  other = await openOtherLog(here);
  return async () => {
    await other.close();
    await here.stop();
  };
}, LONG_MS);

const becomes = (healthz: string) =>
  expect.poll(() => healthOf(here.server.url), { timeout: 30_000, interval: 50 }).toBe(healthz);

const wrong = '503 dead: `LOG_CHANGED`';
const well = { livez: '200', healthz: '200 ok', readyz: '200', query: 'answered', command: 'done' };

/** Sends a command every tenth of a second for as long as `work` lasts. */
async function amidCommands(work: () => Promise<void>): Promise<string[]> {
  const answers: Promise<string>[] = [];
  const sending = setInterval(() => answers.push(commandAt(here.server.url)), EVERY_MS);
  await work().finally(() => clearInterval(sending));
  return Promise.all(answers);
}

test('another log is noticed at once, and the right one gone on with', { timeout: LONG_MS }, async () => {
  const before = await other.count();
  const answers = await amidCommands(async () => {
    here.front.switchTo(other.url);
    await becomes(wrong);
  });
  // What reached it before anybody could know; a heartbeat and a look at it later it would be three times as many.
  const taken = (await other.count()) - before;
  expect(taken).toBeLessThan(10);
  // And none of it is said to be done: what was done before the change is in the right log.
  expect(answers.slice(-taken)).toEqual(Array(taken).fill('`LOG_CHANGED`'));
  const refused = await amidCommands(() => sleep(1_000));
  expect([...new Set(refused)]).toEqual(['`LOG_CHANGED`']);
  expect(await other.count()).toBe(before + taken);

  here.front.switchTo(here.store.url);
  await becomes('200 ok');
  expect(await answersOf(here.server.url)).toEqual(well);
});

test('a rebuild takes the log that is there for the right one', { timeout: LONG_MS }, async () => {
  here.front.switchTo(other.url);
  await becomes(wrong);
  await rebuild({ databaseUrl: here.postgres.url, eventstoreUrl: here.front.url, anotherLog: true });
  await becomes('200 ok');
  expect(await answersOf(here.server.url)).toEqual(well);
});
