import type { CommendationForm, CommendationStatus } from '../../schema/commendation/vocabulary.ts';
import { vocabulary } from '../vocabulary.ts';

export const CommendationFormEnum = vocabulary<CommendationForm>(
  'CommendationForm',
  'Form of a commendation (hình thức khen thưởng, R-30).',
  {
    GIAY_KHEN: "Certificate of the commune's chair (giấy khen).",
    BANG_KHEN: 'Certificate of a higher authority (bằng khen).',
  },
);

export const CommendationStatusEnum = vocabulary<CommendationStatus>(
  'CommendationStatus',
  'Where a commendation stands, derived from its events (trạng thái khen thưởng).',
  {
    PROPOSED: 'Proposed by the Board (đã đề nghị).',
    SUBMITTED_UPWARD: 'Before a higher authority (đã trình cấp trên).',
    AWARDED: 'Decided (đã có quyết định).',
    PRESENTED: 'Presented (đã trao tặng).',
    DECLINED: 'Not granted (không được khen thưởng).',
    WITHDRAWN: 'The proposal was withdrawn before it was decided (đã rút đề nghị, R-38).',
    CANCELLED: 'Cancelled after it was decided (đã hủy).',
  },
);
