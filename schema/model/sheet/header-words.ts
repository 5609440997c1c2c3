import { cleanText, searchKey } from '../../text.ts';
import type { ModelKind } from '../vocabulary.ts';
import type { SheetMeaning } from './meanings.ts';
import { fieldOf, kindOf, subjectKindOf } from './words.ts';

/** Headings that mean something only when nothing else stands beside them. */
const WHOLE: Partial<Record<SheetMeaning, string>> = {
  ORDINAL: 'tt|stt|so tt|so thu tu|thu tu|no|so',
  NAME: 'mo hinh|ten|ten mh|mo hinh dang ky|mo hinh dan van kheo',
  SUBJECT_KIND: 'tt cn|tap the hay ca nhan|tap the hoac ca nhan|cn tt',
  UNIT: 'don vi|ten don vi|co quan|chi bo|to chuc|to chuc dang|co so dang',
  KIND: 'loai|tinh chat|moi tiep tuc nhan rong|hinh thuc dang ky',
  LAUNCH: 'ngay ra mat',
  NOTES: 'gc',
};

/** Headings that are recognised wherever they stand in the wording; of two, one within the other, the longer counts. */
const WITHIN: Partial<Record<SheetMeaning, string>> = {
  NAME: 'ten mo hinh|ten goi',
  FIELD: 'linh vuc|noi dung thuoc linh vuc|thuoc linh vuc',
  SUBJECT_KIND: 'loai chu the|loai hinh chu the|chu the la tap the hay ca nhan',
  SUBJECT:
    'chu the|tap the ca nhan|ca nhan tap the|to chuc ca nhan|don vi ca nhan|doi tuong dang ky|doi tuong thuc hien',
  SUBJECT_BASIS: 'can cu gan voi dia ban|can cu gan bo voi dia ban|gan voi dia ban',
  UNIT: 'don vi dang ky|don vi thuc hien|don vi chu tri|co quan don vi|don vi truc thuoc|chi dang bo|co quan chu tri|co quan thuc hien|don vi xay dung|don vi phu trach',
  PLACE: 'dia ban|dia diem|dia chi|noi thuc hien|noi trien khai|pham vi thuc hien|khu vuc thuc hien',
  KIND: 'loai mo hinh|loai hinh|phan loai|moi tiep tuc nhan rong|moi tiep tuc|moi hay tiep tuc|moi hoac tiep tuc|tinh chat mo hinh|hinh thuc dang ky',
  GOAL_UNIT: 'don vi tinh|dvt',
  SOLUTION: 'noi dung|giai phap|cach lam|bien phap|cach thuc thuc hien',
  PROBLEM: 'van de|thuc trang|su can thiet|ly do xay dung|noi dung giai quyet',
  FORCES: 'phoi hop|luc luong tham gia',
  LAUNCH: 'ra mat',
  SOURCE: 'mo hinh goc|nhan rong tu|nguon mo hinh',
  EARLIER: 'mo hinh nam truoc|mo hinh da thuc hien',
  CONTACT:
    'nguoi phu trach|can bo phu trach|phu trach|dien thoai|so dien thoai|sdt|lien he|nguoi dung dau|dau moi|nguoi dai dien|nguoi chiu trach nhiem',
  NOTES: 'ghi chu|chu thich',
  IGNORED: 'ghi chu cua he thong',
};

const phrases = (table: Partial<Record<SheetMeaning, string>>) =>
  Object.entries(table).flatMap(([meaning, words]) =>
    words.split('|').map((phrase) => ({ meaning: meaning as SheetMeaning, phrase })),
  );
const whole = new Map(phrases(WHOLE).map(({ meaning, phrase }) => [phrase, meaning]));
const within = phrases(WITHIN);

const holds = (text: string, phrase: string) => ` ${text} `.includes(` ${phrase} `);

/** “năm 2025” in a sheet of 2026 is last year; other years stay as they are. */
function relativeYears(key: string, year: number): string {
  return key
    .replaceAll(`nam ${year - 1}`, 'nam truoc')
    .replaceAll(`nam ${year}`, 'nam nay')
    .replace(new RegExp(`\\b${year - 1}\\b`), 'nam truoc')
    .replace(new RegExp(`\\b${year}\\b`), 'nam nay');
}

function goalsMeaning(key: string): SheetMeaning | undefined {
  if (!/\b(muc tieu|chi tieu|muc dich)\b/.test(key)) return undefined;
  const [before, now] = [/nam (truoc|ngoai)/.test(key), /nam (nay|sau|dang ky)/.test(key)];
  // Of another year: neither this one's nor last year's.
  if (/\b20\d\d\b/.test(key)) return undefined;
  if (before && now) return 'BOTH_GOALS';
  return before ? 'PREVIOUS_GOALS' : 'GOALS';
}

/** Below a heading of goals “ĐVT”, and “đơn vị” too, is what they count in. */
function unitMeaning(upper: string, lower: string): SheetMeaning | undefined {
  const goals = /^(don vi tinh|dvt|don vi)$/.test(lower) ? goalsMeaning(upper) : undefined;
  if (goals === undefined) return undefined;
  return goals === 'PREVIOUS_GOALS' ? 'PREVIOUS_GOAL_UNIT' : 'GOAL_UNIT';
}

/** Under a heading of the kind; elsewhere “TT” is the ordinal, or a collective. */
const KIND_SHORT: Partial<Record<string, ModelKind>> = { m: 'NEW', tt: 'CONTINUED', nr: 'REPLICATED' };

/** A heading of two levels whose upper one names the column and whose lower one a value to be marked. */
function markMeaning(
  upper: readonly SheetMeaning[],
  lower: string,
  kind: ModelKind | undefined = kindOf(lower),
): SheetMeaning | undefined {
  const [field, subject] = [fieldOf(lower), subjectKindOf(lower)];
  if (upper.includes('KIND') && kind) return `KIND_${kind}`;
  if (upper.includes('FIELD') && field) return `FIELD_${field}`;
  if ((upper.includes('SUBJECT') || upper.includes('SUBJECT_KIND')) && subject) return `SUBJECT_${subject}`;
  return undefined;
}

/** “Cá nhân/tập thể” names the subject, and beside a column that does, only its kind. */
export const saysKindOnly = (heading: string) =>
  /^(tap the ca nhan|ca nhan tap the|ca nhan hay tap the|ca nhan hoac tap the)$/.test(searchKey(heading));

/** The meanings that a heading may have: none, one, or several to choose from. `levels`: from the upper to the lower. */
export function headingMeanings(levels: readonly string[], year: number): SheetMeaning[] {
  const words = levels.filter(Boolean);
  const last = words.at(-1);
  if (last === undefined) return [];
  const kind = kindOf(last) ?? KIND_SHORT[searchKey(last)];
  const mark = markMeaning(headingMeanings(words.slice(0, -1), year), last, kind);
  if (mark) return [mark];
  const unit = unitMeaning(relativeYears(searchKey(words.slice(0, -1).join(' ')), year), searchKey(last));
  if (unit) return [unit];
  const full = relativeYears(searchKey(words.join(' ')), year);
  const bare = relativeYears(searchKey(cleanText(words.join(' ').replace(/\([^()]*\)/g, ' '))), year);
  const exact = whole.get(bare || full);
  if (exact) return [exact];
  if (words.length === 1) {
    const mark =
      markMeaning(['KIND', 'FIELD'], last) ??
      (/^(tap the|ca nhan)$/.test(bare) && markMeaning(['SUBJECT'], last));
    if (mark) return [mark];
  }
  const found = meaningsIn(bare);
  return found.length > 0 ? found : meaningsIn(full);
}

function meaningsIn(key: string): SheetMeaning[] {
  const hits = within.filter(({ phrase }) => holds(key, phrase));
  const longest = hits.filter(
    (hit) => !hits.some((other) => other.phrase !== hit.phrase && holds(other.phrase, hit.phrase)),
  );
  const goals = goalsMeaning(key);
  // “Mục tiêu giải quyết vấn đề” and “Nội dung, mục tiêu” name two things: a person says which.
  return [...new Set([...(goals ? [goals] : []), ...longest.map(({ meaning }) => meaning)])];
}
