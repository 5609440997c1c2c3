import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../process/config.ts';
import { SetupError } from '../process/setup-error.ts';
import { fingerprint, MASTER_KEY } from '../vault/master-key.ts';

/** Where an installation keeps its key; `.next` while it is being replaced. */
const FILES = ['vault.key', 'vault.key.next'];

/** The key with this fingerprint, 64 hexadecimal digits, and where it was found; undefined where it is not. */
export async function findKey(
  { dataDir, vaultKey }: Pick<Config, 'dataDir' | 'vaultKey'>,
  wanted: string,
): Promise<{ key: string; given: boolean } | undefined> {
  if (vaultKey) return fits(vaultKey, wanted) ? { key: vaultKey, given: true } : undefined;
  for (const name of FILES) {
    const key = await readKey(join(dataDir, name));
    if (key && fits(key, wanted)) return { key, given: false };
  }
  return undefined;
}

export const fits = (key: string, wanted: string): boolean =>
  fingerprint(Buffer.from(key, 'hex')).toString('hex') === wanted;

/** Undefined where there is no key. */
export async function readKey(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new SetupError(
      `The key file ${file} cannot be read (${error.code}): give this user the right to read it`,
      `Không đọc được tệp khóa ${file} (${error.code}): hãy cấp quyền đọc`,
      { cause: error },
    );
  });
  return MASTER_KEY.test(text.trim()) ? text.trim() : undefined;
}

/** As a key file holds it. */
export const keyFile = (key: string): Buffer => Buffer.from(`${key}\n`);
