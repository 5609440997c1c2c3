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

/**
 * The same where the units of a commune are known, each with what it was merged into (null: it was not): a unit, then
 * whatever took it over in turn; the last one stands.
 */
export function successionIn(into: ReadonlyMap<string, string | null>): (unit: string) => string[] {
  return (unit) => {
    const line = [unit];
    for (let next = into.get(unit); next && !line.includes(next); next = into.get(next)) line.push(next);
    return line;
  };
}
