import type { Message } from '../../refusal.ts';
import type { RowReason } from './row-parts.ts';

export const CELL_FATES = ['READ', 'ASKED', 'IGNORED'] as const;
export type CellFate = (typeof CELL_FATES)[number];

/** Why a cell is not read. */
export const IGNORED_REASONS = [
  'OTHER_SHEET',
  'HIDDEN_SHEET',
  'TITLE',
  'BLANK',
  'NUMBERED_AHEAD',
  'HEADING_REPEATED',
  'COLUMN_NUMBERS',
  'TOTAL',
  'SIGNATURE',
  'EXAMPLE',
  'ANSWERED_NO_MODEL',
  'GROUP_HEADING',
  'OUTSIDE_TABLE',
  'COLUMN_IGNORED',
  'NOT_STORED',
  'NOT_USED',
  'ANSWERED_OTHERWISE',
] as const satisfies readonly (RowReason | string)[];
export type IgnoredReason = (typeof IGNORED_REASONS)[number];

export const IGNORED_REASON_NAMES: Record<IgnoredReason, Message> = {
  OTHER_SHEET: { vi: 'trang tính khác', en: 'another sheet' },
  HIDDEN_SHEET: { vi: 'trang tính ẩn', en: 'a hidden sheet' },
  TITLE: { vi: 'phần đầu trang, trên tiêu đề bảng', en: 'above the heading of the table' },
  BLANK: { vi: 'dấu gạch, dấu chấm thay ô trống', en: 'a dash or dots for nothing' },
  NUMBERED_AHEAD: { vi: 'dòng chỉ có số thứ tự', en: 'a row with its number alone' },
  HEADING_REPEATED: { vi: 'tiêu đề bảng lặp lại', en: 'the heading again' },
  COLUMN_NUMBERS: { vi: 'dòng đánh số cột', en: 'numbers of the columns' },
  TOTAL: { vi: 'dòng tổng', en: 'a total' },
  SIGNATURE: { vi: 'ghi chú, ký tên cuối bảng', en: 'remarks and signatures below the table' },
  EXAMPLE: { vi: 'dòng ví dụ của biểu mẫu', en: 'the example of the form' },
  ANSWERED_NO_MODEL: { vi: 'được trả lời là không phải mô hình', en: 'answered to be no model' },
  GROUP_HEADING: { vi: 'tiêu đề nhóm', en: 'a heading of a group' },
  OUTSIDE_TABLE: { vi: 'ngoài bảng, cột không có tiêu đề', en: 'outside the table, without a heading' },
  COLUMN_IGNORED: { vi: 'cột được chọn bỏ qua', en: 'a column that is left out' },
  NOT_STORED: {
    vi: 'người phụ trách, điện thoại: hiển thị, không lưu',
    en: 'persons in charge: shown, not stored',
  },
  NOT_USED: { vi: 'không thuộc nội dung đăng ký của dòng', en: 'no part of what the row registers' },
  ANSWERED_OTHERWISE: { vi: 'đã có câu trả lời thay cho ô', en: 'an answer stands in its place' },
};
