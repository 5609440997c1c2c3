import type { Message } from '../../refusal.ts';
import type { SheetEntry } from './entry.ts';
import { columnLetter, type Sheet } from './grid.ts';
import type { Header, SheetColumn } from './header.ts';
import { MEANING_NAMES, type SheetMeaning } from './meanings.ts';
import { shorten } from './problems.ts';
import type { UnitIndex } from './units.ts';

/** What a person is asked; the answer goes into the part of the mapping that the kind names. */
export const SHEET_QUESTIONS = [
  'SHEET',
  'HEADER',
  'COLUMN',
  'MISSING_COLUMN',
  'UNIT',
  'FIELD',
  'KIND',
  'SUBJECT_KIND',
  'SUBJECT_BASIS',
  'GOAL_UNIT',
  'PARTIAL_DATE',
  'SOURCE',
  'EARLIER',
  'PLACE',
  'PROBLEM',
  'SUBJECT',
  'NAME',
  'GOALS',
  'LAUNCH',
  'PERSONAL_DATA',
  'LEFT_OUT',
] as const;
export type SheetQuestionKind = (typeof SHEET_QUESTIONS)[number];

export interface SheetQuestion {
  kind: SheetQuestionKind;
  /** Nothing can be imported before it is answered. */
  blocking: boolean;
  /** The wording or the column letter that the answer names. */
  about: string;
  /** Rows that wait for the answer. */
  rows: number[];
  /** Codes or ids to choose from, where there are likely ones. */
  candidates: { value: string; label: string }[];
  message: Message;
}

const meaningCandidates = (meanings: readonly SheetMeaning[]) =>
  meanings.map((value) => ({ value, label: MEANING_NAMES[value].vi }));

export function sheetQuestion(sheets: readonly Sheet[]): SheetQuestion {
  return {
    kind: 'SHEET',
    blocking: true,
    about: '',
    rows: [],
    candidates: sheets.map(({ name }) => ({ value: name, label: name })),
    message: {
      vi: 'Tệp có nhiều trang tính chứa bảng đăng ký. Hãy chọn một trang; các trang khác nhập sau.',
      en: 'Several sheets of the file hold a register. Choose one; import the others afterwards.',
    },
  };
}

export function headerQuestion(sheet: Sheet): SheetQuestion {
  return {
    kind: 'HEADER',
    blocking: true,
    about: sheet.name,
    rows: [],
    candidates: [],
    message: {
      vi: `Không tìm thấy dòng tiêu đề của Phụ lục 01 trong trang “${shorten(sheet.name)}”. Hãy cho biết dòng tiêu đề và ý nghĩa từng cột, hoặc chọn trang khác.`,
      en: `No heading of Phụ lục 01 was found in the sheet “${shorten(sheet.name)}”. Name the heading row and what each column means, or choose another sheet.`,
    },
  };
}

function columnQuestion(column: SheetColumn): SheetQuestion {
  const ambiguous = column.recognition === 'AMBIGUOUS';
  const letter = columnLetter(column.index);
  const heading = shorten(column.heading);
  return {
    kind: 'COLUMN',
    blocking: ambiguous,
    about: letter,
    rows: [],
    candidates: meaningCandidates(column.candidates),
    message: ambiguous
      ? {
          vi: `Cột ${letter} “${heading}” có thể hiểu theo nhiều cách. Hãy chọn ý nghĩa của cột, hoặc bỏ qua cột này.`,
          en: `Column ${letter}, “${heading}”, can mean more than one thing. Choose what it means, or ignore it.`,
        }
      : {
          vi: `Chưa rõ cột ${letter} “${heading}” là mục nào của Phụ lục 01; cột này không được nhập cho đến khi chọn ý nghĩa.`,
          en: `It is not known what column ${letter}, “${heading}”, means; it is not imported until that is chosen.`,
        },
  };
}

/** Without these columns nothing can be read; of everything else each row is asked. */
const NEEDED: readonly SheetMeaning[] = ['NAME'];

export function headerQuestions(header: Header): SheetQuestion[] {
  const known = new Set(header.columns.flatMap(({ meaning }) => meaning ?? []));
  const missing = NEEDED.filter((meaning) => !known.has(meaning));
  return [
    ...missing.map((meaning): SheetQuestion => {
      const { vi, en } = MEANING_NAMES[meaning];
      const open = header.columns.filter((column) => column.meaning === null);
      return {
        kind: 'MISSING_COLUMN',
        blocking: true,
        about: meaning,
        rows: [],
        candidates: open.map(({ index, heading }) => ({
          value: columnLetter(index),
          label: shorten(heading),
        })),
        message: {
          vi: `Không thấy cột “${vi}”. Hãy cho biết cột nào trong tệp là cột này, hoặc bổ sung cột vào tệp.`,
          en: `There is no column “${en}”. Say which column of the file it is, or add it to the file.`,
        },
      };
    }),
    ...header.columns.filter(({ meaning }) => meaning === null).map(columnQuestion),
  ];
}

interface Asked {
  kind: SheetQuestionKind;
  byValue: boolean;
  /** The same name stands for another model in another unit, and for another person. */
  byRow?: true;
}

/** By the code of the refusal. */
const ASKED: Record<string, Asked> = {
  SHEET_UNIT_UNKNOWN: { kind: 'UNIT', byValue: true },
  SHEET_FIELD_UNKNOWN: { kind: 'FIELD', byValue: true },
  SHEET_FIELD_MISSING: { kind: 'FIELD', byValue: false },
  SHEET_KIND_UNKNOWN: { kind: 'KIND', byValue: true },
  SHEET_KIND_MISSING: { kind: 'KIND', byValue: false },
  SHEET_SUBJECT_KIND_UNKNOWN: { kind: 'SUBJECT_KIND', byValue: true },
  SHEET_GOAL_UNIT: { kind: 'GOAL_UNIT', byValue: true },
  SHEET_DATE_PARTIAL: { kind: 'PARTIAL_DATE', byValue: false },
  SUBJECT_BASIS_MISSING: { kind: 'SUBJECT_BASIS', byValue: false },
  SOURCE_MODEL_MISSING: { kind: 'SOURCE', byValue: false },
  SHEET_EARLIER_UNCERTAIN: { kind: 'EARLIER', byValue: true, byRow: true },
  SHEET_SUBJECT_IS_UNIT: { kind: 'SUBJECT', byValue: false, byRow: true },
  SHEET_SUBJECT_IS_NAME: { kind: 'SUBJECT', byValue: false, byRow: true },
  SHEET_SUBJECT_MISSING: { kind: 'SUBJECT', byValue: false, byRow: true },
  SHEET_NAME_MISSING: { kind: 'NAME', byValue: false, byRow: true },
  SHEET_PERSONAL_DATA: { kind: 'PERSONAL_DATA', byValue: false, byRow: true },
  EARLIER_MODEL_CONTINUED: { kind: 'EARLIER', byValue: false, byRow: true },
  EARLIER_MODEL_MISSING: { kind: 'EARLIER', byValue: false, byRow: true },
  PREVIOUS_TARGET_MISSING: { kind: 'GOALS', byValue: false, byRow: true },
  GOAL_NOT_CARRIED_ON: { kind: 'LEFT_OUT', byValue: false, byRow: true },
  TARGET_NOT_HIGHER: { kind: 'GOALS', byValue: false, byRow: true },
  SHEET_GOAL_LEFT_OVER: { kind: 'GOALS', byValue: false, byRow: true },
  SHEET_GOAL_BEFORE_DIFFERS: { kind: 'GOALS', byValue: false, byRow: true },
  SHEET_GOAL_UNIT_DIFFERS: { kind: 'GOALS', byValue: false, byRow: true },
  SHEET_GOALS_MISSING: { kind: 'GOALS', byValue: false, byRow: true },
  SHEET_GOAL_NO_NUMBER: { kind: 'GOALS', byValue: false, byRow: true },
  SHEET_GOAL_RANGE: { kind: 'GOALS', byValue: false, byRow: true },
  SHEET_GOAL_RATE: { kind: 'GOALS', byValue: false, byRow: true },
  SHEET_GOAL_RELATIVE: { kind: 'GOALS', byValue: false, byRow: true },
  SHEET_GOAL_NONE: { kind: 'GOALS', byValue: false, byRow: true },
  SHEET_GOAL_SEVERAL: { kind: 'GOALS', byValue: false, byRow: true },
  SHEET_GOAL_LARGE: { kind: 'GOALS', byValue: false, byRow: true },
  SHEET_GOAL_NUMBER: { kind: 'GOALS', byValue: false, byRow: true },
  SHEET_GOAL_NOT_WHOLE: { kind: 'GOALS', byValue: false, byRow: true },
};
/** What the sheet has no column for, by its path. */
const UNSAID: Record<string, Asked> = {
  'registration.place': { kind: 'PLACE', byValue: false },
  'registration.problem': { kind: 'PROBLEM', byValue: false },
  'registration.launchPlannedOn': { kind: 'LAUNCH', byValue: false, byRow: true },
};

/** What a heading above rows stands for, where the rows themselves do not tell their unit. */
const groupMessage = (wording: string): Message => ({
  vi: `“${shorten(wording)}” đứng trên một nhóm dòng nhưng không phải đơn vị nào của địa phương. Nếu đó là đơn vị chủ trì của các dòng này, hãy chọn đơn vị; nếu không, hãy chọn đơn vị cho từng dòng.`,
  en: `“${shorten(wording)}” stands above a group of rows and is no unit of the commune. If it leads these rows, choose the unit; else choose one for each row.`,
});
const KEEP_OR_NOT = [
  { value: 'LEAVE_OUT', label: 'bỏ đi' },
  { value: 'KEEP', label: 'giữ nguyên' },
];

/** One question for every wording, however many rows use it. */
export function rowQuestions(entries: readonly SheetEntry[], index: UnitIndex): SheetQuestion[] {
  const found = new Map<string, SheetQuestion>();
  const ask = (key: string, row: number, make: () => Omit<SheetQuestion, 'rows' | 'blocking'>) => {
    const known = found.get(key) ?? { ...make(), blocking: false, rows: [] };
    if (known.rows.at(-1) !== row) known.rows.push(row);
    found.set(key, known);
  };
  const units = (wording: string) =>
    index.like(wording).map(({ unit, name }) => ({ value: unit, label: name }));
  for (const { problems, groupHeading } of entries)
    for (const { severity, refusal, value = '', row, candidates } of problems) {
      if (severity !== 'QUESTION' || row === undefined) continue;
      const asked = ASKED[refusal.code] ?? UNSAID[refusal.path.join('.')];
      if (!asked) continue;
      const about = asked.byValue ? value : '';
      const likely = () => {
        if (asked.kind === 'PERSONAL_DATA') return KEEP_OR_NOT;
        return candidates ?? (asked.kind === 'UNIT' ? units(about) : []);
      };
      ask(`${asked.kind}:${asked.byRow ? row : ''}:${about}`, row, () => ({
        kind: asked.kind,
        about,
        candidates: likely(),
        message: refusal.message,
      }));
      if (asked.kind !== 'UNIT' || !groupHeading) continue;
      const { wording } = groupHeading;
      ask(`UNIT::${wording}`, row, () => ({
        kind: 'UNIT',
        about: wording,
        candidates: units(wording),
        message: groupMessage(wording),
      }));
    }
  return [...found.values()];
}
