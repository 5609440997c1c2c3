import type { SetAside } from './entry.ts';

export const publicView: readonly SetAside[] = [
  {
    file: 'projections/public/queries.ts',
    change: /^!field \|\| !kind( \|\| !subject)? → /,
    why: 'For the compiler: what is recognised was registered, with all three.',
  },
  {
    file: 'projections/public/queries.ts',
    change: '!recognition || recognition.declined → recognition.declined',
    why: 'For the compiler: those without a decision are not read.',
  },
  {
    file: 'projections/public/queries.ts',
    change: 'outcome && recognition → recognition',
    why: 'For the compiler: what is granted has its outcome.',
  },
  {
    file: 'projections/public/queries.ts',
    change: 'one < other → one <= other',
    why: 'No key comes twice.',
  },
];
