import type { RecusalGround } from '../schema/appraisal/vocabulary.ts';
import { vocabulary } from './vocabulary.ts';

export const RecusalGroundEnum = vocabulary<RecusalGround>(
  'RecusalGround',
  'Why a member does not vote on a model (căn cứ không bỏ phiếu, R-18).',
  {
    OWN_UNIT: 'The model of the own unit (mô hình của đơn vị mình).',
    OWN_MODEL: 'A model that the member registered or submitted (mô hình của mình).',
    DECLARED: 'Declared an interest (tự khai có liên quan).',
  },
);
