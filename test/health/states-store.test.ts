import { expect, test } from 'vitest';
import { makers, rows, walkStates } from './states.ts';

test('the table has a row for each state that can be brought about, and no other', () => {
  expect(rows().map(([state]) => state)).toEqual(Object.keys(makers));
});

walkStates(['ok', 'store away', 'store frozen', 'no leader']);
