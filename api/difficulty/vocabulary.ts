import type { DifficultyStatus } from '../../schema/difficulty/vocabulary.ts';
import { vocabulary } from '../vocabulary.ts';

export const DifficultyStatusEnum = vocabulary<DifficultyStatus>(
  'DifficultyStatus',
  'Where a difficulty stands, derived from its events (trạng thái khó khăn, vướng mắc).',
  {
    OPEN: 'Waiting for an answer (chờ giải quyết).',
    FORWARDED: 'Passed on to whoever can solve it, not answered yet (đã chuyển, chờ trả lời).',
    ANSWERED: 'Answered, not yet closed (đã trả lời).',
    CLOSED: 'Closed (đã kết thúc).',
  },
);
