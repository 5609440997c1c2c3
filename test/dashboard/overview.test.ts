import { describe, expect, test } from 'vitest';
import { byMonth } from '../../dashboard/campaign/months.ts';
import { type Counts, type Ranked, rank, rankedOf, search } from '../../dashboard/organization/ranking.ts';
import { attention } from '../../dashboard/overview/attention.ts';
import { breakdown, everyWeek, money, resourceLines, type Week } from '../../dashboard/overview/figures.ts';

const none: Counts = {
  registered: 0,
  late: 0,
  returned: 0,
  accepted: 0,
  standing: 0,
  planned: 0,
  launched: 0,
  implementing: 0,
  inspected: 0,
  appraised: 0,
  recognised: 0,
  exemplar: 0,
  commended: 0,
  concluded: 0,
  dropped: 0,
};
const row = (name: string, counts: Partial<Counts>, targetsMet: boolean | null = null): Ranked => ({
  id: name,
  name,
  counts: { ...none, ...counts },
  targetsMet,
});

describe('ranking', () => {
  const rows = [
    row('Chi bộ thôn Đông', { standing: 2 }),
    row('An Bình', { standing: 3 }),
    row('Ban Chỉ huy Quân sự', { standing: 2 }),
    row('Trạm Y tế', { standing: 0 }),
  ];

  test('equals share a rank and stand by name; the next rank counts them', () => {
    const ranked = rank(rows, { key: 'standing', descending: true });
    expect(ranked.map(({ name, rank }) => [rank, name])).toEqual([
      [1, 'An Bình'],
      [2, 'Ban Chỉ huy Quân sự'],
      [2, 'Chi bộ thôn Đông'],
      [4, 'Trạm Y tế'],
    ]);
  });

  test('names sort as Vietnamese does: Đ after D', () => {
    const named = ['Đồ Sơn', 'Ea', 'Dương Kinh', 'An Hải'].map((name) => row(name, {}));
    expect(rank(named, { key: 'name', descending: false }).map(({ name }) => name)).toEqual([
      'An Hải',
      'Dương Kinh',
      'Đồ Sơn',
      'Ea',
    ]);
  });

  test('a search without tone marks finds every word in any order', () => {
    expect(search(rows, 'dong thon').map(({ name }) => name)).toEqual(['Chi bộ thôn Đông']);
    expect(search(rows, '')).toHaveLength(4);
  });

  test('groups that stand for neither unit nor organization are left out', () => {
    const unit = { id: 'u', name: 'Công an xã' };
    expect(rankedOf([{ counts: none }, { unit, counts: none, targetsMet: true }])).toEqual([
      { id: 'u', name: 'Công an xã', counts: none, targetsMet: null },
    ]);
  });
});

describe('what needs attention', () => {
  const scope = { year: 2026, registered: 9, communes: false, withCampaign: 0, meeting: 0 };

  test('nothing is registered', () => {
    expect(attention({ ...scope, rows: [row('A', {})], registered: 0 })).toEqual([
      { key: 'nothingYet', values: { year: 2026 } },
    ]);
  });

  test('units without an accepted model come first: three are named, all are counted', () => {
    const rows = ['A', 'B', 'C', 'D'].map((name) => row(name, {}));
    expect(attention({ ...scope, rows: [...rows, row('E', { standing: 1 })] })).toEqual([
      { key: 'withoutUnits', values: { count: 4, names: 'A; B; C' } },
    ]);
  });

  test('else the one that implements the fewest, or how many tie', () => {
    const [a, b, c] = [
      row('A', { standing: 3, implementing: 1, registered: 4 }),
      row('B', { standing: 3, implementing: 2, registered: 3 }),
      row('C', { standing: 3, implementing: 1, registered: 3 }),
    ];
    expect(attention({ ...scope, rows: [a, b] })).toEqual([
      { key: 'weakest', values: { name: 'A', implementing: 1, registered: 4 } },
    ]);
    expect(attention({ ...scope, rows: [a, b, c] })).toEqual([
      { key: 'weakestTied', values: { name: 'A', others: 1, implementing: 1 } },
    ]);
  });

  test('nobody is singled out where all are equal', () => {
    const rows = ['A', 'B'].map((name) => row(name, { standing: 1, implementing: 1 }));
    expect(attention({ ...scope, rows })).toEqual([]);
  });

  test('above the commune the targets are told first', () => {
    const rows = [row('A', { standing: 5, implementing: 3 }), row('B', { standing: 5, implementing: 3 })];
    const city = { ...scope, rows, communes: true, withCampaign: 2 };
    expect(attention({ ...city, meeting: 1 })).toEqual([
      { key: 'notMeeting', values: { count: 1, total: 2 } },
    ]);
    expect(attention({ ...city, meeting: 2 })).toEqual([{ key: 'allMeeting', values: { total: 2 } }]);
  });
});

test('a breakdown has every key in order, also those without models', () => {
  const groups = [{ key: 'B' as const, counts: { ...none, registered: 3 } }];
  const rows = breakdown(['A', 'B'], groups);
  expect(rows.map(({ key, counts }) => [key, counts.registered])).toEqual([
    ['A', 0],
    ['B', 3],
  ]);
});

test('a quiet week is drawn as a gap', () => {
  const week = (weekStart: string): Week => ({
    weekStart,
    registrations: 1,
    launches: 0,
    reports: 0,
    contributions: 0,
    inspections: 0,
    other: 0,
  });
  const weeks = everyWeek([week('2026-03-23'), week('2026-03-02')]);
  expect(weeks.map(({ weekStart, registrations }) => [weekStart, registrations])).toEqual([
    ['2026-03-02', 1],
    ['2026-03-09', 0],
    ['2026-03-16', 0],
    ['2026-03-23', 1],
  ]);
  expect(everyWeek([])).toEqual([]);
});

test('R-12: resources are never added across units of measure', () => {
  const totals = [
    { kind: 'LABOUR', source: 'PEOPLE', unit: 'WORKDAY', quantity: 10 },
    { kind: 'MONEY', source: 'STATE_BUDGET', unit: 'VND', quantity: 100 },
    { kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 300 },
    { kind: 'MATERIAL', source: 'PEOPLE', unit: 'KILOGRAM', quantity: 7 },
    { kind: 'MATERIAL', source: 'PEOPLE', unit: 'ITEM', quantity: 2 },
  ] as const;
  expect(money(totals)).toEqual({ total: 400, social: 300 });
  expect(resourceLines(totals).map(({ kind, unit, total }) => [kind, unit, total])).toEqual([
    ['MONEY', 'VND', 400],
    ['LABOUR', 'WORKDAY', 10],
    ['MATERIAL', 'KILOGRAM', 7],
    ['MATERIAL', 'ITEM', 2],
  ]);
  expect(resourceLines(totals)[0]?.sources.map(({ source }) => source)).toEqual(['PEOPLE', 'STATE_BUDGET']);
});

test('milestones stand under the month of their last day', () => {
  const months = byMonth([{ lastDay: '2026-11-29' }, { lastDay: '2026-03-04' }, { lastDay: '2026-11-24' }]);
  expect(months.map(({ month, items }) => [month, items.map(({ lastDay }) => lastDay)])).toEqual([
    [3, ['2026-03-04']],
    [11, ['2026-11-24', '2026-11-29']],
  ]);
});
