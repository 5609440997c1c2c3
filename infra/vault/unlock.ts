import type pg from 'pg';
import { locked, transaction } from './connection.ts';
import type { KeyFiles } from './key-files.ts';
import { fingerprint, type MasterKeySource, unlockedKey } from './master-key.ts';
import { shelveAll } from './shelves.ts';
import { CREATE_VAULT } from './tables.ts';

/** The master key, checked against what the vault remembers of it, or remembered now. */
export function unlock(pool: pg.Pool, source: MasterKeySource, files: KeyFiles): Promise<Buffer> {
  return locked(pool, (client) =>
    transaction(client, async () => {
      const shelves = await client.query(
        `select from pg_attribute where attrelid = to_regclass('vault.subject_key') and attname = 'shelf'`,
      );
      await client.query(CREATE_VAULT);
      const { rows } = await client.query<{ fingerprint: Buffer }>('select fingerprint from vault.master');
      const key = unlockedKey(rows[0]?.fingerprint, source, files);
      if (!rows[0])
        await client.query('insert into vault.master (fingerprint) values ($1)', [fingerprint(key)]);
      await shelveAll(client, key);
      // An older Khéo left the keys of those whom it erased where they can be found and opened.
      if (!shelves.rowCount)
        await client.query(
          `update vault.master set owed_since = now()
           where exists (select from vault.subject_key where state = 'ERASED')`,
        );
      return key;
    }),
  );
}
