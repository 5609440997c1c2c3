import fc from 'fast-check';

/** Ten times as many as are enough nearly always. */
const MOST = 10;

/**
 * Holds the property for `numRuns` random values, and for as many again until they have led everywhere: what comes about by
 * chance may be long in coming. `missing`: what they have not led to so far.
 */
export function holdsByChance<Values>(
  property: fc.IProperty<Values>,
  numRuns: number,
  missing: () => readonly string[],
): void {
  for (let times = 0; times < MOST; times += 1) {
    fc.assert(property, { numRuns });
    if (missing().length === 0) return;
  }
}
