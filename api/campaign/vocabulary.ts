import type { PassedSetting } from '../../schema/campaign/above.ts';
import type {
  CampaignStatus,
  DayKind,
  DeadlineState,
  DeadlineWarning,
  DeliveredBy,
  MilestoneReport,
  OfferedChange,
  OfferedPart,
  OwingUnits,
  TargetMetric,
  TargetStage,
} from '../../schema/campaign/vocabulary.ts';
import { vocabulary } from '../vocabulary.ts';

export type CalendarChangeKind =
  | 'ADDED'
  | 'MOVED'
  | 'REWORDED'
  | 'REMOVED'
  | 'DELIVERY_CORRECTED'
  | 'DELIVERY_WITHDRAWN';

export const TargetMetricEnum = vocabulary<TargetMetric>(
  'TargetMetric',
  'What a target counts (chỉ tiêu đếm gì).',
  {
    MODELS: 'All models (tất cả mô hình).',
    NEW_OR_REPLICATED_MODELS: 'New or replicated models (mô hình mới hoặc nhân rộng).',
  },
);

export const TargetStageEnum = vocabulary<TargetStage>(
  'TargetStage',
  'The stage at which a model counts towards a target (mốc tính chỉ tiêu, R-37).',
  {
    REGISTERED: 'Once registered (đã đăng ký).',
    STANDING: 'Accepted and not dropped (đã tiếp nhận, không bị loại bỏ).',
    IMPLEMENTING: 'Once implementing (đã triển khai).',
    RECOGNISED: 'Once recognised (đã công nhận).',
  },
);

export const CampaignStatusEnum = vocabulary<CampaignStatus>(
  'CampaignStatus',
  'State of a campaign (trạng thái kế hoạch).',
  {
    PLANNED: 'Planned, not open yet (đã lập kế hoạch).',
    OPEN: 'Open: models are registered and run (đang thực hiện).',
    CLOSED: 'Closed (đã kết thúc).',
    CANCELLED: 'Taken back before it was opened (đã hủy, R-38).',
  },
);

export const MilestoneStateEnum = vocabulary<DeadlineState>(
  'MilestoneState',
  'How a milestone stands today (tình trạng mốc thời gian).',
  {
    UPCOMING: 'Due later (chưa đến hạn).',
    DUE_SOON: 'Due within days (sắp đến hạn).',
    OVERDUE: 'Past its last day and not delivered (quá hạn).',
    NOT_OWED: 'Past its last day, and nobody owed it (không nơi nào phải nộp).',
    DELIVERED_ON_TIME: 'Delivered on time (đã nộp đúng hạn).',
    DELIVERED_LATE: 'Delivered late (đã nộp muộn).',
  },
);

export const DeadlineWarningEnum = vocabulary<DeadlineWarning>(
  'DeadlineWarning',
  'Why the last day of a milestone deserves care (lưu ý về hạn chót, R-31).',
  {
    WEEKEND: 'It is a Saturday or Sunday (cuối tuần).',
    HOLIDAY: 'It is a public holiday (ngày nghỉ lễ).',
  },
);

export const DayKindEnum = vocabulary<DayKind>('DayKind', 'How days are counted (cách tính ngày, R-16).', {
  CALENDAR: 'Every day (ngày lịch).',
  WORKING: 'Days that offices work (ngày làm việc).',
});

export const ClearableSettingEnum = vocabulary<'rubric' | 'reviewCutOff'>(
  'ClearableSetting',
  'A setting that may have no value (thiết lập có thể bỏ trống).',
  { rubric: 'No points are given (không chấm điểm).', reviewCutOff: 'No cut-off (không chốt ngày).' },
);

export const MilestoneReportEnum = vocabulary<MilestoneReport>(
  'MilestoneReport',
  'A report that a milestone may wait for (báo cáo của mốc thời gian, kế hoạch V).',
  {
    REGISTRATION_SYNTHESIS: 'Synthesis of registrations (tổng hợp đăng ký, Phụ lục 01).',
    SIX_MONTH: 'Of the first six months (báo cáo 06 tháng đầu năm).',
    ANNUAL: 'Of the year (báo cáo năm).',
    MOVEMENT: 'On the results of the movement (báo cáo kết quả phong trào).',
    TARGET_EVALUATION: 'On how the targets are met (báo cáo đánh giá kết quả thực hiện chỉ tiêu).',
    UNIT_LIST: 'A unit’s list after its review (danh sách sau rà soát của đơn vị, Phụ lục 02).',
  },
);

export const CalendarChangeEnum = vocabulary<CalendarChangeKind>(
  'CalendarChangeKind',
  'What changed in a calendar (nội dung thay đổi lịch).',
  {
    ADDED: 'A milestone was added (thêm mốc).',
    MOVED: 'Its date moved (dời ngày).',
    REWORDED: 'Its words changed, not its date (sửa nội dung).',
    REMOVED: 'It was removed (bỏ mốc).',
    DELIVERY_CORRECTED: 'Its delivery was corrected (đính chính ngày hoàn thành, R-38).',
    DELIVERY_WITHDRAWN: 'Its delivery was recorded by mistake (rút ghi nhận hoàn thành, R-38).',
  },
);

export const DeliveredByEnum = vocabulary<DeliveredBy>(
  'DeliveredBy',
  'What delivers a milestone (mốc hoàn thành khi nào, R-32).',
  {
    REPORTS: 'The reports that it names, once submitted (báo cáo đã gửi).',
    UNIT_LISTS: 'The list after review of every unit that owes one (danh sách của từng đơn vị).',
    REGISTRATIONS: 'The registration of every unit that owes one (đăng ký của từng đơn vị).',
    NOMINATION:
      'Notice, decision of recognition, and a dossier sent or the decision to send none (thông báo, công nhận, đề nghị).',
    PEOPLE: 'What people state: the system holds no deliverable (ghi nhận bằng tay).',
  },
);

export const OwingUnitsEnum = vocabulary<OwingUnits>(
  'OwingUnits',
  'Which units owe what units deliver (đơn vị nào phải nộp).',
  {
    ACTIVE_UNITS: 'All that stand on the last day, but those exempted (mọi đơn vị đang hoạt động).',
    UNITS_WITH_MODELS: 'Those that registered a model (đơn vị có mô hình đăng ký).',
  },
);

export const OfferedPartEnum = vocabulary<OfferedPart>(
  'OfferedPart',
  'What of a campaign an offer is about (nội dung cấp trên giao, R-43).',
  {
    TARGET: 'A target (chỉ tiêu).',
    MILESTONE: 'A milestone (mốc thời gian).',
    SETTING: 'A setting (thiết lập).',
  },
);

export const OfferedChangeEnum = vocabulary<OfferedChange>(
  'OfferedChange',
  'How the campaign above differs from this one (khác biệt so với kế hoạch cấp trên, R-43).',
  {
    ADDED: 'It has what is missing here (bổ sung).',
    CHANGED: 'It says otherwise (thay đổi).',
    REMOVED: 'It has it no more (bỏ).',
  },
);

export const PassedSettingEnum = vocabulary<PassedSetting>(
  'PassedSetting',
  'A setting that is passed down to the communes (thiết lập giao xuống, R-43).',
  {
    officialStage: 'The stage at which targets count (mốc tính chỉ tiêu).',
    deadlineInclusive: '“Trước ngày X” includes X (hạn gồm cả ngày nêu).',
    replicatedMustLaunch: 'Replicated models launch (mô hình nhân rộng phải ra mắt).',
    submissionDays: 'Days before a session (số ngày gửi trước).',
    submissionDayKind: 'How these days are counted (cách tính ngày).',
    quorumOver: 'The quorum (tỷ lệ dự họp).',
    majorityOver: 'The majority (tỷ lệ đạt).',
    rubric: 'Points (thang điểm).',
    reviewCutOff: 'Cut-off of the review (ngày chốt rà soát).',
    baseWages: 'Base wages (mức lương cơ sở).',
  },
);
