import { searchKey } from '../../text.ts';
import type { Field, ModelKind, SUBJECT_BASES, SubjectKind } from '../vocabulary.ts';

/** Without marks and case; punctuation stays. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/²/g, '2');
}

/** “I. ”, “2.1. ”, “a) ”, “- ” at the beginning say nothing; in “1.234 hộ” it is a number. */
export const withoutNumbering = (text: string) =>
  text
    .replace(/^\s*(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})\s*[.)-]|[A-Za-z][.)])(?=\s|\p{L})/u, '')
    .replace(/^\s*[-–+*•](?=\s|\p{L})/u, '')
    .trim();

type Table<Value> = Record<string, Value>;
type SubjectBasis = (typeof SUBJECT_BASES)[number];

/** As the form offers them. */
export const FIELD_WORDINGS: Record<Field, string> = {
  ECONOMY: 'Kinh tế',
  CULTURE_SOCIETY: 'Văn hóa - xã hội',
  DEFENCE_SECURITY_RELIGION: 'Quốc phòng - an ninh, tôn giáo',
  POLITICAL_SYSTEM: 'Hệ thống chính trị',
};
export const SUBJECT_KIND_WORDINGS: Record<SubjectKind, string> = {
  COLLECTIVE: 'Tập thể',
  INDIVIDUAL: 'Cá nhân',
};
export const SUBJECT_BASIS_WORDINGS: Record<SubjectBasis, string> = {
  RESIDES: 'Cư trú',
  WORKS: 'Làm việc',
  STUDIES: 'Học tập',
  ACTIVE: 'Sinh hoạt',
};

const FIELD_WORDS: Table<Field> = {
  'kinh te': 'ECONOMY',
  kt: 'ECONOMY',
  'phat trien kinh te': 'ECONOMY',
  'van hoa xa hoi': 'CULTURE_SOCIETY',
  'vh xh': 'CULTURE_SOCIETY',
  vhxh: 'CULTURE_SOCIETY',
  'van hoa': 'CULTURE_SOCIETY',
  'van xa': 'CULTURE_SOCIETY',
  'phat trien van hoa xa hoi': 'CULTURE_SOCIETY',
  'quoc phong an ninh': 'DEFENCE_SECURITY_RELIGION',
  'an ninh quoc phong': 'DEFENCE_SECURITY_RELIGION',
  'quoc phong an ninh ton giao': 'DEFENCE_SECURITY_RELIGION',
  'quoc phong an ninh dan toc ton giao': 'DEFENCE_SECURITY_RELIGION',
  'quoc phong an ninh va ton giao': 'DEFENCE_SECURITY_RELIGION',
  'quoc phong': 'DEFENCE_SECURITY_RELIGION',
  'an ninh': 'DEFENCE_SECURITY_RELIGION',
  'an ninh trat tu': 'DEFENCE_SECURITY_RELIGION',
  'ton giao': 'DEFENCE_SECURITY_RELIGION',
  'dan toc ton giao': 'DEFENCE_SECURITY_RELIGION',
  'qp an': 'DEFENCE_SECURITY_RELIGION',
  qpan: 'DEFENCE_SECURITY_RELIGION',
  'an qp': 'DEFENCE_SECURITY_RELIGION',
  anqp: 'DEFENCE_SECURITY_RELIGION',
  antt: 'DEFENCE_SECURITY_RELIGION',
  'qp an tg': 'DEFENCE_SECURITY_RELIGION',
  'qpan tg': 'DEFENCE_SECURITY_RELIGION',
  'qp an ton giao': 'DEFENCE_SECURITY_RELIGION',
  'qpan ton giao': 'DEFENCE_SECURITY_RELIGION',
  'qp an dt tg': 'DEFENCE_SECURITY_RELIGION',
  'he thong chinh tri': 'POLITICAL_SYSTEM',
  'xay dung he thong chinh tri': 'POLITICAL_SYSTEM',
  'xay dung dang va he thong chinh tri': 'POLITICAL_SYSTEM',
  'xay dung dang he thong chinh tri': 'POLITICAL_SYSTEM',
  'xd he thong chinh tri': 'POLITICAL_SYSTEM',
  'xd htct': 'POLITICAL_SYSTEM',
  xdhtct: 'POLITICAL_SYSTEM',
  htct: 'POLITICAL_SYSTEM',
};

const KIND_WORDS: Table<ModelKind> = {
  moi: 'NEW',
  'xay dung moi': 'NEW',
  'mo hinh moi': 'NEW',
  'dang ky moi': 'NEW',
  'moi dang ky': 'NEW',
  'thanh lap moi': 'NEW',
  'moi xay dung': 'NEW',
  'tiep tuc': 'CONTINUED',
  'tiep tuc thuc hien': 'CONTINUED',
  'tiep tuc duy tri': 'CONTINUED',
  'tiep tuc dang ky': 'CONTINUED',
  'duy tri': 'CONTINUED',
  'chuyen tiep': 'CONTINUED',
  'mo hinh tiep tuc': 'CONTINUED',
  'nhan rong': 'REPLICATED',
  'nhan rong mo hinh': 'REPLICATED',
  'mo hinh nhan rong': 'REPLICATED',
};

const SUBJECT_WORDS: Table<SubjectKind> = {
  tt: 'COLLECTIVE',
  't t': 'COLLECTIVE',
  'tap the': 'COLLECTIVE',
  tc: 'COLLECTIVE',
  'to chuc': 'COLLECTIVE',
  cn: 'INDIVIDUAL',
  'c n': 'INDIVIDUAL',
  'ca nhan': 'INDIVIDUAL',
};

const BASIS_WORDS: Table<SubjectBasis> = {
  'cu tru': 'RESIDES',
  'thuong tru': 'RESIDES',
  'tam tru': 'RESIDES',
  'sinh song': 'RESIDES',
  'lam viec': 'WORKS',
  'cong tac': 'WORKS',
  'hoc tap': 'STUDIES',
  'sinh hoat': 'ACTIVE',
};

const lookup =
  <Value>(table: Table<Value>, prefix: RegExp | string = '') =>
  (text: string): Value | undefined => {
    const key = searchKey(withoutNumbering(text)).replace(prefix, '');
    return Object.hasOwn(table, key) ? table[key] : undefined;
  };

/** Undefined for wording that does not stand for exactly one. */
export const fieldOf = lookup(FIELD_WORDS, /^(thuoc )?(nhom |cac )?(mo hinh )?(trong )?(linh vuc|lv) /);
export const kindOf = lookup(KIND_WORDS);
export const subjectKindOf = lookup(SUBJECT_WORDS);
export const subjectBasisOf = lookup(BASIS_WORDS);

/** “II. Các mô hình tiếp tục”, above the rows that it is about. */
export const kindHeading = (text: string): ModelKind | undefined => {
  const key = searchKey(withoutNumbering(text))
    .replace(/\b(cac|nhom|danh sach|mo hinh|dan van kheo|dang ky|nam \d{4})\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Object.hasOwn(KIND_WORDS, key) ? KIND_WORDS[key] : undefined;
};

/** `x`, `v`, `+`, a tick, “có”, 1: the column's value holds. */
export const isMark = (text: string) => /^(x|v|\+|✓|✔|√|☑|☒|co|1)$/i.test(fold(text));

/** An answer for “nothing”: dashes and dots alone. */
export const isBlankWord = (text: string) => /^[\s.…\-–—_/*]*$/.test(text);
