import type { SetAside } from './entry.ts';

export const everywhere: readonly SetAside[] = [
  {
    change:
      /^refusals\.length > 0 \|\| (!\w+(\.\w+)?|\w+ === (null|undefined))( \|\| !\w+)? → refusals\.length > 0( \|\| !\w+)?$/,
    why: 'For the compiler: what is missing has been refused just above.',
  },
  {
    change: /^(elsewhere|refused)\.length > 0 \|\| !(\w+) → \1\.length > 0$/,
    why: 'For the compiler: the check before names what is missing.',
  },
  {
    change: /^!(\w+) \|\| elsewhere\.length > 0 → elsewhere\.length > 0$/,
    why: 'For the compiler: the check before names what is missing.',
  },
  {
    change: /^(\w+) !== (null|undefined) && (\1 [<>]=? \w+|\w+ [<>]=? \1) → \3$/,
    why: 'No day is before or after what is not there: the comparison is false by itself.',
  },
  {
    change: /^(\w+) !== undefined && (\{ (\w+: )?\1 \}) → \2$/,
    why: 'What is undefined is none, to whoever reads it and where it is stored.',
  },
  {
    change: /^refusals\.length > 0 \|\| 'refusals' in \w+( \|\| 'refusals' in \w+)? → refusals\.length > 0/,
    why: 'For the compiler: what refuses is among the refusals.',
  },
];
