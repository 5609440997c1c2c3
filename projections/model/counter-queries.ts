import { sql } from 'kysely';
import type { Field, ModelKind } from '../../schema/model/vocabulary.ts';
import type { Views } from '../database.ts';
import type { WeekActivityRow } from './counter-tables.ts';
import { STAGES, type StageCounts, WEEK_ACTIVITIES } from './stages.ts';
import type { ResourceEntry, ResultEntry } from './tables.ts';

const sums = sql.join(
  STAGES.map((stage) => sql`coalesce(sum(${sql.ref(`n.${stage}`)}), 0)::integer as ${sql.ref(stage)}`),
);

const counted = (row: Record<string, unknown> | undefined): StageCounts =>
  Object.fromEntries(STAGES.map((stage) => [stage, Number(row?.[stage] ?? 0)])) as StageCounts;

/** Models of each organization and everything below it, one per key, in the order asked. */
export async function countOrganizations(
  db: Views,
  keys: readonly { organization: string; year: number }[],
): Promise<StageCounts[]> {
  const { rows } = await sql<{ at: number }>`
    select wanted.at, ${sums}
    from rows from (json_to_recordset(${JSON.stringify(keys)}::json) as (organization text, year integer))
      with ordinality as wanted(organization, year, at)
    left join ${sql.table('model_counter')} n on n.organization = wanted.organization and n.year = wanted.year
    group by wanted.at`.execute(db);
  const byPlace = new Map(rows.map((row) => [Number(row.at), row]));
  return keys.map((_, at) => counted(byPlace.get(at + 1)));
}

/** Models of each unit, one per key, in the order asked. */
export async function countUnits(
  db: Views,
  keys: readonly { unit: string; year: number }[],
): Promise<StageCounts[]> {
  const { rows } = await sql<{ at: number }>`
    select wanted.at, n.*
    from rows from (json_to_recordset(${JSON.stringify(keys)}::json) as (unit uuid, year integer))
      with ordinality as wanted(unit, year, at)
    join ${sql.table('unit_counter')} n on n.unit = wanted.unit and n.year = wanted.year`.execute(db);
  const byPlace = new Map(rows.map((row) => [Number(row.at), row]));
  return keys.map((_, at) => counted(byPlace.get(at + 1)));
}

/** `organization`: the direct children. */
export type CountGrouping = 'field' | 'kind' | 'organization';

/** What was not grouped by is null. */
export interface CountGroup {
  field: Field | null;
  kind: ModelKind | null;
  organization: string | null;
  counts: StageCounts;
}

/**
 * Counts of an organization and everything below it, split as asked. Children without models appear, with zeros, when the
 * split is by `organization` alone. Reads rolled-up rows only: at most 12 per organization and year.
 */
export async function countGroups(
  db: Views,
  request: { organization: string; year: number; by: readonly CountGrouping[] },
): Promise<CountGroup[]> {
  const { organization, year } = request;
  const by = [...new Set(request.by)];
  const columns = by.map((part) => (part === 'organization' ? sql`o.code` : sql`${sql.ref(`n.${part}`)}`));
  const named = by.map((part, at) => sql`${columns[at] ?? sql``} as ${sql.ref(part)}`);
  const split = columns.length > 0 ? sql`group by ${sql.join(columns)} order by ${sql.join(columns)}` : sql``;
  const source = by.includes('organization')
    ? sql`${sql.table('organization')} o
        ${by.length === 1 ? sql`left join` : sql`join`} ${sql.table('model_counter')} n
          on n.organization = o.code and n.year = ${year}
        where o.parent = ${organization}`
    : sql`${sql.table('model_counter')} n where n.organization = ${organization} and n.year = ${year}`;
  const { rows } = await sql<Partial<CountGroup>>`
    select ${sql.join([...named, sums])} from ${source} ${split}`.execute(db);
  return rows.map((row) => ({
    field: row.field ?? null,
    kind: row.kind ?? null,
    organization: row.organization ?? null,
    counts: counted(row as Record<string, unknown>),
  }));
}

export interface UnitGroup {
  unit: string;
  counts: StageCounts;
}

/** Every unit of the organization itself that is active or has models that year, by name in dictionary order. */
export async function countUnitGroups(
  db: Views,
  request: { organization: string; year: number },
): Promise<UnitGroup[]> {
  const rows = await db
    .selectFrom('unit')
    .leftJoin('unit_counter as n', (join) =>
      join.onRef('n.unit', '=', 'unit.id').on('n.year', '=', request.year),
    )
    .selectAll('n')
    .select('unit.id')
    .where('unit.organization', '=', request.organization)
    .where((eb) => eb.or([eb('unit.active', '=', true), eb('n.unit', 'is not', null)]))
    .orderBy('unit.sort_key')
    .orderBy('unit.id')
    .execute();
  return rows.map((row) => ({ unit: row.id, counts: counted(row) }));
}

/** Sorted; sums never mix units (R-12). */
export function listResourceTotals(db: Views, organization: string, year: number): Promise<ResourceEntry[]> {
  return db
    .selectFrom('resource_total')
    .select(['kind', 'source', 'unit', 'quantity'])
    .where('organization', '=', organization)
    .where('year', '=', year)
    .where('quantity', '>', 0)
    .orderBy('kind')
    .orderBy('source')
    .orderBy('unit')
    .execute();
}

export function listResultTotals(db: Views, organization: string, year: number): Promise<ResultEntry[]> {
  return db
    .selectFrom('result_total')
    .select(['unit', 'quantity'])
    .where('organization', '=', organization)
    .where('year', '=', year)
    .where('quantity', '>', 0)
    .orderBy('unit')
    .execute();
}

export type WeekRow = Omit<WeekActivityRow, 'organization' | 'year'>;

/** Weeks in which something happened, from the first on. */
export function listWeeks(db: Views, organization: string, year: number): Promise<WeekRow[]> {
  return db
    .selectFrom('week_activity')
    .select(['week_start', ...WEEK_ACTIVITIES])
    .where('organization', '=', organization)
    .where('year', '=', year)
    .orderBy('week_start')
    .execute();
}
