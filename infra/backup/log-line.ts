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
  const digested = [
    int64(line.position),
    Buffer.from(line.stream),
    int64(line.revision),
    Buffer.from(line.id.replaceAll('-', ''), 'hex'),
    Buffer.from(line.type),
    Buffer.of(line.isJson ? 1 : 0),
    int64(line.created),
    bytesOf(line.data),
    bytesOf(line.metadata),
  ];
  const fields = Buffer.concat(digested.flatMap((field) => [int32(field.length), field]));
  const count = Buffer.alloc(2);
  count.writeInt16BE(DIGESTED_FIELDS + 1);
  if (line.digest === null) return Buffer.concat([count, fields, int32(-1)]);
  const digest = Buffer.from(line.digest, 'hex');
  if (!digestOfCopied(fields).equals(digest)) throw new DamagedRow(line.position);
  return Buffer.concat([count, fields, int32(digest.length), digest]);
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

function int64(text: string): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(text));
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
