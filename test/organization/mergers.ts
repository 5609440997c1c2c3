import fc from 'fast-check';
import type { Fact } from '../given.ts';
import { id, unit } from '../sample.ts';

/** How many units a commune of a random history has: `id(1)` to `id(UNITS)`. */
export const UNITS = 6;
export const ALL = Array.from({ length: UNITS }, (_, index) => index + 1);

/** What was done to the units, and who stands for whom afterwards; kept by hand, not by the code under test. */
export interface History {
  facts: Fact[];
  /** The unit in the place of each, active or not. */
  standing: number[];
  active: boolean[];
}

type Step = { what: 'merge' | 'dissolve'; unit: number; into: number };

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('merge' as const, 'merge' as const, 'merge' as const, 'dissolve' as const),
  unit: fc.integer({ min: 1, max: UNITS }),
  into: fc.integer({ min: 1, max: UNITS }),
});

/** Mergers of active units into active ones, in chains and together, and dissolutions, of successors too. */
export const histories: fc.Arbitrary<History> = fc.array(step, { maxLength: 7 }).map(played);

function played(steps: readonly Step[]): History {
  const standing = [0, ...ALL];
  const active = [false, ...ALL.map(() => true)];
  const facts: Fact[] = ALL.map((n) => unit(n));
  const ending = { reason: 'Sắp xếp lại', effectiveOn: '2026-06-01' };
  for (const { what, unit: one, into } of steps) {
    if (!active[one] || (what === 'merge' && (one === into || !active[into]))) continue;
    active[one] = false;
    if (what === 'dissolve') {
      facts.push({ type: 'UnitDissolved', data: { unit: id(one), ...ending } });
      continue;
    }
    facts.push({ type: 'UnitMerged', data: { unit: id(one), into: id(into), ...ending } });
    for (const each of ALL) if (standing[each] === one) standing[each] = into;
  }
  return { facts, standing, active };
}
