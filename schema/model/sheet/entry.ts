import { cleanText, searchKey } from '../../text.ts';
import { checkCells } from './cells.ts';
import type { EntrySetting, RegistrationDraft } from './draft.ts';
import { readLaunch } from './launch.ts';
import type { SheetMeaning } from './meanings.ts';
import { type Contact, readContact } from './people.ts';
import { personalData } from './personal-questions.ts';
import { type At, problem, type SheetProblem } from './problems.ts';
import { type DataRow, type GroupHeading, said } from './rows.ts';
import { readTargets, type SheetGoal } from './targets.ts';
import { readField, readKind } from './values.ts';
import { readWho } from './who.ts';

export interface SheetEntry {
  /** As the program numbers it. */
  row: number;
  ordinal: string;
  name: string;
  unit?: string | undefined;
  /** What the sheet calls the unit. */
  unitWording: string;
  registration: RegistrationDraft;
  /** What the sheet calls the earlier model, in a column of its own. */
  earlierWording: string;
  /** Read, shown to whoever imports, and never stored. */
  contact: Contact | null;
  problems: SheetProblem[];
  /** The heading of the group that it stands under, where that could say whose it is. */
  groupHeading?: GroupHeading | undefined;
  /** The texts of the row by meaning: the same row in another order of columns gives the same. */
  content: string;
  /** What stands in the row, by meaning. */
  said: Partial<Record<SheetMeaning, string>>;
  /** Goals of last year beside which none of this year stands. */
  leftOver: string[];
  /** Column of each meaning, to point at. */
  columns: Partial<Record<SheetMeaning, number>>;
}

/** a new model has no target of last year; what the wording says of before stays in the wording. */
const ofNew = ({ previousTarget: _, ...goal }: SheetGoal): SheetGoal => goal;
const oneLine = (text: string) => cleanText(text.replaceAll('\n', ' '));
/** A name that is wrapped in quotation marks is meant without them. */
const unquoted = (text: string) => text.replace(/^["“”„«](?=[^"“”„«»]*["“”„»]$)(.*)["“”„»]$/su, '$1').trim();

export function readEntry(row: DataRow, setting: EntrySetting): SheetEntry {
  const { mapping, answers, index, year } = setting;
  const problems: SheetProblem[] = checkCells(row);
  const at = (meaning: SheetMeaning, path: string[], rule?: string): At => ({
    row: row.row,
    column: row.columns[meaning],
    meaning,
    path,
    rule,
  });
  const everywhere = mapping.everywhere;
  const registration: RegistrationDraft = {
    topics: [],
    priorities: [],
    leftOut: answers?.leftOut ?? [],
  };
  const set = <Key extends keyof RegistrationDraft>(key: Key, value: RegistrationDraft[Key] | '') => {
    if (value !== undefined && value !== '') registration[key] = value;
  };

  const name = answers?.name ?? unquoted(oneLine(said(row, 'NAME')));
  set('name', name);
  if (!name)
    problems.push(
      problem(
        'QUESTION',
        'SHEET_NAME_MISSING',
        at('NAME', ['registration', 'name'], 'R-01'),
        `Dòng ${row.row} chưa ghi tên mô hình. Hãy cho biết tên, hoặc bổ sung trong tệp; nếu dòng này viết tiếp dòng trên, hãy gộp ô tên của hai dòng; nếu không phải mô hình, hãy trả lời như vậy.`,
        `Row ${row.row} has no name. State it, or add it to the file; if the row continues the one above, merge their name cells; if it is no model, answer so.`,
      ),
    );

  const field = readField(row, mapping, answers?.field);
  const kind = readKind(row, mapping, answers?.kind);
  const launch = readLaunch(row, mapping, year, answers?.launchPlannedOn);
  const targets = readTargets(row, mapping, year, answers?.goals);
  problems.push(...field.problems, ...kind.problems, ...launch.problems, ...targets.problems);
  set('field', field.value);
  set('kind', kind.value);
  set('launchPlannedOn', launch.value);
  const asNew = kind.value === 'NEW' && targets.goals.some(({ previousTarget }) => previousTarget);
  if (targets.goals.length > 0) set('goals', kind.value === 'NEW' ? targets.goals.map(ofNew) : targets.goals);
  if (asNew)
    problems.push(
      problem(
        'NOTE',
        'SHEET_PREVIOUS_OF_NEW',
        at('PREVIOUS_GOALS', ['registration', 'goals', 'previousTarget'], 'R-03'),
        `Dòng ${row.row} là mô hình mới nên số của năm trước không được ghi thành chỉ tiêu năm trước; nội dung mục tiêu vẫn giữ nguyên lời. Nếu mô hình tiếp tục từ năm trước, hãy đổi loại.`,
        `Row ${row.row} is a new model, so the figure of last year is not recorded as a target of last year; the wording of the goal stays. If the model goes on from last year, change its kind.`,
      ),
    );
  set('place', answers?.place ?? (oneLine(said(row, 'PLACE')) || everywhere.place));
  set('solution', said(row, 'SOLUTION'));
  set('forces', said(row, 'FORCES'));

  const who = readWho(row, setting);
  registration.subject = who.subject;
  problems.push(...who.problems);

  const stated = answers?.problem ?? (said(row, 'PROBLEM') || everywhere.problem);
  set('problem', stated || registration.solution);
  if (!stated && registration.solution)
    problems.push(
      problem(
        'NOTE',
        'SHEET_PROBLEM_FROM_SOLUTION',
        at('SOLUTION', ['registration', 'problem'], 'R-01'),
        `Dòng ${row.row} không ghi vấn đề cần giải quyết; nội dung, giải pháp được ghi cho cả mục này. Có thể bổ sung khi điều chỉnh đăng ký.`,
        `Row ${row.row} does not state the problem; the content and solution stand for it too. It can be amended later.`,
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

  problems.push(
    ...joinedNotes(row),
    ...personalData(registration, answers?.personalData ?? everywhere.personalData, at),
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
    name: registration.name ?? '',
    unit: who.unit,
    unitWording: who.wording,
    registration,
    groupHeading: [row.unitHeading].find((above) => above && index.find(above.wording) === undefined),
    earlierWording: oneLine(said(row, 'EARLIER')),
    contact,
    problems,
    content: JSON.stringify([
      texts,
      row.fieldHeading ?? null,
      row.unitHeading?.wording ?? null,
      ...(row.kindHeading ? [row.kindHeading] : []),
    ]),
    said: Object.fromEntries(
      (Object.keys(row.cells) as SheetMeaning[]).map((meaning) => [meaning, said(row, meaning)]),
    ),
    leftOver: targets.leftOver,
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

/** Rows that go on with this one because they have no name of their own. */
const joinedNotes = (row: DataRow): SheetProblem[] =>
  row.joined
    .filter(({ spanned }) => !spanned)
    .map((joined) =>
      problem(
        'NOTE',
        'SHEET_ROW_JOINED',
        { row: row.row },
        `Dòng ${joined.row} không có tên mô hình, được đọc tiếp vào dòng ${row.row}.`,
        `Row ${joined.row} has no name and is read as going on with row ${row.row}.`,
      ),
    );
