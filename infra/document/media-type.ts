import type { FileHandle } from 'node:fs/promises';
import type { MediaType } from '../../schema/document/vocabulary.ts';
import { endsAsZip, readAt, zipNames } from './zip-directory.ts';

const HEAD_BYTES = 512;
const TEXT_CHUNK = 65_536;

/** Where each kind of office paper keeps its main part. */
const OFFICE_PARTS: readonly [part: string, type: MediaType][] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];
const ODT: MediaType = 'application/vnd.oasis.opendocument.text';
/** Programs inside a paper: nobody's evidence needs them. */
const PROGRAM =
  /(^|\/)(vbaproject\.bin|activex\/|macrosheets\/|embeddings\/.*\.(bin|exe|js|vbs)$)|^basic\/|^scripts\//i;
/** Anywhere near the beginning, whatever stands before it: browsers look for it there. */
const MARKUP = /<\s*(!doctype|html|head|body|script|svg|iframe|object|embed|meta|style|a\s|img|\?xml|\?php)/i;
const MP4_BRANDS = /^(isom|iso[2-9]|mp4[12]|avc1|m4v |msnv|dash|mmp4)$/i;

/**
 * What the content is, from its bytes alone; undefined where it is nothing that may be kept: unknown, carrying programs,
 * or two things at once.
 */
export async function mediaTypeOf(file: FileHandle, size: number): Promise<MediaType | undefined> {
  const head = await readAt(file, 0, HEAD_BYTES);
  if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304) return archiveType(file, size, head);
  const type = signatureType(head);
  if (type) return (await endsAsZip(file, size)) ? undefined : type;
  return (await isPlainText(file)) ? 'text/plain' : undefined;
}

function signatureType(head: Buffer): MediaType | undefined {
  const starts = (signature: string) => head.toString('latin1', 0, signature.length) === signature;
  const word = (from: number) => head.toString('latin1', from, from + 4);
  if (starts('%PDF-')) return 'application/pdf';
  if (starts('\x89PNG\r\n\x1a\n') && word(12) === 'IHDR') return 'image/png';
  if (starts('\xff\xd8\xff')) return 'image/jpeg';
  if (starts('RIFF') && word(8) === 'WEBP') return 'image/webp';
  if (word(4) === 'ftyp' && MP4_BRANDS.test(word(8))) return 'video/mp4';
  return undefined;
}

async function archiveType(file: FileHandle, size: number, head: Buffer): Promise<MediaType | undefined> {
  const names = await zipNames(file, size);
  if (!names || names.some((name) => PROGRAM.test(name))) return undefined;
  // OpenDocument states its type in the first entry, as it is.
  if (head.toString('latin1', 30, 38) === 'mimetype')
    return head.toString('latin1', 38, 38 + ODT.length + 2) === `${ODT}PK` ? ODT : undefined;
  if (!names.includes('[Content_Types].xml')) return undefined;
  const found = OFFICE_PARTS.filter(([part]) => names.includes(part));
  return found.length === 1 ? found[0]?.[1] : undefined;
}

/** UTF-8 without control characters, and nothing that a browser would take for a page. */
async function isPlainText(file: FileHandle): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let position = 0; ; ) {
      const bytes = await readAt(file, position, TEXT_CHUNK);
      const text = decoder.decode(bytes, { stream: bytes.length > 0 });
      if (/[^\P{Cc}\t\n\r\f]/u.test(text) || MARKUP.test(text)) return false;
      if (bytes.length === 0) return position > 0;
      position += bytes.length;
    }
  } catch {
    return false;
  }
}
