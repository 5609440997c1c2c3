import type { SubjectKind } from '../vocabulary.ts';
import type { EntrySetting } from './draft.ts';
import { piecesOf, withoutNames } from './people.ts';
import { mayBeName } from './personal.ts';
import { type At, problem, type SheetProblem, shorten } from './problems.ts';
import { type DataRow, said } from './rows.ts';
import { leadUnit, type UnitIndex } from './units.ts';
import { readSubject, readSubjectKind, withoutPrefix } from './values.ts';
import { subjectBasisOf } from './words.ts';

export interface Who {
  unit?: string | undefined;
  /** What the sheet calls the unit. */
  wording: string;
  subject: {
    kind?: SubjectKind;
    title?: string;
    basis?: 'RESIDES' | 'WORKS' | 'STUDIES' | 'ACTIVE' | undefined;
  };
  problems: SheetProblem[];
}

/** Who leads a model and who carries it: a row without a subject has that of its unit, else it is asked. */
export function readWho(row: DataRow, setting: EntrySetting): Who {
  const { mapping, answers, index } = setting;
  const stated = subjectOf(row, index);
  const { unit, wording, isHeading, isOwn } = leadUnit(row, stated.title, index, mapping, answers?.unit);
  // A heading above the row carries it only where it is a unit.
  const named = stated.title || (isHeading && index.find(wording) === undefined ? '' : wording);
  const kind = readSubjectKind(row, mapping, {
    own: answers?.subjectKind,
    title: named,
    suffix: stated.kind,
    isUnit: index.find(named) !== undefined,
  });
  const individual = kind.value === 'INDIVIDUAL';
  const at: At = {
    row: row.row,
    column: row.columns[stated.column],
    meaning: stated.column,
    path: ['registration', 'subject', 'title'],
    rule: 'R-41',
  };
  const given = answers?.subjectTitle ?? (named ? undefined : mapping.everywhere.subjectTitle);
  const read = given ? { title: given, problems: [] } : titleOf(named, individual, at, setting);
  const written = subjectBasisOf(said(row, 'SUBJECT_BASIS'));
  const basis = individual
    ? (answers?.subjectBasis ?? written ?? mapping.everywhere.subjectBasis)
    : undefined;
  const problems = [...kind.problems, ...read.problems];
  const unitAt = said(row, 'UNIT') ? 'UNIT' : stated.column;
  if (isOwn) problems.push(ownTaken(row.row, wording, at));
  if (!unit)
    problems.push(unitUnknown(row.row, wording, { ...at, meaning: unitAt, column: row.columns[unitAt] }));
  return {
    unit,
    wording,
    subject: {
      ...(kind.value && { kind: kind.value }),
      ...(read.title && { title: read.title }),
      basis,
    },
    problems,
  };
}

/** “Tập thể Chi bộ thôn 10” is that unit; “Tập thể Trường Tiểu học” is called so. */
function subjectOf(row: DataRow, index: UnitIndex): ReturnType<typeof readSubject> {
  const stated = readSubject(row);
  if (index.find(stated.title) !== undefined) return stated;
  const { title, kind } = withoutPrefix(stated.title);
  if (kind === undefined) return stated;
  const isCalledSo = kind === 'COLLECTIVE' && index.find(title) === undefined;
  return { ...stated, title: isCalledSo ? stated.title : title, kind: stated.kind ?? kind };
}

/** What the subject is called, without names of persons. */
function titleOf(
  named: string,
  individual: boolean,
  at: At,
  { index, mapping, answers }: EntrySetting,
): { title: string; problems: SheetProblem[] } {
  if (!named) return { title: '', problems: [subjectMissing(at)] };
  const bare = withoutNames(named, !individual);
  const answer = answers?.personalData ?? mapping.everywhere.personalData;
  const suspects =
    index.find(named) === undefined ? piecesOf(bare.text).filter((piece) => mayBeName(piece)) : [];
  const left = piecesOf(bare.text).filter((piece) => !suspects.includes(piece));
  const title = suspects.length > 0 && answer === 'LEAVE_OUT' ? left.join(', ') : bare.text;
  if (!title) return { title, problems: [onlyName(at)] };
  if (individual && index.find(title) !== undefined) return { title, problems: [onlyUnit(at, title)] };
  if (suspects.length > 0 && !answer) return { title, problems: [maybeName(at, suspects)] };
  return { title, problems: bare.removed ? [nameLeftOut(at, title)] : [] };
}

const subjectMissing = (at: At) =>
  problem(
    'QUESTION',
    'SHEET_SUBJECT_MISSING',
    { ...at, path: ['registration', 'subject'], rule: 'R-01' },
    `Dòng ${at.row} chưa ghi chủ thể. Hãy cho biết tập thể, hoặc chức danh của cá nhân thực hiện mô hình, hoặc bổ sung trong tệp.`,
    `Row ${at.row} names no subject. State the collective, or the position of the individual, or add it to the file.`,
  );

const onlyName = (at: At) =>
  problem(
    'QUESTION',
    'SHEET_SUBJECT_IS_NAME',
    at,
    `Chủ thể ở dòng ${at.row} chỉ ghi họ tên. Hệ thống không lưu họ tên; hãy ghi chức danh hoặc vai trò, ví dụ “Trưởng thôn 3”.`,
    `The subject of row ${at.row} is a person's name alone. Names are not stored; state the position or part, such as “head of village 3”.`,
  );

const onlyUnit = (at: At, title: string) =>
  problem(
    'QUESTION',
    'SHEET_SUBJECT_IS_UNIT',
    { ...at, rule: 'R-01' },
    `Chủ thể ở dòng ${at.row} là cá nhân, nhưng chỉ ghi đơn vị “${shorten(title)}”. Hãy ghi chức danh hoặc vai trò của cá nhân, ví dụ “Trưởng thôn 3”.`,
    `The subject of row ${at.row} is an individual, but only the unit “${shorten(title)}” is named. State the position or part, such as “head of village 3”.`,
  );

const maybeName = (at: At, suspects: readonly string[]) =>
  problem(
    'QUESTION',
    'SHEET_PERSONAL_DATA',
    { ...at, value: suspects.join(', ') },
    `Chủ thể ở dòng ${at.row} có thể có họ tên: “${shorten(suspects.join(', '))}”. Đăng ký không sửa, không xóa được về sau. Hãy chọn bỏ đi, hoặc giữ nguyên nếu không phải tên người.`,
    `The subject of row ${at.row} may hold a person's name: “${shorten(suspects.join(', '))}”. A registration stays for ever. Leave it out, or keep it if it is not the name of a person.`,
  );

const nameLeftOut = (at: At, title: string) =>
  problem(
    'NOTE',
    'SHEET_NAME_LEFT_OUT',
    at,
    `Họ tên trong mục chủ thể không được lưu; chủ thể ghi là “${shorten(title)}”.`,
    `The person's name in the subject is not stored; the subject reads “${shorten(title)}”.`,
  );

const ownTaken = (row: number, wording: string, at: At) =>
  problem(
    'NOTE',
    'SHEET_UNIT_OWN',
    { ...at, path: ['unit'], rule: 'R-01' },
    `Dòng ${row} không ghi đơn vị nên được đăng ký cho đơn vị của đồng chí, “${shorten(wording)}”.`,
    `Row ${row} names no unit, so it is registered for your own, “${shorten(wording)}”.`,
  );

const unitUnknown = (row: number, wording: string, at: At) =>
  problem(
    'QUESTION',
    'SHEET_UNIT_UNKNOWN',
    { ...at, path: ['unit'], rule: 'R-01', value: wording },
    wording
      ? `Chưa rõ “${shorten(wording)}” là đơn vị nào của địa phương. Hãy chọn đơn vị chủ trì, hoặc khai báo đơn vị trước.`
      : `Dòng ${row} chưa ghi đơn vị chủ trì. Hãy chọn đơn vị.`,
    wording
      ? `It is not clear which unit of the commune “${shorten(wording)}” is. Choose the lead unit, or establish it first.`
      : `Row ${row} names no lead unit. Choose one.`,
  );
