import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * What is wrong with an address, without a part of it that may belong to a password. Without words: it has not even
 * the form of one.
 */
export class WrongAddress extends Error {
  override name = 'WrongAddress';
  readonly words: [english: string, vietnamese: string] | undefined;

  constructor(...words: [] | [english: string, vietnamese: string]) {
    super(words[0] ?? 'not an address');
    this.words = words.length === 0 ? undefined : words;
  }
}

export interface AddressParts {
  scheme: string;
  /** As written, percent-encoded. */
  user?: string;
  password?: string;
  /** Behind the user, before the options. */
  place: string;
  options: [name: string, value: string][];
}

/** Where the options begin. A password that holds a `?` of its own has more behind it, up to its `@`. */
const OPTIONS = /\?(?:[^@]*$|(?=[A-Za-z_-]+=))/;

const MOST_CHARACTERS = 4_000;

/** @throws WrongAddress */
export function partsOf(text: string): AddressParts {
  const [, scheme, rest] = /^([a-z][a-z+]*):\/\/(.*)$/is.exec(text.trim()) ?? [];
  if (scheme === undefined || rest === undefined || text.length > MOST_CHARACTERS) throw new WrongAddress();
  const begin = rest.search(OPTIONS);
  const head = begin < 0 ? rest : rest.slice(0, begin);
  const at = head.lastIndexOf('@');
  return {
    scheme: scheme.toLowerCase(),
    ...(at >= 0 && credentials(head.slice(0, at))),
    place: head.slice(at + 1),
    options: begin < 0 ? [] : optionsOf(rest.slice(begin + 1)),
  };
}

/** The address of such parts. */
export function writtenOf({ scheme, user, password, place, options }: AddressParts): string {
  const named = user === undefined ? '' : `${user}:${password}@`;
  const query = options.map(([name, value]) => `${name}=${value}`).join('&');
  return `${scheme}://${named}${place}${query && `?${query}`}`;
}

const ENCODED = /^(?:[^@:/?#%\s]|%[0-9a-f]{2})*$/i;

function credentials(text: string): { user: string; password: string } {
  const colon = text.indexOf(':');
  const [user, password] = colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)];
  if (!ENCODED.test(user) || !ENCODED.test(password))
    throw new WrongAddress(
      'percent-encode the password (and the user): @ is %40, / is %2F, # is %23, : is %3A, ? is %3F, % is %25',
      'hãy mã hóa phần trăm mật khẩu (và tên người dùng): @ là %40, / là %2F, # là %23, : là %3A, ? là %3F, % là %25',
    );
  return { user, password };
}

/** Names are shown where they are wrong; what comes of a password that was not encoded is none. */
const NAME = /^[A-Za-z][\w-]{0,40}$/;

function optionsOf(text: string): [string, string][] {
  return text
    .split('&')
    .filter(Boolean)
    .map((each) => {
      const [name = '', ...value] = each.split('=');
      if (!NAME.test(name)) throw new WrongAddress();
      return [name, value.join('=').trim()];
    });
}

/** What an option's value must be: its words, or undefined where the value is right. */
export type Rule = (value: string) => [english: string, vietnamese: string] | undefined;

export const oneOf =
  (...values: string[]): Rule =>
  (value) =>
    values.includes(value)
      ? undefined
      : [`must be ${values.join(', ').replace(/, ([^,]*)$/, ' or $1')}`, `phải là ${values.join(', ')}`];

export const wholeNumber =
  (from: number, also?: number): Rule =>
  (value) =>
    /^-?\d{1,9}$/.test(value) && (Number(value) >= from || Number(value) === also)
      ? undefined
      : [
          `must be a whole number from ${from} on${also === undefined ? '' : `, or ${also}`}`,
          `phải là số nguyên từ ${from} trở lên${also === undefined ? '' : `, hoặc ${also}`}`,
        ];

export const anyText: Rule = (value) => (value === '' ? ['must have a value', 'phải có giá trị'] : undefined);

/** A file that holds a part of TLS's in PEM form; the path is percent-decoded, as the clients do. */
export const pemFile: Rule = (value) => {
  try {
    const path = resolve(decodeURIComponent(value));
    if (readFileSync(path, 'utf8').includes('-----BEGIN ')) return undefined;
    return [`names ${path}, which is no PEM file`, `trỏ tới ${path}, không phải tệp PEM`];
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'it cannot be read';
    return [`names the file ${value}, which cannot be read (${code})`, `trỏ tới tệp ${value} không đọc được`];
  }
};

/**
 * Holds the options against what the client knows, by `spelled`, under which a name is the same in all its spellings.
 * @throws WrongAddress that names the first that is wrong, by the option alone where its value may be anything.
 */
export function checkOptions(
  options: AddressParts['options'],
  rules: Record<string, Rule>,
  spelled: (name: string) => string = (name) => name,
): void {
  const known = new Map(Object.entries(rules).map(([name, rule]) => [spelled(name), rule]));
  const seen = new Set<string>();
  for (const [name, value] of options) {
    const rule = known.get(spelled(name));
    if (!rule)
      throw new WrongAddress(
        `there is no option ${name}; there are ${Object.keys(rules).join(', ')}`,
        `không có tùy chọn ${name}; có ${Object.keys(rules).join(', ')}`,
      );
    if (seen.has(spelled(name)))
      throw new WrongAddress(`the option ${name} is given twice`, `tùy chọn ${name} được ghi hai lần`);
    seen.add(spelled(name));
    const wrong = rule(value);
    if (wrong) throw new WrongAddress(`the option ${name} ${wrong[0]}`, `tùy chọn ${name} ${wrong[1]}`);
  }
}

/** @throws WrongAddress unless it is `host` or `host:port`. */
export function checkHost(text: string): void {
  const [, port] = /^[a-z0-9_](?:[a-z0-9_.-]{0,252})(?::(\d{1,5}))?$/i.exec(text) ?? [undefined, 'none'];
  if (port !== undefined && !(Number(port) > 0 && Number(port) <= 65_535)) throw new WrongAddress();
}
