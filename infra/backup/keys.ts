import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../process/config.ts';
import { SetupError } from '../process/setup-error.ts';
import { isKeyOf, keyKnownAs, MASTER_KEY } from '../vault/master-key.ts';

/** The key with this fingerprint, and whether it was given to us; undefined where an installation has none such. */
export function findKey(
  { dataDir, vaultKey, vaultKeyNext }: Config,
  wanted: string,
): { key: string; given: boolean } | undefined {
  const source = { file: join(dataDir, 'vault.key'), given: vaultKey, givenNext: vaultKeyNext };
  const key = keyKnownAs(Buffer.from(wanted, 'hex'), source);
  return key && { key: key.toString('hex'), given: vaultKey !== undefined };
}

export const fits = (key: string, wanted: string): boolean =>
  isKeyOf(Buffer.from(key, 'hex'), Buffer.from(wanted, 'hex'));

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
