import { civilDateAt } from '../civil-date.ts';
import type { Consequences } from '../decider.ts';
import type { RecordedEvent } from '../event.ts';
import type { ReportEvent } from './events.ts';
import { REPORT_KIND_NAMES, type ReportKind } from './vocabulary.ts';

type Submitted = RecordedEvent<Extract<ReportEvent, { type: 'ReportSubmitted' }>>;

const titleOf = (kind: ReportKind) => {
  const { vi } = REPORT_KIND_NAMES[kind];
  return vi.charAt(0).toUpperCase() + vi.slice(1);
};

/** A submitted report delivers what its campaign waits for, and takes the place of the version before. */
export const reportConsequences: Consequences = {
  ReportSubmitted({ data, recordedAt }: Submitted) {
    const { report, campaign, kind, replaces, number, issuedOn, document } = data;
    const submission = {
      ...{ campaign, report, kind, submittedOn: issuedOn, recordedOn: civilDateAt(recordedAt) },
      document: document ?? { title: titleOf(kind), number, issuedOn },
    };
    return [
      { type: 'RecordMilestoneSubmission', data: submission },
      ...(replaces === null
        ? []
        : [{ type: 'MarkReportSuperseded', data: { report: replaces, by: report } }]),
    ];
  },
};
