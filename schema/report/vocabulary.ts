import { MILESTONE_REPORT_NAMES, MILESTONE_REPORTS, type MilestoneReport } from '../campaign/vocabulary.ts';

/** Every kind of report is one that a milestone may wait for (plan V). */
export const REPORT_KINDS = MILESTONE_REPORTS;
export type ReportKind = MilestoneReport;

export const REPORT_KIND_NAMES = MILESTONE_REPORT_NAMES;

export const REPORT_STATUSES = [
  'DRAFT',
  'REVIEWED',
  'SUBMITTED',
  'ACKNOWLEDGED',
  'RETURNED',
  'DISCARDED',
] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

export const REPORT_STATUS_NAMES: Record<ReportStatus, { vi: string; en: string }> = {
  DRAFT: { vi: 'đang soạn thảo', en: 'a draft' },
  REVIEWED: { vi: 'đã được rà soát', en: 'reviewed' },
  SUBMITTED: { vi: 'đã gửi', en: 'submitted' },
  ACKNOWLEDGED: { vi: 'đã được tiếp nhận', en: 'acknowledged' },
  RETURNED: { vi: 'bị trả lại', en: 'returned' },
  DISCARDED: { vi: 'đã bỏ dự thảo', en: 'given up' },
};

/** What a report counts models at: see projections/model/stages.ts. */
export const FIGURE_STAGES = [
  'registered',
  'late',
  'returned',
  'accepted',
  'standing',
  'planned',
  'launched',
  'implementing',
  'inspected',
  'appraised',
  'recognised',
  'exemplar',
  'commended',
  'concluded',
  'dropped',
] as const;
export type FigureStage = (typeof FIGURE_STAGES)[number];
