import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { countOrganizationAsOf, listResourceTotals, listResultTotals } from '../projections/model/queries.ts';
import { addDays, addYears, startOfDay } from '../schema/civil-date.ts';
import type * as contexts from './context.ts';
import { StageCounts } from './counts.ts';
import { ResourceTotal, ResultTotal } from './model/parts.ts';
import { type Dimension, groupsOf, type ProgressSource } from './progress-groups.ts';
import { ProgressGroup, YearBefore } from './progress-types.ts';

type Context = contexts.Context;

interface YearBeforeSource {
  organization: ProgressSource['organization'];
  year: number;
  groupBy: Dimension[];
  sameDay: string;
}

/** Undefined where no campaign and no model of the year before is known. Whoever reads a year may read the one before. */
export async function yearBeforeOf(
  { organization, year: counted, groupBy }: ProgressSource,
  { loaders, moment }: Context,
): Promise<YearBeforeSource | undefined> {
  const year = counted - 1;
  const [campaigns, counts] = await Promise.all([
    loaders.campaignYears.load(organization.code),
    loaders.counts.load({ organization: organization.code, year }),
  ]);
  if (!campaigns.years.includes(year) && counts.registered === 0) return undefined;
  return { organization, year, groupBy, sameDay: addYears(moment().today, -1) };
}

@Resolver(() => YearBefore)
export class YearBeforeResolver {
  @FieldResolver(() => StageCounts, { description: 'All models by stage (tổng số mô hình).' })
  total(
    @Root() { organization, year, sameDay }: YearBeforeSource,
    @Arg('asOfSameDay', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description:
        'As recorded by the end of the same day of that year, in place of the whole of it (tính đến cùng ngày).',
    })
    asOfSameDay: boolean | null,
    @Ctx() { db, loaders }: Context,
  ) {
    if (!asOfSameDay) return loaders.counts.load({ organization: organization.code, year });
    const instant = startOfDay(addDays(sameDay, 1));
    return countOrganizationAsOf(db, { organization: organization.code, year, instant });
  }

  @FieldResolver(() => [ProgressGroup], { description: 'The parts, split as this year’s (các nhóm).' })
  groups(@Root() before: YearBeforeSource, @Ctx() context: Context) {
    return groupsOf(before, context);
  }

  @FieldResolver(() => [ResourceTotal], {
    description: 'What was contributed in the whole year (nguồn lực huy động cả năm).',
  })
  resources(@Root() { organization, year }: YearBeforeSource, @Ctx() { db }: Context) {
    return listResourceTotals(db, organization.code, year);
  }

  @FieldResolver(() => [ResultTotal], {
    description: 'What was achieved in the whole year (kết quả cả năm).',
  })
  results(@Root() { organization, year }: YearBeforeSource, @Ctx() { db }: Context) {
    return listResultTotals(db, organization.code, year);
  }
}
