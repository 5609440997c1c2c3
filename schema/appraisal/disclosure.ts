import type { Role } from '../access/roles.ts';
import type { ModelStatus } from '../model/vocabulary.ts';
import type { SessionStatus } from './vocabulary.ts';

/** before the notice is published, those who own models see no result, neither of their own nor of others. */
export const awaitsNotice = (role: Role): boolean => role === 'UNIT_OFFICER';

/**
 * that it is voted on again says of a model that it was tied. Of the sessions such a reader is shown those that
 * repeat none, or one that a notice covers.
 */
export const sessionsBeforeNotice = <Session extends { revoteOf: string | null }>(
  sessions: readonly Session[],
  notices: readonly { sessions: readonly string[] }[],
): Session[] =>
  sessions.filter(
    ({ revoteOf }) =>
      revoteOf === null || notices.some(({ sessions: covered }) => covered.includes(revoteOf)),
  );

interface Told {
  sessions: readonly {
    session: string;
    revoteOf: string | null;
    status: SessionStatus;
    models: readonly string[];
  }[];
  notices: readonly { sessions: readonly string[] }[];
}

/**
 * What is about a session that votes on a tie again, or about who votes on a model that a session has voted on: until the
 * notice nothing of the kind happens to what was decided.
 */
export function isUntold(
  about: { round: string; session?: string; model?: string },
  { sessions, notices }: Told,
): boolean {
  const shown = sessionsBeforeNotice(sessions, notices);
  if (about.session !== undefined) return !shown.some(({ session }) => session === about.session);
  const noticed = notices.flatMap((notice) => notice.sessions);
  return sessions.some(
    ({ session, status, models }) =>
      status === 'CLOSED' &&
      !noticed.includes(session) &&
      about.model !== undefined &&
      models.includes(about.model),
  );
}

/** What such a reader is told of a model that a session has decided on. */
export const statusBeforeNotice = (status: ModelStatus, notified: boolean): ModelStatus =>
  status === 'APPRAISED' && !notified ? 'UNDER_APPRAISAL' : status;
