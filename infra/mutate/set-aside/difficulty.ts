import type { SetAside } from './entry.ts';

export const difficulty: readonly SetAside[] = [
  {
    file: 'schema/difficulty/decide.ts',
    change: "command.type !== 'RaiseDifficulty' || !facts.campaign → !facts.campaign",
    why: 'For the compiler: before it is raised no other command reads a campaign.',
  },
];
