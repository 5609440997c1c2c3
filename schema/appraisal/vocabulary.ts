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
export const ROUND_STATUSES = ['PLANNED', 'APPOINTED', 'IN_SESSION', 'NOTIFIED', 'ADVISED'] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

export const SESSION_STATUSES = ['SCHEDULED', 'OPEN', 'CLOSED', 'CANCELLED'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

export const SESSION_STATUS_NAMES: Record<SessionStatus, Message> = {
  SCHEDULED: { vi: 'đã lên lịch, chưa khai mạc', en: 'scheduled, not opened' },
  OPEN: { vi: 'đang họp', en: 'open' },
  CLOSED: { vi: 'đã kết thúc', en: 'closed' },
  CANCELLED: { vi: 'đã hủy', en: 'cancelled' },
};

/** Why a member does not vote on a model: own unit, own model, said so. */
export const RECUSAL_GROUNDS = ['OWN_UNIT', 'OWN_MODEL', 'DECLARED'] as const;
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number];
