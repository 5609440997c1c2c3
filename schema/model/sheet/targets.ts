import { spelling } from '../../text.ts';
import type { Direction, MetricUnit } from '../vocabulary.ts';
import { measureOf } from './figures.ts';
import {
  type GoalHints,
  type GoalTrouble,
  type ReadGoal,
  type ReadGoals,
  readGoals,
  splitYears,
} from './goals.ts';
import type { SheetMapping } from './mapping.ts';
import type { SheetMeaning } from './meanings.ts';
import { type At, problem, type SheetProblem, shorten } from './problems.ts';
import { type DataRow, said } from './rows.ts';

/** A goal of the registration, last year's target beside it where the sheet states one. */
export interface SheetGoal {
  goal: string;
  title: string;
  unit: MetricUnit;
  direction: Direction;
  target: number;
  previousTarget?: number;
}

/** Last year's and this year's goals, from two columns or from one that states both. */
function cellsOf(row: DataRow, year: number) {
  const [now, before] = [said(row, 'GOALS'), said(row, 'PREVIOUS_GOALS')];
  const both = said(row, 'BOTH_GOALS') || (before ? '' : now);
  const sides = both ? splitYears(both, year) : undefined;
  const meaning: SheetMeaning = said(row, 'BOTH_GOALS') ? 'BOTH_GOALS' : 'GOALS';
  if (sides) return { now: sides.now, before: sides.before, nowAt: meaning, beforeAt: meaning };
  return { now: now || both, before, nowAt: meaning, beforeAt: 'PREVIOUS_GOALS' as SheetMeaning };
}

export function readTargets(
  row: DataRow,
  mapping: SheetMapping,
  year: number,
  own?: SheetMapping['rows'][number]['goals'],
): { goals: SheetGoal[]; before: string; leftOver: string[]; problems: SheetProblem[] } {
  if (own)
    return {
      goals: own.map((goal, index) => ({
        goal: `goal-${index + 1}`,
        ...goal,
        direction: goal.direction ?? 'MORE',
      })),
      before: '',
      leftOver: [],
      problems: [],
    };
  const { now, before, nowAt, beforeAt } = cellsOf(row, year);
  const hints = {
    measure: measureIn(row, 'GOAL_UNIT'),
    units: new Map(mapping.goalUnits.map(({ wording, value }) => [spelling(wording.trim()), value])),
  };
  const bare = hints.units.get('');
  const known = { ...hints, measure: hints.measure ?? (bare && { unit: bare, factor: 1 }) };
  const read = readGoals(now, known);
  const [single] = read.goals;
  // “Năm trước: 5” beside “10 hộ”: the one goal there is gives the unit; beside “10 km”, 5 may be metres.
  const alone = read.goals.length === 1 && single?.scale === 1 ? { unit: single.unit, factor: 1 } : undefined;
  const ofBefore = said(row, 'PREVIOUS_GOAL_UNIT') ? measureIn(row, 'PREVIOUS_GOAL_UNIT') : undefined;
  const shared = said(row, 'PREVIOUS_GOAL_UNIT') ? undefined : (known.measure ?? alone);
  const previous = readGoals(before, { ...known, measure: ofBefore ?? shared });
  const problems = [
    ...troubles(read, row, nowAt, 'target'),
    ...troubles(previous, row, beforeAt, 'previousTarget', true),
  ];
  if (!now)
    problems.push(
      problem(
        'QUESTION',
        'SHEET_GOALS_MISSING',
        {
          row: row.row,
          column: row.columns[nowAt],
          meaning: nowAt,
          path: ['registration', 'goals'],
          rule: 'R-01',
        },
        `Dòng ${row.row} chưa ghi mục tiêu năm nay. Hãy cho biết ít nhất một mục tiêu đo được, ví dụ “10 hộ tham gia”, hoặc bổ sung trong tệp.`,
        `Row ${row.row} states no goal of this year. State at least one that can be measured, such as “10 households”.`,
      ),
    );
  if (differs(read, hints.measure)) problems.push(measureDiffers(row, nowAt, 'GOAL_UNIT'));
  if (differs(previous, ofBefore)) problems.push(measureDiffers(row, beforeAt, 'PREVIOUS_GOAL_UNIT'));
  const { goals, leftOver, differing } = paired(read.goals, previous.goals);
  const at = { row: row.row, column: row.columns[beforeAt], meaning: beforeAt };
  problems.push(...differing.map((title) => beforeDiffers(title, at)));
  return { goals, before, leftOver, problems };
}

const beforeDiffers = (title: string, at: At) =>
  problem(
    'QUESTION',
    'SHEET_GOAL_BEFORE_DIFFERS',
    { ...at, path: ['registration', 'goals', 'previousTarget'], rule: 'R-03' },
    `Mục tiêu “${shorten(title)}” nêu số năm trước khác với cột năm trước ở dòng ${at.row}. Hãy cho biết chỉ tiêu năm trước và năm nay, hoặc sửa trong tệp.`,
    `The goal “${shorten(title)}” states another figure of last year than the column of last year in row ${at.row}. State both targets, or correct the file.`,
  );

/** What a column of units says, and how it says it. */
function measureIn(row: DataRow, column: 'GOAL_UNIT' | 'PREVIOUS_GOAL_UNIT'): GoalHints['measure'] {
  const measure = measureOf(said(row, column));
  return measure && { ...measure, wording: said(row, column) };
}

const differs = ({ goals }: ReadGoals, measure: GoalHints['measure']): boolean =>
  measure !== undefined && goals.length > 0 && goals.every(({ unit }) => unit !== measure.unit);

/** “2 hộ” beside “người”: either may be the slip. */
const measureDiffers = (row: DataRow, meaning: SheetMeaning, column: 'GOAL_UNIT' | 'PREVIOUS_GOAL_UNIT') =>
  problem(
    'QUESTION',
    'SHEET_GOAL_UNIT_DIFFERS',
    {
      ...{ row: row.row, column: row.columns[meaning], meaning, value: said(row, meaning) },
      ...{ path: ['registration', 'goals', 'unit'], rule: 'R-01' },
    },
    `Mục tiêu “${shorten(said(row, meaning))}” ở dòng ${row.row} ghi đơn vị tính khác với cột đơn vị tính “${shorten(said(row, column))}”. Hãy cho biết mục tiêu, hoặc sửa trong tệp.`,
    `The goal “${shorten(said(row, meaning))}” in row ${row.row} states another unit than the column of units, “${shorten(said(row, column))}”. State the goal, or correct the file.`,
  );

/** The first of last year's goals in the same unit that is not yet taken, in the order of the sheet; and what is left of them. */
function paired(now: readonly ReadGoal[], before: readonly ReadGoal[]) {
  const left = [...before];
  const differing: string[] = [];
  const goals = now.map(({ title, unit, quantity, direction, before: own }, index): SheetGoal => {
    const at = left.findIndex((each) => each.unit === unit);
    const [previous] = at < 0 ? [] : left.splice(at, 1);
    const previousTarget = previous?.quantity ?? own;
    if (own !== undefined && previous && previous.quantity !== own) differing.push(title);
    return {
      goal: `goal-${index + 1}`,
      title,
      unit,
      direction,
      target: quantity,
      ...(previousTarget !== undefined && { previousTarget }),
    };
  });
  return { goals, leftOver: left.map(({ title }) => title), differing };
}

function troubles(
  read: ReadGoals,
  row: DataRow,
  meaning: SheetMeaning,
  leaf: string,
  earlier = false,
): SheetProblem[] {
  const at = {
    row: row.row,
    column: row.columns[meaning],
    meaning,
    path: ['registration', 'goals'],
    rule: 'R-01',
  };
  return read.troubles.map((trouble) => {
    const told = wordingOf(trouble);
    // Beside a goal that is measured, words say how; alone, nothing can be counted. Of last year only R-03 asks.
    const spare = trouble.trouble === 'NO_NUMBER' && (read.goals.length > 0 || earlier);
    const severity = spare ? 'NOTE' : 'QUESTION';
    const value = trouble.trouble === 'UNIT' ? trouble.wording : trouble.clause;
    return problem(
      severity,
      `SHEET_GOAL_${trouble.trouble}`,
      { ...at, path: [...at.path, leaf], value },
      told.vi,
      told.en,
    );
  });
}

function wordingOf(found: GoalTrouble): { vi: string; en: string } {
  const clause = shorten(found.clause);
  switch (found.trouble) {
    case 'NO_NUMBER':
      return {
        vi: `Mục tiêu “${clause}” không có số lượng nên không đo được. Hãy ghi số lượng và đơn vị tính, ví dụ “10 hộ tham gia”.`,
        en: `The goal “${clause}” has no figure and cannot be measured. State a figure and its unit, such as “10 households”.`,
      };
    case 'RANGE':
      return {
        vi: `Mục tiêu “${clause}” ghi một khoảng. Chỉ tiêu là một con số; hãy ghi số phải đạt.`,
        en: `The goal “${clause}” states a range. A target is one figure; state the one to be reached.`,
      };
    case 'RATE':
      return {
        vi: `Mục tiêu “${clause}” ghi theo kỳ, theo đầu người, hộ, diện tích, hoặc là một phép nhân. Hãy ghi tổng số của cả năm.`,
        en: `The goal “${clause}” is stated per period, per head or event, or as a product. State the sum of the year.`,
      };
    case 'RELATIVE':
      return {
        vi: `Mục tiêu “${clause}” ghi tăng, giảm bao nhiêu. Hãy ghi số phải đạt trong năm.`,
        en: `The goal “${clause}” states by how much more or less. State the figure to be reached this year.`,
      };
    case 'NONE':
      return {
        vi: `Mục tiêu “${clause}” là không để xảy ra nên không có số để đo. Hãy ghi điều đạt được, ví dụ số tháng, số khu dân cư không có vụ việc.`,
        en: `The goal “${clause}” is that nothing happens, which no figure measures. State what is reached, such as the months or places without a case.`,
      };
    case 'SEVERAL':
      return {
        vi: `Mục tiêu “${clause}” ghi nhiều con số, chưa rõ số nào là chỉ tiêu. Hãy ghi mỗi chỉ tiêu một lần, bằng một con số.`,
        en: `The goal “${clause}” states several figures, and not which is the target. State each target once, as one figure.`,
      };
    case 'LARGE':
      return {
        vi: `Số trong mục tiêu “${clause}” lớn hơn 1.000.000.000.000. Hãy kiểm tra lại số, hoặc dùng đơn vị lớn hơn.`,
        en: `The figure in the goal “${clause}” is above 1,000,000,000,000. Check it, or use a larger unit.`,
      };
    case 'NUMBER':
      return {
        vi: `Số trong mục tiêu “${clause}” có thể hiểu theo hai cách. Hãy ghi dấu chấm ngăn hàng nghìn, dấu phẩy cho phần lẻ, ví dụ 1.500 hoặc 1,5.`,
        en: `The figure in the goal “${clause}” can be read in two ways. Write a point between thousands and a comma before decimals, such as 1.500 or 1,5.`,
      };
    case 'NOT_WHOLE':
      return {
        vi: `Mục tiêu “${clause}” không phải số nguyên. Hãy ghi số nguyên, hoặc dùng đơn vị nhỏ hơn (mét thay cho ki-lô-mét).`,
        en: `The goal “${clause}” is not a whole number. Write a whole one, or a smaller unit (metres for kilometres).`,
      };
    case 'UNIT':
      return {
        vi: found.wording
          ? `Chưa rõ đơn vị tính “${found.wording}” trong mục tiêu “${clause}”. Hãy chọn đơn vị tương ứng, hoặc sửa trong tệp.`
          : `Mục tiêu “${clause}” chưa có đơn vị tính. Hãy chọn đơn vị, hoặc ghi thêm trong tệp, ví dụ “10 hộ”.`,
        en: found.wording
          ? `The unit “${found.wording}” in the goal “${clause}” is not known. Choose the unit that it stands for, or correct the file.`
          : `The goal “${clause}” has no unit of measure. Choose one, or write it in the file, such as “10 hộ”.`,
      };
  }
}
