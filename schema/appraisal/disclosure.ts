import type { Role } from '../access/roles.ts';
import type { ModelStatus } from '../model/vocabulary.ts';

/** before the notice is published, those who own models see no result, neither of their own nor of others. */
export const awaitsNotice = (role: Role): boolean => role === 'UNIT_OFFICER';

/** What such a reader is told of a model that a session has decided on. */
export const statusBeforeNotice = (status: ModelStatus, notified: boolean): ModelStatus =>
  status === 'APPRAISED' && !notified ? 'UNDER_APPRAISAL' : status;
