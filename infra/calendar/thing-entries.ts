import type { CalendarThing } from '../../api/campaign/calendar.ts';
import { viDate } from '../../schema/wording.ts';
import type { Entry } from './entry.ts';

/** What stands before the model or round, and before the detail. */
const WORDS: Record<CalendarThing['kind'], { title: string; detail: string }> = {
  SESSION: { title: 'Hội nghị thẩm định', detail: 'Địa điểm' },
  SUBMISSION: { title: 'Hạn gửi báo cáo kết quả cho Đoàn thẩm định', detail: 'Hội nghị ngày' },
  INSPECTION: { title: 'Kiểm tra, khảo sát', detail: 'Nội dung' },
  REMEDY: { title: 'Hạn khắc phục', detail: 'Nội dung' },
  LAUNCH: { title: 'Ra mắt mô hình', detail: '' },
};

export function thingEntry(thing: CalendarThing): Entry {
  const { kind, key, day, state, sequence, modified, about, detail, unitName } = thing;
  const { title, detail: before } = WORDS[kind];
  const told = kind === 'SUBMISSION' && detail ? viDate(detail) : detail;
  return {
    ...{ uid: `${key}@kheo`, sequence, modified, day, state },
    summary: `${title}: ${about}`,
    description: [...(unitName ? [`Đơn vị: ${unitName}`] : []), ...(told ? [`${before}: ${told}`] : [])],
  };
}
