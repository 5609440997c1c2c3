import type pg from 'pg';
import { tablesOf, type View } from '../../projections/view.ts';
import { LIVE_SCHEMA } from '../views/client.ts';

/** Where a rebuild builds, and where what it replaces waits to be dropped. */
export const NEXT_SCHEMA = `${LIVE_SCHEMA}_next`;
export const OLD_SCHEMA = `${LIVE_SCHEMA}_old`;

/** The fresh schema takes the name of the live one. Inside the rebuild's transaction. */
export async function swapAll(client: pg.Client): Promise<void> {
  await client.query(`alter schema ${LIVE_SCHEMA} rename to ${OLD_SCHEMA}`);
  await client.query(`alter schema ${NEXT_SCHEMA} rename to ${LIVE_SCHEMA}`);
}

const PATIENCE = 20;

/** The fresh tables take the place of the live ones of the same views; their checkpoints likewise. */
export async function swapSome(client: pg.Client, views: readonly View[]): Promise<void> {
  const names = views.flatMap(tablesOf).map(({ name }) => name);
  const statements = [
    `create schema ${OLD_SCHEMA}`,
    ...names.map((name) => `alter table if exists ${LIVE_SCHEMA}.${name} set schema ${OLD_SCHEMA}`),
    ...names.map((name) => `alter table ${NEXT_SCHEMA}.${name} set schema ${LIVE_SCHEMA}`),
    `delete from ${LIVE_SCHEMA}.checkpoint c using ${NEXT_SCHEMA}.checkpoint n where c.view = n.view and n.view <> '$all'`,
    `insert into ${LIVE_SCHEMA}.checkpoint select * from ${NEXT_SCHEMA}.checkpoint where view <> '$all'`,
    `drop schema ${NEXT_SCHEMA} cascade`,
  ];
  // A long query on a live table would hold up the swap, and the swap every query after it: give way, and try again.
  await client.query("set local lock_timeout = '500ms'");
  for (let attempt = 1; ; attempt += 1) {
    await client.query('savepoint swap');
    try {
      for (const statement of statements) await client.query(statement);
      return;
    } catch (error) {
      await client.query('rollback to savepoint swap');
      if ((error as { code?: string }).code !== '55P03' || attempt === PATIENCE) throw error;
    }
  }
}
