import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { SetupError } from '../process/setup-error.ts';
import { type KeyFiles, keyFiles } from './key-files.ts';

export { MASTER_KEY } from './key-files.ts';

export interface MasterKeySource {
  /** Where the key lies when it is not given: outside of the database, and of every backup of it. */
  file: string;
  /** KHEO_VAULT_KEY, in the form of MASTER_KEY. */
  given?: string | undefined;
  /** KHEO_VAULT_KEY_NEXT, in the same form: the key that `given` is to be changed for. */
  givenNext?: string | undefined;
}

/** Where an installation's key is: given, or in its data folder. */
export const keySourceOf = (o: {
  dataDir: string;
  vaultKey?: string | undefined;
  vaultKeyNext?: string | undefined;
}): MasterKeySource => ({
  file: join(o.dataDir, 'vault.key'),
  given: o.vaultKey,
  givenNext: o.vaultKeyNext,
});

/** Recognises a key without telling anything of it. */
export const fingerprint = (key: Buffer): Buffer =>
  createHmac('sha256', key).update('kheo/vault/master/v1').digest();

export const isKeyOf = (key: Buffer, known: Buffer): boolean => timingSafeEqual(fingerprint(key), known);

/**
 * The key that the keys of persons hang on. While it is being changed there are two; the one that the database remembers,
 * `known`, is the right one. Undefined where none is.
 * @throws SetupError for a file that cannot be read.
 */
export function keyKnownAs(
  known: Buffer,
  source: MasterKeySource,
  files: KeyFiles = keyFiles(source.file),
): Buffer | undefined {
  const candidates = source.given
    ? [source.given, source.givenNext].map((each) => each && Buffer.from(each, 'hex'))
    : Object.values(files.read());
  return candidates.find((key): key is Buffer => Buffer.isBuffer(key) && isKeyOf(key, known));
}

/**
 * As `keyKnownAs`, for who is alone: what the end of a process left of a change is ended, and the first key is made where
 * nothing is sealed yet.
 * @throws SetupError for a key that is missing, unreadable or another one.
 */
export function unlockedKey(known: Buffer | undefined, source: MasterKeySource, files: KeyFiles): Buffer {
  if (!known) return source.given ? Buffer.from(source.given, 'hex') : firstKey(source, files);
  const key = requiredKey(known, source, files);
  if (!source.given) heal(key, files);
  // What it was changed for is in use: where it once lay in the file, that is of no use but to a thief.
  else if (!isKeyOf(Buffer.from(source.given, 'hex'), known)) files.drop(Buffer.from(source.given, 'hex'));
  return key;
}

/** As `keyKnownAs`. @throws SetupError for a key that is missing, unreadable or another one. */
export function requiredKey(known: Buffer, source: MasterKeySource, files: KeyFiles): Buffer {
  const key = keyKnownAs(known, source, files);
  if (!key) throw source.given || files.exists() ? another(source, files) : lost(source);
  return key;
}

/** Of the key in use and the next one, one of which is `key`, that one wins, and the other goes. */
export function heal(key: Buffer, files: KeyFiles): void {
  const found = files.read();
  if (found.key?.equals(key)) files.dropNext();
  else if (found.next?.equals(key)) {
    if (files.exists()) files.wipe();
    files.promote();
  } else throw new Error('neither file holds the key');
}

function firstKey({ file }: MasterKeySource, files: KeyFiles): Buffer {
  const { key } = files.read();
  if (key) return key;
  if (files.exists()) throw noKeyIn(file);
  try {
    files.writeNext(randomBytes(32));
    files.promote();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SetupError(
      `The key file ${file} cannot be written (${code}): give this user the right to write there, or set KHEO_VAULT_KEY`,
      `Không ghi được tệp khóa ${file} (${code}): hãy cấp quyền ghi, hoặc đặt KHEO_VAULT_KEY`,
      { cause: error },
    );
  }
  return files.read().key as Buffer;
}

const noKeyIn = (file: string) =>
  new SetupError(
    `The key file ${file} does not hold a key (64 hexadecimal digits): put it back from its backup`,
    `Tệp ${file} không chứa khóa (64 chữ số thập lục phân): hãy khôi phục tệp từ bản sao`,
  );

function another({ file, given }: MasterKeySource, files: KeyFiles): SetupError {
  if (!given && !files.read().key) return noKeyIn(file);
  const where = given ? 'KHEO_VAULT_KEY' : file;
  return new SetupError(
    `The key in ${where} is not the one that personal data in this database is sealed with: put the right one back; nothing was changed`,
    `Khóa trong ${where} không phải khóa đã niêm phong dữ liệu cá nhân trong cơ sở dữ liệu này: hãy đặt lại đúng khóa; chưa có gì bị thay đổi`,
  );
}

const lost = ({ file }: MasterKeySource) =>
  new SetupError(
    `Personal data in this database is sealed with a key that is not here: put ${file} back from its backup, or set KHEO_VAULT_KEY to that key`,
    `Dữ liệu cá nhân trong cơ sở dữ liệu này được niêm phong bằng một khóa không có ở đây: hãy khôi phục ${file} từ bản sao, hoặc đặt KHEO_VAULT_KEY bằng khóa đó`,
  );
