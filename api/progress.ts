import { GraphQLDateTime } from 'graphql-scalars';
import {
  Arg,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { getCommunesMeetingTargets, hasSimulatedBelow } from '../projections/campaign/queries.ts';
import { listResourceTotals, listResultTotals, listWeeks } from '../projections/model/queries.ts';
import { getAwards } from '../projections/report/queries.ts';
import { getPosition, type ViewsPosition } from '../projections/timeline/queries.ts';
import { camel } from './camel.ts';
import { targetsOf } from './campaign/targets.ts';
import { Target } from './campaign/types.ts';
import type * as contexts from './context.ts';
import { StageCounts } from './counts.ts';
import { ResourceTotal, ResultTotal } from './model/parts.ts';
import { namedTopic, Topic } from './model/topic.ts';
import { ProgressDimensionEnum } from './model/vocabulary.ts';
import { Organization, Unit } from './organization/types.ts';
import { type Dimension, type GroupSource, groupsOf, type ProgressSource } from './progress-groups.ts';
import { Progress, ProgressChange, ProgressGroup, WeekActivity, YearBefore } from './progress-types.ts';
import { AwardCounts } from './report-figures.ts';
import { asCode, badInput, requireListing, requireReadBelow } from './scope.ts';
import { yearBeforeOf } from './year-before.ts';

type Context = contexts.Context;
@Resolver(() => Progress)
export class ProgressResolver {
  @Authorized()
  @Query(() => Progress, {
    description:
      'Models of a campaign’s year in an organization and everything below it (tiến độ phong trào).',
  })
  async progress(
    @Arg('organization', () => ID, { description: 'Code of the organization (mã tổ chức).' }) code: string,
    @Arg('campaign', () => ID, {
      description: 'Id of a campaign: its year is counted everywhere (mã kế hoạch), `<organization>-<year>`.',
    })
    campaign: string,
    @Arg('groupBy', () => [ProgressDimensionEnum], {
      nullable: true,
      description:
        'What the groups are split by; TOPIC and UNIT stand alone (phân tổ). No groups without it.',
    })
    groupBy: Dimension[] | null | undefined,
    @Ctx() context: Context,
  ): Promise<ProgressSource> {
    const year = Number(/^(?:VN|\d{2}|\d{5})-(\d{4})$/.exec(campaign)?.[1]);
    if (!year) throw badInput('"campaign" must look like 10507-2026', 'campaign');
    const organization = await context.loaders.organization.load(code);
    if (!organization)
      throw badInput(`"organization": there is none with code ${asCode(code)}`, 'organization');
    requireReadBelow(context, organization);
    let position: Promise<ViewsPosition> | undefined;
    const once = () => (position ??= getPosition(context.db));
    return { organization, year, campaign, groupBy: [...new Set(groupBy ?? [])], position: once };
  }

  @FieldResolver(() => Organization, { description: 'The organization (tổ chức).' })
  organization(@Root() { organization }: ProgressSource) {
    return organization;
  }

  @FieldResolver(() => StageCounts, { description: 'All models by stage (tổng số mô hình).' })
  total(@Root() { organization, year }: ProgressSource, @Ctx() { loaders }: Context) {
    return loaders.counts.load({ organization: organization.code, year });
  }

  @FieldResolver(() => [ProgressGroup], {
    description:
      'The parts, split by `groupBy` (các nhóm). Each model stands in one of them, so that they add up to the total; by topic in one or several, so that their sum may exceed it.',
  })
  groups(@Root() progress: ProgressSource, @Ctx() context: Context): Promise<GroupSource[]> {
    return groupsOf(progress, context);
  }

  @FieldResolver(() => [Target], { description: 'The targets of its own campaign (chỉ tiêu, R-37).' })
  async targets(
    @Root() { organization, year }: ProgressSource,
    @Ctx() { loaders }: Context,
  ): Promise<Target[]> {
    const campaign = await loaders.campaign.load(`${organization.code}-${year}`);
    return campaign ? targetsOf(campaign, loaders) : [];
  }

  @FieldResolver(() => Int, {
    description: 'Communes below that meet every target at their official stage (số xã đạt chỉ tiêu).',
  })
  async communesMeetingTargets(@Root() { organization, year }: ProgressSource, @Ctx() { db }: Context) {
    return (await getCommunesMeetingTargets(db, organization.code, year)).meetingTargets;
  }

  @FieldResolver(() => Int, { description: 'Communes below that have a campaign (số xã có kế hoạch).' })
  async communesWithCampaign(@Root() { organization, year }: ProgressSource, @Ctx() { db }: Context) {
    return (await getCommunesMeetingTargets(db, organization.code, year)).withCampaign;
  }

  @FieldResolver(() => [ResourceTotal], { description: 'What was contributed (nguồn lực huy động, R-12).' })
  resources(@Root() { organization, year }: ProgressSource, @Ctx() { db }: Context) {
    return listResourceTotals(db, organization.code, year);
  }

  @FieldResolver(() => [ResultTotal], { description: 'What was achieved (kết quả, R-12).' })
  results(@Root() { organization, year }: ProgressSource, @Ctx() { db }: Context) {
    return listResultTotals(db, organization.code, year);
  }

  @FieldResolver(() => [AwardCounts], {
    description:
      'Recognitions, exemplars and commendations by collective and individual (công nhận, điển hình, khen thưởng, R-50).',
  })
  awards(@Root() { organization, year }: ProgressSource, @Ctx() { db }: Context) {
    return getAwards(db, { organization: organization.code, year });
  }

  @FieldResolver(() => [WeekActivity], {
    description: 'Weeks in which something happened (hoạt động theo tuần).',
  })
  async weeks(@Root() { organization, year }: ProgressSource, @Ctx() { db }: Context) {
    return (await listWeeks(db, organization.code, year)).map(camel);
  }

  @FieldResolver(() => YearBefore, {
    nullable: true,
    description: 'The same place one year before (cùng kỳ năm trước); none where nothing is known of it.',
  })
  yearBefore(@Root() progress: ProgressSource, @Ctx() context: Context) {
    return yearBeforeOf(progress, context);
  }

  @FieldResolver(() => String, {
    description: 'The views hold everything up to here (vị trí trong nhật ký).',
  })
  async position(@Root() { position }: ProgressSource) {
    return String((await position()).position);
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the last event counted was recorded (thời điểm ghi nhận); none in an empty log.',
  })
  async recordedAt(@Root() { position }: ProgressSource) {
    return (await position()).recordedAt;
  }

  @FieldResolver(() => Boolean, { description: 'Played by the demonstration, not lived (dữ liệu mẫu).' })
  async simulated(@Root() { organization, year, campaign }: ProgressSource, @Ctx() { db, loaders }: Context) {
    const campaigns = await loaders.campaign.loadMany([campaign, `${organization.code}-${year}`]);
    const own = campaigns.some((found) => found !== null && 'simulated' in found && found.simulated);
    return own || hasSimulatedBelow(db, organization.code, year);
  }

  @Authorized()
  @Subscription(() => ProgressChange, {
    description:
      'Tells when figures at or below an organization may have changed, at most twice a second (cập nhật tiến độ).',
    async subscribe({ args, context }: { args: { organization: string }; context: Context }) {
      await requireListing(context, args.organization);
      return context.subscribe(args.organization);
    },
  })
  progressChanged(
    @Root() change: contexts.ProgressChange,
    @Arg('organization', () => ID, { description: 'Code of the organization (mã tổ chức).' }) _: string,
  ) {
    return change;
  }
}

@Resolver(() => ProgressGroup)
export class ProgressGroupResolver {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'Its organization, when grouped by it (tổ chức).',
  })
  organization(@Root() { organization }: GroupSource, @Ctx() { loaders }: Context) {
    return organization === null ? null : loaders.organization.load(organization);
  }

  @FieldResolver(() => Topic, {
    nullable: true,
    description: 'Its topic, when grouped by it (nội dung cụ thể).',
  })
  topic(@Root() { topic }: GroupSource) {
    return topic === null ? null : namedTopic(topic);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Its unit, when grouped by it (đơn vị).' })
  unit(@Root() { unit }: GroupSource, @Ctx() { loaders }: Context) {
    return unit === null ? null : loaders.unit.load(unit);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Grouped by organization alone: whether it meets every target of its campaign (đạt chỉ tiêu).',
  })
  targetsMet(@Root() { targetsMet }: GroupSource) {
    return targetsMet;
  }
}
