import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { SetupError } from '../process/setup-error.ts';

/** 32 bytes as 64 hexadecimal digits, as `openssl rand -hex 32` writes them. */
export const MASTER_KEY = /^[0-9a-f]{64}$/i;

export interface MasterKeySource {
  /** Where the key lies when it is not given: outside of the database, and of every backup of it. */
  file: string;
  /** KHEO_VAULT_KEY, in the form of MASTER_KEY. */
  given?: string | undefined;
}

/**
 * The key that the keys of persons are wrapped with. Made on first use alone: `known` is what the database remembers of the
 * key that it was first used with, and no other will do then.
 * @throws SetupError for a key that is missing, unreadable or another one.
 */
export function masterKey(source: MasterKeySource, known: Buffer | undefined): Buffer {
  const key = source.given
    ? Buffer.from(source.given, 'hex')
    : (read(source.file) ?? (known ? lost(source) : make(source.file)));
  if (known && !timingSafeEqual(fingerprint(key), known)) {
    const where = source.given ? 'KHEO_VAULT_KEY' : source.file;
    throw new SetupError(
      `The key in ${where} is not the one that personal data in this database is sealed with: put the right one back; nothing was changed`,
      `Khóa trong ${where} không phải khóa đã niêm phong dữ liệu cá nhân trong cơ sở dữ liệu này: hãy đặt lại đúng khóa; chưa có gì bị thay đổi`,
    );
  }
  return key;
}

/** Recognises a key without telling anything of it. */
export const fingerprint = (key: Buffer): Buffer =>
  createHmac('sha256', key).update('kheo/vault/master/v1').digest();

function read(file: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new SetupError(
      `The key file ${file} cannot be read (${code}): give this user the right to read it`,
      `Không đọc được tệp khóa ${file} (${code}): hãy cấp quyền đọc`,
      { cause: error },
    );
  }
  if (MASTER_KEY.test(text)) return Buffer.from(text, 'hex');
  throw new SetupError(
    `The key file ${file} does not hold a key (64 hexadecimal digits): put it back from its backup`,
    `Tệp ${file} không chứa khóa (64 chữ số thập lục phân): hãy khôi phục tệp từ bản sao`,
  );
}

function lost({ file }: MasterKeySource): never {
  throw new SetupError(
    `Personal data in this database is sealed with a key that is not here: put ${file} back from its backup, or set KHEO_VAULT_KEY to that key`,
    `Dữ liệu cá nhân trong cơ sở dữ liệu này được niêm phong bằng một khóa không có ở đây: hãy khôi phục ${file} từ bản sao, hoặc đặt KHEO_VAULT_KEY bằng khóa đó`,
  );
}

function make(file: string): Buffer {
  const key = randomBytes(32);
  let made: number;
  try {
    made = openSync(file, 'wx', 0o600);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Another process was faster: its key it is, once written.
    const theirs = code === 'EEXIST' ? read(file) : undefined;
    if (theirs) return theirs;
    throw new SetupError(
      `The key file ${file} cannot be written (${code}): give this user the right to write there, or set KHEO_VAULT_KEY`,
      `Không ghi được tệp khóa ${file} (${code}): hãy cấp quyền ghi, hoặc đặt KHEO_VAULT_KEY`,
      { cause: error },
    );
  }
  try {
    writeSync(made, `${key.toString('hex')}\n`);
    // On the disk before anything is sealed with it.
    fsyncSync(made);
  } finally {
    closeSync(made);
  }
  return key;
}
