import type { Consequences } from '../decider.ts';
import type { RecordedEvent } from '../event.ts';
import type { ReportEvent } from './events.ts';

type Submitted = RecordedEvent<Extract<ReportEvent, { type: 'ReportSubmitted' }>>;

/** A submitted version takes the place of the one before. */
export const reportConsequences: Consequences = {
  ReportSubmitted({ data: { report, replaces } }: Submitted) {
    return replaces === null
      ? []
      : [{ type: 'MarkReportSuperseded', data: { report: replaces, by: report } }];
  },
};
