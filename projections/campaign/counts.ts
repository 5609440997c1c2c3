import { sql } from 'kysely';
import type { StageMetricCounts } from '../../schema/campaign/attainment.ts';
import { TARGET_STAGES } from '../../schema/campaign/vocabulary.ts';
import type { Views } from '../database.ts';

const none = (): StageMetricCounts => {
  const zero = () => ({ MODELS: 0, NEW_OR_REPLICATED_MODELS: 0 });
  return { REGISTERED: zero(), STANDING: zero(), IMPLEMENTING: zero(), RECOGNISED: zero() };
};

/** What targets count, of each commune below that has a campaign of the year. */
export async function getCommuneCounts(
  db: Views,
  { organization, year }: { organization: string; year: number },
): Promise<StageMetricCounts[]> {
  const communes = await db
    .selectFrom('campaign')
    .select(['organization', 'year'])
    .where('year', '=', year)
    .where(sql<boolean>`path @> array[${organization}]::text[] and organization ~ '^[0-9]{5}$'`)
    .where('status', '!=', 'CANCELLED')
    .execute();
  return getMetricCounts(db, communes);
}

/** What targets count, of each organization and everything below it; one per key, in the order asked. */
export async function getMetricCounts(
  db: Views,
  keys: readonly { organization: string; year: number }[],
): Promise<StageMetricCounts[]> {
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
  const counts = new Map<string, StageMetricCounts>();
  for (const row of rows) {
    const id = `${row.organization}-${row.year}`;
    const of = counts.get(id) ?? none();
    counts.set(id, of);
    for (const stage of TARGET_STAGES) {
      of[stage].MODELS += Number(row[stage]);
      if (row.kind !== 'CONTINUED') of[stage].NEW_OR_REPLICATED_MODELS += Number(row[stage]);
    }
  }
  return keys.map(({ organization, year }) => counts.get(`${organization}-${year}`) ?? none());
}
