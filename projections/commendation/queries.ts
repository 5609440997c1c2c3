import { sql } from 'kysely';
import { OPEN_TO_ALL } from '../../schema/commendation/reading.ts';
import type { CommendationForm, CommendationStatus } from '../../schema/commendation/vocabulary.ts';
import type { SubjectKind } from '../../schema/model/vocabulary.ts';
import type { Views } from '../database.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../page.ts';
import { searchPatterns } from '../search-terms.ts';
import { unitsBehind } from '../standing-units.ts';
import { type CommendationRow, commendationTable } from './tables.ts';

/** A commendation as lists and pages show it. */
export type CommendationRecord = Omit<CommendationRow, 'search'>;

const shown = Object.keys(commendationTable.columns).filter(
  (column) => column !== 'search',
) as (keyof CommendationRecord)[];

/** Rows in no particular order; ids that do not exist are left out. */
export async function getCommendations(db: Views, ids: readonly string[]): Promise<CommendationRecord[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('commendation').select(shown).where('id', 'in', ids).execute();
}

/** Every part narrows; a list means “one of”, an empty list nothing at all. */
export interface CommendationFilter {
  /** At or below. */
  organization?: string | null;
  year?: number | null;
  unit?: string | null;
  model?: string | null;
  form?: readonly CommendationForm[] | null;
  status?: readonly CommendationStatus[] | null;
  recipientKind?: SubjectKind | null;
  /** Without tone marks, by the beginnings of words: recipient, achievement. */
  search?: string | null;
}

/** Who reads the list: what is not decided, and whose that were declined, beside what was awarded. */
export interface CommendationReader {
  proposals: boolean;
  declinedOf: string | null;
}

type Listed = PageRequest & { filter?: CommendationFilter | null; reader: CommendationReader };

/** As readsCommendation says of one. */
function readable(db: Views, { proposals, declinedOf }: CommendationReader) {
  const own = declinedOf === null ? sql`false` : sql`unit in (${unitsBehind(db, [declinedOf])})`;
  return sql<boolean>`(${proposals} or status = any(${OPEN_TO_ALL}::text[]) or (status = 'DECLINED' and ${own}))`;
}

/** Those proposed last first. Throws InvalidCursor. */
export async function listCommendations(db: Views, request: Listed): Promise<Page<CommendationRecord>> {
  const { organization, year, unit, model, form, status, recipientKind, search } = request.filter ?? {};
  let query = db.selectFrom('commendation').select(shown).where(readable(db, request.reader));
  if (organization) query = query.where(sql<boolean>`path @> array[${organization}]::text[]`);
  if (year != null) query = query.where('year', '=', year);
  if (unit) query = query.where('unit', 'in', unitsBehind(db, [unit]));
  if (model) query = query.where('model', '=', model);
  if (form) query = query.where(sql<boolean>`form = any(${form}::text[])`);
  if (status) query = query.where(sql<boolean>`status = any(${status}::text[])`);
  if (recipientKind) query = query.where('recipient_kind', '=', recipientKind);
  for (const pattern of searchPatterns(search)) query = query.where('search', 'like', pattern);
  if (request.after) {
    const [proposed, id] = decodeCursor(request.after, ['instant', 'uuid']);
    query = query.where(sql<boolean>`(proposed_at, id) < (${proposed}, ${id})`);
  }
  const found = await query
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(request.first + 1)
    .execute();
  return toPage(found, request, (row) => [row.proposed_at, row.id]);
}
