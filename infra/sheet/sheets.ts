import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import type { Workbook } from '../../schema/model/sheet/grid.ts';
import type { Refusal } from '../../schema/refusal.ts';
import { type ContentStore, openContentStore } from '../document/content-store.ts';
import { programFile } from '../process/program-file.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { unreadable } from './trouble.ts';

export type ReadSheet = { workbook: Workbook } | { refusal: Refusal };

/** Spreadsheets on their way in: kept for some days under their SHA-256, for whoever brought them. */
export interface Sheets {
  /** Throws TooLarge. `by`: code of the organization. */
  put(source: AsyncIterable<Uint8Array>, by: string): Promise<string>;
  /** Undefined for what this organization never brought, or what has been cleared away since. */
  read(file: string, by: string): Promise<ReadSheet | undefined>;
  /** All of it is registered: it is kept a moment longer, for an answer that was lost on its way. */
  imported(file: string, by: string): void;
  /** Takes away everything that this organization brought. */
  forget(by: string): Promise<void>;
  /** What `make` made of the same key lately; forgotten when it fails. */
  remember<Value>(key: string, make: () => Promise<Value>): Promise<Value>;
  close(): void;
}

/** Between the preview and the import people ask their units: a week is enough for that. */
const KEPT_MS = 7 * 86_400_000;
const CLEARED_EVERY_MS = 6 * 3_600_000;
const KEPT_IMPORTED_MS = 600_000;
/** Files kept in memory as they were read, so that paging through a preview does not read anew. */
const REMEMBERED = 4;
const READERS = 2;
/** 10 MB of cells take about two seconds on a small machine. */
const READ_DEADLINE_MS = 30_000;
const HEAP = { maxOldGenerationSizeMb: 512 };

export async function openSheets(folder: string, keptImportedMs: number = KEPT_IMPORTED_MS): Promise<Sheets> {
  const store = await openContentStore(folder);
  await clear(folder);
  const clearing = setInterval(() => void clear(folder).catch(() => {}), CLEARED_EVERY_MS).unref();
  const known = new LRUCache<string, Promise<ReadSheet>>({ max: REMEMBERED });
  const made = new LRUCache<string, Promise<unknown>>({ max: REMEMBERED });
  const turns = createTurns(READERS);

  return {
    async put(source, by) {
      const { sha256 } = await store.put(source, { maxBytes: MAX_FILE_BYTES, by });
      return sha256;
    },
    async read(file, by) {
      if (!(await store.has(file, by))) return undefined;
      const found = known.get(file) ?? turns(() => readInWorker(store, file));
      known.set(file, found);
      found.catch(() => known.delete(file));
      return found;
    },
    imported(file, by) {
      setTimeout(() => void store.remove(file, by).catch(() => {}), keptImportedMs).unref();
    },
    async forget(by) {
      known.clear();
      made.clear();
      for (const { sha256 } of await store.listBrought([by])) await store.remove(sha256, by);
      await store.tidy();
    },
    remember<Value>(key: string, make: () => Promise<Value>) {
      const found = (made.get(key) as Promise<Value> | undefined) ?? make();
      made.set(key, found);
      found.catch(() => made.delete(key));
      return found;
    },
    close: () => clearInterval(clearing),
  };
}

async function readInWorker(store: ContentStore, file: string): Promise<ReadSheet> {
  const content = await store.open(file);
  if (!content) throw new Error(`${file} went away`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of content.stream()) chunks.push(chunk as Uint8Array);
  const bytes = new Uint8Array(Buffer.concat(chunks));
  return new Promise((resolve) => {
    const worker = new Worker(programFile('infra/sheet/worker'), {
      workerData: bytes,
      resourceLimits: HEAP,
      name: 'kheo sheet',
    });
    const done = (read: ReadSheet) => {
      clearTimeout(deadline);
      resolve(read);
      void worker.terminate();
    };
    // A file that breaks or outlasts its reader is not one that people send.
    const broken = () => done({ refusal: unreadable().refusal });
    const deadline = setTimeout(broken, READ_DEADLINE_MS);
    worker.on('message', done);
    worker.on('error', broken);
    worker.on('exit', broken);
  });
}

/** Runs at most `limit` at a time, in the order asked. */
function createTurns(limit: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

async function clear(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > KEPT_MS) await rm(path, { force: true });
  }
}
