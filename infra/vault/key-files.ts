import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { SetupError } from '../process/setup-error.ts';

/** 32 bytes as 64 hexadecimal digits, as `openssl rand -hex 32` writes them. */
export const MASTER_KEY = /^[0-9a-f]{64}$/i;

/**
 * The file of the master key, and beside it, while the key is being changed, the next one in `….next`. What is done to them
 * is on the disk when it returns; each step may be the last of its process. They throw as `node:fs` does.
 */
export interface KeyFiles {
  /** The keys that lie here, the one in use first; undefined for a file that is not there or holds none. */
  read(): { key: Buffer | undefined; next: Buffer | undefined };
  /** Whether there is a file where the key belongs, a key or not. */
  exists(): boolean;
  writeNext(key: Buffer): void;
  /** Overwrites the key in use, as well as can be: a journal or a drive that moves its blocks may keep the bytes. */
  wipe(): void;
  /** The next key becomes the one in use. */
  promote(): void;
  /** Overwrites and removes the next key. */
  dropNext(): void;
  /** The same with the file of the key, where `key` is what it holds. */
  drop(key: Buffer): void;
}

export function keyFiles(path: string): KeyFiles {
  // A link stays one: the files change where they lie.
  const file = () => (existsSync(path) ? realpathSync(path) : path);
  const next = () => `${file()}.next`;
  return {
    read() {
      const before = readKey(file());
      const coming = readKey(next());
      // Between the two looks the next one may have become the one in use.
      return { key: coming ? before : (readKey(file()) ?? before), next: coming };
    },
    exists: () => existsSync(path),
    writeNext(key) {
      rmSync(next(), { force: true });
      write(next(), key);
    },
    wipe: () => overwrite(file()),
    promote() {
      renameSync(next(), file());
      syncFolderOf(file());
    },
    dropNext: () => destroy(next()),
    drop(key) {
      if (readKey(file())?.equals(key)) destroy(file());
    },
  };
}

/** In characters: a key and some blank space. */
export const MOST_OF_KEY = 200;

/** Undefined for a file that is not there or holds none. @throws SetupError for one that cannot be read. */
export function readKey(file: string): Buffer | undefined {
  try {
    const found = statSync(file);
    // A device or a pipe might never end.
    if (!found.isDirectory() && (!found.isFile() || found.size > MOST_OF_KEY)) return undefined;
    const text = readFileSync(file, 'utf8').trim();
    return MASTER_KEY.test(text) ? Buffer.from(text, 'hex') : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new SetupError(
      `The key file ${file} cannot be read (${code}): give this user the right to read it`,
      `Không đọc được tệp khóa ${file} (${code}): hãy cấp quyền đọc`,
      { cause: error },
    );
  }
}

function write(file: string, key: Buffer): void {
  const made = openSync(file, 'wx', 0o600);
  try {
    writeSync(made, `${key.toString('hex')}\n`);
    // On the disk before anything is sealed with it.
    fsyncSync(made);
  } finally {
    closeSync(made);
  }
  syncFolderOf(file);
}

function overwrite(file: string): void {
  const found = openSync(file, 'r+');
  try {
    writeSync(found, `${randomBytes(32).toString('base64')}${' '.repeat(21)}`, 0);
    fsyncSync(found);
  } finally {
    closeSync(found);
  }
}

function destroy(file: string): void {
  if (!existsSync(file)) return;
  overwrite(file);
  rmSync(file);
  syncFolderOf(file);
}

function syncFolderOf(file: string): void {
  if (process.platform === 'win32') return; // it cannot; renaming is durable there without
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
