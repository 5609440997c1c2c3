import type { SheetEntry } from './entry.ts';
import type { IgnoredReason } from './fates.ts';
import type { SheetMapping } from './mapping.ts';
import { FIELD_MARKS, KIND_MARKS, type SheetMeaning } from './meanings.ts';
import { isMark } from './words.ts';

type Answers = SheetMapping['rows'][number];

/** Answers for a row, and whose cells they take the place of. */
const IN_PLACE_OF: Partial<Record<SheetMeaning, readonly (keyof Answers)[]>> = {
  NAME: ['name'],
  PLACE: ['place'],
  GOALS: ['goals'],
  PREVIOUS_GOALS: ['goals'],
  BOTH_GOALS: ['goals'],
  GOAL_UNIT: ['goals'],
  PREVIOUS_GOAL_UNIT: ['goals'],
  FIELD: ['field'],
  KIND: ['kind'],
  SUBJECT: ['subjectTitle'],
  SUBJECT_KIND: ['subjectKind'],
  SUBJECT_BASIS: ['subjectBasis'],
  PROBLEM: ['problem'],
  LAUNCH: ['launchPlannedOn'],
  SOURCE: ['sourceDescription'],
  EARLIER: ['earlierDescription', 'earlierModel'],
};

/** True where a cell takes part in what its row registers; else why it does not. */
export function isUsed(
  meaning: SheetMeaning,
  text: string,
  { registration }: Pick<SheetEntry, 'registration'>,
  answers: Answers | undefined,
): true | IgnoredReason {
  const { kind, sourceDescription, subject } = registration;
  if (meaning === 'CONTACT') return 'NOT_STORED';
  if (IN_PLACE_OF[meaning]?.some((each) => answers?.[each] !== undefined)) return 'ANSWERED_OTHERWISE';
  if (meaning === 'NOTES') return sourceDescription?.includes(text) ? true : 'NOT_USED';
  if (meaning === 'SOURCE') return kind === 'REPLICATED' ? true : 'NOT_USED';
  if (meaning === 'EARLIER') return kind === 'CONTINUED' ? true : 'NOT_USED';
  if (meaning === 'SUBJECT_BASIS') return subject?.kind === 'INDIVIDUAL' ? true : 'NOT_USED';
  if (meaning in KIND_MARKS || meaning in FIELD_MARKS) return isMark(text) ? true : 'NOT_USED';
  return true;
}
