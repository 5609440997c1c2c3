import type { SetAside } from './entry.ts';

export const modelView: readonly SetAside[] = [
  {
    file: 'projections/model/amendment-fold.ts',
    change: 'row.amendment && { ...row.amendment, declined } → { ...row.amendment, declined }',
    why: 'For the compiler: what is declined was proposed.',
  },
  {
    file: 'projections/model/counters.ts',
    change: /^field && kind → (field|kind)$/,
    why: 'For the compiler: a registration states both, and a draft neither.',
  },
  {
    file: 'projections/model/outcome-fold.ts',
    change:
      'row.recognition && { ...row.recognition, revoked: spent } → { ...row.recognition, revoked: spent }',
    why: 'For the compiler: what is revoked was recognised.',
  },
  {
    file: 'projections/model/overturned.ts',
    change: /^overturns && (statements\[overturns\]|\{ \[overturns\]: undefined \}) → \1$/,
    why: 'For the compiler: nothing is stated under no name.',
  },
  {
    file: 'projections/model/records.ts',
    change: 'kind && replaced(row, event, kind) → replaced(row, event, kind)',
    why: 'For the compiler: what is no record is of no kind that replaces.',
  },
  {
    file: 'projections/model/queries.ts',
    change: 'named.length > 0 → named.length >= 0',
    why: 'What was merged into no unit is looked up in vain.',
  },
  {
    file: 'projections/model/queries.ts',
    change: 'filter.patterns.length > 0 → filter.patterns.length >= 0',
    why: 'Where nothing is searched for, everything fits.',
  },
  {
    file: 'projections/model/records.ts',
    change: 'record.day === null || !lies(record.day, period) → !lies(record.day, period)',
    why: 'For the compiler: what has no day lies in no period.',
  },
  {
    file: 'projections/model/stage-intervals.ts',
    change: 'wrong.fromPosition === position && on !== null → wrong.fromPosition === position',
    why: 'For the compiler: an event that reaches a stage does not say that it never was.',
  },
  {
    file: 'projections/model/stage-intervals.ts',
    change:
      "launched !== undefined && stages.find(open('implementing'))?.fromPosition === launched.fromPosition → stages.find(open('implementing'))?.fromPosition === launched.fromPosition",
    why: 'For the compiler: a launch that is corrected was held.',
  },
];
