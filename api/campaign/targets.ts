import { attainments } from '../../projections/campaign/queries.ts';
import type { CampaignSource, Loaders } from '../loaders.ts';
import type { Target } from './types.ts';

/** Targets of a campaign, each with its count at every stage side by side. */
export async function targetsOf(campaign: CampaignSource, loaders: Loaders): Promise<Target[]> {
  const { id, organization, year } = campaign;
  const counts = await loaders.metricCounts.load({ organization, year });
  return attainments(campaign, counts).map(({ target, ...rest }) => ({
    id: `${id}/target/${target}`,
    key: target,
    ...rest,
  }));
}
