import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import type { Workbook } from '../../schema/model/sheet/grid.ts';
import type { Refusal } from '../../schema/refusal.ts';
import { type ContentStore, openContentStore } from '../document/content-store.ts';
import { programFile } from '../process/program-file.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { tooLarge } from './trouble.ts';

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
/** What was made of them: how each reads, and how it is judged. */
const REMEMBERED_MADE = 2 * REMEMBERED;
/** 10 MB of cells take some seconds on a small machine. */
const READ_DEADLINE_MS = 30_000;
const HEAP = { maxOldGenerationSizeMb: 256 };
/** Packed; smaller files do not wait for larger ones. */
const SMALL_BYTES = 256 * 1024;

export async function openSheets(folder: string, keptImportedMs: number = KEPT_IMPORTED_MS): Promise<Sheets> {
  const store = await openContentStore(folder);
  await clear(folder);
  const clearing = setInterval(() => void clear(folder).catch(() => {}), CLEARED_EVERY_MS).unref();
  const known = new LRUCache<string, Promise<ReadSheet>>({ max: REMEMBERED });
  const made = new LRUCache<string, Promise<unknown>>({ max: REMEMBERED_MADE });
  /** One file of either size at a time: memory is that of two, whatever comes. */
  const turns = { small: createTurns(), large: createTurns() };

  async function readInTurn(file: string): Promise<ReadSheet> {
    const bytes = await bytesOf(store, file);
    const turn = bytes.length > SMALL_BYTES ? turns.large : turns.small;
    return turn(() => readInWorker(bytes));
  }

  return {
    async put(source, by) {
      const { sha256 } = await store.put(source, { maxBytes: MAX_FILE_BYTES, by });
      return sha256;
    },
    async read(file, by) {
      if (!(await store.has(file, by))) return undefined;
      const found = known.get(file) ?? readInTurn(file);
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

async function bytesOf(store: ContentStore, file: string): Promise<Uint8Array<ArrayBuffer>> {
  const content = await store.open(file);
  if (!content) throw new Error(`${file} went away`);
  const bytes = new Uint8Array(content.size);
  let at = 0;
  for await (const chunk of content.stream()) {
    bytes.set(chunk as Uint8Array, at);
    at += (chunk as Uint8Array).length;
  }
  return bytes;
}

function readInWorker(bytes: Uint8Array<ArrayBuffer>): Promise<ReadSheet> {
  return new Promise((resolve) => {
    const worker = new Worker(programFile('infra/sheet/worker'), {
      workerData: bytes,
      transferList: [bytes.buffer],
      resourceLimits: HEAP,
      name: 'kheo sheet',
    });
    const done = (read: ReadSheet) => {
      clearTimeout(deadline);
      resolve(read);
      void worker.terminate();
    };
    // Whatever a file is, its reader says; what it does not survive is too much for it.
    const broken = () =>
      done({
        refusal: tooLarge(
          'không đọc xong trong thời gian và bộ nhớ cho phép',
          'it cannot be read within the time and memory there is',
        ).refusal,
      });
    const deadline = setTimeout(broken, READ_DEADLINE_MS);
    worker.on('message', done);
    worker.on('error', broken);
    worker.on('exit', broken);
  });
}

/** Runs one after the other, in the order asked. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work, work);
    last = result.catch(() => {});
    return result;
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
