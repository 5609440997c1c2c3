import { spelling } from '../../text.ts';
import type { MetricUnit } from '../vocabulary.ts';
import { METRIC_WORDS } from './metric-words.ts';
import { fold } from './words.ts';

/** What a word counts in: how many of the unit one of it is; no unit where nothing of ours measures it. */
interface Measure {
  unit: MetricUnit | undefined;
  factor: number;
}

const measures = METRIC_WORDS.flatMap(([words, unit, factor]) =>
  words.split('|').map((word) => [spelling(word), { unit, factor }] as const),
);
const byWord = new Map<string, Measure>(measures);
/** For text that bears no marks at all; “can” may be “cân” or “căn”, and stands for neither. */
const byBareWord = new Map<string, Measure>(
  [...Map.groupBy(measures, ([word]) => fold(word))].flatMap(([word, meant]) => {
    const kinds = new Set(meant.map(([, { unit, factor }]) => `${factor} ${unit}`));
    return kinds.size === 1 ? meant.slice(0, 1).map(([, measure]) => [word, measure] as const) : [];
  }),
);
const LONGEST = Math.max(...[...byWord.keys()].map((word) => word.split(' ').length));

/** A text as it is written and without marks, letter for letter: turns of phrase are found in the one, units in the other. */
export interface Said {
  written: string;
  bare: string;
}

export function saidIn(text: string): Said {
  const written = spelling(text).replace(/²/g, '2').replace(/³/g, '3');
  const bare = fold(written);
  return { written: written.length === bare.length ? written : bare, bare };
}

/** Both with every part that the pattern finds in the bare one changed alike. */
function rewritten({ written, bare }: Said, pattern: RegExp, change: (part: string) => string): Said {
  const parts = [...bare.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    index,
    end: index + length,
  }));
  const changed = (text: string) => {
    let [done, at] = ['', 0];
    for (const { index, end } of parts) {
      done += text.slice(at, index) + change(text.slice(index, end));
      at = end;
    }
    return done + text.slice(at);
  };
  return { written: changed(written), bare: changed(bare) };
}

/** What the pattern finds made blank, at its length. */
export const without = (said: Said, pattern: RegExp): Said =>
  rewritten(said, pattern, ({ length }) => ' '.repeat(length));

/** What begins a text as a unit, the longest wording first: “hộ dân” before “hộ”; `length`: how far it goes. */
export function measureAt(said: Said, at: number): (Measure & { length: number; words: string }) | undefined {
  const found = /^(\s*)(%|[\p{L}\d]+(?:-\p{L}+)*(?: +[\p{L}\d]+(?:-\p{L}+)*){0,3})/u.exec(
    said.written.slice(at),
  );
  const words = found?.[2]?.split(/( +)/) ?? [];
  const table = said.written === said.bare ? byBareWord : byWord;
  for (let count = Math.min(words.length, 2 * LONGEST - 1); count >= 1; count -= 2) {
    const said = words.slice(0, count);
    const wording = said.map((word) => word.replace(/ +/, ' ')).join('');
    const known = byWord.get(wording) ?? table.get(wording);
    if (known) return { ...known, words: wording, length: (found?.[1]?.length ?? 0) + said.join('').length };
  }
  return undefined;
}

/** What a column of units counts in: “km”, “triệu đồng”, “1.000 đồng”. */
export function measureOf(text: string): { unit: MetricUnit; factor: number } | undefined {
  const cell = saidIn(/^\s*10{3,}|^\s*1(?:\.0{3})+/.test(text) ? text.trim() : `1 ${text.trim()}`);
  const [figure] = figuresIn(cell) ?? [];
  if (!figure?.unit || !figure.quantity || figure.end < cell.written.length) return undefined;
  return { unit: figure.unit, factor: figure.quantity };
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
/** “5 m 2”: a raised 2 that was lost, or another number; “10^3” */
const LOWERED = /\d ?(?:m|met) [23](?! ?[\p{L}\d.,])|\d ?\^/u;

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
  /** The word after it, or the words that go on to mean what no unit measures. */
  after: string;
  /** Whether the words after it are known to mean what no unit measures. */
  unmeasured: boolean;
  /** “2/3”, “19/5”. */
  fraction: boolean;
  /** “2 tấn/ha”, “10 hộ/20 hộ”: of what. */
  of: boolean;
  /** How many units the smallest part of it is: 1,000,000 in “2 triệu đồng”. */
  scale: number;
  at: number;
  end: number;
}

/** Undefined: the digits stand so that one number or two may be meant. */
export function figuresIn(said: Said): Figure[] | undefined {
  const joined = rewritten(said, SPACED, (digits) => digits.replaceAll(' ', ''));
  if (PARTED.test(joined.bare) || LOWERED.test(joined.bare)) return undefined;
  const figures: Figure[] = [];
  for (const hit of joined.bare.matchAll(QUANTITY)) {
    const [whole, digits = '', magnitude] = hit;
    const after = hit.index + whole.length;
    const known = measureAt(joined, after);
    const scale = (magnitude ? (MAGNITUDES[magnitude] ?? 1) : 1) * (known?.factor ?? 1);
    const value = readNumber(digits);
    const end = after + (known?.length ?? 0);
    figures.push({
      quantity: value === undefined ? undefined : value * scale,
      unit: known?.unit,
      after: known?.words ?? /^\s*(\p{L}+)/u.exec(joined.written.slice(after))?.[1] ?? '',
      unmeasured: known !== undefined && known.unit === undefined,
      fraction: /^\s*\/\s*\d/.test(joined.bare.slice(after)),
      of: known !== undefined && /^\s*\//.test(joined.bare.slice(end)),
      ...{ scale, at: hit.index, end },
    });
  }
  // From the smallest part on, which names the unit.
  const sums: Figure[] = [];
  for (const figure of figures.reverse()) {
    const next = sums.at(-1);
    const sum = next && /^\s*$/.test(joined.bare.slice(figure.end, next.at)) && together(figure, next);
    if (sum) sums[sums.length - 1] = sum;
    else sums.push(figure);
  }
  return sums.reverse();
}

/** “2 tỷ 500 triệu đồng”, “2 km 300 m”: the smaller part goes on with the larger. */
function together(large: Figure, small: Figure): Figure | undefined {
  const unit = large.unit ?? (large.after === '' ? small.unit : undefined);
  if (unit === undefined || unit !== small.unit) return undefined;
  // Of a number that cannot be read nothing is known: not how many, nor that it is less.
  const [more, less] = [large.quantity ?? Number.NaN, small.quantity ?? Number.NaN];
  if (!Number.isInteger(more / large.scale) || small.scale >= large.scale || !(less < large.scale))
    return undefined;
  return { ...small, quantity: more + less, scale: large.scale, at: large.at };
}
