import { type SelectQueryBuilder, sql } from 'kysely';
import type { CivilDate } from '../../schema/civil-date.ts';
import type { Field, ModelKind, ModelStatus, Overdue, SubjectKind } from '../../schema/model/vocabulary.ts';
import type { Database, Views } from '../database.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../page.ts';
import { searchPatterns } from '../search-terms.ts';
import { unitsBehind } from '../standing-units.ts';
import { type ModelRow, modelTable } from './tables.ts';

export type { Views } from '../database.ts';
export { InvalidCursor, type Page, type PageRequest, pageOfWhole } from '../page.ts';
export { countOrganizationAsOf } from './as-of-queries.ts';
export type { CountGroup, CountGrouping } from './counter-queries.ts';
export {
  countGroups,
  countOrganizations,
  countTopicGroups,
  countUnitGroups,
  countUnits,
  listResourceTotals,
  listResultTotals,
  listWeeks,
} from './counter-queries.ts';
export {
  type EarlierModelRow,
  listEarlierModels,
  listModelNames,
  listModelsOfStandingUnit,
} from './name-queries.ts';
export { listReviewed, type ReviewNote, type ReviewRow, reviewRows } from './review-list.ts';
export { STAGES, type StageCounts } from './stages.ts';
export { standingOfRow } from './standing.ts';

/** A model as the lists and pages show it. */
export type ModelRecord = Omit<ModelRow, 'records' | 'statements' | 'overturned' | 'stages' | 'search'>;

const INTERNAL: readonly string[] = ['records', 'statements', 'overturned', 'stages', 'search'];
const shown = Object.keys(modelTable.columns).filter(
  (column) => !INTERNAL.includes(column),
) as (keyof ModelRecord)[];

/** Rows in no particular order; ids that do not exist are left out. */
export async function getModels(db: Views, ids: readonly string[]): Promise<ModelRecord[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('model').select(shown).where('id', 'in', ids).execute();
}

/** Models that continue the given ones, one list per id in the order asked, by year. */
export async function getContinuations(db: Views, ids: readonly string[]): Promise<ModelRecord[][]> {
  const rows = await db
    .selectFrom('model')
    .select(shown)
    .where('earlier_model', 'in', ids)
    .orderBy('year')
    .orderBy('listed_at')
    .orderBy('id')
    .execute();
  return ids.map((id) => rows.filter((row) => row.earlier_model === id));
}

/** Models that name it as what they copy, one list per id, in the order asked; the earliest first. */
export async function getReplications(db: Views, ids: readonly string[]): Promise<ModelRecord[][]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('model')
    .select(shown)
    .where('source_model', 'in', ids)
    .where('registered_at', 'is not', null)
    .orderBy('registered_at')
    .orderBy('id')
    .execute();
  return ids.map((id) => rows.filter((row) => row.source_model === id));
}

/** Every part narrows; lists mean “one of”, an empty list nothing at all. */
export interface ModelFilter {
  /** At or below. */
  organization?: string | null;
  year?: number | null;
  /** And what was merged into it. */
  unit?: string | null;
  field?: readonly Field[] | null;
  kind?: readonly ModelKind[] | null;
  status?: readonly ModelStatus[] | null;
  /** For whoever is told of an appraisal by its notice alone: until then the model is under appraisal. */
  untold?: boolean;
  subject?: SubjectKind | null;
  late?: boolean | null;
  /** A decision of recognition stands. */
  recognised?: boolean | null;
  selected?: boolean | null;
  /** Any of these is past its day, as of `today`. */
  overdue?: readonly Overdue[] | null;
  today?: CivilDate;
  /** Without tone marks, by the beginnings of words: name, place, subject, or the unit's name. */
  search?: string | null;
}

export const MODEL_ORDERS = ['REGISTERED_DESC', 'REGISTERED_ASC', 'NAME_ASC', 'UPDATED_DESC'] as const;
export type ModelOrder = (typeof MODEL_ORDERS)[number];

const ORDERS = {
  REGISTERED_DESC: { column: 'listed_at', direction: 'desc' },
  REGISTERED_ASC: { column: 'listed_at', direction: 'asc' },
  NAME_ASC: { column: 'sort_key', direction: 'asc' },
  UPDATED_DESC: { column: 'updated_at', direction: 'desc' },
} as const satisfies Record<ModelOrder, { column: keyof ModelRecord; direction: 'asc' | 'desc' }>;

/** One more than this means: more than this many. */
const COUNT_LIMIT = 10_000;

/** Throws InvalidCursor, also for a cursor of another order. */
export async function listModels(
  db: Views,
  request: PageRequest & { filter?: ModelFilter | null; orderBy?: ModelOrder },
): Promise<Page<ModelRecord>> {
  const { direction, ...order } = ORDERS[request.orderBy ?? 'REGISTERED_DESC'];
  const column = order.column === 'updated_at' && request.filter?.untold ? 'told_at' : order.column;
  let query = narrow(db, await searched(db, request.filter ?? {}));
  if (request.after) {
    const [value, id] = decodeCursor(request.after, [column === 'sort_key' ? 'string' : 'instant', 'uuid']);
    const beyond = direction === 'asc' ? sql`>` : sql`<`;
    query = query.where(sql<boolean>`(${sql.ref(column)}, id) ${beyond} (${value}, ${id})`);
  }
  const found = await query
    .select(shown)
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(request.first + 1)
    .execute();
  return toPage(found, request, (row) => [row[column], row.id]);
}

/** Exact up to COUNT_LIMIT, then COUNT_LIMIT + 1. */
export async function countModels(db: Views, filter: ModelFilter | null | undefined): Promise<number> {
  const some = narrow(db, await searched(db, filter ?? {}))
    .select('id')
    .limit(COUNT_LIMIT + 1);
  const row = await db
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

type Narrowed = ModelFilter & { patterns: string[]; units: string[] };

/**
 * Units whose names match are looked up first, with what was merged into them: one index then serves each half of the
 * search.
 */
async function searched(db: Views, filter: ModelFilter): Promise<Narrowed> {
  const patterns = searchPatterns(filter.search);
  if (patterns.length === 0) return { ...filter, patterns, units: [] };
  let units = db.selectFrom('unit').select('id').limit(1000);
  for (const pattern of patterns) units = units.where('search', 'like', pattern);
  if (filter.organization) units = units.where(sql<boolean>`path @> array[${filter.organization}]::text[]`);
  const named = (await units.execute()).map(({ id }) => id);
  const behind = named.length > 0 ? await unitsBehind(db, named).execute() : [];
  return { ...filter, patterns, units: behind.map(({ id }) => id) };
}

const DUE = { INSPECTION: 'inspection_due_on', REMEDY: 'remedy_due_on' } as const satisfies Record<
  Overdue,
  keyof ModelRow
>;

const recognised = sql<boolean>`coalesce(
  recognition->'declined' = 'null'::jsonb and recognition->'revoked' = 'null'::jsonb, false)`;

/** As statusBeforeNotice of schema/appraisal/disclosure.ts. */
export const statusAsTold = sql<ModelStatus>`case
  when status = 'APPRAISED' and coalesce(appraisal->'notice', 'null'::jsonb) = 'null'::jsonb then 'UNDER_APPRAISAL'
  else status end`;

function narrow(db: Views, filter: Narrowed): SelectQueryBuilder<Database, 'model', object> {
  let query = db.selectFrom('model');
  if (filter.organization) query = query.where(sql<boolean>`path @> array[${filter.organization}]::text[]`);
  if (filter.year != null) query = query.where('year', '=', filter.year);
  if (filter.unit) query = query.where('unit', 'in', unitsBehind(db, [filter.unit]));
  if (filter.field) query = query.where(sql<boolean>`field = any(${filter.field}::text[])`);
  if (filter.kind) query = query.where(sql<boolean>`kind = any(${filter.kind}::text[])`);
  if (filter.status) {
    const status = filter.untold ? statusAsTold : sql.ref('status');
    query = query.where(sql<boolean>`${status} = any(${filter.status}::text[])`);
  }
  if (filter.subject) query = query.where('subject_kind', '=', filter.subject);
  if (filter.late != null) query = query.where('late', '=', filter.late);
  if (filter.recognised != null) query = query.where(recognised, '=', filter.recognised);
  if (filter.selected != null)
    query = query.where(sql<boolean>`(jsonb_array_length(selections) > 0)`, '=', filter.selected);
  if (filter.overdue) {
    const days = filter.overdue.map((what) => sql.ref(DUE[what]));
    query = query.where(
      days.length > 0
        ? sql<boolean>`least(${sql.join(days)}) < ${filter.today ?? null}::date`
        : sql<boolean>`false`,
    );
  }
  if (filter.patterns.length > 0) {
    query = query.where((eb) =>
      eb.or([
        eb.and(filter.patterns.map((pattern) => eb('search', 'like', pattern))),
        sql<boolean>`unit = any(${filter.units}::uuid[])`,
      ]),
    );
  }
  return query;
}

/** Ids of the models whose reports stand in a round of the campaign. */
export async function listSubmittedTo(
  db: Views,
  { round, campaign }: { round: string; campaign: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('model')
    .select('id')
    .where('campaign', '=', campaign)
    .where('status', '=', 'UNDER_APPRAISAL')
    .where(sql<boolean>`appraisal->>'round' = ${round}`)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
