import type { CellFate, IgnoredReason } from './fates.ts';
import { columnLetter, type Sheet, type SheetRow, type Workbook } from './grid.ts';
import type { Header } from './header.ts';
import type { Interpretation } from './interpret.ts';
import type { JudgedRow } from './judge.ts';
import type { SheetMapping } from './mapping.ts';
import type { SheetMeaning } from './meanings.ts';
import type { RowFate } from './rows.ts';
import { isUsed } from './used.ts';
import { isBlankWord } from './words.ts';

/** What became of one cell that holds something. */
export interface AccountedCell {
  sheet: string;
  row: number;
  column: string;
  text: string;
  fate: CellFate;
  /** READ: what it was read as; null for a heading. */
  meaning?: SheetMeaning | null;
  /** IGNORED */
  reason?: IgnoredReason;
  /** ASKED: code of the question or the problem. */
  asked?: string;
}

type Found = Pick<AccountedCell, 'fate' | 'meaning' | 'reason' | 'asked'>;

const read = (meaning: SheetMeaning | null): Found => ({ fate: 'READ', meaning });
const ignored = (reason: IgnoredReason): Found => ({ fate: 'IGNORED', reason });
const asked = (code: string): Found => ({ fate: 'ASKED', asked: code });

/** Accounts for every cell of the file that holds something: none is passed over, and none stands twice. */
export function* accountOf(
  { sheets }: Workbook,
  interpretation: Pick<Interpretation, 'sheet' | 'header' | 'questions' | 'fates'>,
  rows: readonly Pick<JudgedRow, 'entry' | 'problems'>[],
  mapping: SheetMapping,
): Generator<AccountedCell> {
  const chosen = sheets.find(({ name }) => name === interpretation.sheet);
  const read = new Map(chosen ? [[chosen, accountIn(interpretation, rows, mapping)]] : []);
  for (const sheet of sheets)
    for (const row of sheet.rows)
      for (const [index, cell] of row.cells.entries()) {
        if (!cell) continue;
        const found =
          read.get(sheet)?.(row, index) ?? elsewhere(sheet, chosen === undefined && !sheet.hidden);
        yield { sheet: sheet.name, row: row.number, column: columnLetter(index), text: cell.text, ...found };
      }
}

/** Which of the visible sheets is meant may still be asked. */
function elsewhere({ hidden }: Sheet, isOpen: boolean): Found {
  if (isOpen) return asked('SHEET');
  return ignored(hidden ? 'HIDDEN_SHEET' : 'OTHER_SHEET');
}

function accountIn(
  { header, questions, fates }: Pick<Interpretation, 'header' | 'questions' | 'fates'>,
  judged: readonly Pick<JudgedRow, 'entry' | 'problems'>[],
  mapping: SheetMapping,
): (row: SheetRow, index: number) => Found {
  const blocking = questions.find((question) => question.blocking)?.kind;
  if (!header) return () => asked(blocking ?? 'HEADER');
  const columns = new Map(header.columns.map((column) => [column.index, column]));
  const byRow = new Map(judged.map((each) => [each.entry.row, each]));
  const waits = new Set(
    judged.flatMap(({ entry, problems }) =>
      entry.groupHeading && problems.some(({ refusal }) => refusal.code === 'SHEET_UNIT_UNKNOWN')
        ? [entry.groupHeading.row]
        : [],
    ),
  );
  const answers = new Map(mapping.rows.map((answer) => [answer.row, answer]));

  return (row, index) => {
    const column = columns.get(index);
    if (row.number < header.row) return ignored('TITLE');
    if (row.number < header.row + header.rows) return headingCell(column);
    const fate = fates.get(row.number);
    if (!fate) return asked(blocking ?? 'HEADER');
    if (fate.is === 'nothing') return ignored(fate.reason);
    if (fate.is === 'heading') return groupCell(fate, waits.has(row.number));
    if (!column) return ignored('OUTSIDE_TABLE');
    if (column.meaning === null) return asked('COLUMN');
    if (column.meaning === 'IGNORED') return ignored('COLUMN_IGNORED');
    const text = row.cells[index]?.text ?? '';
    if (isBlankWord(text)) return ignored('BLANK');
    const whole = byRow.get(fate.of);
    if (!whole) return asked(blocking ?? 'HEADER');
    return dataCell(whole, column.meaning, index, text, answers.get(fate.of));
  };
}

function headingCell(column: Header['columns'][number] | undefined): Found {
  if (!column) return ignored('OUTSIDE_TABLE');
  if (column.meaning === null) return asked('COLUMN');
  return column.meaning === 'IGNORED' ? ignored('COLUMN_IGNORED') : read(null);
}

function groupCell({ meaning }: Extract<RowFate, { is: 'heading' }>, waits: boolean): Found {
  if (meaning === 'TABLE') return asked('SHEET_OTHER_TABLE');
  if (meaning !== 'GROUP') return read(meaning);
  return waits ? asked('SHEET_UNIT_UNKNOWN') : ignored('GROUP_HEADING');
}

function dataCell(
  { entry, problems }: Pick<JudgedRow, 'entry' | 'problems'>,
  meaning: SheetMeaning,
  index: number,
  text: string,
  answers: SheetMapping['rows'][number] | undefined,
): Found {
  const letter = columnLetter(index);
  const open = problems.find(
    ({ severity, column, refusal }) =>
      (severity === 'ERROR' || severity === 'QUESTION') &&
      (column === letter || refusal.code === 'SHEET_OTHER_TABLE'),
  );
  if (open) return asked(open.refusal.code);
  const used = isUsed(meaning, text, entry, answers);
  return used === true ? read(meaning) : ignored(used);
}

/** How many cells there are of each kind. */
export interface SheetAccount {
  total: number;
  read: number;
  asked: number;
  ignored: number;
  /** READ, by what they were read as: null for headings. */
  meanings: Map<SheetMeaning | null, number>;
  reasons: Map<IgnoredReason, number>;
}

export function countCells(cells: Iterable<AccountedCell>): SheetAccount {
  const account: SheetAccount = {
    total: 0,
    read: 0,
    asked: 0,
    ignored: 0,
    meanings: new Map(),
    reasons: new Map(),
  };
  for (const { fate, meaning = null, reason } of cells) {
    account.total += 1;
    account[fate.toLowerCase() as 'read'] += 1;
    if (fate === 'READ') account.meanings.set(meaning, (account.meanings.get(meaning) ?? 0) + 1);
    if (reason) account.reasons.set(reason, (account.reasons.get(reason) ?? 0) + 1);
  }
  return account;
}
