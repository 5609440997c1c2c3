import type { CopyRow } from './copy-rows.ts';
import { readInt64, type StoredEvent, TOMBSTONE_REVISION } from './event-record.ts';

/** An event as it goes into a message: text already as bytes. */
export interface WireRecord {
  id: Uint8Array;
  /** Set where the client wants the id as two numbers: the `UUID` that says so, encoded. */
  structuredId?: Uint8Array;
  stream: Uint8Array;
  type: Uint8Array;
  data: Uint8Array;
  metadata: Uint8Array;
  isJson: boolean;
  position: number;
  revision: number;
  /** Decimal digits of the ticks. */
  created: string;
}

/** The fields of `EVENT_COLUMNS`, in its order. */
export const EVENT_COLUMNS = 'position, stream, revision, id, type, data, metadata, is_json, created';

/** Views into the row: use before the next row arrives. */
export function recordOfRow(row: CopyRow): WireRecord {
  return {
    position: readInt64(row.view(0), 0),
    stream: row.view(1),
    revision: readInt64(row.view(2), 0),
    id: row.view(3),
    type: row.view(4),
    data: row.view(5),
    metadata: row.view(6),
    isJson: row.view(7)[0] === 1,
    created: row.view(8).readBigInt64BE(0).toString(),
  };
}

export function recordOfEvent(event: StoredEvent): WireRecord {
  return {
    ...event,
    stream: Buffer.from(event.stream),
    type: Buffer.from(event.type),
    created: event.created.toString(),
  };
}

/** A copy that outlives the row. */
export function keepRecord(record: WireRecord): WireRecord {
  return {
    ...record,
    id: Buffer.from(record.id),
    stream: Buffer.from(record.stream),
    type: Buffer.from(record.type),
    data: Buffer.from(record.data),
    metadata: Buffer.from(record.metadata),
  };
}

const UUID_TEXT_BYTES = 36;
const UUID_FIELD_BYTES = 2 + UUID_TEXT_BYTES;
const KEY_TYPE = mapKey('type');
const KEY_CREATED = mapKey('created');
const CONTENT_TYPE = {
  json: contentType('application/json'),
  binary: contentType('application/octet-stream'),
};
const HEX = Buffer.from('0123456789abcdef');

/** Key part of a `map<string, string>` entry: field 1. */
function mapKey(key: string): Buffer {
  return Buffer.from([0x0a, key.length, ...Buffer.from(key)]);
}

/** A whole `metadata` entry: field 6, key and value. */
function contentType(value: string): Buffer {
  const entry = [...mapKey('content-type'), 0x12, value.length, ...Buffer.from(value)];
  return Buffer.from([0x32, entry.length, ...entry]);
}

/** Bytes of an unsigned varint. */
export function varintSize(value: number): number {
  let size = 1;
  let rest = value;
  while (rest >= 128) {
    rest = Math.floor(rest / 128);
    size++;
  }
  return size;
}

export function writeVarint(target: Buffer, value: number, from: number): number {
  let at = from;
  let rest = value;
  while (rest >= 2 ** 31) {
    target[at++] = (rest % 128) | 128;
    rest = Math.floor(rest / 128);
  }
  while (rest >= 128) {
    target[at++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  target[at++] = rest;
  return at;
}

const revisionSize = (revision: number) => (revision === TOMBSTONE_REVISION ? 9 : varintSize(revision));

function writeRevision(target: Buffer, revision: number, at: number): number {
  if (revision !== TOMBSTONE_REVISION) return writeVarint(target, revision, at);
  target.fill(0xff, at, at + 8);
  target[at + 8] = 0x7f;
  return at + 9;
}

/** Tag, length, content; all field numbers here fit one byte. */
export const fieldSize = (length: number) => 1 + varintSize(length) + length;

export function writeField(target: Buffer, tag: number, content: Uint8Array, from: number): number {
  target[from] = tag;
  const at = writeVarint(target, content.length, from + 1);
  target.set(content, at);
  return at + content.length;
}

const typeEntrySize = (record: WireRecord) => KEY_TYPE.length + fieldSize(record.type.length);
const createdEntrySize = (record: WireRecord) => KEY_CREATED.length + 2 + record.created.length;

/** Size of a `ReadResp.ReadEvent.RecordedEvent`. */
export function recordSize(record: WireRecord): number {
  const positionSize = varintSize(record.position);
  return (
    2 +
    (record.structuredId?.length ?? UUID_FIELD_BYTES) +
    fieldSize(fieldSize(record.stream.length)) +
    1 +
    revisionSize(record.revision) +
    2 * (1 + positionSize) +
    fieldSize(typeEntrySize(record)) +
    (record.isJson ? CONTENT_TYPE.json : CONTENT_TYPE.binary).length +
    fieldSize(createdEntrySize(record)) +
    (record.metadata.length > 0 ? fieldSize(record.metadata.length) : 0) +
    (record.data.length > 0 ? fieldSize(record.data.length) : 0)
  );
}

/** Writes a RecordedEvent; its size must have been made room for. */
export function writeRecord(target: Buffer, record: WireRecord, from: number): number {
  let at = from;
  if (record.structuredId) at = writeField(target, 0x0a, record.structuredId, at);
  else {
    target[at++] = 0x0a; // id
    target[at++] = UUID_FIELD_BYTES;
    target[at++] = 0x12; // UUID.string
    target[at++] = UUID_TEXT_BYTES;
    at = writeUuid(target, record.id, at);
  }
  target[at++] = 0x12; // stream_identifier
  at = writeVarint(target, fieldSize(record.stream.length), at);
  at = writeField(target, 0x1a, record.stream, at);
  target[at++] = 0x18; // stream_revision
  at = writeRevision(target, record.revision, at);
  target[at++] = 0x20; // prepare_position
  at = writeVarint(target, record.position, at);
  target[at++] = 0x28; // commit_position
  at = writeVarint(target, record.position, at);
  target[at++] = 0x32; // metadata: type
  at = writeVarint(target, typeEntrySize(record), at);
  target.set(KEY_TYPE, at);
  at = writeField(target, 0x12, record.type, at + KEY_TYPE.length);
  const content = record.isJson ? CONTENT_TYPE.json : CONTENT_TYPE.binary;
  target.set(content, at);
  at += content.length;
  target[at++] = 0x32; // metadata: created
  target[at++] = createdEntrySize(record);
  target.set(KEY_CREATED, at);
  at += KEY_CREATED.length;
  target[at++] = 0x12;
  target[at++] = record.created.length;
  at += target.write(record.created, at, 'latin1');
  if (record.metadata.length > 0) at = writeField(target, 0x3a, record.metadata, at);
  return record.data.length > 0 ? writeField(target, 0x42, record.data, at) : at;
}

function writeUuid(target: Buffer, id: Uint8Array, from: number): number {
  let at = from;
  for (let i = 0; i < 16; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) target[at++] = 0x2d;
    const byte = id[i] as number;
    target[at++] = HEX[byte >> 4] as number;
    target[at++] = HEX[byte & 15] as number;
  }
  return at;
}
