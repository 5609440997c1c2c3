import type { MediaType } from '../../schema/document/vocabulary.ts';
import type { Fault } from './fault.ts';
import { xmlFault } from './office-xml.ts';
import { pdfFault } from './pdf.ts';
import { hidesNothing, type ReadAt, type ZipEntry, zipContent, zipEntries } from './zip-directory.ts';

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
    if (PROGRAM_NAME.test(entry.name) || /(?:^|[\\/])\.\.[\\/]/.test(entry.name)) return 'ACTIVE';
    const content = await zipContent(read, entry, budget.left);
    if (content === undefined) return 'DAMAGED';
    budget.left -= content.length;
    const fault = await partFault(entry, content, budget, depth);
    if (fault) return fault;
  }
  return (await hidesNothing(read, entries)) ? undefined : 'CODED';
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
  if (!/\.(?:xml|rels|vml|svg)$/i.test(name) && !/^\s*<(?:\?xml|!)/.test(content.toString('latin1', 0, 64)))
    return undefined;
  return xmlFault(name, content);
}
