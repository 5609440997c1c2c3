/** A value that has no canonical form, or a form that an entry of the ledger does not allow; the text says where. */
export class NotCanonical extends Error {
  override name = 'NotCanonical';
}

/**
 * The canonical JSON of RFC 8785: no spaces, keys in the order of their UTF-16 units, numbers and texts as ECMAScript
 * writes them. Encode it as UTF-8. Messages name the place, never the value: it may be personal.
 * @throws NotCanonical for what JSON cannot hold: undefined, NaN, half a pair of UTF-16, an instance of a class.
 */
export const canonicalJson = (value: unknown): string => write(value, false, '$');

/**
 * The same, of what the ledger takes: texts in NFC and whole numbers only, so that one content has one form wherever it
 * is written.
 * @throws NotCanonical
 */
export const strictCanonicalJson = (value: unknown): string => write(value, true, '$');

function write(value: unknown, strict: boolean, at: string): string {
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'string':
      return writeText(value, strict, at);
    case 'number':
      return writeNumber(value, strict, at);
    case 'object':
      return value === null ? 'null' : writeObject(value, strict, at);
    default:
      throw new NotCanonical(`${at} is of type ${typeof value}`);
  }
}

function writeText(text: string, strict: boolean, at: string): string {
  if (!text.isWellFormed()) throw new NotCanonical(`${at} holds half a pair of UTF-16`);
  if (strict && text.normalize('NFC') !== text) throw new NotCanonical(`${at} is not in NFC`);
  return JSON.stringify(text);
}

function writeNumber(value: number, strict: boolean, at: string): string {
  if (!Number.isFinite(value)) throw new NotCanonical(`${at} is not finite`);
  if (strict && !Number.isSafeInteger(value)) throw new NotCanonical(`${at} is not a whole number`);
  if (strict && Object.is(value, -0)) throw new NotCanonical(`${at} is minus zero`);
  return JSON.stringify(value);
}

function writeObject(value: object, strict: boolean, at: string): string {
  if (Array.isArray(value)) {
    // Array.from sees the holes that map leaves out.
    const items = Array.from(value, (item, index) => write(item, strict, `${at}[${index}]`));
    return `[${items.join(',')}]`;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new NotCanonical(`${at} is an instance of a class`);
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${writeText(key, strict, at)}:${write(member, strict, `${at}.${key}`)}`);
  return `{${members.join(',')}}`;
}
