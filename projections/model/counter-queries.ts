import { sql } from 'kysely';
import { COUNTED_TOPICS } from '../../schema/model/topics.ts';
import type { Field, ModelKind } from '../../schema/model/vocabulary.ts';
import type { Views } from '../database.ts';
import { standingUnits, unitsOf } from '../standing-units.ts';
import type { WeekActivityRow } from './counter-tables.ts';
import { STAGES, type StageCounts, WEEK_ACTIVITIES } from './stages.ts';
import type { ResourceEntry, ResultEntry } from './tables.ts';

const sums = STAGES.map((stage) =>
  sql<number>`coalesce(sum(${sql.ref(`n.${stage}`)}), 0)::integer`.as(stage),
);

const counted = (row: Record<string, unknown> | undefined): StageCounts =>
  Object.fromEntries(STAGES.map((stage) => [stage, Number(row?.[stage] ?? 0)])) as StageCounts;

/** Models of each organization and everything below it, one per key, in the order asked. */
export async function countOrganizations(
  db: Views,
  keys: readonly { organization: string; year: number }[],
): Promise<StageCounts[]> {
  const wanted = sql<{ organization: string; year: number; at: number }>`rows from
    (json_to_recordset(${JSON.stringify(keys)}::json) as (organization text, year integer)) with ordinality`;
  const rows = await db
    .selectFrom(wanted.as<'wanted'>(sql`wanted(organization, year, at)`))
    .innerJoin('model_counter as n', (join) =>
      join.onRef('n.organization', '=', 'wanted.organization').onRef('n.year', '=', 'wanted.year'),
    )
    .select('wanted.at')
    .select(sums)
    .groupBy('wanted.at')
    .execute();
  const byPlace = new Map(rows.map((row) => [Number(row.at), row]));
  return keys.map((_, at) => counted(byPlace.get(at + 1)));
}

/** Models of each unit and of what was merged into it (R-49), one per key, in the order asked. */
export async function countUnits(
  db: Views,
  keys: readonly { unit: string; year: number }[],
): Promise<StageCounts[]> {
  const wanted = sql<{ unit: string; year: number; at: number }>`rows from
    (json_to_recordset(${JSON.stringify(keys)}::json) as (unit uuid, year integer)) with ordinality`;
  const units = [...new Set(keys.map(({ unit }) => unit))];
  const rows = await db
    .selectFrom(wanted.as<'wanted'>(sql`wanted(unit, year, at)`))
    .innerJoin(unitsOf(db, units).as('each'), 'each.of', 'wanted.unit')
    .innerJoin('unit_counter as n', (join) =>
      join.onRef('n.unit', '=', 'each.id').onRef('n.year', '=', 'wanted.year'),
    )
    .select('wanted.at')
    .select(sums)
    .groupBy('wanted.at')
    .execute();
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
  const by = new Set(request.by);
  const rows = by.has('organization')
    ? await countChildren(db, request, by)
    : await db
        .selectFrom('model_counter as n')
        .$if(by.has('field'), (query) => query.select('n.field').groupBy('n.field').orderBy('n.field'))
        .$if(by.has('kind'), (query) => query.select('n.kind').groupBy('n.kind').orderBy('n.kind'))
        .select(sums)
        .where('n.organization', '=', organization)
        .where('n.year', '=', year)
        .execute();
  return rows.map((row: Partial<CountGroup> & Partial<StageCounts>) => ({
    field: row.field ?? null,
    kind: row.kind ?? null,
    organization: row.organization ?? null,
    counts: counted(row as Record<string, unknown>),
  }));
}

function countChildren(
  db: Views,
  request: { organization: string; year: number },
  by: ReadonlySet<CountGrouping>,
) {
  return db
    .selectFrom('organization as o')
    .leftJoin('model_counter as n', (join) =>
      join.onRef('n.organization', '=', 'o.code').on('n.year', '=', request.year),
    )
    .select('o.code as organization')
    .groupBy('o.code')
    .orderBy('o.code')
    .$if(by.has('field'), (query) => query.select('n.field').groupBy('n.field').orderBy('n.field'))
    .$if(by.has('kind'), (query) => query.select('n.kind').groupBy('n.kind').orderBy('n.kind'))
    .$if(by.size > 1, (query) => query.where('n.organization', 'is not', null))
    .select(sums)
    .where('o.parent', '=', request.organization)
    .execute();
}

export interface UnitGroup {
  unit: string;
  counts: StageCounts;
}

/**
 * Every unit of the organization itself that is active or has models that year, by name in dictionary order; what a merged
 * one leads counts with its successor (R-49).
 */
export async function countUnitGroups(
  db: Views,
  request: { organization: string; year: number },
): Promise<UnitGroup[]> {
  const rows = await db
    .selectFrom(standingUnits(db, request.organization).as('each'))
    .innerJoin('unit', 'unit.id', 'each.standing')
    .leftJoin('unit_counter as n', (join) =>
      join.onRef('n.unit', '=', 'each.unit').on('n.year', '=', request.year),
    )
    .select(sums)
    .select('unit.id')
    .groupBy(['unit.id', 'unit.active', 'unit.sort_key'])
    .having((eb) => eb.or([eb('unit.active', '=', true), eb(eb.fn.count('n.unit'), '>', 0)]))
    .orderBy('unit.sort_key')
    .orderBy('unit.id')
    .execute();
  return rows.map((row) => ({ unit: row.id, counts: counted(row) }));
}

export interface TopicGroup {
  topic: string;
  counts: StageCounts;
}

/** Topics of models at or below an organization, in the order of the plan's list, models without one last; topics without any model are left out (R-01). */
export async function countTopicGroups(
  db: Views,
  { organization, year }: { organization: string; year: number },
): Promise<TopicGroup[]> {
  const rows = await db
    .selectFrom('topic_counter as n')
    .select(['n.topic', ...STAGES.map((stage) => `n.${stage}` as const)])
    .where('n.organization', '=', organization)
    .where('n.year', '=', year)
    .execute();
  const byTopic = new Map(rows.map((row) => [row.topic, counted(row)]));
  return COUNTED_TOPICS.flatMap((topic) => {
    const counts = byTopic.get(topic);
    return counts ? [{ topic, counts }] : [];
  });
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
