import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Sealed } from '../../schema/event.ts';
import { openData, sealData, unwrapKey, wrapKey } from './cipher.ts';
import { fingerprint, type MasterKeySource, masterKey } from './master-key.ts';
import { CREATE_VAULT, VAULT_LOCK } from './tables.ts';

/** The vault has no key for a person whom the log knows and did not erase. No new one is ever made: it would open nothing. */
export class KeyMissing extends Error {
  override name = 'KeyMissing';
  readonly subject: string;

  constructor(subject: string) {
    super(`the vault has no key for person ${subject}: restore the vault from its backup`);
    this.subject = subject;
  }
}

/** The log says that this person's data is erased, and the vault knows it. */
export class KeyErased extends Error {
  override name = 'KeyErased';
}

/** A sealed part, and the canonical envelope of the event that holds it. */
export interface SealedPart {
  event: string;
  envelope: string;
  sealed: Sealed;
}

export type Opened =
  | { state: 'OPEN'; data: Record<string, unknown> }
  | { state: 'ERASED' }
  | { state: 'UNREADABLE'; event: string; reason: string };

export interface Vault {
  /**
   * Seals one event's personal data and keeps the ciphertext, not settled yet. `begins`: the log knows nothing of this
   * person so far, so that a key may be made. Throws KeyMissing, KeyErased.
   */
  seal(o: {
    subject: string;
    stream: string;
    data: Record<string, unknown>;
    envelope: string;
    begins: boolean;
  }): Promise<Sealed>;
  /** The events that name these ciphertexts are in the log. */
  settle(cts: readonly string[]): Promise<void>;
  /** No event will ever name these ciphertexts. */
  discard(cts: readonly string[]): Promise<void>;
  /** In the order asked. */
  open(parts: readonly SealedPart[]): Promise<Opened[]>;
  /** Destroys the key and every ciphertext of a person, for good; doing it again changes nothing. */
  erase(subject: string): Promise<void>;
  /** Of these persons, those who are not recorded as erased. */
  notErased(subjects: readonly string[]): Promise<string[]>;
  /** Ciphertexts that were never settled though they are `seconds` old: their command was cut off. */
  unsettled(seconds: number): Promise<{ ct: string; stream: string }[]>;
  close(): Promise<void>;
}

interface KeyRow {
  state: 'ACTIVE' | 'ERASED';
  key: Buffer | null;
}

const MAX_CONNECTIONS = 4;
/** To get a connection, and for an answer: a database that is frozen is as good as away. */
const CONNECT_MS = 5_000;
const QUERY_MS = 15_000;

const hex = (text: string) => Buffer.from(text, 'hex');

/**
 * Keys and ciphertexts of personal data, in the schema `vault` of the database. Nothing personal is ever sent to the
 * database in the clear.
 * @throws SetupError when the master key is not the one that the vault was made with.
 */
export async function openVault(databaseUrl: string, source: MasterKeySource): Promise<Vault> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    application_name: 'kheo vault',
  });
  pool.on('error', () => {}); // an idle connection is replaced; one in use tells its query
  // One in use tells its query and this: without a listener that would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const master = await unlock(pool, source).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });

  async function keyOf(subject: string, begins: boolean): Promise<Buffer> {
    // What a command that was cut off left here is taken up: on conflict, the key that is there stays.
    if (begins)
      await pool.query(
        `insert into vault.subject_key (subject, key, state) values ($1, $2, 'ACTIVE') on conflict do nothing`,
        [subject, wrapKey(master, randomBytes(32), subject)],
      );
    const { rows } = await pool.query<KeyRow>('select state, key from vault.subject_key where subject = $1', [
      subject,
    ]);
    if (!rows[0]) throw new KeyMissing(subject);
    if (!rows[0].key) throw new KeyErased(`the data of person ${subject} is erased`);
    return unwrapKey(master, rows[0].key, subject);
  }

  const openPart = (part: SealedPart, row: Partial<KeyRow> & { box?: Buffer | null }): Opened => {
    const { event, envelope, sealed } = part;
    const unreadable = (reason: string): Opened => ({ state: 'UNREADABLE', event, reason });
    if (row.state === 'ERASED') return { state: 'ERASED' };
    if (!row.key) return unreadable(new KeyMissing(sealed.subject).message);
    if (!row.box) return unreadable('the vault has no ciphertext for it: restore the vault from its backup');
    try {
      const key = unwrapKey(master, row.key, sealed.subject);
      return { state: 'OPEN', data: openData(key, row.box, envelope, sealed) };
    } catch (error) {
      return unreadable((error as Error).message);
    }
  };

  return {
    async seal({ subject, stream, data, envelope, begins }) {
      const { box, seals } = sealData(await keyOf(subject, begins), data, envelope);
      await pool.query('insert into vault.sealed (ct, subject, stream, box) values ($1, $2, $3, $4)', [
        hex(seals.ct),
        subject,
        stream,
        box,
      ]);
      return { subject, ...seals };
    },

    async settle(cts) {
      await pool.query('update vault.sealed set settled = true where ct = any($1)', [cts.map(hex)]);
    },

    async discard(cts) {
      await pool.query('delete from vault.sealed where ct = any($1) and not settled', [cts.map(hex)]);
    },

    async open(parts) {
      if (parts.length === 0) return [];
      const { rows } = await pool.query<KeyRow & { box: Buffer | null }>(
        `select k.state, k.key, s.box
         from unnest($1::uuid[], $2::bytea[]) with ordinality as wanted (subject, ct, n)
         left join vault.subject_key k using (subject)
         left join vault.sealed s on s.ct = wanted.ct and s.subject = wanted.subject
         order by wanted.n`,
        [parts.map(({ sealed }) => sealed.subject), parts.map(({ sealed }) => hex(sealed.ct))],
      );
      return parts.map((part, at) => openPart(part, rows[at] ?? {}));
    },

    async erase(subject) {
      // One statement: the key never goes without its record.
      await pool.query(
        `with wiped as (delete from vault.sealed where subject = $1)
         insert into vault.subject_key (subject, key, state, erased_at) values ($1, null, 'ERASED', now())
         on conflict (subject) do update
           set key = null, state = 'ERASED', erased_at = coalesce(subject_key.erased_at, now())`,
        [subject],
      );
    },

    async notErased(subjects) {
      const { rows } = await pool.query<{ subject: string }>(
        `select subject from unnest($1::uuid[]) as wanted (subject)
         where not exists (select from vault.subject_key k where k.subject = wanted.subject and k.state = 'ERASED')`,
        [subjects],
      );
      return rows.map(({ subject }) => subject);
    },

    async unsettled(seconds) {
      const { rows } = await pool.query<{ ct: string; stream: string }>(
        `select encode(ct, 'hex') as ct, stream from vault.sealed
         where not settled and sealed_at < now() - make_interval(secs => $1)`,
        [seconds],
      );
      return rows;
    },

    close: () => pool.end(),
  };
}

/** The master key, checked against what the vault remembers of it, or remembered now. */
async function unlock(pool: pg.Pool, source: MasterKeySource): Promise<Buffer> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(VAULT_LOCK);
    await client.query(CREATE_VAULT);
    const { rows } = await client.query<{ fingerprint: Buffer }>('select fingerprint from vault.master');
    const key = masterKey(source, rows[0]?.fingerprint);
    if (!rows[0])
      await client.query('insert into vault.master (fingerprint) values ($1)', [fingerprint(key)]);
    await client.query('commit');
    client.release();
    return key;
  } catch (error) {
    client.release(true); // one that did not answer in time is still at it; the end of it is a rollback too
    throw error;
  }
}
