import { describe, expect, test } from 'vitest';
import type { MilestoneDeliveries } from '../../schema/campaign/deliveries.ts';
import { countAwards } from '../../schema/report/awards.ts';
import { countDeliveries } from '../../schema/report/count.ts';

const LAST = '2026-06-30';
const of = (milestone: string, lastDay: string, [expected, onTime, late]: [number, number, number]) =>
  ({ milestone, lastDay, expected, onTime, late }) satisfies MilestoneDeliveries;

describe('R-34 R-45 what was due at the cut-off', () => {
  /** Of two communes. */
  const one = [
    of('REGISTRATION', '2026-03-04', [3, 3, 0]),
    of('SIX_MONTH', LAST, [1, 0, 1]),
    of('ANNUAL', '2026-07-01', [1, 0, 0]),
    // whoever owes nothing has nothing due.
    of('UNIT_LIST', '2026-03-04', [0, 0, 0]),
  ];
  const other = [of('REGISTRATION', '2026-03-04', [4, 1, 1]), of('SIX_MONTH', LAST, [1, 1, 0])];
  const { milestones, deliveries } = countDeliveries([one, other], LAST);

  test('a milestone of many is on time once all have delivered, late when one of them was, owed when one is missing', () => {
    expect(milestones).toEqual({ due: 4, onTime: 2, late: 1, owed: 1 });
  });
  test('each milestone with the sums over all that owe it, that last day included, and what nobody owes left out', () => {
    expect(deliveries).toEqual([
      { milestone: 'REGISTRATION', expected: 7, onTime: 4, late: 1, missing: 2 },
      { milestone: 'SIX_MONTH', expected: 2, onTime: 1, late: 1, missing: 0 },
    ]);
  });
  test('nothing is due before its day', () => {
    expect(countDeliveries([one, other], '2026-03-03').deliveries).toEqual([]);
  });
});

test('R-50 a kind of subject without any award is left out, and one with any is told with its zeros', () => {
  const period = { from: '2026-01-01', to: LAST };
  const award = (subject: 'COLLECTIVE' | 'INDIVIDUAL') =>
    ({ subject, form: 'GIAY_KHEN', on: LAST, until: null, reward: 0 }) as const;
  const subjects = (...awards: ReturnType<typeof award>[]) =>
    countAwards([], [], awards, period, 4).map(({ subject }) => subject);
  expect(subjects()).toEqual([]);
  expect(subjects(award('INDIVIDUAL'))).toEqual(['INDIVIDUAL']);
  expect(subjects(award('INDIVIDUAL'), award('COLLECTIVE'))).toEqual(['COLLECTIVE', 'INDIVIDUAL']);
});
