import type { WorkKind } from '../../projections/work/queries.ts';
import { vocabulary } from '../vocabulary.ts';

export const WorkKindEnum = vocabulary<WorkKind>(
  'WorkKind',
  'What a thing is about which something waits (loại đối tượng của việc, R-46).',
  {
    CAMPAIGN: 'A campaign: milestones, registration, lists (kế hoạch năm).',
    MODEL: 'A model (mô hình).',
    APPRAISAL_ROUND: 'A round of appraisal (đợt thẩm định).',
    SELECTION: 'A vote for the most exemplary (bình xét).',
    EXEMPLAR: 'A nomination to the city (đề nghị điển hình).',
    COMMENDATION: 'A commendation (khen thưởng).',
    REPORT: 'A report (báo cáo).',
    DIFFICULTY: 'A difficulty (khó khăn, vướng mắc).',
    ORGANIZATION: 'An organization: a campaign to be planned (tổ chức).',
  },
);
