import { expect, test } from 'vitest';
import { type CampaignWork, campaignOwed, planOwed, unitOwed } from '../../schema/campaign/owed.ts';
import { COMMUNE } from '../sample.ts';

const milestone = (
  key: string,
  lastDay: string,
  deliveredBy: CampaignWork['milestones'][number]['deliveredBy'],
) => ({
  ...{ milestone: key, lastDay, deliverable: `Việc ${key}`, deliveredBy, received: [], delivered: false },
  by: deliveredBy.length > 0 ? ('REPORTS' as const) : ('PEOPLE' as const),
});
const work = (...milestones: CampaignWork['milestones'][number][]): CampaignWork => ({
  ...{ organization: COMMUNE, status: 'OPEN', over: false, annualAwaited: true, empty: false, offered: [] },
  ...{ owedBelow: false, milestones },
});

test('R-46 two reports that are owed are told apart by what they are called', () => {
  const owed = campaignOwed(work(milestone('A', '2026-11-25', ['MOVEMENT', 'TARGET_EVALUATION'])), new Set());
  expect(owed.map(({ command, about, part }) => [command, about, part?.vi])).toEqual([
    ['DraftReport', 'MOVEMENT', 'báo cáo kết quả phong trào'],
    ['DraftReport', 'TARGET_EVALUATION', 'báo cáo đánh giá chỉ tiêu'],
  ]);
});

test('R-32 R-46 one report serves two milestones: it is owed once, by the first day', () => {
  const later = milestone('LATER', '2026-11-30', ['ANNUAL']);
  const earlier = milestone('EARLIER', '2026-11-20', ['ANNUAL']);
  const same = milestone('SAME', '2026-11-20', ['ANNUAL']);
  const due = (...all: CampaignWork['milestones'][number][]) =>
    campaignOwed(work(...all), new Set()).map((each) => each.due);
  expect(due(later, earlier, same)).toEqual(['2026-11-20']);
  expect(due(earlier, later)).toEqual(['2026-11-20']);
});

test('R-46 a milestone, a year and a list are called by their names too', () => {
  const [delivery, other] = campaignOwed(
    work(milestone('A', '2026-11-25', []), milestone('B', '2026-11-25', [])),
    new Set(),
  );
  expect([delivery?.part?.vi, other?.part?.vi]).toEqual(['Việc A', 'Việc B']);
  expect(planOwed(COMMUNE, { year: 2027, title: 'Kế hoạch' }).part?.en).toBe('the year 2027');
  const calendar = { open: true, over: false, registration: null, list: '2026-11-29', nomination: null };
  const [list] = unitOwed({ registration: false, list: true }, calendar);
  expect(list?.part?.en).toBe('list after review');
});
