import type { PersonEvent } from './person-events.ts';

export interface Person {
  person: string;
  organization: string;
  lineage: readonly string[];
  unit: string | null;
  position: string;
  /** Id of the event whose sealed part tells who it is. */
  statedBy: string | undefined;
  /** Per year that was rated, the id of the event whose sealed rating stands. */
  ratedBy: Readonly<Record<number, string | undefined>>;
  /** Personal data is gone for good. */
  erased: boolean;
}

/** Null until recorded. */
export type PersonState = Person | null;

export function evolvePerson(state: PersonState, event: PersonEvent & { id?: string }): PersonState {
  if (event.type === 'PersonRecorded')
    return { ...event.data, statedBy: event.id, ratedBy: {}, erased: false };
  if (state === null) return state;
  switch (event.type) {
    case 'PersonCorrected':
      return { ...state, statedBy: event.id };
    case 'PersonMoved':
      return { ...state, unit: event.data.unit, position: event.data.position };
    case 'PersonRated':
    case 'PersonRatingCorrected':
      return { ...state, ratedBy: { ...state.ratedBy, [event.data.year]: event.id } };
    case 'SubjectErased':
      return { ...state, erased: true };
  }
}
