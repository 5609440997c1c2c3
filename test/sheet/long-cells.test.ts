import { expect, test } from 'vitest';
import { readDate } from '../../schema/model/sheet/dates.ts';
import { readGoals, splitYears } from '../../schema/model/sheet/goals.ts';
import { readContact, withoutNames } from '../../schema/model/sheet/people.ts';
import { withoutSuffix } from '../../schema/model/sheet/values.ts';

const YEAR = 2026;
const readers: Record<string, (text: string) => unknown> = {
  readContact,
  withoutNames,
  withoutSuffix,
  readGoals: (text) => readGoals(text, { units: new Map() }),
  splitYears: (text) => splitYears(text, YEAR),
  readDate: (text) => readDate(text, undefined, YEAR),
};
/** Three times as long as a cell may be, so that what grows with the square of it is seen. */
const LENGTH = 30_000;
const PIECES = [
  ' ',
  '\n',
  '(',
  ')',
  '.',
  ',',
  ';',
  '-',
  '/',
  '1',
  '1 ',
  '1.',
  '0',
  'a',
  'a ',
  '. ',
  ', ',
  ' ,',
  'x -',
  '12 34 ',
];

test.each(Object.keys(readers))('%s takes a long cell at once, whatever fills it', (name) => {
  const before = process.cpuUsage();
  for (const piece of PIECES) readers[name]?.(`a${piece.repeat(LENGTH / piece.length)}x`);
  const { user } = process.cpuUsage(before);
  expect(user / 1_000 / PIECES.length).toBeLessThan(100);
});
