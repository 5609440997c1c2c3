import { type CellFate, IGNORED_REASON_NAMES, type IgnoredReason } from '../../schema/model/sheet/fates.ts';
import type { SheetRecognition } from '../../schema/model/sheet/header.ts';
import type { SheetRowStatus } from '../../schema/model/sheet/judge.ts';
import { MEANING_NAMES, SHEET_MEANINGS, type SheetMeaning } from '../../schema/model/sheet/meanings.ts';
import type { SheetSeverity } from '../../schema/model/sheet/problems.ts';
import type { SheetQuestionKind } from '../../schema/model/sheet/questions.ts';
import { vocabulary } from '../vocabulary.ts';
import type { RowOutcome } from './sheet-import.ts';

export const SheetMeaningEnum = vocabulary<SheetMeaning>(
  'SheetMeaning',
  'What a column of Phụ lục 01 means (ý nghĩa của cột).',
  Object.fromEntries(
    SHEET_MEANINGS.map((meaning) => [
      meaning,
      `${MEANING_NAMES[meaning].en} (${MEANING_NAMES[meaning].vi}).`,
    ]),
  ) as Record<SheetMeaning, string>,
);

export const SheetRecognitionEnum = vocabulary<SheetRecognition>(
  'SheetRecognition',
  'How the meaning of a column is known (cách nhận ra cột).',
  {
    RECOGNISED: 'By its wording (theo tiêu đề).',
    ANSWERED: 'A person said so (đã trả lời).',
    AMBIGUOUS: 'It may mean several things; asked (hiểu được nhiều cách).',
    UNKNOWN: 'Not known; left out until it is said (chưa rõ).',
  },
);

export const SheetSeverityEnum = vocabulary<SheetSeverity>(
  'SheetSeverity',
  'What a remark on a row asks for (mức độ).',
  {
    ERROR: 'To be corrected in the file (phải sửa trong tệp).',
    QUESTION: 'An answer in the mapping is enough (cần trả lời).',
    WARNING: 'Imported, but not as the file says (nhập khác với tệp).',
    NOTE: 'Nothing is in the way (lưu ý).',
  },
);

export const SheetRowStatusEnum = vocabulary<SheetRowStatus>(
  'SheetRowStatus',
  'What would become of a row (tình trạng của dòng).',
  {
    READY: 'Would be registered (nhập được).',
    QUESTION: 'Waits for an answer (cần trả lời).',
    ERROR: 'To be corrected (có lỗi).',
    DUPLICATE: 'Repeats another row or a registered model (trùng, R-02).',
    ALREADY: 'Imported from this file before (đã nhập).',
  },
);

export const SheetQuestionKindEnum = vocabulary<SheetQuestionKind>(
  'SheetQuestionKind',
  'What is asked, and so where the answer goes (loại câu hỏi).',
  {
    SHEET: 'Which sheet: `sheet` (trang tính nào).',
    HEADER: 'Where the heading stands: `headerRow`, `columns` (dòng tiêu đề).',
    COLUMN: 'What a column means: `columns` (ý nghĩa của cột).',
    MISSING_COLUMN: 'Which column holds what is needed: `columns` (thiếu cột).',
    UNIT: 'Which unit a wording stands for: `units` (đơn vị nào).',
    FIELD: 'Which field: `fields`, `everywhere`, `rows` (lĩnh vực nào).',
    KIND: 'Which kind: `kinds`, `everywhere`, `rows` (loại nào).',
    SUBJECT_KIND: 'Collective or individual: `subjectKinds`, `everywhere`, `rows` (tập thể hay cá nhân).',
    SUBJECT_BASIS:
      'How individuals belong to the commune: `everywhere`, `rows` (căn cứ gắn với địa bàn, R-05).',
    GOAL_UNIT: 'Which unit of measure: `goalUnits` (đơn vị tính nào).',
    PARTIAL_DATE: 'Which day of a month or quarter: `partialDates` (ngày nào trong khoảng).',
    SOURCE: 'Which model is copied: `everywhere`, `rows` (mô hình gốc, R-04).',
    PLACE: 'Where: `everywhere`, `rows` (địa bàn).',
    PROBLEM: 'Which problem it addresses: `everywhere`, `rows` (vấn đề giải quyết).',
    SUBJECT: 'The collective or the position: `subjectTitle` in `rows` (chủ thể, R-41).',
    NAME: 'What the model is called: `name` in `rows` (tên mô hình).',
    GOALS: 'What is aimed at, with a figure: `goals` in `rows` (mục tiêu, R-01, R-03).',
    LAUNCH: 'When a new model is launched: `launchPlannedOn` in `rows` (ngày ra mắt, R-04).',
    LEFT_OUT:
      'Why goals of the earlier model are not carried on: `leftOut` in `rows` (mục tiêu năm trước không tiếp tục, R-03).',
    PERSONAL_DATA:
      'Whether what looks like a phone number or a name stays: `personalData` in `everywhere`, `rows` (dữ liệu cá nhân, R-41).',
    EARLIER:
      'Which model of last year is continued: `earlierModel` or `describeEarlier` in `rows` (mô hình năm trước, R-03).',
  },
);

export const PersonalDataEnum = vocabulary<'LEAVE_OUT' | 'KEEP'>(
  'PersonalDataAnswer',
  'What becomes of a text that looks like personal data (xử lý dữ liệu cá nhân, R-41).',
  { LEAVE_OUT: 'It is left out (bỏ đi).', KEEP: 'It stays as stated (giữ nguyên).' },
);

export const PartialDateEnum = vocabulary<'FIRST_DAY' | 'LAST_DAY'>(
  'PartialDate',
  'Which day “tháng 4/2026” stands for (ngày đại diện).',
  { FIRST_DAY: 'The first (ngày đầu).', LAST_DAY: 'The last (ngày cuối).' },
);

export const SheetCellFateEnum = vocabulary<CellFate>(
  'SheetCellFate',
  'What became of a cell (kết quả của ô).',
  {
    READ: 'Takes part in what is registered (đã đọc).',
    ASKED: 'Waits for an answer or a correction (cần trả lời, sửa).',
    IGNORED: 'Passed over, with a reason (bỏ qua).',
  },
);

export const SheetIgnoredReasonEnum = vocabulary<IgnoredReason>(
  'SheetIgnoredReason',
  'Why a cell is passed over (lý do bỏ qua).',
  Object.fromEntries(
    Object.entries(IGNORED_REASON_NAMES).map(([reason, { vi, en }]) => [reason, `${en} (${vi}).`]),
  ) as Record<IgnoredReason, string>,
);

export const SheetOutcomeEnum = vocabulary<RowOutcome>(
  'SheetOutcome',
  'What became of a row (kết quả của dòng).',
  {
    REGISTERED: 'Registered by this import (đã đăng ký).',
    ALREADY: 'Imported before; nothing was done (đã nhập trước đó).',
    REFUSED: 'Not imported; see the errors (không nhập).',
    PENDING: 'Its turn did not come in time; send the same order again (chưa kịp nhập).',
  },
);
