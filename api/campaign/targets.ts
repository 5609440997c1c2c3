import { attainments } from '../../projections/campaign/queries.ts';
import type { CampaignSource, Loaders } from '../loaders.ts';
import type { Target } from './types.ts';

/** Targets of a campaign, each with its count at every stage side by side. */
export async function targetsOf(campaign: CampaignSource, loaders: Loaders): Promise<Target[]> {
  const { id, organization, year } = campaign;
  const place = { organization, year };
  // what a city plans is for each of its communes.
  const ofCommune = organization.length === 5;
  const [counts, communes] = await Promise.all([
    loaders.metricCounts.load(place),
    ofCommune ? undefined : loaders.communeCounts.load(place),
  ]);
  return attainments(campaign, counts, communes).map(({ target, ...rest }) => ({
    id: `${id}/target/${target}`,
    key: target,
    ...rest,
  }));
}
