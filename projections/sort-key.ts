/** A sign beyond z after the plain letter puts it behind every word that begins with the plain one. */
const MODIFIED: Record<string, string> = {
  ă: 'a{',
  â: 'a|',
  đ: 'd{',
  ê: 'e{',
  ô: 'o{',
  ơ: 'o|',
  ư: 'u{',
};
/** Huyền, hỏi, ngã, sắc, nặng: the order of the dictionary. */
const TONES = '\u0300\u0309\u0303\u0301\u0323';

/** The letter without its tone, as it sorts, and the tone's place; an empty letter for what does not count. */
function signOf(sign: string): { letter: string; tone: string } {
  const parts = sign.normalize('NFD');
  const mark = [...parts].find((part) => TONES.includes(part));
  const letter = (mark ? parts.replace(mark, '') : parts).normalize('NFC');
  if (!/[\p{L}\p{N}]/u.test(letter)) return { letter: '', tone: '' };
  return { letter: MODIFIED[letter] ?? letter, tone: mark ? `${TONES.indexOf(mark) + 1}` : '0' };
}

const COMMON =
  ' 0123456789bcdđfghjklmnpqrstvwxz' +
  'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ';
/** What nearly all text is made of; any other sign is looked at whenever it comes. */
const signs = new Map(Array.from(COMMON, (sign) => [sign, signOf(sign)]));

/**
 * Text whose byte order is the order of the Vietnamese dictionary: letters first (a ă â … d đ … o ô ơ … u ư), then tones;
 * digits before letters, case and punctuation do not count. Needs no collation of the database.
 */
export function sortKey(text: string): string {
  let letters = '';
  let tones = '';
  let gap = false;
  for (const each of text.normalize('NFC').toLocaleLowerCase('vi')) {
    const sign = signs.get(each) ?? signOf(each);
    if (sign.letter === '') {
      gap = letters !== '';
      continue;
    }
    if (gap) letters += ' ';
    gap = false;
    letters += sign.letter;
    tones += sign.tone;
  }
  return `${letters} ${tones.replace(/0+$/, '')}`.trimEnd();
}
