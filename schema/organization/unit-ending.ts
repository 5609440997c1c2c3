import type { Reservation } from '../decider.ts';
import { refusal } from '../refusal.ts';
import type { Unit } from './unit-state.ts';

/**
 * whoever ends a unit holds its ending, and whoever merges into it holds it for that moment: of mergers that would go
 * round in a circle, and of a merger into what is being dissolved, one comes too late, whatever both had seen before.
 */
export const unitEnding = (
  { unit, organization }: Pick<Unit, 'unit' | 'organization'>,
  holder: string,
  path: string,
): Reservation => ({
  key: `${organization}:unit-ending:${unit}`,
  holder,
  refusal: refusal(
    'UNIT_ENDING',
    'R-49',
    [path],
    'Đơn vị này vừa được sáp nhập, giải thể hoặc tiếp nhận một đơn vị khác. Hãy xem lại đơn vị rồi gửi lại nếu vẫn cần.',
    'This unit has just been merged, dissolved, or taken another unit in. Look at it again, and send again if it is still wanted.',
  ),
});
