import { isUtf8 } from 'node:buffer';
import type { CopyRow } from '../eventstore/copy-rows.ts';
import { DIGESTED, DIGESTED_FIELDS, digestOfCopied } from '../eventstore/row-digest.ts';

/** What `lineOf` reads, and `rowOf` writes; a log of version 1 has no digests. */
export const COLUMNS = `${DIGESTED}, digest`;
export const COLUMNS_OF_1 = `${DIGESTED}, null::bytea as digest`;

/** Bytes as text where they are UTF-8, so that a person can read them. */
type Bytes = string | { base64: string };

/** An event in a backup: one line of JSON. 64-bit numbers are text, for JSON's readers round them. */
export interface LogLine {
  position: string;
  stream: string;
  revision: string;
  /** 32 hexadecimal digits in the groups of a UUID. */
  id: string;
  type: string;
  isJson: boolean;
  /** Ticks of 100 ns since the Unix epoch. */
  created: string;
  data: Bytes;
  metadata: Bytes;
  /** SHA-256 of the row, see `row-digest.ts`; null where the log has none. */
  digest: string | null;
}

/** Of a row: how many fields, the length of each, three numbers, an id and a boolean. */
const FIXED_BYTES = 2 + 4 * (DIGESTED_FIELDS + 1) + 3 * 8 + 16 + 1;

/** A row of the log is not what was recorded. */
export class DamagedRow extends Error {
  readonly position: string;

  constructor(position: string) {
    super(`the event at position ${position} is not what was recorded: its digest differs`);
    this.position = position;
  }
}

/** The row of COLUMNS as a line of a backup. @throws DamagedRow */
export function lineOf(row: CopyRow): LogLine {
  const number = (field: number) => String(row.view(field).readBigInt64BE(0));
  const digest = row.view(DIGESTED_FIELDS);
  const position = number(0);
  if (digest.length > 0 && !digestOfCopied(row.leading(DIGESTED_FIELDS)).equals(digest))
    throw new DamagedRow(position);
  return {
    position,
    stream: row.view(1).toString(),
    revision: number(2),
    id: uuidOf(row.view(3).toString('hex')),
    type: row.view(4).toString(),
    isJson: row.view(5)[0] === 1,
    created: number(6),
    data: legible(row.view(7)),
    metadata: legible(row.view(8)),
    digest: digest.length > 0 ? digest.toString('hex') : null,
  };
}

/** The line as a row of COLUMNS in `copy … (format binary)`. @throws DamagedRow */
export function rowOf(line: LogLine): Buffer {
  const [stream, type] = [Buffer.from(line.stream), Buffer.from(line.type)];
  const [data, metadata] = [bytesOf(line.data), bytesOf(line.metadata)];
  const digest = line.digest === null ? undefined : Buffer.from(line.digest, 'hex');
  const contents = stream.length + type.length + data.length + metadata.length + (digest?.length ?? 0);
  const row = Buffer.allocUnsafe(FIXED_BYTES + contents);
  let at = row.writeInt16BE(DIGESTED_FIELDS + 1, 0);
  const put = (field: Buffer) => {
    at = row.writeInt32BE(field.length, at);
    at += field.copy(row, at);
  };
  const putInt64 = (text: string) => {
    at = row.writeInt32BE(8, at);
    at = row.writeBigInt64BE(BigInt(text), at);
  };
  putInt64(line.position);
  put(stream);
  putInt64(line.revision);
  put(Buffer.from(line.id.replaceAll('-', ''), 'hex'));
  put(type);
  put(Buffer.of(line.isJson ? 1 : 0));
  putInt64(line.created);
  put(data);
  put(metadata);
  if (digest && !digestOfCopied(row.subarray(2, at)).equals(digest)) throw new DamagedRow(line.position);
  if (digest) put(digest);
  else at = row.writeInt32BE(-1, at);
  return row.subarray(0, at);
}

/** What goes before and after the rows of a binary COPY. */
export const COPY_BEGIN: Buffer = Buffer.concat([
  Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'),
  Buffer.alloc(8),
]);
export const COPY_END: Buffer = Buffer.of(0xff, 0xff);

const legible = (bytes: Buffer): Bytes =>
  isUtf8(bytes) ? bytes.toString() : { base64: bytes.toString('base64') };

const bytesOf = (bytes: Bytes): Buffer =>
  typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes.base64, 'base64');

const uuidOf = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
