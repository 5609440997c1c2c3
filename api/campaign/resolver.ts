import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { wholeConnection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { CampaignSource } from '../loaders.ts';
import { After, First, pageSize } from '../page.ts';
import type { Payload } from '../payload.ts';
import { CalendarChange, CalendarChangeConnection } from './calendar-types.ts';
import { milestonesOf, requireCampaign } from './milestones.ts';
import { targetsOf } from './targets.ts';
import { Campaign, CampaignPayload, Milestone, Target } from './types.ts';

/** Where there is such a thing; throws FORBIDDEN where it may not be read. */
export async function findCampaign(context: Context, id: string) {
  const campaign = await context.loaders.campaign.load(id);
  if (campaign) await requireCampaign(context, campaign);
  return campaign;
}

const changesOf = ({ calendarChanges }: CampaignSource): CalendarChange[] =>
  calendarChanges.map(({ actor: { account, role }, ...change }) => ({ ...change, account, role })).reverse();

@Resolver(() => Campaign)
export class CampaignResolver {
  @Authorized()
  @Query(() => Campaign, { nullable: true, description: 'One campaign by its id (kế hoạch năm).' })
  campaign(
    @Arg('id', () => ID, { description: 'Id (mã kế hoạch): `<organization>-<year>`.' }) id: string,
    @Ctx() context: Context,
  ) {
    return findCampaign(context, id);
  }

  @FieldResolver(() => [Target], { description: 'Targets and how far they are met (chỉ tiêu, R-37).' })
  async targets(@Root() campaign: CampaignSource, @Ctx() context: Context): Promise<Target[]> {
    await requireCampaign(context, campaign);
    return targetsOf(campaign, context.loaders);
  }

  @FieldResolver(() => [CalendarChange], {
    description: 'Every change of the calendar, latest first (lịch sử thay đổi lịch, R-31, R-38).',
    deprecationReason: 'A whole list; `calendarHistory` has pages.',
  })
  calendarChanges(@Root() campaign: CampaignSource): CalendarChange[] {
    return changesOf(campaign);
  }

  @FieldResolver(() => CalendarChangeConnection, {
    description: 'Every change of the calendar, latest first (lịch sử thay đổi lịch, R-31, R-38).',
  })
  calendarHistory(
    @Root() campaign: CampaignSource,
    @First(50) first: number | null,
    @After() after: string | null | undefined,
  ) {
    const request = { first: pageSize(first, 50), after };
    return wholeConnection(changesOf(campaign), request, ({ event }) => event);
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
