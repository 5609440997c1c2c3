import { unreadable } from './trouble.ts';

export interface XmlHandlers {
  /** `name` without its prefix; `attribute` by name, without its prefix too. */
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  /** A text may come in several pieces. */
  text?(text: string): void;
}

/** More than any tag, comment or text between two tags of a table takes. */
const LONGEST = 2 * 1024 * 1024;
const DEEPEST = 1000;
const SPACE = /\s/;

/**
 * Reads XML as it arrives and keeps none of it: in UTF-8 or UTF-16, without a document type and so without entities of its
 * own, every element closed. Takes time and memory in proportion to the text. Throws SheetTrouble.
 */
export async function readXml(chunks: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const reader = createReader(handlers);
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      reader.take(decoder.decode(chunk, { stream: true }));
    }
    reader.take(decoder?.decode() ?? '');
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw unreadable();
    throw error;
  }
  reader.end();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function createReader({ open, close, text }: XmlHandlers) {
  /** What has not been read, from the beginning of a tag or a text. */
  let rest = '';
  const within: string[] = [];
  let rooted = false;

  function tag(content: string): void {
    if (content.startsWith('/')) {
      const name = localName(content.slice(1).trimEnd());
      if (within.pop() !== name) throw unreadable();
      close?.(name);
      return;
    }
    const alone = content.endsWith('/');
    const body = alone ? content.slice(0, -1) : content;
    const end = body.search(SPACE);
    const name = localName(end < 0 ? body : body.slice(0, end));
    if (name === '' || within.length > DEEPEST || (within.length === 0 && rooted)) throw unreadable();
    rooted = true;
    open?.(name, (wanted) => attributeIn(end < 0 ? '' : body.slice(end), wanted));
    if (alone) close?.(name);
    else within.push(name);
  }

  /** Index behind what begins with `<` at `at`; -1 while it has not all arrived. */
  function construct(at: number): number {
    if (rest.startsWith('<!--', at)) return behind('-->', at + 4);
    if (rest.startsWith('<?', at)) return behind('?>', at + 2);
    if (rest.startsWith('<![CDATA[', at)) {
      const end = behind(']]>', at + 9);
      if (end >= 0) text?.(rest.slice(at + 9, end - 3));
      return end;
    }
    if (rest.startsWith('<!', at)) {
      // Too little to tell a comment from a document type.
      if (rest.length - at < 9) return -1;
      throw unreadable();
    }
    const end = tagEnd(at);
    if (end >= 0) tag(rest.slice(at + 1, end));
    return end < 0 ? -1 : end + 1;
  }

  const behind = (mark: string, from: number) => {
    const found = rest.indexOf(mark, from);
    return found < 0 ? -1 : found + mark.length;
  };

  /** A `>` between quotation marks ends no tag. */
  function tagEnd(at: number): number {
    let quote = 0;
    for (let index = at; index < rest.length; index += 1) {
      const code = rest.charCodeAt(index);
      if (quote) {
        if (code === quote) quote = 0;
      } else if (code === 34 || code === 39) quote = code;
      else if (code === 62) return index;
    }
    return -1;
  }

  return {
    take(more: string): void {
      rest += more;
      let at = 0;
      while (at < rest.length) {
        const next = rest.indexOf('<', at);
        if (next < 0) break;
        if (next > at && within.length > 0) text?.(withoutEntities(rest.slice(at, next)));
        const end = construct(next);
        at = next;
        if (end < 0) break;
        at = end;
      }
      rest = rest.slice(at);
      if (rest.length > LONGEST) throw unreadable();
    },
    end(): void {
      if (!rooted || within.length > 0 || rest.trim() !== '') throw unreadable();
    },
  };
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** By the name wanted: there are a few dozen of them, and millions of tags. */
const patterns = new Map<string, RegExp>();

function attributeIn(attributes: string, wanted: string): string | undefined {
  if (attributes === '') return undefined;
  const pattern = patterns.get(wanted) ?? new RegExp(`[\\s:]${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(wanted, pattern);
  const found = pattern.exec(attributes);
  return found ? withoutEntities(found[1] ?? found[2] ?? '') : undefined;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi,
    (whole, decimal, hexadecimal, name) => {
      if (name) return NAMED[name] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : ' ';
    },
  );
}

/** Of a format that is given by its name alone, or with a value. */
export const isOn = (value: string | undefined): boolean => !/^(?:0|false|off)$/i.test(value ?? '');
