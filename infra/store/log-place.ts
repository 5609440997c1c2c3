/**
 * How far a log has been considered, and by which event it can be told from another log: positions alone mean something
 * in one log only.
 */
export interface LogPlace {
  /** Commit position of the last event considered, whoever wrote it; −1 before the first. */
  position: number;
  /** Commit position of the last event of ours up to there; −1 before the first, null where nobody wrote it down. */
  eventPosition: number | null;
  /** Its id. */
  eventId: string | null;
}

/** Before the first event of any log. */
export const NOWHERE: LogPlace = { position: -1, eventPosition: -1, eventId: null };
