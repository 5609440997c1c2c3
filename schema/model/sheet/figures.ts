import type { MetricUnit } from '../vocabulary.ts';
import { fold, METRIC_WORDS } from './words.ts';

const byWord = new Map(
  METRIC_WORDS.flatMap(([words, unit, factor]) =>
    words.split('|').map((word) => [word, { unit, factor }] as const),
  ),
);
const LONGEST = Math.max(...[...byWord.keys()].map((word) => word.split(' ').length));

/** Unit that a word stands for alone, as in a heading or a column of units. */
export const unitOf = (text: string): MetricUnit | undefined => byWord.get(fold(text).trim())?.unit;

/** What begins a text as a unit, the longest wording first: “hộ dân” before “hộ”; `length`: how far it goes. */
export function unitAt(text: string): { unit: MetricUnit; factor: number; length: number } | undefined {
  const found = /^(\s*)(%|[\p{L}\d]+(?: +[\p{L}\d]+){0,3})/u.exec(text);
  const words = found?.[2]?.split(/( +)/) ?? [];
  for (let count = Math.min(words.length, 2 * LONGEST - 1); count > 0; count -= 2) {
    const said = words.slice(0, count);
    const known = byWord.get(said.map((word) => word.replace(/ +/, ' ')).join(''));
    if (known) return { ...known, length: (found?.[1]?.length ?? 0) + said.join('').length };
  }
  return undefined;
}

const MAGNITUDES: Record<string, number> = { nghin: 1e3, ngan: 1e3, trieu: 1e6, ty: 1e9, ti: 1e9 };
export const NUMBER = '\\d+(?:[.,]\\d+)*';
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\d.,/])(${NUMBER})(?:\\s*(nghin|ngan|trieu|ty|ti)(?!\\p{L}))?`,
  'gu',
);
/** “1 000 000”: two groups of three or more are one number; one, as in “1 500 hộ”, may be two numbers. */
const SPACED = /(?<![\d.,]\s?)\d{1,3}(?: \d{3}){2,}(?!\s?\d|[.,]\d)/g;
/** “1 500”, “15 . 000”, “1'000” */
const PARTED = /(?<![\d.,/]\s?)\d{1,3}(?: |\s+[.,]\s*|[.,]\s+|['’])\d{3}(?!\s?\d|[.,]\d)/;

/** “1.234.567”, “1,5”, “08”; undefined where comma and point could mean either, and of the rest of a larger one: “000”. */
export function readNumber(text: string): number | undefined {
  if (/^0\d\d/.test(text)) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  if (/^\d{1,3}(\.\d{3})+$/.test(text)) return Number(text.replaceAll('.', ''));
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3}){2,}$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d+[.,]\d{1,2}$/.test(text)) return Number(text.replace(',', '.'));
  return undefined;
}

/** A number of a clause with what follows it. */
export interface Figure {
  /** In units; undefined where the number can be read in two ways. */
  quantity: number | undefined;
  unit: MetricUnit | undefined;
  /** The word after it. */
  after: string;
  /** “2/3”, “19/5”. */
  fraction: boolean;
  /** How many units the smallest part of it is: 1,000,000 in “2 triệu đồng”. */
  scale: number;
  at: number;
  end: number;
}

/** Undefined: the digits stand so that one number or two may be meant. */
export function figuresIn(said: string): Figure[] | undefined {
  const joined = said.replace(SPACED, (digits) => digits.replaceAll(' ', ''));
  if (PARTED.test(joined)) return undefined;
  const figures: Figure[] = [];
  for (const hit of joined.matchAll(QUANTITY)) {
    const [whole, digits = '', magnitude] = hit;
    const rest = joined.slice(hit.index + whole.length);
    const known = unitAt(rest);
    const scale = (magnitude ? (MAGNITUDES[magnitude] ?? 1) : 1) * (known?.factor ?? 1);
    const value = readNumber(digits);
    const figure: Figure = {
      quantity: value === undefined ? undefined : value * scale,
      unit: known?.unit,
      after: /^\s*(\p{L}+)/u.exec(rest)?.[1] ?? '',
      fraction: /^\s*\/\s*\d/.test(rest),
      ...{ scale, at: hit.index, end: hit.index + whole.length + (known?.length ?? 0) },
    };
    figures.push(figure);
  }
  // From the smallest part on, which names the unit.
  const sums: Figure[] = [];
  for (const figure of figures.reverse()) {
    const next = sums.at(-1);
    const sum = next && /^\s*$/.test(joined.slice(figure.end, next.at)) && together(figure, next);
    if (sum) sums[sums.length - 1] = sum;
    else sums.push(figure);
  }
  return sums.reverse();
}

/** “2 tỷ 500 triệu đồng”, “2 km 300 m”: the smaller part goes on with the larger. */
function together(large: Figure, small: Figure): Figure | undefined {
  const unit = large.unit ?? (large.after === '' && large.scale > 1 ? small.unit : undefined);
  if (unit === undefined || unit !== small.unit) return undefined;
  if (large.quantity === undefined || small.quantity === undefined) return undefined;
  const whole = Number.isInteger(large.quantity / large.scale);
  if (!whole || small.scale >= large.scale || small.quantity >= large.scale) return undefined;
  return { ...small, quantity: large.quantity + small.quantity, scale: large.scale, at: large.at };
}
