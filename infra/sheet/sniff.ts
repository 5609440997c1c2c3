import { inflateRawSync } from 'node:zlib';
import { MAX_UNPACKED_BYTES } from './limits.ts';
import { emptyFile, notASheet, oldFormat, tooLarge, unreadable } from './trouble.ts';

/** What the bytes are, never what the name says. Throws SheetTrouble for what is no spreadsheet. */
export function sniff(bytes: Uint8Array): 'XLSX' | 'TEXT' {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16));
  if (bytes.byteLength === 0) throw emptyFile();
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return packed(bytes);
  if (head.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) throw oldFormat();
  const text = head.toString('latin1');
  if (text.startsWith('%PDF')) throw notASheet('tệp PDF', 'a PDF');
  if (text.startsWith('{\\rtf')) throw notASheet('văn bản RTF', 'an RTF document');
  if (text.startsWith('\x89PNG') || text.startsWith('\xff\xd8\xff') || text.startsWith('GIF8'))
    throw notASheet('tệp ảnh', 'a picture');
  if (
    text.startsWith('PK') ||
    text.startsWith('Rar!') ||
    text.startsWith('7z') ||
    text.startsWith('\x1f\x8b')
  )
    throw notASheet('tệp nén', 'an archive');
  if (/^(ï»¿)?\s*(<(!doctype|html|head|meta|body|table|style|\?xml)|MIME-Version:)/i.test(text))
    throw notASheet('trang web hoặc tệp XML', 'a web page or XML');
  return 'TEXT';
}

function packed(bytes: Uint8Array): 'XLSX' {
  const names = unpackedNames(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (names.some((name) => name.startsWith('word/'))) throw notASheet('văn bản Word', 'a Word document');
  if (names.some((name) => name.startsWith('ppt/'))) throw notASheet('tệp trình chiếu', 'a presentation');
  if (names.includes('content.xml')) throw notASheet('tệp OpenDocument', 'an OpenDocument file');
  if (!names.some((name) => /^xl\/workbook\.(xml|bin)$/i.test(name)))
    throw notASheet('tệp nén', 'an archive');
  if (names.some((name) => /^xl\/workbook\.bin$/i.test(name))) throw oldFormat();
  return 'XLSX';
}

/** Unpacks every entry to nowhere, so that what the archive says of sizes need not be believed. */
function unpackedNames(file: Buffer): string[] {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > file.length) throw unreadable();
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  let budget = MAX_UNPACKED_BYTES;
  const names: string[] = [];
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw unreadable();
    const method = file.readUInt16LE(at + 10);
    const size = file.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = file.readUInt32LE(at + 42);
    names.push(file.toString('utf8', at + 46, at + 46 + name));
    if (local + 30 > file.length) throw unreadable();
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    budget -= unpackedSize(file.subarray(start, start + size), method, budget);
    if (budget < 0) throw unpacksTooLarge();
    at += 46 + name + extra + comment;
  }
  return names;
}

const unpacksTooLarge = () => tooLarge('giải nén ra quá 100 MB', 'it unpacks to more than 100 MB');

function unpackedSize(data: Buffer, method: number, budget: number): number {
  if (method === 0) return data.length;
  if (method !== 8) throw unreadable();
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, budget) }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw unpacksTooLarge();
    throw unreadable();
  }
}
