import { expect, test } from 'vitest';
import { countDeliveries, DELIVERY_STATES, type ObligationRow } from '../../projections/campaign/queries.ts';

const TODAY = '2026-06-15';
const [YESTERDAY, TOMORROW] = ['2026-06-14', '2026-06-16'];
const owed = (last_day: string, delivered_at: string | null = null, late = false) =>
  ({ last_day, delivered_at, late }) as ObligationRow;
const came = `${TODAY}T02:00:00.000Z`;

test('R-31 R-45 what is owed is in one state: on the last day it is not missing yet, and what came never is', () => {
  const states = (row: ObligationRow) =>
    Object.entries(DELIVERY_STATES).flatMap(([state, is]) => (is(row, TODAY) ? [state] : []));
  expect(states(owed(YESTERDAY))).toEqual(['missing']);
  expect(states(owed(TODAY))).toEqual(['notDue']);
  expect(states(owed(TOMORROW))).toEqual(['notDue']);
  for (const day of [YESTERDAY, TODAY, TOMORROW]) expect(states(owed(day, came))).toEqual(['onTime']);
  expect(states(owed(YESTERDAY, came, true))).toEqual(['late']);
});

test('R-45 every state is counted by itself, and what is expected is all of them', () => {
  const rows = [
    ...[owed(YESTERDAY), owed(YESTERDAY), owed(YESTERDAY), owed(TODAY), owed(TOMORROW)],
    ...[owed(YESTERDAY, came, true), owed(YESTERDAY, came), owed(TODAY, came), owed(TODAY, came)],
    owed(TOMORROW, came),
  ];
  expect(countDeliveries(rows, TODAY)).toEqual({ expected: 10, onTime: 4, late: 1, missing: 3, notDue: 2 });
});
