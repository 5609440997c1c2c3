import { sql } from 'kysely';
import type { Namesake } from '../../schema/model/namesakes.ts';
import type { ModelStatus } from '../../schema/model/vocabulary.ts';
import type { Views } from '../database.ts';
import { getStandingUnits, unitsBehind } from '../standing-units.ts';
import type { ModelRow } from './tables.ts';

/** A model of a campaign, as far as it may stand in the way of another: by its name, and by what it continues. */
export interface ModelName {
  id: string;
  unit: string;
  name: string;
  status: ModelStatus;
  earlier_model: string | null;
}

/** Every model of one campaign. */
export function listModelNames(
  db: Views,
  { campaign, organization, year }: { campaign: string; organization: string; year: number },
): Promise<ModelName[]> {
  return db
    .selectFrom('model')
    .select(['id', 'unit', 'name', 'status', 'earlier_model'])
    .where(sql<boolean>`path @> array[${organization}]::text[]`)
    .where('year', '=', year)
    .where('campaign', '=', campaign)
    .execute();
}

export type EarlierModelRow = Pick<
  ModelRow,
  'id' | 'organization' | 'unit' | 'year' | 'name' | 'status' | 'goals'
>;

/** Models of one organization that another may continue: of `year`, and those of `ids` whatever their year. */
export function listEarlierModels(
  db: Views,
  { organization, year, ids }: { organization: string; year: number; ids: readonly string[] },
): Promise<EarlierModelRow[]> {
  return db
    .selectFrom('model')
    .select(['id', 'organization', 'unit', 'year', 'name', 'status', 'goals'])
    .where(sql<boolean>`path @> array[${organization}]::text[]`)
    .where('organization', '=', organization)
    .where(sql<boolean>`(year = ${year} or id = any(${ids}::uuid[]))`)
    .where('registered_at', 'is not', null)
    .execute();
}

/**
 * Registered models of a campaign, not dropped, of whatever unit stands in the place of this one now and of all that were
 * merged into it.
 */
export async function listModelsOfStandingUnit(
  db: Views,
  { campaign, unit }: { campaign: string; unit: string },
): Promise<Namesake[]> {
  const [standing] = await getStandingUnits(db, [unit]);
  return db
    .selectFrom('model')
    .select(['id as model', 'name'])
    .where('campaign', '=', campaign)
    .where('unit', 'in', unitsBehind(db, [standing?.id ?? unit]))
    .where('registered_at', 'is not', null)
    .where('status', '!=', 'DROPPED')
    .execute();
}
