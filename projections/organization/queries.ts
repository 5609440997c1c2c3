import { sql } from 'kysely';
import type { CivilDate } from '../../schema/civil-date.ts';
import type { UnitKind } from '../../schema/organization/vocabulary.ts';
import type { Views } from '../database.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../page.ts';
import { searchPatterns } from '../search-terms.ts';
import type { DatedName, OrganizationRow, UnitRow } from './tables.ts';

export { getMergedUnits, getStandingUnits } from '../standing-units.ts';
export type { OrganizationRow, UnitRow } from './tables.ts';

/** Rows in no particular order; codes that do not exist are left out. */
export function getOrganizations(db: Views, codes: readonly string[]): Promise<OrganizationRow[]> {
  return db
    .selectFrom('organization')
    .selectAll()
    .where('code', 'in', [...codes, ''])
    .execute();
}

/**
 * By name in dictionary order, with how many there are in all. With `search`: everything at or below `parent`, else the direct
 * children of `parent`, or the roots. Throws InvalidCursor.
 */
export async function listOrganizations(
  db: Views,
  request: PageRequest & { parent?: string | null; search?: string | null },
): Promise<Page<OrganizationRow> & { totalCount: number }> {
  const patterns = searchPatterns(request.search);
  let matching = db.selectFrom('organization');
  for (const pattern of patterns) matching = matching.where('search', 'like', pattern);
  if (patterns.length === 0)
    matching = matching.where('parent', request.parent ? '=' : 'is', request.parent ?? null);
  else if (request.parent) matching = matching.where(sql<boolean>`path @> array[${request.parent}]::text[]`);
  let page = matching
    .selectAll()
    .orderBy('sort_key')
    .orderBy('code')
    .limit(request.first + 1);
  if (request.after) {
    const [name, code] = decodeCursor(request.after, ['string', 'string']);
    page = page.where(sql<boolean>`(sort_key, code) > (${name}, ${code})`);
  }
  const [found, count] = await Promise.all([
    page.execute(),
    matching.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow(),
  ]);
  return { ...toPage(found, request, (row) => [row.sort_key, row.code]), totalCount: Number(count.n) };
}

/** Active organizations directly below. */
export async function countOrganizationsBelow(db: Views, organization: string): Promise<number> {
  const { n } = await db
    .selectFrom('organization')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('parent', '=', organization)
    .where('active', '=', true)
    .executeTakeFirstOrThrow();
  return Number(n);
}

export interface OrganizationSize {
  organization: string;
  /** Communes strictly below. */
  communes: number;
  /** Active units of it and of everything below. */
  units: number;
}

/** One per code, in the order asked; zeros for what does not exist. */
export async function getOrganizationSizes(db: Views, codes: readonly string[]): Promise<OrganizationSize[]> {
  const wanted = [...codes, ''];
  const [communes, units] = await Promise.all([
    db.selectFrom('commune_count').selectAll().where('organization', 'in', wanted).execute(),
    db.selectFrom('unit_count').selectAll().where('organization', 'in', wanted).execute(),
  ]);
  const communesOf = new Map(communes.map((row) => [row.organization, row.communes]));
  const unitsOf = new Map(units.map((row) => [row.organization, row.units]));
  return codes.map((organization) => ({
    organization,
    communes: communesOf.get(organization) ?? 0,
    units: unitsOf.get(organization) ?? 0,
  }));
}

/** Rows in no particular order; ids that do not exist are left out. */
export async function getUnits(db: Views, ids: readonly string[]): Promise<UnitRow[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('unit').selectAll().where('id', 'in', ids).execute();
}

interface UnitRequest {
  organization: string;
  search?: string | null | undefined;
  includeEnded?: boolean;
}

/** Units of one organization itself, by name in dictionary order. */
function unitsOf(db: Views, { organization, search, includeEnded }: UnitRequest) {
  let units = db.selectFrom('unit').selectAll().where('organization', '=', organization);
  for (const pattern of searchPatterns(search)) units = units.where('search', 'like', pattern);
  if (!includeEnded) units = units.where('active', '=', true);
  return units.orderBy('sort_key').orderBy('id');
}

/** At most 2,000. */
export const listUnits = (db: Views, request: UnitRequest): Promise<UnitRow[]> =>
  unitsOf(db, request).limit(2000).execute();

/** A page of them. Throws InvalidCursor. */
export async function pageUnits(db: Views, request: UnitRequest & PageRequest): Promise<Page<UnitRow>> {
  let page = unitsOf(db, request).limit(request.first + 1);
  if (request.after) {
    const [name, id] = decodeCursor(request.after, ['string', 'uuid']);
    page = page.where(sql<boolean>`(sort_key, id) > (${name}, ${id}::uuid)`);
  }
  return toPage(await page.execute(), request, (row) => [row.sort_key, row.id]);
}

/** Active units of one organization itself and of one kind. */
export function listUnitsOfKind(
  db: Views,
  { organization, kind }: { organization: string; kind: UnitKind },
): Promise<{ unit: string; name: string }[]> {
  return db
    .selectFrom('unit')
    .select(['id as unit', 'name'])
    .where('organization', '=', organization)
    .where('kind', '=', kind)
    .where('active', '=', true)
    .execute();
}

/** The name valid on `date`. `names` from the first on, as in the rows. */
export function nameOn(names: readonly DatedName[], date: CivilDate): string {
  return names.findLast(({ from }) => (from ?? '') <= date)?.name ?? '';
}
