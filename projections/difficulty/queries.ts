import { type SelectQueryBuilder, sql } from 'kysely';
import type { DifficultyStatus } from '../../schema/difficulty/vocabulary.ts';
import type { Database, Views } from '../database.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../page.ts';
import { searchPatterns } from '../search-terms.ts';
import { unitsBehind, unitsOf } from '../standing-units.ts';
import { type DifficultyCountRow, type DifficultyRow, difficultyTable } from './tables.ts';

/** A difficulty as lists and pages show it. */
export type DifficultyRecord = Omit<DifficultyRow, 'search' | 'stated_by'>;

const INTERNAL: readonly string[] = ['search', 'stated_by'];
const shown = Object.keys(difficultyTable.columns).filter(
  (column) => !INTERNAL.includes(column),
) as (keyof DifficultyRecord)[];

/** Rows in no particular order; ids that do not exist are left out. */
export async function getDifficulties(db: Views, ids: readonly string[]): Promise<DifficultyRecord[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('difficulty').select(shown).where('id', 'in', ids).execute();
}

/** Every part narrows; a list means “one of”, an empty list nothing at all. */
export interface DifficultyFilter {
  /** At or below. */
  organization?: string | null;
  year?: number | null;
  unit?: string | null;
  model?: string | null;
  status?: readonly DifficultyStatus[] | null;
  /** Without tone marks, by the beginnings of words: title, detail, wish. */
  search?: string | null;
}

/** `units`: of which units the reader reads them; of those merged into them too. */
type Listed = PageRequest & { filter?: DifficultyFilter | null; units: 'ALL' | readonly string[] };

/** Those raised last first. Throws InvalidCursor. */
export async function listDifficulties(db: Views, request: Listed): Promise<Page<DifficultyRecord>> {
  let query = narrow(db, db.selectFrom('difficulty'), request.filter ?? {});
  if (request.units !== 'ALL') query = query.where('unit', 'in', unitsBehind(db, request.units));
  if (request.after) {
    const [raised, id] = decodeCursor(request.after, ['instant', 'uuid']);
    query = query.where(sql<boolean>`(raised_at, id) < (${raised}, ${id})`);
  }
  const found = await query
    .select(shown)
    .orderBy('raised_at', 'desc')
    .orderBy('id', 'desc')
    .limit(request.first + 1)
    .execute();
  return toPage(found, request, (row) => [row.raised_at, row.id]);
}

export type DifficultyCounts = Omit<DifficultyCountRow, 'organization' | 'year'>;

export const NONE: DifficultyCounts = { open: 0, forwarded: 0, answered: 0, closed: 0 };

/** Of the organization and of everything below; one per key, in the order asked. */
export async function countDifficulties(
  db: Views,
  keys: readonly { organization: string; year: number }[],
): Promise<DifficultyCounts[]> {
  const organizations = keys.map(({ organization }) => organization);
  const rows = await db
    .selectFrom('difficulty_count')
    .selectAll()
    .where('organization', 'in', [...organizations, ''])
    .execute();
  return keys.map((key) => {
    const row = rows.find((each) => each.organization === key.organization && each.year === key.year);
    if (!row) return NONE;
    const { open, forwarded, answered, closed } = row;
    return { open, forwarded, answered, closed };
  });
}

/** Of one unit and what was merged into it; one per key, in the order asked. */
export async function countUnitDifficulties(
  db: Views,
  keys: readonly { unit: string; year: number }[],
): Promise<DifficultyCounts[]> {
  const units = keys.map(({ unit }) => unit);
  const rows = await db
    .selectFrom(unitsOf(db, units).as('each'))
    .innerJoin('difficulty', 'difficulty.unit', 'each.id')
    .select(['each.of as unit', 'year', 'status', (eb) => eb.fn.countAll<number>().as('n')])
    .groupBy(['each.of', 'year', 'status'])
    .execute();
  return keys.map(({ unit, year }) => {
    const own = rows.filter((row) => row.unit === unit && row.year === year);
    const counted = own.map(({ status, n }) => [status.toLowerCase(), Number(n)]);
    return { ...NONE, ...Object.fromEntries(counted) };
  });
}

/** Of these units alone, for a reader who reads no others; none where the organization is not theirs. */
export async function countOwnDifficulties(
  db: Views,
  units: readonly string[],
  { organization, year }: { organization: string; year: number },
): Promise<DifficultyCounts> {
  const rows = await db
    .selectFrom('difficulty')
    .select(['status', (eb) => eb.fn.countAll<number>().as('n')])
    .where('unit', 'in', unitsBehind(db, units))
    .where(sql<boolean>`path @> array[${organization}]::text[]`)
    .where('year', '=', year)
    .groupBy('status')
    .execute();
  const counted = rows.map(({ status, n }) => [status.toLowerCase(), Number(n)]);
  return { ...NONE, ...Object.fromEntries(counted) };
}

function narrow(
  db: Views,
  difficulties: SelectQueryBuilder<Database, 'difficulty', object>,
  filter: DifficultyFilter,
): SelectQueryBuilder<Database, 'difficulty', object> {
  let query = difficulties;
  if (filter.organization) query = query.where(sql<boolean>`path @> array[${filter.organization}]::text[]`);
  if (filter.year != null) query = query.where('year', '=', filter.year);
  if (filter.unit) query = query.where('unit', 'in', unitsBehind(db, [filter.unit]));
  if (filter.model) query = query.where('model', '=', filter.model);
  if (filter.status) query = query.where(sql<boolean>`status = any(${filter.status}::text[])`);
  for (const pattern of searchPatterns(filter.search)) query = query.where('search', 'like', pattern);
  return query;
}
