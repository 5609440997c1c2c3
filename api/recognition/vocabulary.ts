import type { ExemplarStatus } from '../../projections/recognition/queries.ts';
import type { ChecklistItem } from '../../schema/recognition/checklist.ts';
import type * as words from '../../schema/recognition/vocabulary.ts';
import { vocabulary } from '../vocabulary.ts';

export const TaskRatingEnum = vocabulary<words.TaskRating>(
  'TaskRating',
  'How a unit was rated in the year (mức xếp loại, kế hoạch IV.1.b).',
  {
    EXCELLENT: 'Completed its tasks excellently (hoàn thành xuất sắc nhiệm vụ).',
    GOOD: 'Completed its tasks well (hoàn thành tốt nhiệm vụ).',
    COMPLETED: 'Completed its tasks (hoàn thành nhiệm vụ).',
    NOT_COMPLETED: 'Did not complete its tasks (không hoàn thành nhiệm vụ).',
  },
);

export const DossierItemEnum = vocabulary<words.DossierItem>(
  'DossierItem',
  'A paper of the city dossier (thành phần hồ sơ, kế hoạch IV.2.3).',
  {
    MINUTES: 'Minutes of the Standing Committee’s vote (biên bản họp bình xét).',
    SUBMISSION: 'The Committee’s submission (tờ trình).',
    ACHIEVEMENT_REPORT: 'Achievement report (báo cáo thành tích).',
    SUMMARY: 'Achievement summary (trích ngang thành tích).',
    LIST: 'List of the nominated (danh sách đề nghị).',
  },
);

export const ConfirmerEnum = vocabulary<words.Confirmer>(
  'ReportConfirmer',
  'Who confirms the achievement report (cấp ủy xác nhận, R-28).',
  {
    DIRECT_COMMITTEE: 'The committee directly in charge (cấp ủy trực tiếp quản lý).',
    PROPOSING_COMMITTEE: 'The committee that proposes (cấp ủy cấp đề nghị khen thưởng).',
  },
);

export const CityOutcomeEnum = vocabulary<words.CityOutcome>(
  'CityOutcome',
  'What the city decided on an exemplar (kết quả xét của thành phố, R-29).',
  {
    GRANTED: 'Recognised at city level (công nhận).',
    DECLINED: 'Not recognised (không công nhận).',
  },
);

export const ExemplarStatusEnum = vocabulary<ExemplarStatus>(
  'ExemplarStatus',
  'Where a nomination stands, derived from its events (trạng thái đề nghị điển hình).',
  {
    NOMINATED: 'Nominated, dossier not sent (đã đề nghị, chưa gửi hồ sơ).',
    SENT: 'Dossier sent to the city (đã gửi hồ sơ).',
    GRANTED: 'Recognised by the city (thành phố công nhận).',
    DECLINED: 'Not recognised by the city (thành phố không công nhận).',
    WITHDRAWN: 'Withdrawn (đã rút).',
  },
);

export const ChecklistItemEnum = vocabulary<ChecklistItem>(
  'ChecklistItem',
  'What a nomination sent to the city has (mục kiểm tra hồ sơ, R-26, R-28).',
  {
    RECOGNITION: 'The recognition of the model stands (mô hình đang được công nhận).',
    SELECTION: 'The model was selected as most exemplary (được bình xét tiêu biểu nhất).',
    RATING: 'The unit is rated well enough (xếp loại của đơn vị).',
    MINUTES: 'Minutes of the vote (biên bản họp bình xét).',
    SUBMISSION: 'Submission (tờ trình).',
    ACHIEVEMENT_REPORT: 'Achievement report (báo cáo thành tích).',
    DIRECT_CONFIRMATION: 'Confirmed by the direct committee (xác nhận của cấp ủy trực tiếp quản lý).',
    PROPOSING_CONFIRMATION: 'Confirmed by the proposing committee (xác nhận của cấp ủy cấp đề nghị).',
    BOUND_COPIES: 'Three bound copies of the report (03 bộ, đóng quyển).',
    SUMMARY: 'Achievement summary (trích ngang thành tích).',
    LIST: 'List of the nominated (danh sách đề nghị).',
  },
);
