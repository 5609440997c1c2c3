import { sql } from 'kysely';
import type { Instant } from '../../schema/civil-date.ts';
import type { Views } from '../database.ts';
import { STAGES, type StageCounts } from './stages.ts';

/**
 * Models of an organization and everything below it as they were counted just before `instant`, from the recorded
 * intervals of their stages. Reads the stages of every model there: for one commune or one city at a glance.
 */
export async function countOrganizationAsOf(
  db: Views,
  request: { organization: string; year: number; instant: Instant },
): Promise<StageCounts> {
  const { organization, year, instant } = request;
  const rows = await db
    .selectFrom('model')
    .innerJoin('model_stage as s', 's.model', 'model.id')
    .select('s.stage')
    .select((eb) => eb.fn.count<number>('s.model').distinct().as('models'))
    .where(sql<boolean>`model.path @> array[${organization}]::text[]`)
    .where('model.year', '=', year)
    .where('model.field', 'is not', null)
    .where('s.from_at', '<', instant)
    .where((eb) => eb.or([eb('s.to_at', 'is', null), eb('s.to_at', '>=', instant)]))
    .groupBy('s.stage')
    .execute();
  const counts = new Map(rows.map((row) => [row.stage, Number(row.models)]));
  return Object.fromEntries(STAGES.map((stage) => [stage, counts.get(stage) ?? 0])) as StageCounts;
}
