import type { SetAside } from './entry.ts';

export const workView: readonly SetAside[] = [
  {
    file: 'projections/work/queries.ts',
    change: "role === 'UNIT_OFFICER' && unit !== undefined → role === 'UNIT_OFFICER'",
    why: 'For the compiler: an officer without a unit stands for none, and has been answered before.',
  },
  {
    file: 'projections/work/queries.ts',
    change: "role === 'UNIT_OFFICER' && unit !== null → role === 'UNIT_OFFICER'",
    why: 'For the compiler: no unit is none that has ended.',
  },
];
