import { Arg, Authorized, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { lastDay } from '../../schema/campaign/deadline.ts';
import { campaignIdOf } from '../../schema/campaign/stream.ts';
import type { Context } from '../context.ts';
import { requireListing } from '../scope.ts';
import { PlannedMilestone, PlannedTarget } from './planned-types.ts';
import { CampaignSettings } from './types.ts';

@ObjectType({
  description:
    'What the level above plans for a year: the plan alone, nothing that came of it (kế hoạch cấp trên, R-43).',
  simpleResolvers: true,
})
export class CampaignAbove {
  @Field(() => String, { description: 'Title (tên kế hoạch).' })
  title!: string;

  @Field(() => [PlannedTarget], { description: 'Targets (chỉ tiêu).' })
  targets!: PlannedTarget[];

  @Field(() => [PlannedMilestone], { description: 'Dated obligations (mốc thời gian).' })
  milestones!: PlannedMilestone[];

  @Field(() => CampaignSettings, { description: 'What the plan leaves open (thiết lập).' })
  settings!: CampaignSettings;
}

@Resolver()
export class CampaignAboveResolver {
  @Authorized()
  @Query(() => CampaignAbove, {
    nullable: true,
    description:
      'What the level above plans for the year, for those who plan from it; null where it plans nothing (kế hoạch cấp trên của năm, R-43).',
  })
  async campaignAbove(
    @Arg('organization', () => ID, { description: 'Whose level above (mã tổ chức).' }) organization: string,
    @Arg('year', () => Int, { description: 'Year of the campaigns (năm).' }) year: number,
    @Ctx() context: Context,
  ): Promise<CampaignAbove | null> {
    const { loaders } = context;
    const place = await loaders.organization.load(organization);
    await requireListing(context, organization);
    const above = place?.path.at(-2);
    const found = above === undefined ? null : await loaders.campaign.load(campaignIdOf(above, year));
    if (!found || found.status === 'CANCELLED') return null;
    const { title, targets, milestones, settings } = found;
    return {
      ...{ title, settings },
      targets: targets.map(({ target: key, ...rest }) => ({ key, ...rest })),
      milestones: milestones.map(
        ({ milestone: key, before, owner, receiver, deliverable, by, deliveredBy }) => ({
          ...{ key, before, owner, receiver, deliverable, by, deliveredBy },
          lastDay: lastDay(before, settings.deadlineInclusive),
        }),
      ),
    };
  }
}
