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

type Step = { what: 'merge' | 'dissolve' | 'reinstate'; unit: number; into: number };

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(
    'merge' as const,
    'merge' as const,
    'merge' as const,
    'dissolve' as const,
    'reinstate' as const,
  ),
  unit: fc.integer({ min: 1, max: UNITS }),
  into: fc.integer({ min: 1, max: UNITS }),
});

/** Mergers of active units into active ones, in chains and together, dissolutions, of successors too, and ways back. */
export const histories: fc.Arbitrary<History> = fc.array(step, { maxLength: 7 }).map(played);

function played(steps: readonly Step[]): History {
  const into = new Map<number, number>();
  const active = [false, ...ALL.map(() => true)];
  const facts: Fact[] = ALL.map((n) => unit(n));
  const ending = { reason: 'Sắp xếp lại', effectiveOn: '2026-06-01' };
  for (const [index, step] of steps.entries()) {
    const { what, unit: one, into: other } = step;
    if (active[one] === (what === 'reinstate') || (what === 'merge' && (one === other || !active[other])))
      continue;
    active[one] = what === 'reinstate';
    if (what === 'merge') into.set(one, other);
    else into.delete(one);
    const event = {
      merge: { type: 'UnitMerged', data: { unit: id(one), into: id(other), ...ending } },
      dissolve: { type: 'UnitDissolved', data: { unit: id(one), ...ending } },
      reinstate: { type: 'UnitReinstated', data: { unit: id(one), corrects: id(80_000), reason: 'Nhầm' } },
    }[what];
    facts.push({ ...event, id: id(80_000 + index) });
  }
  const standing = (n: number): number => {
    const next = into.get(n);
    return next === undefined ? n : standing(next);
  };
  return { facts, standing: [0, ...ALL.map(standing)], active };
}
