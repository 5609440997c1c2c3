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
  {
    file: 'schema/appraisal/decide.ts',
    change: "'models' in command.data → !('models' in command.data)",
    why: 'The interests in a scheduled model that is left out are read as well, and decide nothing.',
  },
  {
    file: 'schema/appraisal/decide.ts',
    change:
      "campaign !== undefined && (!state || command.type === 'OpenAppraisalSession') → campaign !== undefined",
    why: 'The campaign is read as well where no rule of it is asked.',
  },
  {
    file: 'schema/appraisal/result.ts',
    change:
      'points.ballots > 0 && total >= points.threshold * points.ballots → total >= points.threshold * points.ballots',
    why: 'Without a ballot nobody is in favour, and the model does not pass.',
  },
  {
    file: 'schema/appraisal/result.ts',
    change: 'points.ballots > 0 → points.ballots >= 0',
    why: 'Without a ballot nobody is in favour, and the model does not pass.',
  },
  {
    file: 'schema/appraisal/session-state.ts',
    change: "session.status !== 'OPEN' || !session.models.includes(model) → session.status !== 'OPEN'",
    why: 'Who is recused from a model that the session does not hold is never asked.',
  },
  {
    file: 'schema/appraisal/session-state.ts',
    change: "session.status !== 'OPEN' || !session.models.includes(model) → !session.models.includes(model)",
    why: 'Opening states the recusals anew, and closing has counted them.',
  },
  {
    file: 'schema/recognition/decide-selection.ts',
    change: '!before.outcome || tied.length === 0 → tied.length === 0',
    why: 'For the compiler: without an outcome nothing is tied.',
  },
  {
    file: 'schema/recognition/tally.ts',
    change: 'passed.length <= seats → passed.length < seats',
    why: 'As many as there are seats are selected either way: all of them are above or equal to the last.',
  },
  {
    file: 'schema/recognition/decide-recognition.ts',
    change: 'one.key < other.key → one.key <= other.key',
    why: 'No two keys are equal: each model is named once.',
  },
  {
    file: 'schema/recognition/decide-dossier.ts',
    change: /^model !== null && (isRecognised|isSelected)\(model\) → \1\(model\)$/,
    why: 'For the compiler: what was nominated exists.',
  },
  {
    file: 'schema/recognition/decide-selection.ts',
    change: /^model (!== null )?&& (isRecognised\(model\)|groundIn\(voter, model, facts\)) → \2$/,
    why: 'For the compiler: a selection opens on models that exist.',
  },
  {
    file: 'schema/report/decide.ts',
    change: 'cutOff !== undefined && cutOff > moment.now → cutOff > moment.now',
    why: 'No moment is before what is not stated: the comparison is false by itself.',
  },
  {
    file: 'schema/report/count.ts',
    change: 'late !== null && late > 0 → late > 0',
    why: 'What is not delivered is not late: the comparison is false by itself.',
  },
  {
    file: 'schema/document/subjects.ts',
    change: 'found && prefix → found',
    why: 'For the compiler: a stream that is known has its prefix.',
  },
  {
    file: 'schema/ledger/canonical.ts',
    change: 'one < other → one <= other',
    why: 'No object has two members of one name.',
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
