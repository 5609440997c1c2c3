import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { strictCanonicalJson } from '../../schema/ledger/canonical.ts';

// AES-256-GCM. A sealed box is nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes).

const NONCE = 12;
const TAG = 16;
const SALT = 32;
/** Keeps the commitment apart from every other hash in the system. */
const COMMIT_TAG = 'kheo/sealed/v1\n';

/** What a sealed part leaves for the event to hold, lower-case hexadecimal. */
export interface Seals {
  ct: string;
  commit: string;
}

/** The box is not what was sealed for this event with this key. */
export class Tampered extends Error {
  override name = 'Tampered';
}

/**
 * Seals personal data for one event: the plaintext is salt (32 random bytes) ‖ canonical JSON, `envelope` is what it is
 * bound to. The same data sealed twice has nothing in common.
 */
export function sealData(
  key: Buffer,
  data: Record<string, unknown>,
  envelope: string,
): { box: Buffer; seals: Seals } {
  const salt = randomBytes(SALT);
  const canonical = Buffer.from(strictCanonicalJson(data));
  const box = encrypt(key, Buffer.concat([salt, canonical]), envelope);
  return { box, seals: { ct: sha256(box), commit: commitment(salt, canonical) } };
}

/** @throws Tampered */
export function openData(key: Buffer, box: Buffer, envelope: string, seals: Seals): Record<string, unknown> {
  if (sha256(box) !== seals.ct) throw new Tampered('the ciphertext is not the one that the event names');
  const plain = decrypt(key, box, envelope);
  const [salt, canonical] = [plain.subarray(0, SALT), plain.subarray(SALT)];
  if (commitment(salt, canonical) !== seals.commit)
    throw new Tampered('the content is not the one that the event commits to');
  return JSON.parse(canonical.toString());
}

/** A person's key under that of its shelf, bound to the person. */
export const wrapKey = (shelf: Buffer, key: Buffer, subject: string): Buffer =>
  encrypt(shelf, key, `kheo/vault/key/v1\n${subject}`);

/** @throws Tampered */
export const unwrapKey = (shelf: Buffer, wrapped: Buffer, subject: string): Buffer =>
  decrypt(shelf, wrapped, `kheo/vault/key/v1\n${subject}`);

/** A shelf's key under the master key, bound to the shelf. */
export const wrapShelf = (master: Buffer, key: Buffer, shelf: string): Buffer =>
  encrypt(master, key, `kheo/vault/shelf/v1\n${shelf}`);

/** @throws Tampered */
export const unwrapShelf = (master: Buffer, wrapped: Buffer, shelf: string): Buffer =>
  decrypt(master, wrapped, `kheo/vault/shelf/v1\n${shelf}`);

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const commitment = (salt: Buffer, canonical: Buffer) =>
  createHash('sha256').update(COMMIT_TAG).update(salt).update(canonical).digest('hex');

function encrypt(key: Buffer, plain: Buffer, bound: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, box: Buffer, bound: string): Buffer {
  if (box.length < NONCE + TAG) throw new Tampered('the ciphertext is cut short');
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(box.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(box.subarray(NONCE, -TAG)), decipher.final()]);
  } catch {
    throw new Tampered('the ciphertext does not belong to this event and key');
  }
}
