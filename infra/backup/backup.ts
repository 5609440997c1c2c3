import { join } from 'node:path';
import type { Config } from '../process/config.ts';
import { progress } from '../process/progress.ts';
import { programVersion } from '../process/project-root.ts';
import { SetupError } from '../process/setup-error.ts';
import { type ArchiveWriter, beginArchive } from './archive-writer.ts';
import { findKey, keyFile } from './keys.ts';
import type { LogLine } from './log-line.ts';
import {
  BACKUP_FORMAT,
  KEY,
  logPart,
  MANIFEST,
  type Manifest,
  MISSING_PAPERS,
  paperEntry,
  vaultPart,
} from './manifest.ts';
import { listPapers, NamedPapers, type PaperFile, readPaper } from './papers.ts';
import { beginPartFile } from './part-file.ts';
import { openSnapshot, type Snapshot } from './snapshot.ts';

export interface BackupOptions {
  databaseUrl: string;
  /** Of the backup. */
  file: string;
  /** For the key alone; absent where it goes with the rest. */
  keys?: string | undefined;
}

export interface BackedUp {
  manifest: Manifest;
  bytes: number;
  /** Hashes of papers that events name and that are not there, or damaged. */
  missing: string[];
}

/** Between a snapshot and the look at the key the key may have been replaced. */
const ATTEMPTS = 3;

/**
 * Writes log, vault, papers and, unless it is kept elsewhere, the key of one moment to `file`, which is there whole or not at
 * all. Others go on writing meanwhile. Undefined: there is no log in the database. @throws SetupError
 */
export async function backup(config: Config, o: BackupOptions): Promise<BackedUp | undefined> {
  const snapshot = await openWithKey(config, o.databaseUrl);
  if (!snapshot) return undefined;
  try {
    return await write(config, o, snapshot);
  } finally {
    await snapshot.close();
  }
}

interface Keyed extends Snapshot {
  /** Undefined where nothing was ever sealed. */
  key: { key: string; given: boolean } | undefined;
}

async function openWithKey(config: Config, databaseUrl: string): Promise<Keyed | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const snapshot = await openSnapshot(databaseUrl);
    if (!snapshot) return undefined;
    const { fingerprint } = snapshot;
    const key = fingerprint ? findKey(config, fingerprint) : undefined;
    if (key || !fingerprint) return { ...snapshot, key };
    await snapshot.close();
    if (attempt === ATTEMPTS) throw wrongKey(config, fingerprint);
  }
}

async function write(config: Config, o: BackupOptions, snapshot: Keyed): Promise<BackedUp> {
  const { key } = snapshot;
  const folder = join(config.dataDir, 'documents');
  // After the snapshot: what its events name was there before.
  const papers = await listPapers(folder);
  const madeAt = new Date();
  const inside = key !== undefined && o.keys === undefined && !key.given;
  const manifest = describe(snapshot, papers, madeAt, inside);
  const keys = o.keys === undefined || !key ? undefined : await beginPartFile(o.keys);
  let archive: ArchiveWriter | undefined;
  try {
    archive = await beginArchive(o.file, madeAt.getTime());
    await archive.add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    const named = await writeLog(archive, snapshot);
    const noted = await writeVault(archive, snapshot);
    const missing = await writePapers(archive, folder, papers, (whole) =>
      named.missing(papers, whole, noted),
    );
    if (key && inside) await archive.add(KEY, keyFile(key.key));
    if (key) await keys?.write(keyFile(key.key));
    // The key first: a backup without it is worth little.
    await keys?.finish();
    await archive.finish();
    return { manifest, bytes: archive.bytes, missing };
  } catch (error) {
    await archive?.abandon();
    await keys?.abandon();
    throw error;
  }
}

function describe(
  { log, vault, fingerprint }: Keyed,
  papers: PaperFile[],
  madeAt: Date,
  inside: boolean,
): Manifest {
  const contents = papers.filter(({ sha256 }) => sha256);
  return {
    format: BACKUP_FORMAT,
    program: programVersion(),
    madeAt: madeAt.toISOString(),
    log,
    vault,
    documents: { papers: contents.length, bytes: contents.reduce((sum, { size }) => sum + size, 0) },
    key: fingerprint ? { fingerprint, inside } : null,
    leftOut: [
      'views: a restore makes them again from the log',
      'imports: registers that were uploaded and are kept for seven days; what was registered from them is in the log',
    ],
  };
}

/** Returns what papers the events name. */
async function writeLog(archive: ArchiveWriter, { log, events }: Snapshot): Promise<NamedPapers> {
  const named = new NamedPapers();
  const total = log.events.toLocaleString('en');
  await progress('Log of events', async (waitingFor) => {
    let done = 0;
    async function* lines(): AsyncGenerator<string[]> {
      for await (const page of events()) {
        for (const line of page) named.take(line);
        yield page.map((line: LogLine) => JSON.stringify(line));
        done += page.length;
        waitingFor(`${done.toLocaleString('en')} of ${total} events`);
      }
    }
    const written = await archive.addLines(lines(), logPart);
    if (written !== log.events) throw incomplete(log.events, written);
  });
  return named;
}

/** Returns the hashes of the papers that were noted when they were uploaded. */
async function writeVault(archive: ArchiveWriter, { vault, rows }: Snapshot): Promise<string[]> {
  const noted: string[] = [];
  async function* content(): AsyncGenerator<string[]> {
    for await (const page of rows('content')) {
      noted.push(...page.map((row) => (JSON.parse(row) as { hash: string }).hash));
      yield page;
    }
  }
  for (const { table } of vault)
    await archive.addLines(table === 'content' ? content() : rows(table), (n) => vaultPart(table, n));
  return noted;
}

async function writePapers(
  archive: ArchiveWriter,
  folder: string,
  papers: readonly PaperFile[],
  missing: (whole: ReadonlySet<string>) => string[],
): Promise<string[]> {
  const whole = new Set<string>();
  if (papers.length > 0)
    await progress('Papers', async (waitingFor) => {
      for (const [at, paper] of papers.entries()) {
        const content = await readPaper(folder, paper);
        if (content) await archive.add(paperEntry(paper.path), content);
        if (content && paper.sha256) whole.add(paper.sha256);
        waitingFor(`${at + 1} of ${papers.length} files`);
      }
    });
  const hashes = missing(whole);
  if (hashes.length > 0)
    await archive.add(MISSING_PAPERS, Buffer.from(hashes.map((each) => `${each}\n`).join('')));
  return hashes;
}

const incomplete = (wanted: number, found: number) =>
  new SetupError(
    `The log has ${wanted} positions and ${found} events: it is damaged, and nothing was written; npm run -s kheo -- verify says where, and an earlier backup has what is missing`,
    'Nhật ký sự kiện thiếu dữ liệu nên chưa ghi bản sao lưu: hãy chạy npm run -s kheo -- verify, và dùng bản sao lưu trước đó',
  );

function wrongKey({ dataDir, vaultKey }: Config, fingerprint: string): SetupError {
  const where = vaultKey ? 'in KHEO_VAULT_KEY' : `in ${join(dataDir, 'vault.key')}`;
  return new SetupError(
    `The key that personal data is sealed with (fingerprint ${fingerprint}) is not ${where}: put the right one there, or set KHEO_VAULT_KEY to it; a backup without it would be worth little, and nothing was written`,
    `Không thấy khóa niêm phong dữ liệu cá nhân ${vaultKey ? 'trong KHEO_VAULT_KEY' : `trong ${dataDir}`}: hãy đặt lại đúng khóa; chưa ghi gì`,
  );
}
