import { searchKey } from '../../text.ts';
import { enNumber, viNumber } from '../../wording.ts';
import type { EarlierGoal as Recorded } from '../circumstances.ts';
import { METRIC_UNIT_NAMES } from '../names.ts';
import type { SheetEntry } from './entry.ts';
import { problem, type SheetProblem, shorten } from './problems.ts';
import type { SheetGoal } from './targets.ts';

interface Earlier {
  year: number;
  registration: { goals: readonly Recorded[] };
}

/** “10 hộ tham gia” and “5 hộ tham gia” aim at the same. */
const aim = (title: string) => searchKey(title.replace(/\d+(?:[.,]\d+)*/g, ' '));

/**
 * Last year's targets as they were registered, under their keys (R-03): by the same wording, by the figure that the sheet
 * states, else the only goals of their unit. What the sheet states otherwise is said with both figures.
 */
export function alignGoals(
  entry: SheetEntry,
  { year, registration: { goals: recorded } }: Earlier,
): { goals: SheetGoal[]; problems: SheetProblem[] } {
  const goals = (entry.registration.goals ?? []) as SheetGoal[];
  const found = new Map<SheetGoal, Recorded>();
  const open = () => goals.filter((goal) => !found.has(goal));
  const left = () => recorded.filter((goal) => ![...found.values()].includes(goal));
  const pair = (fits: (goal: SheetGoal, earlier: Recorded) => boolean) => {
    const match = (goal: SheetGoal, earlier: Recorded) => goal.unit === earlier.unit && fits(goal, earlier);
    for (const goal of open()) {
      const [one, another] = left().filter((earlier) => match(goal, earlier));
      if (one && !another && open().filter((other) => match(other, one)).length === 1) found.set(goal, one);
    }
  };
  pair((goal, earlier) => aim(goal.title) === aim(earlier.title));
  pair((goal, earlier) => goal.previousTarget === earlier.target);
  pair(() => true);

  const taken = new Set(recorded.map(({ goal }) => goal));
  const problems: SheetProblem[] = [];
  const aligned = goals.map((goal, index): SheetGoal => {
    const earlier = found.get(goal);
    if (!earlier) {
      if (goal.previousTarget) problems.push(unknownBefore(entry, goal, year, left()));
      return { ...goal, goal: freeKey(index + 1, taken) };
    }
    if (goal.previousTarget !== undefined && goal.previousTarget !== earlier.target)
      problems.push(differs(entry, goal, earlier, year));
    return { ...goal, goal: earlier.goal, direction: earlier.direction, previousTarget: earlier.target };
  });
  const missing = left();
  if (missing.length > 0) problems.push(leftOut(entry, missing, year));
  return { goals: aligned, problems };
}

function freeKey(from: number, taken: Set<string>): string {
  let number = from;
  while (taken.has(`goal-${number}`)) number += 1;
  taken.add(`goal-${number}`);
  return `goal-${number}`;
}

function beforeAt({ row, columns }: SheetEntry) {
  const meanings = ['PREVIOUS_GOALS', 'BOTH_GOALS', 'GOALS'] as const;
  const meaning = meanings.find((each) => columns[each] !== undefined) ?? 'GOALS';
  return {
    row,
    column: columns[meaning],
    meaning,
    path: ['registration', 'goals', 'previousTarget'],
    rule: 'R-03',
  };
}

const vi = ({ unit }: { unit: Recorded['unit'] }, quantity: number) =>
  `${viNumber(quantity)} ${METRIC_UNIT_NAMES[unit].vi}`;
const en = ({ unit }: { unit: Recorded['unit'] }, quantity: number) =>
  `${enNumber(quantity)} ${METRIC_UNIT_NAMES[unit].en}`;

const differs = (entry: SheetEntry, goal: SheetGoal, earlier: Recorded, year: number) =>
  problem(
    'WARNING',
    'SHEET_PREVIOUS_TARGET_DIFFERS',
    beforeAt(entry),
    `Mục tiêu “${shorten(goal.title)}”: tệp ghi năm trước ${vi(goal, goal.previousTarget ?? 0)}, nhưng mô hình năm ${year} đã đăng ký ${vi(earlier, earlier.target)}. Khi nhập, chỉ tiêu năm trước lấy theo đăng ký: ${vi(earlier, earlier.target)}.`,
    `Goal “${shorten(goal.title)}”: the file states ${en(goal, goal.previousTarget ?? 0)} for last year, but the model of ${year} registered ${en(earlier, earlier.target)}. The import takes the registered ${en(earlier, earlier.target)}.`,
  );

function unknownBefore(entry: SheetEntry, goal: SheetGoal, year: number, left: readonly Recorded[]) {
  const same = left.filter(({ unit }) => unit === goal.unit);
  const [listVi, listEn] = [vi, en].map((say) => same.map((each) => say(each, each.target)).join(', '));
  return problem(
    'WARNING',
    'SHEET_PREVIOUS_TARGET_UNKNOWN',
    beforeAt(entry),
    `Mục tiêu “${shorten(goal.title)}”: tệp ghi năm trước ${vi(goal, goal.previousTarget ?? 0)}, ${same.length > 0 ? `chưa rõ là mục tiêu nào trong các mục tiêu đã đăng ký năm ${year} (${listVi})` : `nhưng mô hình năm ${year} không đăng ký mục tiêu tính bằng ${METRIC_UNIT_NAMES[goal.unit].vi}`}. Số của tệp được giữ; hãy kiểm tra lại.`,
    `Goal “${shorten(goal.title)}”: the file states ${en(goal, goal.previousTarget ?? 0)} for last year; ${same.length > 0 ? `it is not clear which of the goals registered in ${year} it is (${listEn})` : `the model of ${year} registered no goal in ${METRIC_UNIT_NAMES[goal.unit].en}`}. The figure of the file is kept; check it.`,
  );
}

const leftOut = (entry: SheetEntry, missing: readonly Recorded[], year: number) =>
  problem(
    'NOTE',
    'SHEET_EARLIER_GOAL_LEFT',
    { ...beforeAt(entry), path: ['registration', 'goals'] },
    `Mục tiêu đã đăng ký năm ${year} mà dòng này không nhắc lại: ${missing.map((each) => `“${shorten(each.title)}” (${vi(each, each.target)})`).join(', ')}.`,
    `Goals registered in ${year} that this row does not repeat: ${missing.map((each) => `“${shorten(each.title)}” (${en(each, each.target)})`).join(', ')}.`,
  );
