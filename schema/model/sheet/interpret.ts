import { nameKey } from '../../text.ts';
import { readEntry, type SheetEntry } from './entry.ts';
import type { Sheet, Workbook } from './grid.ts';
import { findHeader, type Header } from './header.ts';
import type { SheetMapping } from './mapping.ts';
import { problem } from './problems.ts';
import { headerQuestion, headerQuestions, type SheetQuestion, sheetQuestion } from './questions.ts';
import { type ReadRows, readRows } from './rows.ts';
import { indexUnits, type SheetUnit, type UnitIndex } from './units.ts';

export interface Interpretation {
  /** The sheet that is read; null while that is a question. */
  sheet: string | null;
  header: Header | null;
  /** About the file and its columns; those about wordings come from the rows. */
  questions: SheetQuestion[];
  /** None while a blocking question is open. */
  entries: SheetEntry[];
  /** What became of each row below the heading; empty while a blocking question is open. */
  fates: ReadRows['fates'];
  index: UnitIndex;
}

interface Place {
  year: number;
  units: readonly SheetUnit[];
  /** The unit whose officer imports; absent for whoever registers for every unit. */
  own?: string | undefined;
}

/** What a spreadsheet registers, as far as its wording and the answers given so far tell. Pure. */
export function interpretSheet(workbook: Workbook, mapping: SheetMapping, place: Place): Interpretation {
  const steps = interpretInSteps(workbook, mapping, place);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Rows between two pauses: some ten milliseconds of work. */
const STEP = 100;

/** The same with a pause now and then, for whoever has others to serve meanwhile. */
export function* interpretInSteps(
  workbook: Workbook,
  mapping: SheetMapping,
  { year, units, own }: Place,
): Generator<undefined, Interpretation> {
  const index = indexUnits(units, mapping, own);
  const none = { sheet: null, header: null, entries: [], fates: new Map(), index };
  const chosen = chooseSheet(workbook, mapping, year);
  if (!('sheet' in chosen)) return { ...none, questions: [chosen.question] };
  const { sheet, header } = chosen;
  if (!header) return { ...none, sheet: sheet.name, questions: [headerQuestion(sheet)] };
  const questions = headerQuestions(header);
  const found = { sheet: sheet.name, header, questions, index };
  if (questions.some(({ blocking }) => blocking)) return { ...found, entries: [], fates: new Map() };
  const answers = new Map(mapping.rows.map((answer) => [answer.row, answer]));
  const { rows, fates } = readRows(
    sheet,
    header,
    (wording) => index.find(wording) !== undefined,
    (row) => answers.get(row)?.noModel === true,
  );
  const entries: SheetEntry[] = [];
  for (const row of rows) {
    entries.push(readEntry(row, { mapping, answers: answers.get(row.row), index, year }));
    if (entries.length % STEP === 0) yield;
  }
  noteOrdinals(entries);
  refuseRepeated(entries);
  return { ...found, entries, fates };
}

/** The one that is named, else the only visible one with a heading, else the only visible one. */
function chooseSheet(
  { sheets }: Workbook,
  mapping: SheetMapping,
  year: number,
): { sheet: Sheet; header: Header | undefined } | { question: SheetQuestion } {
  const named = sheets.find(({ name }) => name === mapping.sheet);
  if (named) return { sheet: named, header: findHeader(named, mapping, year) };
  const visible = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
  const withHeader = visible.flatMap((sheet) => {
    const header = findHeader(sheet, mapping, year);
    return header ? [{ sheet, header }] : [];
  });
  const [found, rival] = withHeader;
  if (rival) return { question: sheetQuestion(withHeader.map(({ sheet }) => sheet)) };
  if (found) return found;
  const choice = visible.length > 0 ? visible : sheets;
  const [only, another] = choice;
  return only && !another ? { sheet: only, header: undefined } : { question: sheetQuestion(choice) };
}

function noteOrdinals(entries: SheetEntry[]): void {
  const first = new Map<string, number>();
  for (const { ordinal, row, problems, columns } of entries) {
    if (!ordinal) continue;
    const before = first.get(ordinal);
    if (before === undefined) first.set(ordinal, row);
    else
      problems.push(
        problem(
          'NOTE',
          'SHEET_ORDINAL_REPEATED',
          { row, column: columns.ORDINAL, meaning: 'ORDINAL', value: ordinal },
          `Số thứ tự ${ordinal} đã dùng ở dòng ${before}.`,
          `The number ${ordinal} is used in row ${before} already.`,
        ),
      );
  }
}

/** R-02 within the file: the first row of a unit's name counts, whatever the later one says. */
function refuseRepeated(entries: SheetEntry[]): void {
  const first = new Map<string, number>();
  for (const { name, unit, unitWording, row, problems, columns } of entries) {
    if (!name) continue;
    const key = `${unit ?? nameKey(unitWording)}:${nameKey(name)}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else
      problems.push(
        problem(
          'ERROR',
          'SHEET_ROW_REPEATED',
          {
            row,
            column: columns.NAME,
            meaning: 'NAME',
            value: name,
            path: ['registration', 'name'],
            rule: 'R-02',
          },
          `Dòng ${row} trùng tên mô hình và đơn vị với dòng ${before}. Chỉ dòng ${before} được nhập; nếu là hai mô hình khác nhau, hãy đặt tên khác.`,
          `Row ${row} repeats the name and the unit of row ${before}. Only row ${before} is imported; if they are two models, name them differently.`,
        ),
      );
  }
}
