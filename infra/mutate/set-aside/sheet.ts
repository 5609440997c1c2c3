import type { SetAside } from './entry.ts';

export const sheet: readonly SetAside[] = [
  {
    file: 'schema/model/sheet/entry.ts',
    change: 'a < b → a <= b',
    why: 'A row has the cells of a meaning once.',
  },
  {
    file: 'schema/model/sheet/goals.ts',
    change: 'Math.abs(rounded - quantity) > 1e-6 → Math.abs(rounded - quantity) >= 1e-6',
    why: 'No figure is written to the millionth.',
  },
  {
    file: 'schema/model/sheet/header.ts',
    change: /^!meaning \|\| column\.recognition !== 'RECOGNISED' → column/,
    why: 'For the compiler: what is recognised means something.',
  },
  {
    file: 'schema/model/sheet/header.ts',
    change: /^index === undefined \|\| known\.some/,
    why: 'For the compiler: an answer names a column by letters alone.',
  },
  {
    file: 'schema/model/sheet/header.ts',
    change: 'top <= end + DEPTHS.length → top < end + DEPTHS.length',
    why: 'A span so far below is none of the heading; the others are left out so that fewer are looked through.',
  },
  {
    file: 'schema/model/sheet/interpret.ts',
    change: 'only && !another → !another',
    why: 'For the compiler: a workbook has a sheet.',
  },
  {
    file: 'schema/model/sheet/judge.ts',
    change: 'entry.unit && { unit: entry.unit } → { unit: entry.unit }',
    why: 'A unit that is undefined is none.',
  },
  {
    file: 'schema/model/sheet/questions.ts',
    change: "severity !== 'QUESTION' || row === undefined → severity !== 'QUESTION'",
    why: 'For the compiler: what is asked of a row names it.',
  },
  {
    file: 'schema/model/sheet/row-parts.ts',
    change: /^\/\^v\[ií\] d\[uụ\]\/iu\.test\(text\) && (.*) → \1$/,
    why: 'The first is only quicker to tell.',
  },
  {
    file: 'schema/model/sheet/rows.ts',
    change: 'column > last → column >= last',
    why: 'The last column has a heading, and this one has none.',
  },
];
