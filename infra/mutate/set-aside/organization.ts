import type { SetAside } from './entry.ts';

export const organization: readonly SetAside[] = [
  {
    file: 'schema/organization/decide-unit.ts',
    change: 'state && moves → moves',
    why: 'For the compiler: without a unit no name moves.',
  },
  {
    file: 'schema/organization/decide-unit.ts',
    change: "type === 'RenameUnit' && state → state",
    why: 'Looked up in vain where no name changes.',
  },
  {
    file: 'schema/organization/decide-unit.ts',
    change: "command.type !== 'EstablishUnit' || !facts.organization → !facts.organization",
    why: 'For the compiler: an organization is read for what establishes a unit, and for what stands.',
  },
  {
    file: 'schema/organization/decide.ts',
    change: '!active && parent !== null → parent !== null',
    why: 'Looked up in vain for what stands.',
  },
];
