import type { CivilDate } from '../civil-date.ts';
import type { UnitEvent } from './events.ts';
import { unitStream } from './stream.ts';
import type { UnitKind } from './vocabulary.ts';

export interface Unit {
  unit: string;
  organization: string;
  lineage: readonly string[];
  name: string;
  kind: UnitKind;
  /** False once merged or dissolved. */
  active: boolean;
  /** The unit that it was merged into. */
  into: string | null;
  /** The day it was established; an event that was only just decided has none yet. */
  establishedOn?: CivilDate | undefined;
  /** Id of the event that ended it; an event that was only just decided has none yet. */
  endedBy?: string | undefined;
}

/** Null until it is established. */
export type UnitState = Unit | null;

/** The stream of the unit that a merged one went into: `Need.follow`. */
export function successorOf(state: unknown): string | undefined {
  const into = (state as UnitState)?.into;
  return into ? unitStream(into) : undefined;
}

export function evolveUnit(
  state: UnitState,
  event: UnitEvent & { id?: string; occurredOn?: CivilDate | undefined },
): UnitState {
  if (event.type === 'UnitEstablished')
    return { ...event.data, active: true, into: null, establishedOn: event.occurredOn, endedBy: undefined };
  if (state === null) return state;
  switch (event.type) {
    case 'UnitRenamed':
      return { ...state, name: event.data.name };
    case 'UnitMerged':
      return { ...state, active: false, into: event.data.into, endedBy: event.id };
    case 'UnitDissolved':
      return { ...state, active: false, into: null, endedBy: event.id };
    case 'UnitReinstated':
      return { ...state, active: true, into: null, endedBy: undefined };
  }
}
