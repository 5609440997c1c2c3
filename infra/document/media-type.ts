import type { FileHandle } from 'node:fs/promises';
import type { MediaType } from '../../schema/document/vocabulary.ts';
import { officeType } from './office.ts';
import { endsAsZip, type ReadAt, readAt } from './zip-directory.ts';

/** Within so many bytes readers look for the beginning of a PDF, whatever stands before it. */
const HEAD_BYTES = 1024;
const TEXT_CHUNK = 65_536;

/** Anywhere near the beginning, whatever stands before it: browsers look for it there. */
const MARKUP = /<\s*(!doctype|html|head|body|script|svg|iframe|object|embed|meta|style|a\s|img|\?xml|\?php)/i;
/** Brands of ISO media: what telephones film and photograph in, and what they are sent as. */
const BRANDS: readonly [brand: RegExp, type: MediaType][] = [
  [/^(isom|iso[2-9]|mp4[12]|avc1|m4v |msnv|dash|mmp4|3gp[4-9])$/i, 'video/mp4'],
  [/^qt {2}$/i, 'video/quicktime'],
  [/^(heic|heix|heim|heis|mif1)$/i, 'image/heic'],
];

/**
 * What the content is, from its bytes alone; undefined where it is nothing that may be kept: unknown, or two things at
 * once. What is wrong with it otherwise is for `examine`.
 */
export async function mediaTypeOf(file: FileHandle, size: number): Promise<MediaType | undefined> {
  const read: ReadAt = (position, length) => readAt(file, position, length);
  const head = await read(0, HEAD_BYTES);
  if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304) return officeType(read, size);
  if (head.indexOf('%PDF-', 0, 'latin1') > 0) return undefined;
  const type = signatureType(head);
  if (type) return (await endsAsZip(read, size)) ? undefined : type;
  return (await isPlainText(file)) ? 'text/plain' : undefined;
}

function signatureType(head: Buffer): MediaType | undefined {
  const starts = (signature: string) => head.toString('latin1', 0, signature.length) === signature;
  const word = (from: number) => head.toString('latin1', from, from + 4);
  if (starts('%PDF-')) return 'application/pdf';
  if (starts('\x89PNG\r\n\x1a\n') && word(12) === 'IHDR') return 'image/png';
  if (starts('\xff\xd8\xff')) return 'image/jpeg';
  if (starts('RIFF') && word(8) === 'WEBP') return 'image/webp';
  if (word(4) === 'ftyp') return BRANDS.find(([brand]) => brand.test(word(8)))?.[1];
  return undefined;
}

/** UTF-8 without control characters, and nothing that a browser would take for a page. */
async function isPlainText(file: FileHandle): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let position = 0; ; ) {
      const bytes = await readAt(file, position, TEXT_CHUNK);
      const text = decoder.decode(bytes, { stream: bytes.length > 0 });
      if (/[^\P{Cc}\t\n\r\f]/u.test(text) || MARKUP.test(text)) return false;
      // Rich text carries objects of programs.
      if (position === 0 && /^\s*\{\\rt/.test(text)) return false;
      if (bytes.length === 0) return position > 0;
      position += bytes.length;
    }
  } catch {
    return false;
  }
}
