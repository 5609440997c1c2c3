import { chmod, mkdir, open, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startPostgres } from '../postgres/embedded.ts';
import type { Config } from '../process/config.ts';
import { LAYOUT_NOTE, openDataFolder } from '../process/data-folder.ts';
import { progress } from '../process/progress.ts';
import { awaitDatabase } from '../process/reachable.ts';
import { markRestore, RESTORE_MARK, refuseHalfRestored, unmarkRestore } from '../process/restore-mark.ts';
import { SetupError } from '../process/setup-error.ts';
import { syncFolder } from '../process/sync-folder.ts';
import { type Rebuilt, rebuild } from '../rebuild/rebuild.ts';
import { readKey } from '../vault/key-files.ts';
import { type Archive, openArchive } from './archive-reader.ts';
import { fits, keyFile } from './keys.ts';
import { load, schemasIn, unload } from './load.ts';
import { KEY, type Manifest, MISSING_PAPERS } from './manifest.ts';

export interface RestoreOptions {
  file: string;
  /** Where the key is that the backup does not hold. */
  keys?: string | undefined;
}

export interface Restored {
  manifest: Manifest;
  rebuilt: Rebuilt;
  /** How many papers events name that the backup never had. */
  missing: number;
}

/**
 * Makes an installation of a backup, in a data folder that is empty or not there, and in a database that is empty.
 * The whole backup is checked before anything is written; what fails after that takes away what was written. A mark in the
 * folder says so until the end, for a process that is killed takes nothing away. @throws SetupError
 */
export async function restore(config: Config, { file, keys }: RestoreOptions): Promise<Restored> {
  const { dataDir: folder, databaseUrl } = config;
  const archive = await progress('Backup read and checked', () => openArchive(file));
  try {
    const key = await keyOf(archive, file, config, keys);
    const absent = await requireEmpty(folder);
    if (databaseUrl) await requireEmptyDatabase(databaseUrl, config.patience);
    openDataFolder(folder);
    markRestore(folder);
    await syncFolder(folder);
    try {
      if (key !== undefined && !config.vaultKey) await put(join(folder, 'vault.key'), keyFile(key));
      await restorePapers(archive, folder);
      const rebuilt = await inDatabase(config, (url) => restoreDatabase(url, archive));
      const missing = archive.names.includes(MISSING_PAPERS)
        ? (await archive.read(MISSING_PAPERS)).toString().split('\n').length - 1
        : 0;
      await syncFolder(folder);
      unmarkRestore(folder);
      await syncFolder(folder);
      return { manifest: archive.manifest, rebuilt, missing };
    } catch (error) {
      // The folder was empty: all of it is ours. The mark goes last.
      const names = (await readdir(folder)).filter((name) => name !== RESTORE_MARK);
      for (const name of names) await rm(join(folder, name), { recursive: true, force: true });
      unmarkRestore(folder);
      if (absent) await rmdir(folder);
      throw error;
    }
  } finally {
    await archive.close();
  }
}

/** The key that the backup is sealed with, checked; undefined where nothing is sealed. */
async function keyOf(
  archive: Archive,
  file: string,
  { vaultKey }: Config,
  keys: string | undefined,
): Promise<string | undefined> {
  const { key: wanted } = archive.manifest;
  if (!wanted) return undefined;
  const inside = async () => (await archive.read(KEY)).toString().trim();
  const [key, where] = keys
    ? [readKey(keys)?.toString('hex'), keys]
    : vaultKey
      ? [vaultKey, 'KHEO_VAULT_KEY']
      : [wanted.inside ? await inside() : undefined, file];
  // The server would take that of the variable.
  if (key && fits(key, wanted.fingerprint) && (!vaultKey || fits(vaultKey, wanted.fingerprint))) return key;
  const given = key
    ? `The key in ${vaultKey && keys ? 'KHEO_VAULT_KEY' : where} is another one`
    : `There is no key in ${where}`;
  throw new SetupError(
    `${given}: personal data in the backup is sealed with the key of fingerprint ${wanted.fingerprint}. Give the file that holds it by --keys FILE, or set KHEO_VAULT_KEY to it. Nothing was restored`,
    `Cần đúng khóa có dấu vân tay ${wanted.fingerprint} để mở dữ liệu cá nhân trong bản sao lưu: hãy nêu tệp khóa bằng --keys hoặc đặt KHEO_VAULT_KEY; chưa khôi phục gì`,
  );
}

/** Returns whether there is none at all. @throws SetupError */
async function requireEmpty(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new SetupError(
      `The data folder ${folder} cannot be read (${error.code}): set KHEO_DATA to a folder that is empty or not there`,
      `Không đọc được thư mục dữ liệu ${folder} (${error.code}): hãy đặt KHEO_DATA là một thư mục trống hoặc chưa có`,
    );
  });
  if (names?.includes(RESTORE_MARK)) refuseHalfRestored(folder);
  // Of a start that came to nothing.
  if (!names?.some((name) => name !== LAYOUT_NOTE)) return !names;
  throw new SetupError(
    `The data folder ${folder} is not empty, and nothing in it is written over: set KHEO_DATA to a folder that is empty or not there`,
    `Thư mục dữ liệu ${folder} không trống, không ghi đè: hãy đặt KHEO_DATA là một thư mục trống hoặc chưa có`,
  );
}

async function requireEmptyDatabase(databaseUrl: string, seconds: number): Promise<void> {
  await progress('Database of DATABASE_URL', (waitingFor) =>
    awaitDatabase(databaseUrl, { seconds, waitingFor }),
  );
  const found = await schemasIn(databaseUrl);
  if (found.length === 0) return;
  throw new SetupError(
    `The database of DATABASE_URL is not empty (it has ${found.join(', ')}), and nothing in it is written over: create another one, and set DATABASE_URL to it`,
    `Cơ sở dữ liệu của DATABASE_URL không trống (có ${found.join(', ')}), không ghi đè: hãy tạo cơ sở dữ liệu mới và đặt DATABASE_URL`,
  );
}

async function restorePapers(archive: Archive, folder: string): Promise<void> {
  const papers = archive.names.filter((name) => name.startsWith('documents/'));
  if (papers.length === 0) return;
  await progress('Papers', async (waitingFor) => {
    const made = new Set<string>();
    for (const [at, name] of papers.entries()) {
      const path = join(folder, name);
      if (!made.has(dirname(path))) await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      made.add(dirname(path));
      await put(path, await archive.read(name));
      waitingFor(`${at + 1} of ${papers.length} files`);
    }
    await chmod(join(folder, 'documents'), 0o700);
    for (const each of made) await syncFolder(each);
  });
}

/** The database of DATABASE_URL, or the embedded one, made and stopped again. */
async function inDatabase<T>(
  { dataDir, databaseUrl }: Config,
  work: (url: string) => Promise<T>,
): Promise<T> {
  if (databaseUrl)
    return work(databaseUrl).catch(async (error: unknown) => {
      await unload(databaseUrl).catch(() => {});
      throw error;
    });
  const postgres = await progress('PostgreSQL', () => startPostgres({ dataDir: join(dataDir, 'postgres') }));
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}

async function restoreDatabase(databaseUrl: string, archive: Archive): Promise<Rebuilt> {
  const total = archive.manifest.log.events.toLocaleString('en');
  const of = (events: number) => `${events.toLocaleString('en')} of ${total} events`;
  await progress('Log of events and personal data', (waitingFor) =>
    load(databaseUrl, archive, (events) => waitingFor(of(events))),
  );
  return progress('Views', (waitingFor) =>
    rebuild({
      databaseUrl,
      eventstoreUrl: '',
      direct: true, // the log lies in the same database
      onProgress: ({ phase, events }) => waitingFor(`${phase}, ${of(events)}`),
    }),
  );
}

/** On the disk to the last byte; whoever reads the folder meanwhile sees the mark. */
async function put(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
