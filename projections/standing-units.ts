import { sql } from 'kysely';
import type { Views } from './database.ts';
import type { UnitRow } from './organization/tables.ts';

// R-49: rows keep the unit of their day; who answers for it today follows from the mergers in the units' table alone.

/** These units and all that were merged into them, at once or through others, each with the one that was asked for, `of`. */
export const unitsOf = (db: Views, units: readonly string[]) =>
  db
    .withRecursive('each', (query) =>
      query
        .selectFrom('unit')
        .select(['id as of', 'id'])
        .where(sql<boolean>`id = any(${units}::uuid[])`)
        .union(
          query
            .selectFrom('unit as merged')
            .innerJoin('each', 'each.id', 'merged.into')
            .select(['each.of', 'merged.id']),
        ),
    )
    .selectFrom('each')
    .select(['of', 'id']);

/** Their ids alone: `where('unit', 'in', …)`. */
export const unitsBehind = (db: Views, units: readonly string[]) =>
  db.selectFrom(unitsOf(db, units).as('behind')).select('behind.id');

/**
 * Of every unit of one organization the one that stands in its place today, for a join. Units that were merged in a circle
 * stand for themselves.
 */
export const standingUnits = (db: Views, organization: string) =>
  db
    .withRecursive('step', (query) =>
      query
        .selectFrom('unit')
        .select(['id as of', 'id as now', 'into as next'])
        .where('organization', '=', organization)
        .union(
          query
            .selectFrom('unit as taker')
            .innerJoin('step', 'step.next', 'taker.id')
            .select(['step.of', 'taker.id as now', 'taker.into as next']),
        ),
    )
    .selectFrom('unit')
    .leftJoin('step', (join) => join.onRef('step.of', '=', 'unit.id').on('step.next', 'is', null))
    .select(['unit.id as unit', sql<string>`coalesce(step.now, unit.id)`.as('standing')])
    .where('unit.organization', '=', organization);

/**
 * The units that stand in the place of these today, one per id in the order asked; null of one that
 * never was, or was merged in a circle.
 */
export async function getStandingUnits(db: Views, ids: readonly string[]): Promise<(UnitRow | null)[]> {
  const rows = await db
    .withRecursive('step', (query) =>
      query
        .selectFrom('unit')
        .select(['id as of', 'id as now', 'into as next'])
        .where(sql<boolean>`id = any(${ids}::uuid[])`)
        .union(
          query
            .selectFrom('unit as taker')
            .innerJoin('step', 'step.next', 'taker.id')
            .select(['step.of', 'taker.id as now', 'taker.into as next']),
        ),
    )
    .selectFrom('step')
    .innerJoin('unit', 'unit.id', 'step.now')
    .selectAll('unit')
    .select('step.of')
    .where('step.next', 'is', null)
    .execute();
  const standing = new Map(rows.map(({ of, ...unit }) => [of, unit]));
  return ids.map((id) => standing.get(id) ?? null);
}

/** What was merged into these, at once or through others, by name; one list per id in the order asked. */
export async function getMergedUnits(db: Views, ids: readonly string[]): Promise<UnitRow[][]> {
  const rows = await db
    .selectFrom(unitsOf(db, ids).as('each'))
    .innerJoin('unit', 'unit.id', 'each.id')
    .selectAll('unit')
    .select('each.of')
    .whereRef('each.of', '!=', 'each.id')
    .orderBy('unit.sort_key')
    .orderBy('unit.id')
    .execute();
  const merged = Map.groupBy(rows, ({ of }) => of);
  return ids.map((id) => (merged.get(id) ?? []).map(({ of: _, ...unit }) => unit));
}
