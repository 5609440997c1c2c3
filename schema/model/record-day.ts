import { notAfterToday } from '../business-date.ts';
import type { CivilDate } from '../civil-date.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { viDate } from '../wording.ts';
import type { Circumstances } from './circumstances.ts';
import type { Model } from './state.ts';

/** a record lies in the life of the model and the year of its campaign; the day of its recording ends both. */
export function dayOfRecord(
  day: CivilDate | undefined,
  { begun, year }: Model,
  { moment }: Circumstances,
): Refusal[] {
  const path = ['occurredOn'];
  const ahead = notAfterToday(path, day, moment);
  if (day === undefined || ahead.length > 0) return ahead;
  if (!day.startsWith(`${year}-`))
    return [
      refusal(
        'RECORD_OUTSIDE_YEAR',
        'R-12',
        path,
        `Ngày ${viDate(day)} nằm ngoài năm ${year} của kế hoạch nên không được tính vào kết quả của mô hình này. Hãy ghi đúng ngày trong năm ${year}; việc của năm khác ghi vào mô hình của năm đó.`,
        `The day ${day} lies outside ${year}, the year of the campaign, and counts nowhere in it. State a day of ${year}; what belongs to another year is recorded with that year's model.`,
      ),
    ];
  if (begun?.on === undefined || day >= begun.on) return [];
  const [vi, en] =
    begun.by === 'LAUNCH' ? ['ra mắt', 'was launched'] : ['có kế hoạch thực hiện', 'was planned'];
  return [
    refusal(
      'RECORD_BEFORE_BEGIN',
      'R-12',
      path,
      `Ngày ${viDate(day)} lại trước ngày mô hình ${vi} (${viDate(begun.on)}). Kết quả được ghi từ ngày đó trở đi; hãy ghi đúng ngày.`,
      `The day ${day} lies before the model ${en} (${begun.on}). Results are recorded from that day on; state the right day.`,
    ),
  ];
}
