import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres } from '../../infra/postgres/embedded.ts';
import { BOARD, COMMUNE } from '../api/sample.ts';
import { command } from '../api/world.ts';
import { spawned, until } from '../setup/spawned.ts';
import { type Source, startSource } from './source.ts';

let source: Source;
beforeAll(async () => {
  source = await startSource();
});
afterAll(() => source?.stop());

const LOG = `select position, stream, revision, id, type, is_json, created, data, metadata, digest
  from log.event where position <= $1 order by position`;
/** Commands that must be acknowledged between the moment of the backup and its reading of the log, and as many before and after. */
const MANY = 100;
const LANES = 4;

/** Establishes units until it is stopped; the positions of those that were acknowledged, in the order of the answers. */
function sendOn() {
  const positions: number[] = [];
  let going = true;
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    for (let n = 0; going; n += 1) {
      const input = { unit: crypto.randomUUID(), organization: COMMUNE, kind: 'PARTY_CELL' };
      const name = `Chi bộ ${lane}.${n}`;
      const { errors, position } = await command(source.world, BOARD, 'establishUnit', { ...input, name });
      expect(errors).toEqual([]);
      positions.push(Number(position));
    }
  });
  return {
    positions,
    async stop() {
      going = false;
      await Promise.all(lanes);
    },
  };
}

test('a backup under hundreds of commands, restored elsewhere, is what had been acknowledged, and verifies', {
  timeout: 300_000,
}, async () => {
  const { positions, stop } = sendOn();
  await until(() => positions.length >= MANY);

  // Its moment has come when it counts the rows of this table; it reads the log once it may.
  const holding = new pg.Client(source.world.databaseUrl);
  await holding.connect();
  await holding.query('begin; lock table vault.content in access exclusive mode');
  const acknowledged = [...positions];
  const file = source.fresh('busy.tar');
  const env = { KHEO_DATA: source.world.dataDir, EVENTSTORE_URL: '', DATABASE_URL: '' };
  const saving = spawned(['dist/infra/cli.js', 'backup', file], env);
  const waiting = `select from pg_locks l join pg_stat_activity a using (pid)
    where l.relation = 'vault.content'::regclass and not l.granted and a.application_name = 'kheo backup'`;
  const waits = () => source.database.query(waiting).then(({ rowCount }) => rowCount);
  await expect.poll(waits, { timeout: 60_000, interval: 20 }).toBe(1);
  const [from, began] = [positions.length, performance.now()];
  await until(() => positions.length >= from + MANY);
  const rate = (positions.length - from) / ((performance.now() - began) / 1_000);
  process.stderr.write(`· ${rate.toFixed(0)} commands a second while the backup ran\n`);
  await holding.query('rollback');
  await holding.end();
  const after = positions.length;
  expect([await saving.ended, saving.err()]).toEqual([0, expect.stringContaining('✓ Log of events')]);
  await until(() => positions.length >= after + MANY);
  await stop();

  const folder = source.fresh('elsewhere');
  const there = { ...env, KHEO_DATA: folder };
  const restoring = spawned(['dist/infra/cli.js', 'restore', file], there);
  expect([await restoring.ended, restoring.out()]).toEqual([
    0,
    expect.stringMatching(
      /^restored ([\d,]+) events and 1 papers, as of (\S+), in .* \| đã khôi phục [\d.]+ sự kiện và 1 văn bản, thời điểm \2, vào .*\n$/,
    ),
  ]);
  expect(restoring.err()).toMatch(
    /! What was restored is the state of \S+: .* erase them again .* \| .* hãy xóa lại/i,
  );
  const verifying = spawned(['dist/infra/cli.js', 'verify'], there);
  expect([await verifying.ended, verifying.out()]).toEqual([0, expect.stringMatching(/^✓ All is right/)]);

  const postgres = await startPostgres({ dataDir: join(folder, 'postgres') });
  const database = new pg.Client(postgres.url);
  try {
    await database.connect();
    const end = (await database.query('select max(position)::int as end from log.event')).rows[0].end;
    const here = (await database.query(LOG, [end])).rows;
    expect(here).toEqual((await source.database.query(LOG, [end])).rows);
    expect(here.length).toBe(end + 1);
    // All that was acknowledged before it began is in it, and much of what came later is not.
    expect(Math.max(...acknowledged)).toBeLessThanOrEqual(end);
    expect(positions.filter((position) => position > end).length).toBeGreaterThanOrEqual(2 * MANY);
  } finally {
    await database.end();
    await postgres.stop();
  }
});
