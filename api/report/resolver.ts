import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  compareReport,
  getLaterFacts,
  listReports,
  listRevocations,
  listVersions,
  placeOf,
} from '../../projections/report/queries.ts';
import { camel } from '../camel.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { ReportSource } from '../loaders.ts';
import { After, First, pageSize } from '../page.ts';
import type { Payload } from '../payload.ts';
import { LaterFacts } from '../report-figures.ts';
import { actorOf, requireListing } from '../scope.ts';
import { readableOf, readerOf, requireReadReport } from './readable.ts';
import { rowOf } from './row.ts';
import {
  FrozenAt,
  Recomputation,
  Report,
  ReportConnection,
  ReportFilter,
  ReportPayload,
  Superseded,
} from './types.ts';

/** Where there is such a thing; throws FORBIDDEN where it may not be read. */
export async function findReport(context: Context, id: string) {
  const report = await context.loaders.report.load(id.toLowerCase());
  if (report) await requireReadReport(context, report);
  return report;
}

@Resolver(() => Report)
export class ReportResolver {
  @Authorized()
  @Query(() => Report, { nullable: true, description: 'One report by its id (báo cáo).' })
  report(@Arg('id', () => GraphQLUUID, { description: 'Id (mã).' }) id: string, @Ctx() context: Context) {
    return findReport(context, id);
  }

  @Authorized()
  @Query(() => ReportConnection, {
    description:
      'Reports at or below an organization, one’s own when none is named, the latest first (danh sách báo cáo, R-36).',
  })
  async reports(
    @Arg('filter', () => ReportFilter, { nullable: true, description: 'Which ones (điều kiện lọc).' })
    given: ReportFilter | null | undefined,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const size = pageSize(first, 25);
    const organization = given?.organization ?? actorOf(context).organization;
    await requireListing(context, organization);
    const filter = { ...given, organization, unit: given?.unit?.toLowerCase() };
    const reader = readerOf(context);
    return connection(listReports(context.db, { filter, reader, first: size, after }), camel);
  }

  @FieldResolver(() => [Report], { description: 'Every version of it, the first first (các bản, R-36).' })
  async versions(@Root() report: ReportSource, @Ctx() context: Context) {
    return readableOf(context, (await listVersions(context.db, rowOf(report))).map(camel));
  }

  @FieldResolver(() => Recomputation, {
    nullable: true,
    description:
      'Computes the figures anew from the log as it stood at the submission (tính lại số liệu, R-34).',
  })
  async recomputed(@Root() report: ReportSource, @Ctx() { db }: Context): Promise<Recomputation | null> {
    const differences = await compareReport(db, rowOf(report));
    return differences && { matches: differences.length === 0, differences };
  }

  @FieldResolver(() => LaterFacts, {
    nullable: true,
    description:
      'What was recorded into its period after its figures were frozen (ghi sau khi chốt số liệu, R-47); nothing before its receiver acknowledged it, and while nothing was.',
  })
  laterFacts(@Root() report: ReportSource, @Ctx() { db, moment }: Context) {
    const acknowledged = report.steps.findLast(({ status }) => status === 'ACKNOWLEDGED');
    return getLaterFacts(db, rowOf(report), acknowledged?.at ?? null, moment().now);
  }

  @FieldResolver(() => Superseded, {
    nullable: true,
    description: 'Why it no longer stands as it is; nothing while it does (đã bị thay thế, R-24, R-36).',
  })
  async superseded(@Root() report: ReportSource, @Ctx() { db, loaders }: Context) {
    const revocations = await listRevocations(db, rowOf(report));
    if (report.supersededBy === null && revocations.length === 0) return null;
    const by = report.supersededBy === null ? null : await loaders.report.load(report.supersededBy);
    return { by, revocations };
  }
}

@Resolver(() => FrozenAt)
export class FrozenAtResolver {
  @FieldResolver(() => Number, {
    description:
      'Where that event stands in the record store of today (vị trí trong nhật ký): another store has others.',
    deprecationReason: 'Only this record store knows it; `event` and `size` hold in any.',
  })
  async position(@Root() frozen: FrozenAt, @Ctx() { db }: Context): Promise<number> {
    const { event = null, size } = frozen;
    return (await placeOf(db, { event, size })).position;
  }
}

@Resolver(() => ReportPayload)
export class ReportPayloadResolver {
  @FieldResolver(() => Report, { nullable: true, description: 'As it stands after the command (báo cáo).' })
  report(@Root() { id }: Payload, @Ctx() { loaders }: Context) {
    return id === undefined ? null : loaders.report.load(id);
  }
}
