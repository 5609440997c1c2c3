import type { SetAside } from './entry.ts';

export const campaign: readonly SetAside[] = [
  {
    file: 'schema/campaign/cut-off.ts',
    change: /^settings\.reviewCutOff !== null && (.+) → \1$/,
    why: 'No day is after a cut-off that is not there: the comparison is false by itself.',
  },
  {
    file: 'schema/campaign/dates.ts',
    change: /^next\.from !== null && (.+) → \1$/,
    why: 'No day is before one that nobody knows: the comparison is false by itself.',
  },
  {
    file: 'schema/campaign/deliveries.ts',
    change: /^on !== null && \((.+)\) → \1$/,
    why: 'What has not come is not late for another reason, and after no day.',
  },
  {
    file: 'schema/campaign/deliveries.ts',
    change: 'into !== null && endedOn !== null → into !== null',
    why: 'What was merged into another has ended.',
  },
];
