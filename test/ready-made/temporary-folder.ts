import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** What four workers have there at a time is a quarter of it; what kills and continues leaves copies of whole logs. */
const ENOUGH = 6 * 2 ** 30;

/**
 * Where a run keeps its folders: in memory, where there is room. The clusters that it copies and drops are 100,000 files,
 * whose making costs a disk's file system more time than all else that PostgreSQL does. Files of a memory's file system
 * outlive whoever is killed as a disk's do. Whoever sets TMPDIR has them there.
 */
export function temporaryFolder(): string {
  if (process.env.TMPDIR) return process.env.TMPDIR;
  const memory = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= ENOUGH ? memory : tmpdir();
  } catch {
    return tmpdir(); // there is no such thing on macOS and Windows
  }
}
