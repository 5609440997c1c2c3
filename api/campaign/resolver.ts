import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { CampaignSource } from '../loaders.ts';
import type { Payload } from '../payload.ts';
import { CalendarChange } from './calendar-types.ts';
import { milestonesOf, requireCampaign } from './milestones.ts';
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

  @FieldResolver(() => [CalendarChange], {
    description: 'Every change of the calendar, latest first (lịch sử thay đổi lịch, R-31, R-38).',
  })
  calendarChanges(@Root() { calendarChanges }: CampaignSource): CalendarChange[] {
    const changes = calendarChanges.map(({ actor: { account, role }, ...change }) => ({
      ...change,
      account,
      role,
    }));
    return changes.reverse();
  }

  @FieldResolver(() => [Milestone], { description: 'Dated obligations (mốc thời gian, R-31).' })
  milestones(@Root() campaign: CampaignSource, @Ctx() context: Context): Promise<Milestone[]> {
    return milestonesOf(campaign, context);
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
