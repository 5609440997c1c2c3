import type { Role } from '../access/roles.ts';
import type { ModelStatus } from '../model/vocabulary.ts';

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

/** What such a reader is told of a model that a session has decided on. */
export const statusBeforeNotice = (status: ModelStatus, notified: boolean): ModelStatus =>
  status === 'APPRAISED' && !notified ? 'UNDER_APPRAISAL' : status;
