import type { Message } from '../refusal.ts';

/** Derived from events: see state.ts. */
export const DIFFICULTY_STATUSES = ['OPEN', 'FORWARDED', 'ANSWERED', 'CLOSED'] as const;
export type DifficultyStatus = (typeof DIFFICULTY_STATUSES)[number];

export const DIFFICULTY_STATUS_NAMES: Record<DifficultyStatus, Message> = {
  OPEN: { vi: 'chờ giải quyết', en: 'open' },
  FORWARDED: { vi: 'đã chuyển cấp có thẩm quyền', en: 'forwarded' },
  ANSWERED: { vi: 'đã trả lời', en: 'answered' },
  CLOSED: { vi: 'đã kết thúc', en: 'closed' },
};
