import { createInflateRaw } from 'node:zlib';
import { MAX_UNPACKED_BYTES } from './limits.ts';
import { locked, tooLarge, unreadable } from './trouble.ts';

/** A packed file (ZIP): its parts by their names, in small letters and with `/`, as the programs that read them compare. */
export interface Package {
  names: readonly string[];
  /** The bytes of a part, unpacked as they are read; undefined for what is not there. Throws SheetTrouble. */
  read(name: string): AsyncIterable<Uint8Array> | undefined;
}

interface Entry {
  method: number;
  data: Buffer;
}

const partName = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** Reads the directory alone. What the parts unpack to is counted while they are read, whatever the directory says. */
export function openPackage(bytes: Uint8Array): Package {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(file);
  let budget = MAX_UNPACKED_BYTES;
  async function* unpacked({ method, data }: Entry): AsyncGenerator<Uint8Array> {
    for await (const chunk of method === 0 ? [data] : inflated(data)) {
      budget -= chunk.length;
      if (budget < 0) throw tooLarge('giải nén ra quá 100 MB', 'it unpacks to more than 100 MB');
      yield chunk;
    }
  }
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(partName(name));
      return entry && unpacked(entry);
    },
  };
}

async function* inflated(data: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw();
  inflate.end(data);
  try {
    yield* inflate;
  } catch {
    throw unreadable();
  }
}

/** Of two parts of one name the first counts. */
function directory(file: Buffer): Map<string, Entry> {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > file.length) throw unreadable();
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw unreadable();
    const isLocked = (file.readUInt16LE(at + 8) & 1) !== 0;
    const method = file.readUInt16LE(at + 10);
    const size = file.readUInt32LE(at + 20);
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const local = file.readUInt32LE(at + 42);
    const key = partName(file.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
    if (key.endsWith('/')) continue;
    if (isLocked) throw locked();
    if (local + 30 > file.length || (method !== 0 && method !== 8)) throw unreadable();
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    if (!entries.has(key)) entries.set(key, { method, data: file.subarray(start, start + size) });
  }
  return entries;
}
