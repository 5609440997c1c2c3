import pg from 'pg';
import { expect, test } from 'vitest';
import { healthOf, queryAt } from './answers.ts';
import { Installation } from './installation.ts';
import { walkStates } from './states.ts';

walkStates(['leader cut off']);

test('views that somebody drops are made again by themselves', { timeout: 120_000 }, async () => {
  const here = await Installation.start();
  const client = new pg.Client(here.postgres.url);
  try {
    await client.connect();
    await client.query('drop schema views cascade');
    const there = async () => {
      const { rows } = await client.query("select to_regclass('views.checkpoint') is not null as there");
      return rows[0].there as boolean;
    };
    await expect.poll(there, { timeout: 60_000 }).toBe(true);
    await expect.poll(() => queryAt(here.server.url), { timeout: 60_000 }).toBe('answered');
    await expect.poll(() => healthOf(here.server.url), { timeout: 60_000 }).toBe('200 ok');
  } finally {
    await client.end();
    await here.stop();
  }
});
