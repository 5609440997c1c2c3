import type { MediaType } from '../../schema/document/vocabulary.ts';
import type { Fault } from './fault.ts';
import { pdfFault } from './pdf.ts';
import { type ReadAt, type ZipEntry, zipContent, zipEntries } from './zip-directory.ts';

/** Where each kind of office paper keeps its main part. */
const OFFICE_PARTS: readonly [part: string, type: MediaType][] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];
export const ODT: MediaType = 'application/vnd.oasis.opendocument.text';

/** Of all parts of a paper, those of papers within it included. */
const MAX_UNPACKED = 200 * 1024 * 1024;
/** A table within a chart within slides. */
const MAX_DEPTH = 4;

/** What parts are said to be, by their content types or by how others refer to them (ECMA-376, MS-OFFMACRO). */
const ACTIVE_TYPE =
  /macroEnabled|vbaProject|vbaData|activeX|oleObject|macrosheet|ms-office\.legacyDocTextInfo/i;
const ACTIVE_RELATION =
  /\/(vbaProject|wordVbaData|oleObject|externalLink|externalLinkPath|attachedTemplate|control|activeXControlBinary|xlMacrosheet|frame|subDocument)"/i;
/** Fields that fetch from another program; and, in OpenDocument, what runs on an event. */
const ACTIVE_XML =
  /(?:instrText[^>]*>|:instr\s*=\s*["'])\s*DDE|vnd\.sun\.star\.script:|<script:event-listener/i;
/** Programs, links to them, and objects of programs, by how they begin (hexadecimal) or by what they are called. */
const PROGRAM_BYTES =
  /^(?:4d5a|7f454c46|2321|cafebabe|c[ef]faedfe|d0cf11e0|4c00000001140200|406563686f|3c73637269707420?|3c6874613a)/;
const PROGRAM_NAME =
  /\.(?:exe|dll|scr|com|bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|jar|lnk|msi|reg|sh|py|docm|xlsm|pptm|xlsb|xlam)$|(?:^|\/)(?:vbaproject\.bin|activex\/|macrosheets\/)|^(?:basic|scripts)\//i;

/** What kind of paper it is by its main part; undefined for any other archive. */
export async function officeType(read: ReadAt, size: number): Promise<MediaType | undefined> {
  const names = (await zipEntries(read, size))?.map(({ name }) => name);
  if (!names) return undefined;
  const head = (await read(0, 128)).toString('latin1');
  // OpenDocument states its type in the first entry, as it is.
  if (head.slice(30, 38) === 'mimetype') return head.startsWith(`${ODT}PK`, 38) ? ODT : undefined;
  if (!names.includes('[Content_Types].xml')) return undefined;
  const found = OFFICE_PARTS.filter(([part]) => names.includes(part));
  return found.length === 1 ? found[0]?.[1] : undefined;
}

/** What is wrong with a paper, by its structure: what its parts are said to be, and what they are. */
export async function officeFault(read: ReadAt, size: number): Promise<Fault | undefined> {
  const budget = { left: MAX_UNPACKED };
  return faultOf(read, size, budget, 0);
}

async function faultOf(
  read: ReadAt,
  size: number,
  budget: { left: number },
  depth: number,
): Promise<Fault | undefined> {
  const entries = await zipEntries(read, size);
  if (!entries || depth > MAX_DEPTH) return 'DAMAGED';
  for (const entry of entries) {
    if (entry.encrypted) return 'LOCKED';
    if (PROGRAM_NAME.test(entry.name)) return 'ACTIVE';
    const content = await zipContent(read, entry, budget.left);
    if (content === undefined) return 'DAMAGED';
    budget.left -= content.length;
    const fault = await partFault(entry, content, budget, depth);
    if (fault) return fault;
  }
  return undefined;
}

async function partFault(
  { name }: ZipEntry,
  content: Buffer,
  budget: { left: number },
  depth: number,
): Promise<Fault | undefined> {
  if (PROGRAM_BYTES.test(content.toString('hex', 0, 8))) return 'ACTIVE';
  if (content.length > 4 && content.readUInt32BE(0) === 0x504b0304) {
    const inside: ReadAt = async (at, length) => content.subarray(at, at + length);
    return faultOf(inside, content.length, budget, depth + 1);
  }
  if (content.toString('latin1', 0, 5) === '%PDF-') return pdfFault(content);
  if (!/\.(?:xml|rels|vml)$/i.test(name)) return undefined;
  const xml = xmlText(content);
  if (name === '[Content_Types].xml' || name === 'META-INF/manifest.xml')
    return ACTIVE_TYPE.test(xml) || /sun\.star\.oleobject/i.test(xml) ? 'ACTIVE' : undefined;
  if (/\.rels$/i.test(name)) return ACTIVE_RELATION.test(xml) ? 'ACTIVE' : undefined;
  return ACTIVE_XML.test(xml) ? 'ACTIVE' : undefined;
}

/** As programs read it: in whichever of the two encodings, its characters written out, quotes alike. */
function xmlText(content: Buffer): string {
  const wide = content[0] === 0xff && content[1] === 0xfe;
  const swapped = content[0] === 0xfe && content[1] === 0xff;
  const text = wide
    ? content.toString('utf16le', 2)
    : swapped
      ? Buffer.from(content.subarray(2, content.length - (content.length % 2)))
          .swap16()
          .toString('utf16le')
      : content.toString('utf8');
  return text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (all, hex?: string, decimal?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replaceAll("'", '"');
}
