import type { Message } from '../refusal.ts';

/** Why personal data may be erased: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 14 khoản 1. A list, as a free text could name somebody. */
export const ERASURE_GROUNDS = [
  'SUBJECT_REQUEST',
  'PURPOSE_FULFILLED',
  'RETENTION_EXPIRED',
  'AUTHORITY_DECISION',
  'AGREEMENT',
  'OTHER_BY_LAW',
] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

export const ERASURE_GROUND_NAMES: Record<ErasureGround, Message> = {
  SUBJECT_REQUEST: { vi: 'theo yêu cầu của chủ thể dữ liệu', en: 'at the request of the person' },
  PURPOSE_FULFILLED: { vi: 'đã hoàn thành mục đích xử lý', en: 'the purpose is fulfilled' },
  RETENTION_EXPIRED: { vi: 'hết thời hạn lưu trữ', en: 'the time of keeping has ended' },
  AUTHORITY_DECISION: {
    vi: 'theo quyết định của cơ quan nhà nước có thẩm quyền',
    en: 'by decision of a competent authority',
  },
  AGREEMENT: { vi: 'theo thỏa thuận', en: 'by agreement' },
  OTHER_BY_LAW: { vi: 'trường hợp khác theo quy định của pháp luật', en: 'another case that the law names' },
};
