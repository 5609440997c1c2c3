import { sql } from 'kysely';
import type { Views } from '../database.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../page.ts';
import { unitsBehind } from '../standing-units.ts';
import type { PersonRow, SealRow } from './tables.ts';

export type { PersonRow, SealRow } from './tables.ts';

/** Rows in no particular order; ids that do not exist are left out. */
export async function getPersons(db: Views, ids: readonly string[]): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('person').selectAll().where('id', 'in', ids).execute();
}

/** Those of one organization, not of any below it; of one unit, where one is given. The erased are left out unless asked for. */
export interface PersonFilter {
  organization: string;
  unit?: string | null;
  erased?: boolean | null;
}

/** Those recorded first come first. Throws InvalidCursor. */
export async function listPersons(
  db: Views,
  request: PageRequest & { filter: PersonFilter },
): Promise<Page<PersonRow>> {
  const { organization, unit, erased } = request.filter;
  let query = db.selectFrom('person').selectAll().where('organization', '=', organization);
  if (unit) query = query.where('unit', 'in', unitsBehind(db, [unit]));
  if (!erased) query = query.where('erased_at', 'is', null);
  if (request.after) {
    const [recorded, id] = decodeCursor(request.after, ['instant', 'uuid']);
    query = query.where(sql<boolean>`(recorded_at, id) > (${recorded}, ${id})`);
  }
  const found = await query
    .orderBy('recorded_at')
    .orderBy('id')
    .limit(request.first + 1)
    .execute();
  return toPage(found, request, (row) => [row.recorded_at, row.id]);
}

/** What stays to be proved of these persons' sealed parts, in order of recording, by person. */
export async function getSeals(db: Views, subjects: readonly string[]): Promise<SealRow[]> {
  if (subjects.length === 0) return [];
  return db.selectFrom('seal').selectAll().where('subject', 'in', subjects).orderBy('revision').execute();
}

/** Codes of the organizations that had a person erased, in no particular order. */
export async function listErasingOrganizations(db: Views): Promise<string[]> {
  const query = db.selectFrom('person').select('organization').distinct();
  return (await query.where('erased_at', 'is not', null).execute()).map(({ organization }) => organization);
}

/** Everybody whose data the log says is erased. */
export async function listErased(db: Views): Promise<string[]> {
  const rows = await db.selectFrom('person').select('id').where('erased_at', 'is not', null).execute();
  return rows.map(({ id }) => id);
}
