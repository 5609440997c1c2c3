import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DossierEvent } from '../../schema/document/events.ts';
import { documentsNamedBy, namingTypes } from '../../schema/document/named.ts';
import { readableEvent } from '../store/stored-event.ts';
import type { LogLine } from './log-line.ts';
import { PAPER } from './manifest.ts';

/** A file under `documents/`. */
export interface PaperFile {
  /** `ab/cd/<sha256>`, or the same with `.<organization>`. */
  path: string;
  /** Undefined of the mark of an organization. */
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
    if (error.code !== 'EIO') throw error;
    return undefined; // the disk has lost it
  });
  if (!content || !sha256) return content;
  return createHash('sha256').update(content).digest('hex') === sha256 ? content : undefined;
}

type Filed = Extract<DossierEvent, { type: 'DocumentFiled' }>['data'];

const FILED = 'DocumentFiled';
const naming = new Set([...namingTypes, FILED]);

/** Hashes of the papers that an event files or names; none of what is not ours, or cannot be read. */
export function hashesNamedBy(line: LogLine): string[] {
  if (!naming.has(line.type) || !line.isJson) return [];
  try {
    const { position, revision, data, metadata, ...rest } = line;
    const event = readableEvent({
      ...rest,
      position: BigInt(position),
      revision: Number(revision),
      data: JSON.parse(data as string),
      metadata: JSON.parse(metadata as string),
    });
    if (event?.type === FILED) return [(event.data as Filed).document.sha256];
    return event ? documentsNamedBy(event).flatMap(({ sha256 }) => sha256 ?? []) : [];
  } catch {
    return [];
  }
}
