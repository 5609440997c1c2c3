import type { SetAside } from './entry.ts';

export const reportView: readonly SetAside[] = [
  {
    file: 'projections/report/deliveries-at.ts',
    change: /^!state \|\| !first → !(state|first)$/,
    why: 'For the compiler: a unit has a state from its first event on, and none without any.',
  },
  {
    file: 'projections/report/compute.ts',
    change:
      'each.unit !== null && succession(each.unit).includes(unit) → succession(each.unit).includes(unit)',
    why: 'For the compiler: what is of no unit is in no unit’s line.',
  },
  {
    file: 'projections/report/log-place.ts',
    change: /^event === null \|\| counted\?\.id === event → (event === null|counted\?\.id === event)$/,
    why: 'Looked for by its id it is the same event, and none is what was counted: it only takes longer.',
  },
  {
    file: 'projections/report/queries.ts',
    change: 'a.acknowledgedAt < b.acknowledgedAt → a.acknowledgedAt <= b.acknowledgedAt',
    why: 'Of two that were acknowledged at one instant none is the first.',
  },
  {
    file: 'projections/report/compute.ts',
    change: 'method === 1 && unit === null → unit === null',
    why: 'What the other ways recorded is counted again in its place: this only spares the work.',
  },
];
