import { sql } from 'kysely';
import type { Views } from '../database.ts';
import type { CampaignRow } from './tables.ts';

export type { StageMetricCounts as MetricCounts } from '../../schema/campaign/attainment.ts';
export { attainments } from './attainment.ts';
export { getCommuneCounts, getMetricCounts } from './counts.ts';
export {
  countDeliveries,
  DELIVERY_STATES,
  type Deliveries,
  type DeliveryCounts,
  getDeliveries,
  type ObligationRow,
} from './deliveries.ts';
export { planOf } from './plan.ts';
export {
  getRates,
  listRates,
  type MilestoneRates,
  RATE_ORDERS,
  type RateCounts,
  type RateGroup,
  type RateOrder,
  type RatesAsk,
} from './rates.ts';
export type { CampaignRow } from './tables.ts';
export { type CampaignYears, getCampaignYears } from './years.ts';

/** `id` is `<organization>-<year>`. Rows in no particular order; ids that do not exist are left out. */
export function getCampaigns(db: Views, ids: readonly string[]): Promise<CampaignRow[]> {
  return db
    .selectFrom('campaign')
    .selectAll()
    .where('id', 'in', [...ids, ''])
    .execute();
}

/**
 * Per campaign id, in the order asked: whether it meets every target at its official stage, of a city whether each of its
 * communes does (R-43); null without a campaign or targets.
 */
export async function getTargetsMet(db: Views, ids: readonly string[]): Promise<(boolean | null)[]> {
  const rows = await db
    .selectFrom('attainment')
    .innerJoin('campaign', 'campaign.id', 'attainment.campaign')
    .leftJoin('attainment_count as below', (join) =>
      join
        .onRef('below.organization', '=', 'campaign.organization')
        .onRef('below.year', '=', 'campaign.year'),
    )
    .select('attainment.campaign')
    .select(
      sql<boolean>`case when campaign.organization ~ '^[0-9]{5}$' then attainment.met
        else coalesce(below.met = below.campaigns, false) end`.as('met'),
    )
    .where('attainment.campaign', 'in', [...ids, ''])
    .where('counts', '=', true)
    .where(sql<boolean>`jsonb_array_length(targets) > 0`)
    .execute();
  const met = new Map(rows.map((row) => [row.campaign, row.met]));
  return ids.map((id) => met.get(id) ?? null);
}

export interface CommunesMeetingTargets {
  /** Of the organizations strictly below, how many have a campaign that year. */
  withCampaign: number;
  meetingTargets: number;
}

/** Read from rolled-up rows: one row, whatever lies below. */
export async function getCommunesMeetingTargets(
  db: Views,
  organization: string,
  year: number,
): Promise<CommunesMeetingTargets> {
  const row = await db
    .selectFrom('attainment_count')
    .select(['campaigns', 'met'])
    .where('organization', '=', organization)
    .where('year', '=', year)
    .executeTakeFirst();
  return { withCampaign: row?.campaigns ?? 0, meetingTargets: row?.met ?? 0 };
}

/** Whether a campaign of an organization directly below was played by the demonstration. */
export async function hasSimulatedBelow(db: Views, organization: string, year: number): Promise<boolean> {
  const found = await db
    .selectFrom('campaign')
    .innerJoin('organization', 'organization.code', 'campaign.organization')
    .select('campaign.id')
    .where('parent', '=', organization)
    .where('year', '=', year)
    .where('simulated', '=', true)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * What was entered for a campaign, drafts too: models, reports, rounds, difficulties, commendations; and the campaigns of the
 * level below that it is the plan of (R-43).
 */
export async function countBegun(db: Views, campaign: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select ${sql.join(
      (['model', 'report', 'appraisal_round', 'difficulty', 'commendation'] as const).map(
        (table) => sql`(select count(*) from ${sql.table(table)} where campaign = ${campaign})`,
      ),
      sql` + `,
    )} + (
      select count(*) from campaign own join campaign below on below.year = own.year
        and below.path[cardinality(below.path) - 1] = own.organization
      where own.id = ${campaign} and below.status <> 'CANCELLED'
    ) as count`.execute(db);
  return Number(rows[0]?.count);
}
