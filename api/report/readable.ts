import { readableReports, readsReport } from '../../schema/report/authority.ts';
import type { Context } from '../context.ts';
import type { ReportSource } from '../loaders.ts';
import { requireReadable, unitToday } from '../readable.ts';
import { actorOf } from '../scope.ts';

/** whether who asks reads this report as it stands. */
export async function canReadReport(context: Context, report: ReportSource): Promise<boolean> {
  const { path, organization, status } = report;
  const unit = report.unit && (await unitToday(context.loaders, report.unit));
  return readsReport(actorOf(context), { organization, lineage: path.slice(0, -1), unit, status });
}

/** Throws FORBIDDEN unless who asks reads it. */
export const requireReadReport = (context: Context, report: ReportSource): Promise<void> =>
  requireReadable(
    context,
    report,
    canReadReport,
    'This report is read by its author until it is sent (báo cáo chưa gửi đến nơi bạn)',
  );

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
