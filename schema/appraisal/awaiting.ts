import { sessionsBeforeNotice } from './disclosure.ts';
import type { SessionStatus } from './vocabulary.ts';

/** What a model that was submitted to a round waits for there. */
export type AppraisalStep =
  | 'APPOINT_PANEL'
  | 'SCHEDULE_SESSION'
  | 'APPRAISE'
  | 'PUBLISH_NOTICE'
  | 'WITHDRAW_FROM_APPRAISAL';

/** What of a round tells that. */
interface Course {
  panel: readonly unknown[];
  sessions: readonly {
    session: string;
    status: SessionStatus;
    models: readonly string[];
    revoteOf: string | null;
    results: readonly { model: string; tied: boolean }[];
  }[];
  notices: readonly { sessions: readonly string[] }[];
  advice: object | null;
  cancelled?: unknown;
}

/** the round is over, and whatever no session of it appraised is taken out of it. */
export const isEnded = ({ advice, cancelled }: Pick<Course, 'advice' | 'cancelled'>): boolean =>
  advice !== null || !!cancelled;

/**
 * R-15…: the step of the round that the model waits for. A tie waits for another vote; whoever is told no result
 * yet (`untold`) learns that the notice is to come, whatever the session gave.
 */
export function awaitedIn(round: Course, model: string, untold: boolean): AppraisalStep {
  const { panel, sessions, notices } = round;
  if (isEnded(round)) return 'WITHDRAW_FROM_APPRAISAL';
  if (panel.length === 0) return 'APPOINT_PANEL';
  const shown = untold ? sessionsBeforeNotice(sessions, notices) : sessions;
  const own = shown.filter(({ models }) => models.includes(model));
  if (own.some(({ status }) => status === 'SCHEDULED' || status === 'OPEN')) return 'APPRAISE';
  const held = own.findLast(
    ({ status, session }) =>
      status === 'CLOSED' && !notices.some((notice) => notice.sessions.includes(session)),
  );
  if (!held) return 'SCHEDULE_SESSION';
  const tied = held.results.some((each) => each.model === model && each.tied);
  return tied && !untold ? 'SCHEDULE_SESSION' : 'PUBLISH_NOTICE';
}
