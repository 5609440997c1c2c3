import type { Views } from '../database.ts';
import type { CampaignRow } from './tables.ts';

export type { StageMetricCounts as MetricCounts } from '../../schema/campaign/attainment.ts';
export { attainments } from './attainment.ts';
export { getMetricCounts } from './counts.ts';
export type { CampaignRow } from './tables.ts';

/** `id` is `<organization>-<year>`. Rows in no particular order; ids that do not exist are left out. */
export function getCampaigns(db: Views, ids: readonly string[]): Promise<CampaignRow[]> {
  return db
    .selectFrom('campaign')
    .selectAll()
    .where('id', 'in', [...ids, ''])
    .execute();
}

/** Per campaign id, in the order asked: whether it meets every target at its official stage; null without a campaign. */
export async function getTargetsMet(db: Views, ids: readonly string[]): Promise<(boolean | null)[]> {
  const rows = await db
    .selectFrom('attainment')
    .select(['campaign', 'met'])
    .where('campaign', 'in', [...ids, ''])
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
