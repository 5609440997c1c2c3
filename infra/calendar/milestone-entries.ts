import type { CampaignCalendar, RemovedMilestone, StampedMilestone } from '../../api/campaign/calendar.ts';
import { civilDateAt, type Instant } from '../../schema/civil-date.ts';
import { viDate } from '../../schema/wording.ts';
import type { Entry } from './entry.ts';

const uidOf = (key: string, { id }: CampaignCalendar) => `${key.toLowerCase()}.${id}@kheo`;
/** one moved after it was due stays marked with both dates. */
interface Dated {
  lastDay: string;
  deliverable: string;
  missedLastDay?: string | null | undefined;
}

const summaryOf = ({ lastDay, deliverable, missedLastDay }: Dated) =>
  missedLastDay == null
    ? `Chậm nhất ${viDate(lastDay)}: ${deliverable}`
    : `Hạn ${viDate(missedLastDay)}, đã qua trước khi dời đến ${viDate(lastDay)}: ${deliverable}`;

/** A milestone on its last day on time, in the words of the plan. */
export function milestoneEntry(milestone: StampedMilestone, calendar: CampaignCalendar, now: Instant): Entry {
  const { key, lastDay, deliveredOn, sequence, modified } = milestone;
  const { owner, receiver, before, warning } = milestone;
  return {
    ...{ uid: uidOf(key, calendar), sequence, modified, day: lastDay },
    state: deliveredOn ? 'DONE' : 'OPEN',
    summary: deliveredOn ? `Đã nộp – ${summaryOf(milestone)}` : summaryOf(milestone),
    description: [
      `${owner} → ${receiver}`,
      calendar.inclusive
        ? `Kế hoạch ghi: đến hết ngày ${viDate(before)}`
        : `Kế hoạch ghi: trước ngày ${viDate(before)}`,
      ...(warning && !deliveredOn ? [`Lưu ý: ${warning}`] : []),
      `Tình trạng (ngày ${viDate(civilDateAt(now))}): ${standing(milestone)}`,
      calendar.title,
    ],
  };
}

function standing({ deliveredOn, daysLate, daysLeft }: StampedMilestone): string {
  if (deliveredOn) {
    const late = daysLate ? `muộn ${daysLate} ngày` : 'đúng hạn';
    return `đã nộp ngày ${viDate(deliveredOn)}, ${late}`;
  }
  if (daysLeft < 0) return `quá hạn ${-daysLeft} ngày, chưa nộp`;
  return daysLeft === 0 ? 'hôm nay là ngày cuối' : `còn ${daysLeft} ngày`;
}

export function removedEntry(removed: RemovedMilestone, calendar: CampaignCalendar): Entry {
  const { key, lastDay, sequence, modified, reason } = removed;
  return {
    ...{ uid: uidOf(key, calendar), sequence, modified, day: lastDay, state: 'CANCELLED' },
    summary: summaryOf(removed),
    description: [`Đã bỏ mốc này: ${reason}`, calendar.title],
  };
}
