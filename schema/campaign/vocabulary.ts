/** What a target counts (chỉ tiêu). */
export const TARGET_METRICS = ['MODELS', 'NEW_OR_REPLICATED_MODELS'] as const;
export type TargetMetric = (typeof TARGET_METRICS)[number];

export const TARGET_METRIC_NAMES: Record<TargetMetric, { vi: string; en: string }> = {
  MODELS: { vi: 'mô hình', en: 'models' },
  NEW_OR_REPLICATED_MODELS: { vi: 'mô hình mới hoặc nhân rộng', en: 'new or replicated models' },
};

/** At which stage a model counts towards a target. STANDING: accepted and not dropped. */
export const TARGET_STAGES = ['REGISTERED', 'STANDING', 'IMPLEMENTING', 'RECOGNISED'] as const;
export type TargetStage = (typeof TARGET_STAGES)[number];

export const CAMPAIGN_STATUSES = ['PLANNED', 'OPEN', 'CLOSED', 'CANCELLED'] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** Reports that a milestone may wait for (plan V); UNIT_LIST is owed by every unit. */
export const MILESTONE_REPORTS = [
  'REGISTRATION_SYNTHESIS',
  'SIX_MONTH',
  'ANNUAL',
  'MOVEMENT',
  'TARGET_EVALUATION',
  'UNIT_LIST',
] as const;
export type MilestoneReport = (typeof MILESTONE_REPORTS)[number];

export const MILESTONE_REPORT_NAMES: Record<MilestoneReport, { vi: string; en: string }> = {
  REGISTRATION_SYNTHESIS: { vi: 'tổng hợp đăng ký mô hình', en: 'synthesis of registrations' },
  SIX_MONTH: { vi: 'báo cáo 06 tháng đầu năm', en: 'six-month report' },
  ANNUAL: { vi: 'báo cáo năm', en: 'annual report' },
  MOVEMENT: { vi: 'báo cáo kết quả phong trào', en: 'report on the movement' },
  TARGET_EVALUATION: { vi: 'báo cáo đánh giá chỉ tiêu', en: 'evaluation of the targets' },
  UNIT_LIST: { vi: 'danh sách mô hình sau rà soát', en: 'list after review' },
};

/** The milestone that makes a registration late. */
export const UNIT_REGISTRATION = 'UNIT_REGISTRATION';

/** The milestone that the steps of plan IV.2 complete: notice, recognition, nomination to the city. */
export const APPRAISAL_AND_NOMINATION = 'APPRAISAL_AND_NOMINATION';

/**
 * What delivers a milestone: the reports that it names; the list, or the registration, of every unit that owes
 * one; notice, recognition and nomination; or what people say where the system holds nothing.
 */
export const DELIVERED_BY = ['REPORTS', 'UNIT_LISTS', 'REGISTRATIONS', 'NOMINATION', 'PEOPLE'] as const;
export type DeliveredBy = (typeof DELIVERED_BY)[number];

/** Which units owe what every unit owes: all that stand, or those that registered a model. */
export const OWING_UNITS = ['ACTIVE_UNITS', 'UNITS_WITH_MODELS'] as const;
export type OwingUnits = (typeof OWING_UNITS)[number];

/** Where a milestone stands against its deadline. */
export const DEADLINE_STATES = [
  'UPCOMING',
  'DUE_SOON',
  'OVERDUE',
  'NOT_OWED',
  'DELIVERED_ON_TIME',
  'DELIVERED_LATE',
] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** Why the last day on time deserves a look: it is never moved. */
export const DEADLINE_WARNINGS = ['WEEKEND', 'HOLIDAY'] as const;
export type DeadlineWarning = (typeof DEADLINE_WARNINGS)[number];

/** “Chậm nhất” within so many days is DUE_SOON; the plan names no figure: one week, the rhythm of the Board's follow-up. */
export const DUE_SOON_DAYS = 7;

/** How days before a session are counted: every day, or those that offices work. */
export const DAY_KINDS = ['CALENDAR', 'WORKING'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Đảng ủy · Ban Thường vụ */
export const RECOGNITION_BODIES = ['PARTY_COMMITTEE', 'STANDING_COMMITTEE'] as const;
export type RecognitionBody = (typeof RECOGNITION_BODIES)[number];

/** What the campaign of the level above offers: chỉ tiêu · mốc thời gian · thiết lập */
export const OFFERED_PARTS = ['TARGET', 'MILESTONE', 'SETTING'] as const;
export type OfferedPart = (typeof OFFERED_PARTS)[number];

export const OFFERED_CHANGES = ['ADDED', 'CHANGED', 'REMOVED'] as const;
export type OfferedChange = (typeof OFFERED_CHANGES)[number];
