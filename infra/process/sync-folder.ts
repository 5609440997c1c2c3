import { open } from 'node:fs/promises';

/** The names in it are on the disk. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  // Windows cannot sync a folder; renaming is durable there without.
  await folder.sync().catch(() => {});
  await folder.close();
}
