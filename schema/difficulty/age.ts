import { type CivilDate, civilDateAt, daysBetween, type Instant } from '../civil-date.ts';

/** Days since it was raised, or for which it stood when it was closed; 0 on the day itself. */
export function ageInDays(raisedAt: Instant, closedAt: Instant | null, today: CivilDate): number {
  return daysBetween(civilDateAt(raisedAt), closedAt === null ? today : civilDateAt(closedAt));
}
