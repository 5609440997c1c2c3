import type { SetAside } from './entry.ts';

export const shared: readonly SetAside[] = [
  {
    file: 'schema/actions.ts',
    change: /^scope && (\{ .+ \}) → \1$/,
    why: 'For the compiler: a thing that something begins on is somebody’s.',
  },
  {
    file: 'schema/civil-date.ts',
    change: /^days\.size >= DAYS_KEPT → (!\(days\.size >= DAYS_KEPT\)|days\.size > DAYS_KEPT)$/,
    why: 'How many days are kept in mind is no rule: each is judged the same.',
  },
  {
    file: 'schema/text.ts',
    change: /^MAY_BE_PILED\.test\(text\) && (.+) → \1$/,
    why: 'The first look is there to be quick; the second tells.',
  },
  {
    file: 'schema/text.ts',
    change: /^typeof value !== 'object' \|\| value === null → (typeof value !== 'object'|value === null)$/,
    why: 'For the compiler: what is no object has no names to look at.',
  },
];
