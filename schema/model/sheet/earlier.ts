import { nameKey, searchKey } from '../../text.ts';
import type { EarlierGoal } from '../circumstances.ts';
import type { ModelStatus } from '../vocabulary.ts';
import { alignGoals } from './earlier-goals.ts';
import type { SheetEntry } from './entry.ts';
import type { SheetMapping } from './mapping.ts';
import { problem, type SheetProblem, shorten } from './problems.ts';

/** A registered model of an earlier year, that a row may continue (R-03). */
export interface EarlierModel {
  model: string;
  organization: string;
  year: number;
  /** That leads it now: its own, or the one that this was merged into. */
  unit: string;
  unitName: string;
  status: ModelStatus;
  registration: { name: string; goals: readonly EarlierGoal[] };
}

export interface EarlierIndex {
  byId(model: string): EarlierModel | undefined;
  /** Of last year, led by this unit now. */
  of(unit: string): readonly Indexed[];
}

interface Indexed {
  it: EarlierModel;
  key: string;
  words: ReadonlySet<string>;
}

/** Words that half of all names have. */
const GENERIC = new Set(
  'mo hinh dan van kheo trong cua va cac tai o ve thuc hien xay dung tham gia dia ban'.split(' '),
);
const wordsOf = (name: string) =>
  new Set(
    searchKey(name)
      .split(' ')
      .filter((word) => !GENERIC.has(word)),
  );

/** `lastYear`: what rows are compared with; `others`: what an answer names beside. */
export function indexEarlier(
  lastYear: readonly EarlierModel[],
  others: readonly EarlierModel[] = [],
): EarlierIndex {
  const byId = new Map([...lastYear, ...others].map((it) => [it.model, it]));
  const byUnit = Map.groupBy(
    lastYear.map((it) => ({
      it,
      key: nameKey(it.registration.name),
      words: wordsOf(it.registration.name),
    })),
    ({ it }) => it.unit,
  );
  return { byId: (model) => byId.get(model), of: (unit) => byUnit.get(unit) ?? [] };
}

/** Most words of the shorter name, or three of five of both. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  if (shared === 0) return false;
  const least = Math.min(a.size, b.size);
  return shared / least >= 0.8 ? shared >= 2 || a.size === b.size : (2 * shared) / (a.size + b.size) >= 0.6;
}

const SHOWN = 5;

/**
 * R-03: a continued row is tied to last year's model of the same unit and name (R-02's way of comparing). Where several are
 * possible, or one of nearly the same name, it is asked; without any, what the sheet says describes it.
 */
export function linkEarlier(...given: Parameters<typeof tie>): SheetEntry {
  const entry = tie(...given);
  const { kind, earlierModel } = entry.registration;
  // Of a model that is registered here its own goals say what is left out.
  if (kind !== 'CONTINUED' || earlierModel !== undefined || entry.leftOver.length === 0) return entry;
  return { ...entry, problems: [...entry.problems, leftOver(entry)] };
}

const leftOver = ({ row, columns, leftOver: titles }: SheetEntry) =>
  problem(
    'QUESTION',
    'SHEET_GOAL_LEFT_OVER',
    {
      row,
      column: columns.PREVIOUS_GOALS ?? columns.BOTH_GOALS ?? columns.GOALS,
      meaning: 'PREVIOUS_GOALS',
      path: ['registration', 'leftOut'],
      rule: 'R-03',
    },
    `Mục tiêu năm trước ở dòng ${row} không có mục tiêu năm nay tương ứng: ${titles.map((title) => `“${shorten(title)}”`).join(', ')}. Mô hình tiếp tục giữ các mục tiêu của năm trước với chỉ tiêu tốt hơn; hãy cho biết các mục tiêu, hoặc bổ sung trong tệp.`,
    `Goals of last year in row ${row} have none of this year beside them: ${titles.map((title) => `“${shorten(title)}”`).join(', ')}. A continued model carries its goals on with better targets; state the goals, or add them to the file.`,
  );

function tie(
  entry: SheetEntry,
  index: EarlierIndex,
  answers: SheetMapping['rows'][number] | undefined,
  everywhere: SheetMapping['everywhere'],
): SheetEntry {
  if (entry.registration.kind !== 'CONTINUED') return entry;
  if (answers?.earlierModel !== undefined) return linked(entry, index.byId(answers.earlierModel), answers);
  if (answers?.earlierDescription !== undefined) return entry;
  if (answers?.describeEarlier ?? everywhere.describeEarlier) return entry;
  const led = entry.unit === undefined ? [] : index.of(entry.unit);
  const names = [entry.earlierWording, entry.name].filter(Boolean);
  for (const name of names) {
    const same = led.filter(({ it, key }) => it.status !== 'DROPPED' && key === nameKey(name));
    if (same.length > 0) return same.length === 1 ? linked(entry, same[0]?.it) : asked(entry, same);
  }
  const wanted = names.map(wordsOf);
  const similar = led.filter(
    ({ key, words }) => key === nameKey(entry.name) || wanted.some((each) => alike(each, words)),
  );
  return similar.length > 0 ? asked(entry, similar) : entry;
}

function asked(entry: SheetEntry, found: readonly Indexed[]): SheetEntry {
  const { row, name, columns } = entry;
  const shown = found.slice(0, SHOWN).map(({ it }) => it);
  const year = shown[0]?.year;
  const names = shown.map(({ registration }) => `“${shorten(registration.name)}”`).join(', ');
  const question: SheetProblem = {
    ...problem(
      'QUESTION',
      'SHEET_EARLIER_UNCERTAIN',
      {
        row,
        column: columns.EARLIER ?? columns.NAME,
        meaning: columns.EARLIER === undefined ? 'NAME' : 'EARLIER',
        value: name,
        path: ['registration', 'earlierModel'],
        rule: 'R-03',
      },
      `Mô hình tiếp tục “${shorten(name)}” ở dòng ${row} có thể là mô hình năm ${year}: ${names}. Hãy chọn mô hình năm trước, hoặc cho biết không phải mô hình nào trong số đó.`,
      `The continued model “${shorten(name)}” of row ${row} may be one of ${year}: ${names}. Choose the earlier model, or say that it is none of them.`,
    ),
    candidates: shown.map((it) => ({
      value: it.model,
      label: `${it.registration.name} (${it.unitName}, ${it.year}${it.status === 'DROPPED' ? ', đã dừng' : ''})`,
    })),
  };
  return { ...entry, problems: [...entry.problems, question] };
}

function linked(
  entry: SheetEntry,
  earlier: EarlierModel | undefined,
  answers?: SheetMapping['rows'][number],
): SheetEntry {
  // What is not known of is refused by the rule itself, in its own words.
  const { earlierDescription: _, ...registration } = entry.registration;
  const described = answers?.earlierDescription ?? entry.earlierWording;
  const ofSheet = { ...registration, ...(described && { earlierDescription: described }) };
  if (!earlier)
    return { ...entry, registration: { ...ofSheet, earlierModel: answers?.earlierModel as string } };
  const { goals, problems } = alignGoals(entry, earlier);
  const note = problem(
    'NOTE',
    'SHEET_EARLIER_LINKED',
    { row: entry.row, column: entry.columns.NAME, meaning: 'NAME', rule: 'R-03' },
    `Tiếp tục mô hình “${shorten(earlier.registration.name)}” năm ${earlier.year} của ${earlier.unitName}.`,
    `Continues the model “${shorten(earlier.registration.name)}” of ${earlier.year}, ${earlier.unitName}.`,
  );
  return {
    ...entry,
    registration: { ...ofSheet, earlierModel: earlier.model, ...(goals.length > 0 && { goals }) },
    problems: [...entry.problems, note, ...problems],
  };
}
