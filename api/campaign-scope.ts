import { Arg, ID } from 'type-graphql';
import type { Context } from './context.ts';
import { requireRead } from './scope.ts';

/** The argument `campaign` of a list. */
export const CampaignArg = () =>
  Arg('campaign', () => ID, { description: 'Campaign (kế hoạch năm): `<organization>-<year>`.' });

/** Throws FORBIDDEN unless what happens in the campaign may be read. */
export async function requireCampaignRead(context: Context, campaign: string): Promise<void> {
  const found = await context.loaders.campaign.load(campaign);
  requireRead(context, found?.path ?? [campaign.slice(0, campaign.lastIndexOf('-'))]);
}
