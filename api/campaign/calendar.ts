import { civilDateAt } from '../../schema/civil-date.ts';
import type { Context } from '../context.ts';
import { actorOf, badInput } from '../scope.ts';
import { milestonesOf, requireCampaign } from './milestones.ts';
import type { Milestone } from './types.ts';

/** What a calendar of a campaign needs. */
export interface CampaignCalendar {
  id: string;
  year: number;
  title: string;
  place: string;
  inclusive: boolean;
  revision: number;
  milestones: Milestone[];
}

const CAMPAIGN = /^(VN|\d{2}|\d{5})-\d{4}$/;

/**
 * A campaign's calendar for who asks; by default that of their own organization and this year. Undefined where there is
 * none; throws UNAUTHENTICATED, FORBIDDEN or BAD_USER_INPUT.
 */
export async function findCampaignCalendar(
  context: Context,
  id: string | undefined,
): Promise<CampaignCalendar | undefined> {
  const actor = actorOf(context);
  if (id !== undefined && !CAMPAIGN.test(id))
    throw badInput('"campaign" must look like 10507-2026', 'campaign');
  const { now } = context.moment();
  const wanted = id ?? `${actor.organization}-${civilDateAt(now).slice(0, 4)}`;
  const campaign = await context.loaders.campaign.load(wanted);
  if (!campaign) return undefined;
  await requireCampaign(context, campaign);
  const place = await context.loaders.organization.load(campaign.organization);
  return {
    id: campaign.id,
    year: campaign.year,
    title: campaign.title,
    place: place?.fullName ?? campaign.organization,
    inclusive: campaign.settings.deadlineInclusive,
    revision: campaign.revision,
    milestones: await milestonesOf(campaign, context),
  };
}
