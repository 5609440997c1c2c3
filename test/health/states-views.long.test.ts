import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rebuild } from '../../infra/rebuild/rebuild.ts';
import { answersOf, commandAt, healthOf, queryAt } from './answers.ts';
import { type OtherLog, openOtherLog } from './other-log.ts';
import { installationFor, VAULT_KEYS, walkStates } from './states.ts';

const LONG_MS = 120_000;
const EVERY_MS = 100;

const here = installationFor({ vaultKey: VAULT_KEYS });
let other: OtherLog;
beforeAll(async () => {
  other = await openOtherLog();
}, LONG_MS);
afterAll(() => other?.close());

const becomes = (healthz: string) =>
  expect.poll(() => healthOf(here().server.url), { timeout: 60_000, interval: 20 }).toBe(healthz);

const wrong = '503 dead: `LOG_CHANGED`';
const well = { livez: '200', healthz: '200 ok', readyz: '200', query: 'answered', command: 'done' };

walkStates(here, ['leader cut off', 'lagging', 'vault behind', 'rotation owed', 'foreign log']);

test('views that somebody drops are made again by themselves', { timeout: LONG_MS }, async () => {
  const { postgres, server } = here();
  const client = new pg.Client(postgres.url);
  try {
    await client.connect();
    await client.query('drop schema views cascade');
    const there = async () => {
      const { rows } = await client.query("select to_regclass('views.checkpoint') is not null as there");
      return rows[0].there as boolean;
    };
    await expect.poll(there, { timeout: 60_000, interval: 20 }).toBe(true);
    await expect.poll(() => queryAt(server.url), { timeout: 60_000, interval: 20 }).toBe('answered');
    await becomes('200 ok');
    // They hold the whole log again.
    await expect.poll(() => commandAt(server.url), { timeout: 60_000, interval: 20 }).toBe('done');
  } finally {
    await client.end();
  }
});

/** Sends a command every tenth of a second for as long as `work` lasts. */
async function amidCommands(work: () => Promise<void>): Promise<string[]> {
  const answers: Promise<string>[] = [];
  const sending = setInterval(() => answers.push(commandAt(here().server.url)), EVERY_MS);
  await work().finally(() => clearInterval(sending));
  return Promise.all(answers);
}

test('another log is noticed at once, and the right one gone on with', { timeout: LONG_MS }, async () => {
  const before = await other.count();
  const answers = await amidCommands(async () => {
    here().front.switchTo(other.url);
    await becomes(wrong);
  });
  // What reached it before anybody could know; a heartbeat and a look at it later it would be three times as many.
  const taken = (await other.count()) - before;
  expect(taken).toBeLessThan(20);
  // And none of it is said to be done: what was done before the change is in the right log.
  const commands = Math.ceil(taken / 2); // a unit and its name
  expect(answers.slice(answers.length - commands)).toEqual(Array(commands).fill('`LOG_CHANGED`'));
  const refused = await amidCommands(() => sleep(1_000));
  expect([...new Set(refused)]).toEqual(['`LOG_CHANGED`']);
  expect(await other.count()).toBe(before + taken);

  here().front.switchTo(here().store.url);
  await becomes('200 ok');
  expect(await answersOf(here().server.url)).toEqual(well);
});

test('a rebuild takes the log that is there for the right one', { timeout: LONG_MS }, async () => {
  const { front, postgres, server } = here();
  front.switchTo(other.url);
  await becomes(wrong);
  await rebuild({ databaseUrl: postgres.url, eventstoreUrl: front.url, anotherLog: true });
  await becomes('200 ok');
  expect(await answersOf(server.url)).toEqual(well);
});

walkStates(here, ['degraded view']);
