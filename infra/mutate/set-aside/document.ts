import type { SetAside } from './entry.ts';

export const document: readonly SetAside[] = [
  {
    file: 'schema/document/subjects.ts',
    change: 'found && prefix → found',
    why: 'For the compiler: a stream that is known has its prefix.',
  },
  {
    file: 'schema/document/state.ts',
    change: '!state || !known → !known',
    why: 'For the compiler: without a state no paper is known.',
  },
];
