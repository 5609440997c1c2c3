import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { namingTypes } from '../../schema/document/named.ts';
import { REMOVED } from '../document/content-store.ts';
import { contentNamedBy, type NamedContent } from '../document/named-content.ts';
import { readableEvent } from '../store/stored-event.ts';
import type { LogLine } from './log-line.ts';
import { PAPER, sumOf } from './manifest.ts';

/** A file under `documents/`. */
export interface PaperFile {
  /** `ab/cd/<sha256>`, or the same with `.<organization>`. */
  path: string;
  /** Undefined of the mark of an organization, or of a removal. */
  sha256: string | undefined;
  size: number;
}

/** Everything that was ever filed there, in the order of its names; uploads on their way are none of it. */
export async function listPapers(folder: string): Promise<PaperFile[]> {
  const found: PaperFile[] = [];
  for (const path of await namesIn(folder)) {
    const [, , , sha256, organization] = PAPER.exec(path) ?? [];
    if (!sha256) continue;
    const { size } = await stat(join(folder, path));
    found.push({ path, sha256: organization ? undefined : sha256, size });
  }
  return found;
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.map((name) => name.replaceAll('\\', '/')).sort();
}

/** What it is called by its hash, or undefined where that is no longer what lies there. */
export async function readPaper(folder: string, { path, sha256 }: PaperFile): Promise<Buffer | undefined> {
  const content = await readFile(join(folder, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EIO' && error.code !== 'ENOENT') throw error;
    return undefined; // the disk has lost it, or somebody took it away
  });
  if (!content || !sha256) return content;
  return sumOf(content) === sha256 ? content : undefined;
}

const naming = new Set([...namingTypes, 'DocumentFiled']);

const NAMES_CONTENT = /"sha256":\s*"/;

/** The papers that an event files or names; none of what is not ours, or cannot be read. */
function papersNamedBy(line: LogLine): NamedContent[] {
  // Most that may name one do not: reading them all would double the time of a backup.
  if (!naming.has(line.type) || !NAMES_CONTENT.test(line.data as string)) return [];
  try {
    const { position, revision, data, metadata, ...rest } = line;
    const event = readableEvent({
      ...rest,
      position: BigInt(position),
      revision: Number(revision),
      data: JSON.parse(data as string),
      metadata: JSON.parse(metadata as string),
    });
    return event ? contentNamedBy(event) : [];
  } catch {
    return [];
  }
}

/** Hashes of papers that events name: of those that were uploaded, and of those that perhaps never were. */
export class NamedPapers {
  private readonly filed = new Set<string>();
  private readonly mentioned = new Set<string>();

  take(line: LogLine): void {
    for (const { sha256, filed } of papersNamedBy(line)) (filed ? this.filed : this.mentioned).add(sha256);
  }

  /**
   * What was here once, was not removed on purpose, and is none of `whole`: filed, named and noted as brought, in the database
   * or by the mark of who brought it, or here and damaged.
   */
  missing(papers: readonly PaperFile[], whole: ReadonlySet<string>, noted: readonly string[]): string[] {
    const marks = papers
      .filter(({ sha256 }) => !sha256)
      .map(({ path }) => ({ path, of: path.slice(6, 6 + 64) }));
    const brought = [...marks.map(({ of }) => of), ...noted];
    const removed = new Set(marks.filter(({ path }) => path.endsWith(`.${REMOVED}`)).map(({ of }) => of));
    const here = papers.flatMap(({ sha256 }) => sha256 ?? []);
    const once = [...this.filed, ...brought.filter((sha256) => this.mentioned.has(sha256)), ...here];
    return [...new Set(once)].filter((sha256) => !whole.has(sha256) && !removed.has(sha256)).sort();
  }
}
