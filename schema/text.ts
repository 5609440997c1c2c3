/** Characters that look like Đ/đ or a space but are not, and those that nobody sees, marks of direction among them, which turn what follows: normalised at every boundary. */
const LOOKALIKES: [RegExp, string][] = [
  [/[\u00d0\u0189]/g, 'Đ'],
  [/[\u00f0\u0256]/g, 'đ'],
  [/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' '],
  [/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, ''],
];

/**
 * More marks on one letter than any writing has: those after the thirtieth are dropped, as Unicode’s Stream-Safe Text Format
 * bounds them. Normalising sorts the marks of a letter, in the square of their number: 330,000 would take two minutes.
 */
const PILED = /(\p{M}{30})\p{M}+/gu;
/** Quicker to look for: marks lie behind U+02FF, and Vietnamese letters of one piece, dashes and quotes are none. */
const MAY_BE_PILED = /[^\0-\u02ff\u1e00-\u1eff\u2000-\u206f]{31}/;

/** Whatever cleaning would change, but for letters with marks of their own. */
const UNCLEAN =
  /[\u00d0\u0189\u00f0\u0256\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[^\S\n ]| {2}| \n|\n |^\s|\s$/;

/** One form for every text that enters: NFC, one kind of Đ, single spaces, trimmed. Line breaks stay. */
export function cleanText(raw: string): string {
  // Most text is clean already, and is cleaned at every boundary again.
  if (!UNCLEAN.test(raw) && !isPiled(raw) && raw.normalize('NFC') === raw) return raw;
  let text = raw;
  for (const [pattern, replacement] of LOOKALIKES) text = text.replace(pattern, replacement);
  // After the invisible characters are gone: one of them may stand between a letter and its mark.
  return text
    .replace(PILED, '$1')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Whether a letter bears more marks than any writing has: such a text is not to be normalised as it is. */
export const isPiled = (text: string) => MAY_BE_PILED.test(text) && /\p{M}{31}/u.test(text);

/**
 * Whether every text in a JSON value can be kept as it is: no U+0000, which PostgreSQL cannot hold, and no half of a
 * surrogate pair, which UTF-8 cannot. No text that is entered here has either.
 */
export function isKeepable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isKeepable);
  for (const name in value) {
    if (!isKeepable(name) || !isKeepable((value as Record<string, unknown>)[name])) return false;
  }
  return true;
}

/** oà/òa, oé/òe, uý/úy are one spelling with the tone mark on either vowel. */
const TONE_PLACEMENT: Record<string, string> = Object.fromEntries(
  [
    'oa óa òa ỏa õa ọa oá oà oả oã oạ',
    'oe óe òe ỏe õe ọe oé oè oẻ oẽ oẹ',
    'uy úy ùy ủy ũy ụy uý uỳ uỷ uỹ uỵ',
  ].flatMap((row) => {
    const [, ...forms] = row.split(' ');
    return forms.slice(0, 5).map((onFirst, tone) => [onFirst, forms[tone + 5] as string]);
  }),
);

/** In lower case, with the tone mark where it is commonly put; as long as the text. */
export const spelling = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .replace(/[oóòỏõọ][aáàảãạeéèẻẽẹ]|[uúùủũụ][yýỳỷỹỵ]/g, (pair) => TONE_PLACEMENT[pair] ?? pair);

/** Two names are the same when their keys are equal: case, spaces, quotes and tone placement do not count. */
export const nameKey = (name: string): string =>
  spelling(cleanText(cleanText(name).replace(/["'“”‘’«»„‟`]/g, '')).replace(/\s+/g, ' ')).trim();

/** For search without tone marks: “Hiến đất” and “hien dat” have the same key. */
export function searchKey(text: string): string {
  return cleanText(text)
    .toLocaleLowerCase('vi')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
