import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { unwrapKey, unwrapShelf, wrapKey, wrapShelf } from './cipher.ts';

type Database = Pick<pg.ClientBase, 'query'>;

/**
 * Persons on one shelf. An erasure wraps anew every shelf, and the keys of the persons on its own: with 100,000 persons 391
 * and 255, where it would be 100,000 without shelves.
 */
export const SHELF = 256;

/** Puts a new key for a person on the newest shelf; a person who has one keeps it. Within a transaction that holds the master key. */
export async function shelveNewKey(database: Database, master: Buffer, subject: string): Promise<void> {
  const { rows } = await database.query<{ id: string; key: Buffer }>(
    `select id, key from vault.shelf
     where id = (select id from vault.shelf order by made_at desc limit 1)
       and (select count(*) from vault.subject_key where shelf = id) < $1`,
    [SHELF],
  );
  const [found] = rows;
  const shelf = found
    ? { id: found.id, key: unwrapShelf(master, found.key, found.id) }
    : await newShelf(database, master);
  await database.query(
    `insert into vault.subject_key (subject, key, shelf, state) values ($1, $2, $3, 'ACTIVE') on conflict do nothing`,
    [subject, wrapKey(shelf.key, randomBytes(32), subject), shelf.id],
  );
}

/** Puts on shelves the keys that an older Khéo wrapped with the master key itself. */
export async function shelveAll(database: Database, master: Buffer): Promise<void> {
  for (;;) {
    const { rows } = await database.query<{ subject: string; key: Buffer }>(
      `select subject, key from vault.subject_key where state = 'ACTIVE' and shelf is null limit $1`,
      [SHELF],
    );
    if (rows.length === 0) return;
    const shelf = await newShelf(database, master);
    await database.query(
      `update vault.subject_key k set key = n.key, shelf = $3
       from unnest($1::uuid[], $2::bytea[]) as n (subject, key) where k.subject = n.subject`,
      [
        rows.map(({ subject }) => subject),
        rows.map(({ subject, key }) => rewrapped(master, shelf.key, subject, key)),
        shelf.id,
      ],
    );
  }
}

/**
 * Wraps every shelf with another master key. One from which somebody was erased gets a key of its own first, for the old
 * one opens what is left of that person's on the disk.
 */
export async function rewrapShelves(database: Database, master: Buffer, next: Buffer): Promise<void> {
  const { rows } = await database.query<{ id: string; key: Buffer; owed: boolean }>(
    'select id, key, owed from vault.shelf',
  );
  const wrapped: Buffer[] = [];
  for (const { id, key, owed } of rows) {
    const old = unwrapShelf(master, key, id);
    wrapped.push(wrapShelf(next, owed ? await changeShelf(database, id, old) : old, id));
    if (wrapped.length % SHELF === 0) await othersTurn();
  }
  await database.query(
    `update vault.shelf h set key = n.key, owed = false
     from unnest($1::uuid[], $2::bytea[]) as n (id, key) where h.id = n.id`,
    [rows.map(({ id }) => id), wrapped],
  );
}

/** @returns the new key of the shelf. */
async function changeShelf(database: Database, id: string, old: Buffer): Promise<Buffer> {
  const fresh = randomBytes(32);
  const { rows } = await database.query<{ subject: string; key: Buffer }>(
    `select subject, key from vault.subject_key where shelf = $1 and state = 'ACTIVE'`,
    [id],
  );
  await database.query(
    `update vault.subject_key k set key = n.key
     from unnest($1::uuid[], $2::bytea[]) as n (subject, key) where k.subject = n.subject`,
    [rows.map(({ subject }) => subject), rows.map(({ subject, key }) => rewrapped(old, fresh, subject, key))],
  );
  await othersTurn();
  return fresh;
}

/** One that was damaged stays as it is, unreadable: it must not keep others from being erased. */
function rewrapped(from: Buffer, to: Buffer, subject: string, wrapped: Buffer): Buffer {
  try {
    return wrapKey(to, unwrapKey(from, wrapped, subject), subject);
  } catch {
    return wrapped;
  }
}

async function newShelf(database: Database, master: Buffer): Promise<{ id: string; key: Buffer }> {
  const shelf = { id: randomUUID(), key: randomBytes(32) };
  await database.query('insert into vault.shelf (id, key) values ($1, $2)', [
    shelf.id,
    wrapShelf(master, shelf.key, shelf.id),
  ]);
  return shelf;
}

/** Whoever else the process serves. */
const othersTurn = () => new Promise((resolve) => setImmediate(resolve));
