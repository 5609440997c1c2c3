import type { Placed } from './scope.ts';

/** A mutant that no test can notice, or none should, with the reason; `change` as the report states it. */
export interface SetAside {
  /** Left out where the reason holds wherever the change does. */
  file?: string;
  change: string | RegExp;
  why: string;
}

export const SET_ASIDE: readonly SetAside[] = [
  {
    change: /^refusals\.length > 0 \|\| (!\w+(\.\w+)?|\w+ === null)( \|\| !\w+)? → refusals\.length > 0$/,
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
    change: /^(\w+) !== (null|undefined) && (\1 < \w+|\w+ < \1|\1 > \w+) → \3$/,
    why: 'No day is before or after what is not there: the comparison is false by itself.',
  },
];

/** The change in one line. */
export const changeOf = ({ from, to }: Placed): string => `${from} → ${to}`.replace(/\s+/g, ' ');

export function reasonOf(mutant: Placed): SetAside | undefined {
  const change = changeOf(mutant);
  return SET_ASIDE.find(
    (each) =>
      (each.file === undefined || each.file === mutant.file) &&
      (typeof each.change === 'string' ? each.change === change : each.change.test(change)),
  );
}

/** Entries that a run over their file and operators no longer meets: the code or the tests have moved on. */
export function outlived(tried: readonly Placed[], met: ReadonlySet<SetAside>): SetAside[] {
  return SET_ASIDE.filter(
    (each) => !met.has(each) && each.file !== undefined && tried.some(({ file }) => file === each.file),
  );
}
