import type { RecusalGround } from '../schema/appraisal/vocabulary.ts';
import { vocabulary } from './vocabulary.ts';

export const RecusalGroundEnum = vocabulary<RecusalGround>(
  'RecusalGround',
  'Why a member does not vote on a model (căn cứ không bỏ phiếu, R-18).',
  {
    OWN_UNIT: 'The model of the own unit (mô hình của đơn vị mình).',
    SUBJECT: 'The member is the subject of the model (là chủ thể của mô hình).',
    LEADER: 'The member is the leader in charge of the model (là lãnh đạo phụ trách mô hình).',
    OFFICER: 'The member is the officer who follows the model (là cán bộ theo dõi mô hình).',
    OWN_MODEL: 'The member acted for the model (đã trực tiếp làm việc cho mô hình).',
    DECLARED: 'Declared an interest, or was declared to have one (khai có liên quan).',
  },
);
