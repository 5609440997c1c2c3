import { searchKey } from '../../text.ts';
import type { Field, ModelKind, SubjectKind } from '../vocabulary.ts';
import type { SheetMapping } from './mapping.ts';
import { FIELD_MARKS, KIND_MARKS, type SheetMeaning, SUBJECT_MARKS } from './meanings.ts';
import { problem, type SheetProblem, shorten } from './problems.ts';
import { type DataRow, said } from './rows.ts';
import { fieldOf, isMark, kindOf, subjectKindOf } from './words.ts';

/** A value, where it was written, and what is to be asked or corrected about it. */
export interface Read<Value> {
  value?: Value;
  problems: SheetProblem[];
}

const answerIn = <Value>(answers: readonly { wording: string; value: Value }[], wording: string) =>
  answers.find((answer) => searchKey(answer.wording) === searchKey(wording))?.value;

/** The columns of one mark each: the value that is marked; more than one is no answer. */
function marked<Value extends string>(row: DataRow, marks: Partial<Record<SheetMeaning, Value>>) {
  const found = Object.entries(marks).flatMap(([meaning, value]) => {
    const text = said(row, meaning as SheetMeaning);
    return isMark(text) ? [{ value, column: row.cells[meaning as SheetMeaning]?.column }] : [];
  });
  return found as { value: Value; column: number | undefined }[];
}

const at = (row: DataRow, meaning: SheetMeaning, path: (string | number)[]) => ({
  row: row.row,
  column: row.columns[meaning],
  meaning,
  path,
  rule: 'R-01',
});

const severalMarks = (row: DataRow, meaning: SheetMeaning, path: string[], column: number | undefined) =>
  problem(
    'ERROR',
    'SHEET_SEVERAL_MARKS',
    { ...at(row, meaning, path), column },
    `Dòng ${row.row} đánh dấu hoặc ghi nhiều hơn một ô cho cùng một mục. Mỗi mô hình chỉ thuộc một; hãy để lại một ô trong tệp.`,
    `Row ${row.row} marks or fills more than one box of the same item. A model has exactly one; leave one in the file.`,
  );

/** exactly one field; of the heading above the rows where the row itself names none. */
export function readField(row: DataRow, mapping: SheetMapping, own: Field | undefined): Read<Field> {
  if (own) return { value: own, problems: [] };
  const text = said(row, 'FIELD');
  const known = text ? (answerIn(mapping.fields, text) ?? fieldOf(text)) : undefined;
  if (known) return { value: known, problems: [] };
  const marks = marked(row, FIELD_MARKS);
  const path = ['registration', 'field'];
  if (marks.length > 1) return { problems: [severalMarks(row, 'FIELD', path, marks[1]?.column)] };
  if (text)
    return {
      problems: [
        problem(
          'QUESTION',
          'SHEET_FIELD_UNKNOWN',
          { ...at(row, 'FIELD', path), value: text },
          `Lĩnh vực “${shorten(text)}” không phải một trong bốn lĩnh vực của kế hoạch (kinh tế; văn hóa - xã hội; quốc phòng - an ninh, tôn giáo; hệ thống chính trị). Hãy cho biết cách ghi này là lĩnh vực nào, hoặc sửa trong tệp.`,
          `The field “${shorten(text)}” is none of the four of the plan. Say which one the wording stands for, or correct the file.`,
        ),
      ],
    };
  const value = marks[0]?.value ?? row.fieldHeading ?? mapping.everywhere.field;
  if (value) return { value, problems: [] };
  return {
    problems: [
      problem(
        'QUESTION',
        'SHEET_FIELD_MISSING',
        at(row, 'FIELD', path),
        `Dòng ${row.row} chưa ghi lĩnh vực. Mỗi mô hình thuộc đúng một lĩnh vực; hãy chọn lĩnh vực cho dòng này, hoặc bổ sung trong tệp.`,
        `Row ${row.row} names no field. A model has exactly one; choose it for this row, or add it to the file.`,
      ),
    ],
  };
}

export function readKind(row: DataRow, mapping: SheetMapping, own: ModelKind | undefined): Read<ModelKind> {
  if (own) return { value: own, problems: [] };
  const text = said(row, 'KIND');
  const known = text ? (answerIn(mapping.kinds, text) ?? kindOf(text)) : undefined;
  if (known) return { value: known, problems: [] };
  const marks = marked(row, KIND_MARKS);
  const path = ['registration', 'kind'];
  if (marks.length > 1) return { problems: [severalMarks(row, 'KIND', path, marks[1]?.column)] };
  if (text)
    return {
      problems: [
        problem(
          'QUESTION',
          'SHEET_KIND_UNKNOWN',
          { ...at(row, 'KIND', path), value: text },
          `Loại “${shorten(text)}” chưa rõ là mới, tiếp tục hay nhân rộng. Hãy cho biết cách ghi này là loại nào, hoặc sửa trong tệp.`,
          `The kind “${shorten(text)}” is not clearly new, continued or replicated. Say which one the wording stands for, or correct the file.`,
        ),
      ],
    };
  const value = marks[0]?.value ?? row.kindHeading ?? mapping.everywhere.kind;
  if (value) return { value, problems: [] };
  return {
    problems: [
      problem(
        'QUESTION',
        'SHEET_KIND_MISSING',
        at(row, 'KIND', path),
        `Dòng ${row.row} chưa ghi loại mô hình (mới, tiếp tục hay nhân rộng). Hãy chọn loại cho dòng này, hoặc bổ sung trong tệp.`,
        `Row ${row.row} does not say whether the model is new, continued or replicated. Choose it for this row, or add it to the file.`,
      ),
    ],
  };
}

const SUFFIX = /(?<!\s)\s*[([–-]\s*(TT|T\.T|CN|C\.N|tập thể|cá nhân)\s*[)\]]?\.?\s*$/iu;

/** “Hội Nông dân (TT)” without what its suffix says. */
export function withoutSuffix(text: string): { title: string; kind?: SubjectKind | undefined } {
  const suffix = SUFFIX.exec(text);
  if (!suffix) return { title: text };
  return { title: text.slice(0, suffix.index).trim(), kind: subjectKindOf(suffix[1] ?? '') };
}

/** “Tập thể Chi bộ thôn 10”, “Cá nhân: Trưởng thôn 3”; not “Tập thể, cá nhân điển hình”. */
const PREFIX = /^(tập thể|cá nhân)(?:\s*[:–-]\s*|\s+)(?!(?:và|hoặc|hay)\s|[,/])(?=\S)/iu;

/** The kind that the words begin with, and what follows them. */
export function withoutPrefix(text: string): { title: string; kind?: SubjectKind | undefined } {
  const prefix = PREFIX.exec(text.normalize('NFC'));
  if (!prefix) return { title: text };
  return {
    title: text.normalize('NFC').slice(prefix[0].length).trim(),
    kind: subjectKindOf(prefix[1] ?? ''),
  };
}

/** What the subject is called, and what its suffix says; the unit's column where the sheet has no other. */
export function readSubject(row: DataRow): {
  title: string;
  column: SheetMeaning;
  kind?: SubjectKind | undefined;
} {
  for (const [meaning, kind] of Object.entries(SUBJECT_MARKS)) {
    const text = said(row, meaning as SheetMeaning);
    // A column for collectives and one for individuals: marked with an x, or filled with the name itself.
    if (text && !isMark(text)) return { title: text, column: meaning as SheetMeaning, kind };
  }
  const column = said(row, 'SUBJECT') === '' && said(row, 'UNIT') !== '' ? 'UNIT' : 'SUBJECT';
  const text = said(row, column).replaceAll('\n', ', ');
  const kind = column === 'SUBJECT' ? subjectKindOf(text) : undefined;
  // “TT” or “cá nhân” alone says which kind of subject it is, not who.
  return kind ? { title: '', column, kind } : { ...withoutSuffix(text), column };
}

export function readSubjectKind(
  row: DataRow,
  mapping: SheetMapping,
  given: { own: SubjectKind | undefined; title: string; suffix: SubjectKind | undefined; isUnit: boolean },
): Read<SubjectKind> {
  if (given.own) return { value: given.own, problems: [] };
  const text = said(row, 'SUBJECT_KIND');
  const stated = text ? (answerIn(mapping.subjectKinds, text) ?? subjectKindOf(text)) : undefined;
  const marks = marked(row, SUBJECT_MARKS);
  const path = ['registration', 'subject', 'kind'];
  const named = (Object.keys(SUBJECT_MARKS) as SheetMeaning[]).filter((meaning) => said(row, meaning));
  if (named.length > 1)
    return {
      problems: [severalMarks(row, 'SUBJECT_KIND', path, row.cells[named[1] as SheetMeaning]?.column)],
    };
  const value = stated ?? given.suffix ?? marks[0]?.value ?? answerIn(mapping.subjectKinds, given.title);
  if (value) return { value, problems: [] };
  // A unit of the commune is a collective; nothing else is known to be one.
  if (given.isUnit && !text) return { value: 'COLLECTIVE', problems: [] };
  if (mapping.everywhere.subjectKind && !text) return { value: mapping.everywhere.subjectKind, problems: [] };
  if (!given.title && !text) return { problems: [] };
  return {
    problems: [
      problem(
        'QUESTION',
        'SHEET_SUBJECT_KIND_UNKNOWN',
        { ...at(row, text ? 'SUBJECT_KIND' : 'SUBJECT', path), value: text || given.title },
        `Chưa rõ chủ thể “${shorten(text || given.title)}” là tập thể hay cá nhân. Hãy chọn cho chủ thể này, hoặc ghi (TT), (CN) trong tệp.`,
        `It is not clear whether the subject “${shorten(text || given.title)}” is a collective or an individual. Choose, or write (TT) or (CN) in the file.`,
      ),
    ],
  };
}
