import { type Refusal, refusal } from '../refusal.ts';
import type { UnitState } from './unit-state.ts';

/** The unit must exist and be neither merged nor dissolved. */
export function activeUnit(path: (string | number)[], state: UnitState | undefined): Refusal[] {
  if (!state)
    return [
      refusal(
        'UNIT_NOT_FOUND',
        undefined,
        path,
        'Không có đơn vị này. Hãy chọn đơn vị trong danh sách của địa phương, hoặc khai báo đơn vị trước.',
        'There is no such unit. Choose one from the list of the organization, or establish it first.',
      ),
    ];
  if (state.active) return [];
  return [
    refusal(
      'UNIT_ENDED',
      undefined,
      path,
      `Đơn vị “${state.name}” đã giải thể hoặc sáp nhập nên không nhận thêm việc mới. Hãy chọn đơn vị đang hoạt động.`,
      `The unit “${state.name}” has been dissolved or merged and takes nothing new. Choose a unit that is active.`,
    ),
  ];
}
