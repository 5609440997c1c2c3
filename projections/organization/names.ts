import type { CivilDate } from '../../schema/civil-date.ts';
import type { DatedName } from './tables.ts';

/** The history with one more name, in the order of validity. */
export function withName(names: readonly DatedName[], name: DatedName & { from: CivilDate }): DatedName[] {
  const before = names.filter(({ from }) => (from ?? '') <= name.from);
  return [...before, name, ...names.slice(before.length)];
}

/** The latest name. */
export function latest(names: readonly DatedName[]): DatedName {
  return names.at(-1) as DatedName;
}
