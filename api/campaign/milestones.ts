import { deadlineOf, deadlineWarningMessage } from '../../schema/campaign/deadline.ts';
import type { Context } from '../context.ts';
import type { CampaignSource } from '../loaders.ts';
import { requireListing } from '../scope.ts';
import type { Milestone } from './types.ts';

/** With what the links to other capabilities need. */
export type MilestoneSource = Milestone & { organization: string; year: number };

/** The milestones of a campaign as they stand today, in the order of the plan. */
export function milestonesOf(campaign: CampaignSource, today: string): MilestoneSource[] {
  const { organization, year } = campaign;
  const inclusive = campaign.settings.deadlineInclusive;
  return campaign.milestones.map(({ milestone: key, ...milestone }) => {
    const { before, daysLate } = milestone;
    const deadline = deadlineOf({ before, inclusive, deliveredDaysLate: daysLate ?? undefined }, today);
    const { warning: warningCode = null, ...state } = deadline;
    const warning = deadlineWarningMessage(deadline.lastDay)?.vi ?? null;
    return { key, organization, year, ...milestone, ...state, warning, warningCode };
  });
}

/** A campaign counts its organization and everything below. */
export async function requireCampaign(
  context: Context,
  { organization, path }: CampaignSource,
): Promise<void> {
  await requireListing(context, organization, path);
}
