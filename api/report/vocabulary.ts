import type { ReportKind, ReportStatus } from '../../schema/report/vocabulary.ts';
import { vocabulary } from '../vocabulary.ts';

export const ReportKindEnum = vocabulary<ReportKind>('ReportKind', 'Kind of a report (loại báo cáo, R-35).', {
  REGISTRATION_SYNTHESIS: 'Synthesis of registrations (tổng hợp đăng ký, Phụ lục 01).',
  SIX_MONTH: 'Six-month report (báo cáo 06 tháng, Phụ lục 02).',
  ANNUAL: 'Annual report (báo cáo năm, Phụ lục 02).',
  MOVEMENT: 'Report on the movement (báo cáo kết quả phong trào).',
  TARGET_EVALUATION: 'Evaluation of the targets (báo cáo đánh giá chỉ tiêu).',
  UNIT_LIST: "A unit's list after review (danh sách sau rà soát, R-33).",
});

export const ReportStatusEnum = vocabulary<ReportStatus>(
  'ReportStatus',
  'Where a report stands, derived from its events (trạng thái báo cáo, R-36).',
  {
    DRAFT: 'Being written (đang soạn thảo).',
    REVIEWED: 'Reviewed, not yet submitted (đã rà soát).',
    SUBMITTED: 'Submitted: nothing in it changes any more (đã gửi).',
    ACKNOWLEDGED: 'Acknowledged by its receiver (đã tiếp nhận).',
    RETURNED: 'Returned with reasons: a new version is owed (bị trả lại).',
    DISCARDED: 'A draft that was given up before it was submitted (đã bỏ dự thảo, R-38).',
  },
);
