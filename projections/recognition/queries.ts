import { sql } from 'kysely';
import type { Views } from '../database.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../page.ts';
import { unitsBehind } from '../standing-units.ts';
import type { RecognitionRow } from './decision-tables.ts';
import type { ExemplarRow, ExemplarStatus } from './exemplar-tables.ts';
import type { SelectionRow } from './selection-tables.ts';

export type { RecognitionRow } from './decision-tables.ts';
export type { ExemplarRow, ExemplarStatus } from './exemplar-tables.ts';
export type { SelectionRow } from './selection-tables.ts';

type Listed = PageRequest & { campaign: string };

/** Rows in no particular order; ids that do not exist are left out. */
export async function getRecognitions(db: Views, ids: readonly string[]): Promise<RecognitionRow[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('recognition').selectAll().where('id', 'in', ids).execute();
}

export async function getSelections(db: Views, ids: readonly string[]): Promise<SelectionRow[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('selection').selectAll().where('id', 'in', ids).execute();
}

export async function getExemplars(db: Views, ids: readonly string[]): Promise<ExemplarRow[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('exemplar').selectAll().where('id', 'in', ids).execute();
}

/** whether its equals were voted on again, or are; a re-vote that was cancelled is none. */
export async function isRevoted(db: Views, selection: string): Promise<boolean> {
  const again = db.selectFrom('selection').select('id').where('revote_of', '=', selection);
  return (await again.where('cancelled', 'is', null).executeTakeFirst()) !== undefined;
}

/** Of one campaign, those recorded last first. Throws InvalidCursor. */
export async function listRecognitions(db: Views, request: Listed): Promise<Page<RecognitionRow>> {
  let query = db.selectFrom('recognition').selectAll().where('campaign', '=', request.campaign);
  if (request.after) {
    const [at, id] = decodeCursor(request.after, ['instant', 'uuid']);
    query = query.where(sql<boolean>`(issued_at, id) < (${at}, ${id})`);
  }
  const found = await query
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(request.first + 1)
    .execute();
  return toPage(found, request, (row) => [row.issued_at, row.id]);
}

/** Of one campaign, those opened last first. Throws InvalidCursor. */
export async function listSelections(db: Views, request: Listed): Promise<Page<SelectionRow>> {
  let query = db.selectFrom('selection').selectAll().where('campaign', '=', request.campaign);
  if (request.after) {
    const [at, id] = decodeCursor(request.after, ['instant', 'uuid']);
    query = query.where(sql<boolean>`(opened_at, id) < (${at}, ${id})`);
  }
  const found = await query
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(request.first + 1)
    .execute();
  return toPage(found, request, (row) => [row.opened_at, row.id]);
}

/** Every part narrows; `organization` means at or below it. */
export interface ExemplarFilter {
  campaign?: string | null;
  organization?: string | null;
  status?: readonly ExemplarStatus[] | null;
  belowCriterion?: boolean | null;
  /** Of which units the reader reads the rating; of the others it is below nothing. */
  units: 'ALL' | readonly string[];
}

/** Those nominated last first. Throws InvalidCursor. */
export async function listExemplars(
  db: Views,
  request: PageRequest & ExemplarFilter,
): Promise<Page<ExemplarRow>> {
  let query = db.selectFrom('exemplar').selectAll();
  if (request.campaign) query = query.where('campaign', '=', request.campaign);
  if (request.organization) query = query.where(sql<boolean>`path @> array[${request.organization}]::text[]`);
  if (request.status) query = query.where(sql<boolean>`status = any(${request.status}::text[])`);
  if (request.belowCriterion != null) {
    const read = request.units === 'ALL' ? sql`true` : sql`unit in (${unitsBehind(db, request.units)})`;
    query = query.where(sql<boolean>`(below_criterion and ${read}) = ${request.belowCriterion}`);
  }
  if (request.after) {
    const [at, id] = decodeCursor(request.after, ['instant', 'uuid']);
    query = query.where(sql<boolean>`(nominated_at, id) < (${at}, ${id})`);
  }
  const found = await query
    .orderBy('nominated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(request.first + 1)
    .execute();
  return toPage(found, request, (row) => [row.nominated_at, row.id]);
}

/** The decisions that recognise each model, the newest first; one list per model, in the order asked. */
export async function getRecognitionsOfModels(
  db: Views,
  models: readonly string[],
): Promise<RecognitionRow[][]> {
  const rows = await db
    .selectFrom('recognised_model as entry')
    .innerJoin('recognition', 'recognition.id', 'entry.recognition')
    .selectAll('recognition')
    .select('entry.model as of')
    .where(sql<boolean>`entry.model = any(${models}::uuid[])`)
    .orderBy('entry.issued_at', 'desc')
    .execute();
  return models.map((model) =>
    rows.filter((row) => row.of === model).map(({ of: _, ...recognition }) => recognition),
  );
}

/** The selections that each model was a candidate of, the newest first; one list per model, in the order asked. */
export async function getSelectionsOfModels(db: Views, models: readonly string[]): Promise<SelectionRow[][]> {
  const rows = await db
    .selectFrom('selection_candidate as entry')
    .innerJoin('selection', 'selection.id', 'entry.selection')
    .selectAll('selection')
    .select('entry.model as of')
    .where(sql<boolean>`entry.model = any(${models}::uuid[])`)
    .orderBy('entry.opened_at', 'desc')
    .execute();
  return models.map((model) =>
    rows.filter((row) => row.of === model).map(({ of: _, ...selection }) => selection),
  );
}

/** The nominations of each model, the newest first; one list per model, in the order asked. */
export async function getExemplarsOfModels(db: Views, models: readonly string[]): Promise<ExemplarRow[][]> {
  const rows = await db
    .selectFrom('exemplar')
    .selectAll()
    .where(sql<boolean>`model = any(${models}::uuid[])`)
    .orderBy('nominated_at', 'desc')
    .execute();
  return models.map((model) => rows.filter((row) => row.model === model));
}

/** The re-votes of each selection that were not cancelled; one list per selection, in the order asked. */
export async function getRevotes(db: Views, selections: readonly string[]): Promise<SelectionRow[][]> {
  const rows = await db
    .selectFrom('selection')
    .selectAll()
    .where(sql<boolean>`revote_of = any(${selections}::uuid[])`)
    .where('cancelled', 'is', null)
    .execute();
  return selections.map((selection) => rows.filter((row) => row.revote_of === selection));
}

/** Of exemplars that the city has, or that it granted. */
export async function countDossiers(db: Views, campaign: string): Promise<number> {
  const { count } = await db
    .selectFrom('exemplar')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('campaign', '=', campaign)
    .where('status', 'in', ['SENT', 'GRANTED'])
    .executeTakeFirstOrThrow();
  return Number(count);
}
