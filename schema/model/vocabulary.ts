/** Lĩnh vực: exactly one per model (R-22, criterion 1). */
export const FIELDS = [
  'ECONOMY',
  'CULTURE_SOCIETY',
  'DEFENCE_SECURITY_RELIGION',
  'POLITICAL_SYSTEM',
] as const;
export type Field = (typeof FIELDS)[number];

/** Loại: mới · tiếp tục · nhân rộng */
export const MODEL_KINDS = ['NEW', 'CONTINUED', 'REPLICATED'] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];

/** Chủ thể: tập thể · cá nhân */
export const SUBJECT_KINDS = ['COLLECTIVE', 'INDIVIDUAL'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** How an individual belongs to the commune: cư trú, làm việc, học tập, sinh hoạt. */
export const SUBJECT_BASES = ['RESIDES', 'WORKS', 'STUDIES', 'ACTIVE'] as const;

/** Mới · khó · cấp bách · bức xúc: why the matter has priority. */
export const PRIORITIES = ['NEW', 'HARD', 'URGENT', 'RESENTED'] as const;

/** Sums never mix units. */
export const METRIC_UNITS = [
  'PERSON',
  'HOUSEHOLD',
  'SQUARE_METRE',
  'METRE',
  'KILOGRAM',
  'VND',
  'WORKDAY',
  'ITEM',
  'EVENT',
  'CASE',
  'PERCENT',
] as const;
export type MetricUnit = (typeof METRIC_UNITS)[number];

/** Which way a goal is better than last year's: more households, fewer cases. */
export const DIRECTIONS = ['MORE', 'FEWER'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Tiền · ngày công · đất · vật liệu, hiện vật */
export const RESOURCE_KINDS = ['MONEY', 'LABOUR', 'LAND', 'MATERIAL'] as const;
/** Ngân sách · Nhân dân · doanh nghiệp · tổ chức */
export const RESOURCE_SOURCES = ['STATE_BUDGET', 'PEOPLE', 'ENTERPRISE', 'ORGANIZATION'] as const;
/** Truyền thanh · báo chí · mạng xã hội · hội nghị · pa nô · vận động trực tiếp */
export const OUTREACH_CHANNELS = [
  'LOUDSPEAKER',
  'PRESS',
  'SOCIAL_MEDIA',
  'MEETING',
  'BANNER',
  'VISIT',
] as const;

/** The eight criteria. */
export const CRITERIA = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** Tốt · khá · đạt · chưa đạt */
export const RATINGS = ['GOOD', 'FAIR', 'PASS', 'FAIL'] as const;

/** Of a remedy that an inspection asked for. */
export const REMEDY_STATES = ['OWED', 'COMPLETED', 'CONFIRMED', 'WAIVED'] as const;
export type RemedyState = (typeof REMEDY_STATES)[number];

/** Of an inspection planned beforehand; whether it is overdue is a matter of the day. */
export const PLANNED_INSPECTION_STATES = ['PLANNED', 'DONE', 'CANCELLED'] as const;
export type PlannedInspectionState = (typeof PLANNED_INSPECTION_STATES)[number];

export const INSPECTION_STATES = [...PLANNED_INSPECTION_STATES, 'OVERDUE'] as const;
export type InspectionState = (typeof INSPECTION_STATES)[number];

/** What of a model may be past its day. */
export const OVERDUE = ['INSPECTION', 'REMEDY'] as const;
export type Overdue = (typeof OVERDUE)[number];

/** What a review of plan V.2 came to. */
export const REVIEW_PROPOSALS = ['KEEP', 'REPLICATE', 'DROP'] as const;
export type ReviewProposal = (typeof REVIEW_PROPOSALS)[number];

/** Derived from events, never set by hand. */
export const MODEL_STATUSES = [
  'DRAFT',
  'REGISTERED',
  'RETURNED',
  'ACCEPTED',
  'PLANNED',
  'IMPLEMENTING',
  'UNDER_APPRAISAL',
  'APPRAISED',
  'RECOGNISED',
  'NOT_RECOGNISED',
  'RECOGNITION_REVOKED',
  'DROPPED',
  'CONCLUDED',
] as const;
export type ModelStatus = (typeof MODEL_STATUSES)[number];

/** The model has begun and not ended: it reports, is inspected and reviewed, whatever appraisal has come to (R-12…R-14). */
export const RUNNING = [
  'IMPLEMENTING',
  'UNDER_APPRAISAL',
  'APPRAISED',
  'RECOGNISED',
  'NOT_RECOGNISED',
  'RECOGNITION_REVOKED',
] as const satisfies readonly ModelStatus[];

/** What is owed next: see next-step.ts. */
export const NEXT_STEPS = [
  'ENDORSE',
  'REGISTER',
  'RESUBMIT',
  'ACCEPT_OR_RETURN',
  'PLAN',
  'LAUNCH',
  'REPORT_PROGRESS',
  'PLAN_ROUND',
  'SUBMIT_FOR_APPRAISAL',
  'APPOINT_PANEL',
  'SCHEDULE_SESSION',
  'APPRAISE',
  'WITHDRAW_FROM_APPRAISAL',
  'PUBLISH_NOTICE',
  'DECIDE_RECOGNITION',
  'COMPLETE_REMEDY',
  'CONFIRM_REMEDY',
  'REVIEW',
  'CONCLUDE',
  'NONE',
] as const;
export type NextStepKind = (typeof NEXT_STEPS)[number];

/** Papers of others that decide on a model: the notice of the appraisal, recognition, its revocation, an award. */
export const PAPERS = ['NOTICE', 'DECISION', 'REVOCATION', 'COMMENDATION'] as const;
