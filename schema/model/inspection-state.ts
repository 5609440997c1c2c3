import type { CivilDate } from '../civil-date.ts';
import type { ModelEvent } from './events.ts';
import type { PlannedInspectionState } from './vocabulary.ts';

/** An inspection planned beforehand, by its key. */
export interface PlannedInspection {
  plannedOn: CivilDate;
  state: PlannedInspectionState;
}

export type PlannedInspections = Readonly<Record<string, PlannedInspection>>;

export const plannedInspectionOf = (planned: PlannedInspections, key: string) =>
  Object.hasOwn(planned, key) ? planned[key] : undefined;

/** PLANNED, until it is carried out (DONE) or CANCELLED. */
export function evolvePlannedInspections(planned: PlannedInspections, event: ModelEvent): PlannedInspections {
  const set = (key: string, change: Partial<PlannedInspection>) => {
    const inspection = plannedInspectionOf(planned, key);
    return inspection ? { ...planned, [key]: { ...inspection, ...change } } : planned;
  };
  switch (event.type) {
    case 'ModelInspectionScheduled': {
      const { inspection, plannedOn } = event.data;
      return { ...planned, [inspection]: { plannedOn, state: 'PLANNED' } };
    }
    case 'ModelInspectionRescheduled':
      return set(event.data.inspection, { plannedOn: event.data.plannedOn });
    case 'ModelInspectionCancelled':
      return set(event.data.inspection, { state: 'CANCELLED' });
    case 'ModelInspected':
      return event.data.inspection === undefined ? planned : set(event.data.inspection, { state: 'DONE' });
    default:
      return planned;
  }
}
