import type { Client } from 'pg';
import { boolArray, byteaArray, int8Array, textArray, uuidArray } from './binary-array.ts';
import type { StoredEvent } from './event-record.ts';
import { rowDigest } from './row-digest.ts';

const INSERT = {
  name: 'insert-events',
  text: `
    insert into log.event (position, created, stream, revision, id, type, data, metadata, is_json, digest)
    select $1::bigint + u.nth - 1, $2::bigint, u.stream, u.revision, u.id, u.type, u.data, u.metadata, u.is_json,
      u.digest
    from unnest($3::text[], $4::bigint[], $5::uuid[], $6::text[], $7::bytea[], $8::bytea[], $9::boolean[],
      $10::bytea[]) with ordinality as u(stream, revision, id, type, data, metadata, is_json, digest, nth)`,
};

/**
 * Writes the events, in order, in one statement: one round trip, one transaction, all or nothing.
 * @param events of consecutive positions and one `created`; at least one.
 */
export async function insertEvents(db: Client, events: readonly StoredEvent[]): Promise<void> {
  const first = events[0] as StoredEvent;
  const values = [
    String(first.position),
    first.created.toString(),
    textArray(events.map((e) => e.stream)),
    int8Array(events.map((e) => e.revision)),
    uuidArray(events.map((e) => e.id)),
    textArray(events.map((e) => e.type)),
    byteaArray(events.map((e) => e.data)),
    byteaArray(events.map((e) => e.metadata)),
    boolArray(events.map((e) => e.isJson)),
    byteaArray(events.map(rowDigest)),
  ];
  await db.query({ ...INSERT, values });
}
