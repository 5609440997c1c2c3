import type { EarlierModelRow } from '../../projections/model/queries.ts';
import type { UnitRow } from '../../projections/organization/queries.ts';
import { type EarlierIndex, indexEarlier } from '../../schema/model/sheet/earlier.ts';
import type { SheetUnit } from '../../schema/model/sheet/units.ts';

/** The unit that stands in the place of another: itself, or what it was merged into at last. */
function successorIn(units: readonly UnitRow[]): (unit: string) => UnitRow | undefined {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (unit) => {
    const seen = new Set<string>();
    let found = byId.get(unit);
    while (found?.into && !seen.has(found.id)) {
      seen.add(found.id);
      found = byId.get(found.into) ?? found;
    }
    return found;
  };
}

/** Active units, with the names that people may still know them by. */
export function sheetUnits(units: readonly UnitRow[]): SheetUnit[] {
  const successor = successorIn(units);
  const former = Map.groupBy(
    units.flatMap((unit) =>
      [unit.name, ...unit.names.map(({ name }) => name)].map((name) => ({
        name,
        of: successor(unit.id)?.id,
      })),
    ),
    ({ of }) => of,
  );
  return units
    .filter(({ active }) => active)
    .map(({ id, name }) => {
      const names = new Set((former.get(id) ?? []).map((each) => each.name));
      names.delete(name);
      return { unit: id, name, ...(names.size > 0 && { former: [...names] }) };
    });
}

/** Registered models by the unit that leads them now. */
export function earlierIndex(
  rows: readonly EarlierModelRow[],
  units: readonly UnitRow[],
  year: number,
): EarlierIndex {
  const successor = successorIn(units);
  const models = rows.map((row) => {
    const lead = successor(row.unit);
    return {
      model: row.id,
      organization: row.organization,
      year: row.year,
      unit: lead?.id ?? row.unit,
      unitName: lead?.name ?? '',
      status: row.status,
      registration: { name: row.name, goals: row.goals },
    };
  });
  const lastYear = (each: { year: number }) => each.year === year - 1;
  return indexEarlier(
    models.filter(lastYear),
    models.filter((each) => !lastYear(each)),
  );
}
