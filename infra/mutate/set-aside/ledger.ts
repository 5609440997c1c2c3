import type { SetAside } from './entry.ts';

export const ledger: readonly SetAside[] = [
  {
    file: 'schema/ledger/canonical.ts',
    change: 'one < other → one <= other',
    why: 'No object has two members of one name.',
  },
];
