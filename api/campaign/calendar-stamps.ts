import type { DatedEvent, DatedReport } from '../../projections/calendar/queries.ts';
import type { Instant } from '../../schema/civil-date.ts';

/** When a thing in a calendar was last changed, and a number that rises with each change (RFC 5545, SEQUENCE). */
export interface Stamp {
  sequence: number;
  modified: Instant;
}

/** Of the last event that concerns the thing: events are counted from the beginning of their stream. */
export function stampOf(
  events: readonly DatedEvent[] | undefined,
  concerns: (event: DatedEvent) => boolean,
): Stamp {
  const last = events?.findLast(concerns);
  return { sequence: last?.revision ?? 0, modified: last?.recordedAt ?? '1970-01-01T00:00:00.000Z' };
}

/** With what delivers it: nothing ever falls. */
export const deliveredBy = (stamp: Stamp, reports: readonly DatedReport[], kinds: readonly string[]): Stamp =>
  reports
    .filter(({ kind }) => kinds.includes(kind))
    .reduce((one, { revision, modified }) => together(one, { sequence: revision + 1, modified }), stamp);

/** Of a thing that follows from two others: it rises with either. */
export const together = (one: Stamp, other: Stamp): Stamp => ({
  sequence: one.sequence + other.sequence,
  modified: (one.modified < other.modified ? other : one).modified,
});
