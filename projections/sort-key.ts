const MODIFIED: Record<string, string> = {
  ă: 'a1',
  â: 'a2',
  đ: 'd1',
  ê: 'e1',
  ô: 'o1',
  ơ: 'o2',
  ư: 'u1',
};
/** Huyền, hỏi, ngã, sắc, nặng: the order of the dictionary. */
const TONES = '\u0300\u0309\u0303\u0301\u0323';

/**
 * Text whose byte order is the order of the Vietnamese dictionary: letters first (a ă â … d đ … o ô ơ … u ư), then tones;
 * digits before letters, case and punctuation do not count. Needs no collation of the database.
 */
export function sortKey(text: string): string {
  let letters = '';
  let tones = '';
  for (const sign of text.normalize('NFC').toLocaleLowerCase('vi')) {
    const parts = sign.normalize('NFD');
    const tone = [...parts].find((part) => TONES.includes(part));
    const letter = (tone ? parts.replace(tone, '') : parts).normalize('NFC');
    if (/[\p{L}\p{N}]/u.test(letter)) {
      letters += MODIFIED[letter] ?? letter;
      tones += tone ? TONES.indexOf(tone) + 1 : 0;
    } else if (letters && !letters.endsWith(' ')) letters += ' ';
  }
  return `${letters.trimEnd()} ${tones.replace(/0+$/, '')}`.trimEnd();
}
