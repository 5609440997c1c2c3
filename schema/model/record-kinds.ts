import type { Message } from '../refusal.ts';

/** What a recorded fact is of; a correction names one fact and stays of its kind. */
export const RECORD_KINDS = [
  'ENDORSEMENT',
  'LAUNCH',
  'PROGRESS',
  'CONTRIBUTION',
  'OUTREACH',
  'INSPECTION',
  'REMEDY_COMPLETION',
  'REMEDY_CONFIRMATION',
  'KEEPING',
  'REPLICATION',
  'DROP',
  'CONCLUSION',
  'SUBMISSION',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const RECORD_KIND_NAMES: Record<RecordKind, Message> = {
  ENDORSEMENT: { vi: 'chủ trương', en: 'endorsement' },
  LAUNCH: { vi: 'lễ ra mắt', en: 'launch' },
  PROGRESS: { vi: 'tiến độ', en: 'progress' },
  CONTRIBUTION: { vi: 'nguồn lực', en: 'contribution' },
  OUTREACH: { vi: 'tuyên truyền', en: 'outreach' },
  INSPECTION: { vi: 'kết luận kiểm tra', en: 'inspection' },
  REMEDY_COMPLETION: { vi: 'báo cáo khắc phục', en: 'completion of a remedy' },
  REMEDY_CONFIRMATION: { vi: 'xác nhận khắc phục', en: 'confirmation of a remedy' },
  KEEPING: { vi: 'rà soát giữ lại', en: 'review that keeps' },
  REPLICATION: { vi: 'đề xuất nhân rộng', en: 'proposal to replicate' },
  DROP: { vi: 'loại bỏ', en: 'drop' },
  CONCLUSION: { vi: 'tổng kết', en: 'conclusion' },
  SUBMISSION: { vi: 'báo cáo gửi thẩm định', en: 'report to the panel' },
};

/** There is one at a time: a new one takes the place of the one before, as a correction would. */
export const REPLACING: readonly RecordKind[] = ['ENDORSEMENT', 'SUBMISSION'];

/**
 * May have been entered twice or by mistake altogether, and are then withdrawn: a launch while nothing rests on it. The
 * others were acted upon; an inspection is the Board's to withdraw, by a command of its own.
 */
export const WITHDRAWABLE: readonly RecordKind[] = [
  'PROGRESS',
  'CONTRIBUTION',
  'OUTREACH',
  'KEEPING',
  'REPLICATION',
  'LAUNCH',
];

/** What a withdrawn one began is over: it is recorded anew, and not stated again in the place of the withdrawal. */
export const RECORDED_ANEW: readonly RecordKind[] = ['LAUNCH', 'INSPECTION'];
