import type { EarlierModelRow } from '../../projections/model/queries.ts';
import type { UnitRow } from '../../projections/organization/queries.ts';
import { type EarlierIndex, indexEarlier } from '../../schema/model/sheet/earlier.ts';
import type { SheetUnit } from '../../schema/model/sheet/units.ts';
import { successionIn } from '../../schema/organization/standing-unit.ts';

/** The unit that stands in the place of another: itself, or what it was merged into at last. */
export function standingUnitIn(units: readonly UnitRow[]): (unit: string) => UnitRow | undefined {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const succession = successionIn(new Map(units.map(({ id, into }) => [id, into])));
  return (unit) => byId.get(succession(unit).at(-1) ?? unit);
}

/** Active units, with the names that people may still know them by. */
export function sheetUnits(units: readonly UnitRow[]): SheetUnit[] {
  const standing = standingUnitIn(units);
  const former = Map.groupBy(
    units.flatMap((unit) =>
      [unit.name, ...unit.names.map(({ name }) => name)].map((name) => ({
        name,
        of: standing(unit.id)?.id,
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
  const standing = standingUnitIn(units);
  const models = rows.map((row) => {
    const lead = standing(row.unit);
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
