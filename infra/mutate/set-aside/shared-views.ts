import type { SetAside } from './entry.ts';

/** What all views share. */
export const sharedViews: readonly SetAside[] = [
  {
    file: 'projections/sort-key.ts',
    change: '[sign, signOf(sign)] → [sign]',
    why: 'It saves work alone: a sign that is not known beforehand is looked at when it comes.',
  },
  {
    file: 'projections/model-history.ts',
    change: /^!row\?\.field \|\| .* → (?!!\()/,
    why: 'For the compiler: a registration states all of these, and before it there is none of them.',
  },
  {
    file: 'projections/model-history.ts',
    change: 'from < ids.length → from <= ids.length',
    why: 'No streams are asked for once more, and none are read.',
  },
  {
    file: 'projections/model-history.ts',
    change: 'on !== null && rating !== null → rating !== null',
    why: 'For the compiler: what is rated was held on a day.',
  },
];
