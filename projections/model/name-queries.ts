import { sql } from 'kysely';
import type { ModelStatus } from '../../schema/model/vocabulary.ts';
import type { Views } from '../database.ts';

/** A model of a campaign, as far as it may stand in the way of another of the same name. */
export interface ModelName {
  id: string;
  unit: string;
  name: string;
  status: ModelStatus;
}

/** Every model of one campaign. */
export function listModelNames(
  db: Views,
  { campaign, organization, year }: { campaign: string; organization: string; year: number },
): Promise<ModelName[]> {
  return db
    .selectFrom('model')
    .select(['id', 'unit', 'name', 'status'])
    .where(sql<boolean>`path @> array[${organization}]::text[]`)
    .where('year', '=', year)
    .where('campaign', '=', campaign)
    .execute();
}
