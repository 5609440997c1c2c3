import type { Need } from '../decider.ts';
import { unitStream } from './stream.ts';
import { successorOf } from './unit-state.ts';

/**
 * the unit that stands in the place of this one today: itself, or what it was merged into at last. The fact is that
 * unit's state, ended where it was dissolved afterwards; null of a unit that never was.
 */
export const standingUnit = (unit: string): Need => ({
  decider: 'unit',
  stream: unitStream(unit),
  follow: successorOf,
});
