import type pg from 'pg';
import { inTransaction } from './connection.ts';

/**
 * Takes a person's key and ciphertexts out of the tables, and writes down that the keys which open what is left of them on
 * the disk have to be changed. Again it changes nothing.
 */
export async function wipe(pool: pg.Pool, subject: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    // Before any row of a person, as who changes the keys has it.
    await client.query('select from vault.master for update');
    const { rowCount } = await client.query(
      'update vault.shelf set owed = true where id = (select shelf from vault.subject_key where subject = $1)',
      [subject],
    );
    if (rowCount) await client.query('update vault.master set owed_since = coalesce(owed_since, now())');
    // One statement: the key never goes without its record.
    await client.query(
      `with wiped as (delete from vault.sealed where subject = $1)
       insert into vault.subject_key (subject, key, state, erased_at) values ($1, null, 'ERASED', now())
       on conflict (subject) do update
         set key = null, shelf = null, state = 'ERASED', erased_at = coalesce(subject_key.erased_at, now())`,
      [subject],
    );
  });
}

/** Gives the room of rows that are gone to others, as far as nobody reads them any more; the rest is autovacuum's. */
export async function sweep(pool: pg.Pool): Promise<void> {
  await pool.query('vacuum vault.subject_key, vault.shelf, vault.sealed').catch(() => {});
}
