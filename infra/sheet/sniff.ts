import { openPackage, type Package } from './package.ts';
import { emptyFile, locked, notASheet, oldBinary, oldExcel, oldWord } from './trouble.ts';

export type Sniffed = { is: 'XLSX' | 'DOCX' | 'ODS'; pack: Package } | { is: 'TEXT' };

/** What the bytes are, never what the name says. Throws SheetTrouble for what holds no table that can be read. */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16));
  if (bytes.byteLength === 0) throw emptyFile();
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return packed(openPackage(bytes));
  if (head.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) throw compound(bytes);
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
  return { is: 'TEXT' };
}

/** What Office kept before 2007, and since then what a password locks: by the names in its directory. */
function compound(bytes: Uint8Array) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return locked();
  return holds('WordDocument') ? oldWord() : oldExcel();
}

function packed(pack: Package): Sniffed {
  const within = (folder: string) => pack.names.some((name) => name.startsWith(folder));
  if (within('ppt/')) throw notASheet('tệp trình chiếu', 'a presentation');
  if (pack.names.includes('xl/workbook.bin')) throw oldBinary();
  if (within('word/')) return { is: 'DOCX', pack };
  if (pack.names.includes('content.xml')) return { is: 'ODS', pack };
  if (within('xl/')) return { is: 'XLSX', pack };
  throw notASheet('tệp nén', 'an archive');
}
