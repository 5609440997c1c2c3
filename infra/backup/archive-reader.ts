import { createHash } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { SetupError } from '../process/setup-error.ts';
import {
  anyManifest,
  BACKUP_FORMAT,
  isEntryName,
  MANIFEST,
  type Manifest,
  manifest,
  SUMS,
  sumOf,
} from './manifest.ts';
import { BLOCK, END_OF_TAR, type Entry, padding, readHeader, TarFault } from './tar.ts';

const decompress = promisify(zstdDecompress);

/** A backup of which every byte is what was written. */
export interface Archive {
  manifest: Manifest;
  /** In the order of the file. */
  names: readonly string[];
  read(name: string): Promise<Buffer>;
  /** The lines of an entry that `addLines` wrote. */
  lines(name: string): Promise<string[]>;
  close(): Promise<void>;
}

interface Found extends Entry {
  /** Of its first byte in the file. */
  at: number;
  sum: string;
}

const CHUNK = 1024 * 1024;
/** Far above what a part of ours becomes: what is larger was made to fill the memory. */
const MAX_LINES = 64 * 1024 * 1024;
const MAX_MANIFEST = 1024 * 1024;

/**
 * Opens a backup and reads it once to its end. @throws SetupError, naming the part, for a file that is cut short, in which a
 * byte is another one, or that a newer Khéo made.
 */
export async function openArchive(path: string): Promise<Archive> {
  // Of a folder nothing is read, and a pipe is waited for: neither has places to be read at.
  if ((await stat(path).catch(() => undefined))?.isFile() === false) throw noBackup(path);
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new SetupError(
      `The backup ${path} cannot be read (${error.code}): give the path of a file that kheo backup wrote`,
      `Không đọc được bản sao lưu ${path} (${error.code}): hãy nêu đúng đường dẫn tệp`,
    );
  });
  try {
    const checked = await check(file, path);
    const entries = new Map(checked.entries.map((entry) => [entry.name, entry]));
    const read = async (name: string) => {
      const { at, size, sum } = entries.get(name) as Found;
      const content = Buffer.alloc(size);
      await readFully(file, content, at, () => notAsWritten(path, name));
      if (sumOf(content) !== sum) throw notAsWritten(path, name);
      return content;
    };
    return {
      manifest: checked.manifest,
      names: [...entries.keys()],
      read,
      async lines(name) {
        const text = await decompress(await read(name), { maxOutputLength: MAX_LINES }).catch(() => {
          throw notAsWritten(path, name);
        });
        return text.toString().split('\n').slice(0, -1);
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** From the first byte to the last. */
async function check(file: FileHandle, path: string): Promise<{ manifest: Manifest; entries: Found[] }> {
  const entries = new Map<string, Found>();
  let described: Manifest | undefined;
  let sums: Buffer | undefined;
  let behind: string | undefined;
  let at = 0;
  const short = () => (behind ? cutShort(path, behind) : noBackup(path));
  for (;;) {
    const header = Buffer.alloc(BLOCK);
    await readFully(file, header, at, short);
    const entry = headerIn(header, path, behind);
    if (!entry) break;
    const { name, size } = entry;
    if (entries.has(name) || sums || (entries.size === 0) !== (name === MANIFEST))
      throw misplaced(path, name);
    const sum = await sumIn(file, at + BLOCK, size, () => cutShort(path, name));
    await requireZeros(file, at + BLOCK + size, padding(size), path, name);
    entries.set(name, { ...entry, at: at + BLOCK, sum });
    if (name === MANIFEST) described = await manifestIn(file, entry, path);
    if (name === SUMS) sums = await contentOf(file, at + BLOCK, size);
    at += BLOCK + size + padding(size);
    behind = name;
  }
  if (!described || !sums) throw short();
  await requireZeros(file, at, END_OF_TAR.length, path, SUMS);
  if ((await file.stat()).size !== at + END_OF_TAR.length) throw misplaced(path, 'what follows SHA256SUMS');
  entries.delete(SUMS);
  compare([...entries.values()], sums, path);
  return { manifest: described, entries: [...entries.values()] };
}

function headerIn(header: Buffer, path: string, behind: string | undefined): Entry | undefined {
  try {
    const entry = readHeader(header);
    if (!entry || isEntryName(entry.name)) return entry;
    throw new TarFault('no backup has such a name');
  } catch (error) {
    if (!(error instanceof TarFault)) throw error;
    if (!behind) throw noBackup(path);
    throw damaged(path, `what follows ${behind}`, error.message);
  }
}

async function manifestIn(file: FileHandle, { size }: Entry, path: string): Promise<Manifest> {
  if (size > MAX_MANIFEST) throw noBackup(path);
  const content = await contentOf(file, BLOCK, size);
  let said: unknown;
  try {
    said = JSON.parse(content.toString());
  } catch {
    throw notAsWritten(path, MANIFEST);
  }
  const { data: any } = anyManifest.safeParse(said);
  if (!any) throw notAsWritten(path, MANIFEST);
  if (any.format > BACKUP_FORMAT)
    throw new SetupError(
      `The backup ${path} was made by Khéo ${any.program}, in format ${any.format}; this one reads format ${BACKUP_FORMAT}: restore it with that version, or a newer one`,
      `Bản sao lưu ${path} do Khéo ${any.program} ghi, định dạng ${any.format}, bản này đọc định dạng ${BACKUP_FORMAT}: hãy khôi phục bằng đúng phiên bản đó hoặc mới hơn`,
    );
  const { data } = manifest.safeParse(said);
  if (!data) throw notAsWritten(path, MANIFEST);
  return data;
}

/** Every entry has the sum that was written down for it, and each that was written down is there. */
function compare(entries: readonly Found[], sums: Buffer, path: string): void {
  const lines = sums.toString().split('\n').slice(0, -1);
  const wanted = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  for (const { name, sum } of entries) {
    if (!wanted.has(name)) throw notAsWritten(path, `${SUMS} (it lacks ${name})`);
    if (wanted.get(name) !== sum) throw damaged(path, name, `it is not what ${SUMS} says`);
  }
  if (lines.length !== entries.length) throw notAsWritten(path, SUMS);
}

async function readFully(file: FileHandle, into: Buffer, at: number, failure: () => Error): Promise<void> {
  for (let done = 0; done < into.length; ) {
    const { bytesRead } = await file.read(into, done, into.length - done, at + done);
    if (bytesRead === 0) throw failure();
    done += bytesRead;
  }
}

async function contentOf(file: FileHandle, at: number, size: number): Promise<Buffer> {
  const content = Buffer.alloc(size);
  await readFully(file, content, at, () => new Error('it was there a moment ago'));
  return content;
}

async function sumIn(file: FileHandle, at: number, size: number, failure: () => Error): Promise<string> {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(Math.min(CHUNK, size));
  for (let done = 0; done < size; done += chunk.length) {
    const part = chunk.subarray(0, Math.min(chunk.length, size - done));
    await readFully(file, part, at + done, failure);
    hash.update(part);
  }
  return hash.digest('hex');
}

async function requireZeros(
  file: FileHandle,
  at: number,
  length: number,
  path: string,
  name: string,
): Promise<void> {
  const zeros = Buffer.alloc(length);
  await readFully(file, zeros, at, () => cutShort(path, name));
  if (zeros.some((byte) => byte !== 0)) throw notAsWritten(path, name);
}

const damaged = (path: string, name: string, why: string) =>
  new SetupError(
    `The backup ${path} is damaged in ${name}: ${why}. Nothing was restored; take another copy of it, or another backup`,
    `Bản sao lưu ${path} bị hỏng ở ${name}; chưa khôi phục gì: hãy dùng bản sao khác`,
  );
const notAsWritten = (path: string, name: string) => damaged(path, name, 'it is not what was backed up');
const misplaced = (path: string, name: string) => damaged(path, name, 'it does not belong there');

const cutShort = (path: string, behind: string) =>
  new SetupError(
    `The backup ${path} is cut short, in or behind ${behind}. Nothing was restored; take another copy of it, or another backup`,
    `Bản sao lưu ${path} bị cắt cụt, từ ${behind}; chưa khôi phục gì: hãy dùng bản sao khác`,
  );

const noBackup = (path: string) =>
  new SetupError(
    `${path} is no backup of Khéo: give the path of a file that kheo backup wrote`,
    `${path} không phải bản sao lưu của Khéo: hãy nêu đúng đường dẫn tệp`,
  );
