import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { computeFigures, recomputeReport } from '../../projections/report/queries.ts';
import { awaitsNotice } from '../../schema/appraisal/disclosure.ts';
import { defaultPeriod } from '../../schema/report/period.ts';
import { laterInto } from '../../schema/report/since.ts';
import type { ReportKind } from '../../schema/report/vocabulary.ts';
import { requireCampaign } from '../campaign/milestones.ts';
import { wholeConnection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { ReportSource, UnitSource } from '../loaders.ts';
import { TimelineEntry } from '../model/timeline-types.ts';
import { Organization, Unit } from '../organization/types.ts';
import { After, First, pageSize } from '../page.ts';
import { ReportPeriodInput } from '../report/inputs.ts';
import { rowOf } from '../report/row.ts';
import { Report } from '../report/types.ts';
import { ReportKindEnum } from '../report/vocabulary.ts';
import {
  figuresOf,
  ListedModel,
  ListedModelConnection,
  PlaceCounts,
  ReportFigures,
} from '../report-figures.ts';
import { actorOf, badInput } from '../scope.ts';

// Where reports meet other capabilities: each knows the others by id alone.

@Resolver(() => Report)
export class ReportLinks {
  @FieldResolver(() => Organization, { description: 'Whose report it is (tổ chức).' })
  organization(@Root() { organization }: ReportSource, @Ctx() { loaders }: Context) {
    return loaders.organization.load(organization);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Whose list it is (đơn vị, R-33).' })
  unit(@Root() { unit }: ReportSource, @Ctx() { loaders }: Context): Promise<UnitSource | null> | null {
    return unit === null ? null : loaders.unit.load(unit);
  }

  @FieldResolver(() => ReportFigures, {
    nullable: true,
    description: 'As frozen with the submission; nothing before it (số liệu đã chốt, R-34).',
  })
  async figures(@Root() { id, periodFrom, periodTo }: ReportSource, @Ctx() { loaders }: Context) {
    const figures = await loaders.reportFigures.load(id);
    return figures && figuresOf(figures, periodFrom, periodTo);
  }

  @FieldResolver(() => [ListedModel], {
    nullable: true,
    description:
      'The list of models that the figures were counted of, computed anew from the log (Phụ lục 02); nothing before the submission.',
    deprecationReason:
      'Its pages are of another kind than those of the other lists; `listedModels` has those.',
  })
  async models(
    @Root() report: ReportSource,
    @First(100) first: number | null,
    @Arg('offset', () => Int, { nullable: true, defaultValue: 0, description: 'Rows to pass over (bỏ qua).' })
    offset: number | null,
    @Ctx() { db }: Context,
  ) {
    const from = Math.max(0, offset ?? 0);
    const found = await recomputeReport(db, rowOf(report));
    return found?.rows.slice(from, from + pageOf(first));
  }

  @FieldResolver(() => ListedModelConnection, {
    nullable: true,
    description:
      'The list of models that the figures were counted of, computed anew from the log (Phụ lục 02); nothing before the submission.',
  })
  async listedModels(
    @Root() report: ReportSource,
    @First(50) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() { db }: Context,
  ) {
    const size = pageSize(first, 50);
    const found = await recomputeReport(db, rowOf(report));
    if (!found) return null;
    return wholeConnection(found.rows, { first: size, after }, ({ model }) => model);
  }
}

@Resolver(() => TimelineEntry)
export class TimelineEntryLinks {
  @FieldResolver(() => GraphQLUUID, {
    nullable: true,
    description:
      'Of an event of a model: the acknowledged report into whose period it was recorded after its figures were frozen (ghi sau khi chốt số liệu của báo cáo đã tiếp nhận, R-47).',
  })
  async afterReport(
    @Root() entry: TimelineEntry & { stream: string },
    @Ctx() { loaders }: Context,
  ): Promise<string | null> {
    const model = /^model-(.+)$/.exec(entry.stream)?.[1];
    const row = model === undefined ? null : await loaders.model.load(model);
    if (!row) return null;
    const reports = await loaders.acknowledged.load(row.campaign);
    return reports.find((report) => laterInto(report, entry))?.report ?? null;
  }
}

@Resolver(() => PlaceCounts)
export class PlaceCountsLinks {
  @FieldResolver(() => String, { nullable: true, description: 'Its name (tên đơn vị, địa phương, R-35).' })
  async name(@Root() { place }: PlaceCounts, @Ctx() { loaders }: Context) {
    const found = place.length === 36 ? loaders.unit.load(place) : loaders.organization.load(place);
    return (await found)?.name ?? null;
  }
}

const pageOf = (first: number | null) => Math.min(Math.max(first ?? 100, 1), 100);

@Resolver(() => ReportFigures)
export class ReportFiguresResolver {
  @Authorized()
  @Query(() => ReportFigures, {
    nullable: true,
    description: 'What a report would count, while it is drafted (xem trước số liệu, R-34).',
  })
  async reportFigures(
    @Arg('campaign', () => ID, { description: 'Campaign (mã kế hoạch năm).' }) id: string,
    @Arg('kind', () => ReportKindEnum, { description: 'Kind (loại).' }) kind: ReportKind,
    @Arg('unit', () => GraphQLUUID, { nullable: true, description: 'Unit, for its list (đơn vị).' })
    unit: string | null | undefined,
    @Arg('period', () => ReportPeriodInput, {
      nullable: true,
      description: 'Left out: that of the kind (kỳ báo cáo).',
    })
    stated: ReportPeriodInput | null | undefined,
    @Arg('cutOff', () => GraphQLDateTime, {
      nullable: true,
      description: 'Nothing recorded later counts; now when left out (thời điểm chốt).',
    })
    cutOff: Date | null | undefined,
    @Ctx() context: Context,
  ) {
    const campaign = await context.loaders.campaign.load(id);
    if (!campaign) return null;
    await requireCampaign(context, campaign);
    const { now, today } = context.moment();
    const { organization, year } = campaign;
    const period = stated ?? defaultPeriod(kind, year, today);
    if (!period.from.startsWith(`${year}-`) || !period.to.startsWith(`${year}-`) || period.from > period.to)
      throw badInput(`"period" must lie within ${year}`, 'period');
    const { figures } = await computeFigures(context.db, {
      ...{ kind, organization, year, unit: unit?.toLowerCase() ?? null, period },
      untold: awaitsNotice(actorOf(context).role),
      cutOff: cutOff?.toISOString() ?? now,
    });
    return figuresOf(figures, period.from, period.to);
  }
}
