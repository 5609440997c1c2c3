import { cleanText } from '../../text.ts';

/** Surnames that begin a person's name; two of them may follow one another. */
export const SURNAMES = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào trịnh mai lương cao đinh tô hà lưu tạ tống trương vương chu châu mạc thái triệu quách la phùng tăng lâm hứa khổng kiều nghiêm ninh giang diệp từ vi nông ma giàng sùng vàng'.split(
    ' ',
  ),
);
const HONORIFIC = /^(ông|bà|anh|chị|đồng chí|đ\/c|đc|cụ|cô|chú|bác|thầy)\.?:?\s+/iu;
/** Also all in capitals, and an initial with its point. */
const CAPITALISED = /^\p{Lu}([\p{Ll}\p{M}]*|\p{Lu}*\.?)$/u;

/** “Nguyễn Văn A”, “ông Trần B”: not “Trưởng thôn”, not “Hội Nông dân”. */
export function isPersonName(text: string): boolean {
  const bare = cleanText(text).replace(HONORIFIC, '');
  const words = bare.split(' ');
  if (words.length > 6 || !words.every((word) => CAPITALISED.test(word))) return false;
  if (bare !== cleanText(text)) return true;
  return words.length >= 2 && SURNAMES.has((words[0] ?? '').toLocaleLowerCase('vi'));
}

/** A person called by name ends with the first word that is no part of one: “Bà Lê Thị C trưởng thôn”. */
function leadingName(text: string): string {
  const honorific = HONORIFIC.exec(text)?.[0] ?? '';
  const words = text.slice(honorific.length).split(' ');
  const end = words.findIndex((word) => !CAPITALISED.test(word));
  if (end < 1) return '';
  const name = honorific + words.slice(0, end).join(' ');
  return isPersonName(name) ? name : '';
}

/** Commas, dashes and brackets part who is named from what he is. */
export const piecesOf = (text: string) => cleanText(text).split(/(?<!\s)\s*[,;:()\n]\s*|(?<!\s)\s+[-–—]\s+/u);

/**
 * The text without the names of persons in it; commas, dashes and brackets part its pieces. `whole`: only pieces that
 * are a name and nothing else, for texts that name a place or an organization first.
 */
export function withoutNames(text: string, whole = false): { text: string; removed: boolean } {
  let removed = false;
  const pieces = piecesOf(text).map((piece) => {
    if (isPersonName(piece)) {
      removed = true;
      return '';
    }
    const name = whole ? '' : leadingName(piece);
    if (!name) return piece;
    removed = true;
    return piece.slice(name.length).trim();
  });
  // Where nobody is named the wording stays as it is.
  return removed ? { text: pieces.filter(Boolean).join(', '), removed } : { text: cleanText(text), removed };
}

export interface Contact {
  /** Position without the name. */
  position: string;
  phones: string[];
  /** A spreadsheet took the phone number for a number and dropped its first 0. */
  zeroRestored: boolean;
}

const PHONE = /(?:\+?84|0)?[\s.(-]{0,3}\d(?:[\s.()-]{0,3}\d){7,10}/g;

/** “Bí thư chi bộ, 912345000” → position and 0912345000. */
export function readContact(text: string): Contact {
  const phones: string[] = [];
  let zeroRestored = false;
  const rest = text.replace(PHONE, (found) => {
    let digits = found.replace(/\D/g, '').replace(/^84(?=\d{9}$)/, '0');
    if (/^[35789]\d{8}$/.test(digits)) {
      digits = `0${digits}`;
      zeroRestored = true;
    }
    phones.push(digits);
    return ',';
  });
  const position = withoutNames(rest.replace(/(đt|sđt|điện thoại|tel|dt)\s*:?\s*(?=,|$)/giu, ''))
    .text.replace(/^[\s,;:.-]+|(?<![\s,;:.-])[\s,;:.-]+$/g, '')
    .replace(/(?<!\s)\s*,(\s*,)+\s*/g, ', ');
  return { position, phones, zeroRestored };
}
