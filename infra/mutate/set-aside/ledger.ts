import type { SetAside } from '../set-aside.ts';

export const ledger: readonly SetAside[] = [
  {
    file: 'schema/ledger/canonical.ts',
    change: 'one < other → one <= other',
    why: 'No object has two members of one name.',
  },
];
