import { GraphQLLocalDate } from 'graphql-scalars';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  getRates,
  listRates,
  type MilestoneRates as MilestoneRatesRow,
  type RateCounts as RateCountsRow,
  type RateGroup,
  type RateOrder,
  type RatesAsk,
} from '../../projections/campaign/queries.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { Organization, Unit } from '../organization/types.ts';
import { After, First, PageInfo, pageSize } from '../page.ts';
import { actorOf, requireListing } from '../scope.ts';
import { vocabulary } from '../vocabulary.ts';

// where milestones meet those who owe them, the same at a commune, a city and the country.

const RateOrderEnum = vocabulary<RateOrder>('RateOrder', 'Order of reporting rates (thứ tự xếp).', {
  NAME_ASC: 'By name (theo tên).',
  MISSING_DESC: 'Most missing first (thiếu nhiều nhất trước).',
  LATE_DESC: 'Most late first (muộn nhiều nhất trước).',
  ON_TIME_ASC: 'Lowest share on time first (tỷ lệ đúng hạn thấp trước).',
  RECEIVED_ASC: 'Lowest share received first (tỷ lệ đã nộp thấp trước).',
});

type RateOnly = 'MISSING' | 'LATE';
const RateOnlyEnum = vocabulary<RateOnly>('RateOnly', 'Which places (những nơi nào).', {
  MISSING: 'Those of whom something is missing (còn thiếu).',
  LATE: 'Those of whom something came late (có nộp muộn).',
});

@ObjectType({ description: 'How much of what is owed has come (tỷ lệ nộp, R-45).', simpleResolvers: true })
abstract class Rated {
  @Field(() => Int, { description: 'How many are owed (số phải nộp).' })
  expected!: number;

  @Field(() => Int, { description: 'How many have come (số đã nộp).' })
  received!: number;

  @Field(() => Int, { description: 'On time (đúng hạn).' })
  onTime!: number;

  @Field(() => Int, { description: 'Late (muộn).' })
  late!: number;

  @Field(() => Int, { description: 'Due and not come (quá hạn chưa nộp).' })
  missing!: number;

  @Field(() => Int, { description: 'Not come, and not due yet (chưa đến hạn).' })
  notDue!: number;

  @Field(() => Float, { nullable: true, description: 'Received of expected, 0 to 1 (tỷ lệ đã nộp).' })
  receivedRate?: number | null;

  @Field(() => Float, { nullable: true, description: 'On time of expected, 0 to 1 (tỷ lệ đúng hạn).' })
  onTimeRate?: number | null;
}

@ObjectType({ description: 'The sum of what is owed (tổng số).', simpleResolvers: true })
class RateCounts extends Rated {}

@ObjectType({ description: 'One milestone of a group (theo mốc).', simpleResolvers: true })
class GroupMilestoneRate extends Rated {
  @Field(() => ID, { description: 'Key of the milestone (mã mốc).' })
  key!: string;
}

@ObjectType({ description: 'One milestone of all (theo mốc thời gian).', simpleResolvers: true })
class MilestoneRate extends Rated {
  @Field(() => ID, { description: 'Key of the milestone (mã mốc).' })
  key!: string;

  @Field(() => String, { description: 'What is delivered (sản phẩm).' })
  deliverable!: string;

  @Field(() => GraphQLLocalDate, { description: 'The first last day on time (chậm nhất, sớm nhất là).' })
  firstDue!: string;

  @Field(() => GraphQLLocalDate, { description: 'The last one, where places differ (muộn nhất là).' })
  lastDue!: string;
}

@ObjectType({
  description: 'A unit, a commune or a city with what it owes (đơn vị, xã, thành phố).',
  simpleResolvers: true,
})
class ReportingGroup extends Rated {
  @Field(() => String, { description: 'Id of the unit, or code of the organization (mã).' })
  key!: string;

  @Field(() => String, { description: 'Its name (tên).' })
  name!: string;

  @Field(() => [GroupMilestoneRate], { description: 'By milestone (theo mốc).' })
  milestones!: GroupMilestoneRate[];
}

@ObjectType({ description: 'A group in its list (dòng).', simpleResolvers: true })
class ReportingGroupEdge {
  @Field(() => String, { description: 'Where it stands in the list (con trỏ).' })
  cursor!: string;

  @Field(() => ReportingGroup, { description: 'The group (đơn vị, xã, thành phố).' })
  node!: ReportingGroup;
}

@ObjectType({ description: 'A page of groups (danh sách).', simpleResolvers: true })
class ReportingGroupConnection {
  @Field(() => [ReportingGroupEdge], { description: 'The rows with their cursors (các dòng).' })
  edges!: ReportingGroupEdge[];

  @Field(() => [ReportingGroup], { description: 'The rows (các đơn vị, xã, thành phố).' })
  nodes!: ReportingGroup[];

  @Field(() => PageInfo, { description: 'Where the page lies (vị trí trang).' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'Reporting rates of a year (tỷ lệ nộp báo cáo, R-45).', simpleResolvers: true })
class ReportingRates {
  @Field(() => Int, { description: 'The year (năm).' })
  year!: number;

  @Field(() => RateCounts, { description: 'All milestones together (tổng).' })
  total!: RateCounts;

  @Field(() => [MilestoneRate], { description: 'By milestone, by its last day (theo mốc).' })
  milestones!: MilestoneRate[];
}

type Source = Omit<ReportingRates, never> & {
  ask: RatesAsk;
  page: { first: number; after?: string | null; orderBy: RateOrder; only?: RateOnly | null };
};

function rated<Counts extends RateCountsRow>(counts: Counts) {
  const { expected, received, onTime } = counts;
  const share = (part: number) => (expected === 0 ? null : part / expected);
  return { ...counts, receivedRate: share(received), onTimeRate: share(onTime) };
}

const KINDS = ['expected', 'received', 'onTime', 'late', 'missing', 'notDue'] as const;

const totalOf = (rates: readonly MilestoneRatesRow[]) =>
  rated(
    Object.fromEntries(
      KINDS.map((kind) => [kind, rates.reduce((sum, rate) => sum + rate[kind], 0)]),
    ) as unknown as RateCountsRow,
  );

@Resolver(() => ReportingRates)
export class ReportingRatesResolver {
  @Authorized()
  @Query(() => ReportingRates, {
    description:
      'Expected, received, on time, late and missing, per milestone and by what lies directly below: a commune’s units, a city’s communes, the country’s cities (tỷ lệ nộp báo cáo, R-45).',
  })
  async reportingRates(
    @Arg('organization', () => ID, {
      nullable: true,
      description: 'Code; one’s own when left out (mã tổ chức).',
    })
    stated: string | null | undefined,
    @Arg('year', () => Int, { nullable: true, description: 'This year when left out (năm).' })
    year: number | null | undefined,
    @Arg('milestone', () => ID, { nullable: true, description: 'Of one milestone alone (mã mốc).' })
    milestone: string | null | undefined,
    @Arg('orderBy', () => RateOrderEnum, {
      nullable: true,
      defaultValue: 'NAME_ASC',
      description: 'Order of the groups (thứ tự).',
    })
    orderBy: RateOrder | null,
    @Arg('only', () => RateOnlyEnum, {
      nullable: true,
      description: 'Which groups; all when left out (lọc).',
    })
    only: RateOnly | null | undefined,
    @First(100) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Source> {
    const organization = stated ?? actorOf(context).organization;
    await requireListing(context, organization);
    const { today } = context.moment();
    const ask = {
      organization,
      year: year ?? Number(today.slice(0, 4)),
      milestone: milestone ?? null,
      today,
    };
    const rates = await getRates(context.db, ask);
    return {
      ...{ ask, year: ask.year, total: totalOf(rates) },
      page: {
        first: pageSize(first, 100),
        after: after ?? null,
        orderBy: orderBy ?? 'NAME_ASC',
        only: only ?? null,
      },
      milestones: rates.map(({ milestone: key, ...rest }) => ({ key, ...rated(rest) })),
    };
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Whose they are (tổ chức).' })
  organization(@Root() { ask }: Source, @Ctx() { loaders }: Context) {
    return loaders.organization.load(ask.organization);
  }

  @FieldResolver(() => ReportingGroupConnection, {
    description: 'Unit by unit, commune by commune or city by city (từng đơn vị, xã, thành phố).',
  })
  groups(@Root() { ask, page }: Source, @Ctx() { db }: Context) {
    return connection(listRates(db, ask, page), ({ milestones, ...group }: RateGroup) => ({
      ...rated(group),
      milestones: milestones.map(({ milestone: key, ...rest }) => ({ key, ...rated(rest) })),
    }));
  }
}

@Resolver(() => ReportingGroup)
export class ReportingGroupLinks {
  @FieldResolver(() => Organization, { nullable: true, description: 'Where it is one (xã, thành phố).' })
  organization(@Root() { key }: ReportingGroup, @Ctx() { loaders }: Context) {
    return key.length === 36 ? null : loaders.organization.load(key);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Where it is one (đơn vị).' })
  unit(@Root() { key }: ReportingGroup, @Ctx() { loaders }: Context) {
    return key.length === 36 ? loaders.unit.load(key) : null;
  }
}
