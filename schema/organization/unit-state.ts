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
}

/** Null until it is established. */
export type UnitState = Unit | null;

/** The stream of the unit that a merged one went into: `Need.follow`. */
export function successorOf(state: unknown): string | undefined {
  const into = (state as UnitState)?.into;
  return into ? unitStream(into) : undefined;
}

export function evolveUnit(state: UnitState, event: UnitEvent): UnitState {
  if (event.type === 'UnitEstablished') return { ...event.data, active: true, into: null };
  if (state === null) return state;
  if (event.type === 'UnitRenamed') return { ...state, name: event.data.name };
  return { ...state, active: false, into: event.type === 'UnitMerged' ? event.data.into : null };
}
