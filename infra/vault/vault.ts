import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Sealed } from '../../schema/event.ts';
import { wordsOf } from '../process/words-of.ts';
import { openData, sealData, unwrapKey, unwrapShelf } from './cipher.ts';
import { connectVault, inTransaction, locked } from './connection.ts';
import { sweep, wipe } from './erasure.ts';
import { KeyChanged, KeyErased, KeyMissing } from './faults.ts';
import { type KeyFiles, keyFiles } from './key-files.ts';
import { isKeyOf, keyKnownAs, type MasterKeySource, requiredKey } from './master-key.ts';
import { rotate } from './rotation.ts';
import { shelveNewKey } from './shelves.ts';
import { unlock } from './unlock.ts';

/** A sealed part, and the canonical envelope of the event that holds it. */
export interface SealedPart {
  event: string;
  envelope: string;
  sealed: Sealed;
}

export type Opened =
  | { state: 'OPEN'; data: Record<string, unknown> }
  | { state: 'ERASED' }
  | { state: 'UNREADABLE'; event: string; fault: VaultFault; reason: string };

/**
 * `MISSING`: the vault has no key for the person, or no ciphertext, as one that is older than the log; `LOCKED`: its key is not
 * here.
 */
export type VaultFault = 'MISSING' | 'DAMAGED' | 'LOCKED';

export interface Vault {
  /**
   * Seals one event's personal data and keeps the ciphertext, not settled yet. `begins`: the log knows nothing of this
   * person so far, so that a key may be made. Throws KeyMissing, KeyErased, KeyChanged.
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
  /**
   * Destroys the keys and every ciphertext of these persons, for good, and the master key that could still open what is left
   * of them on the disk; doing it again changes nothing. Throws RotationOwed: the first is done, the second has to be repeated.
   */
  erase(...subjects: string[]): Promise<void>;
  /** Changes the master key; with `owedOnly` where an erasure waits for it. Throws RotationOwed. */
  rotate(o: { owedOnly: boolean }): Promise<void>;
  /** Of these persons, those who are not recorded as erased. */
  notErased(subjects: readonly string[]): Promise<string[]>;
  /** Ciphertexts that were never settled though they are `seconds` old: their command was cut off. */
  unsettled(seconds: number): Promise<{ ct: string; stream: string }[]>;
  close(): Promise<void>;
}

interface KeyRow {
  /** Of the master key, as it was when the rest was read. */
  fingerprint: Buffer;
  state: 'ACTIVE' | 'ERASED' | null;
  key: Buffer | null;
  shelf: string | null;
  shelf_key: Buffer | null;
}

/** Another process may be between the database and the file, or have changed the key twice by now. */
const LOOKS = 5;
const LOOK_MS = 50;

const hex = (text: string) => Buffer.from(text, 'hex');

/**
 * Keys and ciphertexts of personal data, in the schema `vault` of the database. Nothing personal is ever sent to the
 * database in the clear.
 * @throws SetupError when the master key is not the one that the vault was made with.
 */
export async function openVault(
  databaseUrl: string,
  source: MasterKeySource,
  files: KeyFiles = keyFiles(source.file),
  begin: (pool: pg.Pool, source: MasterKeySource, files: KeyFiles) => Promise<Buffer> = unlock,
): Promise<Vault> {
  const pool = connectVault(databaseUrl);
  let master = await begin(pool, source, files).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });

  /** The master key that the database knows by `known`, which another process may have changed. */
  function masterOf(known: Buffer): Buffer | undefined {
    if (!isKeyOf(master, known)) {
      const found = keyKnownAs(known, source, files);
      if (!found) return undefined;
      master = found;
    }
    return master;
  }

  /** What `query` reads, with the master key of that very moment; without one where none is found. */
  async function withMaster<Row extends KeyRow>(
    query: () => Promise<pg.QueryResult<Row>>,
  ): Promise<{ rows: Row[]; key: Buffer | undefined }> {
    for (let looks = 1; ; looks += 1) {
      const { rows } = await query();
      const key = rows[0] && masterOf(rows[0].fingerprint);
      if (key || looks === LOOKS) return { rows, key };
      await sleep(LOOK_MS);
    }
  }

  async function keyIn(subject: string): Promise<Buffer | undefined> {
    const { rows, key } = await withMaster(() =>
      pool.query<KeyRow>(
        `select m.fingerprint, k.state, k.key, k.shelf, h.key as shelf_key
         from vault.master m left join vault.subject_key k on k.subject = $1
         left join vault.shelf h on h.id = k.shelf`,
        [subject],
      ),
    );
    const [row] = rows;
    if (row?.state === 'ERASED') throw new KeyErased(`the data of person ${subject} is erased`);
    if (!key) throw new KeyChanged();
    return row && subjectKey(key, row, subject);
  }

  /** What a command that was cut off left here is taken up. */
  async function keyFor(subject: string, begins: boolean): Promise<Buffer> {
    const found = await keyIn(subject);
    if (found) return found;
    if (begins)
      await inTransaction(pool, async (client) => {
        // Held to the end: who changes the master key waits for this one to be wrapped, or this one for the new key.
        const { rows } = await client.query<KeyRow>('select fingerprint from vault.master for share');
        const key = rows[0] && masterOf(rows[0].fingerprint);
        if (!key) throw new KeyChanged();
        await shelveNewKey(client, key, subject);
      });
    const made = begins ? await keyIn(subject) : undefined;
    if (!made) throw new KeyMissing(subject);
    return made;
  }

  const openPart = (
    { event, envelope, sealed }: SealedPart,
    row: (KeyRow & { box: Buffer | null }) | undefined,
    key: Buffer | undefined,
  ): Opened => {
    const unreadable = (fault: VaultFault, reason: string): Opened => {
      return { state: 'UNREADABLE', event, fault, reason };
    };
    if (row?.state === 'ERASED') return { state: 'ERASED' };
    if (!key) return unreadable('LOCKED', new KeyChanged().message);
    try {
      const own = row && subjectKey(key, row, sealed.subject);
      if (!own) return unreadable('MISSING', new KeyMissing(sealed.subject).message);
      if (!row.box)
        return unreadable('MISSING', 'the vault has no ciphertext for it: restore the vault from its backup');
      return { state: 'OPEN', data: openData(own, row.box, envelope, sealed) };
    } catch (error) {
      return unreadable('DAMAGED', wordsOf(error));
    }
  };

  async function change(owedOnly: boolean): Promise<void> {
    master = (await rotate({ pool, source, files, owedOnly })) ?? master;
  }

  return {
    async seal({ subject, stream, data, envelope, begins }) {
      const { box, seals } = sealData(await keyFor(subject, begins), data, envelope);
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
      const { rows, key } = await withMaster(() =>
        pool.query<KeyRow & { box: Buffer | null }>(
          `select m.fingerprint, k.state, k.key, k.shelf, h.key as shelf_key, s.box
           from vault.master m
           cross join unnest($1::uuid[], $2::bytea[]) with ordinality as wanted (subject, ct, n)
           left join vault.subject_key k using (subject)
           left join vault.shelf h on h.id = k.shelf
           left join vault.sealed s on s.ct = wanted.ct and s.subject = wanted.subject
           order by wanted.n`,
          [parts.map(({ sealed }) => sealed.subject), parts.map(({ sealed }) => hex(sealed.ct))],
        ),
      );
      return parts.map((part, at) => openPart(part, rows[at], key));
    },

    async erase(...subjects) {
      for (const subject of subjects) await wipe(pool, subject);
      try {
        await change(true);
      } finally {
        await sweep(pool);
      }
    },

    rotate: ({ owedOnly }) => change(owedOnly),

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

/** @throws Tampered */
function subjectKey(master: Buffer, row: KeyRow, subject: string): Buffer | undefined {
  if (!row.key || !row.shelf || !row.shelf_key) return undefined;
  return unwrapKey(unwrapShelf(master, row.shelf_key, row.shelf), row.key, subject);
}

/**
 * The vault as it stands, to be looked into: nothing is made, healed or changed. @throws SetupError as `openVault`;
 * there must be a vault with a fingerprint.
 */
export const lookIntoVault = (
  databaseUrl: string,
  source: MasterKeySource,
): Promise<Pick<Vault, 'open' | 'close'>> =>
  openVault(databaseUrl, source, keyFiles(source.file), (pool, _, files) =>
    locked(pool, async (client) => {
      const { rows } = await client.query<{ fingerprint: Buffer }>('select fingerprint from vault.master');
      return requiredKey(rows[0]?.fingerprint as Buffer, source, files);
    }),
  );
