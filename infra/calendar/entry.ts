import type { CivilDate, Instant } from '../../schema/civil-date.ts';

/** One all-day event of a calendar. */
export interface Entry {
  uid: string;
  sequence: number;
  modified: Instant;
  day: CivilDate;
  state: 'OPEN' | 'DONE' | 'CANCELLED';
  /** As it is while open; what became of it is said before it. */
  summary: string;
  description: readonly string[];
}
