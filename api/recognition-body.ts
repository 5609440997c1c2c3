import type { RecognitionBody } from '../schema/campaign/vocabulary.ts';
import { vocabulary } from './vocabulary.ts';

export const RecognitionBodyEnum = vocabulary<RecognitionBody>(
  'RecognitionBody',
  'Who issues the decision of recognition (cấp ban hành quyết định công nhận, R-23).',
  {
    PARTY_COMMITTEE: 'The Party Committee (Đảng ủy).',
    STANDING_COMMITTEE: 'Its Standing Committee (Ban Thường vụ).',
  },
);
