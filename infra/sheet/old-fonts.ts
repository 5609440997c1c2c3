/** The one-byte writings that fonts of the nineties carried: the font says which one a text is in. */
export type OldWriting = 'TCVN3' | 'TCVN3_CAPITALS' | 'VNI';

export function oldWriting(font: string | undefined): OldWriting | undefined {
  if (font === undefined) return undefined;
  if (/^\.vn/i.test(font)) return /H$/.test(font.trim()) ? 'TCVN3_CAPITALS' : 'TCVN3';
  return /^vni[\s-]/i.test(font) ? 'VNI' : undefined;
}

/** TCVN 5712:1993, VN3 (“ABC”): a letter of Latin-1, and what it stands for. Capitals with tones are of fonts ending in H. */
const TCVN3_PAIRS =
  '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ ' +
  'µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ ' +
  'Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ' +
  'ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ' +
  'ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ';
export const TCVN3: ReadonlyMap<string, string> = new Map(
  TCVN3_PAIRS.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** VNI writes a letter and behind it, as a letter of Latin-1, its mark: the tone, or the circumflex or breve with it. */
const VNI_MARKS: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const TONES = 'ùøûõï';
/** Letters that VNI writes as one. */
const VNI_ALONE: Record<string, string> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const upper = (text: string) => text.toLocaleUpperCase('vi');

/** Every pair and single letter of VNI, in both cases. */
export const VNI: ReadonlyMap<string, string> = new Map(
  [
    ...['a', 'e', 'o', 'u', 'y'].flatMap((letter) =>
      Object.entries(VNI_MARKS)
        .filter(([mark]) => TONES.includes(mark) || /[aeo]/.test(letter))
        .map(([mark, marks]) => [letter + mark, (letter + marks).normalize('NFC')] as const)
        .filter(([, written]) => [...written].length === 1),
    ),
    ...[...TONES].flatMap((mark) =>
      (['ô', 'ö'] as const).map(
        (letter) => [letter + mark, (VNI_ALONE[letter] + (VNI_MARKS[mark] ?? '')).normalize('NFC')] as const,
      ),
    ),
    ...Object.entries(VNI_ALONE),
  ].flatMap(([from, to]) => {
    const [letter = '', mark = ''] = from;
    return [
      [from, to],
      [upper(from), upper(to)],
      // A capital with the mark of a small letter, and the other way round.
      ...(mark ? [[upper(letter) + mark, upper(to)] as const, [letter + upper(mark), to] as const] : []),
    ] as const;
  }),
);
const VNI_PATTERN = new RegExp([...VNI.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** Letters that only Unicode has. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|[\u0300-\u0323]/u;
/** Letters and signs that stand in words of the old writings, and in none of Vietnamese in Unicode; Ð often stands for Đ. */
const FOREIGN =
  /(?<=\p{Ll})[À-ÖØ-Þ]|[äåæçëîïñöøûüþÿÄÅÆÇËÎÏÑÖØÛÜÞß]|(?<=\p{L})[¡-¬®µ-¹»-¾×÷](?![²\d])|[®§](?=\p{L})/gu;

/** How a text is to be read. BOTH: it may be of either, which other texts of the file in its font tell. */
export type Reading = 'AS_IS' | 'OLD' | 'BOTH' | 'GARBLED';

/** A text of the font's writing as it reads in Unicode. */
export function fromOld(text: string, writing: OldWriting): string {
  if (writing === 'VNI') return text.replace(VNI_PATTERN, (each) => VNI.get(each) ?? each);
  const found = text.replace(/[\u00a1-\u00ff]/g, (each) => TCVN3.get(each) ?? each);
  return writing === 'TCVN3' ? found : upper(found);
}

export function readingOf(text: string, writing: OldWriting | undefined): Reading {
  const foreign = text.match(FOREIGN)?.length ?? 0;
  const unicode = UNICODE_ONLY.test(text);
  if (writing === undefined) {
    if (foreign === 0) return 'AS_IS';
    if (foreign >= 2) return 'GARBLED';
    const old = Math.max(readable(fromOld(text, 'TCVN3')), readable(fromOld(text, 'VNI')));
    return !unicode && old > readable(text) ? 'GARBLED' : 'AS_IS';
  }
  if (unicode) return foreign > 0 ? 'GARBLED' : 'AS_IS';
  const told = fromOld(text, writing);
  if (told === text) return 'AS_IS';
  const [before, after] = [readable(text), readable(told)];
  if (foreign > 0) return after >= 0.6 && after >= before ? 'OLD' : 'GARBLED';
  return after > before ? 'OLD' : before > after ? 'AS_IS' : 'BOTH';
}

const ONSET = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr?|v|x)?';
const NUCLEUS =
  '(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oă|oai|oay|oao|oe|oi|oo|ôi|ơi|ua|uâ|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu|oeo|uao|ue)';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}(?:ch?|m|ngh?|nh?|ng|p|t)?$`, 'u');

/** The share of words that are syllables of Vietnamese. */
function readable(text: string): number {
  const words = text.toLocaleLowerCase('vi').match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0) return 1;
  const bare = (word: string) =>
    word
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
      .normalize('NFC');
  const tones = (word: string) =>
    word.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0;
  return words.filter((word) => tones(word) <= 1 && SYLLABLE.test(bare(word))).length / words.length;
}
