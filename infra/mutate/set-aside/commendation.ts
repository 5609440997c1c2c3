import type { SetAside } from './entry.ts';

export const commendation: readonly SetAside[] = [
  {
    file: 'schema/commendation/consequences.ts',
    change: 'model === null || number === null → model === null',
    why: 'What is awarded has a number: without one it is refused.',
  },
  {
    file: 'schema/commendation/decide-after.ts',
    change: /^award && (day < award\.decidedOn|data\.corrects === award\.statedBy) → \1$/,
    why: 'For the compiler: without an award the status is refused before.',
  },
  {
    file: 'schema/commendation/decide-after.ts',
    change: '!award || data.corrects !== cancelledBy → data.corrects !== cancelledBy',
    why: 'For the compiler: what was cancelled had been awarded.',
  },
  {
    file: 'schema/commendation/decide.ts',
    change: 'exemplar && !model → exemplar',
    why: 'Looked up in vain where the model is named itself.',
  },
  {
    file: 'schema/commendation/ready.ts',
    change: 'model && isSelected(model) → isSelected(model)',
    why: 'For the compiler: what was nominated exists.',
  },
  {
    file: 'schema/commendation/state.ts',
    change: /^!granted \|\| number === null → (!granted|number === null)$/,
    why: 'What is granted has a number, and nothing else has one.',
  },
];
