import { GraphQLError } from 'graphql';
import { getStandingUnits } from '../../projections/organization/queries.ts';
import { readableReports, readsReport } from '../../schema/report/authority.ts';
import type { Context } from '../context.ts';
import type { ReportSource } from '../loaders.ts';
import { actorOf, requireRead } from '../scope.ts';

/** whether who asks reads this report as it stands. */
export async function canReadReport(context: Context, report: ReportSource): Promise<boolean> {
  const { path, organization, status } = report;
  const [standing] = report.unit === null ? [] : await getStandingUnits(context.db, [report.unit]);
  const unit = standing?.id ?? report.unit;
  return readsReport(actorOf(context), { organization, lineage: path.slice(0, -1), unit, status });
}

/** Throws FORBIDDEN unless who asks reads it. */
export async function requireReadReport(context: Context, report: ReportSource): Promise<void> {
  requireRead(context, report.path);
  if (await canReadReport(context, report)) return;
  throw new GraphQLError(
    'This report is read by its author until it is sent (báo cáo chưa gửi đến nơi bạn)',
    {
      extensions: { code: 'FORBIDDEN', organization: report.organization },
    },
  );
}

export async function readableOf(
  context: Context,
  reports: readonly ReportSource[],
): Promise<ReportSource[]> {
  const read = await Promise.all(reports.map((report) => canReadReport(context, report)));
  return reports.filter((_, at) => read[at]);
}

/** For lists: what of them who asks may read. */
export const readerOf = (context: Context) => {
  const actor = actorOf(context);
  return { organization: actor.organization, ...readableReports(actor) };
};
