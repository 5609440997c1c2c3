import { expect, test } from 'vitest';
import { compareKeys, sortKey, type WorkItem } from '../../projections/work/items.ts';

const item = (id: string, more: Partial<WorkItem> = {}) =>
  ({
    ...{ kind: 'MODEL', id, command: 'PlanModel', due: null, since: '2026-03-01T00:00:00.000Z' },
    ...more,
  }) as WorkItem;

test('R-46 what is due first comes first, then what has waited longest, then in an order that is always the same', () => {
  const items = [
    item('a', { due: '2026-04-01', since: '2026-03-02T00:00:00.000Z' }),
    item('b', { due: '2026-04-02' }),
    item('c', { since: '2026-02-01T00:00:00.000Z' }),
    item('d', { command: 'LaunchModel' }),
    item('d', { about: 'x', account: 'an' }),
    item('d', { about: 'x', account: 'binh' }),
    item('d', { about: 'y' }),
    item('e'),
  ];
  const sorted = (some: WorkItem[]) => some.toSorted((a, b) => compareKeys(sortKey(a), sortKey(b)));
  expect(sorted(items.toReversed())).toEqual(items);
  expect(sorted(items)).toEqual(items);
  const [first] = items;
  if (first) expect(compareKeys(sortKey(first), sortKey({ ...first }))).toBe(0);
});
