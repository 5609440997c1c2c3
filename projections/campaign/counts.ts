import { sql } from 'kysely';
import type { TargetMetric, TargetStage } from '../../schema/campaign/vocabulary.ts';
import type { Views } from '../database.ts';
import type { MetricCounts } from './attainment.ts';

const none = (): Record<TargetStage, number> => ({
  REGISTERED: 0,
  STANDING: 0,
  IMPLEMENTING: 0,
  RECOGNISED: 0,
});

/** What targets count, of each organization and everything below it; one per key, in the order asked. */
export async function getMetricCounts(
  db: Views,
  keys: readonly { organization: string; year: number }[],
): Promise<MetricCounts[]> {
  const wanted = sql<{
    organization: string;
    year: number;
  }>`json_to_recordset(${JSON.stringify(keys)}::json)`;
  const rows = await db
    .selectFrom('model_counter')
    .innerJoin(wanted.as<'wanted'>(sql`wanted(organization text, year integer)`), (join) =>
      join
        .onRef('wanted.organization', '=', 'model_counter.organization')
        .onRef('wanted.year', '=', 'model_counter.year'),
    )
    .select(['model_counter.organization', 'model_counter.year', 'kind'])
    .select((eb) => [
      eb.fn.sum<number>('registered').as('REGISTERED'),
      eb.fn.sum<number>('standing').as('STANDING'),
      eb.fn.sum<number>('implementing').as('IMPLEMENTING'),
      eb.fn.sum<number>('recognised').as('RECOGNISED'),
    ])
    .groupBy(['model_counter.organization', 'model_counter.year', 'kind'])
    .execute();
  const counts = new Map<string, MetricCounts>();
  for (const row of rows) {
    const id = `${row.organization}-${row.year}`;
    const of = counts.get(id) ?? { MODELS: none(), NEW_OR_REPLICATED_MODELS: none() };
    counts.set(id, of);
    const metrics: TargetMetric[] =
      row.kind === 'CONTINUED' ? ['MODELS'] : ['MODELS', 'NEW_OR_REPLICATED_MODELS'];
    for (const metric of metrics) {
      for (const stage of Object.keys(of[metric]) as TargetStage[]) of[metric][stage] += Number(row[stage]);
    }
  }
  return keys.map(
    ({ organization, year }) =>
      counts.get(`${organization}-${year}`) ?? { MODELS: none(), NEW_OR_REPLICATED_MODELS: none() },
  );
}
