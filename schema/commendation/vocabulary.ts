/** Giấy khen is awarded by the chair; bằng khen is proposed upward. */
export const COMMENDATION_FORMS = ['GIAY_KHEN', 'BANG_KHEN'] as const;
export type CommendationForm = (typeof COMMENDATION_FORMS)[number];

export const COMMENDATION_STATUSES = [
  'PROPOSED',
  'SUBMITTED_UPWARD',
  'AWARDED',
  'PRESENTED',
  'DECLINED',
  'WITHDRAWN',
  'CANCELLED',
] as const;
export type CommendationStatus = (typeof COMMENDATION_STATUSES)[number];

export const COMMENDATION_STATUS_NAMES: Record<CommendationStatus, { vi: string; en: string }> = {
  PROPOSED: { vi: 'đã đề nghị', en: 'proposed' },
  SUBMITTED_UPWARD: { vi: 'đã trình cấp trên', en: 'submitted upward' },
  AWARDED: { vi: 'đã có quyết định khen thưởng', en: 'awarded' },
  PRESENTED: { vi: 'đã trao tặng', en: 'presented' },
  DECLINED: { vi: 'không được khen thưởng', en: 'declined' },
  WITHDRAWN: { vi: 'đã rút đề nghị', en: 'withdrawn' },
  CANCELLED: { vi: 'đã hủy', en: 'cancelled' },
};
