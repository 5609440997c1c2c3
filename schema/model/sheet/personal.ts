import { cleanText } from '../../text.ts';
import { SURNAMES } from './people.ts';

/** What stands where something was left out. */
const LEFT_OUT = '[…]';

/** A word of a name: capitalised, with what other peoples and baptismal names put inside; an initial with its point. */
const WORD = "\\p{Lu}(?:[\\p{L}\\p{M}'’-]*|\\.)";
const CALLED =
  'ông|bà|anh|chị|cô|chú|bác|cụ|thầy|đồng chí|đ/c|đc|em|cháu|già làng|nghệ nhân|nghệ sĩ|bác sĩ|' +
  'hoà thượng|hòa thượng|thượng toạ|thượng tọa|đại đức|sư thầy|sư cô|ni sư|ni trưởng|sư|linh mục|giám mục|mục sư|cha xứ|cha|xơ|soeur|trưởng lão|' +
  'mục vụ|chức sắc|tu sĩ|ông trùm|trùm trưởng';
/** In either case, where the pattern itself tells capitals from small letters. */
const eitherCase = (words: string) =>
  words.replace(
    /\p{L}/gu,
    (letter) => `[${letter.toLocaleLowerCase('vi')}${letter.toLocaleUpperCase('vi')}]`,
  );
const BEFORE_NAME = `(?:${eitherCase(CALLED)})\\.?:?\\s+`;
const CALLED_BY_NAME = new RegExp(
  `(?<![\\p{L}\\d])((?:${BEFORE_NAME}){1,2})(${WORD}(?:[^\\S\\n]+${WORD}){0,5})(?![\\p{L}])`,
  'gu',
);
/** “ông nguyễn văn a”: small letters are believed with a surname and what stands in the middle of names. */
const MIDDLES = 'văn|thị|hữu|đình|bá|quang|xuân|minh|ngọc|thanh|đức|kim|thu|hồng|mạnh|duy|công|trọng|viết';
const SMALL_NAME = `(?:${[...SURNAMES].join('|')})\\s+(?:${MIDDLES})(?:\\s+\\p{Ll}+){1,2}`;
const CALLED_IN_SMALL = new RegExp(`(?<![\\p{L}\\d])(?:${BEFORE_NAME}){1,2}${SMALL_NAME}(?![\\p{L}])`, 'gu');
const BARE_NAME = new RegExp(`(?<![\\p{L}\\d])(${WORD}(?:[^\\S\\n]+${WORD}){1,5})(?![\\p{L}])`, 'gu');
/** Words that begin the name of a post or a body, and of people whom places are named after. */
const NO_NAME =
  /^(bí|chủ|phó|trưởng|đảng|chi|hội|ban|công|ủy|uỷ|mặt|tổ|khối|xã|thôn|phường|trung|ubnd|mttq|hđnd|đoàn|trường|trạm|hợp|htx|liên|nhà|tiểu|việt|nông|phụ|cựu|thanh|người|dân|nhân|bộ|chính|hành|quân|khu|cụm|làng|ấp|xóm|ấp|bản|đồn|đội|tỉnh|huyện|quận|thành|thị)(?!\p{L})/iu;
const REVERED =
  /^(hồ( chí minh)?|trưng.*|triệu|âu cơ|chúa.*|nguyễn ái quốc|võ nguyên giáp|trần hưng đạo|công|táo)$/iu;
/** What a street, a school or a village is called after. */
const PLACE_BEFORE =
  /(đường|phố|trường|thôn|xóm|ấp|bản|làng|xã|phường|huyện|quận|khu|chùa|đền|đình|cầu|chợ|sông|nghĩa trang|thpt|thcs|tiểu học|mầm non|học|năm|đợt|chiến dịch|tư tưởng|phong trào)\s*$/iu;
const MIDDLE = new RegExp(`^(?:${MIDDLES})$`, 'iu');
/** Ten or eleven digits from 0 or +84, a citizen's twelve, or nine after a word for a phone. */
const PHONE =
  /(?:(?:sđt|đt|điện thoại|số điện thoại|zalo|tel|liên hệ|cccd|cmnd)\s*[.:]?\s*(?:số\s*)?)?(?<![\d.,]\s?)(?:\+?84|0)(?:[\s.-]?\d){8,11}(?!\d)|(?:sđt|đt|điện thoại|zalo|tel|cccd|cmnd)\s*[.:]?\s*(?:số\s*)?\d(?:[\s.-]?\d){7,11}(?!\d)/giu;

/** The number of an account, of a card of health insurance. */
const ACCOUNT =
  /(?:stk|số tài khoản|tài khoản|số thẻ|thẻ bhyt|số bhyt)\s*[.:]?\s*(?:số\s*)?[A-Z]{0,3}\d(?:[\s.-]?\d){7,18}(?!\d)/giu;
/** Names of the peoples of the highlands begin with Y and H’. */
const HIGHLAND_NAME = /(?<![\p{L}\d])(?:Y|H['’]?)[ '’]\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}'’]*)+(?!\p{L})/gu;

const EMAIL = /(?<![\p{L}\d._+-])[\p{L}\d._+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;

export interface Personal {
  /** What looks like a phone number, an e-mail address or the name of a person. */
  found: string[];
  /** The text without it. */
  without: string;
}

/** Whether a text begins with a surname. */
const isSurname = (text: string) => SURNAMES.has((text.split(/\s/)[0] ?? '').toLocaleLowerCase('vi'));

/** Phone numbers, addresses and names of persons in running text. What looks like one is asked about, not known to be one. */
export function findPersonal(text: string): Personal {
  const found: string[] = [];
  const leave = (what: string) => {
    found.push(cleanText(what));
    return LEFT_OUT;
  };
  let without = text.replace(EMAIL, leave).replace(ACCOUNT, leave).replace(PHONE, leave);
  without = without.replace(CALLED_IN_SMALL, leave).replace(HIGHLAND_NAME, leave);
  without = without.replace(CALLED_BY_NAME, (whole, _, name: string) =>
    NO_NAME.test(name) || REVERED.test(name) ? whole : leave(whole),
  );
  without = without.replace(BARE_NAME, (whole: string, _, at: number, all: string) => {
    // Of “Giao Trần Thị Mẫu” the first word only begins the sentence.
    const [, before = '', name = ''] = isSurname(whole)
      ? ['', '', whole]
      : (/^(\S+\s+)(.*)$/su.exec(whole) ?? []);
    const [, second = '', ...more] = name.split(/\s+/);
    const named = isSurname(name) && (MIDDLE.test(second) || more.length > 0);
    const upTo = at + before.length;
    if (!named || REVERED.test(name) || PLACE_BEFORE.test(all.slice(Math.max(0, upTo - 20), upTo)))
      return whole;
    return before + leave(name);
  });
  return { found, without: tidied(without) };
}

const WHOLE_NAME = new RegExp(`^${WORD}(?:\\s+${WORD}){1,4}$`, 'u');
const WHOLE_SMALL_NAME = new RegExp(`^${SMALL_NAME}$`, 'u');

/** Of a piece that should say who carries a model: nothing but words as names have them, of whatever people. */
export const mayBeName = (piece: string) =>
  WHOLE_SMALL_NAME.test(piece) || (WHOLE_NAME.test(piece) && !NO_NAME.test(piece) && !REVERED.test(piece));

const tidied = (text: string) =>
  text
    .replaceAll(`(${LEFT_OUT})`, LEFT_OUT)
    .replace(/\[…\](?:[ ,;:-]*\[…\])+/gu, LEFT_OUT)
    .trim();
