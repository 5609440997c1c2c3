import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unwrapKey, unwrapShelf } from '../../infra/vault/cipher.ts';

/** Every file under `folder`, with its bytes. What goes while we look is passed over. */
export function filesIn(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return [];
    return [{ path, bytes: readFileSync(path) }];
  });
}

/** The forms in which a text may lie in a file: the encodings of offices, databases and programs. */
export function formsOf(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, 'utf16le');
  // In base64 a text looks otherwise at each of three places; what depends on its neighbours is left out.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.from(
      Buffer.concat([Buffer.alloc(shift), utf8])
        .toString('base64')
        .slice(shift === 0 ? 0 : 4, -4),
    ),
  );
  const hex = utf8.toString('hex');
  return [
    utf8,
    utf16,
    Buffer.from(utf16).swap16(),
    ...base64,
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
  ];
}

/** Of a wrapped key: nonce, key, tag. */
const WRAPPED = 60;
/** PostgreSQL's length of a short value, before it: (60 + 1) × 2 + 1. */
const LENGTH = 0x7b;
/** Chance bytes have 30 above 127; texts, numbers and zeros have none or few. */
const HIGH = 10;

/** Everything in these bytes, at any offset, that may be a wrapped key. */
function candidates(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(LENGTH); at >= 0; at = bytes.indexOf(LENGTH, at + 1)) {
    const part = bytes.subarray(at + 1, at + 1 + WRAPPED);
    const high = part.reduce((sum, byte) => sum + (byte >> 7), 0);
    if (part.length === WRAPPED && high >= HIGH) found.push(part);
  }
  return found;
}

function openedBy<T>(open: () => T): T[] {
  try {
    return [open()];
  } catch {
    return [];
  }
}

/**
 * What who has the disk and the master key can do: of everything on it that may be a wrapped key, whatever SQL says of it,
 * tries which opens. Returns the keys of these persons that can be had.
 */
export function attack(
  files: readonly { bytes: Buffer }[],
  master: Buffer,
  { shelves, persons }: { shelves: readonly string[]; persons: readonly string[] },
): Map<string, Buffer> {
  const wrapped = new Map(
    files.flatMap(({ bytes }) => candidates(bytes)).map((each) => [each.toString('hex'), each]),
  );
  const all = [...wrapped.values()];
  const shelfKeys = all.flatMap((each) =>
    shelves.flatMap((shelf) => openedBy(() => unwrapShelf(master, each, shelf))),
  );
  const distinct = [...new Map(shelfKeys.map((key) => [key.toString('hex'), key])).values()];
  return new Map(
    persons.flatMap((person) =>
      all.flatMap((each) =>
        distinct.flatMap((key) => openedBy(() => [person, unwrapKey(key, each, person)] as [string, Buffer])),
      ),
    ),
  );
}
