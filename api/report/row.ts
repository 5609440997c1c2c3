import type { ReportRecord } from '../../projections/report/queries.ts';
import type { ReportSource } from '../loaders.ts';

/** What queries about a report need of its row. */
export const rowOf = ({ periodFrom, periodTo, ...report }: ReportSource) =>
  ({ ...report, period_from: periodFrom, period_to: periodTo }) satisfies Partial<ReportRecord>;
