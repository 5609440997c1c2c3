import type { SetAside } from './entry.ts';

export const access: readonly SetAside[] = [
  {
    file: 'schema/access/decide-person.ts',
    change: /^command\.type !== 'RecordPerson' \|\| !place → /,
    why: 'For the compiler: the organization is read for that command alone, and for it always.',
  },
  {
    file: 'schema/access/decide-person.ts',
    change: 'unit !== undefined && { unit } → { unit }',
    why: 'A unit that is undefined is none.',
  },
  {
    file: 'schema/access/personal-data.ts',
    change: 'ownOrganization(actor, place) && actor.unit !== undefined → ownOrganization(actor, place)',
    why: 'Whoever has no unit has not that of a person without one: undefined is not null.',
  },
];
