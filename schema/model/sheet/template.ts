import { METRIC_UNIT_NAMES, MODEL_KIND_NAMES } from '../names.ts';
import { FIELDS, MODEL_KINDS, type ModelKind, SUBJECT_BASES, SUBJECT_KINDS } from '../vocabulary.ts';
import type { SheetEntry } from './entry.ts';
import { MEANING_NAMES, type SheetMeaning } from './meanings.ts';
import { EXAMPLE_MARK } from './row-parts.ts';
import { FIELD_WORDINGS, SUBJECT_BASIS_WORDINGS, SUBJECT_KIND_WORDINGS } from './words.ts';

/** A column of the form that is handed out: a heading that the import reads, and what may be chosen. */
export interface TemplateColumn {
  meaning: SheetMeaning;
  heading: string;
  /** In characters. */
  width: number;
  /** UNITS: those of the commune. Other wordings are allowed, and asked about. */
  list?: readonly string[] | 'UNITS';
  example: string;
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
const KIND_WORDINGS = Object.fromEntries(
  MODEL_KINDS.map((kind) => [kind, capital(MODEL_KIND_NAMES[kind].vi)]),
) as Record<ModelKind, string>;
const kinds = Object.values(KIND_WORDINGS);

/** Phụ lục 01 as it is handed out: the plan's columns, and those whose answers it would have to be asked for. */
export const TEMPLATE: readonly TemplateColumn[] = [
  { meaning: 'ORDINAL', heading: 'TT', width: 6, example: '' },
  {
    meaning: 'NAME',
    heading: 'Tên mô hình',
    width: 36,
    example: `${EXAMPLE_MARK}: Tuyến đường hoa tự quản`,
  },
  {
    meaning: 'FIELD',
    heading: 'Lĩnh vực',
    width: 24,
    list: FIELDS.map((field) => FIELD_WORDINGS[field]),
    example: FIELD_WORDINGS.CULTURE_SOCIETY,
  },
  { meaning: 'UNIT', heading: 'Đơn vị chủ trì', width: 28, list: 'UNITS', example: 'Chi bộ thôn 1' },
  { meaning: 'SUBJECT', heading: 'Chủ thể thực hiện', width: 26, example: 'Chi hội Phụ nữ thôn 1' },
  {
    meaning: 'SUBJECT_KIND',
    heading: 'Tập thể hay cá nhân',
    width: 12,
    list: SUBJECT_KINDS.map((kind) => SUBJECT_KIND_WORDINGS[kind]),
    example: SUBJECT_KIND_WORDINGS.COLLECTIVE,
  },
  {
    meaning: 'SUBJECT_BASIS',
    heading: 'Căn cứ gắn với địa bàn (nếu là cá nhân)',
    width: 16,
    list: SUBJECT_BASES.map((basis) => SUBJECT_BASIS_WORDINGS[basis]),
    example: '',
  },
  { meaning: 'PLACE', heading: 'Địa bàn', width: 18, example: 'Thôn 1' },
  {
    meaning: 'KIND',
    heading: 'Loại (mới/tiếp tục/nhân rộng)',
    width: 14,
    list: kinds,
    example: kinds[0] ?? '',
  },
  { meaning: 'PREVIOUS_GOALS', heading: 'Mục tiêu năm trước', width: 20, example: '' },
  {
    meaning: 'GOALS',
    heading: 'Mục tiêu năm nay',
    width: 24,
    example: `40 ${METRIC_UNIT_NAMES.HOUSEHOLD.vi} tham gia; 500 m2 đường hoa`,
  },
  { meaning: 'PROBLEM', heading: 'Vấn đề cần giải quyết', width: 30, example: 'Rác thải ven đường' },
  {
    meaning: 'SOLUTION',
    heading: 'Nội dung, giải pháp',
    width: 40,
    example: 'Vận động từng hộ trồng và chăm sóc',
  },
  { meaning: 'FORCES', heading: 'Lực lượng phối hợp', width: 26, example: 'Ban công tác Mặt trận thôn' },
  { meaning: 'LAUNCH', heading: 'Thời gian ra mắt (mô hình mới)', width: 16, example: '15/4' },
  { meaning: 'SOURCE', heading: 'Mô hình gốc (nếu nhân rộng)', width: 24, example: '' },
  { meaning: 'EARLIER', heading: 'Mô hình năm trước (nếu tiếp tục)', width: 24, example: '' },
  { meaning: 'CONTACT', heading: 'Người phụ trách, ĐT', width: 24, example: 'Bí thư chi bộ' },
  { meaning: 'NOTES', heading: 'Ghi chú', width: 20, example: '' },
];

/** Where the form has its headings, and below them its rows, as a program counts them. */
export const HEADING_ROW = 5;
export const FIRST_ROW = HEADING_ROW + 1;

/** Of the column that says what is still missing in a row; read back, it is passed over. */
export const REMARKS_HEADING = 'Ghi chú của hệ thống';

const wordingOf = <Key extends string>(table: Record<Key, string>, key: Key | undefined) =>
  key === undefined ? undefined : table[key];

/** What a row says, in the columns of the form: as it was understood, else as it was written. */
export function templateRow(entry: SheetEntry, unitName: string | undefined): string[] {
  const { registration, said } = entry;
  const { field, kind, subject, goals = [], launchPlannedOn } = registration;
  const understood: Partial<Record<SheetMeaning, string | undefined>> = {
    NAME: registration.name,
    FIELD: wordingOf(FIELD_WORDINGS, field),
    UNIT: unitName ?? entry.unitWording,
    SUBJECT: subject?.title,
    SUBJECT_KIND: wordingOf(SUBJECT_KIND_WORDINGS, subject?.kind),
    SUBJECT_BASIS: wordingOf(SUBJECT_BASIS_WORDINGS, subject?.basis),
    PLACE: registration.place,
    KIND: wordingOf(KIND_WORDINGS, kind),
    PROBLEM: said.PROBLEM ? registration.problem : undefined,
    SOLUTION: registration.solution,
    FORCES: registration.forces,
    LAUNCH: launchPlannedOn?.split('-').reverse().join('/'),
    SOURCE: registration.sourceDescription,
  };
  // Goals are told in the words of the sheet; where a person answered, in theirs.
  const wording = goals.map(({ title, unit, target }) =>
    /\d/.test(title) ? title : `${title}: ${target} ${METRIC_UNIT_NAMES[unit].vi}`,
  );
  return TEMPLATE.map(({ meaning }) => {
    if (meaning === 'GOALS') return said.GOALS ?? said.BOTH_GOALS ?? wording.join('\n');
    return understood[meaning] ?? said[meaning] ?? '';
  });
}

export const templateHeading = (meaning: SheetMeaning) =>
  TEMPLATE.find((column) => column.meaning === meaning)?.heading ?? MEANING_NAMES[meaning].vi;
