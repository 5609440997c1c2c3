import { sql } from 'kysely';
import type { Views } from '../database.ts';
import type { UnitRow } from './tables.ts';

// R-49: rows keep the unit of their day; who answers for it today follows from the mergers in the units' table alone.

/** Ids of the unit and of all that were merged into it, at once or through others: `where('unit', 'in', …)`. */
export const unitsBehind = (db: Views, unit: string) =>
  db
    .withRecursive('behind', (query) =>
      query
        .selectFrom('unit')
        .select('id')
        .where('id', '=', unit)
        .union(
          query
            .selectFrom('unit as merged')
            .innerJoin('behind', 'behind.id', 'merged.into')
            .select('merged.id'),
        ),
    )
    .selectFrom('behind')
    .select('id');

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
