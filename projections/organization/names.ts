import type { DatedName } from './tables.ts';

/** The history with one more name, in the order of validity. */
export function withName(names: readonly DatedName[], name: DatedName): DatedName[] {
  return [...names, name].sort((a, b) =>
    (a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0,
  );
}

/** The latest name. */
export function latest(names: readonly DatedName[]): DatedName {
  return names.at(-1) as DatedName;
}
