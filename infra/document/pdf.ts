import { inflateSync } from 'node:zlib';
import type { Fault } from './fault.ts';
import { isSafeLink, leadsOut } from './links.ts';

/** ISO 32000-1: the file ends with the place of its cross-references; readers look at the last 1,024 bytes. */
const TAIL_BYTES = 2_048;
/** Of all object streams together. */
const MAX_INFLATED = 64 * 1024 * 1024;
/** A dictionary before its stream; those of object streams have a few dozen characters, those of pictures a few thousand. */
const MAX_DICTIONARY = 262_144;

/**
 * Names of actions that run or send something, of files within and elsewhere, and of forms that hold programs. What is short
 * could stand in compressed bytes by chance, and counts with what must follow it.
 */
const ACTIVE =
  /\/(?:(?:JavaScript|Launch|ImportData|SubmitForm|EmbeddedFiles?|RichMedia|RichMediaContent|GoToE|GoToR|Rendition|OnInstantiate)(?![^\s()<>[\]{}/%])|JS\s*(?:[(<]|\d+\s+\d+\s+R)|EF\s*(?:<<|\d+\s+\d+\s+R)|FS\s*\/URL\b|Ref\s*<<\s*\/F\b|S\s*\/Thread\b[^>]{0,200}\/F\s*[(<]|XFA\s*(?:\[|\d+\s+\d+\s+R))/;

/** What is wrong with a PDF. Its objects are looked at wherever they lie, the compressed ones among them. */
export function pdfFault(bytes: Buffer): Fault | undefined {
  const text = bytes.toString('latin1');
  const tail = text.slice(-TAIL_BYTES);
  if (!/startxref\s+\d+\s+%%EOF/.test(tail) || !/\d\s+\d+\s+obj\b/.test(text)) return 'DAMAGED';
  if (!/\btrailer\b/.test(text) && !/\/XRef\b/.test(plain(text))) return 'DAMAGED';
  const whole = plain(text);
  if (/\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/.test(whole)) return 'LOCKED';
  const inner = objectStreams(bytes, text);
  if (inner === undefined) return 'CODED';
  const objects = [whole, ...inner.map(plain)];
  const runs = objects.some((each) => ACTIVE.test(each) || leadsAstray(each)) || opensWithAction(objects);
  return runs ? 'ACTIVE' : undefined;
}

/** Names with their #xx written out: `/J#61vaScript` is `/JavaScript`. */
const plain = (text: string) =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The contents of all object streams; undefined where one of them cannot be read. */
function objectStreams(bytes: Buffer, text: string): string[] | undefined {
  const found: string[] = [];
  let inflated = 0;
  for (const { index } of text.matchAll(/\bstream\r?\n/g)) {
    const dictionary = dictionaryBefore(text, index);
    // Too long to be read, or of a content that lies in another file.
    if (dictionary === undefined || /\/F\s*[(<]/.test(dictionary)) return undefined;
    // Only object streams say where the first object begins, whatever they say they are.
    if (!/\/ObjStm\b|\/First\b/.test(dictionary)) continue;
    const start = index + (text[index + 6] === '\r' ? 8 : 7);
    // By another object, or packed twice or differently: as nobody writes it.
    if (/\/(?:Type|Filter|F|DecodeParms|DP)\s*\[?\s*\d+\s+\d+\s+R|\/Predictor\s*(?!1\b)/.test(dictionary))
      return undefined;
    const filters = [...dictionary.matchAll(/\/(FlateDecode|Fl|[A-Z][A-Za-z0-9]*Decode|LZW|AHx|A85|RL)\b/g)];
    const [first, ...others] = filters.map(([, name]) => name);
    if (others.length > 0 || (first !== undefined && first !== 'FlateDecode' && first !== 'Fl'))
      return undefined;
    const end = text.indexOf('endstream', start);
    if (first === undefined) found.push(text.slice(start, end < 0 ? undefined : end));
    else {
      const content = inflate(bytes.subarray(start), MAX_INFLATED - inflated);
      if (content === undefined) return undefined;
      inflated += content.length;
      found.push(content.toString('latin1'));
    }
  }
  return found;
}

/** Undefined: it is longer than any. */
function dictionaryBefore(text: string, stream: number): string | undefined {
  const begins = text.lastIndexOf('obj', stream);
  if (stream - begins > MAX_DICTIONARY) return undefined;
  return plain(text.slice(Math.max(0, begins), stream));
}

/** Whatever follows the end of the compressed data is left. */
function inflate(bytes: Buffer, most: number): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, most) });
  } catch {
    return undefined;
  }
}

/** A link to anything but a page, somebody's mail or telephone: to a file, a program. */
function leadsAstray(object: string): boolean {
  return [...object.matchAll(/\/(?:URI|Base)\s*(?:\(((?:\\[\s\S]|[^\\)])*)\)|<([0-9A-Fa-f\s]+)>)/g)].some(
    ([, text, hex]) => {
      const target =
        hex === undefined
          ? unescaped(text ?? '')
          : Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1');
      return leadsOut(target) && !isSafeLink(target);
    },
  );
}

/** ISO 32000-1, 7.3.4.2. */
const unescaped = (text: string) =>
  text
    .replace(/\\([0-7]{1,3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)))
    .replace(/\\\r?\n/g, '')
    .replace(/\\([\s\S])/g, '$1');

/** What is shown first may be a place in the paper, and nothing else. A later version of an object stands for the earlier. */
function opensWithAction(objects: readonly string[]): boolean {
  return objects.some((text) =>
    [...text.matchAll(/\/OpenAction\s*(?:(?=(<<[\s\S]{0,400}))|(\d+)\s+\d+\s+R)/g)].some(
      ([, dictionary, reference]) =>
        (dictionary ? [dictionary] : objectsOf(objects, Number(reference))).some(isAction),
    ),
  );
}

const isAction = (object: string) =>
  object.trimStart().startsWith('<<') && /\/S\s*\/([A-Za-z0-9]+)/.exec(object)?.[1] !== 'GoTo';

/** The beginnings of every object of this number. */
function objectsOf(objects: readonly string[], number: number): string[] {
  const begins = new RegExp(`(?<!\\d)${number}\\s+\\d+\\s+obj\\b(?=([\\s\\S]{0,400}))`, 'g');
  return objects.flatMap((text) => [
    ...[...text.matchAll(begins)].map(([, body]) => body ?? ''),
    ...compressedObjects(text, number),
  ]);
}

/** An object stream begins with pairs of number and place, the places counted from the first object. */
function compressedObjects(text: string, number: number): string[] {
  const head = /^\s*((?:\d+\s+\d+\s+)+)/.exec(text)?.[0];
  if (head === undefined) return [];
  const pairs = head.trim().split(/\s+/).map(Number);
  return pairs.flatMap((each, at) =>
    at % 2 === 0 && each === number ? [text.slice(head.length + (pairs[at + 1] ?? 0)).slice(0, 400)] : [],
  );
}
