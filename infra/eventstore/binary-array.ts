import { writeInt64 } from './event-record.ts';

/** Object ids of PostgreSQL's built-in element types (pg_type.dat). */
const OID = { bool: 16, bytea: 17, int8: 20, text: 25, uuid: 2950 };

const HEADER_BYTES = 20;

/** One-dimensional array in PostgreSQL's binary format: pg sends a Buffer as it is, with no text escaping. */
function allocate(oid: number, count: number, contentBytes: number): Buffer {
  const array = Buffer.allocUnsafe(HEADER_BYTES + 4 * count + contentBytes);
  array.writeInt32BE(1, 0); // dimensions
  array.writeInt32BE(0, 4); // no nulls
  array.writeInt32BE(oid, 8);
  array.writeInt32BE(count, 12);
  array.writeInt32BE(1, 16); // lower bound
  return array;
}

function ofBytes(oid: number, values: readonly Uint8Array[]): Buffer {
  let total = 0;
  for (const value of values) total += value.length;
  const array = allocate(oid, values.length, total);
  let at = HEADER_BYTES;
  for (const value of values) {
    array.writeInt32BE(value.length, at);
    array.set(value, at + 4);
    at += 4 + value.length;
  }
  return array;
}

export const byteaArray = (values: readonly Uint8Array[]) => ofBytes(OID.bytea, values);
export const uuidArray = (values: readonly Buffer[]) => ofBytes(OID.uuid, values);

export function textArray(values: readonly string[]): Buffer {
  let total = 0;
  for (const value of values) total += Buffer.byteLength(value);
  const array = allocate(OID.text, values.length, total);
  let at = HEADER_BYTES;
  for (const value of values) {
    const written = array.write(value, at + 4);
    array.writeInt32BE(written, at);
    at += 4 + written;
  }
  return array;
}

export function int8Array(values: readonly number[]): Buffer {
  const array = allocate(OID.int8, values.length, 8 * values.length);
  let at = HEADER_BYTES;
  for (const value of values) {
    array.writeInt32BE(8, at);
    writeInt64(array, value, at + 4);
    at += 12;
  }
  return array;
}

export function boolArray(values: readonly boolean[]): Buffer {
  const array = allocate(OID.bool, values.length, values.length);
  let at = HEADER_BYTES;
  for (const value of values) {
    array.writeInt32BE(1, at);
    array[at + 4] = value ? 1 : 0;
    at += 5;
  }
  return array;
}
