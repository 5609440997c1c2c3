import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { CalendarThing, CampaignCalendar } from '../../api/campaign/calendar.ts';
import { campaignCalendar } from '../../infra/calendar/campaign-calendar.ts';
import { type Component, parseCalendar, textOf } from './calendar-feed.ts';

const NOW = '2026-11-23T02:03:04.567Z';
const milestone = {
  id: '10507-2026/milestone/EVALUATION',
  key: 'MOVEMENT_REPORT',
  before: '2026-11-25',
  lastDay: '2026-11-24',
  owner: 'Ban Xây dựng Đảng',
  receiver: 'Thường trực, Ban Thường vụ Đảng ủy; Thành ủy',
  deliverable: 'Báo cáo kết quả phong trào',
  by: 'PEOPLE',
  owing: 'ACTIVE_UNITS',
  deliveredBy: [],
  received: [],
  corrections: 0,
  state: 'DUE_SOON',
  daysLeft: 1,
  warning: 'Hạn chậm nhất 24/11/2026 rơi vào ngày nghỉ Ngày Văn hóa Việt Nam',
  sequence: 7,
  modified: '2026-03-04T05:06:07.890Z',
} satisfies CampaignCalendar['milestones'][number];
const calendar = (over: object = {}, more: Partial<CampaignCalendar> = {}): CampaignCalendar => ({
  id: '10507-2026',
  year: 2026,
  title: 'Kế hoạch năm 2026',
  place: 'Phường Thành Đông',
  inclusive: false,
  milestones: [{ ...milestone, ...over }],
  removed: [],
  things: [],
  ...more,
});
const eventOf = (of: CampaignCalendar): Component => {
  const [event, ...others] = parseCalendar(campaignCalendar(of, NOW)).components;
  if (!event || others.length > 0) throw new Error('one event is expected');
  return event;
};

describe('R-31 the calendar of the milestones', () => {
  test('is one that programs take', () => {
    const parsed = parseCalendar(campaignCalendar(calendar(), NOW));
    expect(parsed.name).toBe('VCALENDAR');
    expect(textOf(parsed, 'VERSION')).toBe('2.0');
    expect(textOf(parsed, 'PRODID')).toMatch(/Kheo/);
    expect(textOf(parsed, 'X-WR-CALNAME')).toBe('Dân vận khéo 2026: Phường Thành Đông');
    expect(parsed.components.map(({ name }) => name)).toEqual(['VEVENT']);
    expect(parseCalendar(campaignCalendar(calendar({}, { milestones: [] }), NOW)).components).toEqual([]);
  });

  test('has a milestone on its last day on time, all day, in words of the plan', () => {
    const event = eventOf(calendar());
    expect(textOf(event, 'UID')).toBe('movement_report.10507-2026@kheo');
    expect(textOf(event, 'DTSTAMP')).toBe('20261123T020304Z');
    expect(textOf(event, 'SEQUENCE')).toBe('7');
    expect(textOf(event, 'LAST-MODIFIED')).toBe('20260304T050607Z');
    expect(textOf(event, 'STATUS')).toBe('CONFIRMED');
    const days = event.properties.filter(({ name }) => /^DT(START|END)$/.test(name));
    expect(days).toEqual([
      { name: 'DTSTART', parameters: { VALUE: 'DATE' }, value: '20261124' },
      { name: 'DTEND', parameters: { VALUE: 'DATE' }, value: '20261125' },
    ]);
    expect(textOf(event, 'SUMMARY')).toBe('Chậm nhất 24/11/2026: Báo cáo kết quả phong trào');
    expect(textOf(event, 'DESCRIPTION')?.split('\n')).toEqual([
      'Ban Xây dựng Đảng → Thường trực, Ban Thường vụ Đảng ủy; Thành ủy',
      'Kế hoạch ghi: trước ngày 25/11/2026',
      `Lưu ý: ${milestone.warning}`,
      'Tình trạng (ngày 23/11/2026): còn 1 ngày',
      'Kế hoạch năm 2026',
    ]);
  });

  test('R-31 says both dates of one that was moved after it was due, sent or not', () => {
    const moved = { lastDay: '2026-12-15', missedBefore: '2026-11-25', missedLastDay: '2026-11-24' };
    const said = 'Hạn 24/11/2026, đã qua trước khi dời đến 15/12/2026: Báo cáo kết quả phong trào';
    expect(textOf(eventOf(calendar(moved)), 'SUMMARY')).toBe(said);
    const sent = eventOf(calendar({ ...moved, deliveredOn: '2026-11-26', daysLate: 2 }));
    expect(textOf(sent, 'SUMMARY')).toBe(`✓ Đã nộp – ${said}`);
  });

  test('has a removed milestone as cancelled, under its id, and reminds of it no more', () => {
    const removed = [
      {
        ...{ key: 'MOVEMENT_REPORT', lastDay: '2026-11-24', deliverable: 'Báo cáo', reason: 'Gộp mốc' },
        ...{ sequence: 9, modified: NOW },
      },
    ];
    const event = eventOf(calendar({}, { milestones: [], removed }));
    expect(textOf(event, 'UID')).toBe('movement_report.10507-2026@kheo');
    expect([textOf(event, 'STATUS'), textOf(event, 'SEQUENCE')]).toEqual(['CANCELLED', '9']);
    expect(textOf(event, 'SUMMARY')).toBe('Đã hủy – Chậm nhất 24/11/2026: Báo cáo');
    expect(textOf(event, 'DESCRIPTION')).toContain('Gộp mốc');
    expect(event.components).toEqual([]);
  });

  test('has everything in the order of its days, what is open with reminders', () => {
    const thing = (over: Partial<CalendarThing>): CalendarThing => ({
      ...{ kind: 'LAUNCH', key: 'launch.x', day: '2026-11-24', state: 'OPEN', about: 'Hiến đất; mở đường' },
      ...{ detail: null, unitName: 'Chi bộ 1', sequence: 3, modified: NOW },
      ...over,
    });
    const things = [
      thing({ key: 'late', day: '2026-12-01' }),
      thing({ kind: 'SUBMISSION', key: 'early', day: '2026-10-02', detail: '2026-10-05' }),
      thing({ kind: 'REMEDY', key: 'gone', day: '2026-11-25', state: 'CANCELLED', detail: 'Sửa cống' }),
      thing({ kind: 'INSPECTION', key: 'done', day: '2026-11-23', state: 'DONE' }),
    ];
    const { components } = parseCalendar(campaignCalendar(calendar({}, { things }), NOW));
    const told = components.map((event) => [
      textOf(event, 'UID')?.replace('@kheo', ''),
      textOf(event, 'SUMMARY'),
      textOf(event, 'STATUS'),
      event.components.length,
    ]);
    expect(told).toEqual([
      ['early', 'Hạn gửi báo cáo kết quả cho Đoàn thẩm định: Hiến đất; mở đường', 'CONFIRMED', 2],
      ['done', '✓ Kiểm tra, khảo sát: Hiến đất; mở đường', 'CONFIRMED', 0],
      ['movement_report.10507-2026', 'Chậm nhất 24/11/2026: Báo cáo kết quả phong trào', 'CONFIRMED', 2],
      ['gone', 'Đã hủy – Hạn khắc phục: Hiến đất; mở đường', 'CANCELLED', 0],
      ['late', 'Ra mắt mô hình: Hiến đất; mở đường', 'CONFIRMED', 2],
    ]);
    expect(textOf(components[0] as Component, 'DESCRIPTION')).toBe(
      'Đơn vị: Chi bộ 1\nHội nghị ngày: 05/10/2026',
    );
  });

  test('reminds at eight in the morning, seven days and one day before', () => {
    const alarms = eventOf(calendar()).components;
    expect(alarms.map((alarm) => [alarm.name, textOf(alarm, 'ACTION'), textOf(alarm, 'TRIGGER')])).toEqual([
      ['VALARM', 'DISPLAY', '-P6DT16H'],
      ['VALARM', 'DISPLAY', '-PT16H'],
    ]);
    expect(textOf(alarms[1] as Component, 'DESCRIPTION')).toMatch(/^Còn 1 ngày\. Chậm nhất 24\/11\/2026/);
  });

  test.each([
    [{ deliveredOn: '2026-11-20', daysLate: 0 }, /đã nộp ngày 20\/11\/2026, đúng hạn/],
    [{ deliveredOn: '2026-11-20', daysLate: 3 }, /đã nộp ngày 20\/11\/2026, muộn 3 ngày/],
  ])('what is delivered says so, warns and reminds no more: %o', (delivery, words) => {
    const event = eventOf(calendar(delivery));
    expect(textOf(event, 'SUMMARY')).toMatch(/^✓ Đã nộp – Chậm nhất/);
    expect(textOf(event, 'DESCRIPTION')).toMatch(words);
    expect(textOf(event, 'DESCRIPTION')).not.toMatch(/Lưu ý/);
    expect(event.components).toEqual([]);
  });

  test.each([
    [0, /hôm nay là ngày cuối/],
    [-3, /quá hạn 3 ngày, chưa nộp/],
  ])('%i days left: %s', (daysLeft, words) => {
    expect(textOf(eventOf(calendar({ daysLeft })), 'DESCRIPTION')).toMatch(words);
  });

  test('a reader that others wrote finds the same', () => {
    const feed = new ICAL.Component(ICAL.parse(campaignCalendar(calendar(), NOW)));
    const [event, another] = feed.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    expect(another).toBeUndefined();
    expect(event).toMatchObject({
      uid: 'movement_report.10507-2026@kheo',
      summary: 'Chậm nhất 24/11/2026: Báo cáo kết quả phong trào',
      sequence: 7,
    });
    expect([event?.startDate, event?.endDate].map((day) => [day?.toString(), day?.isDate])).toEqual([
      ['2026-11-24', true],
      ['2026-11-25', true],
    ]);
    const alarms = event?.component.getAllSubcomponents('valarm');
    expect(alarms?.map((alarm) => `${alarm.getFirstPropertyValue('trigger')}`)).toEqual([
      '-P6DT16H',
      '-PT16H',
    ]);
  });

  test('whatever people wrote comes back as they wrote it, in lines of 75 octets at most', () => {
    const words = fc.string({
      unit: fc.constantFrom('ệ', 'Đ', 'a', ' ', ',', ';', '\\', '\n', '"', ':', '😀', 'n'),
    });
    fc.assert(
      fc.property(words, words, (deliverable, title) => {
        const event = eventOf(calendar({ deliverable }, { title }));
        expect(textOf(event, 'SUMMARY')).toBe(`Chậm nhất 24/11/2026: ${deliverable}`);
        expect(textOf(event, 'DESCRIPTION')?.endsWith(`\n${title}`)).toBe(true);
      }),
    );
  });
});
