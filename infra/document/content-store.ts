import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { syncFolder } from '../process/sync-folder.ts';

/** What was stored: found again by its hash, whatever anybody calls it. */
export interface Content {
  /** 64 lower-case hexadecimal digits. */
  sha256: string;
  /** In bytes. */
  size: number;
}

export interface PutOptions {
  maxBytes: number;
  /** Code of the organization that brings it, which alone may then name it: see `has`. */
  by: string;
  /** Looks at the whole content before it is kept, and throws to refuse it. */
  accept?(file: FileHandle, content: Content): Promise<void>;
}

export interface OpenContent {
  size: number;
  /** For reading parts; the caller closes it. */
  file: FileHandle;
  /** From the first byte to the last, which comes only when the whole is what its hash says; closes `file`. */
  stream(): Readable;
  /** A stretch of it, both bytes included, once the whole was found to be what its hash says; closes `file`. */
  stretch(from: number, to: number): Readable;
}

/**
 * Content by its SHA-256. The same content put twice is one file. Nothing is found by its hash before it is whole and on
 * the disk, so a process that dies midway leaves nothing half done.
 */
export interface ContentStore {
  /** Throws TooLarge, and whatever `accept` or the source throws; nothing is kept then. */
  put(source: AsyncIterable<Uint8Array>, o: PutOptions): Promise<Content>;
  /**
   * Whether it is here; with `by`, whether that organization brought it. Knowing a hash is not having the content: only
   * who brought it may make it readable by naming it.
   */
  has(sha256: string, by?: string): Promise<boolean>;
  /** Codes of the organizations that brought it; none for what was never put. */
  broughtBy(sha256: string): Promise<string[]>;
  /** Undefined for what was never put, or removed. */
  open(sha256: string): Promise<OpenContent | undefined>;
  /** What these organizations brought, or all. */
  listBrought(by?: readonly string[]): Promise<Brought[]>;
  /** Whether the empty file says that it was brought, be the content there or not. */
  isMarked(sha256: string, by: string): Promise<boolean>;
  /** Puts that file back. */
  mark(sha256: string, by: string): Promise<void>;
  /**
   * For good: this organization brought it no more, and where no other did, the content is overwritten, as well as can be,
   * and goes. That it was taken away on purpose stays written. Again it changes nothing.
   */
  remove(sha256: string, by: string): Promise<void>;
  /** Clears away uploads that were cut off by the end of their process. */
  tidy(): Promise<void>;
}

export interface Brought {
  sha256: string;
  by: string;
  /** So lately that they may be about to name it. */
  fresh: boolean;
}

export class TooLarge extends Error {
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`more than ${maxBytes} bytes`);
    this.name = 'TooLarge';
    this.maxBytes = maxBytes;
  }
}

/** What is on the disk is no longer what was put. */
export class Damaged extends Error {}

const HASH = /^[0-9a-f]{64}$/;
const ORGANIZATION = /^[A-Z0-9]{1,10}$/;
/** Ends the name of the empty file that stands for content which was removed; no organization's code looks so. */
export const REMOVED = 'removed';
const CHUNK = 65_536;

/** No upload lasts this long: what is older was cut off by the end of its process. */
const STALE_AFTER_MS = 3_600_000;

/**
 * `<folder>/ab/cd/<sha256>`, beside it an empty `<sha256>.<organization>` for each that brought it; in its place
 * `<sha256>.removed` once it was removed.
 */
export async function openContentStore(
  folder: string,
  staleAfterMs: number = STALE_AFTER_MS,
): Promise<ContentStore> {
  const incoming = join(folder, 'incoming');
  await sweep(incoming, staleAfterMs);
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  return {
    async put(source, { maxBytes, by, accept }) {
      if (!ORGANIZATION.test(by)) throw new Error(`no organization: ${by}`);
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const temporary = join(incoming, randomUUID());
      const file = await open(temporary, 'wx+', 0o600);
      try {
        const content = await copy(source, file, maxBytes);
        await accept?.(file, content);
        await file.sync();
        await file.close();
        const path = pathOf(content.sha256);
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await rename(temporary, path);
        await rm(`${path}.${REMOVED}`, { force: true });
        // After the content: who is said to have brought it brought all of it.
        await (await open(`${path}.${by}`, 'w', 0o600)).close();
        for (let made = dirname(path); made.length >= folder.length; made = dirname(made))
          await syncFolder(made);
        return content;
      } catch (error) {
        await file.close().catch(() => {});
        await rm(temporary, { force: true });
        throw error;
      }
    },

    async has(sha256, by) {
      if (!HASH.test(sha256) || (by !== undefined && !ORGANIZATION.test(by))) return false;
      const path = pathOf(sha256);
      return (await isFile(path)) && (by === undefined || (await isFile(`${path}.${by}`)));
    },

    async broughtBy(sha256) {
      if (!HASH.test(sha256) || !(await isFile(pathOf(sha256)))) return [];
      return broughtBy(pathOf(sha256));
    },

    async open(sha256) {
      if (!HASH.test(sha256)) return undefined;
      const file = await open(pathOf(sha256), 'r').catch(missingIsUndefined);
      if (!file) return undefined;
      const { size } = await file.stat();
      return {
        ...{ size, file },
        stream: () => Readable.from(verified(file, sha256), { objectMode: false }),
        stretch: (from, to) => Readable.from(verifiedStretch(file, sha256, from, to), { objectMode: false }),
      };
    },

    async listBrought(by) {
      const wanted = by && new Set(by);
      const names = (await readdir(folder, { recursive: true }).catch(missingIsUndefined)) ?? [];
      const found: Brought[] = [];
      for (const name of names) {
        const [sha256, mark] = [basename(name, extname(name)), extname(name).slice(1)];
        if (!ORGANIZATION.test(mark) || !HASH.test(sha256) || (wanted && !wanted.has(mark))) continue;
        const made = await stat(join(folder, name)).catch(missingIsUndefined);
        if (made) found.push({ sha256, by: mark, fresh: Date.now() - made.mtimeMs < staleAfterMs });
      }
      return found;
    },

    isMarked: (sha256, by) => isFile(`${pathOf(sha256)}.${by}`),

    async mark(sha256, by) {
      await (await open(`${pathOf(sha256)}.${by}`, 'a', 0o600)).close();
      await syncFolder(dirname(pathOf(sha256)));
    },

    async remove(sha256, by) {
      if (!HASH.test(sha256) || !ORGANIZATION.test(by)) throw new Error(`no content: ${sha256}.${by}`);
      const path = pathOf(sha256);
      const others = (await broughtBy(path)).filter((each) => each !== by);
      if (others.length === 0 && (await isFile(path))) {
        // First: content that goes without it would be taken for lost.
        await (await open(`${path}.${REMOVED}`, 'w', 0o600)).close();
        await overwrite(path);
        await rm(path, { force: true });
      }
      await rm(`${path}.${by}`, { force: true });
      await syncFolder(dirname(path)).catch(missingIsUndefined);
    },

    tidy: () => sweep(incoming, staleAfterMs),
  };
}

async function broughtBy(path: string): Promise<string[]> {
  const names = (await readdir(dirname(path)).catch(missingIsUndefined)) ?? [];
  const marks = names
    .filter((name) => name.startsWith(`${basename(path)}.`))
    .map((name) => extname(name).slice(1));
  return marks.filter((mark) => ORGANIZATION.test(mark)).sort();
}

async function overwrite(path: string): Promise<void> {
  const file = await open(path, 'r+').catch(missingIsUndefined);
  if (!file) return; // another node on the same folder was there first
  try {
    const { size } = await file.stat();
    for (let at = 0; at < size; at += CHUNK)
      await file.write(Buffer.alloc(Math.min(CHUNK, size - at)), 0, undefined, at);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function copy(source: AsyncIterable<Uint8Array>, file: FileHandle, maxBytes: number): Promise<Content> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > maxBytes) throw new TooLarge(maxBytes);
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  return { sha256: hash.digest('hex'), size };
}

/** Holds every chunk back until the next one is there: whoever reads damaged content never gets to its end. */
async function* verified(file: FileHandle, sha256: string): AsyncGenerator<Uint8Array> {
  try {
    const hash = createHash('sha256');
    let held: Uint8Array | undefined;
    for (let position = 0; ; ) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK, position);
      if (bytesRead === 0) break;
      if (held) yield held;
      held = buffer.subarray(0, bytesRead);
      hash.update(held);
      position += bytesRead;
    }
    if (hash.digest('hex') !== sha256) throw new Damaged(`${sha256} is no longer what was stored`);
    if (held) yield held;
  } finally {
    await file.close();
  }
}

async function* verifiedStretch(
  file: FileHandle,
  sha256: string,
  from: number,
  to: number,
): AsyncGenerator<Uint8Array> {
  try {
    const hash = createHash('sha256');
    for (let position = 0; ; ) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK, position);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(0, bytesRead));
      position += bytesRead;
    }
    if (hash.digest('hex') !== sha256) throw new Damaged(`${sha256} is no longer what was stored`);
    for (let at = from; at <= to; ) {
      const wanted = Math.min(CHUNK, to + 1 - at);
      const { bytesRead, buffer } = await file.read(Buffer.alloc(wanted), 0, wanted, at);
      if (bytesRead === 0) break;
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

async function sweep(incoming: string, staleAfterMs: number): Promise<void> {
  const names = (await readdir(incoming).catch(missingIsUndefined)) ?? [];
  for (const name of names) {
    const path = join(incoming, name);
    const found = await stat(path).catch(missingIsUndefined);
    if (found && Date.now() - found.mtimeMs >= staleAfterMs) await rm(path, { force: true });
  }
}

const isFile = async (path: string) => (await stat(path).catch(missingIsUndefined))?.isFile() === true;

function missingIsUndefined(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}
