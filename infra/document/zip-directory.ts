import type { FileHandle } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

const END_RECORD = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MAX_COMMENT = 65_535;
/** The directory of an honest paper is far smaller. */
const MAX_DIRECTORY_BYTES = 4 * 1024 * 1024;

export interface ZipEntry {
  name: string;
  /** 0: as it is, 8: deflated. */
  method: number;
  encrypted: boolean;
  packed: number;
  /** Where its local header lies. */
  start: number;
  /** Where the next begins, or the directory. */
  end: number;
  /** Whether its sizes come behind it, as programs write that do not know them before. */
  sizesBehind: boolean;
}

/** What an archive is read from: a file, or one within another. */
export type ReadAt = (position: number, length: number) => Promise<Buffer>;

/**
 * The entries of an archive that begins with the file and ends with it; undefined for anything else, such as an archive
 * behind something else. Reads the directory alone.
 */
export async function zipEntries(read: ReadAt, size: number): Promise<ZipEntry[] | undefined> {
  const end = await endRecord(read, size);
  if (!end) return undefined;
  const count = end.record.readUInt16LE(10);
  const length = end.record.readUInt32LE(12);
  const start = end.record.readUInt32LE(16);
  // Otherwise something stands before the archive, or between its directory and its end.
  if (start + length !== end.position || length > MAX_DIRECTORY_BYTES) return undefined;
  const directory = await read(start, length);
  const entries: Omit<ZipEntry, 'end'>[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY) return undefined;
    const nameLength = directory.readUInt16LE(at + 28);
    const rest = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    entries.push({
      name: directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength),
      method: directory.readUInt16LE(at + 10),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      sizesBehind: (directory.readUInt16LE(at + 8) & 8) === 8,
      packed: directory.readUInt32LE(at + 20),
      start: directory.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + nameLength + rest;
  }
  const places = entries.map((entry) => entry.start).sort((a, b) => a - b);
  return entries.map((entry) => ({ ...entry, end: places[places.indexOf(entry.start) + 1] ?? start }));
}

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;

/** Sizes behind an entry, with their mark and for the largest archives. */
const SIZES_BYTES = 24;

/**
 * Whether every byte before the directory belongs to an entry that says the same of itself as the directory: what stands
 * between them is found by programs that read an archive from its beginning, and by none that trusts the directory.
 */
export async function hidesNothing(read: ReadAt, entries: readonly ZipEntry[]): Promise<boolean> {
  if (!entries.some(({ start }) => start === 0)) return false;
  for (const entry of entries) {
    const local = await read(entry.start, LOCAL_BYTES);
    if (local.length < LOCAL_BYTES || local.readUInt16LE(8) !== entry.method) return false;
    const nameLength = local.readUInt16LE(26);
    const name = await read(entry.start + LOCAL_BYTES, nameLength);
    const rest = entry.end - entry.start - LOCAL_BYTES - nameLength - local.readUInt16LE(28) - entry.packed;
    if (name.toString('utf8') !== entry.name || rest < 0 || rest > (entry.sizesBehind ? SIZES_BYTES : 0))
      return false;
  }
  return true;
}

/** The content of an entry; undefined where it is not as the directory says, or unpacks to more than `most`. */
export async function zipContent(read: ReadAt, entry: ZipEntry, most: number): Promise<Buffer | undefined> {
  const local = await read(entry.start, LOCAL_BYTES);
  if (local.length < LOCAL_BYTES || local.readUInt32LE(0) !== LOCAL) return undefined;
  const from = entry.start + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = await read(from, entry.packed);
  if (packed.length < entry.packed) return undefined;
  if (entry.method === 0) return packed.length <= most ? packed : undefined;
  if (entry.method !== 8) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch {
    return undefined;
  }
}

/** Whether programs that look for an archive from the end of the file would find one. */
export const endsAsZip = async (read: ReadAt, size: number): Promise<boolean> =>
  (await endRecord(read, size)) !== undefined;

async function endRecord(
  read: ReadAt,
  size: number,
): Promise<{ record: Buffer; position: number } | undefined> {
  const from = Math.max(0, size - END_BYTES - MAX_COMMENT);
  const tail = await read(from, size - from);
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_RECORD) continue;
    if (at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length)
      return { record: tail.subarray(at, at + END_BYTES), position: from + at };
  }
  return undefined;
}

/** Fewer bytes at the end of the file. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
