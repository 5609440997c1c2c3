import type { FileHandle } from 'node:fs/promises';

const END_RECORD = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MAX_COMMENT = 65_535;
/** The directory of an honest paper is far smaller. */
const MAX_DIRECTORY_BYTES = 4 * 1024 * 1024;

/**
 * Names of the entries of an archive that begins with the file and ends with it; undefined for anything else, such as an
 * archive behind something else. Reads the directory alone.
 */
export async function zipNames(file: FileHandle, size: number): Promise<string[] | undefined> {
  const end = await endRecord(file, size);
  if (!end) return undefined;
  const count = end.record.readUInt16LE(10);
  const length = end.record.readUInt32LE(12);
  const start = end.record.readUInt32LE(16);
  // Otherwise something stands before the archive, or between its directory and its end.
  if (start + length !== end.position || length > MAX_DIRECTORY_BYTES) return undefined;
  const directory = await readAt(file, start, length);
  const names: string[] = [];
  for (let at = 0; names.length < count; ) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY) return undefined;
    const nameLength = directory.readUInt16LE(at + 28);
    const rest = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    names.push(directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
    at += ENTRY_BYTES + nameLength + rest;
  }
  return names;
}

/** Whether programs that look for an archive from the end of the file would find one. */
export const endsAsZip = async (file: FileHandle, size: number): Promise<boolean> =>
  (await endRecord(file, size)) !== undefined;

async function endRecord(
  file: FileHandle,
  size: number,
): Promise<{ record: Buffer; position: number } | undefined> {
  const from = Math.max(0, size - END_BYTES - MAX_COMMENT);
  const tail = await readAt(file, from, size - from);
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
