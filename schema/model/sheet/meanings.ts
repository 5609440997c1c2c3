import type { Message } from '../../refusal.ts';
import type { Field, ModelKind, SubjectKind } from '../vocabulary.ts';

/** What a column of Phụ lục 01 may mean. IGNORED: a person says so, or it holds what the system itself wrote beside. */
export const SHEET_MEANINGS = [
  'ORDINAL',
  'NAME',
  'FIELD',
  'SUBJECT',
  'SUBJECT_KIND',
  'SUBJECT_BASIS',
  'UNIT',
  'PLACE',
  'KIND',
  'PREVIOUS_GOALS',
  'GOALS',
  'BOTH_GOALS',
  'GOAL_UNIT',
  'PREVIOUS_GOAL_UNIT',
  'SOLUTION',
  'PROBLEM',
  'FORCES',
  'LAUNCH',
  'SOURCE',
  'EARLIER',
  'CONTACT',
  'NOTES',
  'KIND_NEW',
  'KIND_CONTINUED',
  'KIND_REPLICATED',
  'FIELD_ECONOMY',
  'FIELD_CULTURE_SOCIETY',
  'FIELD_DEFENCE_SECURITY_RELIGION',
  'FIELD_POLITICAL_SYSTEM',
  'SUBJECT_COLLECTIVE',
  'SUBJECT_INDIVIDUAL',
  'IGNORED',
] as const;
export type SheetMeaning = (typeof SHEET_MEANINGS)[number];

/** A column for each value, marked with an x: what the mark stands for. */
export const KIND_MARKS: Partial<Record<SheetMeaning, ModelKind>> = {
  KIND_NEW: 'NEW',
  KIND_CONTINUED: 'CONTINUED',
  KIND_REPLICATED: 'REPLICATED',
};
export const FIELD_MARKS: Partial<Record<SheetMeaning, Field>> = {
  FIELD_ECONOMY: 'ECONOMY',
  FIELD_CULTURE_SOCIETY: 'CULTURE_SOCIETY',
  FIELD_DEFENCE_SECURITY_RELIGION: 'DEFENCE_SECURITY_RELIGION',
  FIELD_POLITICAL_SYSTEM: 'POLITICAL_SYSTEM',
};
export const SUBJECT_MARKS: Partial<Record<SheetMeaning, SubjectKind>> = {
  SUBJECT_COLLECTIVE: 'COLLECTIVE',
  SUBJECT_INDIVIDUAL: 'INDIVIDUAL',
};

/** Several columns of one meaning are read one after the other. */
export const MANY: readonly SheetMeaning[] = ['SOLUTION', 'PROBLEM', 'CONTACT', 'NOTES'];

export const MEANING_NAMES: Record<SheetMeaning, Message> = {
  ORDINAL: { vi: 'TT', en: 'No.' },
  NAME: { vi: 'Tên mô hình', en: 'Name' },
  FIELD: { vi: 'Lĩnh vực', en: 'Field' },
  SUBJECT: { vi: 'Chủ thể', en: 'Subject' },
  SUBJECT_KIND: { vi: 'Loại chủ thể (TT/CN)', en: 'Kind of subject' },
  SUBJECT_BASIS: { vi: 'Căn cứ gắn với địa bàn', en: 'Tie to the commune' },
  UNIT: { vi: 'Đơn vị', en: 'Unit' },
  PLACE: { vi: 'Địa bàn', en: 'Place' },
  KIND: { vi: 'Loại', en: 'Kind' },
  PREVIOUS_GOALS: { vi: 'Mục tiêu năm trước', en: "Last year's goals" },
  GOALS: { vi: 'Mục tiêu năm nay', en: "This year's goals" },
  BOTH_GOALS: { vi: 'Mục tiêu năm trước → năm nay', en: "Last year's → this year's goals" },
  GOAL_UNIT: { vi: 'Đơn vị tính', en: 'Unit of measure' },
  PREVIOUS_GOAL_UNIT: { vi: 'Đơn vị tính năm trước', en: "Unit of last year's goals" },
  SOLUTION: { vi: 'Nội dung, giải pháp', en: 'Solution' },
  PROBLEM: { vi: 'Vấn đề cần giải quyết', en: 'Problem' },
  FORCES: { vi: 'Lực lượng phối hợp', en: 'Coordinating forces' },
  LAUNCH: { vi: 'Thời gian ra mắt', en: 'Launch date' },
  SOURCE: { vi: 'Mô hình gốc', en: 'Source model' },
  EARLIER: { vi: 'Mô hình năm trước', en: 'Earlier model' },
  CONTACT: { vi: 'Người phụ trách, ĐT', en: 'Person in charge, phone' },
  NOTES: { vi: 'Ghi chú', en: 'Notes' },
  KIND_NEW: { vi: 'Loại: mới', en: 'Kind: new' },
  KIND_CONTINUED: { vi: 'Loại: tiếp tục', en: 'Kind: continued' },
  KIND_REPLICATED: { vi: 'Loại: nhân rộng', en: 'Kind: replicated' },
  FIELD_ECONOMY: { vi: 'Lĩnh vực: kinh tế', en: 'Field: economy' },
  FIELD_CULTURE_SOCIETY: { vi: 'Lĩnh vực: văn hóa - xã hội', en: 'Field: culture and society' },
  FIELD_DEFENCE_SECURITY_RELIGION: {
    vi: 'Lĩnh vực: quốc phòng - an ninh, tôn giáo',
    en: 'Field: defence, security, religion',
  },
  FIELD_POLITICAL_SYSTEM: { vi: 'Lĩnh vực: hệ thống chính trị', en: 'Field: political system' },
  SUBJECT_COLLECTIVE: { vi: 'Chủ thể: tập thể', en: 'Subject: collective' },
  SUBJECT_INDIVIDUAL: { vi: 'Chủ thể: cá nhân', en: 'Subject: individual' },
  IGNORED: { vi: 'Bỏ qua', en: 'Ignored' },
};
