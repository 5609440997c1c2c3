import type { Message } from '../refusal.ts';

/** Trưởng đoàn · Thư ký · Thành viên */
export const DUTIES = ['HEAD', 'SECRETARY', 'MEMBER'] as const;
export type Duty = (typeof DUTIES)[number];

export const DUTY_NAMES: Record<Duty, Message> = {
  HEAD: { vi: 'Trưởng đoàn', en: 'head' },
  SECRETARY: { vi: 'Thư ký', en: 'secretary' },
  MEMBER: { vi: 'Thành viên', en: 'member' },
};

/** Derived from events: see state.ts. */
export const ROUND_STATUSES = [
  'PLANNED',
  'APPOINTED',
  'IN_SESSION',
  'NOTIFIED',
  'ADVISED',
  'CANCELLED',
] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

export const SESSION_STATUSES = ['SCHEDULED', 'OPEN', 'CLOSED', 'CANCELLED'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

export const SESSION_STATUS_NAMES: Record<SessionStatus, Message> = {
  SCHEDULED: { vi: 'đã lên lịch, chưa khai mạc', en: 'scheduled, not opened' },
  OPEN: { vi: 'đang họp', en: 'open' },
  CLOSED: { vi: 'đã kết thúc', en: 'closed' },
  CANCELLED: { vi: 'đã hủy', en: 'cancelled' },
};

/**
 * Why a member does not vote on a model: own unit; is the model's subject, its leader in charge or its following
 * officer; acted for it; said so, or somebody who leads the vote did.
 */
export const RECUSAL_GROUNDS = ['OWN_UNIT', 'SUBJECT', 'LEADER', 'OFFICER', 'OWN_MODEL', 'DECLARED'] as const;
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number];

export const RECUSAL_GROUND_NAMES: Record<RecusalGround, Message> = {
  OWN_UNIT: { vi: 'mô hình của đơn vị mình', en: 'own unit' },
  SUBJECT: { vi: 'là chủ thể của mô hình', en: 'subject of the model' },
  LEADER: { vi: 'là lãnh đạo phụ trách mô hình', en: 'leader in charge of the model' },
  OFFICER: { vi: 'là cán bộ theo dõi mô hình', en: 'officer who follows the model' },
  OWN_MODEL: { vi: 'đã trực tiếp làm việc cho mô hình', en: 'acted for the model' },
  DECLARED: { vi: 'đã khai có liên quan', en: 'declared' },
};
