import { MOST_QUANTITY } from '../../fields.ts';
import { cleanText } from '../../text.ts';
import type { Direction, MetricUnit } from '../vocabulary.ts';
import { type Figure, figuresIn, measureAt, NUMBER, saidIn, without } from './figures.ts';
import { fold, withoutNumbering } from './words.ts';

export interface ReadGoal {
  /** The clause as it is written. */
  title: string;
  unit: MetricUnit;
  quantity: number;
  /** How many units one of what is written is: 1,000 in “2 km”. */
  scale: number;
  /** “từ 50 hộ lên 80 hộ”: 50, in the same unit. */
  before?: number;
  /** “giảm”, “không quá”: less is better. */
  direction: Direction;
}

/** Why a clause gives no goal. */
export type GoalTrouble =
  | { trouble: 'NO_NUMBER'; clause: string }
  | { trouble: 'RANGE'; clause: string }
  | { trouble: 'RATE'; clause: string }
  /** “tăng 5 hộ so với 2025”: by how much, not how many. */
  | { trouble: 'RELATIVE'; clause: string }
  /** “không để xảy ra 01 vụ nào”: nothing is to happen. */
  | { trouble: 'NONE'; clause: string }
  /** “30 hộ (trong đó 10 hộ nghèo)”, “10 hộ (100%)”: which of them is the target. */
  | { trouble: 'SEVERAL'; clause: string }
  | { trouble: 'LARGE'; clause: string }
  | { trouble: 'NUMBER'; clause: string }
  | { trouble: 'NOT_WHOLE'; clause: string }
  /** `wording`: the word after the number, empty where there is none. */
  | { trouble: 'UNIT'; clause: string; wording: string; quantity: number };

export interface ReadGoals {
  goals: ReadGoal[];
  troubles: GoalTrouble[];
}

const RANGE = new RegExp(`(?<!\\d[.,]?)${NUMBER}\\s*(?:-|–|den|toi)\\s*${NUMBER}(?=\\s*(?:\\p{L}|%))`, 'u');
/** “10 đến 20”, “10 và 20” in a column whose heading names the unit. */
const BARE_RANGE = new RegExp(`(?<!\\d[.,]?)${NUMBER}\\s*(?:[-–+÷]|den|toi|va|hoac)\\s*${NUMBER}\\s*$`, 'u');
/** “10 hộ hoặc 20 người” */
const leavesOpen = (said: string) => {
  const [before = '', ...after] = said.split(/\bhoac\b/);
  return after.length > 0 && /\d/.test(before) && /\d/.test(after.join(' '));
};
/** A dash between figures, “10 hộ - 20 hộ”, begins no clause. */
const BETWEEN = /(\d(?: ?[\p{L}%]{1,20})?) ([-–+]) (?=\d)/gu;
/** “Mọi người” has the letters of “mỗi người”: after the word without its marks only periods count. */
const PER_PERIOD = /\b(?:moi|hang|tung)\s+(?:ngay|tuan|thang|quy)\b/;
/** What figures are stated for one of. */
const HEADS =
  'ngày|tuần|tháng|quý|hộ|gia đình|người|em|cháu|hội viên|đoàn viên|đảng viên|thành viên|học sinh|buổi|cuộc|lớp|lần|đợt|hội nghị|thôn|xóm|khu|tổ|chi hội|chi bộ|chi đoàn|đơn vị|nhà|cây|suất|con|điểm|tuyến|sào';
const PER_HEAD = new RegExp(
  `(?:mỗi|từng)(?:\\s+\\p{L}+){1,3}\\s+\\d|(?:mỗi|từng|bình quân|trung bình)\\s+(?:một\\s+|1\\s+)?(?:${HEADS})(?!\\p{L})|(?:bình quân|trung bình)\\s+\\d|/ ?(?:1 )?(?:${HEADS})(?!\\p{L})|\\d[\\p{L} ]{0,40}[x×*] ?\\d`,
  'iu',
);
/** “tăng 5 hộ”, “giảm 10%”, “gấp 2 lần”: of “giảm còn 5 vụ” the figure is the target. */
const RELATIVE =
  /\b(?:tang|giam|nang)(?: them| it nhat| toi thieu| khoang| tren| duoi)*\s+\d|\bgap\s+(?:\p{L}+\s+)?\d|\bso voi\b/u;
/** “không để xảy ra vụ nào”, with a figure; “không để quá 2 vụ” has a bound. */
const NONE = /\bkhong (?:de|co|con|xay ra|phat sinh|ai|ho nao)\b(?!.*\b(?:qua|tren|vuot)\b)[^\d,;]{0,30}\d/;
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
  // “Khối 5” is a place, and “3 mét khối 5 hộ” is not.
  /\b(?:thon|khu dan cu|khu|ap|xom|(?<!(?:\d|\bm|\bmet|nghin|ngan|trieu) )khoi|so|to dan pho|quoc lo|tinh lo|huong lo|huyen lo|nghi quyet|quyet dinh|chi thi|muc|dot|lan thu|cap|loai|covid)\s+(?:so\s+)?\d+(?![\d.,]*\s*(?:%|phan tram))/g,
];

/** “đ/c”: no dong, and nothing per head. */
const COMRADES = /(?<!\p{L})đ\/c(?!\p{L})/giu;

/** What is to fall, or to stay below: by the words before the figure. */
const FEWER = /\b(?:giam|ha|keo giam|han che|khong (?:de )?(?:xay ra )?qua|khong vuot|it hon|duoi|toi da)\b/;
const MORE = /\b(?:tang|nang|len|it nhat|toi thieu|tren)\b/;
const directionOf = (said: string): Direction => (FEWER.test(said) && !MORE.test(said) ? 'FEWER' : 'MORE');

export interface GoalHints {
  /** What a bare number counts in: of a column of its own. */
  measure?: { unit: MetricUnit; factor: number; wording?: string } | undefined;
  /** By the word after the number, as `spelling` gives it. */
  units: ReadonlyMap<string, MetricUnit>;
}

/** A cell of goals: a clause each line, semicolon, or comma before a number. */
export function readGoals(text: string, hints: GoalHints): ReadGoals {
  const found: ReadGoals = { goals: [], troubles: [] };
  const clauses = cleanText(text)
    .replace(MOVEMENT, '$1 $2')
    .replace(BETWEEN, '$1\ue000$2\ue000')
    .split(/\n|;|•|(?:^|\s)[-–+](?=\s)|\.\s+(?=\p{Lu})|,\s+(?=\d)/u)
    .map((clause) =>
      cleanText(withoutNumbering(clause))
        .replace(/\ue000(.)\ue000/g, ' $1 ')
        .replace(/(?<![.,])[.,]+$/, ''),
    )
    .filter((clause) => /[\p{L}\d]/u.test(clause));
  // One dash alone may be a minus; of several each begins a clause.
  const listed = (cleanText(text).match(/^[-–]/gm) ?? []).length > 1;
  for (const clause of clauses)
    if (/^−\s*\d/.test(clause) || (!listed && /^[-–]\d/.test(clause)))
      found.troubles.push({ trouble: 'NUMBER', clause });
    else readClause(clause, hints, found);
  return withoutTwice(found);
}

/** “07 hộ, 07 hộ”: the same said twice may be a slip, or two goals. */
function withoutTwice({ goals, troubles }: ReadGoals): ReadGoals {
  const said = Map.groupBy(goals, ({ title, unit }) => `${unit} ${fold(title)}`);
  const twice = [...said.values()].filter(({ length }) => length > 1);
  const doubted = new Set(twice.flat());
  return {
    goals: goals.filter((goal) => !doubted.has(goal)),
    troubles: [
      ...troubles,
      ...twice.flatMap(([goal]) => (goal ? [{ trouble: 'SEVERAL' as const, clause: goal.title }] : [])),
    ],
  };
}

function readClause(clause: string, hints: GoalHints, found: ReadGoals): void {
  const title = clause.slice(0, 300);
  let said = saidIn(clause.replace(COMRADES, 'đồng chí'));
  if (PER_PERIOD.test(said.bare) || PER_HEAD.test(clause))
    return void found.troubles.push({ trouble: 'RATE', clause });
  const change = FROM_TO.exec(said.bare);
  if (change) return void readChange(clause, change, hints, found);
  for (const pattern of NOT_COUNTED) said = without(said, pattern);
  const range = RANGE.exec(said.bare);
  if (range && measureAt(said, range.index + range[0].length)?.unit)
    return void found.troubles.push({ trouble: 'RANGE', clause });
  if (BARE_RANGE.test(said.bare) || leavesOpen(said.bare))
    return void found.troubles.push({ trouble: 'RANGE', clause });
  if (NONE.test(said.bare)) return void found.troubles.push({ trouble: 'NONE', clause });
  if (RELATIVE.test(said.bare)) return void found.troubles.push({ trouble: 'RELATIVE', clause });
  const figures = figuresIn(said);
  if (!figures) return void found.troubles.push({ trouble: 'NUMBER', clause });
  if (figures.some((figure) => figure.of)) return void found.troubles.push({ trouble: 'RATE', clause });
  const read = figures.map((figure) => measured(figure, hints));
  const units = read.flatMap(({ unit, fraction }) => (unit && !fraction ? [unit] : []));
  if (new Set(units).size < units.length || (units.length > 1 && units.includes('PERCENT')))
    return void found.troubles.push({ trouble: 'SEVERAL', clause });
  const sofar = found.goals.length + found.troubles.length;
  for (const { quantity, unit, after, unmeasured, fraction, scale } of read) {
    if (quantity === undefined) found.troubles.push({ trouble: 'NUMBER', clause });
    else if (fraction) {
      // “2/3 số hộ” is no count; beside one, “19/5” is a day.
      if (read.length === 1) found.troubles.push({ trouble: 'NUMBER', clause });
    } else if (quantity > MOST_QUANTITY) found.troubles.push({ trouble: 'LARGE', clause });
    else if (unit === undefined) {
      // A second number without a unit only tells more about the first.
      if (read.length === 1 || unmeasured)
        found.troubles.push({ trouble: 'UNIT', clause, wording: after, quantity });
    } else {
      const rounded = Math.round(quantity);
      if (Math.abs(rounded - quantity) > 1e-6) found.troubles.push({ trouble: 'NOT_WHOLE', clause });
      else {
        // “10” beside “hộ”: without its unit the figure says nothing to whoever reads it later.
        const told = after === '' && hints.measure?.wording ? `${title} ${hints.measure.wording}` : title;
        const goal = { title: told.slice(0, 300), unit, quantity: rounded, scale };
        found.goals.push({ ...goal, direction: directionOf(said.bare) });
      }
    }
  }
  // Figures of which none counts anything that is known.
  if (found.goals.length + found.troubles.length === sofar)
    found.troubles.push({ trouble: 'NO_NUMBER', clause });
}

/** No sum of money is so small: “5 đồng” counts something else. */
const LEAST_MONEY = 1_000;

/** With what its column says, or what was answered for its word. */
function measured(figure: Figure, hints: GoalHints): Figure {
  const { unit, after } = figure;
  const { factor, unit: ofColumn } = (after === '' && hints.measure) || { factor: 1 };
  const quantity = figure.quantity === undefined ? undefined : figure.quantity * factor;
  const stated = unit ?? ofColumn;
  const doubted = stated === 'VND' && (quantity ?? LEAST_MONEY) < LEAST_MONEY;
  return {
    ...figure,
    quantity,
    scale: figure.scale * factor,
    unit: (doubted ? undefined : stated) ?? hints.units.get(after),
  };
}

/** “từ 50 hộ lên 80 hộ”, “tăng từ 60% lên 75%”, “giảm từ 10 xuống còn 5 hộ”: one goal, with what it was before. */
function readChange(clause: string, change: RegExpExecArray, hints: GoalHints, found: ReadGoals): void {
  const [from = '', to = ''] = change.slice(1).filter((side) => side !== undefined);
  const now: ReadGoals = { goals: [], troubles: [] };
  readClause(to, hints, now);
  const [goal, another] = now.goals;
  const before: ReadGoals = { goals: [], troubles: [] };
  readClause(from, { ...hints, measure: goal && { unit: goal.unit, factor: goal.scale } }, before);
  const [was] = before.goals;
  if (!goal || another || !was || was.unit !== goal.unit)
    return void found.troubles.push(
      ...(now.troubles.length > 0
        ? now.troubles.map((trouble) => ({ ...trouble, clause }))
        : [{ trouble: 'RANGE' as const, clause }]),
    );
  const direction = goal.quantity < was.quantity ? 'FEWER' : directionOf(fold(clause));
  found.goals.push({ ...goal, title: clause.slice(0, 300), before: was.quantity, direction });
}

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
