import type { CampaignCalendar } from '../../api/campaign/calendar.ts';
import { addDays, type Instant } from '../../schema/civil-date.ts';
import { contentLines, dateValue, escapeText, instantValue } from './content-lines.ts';
import type { Entry } from './entry.ts';
import { milestoneEntry, removedEntry } from './milestone-entries.ts';
import { thingEntry } from './thing-entries.ts';

/** At eight in the morning, seven days and one day before. */
const REMINDERS = [
  { trigger: '-P6DT16H', text: 'Còn 7 ngày' },
  { trigger: '-PT16H', text: 'Còn 1 ngày' },
];

/** The days of a campaign as all-day events, the earliest first (RFC 5545). What was removed stays, as cancelled. */
export function campaignCalendar(calendar: CampaignCalendar, now: Instant): string {
  const name = escapeText(`Dân vận khéo ${calendar.year}: ${calendar.place}`);
  const entries = [
    ...calendar.milestones.map((milestone) => milestoneEntry(milestone, calendar, now)),
    ...calendar.removed.map((removed) => removedEntry(removed, calendar)),
    ...calendar.things.map(thingEntry),
  ];
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
    ...entries.sort(byDay).flatMap((entry) => event(entry, now)),
    'END:VCALENDAR',
  ]);
}

const byDay = (one: Entry, other: Entry) =>
  one.day.localeCompare(other.day) || (one.uid < other.uid ? -1 : 1);

const MARKS: Record<Entry['state'], string> = { OPEN: '', DONE: '✓ ', CANCELLED: 'Đã hủy – ' };

function event({ uid, sequence, modified, day, state, summary, description }: Entry, now: Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${instantValue(now)}`,
    `LAST-MODIFIED:${instantValue(modified)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${dateValue(day)}`,
    `DTEND;VALUE=DATE:${dateValue(addDays(day, 1))}`,
    `SUMMARY:${escapeText(`${MARKS[state]}${summary}`)}`,
    `DESCRIPTION:${escapeText(description.join('\n'))}`,
    'CATEGORIES:Dân vận khéo',
    `STATUS:${state === 'CANCELLED' ? 'CANCELLED' : 'CONFIRMED'}`,
    // A deadline takes nobody's day.
    'TRANSP:TRANSPARENT',
    ...(state === 'OPEN' ? REMINDERS.flatMap((reminder) => alarm(reminder, summary)) : []),
    'END:VEVENT',
  ];
}

function alarm({ trigger, text }: (typeof REMINDERS)[number], summary: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:${trigger}`,
    `DESCRIPTION:${escapeText(`${text}. ${summary}`)}`,
    'END:VALARM',
  ];
}
