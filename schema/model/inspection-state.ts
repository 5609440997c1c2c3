import type { CivilDate } from '../civil-date.ts';
import type { ModelEvent } from './events.ts';
import type { PlannedInspectionState } from './vocabulary.ts';

/** An inspection planned beforehand, by its key. */
export interface PlannedInspection {
  plannedOn: CivilDate;
  state: PlannedInspectionState;
  /** The event that carried it out. */
  doneBy: string | null;
}

export type PlannedInspections = Readonly<Record<string, PlannedInspection>>;

export const plannedInspectionOf = (planned: PlannedInspections, key: string) =>
  Object.hasOwn(planned, key) ? planned[key] : undefined;

/**
 * PLANNED, until it is carried out (DONE) or CANCELLED; planned again where what carried it out is withdrawn.
 * `rootOf`: the first event in the chain of corrections that holds this one.
 */
export function evolvePlannedInspections(
  planned: PlannedInspections,
  event: ModelEvent & { id?: string },
  rootOf: (event: string) => string,
): PlannedInspections {
  const set = (key: string, change: Partial<PlannedInspection>) => {
    const inspection = plannedInspectionOf(planned, key);
    return inspection ? { ...planned, [key]: { ...inspection, ...change } } : planned;
  };
  switch (event.type) {
    case 'ModelInspectionScheduled': {
      const { inspection, plannedOn } = event.data;
      return { ...planned, [inspection]: { plannedOn, state: 'PLANNED', doneBy: null } };
    }
    case 'ModelInspectionRescheduled':
      return set(event.data.inspection, { plannedOn: event.data.plannedOn });
    case 'ModelInspectionCancelled':
      return set(event.data.inspection, { state: 'CANCELLED' });
    case 'ModelInspected':
      return event.data.inspection === undefined
        ? planned
        : set(event.data.inspection, { state: 'DONE', doneBy: event.id ?? null });
    case 'ModelRecordCorrected': {
      const { kind, record, corrects } = event.data;
      if (kind !== 'INSPECTION' || !record.withdrawn) return planned;
      const key = Object.keys(planned).find((each) => planned[each]?.doneBy === rootOf(corrects));
      return key === undefined ? planned : set(key, { state: 'PLANNED', doneBy: null });
    }
    default:
      return planned;
  }
}
