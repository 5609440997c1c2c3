import { type CivilDate, daysBetween } from '../civil-date.ts';
import type { InspectionState, PlannedInspectionState } from './vocabulary.ts';

/**
 * How an inspection stands on a day, and the days past the planned one: until it took place, or until that day while it has
 * not. What a model that has ended still planned will not be.
 */
export function inspectionOn(
  today: CivilDate,
  inspection: { state: PlannedInspectionState; plannedOn: CivilDate | null; inspectedOn: CivilDate | null },
  ended: boolean,
): { state: InspectionState; daysLate: number } {
  const { state, plannedOn, inspectedOn } = inspection;
  const late = (day: CivilDate) => (plannedOn === null ? 0 : Math.max(0, daysBetween(plannedOn, day)));
  if (state === 'DONE') return { state, daysLate: late(inspectedOn ?? today) };
  if (state === 'CANCELLED' || ended) return { state: 'CANCELLED', daysLate: 0 };
  const daysLate = late(today);
  return { state: daysLate > 0 ? 'OVERDUE' : 'PLANNED', daysLate };
}

/** Days past the last day: until its completion was recorded, or until today while it is owed. */
export function remedyDaysLate(
  today: CivilDate,
  { state, dueOn, reportedOn }: { state: string; dueOn: CivilDate; reportedOn: CivilDate | null },
): number {
  if (state === 'WAIVED') return 0;
  return Math.max(0, daysBetween(dueOn, reportedOn ?? today));
}
