import { hash } from 'node:crypto';
import { type StoredEvent, writeInt64 } from './event-record.ts';

/**
 * What a row's digest is of, in this order. The digest is SHA-256 over these fields in PostgreSQL's binary form (numbers
 * big-endian, text as UTF-8, a boolean as one byte), each behind its length in four bytes: the very bytes of such a row in
 * `copy … (format binary)`. So it can be made again with no program of ours (`DIGEST_SQL`). It never changes: what is
 * recorded in another way gets a column of its own.
 */
export const DIGESTED = 'position, stream, revision, id, type, is_json, created, data, metadata';
export const DIGESTED_FIELDS = DIGESTED.split(', ').length;

/** The same by PostgreSQL alone, of a row of `log.event`. */
export const DIGEST_SQL = `sha256(${[
  'int8send(position)',
  `convert_to(stream, 'UTF8')`,
  'int8send(revision)',
  'uuid_send(id)',
  `convert_to(type, 'UTF8')`,
  'boolsend(is_json)',
  'int8send(created)',
  'data',
  'metadata',
]
  .map((field) => `int4send(octet_length(${field})) || ${field}`)
  .join(' || ')})`;

/** Enough for nearly every event; a larger one gets a buffer of its own. */
const SCRATCH = Buffer.allocUnsafe(64 * 1024);
/** Lengths of nine fields, three numbers, an id and a boolean. */
const FIXED_BYTES = 4 * DIGESTED_FIELDS + 3 * 8 + 16 + 1;

export function rowDigest(event: StoredEvent): Buffer {
  const { position, stream, revision, id, type, isJson, created, data, metadata } = event;
  // No sign of UTF-16 takes more than three bytes.
  const most = FIXED_BYTES + 3 * (stream.length + type.length) + data.length + metadata.length;
  const bytes = most <= SCRATCH.length ? SCRATCH : Buffer.allocUnsafe(most);
  let at = putInt64(bytes, position, 0);
  at = putText(bytes, stream, at);
  at = putInt64(bytes, revision, at);
  at = putBytes(bytes, id, at);
  at = putText(bytes, type, at);
  bytes.writeInt32BE(1, at);
  bytes[at + 4] = isJson ? 1 : 0;
  at += 5;
  bytes.writeInt32BE(8, at);
  at = bytes.writeBigInt64BE(created, at + 4);
  at = putBytes(bytes, data, at);
  at = putBytes(bytes, metadata, at);
  return hash('sha256', bytes.subarray(0, at), 'buffer');
}

/** Of the fields of `DIGESTED` as they lie in a row that was copied out in binary, their lengths included. */
export const digestOfCopied = (fields: Buffer): Buffer => hash('sha256', fields, 'buffer');

function putInt64(bytes: Buffer, value: number, at: number): number {
  bytes.writeInt32BE(8, at);
  writeInt64(bytes, value, at + 4);
  return at + 12;
}

function putText(bytes: Buffer, text: string, at: number): number {
  const written = bytes.write(text, at + 4);
  bytes.writeInt32BE(written, at);
  return at + 4 + written;
}

function putBytes(bytes: Buffer, content: Uint8Array, at: number): number {
  bytes.writeInt32BE(content.length, at);
  bytes.set(content, at + 4);
  return at + 4 + content.length;
}
