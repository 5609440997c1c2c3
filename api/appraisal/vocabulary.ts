import type { Suggested } from '../../schema/appraisal/suggestion.ts';
import type * as words from '../../schema/appraisal/vocabulary.ts';
import { vocabulary } from '../vocabulary.ts';

export const AppraisalDutyEnum = vocabulary<words.Duty>(
  'AppraisalDuty',
  'Duty on an appraisal panel (nhiệm vụ trong Đoàn thẩm định, R-15).',
  {
    HEAD: 'Head (Trưởng đoàn); exactly one.',
    SECRETARY: 'Secretary (Thư ký); exactly one.',
    MEMBER: 'Member (Thành viên).',
  },
);

export const AppraisalRoundStatusEnum = vocabulary<words.RoundStatus>(
  'AppraisalRoundStatus',
  'Where the five steps of an appraisal stand, derived from its events (trạng thái đợt thẩm định).',
  {
    PLANNED: 'Planned, no panel yet (đã lập kế hoạch).',
    APPOINTED: 'The panel is appointed, no session has opened (đã thành lập Đoàn).',
    IN_SESSION: 'A session is open or not notified yet (đang thẩm định).',
    NOTIFIED: 'What was decided is notified (đã thông báo kết quả).',
    ADVISED: 'The Committee is advised; over (đã tham mưu cấp ủy).',
    CANCELLED: 'Cancelled before anything was voted on (đã hủy).',
  },
);

export const AppraisalSessionStatusEnum = vocabulary<words.SessionStatus>(
  'AppraisalSessionStatus',
  'Where a session stands (trạng thái hội nghị thẩm định).',
  {
    SCHEDULED: 'Scheduled, not opened (đã lên lịch).',
    OPEN: 'Open: ballots are cast (đang họp).',
    CLOSED: 'Closed, with results (đã kết thúc).',
    CANCELLED: 'Cancelled before it opened (đã hủy).',
  },
);

export const SuggestedEnum = vocabulary<Suggested>(
  'Suggested',
  'What the record suggests for a criterion; people decide (gợi ý, R-22).',
  {
    MET: 'Met (đạt).',
    NOT_MET: 'Not met (chưa đạt).',
    UNKNOWN: 'The record cannot tell (chưa xác định được).',
  },
);
