import { lastSubmissionDay } from '../campaign/submission-day.ts';
import type { CivilDate } from '../civil-date.ts';
import type { SessionRules } from './round.ts';

/** A model that a session is scheduled for, before it opens. */
export interface Entrant {
  /** The day of the report that stands in the round; undefined where there is none. */
  submittedOn: CivilDate | undefined;
  /** The day of the report that the head waived R-16 for. */
  waivedFor: CivilDate | undefined;
  /** Somebody of the panel may vote on it. */
  eligible: boolean;
}

/** What keeps a model out of a session. */
export type Hindrance = 'NOT_SUBMITTED' | 'LATE' | 'NOBODY_ELIGIBLE';

type Days = Pick<SessionRules, 'submissionDays' | 'submissionDayKind'>;

export const lastDayFor = (heldOn: CivilDate, { submissionDays, submissionDayKind }: Days): CivilDate =>
  lastSubmissionDay(heldOn, submissionDays, submissionDayKind);

/** the first of what keeps the model out of a session that is held on the day; the head alone waives LATE. */
export function hindrance(entrant: Entrant, heldOn: CivilDate, days: Days): Hindrance | undefined {
  const { submittedOn, waivedFor, eligible } = entrant;
  if (submittedOn === undefined) return 'NOT_SUBMITTED';
  if (submittedOn > lastDayFor(heldOn, days) && waivedFor !== submittedOn) return 'LATE';
  return eligible ? undefined : 'NOBODY_ELIGIBLE';
}

/** The day on which a session that is scheduled can be held as things stand. */
export const dayAhead = (scheduledOn: CivilDate, today: CivilDate): CivilDate =>
  scheduledOn > today ? scheduledOn : today;
