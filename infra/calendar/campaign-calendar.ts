import type { CampaignCalendar } from '../../api/campaign/calendar.ts';
import { addDays, civilDateAt, type Instant } from '../../schema/civil-date.ts';
import { viDate } from '../../schema/wording.ts';
import { contentLines, dateValue, escapeText, instantValue } from './content-lines.ts';

type Entry = CampaignCalendar['milestones'][number];

/** At eight in the morning, seven days and one day before the last day on time. */
const REMINDERS = [
  { trigger: '-P6DT16H', text: 'Còn 7 ngày' },
  { trigger: '-PT16H', text: 'Còn 1 ngày' },
];

/** The milestones of a campaign as all-day events on the last day on time (RFC 5545). */
export function campaignCalendar(calendar: CampaignCalendar, now: Instant): string {
  const name = escapeText(`Dân vận khéo ${calendar.year}: ${calendar.place}`);
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kheo//Dan van kheo//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...calendar.milestones.flatMap((milestone) => event(milestone, calendar, now)),
    'END:VCALENDAR',
  ]);
}

function event(milestone: Entry, calendar: CampaignCalendar, now: Instant): string[] {
  const { key, lastDay, deliveredOn, deliverable } = milestone;
  const due = `Chậm nhất ${viDate(lastDay)}: ${deliverable}`;
  return [
    'BEGIN:VEVENT',
    `UID:${key.toLowerCase()}.${calendar.id}@kheo`,
    `DTSTAMP:${instantValue(now)}`,
    `SEQUENCE:${calendar.revision}`,
    `DTSTART;VALUE=DATE:${dateValue(lastDay)}`,
    `DTEND;VALUE=DATE:${dateValue(addDays(lastDay, 1))}`,
    `SUMMARY:${escapeText(deliveredOn ? `✓ Đã nộp – ${due}` : due)}`,
    `DESCRIPTION:${escapeText(description(milestone, calendar, now))}`,
    'CATEGORIES:Dân vận khéo',
    'STATUS:CONFIRMED',
    // A deadline takes nobody's day.
    'TRANSP:TRANSPARENT',
    ...(deliveredOn ? [] : REMINDERS.flatMap((reminder) => alarm(reminder, due))),
    'END:VEVENT',
  ];
}

function alarm({ trigger, text }: (typeof REMINDERS)[number], due: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:${trigger}`,
    `DESCRIPTION:${escapeText(`${text}. ${due}`)}`,
    'END:VALARM',
  ];
}

function description(milestone: Entry, calendar: CampaignCalendar, now: Instant): string {
  const { owner, receiver, before, warning, deliveredOn } = milestone;
  return [
    `${owner} → ${receiver}`,
    calendar.inclusive
      ? `Kế hoạch ghi: đến hết ngày ${viDate(before)}`
      : `Kế hoạch ghi: trước ngày ${viDate(before)}`,
    ...(warning && !deliveredOn ? [`Lưu ý: ${warning}`] : []),
    `Tình trạng (ngày ${viDate(civilDateAt(now))}): ${standing(milestone)}`,
    calendar.title,
  ].join('\n');
}

function standing({ deliveredOn, daysLate, daysLeft }: Entry): string {
  if (deliveredOn) {
    const late = daysLate ? `muộn ${daysLate} ngày` : 'đúng hạn';
    return `đã nộp ngày ${viDate(deliveredOn)}, ${late}`;
  }
  if (daysLeft < 0) return `quá hạn ${-daysLeft} ngày, chưa nộp`;
  return daysLeft === 0 ? 'hôm nay là ngày cuối' : `còn ${daysLeft} ngày`;
}
