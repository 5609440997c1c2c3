import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { deadlineOf, deadlineWarningMessage } from '../../schema/campaign/deadline.ts';
import type { Context } from '../context.ts';
import type { CampaignSource } from '../loaders.ts';
import type { Payload } from '../payload.ts';
import { requireReadBelow } from '../scope.ts';
import { targetsOf } from './targets.ts';
import { Campaign, CampaignPayload, Milestone, Target } from './types.ts';

@Resolver(() => Campaign)
export class CampaignResolver {
  @Authorized()
  @Query(() => Campaign, { nullable: true, description: 'One campaign by its id (kế hoạch năm).' })
  async campaign(
    @Arg('id', () => ID, { description: 'Id (mã kế hoạch): `<organization>-<year>`.' }) id: string,
    @Ctx() context: Context,
  ) {
    const campaign = await context.loaders.campaign.load(id);
    if (campaign) await requireCampaign(context, campaign);
    return campaign;
  }

  @FieldResolver(() => [Target], { description: 'Targets and how far they are met (chỉ tiêu, R-37).' })
  async targets(@Root() campaign: CampaignSource, @Ctx() context: Context): Promise<Target[]> {
    await requireCampaign(context, campaign);
    return targetsOf(campaign, context.loaders);
  }

  @FieldResolver(() => [Milestone], { description: 'Dated obligations (mốc thời gian, R-31).' })
  milestones(@Root() campaign: CampaignSource, @Ctx() { moment }: Context): Milestone[] {
    const { today } = moment();
    const inclusive = campaign.settings.deadlineInclusive;
    return campaign.milestones.map(({ milestone: key, document: _, ...milestone }) => {
      const { before, daysLate } = milestone;
      const deadline = deadlineOf({ before, inclusive, deliveredDaysLate: daysLate ?? undefined }, today);
      const { warning: warningCode = null, ...state } = deadline;
      const warning = deadlineWarningMessage(deadline.lastDay)?.vi ?? null;
      return { key, ...milestone, ...state, warning, warningCode };
    });
  }
}

@Resolver(() => CampaignPayload)
export class CampaignPayloadResolver {
  @FieldResolver(() => Campaign, {
    nullable: true,
    description: 'As it stands after the command (kế hoạch).',
  })
  campaign(@Root() { id }: Payload, @Ctx() { loaders }: Context) {
    return id === undefined ? null : loaders.campaign.load(id);
  }
}

/** A campaign counts its organization and everything below. */
async function requireCampaign(context: Context, { organization, path }: CampaignSource): Promise<void> {
  const place = await context.loaders.organization.load(organization);
  requireReadBelow(context, place ?? { path, kind: 'COUNTRY' });
}
