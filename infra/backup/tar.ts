/**
 * The little of POSIX tar (ustar, IEEE 1003.1-1988) that a backup is made of: ordinary files with short names and sizes that
 * are known before. Nothing else is written, and nothing else is taken for one of ours: no links, no folders, no extended
 * headers. So `tar -x` reads it everywhere, and a reader of ours can be led nowhere.
 */
export const BLOCK = 512;

/** Two empty blocks end the archive. */
export const END_OF_TAR: Buffer = Buffer.alloc(2 * BLOCK);

/** Of one file; a part of ours is far smaller, a paper has 20 MB at most. */
export const MAX_ENTRY = 512 * 1024 * 1024;

export interface Entry {
  /** With `/` between folders; at most 100 bytes of ASCII. */
  name: string;
  /** In bytes. */
  size: number;
}

export class TarFault extends Error {}

/** From the end of a file's content to the next header. */
export const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

/** @param madeAt milliseconds since the Unix epoch. */
export function headerOf({ name, size }: Entry, madeAt: number): Buffer {
  if (!/^[\x21-\x7e]{1,100}$/.test(name) || size > MAX_ENTRY)
    throw new Error(`no entry of a backup: ${name}, ${size} bytes`);
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, digits: number) =>
    header.write(`${value.toString(8).padStart(digits, '0')}\0`, at, 'latin1');
  header.write(name, 0, 'latin1');
  octal(0o600, 100, 7); // mode
  octal(0, 108, 7); // user and group: whoever unpacks it
  octal(0, 116, 7);
  octal(size, 124, 11);
  octal(Math.floor(madeAt / 1000), 136, 11);
  header.write('0', 156, 'latin1'); // an ordinary file
  header.write('ustar\x0000', 257, 'latin1');
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
}

/** Undefined at the end of the archive. @throws TarFault for what is no header of ours. */
export function readHeader(block: Buffer): Entry | undefined {
  if (block.every((byte) => byte === 0)) return undefined;
  const text = (at: number, length: number) =>
    block
      .toString('latin1', at, at + length)
      .split('\0', 1)[0]
      ?.trim() ?? '';
  if (Number.parseInt(text(148, 8), 8) !== checksum(block)) throw new TarFault('its header is damaged');
  const [size, kind] = [Number.parseInt(text(124, 12), 8), text(156, 1)];
  if (kind !== '0' || text(257, 6) !== 'ustar' || text(345, 155) !== '' || !(size <= MAX_ENTRY))
    throw new TarFault('it is no file that a backup is made of');
  return { name: text(0, 100), size };
}

/** Of all bytes of the header, its own field counted as blanks. */
function checksum(header: Buffer): number {
  let sum = 0;
  for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 0x20 : byte;
  return sum;
}
