import { cleanText, searchKey } from '../../text.ts';
import type { Registration } from '../registration.ts';
import { checkCells } from './cells.ts';
import { readLaunch } from './launch.ts';
import type { SheetMapping } from './mapping.ts';
import type { SheetMeaning } from './meanings.ts';
import { type Contact, readContact, withoutNames } from './people.ts';
import { type At, problem, type SheetProblem, shorten } from './problems.ts';
import { type DataRow, said } from './rows.ts';
import { readTargets } from './targets.ts';
import { leadUnit, type UnitIndex } from './units.ts';
import { readField, readKind, readSubject, readSubjectKind } from './values.ts';

/** What one row of the sheet registers; what is missing is absent, and the rules of registration say so. */
export type RegistrationDraft = Partial<Omit<Registration, 'subject'>> & {
  subject?: Partial<Registration['subject']>;
};

export interface SheetEntry {
  /** As the program numbers it. */
  row: number;
  ordinal: string;
  name: string;
  unit?: string;
  /** What the sheet calls the unit. */
  unitWording: string;
  registration: RegistrationDraft;
  /** What the sheet calls the earlier model, in a column of its own. */
  earlierWording: string;
  /** Read, shown to whoever imports, and never stored. */
  contact: Contact | null;
  problems: SheetProblem[];
  /** The texts of the row by meaning: the same row in another order of columns gives the same. */
  content: string;
  /** Column of each meaning, to point at. */
  columns: Partial<Record<SheetMeaning, number>>;
}

export interface EntrySetting {
  mapping: SheetMapping;
  answers: SheetMapping['rows'][number] | undefined;
  index: UnitIndex;
  year: number;
}

const oneLine = (text: string) => cleanText(text.replaceAll('\n', ' '));
/** A name that is wrapped in quotation marks is meant without them. */
const unquoted = (text: string) => text.replace(/^["“”„«](?=[^"“”„«»]*["“”„»]$)(.*)["“”„»]$/su, '$1').trim();

export function readEntry(row: DataRow, { mapping, answers, index, year }: EntrySetting): SheetEntry {
  const problems: SheetProblem[] = checkCells(row);
  const at = (meaning: SheetMeaning, path: string[], rule?: string): At => ({
    row: row.row,
    column: row.columns[meaning],
    meaning,
    path,
    ...(rule && { rule }),
  });
  const everywhere = mapping.everywhere;
  const registration: RegistrationDraft = { topics: [], priorities: [] };
  const set = <Key extends keyof RegistrationDraft>(key: Key, value: RegistrationDraft[Key] | '') => {
    if (value !== undefined && value !== '') registration[key] = value;
  };

  const name = unquoted(oneLine(said(row, 'NAME')));
  set('name', name);
  if (!name)
    problems.push(
      problem(
        'ERROR',
        'SHEET_NAME_MISSING',
        at('NAME', ['registration', 'name'], 'R-01'),
        `Dòng ${row.row} chưa ghi tên mô hình. Hãy bổ sung tên trong tệp; nếu dòng này viết tiếp dòng trên, hãy gộp ô tên của hai dòng.`,
        `Row ${row.row} has no name. Add it to the file; if the row continues the one above, merge their name cells.`,
      ),
    );

  const field = readField(row, mapping, answers?.field);
  const kind = readKind(row, mapping, answers?.kind);
  const launch = readLaunch(row, mapping, year, answers?.launchPlannedOn);
  const targets = readTargets(row, mapping, year);
  problems.push(...field.problems, ...kind.problems, ...launch.problems, ...targets.problems);
  set('field', field.value);
  set('kind', kind.value);
  set('launchPlannedOn', launch.value);
  if (targets.goals.length > 0) set('goals', targets.goals);
  set('place', answers?.place ?? (oneLine(said(row, 'PLACE')) || everywhere.place));
  set('solution', said(row, 'SOLUTION'));
  set('forces', said(row, 'FORCES'));

  const subject = readSubject(row);
  const { unit, wording } = leadUnit(row, subject.title, index, mapping, answers?.unit);
  const subjectKind = readSubjectKind(row, mapping, {
    own: answers?.subjectKind,
    title: subject.title || wording,
    suffix: subject.kind,
    isUnit: index.find(subject.title || wording) !== undefined,
  });
  problems.push(...subjectKind.problems);
  const individual = subjectKind.value === 'INDIVIDUAL';
  const bare = withoutNames(subject.title || wording, !individual);
  const basis = individual ? (answers?.subjectBasis ?? everywhere.subjectBasis) : undefined;
  const title = answers?.subjectTitle ?? bare.text;
  registration.subject = {
    ...(subjectKind.value && { kind: subjectKind.value }),
    ...(title && { title }),
    ...(basis && { basis }),
  };
  const subjectAt = at(subject.column, ['registration', 'subject', 'title'], 'R-41');
  if (!title && (subject.title || wording))
    problems.push(
      problem(
        'QUESTION',
        'SHEET_SUBJECT_IS_NAME',
        subjectAt,
        `Chủ thể ở dòng ${row.row} chỉ ghi họ tên. Hệ thống không lưu họ tên; hãy ghi chức danh hoặc vai trò, ví dụ “Trưởng thôn 3”.`,
        `The subject of row ${row.row} is a person's name alone. Names are not stored; state the position or part, such as “head of village 3”.`,
      ),
    );
  else if (individual && !answers?.subjectTitle && index.find(title) !== undefined)
    problems.push(
      problem(
        'QUESTION',
        'SHEET_SUBJECT_IS_UNIT',
        { ...subjectAt, rule: 'R-01' },
        `Chủ thể ở dòng ${row.row} là cá nhân, nhưng chỉ ghi đơn vị “${shorten(title)}”. Hãy ghi chức danh hoặc vai trò của cá nhân, ví dụ “Trưởng thôn 3”.`,
        `The subject of row ${row.row} is an individual, but only the unit “${shorten(title)}” is named. State the position or part, such as “head of village 3”.`,
      ),
    );
  else if (bare.removed && !answers?.subjectTitle)
    problems.push(
      problem(
        'NOTE',
        'SHEET_NAME_LEFT_OUT',
        subjectAt,
        `Họ tên trong mục chủ thể không được lưu; chủ thể ghi là “${shorten(bare.text)}”.`,
        `The person's name in the subject is not stored; the subject reads “${shorten(bare.text)}”.`,
      ),
    );

  const own = oneLine(said(row, 'PROBLEM')) && said(row, 'PROBLEM');
  const stated = answers?.problem ?? (own || everywhere.problem);
  set('problem', stated || registration.solution);
  if (!stated && registration.solution)
    problems.push(
      problem(
        'NOTE',
        'SHEET_PROBLEM_FROM_SOLUTION',
        at('SOLUTION', ['registration', 'problem'], 'R-01'),
        'Phụ lục 01 không có cột vấn đề cần giải quyết; nội dung, giải pháp được ghi cho cả mục này. Có thể bổ sung khi điều chỉnh đăng ký.',
        'Phụ lục 01 has no column for the problem; the content and solution stand for it too. It can be amended later.',
      ),
    );

  const notes = said(row, 'NOTES');
  if (kind.value === 'REPLICATED') {
    const named = answers?.sourceDescription ?? said(row, 'SOURCE');
    const inNotes = /nhan rong (tu|theo|cua)|mo hinh goc|hoc tap/.test(searchKey(notes)) ? notes : '';
    set('sourceDescription', named || inNotes || everywhere.sourceDescription);
  }
  if (kind.value === 'CONTINUED') {
    const described = answers?.earlierDescription ?? said(row, 'EARLIER');
    const fromGoals = targets.before
      ? `Đã thực hiện năm ${year - 1}, mục tiêu: ${targets.before}`.slice(0, 1000)
      : undefined;
    set('earlierDescription', described || fromGoals);
  }

  if (!unit)
    problems.push(
      problem(
        'QUESTION',
        'SHEET_UNIT_UNKNOWN',
        { ...at(said(row, 'UNIT') ? 'UNIT' : subject.column, ['unit'], 'R-01'), value: wording },
        wording
          ? `Chưa rõ “${shorten(wording)}” là đơn vị nào của địa phương. Hãy chọn đơn vị chủ trì, hoặc khai báo đơn vị trước.`
          : `Dòng ${row.row} chưa ghi đơn vị chủ trì. Hãy chọn đơn vị.`,
        wording
          ? `It is not clear which unit of the commune “${shorten(wording)}” is. Choose the lead unit, or establish it first.`
          : `Row ${row.row} names no lead unit. Choose one.`,
      ),
    );

  const contactText = said(row, 'CONTACT');
  const contact = contactText ? readContact(contactText) : null;
  if (contact) problems.push(contactNote(contact, at('CONTACT', [])));
  if (row.hidden)
    problems.push(
      problem(
        'NOTE',
        'SHEET_ROW_HIDDEN',
        { row: row.row },
        `Dòng ${row.row} đang bị ẩn trong tệp, vẫn được đọc.`,
        `Row ${row.row} is hidden in the file and is read all the same.`,
      ),
    );

  const texts = Object.entries(row.cells)
    .map(([meaning, cells]) => [meaning, cells.all.map(({ text, date }) => date ?? text)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    row: row.row,
    ordinal: oneLine(said(row, 'ORDINAL')),
    name,
    ...(unit && { unit }),
    unitWording: wording,
    registration,
    earlierWording: oneLine(said(row, 'EARLIER')),
    contact,
    problems,
    content: JSON.stringify([
      texts,
      row.fieldHeading ?? null,
      row.unitHeading ?? null,
      ...(row.kindHeading ? [row.kindHeading] : []),
    ]),
    columns: row.columns,
  };
}

function contactNote(contact: Contact, at: At): SheetProblem {
  const zero = contact.zeroRestored
    ? {
        vi: ' Số điện thoại mất số 0 ở đầu đã được thêm lại khi hiển thị.',
        en: ' The 0 that the phone number lost is shown again.',
      }
    : { vi: '', en: '' };
  return problem(
    'NOTE',
    'SHEET_CONTACT_NOT_STORED',
    at,
    `Người phụ trách và số điện thoại là dữ liệu cá nhân, không được lưu khi nhập.${zero.vi}`,
    `The person in charge and the phone number are personal data and are not stored by the import.${zero.en}`,
  );
}
