import type { SetAside } from './entry.ts';

export const commendationViewed: readonly SetAside[] = [
  {
    file: 'projections/commendation/view.ts',
    change: '!granted || number === null → !granted',
    why: 'For the compiler: what is granted has its number (R-30).',
  },
];
