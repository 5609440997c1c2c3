/**
 * For how long the parts of a server put up with what is silent or away, in milliseconds. What is not given is what the part
 * says itself: an installation gives none.
 */
export interface Waits {
  /** A command, with what passes. */
  commandMs?: number;
  /** Calls of the event store. */
  store?: { readMs?: number; appendMs?: number };
  /** A query of the views. */
  queryMs?: number;
  /** A command, for the views to show it; where it is less than the API says. */
  shownMs?: number;
  /** Between two looks at papers that were never filed. */
  upkeepMs?: number;
  health?: {
    /** Looks at each part. */
    probe?: { everyMs?: number; deadlineMs?: number };
    /** A write that met a full disk speaks for so long. */
    diskFullMs?: number;
    limits?: { silentMs?: number; beginMs?: number; lagMs?: number };
  };
}
