import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { SetupError } from '../process/setup-error.ts';
import { locked, transaction } from './connection.ts';
import type { KeyFiles } from './key-files.ts';
import { fingerprint, heal, isKeyOf, type MasterKeySource, unlockedKey } from './master-key.ts';
import { rewrapShelves } from './shelves.ts';

/** What was asked is erased, and the key that could still open what is left of it on the disk is not changed yet. */
export class RotationOwed extends SetupError {
  constructor(english: string, vietnamese: string, cause?: unknown) {
    super(english, vietnamese, { cause, code: 'ROTATION_OWED' });
  }
}

/** What was asked is done; the reactor repeats the rest until the files can be written, and health says so. */
export function unlessRotationOwed(error: unknown): undefined {
  if (!(error instanceof RotationOwed)) throw error;
}

export interface RotationOptions {
  pool: pg.Pool;
  source: MasterKeySource;
  files: KeyFiles;
  /** Nothing is done where no erasure waits for it. */
  owedOnly: boolean;
}

/**
 * Changes the master key for a new one, and destroys the old. What was wrapped with it and still lies about, in rows that
 * are gone, in the write-ahead log, in copies, opens nothing from then on.
 *
 * A crash at any moment leaves two keys of which the database knows the right one: the next one is on the disk before the
 * transaction, the old one until after it. Whoever uses the vault next keeps the one and destroys the other.
 * @returns the key in use; undefined where it is given to us, and nobody gave the next one.
 * @throws RotationOwed when the files of the key cannot be written.
 */
export async function rotate(o: RotationOptions): Promise<Buffer | undefined> {
  const { pool, source, files, owedOnly } = o;
  if (owedOnly && !(await isOwed(o))) return undefined;
  if (source.given && !source.givenNext) return undefined;
  return locked(pool, async (client) => {
    const { rows } = await client.query<{ fingerprint: Buffer; owed: boolean }>(
      'select fingerprint, owed_since is not null as owed from vault.master',
    );
    const master = writing(() => unlockedKey(rows[0]?.fingerprint, source, files));
    // Of several erasures at once the first one's rotation is that of all.
    if (owedOnly && !rows[0]?.owed) return master;
    const next = source.given ? Buffer.from(source.givenNext as string, 'hex') : randomBytes(32);
    if (next.equals(master)) return master;
    if (!source.given) writing(() => files.writeNext(next));
    await transaction(client, () => rewrap(client, master, next));
    writing(() => (source.given ? files.drop(master) : heal(next, files)));
    return next;
  });
}

async function rewrap(client: pg.PoolClient, master: Buffer, next: Buffer): Promise<void> {
  // The old key is destroyed after this: it must be on the disk, whatever the server takes for enough.
  await client.query(
    `select set_config('synchronous_commit', 'on', true) where current_setting('synchronous_commit') = 'off'`,
  );
  const { rows } = await client.query<{ fingerprint: Buffer }>(
    'select fingerprint from vault.master for update',
  );
  if (!rows[0] || !isKeyOf(master, rows[0].fingerprint))
    throw new Error('the master key was changed by another');
  await rewrapShelves(client, master, next);
  await client.query('update vault.master set fingerprint = $1, owed_since = null', [fingerprint(next)]);
}

/** Also where the key was changed and the old one is still there. */
async function isOwed({ pool, source, files }: RotationOptions): Promise<boolean> {
  if (source.given) return false;
  const { rows } = await pool.query<{ owed: boolean }>(
    'select owed_since is not null as owed from vault.master',
  );
  return rows[0]?.owed === true || writing(() => files.read().next !== undefined);
}

function writing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    if (error instanceof SetupError) {
      const [english = '', vietnamese = ''] = message.split(' | ');
      throw new RotationOwed(english, vietnamese, error);
    }
    throw new RotationOwed(
      `The key of the vault cannot be changed, as an erasure demands (${code} ${path}): give this user the right to write there`,
      `Không đổi được khóa của kho niêm phong sau khi xóa dữ liệu cá nhân (${code} ${path}): hãy cấp quyền ghi`,
      error,
    );
  }
}
