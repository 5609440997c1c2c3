import { cleanText } from '../../text.ts';
import type { Direction, MetricUnit } from '../vocabulary.ts';
import { fold, METRIC_WORDS, withoutNumbering } from './words.ts';

export interface ReadGoal {
  /** The clause as it is written. */
  title: string;
  unit: MetricUnit;
  quantity: number;
  /** “từ 50 hộ lên 80 hộ”: 50, in the same unit. */
  before?: number;
  /** “giảm”, “không quá”: less is better. */
  direction: Direction;
}

/** Unit that a word stands for alone, as in a heading or a column of units. */
export const unitOf = (text: string): MetricUnit | undefined => byWord.get(fold(text).trim())?.unit;

/** Why a clause gives no goal. */
export type GoalTrouble =
  | { trouble: 'NO_NUMBER'; clause: string }
  | { trouble: 'RANGE'; clause: string }
  | { trouble: 'RATE'; clause: string }
  | { trouble: 'NUMBER'; clause: string }
  | { trouble: 'NOT_WHOLE'; clause: string }
  /** `wording`: the word after the number, empty where there is none. */
  | { trouble: 'UNIT'; clause: string; wording: string; quantity: number };

export interface ReadGoals {
  goals: ReadGoal[];
  troubles: GoalTrouble[];
}

const byWord = new Map(
  METRIC_WORDS.flatMap(([words, unit, factor]) =>
    words.split('|').map((word) => [word, { unit, factor }] as const),
  ),
);
const LONGEST = Math.max(...[...byWord.keys()].map((word) => word.split(' ').length));
/** What begins a text as a unit, the longest wording first: “hộ dân” before “hộ”. */
function unitAt(text: string): { unit: MetricUnit; factor: number } | undefined {
  const words = /^\s*(%|[\p{L}\d]+(?: +[\p{L}\d]+){0,3})/u.exec(text)?.[1]?.split(/ +/) ?? [];
  for (let count = Math.min(words.length, LONGEST); count > 0; count -= 1) {
    const found = byWord.get(words.slice(0, count).join(' '));
    if (found) return found;
  }
  return undefined;
}
const MAGNITUDES: Record<string, number> = { nghin: 1e3, ngan: 1e3, trieu: 1e6, ty: 1e9, ti: 1e9 };
const NUMBER = '\\d+(?:[.,]\\d+)*';
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\d.,/])(${NUMBER})(?:\\s*(nghin|ngan|trieu|ty|ti)(?!\\p{L}))?`,
  'gu',
);
const RANGE = new RegExp(`(?<!\\d[.,]?)${NUMBER}\\s*(?:-|–|den|toi)\\s*${NUMBER}(?=\\s*(?:\\p{L}|%))`, 'u');
/** “Mọi người” has the letters of “mỗi người”: after the word without its marks only periods count. */
const PER_PERIOD = /\b(?:moi|hang|tung)\s+(?:ngay|tuan|thang|quy)\b/;
/** What figures are stated for one of. */
const HEADS =
  'ngày|tuần|tháng|quý|hộ|gia đình|người|em|cháu|hội viên|đoàn viên|đảng viên|thành viên|học sinh|buổi|cuộc|lớp|lần|đợt|hội nghị|thôn|xóm|khu|tổ|chi hội|chi bộ|chi đoàn|đơn vị|nhà|cây|suất|con|điểm|tuyến|sào';
const PER_HEAD = new RegExp(
  `(?:mỗi|từng|bình quân|trung bình)\\s+(?:một\\s+|1\\s+)?(?:${HEADS})(?!\\p{L})|(?:bình quân|trung bình)\\s+\\d|/ ?(?:1 )?(?:${HEADS})(?!\\p{L})|\\d ?\\p{L}{0,12} ?[x×*] ?\\d`,
  'iu',
);
/** The verbs of a change; “từ 10 đến 15 hộ” without one of them is a range. */
const FROM_TO = new RegExp(
  `(?:^|\\b(?:tang|giam|nang|dua|ha)\\b[^\\d]{0,60}?)\\s*\\btu\\s+(${NUMBER}[^\\d]{0,40}?)\\s*\\b(?:len|xuong|thanh|con)\\b(?:\\s+(?:thanh|con|den|toi))?[^\\d]{0,20}?(${NUMBER}.*)$|\\b(?:tang|giam|nang|dua|ha)\\b[^\\d]{0,60}?\\btu\\s+(${NUMBER}[^\\d]{0,40}?)\\s*\\b(?:den|toi)\\b[^\\d]{0,20}?(${NUMBER}.*)$`,
  'su',
);

/** “5 không, 3 sạch” is the name of a movement, not two goals. */
const MOVEMENT = /(?<!\d)(\d{1,2} không) ?,? ?(\d{1,2} (?:sạch|có))(?!\p{L})/giu;

/** Numbers that count nothing: days, years, names of places and papers. */
const NOT_COUNTED: RegExp[] = [
  /\b\d+ khong \d+ (?:sach|co)\b/g,
  /\d{1,2}\s*[/-]\s*\d{1,2}\s*[/-]\s*\d{4}/g,
  /\d{1,2}\/\d{4}/g,
  /\b(?:ngay|thang|nam|quy|giai doan)\s+\d{1,4}(?:\s*[-–]\s*\d{4})?(?!\s*(?:ngay cong|cong))/g,
  /\b(?:thon|khu dan cu|khu|ap|xom|khoi|so|to dan pho|quoc lo|tinh lo|huong lo|huyen lo|nghi quyet|quyet dinh|chi thi|muc|dot|lan thu|cap|loai|covid)\s+(?:so\s+)?\d+(?![\d.,]*\s*(?:%|phan tram))/g,
];

/** “1.234.567”, “1,5”, “08”; undefined where comma and point could mean either. */
export function readNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^\d{1,3}(\.\d{3})+$/.test(text)) return Number(text.replaceAll('.', ''));
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3}){2,}$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d+[.,]\d{1,2}$/.test(text)) return Number(text.replace(',', '.'));
  return undefined;
}

/** What is to fall, or to stay below: by the words before the figure. */
const FEWER = /\b(?:giam|ha|keo giam|han che|khong qua|khong vuot|it hon|duoi|toi da)\b/;
const MORE = /\b(?:tang|nang|len|it nhat|toi thieu|tren)\b/;
const directionOf = (said: string): Direction => (FEWER.test(said) && !MORE.test(said) ? 'FEWER' : 'MORE');

export interface GoalHints {
  /** Unit of a bare number: of the heading, of a column of its own. */
  unit?: MetricUnit | undefined;
  /** By the folded word after the number. */
  units: ReadonlyMap<string, MetricUnit>;
}

/** A cell of goals: a clause each line, semicolon, or comma before a number. */
export function readGoals(text: string, hints: GoalHints): ReadGoals {
  const found: ReadGoals = { goals: [], troubles: [] };
  const clauses = cleanText(text)
    .replace(MOVEMENT, '$1 $2')
    .split(/\n|;|•|(?:^|\s)[-–+](?=\s)|\.\s+(?=\p{Lu})|,\s+(?=\d)/u)
    .map((clause) => cleanText(withoutNumbering(clause)).replace(/(?<![.,])[.,]+$/, ''))
    .filter((clause) => /[\p{L}\d]/u.test(clause));
  for (const clause of clauses) readClause(clause, hints, found);
  return found;
}

function readClause(clause: string, hints: GoalHints, found: ReadGoals): void {
  const title = clause.slice(0, 300);
  let said = fold(clause);
  if (PER_PERIOD.test(said) || PER_HEAD.test(clause))
    return void found.troubles.push({ trouble: 'RATE', clause });
  const change = FROM_TO.exec(said);
  if (change) return void readChange(clause, change, hints, found);
  for (const pattern of NOT_COUNTED) said = said.replace(pattern, ' ');
  const range = RANGE.exec(said);
  if (range && unitAt(said.slice(range.index + range[0].length)))
    return void found.troubles.push({ trouble: 'RANGE', clause });
  const hits = [...said.matchAll(QUANTITY)];
  const sofar = found.goals.length + found.troubles.length;
  if (hits.length === 0) return void found.troubles.push({ trouble: 'NO_NUMBER', clause });
  for (const hit of hits) {
    const [whole, digits = '', magnitude] = hit;
    const value = readNumber(digits);
    if (value === undefined) {
      found.troubles.push({ trouble: 'NUMBER', clause });
      continue;
    }
    const rest = said.slice(hit.index + whole.length);
    // “2/3 số hộ” is no count; beside one, “19/5” is a day.
    if (/^\s*\/\s*\d/.test(rest)) {
      if (hits.length === 1) found.troubles.push({ trouble: 'NUMBER', clause });
      continue;
    }
    const after = /^\s*(\p{L}+)/u.exec(rest)?.[1] ?? '';
    const known = unitAt(rest);
    const unit = known?.unit ?? hints.units.get(after) ?? (after === '' ? hints.unit : undefined);
    const quantity = value * (magnitude ? (MAGNITUDES[magnitude] ?? 1) : 1) * (known?.factor ?? 1);
    if (unit === undefined) {
      // A second number without a unit only tells more about the first.
      if (hits.length === 1)
        found.troubles.push({ trouble: 'UNIT', clause, wording: asWritten(clause, after), quantity });
      continue;
    }
    const rounded = Math.round(quantity);
    if (Math.abs(rounded - quantity) > 1e-6) found.troubles.push({ trouble: 'NOT_WHOLE', clause });
    else found.goals.push({ title, unit, quantity: rounded, direction: directionOf(said) });
  }
  // Figures of which none counts anything that is known.
  if (found.goals.length + found.troubles.length === sofar)
    found.troubles.push({ trouble: 'NO_NUMBER', clause });
}

/** “từ 50 hộ lên 80 hộ”, “tăng từ 60% lên 75%”, “giảm từ 10 xuống còn 5 hộ”: one goal, with what it was before. */
function readChange(clause: string, change: RegExpExecArray, hints: GoalHints, found: ReadGoals): void {
  const [from = '', to = ''] = change.slice(1).filter((side) => side !== undefined);
  const now: ReadGoals = { goals: [], troubles: [] };
  readClause(to, hints, now);
  const [goal, another] = now.goals;
  const before: ReadGoals = { goals: [], troubles: [] };
  readClause(from, { ...hints, unit: goal?.unit }, before);
  const [was, more] = before.goals;
  if (!goal || another || !was || more || was.unit !== goal.unit)
    return void found.troubles.push(
      ...(now.troubles.length > 0
        ? now.troubles.map((trouble) => ({ ...trouble, clause }))
        : [{ trouble: 'RANGE' as const, clause }]),
    );
  const direction = goal.quantity < was.quantity ? 'FEWER' : directionOf(fold(clause));
  found.goals.push({ ...goal, title: clause.slice(0, 300), before: was.quantity, direction });
}

/** The word of the clause that folds to this. */
const asWritten = (clause: string, folded: string) =>
  clause
    .split(/[^\p{L}\p{M}]+/u)
    .find((word) => fold(word) === folded)
    ?.toLocaleLowerCase('vi') ?? folded;

const ARROW = /(?<!\s)\s*(?:→|➔|➜|⇒|->|=>|—>)\s*/u;

/** “05 hộ → 10 hộ”, “năm 2025: 05 hộ; năm 2026: 10 hộ”: last year's part and this year's. */
export function splitYears(text: string, year: number): { before: string; now: string } | undefined {
  const sides = text.split(ARROW);
  if (sides.length === 2) return { before: sides[0] ?? '', now: sides[1] ?? '' };
  const named = new RegExp(
    `^\\s*(?:năm\\s+)?${year - 1}\\s*[:-]\\s*(.+?)[;,\\n]\\s*(?:năm\\s+)?${year}\\s*[:-]\\s*(.+)$`,
    'isu',
  ).exec(text);
  return named ? { before: named[1] ?? '', now: named[2] ?? '' } : undefined;
}
