import type { CivilDate } from '../civil-date.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { viDate } from '../wording.ts';
import type { UnitState } from './unit-state.ts';

/** The unit must exist and be neither merged nor dissolved. Its name is not told: it may be another organization's. */
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
      'Đơn vị này đã giải thể hoặc sáp nhập nên không nhận thêm việc mới. Hãy chọn đơn vị đang hoạt động.',
      'The unit has been dissolved or merged and takes nothing new. Choose a unit that is active.',
    ),
  ];
}

/** nothing was renamed, merged or dissolved before there was anything. A unit of an older log may not say since when. */
export function notBeforeUnit(effectiveOn: CivilDate, ...units: (UnitState | undefined)[]): Refusal[] {
  const since = units
    .flatMap((unit) => unit?.establishedOn ?? [])
    .sort()
    .at(-1);
  if (since === undefined || effectiveOn >= since) return [];
  return [
    refusal(
      'EFFECTIVE_BEFORE_UNIT',
      'R-49',
      ['effectiveOn'],
      `Đơn vị được khai báo từ ngày ${viDate(since)}; “Ngày có hiệu lực” không thể trước ngày đó. Hãy ghi ngày ${viDate(since)} hoặc sau đó.`,
      `The unit was established on ${since}; the effective date cannot be earlier. State that day or a later one.`,
    ),
  ];
}
